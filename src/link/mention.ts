import type { ClaimOrigin, Count, EventClaim, Linkable, Party } from "../record/index.ts";
import type { Quote } from "../text/index.ts";
import { type Bag, bagOf, wordId } from "./bag.ts";
import { type Days, daysOf, lengthOf } from "./days.ts";
import { type Family, type Kind, kindOf } from "./family.ts";
import { hash32 } from "./hash.ts";
import { nameKey, rootOf, stemsOf } from "./stem.ts";
import type { World } from "./world.ts";

/** A party prepared for comparing. */
export interface Side {
  /** Entity id, or the folded name. */
  readonly key: string;
  /** The party and what it belongs to, up to its country. */
  readonly line: readonly string[];
  /** The group that it is part of, else its country, else itself. A group of a country is no part of its state. */
  readonly root: string;
  readonly stems: readonly string[];
}

/** An event mention prepared for comparing. */
export interface Mention {
  readonly index: number;
  readonly documentIndex: number;
  readonly document: Linkable["document"];
  readonly event: EventClaim;
  readonly family: Family;
  readonly kind: Kind;
  readonly days: Days | null;
  readonly published: Days | null;
  /** From the deepest place up to its country; a place that no file knows stands by its folded name. */
  readonly place: readonly string[];
  /** Words of the place's name without nouns and directions before it. */
  readonly placeWords: Bag;
  readonly actor: readonly Side[];
  readonly target: readonly Side[];
  /** Countries (or other roots) of its parties; when they are fewer than two, also those that the evidence names, its place aside. */
  readonly countries: readonly string[];
  /** Stems of the evidence. */
  readonly words: Bag;
  readonly evidenceHash: number;
  /** Root letters of the trigger, as far as its spelling shows them: of a verb and its verbal noun they are the same. */
  readonly trigger: string;
  readonly plural: boolean;
  /** Told as another one than those before it (`هجوم آخر`). */
  readonly another: boolean;
  /** The trigger has the article: it may point back. */
  readonly definite: boolean;
  /** A pronoun points at it (`هذا الهجوم`). */
  readonly pointed: boolean;
  /** It tells of victims: what an act led to, not what it was. */
  readonly harm: boolean;
  /** Its place is named in its own clause, not taken from the context. */
  readonly placed: boolean;
  /** The word that its weapon is called by (`صواريخ`), as the number that bags hold; null where none is told. */
  readonly arm: number | null;
  /** Which of its family in its article it is, as the text goes. */
  readonly turn: number;
  readonly origin: ClaimOrigin;
  readonly casualties: readonly (readonly [number, number])[];
}

interface Clause {
  readonly stems: readonly string[];
  readonly words: Bag;
  readonly evidenceHash: number;
}
/** What mentions share: the clauses of one document, which often tell of several events, and the parties of all. */
export interface Known {
  readonly clauses: Map<string, Clause>;
  readonly sides: Map<string, Side>;
  /** Small values that many mentions have alike, by what they read like: each is held once. */
  readonly alike: Map<string, unknown>;
}

/** The value that was met first under a key. */
function once<T>(key: string, value: T, { alike }: Known): T {
  const before = alike.get(key);
  if (before !== undefined) return before as T;
  alike.set(key, value);
  return value;
}

function clauseOf(quote: string, { clauses }: Known): Clause {
  let clause = clauses.get(quote);
  if (clause === undefined) {
    const stems = stemsOf(quote);
    clause = { stems, words: bagOf(stems), evidenceHash: hash32(nameKey(quote)) };
    clauses.set(quote, clause);
  }
  return clause;
}

/** When each document came out: one object for all that it tells. */
const publishedOf = new WeakMap<Linkable["document"], { readonly days: Days | null }>();
function cameOut(document: Linkable["document"]): Days | null {
  let known = publishedOf.get(document);
  if (known === undefined) {
    known = { days: daysOf(document.published) };
    publishedOf.set(document, known);
  }
  return known.days;
}

const NO_SIDES: readonly Side[] = [];
const NOWHERE: readonly string[] = [];

export function mentionOf(
  event: EventClaim,
  index: number,
  documentIndex: number,
  document: Linkable["document"],
  origin: ClaimOrigin,
  family: Family,
  turn: number,
  world: World,
  known: Known,
): Mention {
  const { date } = event;
  const days = date && once(`d${date.from}/${date.to}`, daysOf(date), known);
  const plural = isPlural(event.quote);
  const harm = world.words.has("harm", event.quote);
  const { stems, words, evidenceHash } = clauseOf(event.evidence.quote, known);
  const place = new Set(event.place === null ? [] : stemsOf(event.place.quote));
  const sides = (parties: readonly Party[]) =>
    parties.length === 0 ? NO_SIDES : parties.map((p) => sideOf(p, world, known));
  const [actor, target] = [sides(event.actor), sides(event.target)];
  const countries = countriesOf(
    [...actor, ...target],
    stems.filter((s) => !place.has(s)),
    world,
  );
  const trigger = rootOf(nameKey(event.quote).split(" ", 1)[0]!);
  const length = days === null ? null : lengthOf(days);
  const published = cameOut(document);
  const placed = placeOf(event, world);
  // Talks that are set for a day and those held on it are one; a move of forces may never come.
  const later = family === "withdrawal" && days !== null && published !== null && days.from >= published.to;
  const ahead = later || isNever(event, world);
  return {
    index,
    documentIndex,
    document,
    event,
    family,
    kind: kindOf(event, family, length, plural, ahead),
    days,
    published,
    place: once(`p${placed.join("|")}`, placed, known),
    placeWords: event.place === null ? NO_WORDS : placeWordsOf(event.place.name, world, known),
    actor,
    target,
    countries: once(`c${countries.join("|")}`, countries, known),
    words,
    evidenceHash,
    trigger: once(`t${trigger}`, trigger, known),
    plural,
    another: !harm && world.words.has("another", after(event)),
    pointed: world.words.has("this", before(event)),
    harm,
    placed: event.place !== null && inside(event.place, event.evidence),
    arm: armOf(event),
    turn,
    definite: /^(?:[وف]?[بك]?ال|[وف]?لل)/u.test(nameKey(event.quote)),
    origin,
    casualties: casualtiesOf(event),
  };
}

const NO_WORDS: Bag = [];

function placeWordsOf(name: string, world: World, { alike }: Known): Bag {
  const key = `w${name}`;
  let bag = alike.get(key) as Bag | undefined;
  if (bag === undefined) {
    bag = bagOf(stemsOf(world.bareName(name)));
    alike.set(key, bag);
  }
  return bag;
}

/** What follows the trigger in its evidence: a word that qualifies it stands first or second. */
function after({ end, evidence }: EventClaim): string {
  return evidence.quote
    .slice(end - evidence.start)
    .trim()
    .split(/\s+/u, 2)
    .join(" ");
}

/** The word before the trigger in its evidence. */
const before = ({ start, evidence }: EventClaim): string =>
  evidence.quote
    .slice(0, Math.max(0, start - evidence.start))
    .trim()
    .split(/\s+/u)
    .at(-1) ?? "";

/** `لن تنسحب القوات`: what will not be has been talked of as coming. */
const isNever = (event: EventClaim, world: World): boolean =>
  event.status === "denied" && world.words.has("never", before(event));

function armOf({ weapon }: EventClaim): number | null {
  const stem = weapon === null ? undefined : stemsOf(weapon.name)[0];
  return stem === undefined ? null : wordId(stem);
}

const inside = (part: Quote, whole: Quote): boolean => part.start >= whole.start && part.end <= whole.end;

/** Nouns of force in the sound feminine plural: هجمات, غارات, عمليات. */
const isPlural = (trigger: string): boolean => /ات$/u.test(nameKey(trigger));

const placeOf = ({ place }: EventClaim, world: World): readonly string[] =>
  place === null ? NOWHERE : world.placeChain(place);

function countriesOf(sides: readonly Side[], stems: readonly string[], world: World): readonly string[] {
  const found = new Set(sides.map(({ line, key }) => line.at(-1) ?? key));
  if (found.size < 2) for (const country of world.countriesIn(stems)) found.add(`cty.${country}`);
  return [...found];
}

const LINE = 6;
const GROUPS: ReadonlySet<string> = new Set(["group", "party", "organisation"]);

function sideOf(party: Party, world: World, { sides }: Known): Side {
  const name = `${party.entity ?? ""} ${party.name}`;
  let side = sides.get(name);
  if (side === undefined) {
    side = madeSide(party, world);
    sides.set(name, side);
  }
  return side;
}

function madeSide(party: Party, world: World): Side {
  const stems = stemsOf(party.name);
  const line: string[] = [];
  let country = null as string | null;
  let group: string | null = null;
  let at = party.entity ?? world.actorIn(party.name)?.id ?? null;
  while (at !== null && line.length < LINE && !line.includes(at)) {
    line.push(at);
    const actor = world.actorById(at);
    const place = actor === undefined ? world.placeById(at) : undefined;
    country ??= actor?.country ?? place?.country ?? null;
    if (actor !== undefined && GROUPS.has(actor.kind)) group = at;
    at = actor?.parent ?? null;
  }
  country ??= world.countriesIn(stems)[0] ?? null;
  const own = country === null ? null : `cty.${country}`;
  if (own !== null && !line.includes(own)) line.push(own);
  const key = party.entity ?? nameKey(party.name);
  return { key, line, root: group ?? own ?? key, stems };
}

export const SAID_NOTHING: readonly [number, number] = [-1, -1];

const NOBODY: Mention["casualties"] = [SAID_NOTHING, SAID_NOTHING, SAID_NOTHING];

function casualtiesOf({ fatalities, injured, detained }: EventClaim): Mention["casualties"] {
  if (fatalities === null && injured === null && detained === null) return NOBODY;
  return [fatalities, injured, detained].map(boundsOf);
}

function boundsOf(count: Count): readonly [number, number] {
  if (count === null) return SAID_NOTHING;
  if (typeof count === "number") return [count, count];
  return [count.low ?? 0, count.high ?? Number.POSITIVE_INFINITY];
}
