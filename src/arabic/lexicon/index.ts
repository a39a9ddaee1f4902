import type { Knowledge, Reading } from "../../record/index.ts";
import { buildTable } from "./build.ts";
import { readWord } from "./read-word.ts";

export { type InflectedForm, inflect } from "./inflect.ts";
export { voiceFromMarks } from "./marks.ts";
export { type Shape, shapeOf } from "./shape.ts";

/** Words whose readings are remembered before the memory is emptied. */
const CACHE_LIMIT = 50_000;
const NONE: readonly Reading[] = [];

/**
 * Builds the reader of words from the lexemes: inflects each lexeme once, then looks words up with their clitics cut off, best reading first.
 * A word in normal form that no lexeme explains has no readings.
 *
 * `lexicon(loadKnowledge())("وسيقصفونها")[0]` reads قصف, present, third person plural, with `و`, future, and the pronoun `ها`.
 */
export function lexicon(knowledge: Knowledge): (norm: string) => readonly Reading[] {
  const table = buildTable(knowledge);
  const cache = new Map<string, readonly Reading[]>();
  return (norm) => {
    const known = cache.get(norm);
    if (known !== undefined) return known;
    const readings = readWord(table, norm);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(norm, readings.length === 0 ? NONE : readings);
    return readings;
  };
}
