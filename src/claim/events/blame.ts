/** On whom force is laid: who is accused of it, who claims it, to whom it is ascribed, whose fire it was. */

import {
  holds,
  type NounPhrase,
  nounArguments,
  phraseWith,
  resolvePronoun,
  verbArguments,
  type Word,
} from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";

/** `أسفر رد الجيش عن إصابة شخص`, `أدت نيران القوات إلى مقتل …`: whoever the subject of a causing verb belongs to. */
export function whoseForce(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  for (let i = c.phrase - 1; i >= 0; i--) {
    const { kind, first } = phrases[i]!;
    if (kind === "complementiser" || kind === "stop" || kind === "colon" || kind === "relative") return [];
    if (kind !== "verb") continue;
    if (!words[first]!.reading?.lexeme.classes.includes("cause")) return [];
    const [cause] = verbArguments(c.clauses, i).subject;
    if (!cause || words[cause.head]!.mention) return [];
    const owner = lookup.within(cause.head + 1, cause.reach).find((m) => FORCES.has(m.kind));
    return owner
      ? [phraseWith(cause, { first: owner.first, head: owner.first, last: owner.last, reach: owner.last })]
      : [];
  }
  return [];
}

/** `اتهام الجماعة بقصف القرية`, `اتهامه بالهجوم`, `اتهام الحكومة للجماعة بالهجوم`: whoever is accused of it. */
export function accusedOf(c: Candidate, word: Word, at: number): readonly NounPhrase[] | null {
  const { phrases } = c.clauses;
  const own = phrases[c.phrase]!;
  if (word.reading?.form !== "masdar" || !word.reading.lexeme.classes.includes("accuse")) return null;
  if (own.kind !== "noun" || own.preposition !== "ب") return null;
  const { genitive, object, after } = nounArguments(c.clauses, c.phrase - 1, at);
  const aimed = object[0] ?? (after.get("ل") ?? []).find((p) => p.first < c.word.index);
  if (aimed ?? genitive) return [(aimed ?? genitive)!];
  const owner = word.enclitic ? resolvePronoun(c.clauses, at, word.enclitic, true) : null;
  return owner ? [owner] : [];
}

/** `مسؤوليته عن الهجوم`, `مسؤولية الحركة عنه`, `تبنيه الهجوم`: whoever takes or bears the responsibility. */
export function claimant(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  const own = phrases[c.phrase]!;
  const before = phrases[c.phrase - 1];
  if (own.kind !== "noun" || before?.kind !== "noun") return [];
  const word = words[before.head]!;
  const lemma = word.reading?.lexeme.lemma;
  const claims = lemma === "مسؤولية" ? own.preposition === "عن" : lemma === "تبنى" && own.preposition === null;
  if (!claims) return [];
  const { genitive } = nounArguments(c.clauses, c.phrase - 1, before.head);
  if (genitive) return [genitive];
  if (!word.enclitic) return [];
  // `إعلان التنظيم مسؤوليته`: who stands right before it.
  const near = lookup.within(before.first - NEAR, before.first).findLast((m) => FORCES.has(m.kind));
  if (near)
    return [
      phraseWith(before, { preposition: null, first: near.first, head: near.first, last: near.last, reach: near.last }),
    ];
  const owner = resolvePronoun(c.clauses, before.head, word.enclitic, true);
  return owner ? [owner] : [];
}
/** How many words back. */
const NEAR = 5;

/** `ينسب إطلاق الصواريخ إلى جماعات`: whom the verb of ascribing before it names. */
function ascribedBefore(c: Candidate): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  const i = phrases.findLastIndex((p, at) => at < c.phrase && (p.kind === "verb" || p.kind === "stop"));
  if (phrases[i]?.kind !== "verb" || words[phrases[i]!.first]!.reading?.lexeme.lemma !== "نسب") return [];
  const { subject, object, after } = verbArguments(c.clauses, i);
  if (![...subject, ...object].some((p) => holds(p, c.word.index))) return [];
  return (after.get("إلى") ?? []).slice(0, 1);
}

/** `هجوم نسب إلى الحركة`, `غارة نسبتها دمشق إلى إسرائيل`, `هجمات تبنتها الحركة`: whom it is ascribed to, or who claims it. */
export function ascribed(c: Candidate): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  const told = ascribedBefore(c);
  if (told.length > 0) return told;
  for (let i = c.phrase + 1; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "stop" || phrase.kind === "complementiser") return [];
    const lemma = phrase.kind === "verb" ? words[phrase.first]!.reading?.lexeme.lemma : null;
    if (lemma !== "نسب" && lemma !== "تبنى") continue;
    const args = verbArguments(c.clauses, i);
    const taken =
      words[phrase.first]!.enclitic !== null || (args.antecedent !== null && holds(args.antecedent, c.word.index));
    if (lemma === "تبنى") return taken && !args.passive ? args.subject.slice(0, 1) : [];
    return taken ? (args.after.get("إلى") ?? args.after.get("ل") ?? []).slice(0, 1) : [];
  }
  return [];
}

/** On whom the verb of the clause lays it: `حملت الحكومة الجماعة مسؤولية الهجوم`, `ألقت باللوم على الجماعة في الهجوم`, `وجهت أصابع الاتهام إلى الجماعة في الهجوم`. */
export function laidOn(c: Candidate): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  const i = phrases.findLastIndex((p, at) => at < c.phrase && ENDING.has(p.kind));
  if (phrases[i]?.kind !== "verb") return [];
  // `لم توجه اتهاما لأحد`
  if (phrases[i - 1]?.kind === "negation") return [];
  const { subject, object, passive, antecedent, ...args } = verbArguments(c.clauses, i);
  // `الجماعة التي وجهوا إليها مسؤولية الهجوم`
  const after = (...prepositions: readonly string[]) => {
    const one = prepositions.map((p) => args.after.get(p)?.[0]).find((p) => p !== undefined);
    const { kind, enclitic } = one ? words[one.first]! : { kind: null, enclitic: null };
    return one ? [kind === "preposition" && enclitic !== null && antecedent ? antecedent : one] : [];
  };
  const own = phrases[c.phrase]!;
  const blames = (list: readonly NounPhrase[]) =>
    list.some((p) => words.slice(p.first, p.last).some((w) => BLAME.has(w.reading?.lexeme.lemma ?? "")));
  const held = [...object.slice(1), ...(passive ? subject : [])];
  const { reading } = words[phrases[i]!.first]!;
  const behind = own.kind === "noun" && BEHIND.has(own.preposition ?? "");
  const before = phrases[c.phrase - 1];
  // `اتهمت الحكومة الجماعة بالوقوف وراء الهجوم`
  if (behind && reading?.lexeme.classes.includes("accuse"))
    return before?.kind === "noun" && words[before.head]!.reading?.lexeme.lemma === STAND
      ? (passive || object.length === 0 ? subject : object).slice(0, 1)
      : [];
  switch (reading?.lexeme.lemma) {
    case "حمل": {
      const bears = own.kind === "noun" && words[own.head]!.reading?.lexeme.lemma === "مسؤولية";
      return bears || blames(held) ? object.slice(0, 1) : [];
    }
    case "ألقى":
      return blames([...subject, ...object, ...(args.after.get("ب") ?? [])]) ? after("على") : [];
    case "وجه":
      return blames([...subject, ...object]) ? after("إلى", "ل") : [];
    case STAND:
      return behind ? subject.slice(0, 1) : [];
    default:
      return [];
  }
}
const ENDING: ReadonlySet<string> = new Set(["verb", "stop", "complementiser", "colon"]);
const BLAME: ReadonlySet<string> = new Set(["مسؤولية", "لام", "لوم", "لائمة", "اتهم", "اتهام"]);
const STAND = "وقف";
const BEHIND: ReadonlySet<string> = new Set(["وراء", "خلف"]);

/** `الهجوم الذي تتهم الحكومة بشنه`, `هجوم أعلن التنظيم مسؤوليته عنه`: whom its relative clause accuses of it, or who says there that he did it. */
export function toldBehind(c: Candidate): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  const i = phrases.findIndex((p, at) => at > c.phrase && p.kind !== "noun" && p.kind !== "relative");
  if (phrases[i]?.kind !== "verb") return [];
  const { subject, object, antecedent, passive } = verbArguments(c.clauses, i);
  if (antecedent === null || !holds(antecedent, c.word.index)) return [];
  const { reading } = words[phrases[i]!.first]!;
  const others = (list: readonly NounPhrase[]) => list.filter((p) => p.head !== antecedent.head).slice(0, 1);
  if (reading?.lexeme.classes.includes("accuse")) return others(passive || object.length === 0 ? subject : object);
  const claims = object.some((p) => words[p.head]!.reading?.lexeme.lemma === "مسؤولية");
  return CLAIMING.has(reading?.lexeme.lemma ?? "") && claims && !passive ? others(subject) : [];
}
const CLAIMING: ReadonlySet<string> = new Set(["أعلن", "ادعى", "تحمل"]);

/** `اتهمت الحكومة الجماعة بمحاولة الهجوم`: whoever is accused of it. */
export function chargedWith(c: Candidate): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  const i = phrases.findLastIndex((p, at) => at < c.phrase && (p.kind === "verb" || p.kind === "complementiser"));
  const verb = phrases[i]?.kind === "verb" ? words[phrases[i]!.first]! : null;
  if (!verb?.reading?.lexeme.classes.includes("accuse")) return null;
  const args = verbArguments(c.clauses, i);
  const charged = (args.after.get("ب") ?? []).some((p) => holds(p, c.word.index));
  return charged ? (args.passive ? args.subject : args.object) : null;
}

/** `نفت الحكومة اتهامات بالفساد`, `رفض الوزير الاتهامات`: whoever denies an accusation is accused. */
export function denier(c: Candidate): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  // `نفت الحكومة هذه الاتهامات`: what was told before.
  if (c.word.definite && !c.args.after.has("ب") && c.nationalities.length === 0) return [];
  const i = phrases.findLastIndex((p, at) => at < c.phrase && (p.kind === "verb" || p.kind === "complementiser"));
  const verb = phrases[i]?.kind === "verb" ? words[phrases[i]!.first]! : null;
  if (!verb?.reading?.lexeme.classes.some((k) => DENYING.has(k))) return [];
  const { object, passive, subject } = verbArguments(c.clauses, i);
  return !passive && object.some((p) => p.head === c.word.index) ? subject : [];
}
const DENYING: ReadonlySet<string> = new Set(["deny", "refuse", "reject"]);
export const FORCES: ReadonlySet<string> = new Set(["force", "group"]);
