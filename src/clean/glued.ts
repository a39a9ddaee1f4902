const WORD = /\p{L}+/gu;
/** Each half of two words run together has at least this many letters. */
const SHORTEST_HALF = 4;
/** Ta marbuta and final alef maqsura end a word; the normal form keeps only the first apart. */
const INNER_END = /ة\p{L}/u;
const MARK_THEN_LETTER = /[؟!]\p{L}/u;

/** All words of some lines in normal form. */
export function wordsIn(lines: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) for (const [word] of line.matchAll(WORD)) words.add(word);
  return words;
}

/**
 * True when two headlines have been run together without a space, as lists of links are when a page becomes text: a question mark before
 * a letter, a letter that ends words inside one, or a word that is two words of the same article.
 */
export function isGlued(line: string, words: ReadonlySet<string>): boolean {
  if (MARK_THEN_LETTER.test(line) || INNER_END.test(line)) return true;
  for (const [word] of line.matchAll(WORD)) {
    if (words.has(word)) continue;
    for (let cut = SHORTEST_HALF; cut <= word.length - SHORTEST_HALF; cut++) {
      if (words.has(word.slice(0, cut)) && words.has(word.slice(cut))) return true;
    }
  }
  return false;
}
