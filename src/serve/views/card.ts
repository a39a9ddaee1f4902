import type { Count, IncidentBrief, IncidentRow } from "../../record/index.ts";
import type { ClaimRow } from "../api/claims.ts";
import type { Card, Reason } from "../api/reviews.ts";
import { etagOfIncident } from "./incident.ts";

const MANY = 3;
/** Names and values on a card at most; the incident's page has all of them. */
const SHOWN = 12;

/** The most that a count may be, or the least of what has no bound above. */
const most = (count: Count) => (count === null || typeof count === "number" ? count : (count.high ?? count.low));

const reason = (code: Reason["code"], value: number | null = null, fields: readonly string[] = []): Reason => ({
  code,
  value,
  fields,
});

/** Why an incident should be looked at first, the weightiest first. */
export function reasonsOf(row: IncidentRow): Reason[] {
  const dead = most(row.fatalities);
  return [
    ...(row.disputed.length > 0 ? [reason("disputed", row.disputed.length, row.disputed)] : []),
    ...(row.grade === "contested" ? [reason("contested")] : []),
    ...(row.status === "denied" ? [reason("denied")] : []),
    ...(dead !== null && dead > 0 ? [reason("deadly", dead)] : []),
    ...(row.outlets >= MANY ? [reason("many-outlets", row.outlets)] : []),
    ...(row.outlets > 1 && row.origins === 1 ? [reason("one-origin", row.outlets)] : []),
    ...(row.date === null ? [reason("undated")] : []),
    ...(row.place === null ? [reason("unplaced")] : []),
  ];
}

/** An incident as a card. */
export const incidentCard = (row: IncidentRow, brief: IncidentBrief, claim: ClaimRow): Card => ({
  id: row.id,
  of: "incident",
  etag: etagOfIncident(brief),
  review: row.review,
  why: reasonsOf(row),
  incident: row,
  disputes: brief.disputes.map(({ field, values }) => ({ field, values: values.slice(0, SHOWN) })),
  claim,
  judged: [],
});

/** A claim as a card of its own. */
export const claimCard = (claim: ClaimRow): Card => ({
  id: claim.id,
  of: claim.kind,
  etag: claim.etag,
  review: claim.review,
  why: [],
  incident: null,
  disputes: [],
  claim,
  judged: [],
});
