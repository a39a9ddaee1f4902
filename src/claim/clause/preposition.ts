/** Which words govern a noun phrase: prepositions, pairs of words that govern as one, and set phrases that govern nothing. */

import { foldEntry } from "../../arabic/index.ts";
import { mayBeNoun, type Word } from "./word.ts";

/** Two words that govern as one preposition; `qibal` names the doer. By the first word, then the second. */
const COMPOUNDS: ReadonlyMap<string, ReadonlyMap<string, string>> = byFirst([
  ["من قبل", "qibal"],
  ["من جانب", "qibal"],
  ["من طرف", "qibal"],
  ["على يد", "qibal"],
  ["على ايدي", "qibal"],
  ["إلى جانب", "مع"],
  ["من خلال", "ب"],
  ["عن طريق", "ب"],
  ["على خلفية", "بعد"],
  ["في اطار", "ضمن"],
  ["على هامش", "خلال"],
  ["على متن", "متن"],
  ["على غرار", "مثل"],
  ["على إثر", "إثر"],
  ["على أثر", "إثر"],
  ["على مدار", "خلال"],
  ["على مدى", "خلال"],
  ["على لسان", "لسان"],
  ["على الرغم", "رغم"],
  ["على رغم", "رغم"],
]);

function byFirst(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const map = new Map<string, Map<string, string>>();
  for (const [words, name] of pairs) {
    const [first, second] = words.split(" ") as [string, string];
    map.set(first, (map.get(first) ?? new Map<string, string>()).set(second, name));
  }
  return map;
}

/** `على الأقل`, `على الإطلاق`: no phrase of the verb. */
export const isIdiom = (preposition: Word, next: Word) =>
  preposition.token.norm.endsWith("علي") && IDIOMS.has(next.token.norm) && next.mention === null;
/** `على وجه الخصوص`, `على وجه التحديد`. */
export const FACE = "وجه";
const IDIOMS: ReadonlySet<string> = new Set(
  [
    FACE,
    "الأقل",
    "الأكثر",
    "الأرجح",
    "الإطلاق",
    "التوالي",
    "الفور",
    "السواء",
    "الدوام",
    "الأغلب",
    "العكس",
    "الخصوص",
    "الأرض",
  ].map(foldEntry),
);

/** `قتلوا بيد مسلحين`, `بأيدي`: whose hands it was; before a complementiser it is a particle (`بيد أن`). */
export function isByHand(words: readonly Word[], i: number, limit: number): boolean {
  if (!HANDS.has(words[i]!.token.norm) || i + 1 >= limit) return false;
  const next = words[i + 1]!;
  return (mayBeNoun(next) || next.kind === "quote") && next.preposition === null && next.conjunction === null;
}
const HANDS: ReadonlySet<string> = new Set(["بيد", "بايدي"]);

/** `حكم بحق ثلاثة متهمين`: before people it says against whom; `اعترف بحق العودة` is of a right. */
export const AGAINST = "بحق";
export const isSomebody = (word: Word | undefined, limit: number): boolean =>
  word !== undefined &&
  word.index < limit &&
  word.preposition === null &&
  word.conjunction === null &&
  (word.kind === "number" || word.kind === "name" || isHuman(word));
const isHuman = ({ reading }: Word) => reading?.lexeme.classes.some((c) => c === "human" || c === "civilian") ?? false;

/** `من آن لآخر`, `من حين لآخر`: says how often, and governs nothing behind it. */
export const isNowAndThen = (words: readonly Word[], i: number, limit: number): boolean =>
  words[i]!.token.norm === "من" && i + 2 < limit && words[i + 2]!.token.norm === "لاخر";
export const NOW_AND_THEN: ReadonlySet<string> = new Set(["ان", "حين", "وقت", "فتره"]);

/** With من behind it such a word is a preposition of place: `بالقرب من`, `على مقربة من`. */
export const NEAR: ReadonlySet<string> = new Set(["بالقرب", "مقربة", "مقربه"]);

export function prepositionOf(word: Word): string {
  return word.reading?.lexeme.lemma ?? word.token.norm;
}

export function compoundPreposition(words: readonly Word[], at: number, limit: number): { name: string; next: number } {
  const word = words[at]!;
  const name = prepositionOf(word);
  const after = at + 1 < limit ? words[at + 1]!.token.norm : "";
  const compound = COMPOUNDS.get(name)?.get(after);
  if (compound) return { name: compound, next: at + 2 };
  return { name, next: at + 1 };
}
