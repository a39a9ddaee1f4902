import { rawOffset } from "../../arabic/index.ts";
import {
  type ActorMention,
  type Analysed,
  isActor,
  type Mention,
  type Party,
  type PlaceMention,
} from "../../record/index.ts";
import { type Quote, quoteOf } from "../../text/index.ts";
import {
  type Clauses,
  isDirection,
  isNationality,
  type NounPhrase,
  PEOPLE,
  type Plurals,
  partyName,
  phraseAt,
  phraseWith,
  resolvePronoun,
  type Word,
} from "../clause/index.ts";
import type { Lookup } from "./candidate.ts";

/** Parties are made here, so that all have one shape. */
export const madeParty = (
  { start, end, quote }: Quote,
  name: string,
  name_en: string | null,
  entity: string | null,
): Party => ({ start, end, quote, name, name_en, entity });

export const isPlace = (m: Mention): m is PlaceMention => m.kind === "place" || m.kind === "facility";

/** What naming needs of the knowledge: plurals of nouns, and states by their country codes, for capitals that stand for them. */
export interface Naming {
  readonly plurals: Plurals;
  readonly lands: ReadonlyMap<string, PlaceName>;
  /** States by the ids of their capitals. */
  readonly capitals: ReadonlyMap<string, PlaceName>;
  /** States by the adjectives that say whose something is, masculine and without the article. */
  readonly nations: ReadonlyMap<string, PlaceName>;
}

/** In what part someone is named. */
export interface Part {
  /** True where a capital stands for its state (`رفضت الدوحة`). */
  readonly acting: boolean;
  /** True where a capital is visited: its state is the host. */
  readonly hosting?: boolean;
  /** Heads of those whose own it cannot be: nobody attacks his own positions (`هاجموا مواقعهم`). */
  readonly apart: ReadonlySet<number>;
  /** Heads of those who do it, whom a pronoun after a preposition can't take up (`تمكن التنظيم من السيطرة عليه`). */
  readonly doers?: ReadonlySet<number>;
  /** True where it is done to people: a pronoun stands for them, and no place. */
  readonly people?: boolean;
  /** True where it may be a doing as well: what is supported, refused or demanded. */
  readonly deed?: boolean;
}

/** Reads who or what a phrase names: the known actor in it, else the words themselves without clitics and counts. */
export function partyOf(
  analysed: Analysed,
  clauses: Clauses,
  phrase: NounPhrase,
  lookup: Lookup,
  naming: Naming,
  part: Part,
): Party | null {
  const { words } = clauses;
  const { plurals } = naming;
  const pointed = words[phrase.first]!;
  if (pointed.kind === "preposition" && pointed.enclitic) {
    const others = part.doers ?? part.apart;
    const people = part.people ? resolvePronoun(clauses, phrase.first, pointed.enclitic, true, others) : null;
    const named = people ?? resolvePronoun(clauses, phrase.first, pointed.enclitic, false, others);
    return named ? partyOf(analysed, clauses, named, lookup, naming, part) : null;
  }
  const own = words[phrase.head]!;
  if (own.kind === "pronoun") {
    const named = resolvePronoun(
      clauses,
      phrase.first,
      // `متهمة إياه بالإهمال`
      own.enclitic ?? ATTACHED.get(own.token.norm.replace(/^و/u, "")) ?? "",
      part.acting,
      part.apart,
    );
    return named ? partyOf(analysed, clauses, named, lookup, naming, part) : null;
  }
  const person = apposed(clauses, phrase);
  if (person) return partyOf(analysed, clauses, person, lookup, naming, part);
  const of = quantified(clauses, phrase) ?? ranked(clauses, phrase) ?? wholly(clauses, phrase);
  if (of) return partyOf(analysed, clauses, of, lookup, naming, part);
  if (own.mention === null && !part.deed && isDeed(own) && !isGathering(own)) {
    const doer = inGenitive(clauses, phrase);
    return doer ? partyOf(analysed, clauses, doer, lookup, naming, part) : null;
  }
  const agent = own.reading?.lexeme.classes.some((c) => OWNED.has(c)) ?? false;
  const owner = ownerOf(clauses, phrase, agent, part);
  if (owner && owner.head !== phrase.head && (agent || LANDS.has(own.reading?.lexeme.lemma ?? "")))
    return partyOf(analysed, clauses, spokenFor(clauses, owner), lookup, naming, part);
  const last = fullEnd(clauses, phrase);
  const mentions = lookup.within(phrase.first, last);
  const head = words[phrase.head]!;
  const relation = head.enclitic !== null && head.mention === null;
  const covering =
    mentions.find((m) => (isActor(m) || isPlace(m)) && covers(m, head.index, words)) ??
    // `والده سالم`: the name says who is meant.
    (relation ? mentions.find((m) => m.kind === "person" && m.first === head.index + 1) : undefined);
  if (covering && (isActor(covering) || isPlace(covering))) {
    const party = named(covering, part, naming, lookup);
    const whole = covering.entity === null && covering.kind === "people" && last > covering.last;
    const full = span(analysed, words, firstContent(words, phrase), last);
    const name = whole
      ? partyName(analysed.text, words, full, head.index, last, isCounted(words, head.index), plurals)
      : covering.kind === "people" && covering.first === head.index
        ? partyName(analysed.text, words, covering, head.index, covering.last, isCounted(words, head.index), plurals)
        : party.name;
    return madeParty(last - covering.last <= 0 ? party : full, name, party.name_en, party.entity);
  }
  if (
    (last === phrase.last && isAnyone(words, phrase)) ||
    isSaying(head) ||
    isCircumstance(head, phrase, words[head.index + 1])
  )
    return null;
  if (head.kind === "demonstrative" || isElimination(clauses, phrase) || isDirection(head) || isDamage(head))
    return null;
  const text = span(analysed, words, firstContent(words, phrase), last);
  if (text.quote === "") return null;
  const actor = mentions.find(isActor);
  const whose =
    owner && own.reading ? partyOf(analysed, clauses, owner, lookup, naming, { ...part, acting: false }) : null;
  const name =
    whose && last === phrase.head + 1
      ? `${unpossessed(own, text.quote)} ${whose.name}`
      : partyName(analysed.text, words, text, head.index, last, isCounted(words, head.index), plurals);
  return madeParty(text, name, null, actor?.entity ?? null);
}

/** `مواقعهم` → مواقع, `سيارته` → سيارة, `أبنائهم` → أبناء: the noun before the name of its owner. */
function unpossessed({ enclitic, reading }: Word, quote: string): string {
  const bare = quote.slice(0, quote.length - enclitic!.length).replace(/(?<=ا)[ئؤ]$/u, "ء");
  return reading!.number === "singular" && reading!.lexeme.lemma.endsWith("ة") ? bare.replace(/ت$/u, "ة") : bare;
}

const NOBODY: ReadonlySet<number> = new Set();
const KIN: ReadonlySet<string> = new Set("صديق|زوج|زوجة|ابن|ابنة|شقيق|أخ|والد|أب|أم|نجل|خطيب|معارض".split("|"));

/** Whom the pronoun attached to the head stands for; posts, camps, guards and kin are those of people (`مواقعها`, `مرافقيه`). */
function ownerOf(clauses: Clauses, phrase: NounPhrase, agent: boolean, { apart }: Part): NounPhrase | null {
  const { enclitic, mention, reading } = clauses.words[phrase.head]!;
  if (!enclitic || mention !== null) return null;
  const post = reading?.lexeme.classes.some((k) => k === "military" || k === "human") ?? false;
  // `قتلت صديقها`: friends and kin may be the doer's own.
  const kin = KIN.has(reading?.lexeme.lemma ?? "");
  const people = agent || post ? resolvePronoun(clauses, phrase.first, enclitic, true, kin ? NOBODY : apart) : null;
  return people ?? (agent ? null : resolvePronoun(clauses, phrase.first, enclitic, false, apart));
}

/** A spokesman's mention covers the body that he speaks for, and doesn't name it. */
const covers = (m: Mention, at: number, words: readonly Word[]): boolean =>
  m.first <= at && at < m.last && (m.first === at || words[at - 1]!.token.norm !== SPOKEN_FOR);
const SPOKEN_FOR = "باسم";

/** `أعلن متحدث باسم الجيش أن قواته`: they are the army's, not its spokesman's. */
function spokenFor({ words }: Clauses, owner: NounPhrase): NounPhrase {
  for (let i = owner.head + 1; i < owner.last - 1; i++)
    if (words[i]!.token.norm === SPOKEN_FOR) return phraseWith(owner, { first: i + 1, head: i + 1 });
  return owner;
}

/** `والده أحمد`, `نظيره التركي، مولود …`: the name in apposition to a person who is only someone's relation. */
function apposed(clauses: Clauses, phrase: NounPhrase): NounPhrase | null {
  const { phrases, words } = clauses;
  const head = words[phrase.head]!;
  if (!head.reading?.lexeme.classes.some((c) => PEOPLE.has(c))) return null;
  const at = phraseAt(phrases, phrase.first);
  const comma = phrases[at + 1]?.kind === "comma";
  const next = comma ? phrases[at + 2] : phrases[at + 1];
  // `زعيم المعارضة، سالم كذا، الحكومة`
  const titled = comma && phrases[at + 3]?.kind === "comma" && head.reading.lexeme.classes.includes("title");
  if (head.mention ? !titled || !isOffice(head) : !head.enclitic && !titled) return null;
  if (next?.kind !== "noun" || next.preposition !== null || next.joined) return null;
  const name = words[next.head]!;
  // `الدكتور أحمد ياسين، نائب الرئيس، …`: an office between commas names nobody better.
  const named = words
    .slice(phrase.head + 1, phrase.last)
    .some((w) => w.kind === "name" || w.mention?.kind === "person");
  if (named && name.reading?.lexeme.classes.includes("title")) return null;
  return name.mention?.kind === "person" || (titled && name.kind === "name" && name.reading === null) ? next : null;
}

/** A mention of an office or its body without a name. */
const isOffice = ({ mention }: Word): boolean => mention?.kind === "person" && mention.entity === null;

/** `عودة الوفد`, `نشاط التنظيم`, `حياة عشرين شخصا`: what is done or thought of is no party; who stands in its genitive is. */
function isDeed(word: Word): boolean {
  const { reading } = word;
  if (!reading || isOccupier(word)) return false;
  const { classes } = reading.lexeme;
  if (classes.some((c) => BODIES.has(c))) return false;
  return reading.form === "masdar" || classes.some((c) => DEEDS.has(c));
}
/** `برصاص الاحتلال`, `أعلن الاحتلال`: with the article and alone the occupation stands for the power that occupies. */
export const isOccupier = ({ token, preposition, conjunction }: Word): boolean =>
  preposition === null && (conjunction === null ? token.norm === OCCUPATION : token.norm.endsWith(OCCUPATION));
const OCCUPATION = "الاحتلال";

const BODIES = new Set(
  "human group force organisation government place facility vehicle aircraft weapon target deploy protest".split(" "),
);
const DEEDS = new Set(["abstract", "event", "plan"]);

/** `غارة على حفل زفاف`: people who have come together are struck. */
const isGathering = ({ reading }: Word): boolean => GATHERINGS.has(reading?.lexeme.lemma ?? "");
const GATHERINGS: ReadonlySet<string> = new Set(
  "حفل|حفلة|عرس|زفاف|عزاء|جنازة|موكب|قافلة|مسيرة|مظاهرة|تظاهرة|اعتصام|تجمع|احتفال|مباراة|مهرجان|صلاة|كمين".split("|"),
);

/** The first noun behind the head that names a party, or a deed with a party of its own, with what follows it. */
function inGenitive({ words }: Clauses, phrase: NounPhrase): NounPhrase | null {
  for (let i = phrase.head + 1; i < phrase.last; i++) {
    const { mention, reading, preposition, conjunction } = words[i]!;
    if (preposition || conjunction) return null;
    const names = mention ? isActor(mention) : reading?.lexeme.classes.some((c) => BODIES.has(c));
    if (!names) continue;
    const first = words[i - 1]!.kind === "number" ? i - 1 : i;
    return phraseWith(phrase, { first, head: i, preposition: null });
  }
  return null;
}

/** Things and people that act for the one whom their pronoun names: `طائراته`, `مقاتليها`. */
const OWNED = new Set(["force", "soldier", "group", "fighter", "aircraft", "vehicle"]);

/** `بلاده` stands for whoever speaks for it. */
const LANDS = new Set(["بلد", "بلاد"]);

const isCounted = (words: readonly Word[], at: number) => words[at - 1]?.kind === "number";

/** `مجمل المنطقة`, `كامل المدينة`: all of it is it. */
function wholly({ words }: Clauses, phrase: NounPhrase): NounPhrase | null {
  const { head, last } = phrase;
  const own = words[head]!;
  if (own.mention || own.enclitic || own.definite || head + 1 >= last) return null;
  if (!WHOLLY.has(own.token.norm.replace(/^[ول]?/u, "")) && !WHOLLY.has(own.token.norm)) return null;
  return words[head + 1]!.definite ? phraseWith(phrase, { first: head + 1, head: head + 1, preposition: null }) : null;
}
const WHOLLY: ReadonlySet<string> = new Set(["مجمل", "كامل", "عموم", "سائر", "كافة"]);

/** `المزيد من الأبرياء`, `3042 من تنظيم`, `عدد كبير من المسلحين`: who is counted stands behind من. */
function quantified(clauses: Clauses, phrase: NounPhrase): NounPhrase | null {
  const { phrases, words } = clauses;
  const at = words[phrase.first]!.kind === "number" ? phrase.first : phrase.head;
  const head = words[at]!;
  if (head.mention && head.mention.kind !== "number") return null;
  if (head.kind !== "number" && !QUANTITIES.has(head.reading?.lexeme.lemma ?? "")) return null;
  for (let i = at + 1; i < phrase.last; i++) if (words[i]!.kind !== "number" && !isSize(words[i]!)) return null;
  const next = phrases[phraseAt(phrases, phrase.first) + 1];
  return next?.kind === "noun" && next.preposition === "من" && !next.time && next.first - phrase.last <= 2
    ? next
    : null;
}

/** `عشرات الجرحى في صفوف المسلحين`: in whose ranks they are counted. */
function ranked({ phrases, words }: Clauses, { head, last, first }: NounPhrase): NounPhrase | null {
  if (words[head]!.mention || !words[head]!.reading?.lexeme.classes.includes("casualty")) return null;
  const next = phrases[phraseAt(phrases, first) + 1];
  if (next?.kind !== "noun" || next.first - last > 1 || next.head + 1 >= next.last) return null;
  if (words[next.head]!.reading?.lexeme.lemma !== RANKS) return null;
  return phraseWith(next, { first: next.head + 1, head: next.head + 1, preposition: null });
}
const RANKS = "صف";
const isSize = ({ kind, mention }: Word): boolean => kind === "adjective" && mention === null;
const QUANTITIES = new Set([
  "مزيد",
  "عدد",
  "كمية",
  "بعض",
  "كثير",
  "عديد",
  "عشرة",
  "مئة",
  "ألف",
  "قليل",
  "معظم",
  "كل",
  "أي",
  "وحدة",
]);

/** `…، مستهدفة مقرا`, `…، البالغ 49 عاما`: a participle or adjective in the singular that stands alone describes, it names nobody. */
function isCircumstance(head: Word, phrase: NounPhrase, next: Word | undefined): boolean {
  const named = next !== undefined && next.index < phrase.last && next.kind === "name" && next.reading === null;
  if (head.mention === null && SETTINGS.has(head.reading?.lexeme.lemma ?? "")) return true;
  if (head.kind !== "adjective" || head.mention !== null || phrase.preposition !== null) return false;
  // `سعيد كذا`: a first name that is an adjective too.
  if (named) return false;
  // `أصاب مسلح فلسطينيا`: a nationality alone is a person.
  return (
    head.reading?.number === "singular" &&
    !head.reading.lexeme.classes.some((c) => PEOPLE.has(c) || c === "nationality")
  );
}

/** `وسط أجواء من التوتر`, `في وقت تستعد فيه`: when and in what mood. */
const SETTINGS: ReadonlySet<string> = new Set(["جو", "أجواء", "وقت", "ظرف", "ظل", "حين"]);

/** Free pronouns by the attached ones that agree alike. */
const ATTACHED: ReadonlyMap<string, string> = new Map([
  ["هو", "ه"],
  ["هي", "ها"],
  ["هم", "هم"],
  ["هما", "هما"],
]);

/** A participle of circumstance (`مشيرا إلى`, `مؤكدة أن`) names nobody. */
const isSaying = (head: Word) =>
  head.reading?.form === "active-participle" && head.reading.lexeme.classes.includes("say");

/** `القضاء على المسلحين` is what is done, and no court. */
function isElimination({ phrases, words }: Clauses, phrase: NounPhrase): boolean {
  const next = phrases[phraseAt(phrases, phrase.first) + 1];
  const alone = phrase.last - phrase.first === 1 && words[phrase.head]!.reading?.lexeme.lemma === "قضاء";
  return alone && next?.kind === "noun" && next.preposition === "على";
}

/** `اعتقال ثلاثة أشخاص`: people of whom nothing more is said, where nobody else is named. */
export function somebody(
  analysed: Analysed,
  { words }: Clauses,
  phrase: NounPhrase,
  { plurals }: Naming,
): Party | null {
  const head = words[phrase.head]!;
  const others = words[phrase.head + 1];
  const last = others && OTHERS.has(others.token.norm) ? phrase.head + 1 : phrase.last;
  if (head.mention || head.reading?.lexeme.lemma !== "شخص" || last - phrase.head > 1) return null;
  const text = span(analysed, words, phrase.head, phrase.last);
  const name = partyName(analysed.text, words, text, head.index, phrase.last, isCounted(words, head.index), plurals);
  return madeParty(text, name, null, null);
}

const OTHERS: ReadonlySet<string> = new Set(["اخر", "اخرين", "اخرون"]);

/** `مقتل ثلاثة وأضرار مادية`: what was done to things is nobody. */
const isDamage = ({ reading, mention }: Word): boolean =>
  mention === null && (reading?.lexeme.lemma === "ضرر" || reading?.lexeme.lemma === "خسارة");

/** `شخصا`, `آخرون` name nobody. */
function isAnyone(words: readonly Word[], phrase: NounPhrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) {
    const { kind, reading, token } = words[i]!;
    if (kind === "number" || kind === "quote" || reading?.lexeme.classes.includes("ordinal")) continue;
    if (!ANYONE.has(reading?.lexeme.lemma ?? token.norm)) return false;
  }
  return true;
}
const ANYONE = new Set([
  "شخص",
  "أحد",
  "مزيد",
  "عدد",
  "كل",
  "نفس",
  "ذات",
  "واقع",
  "نطاق",
  "غرار",
  "مجمل",
  "معظم",
  "أغلب",
  "غالبية",
  "أغلبية",
  "جميع",
  "آخر",
  "آخرون",
  "اخرون",
  "اخرين",
  "كر",
  "فر",
  "نسمة",
  "لقب",

  "قتيل",
  "جريح",
  "ضحية",
  "مصاب",
]);

/** The phrase with what says whom it names: `عنصرا من داعش`, `القيادي في الحركة`, `القواعد التابعة للتحالف`. */
function fullEnd(clauses: Clauses, phrase: NounPhrase): number {
  const { phrases, words } = clauses;
  const i = phraseAt(phrases, phrase.first);
  const next = phrases[i]?.last === phrase.last ? phrases[i + 1] : undefined;
  if (next?.kind !== "noun" || next.time || next.joined) return phrase.reach;
  // `طلب القضاة من الإدارة التدخل`
  const verb = phrases[i - 1]?.kind === "verb" ? words[phrases[i - 1]!.first]!.reading?.lexeme.lemma : null;
  if (next.preposition === "من" && verb === ASKING) return phrase.reach;
  if (next.attached) return next.last;
  const head = words[phrase.head]!.reading;
  const person = head?.lexeme.classes.some((c) => PEOPLE.has(c)) ?? false;
  const partitive = next.preposition === "من" || next.preposition === "في";
  const within = words[next.head]!;
  const group = within.mention ? isActor(within.mention) : isBandOf(within);
  if (person && partitive && group && next.first - phrase.last <= 1) return next.last;
  // `مجموعة من عصابات التنظيم`
  const band = !phrase.definite && (head?.lexeme.classes.some((c) => GROUPS.has(c)) ?? false);
  if (band && next.preposition === "من" && group && next.first - phrase.last <= 1) return next.last;
  // `مواقع للمسلحين`, `مخزن للأسلحة`: whose or what for.
  const owned = next.preposition === "ل" && !phrase.definite && !within.enclitic && next.first - phrase.last <= OPENED;
  return owned && !person && words[next.head]!.reading?.form !== "masdar" ? next.reach : phrase.reach;
}
const ASKING = "طلب";
/** `عناصر التنظيم من مركز المدينة`: a building is no band of people. */
const isBandOf = ({ reading }: Word): boolean => {
  const classes = reading?.lexeme.classes ?? [];
  return classes.some((c) => GROUPS.has(c)) && !classes.includes("facility");
};
/** A preposition and a quotation mark of their own may stand between: `مواقع لـ «الحركة»`. */
const OPENED = 2;
const GROUPS = new Set(["group", "force", "organisation", "government"]);

/** A capital that acts or is visited is named by its state, with its own name as the quote. */
function named(m: ActorMention | PlaceMention, part: Part, { lands, capitals }: Naming, lookup: Lookup): Party {
  const capital = [m, ...lookup.at(m.first)].find((p) => isPlace(p) && p.metonym && p.precision === "town");
  const stands = part.acting && capital && isPlace(capital) ? lands.get(capital.country ?? "") : undefined;
  const state = stands ?? (part.hosting ? capitals.get(m.entity ?? "") : undefined);
  const { name, name_en } = state ?? m;
  return { start: m.start, end: m.end, quote: m.quote, name, name_en, entity: state?.id ?? m.entity };
}

/** Counts before the counted noun are no part of the name, unless nothing else is there. */
function firstContent(words: readonly Word[], phrase: NounPhrase): number {
  let i = phrase.first;
  while (
    i < phrase.last - 1 &&
    (words[i]!.kind === "number" ||
      words[i]!.kind === "demonstrative" ||
      words[i]!.kind === "quote" ||
      isCountOf(words, i) ||
      words[i]!.mention?.kind === "number")
  )
    i++;
  return i;
}

/** `عدد 12 هدفا`: the word before a number says only that it counts. */
const isCountOf = (words: readonly Word[], i: number): boolean =>
  words[i]!.reading?.lexeme.lemma === "عدد" && words[i + 1]?.kind === "number";

/** The characters of tokens `[first, last)` without the clitics of the first and without quotation marks at the ends. */
function span(analysed: Analysed, words: readonly Word[], first: number, last: number) {
  let from = first;
  let to = last;
  if (!balanced(words, from, to) && words[to]?.kind === "quote" && words[to - 1]!.kind !== "quote") to++;
  while (to > from && words[to - 1]!.kind === "quote" && !balanced(words, from, to)) to--;
  while (from < to - 1 && words[from]!.kind === "quote" && !balanced(words, from, to)) from++;
  const head = words[from]!;
  const token = head.token;
  const letters =
    (head.conjunction ? 1 : 0) + (head.preposition && !token.norm.startsWith("لل", head.conjunction ? 1 : 0) ? 1 : 0);
  const start = letters > 0 && token.norm.length > letters + 1 ? rawOffset(analysed.text, token, letters) : token.start;
  return quoteOf(analysed.text, start, Math.max(start, words[to - 1]!.token.end));
}

function balanced(words: readonly Word[], from: number, to: number): boolean {
  let marks = 0;
  for (let i = from; i < to; i++) if (words[i]!.kind === "quote") marks++;
  return marks % 2 === 0;
}

/** A nationality adjective as a party: `غارة أمريكية` → الولايات المتحدة; without knowledge of the state the adjective itself. */
export function nationalityParty(analysed: Analysed, word: Word, { nations }: Naming): Party {
  const quote = quoteOf(analysed.text, word.token.start, word.token.end);
  const reading = isNationality(word)
    ? word.reading
    : word.token.readings.find((r) => r.lexeme.classes.includes("nationality"));
  const country = nations.get(reading?.lexeme.lemma ?? word.token.norm);
  return madeParty(quote, country?.name ?? quote.quote, country?.name_en ?? null, country?.id ?? null);
}

export interface PlaceName {
  readonly id: string;
  readonly name: string;
  readonly name_en: string;
}
