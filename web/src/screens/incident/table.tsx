import type { Named } from "../../../../src/record/index.ts";
import type { IncidentTable, IncidentView, TableRow } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { apart, valueWords } from "../../words/values.ts";
import { Cell } from "./cell.tsx";

const QUIET = new Set(["acled"]);

/** Origins as they stand over the columns: tellers of one origin side by side. */
function headings({ origins, tellers }: IncidentTable, name: (of: Named) => string) {
  const heads: { readonly origin: number; readonly name: string; readonly key: string; columns: number }[] = [];
  for (const { origin, document } of tellers) {
    const last = heads.at(-1);
    if (last?.origin === origin) last.columns++;
    else heads.push({ origin, name: apart(name(origins[origin]!)), key: document, columns: 1 });
  }
  return heads;
}

/** Fields × accounts, with what differs marked by sign, words and colour. */
export function Table({ view }: { readonly view: IncidentView }) {
  const words = useWords();
  const { t, code, interval } = words;
  const { tellers, rows } = view.table;
  const shown = rows.filter(({ field, values }) => !QUIET.has(field) && values.length > 0);
  return (
    <section className="differences">
      <h2>{t("incident.table")}</h2>
      <p className="small quiet">{t("incident.table.about")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="card scroll" tabIndex={0} aria-label={t("incident.table")}>
        <table>
          <thead>
            <tr className="origins">
              <th scope="col" rowSpan={2}>
                {t("incident.field")}
              </th>
              <th scope="col" rowSpan={2}>
                {t("incident.proposed")}
              </th>
              {headings(view.table, words.name).map(({ name, key, columns }) => (
                <th key={key} scope="colgroup" colSpan={columns}>
                  {t("incident.origin", { name })}
                </th>
              ))}
            </tr>
            <tr>
              {tellers.map((teller) => (
                <th key={teller.document} scope="col">
                  <Foreign text={teller.outlet ?? t("documents.noOutlet")} />
                  <span className="small quiet num">
                    {teller.published === null ? t("documents.undated") : interval(teller.published)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.field} className={row.disputed ? "disputed" : ""}>
                <th scope="row">
                  {code("field", row.field)}
                  {row.disputed && row.resolved === null && (
                    <span className="sign warn" role="img" aria-label={t("incident.differs")}>
                      ≠
                    </span>
                  )}
                </th>
                <td className="stands">
                  <bdi>{proposed(row, words)}</bdi>
                  {row.resolved !== null && <span className="small taken">{t("incident.cell.taken")}</span>}
                </td>
                {row.cells.map((cell, i) => (
                  <td key={tellers[i]!.document}>
                    {cell.length === 0 ? (
                      <span className="quiet small">{t("incident.silent")}</span>
                    ) : (
                      cell.map(({ value, claims }) => (
                        <Cell
                          key={value}
                          view={view}
                          row={row}
                          value={value}
                          claims={claims}
                          outlet={tellers[i]!.outlet ?? t("documents.noOutlet")}
                        />
                      ))
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

const proposed = (row: TableRow, words: ReturnType<typeof useWords>) =>
  row.proposed === null ? "" : valueWords(row.field, row.values[row.proposed]!.value, words);
