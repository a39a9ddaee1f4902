import type { ToldIncident } from "./export/index.ts";
import type { ReviewState, StoredDocument, StoredIncident } from "./record/index.ts";
import type { IncidentFilter, Store } from "./store/index.ts";
import { IsnadError } from "./text/index.ts";

/**
 * Incidents of a record with their documents. Fails on a record whose articles were never joined (`export.not-joined`). An incident that
 * nobody judged is accepted when all its claims that are not rejected are, and rejected when all of them are.
 */
export async function* toldIncidents(store: Store, filter: IncidentFilter): AsyncGenerator<ToldIncident> {
  if ((await store.joined()) === null) {
    throw new IsnadError("export.not-joined", "the record's articles are not joined yet", "Run `isnad join` on it.");
  }
  const known = new Map<string, StoredDocument>();
  for await (const { id } of store.incidents(filter)) {
    const incident = (await store.incident(id))!;
    for (const { document } of incident.mentions) {
      if (!known.has(document)) known.set(document, (await store.document(document))!);
    }
    const documents = new Map(incident.mentions.map(({ document }) => [document, known.get(document)!]));
    yield { incident, review: stateOf(incident), resolved: Object.keys(incident.resolved), documents };
  }
}

function stateOf({ review, states }: StoredIncident): ReviewState {
  if (review !== "proposed") return review;
  const standing = states.filter((state) => state !== "rejected");
  if (standing.length === 0) return "rejected";
  return standing.every((state) => state === "accepted") ? "accepted" : "proposed";
}
