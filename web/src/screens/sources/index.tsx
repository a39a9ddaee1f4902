import { Link } from "wouter";
import type { SourceTrack } from "../../../../src/record/index.ts";
import { useWords } from "../../i18n/index.ts";
import { Shown } from "../../ui/count.tsx";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Filtered } from "../../ui/filtered.tsx";
import { Names } from "../../ui/names.tsx";
import { Rows, usePages } from "../../ui/rows.tsx";
import { Empty } from "../../ui/states.tsx";
import { useFilters } from "../../url/filters.ts";
import "../actors/actors.css";
import "./sources.css";

const COUNTS = ["documents", "claims", "first", "copying", "revised", "contradicted"] as const;

/** Outlets, agencies and named sources with counts; what to make of them is the reader's. */
export default function Sources() {
  const { t } = useWords();
  const { q } = useFilters();
  const pages = usePages<SourceTrack>("/sources", { q });
  return (
    <div className="list-page sources">
      <header>
        <div className="page-head list-head">
          <h1>{t("nav.sources")}</h1>
          <FilterBar names={["q"]}>
            <Shown n={pages.items.length} total={pages.total} />
          </FilterBar>
        </div>
        <details className="sources-about small">
          <summary>{t("sources.about")}</summary>
          <dl>
            {COUNTS.map((count) => (
              <div key={count}>
                <dt>{t(`sources.${count}`)}</dt>
                <dd>{t(`sources.${count}.about`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </header>
      <Rows
        pages={pages}
        estimate={58}
        label={t("nav.sources")}
        row={(row) => <Row row={row} />}
        empty={
          q === undefined ? (
            <Empty icon="source" title={t("sources.none.title")} action={t("empty.record.action")} to="/start">
              {t("sources.none.body")}
            </Empty>
          ) : (
            <Filtered names={["q"]} />
          )
        }
      />
    </div>
  );
}

function Row({ row }: { readonly row: SourceTrack }) {
  const { t, number } = useWords();
  return (
    <Link className="source-row" href={`/incidents?${new URLSearchParams({ source: row.name })}`}>
      <span>
        <Names as="strong" of={[row]} /> <span className="tag">{t(`sources.kind.${row.source}`)}</span>
      </span>
      {COUNTS.map((count) => (
        <span key={count} className={row[count] === 0 ? "source-count quiet" : "source-count"}>
          <span className="small">{t(`sources.${count}`)}</span>
          <span className="num">{number(row[count])}</span>
        </span>
      ))}
    </Link>
  );
}
