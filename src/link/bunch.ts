import type { Days } from "./days.ts";
import { kindOfMeans } from "./likeness.ts";
import type { Mention } from "./mention.ts";

/** From so many tellings on, what most of them say stands for all. */
const SEVERAL = 4;

/** What articles tell of one event, as far as it is known. */
export interface Bunch {
  readonly told: Mention[];
  /** Latest beginning and earliest end of its members' dates. */
  readonly from: number;
  readonly to: number;
  /** How many members tell of each kind of means, and each date. */
  readonly means: ReadonlyMap<string, number>;
  readonly dates: ReadonlyMap<Days, number>;
}
const NO_MEANS: ReadonlyMap<string, number> = new Map();
const NO_DATES: ReadonlyMap<Days, number> = new Map();

export function bunchOf(one: Mention): Bunch {
  const days = one.kind === "incident" ? one.days : null;
  const means = kindOfMeans(one.event.mode);
  return {
    told: [one],
    from: days?.from ?? Number.NEGATIVE_INFINITY,
    to: days?.to ?? Number.POSITIVE_INFINITY,
    means: means === null ? NO_MEANS : new Map([[means, 1]]),
    dates: days === null ? NO_DATES : new Map([[days, 1]]),
  };
}

/** The smaller list is added to the larger, so that even one great group costs n log n. */
export function merged(one: Bunch, other: Bunch): Bunch {
  const [into, from] = one.told.length >= other.told.length ? [one, other] : [other, one];
  for (const item of from.told) into.told.push(item);
  return {
    told: into.told,
    from: Math.max(one.from, other.from),
    to: Math.min(one.to, other.to),
    means: together(one.means, other.means),
    dates: together(one.dates, other.dates),
  };
}

function together<K>(one: ReadonlyMap<K, number>, other: ReadonlyMap<K, number>): ReadonlyMap<K, number> {
  if (one.size === 0 || other.size === 0) return one.size === 0 ? other : one;
  const both = new Map(one);
  for (const [key, n] of other) both.set(key, (both.get(key) ?? 0) + n);
  return both;
}

/**
 * Dates with a whole day between them: a chain of neighbouring days must not join the first with the last. Where several tell, the date that
 * most of them tell stands for all: a few that err do not keep what many tell apart.
 */
export function farApart(one: Bunch, other: Bunch): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  return Math.max(a.from, b.from) - Math.min(a.to, b.to) >= 1;
}

function rangeOf(bunch: Bunch): Days {
  if (bunch.told.length < SEVERAL) return bunch;
  let most: Days | null = null;
  for (const [days, n] of bunch.dates) if (most === null || n > bunch.dates.get(most)!) most = days;
  return most ?? bunch;
}

/** Told mostly with means of different kinds. A few that err do not keep what many tell apart. */
export function unlike(one: Bunch, other: Bunch): boolean {
  if (one.told.length + other.told.length < SEVERAL) return false;
  const [a, b] = [mostly(one), mostly(other)];
  return a !== null && b !== null && a !== b;
}

/** The kind of means that most of those tell that tell any; null where there is none. */
function mostly({ means }: Bunch): string | null {
  let all = 0;
  for (const n of means.values()) all += n;
  for (const [kind, n] of means) if (n * 2 > all) return kind;
  return null;
}
