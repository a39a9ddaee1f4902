/** The noun that a relative clause says more of, with a pronoun or without. */

import { disagrees, relates } from "./agreement.ts";
import type { Clauses } from "./arguments.ts";
import { partBefore } from "./part.ts";
import { bracketBefore, type NounPhrase, type Phrase, phraseWith } from "./phrase.ts";
import type { Word } from "./word.ts";

/** `المدينة التي قتل فيها`: a pronoun after a preposition takes up the noun that the clause says more of. */
export function resumes(after: ReadonlyMap<string, readonly NounPhrase[]>, words: readonly Word[]): boolean {
  for (const phrases of after.values()) {
    if (phrases.some((p) => words[p.first]!.kind === "preposition" && words[p.first]!.enclitic !== null)) return true;
  }
  return false;
}

/** `هجمات في السابق شنتها الحركة`: the doing that the verb's pronoun takes up may stand some phrases before. */
function doingOf(clauses: Clauses, last: number, pronoun: string): NounPhrase | null {
  const { phrases, words } = clauses;
  for (let i = last; i >= Math.max(0, last - 2); i--) {
    const phrase = phrases[i]!;
    if (phrase.kind !== "noun") return null;
    const reading = [words[phrase.head]!, words[phrase.head + 1]!]
      .slice(0, phrase.last - phrase.head)
      .find((w) => w.reading?.lexeme.classes.includes("attack"))?.reading;
    if (!reading || phrase.definite) continue;
    const feminine = reading.gender === "feminine" || reading.number === "plural";
    return feminine === (pronoun === "ها") ? phrase : null;
  }
  return null;
}

/** How many phrases before a comma the doing may stand that the verb behind it says more of: `في غارات لطيران التحالف، استهدفت …`. */
const COMMA_REACH = 5;

function doingBefore(clauses: Clauses, comma: number, verb: Word): NounPhrase | null {
  const { phrases, words } = clauses;
  // `بعد القصف بالدبابات، انسحب الجيش`: what is set before the first verb of its sentence says when.
  const [opening] = phrases;
  const ahead = opening?.kind === "noun" && opening.preposition !== null;
  if (ahead && !phrases.slice(0, comma).some((p) => p.kind === "verb")) return null;
  for (let i = comma - 1; i >= Math.max(0, comma - COMMA_REACH); i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "verb") continue;
    if (phrase.kind !== "noun") return null;
    const reading = words[phrase.head]!.reading;
    const doing = reading?.lexeme.classes.some((c) => c === "attack" || c === "weapon" || c === "ammunition") ?? false;
    if (doing && !disagrees(verb, phrase, words)) return phrase;
  }
  return null;
}

/** The noun right before a relative clause: with الذي/التي, or without a pronoun after an indefinite noun. */
export function antecedentOf(clauses: Clauses, v: number, verb: Word): NounPhrase | null {
  const { phrases } = clauses;
  let i = v - 1;
  while (i >= 0 && (phrases[i]!.kind === "negation" || phrases[i]!.kind === "other")) i--;
  i = attackBefore(clauses, i, verb);
  for (let part = partBefore(clauses, i); part >= 0; part = partBefore(clauses, i)) i = part - 2;
  const phrase = phrases[i];
  if (!phrase) return null;
  const doing = verb.enclitic ? doingOf(clauses, i, verb.enclitic) : null;
  if (doing) return doing;
  if (phrase.kind === "comma" && verb.conjunction === null)
    return undertakes(verb) ? null : doingBefore(clauses, i, verb);
  if (phrase.kind === "relative") {
    if (isOutcome(clauses.words, phrase, verb) || isWhoever(clauses.words[phrase.first]!)) return null;
    const joined = clauses.words[phrase.first]!.token.norm.startsWith(AND_WHO) ? earlier(clauses, i) : null;
    if (joined) return joined;
    const closed = phrases[i - 1]?.kind === "close";
    const b = closed ? bracketBefore(phrases, i - 1) - 1 : phrases[i - 1]?.kind === "comma" ? i - 2 : i - 1;
    const before = phrases[b];
    if (before?.kind !== "noun") return null;
    const further = phrases[b - 1];
    const { words } = clauses;
    if (relates(words, phrase, before) || relates(words, phrase, counted(words, before))) return before;
    // `تحقيق مع سالم الذي يواجه اتهامات`: the name right before it, whatever stands further off.
    if (words[before.head]!.mention?.kind === "person" && words[phrase.first]!.token.norm === HE_WHO) return before;
    // `محافظة نينوى معقل التنظيم، التي قتل فيها`: the pronoun agrees with the noun that it says more of.
    const within = personWithin(words, phrase, before);
    if (within) return within;
    return further?.kind === "noun" && relates(words, phrase, further) ? further : before;
  }
  if (phrase.kind === "noun" && SPOKEN_IN.has(phrase.preposition ?? "") && opensQuotation(clauses, v)) return null;
  if (phrase.kind === "noun" && STANDING_FOR.has(clauses.words[phrase.head]!.kind)) return null;
  if (phrase.kind === "noun" && leadsOn(i, phrase, clauses.words)) return null;
  if (phrase.kind === "noun" && !phrase.definite && !phrase.time && verb.conjunction === null)
    return isMainVerb(clauses, v, verb) &&
      (opensClause(clauses, i) || closesRelative(clauses, i) || opensSentence(i, phrase))
      ? null
      : phrase;
  return null;
}

/** `بعض الأراضي التي خسرتها`: the pronoun agrees with what some are of. */
const counted = (words: readonly Word[], phrase: NounPhrase): NounPhrase =>
  phrase.head + 1 < phrase.last && SOME.has(words[phrase.head]!.reading?.lexeme.lemma ?? "")
    ? phraseWith(phrase, { first: phrase.head + 1, head: phrase.head + 1 })
    : phrase;
const SOME: ReadonlySet<string> = new Set(["بعض", "معظم", "جميع", "كل", "أغلب", "غالبية"]);

/** `الهجمات التي تبناها التنظيم والتي استهدفت مقارا`: a second clause joined to the first says more of the same noun. */
function earlier({ phrases, words }: Clauses, at: number): NounPhrase | null {
  const i = phrases.findLastIndex((p, k) => k < at && (p.kind === "relative" || p.kind === "stop"));
  if (phrases[i]?.kind !== "relative") return null;
  const before = phrases[i - 1]?.kind === "comma" ? phrases[i - 2] : phrases[i - 1];
  return before?.kind === "noun" && relates(words, phrases[at]!, before) ? before : null;
}
const AND_WHO = "وال";

const HE_WHO = "الذي";

/** `ظهر المسلح وهو يطلق النار`: a pronoun is the subject and described by nothing. */
const STANDING_FOR: ReadonlySet<Word["kind"]> = new Set(["demonstrative", "pronoun"]);

/**
 * `قال المكتب في بيان "اتفق الوزراء على …"`: an opening mark right before the verb at phrase `v` parts it from the verb that brings it in; but not from a
 * subject behind أن (`أن القوات "تحاصر" المدينة`).
 */
export function opensQuotation({ phrases, sentence, words }: Clauses, v: number): boolean {
  const at = phrases[v]!.first;
  if (words[at - 1]?.kind !== "quote") return false;
  let marks = 0;
  for (let i = sentence.first; i < at; i++) if (words[i]!.kind === "quote") marks++;
  return marks % 2 === 1 && phrases.findLast((p, i) => i < v && BRINGING.has(p.kind))?.kind === "verb";
}
/** `في بيان "…"`, `على حسابه "…"`; but `وثائق "تدين" الوزير`. */
const SPOKEN_IN: ReadonlySet<string> = new Set(["في", "على", "أمام", "خلال"]);
const BRINGING: ReadonlySet<Phrase["kind"]> = new Set(["verb", "complementiser", "stop", "comma"]);

/** `ردا على هجمات الفصائل، شنت القوات ضربات`: with its own object a verb of undertaking says nothing of what stands before the comma. */
const undertakes = ({ reading, enclitic }: Word): boolean =>
  enclitic === null && (reading?.lexeme.classes.includes("light") ?? false);

/** `جثمان شاب قتل`, `جنازة الجندي الذي سقط`: of the dead man, not of what is left of him. */
export function withoutRemains(phrase: NounPhrase | null, words: readonly Word[]): NounPhrase | null {
  const body = phrase && words[phrase.head]!;
  if (!body || phrase.last - phrase.head < 2 || !REMAINS.has(body.reading?.lexeme.lemma ?? "")) return phrase;
  return phraseWith(phrase, { first: phrase.head + 1, head: phrase.head + 1, preposition: null });
}
const REMAINS: ReadonlySet<string> = new Set(["جثمان", "جثة", "جنازة", "نعش", "رفات"]);

/** `هجوم انتحاري اليوم السبت استهدف مقرا`, `قصف بصواريخ الكاتيوشا استهدف حيا`: the attack that days, places and means stand behind, or `from`. */
function attackBefore({ phrases, words }: Clauses, from: number, verb: Word): number {
  for (let i = from; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind !== "noun") return from;
    if (isAttack(words, phrase)) return i === from || phrase.definite || disagrees(verb, phrase, words) ? from : i;
    const passed =
      phrase.time ||
      isOfItsKind(words, phrase) ||
      (phrase.preposition !== null && isHitting(verb) && (phrase.definite || disagrees(verb, phrase, words)));
    if (!passed) return from;
  }
  return from;
}
/** `ثاني هجوم من نوعه يستهدف القوات` */
const isOfItsKind = (words: readonly Word[], { head, preposition }: NounPhrase): boolean =>
  preposition === "من" && words[head]!.enclitic !== null && words[head]!.reading?.lexeme.lemma === KIND;
const KIND = "نوع";
const isHitting = ({ reading }: Word): boolean => HITTING.has(reading?.lexeme.lemma ?? "");
const HITTING: ReadonlySet<string> = new Set(["استهدف", "طال", "ضرب", "أودى", "أسفر", "أوقع", "خلف", "وقع"]);

const isAttack = (words: readonly Word[], { head }: NounPhrase): boolean =>
  words[head]!.reading?.lexeme.classes.includes("attack") ?? false;

/** `…، مما أدى إلى`, `ما أسفر عن`: what caused it is all that was told before, no one thing. */
export const isOutcome = (words: readonly Word[], pronoun: Phrase, verb: Word): boolean =>
  WHAT.has(words[pronoun.first]!.token.norm) && (verb.reading?.lexeme.classes.includes("cause") ?? false);
const WHAT: ReadonlySet<string> = new Set(["ما", "مما", "وما"]);

/** `تصريحات الوزير الذي اتهم`, `غضب بكين التي تعهدت`: who stands in the genitive, where the pronoun agrees with him. Capitals are feminine. */
function personWithin(words: readonly Word[], pronoun: Phrase, phrase: NounPhrase): NounPhrase | null {
  for (let i = phrase.head + 1; i < phrase.last; i++) {
    const { mention } = words[i]!;
    if (mention?.first !== i) continue;
    const capital = mention.kind === "place" && mention.metonym && words[pronoun.first]!.token.norm === "التي";
    if (!capital && mention.kind !== "person") continue;
    const inner = phraseWith(phrase, { first: i, head: i, preposition: null });
    return capital || relates(words, pronoun, inner) ? inner : null;
  }
  return null;
}

/** `200 دولار لمن يصاب`: whoever that is, it is not what stands before. */
export const isWhoever = ({ token }: Word): boolean => WHOEVER.has(token.norm);
const WHOEVER: ReadonlySet<string> = new Set(["من", "لمن", "بمن", "كمن", "ومن", "فمن"]);

/** A present verb right behind an indefinite noun: a relative clause without a pronoun (`رجل يقود سيارة فجر نفسه`). */
export function isAsyndetic(clauses: Clauses, v: number): boolean {
  const verb = clauses.words[clauses.phrases[v]!.first]!;
  const before = clauses.phrases[v - 1];
  return verb.reading?.tense === "present" && before?.kind === "noun" && !before.definite && !before.time;
}

/** The noun that a clause opens with, after إن or أن or first in its sentence, and what prepositions say of it: `أن طائرة من طراز كذا قصفت`. */
function opensClause(clauses: Clauses, last: number): boolean {
  const { phrases } = clauses;
  let i = last;
  for (let before = phrases[i]!; i > 0 && before.kind === "noun" && before.preposition !== null; )
    before = phrases[--i]!;
  const phrase = phrases[i]!;
  return (
    phrase.kind === "noun" &&
    phrase.preposition === null &&
    (phrases[i - 1]?.kind ?? "complementiser") === "complementiser"
  );
}

/** `من جهة أخرى سيطرت …`: what a sentence opens with behind a preposition is no antecedent of its only verb. */
const opensSentence = (i: number, phrase: NounPhrase) => i === 0 && phrase.preposition !== null;

/** `من جهة أخرى ألقت الشرطة القبض`: words that lead on to something else are said of nothing. */
const leadsOn = (i: number, { preposition, head }: NounPhrase, words: readonly Word[]): boolean =>
  i === 0 && preposition !== null && LEADS.has(words[head]!.reading?.lexeme.lemma ?? "");
const LEADS: ReadonlySet<string> = new Set([
  "جهة",
  "جانب",
  "ناحية",
  "سياق",
  "شأن",
  "صعيد",
  "غضون",
  "المقابل",
  "الأثناء",
]);

/** The last noun of a relative clause without a pronoun: `انتحاري يقود سيارة` in `إن انتحاريا يقود سيارة فجر نفسه`. */
function closesRelative(clauses: Clauses, i: number): boolean {
  return clauses.phrases[i - 1]?.kind === "verb" && isAsyndetic(clauses, i - 1);
}

/** After an opening noun a past verb is the clause's own, unless a later one is (`إن مقاتلا قتل`, but `إن هجوما استهدف دورية أسفر عن قتلى`). */
function isMainVerb(clauses: Clauses, v: number, verb: Word): boolean {
  if (verb.reading?.tense !== "past" || verb.enclitic !== null) return false;
  const { phrases, words } = clauses;
  for (let i = v + 1; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "verb") return words[phrase.first]!.conjunction !== null;
    if (phrase.kind !== "noun") return true;
  }
  return true;
}
