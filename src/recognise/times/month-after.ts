/** The month behind the number of a day, and the days that run to another. */

import type { Source } from "./words.ts";

/** The token where a month name stands after a day number at `i`, or null. */
export function monthFollows(source: Source, i: number): number | null {
  let at = i + 1;
  for (let k = 0; k < 3; k++) {
    const found = source.plain(at, "month", "month-hijri");
    // 1 - صفر is a score.
    if (found !== null && at > i + 1 && source.norm(at) === "صفر" && !["من", "شهر"].includes(source.norm(at - 1)))
      return null;
    if (found !== null && (found.preposition === null || found.preposition === "ل" || found.preposition === "ب"))
      return at;
    const { norm = "" } = source.tokens[at] ?? {};
    if (!(norm === "من" || norm === "شهر" || norm === "/" || norm === "-" || norm === "." || norm === "لشهر"))
      return null;
    at++;
  }
  return null;
}

/** `13-15`, `1 و2`, `13 إلى 15` of one month. */
export function daySpan(source: Source, i: number, value: number): { to: number; last: number } | null {
  const joiner = source.norm(i + 1);
  if (!["-", "–", "و", "الي", "حتي"].includes(joiner)) return null;
  const other = source.tokens[i + 2];
  const to = other?.kind === "number" ? Number(other.norm) : 0;
  return Number.isInteger(to) && to > value && to <= 31 ? { to, last: i + 3 } : null;
}

/** `من الشهر الجاري`, `من هذا الشهر`, `من الشهر نفسه`, `من الشهر الثامن`, `شهر 8`. */
export function monthPointed(source: Source, i: number): number | null {
  let at = i;
  if (source.norm(at) === "من") at++;
  if (source.norm(at) === "هذا") at++;
  const unit = source.plain(at, "unit");
  return unit?.value === "month" && (unit.definite || at > i || source.norm(at) === "شهر") ? at : null;
}
