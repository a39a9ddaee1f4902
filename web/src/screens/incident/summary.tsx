import type { IncidentView } from "../../api/types.ts";
import { type MessageKey, useWords } from "../../i18n/index.ts";
import { Names } from "../../ui/names.tsx";
import { GradeTag } from "../../ui/verdict.tsx";
import { valueWords } from "../../words/values.ts";
import { standing, tableTitle } from "../incidents/words.ts";
import "./standing.css";
import { Own } from "../../ui/own.tsx";

/** Said in the title and the tags already, or only for exports. */
const ELSEWHERE = new Set(["type", "mode", "acled", "status"]);

/** Origins named before the rest is only counted. */
const ORIGINS = 8;

/** What stands: title, grade, how many know it, and the proposed values. */
export function Summary({ view }: { readonly view: IncidentView }) {
  const words = useWords();
  const { t, code } = words;
  const { rows, origins } = view.table;
  const shown = origins.slice(0, ORIGINS);
  const disputed = rows.filter((row) => row.disputed && row.resolved === null);
  const title = tableTitle(view.kind, rows, words);
  const status = standing(rows, "status");
  return (
    <header className="card summary">
      <div className="row">
        <h1>{title}</h1>
        {view.kind !== "incident" && <span className="tag accent">{code("incident", view.kind)}</span>}
        {typeof status === "string" && status !== "asserted" && <span className="tag">{code("status", status)}</span>}
      </div>
      <p className="row knows">
        <GradeTag grade={view.grade.grade} label />
        <span>{t(`incident.grade.${view.grade.grade}` as MessageKey)}</span>
        <span className="quiet small">({t("incident.grade.machine")})</span>
      </p>
      <p className="num">
        {t("incident.accounts", { n: view.mentioned })} · {t("incident.outlets", { n: view.outlets })} ·{" "}
        {t("incident.origins", { n: view.origins })}:{" "}
        {shown.map((origin, i) => (
          <span key={`${origin.kind} ${origin.name}`}>
            {i > 0 && words.comma}
            <Names of={[origin]} /> <span className="quiet small">({code("origin", origin.kind)})</span>
          </span>
        ))}
        {view.origins > shown.length && ` ${t("incident.origins.more", { n: view.origins - shown.length })}`}
      </p>
      <dl className="standing">
        {rows
          .filter((row) => !ELSEWHERE.has(row.field) && row.proposed !== null)
          .map((row) => (
            <div key={row.field}>
              <dt>{code("field", row.field)}</dt>
              <dd>
                <Own>{valueWords(row.field, row.values[row.proposed!]!.value, words)}</Own>
                {row.disputed && row.resolved === null && (
                  <span className="tag warn">
                    <span aria-hidden="true">≠</span> {t("incident.differs")}
                  </span>
                )}
                {row.resolved !== null && <span className="tag good">{t("incident.cell.taken")}</span>}
              </dd>
            </div>
          ))}
      </dl>
      {disputed.length > 0 && (
        <p className="notice warn">
          {t("incident.disputed", {
            fields: disputed.map(({ field }) => code("field", field)).join(words.comma),
          })}
        </p>
      )}
    </header>
  );
}
