import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { get } from "./client.ts";
import type { JobView, Page, SessionView } from "./types.ts";

export interface RecordView {
  readonly documents: number;
  readonly events: number;
  readonly statements: number;
  readonly figures: number;
  readonly reviews: number;
}

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => get<SessionView>("/session", {}, signal),
});

export const recordQuery = queryOptions({
  queryKey: ["record"],
  queryFn: ({ signal }) => get<RecordView>("/record", {}, signal),
});

/** Jobs as the server last told of them, the newest first. */
export const JOBS = ["jobs"] as const;
export const jobKey = (id: string) => ["job", id] as const;

export const useSession = () => useQuery(sessionQuery);
export const useRecord = () => useQuery(recordQuery);

const OVER: ReadonlySet<string> = new Set(["done", "stopped", "failed"]);

/** The import that runs now, or null. */
export function useRunningJob(): JobView | null {
  const { data = [] } = useQuery({
    queryKey: JOBS,
    queryFn: async ({ signal }) => (await get<Page<JobView>>("/jobs", {}, signal)).items,
  });
  return data.find(({ state }) => !OVER.has(state)) ?? null;
}

/** Answers that do not change with the record. */
const STAYS: ReadonlySet<unknown> = new Set(["session", "job", "jobs", "countries"]);
/** Answers that a judgement leaves as they were, as far as one looks at them while judging: counting all of a record takes its time. */
const UNJUDGED: ReadonlySet<unknown> = new Set([...STAYS, "record", "search", "runs"]);
/** Many judgements in a row are one change. */
const CALM_MS = 600;
let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly what: "record" | "reviews" } | null = null;

/** What is shown of the record is asked again, soon: all of it, or what shows judgements. */
export function changed(client: QueryClient, what: "record" | "reviews"): void {
  const all = what === "record" || waiting?.what === "record";
  if (waiting !== null) clearTimeout(waiting.timer);
  const timer = setTimeout(() => {
    waiting = null;
    const left = all ? STAYS : UNJUDGED;
    void client.invalidateQueries({ predicate: ({ queryKey }) => !left.has(queryKey[0]) });
  }, CALM_MS);
  waiting = { timer, what: all ? "record" : "reviews" };
}

/** Listens to the server: progress of jobs goes into the cache, a changed record makes what is shown be asked again. */
export function useEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const events = new EventSource("/api/v1/events");
    events.addEventListener("job", (event) => {
      const job = JSON.parse((event as MessageEvent<string>).data) as JobView;
      client.setQueryData(jobKey(job.id), job);
      client.setQueryData<readonly JobView[]>(JOBS, (jobs = []) => [job, ...jobs.filter(({ id }) => id !== job.id)]);
    });
    events.addEventListener("record", (event) => {
      const { changed: what } = JSON.parse((event as MessageEvent<string>).data) as { changed?: string };
      changed(client, what === "reviews" ? "reviews" : "record");
    });
    return () => events.close();
  }, [client]);
}
