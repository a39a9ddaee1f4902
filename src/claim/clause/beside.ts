/** Phrases behind a verb or a noun that are no argument of it: how and how old, circumstances, appositions, what is said besides. */

import type { NounPhrase, Phrase } from "./phrase.ts";
import type { Word } from "./word.ts";

export const isStillOn = ({ kind, definite, reading }: Word): boolean =>
  kind === "adjective" && !definite && STILL_ON.has(reading?.lexeme.lemma ?? "");
const STILL_ON: ReadonlySet<string> = new Set([
  "استمر",
  "تواصل",
  "دار",
  "جرى",
  "احتدم",
  "مستمر",
  "متواصل",
  "جاري",
  "دائر",
  "محتدم",
]);

/** `قتل ذبحا`, `أعدم رميا بالرصاص`: says how. */
export const isManner = ({ reading, token, definite }: Word): boolean =>
  !definite && reading?.form === "masdar" && token.norm.endsWith("ا") && MANNERS.has(reading.lexeme.lemma);
const MANNERS: ReadonlySet<string> = new Set(["ذبح", "شنق", "رمى", "خنق", "طعن", "حرق", "ضرب", "غرق", "قنص"]);

/** `اتهم زعيم الحزب، سالم كذا، الحكومة`: a person's name between commas says who the one named by his office is. */
export function isNameOf(
  phrase: NounPhrase,
  before: Phrase | undefined,
  behind: Phrase | undefined,
  office: NounPhrase,
  words: readonly Word[],
): boolean {
  if (before?.kind !== "comma" || behind?.kind !== "comma" || phrase.preposition !== null || phrase.joined)
    return false;
  const head = words[office.head]!;
  const titled = head.reading?.lexeme.classes.some((k) => k === "title" || k === "human") ?? false;
  const name = words[phrase.head]!;
  const unknown =
    name.kind === "name" && name.reading === null && name.mention === null && phrase.last - phrase.first > 1;
  return titled && head.reading?.number === "singular" && (unknown || name.mention?.kind === "person");
}

/**
 * `انتقد أحمد ياسين، نائب الرئيس السابق، القرار`: index of the comma behind the office at phrase `i`, that says who the person named before is; `i`
 * where it is none, or where nothing stands behind it.
 */
export function officeOf(phrases: readonly Phrase[], i: number, person: NounPhrase, words: readonly Word[]): number {
  const phrase = phrases[i]!;
  if (phrases[i - 1]?.kind !== "comma" || phrase.kind !== "noun" || phrase.preposition !== null || phrase.joined)
    return i;
  const head = words[phrase.head]!;
  const titled = head.reading?.number === "singular" && head.reading.lexeme.classes.includes("title");
  const name = words[person.head]!;
  const named = name.mention ? name.mention.kind === "person" : name.kind === "name" && name.reading === null;
  if (!titled || !named || phrases[i - 2] !== person) return i;
  for (let end = i + 1; end < Math.min(phrases.length, i + OFFICE_REACH); end++) {
    const { kind } = phrases[end]!;
    const next = phrases[end + 1];
    if (kind === "comma") return next?.kind === "noun" && !next.joined ? end : i;
    if (kind !== "noun") return i;
  }
  return i;
}
/** How many phrases an office between commas may take. */
const OFFICE_REACH = 6;

/** `خالد، البالغ 30 عاما`, `انفجرت سيارة، مستهدفة مقرا`: behind a comma an adjective or participle alone says more of what was named. */
export function describes(phrase: NounPhrase, words: readonly Word[]): boolean {
  const head = words[phrase.head]!;
  return (
    head.kind === "adjective" &&
    head.mention === null &&
    head.reading?.number === "singular" &&
    phrase.last - phrase.first === 1 &&
    !head.reading.lexeme.classes.some((c) => c === "human" || c === "fighter" || c === "civilian")
  );
}

/** `49 عاما`: a counted length of time is done by no one and to no one. */
export const isAge = (phrase: NounPhrase, words: readonly Word[]) =>
  words[phrase.first]!.kind === "number" &&
  words[phrase.head]!.mention === null &&
  (words[phrase.head]!.reading?.lexeme.classes.includes("time") ?? false);

/** `اعتقل 15 خياطا لرفضهم خياطة ملابس`: what stands right behind a verbal noun with its doer attached is that one's object. */
export function isObjectOfMasdar(phrase: NounPhrase, before: Phrase | undefined, words: readonly Word[]): boolean {
  if (phrase.preposition !== null || phrase.joined || before?.kind !== "noun" || before.preposition === null)
    return false;
  const head = words[before.last - 1]!;
  return head.reading?.form === "masdar" && head.enclitic !== null && before.last === phrase.first;
}

/** `عملية لمنعهم من السيطرة على البلدة`: right behind a verbal noun of these its own preposition brings what it is done to. */
export function isOfMasdar(phrase: NounPhrase, before: Phrase | undefined, words: readonly Word[]): boolean {
  if (phrase.preposition !== "على" || before?.kind !== "noun" || before.preposition !== "من") return false;
  if (words[phrase.first]!.enclitic !== null) return false;
  const head = words[before.last - 1]!;
  return head.definite && head.reading?.form === "masdar" && TAKING.has(head.reading.lexeme.lemma);
}
const TAKING: ReadonlySet<string> = new Set(["سيطر", "استولى", "هيمن", "استحوذ", "حصل", "حافظ", "اطلع", "قضى"]);

/** `في وقت تستعد فيه المدينة للانتخابات`: what goes on at a time is no doing of the verb's. */
export const isOccasion = ({ reading }: Word): boolean => OCCASIONS.has(reading?.lexeme.lemma ?? "");
const OCCASIONS: ReadonlySet<string> = new Set("وقت|حين|ظل|لحظة|يوم|فترة|مرحلة|ظرف|خطوة|تطور".split("|"));

/** `رغم الدعوات إلى التهدئة`, `وسط أجواء من التوتر`, `دون ذكر مزيد من التفاصيل`: right behind a circumstance a preposition goes on with it. */
export const isOfCircumstance = (phrase: NounPhrase, before: Phrase | undefined, words: readonly Word[]): boolean =>
  before?.kind === "noun" &&
  CIRCUMSTANCES.has(before.preposition ?? "") &&
  GOING_ON.has(phrase.preposition ?? "") &&
  !phrase.joined &&
  words[before.head]!.mention === null &&
  words[phrase.first]!.enclitic === null;
const CIRCUMSTANCES: ReadonlySet<string> = new Set(["رغم", "دون", "وسط"]);
const GOING_ON: ReadonlySet<string> = new Set(["من", "إلى", "ل", "على", "عن", "ب"]);

/** `قتلوا في الهجوم مشيرة إلى`: a participle of saying says what another verb's subject does besides. */
export const saysBesides = ({ kind, mention, definite, reading, token }: Word): boolean => {
  if (mention !== null || definite || reading === null) return false;
  // `دعا إلى إضراب، مطالبا بالإفراج عنهم`: spelt like the plural of a demand.
  if (kind === "noun") return DEMANDING.has(token.norm);
  if (kind !== "adjective" || reading.form !== "active-participle" || reading.number !== "singular") return false;
  return reading.lexeme.classes.some((c) => c === "say" || c === "demand" || c === "threaten");
};
const DEMANDING: ReadonlySet<string> = new Set(["مطالبا"]);

export const isAiming = (word: Word) => AIMING.has(word.reading?.lexeme.lemma ?? "");
const AIMING = new Set(["استهدف", "هاجم", "قصف"]);

/** After words of time a verbal noun or an event opens another event, and what follows is said of that one: `أثناء اجتماع`, `بعد قصف`. */
export function opensAnother(phrase: NounPhrase, words: readonly Word[]): boolean {
  if (!TEMPORAL.has(phrase.preposition!)) return false;
  const reading = words[phrase.head]!.reading;
  return (
    reading !== null &&
    (reading.form === "masdar" || reading.lexeme.classes.some((c) => c === "attack" || c === "talks" || c === "event"))
  );
}
const TEMPORAL = new Set(["أثناء", "قبل", "بعد", "عقب", "قبيل", "بعيد", "منذ", "غداة"]);
