import { urgencyOf } from "../../queue.ts";
import type { IncidentRow } from "../../record/index.ts";
import type { ClaimFilter, Store } from "../../store/index.ts";

/** A claim that waits to be judged, with why it is up when it is. */
export interface Waiting {
  readonly claim: string;
  readonly why: readonly string[];
  /** Id of its incident, or null. */
  readonly incident: string | null;
  /** `5 outlets, 1 origin (Reuters)`, or null. */
  readonly independence: string | null;
}

/** Claims that nobody judged, most urgent first; claims of one incident stand together, in the order of their articles. */
export async function waitingIn(store: Store, filter: ClaimFilter): Promise<Waiting[]> {
  const incidents = new Map<string, IncidentRow>();
  if ((await store.joined()) !== null) for await (const row of store.incidents()) incidents.set(row.id, row);
  const all: { readonly waiting: Waiting; readonly score: number; readonly order: number }[] = [];
  for await (const { id, kind } of store.claims({ ...filter, review: "proposed" })) {
    const of = kind === "event" ? await store.incidentOf(id) : null;
    const incident = of === null ? undefined : incidents.get(of);
    const { score, why } = incident === undefined ? { score: -1, why: [] } : urgencyOf(incident);
    const independence = incident?.independence ?? null;
    all.push({ waiting: { claim: id, why, incident: of, independence }, score, order: all.length });
  }
  const group = ({ waiting }: { readonly waiting: Waiting }) => waiting.incident ?? "";
  return all
    .sort((a, b) => b.score - a.score || (group(a) < group(b) ? -1 : group(a) > group(b) ? 1 : a.order - b.order))
    .map(({ waiting }) => waiting);
}
