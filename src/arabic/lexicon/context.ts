import type { Reading } from "../../record/index.ts";

/** The two orders of a word that may be verb or noun. */
export interface Orders {
  readonly finite: readonly Reading[];
  readonly nominal: readonly Reading[];
}

const isThirdPersonVerb = (reading: Reading) => reading.form === "finite" && reading.person === 3;

/** Only readings that cut the word alike compete; closed-class words keep their place at the head. Null where there is one order alone. */
export function ordersOf(readings: readonly Reading[]): Orders | null {
  if (readings.length < 2 || !readings.some(isThirdPersonVerb)) return null;
  const { lexeme, conjunction, enclitic } = readings[0]!;
  if (lexeme.pos !== "verb" && lexeme.pos !== "noun" && lexeme.pos !== "adjective") return null;
  const finite = readings.filter(
    (reading) =>
      isThirdPersonVerb(reading) &&
      reading.conjunction === conjunction &&
      (reading.enclitic === null) === (enclitic === null),
  );
  const rest = readings.filter((reading) => !finite.includes(reading));
  if (finite.length === 0 || !rest.some((reading) => reading.form !== "finite")) return null;
  const nominal = rest.filter((reading) => reading.form !== "finite");
  return { finite: [...finite, ...rest], nominal: [...nominal, ...readings.filter((r) => !nominal.includes(r))] };
}

/** Verbs that another finite verb may follow at once (كان قتل). */
const AUXILIARIES = new Set(["كان", "ظل", "بات", "أصبح", "كاد", "أوشك", "زال", "عاد", "أخذ"]);

/** Classes of particles and conjunctions that a finite verb follows at once (لم, قد, سوف, عندما, الذي). */
const VERB_NEXT = new Set(["aspect", "future", "temporal", "conditional", "relative"]);

type Demand = "finite" | "nominal" | null;

/** What the word before asks for. */
function demandOf({ norm, readings }: Neighbour, bound: boolean): Demand {
  const before = readings[0];
  if (before === undefined) return null;
  const { lexeme, enclitic, form } = before;
  switch (lexeme.pos) {
    case "preposition":
      return enclitic === null ? "nominal" : null;
    case "relative":
      return "finite";
    case "particle":
      if (lexeme.classes.includes("negation") && lexeme.id !== "la") return "finite";
      return lexeme.classes.some((name) => VERB_NEXT.has(name)) ? "finite" : null;
    case "conjunction":
      return lexeme.classes.some((name) => VERB_NEXT.has(name)) ? "finite" : null;
    case "noun":
    case "adjective":
    case "verb":
      if (form !== "finite") return demandOfNoun(norm, before, bound);
      return enclitic !== null || AUXILIARIES.has(lexeme.lemma) ? null : "nominal";
    default:
      return null;
  }
}

/**
 * After a noun: the second term of a construct (منطقة حظر) or the verb of a relative clause (اجتماعا عقد, شخصان قتلا). A definite noun leaves
 * both open (الجيش قتل, but أعلن الجيش قتل), and so does one for people or times (جندي قتل, في وقت تعهد فيه). A word that has a pronoun is the verb of a
 * relative clause (بيان نشره) unless a verbal noun governs it.
 */
const OPEN_AFTER = new Set(["human", "group", "time"]);

function demandOfNoun(
  norm: string,
  { lexeme, definite, enclitic, form, number, gender }: Reading,
  bound: boolean,
): Demand {
  if (definite || enclitic !== null) return null;
  if (number === "dual" && norm.endsWith("ن")) return "finite";
  const accusative = norm.endsWith("ا") && gender === "masculine" && !/[اىء]$/.test(lexeme.lemma);
  if (accusative && form === "base") return "finite";
  // `أحد قادته`: one of them, no Sunday.
  if (form === "masdar" || lexeme.classes.includes("quantifier") || lexeme.id === "ahad") return "nominal";
  if (lexeme.pos !== "noun" || form !== "base" || lexeme.classes.some((name) => OPEN_AFTER.has(name))) return null;
  return bound ? "finite" : "nominal";
}

/** Classes of nouns for people, who may be the subject of a verb before them (فجر انتحاري نفسه). */
const PEOPLE = new Set(["human", "soldier", "fighter", "civilian"]);

const isPerson = (readings: readonly Reading[] | undefined, definite = false) =>
  readings?.some(
    (r) =>
      (definite || !r.definite) &&
      (r.lexeme.pos === "noun" || r.form === "active-participle") &&
      r.lexeme.classes.some((k) => PEOPLE.has(k)),
  ) ?? false;

/** `نفسه`, `أنفسهم`: only a verb has oneself for its object (فجر نفسه). */
const isReflexive = (readings: readonly Reading[] | undefined) =>
  readings?.some((r) => r.lexeme.lemma === "نفس" && r.enclitic !== null) ?? false;

/** What bounds a number behind it: `وجرح أكثر من مئة`, `وجرح ما لا يقل عن عشرة`. */
const BOUNDING = new Set(["أكثر", "أقل", "أزيد", "نحو", "حوالي", "قرابة", "زهاء", "ما"]);

/** `وجرح ثالث`, `وقتل آخر`: behind a verb of harm who is counted on is a person. */
const HARMING = new Set(["قتل", "جرح"]);
const RESULTED = "نجم";
const isCountedOn = ({ lexeme, definite }: Reading) =>
  !definite && (lexeme.lemma === "آخر" || lexeme.classes.includes("ordinal"));

/** At the head of a clause the word after decides: قصف الجيش is a verb, قصف عنيف a noun with its adjective. */
function headDemand(
  verb: Reading,
  after: readonly Reading[] | undefined,
  afterNumber: boolean,
  goesOn: boolean,
): Demand {
  const next = after?.[0];
  if (afterNumber || (next !== undefined && BOUNDING.has(next.lexeme.lemma))) return "finite";
  if (next === undefined) return null;
  if (HARMING.has(verb.lexeme.lemma) && isCountedOn(next)) return "finite";
  // `، ونجم عن ذلك مقتل ثلاثة`
  if (verb.lexeme.lemma === RESULTED && next.lexeme.lemma === "عن") return "finite";
  // At the head of a sentence و brings a verb before a preposition (ووعد بتعزيز الأمن).
  if (goesOn && (next.lexeme.pos === "preposition" || next.preposition !== null)) return "finite";
  if (next.definite || next.lexeme.pos === "name") return "finite";
  if (next.conjunction !== null) return null;
  if (isPerson(after)) return "finite";
  if (next.lexeme.pos === "adjective" && next.number === "singular") return "nominal";
  return next.lexeme.pos === "noun" || next.lexeme.pos === "adjective" ? "finite" : null;
}

/** `هجوم قتل فيه جنود`: a preposition with its pronoun takes up the noun before, as a relative clause does. */
export const resumes = (after: Reading | undefined) => after?.lexeme.pos === "preposition" && after.enclitic !== null;

/** A clause begins behind these: `كما بحث الوزيران`, `حيث دخل الجيش المدينة`. */
const LEADS_IN: ReadonlySet<string> = new Set(["كما", "حيث", "فيما", "بينما", "وفيما", "وبينما", "اذ"]);

/** `البرلمان صوت`: a verb in the past that agrees with the subject waiting for it, where the noun would stand without the article. */
const isVerbOf = (subject: Reading, verb: Reading, first: Reading): boolean =>
  verb.tense === "past" &&
  verb.conjunction === null &&
  verb.number === "singular" &&
  subject.number === "singular" &&
  verb.gender === subject.gender &&
  !first.definite &&
  first.preposition === null &&
  !first.lexeme.classes.includes("time") &&
  first.lexeme.pos !== "adjective";

/** A word beside the one to settle. */
export interface Neighbour {
  readonly kind: string;
  readonly norm: string;
  readonly readings: readonly Reading[];
}

/**
 * Puts the readings of a word in the order that its neighbours ask for, where it may be a finite verb or a noun: after a preposition the noun
 * (`من قتل`), after لم, قد, عندما or الذي the verb, at the head of a clause by the word after. `before` is undefined at the head of a sentence.
 * Nothing is dropped; words that are only one of the two keep their array. `orders` are those of the readings, made once by who asks often.
 */
export function settle(
  readings: readonly Reading[],
  before: Neighbour | undefined,
  after: Neighbour | undefined,
  orders: Orders | null = ordersOf(readings),
  subject: Reading | null = null,
): readonly Reading[] {
  if (orders === null) return readings;
  if (subject !== null && isVerbOf(subject, orders.finite[0]!, readings[0]!)) return orders.finite;
  const head = before === undefined || before.kind === "punctuation";
  // A verbal noun joined to another (قصف وقتل) is no head of a clause.
  const joined = readings[0]!.conjunction !== null && before?.readings[0]?.form !== "masdar";
  // فجر, ظهر and مساء before a day are times, before people verbs (فجر المهاجمون قنبلة).
  const time = readings[0]!.lexeme.classes.includes("time");
  if (time && (isReflexive(after?.readings) || isPerson(after?.readings))) return orders.finite;
  if (head && time && !isPerson(after?.readings, true)) return readings;
  // الجانبان بحثا: a dual goes on with a verb in the dual.
  if (before?.readings[0]?.number === "dual" && orders.finite[0]!.number === "dual") return orders.finite;
  const goesOn = before === undefined && readings[0]!.conjunction === "و" && orders.finite[0]!.number !== "dual";
  // `، وآنذاك وصف الوزير الهجوم`: behind an adverb that opens its clause the word after decides.
  const opened = before?.readings[0]?.lexeme.pos === "adverb" && before.readings[0].conjunction !== null;
  const led = before !== undefined && LEADS_IN.has(before.norm);
  const demand =
    head || joined || opened || led
      ? headDemand(orders.finite[0]!, after?.readings, after?.kind === "number", goesOn)
      : demandOf(before, readings[0]!.enclitic !== null || resumes(after?.readings[0]));
  return demand === null ? readings : orders[demand];
}
