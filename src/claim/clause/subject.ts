/** The subject that stands before its verb: `الجيش … قصف`. */

import { disagrees } from "./agreement.ts";
import type { Clauses } from "./arguments.ts";
import { group } from "./coordination.ts";
import { isAccusative } from "./ending.ts";
import { namesPart } from "./part.ts";
import { bracketBefore, type NounPhrase } from "./phrase.ts";
import { isAsyndetic, isOutcome, opensQuotation } from "./relative.ts";
import type { Word } from "./word.ts";

/** The subject before the verb: the first bare phrase of the clause (`الجيش … قصف`), or null. */
export function subjectBefore(clauses: Clauses, v: number, verb: Word): NounPhrase | null {
  const { phrases, words } = clauses;
  if (verb.conjunction === "ف" || opensQuotation(clauses, v)) return null;
  let found: NounPhrase | null = null;
  let commas = 0;
  for (let i = v - 1; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "close") i = bracketBefore(phrases, i);
    if (phrase.kind === "negation" || phrase.kind === "other" || phrase.kind === "open" || phrase.kind === "close")
      continue;
    if (phrase.kind === "comma") {
      if (++commas > 3) break;
      continue;
    }
    if (phrase.kind === "relative") {
      if (isOutcome(words, phrase, verb)) return null;
      if (isRightBefore(clauses, i, v)) {
        const before = phrases[i - 1]?.kind === "comma" ? phrases[i - 2] : phrases[i - 1];
        return before?.kind === "noun" && verb.enclitic === null ? before : null;
      }
      found = null;
      continue;
    }
    if (phrase.kind === "verb" && verb.conjunction === null && isAsyndetic(clauses, i)) {
      found = null;
      continue;
    }
    // `الجيش كان قد اعترض`
    if (phrase.kind === "verb" && found === null && verb.conjunction === null && isAuxiliary(clauses, i, v)) continue;
    // `الجماعة باتت تستهدف المقار`: the verb of becoming has the same subject.
    if (phrase.kind === "verb" && i === v - 1 && verb.conjunction === null && isBecoming(words[phrase.first]!))
      continue;
    // `الضربات التي وجهت في سوريا أصابت مواقع`
    const described = phrases[i - 1]?.kind === "relative" && phrases[i - 2]?.kind === "noun";
    if (phrase.kind === "verb" && (commas > 0 || described) && verb.conjunction === null) {
      const pronoun = relativeBefore(clauses, i);
      if (pronoun >= 0) {
        i = pronoun;
        found = null;
        const before = phrases[i - 1];
        if (before?.kind === "noun" && !before.time && before.preposition === null) found = before;
        continue;
      }
    }
    if (phrase.kind !== "noun") {
      if (phrase.kind === "verb" && verb.conjunction === "و") return null;
      // `وصفها بأنها خطيرة، ودعا`: what a pronoun of its own is said to be.
      if (phrase.kind === "complementiser" && words[phrase.first]!.enclitic && verb.conjunction === "و") return null;
      // `في ظل تدابير اتخذها الجيش، احتشد الناس`: right behind its own verb and before a comma a noun is the subject of that verb.
      if (phrase.kind === "verb" && commas > 0 && found === phrases[i + 1] && !isCopula(words[phrase.first]!))
        return null;
      break;
    }
    if (phrase.time || phrase.preposition !== null || namesPart(phrase, phrases[i - 1], words)) continue;
    if (i === v - 1 && words[phrase.head]!.kind === "pronoun") return phrase;
    if (isAdverbial(clauses, i, phrase)) continue;
    // `…، وتركيا تحارب`: right before a verb in the singular, و begins a clause and joins no phrases.
    if (phrase.joined && i === v - 1 && verb.reading?.number === "singular" && !disagrees(verb, phrase, words))
      return phrase;
    if (phrase.joined && i > 0 && phrases[i - 1]!.kind === "noun") continue;
    found = phrase;
  }
  if (!found || isTopic(verb, words[found.head]!)) return null;
  // `الحركة والتنظيم يستهدفان`: of two the verb has the gender of neither.
  if (verb.reading?.number === "dual" && group(clauses, found).length > 1) return found;
  return disagrees(verb, found, words) ? null : found;
}

/** `الذين يقصفون`, `الذين لم يقصفوا`, `الذين ما زالوا يقصفون` */
function isRightBefore({ phrases, words }: Clauses, i: number, v: number): boolean {
  for (let k = i + 1; k < v; k++) {
    const { kind, first } = phrases[k]!;
    if (kind !== "negation" && !(kind === "verb" && isBecoming(words[first]!))) return false;
  }
  // `المدينة التي باتت تنتشر فيها الشرطة`: what is taken up does nothing.
  const next = phrases[v + 1];
  const pronoun = next?.kind === "noun" && words[next.first]!.kind === "preposition";
  return !pronoun || phrases.slice(i + 1, v).every((p) => p.kind === "negation");
}

/** `ميدانيا، سيطر الجيش`, `ردا على القصف، شنت`: an indefinite accusative that opens a clause says how or why. */
function isAdverbial({ phrases, words }: Clauses, i: number, { head, definite, preposition }: NounPhrase): boolean {
  const word = words[head]!;
  if (definite || preposition !== null || word.mention !== null) return false;
  if (!isAccusative(word) && word.token.norm !== ANSWERING) return false;
  if (word.reading?.lexeme.classes.some((c) => c === "human" || c === "fighter") === true) return false;
  const before = phrases[i - 1]?.kind;
  return before === undefined || before === "comma" || before === "stop" || before === "colon";
}

/** Too short for its ending to tell. */
const ANSWERING = "ردا";

/** `السكان منعتهم الميليشيا`: people set before a verb in the singular whose pronoun takes them up do nothing. */
const isTopic = (verb: Word, { reading }: Word): boolean =>
  verb.enclitic === "هم" && verb.reading?.number === "singular" && reading?.number === "plural";

/** `كان الرئيس، …، دعا`: the subject of an auxiliary is that of the verb behind it. */
const isBecoming = ({ reading }: Word): boolean => BECOMING.has(reading?.lexeme.lemma ?? "");
const BECOMING: ReadonlySet<string> = new Set(["بات", "أصبح", "ظل", "أخذ", "بدأ", "راح", "عاد", "زال"]);

export const isCopula = (verb: Word): boolean => verb.reading?.lexeme.lemma === "كان";

/** `كان قد` right before the verb. */
export const isAuxiliary = ({ phrases, words }: Clauses, i: number, v: number): boolean =>
  isCopula(words[phrases[i]!.first]!) && i === v - 2 && words[phrases[v - 1]!.first]!.token.norm === "قد";

/** Index of the relative pronoun whose clause the verb at phrase `v` belongs to (`الوزير الذي كان يتحدث أمام المجلس، اتهم`), or -1. */
function relativeBefore({ phrases }: Clauses, v: number): number {
  for (let i = v - 1; i >= 0; i--) {
    const { kind } = phrases[i]!;
    if (kind === "relative") return i;
    if (kind !== "noun" && kind !== "verb" && kind !== "negation" && kind !== "other") return -1;
  }
  return -1;
}
