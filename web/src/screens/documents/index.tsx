import { Link } from "wouter";
import type { DocumentRow } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Shown } from "../../ui/count.tsx";
import { Foreign } from "../../ui/foreign.tsx";
import { Rows, usePages } from "../../ui/rows.tsx";
import { Empty } from "../../ui/states.tsx";
import "./documents.css";

/** All articles of the record. */
export default function Documents() {
  const { t } = useWords();
  const pages = usePages<DocumentRow>("/documents");
  return (
    <div className="list-page">
      <header className="page-head list-head">
        <h1>{t("documents.title")}</h1>
        <Shown n={pages.items.length} total={pages.total} />
      </header>
      <Rows
        pages={pages}
        estimate={70}
        label={t("documents.title")}
        row={(row) => <Row row={row} />}
        empty={
          <Empty icon="document" title={t("empty.record.title")} action={t("empty.record.action")} to="/start">
            {t("empty.record.body")}
          </Empty>
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
      <Foreign as="strong" className="title" text={article.title ?? article.name} />
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
