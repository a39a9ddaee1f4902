/** Civil days are counted from 1970-01-01 = 0 (proleptic Gregorian); minutes from its midnight. */

export const DAY = 1440;

const CYCLE_DAYS = 146_097;

/** Day number of a Gregorian date; `month` 1–12 may overflow into other years. */
export function dayOf(year: number, month: number, day: number): number {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * CYCLE_DAYS + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Gregorian date of a day number. */
export function civilOf(dayNumber: number): Civil {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / CYCLE_DAYS);
  const ofEra = z - era * CYCLE_DAYS;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: year + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7;

export const daysInMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1);

const pad = (n: number, width: number) => String(n).padStart(width, "0");

/** `2024-07-26`; a date before year 0 or after 9999 has no such form and gives null. */
export function isoDay(dayNumber: number): string | null {
  const { year, month, day } = civilOf(dayNumber);
  if (!(year >= 0 && year <= 9999)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `2024-07-26T13:42`, or the date alone when `minutes` is a midnight and `whole`. */
export function isoMinute(minutes: number, whole: boolean): string | null {
  const day = isoDay(Math.floor(minutes / DAY));
  if (day === null || whole) return day;
  const rest = minutes - Math.floor(minutes / DAY) * DAY;
  return `${day}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}`;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;

/** Minutes of an ISO date or date-time by its wall clock (a zone is not applied), or null when it is none. */
export function minutesOf(iso: string): number | null {
  const m = ISO.exec(iso);
  if (!m) return null;
  return dayOf(Number(m[1]), Number(m[2]), Number(m[3])) * DAY + Number(m[4] ?? 0) * 60 + Number(m[5] ?? 0);
}
