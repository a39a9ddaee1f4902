/** Tolls of the dead over a time, and strengths of troops. */

import type { NumberMention, Sentence, Token } from "../../record/index.ts";
import { BEYOND_ONE, besideDay, eventsIn, HARM, hasSpan, isHarm, near, ofOneEvent, type Setting } from "./context.ts";
import { FEW, type FigureKind, MANY, MANY_ACTS, MASSES, NATIONS, type Previous, SEVERAL, TROOPS } from "./kind.ts";
import { hasClass } from "./words.ts";

/** More arrests than one raid makes. */
const BEYOND_RAID = 50;

/** A word of a running total stands within this many tokens before the number that it comes to. */
const TOTAL_REACH = 18;

/** The toll of a group over a time (`3042 من مقاتلي كذا`): told as a total, by its span, or beside another toll. */
export function isGroupToll(
  setting: Setting,
  number: NumberMention,
  noun: Token | null,
  sentence: Sentence,
  value: number,
  previous: Previous | null,
): boolean {
  if (!isOfGroup(setting, number, noun) || !isHarm(setting, number, sentence) || besideDay(setting, number))
    return false;
  const named = noun !== null || setting.analysed.tokens[number.last]?.norm === "من";
  const told = near(setting, number, sentence, "total", 9) || (named && hasSpan(setting, sentence));
  const more = value >= MASSES && previous?.harm === true && sentence.index - previous.sentence.index <= 2;
  return (told || more) && value >= FEW && !ofOneEvent(setting, number, sentence, value);
}

/** `3042 من مقاتلي كذا`, `170 على الأقل`: those counted are named after من or not at all. */
function isOfGroup(setting: Setting, number: NumberMention, noun: Token | null): boolean {
  // `عملية الساحل 2018` is a name.
  if (noun === null) return number.form === "cardinal" && !isYear(setting, number);
  if (noun !== null && setting.words.has("people", noun)) return false;
  const after = setting.analysed.tokens[number.last]?.norm;
  return after === "من" || after === "علي" || after === "الأقل" || after === "الاقل";
}

/** Four digits as of a year, with nothing behind them that they count. */
function isYear({ analysed }: Setting, number: NumberMention): boolean {
  const { tokens } = analysed;
  return isYearDigits(tokens[number.first]!) && !/^(?:من|علي|في)$/.test(tokens[number.last]?.norm ?? "");
}
const isYearDigits = ({ kind, norm }: Token): boolean => kind === "number" && /^(?:19|20)\d\d$/.test(norm);

/** A tally goes on within two sentences, unless the sentence tells of an attack of its own. */
export function goesOn(setting: Setting, sentence: Sentence, previous: Previous | null): boolean {
  if (!previous?.harm || sentence.index - previous.sentence.index > 2) return false;
  if (previous.sentence === sentence) return true;
  return !eventsIn(setting, sentence).some(
    (event) =>
      event.type === "ASSAULT" && event.mode !== null && event.start >= sentence.start && event.start < sentence.end,
  );
}

/** Casualties of one event belong to it; those of a period, and totals, are figures. Without harm a number of troops is a strength. */
export function people(
  setting: Setting,
  number: NumberMention,
  noun: Token,
  sentence: Sentence,
  value: number,
  previous: Previous | null,
): FigureKind | null {
  if (isHarm(setting, number, sentence)) {
    if (isTotal(setting, number, sentence)) return "tally.harm";
    if (besideDay(setting, number)) return null;
    if (value >= BEYOND_ONE) return "tally.harm";
    if (value >= MASSES && previous?.harm && sentence.index - previous.sentence.index <= 2) return "tally.harm";
    if (value >= FEW && isSeries(setting, number, sentence)) return "tally.harm";
    if (previous?.kind === "tally.acts" && previous.sentence === sentence && (previous.value ?? 0) >= MANY_ACTS)
      return "tally.harm";
    if (near(setting, number, sentence, "total", 9)) return "tally.harm";
    if (goesOn(setting, sentence, previous) && !ofOneEvent(setting, number, sentence, value)) return "tally.harm";
    if (value < FEW) return null;
    if (value >= BEYOND_RAID && isArrest(setting, number, sentence)) return "arrests";
    return hasSpan(setting, sentence) && !ofOneEvent(setting, number, sentence, value) ? "tally.harm" : null;
  }
  if (near(setting, number, sentence, "total", 6) && value >= 2 && number.form !== "dual") return "strength";
  // `وفد مؤلف من 20 شخصا`.
  if (near(setting, number, sentence, "made", 2) && value >= SEVERAL) return "strength";
  // `على متنها 65 راكبا`, `65 شخصا كانوا على متنها`.
  if (near(setting, number, sentence, "aboard", 5) && value >= SEVERAL) return "strength";
  const troops = hasClass(noun, TROOPS) || hasClass(noun, NATIONS) || setting.words.has("troop", noun);
  if (near(setting, number, sentence, "hold", 8) && value >= SEVERAL && troops) return "strength";
  return hasClass(noun, TROOPS) && value >= MANY ? "strength" : null;
}

/** `ترتفع حصيلة القتلى منذ كذا إلى 37 شخصا`: what a running total comes to. */
function isTotal(setting: Setting, number: NumberMention, sentence: Sentence): boolean {
  const { tokens } = setting.analysed;
  const before = tokens[number.first - 1]?.norm;
  return (before === "الي" || before === "ل") && near(setting, number, sentence, "total", TOTAL_REACH);
}

/** `30 شخصا في سلسلة تفجيرات`: the dead of more than one event. */
function isSeries(setting: Setting, number: NumberMention, sentence: Sentence): boolean {
  const { tokens } = setting.analysed;
  for (let i = number.last; i < Math.min(sentence.last, number.last + 6); i++)
    if (setting.words.has("series", tokens[i]!)) return true;
  return false;
}

const ARRESTS = new Set(["arrest", "detain"]);

/** The nearest word of harm before the number is one of arrest. */
function isArrest(setting: Setting, number: NumberMention, sentence: Sentence): boolean {
  const { tokens } = setting.analysed;
  for (let i = number.first - 1; i >= Math.max(sentence.first, number.first - 6); i--) {
    if (hasClass(tokens[i]!, ARRESTS)) return true;
    if (hasClass(tokens[i]!, HARM)) return false;
  }
  return false;
}
