/** What sort of thing a phrase names, by its head and by the mentions inside it: people, a building, a spot, one who can act. */

import { isActor } from "../../record/index.ts";
import { type Clauses, isNationality, type NounPhrase } from "../clause/index.ts";
import type { Lookup } from "./candidate.ts";
import { isOccupier, isPlace } from "./party.ts";

export const isPerson = (phrase: NounPhrase, clauses: Clauses, lookup: Lookup): boolean =>
  (clauses.words[phrase.head]!.reading?.lexeme.classes.includes("human") ?? false) ||
  lookup.within(phrase.first, phrase.last).some((m) => m.kind === "person" || m.kind === "people");
export const POWERS = new Set(["group", "force", "government", "organisation", "party", "outlet", "agency"]);

export const isWording = ({ first, last }: NounPhrase, { words }: Clauses): boolean => {
  for (let i = first; i < last; i++) if (WORDING.has(words[i]!.reading?.lexeme.lemma ?? "")) return true;
  return false;
};
const WORDING: ReadonlySet<string> = new Set(["عبارة", "شدة", "لهجة", "لفظ", "صرامة", "حزم"]);

/** `الجانب الكوري`, `الطرف الليبي`: a state as one of two. */
export const isSide = ({ head, last }: NounPhrase, { words }: Clauses): boolean =>
  SIDES.has(words[head]!.reading?.lexeme.lemma ?? "") && head + 1 < last && isNationality(words[head + 1]!);
const SIDES: ReadonlySet<string> = new Set(["جانب", "طرف"]);

/** `انفجرت عبوة على الحدود`, `وقع الهجوم على طريق رئيسي`: where it was, and nothing that was hit. */
export const isSite = ({ head, last }: NounPhrase, { words }: Clauses): boolean => {
  const { mention, reading, token } = words[head]!;
  const lemma = reading?.lexeme.lemma ?? "";
  // `صواريخ على الأراضي السعودية`: the lands of a state are hit.
  if (token.norm.endsWith(LANDS) && last - head > 1) return false;
  return (!mention || isPlace(mention)) && SITES.has(lemma);
};
const LANDS = "اراضي";
const SITES: ReadonlySet<string> = new Set(
  "حد|طريق|شريط|ضفة|جانب|طرف|مشرف|مقربة|بعد|جبهة|محور|خط|مدخل|مسافة|امتداد|طول|أرض|ساحل|شاطئ|مرتفع|هامش|علاقة".split(
    "|",
  ),
);

/** `فجر مسلحون سيارة`: people set off what blows up. */
export const isPeople = (phrase: NounPhrase, { words }: Clauses, lookup: Lookup): boolean =>
  lookup.at(phrase.head).some((m) => BANDS.has(m.kind) || m.kind === "person") ||
  (words[phrase.head]!.reading?.lexeme.classes.some((c) => c === "fighter" || c === "soldier" || c === "human") ??
    false);

/** `الدولة تفجر قنبلة`: a state or body named by its head. */
export const isPower = ({ head }: NounPhrase, lookup: Lookup): boolean =>
  lookup.at(head).some((m) => m.kind === "government" || m.kind === "organisation");

/** `محادثات جنيف`: a town alone in the genitive is the venue. */
export const isTown = (phrase: NounPhrase, lookup: Lookup) =>
  lookup
    .within(phrase.first, phrase.last)
    .some((m) => isPlace(m) && m.precision !== "country" && m.precision !== "region") &&
  !lookup.within(phrase.first, phrase.last).some(isActor);
export const BANDS: ReadonlySet<string> = new Set(["group", "force", "people"]);

export function isSpot({ head }: NounPhrase, { words }: Clauses): boolean {
  const { mention, reading } = words[head]!;
  if (mention) return isPlace(mention) && !mention.metonym && mention.country !== null;
  return (reading?.lexeme.classes.includes("place") ?? false) && !STATES.has(reading!.lexeme.lemma);
}
const STATES: ReadonlySet<string> = new Set(["دولة", "بلاد", "مملكة", "بلد", "سلطنة", "إمارة", "جمهورية", "عاصمة"]);

/** A doing (`مفاوضات إنهاء الوجود`), a count or a thing is no party, unless a known actor stands in the phrase. */
export function canAct(clauses: Clauses, phrase: NounPhrase, lookup: Lookup): boolean {
  const head = clauses.words[phrase.head]!;
  const reading = head.reading;
  // Of places only capitals, states and continents act: `أمطرت ضاحية المدينة بالقذائف`.
  if (head.mention && isPlace(head.mention)) return !isSpot(phrase, clauses) || lookup.at(phrase.head).some(isActor);
  if (head.mention && head.mention.kind !== "weapon" && head.mention.kind !== "time") return true;
  if (head.kind === "number") return false;
  // `مقتل الجنود` is nobody, though soldiers are.
  if (reading?.lexeme.classes.includes("casualty") && !reading.lexeme.classes.includes("human")) return false;
  if (lookup.within(phrase.first, phrase.last).some(isActor)) return true;
  if (!reading) return true;
  if (BODIES.has(reading.lexeme.lemma)) return true;
  // `قصف جوي ومدفعي`: what goes on describing a thing.
  if (head.kind === "adjective" && reading.lexeme.classes.includes("military")) return false;
  if (head.kind === "demonstrative") return false;
  if (VAGUE.has(reading.lexeme.lemma)) return SOME.has(reading.lexeme.lemma) && areSome(clauses, phrase);
  if (isOccupier(head)) return true;
  if (reading.form === "masdar" || isSpot(phrase, clauses)) return false;
  // `وحدة من الجيش`: a body, though others are measures.
  const { classes } = reading.lexeme;
  return classes.includes("force") || !classes.some((k) => ACTLESS.has(k));
}

/** `بعض النقابات`, `كل النواب`: some or all of those who can. */
function areSome({ words }: Clauses, { head, last }: NounPhrase): boolean {
  const next = words[head + 1];
  return head + 1 < last && (next?.reading?.lexeme.classes.some((c) => DOERS.has(c) && !THINGS.has(c)) ?? false);
}
const SOME: ReadonlySet<string> = new Set(["بعض", "كل", "عدة"]);
const THINGS: ReadonlySet<string> = new Set(["attack", "weapon", "aircraft"]);

/** Verbs whose verbal noun names a body: `نيابة`, `إدارة`, `قيادة`, `رئاسة`. */
const BODIES = new Set(["ناب", "أدار", "قاد", "رأس", "ترأس"]);

/** Heads that name nobody by themselves. */
const VAGUE = new Set([
  "كل",
  "أي",
  "بعض",
  "عدد",
  "أول",
  "ذلك",
  "رد",
  "علاقة",
  "موقع",
  "حكم",
  "عدة",
  "شراكة",
  "هاتف",
  "دائرة",
  "إنسان",
]);

const ACTLESS = new Set([
  "attack",
  "abstract",
  "event",
  "casualty",
  "document",
  "statement",
  "time",
  "measure",
  "damage",
  "talks",
  "agreement",
  "truce",
  "settlement",
]);

/** `هجوم الفندق`: a building is attacked. */
export function isBuilding(phrase: NounPhrase, clauses: Clauses): boolean {
  const { mention, reading } = clauses.words[phrase.head]!;
  const classes = reading?.lexeme.classes ?? [];
  return (
    mention === null && classes.includes("facility") && !classes.some((c) => c === "organisation" || c === "government")
  );
}

/** A building or body that is no weapon. */
export function isBlownUp({ head, last, reach }: NounPhrase, { words }: Clauses, lookup: Lookup): boolean {
  // `تفجير سيارات عسكرية تابعة للكتائب`: a vehicle of someone's.
  const owned = reach > last || words.slice(head + 1, last).some((w) => w.reading?.lexeme.lemma === MILITARY);
  if (owned && words[head]!.reading?.lexeme.classes.includes("vehicle")) return true;
  if (lookup.at(head).some((m) => m.kind === "weapon")) return false;
  const { mention, reading } = words[head]!;
  if (mention) return mention.kind === "organisation" || mention.kind === "facility" || mention.kind === "government";
  const classes = reading?.lexeme.classes ?? [];
  // `تفجير كمين المطافي`: a checkpoint is called so in Egypt.
  if (reading?.lexeme.lemma === "كمين") return true;
  return classes.some((k) => k === "facility" || k === "organisation") && !classes.includes("weapon");
}

const MILITARY = "عسكري";

/** A thing that is no body of people and holds no known actor. */
export function isThing(phrase: NounPhrase, clauses: Clauses, lookup: Lookup): boolean {
  const head = clauses.words[phrase.head]!;
  if (lookup.at(phrase.head).some(isActor)) return false;
  // `رفض بلادها مشاركة موسكو`
  if (head.enclitic !== null && STATES.has(head.reading?.lexeme.lemma ?? "")) return false;
  return !(head.reading?.lexeme.classes.some((c) => DOERS.has(c)) ?? false);
}
export const LIFE: ReadonlySet<string> = new Set(["حياة", "روح", "سراح", "سبيل", "مفعول"]);
export const DOERS = new Set([
  "human",
  "soldier",
  "fighter",
  "group",
  "force",
  "government",
  "organisation",
  "attack",
  "weapon",
  "aircraft",
  "title",
]);
