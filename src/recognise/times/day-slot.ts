/** Digits and ordinals in a date: its day, its year, a numeric date, the nth day or week. */

import { readClock } from "./clock.ts";
import { setClock } from "./clock-slot.ts";
import { daySpan, monthFollows, monthPointed } from "./month-after.ts";
import type { DateNode } from "./node.ts";
import { readNumericDate } from "./numeric-date.ts";
import type { DateText, Found, Source } from "./words.ts";
import { skipEra } from "./year-slot.ts";

export function fillDigits(text: DateText, i: number, node: DateNode): number | null {
  const { source } = text;
  const clock = node.clock === null ? readClock(source, i, false) : null;
  if (clock !== null && (clock.clock.minute !== null || clock.part !== null) && source.norm(i + 1) === ":") {
    return setClock(node, clock.clock, clock.part, clock.last);
  }
  if (source.is(i + 1, "unit", "unit-plural") !== null && source.norm(i + 1) !== "شهر") return null;
  const spanned = node.months.length === 0 && node.day === null ? daySpan(source, i, Number(source.norm(i))) : null;
  const spansMonth =
    spanned !== null &&
    (monthFollows(source, spanned.last - 1) !== null || monthPointed(source, spanned.last) !== null);
  if (node.months.length === 0 && node.day === null && !spansMonth) {
    const loose = looseBefore(text, i, node);
    const date = readNumericDate(source, i, loose);
    if (date !== null && !(date.day === null && loose && monthFollows(source, i) !== null)) {
      node.day = date.day;
      node.months = [date.month];
      node.year = date.year;
      node.hijri = date.hijri;
      node.numeric = true;
      return skipEra(source, date.last, node);
    }
  }
  const value = Number(source.norm(i));
  if (Number.isInteger(value)) {
    const day = fillDay(source, i, value, node);
    if (day !== null) return day;
    if (node.year === null && (node.months.length > 0 || node.season !== null) && isYear(value, source.norm(i), node)) {
      node.year = value;
      return skipEra(source, i + 1, node);
    }
  }
  if (clock !== null) return setClock(node, clock.clock, clock.part, clock.last);
  return null;
}

/** Two-part dates (`22/04`) are read only beside a weekday or يوم, or where nothing else is said. */
function looseBefore(text: DateText, i: number, node: DateNode): boolean {
  const { source } = text;
  const short = source.limit(i) - (source.analysed.sentences[source.tokens[i]!.sentence]?.first ?? 0) <= 6;
  return (
    node.weekday !== null || text.lone || short || ["يوم", "بتاريخ", "تاريخ", "الموافق"].includes(source.norm(i - 1))
  );
}

function isYear(value: number, norm: string, node: DateNode): boolean {
  if (norm.length === 4) return node.hijri ? value >= 1200 && value <= 1600 : value >= 1000 && value <= 2100;
  return false;
}

function fillDay(source: Source, i: number, value: number, node: DateNode): number | null {
  if (node.day !== null || value < 1 || value > 31) return null;
  if (node.months.length === 0) {
    const span = daySpan(source, i, value);
    const end = span?.last ?? i + 1;
    const month = monthFollows(source, end - 1);
    const pointed = month === null && monthPointed(source, end) !== null;
    if (month === null && !pointed) return null;
    node.day = value;
    node.dayTo = span?.to ?? null;
    return month ?? end;
  }
  // شباط 13: the number after the month is its day when nothing is counted by it.
  const next = source.tokens[i + 1];
  if (
    next !== undefined &&
    next.kind === "word" &&
    !source.is(i + 1, "unit", "clock")?.definite &&
    source.norm(i + 1) !== "عام"
  )
    return null;
  if (source.norm(i).length > 2) return null;
  node.day = value;
  return i + 1;
}

/** `اليوم الأول من شهر …`. */
export function fillNthDay(source: Source, found: Found, node: DateNode): number | null {
  const ordinal = source.reader.ordinal(source.tokens, found.last, source.limit(found.last));
  if (ordinal === null || ordinal.value > 31) return null;
  if (monthFollows(source, ordinal.last - 1) === null && monthPointed(source, ordinal.last) === null) return null;
  node.day = ordinal.value;
  return ordinal.last;
}

/** `آخر أربعاء من شهر …`, `أول أسبوع في`, `أول يوم من`; the unit after it decides. */
export function fillLastOf(source: Source, i: number, found: Found, node: DateNode, leading: boolean): number | null {
  if (!leading || found.last !== i + 1) return null;
  const norm = source.norm(i).replace(/^و/, "");
  const nth = norm === "اول" ? 1 : norm === "اخر" ? -1 : null;
  if (nth === null) return null;
  const weekday = source.plain(i + 1, "weekday-bare", "weekday");
  const unit = source.plain(i + 1, "unit");
  const month = source.plain(i + 1, "month", "month-hijri");
  if (month !== null && nth === 1) {
    node.day = 1;
    return i + 1;
  }
  if (weekday !== null) node.weekday = Number(weekday.value);
  else if (unit?.value === "week" || unit?.value === "day") node.nthUnit = unit.value;
  else return null;
  node.nthUnit ??= "weekday";
  node.nth = nth;
  return (weekday ?? unit)!.last;
}

/** `ثالث ثلاثاء في أيلول`, `ثاني أسبوع من`. */
export function fillNth(source: Source, i: number, node: DateNode, leading: boolean): number | null {
  const word = source.reader.word(source.tokens[i], "ordinal");
  if (!leading || word === null || word.definite || word.value > 5) return null;
  const weekday = source.plain(i + 1, "weekday-bare");
  const unit = source.plain(i + 1, "unit");
  if (weekday === null && (unit === null || unit.definite || !["week", "day"].includes(unit.value))) return null;
  const { last } = (weekday ?? unit)!;
  if (!["من", "في"].includes(source.norm(last))) return null;
  node.nth = word.value;
  node.nthUnit = weekday === null ? (unit!.value as "week" | "day") : "weekday";
  if (weekday !== null) node.weekday = Number(weekday.value);
  return last;
}

export function fillOrdinal(source: Source, i: number, node: DateNode, leading: boolean): number | null {
  const ordinal = source.reader.ordinal(source.tokens, i, source.limit(i));
  if (ordinal === null || ordinal.value > 31 || (ordinal.letters > 0 && !leading)) return null;
  if (!ordinal.definite) return null;
  if (node.day === null && node.months.length === 0) {
    const month = monthFollows(source, ordinal.last - 1);
    const pointed = month === null ? monthPointed(source, ordinal.last) : null;
    if (month === null && pointed === null) {
      const last = source.norm(i) === "الاخير" || source.norm(i) === "الاخيرة";
      if (node.weekday !== null && node.nth === null && last) return null;
      if (node.weekday === null || ordinal.value < 11 || node.part !== null || node.deixis !== null) return null;
    }
    node.day = ordinal.value;
    return month ?? ordinal.last;
  }
  if (node.day === null && node.months.length > 0 && node.deixis === null) {
    node.day = ordinal.value;
    return ordinal.last;
  }
  return null;
}
