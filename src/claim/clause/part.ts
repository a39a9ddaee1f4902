/** Phrases that name some of those just named: `25 شخصا بينهم مدنيون`. */

import type { Clauses } from "./arguments.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";
import type { Word } from "./word.ts";

/** `25 شخصا بينهم مدنيون`, `منهم ثلاثة أطفال`, `، معظمهم نساء`: some of those just named. */
export function namesPart(phrase: NounPhrase, before: Phrase | undefined, words: readonly Word[]): boolean {
  if (before?.kind === "comma") return isShare(words[phrase.first]!);
  if (before?.kind === "noun" && isOneOfThem(words[phrase.first]!)) return true;
  if (phrase.preposition !== null || before?.kind !== "noun" || before.last - before.first !== 1) return false;
  if (isOneOfThem(words[before.first]!)) return true;
  if (words[before.first - 1]?.kind === "comma" && isShare(words[before.first]!)) return true;
  const word = words[before.first]!;
  return word.kind === "preposition" && word.enclitic !== null && PARTS.has(before.preposition ?? "");
}
const PARTS = new Set(["بين", "من", "ضمن"]);

/** `مدنيان أحدهما طفل`, `جنود بعضهم ضباط`: some of those named right before, without a comma. */
const isOneOfThem = ({ enclitic, reading, preposition }: Word): boolean =>
  THEIRS.has(enclitic ?? "") && preposition === null && SOME.has(reading?.lexeme.lemma ?? "");
const THEIRS: ReadonlySet<string> = new Set(["هم", "هما", "هن"]);
const SOME: ReadonlySet<string> = new Set(["أحد", "إحدى", "بعض", "معظم", "أغلب", "غالبية", "أغلبية"]);

const isShare = ({ enclitic, reading }: Word): boolean => enclitic === "هم" && SHARES.has(reading?.lexeme.lemma ?? "");
const SHARES: ReadonlySet<string> = new Set([...SOME, "جميع", "كل", "نصف"]);

/** `30 مدنيا بينهم طفل وامرأتان`: index of the first of the phrases that name parts and end with phrase `i`, or -1. */
export function partBefore({ phrases, words }: Clauses, i: number): number {
  for (let k = i; k > 0; k--) {
    const phrase = phrases[k]!;
    if (phrase.kind !== "noun") return -1;
    if (namesPart(phrase, phrases[k - 1], words)) return k;
    if (!phrase.joined || phrase.preposition !== null) return -1;
  }
  return -1;
}
