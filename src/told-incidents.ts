import type { ToldIncident } from "./export/index.ts";
import { link, linkableOf } from "./link/index.ts";
import type { Knowledge, Linkable, ReviewState, StoredDocument } from "./record/index.ts";
import type { ClaimFilter, Store } from "./store/index.ts";

/** Incidents of a record of which a mention passes the filter, with what people made of them. */
export async function* toldIncidents(
  store: Store,
  knowledge: Knowledge,
  filter: ClaimFilter,
): AsyncGenerator<ToldIncident> {
  const documents = new Map<string, StoredDocument>();
  const linkables: Linkable[] = [];
  for await (const document of store.documents()) {
    const extraction = await store.extraction(document.id);
    if (extraction === null) continue;
    documents.set(document.id, document);
    const linkable = linkableOf(extraction as never);
    linkables.push({ ...linkable, document: { ...linkable.document, id: document.id } });
  }
  const passed = new Map<string, ReviewState>();
  for await (const { document, claim, review } of store.claims({ ...filter, kind: "event" })) {
    passed.set(`${document.id} ${claim.id}`, review);
  }
  for (const incident of link(linkables, knowledge).incidents) {
    const states = incident.mentions.map((m) => passed.get(`${m.document} ${m.event}`)).filter((s) => s !== undefined);
    if (states.length === 0) continue;
    const review = states.includes("accepted")
      ? "accepted"
      : states.every((state) => state === "rejected")
        ? "rejected"
        : "proposed";
    yield { incident, review, resolved: [], documents };
  }
}
