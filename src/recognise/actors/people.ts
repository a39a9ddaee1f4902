import type { ActorEntry, Reading } from "../../record/index.ts";
import type { Extent } from "./complement.ts";
import type { Draft } from "./draft.ts";
import { isTanwin } from "./ending.ts";
import type { Names, PersonName } from "./names.ts";
import { LISTENERS, type Phrases } from "./phrase.ts";
import type { Scan } from "./scan.ts";
import { IS, type Vocabulary } from "./vocabulary.ts";

/** No title is longer than this many words. */
const LONGEST_TITLE = 16;
const NAMED = new Set(["باسم", "بلسان", "بإسم", "باسمه"].map((w) => w.replace("إ", "ا")));
const TITLE_PREPOSITIONS = new Set(["في", "لدي", "ل", "عن", "ب", "الي", "من", "لشؤون"]);
const PLACE_PREPOSITIONS = new Set(["في", "لدي", "الي"]);
/** Titles whose bare definite form names someone: الرئيس. */
const BARE = new Set(["office", "spokes", "envoy", "rank", "analyst", "jurist"]);
const NEVER_ALONE = new Set(
  "رجل مقرر مقرره مشير ممثل محرر مصور مسؤول مسئول عضو اب اخ حاج سيد سيده نقيب مساعد معاون امين وكيل مدير عين مختار خليفه قائم سياسي معارض مواطن طبيب شاهد مرشح مؤسس مدرب مستشار لواء فريق رائد مقدم عماد عميد عريف دكتور استاذ مهندس".split(
    " ",
  ),
);
/** Titles whose feminine is another word: محافظة, الدبلوماسية. */
const MASCULINE_TITLES = new Set([
  "محافظ",
  "برلماني",
  "دبلوماسي",
  "ديبلوماسي",
  "حقوقي",
  "اقتصادي",
  "مختص",
  "خطيب",
  "امام",
]);
/** Adverbs between a title and its name: الرئيس الأمريكي آنذاك. */
const THEN = new Set(["انذاك", "حينها", "وقتها", "حينذاك", "حينئذ", "وقتذاك", "سابقا", "حاليا"]);
const COMMA = "،";

/** Letters of a reading's clitics. */
export const clitics = (r: Reading | null | undefined): number => (r?.conjunction ? 1 : 0) + (r?.preposition ? 1 : 0);

/** Reads people: titles with names, offices without, names with titles behind them. */
export class People {
  private readonly scan: Scan;
  private readonly phrases: Phrases;
  private readonly names: Names;
  private readonly vocabulary: Vocabulary;
  private readonly published: string | null;

  constructor(scan: Scan, phrases: Phrases, names: Names, vocabulary: Vocabulary, published: string | null) {
    this.scan = scan;
    this.phrases = phrases;
    this.names = names;
    this.vocabulary = vocabulary;
    this.published = published;
  }

  /** A title at `at` with the name that it leads to, or an office without a name. */
  titled(at: number): Draft | null {
    const { scan } = this;
    const info = scan.infos[at]!;
    const { title, noun } = info;
    if (title === null || noun === null || noun.form === "plural" || noun.form === "dual") return null;
    if (info.flags & IS.closed || isTanwin(scan.view[at]!.norm, info)) return null;
    if (noun.gender === "feminine" && MASCULINE_TITLES.has(info.lemma)) return null;
    const definite = noun.definite;
    const cut = clitics(noun);
    const limit = Math.min(scan.limits[at]!, at + LONGEST_TITLE);
    let closed = definite;
    let j = at + 1;
    let country: string | null = null;
    let found: PersonName | null = null;
    while (j < limit) {
      found = this.nameAt(j, closed);
      if (found !== null) break;
      found = null;
      const step = this.material(j, limit, closed);
      if (step === null) break;
      if (step.closes) closed = true;
      else if (this.opens(j)) closed = false;
      country ??= scan.infos[j]!.country ?? scan.placeAt(j)?.country ?? null;
      j = step.next;
    }
    if (found !== null) {
      const { first, last, entry } = found;
      const roleEnd = scan.view[first - 1]!.norm === COMMA ? first - 1 : first;
      return {
        rule: entry ? "actor.person.titled" : "actor.person.shape",
        first: at,
        last,
        cut,
        kind: "person",
        sector: entry?.sector ?? title.sector,
        country: entry?.country ?? country,
        entity: entry,
        anonymous: false,
        role: { first: at, last: roleEnd },
        name: { first, last },
        lemma: info.lemma,
      };
    }
    return this.office(at, cut, definite);
  }

  /** A name at `j`; none begins right behind a preposition, or with باسم. */
  private nameAt(j: number, closed: boolean): PersonName | null {
    const { scan } = this;
    const before = scan.view[j - 1]!.norm;
    if (NAMED.has(scan.view[j]!.norm) || NAMED.has(before) || TITLE_PREPOSITIONS.has(before)) return null;
    return scan.opensBefore(j) ? this.names.knownAt(j) : this.names.behindTitle(j, closed);
  }

  /** An indefinite noun inside a title wants its genitive before a name may follow. */
  private opens(j: number): boolean {
    const { flags } = this.scan.infos[j]!;
    const best = this.scan.view[j]!.readings[0];
    return (
      (flags & IS.noun) !== 0 &&
      !(flags & (IS.definite | IS.adjective)) &&
      best !== undefined &&
      best.enclitic === null &&
      best.lexeme.pos === "noun"
    );
  }

  /** One step over the words of a title: adjectives, genitives, places, groups, `باسم`, and a comma before a second title. */
  private material(j: number, limit: number, closed: boolean): { next: number; closes: boolean } | null {
    const { scan } = this;
    const info = scan.infos[j]!;
    const token = scan.view[j]!;
    if (scan.inTime(j)) return null;
    const known = this.phrases.knownAt(j, limit);
    if (known !== null && known.values[0]!.kind !== "person") return { next: known.last, closes: true };
    const place = scan.placeAt(j);
    if (place !== null) return { next: scan.behind(j, place.last), closes: true };
    if (token.norm === COMMA || token.norm === "-" || token.norm === ":") {
      if (!closed || j + 1 >= limit || token.norm === ":") return null;
      const next = scan.infos[j + 1]!;
      if (token.norm === COMMA && next.title && next.flags & IS.definite && !(next.flags & IS.clitic))
        return { next: j + 1, closes: false };
      return this.names.knownAt(j + 1) || this.names.alone(j + 1) || this.names.sure(j + 1)
        ? { next: j + 1, closes: false }
        : null;
    }
    if (token.kind === "number") return { next: j + 1, closes: false };
    if (!(info.flags & IS.word)) return null;
    if (NAMED.has(token.norm) || TITLE_PREPOSITIONS.has(token.norm)) {
      if (j + 1 >= limit || TITLE_PREPOSITIONS.has(scan.view[j + 1]!.norm)) return null;
      const next = scan.infos[j + 1]!;
      const nominal = next.flags & (IS.noun | IS.adjective | IS.definite | IS.known) || scan.inPlace(j + 1);
      return nominal ? { next: j + 1, closes: false } : null;
    }
    if (THEN.has(token.norm)) return { next: j + 1, closes: false };
    if (info.flags & (IS.verb | IS.closed) || LISTENERS.has(token.norm)) return null;
    if (info.flags & IS.governed) return null;
    if (info.flags & IS.clitic) {
      if (token.readings.length === 0) return { next: j + 1, closes: true };
      const { conjunction, preposition } = token.readings[0]!;
      if (conjunction === "ف" || (conjunction && !(info.flags & IS.definite)) || preposition === "ك") return null;
      // `رحب الوزير بالرئيس`: another title begins.
      if ((conjunction || preposition === "ب") && info.title) return null;
      return info.flags & (IS.noun | IS.adjective) ? { next: j + 1, closes: (info.flags & IS.definite) !== 0 } : null;
    }
    if (info.flags & IS.definite) return { next: j + 1, closes: true };
    return info.flags & (IS.noun | IS.adjective) ? { next: j + 1, closes: false } : null;
  }

  /** An office or title without a name: وزير الدفاع الأمريكي, المتحدث باسم الجيش. */
  private office(at: number, cut: number, definite: boolean): Draft | null {
    const { scan, vocabulary } = this;
    const { title, lemma } = scan.infos[at]!;
    const known = scan.nameAt(at, vocabulary.names);
    const office = known && (known.values[0]!.kind as string) === "office" && known.cut.length === cut ? known : null;
    const extent = this.phrases.complement(at, definite, { pairs: true });
    const last = this.officeEnd(at, Math.max(extent.last, office?.last ?? 0), extent);
    if (!extent.closed && !office && last === extent.last) return null;
    if (last === at + 1 && !(BARE.has(title!.kind) && !NEVER_ALONE.has(lemma))) return null;
    if (!definite && !BARE.has(title!.kind)) return null;
    if (NEVER_ALONE.has(lemma) && title!.kind !== "office" && !office) return null;
    const holder = office && office.last >= extent.last ? this.holderOf(office.values[0]!) : null;
    const entity = holder ?? (office && office.last >= extent.last ? office.values[0]! : null);
    return {
      rule: "actor.office",
      first: at,
      last,
      cut,
      kind: "person",
      sector: entity ? entity.sector : title!.sector,
      country: entity?.country ?? extent.country,
      entity,
      anonymous: false,
      role: { first: at, last },
      name: null,
      lemma,
    };
  }

  /** `باسم الحكومة`, `للقوات المسلحة`, `في بغداد`. */
  private officeEnd(at: number, from: number, extent: Extent): number {
    const { scan } = this;
    const limit = scan.limits[at]!;
    const kind = scan.infos[at]!.title!.kind;
    let end = from;
    for (let tails = 0; tails < 3 && end < limit; tails++) {
      const token = scan.view[end]!;
      const info = scan.infos[end]!;
      if (NAMED.has(token.norm) && end + 1 < limit) {
        const known = this.phrases.knownAt(end + 1, limit);
        const body = this.phrases.complement(end + 1, (scan.infos[end + 1]!.flags & IS.definite) !== 0, {
          pairs: true,
        });
        end = Math.max(known?.last ?? 0, body.last);
        continue;
      }
      const lam = info.flags & IS.clitic && info.flags & IS.definite && token.norm.startsWith("لل");
      if (
        lam &&
        !LISTENERS.has(token.norm) &&
        (kind === "office" || kind === "rank" || kind === "spokes" || kind === "envoy") &&
        extent.closed &&
        (info.head || info.flags & IS.known || token.readings[0]?.lexeme.pos === "noun")
      ) {
        end = this.phrases.complement(end, true).last;
        continue;
      }
      if (PLACE_PREPOSITIONS.has(token.norm) && end + 1 < limit && (kind === "envoy" || kind === "office")) {
        const place = scan.placeAt(end + 1);
        const known = this.phrases.knownAt(end + 1, limit);
        if (kind === "envoy" && place !== null) {
          end = scan.behind(end + 1, place.last);
          continue;
        }
        if (known !== null && (known.values[0]!.kind as string) !== "person") {
          end = known.last;
          continue;
        }
      }
      break;
    }
    return end;
  }

  /** Who held the office on the day of the text, or null. */
  holderOf(office: ActorEntry): ActorEntry | null {
    if (this.published === null) return null;
    const day = this.published;
    const held = (this.vocabulary.holders.get(office.id) ?? []).filter(
      ({ from, to }) => from !== null && from <= day && (to === null || day < to),
    );
    return held.length === 1 ? (this.vocabulary.byId.get(held[0]!.person) ?? null) : null;
  }

  /** A name without a title before it; a title behind a comma is its role. */
  named(at: number): Draft | null {
    const { scan } = this;
    const known = this.names.knownAt(at, true);
    const person = known ?? this.names.alone(at);
    if (person === null) return null;
    if (known !== null && !this.plausible(known)) return null;
    const { entry, last } = person;
    const role = this.roleBehind(last);
    return {
      rule: entry ? "actor.known" : "actor.person.full",
      first: at,
      last,
      cut: person.length,
      kind: "person",
      sector: entry?.sector ?? (role ? scan.infos[role.first]!.title!.sector : null),
      country: entry?.country ?? null,
      entity: entry,
      anonymous: false,
      role,
      name: { first: at, last },
      lemma: role ? scan.infos[role.first]!.lemma : null,
    };
  }

  /** One word with clitics that the lexicon reads otherwise is that other word. */
  private plausible({ first, last, length }: PersonName): boolean {
    if (last - first > 1 || length === 0) return true;
    return this.scan.view[first]!.readings.length === 0;
  }

  /** `، الخبير بالمجال الأمني،`: a title that explains the name before it. */
  private roleBehind(last: number): { first: number; last: number } | null {
    const { scan } = this;
    const limit = last > 0 ? scan.limits[last - 1]! : 0;
    let at = last;
    if (at < limit && (scan.view[at]!.norm === COMMA || scan.view[at]!.norm === "(" || scan.view[at]!.norm === "-"))
      at++;
    if (at >= limit) return null;
    const info = scan.infos[at]!;
    if (
      info.title === null ||
      info.noun === null ||
      info.noun.form === "plural" ||
      info.flags & IS.clitic ||
      info.flags & IS.verb
    )
      return null;
    const comma = at > last;
    if (!comma && !(info.flags & IS.definite)) return null;
    let j = at + 1;
    let closed = (info.flags & IS.definite) !== 0;
    while (j < limit && j < at + LONGEST_TITLE && scan.view[j]!.kind !== "punctuation") {
      const step = this.material(j, limit, closed);
      if (step === null) break;
      closed ||= step.closes;
      j = step.next;
    }
    const verbal = !closed && !comma;
    return verbal ? null : { first: at, last: j };
  }
}
