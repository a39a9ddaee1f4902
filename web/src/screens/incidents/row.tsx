import { Link } from "wouter";
import type { IncidentRow } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Names } from "../../ui/names.tsx";
import { GradeTag, ReviewTag } from "../../ui/verdict.tsx";
import { costWords, incidentTitle } from "./words.ts";

/** Parties named in a row; the page of the incident has all. */
const NAMES = 3;

export function Row(props: {
  readonly row: IncidentRow;
  readonly marked: boolean;
  readonly mark: (marked: boolean) => void;
}) {
  const { row, marked, mark } = props;
  const words = useWords();
  const { t, code, interval, comma } = words;
  const title = incidentTitle(row, words);
  return (
    <article className={marked ? "incident-row card marked" : "incident-row card"}>
      <input
        type="checkbox"
        checked={marked}
        aria-label={t("incidents.mark", { name: title })}
        onChange={(event) => mark(event.target.checked)}
      />
      <Link className="incident-main" href={`/incidents/${row.id}`}>
        <span className="when num">{interval(row.date)}</span>
        <strong>{title}</strong>
        <span className="parties">
          {row.actors.length > 0 && (
            <span>
              <span className="quiet">{t("incident.by")} </span>
              <Names of={row.actors} most={NAMES} />
            </span>
          )}
          {row.targets.length > 0 && (
            <span>
              <span className="quiet">{t("incident.against")} </span>
              <Names of={row.targets} most={NAMES} />
            </span>
          )}
          {costWords(row, words).map(({ text, none }) => (
            <span key={text} className={none ? "cost none num" : "cost num"}>
              {text}
            </span>
          ))}
        </span>
        <Foreign as="span" className="reading clause" text={row.quote} />
      </Link>
      <span className="incident-marks">
        {row.kind !== "incident" && <span className="tag accent">{code("incident", row.kind)}</span>}
        {row.status !== null && row.status !== "asserted" && <span className="tag">{code("status", row.status)}</span>}
        <GradeTag grade={row.grade} />
        {row.disputed.length > 0 && (
          <span className="tag warn">
            <span aria-hidden="true">≠</span>
            {row.disputed.map((field) => code("field", field)).join(comma)}
          </span>
        )}
        {row.review !== "proposed" && <ReviewTag review={row.review} />}
        <span className="small quiet num">
          {t("incident.outlets", { n: row.outlets })} · {t("incident.origins", { n: row.origins })}
        </span>
        {row.holds > 0 && (
          <span className="small quiet num">
            <Icon name="layers" size={13} /> {t("incident.holds", { n: row.holds })}
          </span>
        )}
      </span>
    </article>
  );
}
