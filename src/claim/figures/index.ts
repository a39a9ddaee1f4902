import type { Analysed, EventClaim, FigureClaim, Knowledge, Mention, StatementClaim } from "../../record/index.ts";

/** Reads force levels, tallies, votes and the like. */
export function findFigures(
  _analysed: Analysed,
  _mentions: readonly Mention[],
  _events: readonly EventClaim[],
  _statements: readonly StatementClaim[],
  _knowledge: Knowledge,
): FigureClaim[] {
  return [];
}
