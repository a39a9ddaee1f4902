/** Sites and things: bases held, sites taken, arms destroyed or seized. */

import type { NumberMention, Sentence, Token } from "../../record/index.ts";
import { near, type Setting } from "./context.ts";
import { NATIONS, type Previous, SEVERAL, TROOPS } from "./kind.ts";
import { hasClass } from "./words.ts";

const FORCES = new Set([...TROOPS, "military", "attack", "weapon", "shell"]);

/** Fewer sites than this that are struck belong to the strike. */
const MANY_SITES = 5;

/** Things destroyed or seized that are fewer belong to the one deed. */
const MANY_THINGS = 10;
/** From so many on whatever is destroyed or seized is logged. */
const MANY_OF_ANY = 100;

/** Sites that are attacked or taken belong to that event, unless a nation's forces hold them (`موقعين أمريكيين`). */
function isTarget(setting: Setting, number: NumberMention, sentence: Sentence, noun: number): boolean {
  const after = setting.analysed.tokens[Math.max(noun + 1, number.last)];
  return near(setting, number, sentence, "target", 6) && !(after && hasClass(after, NATIONS));
}

/** Bases that someone has, not the ones that an attack strikes, nor `القاعدتين` told before. */
export const areBases = (
  setting: Setting,
  number: NumberMention,
  at: number,
  sentence: Sentence,
  value: number,
): boolean =>
  value >= 2 &&
  !isTarget(setting, number, sentence, at) &&
  isMilitary(setting.analysed.tokens, sentence) &&
  !(number.form === "dual" && setting.analysed.tokens[at]!.norm.startsWith("ال"));

/** Sites are bases where the sentence speaks of forces or arms. */
function isMilitary(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) if (hasClass(tokens[i]!, FORCES)) return true;
  return false;
}

/** Sites that are taken, from three on, and targets that are struck, from five on. */
export function isSeized(
  setting: Setting,
  number: NumberMention,
  noun: Token,
  sentence: Sentence,
  value: number,
): boolean {
  const { words } = setting;
  if (words.has("aim", noun)) return value >= MANY_SITES && near(setting, number, sentence, "target", 6);
  return (
    value >= SEVERAL &&
    (words.has("base", noun) || words.has("site", noun)) &&
    near(setting, number, sentence, "take", 6)
  );
}

const isThing = ({ readings }: Token): boolean =>
  readings.length === 0 || (readings[0]!.lexeme.pos === "noun" && readings[0]!.form !== "masdar");
/** Persons, times, measures and money are no things, nor `عدد` and the like. */
const ALIVE: ReadonlySet<string> = new Set([
  "human",
  "time",
  "measure",
  "economy",
  "quantity",
  "casualty",
  "victim",
  ...NATIONS,
  ...TROOPS,
]);

/** Things destroyed, found or seized in a campaign: ten and more of a kind, or fewer beside others. */
export function isMateriel(setting: Setting, number: NumberMention, previous: Previous | null): boolean {
  const { analysed, words } = setting;
  const { tokens, sentences } = analysed;
  const noun = number.noun === null ? tokens[number.last] : tokens[number.noun];
  const value = number.value ?? number.low ?? 0;
  if (!noun || number.form === "dual" || value < SEVERAL) return false;
  const sentence = sentences[tokens[number.first]!.sentence]!;
  const beside = previous?.kind === "materiel" && sentence.index - previous.sentence.index <= 1;
  const listed = previous?.kind === "materiel" && previous.sentence === sentence;
  if (!words.has("thing", noun)) {
    if (value < MANY_OF_ANY || number.noun === null || hasClass(noun, ALIVE)) return false;
    return listed || (isThing(noun) && near(setting, number, sentence, "destroy", 5));
  }
  const reach = listed ? 24 : 7;
  return (value >= MANY_THINGS || beside) && near(setting, number, sentence, "destroy", reach);
}
