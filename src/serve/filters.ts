import type { Shape } from "../record/index.ts";
import type { ClaimFilter, IncidentFilter } from "../store/index.ts";

/** Parameters that choose claims; the same as the options of the command line. */
export const CLAIM_FILTERS: Shape = {
  kind: ["claim-kind=", "events, statements or figures"],
  from: ["date=", "only events that may have happened on or after this day"],
  to: ["date=", "only events that may have happened before this day"],
  place: ["string=", "place in any spelling, Arabic or English, or ISO 3166-1 code of the country"],
  type: ["string=", "PLOVER type, TYPE/mode or ACLED sub-event"],
  actor: ["string=", "who did it, suffered it or spoke: name or entity id"],
  source: ["string=", "outlet or link of the chain of attribution"],
  status: ["status=", "what the text makes of it"],
  review: ["review-state=", "what people made of it"],
  document: ["string=", "id of a document"],
};

/** Only what was given. */
export function claimFilterOf(query: Readonly<Record<string, unknown>>): ClaimFilter {
  return Object.fromEntries(Object.entries(query).filter(([name]) => CLAIM_FILTERS[name] !== undefined));
}

/** Parameters that choose incidents. */
export const INCIDENT_FILTERS: Shape = {
  kind: ["incident-kind=", "what happened, tallies and habits, or what may come"],
  from: ["date=", "only those that may have been on or after this day"],
  to: ["date=", "only those that may have been before this day"],
  place: CLAIM_FILTERS.place!,
  type: CLAIM_FILTERS.type!,
  actor: CLAIM_FILTERS.actor!,
  source: CLAIM_FILTERS.source!,
  status: CLAIM_FILTERS.status!,
  review: CLAIM_FILTERS.review!,
  document: CLAIM_FILTERS.document!,
  grade: ["grade=", "as proposed"],
  disputed: ["boolean=", "only those with, or without, a disagreement that nobody resolved"],
  outlets: ["skip=", "told by so many outlets or more"],
  q: ["words=", "words, in any spelling, that all stand in what its mentions say"],
};

/** Only what was given. */
export function incidentFilterOf(query: Readonly<Record<string, unknown>>): IncidentFilter {
  return Object.fromEntries(Object.entries(query).filter(([name]) => INCIDENT_FILTERS[name] !== undefined));
}
