import type { Source, StatementClaim } from "../../record/index.ts";

/**
 * The chain of attribution at an offset: of the innermost statement that holds it, those who passed it on (nearest to the article first),
 * then the speaker. Empty in the article's own voice.
 *
 * `أفادت رويترز نقلا عن مصدرين أمنيين بأن القاعدة قصفت` gives رويترز, then مصدرين أمنيين, for all after بأن.
 */
export function chainAt(statements: readonly StatementClaim[], offset: number): Source[] {
  const inner = statementAt(statements, offset);
  return inner ? chainOf(inner) : [];
}

/** The innermost statement that holds an offset, or null in the article's own voice. */
export function statementAt(statements: readonly StatementClaim[], offset: number): StatementClaim | null {
  let inner: StatementClaim | null = null;
  for (const statement of statements) {
    if (offset < statement.start || offset >= statement.end) continue;
    if (inner === null || statement.end - statement.start < inner.end - inner.start) inner = statement;
  }
  return inner;
}

/** Those who passed a statement on, nearest to the article first, then its speaker. */
export function chainOf({ via, speaker }: StatementClaim): Source[] {
  const chain = via.map(({ name, start, end, quote }) => ({ name, start, end, quote }));
  if (speaker) chain.push({ name: speaker.name, start: speaker.start, end: speaker.end, quote: speaker.quote });
  return chain;
}
