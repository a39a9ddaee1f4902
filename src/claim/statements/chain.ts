import type { Source, StatementClaim } from "../../record/index.ts";
import { firstThat } from "../tokens.ts";

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

/** The innermost statement that holds an offset, or null in the article's own voice. Statements are in text order. */
export function statementAt(statements: readonly StatementClaim[], offset: number): StatementClaim | null {
  const ends = endsOf(statements);
  let inner: StatementClaim | null = null;
  // Back from the last that begins before the offset, as long as one further back may still hold it.
  for (let i = lastFrom(statements, offset); i >= 0 && ends[i]! > offset; i--) {
    const statement = statements[i]!;
    if (offset >= statement.end) continue;
    if (inner === null || statement.end - statement.start <= inner.end - inner.start) inner = statement;
  }
  return inner;
}

const ENDS = new WeakMap<readonly StatementClaim[], Float64Array>();

/** The furthest end of each statement and those before it, worked out once for an article. */
function endsOf(statements: readonly StatementClaim[]): Float64Array {
  let ends = ENDS.get(statements);
  if (!ends) {
    ends = new Float64Array(statements.length);
    let furthest = 0;
    for (const [i, { end }] of statements.entries()) {
      furthest = Math.max(furthest, end);
      ends[i] = furthest;
    }
    ENDS.set(statements, ends);
  }
  return ends;
}

/** Index of the last statement that begins at an offset or before; -1 when none does. */
const lastFrom = (statements: readonly StatementClaim[], offset: number): number =>
  firstThat(statements.length, (i) => statements[i]!.start > offset) - 1;

/** Those who passed a statement on, nearest to the article first, then its speaker. */
export function chainOf({ via, speaker }: StatementClaim): Source[] {
  const chain = via.map(({ name, start, end, quote }) => ({ name, start, end, quote }));
  if (speaker) chain.push({ name: speaker.name, start: speaker.start, end: speaker.end, quote: speaker.quote });
  return chain;
}
