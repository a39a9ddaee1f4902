import type { ActorEntry } from "../../record/index.ts";
import type { Scan } from "./scan.ts";
import { IS, type Vocabulary } from "./vocabulary.ts";

const MOST_PARTS = 6;

/** A person's name at view positions `[first, last)`. */
export interface PersonName {
  readonly first: number;
  readonly last: number;
  readonly entry: ActorEntry | null;
  readonly length: number;
}

/** Reads people's names: known ones, and unknown ones by their shape. */
export class Names {
  private readonly scan: Scan;
  private readonly vocabulary: Vocabulary;

  constructor(scan: Scan, vocabulary: Vocabulary) {
    this.scan = scan;
    this.vocabulary = vocabulary;
  }

  /** A known person at `at`; `cut` allows clitics on the first word. */
  knownAt(at: number, cut = false): PersonName | null {
    const { scan, vocabulary } = this;
    if (!(scan.infos[at]!.flags & IS.known)) return null;
    const match = scan.nameAt(at, vocabulary.names);
    if (match === null || match.values[0]!.kind !== "person" || (!cut && match.cut.length > 0)) return null;
    return { first: at, last: match.last, entry: match.values[0]!, length: match.cut.length };
  }

  /** A name behind a title: known, begun by a given name, or by a word that the lexicon doesn't know. */
  behindTitle(at: number, closed: boolean): PersonName | null {
    const known = this.knownAt(at);
    if (known !== null)
      return {
        ...known,
        last: Math.max(known.last, closed ? this.extend(known.first, known.last, known.last - known.first) : 0),
      };
    const { scan } = this;
    const { flags } = scan.infos[at]!;
    const token = scan.view[at]!;
    if ((flags & IS.nationality && flags & IS.definite) || this.isSpokenTo(at)) return null;
    // `التقى الوزير بسالم`: who stands behind a preposition is another.
    if (flags & IS.governed || (!scan.isGiven(at) && this.knownAt(at, true) !== null)) return null;
    if (!closed || token.kind !== "word" || scan.inTime(at)) return null;
    const first = flags & IS.connector && at + 1 < scan.limits[at]! ? at + 1 : at;
    if (first === at) {
      if (scan.isGiven(at)) {
        if (flags & IS.verb && this.shape(at) < 2) return null;
      } else if (
        !(flags & IS.unknown) ||
        flags & IS.definite ||
        token.norm.length < 3 ||
        scan.inPlace(at) ||
        scan.markBefore(at)
      )
        return null;
      else if (this.nounShaped(token.norm) || token.norm.startsWith("و")) return null;
    } else if (
      token.norm === "ال" ||
      !(scan.infos[first]!.flags & IS.word) ||
      (flags & IS.closed && token.norm.length < 3)
    )
      return null;
    const last = this.extend(at, first + 1);
    return { first: at, last, entry: null, length: 0 };
  }

  /** A full name without a title: a given name that is nothing else, with more of a name behind it. */
  alone(at: number): PersonName | null {
    const { scan } = this;
    const { flags } = scan.infos[at]!;
    const governed = flags & IS.governed ? this.vocabulary.governedCut(scan.view[at]!.cuts) : null;
    if (!(governed || scan.isGiven(at)) || scan.inTime(at)) return null;
    const sure = flags & IS.unknown || scan.view[at]!.readings.every((r) => r.lexeme.pos === "name");
    if (at + 1 >= scan.limits[at]! || scan.markBefore(at + 1)) return null;
    const next = scan.infos[at + 1]!;
    const strong = next.flags & (IS.given | IS.unknown | IS.surname) || next.flags & IS.connector;
    if (!strong || (next.flags & IS.verb && !(next.flags & IS.given))) return null;
    const said =
      at > 0 &&
      scan.view[at - 1]!.sentence === scan.view[at]!.sentence &&
      (scan.infos[at - 1]!.flags & IS.verb) !== 0 &&
      (next.flags & IS.given) !== 0;
    if (!sure && !said && !(next.flags & IS.unknown && next.flags & (IS.given | IS.surname))) return null;
    if (scan.inPlace(at)) return null;
    if (next.flags & IS.unknown && !(next.flags & IS.given) && this.nounShaped(scan.view[at + 1]!.norm)) return null;
    const last = this.extend(at, at + 1);
    return last - at < 2 ? null : { first: at, last, entry: null, length: governed?.length ?? 0 };
  }

  /** A given name that is no other word and doesn't stand alone. */
  sure(at: number): boolean {
    const { scan } = this;
    return (
      (scan.infos[at]!.flags & (IS.given | IS.unknown)) === (IS.given | IS.unknown) &&
      !scan.markBefore(at) &&
      this.shape(at) > 1
    );
  }

  private shape(at: number): number {
    return this.extend(at, at + 1) - at;
  }

  /** Words that end like common nouns are taken for such, not for names. */
  private nounShaped(norm: string): boolean {
    return (
      norm.endsWith("ات") ||
      (norm.endsWith("ين") && norm.length > 6) ||
      (norm.endsWith("ون") && norm.length > 6) ||
      norm.endsWith("ة")
    );
  }

  /** Where a name that reaches `from` ends. */
  private extend(first: number, from: number, known = 1): number {
    const { scan } = this;
    const limit = scan.limits[first]!;
    let k = from;
    let parts = known;
    while (k < limit && parts < MOST_PARTS) {
      const info = scan.infos[k]!;
      const token = scan.view[k]!;
      if (!(info.flags & IS.word) && token.kind !== "latin") break;
      if (scan.markBefore(k) || scan.inTime(k)) break;
      if (info.flags & IS.connector && k + 1 < limit && scan.infos[k + 1]!.flags & IS.word && !scan.markBefore(k + 1)) {
        const next = scan.infos[k + 1]!;
        if (!(next.flags & (IS.closed | IS.verb)) || next.flags & IS.given) {
          k += 2;
          parts++;
          continue;
        }
      }
      if (!this.continues(k, parts)) break;
      k++;
      parts++;
    }
    return k;
  }

  /** `قال المتحدث لفرانس برس`: an outlet or someone known behind ل is spoken to and no part of a name. */
  private isSpokenTo(at: number): boolean {
    const { scan, vocabulary } = this;
    if (!(scan.infos[at]!.flags & IS.known) || !scan.view[at]!.norm.startsWith("ل")) return false;
    const match = scan.nameAt(at, vocabulary.names);
    return match !== null && match.cut.length > 0 && SPOKEN_TO.has(match.values[0]!.kind);
  }

  private continues(k: number, parts: number): boolean {
    const { scan } = this;
    if (this.isSpokenTo(k)) return false;
    const { flags, title, head, people } = scan.infos[k]!;
    if (flags & IS.governed) return false;
    const { norm, readings } = scan.view[k]!;
    // `لقي أبو سالم مصرعه`: a noun with its pronoun is no part of a name.
    if (readings[0]?.enclitic && readings[0].lexeme.pos === "noun" && !scan.isGiven(k)) return false;
    if (scan.isGiven(k)) {
      return !(flags & IS.verb) || parts === 1;
    }
    if (flags & IS.unknown && flags & IS.definite && this.nounShaped(norm)) return false;
    if (flags & IS.unknown) {
      if (norm.startsWith("و") && norm.length > 3) return false;
      if (scan.inPlace(k) && scan.placeAt(k) !== null && parts > 1) return false;
      return !this.nounShaped(norm) || parts === 1;
    }
    if (flags & (IS.closed | IS.verb | IS.clitic)) return false;
    if (flags & IS.definite) {
      if (flags & IS.nationality) return parts === 1 && this.isLone(k);
      if (title || head || people) return parts === 1 && this.isLone(k);
      return flags & IS.surname ? true : parts === 1;
    }
    if (flags & IS.surname && !(flags & IS.noun)) return true;
    return parts === 1 && !title && !head && !people && (flags & IS.noun) !== 0 && !(flags & IS.plural);
  }

  /** True when no further part of a phrase stands behind: `محمد السوداني،`. */
  private isLone(k: number): boolean {
    const { scan } = this;
    if (k + 1 >= scan.limits[k]!) return true;
    const { flags } = scan.infos[k + 1]!;
    return !(flags & IS.definite && flags & IS.adjective);
  }
}

const SPOKEN_TO: ReadonlySet<string> = new Set(["person", "outlet", "agency"]);
