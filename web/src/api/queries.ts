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

/** Things that do not change with the record. */
const STAYS: ReadonlySet<unknown> = new Set(["session", "job", "jobs"]);

function forget(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => !STAYS.has(queryKey[0]) });
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
    events.addEventListener("record", () => forget(client));
    return () => events.close();
  }, [client]);
}
