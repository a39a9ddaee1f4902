import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { address, get, type Query } from "../../api/client.ts";
import type { ExportPreview, ExportProfile, Page } from "../../api/types.ts";
import { type MessageKey, useWords } from "../../i18n/index.ts";
import { Choice } from "../../ui/choice.tsx";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { toast } from "../../ui/toasts.tsx";
import { type FilterName, useFilters } from "../../url/filters.ts";
import { useUrl } from "../../url/state.ts";
import { Corrections } from "./corrections.tsx";
import { Formats } from "./formats.tsx";
import { Preview } from "./preview.tsx";
import "./export.css";

const NAMES = ["from", "to", "place", "type", "actor", "source", "status", "document"] as const satisfies FilterName[];

/** A choice that lives in the address, with what stands when nothing is chosen. */
const DEFAULTS = { of: "claims", policy: "origins", figures: "low", lang: "", coarsen: "", include: "accepted" };
type Option = keyof typeof DEFAULTS;

/** Hands the record on: format, what is written, how the file begins, and the command that makes the same file. */
export default function Export() {
  const words = useWords();
  const { t } = words;
  const [params, setUrl] = useUrl();
  const filters = useFilters();
  const profiles = useQuery({
    queryKey: ["exports"],
    queryFn: ({ signal }) => get<Page<ExportProfile>>("/exports", {}, signal),
  });
  const chosen = params.get("format") ?? "excel";
  const profile = profiles.data?.items.find((one) => one.profile === chosen);
  const option = (name: Option): string => params.get(name) ?? (name === "lang" ? words.lang : DEFAULTS[name]);
  const put = (name: Option, value: string) => setUrl({ [name]: value === DEFAULTS[name] ? null : value });
  const incidents = profile?.takes === "incidents" || (profile?.takes === "rows" && option("of") === "incidents");
  const query: Query = {
    ...Object.fromEntries(NAMES.map((name) => [name, filters[name]])),
    include: option("include"),
    of: incidents ? "incidents" : null,
    policy: incidents ? option("policy") : null,
    figures: profile?.takes === "rows" ? option("figures") : null,
    lang: option("lang"),
    coarsen: option("coarsen"),
  };
  const preview = useQuery({
    queryKey: ["exports", chosen, query],
    queryFn: ({ signal }) => get<ExportPreview>(`/exports/${chosen}/preview`, query, signal),
    enabled: profile !== undefined,
  });
  if (profiles.isPending) return <Loading />;
  if (profiles.isError) return <Failure error={profiles.error} retry={() => void profiles.refetch()} />;
  const label = (name: string, value: string) => t(`export.${name}.${value || "none"}` as MessageKey);
  const choice = (name: Option, values: readonly string[]) => (
    <Choice
      label={t(`export.${name}` as MessageKey)}
      value={option(name)}
      options={values.map((value) => [value, label(name, value)] as const)}
      onChange={(value) => put(name, value)}
    />
  );
  return (
    <div className="page export">
      <header className="page-head">
        <h1>{t("export.title")}</h1>
        <FilterBar names={NAMES} />
        <Corrections />
        <a className="button main" href={address(`/exports/${chosen}`, query)} download>
          <Icon name="export" />
          {t("export.save")}
        </a>
      </header>
      <div className="export-columns">
        <section className="card export-choices" aria-label={t("export.format")}>
          <Formats profiles={profiles.data.items} chosen={chosen} choose={(format) => setUrl({ format })} />
          <Choice
            label={t("export.include")}
            value={option("include") === "accepted" ? "accepted" : "proposed"}
            options={[
              ["accepted", t("export.include.accepted")],
              ["proposed", t("export.include.proposed")],
            ]}
            onChange={(value) => put("include", value === "accepted" ? value : "accepted,proposed")}
          />
          {profile?.takes === "rows" && choice("of", ["claims", "incidents"])}
          {incidents && choice("policy", ["origins", "latest", "lowest", "highest", "undisputed"])}
          {profile?.takes === "rows" && choice("figures", ["low", "high", "exact"])}
          {choice("lang", ["ar", "en"])}
          {choice("coarsen", ["", "district", "region", "country"])}
          <p className="small quiet">{t("export.coarsen.hint")}</p>
        </section>
        <section className="export-shown">
          {preview.isPending && <Loading />}
          {preview.isError && <Failure error={preview.error} retry={() => void preview.refetch()} />}
          {preview.data !== undefined && (
            <>
              <Preview
                preview={preview.data}
                all={() => put("include", "accepted,proposed")}
                filtered={NAMES.some((name) => filters[name] !== undefined)}
              />
              <Command text={preview.data.command} />
            </>
          )}
          <p className="small quiet">{t("export.sources")}</p>
        </section>
      </div>
    </div>
  );
}

function Command({ text }: { readonly text: string }) {
  const { t } = useWords();
  return (
    <div className="card command">
      <div className="row">
        <h2 className="small">{t("export.command")}</h2>
        <Button
          className="button small plain"
          onPress={() => void navigator.clipboard.writeText(text).then(() => toast(t("app.copied")))}
        >
          <Icon name="copy" size={15} />
          {t("export.copy")}
        </Button>
      </div>
      <code dir="ltr">{text}</code>
    </div>
  );
}
