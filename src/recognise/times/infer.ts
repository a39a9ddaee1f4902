import type { BlockKind, Published } from "../../record/index.ts";
import { civilOf, DAY, dayOf, daysInMonth, isoDay, weekdayOf } from "./calendar.ts";
import { NO_CONTEXT } from "./intervals.ts";
import { leansForward } from "./lean.ts";
import type { DateNode, Expression, TimeNode } from "./node.ts";
import { resolveAt } from "./resolve.ts";
import type { Source } from "./words.ts";

/** Readers' comments and site furniture have dates of their own. */
const OUTSIDE: ReadonlySet<BlockKind> = new Set(["comment", "boilerplate", "related"]);
/** A line that is little more than a date and time near the head of the text is a dateline. */
const DATELINE_SENTENCES = 8;
const DATELINE_TOKENS = 14;
/** Half a month has passed when its middle is told as past. */
const MID_MONTH = 15;
/** Longest window that still says when an article came out. */
const WIDEST = 400;

/** What the text's own times say of the day it came out. */
interface Evidence {
  /** Days that the text itself names as its own (`اليوم الجمعة 26 يوليو 2024`). */
  readonly own: number[];
  /** Days with a full date, told as past. */
  readonly days: number[];
  /** First days of years, months and periods with a year, told as past; with the end of those that must be over. */
  readonly starts: number[];
  readonly ends: number[];
  /** Months with their year. */
  readonly months: { readonly year: number; readonly month: number }[];
  readonly years: number[];
  /** Weekday, day and month without a year. */
  readonly pairs: DateNode[];
  /** Weekday of the day the text came out, and of the day before where that one is named. */
  weekday: number | null;
  yesterday: number | null;
  /** Days after times with a year that are told as coming. */
  readonly ahead: number[];
  /** Month that is called present with its year. */
  now: { readonly year: number; readonly month: number } | null;
  /** Months named as present, past, coming; without a year. */
  readonly present: number[];
  readonly past: number[];
  readonly coming: number[];
  /** Ends (months) of yearless spans of months told as past. */
  readonly spans: number[];
  thisYear: boolean;
  statedYear: number | null;
  /** This year as the last or the next one with its number tells it (`العام الماضي 2023`). */
  besideYear: number | null;
  /** Year that this one is compared with (`مقارنة بعام 2023`). */
  comparedYear: number | null;
  midMonth: boolean;
}

/**
 * Bounds the publication date of an article that came without one: by a date that it calls today, by its latest full date, by months that it
 * calls present or coming, by weekdays that fit one year only. Gives null unless both sides are bounded within a year or so.
 * `فجر اليوم الجمعة (26 تموز 2024)` alone gives that day.
 */
export function inferPublished(source: Source, expressions: readonly Expression[]): Published | null {
  const evidence = gather(source, expressions);
  const exact = evidence.own[0] ?? sameWeekday(evidence) ?? afterYesterday(evidence);
  if (exact !== undefined) return made(exact, exact + 1);
  const years = evidence.years.length > 0 ? latestOf(evidence.years) : null;
  const floor = Math.max(latestOf(evidence.starts), latestOf(evidence.days));
  if (!Number.isFinite(floor) && evidence.now === null && evidence.statedYear === null && evidence.besideYear === null)
    return null;
  for (const node of evidence.pairs) {
    // `أمس الجمعة (26 تموز)`: the weekday tells the year.
    const day = node.relative === null ? null : yearOfPair(node, floor);
    if (day !== null) return made(day - node.relative!, day - node.relative! + 1);
  }
  let lo = Math.max(floor, latestOf(evidence.ends));
  let hi = Number.POSITIVE_INFINITY;
  for (const pair of evidence.pairs) {
    const day = yearOfPair(pair, floor);
    if (day !== null) lo = Math.max(lo, day);
  }
  // This year is the one after the year that it is compared with, when no later one is told.
  const compared = evidence.thisYear && evidence.comparedYear !== null && evidence.comparedYear === years;
  const neighbour = evidence.besideYear;
  const beside = neighbour !== null && (years === null || years <= neighbour) ? neighbour : null;
  const year = evidence.statedYear ?? beside ?? (compared ? years! + 1 : null);
  if (year !== null) {
    lo = Math.max(lo, dayOf(year, 1, 1));
    hi = Math.min(hi, dayOf(year + 1, 1, 1));
    for (const month of evidence.spans) lo = Math.max(lo, dayOf(year, month + 1, 1));
  }
  if (evidence.now !== null) {
    lo = Math.max(lo, dayOf(evidence.now.year, evidence.now.month, 1));
    hi = Math.min(hi, dayOf(evidence.now.year, evidence.now.month + 1, 1));
  }
  // "This March" bounds nothing by itself: its year must be known from a weekday beside a day of it, or from the text.
  const paired = new Set(evidence.pairs.map((pair) => pair.months[0]!));
  for (const month of evidence.present) {
    if (year === null && !paired.has(month)) continue;
    const start = nextMonth(lo, month, true);
    lo = Math.max(lo, start);
    hi = Math.min(hi, dayOf(civilOf(start).year, month + 1, 1));
  }
  if (year !== null || Number.isFinite(hi))
    for (const month of evidence.coming) hi = Math.min(hi, nextMonth(lo, month, false));
  for (const month of evidence.past) {
    const named = evidence.months.filter((m) => m.month === month && dayOf(m.year, m.month, 1) < lo).pop();
    // "Last December" is no longer said once the next one has begun.
    if (named !== undefined && evidence.days.length > 0 && dayOf(named.year + 1, month, 1) > lo)
      hi = Math.min(hi, dayOf(named.year + 1, month, 1));
  }
  // What is told as coming is not over; beside a year alone that bounds nothing.
  if (evidence.days.length > 0) for (const day of evidence.ahead) if (day > lo) hi = Math.min(hi, day);
  if (evidence.midMonth && civilOf(lo).day < MID_MONTH && Number.isFinite(hi)) {
    const { year: y, month } = civilOf(lo);
    lo = dayOf(y, month, MID_MONTH);
  }
  if (hi <= lo || hi - lo > WIDEST) return null;
  if (evidence.weekday !== null && hi - lo <= 8) {
    const day = lo + ((evidence.weekday - weekdayOf(lo) + 7) % 7);
    if (day < hi) return made(day, day + 1);
  }
  return made(lo, hi);
}

const made = (from: number, to: number): Published | null => {
  const [a, b] = [isoDay(from), isoDay(to)];
  return a === null || b === null ? null : { from: a, to: b, basis: "inferred" };
};

/** The greatest of any number of days or years; minus infinity for none. */
const latestOf = (days: readonly number[]) => days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** First day of the first such month after `day`, or of the one that holds it. */
function nextMonth(day: number, month: number, including: boolean): number {
  const { year, month: now } = civilOf(day);
  if (including && now === month) return dayOf(year, month, 1);
  return dayOf(now < month ? year : year + 1, month, 1);
}

/** The first year from `floor` on in which day, month and weekday agree. */
function yearOfPair(node: DateNode, floor: number): number | null {
  const first = civilOf(floor).year;
  for (let year = first; year < first + 7; year++) {
    const [month] = node.months;
    if (node.day! > daysInMonth(year, month!)) continue;
    const day = dayOf(year, month!, node.day!);
    if (day >= floor && weekdayOf(day) === node.weekday) return day;
  }
  return null;
}

/** The latest full date is today's when the text calls today by the same weekday and speaks of no later year. */
function sameWeekday(evidence: Evidence): number | undefined {
  if (evidence.weekday === null || evidence.days.length === 0) return undefined;
  const last = latestOf(evidence.days);
  const { year } = civilOf(last);
  const few = new Set(evidence.years).size <= 2;
  return few && evidence.years.every((y) => y <= year) && weekdayOf(last) === evidence.weekday ? last : undefined;
}

/** `أمس الخميس` beside a latest full date that is a Thursday, with no later year: the day after it. */
function afterYesterday(evidence: Evidence): number | undefined {
  if (evidence.yesterday === null || evidence.days.length === 0) return undefined;
  const last = latestOf(evidence.days);
  const { year } = civilOf(last);
  const alone = new Set(evidence.years).size <= 2 && evidence.years.every((y) => y <= year);
  return alone && weekdayOf(last) === evidence.yesterday ? last + 1 : undefined;
}

function gather(source: Source, expressions: readonly Expression[]): Evidence {
  const evidence: Evidence = {
    own: [],
    days: [],
    starts: [],
    ends: [],
    months: [],
    years: [],
    pairs: [],
    weekday: null,
    yesterday: null,
    ahead: [],
    now: null,
    present: [],
    past: [],
    coming: [],
    spans: [],
    thisYear: false,
    statedYear: null,
    besideYear: null,
    comparedYear: null,
    midMonth: false,
  };
  for (const [at, expression] of expressions.entries()) {
    const sentence = source.analysed.sentences[source.tokens[expression.first]!.sentence];
    if (sentence === undefined || OUTSIDE.has(sentence.block)) continue;
    const { node } = expression;
    if (node.type === "date" && node.year !== null && isCompared(source, expression.first))
      evidence.comparedYear = node.year;
    const forward = leansForward(source, expression.first);
    const told = toldDay(source, expressions[at - 1], expression);
    if (told !== null) evidence.own.push(told);
    if (node.type === "date") {
      if (isDateline(node, expression, sentence.index, sentence.last - sentence.first)) evidence.own.push(dayIn(node)!);
      else if (isNarrated(source, expression)) noteYear(evidence, node, node.year!);
      else if (forward && node.year !== null && !node.hijri) noteAhead(evidence, node);
      else noteDate(evidence, node);
    } else if (!forward || node.type !== "edge") note(evidence, node);
  }
  return evidence;
}

/** `أمس الـ20 من يوليو 2015`: the day that a date beside yesterday or today gives the text. */
function toldDay(source: Source, before: Expression | undefined, { node, first }: Expression): number | null {
  if (before === undefined || node.type !== "date") return null;
  const told = before.node.type === "until" ? before.node.of : before.node;
  if (told.type !== "date" || told.relative === null) return null;
  const gap = first - before.last;
  const beside = gap === 0 || (gap === 1 && ["ال", "(", "،"].includes(source.norm(before.last)));
  const day = beside && node.relative === null ? dayIn(node) : null;
  return day === null ? null : day - told.relative;
}

/** `العام السابق 2014`, `العام التالي 2015`: beside a year that was told, not this one. */
function isNarrated(source: Source, { node, first, last }: Expression): boolean {
  if (node.type !== "date" || node.year === null || !node.yearShift) return false;
  for (let i = first; i < last; i++) if (NARRATED.has(source.norm(i))) return true;
  return false;
}
const NARRATED = new Set(["السابق", "السابقة", "التالي", "التالية", "اللاحق", "الاخير", "الاخيرة", "الذي"]);
const COMPARED = new Set(["مقارنة", "بالمقارنة", "قياسا", "مقابل"]);
const isCompared = (source: Source, at: number) => [1, 2, 3].some((k) => COMPARED.has(source.norm(at - k)));

const dayIn = (node: DateNode): number | null => {
  if (node.day === null || node.year === null || node.months.length === 0 || node.hijri) return null;
  const options = node.months
    .filter((m) => node.day! <= daysInMonth(node.year!, m))
    .map((m) => dayOf(node.year!, m, node.day!));
  return (
    options.find((d) => node.weekday === null || weekdayOf(d) === node.weekday) ?? options[options.length - 1] ?? null
  );
};

function isDateline(node: DateNode, expression: Expression, sentence: number, length: number): boolean {
  if (dayIn(node) === null || sentence >= DATELINE_SENTENCES || node.lean === "future") return false;
  const alone = length - (expression.last - expression.first) <= 3 && length <= DATELINE_TOKENS;
  return alone || (node.clock !== null && node.clock.minute !== null && sentence < 3 && length <= 2 * DATELINE_TOKENS);
}

/** A time with its year that is told as coming: the text came out before it ends (`يبلغ النمو 3% في 2018` may be told in 2018). */
function noteAhead(evidence: Evidence, node: DateNode): void {
  const day = dayIn(node);
  const month = node.months[0];
  evidence.ahead.push(day !== null ? day + 1 : month ? dayOf(node.year!, month + 1, 1) : dayOf(node.year! + 1, 1, 1));
}

function noteDate(evidence: Evidence, node: DateNode): void {
  const day = dayIn(node);
  if (node.relative !== null && day !== null) {
    evidence.own.push(day - node.relative);
    return;
  }
  if (node.relative !== null && node.weekday !== null && node.relative > -3 && node.relative < 3) {
    evidence.weekday ??= (node.weekday - node.relative + 7) % 7;
    if (node.relative === -1) evidence.yesterday ??= node.weekday;
  }
  if (node.lean === "future" || (typeof node.deixis === "number" && node.deixis > 0)) {
    if (node.year === null && node.months.length === 1 && !node.hijri && node.deixis === 1)
      evidence.coming.push(node.months[0]!);
    if (node.year !== null && !node.hijri) noteAhead(evidence, node);
    return;
  }
  if (node.yearShift === 0 && node.months.length === 0) {
    if (node.year === null) evidence.thisYear = true;
    else evidence.statedYear = node.year;
  } else if (node.yearShift !== null && node.year !== null && node.months.length === 0) {
    // `العام الماضي 2023` is told in 2024.
    evidence.besideYear ??= node.year - node.yearShift;
  }
  if (node.deixis === 0 && node.year !== null && node.months.length === 1 && !node.hijri)
    evidence.now = { year: node.year, month: node.months[0]! };
  if (day !== null) {
    evidence.days.push(day);
    evidence.months.push({ year: node.year!, month: civilOf(day).month });
    evidence.years.push(node.year!);
    return;
  }
  if (node.year !== null && !node.hijri) noteYear(evidence, node, node.year);
  else if (node.months.length === 1 && !node.hijri && node.yearShift === null) noteMonth(evidence, node);
}

function noteYear(evidence: Evidence, node: DateNode, year: number): void {
  if (year > 2100) return;
  evidence.years.push(year);
  const [month] = node.months;
  if (month !== undefined) evidence.months.push({ year, month });
  evidence.starts.push(dayOf(year, month ?? 1, 1));
}

function noteMonth(evidence: Evidence, node: DateNode): void {
  const [month] = node.months as [number];
  if (node.weekday !== null && node.day !== null) evidence.pairs.push(node);
  if (node.deixis === 0) evidence.present.push(month);
  else if (node.deixis === -1) evidence.past.push(month);
}

function note(evidence: Evidence, node: TimeNode): void {
  if (node.type === "period" && node.unit === "year" && node.count === 1 && node.shift === 0) evidence.thisYear = true;
  else if (node.type === "since" && node.of !== null && !node.first) {
    if (node.of.type === "date") noteDate(evidence, node.of);
    else note(evidence, node.of);
  } else if (node.type === "since-until") {
    if (node.of.type === "date") noteDate(evidence, node.of);
    if (node.end.type === "date") noteDate(evidence, node.end);
  } else if (node.type === "until") {
    if (node.of.type === "date" && node.of.day !== null && node.of.year !== null) noteDate(evidence, node.of);
  } else if (node.type === "range") noteRange(evidence, node.a, node.b);
  else if (node.type === "edge") noteEdge(evidence, node);
}

function noteRange(evidence: Evidence, a: DateNode, b: DateNode): void {
  const bare = (n: DateNode) =>
    n.year === null && n.months.length === 1 && n.day === null && n.deixis === null && n.lean !== "future" && !n.hijri;
  if (bare(a) && bare(b) && a.months[0]! < b.months[0]!) evidence.spans.push(b.months[0]!);
  else {
    noteDate(evidence, a);
    noteDate(evidence, b);
  }
}

function noteEdge(evidence: Evidence, node: Extract<TimeNode, { type: "edge" }>): void {
  const { of } = node;
  if (of.type === "period" && of.unit === "month" && of.shift === 0 && node.edge === "mid") evidence.midMonth = true;
  if (of.type === "date") noteDate(evidence, of);
  else note(evidence, of);
  const resolved = resolveAt(node, null, NO_CONTEXT);
  if (resolved.to !== null && typeof node.edge === "object" && of.type === "date" && of.lean !== "future")
    evidence.ends.push(Math.floor(resolved.to / DAY));
}
