/** Gathers the phrases right of a verb or a noun up to the end of its reach. */

import { answers } from "./answer.ts";
import type { Clauses } from "./arguments.ts";
import {
  describes,
  isAge,
  isAiming,
  isManner,
  isNameOf,
  isObjectOfMasdar,
  isOccasion,
  isOfCircumstance,
  isOfMasdar,
  isStillOn,
  officeOf,
  opensAnother,
  saysBesides,
} from "./beside.ts";
import { startsDoing } from "./coordination.ts";
import { namesPart } from "./part.ts";
import { bracketBefore, type Mark, type NounPhrase, type Phrase, phraseWith } from "./phrase.ts";

/** Phrases that end the reach of a verb: the next finite verb, a complementiser, a subordinate clause. */
const ends = (p: Phrase) =>
  p.kind === "verb" ||
  p.kind === "complementiser" ||
  p.kind === "subordinator" ||
  p.kind === "stop" ||
  p.kind === "colon";

/** `القصف البري والجوي التركي`: index of the phrase behind the adjectives joined to those of the noun before, or `i` where none stand there. */
export function moreAdjectives({ phrases, words }: Clauses, i: number): number {
  let end = i;
  for (let phrase = phrases[end]; phrase?.kind === "noun"; phrase = phrases[++end]) {
    const alone = end === i ? phrase.joined : !phrase.joined && phrase.last - phrase.first === 1;
    if (!alone || phrase.preposition !== null || words[phrase.first]!.kind !== "adjective") break;
  }
  return end;
}

interface Collected {
  readonly bare: NounPhrase[];
  readonly after: Map<string, NounPhrase[]>;
  readonly last: number;
}

/** How many commas a trigger's phrases may lie behind. */
const MAX_COMMAS = 4;

/** Gathers the phrases right of a verb or noun up to the end of its reach; relative clauses are stepped over up to their comma. */
export function collect(clauses: Clauses, from: number, verbal: boolean, first = false): Collected {
  const { phrases, words } = clauses;
  const start = from < phrases.length ? phrases[from]!.first : (phrases.at(-1)?.last ?? 0);
  const adjectives = !verbal && words[start - 1]?.kind === "adjective";
  const way: Way = {
    clauses,
    from,
    verbal,
    first,
    described: adjectives ? moreAdjectives(clauses, from) : from,
    bare: [],
    after: new Map<string, NounPhrase[]>(),
    last: start,
    commas: 0,
    depth: 0,
    relative: false,
    aside: false,
    inner: NOT_INNER,
    aiming: false,
    office: -1,
    part: -1,
    previous: null,
  };
  for (let i = from; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    const past = phrase.kind === "comma" && verbal && way.depth === 0 ? pastAside(way, i) : i;
    if (past > i) {
      i = past;
    } else if (phrase.kind !== "noun") {
      if (!passes(way, phrase, i)) break;
    } else if (way.depth === 0 && !takes(way, phrase, i)) break;
  }
  return { bare: way.bare, after: way.after, last: way.last };
}

/** Index of the comma that ends what is set between commas from phrase `i` on, or `i` where nothing is. */
function pastAside({ clauses, relative, bare }: Way, i: number): number {
  const { phrases } = clauses;
  // `التفجير الذي استهدف، الثلاثاء، محافظ المدينة`: the verb of the clause still wants its object.
  if (relative && phrases[i - 1]?.kind === "verb") {
    let end = i + 1;
    for (let p = phrases[end]; p?.kind === "noun" && p.time; p = phrases[++end]);
    if (end > i + 1 && phrases[end]?.kind === "comma") return end;
  }
  return pastSource(clauses, i, bare.length);
}

/** How many phrases a source set between commas may take. */
const SOURCE_REACH = 8;

/** `وافقت الحكومة، وفق ما أعلنه الوسطاء، على الهدنة`: index of the comma that ends a source set between commas, or `i` where none is. */
function pastSource({ phrases, words }: Clauses, i: number, bare: number): number {
  if (!BY_SOURCE.has(words[phrases[i]!.last]?.token.norm ?? "")) return i;
  let verbs = 0;
  for (let j = i + 1; j < Math.min(phrases.length - 1, i + SOURCE_REACH); j++) {
    const { kind } = phrases[j]!;
    if (kind === "verb") verbs++;
    if (verbs > 1 || kind === "stop" || kind === "complementiser" || kind === "colon") return i;
    if (kind !== "comma") continue;
    const next = phrases[j + 1]!;
    return verbs === 1 && next.kind === "noun" && !next.joined && (next.preposition !== null || bare === 1) ? j : i;
  }
  return i;
}
const BY_SOURCE: ReadonlySet<string> = new Set(["وفق", "وفقا", "بحسب", "حسب", "حسبما", "كما", "وفقما"]);

/** How far the gathering from phrase `from` on has come. */
interface Way {
  readonly clauses: Clauses;
  readonly from: number;
  readonly verbal: boolean;
  /** Takes the first phrase though it is the complement of what stands before. */
  readonly first: boolean;
  /** Index of the phrase behind the adjectives that are joined to those of the noun. */
  readonly described: number;
  readonly bare: NounPhrase[];
  readonly after: Map<string, NounPhrase[]>;
  /** The token that what was gathered ends before. */
  last: number;
  commas: number;
  /** Brackets that are open. */
  depth: number;
  /** Inside a relative clause. */
  relative: boolean;
  /** Inside one that is said of a time or an occasion. */
  aside: boolean;
  /** Bare phrases of the relative clause that says more of the subject, or `NOT_INNER`. */
  inner: number;
  /** Behind a participle of aiming: the next phrase is what is aimed at. */
  aiming: boolean;
  /** Index of the comma behind the office of whoever was named. */
  office: number;
  /** Index of the phrase that names a part of those before, or -1. */
  part: number;
  previous: NounPhrase | null;
}
const NOT_INNER = -1;

/** Steps over a mark; false where the reach ends with it. */
function passes(way: Way, mark: Mark, i: number): boolean {
  const { phrases } = way.clauses;
  if (mark.kind === "open") way.depth++;
  else if (mark.kind === "close") {
    // `(ضابط قتل في الهجوم)، وآخرون`: what stands in brackets ends with them.
    if (way.depth === 0 && bracketBefore(phrases, i) < i) return false;
    way.depth = Math.max(0, way.depth - 1);
  } else if (way.depth > 0) return true;
  else if (mark.kind === "relative") way.relative = true;
  else if (mark.kind === "comma") {
    way.relative = false;
    return ++way.commas <= MAX_COMMAS;
  } else if (way.relative) return mark.kind !== "stop" && mark.kind !== "complementiser";
  else if (mark.kind === "verb") return opensRelative(way, mark, i);
  else return !ends(mark);
  return true;
}

const SUPPOSING: ReadonlySet<string> = new Set(["يشتبه", "يعتقد", "ينتمون", "ينتمي"]);

/** A verb right after an indefinite noun opens a relative clause without a pronoun; with و it begins a new clause. */
function opensRelative(way: Way, verb: Mark, i: number): boolean {
  const { bare, previous } = way;
  const { phrases, words } = way.clauses;
  if (previous === null || previous.definite || phrases[i - 1] !== previous) return false;
  if (words[verb.first]!.conjunction !== null) return false;
  way.relative = true;
  way.aside = isOccasion(words[previous.head]!);
  // `فجر متشددون يشتبه في انتمائهم للحركة برجا`: such verbs have no object of their own.
  const own = SUPPOSING.has(words[verb.first]!.token.norm) ? 1 : 0;
  way.inner = way.verbal && previous === bare[0] && bare.length === 1 ? own : NOT_INNER;
  return true;
}

/** Takes a noun phrase or steps over it; false where the reach ends before it. */
function takes(way: Way, phrase: NounPhrase, i: number): boolean {
  const { from, verbal, previous } = way;
  const { phrases, words } = way.clauses;
  const before = phrases[i - 1];
  if (i < way.described || i < way.office) return stepsOver(way, phrase);
  const bare = phrase.preposition === null;
  // `في كمين هو الأعنف`: a free pronoun begins a clause of its own.
  if (i > from && bare && words[phrase.head]!.kind === "pronoun") return false;
  // What describes a part belongs to it: `بينهم امرأتان حبليان`.
  const ofPart = i - 1 === way.part && bare && !phrase.joined;
  if (ofPart || (phrase.attached && !(way.first && i === from)) || namesPart(phrase, before, words)) {
    if (!phrase.attached) way.part = i;
    return stepsOver(way, phrase);
  }
  if (phrase.time) return stepsOver(way, phrase);
  if (way.relative) return inRelative(way, phrase);
  if (verbal && bare && isManner(words[phrase.head]!)) return stepsOver(way, phrase);
  if (!verbal && phrase.joined && previous && startsDoing(way.clauses, previous, phrase))
    return endsBefore(way, phrase);
  const another = phrase.preposition ? opensAnother(phrase, words) : answers(phrase, phrases[i + 1], words);
  if (another && hasSome(way)) return endsBefore(way, phrase);
  if (i > from && (isOfMasdar(phrase, before, words) || isOfCircumstance(phrase, before, words)))
    return stepsOver(way, phrase);
  // `المعارك مستمرة بين كذا وكذا`: what goes on keeps its sides.
  if (!verbal && bare && !phrase.joined && i === from && isStillOn(words[phrase.head]!)) return stepsOver(way, phrase);
  return places(way, phrase, i);
}

const hasSome = ({ bare, after }: Way): boolean => bare.length + after.size > 0;

function stepsOver(way: Way, phrase: NounPhrase): true {
  way.last = phrase.last;
  return true;
}

function endsBefore(way: Way, phrase: NounPhrase): false {
  way.last = phrase.first;
  return false;
}

/** Inside a relative clause only what ب and ل bring is said of the verb too. */
function inRelative(way: Way, phrase: NounPhrase): boolean {
  const { bare, after } = way;
  const inner = way.inner !== NOT_INNER && phrase.preposition === null && !phrase.joined;
  if (inner && way.inner++ > 0 && bare.length === 1) {
    // `هاجم انتحاري يقود سيارة مقرا`: the verb that describes the subject has one phrase of its own.
    bare.push(phrase);
    way.relative = false;
    way.inner = NOT_INNER;
    way.previous = phrase;
    return stepsOver(way, phrase);
  }
  if (!way.aside && (phrase.preposition === "ب" || phrase.preposition === "ل")) add(after, phrase.preposition, phrase);
  return true;
}

/** Puts a phrase among the bare ones or under its preposition. */
function places(way: Way, phrase: NounPhrase, i: number): boolean {
  const { bare, after, verbal, previous } = way;
  const { phrases, words } = way.clauses;
  if (phrase.preposition) add(after, phrase.preposition, phrase);
  else if (phrase.joined && previous) {
    if (previous.preposition)
      add(after, previous.preposition, phraseWith(phrase, { preposition: previous.preposition }));
  } else if (isAge(phrase, words) || isObjectOfMasdar(phrase, phrases[i - 1], words)) {
    return true;
  } else if (hasSome(way) && saysBesides(words[phrase.head]!)) {
    return endsBefore(way, phrase);
  } else if (verbal && bare.length === 1 && isNameOf(phrase, phrases[i - 1], phrases[i + 1], bare[0]!, words)) {
    return stepsOver(way, phrase);
  } else if (verbal && bare.length === 1 && officeOf(phrases, i, bare[0]!, words) > i) {
    way.office = officeOf(phrases, i, bare[0]!, words);
    return stepsOver(way, phrase);
  } else if (way.commas > 0 && describes(phrase, words)) {
    if (isAiming(words[phrase.head]!)) way.aiming = true;
    return true;
  } else if (way.aiming) {
    add(after, "على", phraseWith(phrase, { preposition: "على" }));
    way.aiming = false;
  } else if (verbal || way.commas === 0) bare.push(phrase);
  const governed = phrase.preposition ?? (phrase.joined ? (previous?.preposition ?? null) : null);
  way.previous = governed === phrase.preposition ? phrase : phraseWith(phrase, { preposition: governed });
  way.last = phrase.last;
  return verbal || bare.length === 0;
}

function add(map: Map<string, NounPhrase[]>, key: string, phrase: NounPhrase): void {
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}
