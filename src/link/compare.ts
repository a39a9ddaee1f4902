import type { EventClaim } from "../record/index.ts";
import { type Days, gapOf, lengthOf } from "./days.ts";
import { isPeriod, LASTING, ONE_AN_ARTICLE } from "./family.ts";
import type { Mention, Side } from "./mention.ts";
import { WEIGHTS, type Weight } from "./weights.ts";

/** How far two mentions speak of one event, and why. */
export interface Comparison {
  readonly score: number;
  readonly reasons: readonly string[];
}

const WEEK = 7;
const MONTH = 31;
const YEAR = 366;
/** A coarse date says little: from this length on an overlap is one of periods. */
const COARSE = 10;
/** Clauses of fewer words are alike by chance. */
const SENTENCE = 4;
/** Share of the shorter clause's words, weighed by rarity, from which two clauses are alike. */
const ALIKE = 0.25;

/** Compares mentions; made once for a run, so that rare words weigh more than common ones. */
export class Comparer {
  private readonly rarity: ReadonlyMap<string, number>;
  private sum = 0;
  private reasons: string[] | null = null;

  constructor(mentions: readonly Mention[]) {
    this.rarity = rarityOf(mentions);
  }

  /** The score alone: for the many pairs that do not join. */
  score(a: Mention, b: Mention): number {
    this.sum = 0;
    this.reasons = null;
    this.compare(a, b);
    return this.sum;
  }

  explain(a: Mention, b: Mention): Comparison {
    this.sum = 0;
    const reasons: string[] = [];
    this.reasons = reasons;
    this.compare(a, b);
    return { score: round(this.sum), reasons };
  }

  private add(weight: Weight | null, times = 1): void {
    if (weight === null) return;
    const [points, words] = WEIGHTS[weight];
    this.sum += points * times;
    this.reasons?.push(`${words} (${points < 0 ? "" : "+"}${round(points * times)})`);
  }

  private compare(a: Mention, b: Mention): void {
    this.add(when(a, b));
    const place = where(a, b);
    this.add(place);
    if (LASTING.has(a.family)) {
      const party = parties(a, b);
      this.add(party);
      if (party === null && matterOfArticle(a, b, place)) this.add("nothing-against");
    } else this.roles(a, b);
    this.means(a, b);
    this.cost(a, b);
    this.telling(a, b);
    if (a.documentIndex === b.documentIndex && b.another && a.evidenceHash !== b.evidenceHash) this.add("another");
    if (a.plural !== b.plural && !LASTING.has(a.family) && (a.kind === "incident" || b.kind === "incident"))
      this.add("one-tells-many");
    if ((a.event.status === "denied") !== (b.event.status === "denied")) this.add("statuses-differ");
  }

  private roles(a: Mention, b: Mention): void {
    const target = relation(a.target, b.target);
    const actor = relation(a.actor, b.actor);
    this.add(target && TARGET[target]);
    this.add(actor && ACTOR[actor]);
    if (target === "same" || actor === "same") return;
    if (met(relation(a.actor, b.target)) || met(relation(a.target, b.actor))) this.add("roles-turned");
  }

  private means(a: Mention, b: Mention): void {
    const [m, n] = [a.event.mode, b.event.mode];
    if (m !== null && n !== null) this.add(m === n ? "same-means" : "means-differ");
    else if (a.family === "talks" && (m === "visit" || n === "visit")) this.add("visit-or-talks");
    const [v, w] = [a.event.weapon, b.event.weapon];
    if (v !== null && w !== null && v.name === w.name) this.add("same-weapon");
    const [c, d] = [a.event.weapon_count, b.event.weapon_count];
    if (typeof c === "number" && c === d) this.add("same-weapon-count");
  }

  private cost(a: Mention, b: Mention): void {
    for (const [i, [low, high]] of a.casualties.entries()) {
      const [lower, higher] = b.casualties[i]!;
      if (low < 0 || lower < 0) continue;
      if (low === lower && high === higher) this.add(low > 1 ? "same-casualties" : "casualties-fit");
      else this.add(low <= higher && lower <= high ? "casualties-fit" : "casualties-differ");
    }
  }

  /** Article, origin and wording. */
  private telling(a: Mention, b: Mention): void {
    if (a.documentIndex === b.documentIndex) {
      this.add("same-article");
      if (ONE_AN_ARTICLE.has(a.family)) this.add("same-matter");
      if (a.kind === "series" && b.kind === "series") this.add("same-series");
      if (a.trigger === b.trigger && b.definite) this.add("points-back");
      if (a.evidenceHash === b.evidenceHash && a.words.size > 1) this.add("same-clause");
    } else if (a.evidenceHash === b.evidenceHash && a.words.size >= SENTENCE) {
      this.add("same-sentence");
      return;
    } else if (a.origin.name === b.origin.name && a.origin.kind !== "outlet") this.add("same-source");
    if (a.trigger === b.trigger) this.add("same-word");
    const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
    if (few.size < SENTENCE) return;
    let common = 0;
    let all = 0;
    for (const word of few) {
      const weight = this.rarity.get(word) ?? 0;
      all += weight;
      if (many.has(word)) common += weight;
    }
    const most = a.documentIndex === b.documentIndex && overlapping(a.event, b.event) ? 1 : 3;
    if (common > all * ALIKE) this.add("same-words", Math.min(most, (common / all) * 3));
  }
}

/** One clause in the other shares its words because it is one text, not because it tells the same again. */
const overlapping = ({ evidence: a }: EventClaim, { evidence: b }: EventClaim): boolean =>
  a.start < b.end && b.start < a.end;

function when(a: Mention, b: Mention): Weight | null {
  if (a.days !== null && b.days !== null) return dates(a.days, b.days);
  return a.documentIndex === b.documentIndex ? null : undated(a, b);
}

function dates(a: Days, b: Days): Weight {
  const gap = gapOf(a, b);
  const longest = Math.max(lengthOf(a), lengthOf(b));
  if (gap >= 0) return gap <= 1 && longest <= COARSE ? "next-day" : "dates-differ";
  if (longest <= 2) return "same-day";
  if (a.from === b.from && a.to === b.to) return "same-period";
  if (longest <= COARSE) return "dates-overlap";
  return Math.min(lengthOf(a), lengthOf(b)) <= COARSE ? "date-coarse" : "periods-overlap";
}

/** At least one of two articles' mentions has no date: the dates of publication bound it. */
function undated(a: Mention, b: Mention): Weight | null {
  const [pa, pb] = [a.published, b.published];
  if (pa === null || pb === null) return "times-unknown";
  const lasting = LASTING.has(a.family);
  const dated = a.days !== null ? a : b.days !== null ? b : null;
  if (dated === null) {
    const gap = gapOf(pa, pb);
    if (gap > YEAR) return "published-far";
    if (gap > MONTH) return ONE_AN_ARTICLE.has(a.family) ? null : "published-apart";
    return gap <= WEEK ? "published-near" : null;
  }
  const other = dated === a ? pb : pa;
  const { from, to } = dated.days!;
  if (from > other.to + 1) return "date-after";
  const age = other.from - to;
  if (age > YEAR) return "published-far";
  if (age > (lasting ? MONTH * 3 : MONTH)) return "date-old";
  return age <= WEEK && !isPeriod(lengthOf(dated.days!)) ? "published-near" : null;
}

function where(a: Mention, b: Mention): Weight | null {
  const [x, y] = [a.place, b.place];
  if (x.length === 0 || y.length === 0) return null;
  if (x[0] === y[0]) return x.length === 1 && x[0]!.startsWith("cty.") ? "same-country" : "same-place";
  if (x.at(-1) !== y.at(-1)) return "countries-differ";
  if (x.includes(y[0]!) || y.includes(x[0]!)) return x.length === 1 || y.length === 1 ? "same-country" : "place-within";
  const [p, q] = [a.event.place!, b.event.place!];
  const known = p.lat !== null && q.lat !== null && p.lon !== null && q.lon !== null;
  if (known && nearby(p.lat, p.lon, q.lat, q.lon))
    return a.documentIndex === b.documentIndex ? "neighbours" : "place-near";
  if (x[0]!.startsWith("name:") || y[0]!.startsWith("name:")) return "same-country";
  return x.length > 2 && y.length > 2 && x.at(-2) === y.at(-2) ? "same-region" : "places-differ";
}

/** A withdrawal or a truce told again in one article without a party that could be compared, and nothing speaks against it. */
function matterOfArticle(a: Mention, b: Mention, place: Weight | null): boolean {
  if (a.documentIndex !== b.documentIndex || a.family === "talks" || !ONE_AN_ARTICLE.has(a.family)) return false;
  if (isOld(a) || isOld(b)) return false;
  return place === null || WEIGHTS[place][0] > 0;
}

/** Dated long before its article: history that an undated mention does not take up. */
const isOld = ({ days, published }: Mention): boolean =>
  days !== null && published !== null && published.from - days.to > MONTH * 3;

/** Talks, agreements, withdrawals: who is actor and who target depends on the teller. */
function parties(a: Mention, b: Mention): Weight | null {
  const [one, other] = [a.countries, b.countries];
  if (one.length === 0 || other.length === 0) return null;
  let common = 0;
  for (const country of one) if (other.includes(country)) common++;
  if (common > 1) return common === one.length && common === other.length ? "same-parties" : "most-parties";
  if (common === 1) return "related-parties";
  const named = relation([...a.actor, ...a.target], [...b.actor, ...b.target]);
  if (named === "same" || named === "related") return "related-parties";
  return named === "none" ? "parties-differ" : null;
}

const TARGET = { same: "same-target", related: "related-target", none: "targets-differ" } as const;
const ACTOR = { same: "same-actor", related: "related-actor", none: "actors-differ" } as const;

/**
 * Best relation between the parties of two lists; null when one is empty. Descriptions (`جنود`, `الهدف`) that match nothing contradict nothing:
 * only parties that both can be placed are `none`.
 */
function relation(a: readonly Side[], b: readonly Side[]): "same" | "related" | "none" | null {
  if (a.length === 0 || b.length === 0) return null;
  let best: "related" | "none" = "none";
  for (const x of a) {
    for (const y of b) {
      if (x.key === y.key) return "same";
      if (x.line.length > 0 && y.line.length > 0 && x.line.some((id) => y.line.includes(id))) best = "related";
      else if (best === "none" && alike(x.stems, y.stems)) best = "related";
    }
  }
  return best === "none" && !(a.some(placed) && b.some(placed)) ? null : best;
}

const met = (found: ReturnType<typeof relation>): boolean => found === "same" || found === "related";

const placed = ({ line }: Side): boolean => line.length > 0;

/** Half of the shorter name's words are in the other. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return false;
  return few.filter((stem) => many.includes(stem)).length * 2 > few.length;
}

const KM_A_DEGREE = 111;
const NEAR_KM = 15;

function nearby(lat: number, lon: number, lat2: number, lon2: number): boolean {
  const north = (lat - lat2) * KM_A_DEGREE;
  const east = (lon - lon2) * KM_A_DEGREE * Math.cos((lat * Math.PI) / 180);
  return north * north + east * east <= NEAR_KM * NEAR_KM;
}

/** Weight of a stem: the logarithm of how many mentions there are to one that holds it. */
function rarityOf(mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of mentions) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = new Map<string, number>();
  for (const [word, count] of counts) rarity.set(word, Math.log((mentions.length + 1) / count));
  return rarity;
}

const round = (points: number) => Math.round(points * 100) / 100;
