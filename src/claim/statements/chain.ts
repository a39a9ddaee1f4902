import type { Source, StatementClaim } from "../../record/index.ts";

/**
 * The chain of attribution at an offset: of the innermost statement that holds it, those who passed it on (nearest to the article first),
 * then the speaker. Empty in the article's own voice.
 *
 * `أفادت رويترز نقلا عن مصدرين أمنيين بأن القاعدة قصفت` gives رويترز, then مصدرين أمنيين, for all after بأن.
 */
export function chainAt(statements: readonly StatementClaim[], offset: number): Source[] {
  let inner: StatementClaim | null = null;
  for (const statement of statements) {
    if (offset < statement.start || offset >= statement.end) continue;
    if (inner === null || statement.end - statement.start < inner.end - inner.start) inner = statement;
  }
  if (inner === null) return [];
  const { speaker } = inner;
  const via = inner.via.map(({ name, start, end, quote }) => ({ name, start, end, quote }));
  if (!speaker) return via;
  return [...via, { name: speaker.name, start: speaker.start, end: speaker.end, quote: speaker.quote }];
}
