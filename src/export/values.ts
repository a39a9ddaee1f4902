import type { Count, Interval, PlacePrecision } from "../record/index.ts";
import type { EventRow, RowDocument, RowParty } from "./row.ts";
import type { FigurePolicy } from "./table.ts";

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d\d-\d\d/;

/** First day of a date of any precision: `2031` gives `2031-01-01`. */
export function firstDay(date: string): string {
  if (DAY.test(date)) return date.slice(0, 10);
  return date.length === 7 ? `${date}-01` : `${date.slice(0, 4)}-01-01`;
}

/** Last day of an interval from its exclusive end. */
export function lastDay(to: string): string {
  const midnight = to.length <= 10 || /T00:00(:00)?/.test(to);
  const end = Date.parse(`${firstDay(to)}T00:00:00Z`) - (midnight ? DAY_MS : 0);
  return new Date(end).toISOString().slice(0, 10);
}

/** Days that an interval spans, both ends included; null when a side is open. */
export function daysOf(
  date: Interval | null,
): { readonly first: string; readonly last: string; readonly days: number } | null {
  if (date === null || date.from === null || date.to === null) return null;
  const first = firstDay(date.from);
  const last = lastDay(date.to) < first ? first : lastDay(date.to);
  return { first, last, days: Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1 };
}

export const firstDate = ({ date }: EventRow) => daysOf(date)?.first ?? null;
export const yearOf = (row: EventRow) => (firstDate(row) === null ? null : Number(firstDate(row)!.slice(0, 4)));

/** One number for a count, by the policy; null = not said, or a range where only exact numbers are asked for. */
export function oneNumber(count: Count, policy: FigurePolicy): number | null {
  if (count === null || typeof count === "number") return count;
  if (policy === "exact") return count.low === count.high ? count.low : null;
  return policy === "low" ? count.low : count.high;
}

export const lowOf = (count: Count) => (count === null || typeof count === "number" ? count : count.low);
export const highOf = (count: Count) => (count === null || typeof count === "number" ? count : count.high);

/** What a cell that holds several values puts between them. */
export const SEPARATOR = "; ";
export const joined = (values: readonly (string | null)[]) => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.join(SEPARATOR);
};
export const partyNames = (parties: readonly RowParty[]) => joined(parties.map(({ name, name_en }) => name_en ?? name));
export const arabicNames = (parties: readonly RowParty[]) => joined(parties.map(({ name }) => name));
/** One property of all articles behind a row. */
export const fromDocuments = ({ documents }: EventRow, of: (document: RowDocument) => string | null) =>
  joined([...new Set(documents.map(of))]);

/** ACLED: 1 named town or exact point, 2 part of a region or near a town, 3 larger region. */
export const ACLED_GEO: Readonly<Record<PlacePrecision, 1 | 2 | 3>> = {
  exact: 1,
  town: 1,
  district: 2,
  region: 3,
  country: 3,
};
/** UCDP: 1 exact, 2 near a known point, 3 second-order division, 4 first-order division, 6 country. */
export const UCDP_WHERE: Readonly<Record<PlacePrecision, 1 | 2 | 3 | 4 | 6>> = {
  exact: 1,
  town: 1,
  district: 3,
  region: 4,
  country: 6,
};
