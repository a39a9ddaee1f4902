/** What a number counts: its noun, the word before it, or a noun said before. */

import type { NumberMention, Sentence, Token } from "../../record/index.ts";
import { HARM, type Setting } from "./context.ts";
import { FEW, type FigureKind, type Previous } from "./kind.ts";
import { hasClass } from "./words.ts";

/** A number that counts something: no ordinal, share of time or part of a date. */
export function isCount(setting: Setting, number: NumberMention): boolean {
  if (number.form === "ordinal" || number.form === "percent" || number.form === "ratio") return false;
  for (let i = number.first; i < number.last; i++) if (setting.taken.has(i) && number.form !== "dual") return false;
  return true;
}

/** `46 عدد القتلى`. */
export const NUMBER_OF = "عدد";

/** `31 من هؤلاء العمال`. */
const THESE = new Set(["هولاء", "هؤلاء", "اولئك", "تلك", "هذه"]);

/** Token of the counted noun; `807 آخرون` and `الـ 672 المتبقين` stand for the noun before. */
export function nounOf(setting: Setting, number: NumberMention): number | null {
  const { tokens } = setting.analysed;
  const next = tokens[number.last];
  if (next?.norm === NUMBER_OF && tokens[number.last + 1]?.kind === "word") return number.last + 1;
  if (number.noun !== null) return number.noun;
  if (next?.norm === "من" && THESE.has(tokens[number.last + 1]?.norm ?? "")) return number.last + 2;
  return next && setting.words.has("others", next) ? number.last : null;
}

export function wordBefore(tokens: readonly Token[], number: NumberMention, sentence: Sentence): Token | null {
  for (let i = number.first - 1; i >= Math.max(sentence.first, number.first - 3); i--) {
    const token = tokens[i]!;
    if (token.kind === "word" && token.norm.length > 2) return token;
  }
  return null;
}

/** `1003 لقوا مصرعهم`, `900 في سوريا`: the noun was said before. */
export function isElliptic(setting: Setting, number: NumberMention, noun: Token): boolean {
  if (number.noun !== null && number.noun < number.last) return false;
  return (
    noun.readings.length > 0 &&
    noun.readings[0]!.lexeme.pos === "verb" &&
    noun.readings[0]!.form === "finite" &&
    !setting.words.has("people", noun)
  );
}

export function elliptic(
  setting: Setting,
  number: NumberMention,
  sentence: Sentence,
  previous: Previous | null,
): FigureKind | null {
  if (previous?.sentence !== sentence || number.form === "dual") return null;
  const { tokens } = setting.analysed;
  const after = tokens[number.last];
  if (!after || after.sentence !== sentence.index) return null;
  if (hasClass(after, HARM)) return previous.harm && (number.value ?? 0) >= FEW ? "elliptic" : null;
  const held = previous.kind === "captives" || (previous.kind === "elliptic" && !previous.harm);
  if (held && after.norm === "لدي") return "elliptic";
  return after.norm === "في" && previous.kind === "strength" ? "elliptic" : null;
}
