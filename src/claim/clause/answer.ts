import type { Clauses } from "./arguments.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";
import type { Word } from "./word.ts";

/** What an answer is told by: an accusative of the reason with its preposition. */
const ANSWERS = new Set(["ردا", "وردا", "انتقاما", "ثارا", "احتجاجا", "تنديدا", "تضامنا", "تعقيبا"]);
const ANSWERED = new Set(["على", "من", "ل", "ب", "مع"]);
/** Tokens that the words of an answer reach. */
const REACH = 14;

/** `شن غارة …، ردا على قصف القاعدة`: what is answered is another event, with a place and a target of its own. */
export function answers(phrase: NounPhrase, next: Phrase | undefined, words: readonly Word[]): boolean {
  if (phrase.preposition !== null || phrase.definite || !ANSWERS.has(words[phrase.head]!.token.norm)) return false;
  return next?.kind === "noun" && next.preposition !== null && ANSWERED.has(next.preposition);
}

/** Token behind the words that say what an act answers, where they follow the clause that ends before `last`; else `last`. */
export function answerEnd({ words, sentence }: Clauses, last: number): number {
  const first = words[last]?.kind === "comma" ? last + 1 : last;
  const word = words[first];
  if (word === undefined || first >= sentence.last || !ANSWERS.has(word.token.norm)) return last;
  const end = Math.min(sentence.last, first + REACH);
  for (let i = first + 1; i < end; i++) {
    const { kind } = words[i]!;
    if (kind === "comma" || kind === "stop" || kind === "colon" || kind === "complementiser") return i;
  }
  return end;
}

/** `ردا على قصف القاعدة`: the noun at a token is what is answered. */
export function isAnswered(words: readonly Word[], at: number): boolean {
  const before = words[at]!.preposition === null && words[at - 1]?.kind === "preposition" ? at - 2 : at - 1;
  const word = words[before];
  return word !== undefined && ANSWERS.has(word.token.norm);
}
