import type { Interval } from "../record/index.ts";

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** Whole days between the ends of an interval; null where an end is not known. `2031-03-05` to `2031-03-07` are 2. */
export function daysIn(date: Interval | null): number | null {
  if (!date?.from || !date.to) return null;
  return (Date.parse(date.to.slice(0, 10)) - Date.parse(date.from.slice(0, 10))) / DAY_MS;
}

/** True for a day or two, which go on from clause to clause; months, years and what began once (`منذ …`) are said of one. */
export function isDay(date: Interval | null): boolean {
  const days = daysIn(date);
  return days !== null && days <= 2;
}
