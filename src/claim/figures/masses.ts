/** People who flee, gather or are in need, in such numbers that nobody counts their names. */

import type { NumberMention, Sentence, Token } from "../../record/index.ts";
import { HARM, isHarm, near, type Setting } from "./context.ts";
import { type FigureKind, MANY, MASSES, MONEY, NOT_COUNTED } from "./kind.ts";
import { hasClass, isPeople } from "./words.ts";

/** So many people are logged whatever is said of them. */
const MULTITUDE = 10_000;

/** `عشرات الآلاف من السكان`: thousands who flee, gather or die are logged though nobody counted them; of fewer nothing can be compared. */
export function vague(setting: Setting, number: NumberMention, sentence: Sentence): FigureKind | null {
  const { words, analysed } = setting;
  if (number.low === null || number.low < MONEY) return null;
  const { tokens } = analysed;
  const next = number.noun ?? number.last;
  const at = tokens[next]?.norm === "من" ? next + 1 : next;
  const noun = tokens[at];
  if (!noun || noun.sentence !== sentence.index) return null;
  if (hasClass(noun, CASUALTIES) && !words.has("displaced", noun)) return "tally.harm";
  if (!words.has("people", noun) && !words.has("displaced", noun) && !isPeople(noun)) return null;
  const before = tokens[number.first - 1];
  if (before && hasClass(before, HARM) && number.first > sentence.first) return "tally.harm";
  const end = Math.min(sentence.last, at + VAGUE_REACH);
  for (let i = Math.max(sentence.first, number.first - VAGUE_REACH); i < end; i++) {
    if (words.has("flee", tokens[i]!)) return "displaced";
    if (words.has("crowd", tokens[i]!)) return "crowd";
  }
  return null;
}
const VAGUE_REACH = 7;
const CASUALTIES: ReadonlySet<string> = new Set(["casualty", "victim"]);

/** Captives that someone keeps (`يحتفظون بـ25 منهم`), and people who flee or are in need (`50 ألفا غادروا`). */
export function masses(
  setting: Setting,
  number: NumberMention,
  noun: Token | null,
  sentence: Sentence,
  value: number,
): FigureKind | null {
  const { words, analysed } = setting;
  const after = analysed.tokens[number.last];
  const captive = noun !== null && words.has("captive", noun);
  if ((captive || (after && words.has("among", after))) && near(setting, number, sentence, "keep", 4))
    return "captives";
  const person = noun !== null && (captive || words.has("people", noun) || isPeople(noun));
  if (person && value >= MANY && near(setting, number, sentence, "free", 3)) return "captives";
  // `يعاني 9 ملايين من نقص في الغذاء`.
  if (after?.norm === "من" && value >= MULTITUDE && near(setting, number, sentence, "flee", 2)) return "displaced";
  if (value < MASSES || (noun !== null && hasClass(noun, NOT_COUNTED))) return null;
  const people = noun === null || words.has("people", noun) || isPeople(noun) || isVerb(noun);
  if (!people) return null;
  // `نزوح 200 ألف من السكان ومقتل العشرات`: what stands right before tells.
  if (near(setting, number, sentence, "flee", 3)) return "displaced";
  if (isHarm(setting, number, sentence)) return null;
  const end = Math.min(sentence.last, number.last + 6);
  for (let i = Math.max(sentence.first, number.first - 5); i < end; i++)
    if (words.has("flee", analysed.tokens[i]!)) return "displaced";
  const counted = noun !== null && (words.has("people", noun) || isPeople(noun));
  return value >= MULTITUDE && counted ? "population" : null;
}

const isVerb = (token: Token) => token.readings[0]?.lexeme.pos === "verb" && token.readings[0].form === "finite";
