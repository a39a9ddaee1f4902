import type { PreviewView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { valueWords } from "../../words/values.ts";
import { standing, tableTitle } from "../incidents/words.ts";
import "./standing.css";
import { Own } from "../../ui/own.tsx";

const SHOWN = ["date", "actor", "target", "fatalities", "injured"];

/** Incidents as they would be after a merge or a split. */
export function PreviewList({ preview }: { readonly preview: PreviewView }) {
  const words = useWords();
  const { t, code } = words;
  return (
    <>
      <p className="num">{t("incidents.preview.stays", { n: preview.incidents.length })}</p>
      {preview.read < preview.mentioned && (
        <p className="small quiet num">{t("incidents.preview.part", { n: preview.read, total: preview.mentioned })}</p>
      )}
      <ul className="previews">
        {preview.incidents.map(({ table, grade, kind }, i) => {
          const { rows, tellers, origins } = table;
          const disputed = rows.filter((row) => row.disputed).map(({ field }) => code("field", field));
          const title = tableTitle(kind, rows, words);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: what does not exist yet has no name
            <li key={i} className="card">
              <strong>{title}</strong>
              <span className="row">
                {kind !== "incident" && <span className="tag accent">{code("incident", kind)}</span>}
                <span className="tag">{code("grade", grade.grade)}</span>
                <span className="small quiet num">
                  {t("incident.accounts", { n: tellers.reduce((n, { claims }) => n + claims.length, 0) })} ·{" "}
                  {t("incident.origins", { n: origins.length })}
                </span>
              </span>
              <dl className="standing">
                {SHOWN.map((field) => {
                  const text = valueWords(field, standing(rows, field), words);
                  return text === null ? null : (
                    <div key={field}>
                      <dt>{code("field", field)}</dt>
                      <dd>
                        <Own>{text}</Own>
                      </dd>
                    </div>
                  );
                })}
              </dl>
              {disputed.length > 0 && (
                <span className="tag warn">{t("incident.disputed", { fields: disputed.join(words.comma) })}</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
