import type { TimeGrain } from "../../record/index.ts";

/** A moment of a day. `minute` null = the whole hour. */
export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
}

export type PartOfDay =
  | "dawn"
  | "morning"
  | "forenoon"
  | "noon"
  | "afternoon"
  | "late-afternoon"
  | "evening"
  | "night"
  | "eve"
  | "weekday-night"
  | "midnight"
  | "daytime";

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "night"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** A shift (−2 … 2) that الماضي, الجاري, المقبل give; `same` points back to a time told before. */
export type Deixis = number | "same" | null;

/** A day, month or year as written: every slot that the words fill; unfilled ones are null. */
export interface DateNode {
  readonly type: "date";
  weekday: number | null;
  relative: number | null;
  day: number | null;
  dayTo: number | null;
  /** Months as written, the first first; two when the names contradict each other. */
  months: number[];
  hijri: boolean;
  year: number | null;
  part: PartOfDay | null;
  late: "late" | "early" | "first" | null;
  clock: Clock | null;
  /** Shift of the weekday, month or year next to it. */
  deixis: Deixis;
  /** Shift of the year (`هذا العام`, `العام المقبل`) or null. */
  yearShift: number | null;
  /** Shift of the month (`من الشهر الجاري`) or null. */
  monthShift: Deixis;
  /** Shift of the week (`الأسبوع الماضي يوم الأحد`) or null. */
  weekShift: number | null;
  /** `first`, second … or last (−1) such weekday, day or week of the month. */
  nth: number | null;
  nthUnit: "weekday" | "week" | "day" | null;
  season: "spring" | "summer" | "autumn" | "winter" | null;
  /** Written with a future or past cue beside it. */
  lean: "past" | "future" | null;
  /** Numeric date whose order of day and month may be either. */
  numeric: boolean;
}

export interface Amount {
  readonly unit: Unit;
  readonly count: number;
}

export type TimeNode =
  | DateNode
  | {
      readonly type: "period";
      readonly unit: Unit;
      readonly count: number | null;
      readonly few: boolean;
      readonly shift: Deixis;
      readonly hijri: boolean;
    }
  | {
      readonly type: "shift";
      readonly sign: 1 | -1;
      readonly amounts: readonly Amount[];
      readonly few: Unit | null;
      readonly base: TimeNode | null;
      readonly clock: DateNode | null;
      readonly hijri: boolean;
    }
  | { readonly type: "edge"; readonly edge: Edge; readonly of: TimeNode }
  | { readonly type: "since"; readonly of: TimeNode | null; readonly first: boolean }
  | { readonly type: "since-event" }
  | { readonly type: "since-until"; readonly of: TimeNode; readonly end: TimeNode }
  | { readonly type: "same-span" }
  | { readonly type: "day-after"; readonly of: TimeNode | null }
  | { readonly type: "until"; readonly of: TimeNode }
  | { readonly type: "range"; readonly a: DateNode; readonly b: DateNode }
  | { readonly type: "duration"; readonly amounts: readonly Amount[] }
  | { readonly type: "years"; readonly from: number; readonly to: number }
  | { readonly type: "tonight"; readonly shift: number }
  | { readonly type: "same-day"; readonly shift: number }
  | { readonly type: "report-day" }
  | { readonly type: "later"; readonly amounts: readonly Amount[] }
  | { readonly type: "vague" };

/** Part of a period: thirds of a month by usage (early, mid, late), halves, quarters. */
export type Edge =
  | "early"
  | "mid"
  | "late"
  | "weekend"
  | { readonly half: 1 | 2 }
  | { readonly quarter: number }
  | { readonly third: number };

/** A time expression found in the text, before it is resolved. */
export interface Expression {
  readonly first: number;
  readonly last: number;
  /** Normal-form letters cut off the first token. */
  readonly letters: number;
  readonly node: TimeNode;
  readonly rule: string;
}

/** An interval in minutes; null = open or unknown. */
export interface Resolved {
  readonly from: number | null;
  readonly to: number | null;
  readonly grain: TimeGrain;
  readonly needs: string | null;
  readonly conflict: string | null;
  /** True when the document date was used. */
  readonly document: boolean;
  /** True when a time told before was used. */
  readonly context: boolean;
}

/** As a spread would, in one step: dates are tried and given up at every word that links them. */
export const copyOf = (d: DateNode): DateNode => ({
  type: d.type,
  weekday: d.weekday,
  relative: d.relative,
  day: d.day,
  dayTo: d.dayTo,
  months: [...d.months],
  hijri: d.hijri,
  year: d.year,
  part: d.part,
  late: d.late,
  clock: d.clock,
  deixis: d.deixis,
  yearShift: d.yearShift,
  monthShift: d.monthShift,
  weekShift: d.weekShift,
  nth: d.nth,
  nthUnit: d.nthUnit,
  season: d.season,
  lean: d.lean,
  numeric: d.numeric,
});

export const emptyDate = (): DateNode => ({
  type: "date",
  weekday: null,
  relative: null,
  day: null,
  dayTo: null,
  months: [],
  hijri: false,
  year: null,
  part: null,
  late: null,
  clock: null,
  deixis: null,
  yearShift: null,
  monthShift: null,
  weekShift: null,
  nth: null,
  nthUnit: null,
  season: null,
  lean: null,
  numeric: false,
});
