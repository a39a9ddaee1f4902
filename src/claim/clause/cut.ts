/** Cuts a sentence into noun phrases and marks. */

import type { Sentence } from "../../record/index.ts";
import { nothingBetween, takes } from "./attached.ts";
import { isWhereabouts } from "./direction.ts";
import { nounPhraseEnd } from "./noun-phrase.ts";
import type { Mark, NounPhrase, Phrase } from "./phrase.ts";
import {
  AGAINST,
  compoundPreposition,
  FACE,
  isByHand,
  isIdiom,
  isNowAndThen,
  isSomebody,
  NEAR,
  NOW_AND_THEN,
  prepositionOf,
} from "./preposition.ts";
import { mayBeNoun, type Word } from "./word.ts";

const AND_THAT = "وذلك";

/** Without: it denies, and governs what stands behind it. */
const WITHOUT: ReadonlySet<string> = new Set(["دون", "بدون", "ودون", "وبدون"]);

/** Cuts a sentence into noun phrases and marks, in order. Quotation marks are transparent. */
export function phrasesOf(sentence: Sentence, words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  let i = sentence.first;
  let preposition: string | null = null;
  let joined = false;
  while (i < sentence.last) {
    const word = words[i]!;
    if (word.kind === "quote" || word.kind === "adverb" || word.kind === "other") {
      i++;
    } else if (word.token.norm === AND_THAT && !words[i + 1]?.definite) {
      // `…، وذلك ردا على`: what was told is taken up whole.
      phrases.push({ kind: "other", first: i, last: ++i });
      preposition = null;
      joined = false;
    } else if (isEachOf(words, i, sentence.last)) {
      preposition = word.preposition ?? preposition;
      joined ||= word.conjunction === "و";
      i += 2;
    } else if (isByHand(words, i, sentence.last)) {
      preposition = "qibal";
      i++;
    } else if (word.token.norm === AGAINST && isSomebody(words[i + 1], sentence.last)) {
      preposition = "ضد";
      i++;
    } else if (NOW_AND_THEN.has(words[i + 1]?.token.norm ?? "") && isNowAndThen(words, i, sentence.last)) {
      i += 3;
    } else if (words[i + 1]?.token.norm === "من" && NEAR.has(word.token.norm) && i + 2 < sentence.last) {
      preposition = "قرب";
      i += 2;
    } else if (word.kind === "preposition" && i + 1 < sentence.last && isIdiom(word, words[i + 1]!)) {
      i += words[i + 1]!.token.norm === FACE ? 3 : 2;
    } else if (WITHOUT.has(word.token.norm) && i + 1 < sentence.last && mayBeNoun(words[i + 1]!)) {
      preposition = "دون";
      i++;
    } else if (word.kind === "preposition" && !word.enclitic) {
      const compound = compoundPreposition(words, i, sentence.last);
      preposition = compound.name;
      joined ||= word.conjunction === "و";
      i = compound.next;
    } else if (word.kind === "preposition" || mayBeNoun(word)) {
      const last = word.kind === "preposition" ? i + 1 : nounPhraseEnd(words, i, sentence.last);
      const lies = phrases.at(-1)?.kind === "noun" && isWhereabouts(words, i, sentence.last) ? "في" : null;
      const governed = word.kind === "preposition" ? prepositionOf(word) : (word.preposition ?? preposition ?? lies);
      pushNoun(phrases, words, i, last, governed, joined || (word.conjunction === "و" && word.kind !== "preposition"));
      preposition = null;
      joined = false;
      i = last;
    } else {
      joined = word.kind === "conjunction";
      preposition = null;
      phrases.push({ kind: markKind(word), first: i, last: i + 1 });
      i++;
    }
  }
  return phrases;
}

/** `كل من تركيا وإيران`, `كلا من الصين` is the list itself. */
function isEachOf(words: readonly Word[], i: number, limit: number): boolean {
  const next = words[i + 1];
  if (next === undefined || next.index >= limit || next.token.norm !== "من") return false;
  return words[i]!.token.cuts.some((c) => c.stem === "كل" || c.stem === "كلا");
}

/** Adds a noun phrase; the complement of a participle before it (`التابعة للتحالف`, `المدعومة من إيران`) is marked as attached. */
function pushNoun(
  phrases: Phrase[],
  words: readonly Word[],
  first: number,
  last: number,
  preposition: string | null,
  joined: boolean,
): void {
  const before = phrases.at(-1);
  const time = isTime(words, first, last);
  const attached =
    before?.kind === "noun" &&
    preposition !== null &&
    !time &&
    !joined &&
    takes(words[before.last - 1]!, preposition) &&
    nothingBetween(words, before.last, first);
  const phrase: NounPhrase = {
    kind: "noun",
    first,
    last,
    head: headOf(words, first, last),
    preposition,
    joined,
    definite: words[first]!.kind === "preposition" || someDefinite(words, first, last),
    time,
    attached,
    reach: last,
  };
  if (attached) (before as { reach: number }).reach = last;
  phrases.push(phrase);
}

function markKind(word: Word): Mark["kind"] {
  switch (word.kind) {
    case "verb":
    case "relative":
    case "complementiser":
    case "subordinator":
    case "negation":
    case "comma":
    case "stop":
    case "colon":
    case "open":
    case "close":
      return word.kind;
    default:
      return "other";
  }
}

function someDefinite(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (words[i]!.definite) return true;
  return false;
}

function isTime(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (words[i]!.mention?.kind === "time") return true;
  // `للمرة الثانية`
  return words[first]!.preposition === "ل" && words[first]!.reading?.lexeme.lemma === "مرة";
}

/** The head: the first noun or name after numbers and demonstratives; a mention counts as one word. */
function headOf(words: readonly Word[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const kind = words[i]!.kind;
    if (kind !== "noun" && kind !== "name" && kind !== "adjective") continue;
    // `آخر جندي فرنسي`, `أول دفعة`: whoever or whatever is first or last.
    const next = words[i + 1];
    if (i + 1 < last && next?.kind !== "adjective" && isRank(words[i]!)) continue;
    return i;
  }
  return first;
}

const isRank = ({ reading, definite, mention }: Word): boolean =>
  mention === null && !definite && reading !== null && RANKS.has(reading.lexeme.lemma);
const RANKS: ReadonlySet<string> = new Set(["آخر", "أول"]);
