/** The reading of a word that its neighbours ask for: verb or verbal noun, past or present, noun or adjective. */

import { resumes } from "../../arabic/index.ts";
import type { Reading, Token } from "../../record/index.ts";
import { mayBeVerb } from "./as-verb.ts";
import { isClosed, isFiniteVerb, isNominal } from "./reading-kind.ts";
import type { Word } from "./word.ts";

const PRESENT_AFTER = new Set(["لم", "لن", "ولم", "ولن", "فلم", "فلن"]);

/**
 * `القافلة تدخل`: behind a feminine subject what begins with ت is the present, where a masculine past would not agree.
 */
function inPresent(token: Token, first: Reading, previous: Word | null, next: Token | undefined): Reading | null {
  if (first.tense !== "past" || first.person !== 3 || first.gender !== "masculine" || first.number !== "singular")
    return null;
  if (first.conjunction !== null || !token.norm.startsWith("ت")) return null;
  const asked = previous?.definite && previous.preposition === null && isFeminine(previous);
  // `أنها تقطع`, `تقيد السلطات الدخول`: its pronoun or the subject right behind it.
  const own = previous?.kind === "complementiser" && previous.enclitic === "ها";
  return asked || own || isFeminineSubject(next) ? sheDoes(first, token.readings) : null;
}
const isFeminineSubject = (next: Token | undefined): boolean => {
  const noun = next?.readings.find(isNominal);
  if (!noun || noun.preposition !== null || noun.conjunction !== null || !noun.definite) return false;
  return noun.gender === "feminine" && noun.lexeme.pos === "noun" && !noun.lexeme.classes.includes("quantity");
};
const sheDoes = ({ conjunction, enclitic }: Reading, readings: readonly Reading[]): Reading | null =>
  readings.find(
    (r) =>
      isFiniteVerb(r) &&
      r.tense === "present" &&
      r.person === 3 &&
      r.gender === "feminine" &&
      r.number === "singular" &&
      r.conjunction === conjunction &&
      r.enclitic === enclitic &&
      // `هجوم على القوات تبناه فصيل`: what has its object attached is no passive.
      (r.enclitic === null || r.voice !== "passive"),
  ) ?? null;
const isFeminine = ({ kind, reading }: Word): boolean =>
  (kind === "noun" || kind === "name") &&
  reading?.gender === "feminine" &&
  reading.number === "singular" &&
  // `الجمعة تظاهر آلاف`
  !reading.lexeme.classes.includes("time");

/** The reading that the neighbours ask for (`arabic/lexicon` puts it first); null when the lexicon knows none. */
export function choose(
  token: Token,
  previous: Word | null,
  next: Token | undefined,
  verbBefore: boolean,
): Reading | null {
  const first = token.readings[0];
  if (first === undefined) return null;
  // `عبر الوزير عن قلقه`: no one opens a sentence by way of a person.
  if (isClosed(first)) {
    const who = previous === null && first.lexeme.lemma === "عبر" ? next?.readings[0] : undefined;
    return (who?.lexeme.classes.includes("human") && token.readings.find(isFiniteVerb)) || first;
  }
  if (isFiniteVerb(first)) {
    const sufferer = next?.readings[0];
    if (first.preposition === "ل" && (first.enclitic ? sufferer?.preposition === "ل" : sufferer?.definite)) {
      // `لتعرضها لقصف`, `لتعرض القافلة لقصف`: a verbal noun, with what is suffered behind ل.
      const suffering = token.readings.find((r) => r.form === "masdar" && r.lexeme.lemma === "تعرض");
      if (suffering) return suffering;
    }
    // `شهد الشريط، شمال البلاد، تبادلا للقصف`: behind a comma what ends in alef is a verbal noun before it is a verb of two.
    if (first.number === "dual" && first.conjunction === null && previous?.kind === "comma") {
      const noun = token.readings.find((r) => r.form === "masdar" && r.enclitic === null);
      if (noun) return noun;
    }
    // `خلال فترات توقف إطلاق النار`: spells of something.
    if (previous?.reading?.lexeme.lemma === "فترة" && !previous.definite && first.conjunction === null) {
      const what = token.readings.find((r) => r.form === "masdar" && r.enclitic === null && r.conjunction === null);
      if (what) return what;
    }
    // After لم and لن the verb stands in the present (`لم تعقد`: did not hold, not "grew complicated").
    if (first.tense === "past" && previous?.kind === "negation" && PRESENT_AFTER.has(previous.token.norm))
      return token.readings.find((r) => isFiniteVerb(r) && r.tense === "present") ?? first;
    // One clause holds one finite verb: behind it a word that may be a verbal noun is one (`فرضت السلطات حظر التجول`).
    const noun = token.readings.find(
      (r) => isNominal(r) && r.form !== "active-participle" && r.form !== "passive-participle",
    );
    const second =
      verbBefore &&
      previous?.kind !== "particle" &&
      noun !== undefined &&
      !(resumes(next?.readings[0]) && previous?.kind === "noun") &&
      first.tense === "past" &&
      first.conjunction === null &&
      (first.enclitic === null || (noun.form === "masdar" && noun.enclitic !== null && previous?.definite === true));
    // `جدد الطيران، الجمعة، قصفه لمواقع`: with its object behind ل it has its doer attached.
    const attached = verbBefore && first.enclitic !== null && noun?.form === "masdar" && noun.enclitic !== null;
    if (attached && previous?.kind === "comma" && next?.readings[0]?.preposition === "ل") return noun;
    // `أعلن التنظيم لاحقا تبنيه الهجوم`
    const claimed = verbBefore && first.enclitic !== null && noun?.form === "masdar" && noun.enclitic !== null;
    if (claimed && first.tense === "present" && noun.lexeme.classes.includes("declare")) return noun;
    return second ? noun : (inPresent(token, first, previous, next) ?? first);
  }
  const both = ofTwo(token, first, previous);
  if (both) return both;
  const pair = twoOf(token, first, next);
  if (pair) return pair;
  const verb = mayBeVerb.of(token) ? token.readings.find(isFiniteVerb) : undefined;
  // `هجوم شنه مسلحون`: a carrying verb with its pronoun right after the indefinite noun opens a relative clause.
  const described = previous?.kind === "noun" && !previous.definite && previous.reading?.lexeme.id !== "ahad";
  if (verb?.enclitic && verb.lexeme.classes.includes("light") && described) return verb;
  // `جدد الفلسطينيون رفضهم`: no adjective opens a sentence before a noun with the article.
  const opening =
    previous === null && first.lexeme.pos === "adjective" && !first.definite && first.preposition === null;
  const subject = next?.readings[0];
  if (opening && subject?.definite && subject.preposition === null && subject.lexeme.pos === "noun") {
    const does = token.readings.find(isFiniteVerb);
    if (does) return does;
  }
  return preferAdjective(token.readings, first, previous, next);
}

/** `إن شرطيين قتلا`, `شابان أصيبا`: behind two people what ends in alef is a verb of two before it is a verbal noun. */
function ofTwo({ readings }: Token, first: Reading, previous: Word | null): Reading | null {
  if (first.form !== "masdar" || first.preposition !== null || first.conjunction !== null) return null;
  const people = previous?.reading?.lexeme.classes.some((c) => c === "human" || c === "soldier" || c === "fighter");
  if (!people || previous!.definite || !/(?:ين|ان)$/u.test(previous!.token.norm)) return null;
  return (
    readings.find((r) => isFiniteVerb(r) && r.number === "dual" && r.tense === "past" && r.gender === "masculine") ??
    null
  );
}

/** `وزيرا الخارجية`, `وزيرا دفاع البلدين`: before its genitive what ends in alef is a dual that has lost its nun, no accusative. */
function twoOf({ norm, readings }: Token, first: Reading, next: Token | undefined): Reading | null {
  if (!norm.endsWith("ا") || first.number !== "singular" || !first.lexeme.classes.includes("human")) return null;
  const owner = next?.readings[0];
  if (!owner || !isNominal(owner) || owner.preposition !== null || owner.conjunction !== null) return null;
  const office = first.lexeme.lemma === "وزير" && PORTFOLIOS.has(owner.lexeme.lemma);
  if (!office && (!owner.definite || owner.lexeme.classes.includes("time"))) return null;
  return readings.find((r) => r.lexeme === first.lexeme && r.number === "dual" && r.enclitic === null) ?? null;
}
const PORTFOLIOS: ReadonlySet<string> = new Set("خارجية|دفاع|داخلية|مالية|نفط|طاقة|عدل|اقتصاد|إعلام".split("|"));

/** After a noun that agrees in definiteness an adjective reading wins over a noun reading. */
function preferAdjective(
  readings: readonly Reading[],
  fallback: Reading,
  previous: Word | null,
  next: Token | undefined,
): Reading {
  if (!previous || (previous.kind !== "noun" && previous.kind !== "adjective" && previous.kind !== "name"))
    return fallback;
  if (fallback.preposition || fallback.conjunction) return fallback;
  // `قيام إرهابي بتفجير نفسه`: of undertaking stands who undertakes it.
  if (previous.reading?.lexeme.lemma === UNDERTAKING && fallback.lexeme.classes.includes("human")) return fallback;
  // `أول عملية`: behind an ordinal or elative without the article stands what it counts.
  if (
    previous.kind === "adjective" &&
    !previous.definite &&
    previous.reading?.lexeme.classes.some((c) => c === "ordinal")
  )
    return fallback;
  const adjective = readings.find(previous.definite ? isDefiniteAdjective : isAdjective);
  if (!adjective || adjective.definite !== previous.definite || isUnlike(adjective, previous)) return fallback;
  // `إقرار مشروع قرار`: a draft of something.
  if (adjective.lexeme.lemma === "مشروع" && next?.readings[0]?.lexeme.pos === "noun") return fallback;
  return adjective;
}

const UNDERTAKING = "قام";

const isAdjective = ({ lexeme, preposition, conjunction }: Reading): boolean =>
  lexeme.pos === "adjective" && !lexeme.classes.includes("rare") && preposition === null && conjunction === null;
const isDefiniteAdjective = (r: Reading): boolean => r.definite && isAdjective(r);

/** `إنهاء مهمة القوات`, `قصف أحياء`, `معظم أحياء المدينة`: no adjective in the feminine or the plural describes a verbal noun in the masculine, nor one in the plural a quantity. */
const isUnlike = (adjective: Reading, { reading }: Word): boolean =>
  (adjective.number === "plural" && MOST.has(reading?.lexeme.lemma ?? "")) || isUnlikeDoing(adjective, reading);
const MOST: ReadonlySet<string> = new Set(["معظم", "بعض", "كل", "جميع", "أغلب", "غالبية", "كامل", "عدة"]);

const isUnlikeDoing = (adjective: Reading, reading: Reading | null): boolean =>
  reading?.form === "masdar" &&
  reading.number === "singular" &&
  reading.gender === "masculine" &&
  (adjective.gender === "feminine" || adjective.number === "plural");
