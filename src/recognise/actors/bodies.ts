import type { ActorEntry } from "../../record/index.ts";
import { type Draft, kindOf } from "./draft.ts";
import { clitics } from "./people.ts";
import type { Extent, Phrases } from "./phrase.ts";
import type { Scan } from "./scan.ts";
import { IS, type Vocabulary } from "./vocabulary.ts";

const FROM = "من";
const IN = new Set(["في", "لدي", "داخل"]);
const ATTRIBUTION = new Set([
  "عن",
  "بحسب",
  "حسب",
  "وفق",
  "قناة",
  "قناه",
  "صحيفة",
  "وكالة",
  "مراسل",
  "موقع",
  "شبكة",
  "تلفزيون",
  "إذاعة",
]);
const EYES = new Set(["عيان"]);
/** Names of groups are at most this many words. */
const PAIRED = 3;
const isBand = (entry: ActorEntry): boolean => kindOf(entry) === "group" || kindOf(entry) === "party";

const SHORTEST_CUT = 4;
const QUOTING_KINDS = new Set(["group", "party", "organisation", "outlet", "agency"]);

/** Kinds whose head noun and name say the same: حركة حماس, وكالة سانا. */
const APPOSING = new Set(["group", "party", "outlet", "agency"]);
const STATE_PARTS: Readonly<Record<string, string>> = {
  جيش: "army",
  شرطة: "police",
  برلمان: "parliament",
  حكومة: "government",
};
/** Head nouns that are also names of countries' kinds, left to the places. */
const STATES = new Set(["دولة", "مملكة"]);
/** Head nouns that mean an act or quality as often as a body. */
const VAGUE = new Set([
  "قوة",
  "حركة",
  "ادارة",
  "تنظيم",
  "قيادة",
  "امن",
  "سلطة",
  "نظام",
  "دفاع",
  "مقاومة",
  "وحدة",
  "مجموعة",
  "خلية",
]);
const SAYING = "say";

/** Reads known names, bodies named by a head noun, groups of people, and unnamed sources. */
export class Bodies {
  private readonly scan: Scan;
  private readonly phrases: Phrases;
  private readonly vocabulary: Vocabulary;

  constructor(scan: Scan, phrases: Phrases, vocabulary: Vocabulary) {
    this.scan = scan;
    this.phrases = phrases;
    this.vocabulary = vocabulary;
  }

  /** A name of the knowledge files that is no person's. */
  known(at: number): Draft | null {
    const { scan, vocabulary } = this;
    const match = scan.nameAt(at, vocabulary.names);
    if (match === null) return null;
    const entry = match.values[0]!;
    const kind = kindOf(entry);
    if (kind === "person") return null;
    const { cut } = match;
    if (match.last - at === 1 && !this.standsAlone(at, cut.stem, cut.length, cut.preposition)) return null;
    return {
      ...this.base(at, match.last, cut.length, "actor.known"),
      last: this.withAlias(match.last, entry),
      kind,
      sector: entry.sector,
      country: entry.country,
      entity: entry,
    };
  }

  /** `حركة المقاومة الإسلامية (حماس)`: another name of the same actor between brackets belongs to the first. */
  private withAlias(last: number, entry: ActorEntry): number {
    const { scan, vocabulary } = this;
    if (last + 1 >= scan.view.length || scan.view[last]!.norm !== "(" || last + 1 >= scan.limits[last]!) return last;
    const match = vocabulary.names.longest(scan, last + 1, scan.limits[last]!);
    if (match === null || !match.values.includes(entry) || match.last >= scan.limits[last]!) return last;
    return scan.view[match.last]!.norm === ")" ? match.last + 1 : last;
  }

  private standsAlone(at: number, stem: string, cut: number, preposition: string | null): boolean {
    const { scan, vocabulary } = this;
    if (cut > 0 && stem.length < SHORTEST_CUT && scan.view[at]!.readings.length > 0) return false;
    if (vocabulary.weak.has(stem) && this.isOfPair(at)) return true;
    if (cut > 0 && preposition !== null && stem.length <= 3) return false;
    if (cut > 0 && scan.infos[at]!.flags & (IS.verb | IS.noun) && !stem.startsWith("ال")) {
      const best = scan.view[at]!.readings[0]!;
      if (clitics(best) !== cut) return false;
    }
    if (scan.infos[at]!.flags & IS.verb && !scan.markBefore(at)) return false;
    const key = stem.endsWith("ة") ? `${stem.slice(0, -1)}ه` : stem;
    if (!vocabulary.weak.has(key)) return true;
    const before = scan.tokens[scan.view[at]!.index - 1];
    const bracket = before !== undefined && (before.norm === "(" || scan.markBefore(at));
    return (
      bracket ||
      (before !== undefined && ATTRIBUTION.has(before.norm)) ||
      (preposition === "ل" && at > 0 && (scan.infos[at - 1]!.flags & IS.verb) !== 0)
    );
  }

  /** `بين فتح وحماس`, `حماس وفتح`: an everyday word joined to the name of a group or party is one too. */
  private isOfPair(at: number): boolean {
    const { scan, vocabulary } = this;
    const next = at + 1 < scan.limits[at]! ? scan.nameAt(at + 1, vocabulary.names) : null;
    if (next !== null && next.cut.conjunction === "و" && isBand(next.values[0]!)) return true;
    if (scan.nameAt(at, vocabulary.names)?.cut.conjunction !== "و") return false;
    for (let k = at - 1; k >= Math.max(0, at - PAIRED); k--) {
      const before = scan.nameAt(k, vocabulary.names);
      if (before !== null && before.last === at) return isBand(before.values[0]!);
    }
    return false;
  }

  /** A body by its head noun: `القوات العراقية`, `فصائل مسلحة موالية لإيران`, `صحيفة "…" الروسية`. */
  headed(at: number): Draft | null {
    const { scan } = this;
    const { head, noun, flags, lemma } = scan.infos[at]!;
    if (head === null || noun === null || flags & IS.closed || scan.inTime(at)) return null;
    if (scan.inPlace(at) && (scan.placeAt(at) === null || STATES.has(lemma))) return null;
    const definite = noun.definite;
    const quoting = QUOTING_KINDS.has(head.kind);
    const extent = this.phrases.complement(at, definite, {
      quoted: quoting,
      linking: true,
      pairs: head.kind === "government" || head.kind === "organisation",
      persons: head.kind === "government" || head.kind === "force",
    });
    if (!this.holds(at, extent, definite)) return null;
    const cut = clitics(noun);
    const entity = this.identity(at, extent);
    const last = entity ? this.withAlias(extent.last, entity) : extent.last;
    return {
      ...this.base(at, last, cut, extent.more ? "actor.head" : "actor.head.bare"),
      kind: head.kind,
      sector: head.sector,
      country: extent.country,
      entity,
      lemma,
    };
  }

  /** Who the body is: a name that it begins with, a name in apposition (حركة حماس), or the institution of the country that qualifies it. */
  private identity(at: number, extent: Extent): ActorEntry | null {
    const { scan, vocabulary } = this;
    const { head, flags, lemma, noun } = scan.infos[at]!;
    if (flags & IS.known) {
      const match = vocabulary.names.longest(scan, at, extent.last);
      if (match !== null && match.last > at + 1 && kindOf(match.values[0]!) !== "person") return match.values[0]!;
    }
    if (noun!.form === "plural") return null;
    if (extent.entity !== null)
      return APPOSING.has(head!.kind) || lemma === "منظمة" || lemma === "شركة" ? extent.entity : null;
    const part = extent.named || extent.country === null ? undefined : STATE_PARTS[lemma];
    return part ? (vocabulary.byId.get(`${extent.country!.toLowerCase()}.${part}`) ?? null) : null;
  }

  private holds(at: number, extent: Extent, definite: boolean): boolean {
    const { head, flags } = this.scan.infos[at]!;
    // `مواقع تابعة للجيش` are positions.
    if (head!.kind === "outlet" && head!.bare === "none" && flags & IS.plural) return false;
    if (!extent.more) {
      if (
        !definite ||
        (flags & IS.plural && head!.kind !== "force" && head!.kind !== "group" && head!.kind !== "government")
      )
        return false;
      return head!.bare !== "none";
    }
    if (!definite && !(flags & IS.plural) && !extent.named && extent.country === null && !this.telling(at, extent))
      return false;
    if (head!.needs === "body")
      return (
        (this.scan.infos[at + 1]!.head !== null || (this.scan.infos[at + 1]!.flags & IS.sourceAdjective) !== 0) &&
        extent.closed
      );
    if (head!.needs === "name") return extent.named || extent.country !== null;
    if (head!.bare === "none" && !definite) return extent.named || extent.country !== null || extent.closed;
    return true;
  }

  /** An indefinite head is an actor only with words that make it one: قوة أمنية, قيادة الجيش; not قوة الدولار. */
  private telling(at: number, extent: Extent): boolean {
    const { infos } = this.scan;
    const next = infos[at + 1]!;
    if (extent.closed && !VAGUE.has(infos[at]!.lemma)) return true;
    if (next.head || next.title) return true;
    for (let i = at + 1; i < extent.last; i++) {
      if (infos[i]!.flags & (IS.sourceAdjective | IS.linking) || infos[i]!.people) return true;
    }
    return false;
  }

  /** People by what they are: `مسلحون مجهولون`, `عناصر من تنظيم`, `مدنيين`. */
  people(at: number): Draft | null {
    const { scan } = this;
    const { people, noun, flags, lemma } = scan.infos[at]!;
    if (people === null || noun === null || people.kind !== "people" || flags & IS.closed || scan.inTime(at))
      return null;
    if (scan.inPlace(at)) return null;
    if (flags & IS.verb && !noun.definite) return null;
    if (noun.gender === "feminine" && noun.number === "singular" && !noun.lexeme.lemma.endsWith("ة")) return null;
    const adjectival = scan.view[at]!.readings.some(
      (r) => r.lexeme.pos === "adjective" || r.form === "active-participle" || r.form === "passive-participle",
    );
    if (adjectival && this.qualifies(at)) return null;
    const extent = this.phrases.complement(at, noun.definite, { linking: true });
    const last = this.fromGroup(extent.last, scan.limits[at]!);
    const plural = noun.form === "plural" || noun.form === "dual" || noun.number === "plural" || noun.number === "dual";
    const more = last > at + 1;
    if (!people.bare && !(plural && more)) return null;
    if (!plural && noun.definite && !more) return null;
    return {
      ...this.base(at, last, clitics(noun), "actor.people"),
      kind: "people",
      sector: people.sector,
      country: extent.country,
      entity: extent.entity,
      lemma,
    };
  }

  /** True when the word may be an adjective of the noun before it: القوات المسلحة, هجوم انتحاري. */
  private qualifies(at: number): boolean {
    if (at === 0) return false;
    const { scan } = this;
    const before = scan.infos[at - 1]!;
    const { flags } = scan.infos[at]!;
    if (scan.view[at - 1]!.sentence !== scan.view[at]!.sentence || !(before.flags & IS.word)) return false;
    if (flags & IS.clitic) return false;
    const nominal =
      (before.flags & (IS.noun | IS.adjective | IS.unknown)) !== 0 && !(before.flags & (IS.verb | IS.closed));
    return nominal && (before.flags & IS.definite) === (flags & IS.definite);
  }

  /** `من تنظيم داعش`, `في الجيش العراقي` behind people. */
  private fromGroup(last: number, limit: number): number {
    const { scan } = this;
    if (last + 1 >= limit) return last;
    const token = scan.view[last]!;
    if (token.norm !== FROM && !IN.has(token.norm)) return last;
    const known = this.phrases.knownAt(last + 1, limit);
    if (known !== null && kindOf(known.values[0]!) !== "person") return known.last;
    const { head, flags, noun } = scan.infos[last + 1]!;
    if (head === null || noun === null || scan.inPlace(last + 1) || clitics(noun) > 0) return last;
    const extent = this.phrases.complement(last + 1, (flags & IS.definite) !== 0, {
      quoted: QUOTING_KINDS.has(head.kind),
      linking: true,
    });
    return extent.closed ? extent.last : last;
  }

  /** `مصدر أمني`, `مصدران`, `شهود عيان`, `مسؤول أمريكي`. */
  source(at: number): Draft | null {
    const { scan } = this;
    const { people, title, noun, flags, lemma } = scan.infos[at]!;
    if (noun === null || flags & IS.closed) return null;
    const cut = clitics(noun);
    const anonymousTitle =
      title !== null &&
      (lemma === "مسؤول" ||
        lemma === "مسئول" ||
        lemma === "ضابط" ||
        lemma === "دبلوماسي" ||
        lemma === "ديبلوماسي" ||
        lemma === "قيادي");
    if (people?.kind !== "source" && people?.kind !== "talk" && !anonymousTitle) return null;
    const extent = this.phrases.complement(at, noun.definite, { pairs: true });
    const limit = scan.limits[at]!;
    let last = extent.last;
    if (people?.kind === "source") {
      last = this.fromGroup(last, limit);
      const human = this.human(at, extent.last) || last > extent.last;
      const plain = extent.last === at + 1 && (noun.definite || noun.form === "dual") && this.speaks(at, last);
      if (!human && !plain && !this.attributed(at, extent)) return null;
    } else if (anonymousTitle) {
      if (noun.definite || (extent.closed && !extent.country)) return null;
      last = this.fromGroup(last, limit);
      if (last === at + 1) return null;
    } else if (people?.kind === "talk") {
      const plural = noun.form === "plural" || noun.form === "dual";
      const eyes = at + 1 < limit && EYES.has(scan.view[at + 1]!.norm);
      if (!plural && !eyes) return null;
      if (eyes) last = at + 2;
    }
    return {
      ...this.base(at, last, cut, "actor.source"),
      kind: "people",
      sector: people?.sector ?? title!.sector,
      country: extent.country,
      anonymous: true,
      lemma,
    };
  }

  private human(at: number, last: number): boolean {
    for (let i = at + 1; i < Math.min(last, at + 3); i++)
      if (this.scan.infos[i]!.flags & (IS.sourceAdjective | IS.nationality)) return true;
    return false;
  }

  private speaks(at: number, last: number): boolean {
    const { scan } = this;
    const says = (i: number) =>
      scan.view[i]!.readings.some((r) => r.lexeme.pos === "verb" && r.lexeme.classes.includes(SAYING));
    const before = at > 0 && scan.view[at - 1]!.sentence === scan.view[at]!.sentence && says(at - 1);
    const after = last < scan.limits[at]! && says(last);
    return before || after;
  }

  private attributed(at: number, extent: Extent): boolean {
    const { scan } = this;
    if (at === 0 || !extent.closed || extent.named) return false;
    return ATTRIBUTION.has(scan.view[at - 1]!.norm);
  }

  /** Nationals and peoples by a plural adjective that qualifies nothing: `الأمريكيون`, `الأكراد`. */
  nationals(at: number): Draft | null {
    const { scan } = this;
    const { flags, country } = scan.infos[at]!;
    const counted = scan.isCounted(at);
    if (
      !(flags & IS.nationality) ||
      !(counted || flags & IS.plural) ||
      scan.inTime(at) ||
      (!counted && this.qualifies(at))
    )
      return null;
    const reading = scan.view[at]!.readings.find(
      (r) => r.lexeme.classes.includes("nationality") && (counted || r.form === "plural" || r.number === "plural"),
    );
    if (reading === undefined || reading.gender === "feminine") return null;
    const extent = this.phrases.complement(at, reading.definite);
    return {
      ...this.base(at, extent.last, clitics(reading), "actor.nationals"),
      kind: "people",
      sector: "CVL",
      country,
    };
  }

  private base(first: number, last: number, cut: number, rule: string): Draft {
    return {
      rule,
      first,
      last,
      cut,
      kind: "organisation",
      sector: null,
      country: null,
      entity: null,
      anonymous: false,
      role: null,
      name: null,
      lemma: null,
    };
  }
}
