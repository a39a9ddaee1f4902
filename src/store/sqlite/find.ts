import type { Hit, SearchQuery } from "../contract.ts";
import { asked, wordsOf } from "../search-form.ts";
import type { Database } from "./database.ts";
import { matchOf } from "./filter.ts";
import { bodyOf, DOCUMENT, documentOf } from "./rows.ts";

/** Code units shown around the matches. */
const EXCERPT = 240;
const TITLE_WEIGHT = 5;

/** The index's question for documents that hold all words. */
export const questionOf = (words: string) => matchOf(asked(words));

/** Documents that hold all words, the best first. */
export function findWords(db: Database, { words, limit = 20, offset = 0 }: SearchQuery): Hit[] {
  const groups = asked(words);
  if (groups.length === 0) return [];
  const rows = db.all(
    `SELECT ${DOCUMENT}, d.body FROM words JOIN documents d ON d.seq = words.rowid WHERE words MATCH ?
      ORDER BY bm25(words, ${TITLE_WEIGHT}, 1), d.seq LIMIT ? OFFSET ?`,
    questionOf(words),
    limit,
    offset,
  );
  const forms = new Set(groups.flat());
  return rows.map((row) => {
    const text = bodyOf(row);
    const matches = [...wordsOf(text)].filter((word) => forms.has(word.form));
    return { document: documentOf(row), ...excerptOf(text, matches) };
  });
}

/** The stretch with the most matches, cut at spaces. */
function excerptOf(text: string, matches: readonly { readonly start: number; readonly end: number }[]) {
  let best = 0;
  let most = 0;
  for (let i = 0, j = 0; i < matches.length; i++) {
    while (j < matches.length && matches[j]!.end - matches[i]!.start <= EXCERPT) j++;
    if (j - i > most) [best, most] = [i, j - i];
  }
  const first = matches[best]?.start ?? 0;
  const last = matches[best + most - 1]?.end ?? 0;
  const spare = Math.max(0, EXCERPT - (last - first)) >> 1;
  const start = first <= spare ? 0 : text.indexOf(" ", first - spare) + 1 || first;
  const begin = start > first ? first : start;
  const stop = text.lastIndexOf(" ", last + spare);
  const end = last + spare >= text.length ? text.length : Math.max(last, stop);
  return {
    excerpt: { start: begin, end, quote: text.slice(begin, end) },
    highlights: matches.filter((m) => m.start >= begin && m.end <= end).map((m) => ({ start: m.start, end: m.end })),
  };
}
