/** Reads noun phrases from their head: genitive, adjectives, names, and what ties a group to its side. */

import type { Token } from "../../record/index.ts";
import { closesWith, type Extent, type Options, takesWord, type Way } from "./complement.ts";
import { isFighter, isTanwin, keepsNun } from "./ending.ts";
import type { NameMatch } from "./name-index.ts";
import type { Scan } from "./scan.ts";
import { IS, type Vocabulary } from "./vocabulary.ts";

/** No noun phrase takes more words than this. */
const LONGEST = 12;
const QUOTED_NAME = 6;
const PREPOSITION_TAILS = new Set(["من", "مع", "ل", "ب"]);

const RELATIVE = new Set(["التي", "الذي", "الذين"]);
const LED = /^(?:ت|ي)(?:قود|دعم)(?:ه|ها|هم)?$/;

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
    const { norm } = scan.view[at]!;
    const head = scan.infos[at]!;
    const way: Way = {
      at,
      options,
      limit,
      next: at + 1,
      closed: definite,
      adjectives: isTanwin(norm, head) || keepsNun(norm, head) || isFighter(head),
      named: false,
      country: null,
      entity: null,
    };
    while (way.next < way.limit && this.takes(way));
    const { next, closed, named, country, entity } = way;
    const extent: Extent = { last: next, closed, more: next > at + 1, named, country, entity };
    return options.linking ? this.linked(at, extent, limit) : extent;
  }

  /** Takes a word or a name into the phrase; false where the phrase ends. */
  private takes(way: Way): boolean {
    const { scan } = this;
    const token = scan.view[way.next]!;
    if (scan.inTime(way.next) || LISTENERS.has(token.norm)) return false;
    if (scan.opensBefore(way.next)) return way.options.quoted === true && this.takesQuoted(way);
    if (!way.closed && !way.adjectives && this.takesName(way, token)) return true;
    if (token.kind === "latin" && !way.closed) return closesWith(way, way.next + 1);
    return (scan.infos[way.next]!.flags & IS.word) !== 0 && takesWord(scan, way);
  }

  /** A name in quotation marks. */
  private takesQuoted(way: Way): boolean {
    const end = quotedEnd(this.scan, way.next, way.limit);
    if (end === null) return false;
    way.entity ??= this.knownAt(way.next, end)?.values[0] ?? null;
    return closesWith(way, end);
  }

  /** A known name, a titled person or a place as the genitive. */
  private takesName(way: Way, token: Token): boolean {
    const { scan } = this;
    const { next, options } = way;
    const { title, flags } = scan.infos[next]!;
    const known = this.knownAt(next, way.limit);
    if (known !== null && (known.values[0]!.kind as string) !== "office") {
      way.entity = known.values[0]!;
      way.country ??= way.entity.country;
      return closesWith(way, known.last);
    }
    if (title && options.persons && flags & IS.definite && !(flags & IS.clitic)) {
      const end = this.personEnd(next);
      if (end !== null) {
        way.limit = end;
        return closesWith(way, end);
      }
    }
    const place = (flags & IS.clitic) === 0 ? scan.placeAt(next) : null;
    if (place === null || place.start !== token.start) return false;
    way.country ??= place.country;
    return closesWith(way, scan.behind(next, place.last));
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
