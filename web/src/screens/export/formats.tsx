import { Label, Radio, RadioGroup } from "react-aria-components";
import type { ExportProfile } from "../../api/types.ts";
import { type MessageKey, useWords } from "../../i18n/index.ts";

const GROUPS = {
  tables: ["excel", "xlsx", "data", "parquet"],
  field: ["acled", "ucdp", "plover", "geojson", "hxl"],
  claims: ["annotations", "brat", "jsonl"],
  read: ["briefing-html", "briefing-md"],
} as const;

/** The formats that the server offers, in groups by what they are for; one that no group knows comes with the claims. */
export function Formats(props: {
  readonly profiles: readonly ExportProfile[];
  readonly chosen: string;
  readonly choose: (profile: string) => void;
}) {
  const { profiles, chosen, choose } = props;
  const { t, code } = useWords();
  const known: readonly string[] = Object.values(GROUPS).flat();
  return (
    <RadioGroup className="formats" value={chosen} onChange={choose}>
      <Label className="visually-hidden">{t("export.format")}</Label>
      {Object.entries(GROUPS).map(([group, names]) => (
        <div className="format-group" key={group}>
          <span className="small quiet">{t(`export.group.${group}` as MessageKey)}</span>
          <div className="row">
            {profiles
              .filter(({ profile }) =>
                group === "claims" && !known.includes(profile) ? true : (names as readonly string[]).includes(profile),
              )
              .map(({ profile, extension }) => (
                <Radio key={profile} value={profile} className="format">
                  {code("profile", profile)} <small dir="ltr">.{extension}</small>
                </Radio>
              ))}
          </div>
        </div>
      ))}
    </RadioGroup>
  );
}
