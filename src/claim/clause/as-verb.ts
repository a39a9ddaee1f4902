/** Words that their neighbours make a finite verb, whatever the order of the readings is. */

import { readTrait } from "../../arabic/index.ts";
import type { Mention, Reading, Token } from "../../record/index.ts";
import { isAccusative } from "./ending.ts";
import { isClosed, isFiniteVerb, isNominal } from "./reading-kind.ts";
import type { Word } from "./word.ts";

/** Most words are never a finite verb. */
export const mayBeVerb = readTrait(({ readings }) => readings.some(isFiniteVerb));

/** The reading as a finite verb where the words beside ask for one whatever the order of the readings is; nothing else. */
export const asVerb = (
  token: Token,
  mention: Mention | null,
  previous: Word | null,
  next: Token | undefined,
  named: Mention | null,
): Reading | null | undefined =>
  (((mention === null && reflexive(next)) || (token.norm === "فجر" && isOwned(next))) &&
    token.readings.find(isFiniteVerb)) ||
  told(token, previous) ||
  doneTo(token, previous, next) ||
  (previous?.kind === "relative" && previous.token.norm === "من" && token.readings.find(isFiniteVerb)) ||
  (SAID.has(token.norm) && token.readings.find(isFiniteVerb)) ||
  demanding(token, previous, next, named) ||
  sentenced(token, previous, next) ||
  consenting(token, previous, next) ||
  fled(token, next) ||
  acting(token, previous, next) ||
  ordering(token, previous, next) ||
  (named !== null && mention?.kind !== "time" && ACTING.has(named.kind) && opening(token, previous, named, next)) ||
  (next?.norm === "الي" && ASCRIBED.has(token.norm) ? token.readings.find(isFiniteVerb) : null);

/**
 * At the head of a clause, right before `named` who acts, a word that may be a verb of carrying or the particle ف with a preposition is a verb:
 * `عقد مجلس الأمن جلسة`, `فتحت السلطات المعبر`; with its object attached anywhere: `هجمات عبر الحدود شنها الحوثيون`. Null elsewhere.
 */
function opening(token: Token, previous: Word | null, named: Mention, next: Token | undefined): Reading | null {
  const first = token.readings[0];
  if (first?.enclitic && first.lexeme.classes.includes("light") && previous && previous.kind !== "preposition")
    return token.readings.find((r) => isFiniteVerb(r) && r.enclitic === first.enclitic) ?? null;
  if (!first || isFiniteVerb(first)) return null;
  const under = previous?.kind === "subordinator";
  if (previous && !under && !OPENING.has(previous.kind) && previous.mention?.kind !== "time") return null;
  const past = token.readings.filter((r) => isFiniteVerb(r) && r.tense === "past" && r.enclitic === null);
  const verb = past.find((r) => r.conjunction === first.conjunction) ?? past[0];
  if (!verb || verb.preposition !== null) return null;
  if (isClosed(first)) return first.conjunction === "ف" ? verb : null;
  const wanted = first.form === "base" ? HEADING : first.form === "masdar" ? HARMING : NEVER;
  if (verb.lexeme.classes.some((c) => wanted.has(c))) return verb;
  // `جدد الاتحاد دعوته`: no adjective without its noun opens a clause before a name.
  if (first.lexeme.pos === "adjective" && first.number === "plural" && !first.definite) return verb;
  // `وافق البرلمان`: the verb is the whole word.
  const whole = first.conjunction === null ? undefined : past.find((r) => r.conjunction === null);
  if (whole && agrees(whole, named, next)) return whole;
  return (under || first.conjunction !== null) && actsOut(first, verb, named, next) ? verb : null;
}
const HEADING = new Set(["light", "vote"]);
/** `قتل فلان` at the head tells that he was killed. */
const HARMING = new Set(["kill"]);
const NEVER: ReadonlySet<string> = new Set();
const SAID: ReadonlySet<string> = new Set(["قال", "وقال", "فقال"]);

/** `وتابع المالكي`, `وافق البرلمان`, `كما عين الرئيس`: what is joined to the text before and agrees with a name behind it is a verb, unless it names people, places or counts. */
function actsOut(first: Reading, verb: Reading, named: Mention, next: Token | undefined): boolean {
  if (first.form !== "base" || verb.person !== 3 || verb.number !== "singular") return false;
  if (first.lexeme.lemma !== "تابع" && first.lexeme.classes.some((c) => STANDING.has(c))) return false;
  return agrees(verb, named, next);
}

function agrees(verb: Reading, named: Mention, next: Token | undefined): boolean {
  if (named.kind === "person") return true;
  const head = next?.readings.find(isNominal);
  return head !== undefined && (head.gender === "feminine") === (verb.gender === "feminine");
}
const STANDING: ReadonlySet<string> = new Set([
  "human",
  "title",
  "place",
  "organisation",
  "group",
  "quantity",
  "time",
  "direction",
  "force",
  "family",
]);

/** `حين قتل 17 شخصا`, `منذ حاصرتها القوات`: behind these a verb in the past stands, where the noun would be the rarer reading. */
function told(token: Token, previous: Word | null): Reading | null {
  const norm = previous?.token.norm;
  if (norm !== "حين" && norm !== "منذ") return null;
  const form = token.readings[0]?.form;
  if (form !== "active-participle" && !(norm === "حين" && form === "masdar")) return null;
  return (
    token.readings.find((r) => isFiniteVerb(r) && r.tense === "past" && r.person === 3 && r.preposition === null) ??
    null
  );
}

/** `عندما وافق على الهدنة`, `بعدما وافق المجلس`: no horizon stands behind these. */
const consenting = ({ norm, readings }: Token, previous: Word | null, next: Token | undefined): Reading | null =>
  norm === CONSENTED && (previous?.kind === "subordinator" || next?.norm === "علي") ? pastBehind(null, readings) : null;
const CONSENTED = "وافق";

/** `صواريخ جرى إطلاقها`, `مدنيا قتل قصفا`: behind an indefinite noun, before what is done to it, and behind one man in the accusative, stands a verb. */
function doneTo(token: Token, previous: Word | null, next: Token | undefined): Reading | null {
  const first = token.readings[0];
  if (previous?.kind !== "noun" || !first || first.definite || first.enclitic || first.preposition) return null;
  const done = token.norm === HAPPENED && next?.readings[0]?.form === "masdar";
  const harmed =
    first.lexeme.classes.includes("kill") && isAccusative(previous) && !token.norm.endsWith("ا") && isOne(previous);
  // `لقاء جمع الوزيرين`: a meeting brings together, and is of no gathering.
  const meets = token.norm === GATHERING && previous.reading?.lexeme.classes.includes("talks") === true;
  return done || harmed || meets ? pastBehind(null, token.readings) : null;
}
const HAPPENED = "جري";
const GATHERING = "جمع";
const isOne = ({ reading }: Word): boolean => reading?.lexeme.classes.includes("human") === true;

/** `كما طالب المؤتمر`, `وطالب فلان`: at the head of a clause, before a name or a noun with the article, one demands and is no student. */
function demanding(
  token: Token,
  previous: Word | null,
  next: Token | undefined,
  named: Mention | null,
): Reading | null {
  const first = token.readings[0];
  const lemma = first?.lexeme.lemma ?? "";
  if (first?.form !== "base" || !(lemma === "طالب" || lemma === NAMING)) return null;
  const head = previous === null || OPENING.has(previous.kind) || previous.kind === "subordinator";
  // `لأنه طالب بالحوار`
  const said = previous?.kind === "complementiser" && previous.enclitic !== null;
  const behind = said
    ? lemma === "طالب" && next?.readings[0]?.preposition === "ب"
    : named || next?.norm.startsWith("ال");
  if (!(head || said) || !behind || (lemma === NAMING && named?.kind !== "person")) return null;
  return pastBehind(first.conjunction, token.readings);
}
const pastBehind = (conjunction: Reading["conjunction"], readings: readonly Reading[]): Reading | null =>
  readings.find((r) => isFiniteVerb(r) && r.tense === "past" && r.conjunction === conjunction) ?? null;

/** `فلان، حكم عليه بالسجن`, `الذي قبض عليه`: before a pronoun behind على and at the head of its clause a passive verb. */
function sentenced(token: Token, previous: Word | null, next: Token | undefined): Reading | null {
  if (!SENTENCED.has(token.norm) || !next || !/^علي(ه|ها|هم|هما|هن)$/.test(next.norm)) return null;
  const head = previous === null || OPENING.has(previous.kind) || HEADS.has(previous.kind);
  if (!head && !token.norm.startsWith("و")) return null;
  return pastBehind(token.readings[0]?.conjunction ?? null, token.readings);
}
const SENTENCED = new Set(["حكم", "قبض", "قضي"].flatMap((verb) => [verb, `و${verb}`]));
const HEADS = new Set(["relative", "subordinator", "complementiser"]);

/** `منذ أن دخل الجيش`, `سبق أن قاتل في صفوفهم`, `أنه دخل مئة جندي`, `وعد بتعزيز`, `فجر أحد المسلحين نفسه`: verbs spelt like nouns, told by their neighbours. */
function acting(token: Token, previous: Word | null, next: Token | undefined): Reading | null {
  const first = token.readings[0];
  if (first === undefined || !isNominal(first) || first.definite || first.enclitic !== null || first.preposition)
    return null;
  const after = next?.readings[0];
  const said = previous?.kind === "complementiser" && (previous.enclitic === "ه" || THAT.has(previous.token.norm));
  const promised = PROMISED.has(token.norm) && after?.preposition === "ب";
  const blown = DAWN.has(token.norm) && next?.readings.some((r) => r.lexeme.lemma === "أحد" || isArmed(r)) === true;
  if (!(said && ENTERING.has(token.norm)) && !promised && !blown) return null;
  const past = pastBehind(first.conjunction, token.readings) ?? (promised ? pastBehind("و", token.readings) : null);
  return past?.person === 3 && past.number === "singular" && past.gender === "masculine" ? past : null;
}
const THAT = new Set(["ان", "بان"]);
const ENTERING = new Set(["دخل", "قاتل", "فجر"]);
const PROMISED = new Set(["ووعد", "وامر"]);
const DAWN = new Set(["فجر", "وفجر"]);
const isArmed = ({ lexeme }: Reading): boolean => lexeme.classes.some((c) => c === "fighter" || c === "soldier");

/**
 * `الرئيس طلب من نظيره`, `رئيس الوزراء، فلان، أمر بفتح تحقيق`: behind who can speak these are verbs before their own preposition; and so is
 * what asks of someone behind و, behind `أنه` or before a pronoun (`وطلب من الوفد`, `أنه طلب من الوفد`, `كيف طلب منهم`).
 */
function ordering({ norm, readings }: Token, previous: Word | null, next: Token | undefined): Reading | null {
  if (ASKED.has(norm) && next && previous?.kind !== "preposition") {
    const joined = norm.startsWith("و");
    const that = previous?.kind === "complementiser" && previous.enclitic !== null;
    if (FROM_THEM.has(next.norm) || (next.norm === "من" && (joined || that)))
      return pastBehind(joined ? "و" : null, readings);
  }
  const own = ORDERING.get(norm);
  if (own === undefined || previous === null || !next) return null;
  if (own === "ب" ? next.readings[0]?.preposition !== own || next.norm === "بان" : next.norm !== own) return null;
  const { kind, mention, reading, definite, preposition } = previous;
  const speaks = mention
    ? ACTING.has(mention.kind)
    : definite && reading?.lexeme.classes.some((c) => c === "human" || c === "title");
  const named = kind === "name" && mention === null;
  return kind === "comma" || ((speaks || named) && preposition === null) ? pastBehind(null, readings) : null;
}
const ASKED: ReadonlySet<string> = new Set(["طلب", "وطلب"]);
const FROM_THEM: ReadonlySet<string> = new Set(["منه", "منها", "منهم", "منهما", "مني", "منا"]);
const ORDERING: ReadonlyMap<string, string> = new Map([
  ["طلب", "من"],
  ["امر", "ب"],
  ["وعد", "ب"],
]);

/** `وفر العشرات من المسلحين`: numbers flee and furnish nothing. */
const fled = (token: Token, next: Token | undefined): Reading | null =>
  token.norm === "وفر" && next?.readings.some((r) => isNominal(r) && r.lexeme.classes.includes("quantity"))
    ? (token.readings.find((r) => isFiniteVerb(r) && r.conjunction === "و" && r.lexeme.lemma === "فر") ?? null)
    : null;

/** `عين فلان رئيسا`: before a person one appoints, and it is no eye nor spring. */
const NAMING = "عين";

/** `فجر شحنته`: dawn is nobody's. */
const isOwned = (next: Token | undefined): boolean =>
  next?.readings[0]?.enclitic != null && isNominal(next.readings[0]) && next.readings[0].preposition === null;
const ACTING = new Set(["person", "organisation", "government", "group", "force", "party"]);
const OPENING = new Set(["comma", "stop", "colon", "conjunction", "open"]);

/** `هجوم نسب إلى الحركة`: with إلى a verb, no plural of نسبة. */
const ASCRIBED: ReadonlySet<string> = new Set(["نسب", "نسبت", "ينسب", "تنسب"]);

/** `فجر نفسه`: before oneself stands a verb. */
const reflexive = (next: Token | undefined) =>
  next?.readings[0]?.lexeme.lemma === "نفس" &&
  next.readings[0].enclitic !== null &&
  next.readings[0].preposition === null;
