/** Reads noun phrases from their head: genitive, adjectives, names, and what ties a group to its side. */

import type { ActorEntry } from "../../record/index.ts";
import { isAccusative, isFighter, isTanwin, keepsNun } from "./ending.ts";
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
import type { NameMatch } from "./name-index.ts";
import type { Scan } from "./scan.ts";
import { IS, type Vocabulary } from "./vocabulary.ts";

/** No noun phrase takes more words than this. */
const LONGEST = 12;
const QUOTED_NAME = 6;
const PREPOSITION_TAILS = new Set(["من", "مع", "ل", "ب"]);

const NOMINATIVE = /^.{3,}ون$/;

/** Nouns that stand for others or count them: no part of a name. */
const SELF = new Set(["نفس", "ذات", "كل", "جميع", "عدد", "بعض", "معظم", "اغلب", "سائر", "كافة", "مجمل"]);
const MINISTERS = new Set(["وزير", "وزاره", "وزارة"]);
const PORTFOLIO = /[يى]ة$|[يى]ه$/;
const RELATIVE = new Set(["التي", "الذي", "الذين"]);
const LED = /^(?:ت|ي)(?:قود|دعم)(?:ه|ها|هم)?$/;

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

/** Whom no title or body is called after: `قال قائد الشرطة للصحفيين إن`. */
export const LISTENERS: ReadonlySet<string> = new Set(["للصحفيين", "للصحافيين", "للاعلاميين", "للمراسلين", "لصحفيين"]);

/** Reads noun phrases from their head: genitive, adjectives, names, and what ties a group to its side. */
export class Phrases {
  readonly scan: Scan;
  readonly vocabulary: Vocabulary;
  /** Reads a titled person at a position, for `حكومة الرئيس …`; gives where it ends. */
  personEnd: (at: number) => number | null = () => null;

  constructor(scan: Scan, vocabulary: Vocabulary) {
    this.scan = scan;
    this.vocabulary = vocabulary;
  }

  /** A known name that stands uncut at `at`. */
  knownAt(at: number, limit: number): NameMatch | null {
    if (at >= limit || (this.scan.infos[at]!.flags & IS.known) === 0) return null;
    const { names } = this.vocabulary;
    let match = this.scan.nameAt(at, names);
    if (match !== null && match.last > limit) match = names.longest(this.scan, at, limit);
    if (match === null || match.cut.length > 0) return null;
    if (match.last - at === 1 && this.vocabulary.weak.has(this.scan.infos[at]!.key) && !this.scan.markBefore(at))
      return null;
    return match;
  }

  /** What belongs to the head at `at`; `definite` says that the head itself carries the article. */
  complement(at: number, definite: boolean, options: Options = {}): Extent {
    const { scan } = this;
    const limit = Math.min(scan.limits[at]!, at + LONGEST);
    let j = at + 1;
    let closed = definite;
    let adjectives = false;
    let named = false;
    let country: string | null = null;
    let entity: ActorEntry | null = null;
    const tanwin = isTanwin(scan.view[at]!.norm, scan.infos[at]!);
    if (tanwin || keepsNun(scan.view[at]!.norm, scan.infos[at]!) || isFighter(scan.infos[at]!)) adjectives = true;
    while (j < limit) {
      const info = scan.infos[j]!;
      const token = scan.view[j]!;
      if (scan.inTime(j) || LISTENERS.has(token.norm)) break;
      if (options.quoted && scan.opensBefore(j)) {
        const end = quotedEnd(scan, j, limit);
        if (end !== null) {
          const known = this.knownAt(j, end);
          entity ??= known?.values[0] ?? null;
          named = true;
          closed = true;
          j = end;
          continue;
        }
      }
      if (scan.opensBefore(j)) break;
      if (!closed && !adjectives) {
        const known = this.knownAt(j, limit);
        if (known !== null && (known.values[0]!.kind as string) !== "office") {
          j = known.last;
          closed = true;
          named = true;
          entity = known.values[0]!;
          country ??= entity.country;
          continue;
        }
        if (info.title && options.persons && info.flags & IS.definite && !(info.flags & IS.clitic)) {
          const end = this.personEnd(j);
          if (end !== null) {
            j = end;
            closed = true;
            named = true;
            break;
          }
        }
        const place = (info.flags & IS.clitic) === 0 ? scan.placeAt(j) : null;
        if (place !== null && place.start === token.start) {
          j = scan.behind(j, place.last);
          closed = true;
          named = true;
          country ??= place.country;
          continue;
        }
      }
      if (token.kind === "latin" && !closed) {
        j++;
        closed = true;
        named = true;
        continue;
      }
      if ((info.flags & IS.word) === 0) break;
      if (joins(scan, j, closed, options.pairs === true)) {
        country ??= info.country;
        j++;
        continue;
      }
      if (info.flags & (IS.clitic | IS.closed) || SELF.has(info.lemma)) break;
      if (isTheirs(token.readings[0]) || isTaken(scan.infos[at]!, token.readings[0])) break;
      if (info.flags & IS.verb && !(closed && info.flags & IS.definite)) break;
      if (info.flags & IS.definite) {
        if (closed) {
          if (!(info.flags & IS.adjective) && !isNisba(token.norm, info) && !twins(scan, at, j)) break;
          if (info.flags & IS.plural && !(humanPlural(scan.infos[at]!) && isMany(scan.infos[at]!))) break;
          if (governs(scan, j, limit) || !describes(scan, at, j)) break;
        } else if (adjectives) break;
        country ??= info.country;
        closed = true;
        j++;
        continue;
      }
      if (closed) break;
      if (info.flags & IS.unknown && humanPlural(scan.infos[at]!) && SOUND_PLURAL.test(token.norm)) {
        adjectives = true;
        j++;
        continue;
      }
      // `وزراء خارجية دول الخليج`: the portfolio of ministers is a noun and takes a genitive.
      if (j === at + 1 && PORTFOLIO.test(token.norm) && MINISTERS.has(scan.infos[at]!.lemma)) {
        j++;
        continue;
      }
      // عمليات is a noun here, though it is spelt as an adjective's plural too.
      const nounToo = info.flags & IS.noun && token.norm.endsWith("ات");
      if (
        info.flags & IS.adjective &&
        !nounToo &&
        !(
          info.head &&
          !adjectives &&
          j === at + 1 &&
          (info.flags & IS.nationality) === 0 &&
          info.flags & IS.noun &&
          info.head
        )
      ) {
        // `خطف مسلحون مهندسا`: an accusative describes only an accusative.
        if (token.readings.some((r) => isAccusative(token.norm, r)) && !scan.view[at]!.norm.endsWith("ا")) break;
        // `اقتحم محتجون مبنى`: men in the sound plural are described by a plural.
        if (humanPlural(scan.infos[at]!) && NOMINATIVE.test(scan.view[at]!.norm) && !isMen(token.readings)) break;
        adjectives = true;
        country ??= info.country;
        j++;
        continue;
      }
      if (adjectives || !(info.flags & IS.noun) || isTanwin(token.norm, info)) break;
      j++;
    }
    const extent: Extent = { last: j, closed, more: j > at + 1, named, country, entity };
    return options.linking ? this.linked(at, extent, limit) : extent;
  }

  /** `الموالية لإيران`, `التابعة للجيش`, `المدعومة من تركيا`, `التي تقودها السعودية`. */
  private linked(at: number, extent: Extent, limit: number): Extent {
    const { scan } = this;
    let j = extent.last;
    if (j > at + 1 && scan.infos[j - 1]!.flags & IS.linking && !(scan.infos[j - 1]!.flags & IS.nationality)) j--;
    else if (j >= limit || !(scan.infos[j]!.flags & IS.linking)) return this.led(extent, limit);
    const linking = scan.infos[j]!.flags & IS.sourceAdjective ? extent : { ...extent, last: j, more: j > at + 1 };
    const end = this.linkEnd(j, limit);
    return end === null ? linking : { ...extent, last: end, more: true, named: true };
  }

  private linkEnd(j: number, limit: number): number | null {
    const { scan } = this;
    if (j + 1 >= limit) return null;
    const next = scan.view[j + 1]!;
    const attached =
      scan.infos[j + 1]!.flags & IS.clitic || next.cuts.some((c) => c.preposition === "ل" || c.preposition === "ب");
    const separate = PREPOSITION_TAILS.has(next.norm);
    let side = separate ? j + 2 : j + 1;
    if (separate && side < limit && scan.view[side]!.norm === "قبل") side++;
    if (side >= limit || (!separate && !attached)) return null;
    return this.sideEnd(side, limit);
  }

  private led(extent: Extent, limit: number): Extent {
    const { scan } = this;
    let j = extent.last;
    if (j + 1 >= limit) return extent;
    if (RELATIVE.has(scan.view[j]!.norm)) j++;
    if (j + 1 >= limit || !LED.test(scan.view[j]!.norm)) return extent;
    const end = this.sideEnd(j + 1, limit);
    return end === null ? extent : { ...extent, last: end, more: true, named: true };
  }

  /** The end of the place, known name or definite noun that names a side; null when none stands there. */
  private sideEnd(side: number, limit: number): number | null {
    const { scan } = this;
    const place = scan.placeAt(side);
    if (place !== null) return scan.behind(side, place.last);
    if (scan.infos[side]!.flags & IS.known) {
      const match = this.vocabulary.names.longest(scan, side, limit);
      if (match !== null) return match.last;
    }
    const info = scan.infos[side]!;
    if (info.title && info.flags & IS.definite) {
      const end = this.personEnd(side);
      if (end !== null) return end;
    }
    if (info.head || info.people || info.title) {
      return this.complement(side, (info.flags & IS.definite) !== 0).last;
    }
    return null;
  }
}

function quotedEnd(scan: Scan, j: number, limit: number): number | null {
  for (let k = j; k < Math.min(limit, j + QUOTED_NAME); k++) {
    const { kind } = scan.view[k]!;
    if (kind === "punctuation" && k > j) return null;
    if (scan.markAfter(k)) return k + 1;
  }
  return null;
}
