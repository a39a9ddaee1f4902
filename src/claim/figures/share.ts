/** Shares: `ثلث العراق`, `80 بالمئة من المدينة`, `20 محافظة من أصل 22`. */

import type { NumberMention, Sentence } from "../../record/index.ts";
import type { Setting } from "./context.ts";
import { isPeople } from "./words.ts";

/** What a share is of: land, people, buildings, votes, or a place (`ثلث العراق`, `80 بالمئة من المدينة`). */
export function isShare(setting: Setting, number: NumberMention, at: number): boolean {
  const { tokens } = setting.analysed;
  // `20 في المئة منهم`: of those told before.
  if (number.form === "percent" && tokens[at] && setting.words.has("among", tokens[at]!)) return true;
  const of = number.form === "percent" && tokens[at]?.norm === "من" ? at + 1 : at;
  const noun = tokens[of];
  if (!noun || (number.form === "percent" && of === at)) return false;
  const { words } = setting;
  if (words.has("area", noun) || setting.lands.has(of)) return true;
  return number.form === "percent" && (words.has("shared", noun) || isPeople(noun));
}

/** `بلغت نسبة المشاركة 44 بالمئة`, `فاز بنسبة 92 بالمئة في الانتخابات`: how many voted, and for whom. */
export function isTurnout({ analysed, words }: Setting, number: NumberMention): boolean {
  const { tokens, sentences } = analysed;
  const { first, last } = sentences[tokens[number.first]!.sentence]!;
  const rate = tokens
    .slice(Math.max(first, number.first - RATE_REACH), number.first)
    .some(({ norm }) => RATE.test(norm));
  const reach = Math.min(last, number.last + RATE_REACH);
  return (
    rate && tokens.slice(Math.max(first, number.first - RATE_REACH), reach).some((token) => words.has("poll", token))
  );
}
const RATE = /^[وفبل]*(?:ال)?نسبة/;
const RATE_REACH = 6;

/** `20 محافظة من أصل 22`. */
export function isPartOf(setting: Setting, number: NumberMention, sentence: Sentence): boolean {
  const { tokens } = setting.analysed;
  for (let i = number.last; i < Math.min(sentence.last - 1, number.last + 5); i++)
    if (tokens[i]!.norm === "من" && tokens[i + 1]!.norm === "اصل") return tokens[i + 2]?.kind === "number";
  return false;
}
