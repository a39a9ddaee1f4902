import type { ExportPreview } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Empty } from "../../ui/states.tsx";

/** What would be written: counts and warnings, then the first rows or the beginning of the text. */
export function Preview(props: {
  readonly preview: ExportPreview;
  /** Writes proposed ones too. */
  readonly all: () => void;
  readonly filtered: boolean;
}) {
  const { preview, all, filtered } = props;
  const { t, number, code } = useWords();
  const { counts, states } = preview;
  const events = states.accepted + states.proposed + states.unsure + states.rejected;
  if (counts.written === 0 && preview.complete) {
    return states.proposed > 0 && states.accepted === 0 ? (
      <Empty icon="export" title={t("export.none.title")} action={t("export.none.act")} act={all}>
        {t("export.none.accepted", { n: events })}
      </Empty>
    ) : (
      <Empty icon="export" title={t("export.none.title")} action={t("nav.inbox")} to="/">
        {filtered ? t("export.none.filter") : t("empty.record.body")}
      </Empty>
    );
  }
  const warnings = (["unfit", "unplaced", "undated", "disputed"] as const).filter((name) => counts[name] > 0);
  return (
    <>
      <div className="row export-counts">
        <strong className="num">
          {t(preview.complete ? "export.counts.written" : "export.counts.partial", { n: counts.written })}
        </strong>
        {warnings.map((name) => (
          <span key={name} className="tag warn num">
            <Icon name="warning" size={13} />
            {t(`export.counts.${name}`, { n: counts[name] })}
          </span>
        ))}
        <span className="small quiet end num">
          {t("export.states")}:{" "}
          {(["accepted", "proposed", "unsure", "rejected"] as const)
            .filter((state) => states[state] > 0)
            .map((state) => `${code("review", state)} ${number(states[state])}`)
            .join(" · ")}
        </span>
      </div>
      {preview.columns !== null && preview.rows !== null ? (
        <Table columns={preview.columns} rows={preview.rows} />
      ) : (
        <figure className="card begun">
          <figcaption className="small quiet">{t("export.preview.text")}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <pre dir="auto" tabIndex={0}>
            {preview.text}
          </pre>
        </figure>
      )}
    </>
  );
}

function Table({ columns, rows }: { readonly columns: readonly string[]; readonly rows: ExportPreview["rows"] }) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="card sheet" tabIndex={0} aria-label={t("export.preview")}>
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <th key={i} scope="col">
                <bdi>{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(rows ?? []).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview do not move
            <tr key={i}>
              {row.map((cell, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                <td key={j}>
                  <Foreign text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
