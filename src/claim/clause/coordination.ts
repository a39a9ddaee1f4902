/** Phrases joined by و: `حماس والجهاد الإسلامي`. */

import type { Clauses } from "./arguments.ts";
import { type NounPhrase, type Phrase, phraseAt } from "./phrase.ts";
import type { Word } from "./word.ts";

/** `مقتل جنديين وإصابة أربعة`: a verbal noun joined to what is no verbal noun begins another doing. */
export function startsDoing(clauses: Clauses, first: NounPhrase, next: NounPhrase): boolean {
  const { words } = clauses;
  const { reading } = words[next.head]!;
  return (
    (reading?.form === "masdar" || reading?.lexeme.lemma === DEATH) && words[first.head]!.reading?.form !== "masdar"
  );
}

const DEATH = "مقتل";

/** و that stands by itself before a number: `ضابط و3 جنود`. */
const isAnd = (phrase: Phrase, words: readonly Word[]) =>
  phrase.kind !== "noun" && words[phrase.first]!.kind === "conjunction";

/** `ثلاثة من الحراس وجندي`: what the first ones are part of stands between, and no doing (`تمكنت القوات من تحرير التل والجبل`). */
const isPartOf = (phrase: Phrase, words: readonly Word[]) =>
  phrase.kind === "noun" &&
  phrase.preposition === "من" &&
  !phrase.joined &&
  !words[phrase.head]!.token.readings.some((r) => r.form === "masdar");

const isPlaceName = ({ head }: NounPhrase, words: readonly Word[]): boolean => words[head]!.mention?.kind === "place";

/** The phrase with those joined to it by و (`حماس والجهاد الإسلامي`). */
export function group(clauses: Clauses, phrase: NounPhrase): NounPhrase[] {
  const { phrases, words } = clauses;
  const out = [phrase];
  const at = phraseAt(phrases, phrase.first);
  if (phrases[at] !== phrase) return out;
  let i = at + 1;
  let part: NounPhrase | null = null;
  for (; i < phrases.length; i++) {
    const next = phrases[i]!;
    if (next.kind === "comma" || isAnd(next, words)) {
      const following = phrases[i + 1];
      const after = following && isAnd(following, words) ? phrases[i + 2] : following;
      if (
        after?.kind === "noun" &&
        after.joined &&
        !after.time &&
        (after.preposition === null || after.preposition === phrase.preposition)
      )
        continue;
      break;
    }
    if (next.kind === "noun" && (startsDoing(clauses, phrase, next) || words[next.head]!.kind === "pronoun")) break;
    if (isPartOf(next, words) && phrases[i - 1] === out.at(-1)) {
      part = next as NounPhrase;
      continue;
    }
    // `ست نساء من روسيا وأذربيجان`: what is joined to the part is of it.
    if (next.kind === "noun" && next.joined && part && isPlaceName(part, words) && isPlaceName(next, words)) continue;
    if (
      next.kind !== "noun" ||
      !next.joined ||
      next.time ||
      (next.preposition !== null && next.preposition !== phrase.preposition)
    )
      break;
    out.push(next);
  }
  return out;
}
