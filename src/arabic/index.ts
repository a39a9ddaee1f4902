export { connectiveEnd, leadsVerb, MEANWHILE } from "./connective.ts";
export { cutsOf } from "./cuts.ts";
export { type Day, isDay, isoOf, nextDay, readIsoDay } from "./dates.ts";
export { CLASS, FOLD, KIND } from "./letters.ts";
export {
  checkLexemes,
  type InflectedForm,
  inflect,
  type LexemeFault,
  LexemeMemo,
  lexicon,
  makeLexeme,
  masdarsOf,
  type Neighbour,
  NO_READINGS,
  nounFaults,
  type Orders,
  ordersOf,
  resumes,
  type Shape,
  settle,
  shapeOf,
  verbFaults,
  voiceFromMarks,
  type WordReader,
} from "./lexicon/index.ts";
export { fold, foldEntry, type Normalised, normalise } from "./normalise.ts";
export { type Numeral, NumeralReader, type NumeralWord, numeralReader } from "./numerals.ts";
export { PhraseIndex, type PhraseMatch } from "./phrase-index.ts";
export { type BareToken, rawOffset, tokenise, tokensOf } from "./tokenise.ts";
export { addToTrie, type TrieNode } from "./trie.ts";
export { WordCache } from "./word-cache.ts";
export { ReadingMemo, type ReadTrait, readForm, readTrait, WordMemo, type WordTrait, wordTrait } from "./word-form.ts";
