import { type QueryKey, useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { get, type Query } from "../api/client.ts";
import type { Page } from "../api/types.ts";
import { useWords } from "../i18n/index.ts";
import { Failure, Loading } from "./states.tsx";

const PAGE = 50;

/** A list of the server, asked for page by page as it is scrolled to; not before it is `wanted`. */
export function usePages<T>(path: string, query: Query = {}, limit = PAGE, wanted = true) {
  const key: QueryKey = [path.split("/")[1], path, query];
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => get<Page<T>>(path, { ...query, cursor: pageParam, limit }, signal),
    enabled: wanted,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  return { ...pages, items, total: pages.data?.pages[0]?.total ?? null };
}

/**
 * Draws the visible part of a long list and asks for more near its end. Arrow keys move from row to row; what a row holds that can be focused
 * first gets the focus.
 */
export function Rows<T>(props: {
  readonly pages: ReturnType<typeof usePages<T>>;
  readonly estimate: number;
  readonly label: string;
  readonly empty: ReactNode;
  readonly row: (item: T, index: number) => ReactNode;
  /** Index of a row to be kept in sight. */
  readonly at?: number;
}) {
  const { pages, estimate, label, empty, row, at } = props;
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= items.length - 20) void fetchNextPage();
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    if (at !== undefined && at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [at, virtual]);
  if (pages.isPending) return <Loading />;
  if (pages.isError) return <Failure error={pages.error} retry={() => void pages.refetch()} />;
  if (items.length === 0) return empty;
  return (
    <div className="rows" ref={box}>
      <ul
        aria-label={label}
        className="rows-all"
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={(event) => {
          const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          const li = (event.target as Element).closest("li");
          if (step === 0 || li === null) return;
          event.preventDefault();
          const next = step === 1 ? li.nextElementSibling : li.previousElementSibling;
          next?.querySelector<HTMLElement>("a, button")?.focus();
        }}
      >
        {shown.map(({ key, index, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={pages.total ?? -1}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(items[index]!, index)}
          </li>
        ))}
      </ul>
      {isFetchingNextPage && <p className="quiet small rows-more">{t("app.loading")}</p>}
    </div>
  );
}
