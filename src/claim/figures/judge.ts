/** Decides which numbers are states and tallies that a coder logs. */

import type { NumberMention, Sentence, Token } from "../../record/index.ts";
import { BEYOND_ONE, hasSpan, isHarm, near, type Setting } from "./context.ts";
import { elliptic, isCount, isElliptic, NUMBER_OF, nounOf, wordBefore } from "./counted.ts";
import { FEW, type FigureKind, MANY, MANY_ACTS, MONEY, NOT_COUNTED, type Previous, SEVERAL } from "./kind.ts";
import { masses, vague } from "./masses.ts";
import { isPartOf, isShare, isTurnout } from "./share.ts";
import { areBases, isMateriel, isSeized } from "./sites.ts";
import { goesOn, isGroupToll, people } from "./toll.ts";
import { hasClass, isPeople } from "./words.ts";

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
  if (number.form === "percent")
    return isShare(setting, number, number.last) || isTurnout(setting, number) ? "share" : null;
  if (isMateriel(setting, number, previous)) return "materiel";
  if (!isCount(setting, number)) return null;
  const sentence = sentences[tokens[number.first]!.sentence]!;
  if (number.value === null && (number.low === null || number.high === null)) return vague(setting, number, sentence);
  const before = wordBefore(tokens, number, sentence);
  const value = number.value ?? number.low ?? 0;
  const at = nounOf(setting, number);
  const noun = at === null ? null : tokens[at]!;
  // `دبابات تايب 59 المقرر سحبها`: what is counted is no definite word right behind digits.
  if (noun && at === number.last && isName(setting, number, noun)) return null;
  // `الكتيبة 155 مشاة`: the number of a unit.
  if (tokens[number.first - 1] && words.has("unit", tokens[number.first - 1]!)) return null;
  if (before && words.has("among", before))
    return partOf && previous ? (previous.harm ? "tally.harm" : previous.kind) : null;
  if (number.form === "fraction") return at !== null && isShare(setting, number, at) ? "share" : null;
  const total = totalBehind(setting, number, noun, sentence) ?? numbered(setting, number, value);
  if (total !== null) return total;
  if (before && words.has("compare", before) && previous?.sentence === sentence) return "compared";
  if (isGroupToll(setting, number, noun, sentence, value, previous)) return "tally.harm";
  if (value >= MONEY && noun !== null && words.has("currency", noun)) return "money";
  const mass = masses(setting, number, noun, sentence, value);
  if (mass !== null) return mass;
  if (noun === null || isElliptic(setting, number, noun)) return elliptic(setting, number, sentence, previous);
  return byNoun(setting, number, at!, sentence, value, previous);
}

/** Digits below a thousand with a definite word behind them and no article before: a model or name. */
function isName({ analysed }: Setting, number: NumberMention, noun: Token): boolean {
  const { tokens } = analysed;
  const digits = number.last === number.first + 1 && tokens[number.first]!.kind === "number";
  if (number.form !== "cardinal" || !digits || (number.value ?? MONEY) >= MONEY || !noun.norm.startsWith("ال"))
    return false;
  return tokens[number.first - 1]?.norm !== "ال" && noun.readings[0]?.definite === true;
}

/** `46 عدد القتلى`: the number stands before what it is the number of. */
function totalBehind(
  setting: Setting,
  number: NumberMention,
  noun: Token | null,
  sentence: Sentence,
): FigureKind | null {
  if (setting.analysed.tokens[number.last]?.norm !== NUMBER_OF || noun === null) return null;
  if (isHarm(setting, number, sentence)) return "tally.harm";
  const { words } = setting;
  if (words.has("displaced", noun)) return "displaced";
  return words.has("people", noun) || isPeople(noun) ? "strength" : null;
}

/** `بلغ عددهن 46`, `وعددهم نحو 20`: those told before are counted. */
function numbered({ analysed }: Setting, number: NumberMention, value: number): FigureKind | null {
  return value >= SEVERAL && /^[وف]?عدده(?:م|ن|ما)$/.test(analysed.tokens[number.first - 1]?.norm ?? "")
    ? "strength"
    : null;
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
  if (words.has("act", noun)) return acts(setting, number, noun, sentence, value);
  if (words.has("vote", noun)) return value >= SEVERAL ? "votes" : null;
  if (value >= SEVERAL && areVoters(setting, number, noun, sentence)) return "votes";
  if (words.has("member", noun))
    return value >= SEVERAL && near(setting, number, sentence, "hold", 8) ? "members" : null;
  if (words.has("displaced", noun) && (value >= MANY || number.approx)) return "displaced";
  if (!words.has("people", noun) && !words.has("troop", noun) && (number.form === "dual" || !isPeople(noun)))
    return null;
  return people(setting, number, noun, sentence, value, previous);
}

/** `صوتت 128 دولة`, `امتنع 12 عضوا عن التصويت`. */
function areVoters(setting: Setting, number: NumberMention, noun: Token, sentence: Sentence): boolean {
  const { words } = setting;
  return (words.has("member", noun) || words.has("elector", noun)) && near(setting, number, sentence, "ballot", 4);
}

/** Acts are counted from three on, shots only by the dozen or over a period. */
function acts(
  setting: Setting,
  number: NumberMention,
  noun: Token,
  sentence: Sentence,
  value: number,
): FigureKind | null {
  if (number.form === "dual" || value < SEVERAL) return null;
  const counted = value >= MANY_ACTS || !hasClass(noun, SHOTS) || hasSpan(setting, sentence);
  return counted || near(setting, number, sentence, "total", 6) ? "tally.acts" : null;
}
