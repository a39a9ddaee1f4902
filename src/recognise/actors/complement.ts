/** What belongs to the head of a noun phrase, word by word. */

import type { ActorEntry } from "../../record/index.ts";
import { isAccusative, isTanwin } from "./ending.ts";
import {
  describes,
  governs,
  humanPlural,
  isMany,
  isMen,
  isNisba,
  isTaken,
  isTheirs,
  joins,
  SOUND_PLURAL,
  twins,
} from "./fit.ts";
import type { Scan } from "./scan.ts";
import { IS, type WordInfo } from "./vocabulary.ts";

const NOMINATIVE = /^.{3,}ون$/;
/** Nouns that stand for others or count them: no part of a name. */
const SELF = new Set(["نفس", "ذات", "كل", "جميع", "عدد", "بعض", "معظم", "اغلب", "سائر", "كافة", "مجمل"]);
const MINISTERS = new Set(["وزير", "وزاره", "وزارة"]);
const PORTFOLIO = /[يى]ة$|[يى]ه$/;

/** How far a noun phrase reaches, and what it names. */
export interface Extent {
  readonly last: number;
  /** The phrase is definite: by article, name or genitive. */
  readonly closed: boolean;
  /** Something stands behind the head. */
  readonly more: boolean;
  /** Holds a proper or quoted name. */
  readonly named: boolean;
  readonly country: string | null;
  readonly entity: ActorEntry | null;
}

/** What a noun phrase may take besides genitives and adjectives. */
export interface Options {
  /** Takes a name in quotation marks: تنظيم "…". */
  readonly quoted?: boolean;
  /** Takes what links it to a side: الموالية لإيران. */
  readonly linking?: boolean;
  /** A second genitive joined by و: وزارة الأمن والدفاع. */
  readonly pairs?: boolean;
  /** Takes a person with a title as owner: حكومة الرئيس …. */
  readonly persons?: boolean;
}

/** How far a phrase whose head stands at `at` has come. */
export interface Way {
  readonly at: number;
  readonly options: Options;
  /** Where it ends at the latest. */
  limit: number;
  /** The view position that is asked next whether it belongs to the phrase. */
  next: number;
  closed: boolean;
  /** An adjective was taken: no genitive follows. */
  adjectives: boolean;
  named: boolean;
  country: string | null;
  entity: ActorEntry | null;
}

/** Takes a name up to a view position: it makes the phrase definite. */
export function closesWith(way: Way, end: number): true {
  way.next = end;
  way.closed = true;
  way.named = true;
  return true;
}

/** Takes a word into the phrase; false where the phrase ends. */
export function takesWord(scan: Scan, way: Way): boolean {
  const { at, next, closed } = way;
  const info = scan.infos[next]!;
  const [reading] = scan.view[next]!.readings;
  if (joins(scan, next, closed, way.options.pairs === true)) return goesOn(way, info);
  if (info.flags & (IS.clitic | IS.closed) || SELF.has(info.lemma)) return false;
  if (isTheirs(reading) || isTaken(scan.infos[at]!, reading)) return false;
  if (info.flags & IS.verb && !(closed && info.flags & IS.definite)) return false;
  return info.flags & IS.definite ? takesDefinite(scan, way, info) : !closed && takesIndefinite(scan, way, info);
}

function goesOn(way: Way, { country }: WordInfo): true {
  way.country ??= country;
  way.next++;
  return true;
}

function takesDefinite(scan: Scan, way: Way, info: WordInfo): boolean {
  const { at, next } = way;
  const head = scan.infos[at]!;
  if (way.closed) {
    if (!(info.flags & IS.adjective) && !isNisba(scan.view[next]!.norm, info) && !twins(scan, at, next)) return false;
    if (info.flags & IS.plural && !(humanPlural(head) && isMany(head))) return false;
    if (governs(scan, next, way.limit) || !describes(scan, at, next)) return false;
  } else if (way.adjectives) return false;
  way.closed = true;
  return goesOn(way, info);
}

function takesIndefinite(scan: Scan, way: Way, info: WordInfo): boolean {
  const { at, next } = way;
  const head = scan.infos[at]!;
  const { norm, readings } = scan.view[next]!;
  if (info.flags & IS.unknown && humanPlural(head) && SOUND_PLURAL.test(norm)) {
    way.adjectives = true;
    way.next++;
    return true;
  }
  // `وزراء خارجية دول الخليج`: the portfolio of ministers is a noun and takes a genitive.
  const portfolio = next === at + 1 && PORTFOLIO.test(norm) && MINISTERS.has(head.lemma);
  if (!portfolio && isAdjective(way, info, norm)) {
    // `خطف مسلحون مهندسا`: an accusative describes only an accusative.
    if (readings.some((r) => isAccusative(norm, r)) && !scan.view[at]!.norm.endsWith("ا")) return false;
    // `اقتحم محتجون مبنى`: men in the sound plural are described by a plural.
    if (humanPlural(head) && NOMINATIVE.test(scan.view[at]!.norm) && !isMen(readings)) return false;
    way.adjectives = true;
    return goesOn(way, info);
  }
  if (!portfolio && (way.adjectives || !(info.flags & IS.noun) || isTanwin(norm, info))) return false;
  way.next++;
  return true;
}

/** An adjective that is no noun in this place: عمليات is one, and so is a head noun right behind the head. */
function isAdjective({ at, next, adjectives }: Way, { flags, head }: WordInfo, norm: string): boolean {
  if (!(flags & IS.adjective) || (flags & IS.noun && norm.endsWith("ات"))) return false;
  return !(head && !adjectives && next === at + 1 && !(flags & IS.nationality) && flags & IS.noun);
}
