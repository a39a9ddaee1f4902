/** A calendar day, Gregorian. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** True when the calendar has such a day; years 1 to 9998. */
export function isDay({ year, month, day }: Day): boolean {
  if (!(year >= 1 && year <= 9998 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= LENGTHS[month - 1]! + (month === 2 && leap(year) ? 1 : 0);
}

/** The day after. */
export function nextDay(d: Day): Day {
  const later = { ...d, day: d.day + 1 };
  if (isDay(later)) return later;
  return d.month === 12 ? { year: d.year + 1, month: 1, day: 1 } : { year: d.year, month: d.month + 1, day: 1 };
}

/** `2031-03-04`. */
export function isoOf({ year, month, day }: Day): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

const RFC_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The day that an ISO 8601 or RFC 2822 date or date-time names, as written there (no change of time zone); null when it is neither.
 * `readIsoDay("2031-03-04T23:30:00+03:00")` gives 4 March 2031.
 */
export function readIsoDay(value: string): Day | null {
  const text = value.trim();
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ]\d{2}:?\d{2})/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:$|T\d{4})/.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const rfc = /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Za-z]{3}) (\d{4})(?: |$)/.exec(text);
  return rfc ? checked(Number(rfc[3]), RFC_MONTHS.indexOf(rfc[2]!.toLowerCase()) + 1, Number(rfc[1])) : null;
}

function checked(year: number, month: number, day: number): Day | null {
  const d = { year, month, day };
  return isDay(d) ? d : null;
}
