import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { get } from "../../api/client.ts";
import { recordQuery } from "../../api/queries.ts";
import type { Card, Queue } from "../../api/types.ts";
import { type FilterName, useFilters } from "../../url/filters.ts";

export const OF = ["incident", "event", "statement", "figure", "signature"] as const;
export type Of = (typeof OF)[number];

/** Filters that the queue takes. */
export const QUEUE_FILTERS: readonly FilterName[] = [
  "from",
  "to",
  "type",
  "place",
  "actor",
  "source",
  "status",
  "grade",
  "disputed",
  "q",
];

const FIRST = 10;
const MORE = 30;

export interface Waiting {
  readonly cards: readonly Card[];
  /** What was pressed on this page by id, over the state that the server gave. */
  readonly judged: Readonly<Record<string, string>>;
  /** How many wait, as far as the server last said; null before its first answer. */
  readonly total: number | null;
  readonly error: unknown;
}

const NONE: Waiting = { cards: [], judged: {}, total: null, error: null };

/**
 * The cards that wait, in the server's order. What was seen keeps its place until the page is left: judging must not move what one looks at,
 * and going back must find it. The server has no pages, since judged cards leave its queue: it passes over those that were seen and still wait.
 */
export function useQueue(of: Of) {
  const filters = useFilters();
  const query = Object.fromEntries(QUEUE_FILTERS.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])));
  const key = JSON.stringify([of, query]);
  const [state, setState] = useState<Waiting & { readonly key: string }>({ ...NONE, key });
  const now = state.key === key ? state : { ...NONE, key };
  const latest = useRef(now);
  latest.current = now;
  const asking = useRef<string | null>(null);
  const ended = useRef<string | null>(null);

  const more = useCallback(async () => {
    if (asking.current === key || ended.current === key) return;
    asking.current = key;
    const { cards, judged } = latest.current;
    const skip = cards.filter(({ id }) => (judged[id] ?? "proposed") === "proposed").length;
    try {
      const [, asked] = JSON.parse(key) as [Of, Record<string, string>];
      const limit = cards.length === 0 ? FIRST : MORE;
      const { items, total } = await get<Queue>("/queue", { of, ...asked, skip, limit });
      const known = new Set(latest.current.cards.map(({ id }) => id));
      const fresh = items.filter(({ id }) => !known.has(id));
      if (fresh.length === 0) ended.current = key;
      setState((before) => {
        const from = before.key === key ? before : { ...NONE, key };
        // Judgements of this page that the server counted already must not be counted again.
        const gone = Object.values(from.judged).filter((review) => review !== "proposed").length;
        return {
          ...from,
          cards: [...from.cards, ...fresh],
          total: cards.length === 0 ? total + gone : (from.total ?? total + gone),
          error: null,
        };
      });
    } catch (error) {
      setState((before) => ({ ...(before.key === key ? before : { ...NONE, key }), error }));
    } finally {
      if (asking.current === key) asking.current = null;
    }
  }, [key, of]);

  // While nothing waits, what is read meanwhile brings cards.
  const empty = now.cards.length === 0;
  const changed = useQuery({ ...recordQuery, enabled: empty && now.total !== null }).dataUpdatedAt;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the record is the reason to ask
  useEffect(() => {
    if (!empty) return;
    ended.current = null;
    void more();
  }, [changed, empty, more]);

  const press = useCallback(
    (ids: readonly string[], review: string) => {
      setState((before) => {
        if (before.key !== key) return before;
        return { ...before, judged: { ...before.judged, ...Object.fromEntries(ids.map((id) => [id, review])) } };
      });
    },
    [key],
  );
  const replace = useCallback((id: string, claim: Card["claim"]) => {
    setState((before) => ({
      ...before,
      cards: before.cards.map((card) => (card.id === id ? { ...card, claim } : card)),
    }));
  }, []);
  return { ...now, filtered: Object.keys(query).length > 0, more, press, replace };
}
