import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Button } from "react-aria-components";
import { Link } from "wouter";
import { get } from "../../api/client.ts";
import type { ChangeView, ClaimView, DiffPage } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Empty, Failure, Loading } from "../../ui/states.tsx";
import { articleTitle } from "../../words/article.ts";
import { claimTitle, valueWords } from "../../words/values.ts";

/** As many as are drawn before more are asked for. */
const SCREENFUL = 40;

/** What became of each claim between two versions, article by article. */
export function Changes({ since, to }: { readonly since: string; readonly to: string }) {
  const { t } = useWords();
  const pages = useInfiniteQuery({
    queryKey: ["runs", since, to],
    queryFn: ({ pageParam, signal }) =>
      get<DiffPage>("/runs/diff", { since, to, cursor: pageParam, limit: SCREENFUL }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const changes = data?.pages.flatMap(({ items }) => items) ?? [];
  // Articles without changes give empty pages: go on until there is a screenful.
  const few = changes.length < SCREENFUL;
  useEffect(() => {
    if (few && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [few, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (pages.isPending) return <Loading />;
  if (pages.isError) return <Failure error={pages.error} retry={() => void pages.refetch()} />;
  const last = data!.pages.at(-1)!;
  if (changes.length === 0 && !hasNextPage) {
    return (
      <Empty icon="check" title={t("runs.same.title")}>
        {t("runs.same.body")}
      </Empty>
    );
  }
  return (
    <>
      <p className="small quiet num" aria-live="polite">
        {t("runs.compared", { n: last.compared, total: last.documents })}
      </p>
      <ul className="changes">
        {changes.map((change) => (
          <li key={`${change.before?.id} ${change.after?.id}`} className="card change">
            <Change change={change} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button className="button" isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t("app.more")}
        </Button>
      )}
    </>
  );
}

const TONE = { new: "good", changed: "warn", gone: "bad" } as const;

function Change({ change: { change, before, after, fields, document } }: { readonly change: ChangeView }) {
  const words = useWords();
  const { t, code } = words;
  const shown = (after ?? before)!;
  const said = (claim: ClaimView | null, field: string) =>
    valueWords(field, (claim?.claim as unknown as Readonly<Record<string, unknown>>)?.[field], words) ??
    t("app.nothing");
  return (
    <>
      <div className="row">
        <span className={`tag ${TONE[change]}`}>{t(`runs.${change}`)}</span>
        <strong>{claimTitle(shown.kind, shown.claim, words)}</strong>
        <Link className="small" href={`/documents/${document.id}${after === null ? "" : `?claim=${after.id}`}`}>
          <Foreign text={articleTitle(document)} />
        </Link>
      </div>
      <Foreign as="p" className="reading change-quote" text={shown.claim.quote} />
      {change === "changed" && (
        <ul className="small">
          {fields.map((field) => (
            <li key={field}>
              {t("runs.field", { field: code("field", field), before: said(before, field), after: said(after, field) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
