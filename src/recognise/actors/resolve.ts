import type { ActorEntry } from "../../record/index.ts";
import type { Draft } from "./draft.ts";
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
      const known = { entity: d.entity, name: d.entity?.names[0] ?? nameOf(d), country: d.country ?? d.entity?.country ?? null, sector: d.sector ?? d.entity?.sector ?? null };
      if (last - first > 1) {
        add(this.scan.infos[last - 1]!.key, known);
        if (last - first > 2) add(this.scan.infos[first]!.key + this.scan.infos[last - 1]!.key, known);
      }
      const own = d.entity ? keyOf(d.entity.names[0]!.split(" ").at(-1)!) : null;
      if (own) add(own, known);
    }
    return new Map([...found].filter((e): e is [string, Known] => e[1] !== null));
  }

  /** A surname alone: `وأضاف نشوع`, `السوداني`. */
  short(at: number, surnames: ReadonlyMap<string, Known>): { draft: Draft; known: Known } | null {
    const { scan } = this;
    const token = scan.view[at]!;
    if (token.kind !== "word" || scan.inTime(at)) return null;
    for (const cut of token.cuts) {
      const known = surnames.get(keyOf(cut.stem));
      if (known === undefined || cut.stem.length < 3) continue;
      if (!this.mayBeName(at, cut.length, cut.stem)) continue;
      return {
        known,
        draft: {
          rule: "actor.person.short",
          first: at,
          last: at + 1,
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
    if (before && before.flags & (IS.noun | IS.adjective) && !(before.flags & (COMMON_FEATURES | IS.clitic)) && cut === 0) return false;
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
    for (const d of drafts) if (d.kind === "force" || d.kind === "government") count(d.country ?? d.entity?.country ?? null);
    for (let i = 0; i < this.scan.view.length; i++) count(this.scan.placeAt(i)?.country ?? null);
    let best: string | null = null;
    for (const [country, n] of counts) if (n >= total * MAIN_SHARE && (best === null || n > counts.get(best)!)) best = country;
    return best;
  }

  /** Gives bare heads and titles what they stand for. */
  bare(drafts: readonly Draft[]): Draft[] {
    const main = this.mainCountry(drafts);
    const latest = new Map<string, Draft>();
    return drafts.map((d) => {
      if (d.lemma === null) {
        if (d.rule === "actor.known" && d.entity !== null) this.remember(latest, d);
        return d;
      }
      const alone = d.last === d.first + 1 && d.entity === null && d.name === null && !d.anonymous && d.kind !== "people";
      if (!alone) {
        if (d.entity !== null || d.name !== null || d.country !== null) latest.set(d.lemma, d);
        return d;
      }
      const earlier = latest.get(d.lemma);
      const head = this.scan.infos[d.first]!.head;
      if (earlier) return { ...d, entity: earlier.entity, country: earlier.country, rule: d.kind === "person" ? "actor.office.again" : "actor.head.again" };
      if (head?.bare === "state" && main !== null) {
        const part = STATE_BODIES[d.lemma];
        const entity = part ? (this.vocabulary.byId.get(`${main.toLowerCase()}.${part}`) ?? null) : null;
        return { ...d, entity, country: main, rule: "actor.head.state" };
      }
      return d;
    });
  }

  /** A known name is remembered under the head nouns that it may be called by: تنظيم داعش is التنظيم later. */
  private remember(latest: Map<string, Draft>, d: Draft): void {
    for (const lemma of this.vocabulary.headsOf(d.entity!)) latest.set(lemma, d);
  }
}

const sharesName = (a: string, b: string) => a.endsWith(b.split(" ").at(-1)!) && (a.includes(b) || b.includes(a));
