import type { Analysed, Knowledge, Mention, StatementClaim } from "../../record/index.ts";

/** Reads who said what, through whom. */
export function findStatements(
  _analysed: Analysed,
  _mentions: readonly Mention[],
  _knowledge: Knowledge,
): StatementClaim[] {
  return [];
}
