import type { QuotedSpan, Token } from "../record/index.ts";

/** Finds quotations by their marks. */
export function findQuotes(_text: string, _tokens: readonly Token[]): QuotedSpan[] {
  return [];
}
