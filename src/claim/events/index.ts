import type { Analysed, EventClaim, Knowledge, Mention, StatementClaim } from "../../record/index.ts";

/** Reads events clause by clause. */
export function findEvents(
  _analysed: Analysed,
  _mentions: readonly Mention[],
  _statements: readonly StatementClaim[],
  _knowledge: Knowledge,
): EventClaim[] {
  return [];
}
