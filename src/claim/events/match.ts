import { foldEntry } from "../../arabic/index.ts";
import type { Reading } from "../../record/index.ts";
import { noneOf } from "../../text/index.ts";
import {
  type Arguments,
  type Clauses,
  group,
  isWhoever,
  lastThing,
  type NounPhrase,
  phraseAt,
  resolvePronoun,
  type Word,
} from "../clause/index.ts";
import type { Lookup } from "./candidate.ts";
import type { Frame, Need, Slot } from "./frames.ts";

/** Ids of prepositions in the frames table; value first, Arabic last. */
export const PREPOSITIONS: ReadonlyMap<string, string> = new Map([
  ["ala", "علي"],
  ["dd", "ضد"],
  ["li", "ل"],
  ["bi", "ب"],
  ["min", "من"],
  ["ila", "الي"],
  ["an", "عن"],
  ["fi", "في"],
  ["maa", "مع"],
  ["bayn", "بين"],
  ["qibal", "qibal"],
  ["nahwa", "نحو"],
  ["hawl", "حول"],
]);
const LIKE: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "fi",
    [
      "في",
      "ب",
      "داخل",
      "قرب",
      "وسط",
      "قرب",
      "شرق",
      "غرب",
      "شمال",
      "جنوب",
      "شرقي",
      "غربي",
      "شمالي",
      "جنوبي",
      "خارج",
      "ضمن",
      "قبالة",
      "محيط",
    ],
  ],
  ["nahwa", ["نحو", "باتجاه", "تجاه", "صوب", "اتجاه"]],
  ["dd", ["ضد", "بحق", "ازاء"]],
  ["hawl", ["حول", "بشان", "بخصوص"]],
  ["qibal", ["qibal", "بواسطة"]],
  ["bi", ["ب", "باستخدام", "بواسطة", "عبر"]],
]);

const ALONE: ReadonlyMap<string, readonly string[]> = new Map([...PREPOSITIONS].map(([slot, name]) => [slot, [name]]));
const NO_PHRASES = noneOf<NounPhrase>();

/** Preposition lemmas come with their hamza and maqsura; phrases are compared in normal form. */
export const normalPreposition = (preposition: string): string => foldEntry(preposition);

/** The phrases that stand in a slot of a trigger. */
export function phrasesIn(slot: Slot, args: Arguments, clauses: Clauses): readonly NounPhrase[] {
  if (slot === "s") return args.passive ? NO_PHRASES : args.subject;
  if (slot === "o") {
    if (args.passive) return args.subject.length > 0 ? args.subject : unsaidPatient(args, clauses);
    return args.object.length > 0 ? args.object : pointedAt(args, clauses, true);
  }
  if (slot === "og")
    return args.object.length > 0 || args.passive ? phrasesIn("o", args, clauses) : phrasesIn("g", args, clauses);
  if (slot === "core") return coreOf(args, clauses);
  if (slot === "g")
    return args.genitive ? [args.genitive, ...joinedAfter(args, clauses)] : pointedAt(args, clauses, false);
  if (args.after.size === 0) return NO_PHRASES;
  const names = LIKE.get(slot) ?? ALONE.get(slot) ?? [slot];
  const out: NounPhrase[] = [];
  for (const [preposition, phrases] of args.after)
    if (names.includes(normalPreposition(preposition))) out.push(...phrases);
  return out;
}

/** What the pronoun attached to a verb or a verbal noun stands for: `هاجموها`, `استهدافهم`. */
function pointedAt(args: Arguments, clauses: Clauses, verbal: boolean): readonly NounPhrase[] {
  const word = clauses.words[args.at]!;
  if (!word.enclitic || (word.kind === "verb") !== verbal) return NO_PHRASES;
  const phrase =
    verbal && args.antecedent
      ? args.antecedent
      : resolvePronoun(clauses, args.at, word.enclitic, false, new Set(args.subject.map((p) => p.head)));
  return phrase ? [phrase] : [];
}

/** `بدأت المفاوضات لكنها علقت`: a passive verb without a subject says more of the last thing named before it. */
function unsaidPatient(args: Arguments, clauses: Clauses): readonly NounPhrase[] {
  if (args.antecedent) return [args.antecedent];
  // `لمن يصاب`: whoever that may be.
  const before = clauses.phrases[phraseAt(clauses.phrases, args.at) - 1];
  if (before?.kind === "relative" && isWhoever(clauses.words[before.first]!)) return [];
  const patient = lastThing(clauses, args.at);
  return patient ? [patient] : [];
}

/** Subject, object, genitive and the noun that the clause says more of: what the trigger is about. */
function coreOf(args: Arguments, clauses: Clauses): readonly NounPhrase[] {
  const genitive = args.genitive ? [args.genitive, ...joinedAfter(args, clauses)] : [];
  const pointed = [...pointedAt(args, clauses, true), ...pointedAt(args, clauses, false)];
  const unsaid = args.passive && args.subject.length === 0 ? unsaidPatient(args, clauses) : [];
  const antecedent = args.antecedent && unsaid.length === 0 ? [args.antecedent] : [];
  return [...args.subject, ...args.object, ...genitive, ...pointed, ...unsaid, ...antecedent];
}

/** Genitives joined after the noun's phrase: `مقتل جندي وضابط`. */
function joinedAfter(args: Arguments, clauses: Clauses): readonly NounPhrase[] {
  const own = clauses.phrases[phraseAt(clauses.phrases, args.at)];
  if (own?.kind !== "noun") return [];
  const joined = group(clauses, own).slice(1);
  // `مقتل جنديين وإصابة أربعة`: a second verbal noun is joined to the first, not to its genitive.
  const other = joined.findIndex((p) => p.preposition !== null || clauses.words[p.head]!.reading?.form === "masdar");
  return other < 0 ? joined : joined.slice(0, other);
}

/** True when all conditions of a frame hold; the tokens that met them go to `used`. */
export function meets(frame: Frame, args: Arguments, clauses: Clauses, lookup: Lookup, used: Set<number>): boolean {
  for (const need of frame.needs) {
    const token = holding(need, args, clauses, lookup);
    if ((token !== null) === need.negated) return false;
    if (token !== null && token >= 0) used.add(token);
  }
  return true;
}

/** A token in the need's slot that is one of its items, or null. */
function holding(need: Need, args: Arguments, clauses: Clauses, lookup: Lookup): number | null {
  const { words } = clauses;
  if (need.slot === "mod") {
    for (const word of args.modifiers) if (isItem(word, need, lookup)) return word.index;
    return null;
  }
  if (need.slot === "self") return need.words.has(words[args.at]!.token.norm) ? -1 : null;
  if (need.slot === "tense") return isTense(need, words[args.at]!) ? -1 : null;
  if (need.slot === "voice") return need.words.has(words[args.at]!.reading?.voice ?? "") ? -1 : null;
  if (need.slot === "hal") return isCircumstance(words, args.at) ? -1 : null;
  if (need.slot === "before") {
    // `ما لم توافق` is a condition.
    const unless = words[args.at - 1]?.token.norm === "لم" && words[args.at - 2]?.token.norm === "ما";
    return args.at > 0 && !unless && isItem(words[args.at - 1]!, need, lookup) ? -1 : null;
  }
  if (need.slot === "taken") return takenUp(need, args.at, words, lookup);
  if (need.slot === "any")
    return (
      inRange(args.at + 1, args.last, args.at, need, words, lookup) ??
      inRange(args.first, args.at, args.at, need, words, lookup)
    );
  const phrases = phrasesIn(need.slot, args, clauses);
  if (need.classes.has("any")) return phrases.length > 0 ? -1 : null;
  for (const standing of phrases) {
    const phrase = meant(standing, args, clauses);
    for (const p of [phrase, wholeOf(phrase, clauses)]) {
      const found = p && inRange(p.first, p.last, args.at, need, words, lookup);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The tense of a verb; with سـ it is present and future. */
const isTense = (need: Need, { reading }: Word): boolean =>
  need.words.has(reading?.tense ?? "") || (need.words.has("future") && (reading?.future ?? false));

/** `…، مهددا بالرد`: an indefinite participle behind a comma or و tells what the one who speaks does besides. */
function isCircumstance(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (word.token.norm.startsWith("ال") || word.preposition !== null || word.enclitic !== null) return false;
  if (!/[اةه]$/.test(word.token.norm)) return false;
  const before = words[at - 1];
  return before?.kind === "comma" || before?.kind === "close" || word.conjunction === "و";
}

const OF_THEM: ReadonlySet<string> = new Set(["منها", "معظمها", "غالبيتها", "جميعها", "اغلبها", "بعضها"]);

/** Pronouns of people: no meeting and no missile is taken up by them. */
const PEOPLE_OF: ReadonlySet<string> = new Set(["هم", "هن", "نا", "كم", "ني"]);

/** How many words back a pronoun may take up a meeting. */
const TAKEN_REACH = 25;

/** `القمة المقبلة … ستحضرها`: the word that the trigger's own pronoun may stand for. */
function takenUp(need: Need, at: number, words: readonly Word[], lookup: Lookup): number | null {
  // `إسقاط 54 منها`, `اعترضت معظمها`: some or all of them.
  const some = words.slice(at + 1, at + 4).some(({ token }) => OF_THEM.has(token.norm));
  const { enclitic } = words[at]!;
  if (!some && (enclitic === null || PEOPLE_OF.has(enclitic))) return null;
  for (let i = at - 1; i >= Math.max(0, at - TAKEN_REACH); i--) if (isItem(words[i]!, need, lookup)) return -1;
  return null;
}

/** `الجنود الذين أبقت عليهم`: a pronoun after a preposition stands for what the clause says more of, or what was named before. */
function meant(phrase: NounPhrase, args: Arguments, clauses: Clauses): NounPhrase {
  const word = clauses.words[phrase.first]!;
  if (word.kind !== "preposition" || !word.enclitic) return phrase;
  return args.antecedent ?? resolvePronoun(clauses, phrase.first, word.enclitic) ?? phrase;
}

const NONE: ReadonlySet<string> = new Set();

/** Nouns that count doings: `سلسلة من الهجمات`, `مزيد من الغارات`. */
export const SERIES: ReadonlySet<string> = new Set(["سلسلة", "عدد", "موجة", "مجموعة", "مزيد", "عديد"]);

/** `الآلاف من المتظاهرين`, `عدد من الطلاب`: what a quantity, or a noun of `also`, is of stands after من; `null` where nothing does. */
export function wholeOf(
  phrase: NounPhrase,
  { phrases, words }: Clauses,
  also: ReadonlySet<string> = NONE,
): NounPhrase | null {
  const { kind, reading } = words[phrase.head]!;
  const lexeme = reading?.lexeme;
  if (kind !== "number" && !lexeme?.classes.includes("quantity") && !also.has(lexeme?.lemma ?? "")) return null;
  const next = phrases[phrases.indexOf(phrase) + 1];
  return next?.kind === "noun" && next.preposition === "من" ? next : null;
}

function inRange(
  first: number,
  last: number,
  skip: number,
  need: Need,
  words: readonly Word[],
  lookup: Lookup,
): number | null {
  for (let i = first; i < last; i++) if (i !== skip && isItem(words[i]!, need, lookup)) return i;
  return null;
}

function isItem(word: Word, need: Need, lookup: Lookup): boolean {
  if (need.words.size > 0) {
    const { norm } = word.token;
    if (need.words.has(norm) || need.definite.has(norm)) return true;
    // `وجهت إنذارا`: the alef of the accusative.
    if (norm.endsWith("ا") && need.words.has(norm.slice(0, -1))) return true;
    // `حكما بإعدام`: what stands behind an attached particle.
    if (word.preposition !== null || word.conjunction !== null)
      for (const { stem } of word.token.cuts)
        if ((stem.startsWith("ال") ? need.definite : need.words).has(stem)) return true;
    for (const reading of word.token.readings)
      if (isNominal(reading) && need.words.has(reading.lexeme.norm)) return true;
  }
  if (need.classes.size > 0) {
    for (const reading of word.token.readings) {
      if (isNominal(reading) && holdsOne(need.classes, reading.lexeme.classes)) return true;
    }
    for (const m of lookup.at(word.index)) {
      if (need.classes.has(m.kind) || (m.kind === "weapon" && need.classes.has(m.family))) return true;
      if (m.kind === "facility" && need.classes.has("place")) return true;
    }
  }
  return false;
}

function holdsOne(set: ReadonlySet<string>, items: readonly string[]): boolean {
  for (const item of items) if (set.has(item)) return true;
  return false;
}

/** Lemma of a reading in normal form; masdars and participles stand for themselves through their verb. */

const isNominal = (r: Reading) => r.lexeme.pos !== "verb" || r.form !== "finite";
