/** Decides which numbers are states and tallies that a coder logs. */

import type { NumberMention, Sentence } from "../../record/index.ts";
import { BEYOND_ONE, hasSpan, isHarm, near, type Setting } from "./context.ts";
import { elliptic, isCount, isElliptic, nounOf, wordBefore } from "./counted.ts";
import { FEW, type FigureKind, MANY, MONEY, NOT_COUNTED, PEOPLE, type Previous, SEVERAL } from "./kind.ts";
import { masses, vague } from "./masses.ts";
import { isPartOf, isShare } from "./share.ts";
import { areBases, isMateriel, isSeized } from "./sites.ts";
import { goesOn, isGroupToll, people } from "./toll.ts";
import { hasClass } from "./words.ts";

/** More bombs, rockets and shells than one attack fires. */
const MANY_SHOTS = 100;
const SHOTS: ReadonlySet<string> = new Set(["weapon", "ammunition"]);

/** Decides whether a number is a state or tally that a coder logs; null = no. */
export function judge(
  setting: Setting,
  number: NumberMention,
  previous: Previous | null,
  partOf: boolean | null,
): FigureKind | null {
  const { analysed, words } = setting;
  const { tokens, sentences } = analysed;
  if (number.form === "percent") return isShare(setting, number, number.last) ? "share" : null;
  if (isMateriel(setting, number, previous)) return "materiel";
  if (!isCount(setting, number)) return null;
  const sentence = sentences[tokens[number.first]!.sentence]!;
  if (number.value === null && (number.low === null || number.high === null)) return vague(setting, number, sentence);
  const before = wordBefore(tokens, number, sentence);
  const at = nounOf(setting, number);
  const noun = at === null ? null : tokens[at]!;
  // `الكتيبة 155 مشاة`: the number of a unit.
  if (tokens[number.first - 1] && words.has("unit", tokens[number.first - 1]!)) return null;
  if (before && words.has("among", before))
    return partOf && previous ? (previous.harm ? "tally.harm" : previous.kind) : null;
  if (number.form === "fraction") return at !== null && isShare(setting, number, at) ? "share" : null;
  if (before && words.has("compare", before) && previous?.sentence === sentence) return "compared";
  const value = number.value ?? number.low ?? 0;
  if (isGroupToll(setting, number, noun, sentence, value, previous)) return "tally.harm";
  if (value >= MONEY && noun !== null && words.has("currency", noun)) return "money";
  const mass = masses(setting, number, noun, sentence, value);
  if (mass !== null) return mass;
  if (noun === null || isElliptic(setting, number, noun)) return elliptic(setting, number, sentence, previous);
  return byNoun(setting, number, at!, sentence, value, previous);
}

/** What kind of figure the counted noun, token `at`, makes a number; null = none. */
function byNoun(
  setting: Setting,
  number: NumberMention,
  at: number,
  sentence: Sentence,
  value: number,
  previous: Previous | null,
): FigureKind | null {
  const { words } = setting;
  const noun = setting.analysed.tokens[at]!;
  if (words.has("others", noun)) {
    const more = value >= BEYOND_ONE && isHarm(setting, number, sentence);
    return more || goesOn(setting, sentence, previous) ? "tally.harm" : null;
  }
  if (isPartOf(setting, number, sentence)) return "share";
  if (words.has("case", noun)) return value >= FEW ? "cases" : null;
  if (value >= MANY && words.has("site", noun)) return "sites";
  if (value >= MANY_SHOTS && number.noun !== null && hasClass(noun, SHOTS)) return "materiel";
  if (hasClass(noun, NOT_COUNTED) && !words.has("displaced", noun) && !words.has("act", noun)) return null;
  if (isSeized(setting, number, noun, sentence, value)) return "sites";
  if (words.has("base", noun)) return areBases(setting, number, at, sentence, value) ? "bases" : null;
  if (words.has("act", noun)) return acts(setting, number, sentence, value);
  if (words.has("vote", noun)) return value >= SEVERAL ? "votes" : null;
  if (words.has("member", noun))
    return value >= SEVERAL && near(setting, number, sentence, "hold", 8) ? "members" : null;
  if (words.has("displaced", noun) && (value >= MANY || number.approx)) return "displaced";
  if (!words.has("people", noun) && !words.has("troop", noun) && !hasClass(noun, PEOPLE)) return null;
  return people(setting, number, noun, sentence, value, previous);
}

function acts(setting: Setting, number: NumberMention, sentence: Sentence, value: number): FigureKind | null {
  if (number.form === "dual" || value < SEVERAL) return null;
  return value >= 10 || hasSpan(setting, sentence) || near(setting, number, sentence, "total", 6) ? "tally.acts" : null;
}
