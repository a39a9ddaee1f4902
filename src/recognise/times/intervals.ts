import type { TimeGrain } from "../../record/index.ts";
import { civilOf, DAY, dayOf, daysInMonth, weekdayOf } from "./calendar.ts";
import type { Resolved, Unit } from "./node.ts";

/** What is known beside the expression itself. */
export interface Context {
  /** End of the document's publication interval in minutes (exclusive), or null. */
  readonly end: number | null;
  /** The minute of publication when the metadata give it, or null. */
  readonly now: number | null;
  /** The last day told before, in minutes. */
  readonly day: { readonly from: number; readonly to: number } | null;
  /** The last month told before, as year and month. */
  readonly month: { readonly year: number; readonly month: number } | null;
  /** The day that the article reports on, in minutes. */
  readonly report: { readonly from: number; readonly to: number } | null;
  /** Where the article's one dated منذ begins, for events that منذ names without a date. */
  readonly anchor: number | null;
  /** The last span with a beginning told before. */
  readonly span: { readonly from: number; readonly to: number | null } | null;
  /** The text is nothing but this expression: it reads forward, as an entry of a diary. */
  readonly lone: boolean;
}

/** Nothing known around an expression. */
export const NO_CONTEXT: Context = {
  end: null,
  now: null,
  day: null,
  month: null,
  report: null,
  anchor: null,
  span: null,
  lone: false,
};

export const NEEDS_DATE = "document date";
export const UNKNOWN: Resolved = {
  from: null,
  to: null,
  grain: "vague",
  needs: null,
  conflict: null,
  document: false,
  context: false,
};

export const need = (grain: TimeGrain, needs: string = NEEDS_DATE): Resolved => ({
  from: null,
  to: null,
  grain,
  needs,
  conflict: null,
  document: false,
  context: false,
});
export const interval = (from: number | null, to: number | null, grain: TimeGrain, document: boolean): Resolved => ({
  from,
  to,
  grain,
  needs: null,
  conflict: null,
  document,
  context: false,
});

/** First minute of a month; months may overflow. */
export const monthStart = (year: number, month: number) => dayOf(year, month, 1) * DAY;
export const monthInterval = (year: number, month: number, count: number, grain: TimeGrain, document: boolean) =>
  interval(monthStart(year, month), monthStart(year, month + count), grain, document);
export const weekStart = (day: number) => day - ((weekdayOf(day) + 6) % 7);

export const MONTHS_OF: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
export const MINUTES_OF: Readonly<Partial<Record<Unit, number>>> = {
  minute: 1,
  hour: 60,
  day: DAY,
  night: DAY,
  week: 7 * DAY,
};
export const GRAIN_OF: Readonly<Record<Unit, TimeGrain>> = {
  second: "minute",
  minute: "minute",
  hour: "hour",
  day: "day",
  night: "day",
  week: "week",
  month: "month",
  quarter: "part",
  year: "year",
  decade: "decade",
  century: "decade",
};

/** The same day of another month, or that month's last day. */
export function addMonths(day: number, months: number): number {
  const civil = civilOf(day);
  const whole = Math.round(months);
  const target = civilOf(dayOf(civil.year, civil.month + whole, 1));
  return dayOf(target.year, target.month, Math.min(civil.day, daysInMonth(target.year, target.month)));
}
