import type { Interval } from "../record/index.ts";

/** Half-open interval in days since 1970-01-01 (UTC, fractions are clock times); either side may be infinite. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const MS_A_DAY = 86_400_000;

/** Day number of an ISO 8601 date or date-time; a zone is ignored, as news gives local time. Null when it is none. */
export function dayOf(iso: string | null): number | null {
  if (iso === null) return null;
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7) || "1");
  const day = Number(iso.slice(8, 10) || "1");
  const hour = Number(iso.slice(11, 13) || "0");
  const minute = Number(iso.slice(14, 16) || "0");
  const ms = Date.UTC(year, month - 1, day, hour, minute);
  return Number.isNaN(ms) ? null : ms / MS_A_DAY;
}

/** Null for an absent interval or one that is open on both sides. */
export function daysOf(interval: Interval | null): Days | null {
  if (interval === null) return null;
  const from = dayOf(interval.from);
  const to = dayOf(interval.to);
  if (from === null && to === null) return null;
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
}

export const lengthOf = (days: Days): number => days.to - days.from;

/** Days between two intervals; 0 or less where they overlap. */
export const gapOf = (a: Days, b: Days): number => Math.max(a.from, b.from) - Math.min(a.to, b.to);

/** The day that lies an ISO 8601 duration of days, weeks, months or years (`P4M`, `P2W`) behind another; null for what is shorter or none. */
export function dayAfter(day: number, duration: string): number | null {
  const [, count, unit] = /^P(\d{1,4})([YMWD])$/.exec(duration) ?? [];
  if (count === undefined) return null;
  const date = new Date(Math.floor(day) * MS_A_DAY);
  const n = Number(count);
  if (unit === "Y") date.setUTCFullYear(date.getUTCFullYear() + n);
  else if (unit === "M") date.setUTCMonth(date.getUTCMonth() + n);
  else date.setUTCDate(date.getUTCDate() + n * (unit === "W" ? 7 : 1));
  return date.getTime() / MS_A_DAY;
}

/** `2031-03-04` of a day number. */
export const isoDay = (day: number): string => new Date(Math.floor(day) * MS_A_DAY).toISOString().slice(0, 10);

/** First index of a list in ascending order whose day is `from` or later; its length when none is. */
export function firstFrom(length: number, dayAt: (index: number) => number, from: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayAt(middle) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
