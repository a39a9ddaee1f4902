import { type Day, isDay } from "../arabic/index.ts";
import type { Furniture } from "./furniture.ts";

/** What a line that holds only a date says; `day: null` when it is a date that cannot be read with certainty. */
export interface DateRead {
  readonly day: Day | null;
  /** Why it cannot be read, in English; null when it can. */
  readonly fault: string | null;
}

const LONGEST = 120;
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?!\d)/;
/** With dots the day stands first. */
const DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?/g;
/** Hours, days of the Hijri month, and Hijri years. */
const OTHER_NUMBER = /^(?:\d{1,2}|1[34]\d{2})$/;
const WORD = /[\p{L}\p{N}]+/gu;

interface Patterns {
  readonly dayFirst: RegExp;
  readonly monthFirst: RegExp;
}
const cache = new WeakMap<Furniture, Patterns>();

function patternsOf(furniture: Furniture): Patterns {
  const known = cache.get(furniture);
  if (known) return known;
  const names = [...furniture.months.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
  const month = `(${names})(?![\\p{L}])`;
  const patterns = {
    dayFirst: new RegExp(
      `(?<!\\d)(\\d{1,2}) ?[-/]? ?${month}(?: ?[/\\\\(-] ?${month}\\)?)?[ ,،/-]{0,4}(\\d{4})(?!\\d)`,
      "u",
    ),
    monthFirst: new RegExp(`(?<!\\p{L})${month} (\\d{1,2}),? ?،? ?(\\d{4})(?!\\d)`, "u"),
  };
  cache.set(furniture, patterns);
  return patterns;
}

/**
 * Reads a line that holds nothing but a date, weekday and clock time; null for any other line.
 * `الجمعة 4 آذار/ مارس 2033 - 13:05` gives 4 March 2033. The line comes in normal form, without a leading "published on";
 * `among` allows other words beside the date.
 */
export function readDateline(norm: string, furniture: Furniture, among = false): DateRead | null {
  if (norm.length > LONGEST || furniture.months.size === 0 || !/\d{4}/.test(norm)) return null;
  const { dayFirst, monthFirst } = patternsOf(furniture);
  for (const [pattern, read] of [
    [dayFirst, (m: RegExpExecArray) => named(furniture, m[1]!, m[2]!, m[3], m[4]!)],
    [monthFirst, (m: RegExpExecArray) => named(furniture, m[2]!, m[1]!, undefined, m[3]!)],
    [YEAR_FIRST, (m: RegExpExecArray) => day(Number(m[1]), Number(m[2]), Number(m[3]))],
    [DOTTED, (m: RegExpExecArray) => day(Number(m[3]), Number(m[2]), Number(m[1]))],
    [YEAR_LAST, (m: RegExpExecArray) => numeric(Number(m[1]), Number(m[2]), Number(m[3]))],
  ] as const) {
    const match = pattern.exec(norm);
    if (!match) continue;
    const rest = norm.slice(0, match.index) + norm.slice(match.index + match[0].length);
    return among || isOnlyTime(rest, furniture) ? read(match) : null;
  }
  return null;
}

function isOnlyTime(rest: string, furniture: Furniture): boolean {
  for (const [word] of rest.replace(CLOCK, " ").matchAll(WORD)) {
    if (!furniture.fillers.has(word) && !OTHER_NUMBER.test(word)) return false;
  }
  return true;
}

function named(furniture: Furniture, d: string, month: string, second: string | undefined, year: string): DateRead {
  const first = furniture.months.get(month)!;
  if (second !== undefined && furniture.months.get(second) !== first) {
    return { day: null, fault: "the two names of the month differ" };
  }
  return day(Number(year), first, Number(d));
}

/** `5/6/2033` may be May or June; only a number above 12, or two alike, settles it. */
function numeric(a: number, b: number, year: number): DateRead {
  if (a <= 12 && b <= 12 && a !== b) return { day: null, fault: "day and month cannot be told apart" };
  return a > 12 ? day(year, b, a) : day(year, a, b);
}

function day(year: number, month: number, d: number): DateRead {
  const found = { year, month, day: d };
  return isDay(found) ? { day: found, fault: null } : { day: null, fault: "the calendar has no such day" };
}
