import {
  type ActorMention,
  type Analysed,
  isActor,
  type Mention,
  type Party,
  type PlaceMention,
} from "../../record/index.ts";
import { quoteOf } from "../../text/index.ts";
import {
  type Clauses,
  group,
  isNationality,
  type NounPhrase,
  phraseAt,
  phraseWith,
  type Word,
} from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { phrasesIn } from "./match.ts";
import { pairOf } from "./pair.ts";
import { isPlace, madeParty, type Naming, nationalityParty, type Part, partyOf, somebody } from "./party.ts";
import { TO_PEOPLE } from "./passive.ts";

/** Who did it: those named, else the states of the adjectives that say whose it was. */
export function actorsOf(analysed: Analysed, c: Candidate, lookup: Lookup, naming: Naming): Party[] {
  const shots = c.actor.filter((p) => isAmmunition(c, p, lookup));
  const flying = shots.filter((p) => !ownerOfShots(p, lookup));
  const phrases = c.actor
    .filter((p) => !flying.includes(p) && !isTeller(c, p, lookup))
    .map((p) => (shots.includes(p) ? ownerOfShots(p, lookup)! : p));
  const actor = partiesOf(analysed, c, phrases, lookup, naming, { acting: true, apart: new Set() });
  if (actor.length > 0) return actor;
  const words = [...c.nationalities, ...flying.flatMap((p) => nationOf(c, p))];
  return words
    .filter((w) => !BROAD.has(w.reading?.lexeme.lemma ?? ""))
    .map((word) => nationalityParty(analysed, word, naming));
}

/** `الحملة العربية`: of many states, and of none by name. */
const BROAD: ReadonlySet<string> = new Set(["عربي", "غربي", "إسلامي", "أجنبي", "أفريقي", "آسيوي", "أوروبي"]);

/** `طائرة أميركية من دون طيار`: whose the weapon is that did it. */
function nationOf({ clauses: { words } }: Candidate, { head, last }: NounPhrase): readonly Word[] {
  const next = words[head + 1];
  return next && next.index < last && isNationality(next) ? [next] : [];
}

/** Who it was done to: those named, else who the people are that were only counted, else whoever a demand or threat is addressed to. */
export function targetsOf(analysed: Analysed, c: Candidate, lookup: Lookup, naming: Naming): Party[] {
  const force = c.frame.type === "ASSAULT";
  if (c.target.length === 0 && !COUNTED.test(c.frame.id)) return addressees(analysed, c, lookup);
  const phrases = force ? c.target.filter((p) => !isDoing(c, p)) : c.target;
  const apart = new Set(
    force || c.frame.mode === "deport" ? c.actor.flatMap((p) => group(c.clauses, p)).map((p) => p.head) : [],
  );
  const spoken = DIPLOMACY.has(c.frame.type);
  const doers = new Set(
    c.frame.mode === "seize" ? c.actor.flatMap((p) => group(c.clauses, p)).map((p) => p.head) : apart,
  );
  const part = {
    acting: spoken,
    doers,
    hosting: c.frame.mode === "visit",
    apart,
    deed: spoken,
    people: TO_PEOPLE.test(c.frame.id),
  };
  const named = partiesOf(analysed, c, phrases, lookup, naming, part);
  if (named.length > 0 || !(force || c.frame.mode === "arrest")) return named;
  const [first] = c.target.flatMap((p) => somebody(analysed, c.clauses, p, naming) ?? []);
  if (!first) return COUNTED.test(c.frame.id) ? partiesOf(analysed, c, amongThem(c), lookup, naming, part) : [];
  // Of the dead who are only counted nothing is known; who is taken is someone.
  return [...(force ? [] : [first]), ...partiesOf(analysed, c, amongThem(c), lookup, naming, part)];
}

/** Nouns of the dead and hurt, whom their number alone may tell: `88 قتيلا بينهم نساء`. */
const COUNTED = /^(?:kill|wound)\.(?:people|fall)/;

/** `قتل 25 شخصا بينهم مدنيون وجنود`, `جميعهم من المدنيين`: who those are, all or some, of whom only the number was told. */
function amongThem({ clauses, word, merged }: Candidate): readonly NounPhrase[] {
  const { phrases, words } = clauses;
  const first = Math.min(word.index, ...merged.filter((m) => m.clauses === clauses).map((m) => m.word.index));
  for (let i = phraseAt(phrases, first); i >= 0 && i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "stop") break;
    if (!AMONG.has(words[phrase.first]!.token.norm)) continue;
    const next =
      phrase.kind === "noun" && phrase.last - phrase.first > 1
        ? phraseWith(phrase, { first: phrase.first + 1 })
        : phrases[i + 1];
    const head = next?.kind === "noun" ? words[next.head]!.reading : null;
    if (next?.kind === "noun" && head?.lexeme.classes.some((k) => PEOPLE.has(k)))
      return next === phrases[i + 1] ? group(clauses, next) : [phraseWith(next, { preposition: null })];
  }
  return [];
}
const AMONG: ReadonlySet<string> = new Set(["بينهم", "منهم", "جميعهم", "كلهم", "معظمهم", "غالبيتهم", "اغلبهم"]);
const PEOPLE: ReadonlySet<string> = new Set(["civilian", "soldier", "fighter", "child", "woman", "human"]);

function partiesOf(
  analysed: Analysed,
  c: Candidate,
  phrases: readonly NounPhrase[],
  lookup: Lookup,
  naming: Naming,
  part: Part,
): Party[] {
  const out: Party[] = [];
  for (const phrase of phrases.flatMap((p) => group(c.clauses, p))) {
    const parties = pairOf(analysed, c.clauses, phrase, naming) ?? [
      partyOf(analysed, c.clauses, phrase, lookup, naming, part),
    ];
    for (const party of parties) {
      const told = party && out.some((p) => (p.start <= party.start && party.start < p.end) || p.name === party.name);
      if (party && !told) out.push(party);
    }
  }
  return out;
}

/** `هجوم على كمين أمني`: in Egypt a checkpoint, which others than those of force attack. */
const CHECKPOINT = "كمين";

/** `ضحايا القصف`, `قتلى الاحتجاجات`: a doing suffers nothing. */
function isDoing({ clauses, frame }: Candidate, { head }: NounPhrase): boolean {
  const { mention, reading } = clauses.words[head]!;
  const classes = mention ? [] : (reading?.lexeme.classes ?? []);
  return (
    (classes.includes("attack") && reading?.lexeme.lemma !== CHECKPOINT) ||
    (frame.id.endsWith(".people") && classes.some((k) => k === "event" || k === "protest"))
  );
}

/** Types in which a capital is spoken to as its state: `اتهمت واشنطن طهران`. A visit's is where it goes. */
const DIPLOMACY: ReadonlySet<string> = new Set([
  "ACCUSE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "SANCTION",
  "SUPPORT",
  "AID",
  "AGREE",
]);

/** `مصدر أمني`, `المرصد`, `القناة`: unnamed sources, monitors and media tell of force and use none. */
const isTeller = ({ frame, clauses }: Candidate, { head }: NounPhrase, lookup: Lookup): boolean =>
  (frame.type === "ASSAULT" || frame.type === "COERCE") &&
  (TELLERS.has(clauses.words[head]!.reading?.lexeme.lemma ?? "") ||
    isRescuer(clauses, head) ||
    tells(lookup, head, frame.type));

/** `فرق الدفاع المدني`, `طواقم الإسعاف` */
const isRescuer = ({ words }: Clauses, head: number): boolean =>
  words
    .slice(head, head + 3)
    .some(
      ({ token: { norm } }, i, all) => norm === "الاسعاف" || (norm === "الدفاع" && all[i + 1]?.token.norm === "المدني"),
    );

const tells = (lookup: Lookup, head: number, type: string): boolean =>
  type === "ASSAULT" &&
  lookup
    .at(head)
    .some((m) => isActor(m) && (m.anonymous || UNARMED.has(m.sector ?? "") || UNARMED.has(m.kind) || isEnvoy(m)));
/** The people of international bodies; their forces are bodies. */
const isEnvoy = ({ kind, sector }: ActorMention): boolean => kind === "person" && sector === "IGO";
/** Those who speak for others. */
const TELLERS: ReadonlySet<string> = new Set(["متحدث", "ناطق", "بيان", "شاهد", "مراسل"]);
/** Sectors and kinds of actors. */
const UNARMED: ReadonlySet<string> = new Set(["NGO", "NGM", "MED", "outlet", "agency"]);

/**
 * Who stands on both sides: nobody acts on themselves. Where others stand beside him he is left out there, else people are taken, killed and
 * driven out by others, and anything else is done by whom it names; of a clash both are actors.
 */
export function apart(c: Candidate, actor: readonly Party[], target: readonly Party[]): [Party[], Party[]] {
  const twice = actor.filter((a) => target.some((t) => isSame(a, t)));
  // Who repels an attack fights and is aimed at.
  if (twice.length === 0 || c.frame.id.startsWith("fight.repel")) return [[...actor], [...target]];
  const without = (side: readonly Party[]) => side.filter((p) => !twice.some((t) => isSame(t, p)));
  const mutual = c.frame.roles.get("bayn") === "party";
  const suffers = !mutual && target.length === 1 && (actor.length > 1 || SUFFERED.test(c.frame.id));
  return suffers ? [without(actor), [...target]] : [[...actor], without(target)];
}
const SUFFERED = /^(?:kill|wound|arrest|abduct|targeted|fight\.expel|retreat\.(?:expel|release|free))/;
const isSame = (a: Party, b: Party) => (a.entity !== null && a.entity === b.entity) || a.name === b.name;

/** Weapons that move without anyone in them. */
const UNMANNED: ReadonlySet<string> = new Set(["drone", "car-bomb", "ied", "bomb"]);

/** `أصابت الصواريخ المبنى`: what flies does nothing by itself; tanks and planes have their crews. */
function isAmmunition({ frame, clauses }: Candidate, phrase: NounPhrase, lookup: Lookup): boolean {
  const { reading, mention } = clauses.words[phrase.head]!;
  if ((frame.type !== "ASSAULT" && frame.type !== "MOBILIZE") || (mention && mention.kind !== "weapon") || !reading)
    return false;
  // `سلاح الجو`: an arm of the forces.
  if (reading.lexeme.lemma === "سلاح" && reading.number === "singular" && phrase.last - phrase.head > 1) return false;
  const { classes } = reading.lexeme;
  if (lookup.at(phrase.head).some((m) => m.kind === "weapon" && UNMANNED.has(m.family))) return true;
  return (
    classes.some((k) => k === "weapon" || k === "ammunition") &&
    !classes.some((k) => k === "vehicle" || k === "aircraft")
  );
}

/** `استهدفت صواريخ الجماعة المدينة`: whose the shots are. */
function ownerOfShots(phrase: NounPhrase, lookup: Lookup): NounPhrase | null {
  const owner = lookup
    .within(phrase.head + 1, phrase.last)
    .find((m) => OWNING.has(m.kind) || (isActor(m) && m.first === phrase.head + 1));
  return owner ? phraseWith(phrase, { first: owner.first, head: owner.first, preposition: null }) : null;
}

const OWNING: ReadonlySet<string> = new Set(["group", "force", "government", "organisation", "party"]);

/** Types whose target may stand inside what they are about, and the prepositions behind it that bring it too: `رفض طلب أنقرة`, `علق عضوية النيجر`. */
const ABOUT: ReadonlyMap<string, readonly string[]> = new Map([
  ["REQUEST", ["ala", "dd", "maa", "ila", "li"]],
  ["REJECT", ["ala", "dd", "maa", "ila", "li"]],
  ["THREATEN", ["ala", "dd", "maa", "ila", "li"]],
  ["SANCTION", ["maa", "ila", "li"]],
  ["CONCEDE", ["maa", "ila"]],
]);

/** Who is to do what is demanded or refused: the known actors in the topic (`دعا إلى إنهاء مهمة التحالف`). */
function addressees(analysed: Analysed, c: Candidate, lookup: Lookup): Party[] {
  const slots = ABOUT.get(c.frame.type);
  if (!slots) return [];
  const out: Party[] = [];
  const topics = [...c.topics];
  const [first] = topics;
  if (first)
    for (const slot of slots)
      topics.push(...phrasesIn(slot, c.args, c.clauses).filter((p) => p.first > first.first && !topics.includes(p)));
  // `قطع العلاقات الدبلوماسية والقنصلية مع الدولة`: with whom goes before what.
  if (!slots.includes("ala") && topics.length > c.topics.length) topics.splice(0, c.topics.length);
  for (const phrase of topics) {
    for (const m of lookup.within(phrase.first, phrase.reach)) {
      if (!(isActor(m) || isState(m, phrase)) || c.actor.some((p) => p.first <= m.first && m.first < p.last)) continue;
      out.push(madeParty(quoteOf(analysed.text, m.start, m.end), m.name, m.name_en, m.entity));
    }
  }
  return out;
}

/** `هدد بفرض عقوبات على إيران`: a country that no preposition of place governs. */
const isState = (m: Mention, phrase: NounPhrase): m is PlaceMention =>
  isPlace(m) && m.precision === "country" && phrase.preposition !== "في";
