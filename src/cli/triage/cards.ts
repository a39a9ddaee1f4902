import { type IncidentRow, urgencyOf } from "../../record/index.ts";
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
  const incidents = new Map<string, { readonly row: IncidentRow; readonly rank: number }>();
  if ((await store.joined()) !== null) {
    for await (const row of store.incidents({ sort: "dispute" })) incidents.set(row.id, { row, rank: incidents.size });
  }
  const all: { readonly waiting: Waiting; readonly rank: number; readonly order: number }[] = [];
  for await (const { id, kind } of store.claims({ ...filter, review: "proposed" })) {
    const of = kind === "event" ? await store.incidentOf(id) : null;
    const incident = of === null ? undefined : incidents.get(of);
    const why = incident === undefined ? [] : urgencyOf(incident.row).why;
    const independence = incident?.row.independence ?? null;
    const rank = incident?.rank ?? Number.MAX_SAFE_INTEGER;
    all.push({ waiting: { claim: id, why, incident: of, independence }, rank, order: all.length });
  }
  return all.sort((a, b) => a.rank - b.rank || a.order - b.order).map(({ waiting }) => waiting);
}
