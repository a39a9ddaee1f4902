import { useMemo } from "react";
import { Link } from "wouter";
import type { HitView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { LitText } from "../../ui/lit-text.tsx";
import { Rows, usePages } from "../../ui/rows.tsx";
import { Empty } from "../../ui/states.tsx";
import { useUrl } from "../../url/state.ts";
import { articleTitle } from "../../words/article.ts";
import "../documents/documents.css";
import "./search.css";

/** Articles that hold all the words of the search field, with the place where they stand. */
export default function Search() {
  const { t } = useWords();
  const [url] = useUrl();
  const words = (url.get("words") ?? "").trim();
  if (words === "") {
    return (
      <Empty icon="search" title={t("search.empty.title")}>
        {t("search.empty.body")}
      </Empty>
    );
  }
  return <Hits words={words} />;
}

function Hits({ words }: { readonly words: string }) {
  const { t } = useWords();
  const query = useMemo(() => ({ q: words }), [words]);
  const pages = usePages<HitView>("/search", query, 50);
  return (
    <div className="list-page">
      <header className="page-head list-head">
        <h1>
          {t("search.title")}: <Foreign text={words} />
        </h1>
        {pages.items.length > 0 && (
          <span className="quiet num">
            {t(pages.total === null && pages.hasNextPage ? "search.hits.more" : "search.hits", {
              n: pages.total ?? pages.items.length,
            })}
          </span>
        )}
      </header>
      <Rows
        pages={pages}
        estimate={130}
        label={t("search.title")}
        row={(hit) => <Hit hit={hit} />}
        empty={
          <Empty icon="search" title={t("search.none.title")}>
            {t("search.none.body")}
          </Empty>
        }
      />
    </div>
  );
}

function Hit({ hit }: { readonly hit: HitView }) {
  const { t } = useWords();
  const { document: article, excerpt, highlights } = hit;
  return (
    <Link className="hit" href={`/documents/${article.id}?at=${excerpt.start + (highlights[0]?.start ?? 0)}`}>
      <span className="row">
        <Foreign as="strong" text={articleTitle(article)} />
        <span className="quiet small">
          {article.outlet === null ? t("documents.noOutlet") : <Foreign text={article.outlet} />}
        </span>
      </span>
      <LitText text={excerpt.quote} lit={highlights} light="found" className="reading excerpt" />
    </Link>
  );
}
