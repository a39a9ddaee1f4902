import { type Bag, Rarity } from "./bag.ts";
import { compareInArticle } from "./compare-article.ts";
import { Crowd } from "./crowd.ts";
import { type Days, gapOf, lengthOf } from "./days.ts";
import { DONE_BY, isPeriod, LASTING, ONE_AN_ARTICLE, SAID_DAILY } from "./family.ts";
import { meansOf, met, partiesOf, placesOf } from "./likeness.ts";
import type { Mention } from "./mention.ts";
import { partiesInCommon } from "./takers.ts";
import { ARTICLE_WEIGHTS, type ArticleWeight, WEIGHTS, type Weight } from "./weights.ts";

/** How far two mentions speak of one event, and why. */
export interface Comparison {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Days between two articles of which the second takes up the news of the first. */
const NEXT = 1;
const WEEK = 7;
const FORTNIGHT = 14;
const MONTH = 31;
const YEAR = 366;
/** A coarse date says little: from this length on an overlap is one of periods. */
const COARSE = 10;
/** Clauses of fewer words are alike by chance. */
const SENTENCE = 4;
/** Share of the shorter clause's words, weighed by rarity, from which two clauses are alike. */
const ALIKE = 0.25;
/** Share from which one clause tells the other again. */
const RETOLD = 0.75;
/** Share from which wording alone holds two mentions together. */
const CLOSE = 0.4;

/** Compares mentions; made once for a run, so that rare words weigh more than common ones. */
export class Comparer {
  private readonly rarity: Rarity;
  private readonly crowd: Crowd;
  private readonly said = new Map<string, string>();
  private sum = 0;
  private reasons: string[] | null = null;

  constructor(mentions: readonly Mention[]) {
    this.rarity = new Rarity(bagsOf(mentions));
    this.crowd = new Crowd(mentions);
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

  private compare(a: Mention, b: Mention): void {
    if (a.documentIndex !== b.documentIndex) this.across(a, b);
    else compareInArticle(a, b, this.overlap(a, b), this.addInArticle);
  }

  private overlap({ words: a }: Mention, { words: b }: Mention): number {
    return Math.min(a.length, b.length) < SENTENCE ? 0 : this.rarity.overlap(a, b);
  }

  private add(weight: Weight | null, times = 1): void {
    if (weight !== null) this.count(WEIGHTS[weight], times);
  }

  private readonly addInArticle = (weight: ArticleWeight, times = 1): void =>
    this.count(ARTICLE_WEIGHTS[weight], times);

  private count([points, words]: readonly [number, string], times: number): void {
    this.sum += points * times;
    const told = round(points * times);
    if (told !== 0) this.reasons?.push(this.worded(`${words} (${told < 0 ? "" : "+"}${told})`));
  }

  /** One string for all reasons that read alike. */
  private worded(reason: string): string {
    const known = this.said.get(reason);
    if (known !== undefined) return known;
    this.said.set(reason, reason);
    return reason;
  }

  private across(a: Mention, b: Mention): void {
    this.add(when(a, b));
    this.add(where(a, b));
    if (LASTING.has(a.family)) this.takers(a, b);
    else this.roles(a, b);
    this.means(a, b);
    this.cost(a, b);
    if (SAID_DAILY.has(a.family) && !sameDay(a, b)) this.add("many-told");
    this.telling(a, b);
    if ((a.event.status === "denied") !== (b.event.status === "denied")) this.add("statuses-differ");
  }

  private takers(a: Mention, b: Mention): void {
    const met = partiesInCommon(a, b);
    this.add(met);
    if (a.family !== "agreement" || met === "same-parties" || met === "most-parties") return;
    if (this.overlap(a, b) < RETOLD) this.add("many-signed");
  }

  private roles(a: Mention, b: Mention): void {
    const target = partiesOf(a.target, b.target);
    const actor = partiesOf(a.actor, b.actor);
    this.add(target && TARGET[target], target === "same" ? this.crowd.telling(a, b, a.target, b.target) : 1);
    if (actor === "none" && DONE_BY.has(a.family)) this.add("doers-differ");
    else this.add(actor && ACTOR[actor], actor === "same" ? this.crowd.telling(a, b, a.actor, b.actor) : 1);
    if (target === "same" || actor === "same") return;
    if (met(partiesOf(a.actor, b.target)) || met(partiesOf(a.target, b.actor))) this.add("roles-turned");
  }

  private means(a: Mention, b: Mention): void {
    const [m, n] = [a.event.mode, b.event.mode];
    const armed = armedAlike(a, b);
    if (m !== null && n !== null) {
      const found = m !== n && a.family === "withdrawal" ? "acts-differ" : meansOf(m, n);
      // `بطائرة مسيرة وصواريخ` against `بصواريخ`: the means of one are among those of the other.
      if (!armed || found !== "means-differ") this.add(found);
    } else if (a.family === "talks")
      this.add(m === n ? "same-means" : m === "visit" || n === "visit" ? "visit-or-talks" : null);
    if (armed) this.add("same-weapon");
    else if (a.arm !== null && b.arm !== null && a.arm !== b.arm) this.add("weapons-differ");
    const [c, d] = [a.event.weapon_count, b.event.weapon_count];
    if (typeof c === "number" && c === d && (armed || a.arm === null || b.arm === null)) this.add("same-weapon-count");
  }

  private cost(a: Mention, b: Mention): void {
    for (const [i, [low, high]] of a.casualties.entries()) {
      const [lower, higher] = b.casualties[i]!;
      if (low < 0 || lower < 0) continue;
      if (low === lower && high === higher) this.add(low > 1 && low === high ? "same-casualties" : "casualties-fit");
      else this.add(low <= higher && lower <= high ? "casualties-fit" : "casualties-differ");
    }
  }

  /** Origin and wording. */
  private telling(a: Mention, b: Mention): void {
    if (a.evidenceHash === b.evidenceHash && a.words.length >= SENTENCE) {
      this.add("same-sentence");
      return;
    }
    if (a.origin.name === b.origin.name && a.origin.kind !== "outlet") this.add("same-source");
    if (a.trigger === b.trigger) this.add("same-word");
    const overlap = this.overlap(a, b);
    if (overlap > ALIKE) this.add("same-words", overlap * 3);
    if (overlap < CLOSE && (a.days === null || b.days === null) && !sharePlace(a, b)) this.add("little-told");
  }
}

/** One weapon, or a weapon of one that the other's clauses name too. */
const armedAlike = (a: Mention, b: Mention): boolean =>
  (a.arm !== null && a.arm === b.arm && a.event.weapon?.name === b.event.weapon?.name) ||
  (a.arm !== b.arm && ((a.arm !== null && b.words.includes(a.arm)) || (b.arm !== null && a.words.includes(b.arm))));

function* bagsOf(mentions: readonly Mention[]): Generator<Bag> {
  for (const { words } of mentions) yield words;
}

/** Dated to the same day or two. */
const sameDay = ({ days: a }: Mention, { days: b }: Mention): boolean =>
  a !== null && b !== null && dates(a, b) === "same-day";

function when(a: Mention, b: Mention): Weight | null {
  if (a.days === null || b.days === null) return undated(a, b);
  const weight = dates(a.days, b.days);
  if (weight === "next-day" && ofItsDay(a) && ofItsDay(b)) return "each-its-day";
  // What lasts was still going on at any day that holds it.
  return weight === "date-coarse" && LASTING.has(a.family) && (holds(a.days, b.days) || holds(b.days, a.days))
    ? "date-within"
    : weight;
}

/** Told of the very day on which its article came out. */
const ofItsDay = ({ days, published }: Mention): boolean =>
  days !== null && published !== null && lengthOf(days) <= 1 && days.from >= published.from && days.to <= published.to;

const holds = (whole: Days, part: Days): boolean => whole.from <= part.from && part.to <= whole.to;

function dates(a: Days, b: Days): Weight {
  const gap = gapOf(a, b);
  const longest = Math.max(lengthOf(a), lengthOf(b));
  if (gap >= 0) return gap <= 1 && longest <= COARSE ? "next-day" : "dates-differ";
  if (longest <= 2) return "same-day";
  if (a.from === b.from && a.to === b.to) return "same-period";
  if (longest <= COARSE) return "dates-overlap";
  if (Math.min(lengthOf(a), lengthOf(b)) <= COARSE) return "date-coarse";
  return longest <= YEAR && (holds(a, b) || holds(b, a)) ? "period-within" : "periods-overlap";
}

/** At least one has no date: the dates of publication bound it. */
function undated(a: Mention, b: Mention): Weight | null {
  const [pa, pb] = [a.published, b.published];
  if (pa === null || pb === null) return "times-unknown";
  const lasting = LASTING.has(a.family);
  const dated = a.days !== null ? a : b.days !== null ? b : null;
  if (dated === null) {
    const gap = gapOf(pa, pb);
    if (gap > YEAR) return "published-far";
    if (gap > MONTH) return ONE_AN_ARTICLE.has(a.family) ? null : "published-apart";
    if (gap <= WEEK) return gap <= NEXT ? "published-near" : "published-week";
    return a.family === "talks" && gap > FORTNIGHT ? "published-later" : null;
  }
  const other = dated === a ? pb : pa;
  const { from, to } = dated.days!;
  // What lies ahead of the article that dates it is planned: an earlier article may tell of the plan.
  if (from > other.to + 1) return from >= dated.published!.to ? null : "date-after";
  const age = other.from - to;
  if (age > YEAR) return "published-far";
  if (age > (lasting ? MONTH * 3 : MONTH)) return "date-old";
  if (isPeriod(lengthOf(dated.days!))) return null;
  if (lasting) return a.family === "talks" && age > FORTNIGHT ? "published-later" : null;
  return age <= NEXT ? "published-near" : age <= WEEK ? "published-week" : "published-later";
}

const PLACE = {
  same: "same-place",
  country: "same-country",
  countries: "countries-differ",
  within: "place-within",
  "in-country": "same-country",
  near: "place-near",
  unknown: null,
  unlike: "places-unlike",
  region: "same-region",
  other: "places-differ",
} as const satisfies Readonly<Record<string, Weight | null>>;

const sharePlace = ({ place: a }: Mention, { place: b }: Mention): boolean => a.some((id) => b.includes(id));

function where(a: Mention, b: Mention): Weight | null {
  const found = placesOf(a, b);
  return found && PLACE[found];
}

const TARGET = { same: "same-target", related: "related-target", none: "targets-differ", unknown: null } as const;
const ACTOR = { same: "same-actor", related: "related-actor", none: "actors-differ", unknown: null } as const;

const round = (points: number) => Math.round(points * 100) / 100;
