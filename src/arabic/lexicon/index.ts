import type { Knowledge, Reading } from "../../record/index.ts";
import { WordCache } from "../word-cache.ts";
import { buildTable } from "./build.ts";
import { readingsByMarks } from "./marks.ts";
import { readWord } from "./read-word.ts";
import { spellingOf } from "./spelling.ts";

export { checkLexemes, type LexemeFault, nounFaults, verbFaults } from "./check.ts";
export { type Neighbour, type Orders, ordersOf, resumes, settle } from "./context.ts";
export { masdarsOf } from "./derive.ts";
export { type InflectedForm, inflect } from "./inflect.ts";
export { LexemeMemo, makeLexeme } from "./lexeme.ts";

export { voiceFromMarks } from "./marks.ts";
export { NO_READINGS } from "./read-word.ts";
export { type Shape, shapeOf } from "./shape.ts";

/** Half the number of words whose readings are remembered. */
const REMEMBERED = 5_000;

/** Short vowels, shadda, sukun and nunation. */
const MARKS = /[\u064b-\u0652]/;

/** Letters of a raw word that its normal form hides, and those of other shapes. */
const TELLING = /[أإآى\ufb50-\uffff]/;

/**
 * Gives the readings of a word in normal form, best first. The raw word, where given, tells more: its hamzas, its final ya and its vowel marks.
 */
export type WordReader = (norm: string, raw?: string) => readonly Reading[];

/**
 * Builds the reader of words from the lexemes: inflects each lexeme once, then looks words up with their clitics cut off, best reading first.
 * A word that no lexeme explains has no readings.
 *
 * `lexicon(loadKnowledge())("وسيقصفونها")[0]` reads قصف, present, third person plural, with `و`, future, and the pronoun `ها`.
 */
export function lexicon(knowledge: Knowledge): WordReader {
  const table = buildTable(knowledge);
  const byNorm = remembered((norm) => readWord(table, norm));
  return (norm, raw) => {
    if (raw === undefined) return byNorm(norm);
    // Not remembered here: the form of a word as written keeps its readings.
    const spelt = readWord(table, norm, TELLING.test(raw) ? spellingOf(raw) : norm);
    return spelt.length > 0 && MARKS.test(raw) ? readingsByMarks(raw, spelt) : spelt;
  };
}

function remembered(make: (norm: string) => readonly Reading[]): (norm: string) => readonly Reading[] {
  const cache = new WordCache<readonly Reading[]>(REMEMBERED);
  return (norm) => {
    const known = cache.get(norm);
    if (known !== undefined) return known;
    const readings = make(norm);
    cache.set(norm, readings);
    return readings;
  };
}
