import type { NumberMention, Sentence, Token } from "../../record/index.ts";
import { BEYOND_ONE, besideDay, eventsIn, HARM, hasSpan, isHarm, near, ofOneEvent, type Setting } from "./context.ts";
import { hasClass } from "./words.ts";

/** What kind of figure a number is; the id travels as the rule. */
export type FigureKind =
  | "strength"
  | "tally.acts"
  | "tally.harm"
  | "bases"
  | "votes"
  | "members"
  | "displaced"
  | "crowd"
  | "arrests"
  | "cases"
  | "captives"
  | "sites"
  | "materiel"
  | "population"
  | "money"
  | "share"
  | "compared"
  | "elliptic";

export interface Previous {
  readonly kind: FigureKind;
  readonly sentence: Sentence;
  readonly harm: boolean;
}

const TROOPS = new Set(["soldier", "fighter", "force"]);
const FORCES = new Set([...TROOPS, "military", "attack", "weapon", "shell"]);
const NATIONS = new Set(["nationality"]);
const PEOPLE = new Set([...TROOPS, ...NATIONS]);
const NOT_COUNTED = new Set(["time", "measure", "weapon", "ammunition", "vehicle", "aircraft", "economy"]);
/** Fewer people than this without a word of strength or total are someone, not a figure. */
const MANY = 20;
/** Casualties that are fewer are a tally only beside a total or another tally. */
const FEW = 10;
/** Acts that are fewer are told one by one. */
const SEVERAL = 3;
/** Fewer sites than this that are struck belong to the strike. */
const MANY_SITES = 5;
/** More arrests than one raid makes. */
const BEYOND_RAID = 50;
/** So many people are logged whatever is said of them. */
const MULTITUDE = 10_000;
/** A word of a running total stands within this many tokens before the number that it comes to. */
const TOTAL_REACH = 18;
/** Things destroyed or seized that are fewer belong to the one deed. */
const MANY_THINGS = 10;
/** More bombs, rockets and shells than one attack fires. */
const MANY_SHOTS = 100;
const SHOTS: ReadonlySet<string> = new Set(["weapon", "ammunition"]);
/** Smaller sums are prices and fines. */
const MONEY = 1_000;
/** Fewer who leave or are in need are told by name. */
const MASSES = 100;

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
  if (isOfGroup(setting, number, noun) && isHarm(setting, number, sentence) && !besideDay(setting, number)) {
    const named = noun !== null || tokens[number.last]?.norm === "من";
    const told = near(setting, number, sentence, "total", 9) || (named && hasSpan(setting, sentence));
    const more = value >= MASSES && previous?.harm === true && sentence.index - previous.sentence.index <= 2;
    if ((told || more) && value >= FEW && !ofOneEvent(setting, number, sentence, value)) return "tally.harm";
  }
  if (value >= MONEY && noun !== null && words.has("currency", noun)) return "money";
  const mass = masses(setting, number, noun, sentence, value);
  if (mass !== null) return mass;
  if (noun === null || isElliptic(setting, number, noun)) return elliptic(setting, number, sentence, previous);
  if (words.has("others", noun) && value >= BEYOND_ONE && isHarm(setting, number, sentence)) return "tally.harm";
  if (words.has("others", noun)) return goesOn(setting, sentence, previous) ? "tally.harm" : null;
  if (isPartOf(setting, number, sentence)) return "share";
  if (words.has("case", noun)) return value >= FEW ? "cases" : null;
  if (value >= MANY && words.has("site", noun)) return "sites";
  if (value >= MANY_SHOTS && number.noun !== null && hasClass(noun, SHOTS)) return "materiel";
  if (hasClass(noun, NOT_COUNTED) && !words.has("displaced", noun) && !words.has("act", noun)) return null;
  if (isSeized(setting, number, noun, sentence, value)) return "sites";
  if (words.has("base", noun))
    return value >= 2 &&
      !isTarget(setting, number, sentence, at!) &&
      isMilitary(tokens, sentence) &&
      !(number.form === "dual" && noun.norm.startsWith("ال"))
      ? "bases"
      : null;
  if (words.has("act", noun)) return acts(setting, number, sentence, value);
  if (words.has("vote", noun)) return value >= SEVERAL ? "votes" : null;
  if (words.has("member", noun))
    return value >= SEVERAL && near(setting, number, sentence, "hold", 8) ? "members" : null;
  if (words.has("displaced", noun) && (value >= MANY || number.approx)) return "displaced";
  if (!words.has("people", noun) && !words.has("troop", noun) && !hasClass(noun, PEOPLE)) return null;
  return people(setting, number, noun, sentence, value, previous);
}

/** `عشرات الآلاف من السكان`: thousands who flee, gather or die are logged though nobody counted them; of fewer nothing can be compared. */
function vague(setting: Setting, number: NumberMention, sentence: Sentence): FigureKind | null {
  const { words, analysed } = setting;
  if (number.low === null || number.low < MONEY) return null;
  const { tokens } = analysed;
  const next = number.noun ?? number.last;
  const at = tokens[next]?.norm === "من" ? next + 1 : next;
  const noun = tokens[at];
  if (!noun || noun.sentence !== sentence.index) return null;
  if (hasClass(noun, CASUALTIES) && !words.has("displaced", noun)) return "tally.harm";
  if (!words.has("people", noun) && !words.has("displaced", noun) && !hasClass(noun, PEOPLE)) return null;
  const end = Math.min(sentence.last, at + VAGUE_REACH);
  for (let i = Math.max(sentence.first, number.first - VAGUE_REACH); i < end; i++) {
    if (words.has("flee", tokens[i]!)) return "displaced";
    if (words.has("crowd", tokens[i]!)) return "crowd";
  }
  return null;
}
const VAGUE_REACH = 7;
const CASUALTIES: ReadonlySet<string> = new Set(["casualty", "victim"]);

/** Sites that are attacked or taken belong to that event, unless a nation's forces hold them (`موقعين أمريكيين`). */
function isTarget(setting: Setting, number: NumberMention, sentence: Sentence, noun: number): boolean {
  const after = setting.analysed.tokens[Math.max(noun + 1, number.last)];
  return near(setting, number, sentence, "target", 6) && !(after && hasClass(after, NATIONS));
}

/** Sites are bases where the sentence speaks of forces or arms. */
function isMilitary(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) if (hasClass(tokens[i]!, FORCES)) return true;
  return false;
}

/** What a share is of: land, people, buildings, votes, or a place (`ثلث العراق`, `80 بالمئة من المدينة`). */
function isShare(setting: Setting, number: NumberMention, at: number): boolean {
  const { tokens } = setting.analysed;
  const of = number.form === "percent" && tokens[at]?.norm === "من" ? at + 1 : at;
  const noun = tokens[of];
  if (!noun || (number.form === "percent" && of === at)) return false;
  const { words } = setting;
  return words.has("area", noun) || setting.lands.has(of) || (number.form === "percent" && words.has("shared", noun));
}

/** `20 محافظة من أصل 22`. */
function isPartOf(setting: Setting, number: NumberMention, sentence: Sentence): boolean {
  const { tokens } = setting.analysed;
  for (let i = number.last; i < Math.min(sentence.last - 1, number.last + 5); i++)
    if (tokens[i]!.norm === "من" && tokens[i + 1]!.norm === "اصل") return tokens[i + 2]?.kind === "number";
  return false;
}

/** Captives that someone keeps (`يحتفظون بـ25 منهم`), and people who flee or are in need (`50 ألفا غادروا`). */
function masses(
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
  if (value < MASSES || (noun !== null && hasClass(noun, NOT_COUNTED))) return null;
  const people = noun === null || words.has("people", noun) || hasClass(noun, PEOPLE) || isVerb(noun);
  if (!people) return null;
  // `نزوح 200 ألف من السكان ومقتل العشرات`: what stands right before tells.
  if (near(setting, number, sentence, "flee", 3)) return "displaced";
  if (isHarm(setting, number, sentence)) return null;
  const end = Math.min(sentence.last, number.last + 6);
  for (let i = Math.max(sentence.first, number.first - 5); i < end; i++)
    if (words.has("flee", analysed.tokens[i]!)) return "displaced";
  return value >= MULTITUDE && noun !== null && words.has("people", noun) ? "population" : null;
}

const isVerb = (token: Token) => token.readings[0]?.lexeme.pos === "verb" && token.readings[0].form === "finite";

/** Sites that are taken, from three on, and targets that are struck, from five on. */
function isSeized(setting: Setting, number: NumberMention, noun: Token, sentence: Sentence, value: number): boolean {
  const { words } = setting;
  if (words.has("aim", noun)) return value >= MANY_SITES && near(setting, number, sentence, "target", 6);
  return (
    value >= SEVERAL &&
    (words.has("base", noun) || words.has("site", noun)) &&
    near(setting, number, sentence, "take", 6)
  );
}

/** `3042 من مقاتلي كذا`, `170 على الأقل`: those counted are named after من or not at all. */
function isOfGroup(setting: Setting, number: NumberMention, noun: Token | null): boolean {
  if (noun === null) return number.form === "cardinal";
  if (noun !== null && setting.words.has("people", noun)) return false;
  const after = setting.analysed.tokens[number.last]?.norm;
  return after === "من" || after === "علي" || after === "الأقل" || after === "الاقل";
}

/** A number that counts something: no ordinal, share of time or part of a date. */
export function isCount(setting: Setting, number: NumberMention): boolean {
  if (number.form === "ordinal" || number.form === "percent" || number.form === "ratio") return false;
  for (let i = number.first; i < number.last; i++) if (setting.taken.has(i) && number.form !== "dual") return false;
  return true;
}

/** Token of the counted noun; `807 آخرون` and `الـ 672 المتبقين` stand for the noun before. */
export function nounOf(setting: Setting, number: NumberMention): number | null {
  if (number.noun !== null) return number.noun;
  const next = setting.analysed.tokens[number.last];
  return next && setting.words.has("others", next) ? number.last : null;
}

/** A tally goes on within two sentences, unless the sentence tells of an attack of its own. */
function goesOn(setting: Setting, sentence: Sentence, previous: Previous | null): boolean {
  if (!previous?.harm || sentence.index - previous.sentence.index > 2) return false;
  if (previous.sentence === sentence) return true;
  return !eventsIn(setting, sentence).some(
    (event) =>
      event.type === "ASSAULT" && event.mode !== null && event.start >= sentence.start && event.start < sentence.end,
  );
}

function wordBefore(tokens: readonly Token[], number: NumberMention, sentence: Sentence): Token | null {
  for (let i = number.first - 1; i >= Math.max(sentence.first, number.first - 3); i--) {
    const token = tokens[i]!;
    if (token.kind === "word" && token.norm.length > 2) return token;
  }
  return null;
}

/** `1003 لقوا مصرعهم`, `900 في سوريا`: the noun was said before. */
function isElliptic(setting: Setting, number: NumberMention, noun: Token): boolean {
  if (number.noun !== null && number.noun < number.last) return false;
  return (
    noun.readings.length > 0 &&
    noun.readings[0]!.lexeme.pos === "verb" &&
    noun.readings[0]!.form === "finite" &&
    !setting.words.has("people", noun)
  );
}

function elliptic(
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

function acts(setting: Setting, number: NumberMention, sentence: Sentence, value: number): FigureKind | null {
  if (number.form === "dual" || value < SEVERAL) return null;
  return value >= 10 || hasSpan(setting, sentence) || near(setting, number, sentence, "total", 6) ? "tally.acts" : null;
}

/** Casualties of one event belong to it; those of a period, and totals, are figures. Without harm a number of troops is a strength. */
function people(
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
    if (previous?.kind === "tally.acts" && previous.sentence === sentence) return "tally.harm";
    if (near(setting, number, sentence, "total", 9)) return "tally.harm";
    if (goesOn(setting, sentence, previous) && !ofOneEvent(setting, number, sentence, value)) return "tally.harm";
    if (value < FEW) return null;
    if (value >= BEYOND_RAID && isArrest(setting, number, sentence)) return "arrests";
    return hasSpan(setting, sentence) && !ofOneEvent(setting, number, sentence, value) ? "tally.harm" : null;
  }
  if (near(setting, number, sentence, "total", 6) && value >= 2) return "strength";
  // `وفد مؤلف من 20 شخصا`.
  if (near(setting, number, sentence, "made", 2) && value >= SEVERAL) return "strength";
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

/** Things destroyed, found or seized in a campaign: ten and more of a kind, or fewer beside others. */
function isMateriel(setting: Setting, number: NumberMention, previous: Previous | null): boolean {
  const { analysed, words } = setting;
  const { tokens, sentences } = analysed;
  const noun = number.noun === null ? tokens[number.last] : tokens[number.noun];
  const value = number.value ?? number.low ?? 0;
  if (!noun || number.form === "dual" || value < SEVERAL || !words.has("thing", noun)) return false;
  const sentence = sentences[tokens[number.first]!.sentence]!;
  const beside = previous?.kind === "materiel" && sentence.index - previous.sentence.index <= 1;
  const reach = previous?.kind === "materiel" && previous.sentence === sentence ? 24 : 7;
  return (value >= MANY_THINGS || beside) && near(setting, number, sentence, "destroy", reach);
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
