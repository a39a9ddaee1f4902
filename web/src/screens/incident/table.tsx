import { useState } from "react";
import { Button } from "react-aria-components";
import type { Named } from "../../../../src/record/index.ts";
import type { IncidentTable, IncidentView, TableRow } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Own } from "../../ui/own.tsx";
import { outletName } from "../../words/article.ts";
import { apart, valueWords } from "../../words/values.ts";
import { CellWords } from "./cell.tsx";

const QUIET = new Set(["acled"]);
/** Columns drawn before one asks for more. */
const COLUMNS = 12;

/** Origins as they stand over the columns: tellers of one origin side by side. */
function headings({ origins }: IncidentTable, tellers: IncidentTable["tellers"], name: (of: Named) => string) {
  const heads: { readonly origin: number; readonly name: string; readonly key: string; columns: number }[] = [];
  for (const { origin, document } of tellers) {
    const last = heads.at(-1);
    if (last?.origin === origin) last.columns++;
    else heads.push({ origin, name: apart(name(origins[origin]!)), key: document, columns: 1 });
  }
  return heads;
}

/** A cell whose words are shown. */
interface Opened {
  readonly row: TableRow;
  readonly value: number;
  readonly claims: readonly string[];
  readonly at: Element;
}

/** Fields × accounts, with what differs marked by sign, words and colour. */
export function Table({ view }: { readonly view: IncidentView }) {
  const words = useWords();
  const { t, code, interval } = words;
  const [columns, setColumns] = useState(COLUMNS);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { table, tabled, mentioned } = view;
  const tellers = table.tellers.slice(0, columns);
  const rows = table.rows.filter(({ field, values }) => !QUIET.has(field) && values.length > 0);
  const left = table.tellers.length - tellers.length;
  return (
    <section className="differences">
      <h2>{t("incident.table")}</h2>
      <p className="small quiet">
        {t("incident.table.about")}
        {tabled < mentioned && ` ${t("incident.table.part", { n: tabled, total: mentioned })}`}
      </p>
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
              {headings(table, tellers, words.name).map(({ name, key, columns: wide }) => (
                <th key={key} scope="colgroup" colSpan={wide}>
                  {t("incident.origin", { name })}
                </th>
              ))}
            </tr>
            <tr>
              {tellers.map((teller) => (
                <th key={teller.document} scope="col">
                  <Foreign text={outletName(teller, t)} />
                  <span className="small quiet num">
                    {teller.published === null ? t("documents.undated") : interval(teller.published)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
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
                  <Own>{proposed(row, words)}</Own>
                  {row.resolved !== null && <span className="small taken">{t("incident.cell.taken")}</span>}
                </td>
                {tellers.map((teller, i) => (
                  <td key={teller.document}>
                    {row.cells[i]!.length === 0 && <span className="quiet small">{t("incident.silent")}</span>}
                    {row.cells[i]!.map(({ value, claims }) => (
                      <Cell
                        key={value}
                        row={row}
                        value={value}
                        outlet={outletName(teller, t)}
                        onOpen={(at) => setOpened({ row, value, claims, at })}
                      />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <p>
          <Button className="button small" onPress={() => setColumns(table.tellers.length)}>
            {t("incident.table.more", { n: left })}
          </Button>
        </p>
      )}
      {opened !== null && <CellWords {...opened} view={view} close={() => setOpened(null)} />}
    </section>
  );
}

const proposed = (row: TableRow, words: ReturnType<typeof useWords>) =>
  row.proposed === null ? "" : valueWords(row.field, row.values[row.proposed]!.value, words);

/** What one account says of one field. There may be thousands: each is a plain button, and one panel shows the words of any. */
function Cell(props: {
  readonly row: TableRow;
  readonly value: number;
  readonly outlet: string;
  readonly onOpen: (at: Element) => void;
}) {
  const { row, value, outlet, onOpen } = props;
  const words = useWords();
  const { t, code } = words;
  const text = valueWords(row.field, row.values[value]!.value, words) ?? t("app.nothing");
  const differs = row.disputed && value !== row.proposed;
  return (
    <button
      type="button"
      className={differs ? "cell differs" : "cell"}
      aria-haspopup="dialog"
      aria-label={t("incident.open.cell", { field: code("field", row.field), outlet, value: text })}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      {differs && (
        <span className="sign" aria-hidden="true">
          ≠
        </span>
      )}
      <Own>{text}</Own>
    </button>
  );
}
