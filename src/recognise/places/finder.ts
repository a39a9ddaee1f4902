import { fold, type PhraseMatch, rawOffset } from "../../arabic/index.ts";
import type { Analysed, PlaceEntry, Token } from "../../record/index.ts";
import { standsAlone } from "./alone.ts";
import type { Candidate } from "./candidate.ts";
import { between } from "./geo.ts";
import { contradicts } from "./spelling.ts";
import { joinedNameEnd, unknownNameEnd } from "./unknown-name.ts";
import { type Head, ROLE, type Vocabulary } from "./vocabulary.ts";

const ARTICLE = "ال";
/** Kinds whose name may be another place's: the airport of a town. */
const NAMED_AFTER = new Set(["facility", "airport", "base", "field", "port", "crossing", "camp"]);
const OPENERS = new Set(["«", '"', "“", "(", "'", "‘"]);
const CLOSERS = new Set(["»", '"', "”", ")", "'", "’"]);
const LONGEST_LIST = 12;
/** Prepositions behind which a word that nothing knows names a place, where it is then said to lie. */
const IN: ReadonlySet<string> = new Set(["في", "قرب", "داخل"]);
const IN_IT = "ب";
/** Fewest letters of such a name. */
const SHORTEST = 4;
const TOWN: Head = { kind: "town", open: 0, number: "s", form: "" };
const TO = "الي";
const FROM = "من";
/** Letters of `عاصمة`. */
const CAPITAL = 5;
const AND = "و";

/** Reads one text for stretches that name places; the choice between places of one name comes later. */
export class Finder {
  private readonly tokens: readonly Token[];
  private readonly text: string;
  private readonly roles: Uint8Array;
  private readonly vocabulary: Vocabulary;

  /** `roles`: what each token may begin, from `Vocabulary.rolesOf`. */
  constructor(analysed: Analysed, vocabulary: Vocabulary, roles: Uint8Array) {
    this.roles = roles;
    this.tokens = analysed.tokens;
    this.text = analysed.text;
    this.vocabulary = vocabulary;
  }

  /** Candidates in text order that do not overlap. */
  all(): Candidate[] {
    const found: Candidate[] = [];
    let floor = 0;
    for (let i = 0; i < this.tokens.length; ) {
      const role = this.roles[i]!;
      const decoy = role & ROLE.decoy ? this.vocabulary.decoys.longest(this.tokens, i) : null;
      if (decoy !== null) {
        i = decoy.last;
        continue;
      }
      const made = role === 0 ? this.located(i) : this.at(i, role, floor);
      if (made === null) {
        i++;
        continue;
      }
      found.push(...made);
      floor = made.at(-1)!.last;
      i = Math.max(floor, i + 1);
    }
    return found;
  }

  private at(i: number, role: number, floor: number): Candidate[] | null {
    let best = role & ROLE.name ? this.bare(i) : null;
    const consider = (other: Candidate[] | null) => {
      if (other !== null && (best === null || other.at(-1)!.last > best.at(-1)!.last)) best = other;
    };
    if (role & ROLE.land) consider(this.land(i));
    if (role & ROLE.direction) consider(this.direction(i, floor));
    if (role & ROLE.head) consider(this.headed(i));
    return best ?? (role & ROLE.anaphor ? this.alone(i) : null);
  }

  /** `في الزاهرية بجنوب العاصمة`, `في كفر سعد شمال حلب`: a word that nothing knows between a preposition of place and where it lies. */
  private located(i: number): Candidate[] | null {
    const { tokens, vocabulary } = this;
    const token = tokens[i]!;
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    if (!before || !next || !IN.has(before.norm) || token.kind !== "word" || next.kind !== "word") return null;
    if (token.readings.length > 0 || token.norm.length < SHORTEST || before.sentence !== token.sentence) return null;
    if (next.sentence !== token.sentence || vocabulary.stops.has(token.norm) || vocabulary.countryOf(token.norm))
      return null;
    const lies = this.roles[i + 1]! & ROLE.direction ? this.direction(i + 1, i + 1) : null;
    const within = next.norm.startsWith(IN_IT) ? (lies ?? this.headed(i + 1)) : lies;
    if (within === null || within[0]!.values.length === 0) return null;
    return [Object.assign(this.blank("place.located", i, i + 1, 0), { head: TOWN })];
  }

  private known(i: number, bare = true): PhraseMatch<PlaceEntry> | null {
    const token = this.tokens[i];
    if (token === undefined || token.kind !== "word") return null;
    const match = this.vocabulary.names.longest(this.tokens, i);
    if (match === null || (bare && match.cut.length > 0)) return null;
    if (match.last - match.first > 1) return match;
    if (this.vocabulary.countryOf(match.cut.stem) !== null && !match.values.some((v) => v.kind === "country"))
      return null;
    const written = this.written(i, match.cut.length);
    const values = match.values.filter((v) =>
      v.names.some((n) => fold(n) === match.cut.stem && !contradicts(written, n)),
    );
    return values.length === 0 ? null : values.length === match.values.length ? match : { ...match, values };
  }

  /** A token's letters as they stand in the text, behind its clitics. */
  private written(i: number, cut: number): string {
    const token = this.tokens[i]!;
    return this.text.slice(cut > 0 ? rawOffset(this.text, token, cut) : token.start, token.end);
  }

  private bare(i: number): Candidate[] | null {
    const match = this.known(i, false);
    if (match === null) return null;
    const before = this.tokens[i - 1];
    const named = before !== undefined && match.cut.length === 0 && this.blocks(before);
    if (named && !match.values.some((v) => v.kind === "country")) return null;
    return [this.make("place.name", i, match.last, match.cut.length, match, { sure: true })];
  }

  private blocks(before: Token): boolean {
    return before.cuts.some((cut) => this.vocabulary.blockers.has(cut.stem));
  }

  /** `الأراضي السعودية`, `الحدود العراقية السورية`, `العاصمة السورية دمشق`, `العاصمة بغداد`, `أراضي سوريا`. */
  private land(i: number): Candidate[] | null {
    const { vocabulary, tokens } = this;
    const match = vocabulary.lands.longest(tokens, i);
    if (match === null) return null;
    const type = match.values[0]!;
    const cut = match.cut.length;
    let last = match.last;
    let country: string | null = null;
    while (last < tokens.length && last < match.last + 3 && tokens[last]!.sentence === tokens[i]!.sentence) {
      const adjective = vocabulary.countryOf(tokens[last]!.norm);
      if (adjective === null || !tokens[last]!.norm.startsWith(ARTICLE)) break;
      country ??= adjective;
      last++;
    }
    const entry = country === null ? undefined : vocabulary.countries.get(country);
    if (type === "capital") {
      const name = this.known(last);
      const capital = name?.values.find((v) => v.capital || v.kind === "town" || v.kind === "region");
      if (name && capital) return [this.make("place.capital", i, name.last, cut, name, { sure: true })];
      // `عاصمة البيرو`: that of the land behind it.
      const bare = !tokens[i]!.norm.slice(cut).startsWith(ARTICLE) && !tokens[i]!.norm.startsWith("لل");
      const land = bare ? name?.values.find((v) => v.kind === "country") : undefined;
      if (bare && !land) return null;
      if (land) last = name!.last;
      const of = country ?? land?.country ?? null;
      const seat = of === null ? undefined : vocabulary.capitals.get(of);
      if (!seat) return this.lone(i, last, cut);
      return [Object.assign(this.blank("place.capital", i, last, cut), { values: [seat], sure: true })];
    }
    if (entry)
      return [Object.assign(this.blank("place.land", i, last, cut), { values: [entry], part: true, sure: true })];
    const name = this.known(last);
    if (name?.values.some((v) => v.kind === "country"))
      return [this.make("place.land", i, name.last, cut, name, { part: true, sure: true })];
    return null;
  }

  private capital(i: number): Candidate[] | null {
    if (this.tokens[i] === undefined || this.tokens[i]!.kind !== "word") return null;
    const made = this.land(i);
    return made !== null && made[0]!.rule === "place.capital" ? made : null;
  }

  /** `شمالي العراق`, `شمال غربي سوريا`, `120 كلم شمال بغداد`, `إلى الشمال من بغداد`. */
  private direction(i: number, floor: number): Candidate[] | null {
    const { vocabulary, tokens } = this;
    const cut = tokens[i]!.cuts.find((c) => vocabulary.directions.has(c.stem));
    if (cut === undefined) return null;
    let bearing = vocabulary.directions.get(cut.stem)!.bearing;
    const definite = cut.stem.startsWith(ARTICLE);
    let j = i + 1;
    while (j < tokens.length && j < i + 4) {
      const next = tokens[j]!;
      const stem = next.norm.startsWith(AND) ? next.norm.slice(1) : next.norm;
      const more = vocabulary.directions.get(next.norm) ?? vocabulary.directions.get(stem);
      if (more === undefined) break;
      if (stem === next.norm) bearing = between(bearing, more.bearing);
      j++;
    }
    if (definite) {
      if (tokens[j]?.norm !== FROM) return null;
      j++;
    } else if (tokens[j]?.norm === FROM) j++;
    const inner = this.known(j) === null ? (this.headed(j) ?? this.capital(j)) : null;
    const base = this.known(j) ?? null;
    if (base === null && inner === null) return this.anaphor(i, j, cut.length, definite);
    const anchor: Candidate = inner?.[0] ?? this.make("place.direction", j, base!.last, 0, base!, { sure: true });
    if (anchor.values.length === 0) return inner;
    const distance = this.distanceBefore(i, floor, bearing);
    if (definite && distance === null) return null;
    return [
      Object.assign(anchor, {
        rule: distance ? "place.distance" : "place.direction",
        first: distance?.first ?? i,
        cut: distance ? 0 : cut.length,
        part: true,
        distance: distance && bearing !== null ? { km: distance.km, bearing } : null,
      }),
    ];
  }

  /** `في المدينة`: the place named before. */
  private alone(i: number): Candidate[] | null {
    const alone = standsAlone(this.vocabulary, this.tokens, i);
    return alone && [Object.assign(this.blank("place.anaphor", i, i + 1, alone.cut), { anaphor: alone.of })];
  }

  /** `في العاصمة` alone, before no adjective. */
  private lone(i: number, last: number, cut: number): Candidate[] | null {
    const next = this.tokens[last];
    const qualified =
      next?.kind === "word" && next.norm.startsWith(ARTICLE) && next.sentence === this.tokens[i]!.sentence;
    if (qualified || last !== i + 1 || !this.vocabulary.anaphors.has(ARTICLE + this.tokens[i]!.norm.slice(-CAPITAL)))
      return null;
    return [Object.assign(this.blank("place.anaphor", i, last, cut), { anaphor: "capital" })];
  }

  /** `شمالي البلاد`, `وسط العاصمة`: the place stands before, in other words. */
  private anaphor(i: number, j: number, cut: number, definite: boolean): Candidate[] | null {
    const noun = this.tokens[j];
    const of = noun === undefined || definite ? undefined : this.vocabulary.anaphors.get(noun.norm);
    if (of === undefined || noun!.sentence !== this.tokens[i]!.sentence) return null;
    return [
      Object.assign(this.blank("place.anaphor", i, j + 1, cut), {
        nameFirst: j,
        nameLast: j + 1,
        part: true,
        anaphor: of,
      }),
    ];
  }

  private distanceBefore(i: number, floor: number, bearing: number | null): { first: number; km: number } | null {
    const { tokens, vocabulary } = this;
    let j = i - 1;
    if (tokens[j]?.norm === TO) j--;
    const unit = j > floor ? vocabulary.units.get(tokens[j]!.norm) : undefined;
    if (unit === undefined || bearing === null) return null;
    const number = tokens[j - 1];
    if (number?.kind !== "number" || j - 1 < floor || number.sentence !== tokens[i]!.sentence) return null;
    const value = Number(number.norm);
    return Number.isFinite(value) ? { first: j - 1, km: value * unit } : null;
  }

  /** A head noun with the name after it: `محافظة صعدة`, `قاعدة عين الأسد الجوية`, `قرية تل الضمان`. */
  private headed(i: number): Candidate[] | null {
    const { vocabulary, tokens } = this;
    if (tokens[i] === undefined || tokens[i]!.kind !== "word") return null;
    const match = vocabulary.heads.longest(tokens, i);
    if (match === null) return null;
    const head = match.values[0]!;
    if (match.cut.preposition === "ك") return null;
    if (match.last - match.first === 1 && contradicts(this.written(i, match.cut.length), head.form)) return null;
    const quoted = OPENERS.has(tokens[match.last]?.norm ?? "");
    const at = quoted ? match.last + 1 : match.last;
    const next = tokens[at];
    if (next === undefined || next.kind !== "word" || next.sentence !== tokens[i]!.sentence) return null;
    const seat = head.kind === "part" ? this.capital(at)?.[0] : undefined;
    if (seat) return [{ ...seat, rule: "place.head", first: i, cut: match.cut.length, head, part: true }];
    if (head.number !== "s") return this.list(head, at);
    const name = this.known(at);
    if (name !== null) return [this.composite(i, match.cut.length, head, name, quoted)];
    const heads = vocabulary.roleOf(next) & ROLE.head && !vocabulary.formers.has(next.norm);
    const nested = heads ? this.headed(at) : null;
    if (nested !== null && NAMED_AFTER.has(head.kind) === false) return nested;
    if (head.open === 0) return null;
    const end = unknownNameEnd(vocabulary, tokens, at, quoted ? 2 : head.open);
    if (end === at) return null;
    const last = quoted && CLOSERS.has(tokens[end]?.norm ?? "") ? end + 1 : end;
    return [
      {
        ...this.blank("place.new", i, quoted ? last : this.tail(head, end), match.cut.length),
        nameFirst: at,
        nameLast: end,
        head,
      },
    ];
  }

  private composite(i: number, cut: number, head: Head, name: PhraseMatch<PlaceEntry>, quoted: boolean): Candidate {
    let last = this.tail(head, name.last);
    if (head.kind === "part") last = this.areaTail(last);
    if (quoted && CLOSERS.has(this.tokens[last]?.norm ?? "")) last++;
    const same = name.values.some((v) => fits(head.kind, v.kind));
    const part = !same && (NAMED_AFTER.has(head.kind) || head.kind === "part");
    return Object.assign(this.make("place.head", i, last, cut, name, { sure: true, part }), { head });
  }

  /** `مدينتي الموصل وتكريت`, `قرى كفرا وعينا`: each name is a place of the head's kind. */
  private list(head: Head, at: number): Candidate[] | null {
    const found: Candidate[] = [];
    let i = at;
    const most = head.number === "d" ? 2 : LONGEST_LIST;
    while (i < this.tokens.length && found.length < most) {
      const name = this.known(i, found.length === 0);
      if (name === null) {
        const made = this.listed(head, i, found.length === 0);
        if (made === null) break;
        found.push(made);
        i = made.last;
        continue;
      }
      const conjoined = found.length === 0 || (name.cut.conjunction === AND && name.cut.preposition === null);
      if (!(conjoined || this.tokens[i - 1]!.norm === "،")) break;
      found.push(Object.assign(this.make("place.list", i, name.last, name.cut.length, name, { sure: true }), { head }));
      i = name.last;
      if (this.tokens[i]?.norm === "،") i++;
    }
    return found.length > 0 ? found : null;
  }

  /** `منطقتي الغدير والسنابل`: a name of a list that nobody entered. */
  private listed(head: Head, i: number, first: boolean): Candidate | null {
    const { vocabulary, tokens } = this;
    if (head.open === 0) return null;
    const end = first ? unknownNameEnd(vocabulary, tokens, i, head.open) : i;
    const joined = first ? null : joinedNameEnd(vocabulary, tokens, i, head.open);
    if (end === i && joined === null) return null;
    const last = joined?.end ?? end;
    return Object.assign(this.blank("place.new", i, last, joined?.cut ?? 0), { nameLast: last, head });
  }

  private tail(head: Head, from: number): number {
    let last = from;
    if (!NAMED_AFTER.has(head.kind)) return last;
    while (last < this.tokens.length && last < from + 2 && this.vocabulary.tails.has(this.tokens[last]!.norm)) last++;
    return last;
  }

  /** `ريف حلب الشمالي`, `ريف إدلب الجنوبي الغربي`. */
  private areaTail(from: number): number {
    let last = from;
    while (last < this.tokens.length && last < from + 2 && this.isSide(this.tokens[last]!.norm)) last++;
    return last;
  }

  private isSide(norm: string): boolean {
    return norm.startsWith(ARTICLE) && norm.length > 4 && (this.vocabulary.directions.has(norm) || norm === "الاوسط");
  }

  private make(
    rule: string,
    first: number,
    last: number,
    cut: number,
    name: PhraseMatch<PlaceEntry>,
    more: { sure?: boolean; part?: boolean },
  ): Candidate {
    const { first: nameFirst, last: nameLast, values } = name;
    const { part = false, sure = false } = more;
    return candidate(rule, first, last, cut, nameFirst, nameLast, values, part, sure);
  }

  private blank(rule: string, first: number, last: number, cut: number): Candidate {
    return candidate(rule, first, last, cut, first, last, [], false, false);
  }
}

/** Every candidate is made here: one order of fields for all. */
function candidate(
  rule: string,
  first: number,
  last: number,
  cut: number,
  nameFirst: number,
  nameLast: number,
  values: readonly PlaceEntry[],
  part: boolean,
  sure: boolean,
): Candidate {
  const [head, distance, anaphor] = [null, null, null];
  return { rule, first, last, cut, nameFirst, nameLast, values, head, part, distance, anaphor, sure };
}

const SETTLEMENTS = new Set(["town", "village", "suburb", "camp"]);

/** Does a head noun of one kind suit a known place of another? */
export function fits(head: string, kind: string): boolean {
  if (head === kind) return true;
  if (head === "camp") return kind === "suburb";
  if (SETTLEMENTS.has(head)) return SETTLEMENTS.has(kind) || (kind === "district" && head !== "suburb");
  if (head === "district") return kind === "town" || kind === "region" || kind === "suburb";
  if (head === "region") return kind === "area" || kind === "district";
  if (head === "area") return kind !== "country";
  if (head === "base") return kind === "airport";
  if (head === "airport") return kind === "base";
  if (head === "mountain") return kind === "area";
  return false;
}
