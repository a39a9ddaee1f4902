import type { ActorEntry } from "../../record/index.ts";
import { type Draft, personName, textOf } from "./draft.ts";
import { keyOf } from "./name-index.ts";
import { clitics } from "./people.ts";
import type { Scan } from "./scan.ts";
import { IS, type Vocabulary } from "./vocabulary.ts";

/** A country counts as the one that a text is about when it has this share of its places. */
const MAIN_SHARE = 0.5;
const STATE_BODIES: Readonly<Record<string, string>> = {
  جيش: "army",
  شرطة: "police",
  حكومة: "government",
  برلمان: "parliament",
  خارجية: "foreign-ministry",
  داخلية: "interior-ministry",
  رئاسة: "presidency",
  سلطة: "government",
};
/** What stands before the last word of a name and belongs to it. */
const PARTED = new Set(["عبد", "ابو"]);
/** A bit for the last two letters of a word. */
const endingOf = (key: string) => 1 << ((key.charCodeAt(key.length - 1) * 7 + key.charCodeAt(key.length - 2)) & 31);
const PARTED_ENDINGS = [...PARTED].reduce((bits, key) => bits | endingOf(key), 0);

/** How the surnames of a text end, as bits: most words end unlike all of them. */
export const endingsOf = (surnames: ReadonlyMap<string, unknown>): number =>
  [...surnames.keys()].reduce((bits, key) => bits | endingOf(key), PARTED_ENDINGS);
/** False for a word that can be none of the surnames with these `endings`, whatever its clitics. */
export const mayEnd = (endings: number, key: string): boolean => (endings & endingOf(key)) !== 0;

/** Words of titles that say the same: رئيس الحكومة is رئيس الوزراء. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ["حكومه", "وزراء"],
  ["جمهوريه", "دوله"],
]);

const COMMON_FEATURES = IS.verb | IS.mayVerb | IS.closed;

interface Known {
  readonly entity: ActorEntry | null;
  readonly name: string;
  readonly country: string | null;
  readonly sector: string | null;
}

/** Ties short forms to what the text named in full: surnames to people, الجيش to the army of the country, التنظيم to the group named before. */
export class Resolver {
  private readonly scan: Scan;
  private readonly vocabulary: Vocabulary;

  constructor(scan: Scan, vocabulary: Vocabulary) {
    this.scan = scan;
    this.vocabulary = vocabulary;
  }

  /** People's names of the text by their last words, under keys. */
  surnames(drafts: readonly Draft[], nameOf: (d: Draft) => string): Map<string, Known> {
    const found = new Map<string, Known | null>();
    const add = (key: string, known: Known) => {
      const other = found.get(key);
      if (other === undefined) found.set(key, known);
      else if (other !== null && other.name !== known.name && !sharesName(other.name, known.name)) found.set(key, null);
    };
    for (const d of drafts) {
      if (d.kind !== "person" || d.name === null) continue;
      const { first, last } = d.name;
      const known = {
        entity: d.entity,
        name: personName(d.entity, nameOf(d)),
        country: d.country ?? d.entity?.country ?? null,
        sector: d.sector ?? d.entity?.sector ?? null,
      };
      if (last - first > 1) {
        const key = this.scan.infos[last - 1]!.key;
        // `رامي عبد الرحمن` is called عبد الرحمن, not الرحمن.
        const parted = PARTED.has(this.scan.infos[last - 2]!.key);
        add(parted ? this.scan.infos[last - 2]!.key + key : key, known);
        if (last - first > 2) add(this.scan.infos[first]!.key + key, known);
      }
      const own = d.entity ? d.entity.names[0]!.split(" ") : [];
      if (own.length > 0 && !PARTED.has(own.at(-2) ?? "")) add(keyOf(own.at(-1)!), known);
    }
    return new Map([...found].filter((e): e is [string, Known] => e[1] !== null));
  }

  /** A surname alone: `وأضاف نشوع`, `السوداني`. */
  short(at: number, surnames: ReadonlyMap<string, Known>): { draft: Draft; known: Known } | null {
    const { scan } = this;
    const token = scan.view[at]!;
    if (token.kind !== "word" || scan.inTime(at)) return null;
    const { cutKeys } = scan.infos[at]!;
    for (let c = 0; c < cutKeys.length; c++) {
      const cut = token.cuts[c]!;
      if (cut.stem.length < 3) continue;
      const parted = PARTED.has(cutKeys[c]!) && at + 1 < scan.limits[at]!;
      const known = surnames.get(parted ? cutKeys[c]! + scan.infos[at + 1]!.key : cutKeys[c]!);
      if (known === undefined) continue;
      if (!parted && !this.mayBeName(at, cut.length, cut.stem)) continue;
      return {
        known,
        draft: {
          rule: "actor.person.short",
          first: at,
          last: parted ? at + 2 : at + 1,
          cut: cut.length,
          kind: "person",
          sector: known.sector,
          country: known.country,
          entity: known.entity,
          anonymous: false,
          role: null,
          name: null,
          lemma: null,
        },
      };
    }
    return null;
  }

  /** A surname that is also a word needs a verb beside it; an adjective of the noun before it is none. */
  private mayBeName(at: number, cut: number, stem: string): boolean {
    const { scan } = this;
    const info = scan.infos[at]!;
    if (info.flags & IS.unknown) return true;
    const best = scan.view[at]!.readings[0]!;
    if (cut > 0 && clitics(best) !== cut && !(info.flags & IS.unknown)) return false;
    const before = at > 0 && scan.view[at - 1]!.sentence === scan.view[at]!.sentence ? scan.infos[at - 1]! : null;
    const after = at + 1 < scan.limits[at]! ? scan.infos[at + 1]! : null;
    if (
      before &&
      before.flags & (IS.noun | IS.adjective) &&
      !(before.flags & (COMMON_FEATURES | IS.clitic)) &&
      cut === 0
    )
      return false;
    if (stem.startsWith("ال") && cut === 0 && before && before.flags & IS.verb) return true;
    if (before && before.flags & IS.verb) return cut === 0;
    return after !== null && (after.flags & IS.verb) !== 0 && stem.startsWith("ال") && cut <= 1;
  }

  /** The country that most places and actors of the text belong to, or null when none prevails. */
  mainCountry(drafts: readonly Draft[]): string | null {
    const counts = new Map<string, number>();
    let total = 0;
    const count = (country: string | null) => {
      if (country === null) return;
      counts.set(country, (counts.get(country) ?? 0) + 1);
      total++;
    };
    for (const d of drafts)
      if (d.kind === "force" || d.kind === "government") count(d.country ?? d.entity?.country ?? null);
    for (let i = 0; i < this.scan.view.length; i++) count(this.scan.placeAt(i)?.country ?? null);
    let best: string | null = null;
    for (const [country, n] of counts)
      if (n >= total * MAIN_SHARE && (best === null || n > counts.get(best)!)) best = country;
    return best;
  }

  /** Gives bare heads and titles what they stand for; `nameOf` reads a person's name. */
  bare(drafts: readonly Draft[], nameOf: (d: Draft) => string): Draft[] {
    const main = this.mainCountry(drafts);
    const latest = new Map<string, Draft>();
    const people = new Map<string, Draft[]>();
    return drafts.map((d) => {
      if (d.kind === "person") return this.person(d, people, nameOf);
      if (d.lemma === null) {
        if (d.rule === "actor.known" && d.entity !== null) this.remember(latest, d);
        return d;
      }
      if (d.anonymous || d.kind === "people") return d;
      const alone = d.entity === null && (d.last === d.first + 1 || this.described(d));
      if (!alone) {
        if (d.entity !== null || d.country !== null || d.kind === "outlet" || d.kind === "agency")
          latest.set(d.lemma, d);
        return this.ofState(d, main);
      }
      const earlier = latest.get(d.lemma);
      if (earlier) {
        const called = earlier.entity ? undefined : textOf(this.scan, earlier.first, earlier.last, earlier.cut).quote;
        return {
          ...d,
          entity: earlier.entity,
          country: earlier.country,
          rule: "actor.head.again",
          ...(called ? { called } : {}),
        };
      }
      return this.ofState(d, main);
    });
  }

  /** `التنظيم المتطرف`: a group's head noun with an adjective that names nobody. */
  private described(d: Draft): boolean {
    if (d.kind !== "group" || d.country !== null || d.last !== d.first + 2) return false;
    const { noun } = this.scan.infos[d.first]!;
    return (
      noun?.definite === true && noun.form === "base" && (this.scan.infos[d.first + 1]!.flags & IS.adjective) !== 0
    );
  }

  /** `الجيش`, `القوات المسلحة`: of the country that the text is about. */
  private ofState(d: Draft, main: string | null): Draft {
    if (main === null || d.country !== null || d.entity !== null || (d.kind !== "force" && d.kind !== "government"))
      return d;
    const { head, noun } = this.scan.infos[d.first]!;
    if (head?.bare !== "state" || noun?.definite !== true) return d;
    const part = d.last === d.first + 1 ? STATE_BODIES[d.lemma!] : undefined;
    const entity = part ? (this.vocabulary.byId.get(`${main.toLowerCase()}.${part}`) ?? null) : null;
    const called = textOf(this.scan, d.first, d.last, d.cut).quote;
    return { ...d, entity, country: main, rule: "actor.head.state", called };
  }

  /** A title without a name is the last person who was called so: الخبير الأمني, الوزير. */
  private person(d: Draft, people: Map<string, Draft[]>, nameOf: (d: Draft) => string): Draft {
    if (d.lemma === null) return d;
    if (d.name !== null) {
      people.set(d.lemma, [...(people.get(d.lemma) ?? []), d]);
      return d;
    }
    if (d.entity !== null && (d.entity.kind as string) !== "office") return d;
    const words = this.titleWords(d);
    const gender = this.genderOf(d);
    const earlier = (people.get(d.lemma) ?? []).findLast(
      (p) => this.genderOf(p) === gender && this.sameTitle(words, p),
    );
    if (earlier === undefined) return d;
    const entity = earlier.entity ?? d.entity;
    const called = earlier.entity ? earlier.entity.names[0]! : nameOf(earlier);
    return {
      ...d,
      entity: earlier.entity ? entity : null,
      called,
      country: d.country ?? earlier.country,
      rule: "actor.office.again",
    };
  }

  private genderOf(d: Draft): string | null {
    return d.role === null ? null : (this.scan.infos[d.role.first]!.noun?.gender ?? null);
  }

  private titleWords(d: Draft): string[] {
    const { first, last } = d.role ?? d;
    const words: string[] = [];
    for (let i = first + 1; i < last; i++) {
      const { key } = this.scan.infos[i]!;
      const bare = key.startsWith("ال") ? key.slice(2) : key;
      words.push(ALIKE.get(bare) ?? bare);
    }
    return words;
  }

  private sameTitle(words: readonly string[], other: Draft): boolean {
    if (other.role === null) return words.length === 0;
    const known = new Set(this.titleWords(other));
    return words.every((w) => known.has(w));
  }

  /** A known name is remembered under the head nouns that it may be called by: تنظيم داعش is التنظيم later. */
  private remember(latest: Map<string, Draft>, d: Draft): void {
    for (const lemma of this.vocabulary.headsOf(d.entity!)) latest.set(lemma, d);
  }
}

const sharesName = (a: string, b: string) => a.endsWith(b.split(" ").at(-1)!) && (a.includes(b) || b.includes(a));
