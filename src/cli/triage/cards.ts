import { fieldWords, type ToldIncident } from "../../export/index.ts";
import { urgencyOf } from "../../queue.ts";
import type { StoredClaim } from "../../record/index.ts";
import type { Card } from "./card.ts";

/** Cards of claims that nobody judged, most urgent first; claims of one incident stand together, in the order of their articles. */
export function cardsOf(claims: readonly StoredClaim[], incidents: readonly ToldIncident[]): Card[] {
  const byEvent = new Map<
    string,
    { readonly told: ToldIncident; readonly score: number; readonly why: readonly string[] }
  >();
  for (const told of incidents) {
    const { fields, disagreements, outlets, mentions } = told.incident;
    const disputed = disagreements.map(({ field }) => field).filter((field) => !told.resolved.includes(field));
    const urgency = urgencyOf({
      ...{ type: fields.type.proposed, outlets: outlets.length, disputed },
      ...{ fatalities: fields.fatalities.proposed, injured: fields.injured.proposed },
    });
    for (const m of mentions) byEvent.set(`${m.document} ${m.event}`, { told, ...urgency });
  }
  return claims
    .map((claim, order) => {
      const of = claim.kind === "event" ? byEvent.get(`${claim.document.id} ${claim.claim.id}`) : undefined;
      return { claim, order, of, score: of?.score ?? -1, group: of?.told.incident.id ?? "" };
    })
    .sort((a, b) => b.score - a.score || (a.group < b.group ? -1 : a.group > b.group ? 1 : a.order - b.order))
    .map(({ claim, of }) => ({
      claim,
      why: of?.why ?? [],
      disputes: (of?.told.incident.disagreements ?? []).map(
        ({ field, values }) => `${fieldWords(field, "en")}: ${values.map(({ text }) => text).join(" / ")}`,
      ),
      independence: of?.told.incident.independence ?? null,
    }));
}
