import { useMemo } from "react";
import { Link } from "wouter";
import { useRecord } from "../../api/queries.ts";
import type { DocumentRow } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Shown } from "../../ui/count.tsx";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Filtered } from "../../ui/filtered.tsx";
import { Foreign } from "../../ui/foreign.tsx";
import { Rows, usePages } from "../../ui/rows.tsx";
import { Empty } from "../../ui/states.tsx";
import { useFilters } from "../../url/filters.ts";
import { useUrl } from "../../url/state.ts";
import { articleTitle } from "../../words/article.ts";
import "./documents.css";

const FILTERED = ["source", "q"] as const;
const ORDERS = ["latest", "newest", "oldest"] as const;

/** All articles of the record. */
export default function Documents() {
  const { t } = useWords();
  const { source, q } = useFilters();
  const [url, setUrl] = useUrl();
  const sort = ORDERS.find((order) => order === url.get("sort")) ?? "latest";
  const query = useMemo(() => ({ outlet: source, q, sort }), [source, q, sort]);
  const pages = usePages<DocumentRow>("/documents", query);
  const record = useRecord();
  const filtered = source !== undefined || q !== undefined;
  return (
    <div className="list-page">
      <header className="page-head list-head">
        <h1>{t("documents.title")}</h1>
        <label className="row small">
          {t("documents.sort")}
          <select
            className="input small-input"
            value={sort}
            onChange={(event) => setUrl({ sort: event.target.value === "latest" ? null : event.target.value })}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {t(`documents.sort.${order}`)}
              </option>
            ))}
          </select>
        </label>
        <FilterBar names={FILTERED}>
          {pages.total !== null && <Shown n={pages.total} total={record.data?.documents ?? pages.total} />}
        </FilterBar>
      </header>
      <Rows
        pages={pages}
        estimate={70}
        label={t("documents.title")}
        row={(row) => <Row row={row} />}
        empty={
          filtered ? (
            <Filtered names={FILTERED} />
          ) : (
            <Empty icon="document" title={t("empty.record.title")} action={t("empty.record.action")} to="/start">
              {t("empty.record.body")}
            </Empty>
          )
        }
      />
    </div>
  );
}

function Row({ row }: { readonly row: DocumentRow }) {
  const { t, interval } = useWords();
  const { document: article, published } = row;
  const claims = row.claims.event + row.claims.statement + row.claims.figure;
  return (
    <Link className="document-row" href={`/documents/${article.id}`}>
      <Foreign as="strong" className="title" text={articleTitle(article)} />
      <span className="meta">
        {article.outlet === null ? (
          <span className="quiet">{t("documents.noOutlet")}</span>
        ) : (
          <Foreign text={article.outlet} className="outlet" />
        )}
        <span className="num">{published === null ? t("documents.undated") : interval(published)}</span>
      </span>
      <span className="found num">
        {claims === 0 ? t("documents.row.none") : t("documents.row.claims", { n: claims })}
        {claims > 0 && row.judged > 0 && (
          <span className={row.judged >= claims ? "tag good" : "tag"}>
            {row.judged >= claims ? t("documents.row.all") : t("documents.row.judged", { n: row.judged })}
          </span>
        )}
      </span>
    </Link>
  );
}
