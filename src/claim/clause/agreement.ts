/** Whether a verb and a noun, or a relative pronoun and a noun, agree. */

import type { NounPhrase, Phrase } from "./phrase.ts";
import type { Word } from "./word.ts";

/** `السيارة التي قادها`; in `غارة استهدفته` the pronoun agrees with another, and the antecedent does what the verb says. */
export function takesUp({ enclitic }: Word, { first, last }: NounPhrase, words: readonly Word[]): boolean {
  if (enclitic !== "ه" && enclitic !== "ها") return enclitic !== null;
  for (let i = first; i < last; i++) {
    const { mention, reading } = words[i]!;
    if (mention !== null || !reading?.gender) return true;
    if ((reading.gender === "feminine" || reading.number === "plural") === (enclitic === "ها")) return true;
  }
  return false;
}

/** Verb and noun differ in gender so that the noun can't be the subject. Plural of things counts as feminine singular. */
export function disagrees(verb: Word, phrase: NounPhrase, words: readonly Word[]): boolean {
  // `وجه كل من الحكومة والحزب`: the verb agrees with كل.
  if (phrase.preposition === null && words[phrase.first - 1]?.token.norm === "من") return false;
  const head = words[phrase.head]!.reading;
  const gender = verb.reading?.gender;
  const { mention } = words[phrase.head]!;
  // `تبناها داعش`, `تبنتها داعش`
  if (mention?.kind === "group" && mention.last - mention.first === 1) return false;
  // Towns and lands are feminine whatever their first word is: `رفضت تل أبيب`.
  const hill = head?.lexeme.classes.some((k) => k === "place" || k === "settlement" || k === "facility") ?? false;
  const land = mention?.kind === "place" ? mention.metonym : mention?.kind === "government" && hill;
  if (land && mention!.last - mention!.first > 1 && verb.reading?.gender === "feminine") return false;
  // `ودعا أنقرة إلى التهدئة`
  if (mention?.kind === "place" && mention.metonym && mention.precision === "town" && gender === "masculine")
    return true;
  if (!head || !gender || !head.gender || verb.reading?.number === "plural") return false;
  if (head.number === "plural") return false;
  return head.gender !== gender;
}

/** True when a relative pronoun agrees in gender with a noun, as far as both tell. */
export function relates(words: readonly Word[], pronoun: Phrase, phrase: NounPhrase): boolean {
  const { norm } = words[pronoun.first]!.token;
  const reading = words[phrase.head]!.reading;
  if (phrase.time || !reading?.gender || (norm !== "التي" && norm !== "الذي"))
    return norm !== "التي" && norm !== "الذي";
  const feminine = reading.gender === "feminine" || reading.number === "plural";
  return feminine === (norm === "التي");
}
