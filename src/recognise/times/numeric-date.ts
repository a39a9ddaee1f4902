import { daysInMonth } from "./calendar.ts";
import type { Source } from "./words.ts";

export interface NumericDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly hijri: boolean;
  readonly last: number;
}

const SEPARATORS = new Set(["/", "-", "\\", "–", "."]);

/** Runs of digits with one separator between them: from separate tokens (`25-7-2015`, `٣٠ / ٥ / ٢٠٢٢`) or one token (`16.11.2016`). */
function parts(source: Source, i: number): { values: string[]; last: number } | null {
  const { tokens } = source;
  const first = tokens[i];
  if (first === undefined || first.kind !== "number") return null;
  const dotted = first.norm.split(".");
  if (dotted.length > 1) return dotted.every((d) => /^\d{1,4}$/.test(d)) ? { values: dotted, last: i + 1 } : null;
  const values = [first.norm];
  let last = i + 1;
  const separator = tokens[last];
  if (separator === undefined || !SEPARATORS.has(separator.norm)) return null;
  while (values.length < 3 && tokens[last]?.norm === separator.norm && tokens[last + 1]?.kind === "number") {
    if (tokens[last]!.spaced !== tokens[last + 1]!.spaced && tokens[last]!.spaced) break;
    const dotted = tokens[last + 1]!.norm.split(/[.,،]/);
    values.push(dotted[0]!);
    last += 2;
    if (dotted.length > 1) {
      values.push(...dotted.slice(1));
      break;
    }
  }
  if (values.length === 2 && tokens[last]?.norm === "," && /^\d{4}$/.test(source.norm(last + 1))) {
    values.push(source.norm(last + 1));
    last += 2;
  }
  // A further separator makes it a telephone number, an address or a score.
  if (SEPARATORS.has(source.norm(last)) && !tokens[last]!.spaced && tokens[last + 1]?.kind === "number") return null;
  if (SEPARATORS.has(source.norm(i - 1)) && !first.spaced) return null;
  return values.every((v) => /^\d{1,4}$/.test(v)) ? { values, last } : null;
}

const isYear = (v: string) => v.length === 4 && Number(v) >= 1300 && Number(v) <= 2100;
const CENTURY = 2000;

/**
 * A date in digits at token `i`: day/month/year, ISO order, month/year. Two parts without a year (`22/04`) only when `loose`.
 * Day before month, as Arabic papers write; the other order when only that gives a date. 30 February and years 13xx–15xx are Hijri.
 */
export function readNumericDate(source: Source, i: number, loose: boolean): NumericDate | null {
  const read = parts(source, i);
  if (read === null) return null;
  const { values, last } = read;
  const numbers = values.map(Number);
  if (values.length === 3) {
    if (isYear(values[0]!)) return ordered(numbers[0]!, numbers[2]!, numbers[1]!, last);
    if (isYear(values[2]!)) return ordered(numbers[2]!, numbers[0]!, numbers[1]!, last);
    if (values[2]!.length === 2 && values.every((v) => v.length <= 2)) return shortYear(numbers, last);
    return null;
  }
  if (values.length !== 2) return null;
  if (isYear(values[1]!) && inside(numbers[0]!, 12))
    return { year: numbers[1]!, month: numbers[0]!, day: null, hijri: numbers[1]! < 1600, last };
  if (isYear(values[0]!) && inside(numbers[1]!, 12))
    return { year: numbers[0]!, month: numbers[1]!, day: null, hijri: numbers[0]! < 1600, last };
  // 2.2 is a number wherever more is said.
  if (source.tokens[i]!.norm.includes(".") && last < source.limit(i) && source.tokens[last]!.kind !== "punctuation")
    return null;
  return loose ? ordered(null, numbers[0]!, numbers[1]!, last) : null;
}

const inside = (n: number, most: number) => n >= 1 && n <= most;

function ordered(year: number | null, day: number, month: number, last: number): NumericDate | null {
  const hijri = year !== null && year < 1600;
  if (inside(month, 12) && inside(day, hijri ? 30 : daysInMonth(year ?? 2000, month)))
    return { year, month, day, hijri, last };
  if (inside(day, 12) && inside(month, 31)) return { year, month: day, day: month, hijri, last };
  return null;
}

function shortYear(numbers: readonly number[], last: number): NumericDate | null {
  const [day, month, short] = numbers as [number, number, number];
  if (inside(month, 12) && day <= 30 && day > daysInMonth(CENTURY + short, month)) {
    return { year: 1400 + short, month, day, hijri: true, last };
  }
  return ordered(short <= 40 ? CENTURY + short : 1900 + short, day, month, last);
}
