import { instant } from "../../words/dates.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** From six hours to three hundred years. */
export const NARROWEST = 6 * HOUR;
export const WIDEST = 300 * 365.25 * DAY;

/** A stretch of time in milliseconds since 1970, UTC. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const FIRST = Date.UTC(1500, 0, 1);
const LAST = Date.UTC(2200, 0, 1);

/** The stretch made wider or narrower around a point that keeps its place; `by` 0.5 shows half as much. */
export function zoomed({ from, to }: Stretch, by: number, around = (from + to) / 2): Stretch {
  const span = Math.min(WIDEST, Math.max(NARROWEST, (to - from) * by));
  const share = (around - from) / (to - from);
  return kept({ from: around - span * share, to: around + span * (1 - share) });
}

/** The stretch moved by a share of its length; positive = later. */
export const moved = ({ from, to }: Stretch, by: number): Stretch =>
  kept({ from: from + (to - from) * by, to: to + (to - from) * by });

function kept({ from, to }: Stretch): Stretch {
  const shift = Math.max(0, FIRST - from) - Math.max(0, to - LAST);
  return { from: from + shift, to: to + shift };
}

/** Reads a stretch of the address: `2031-03-01T00:00~2031-03-20T00:00`; null when it is none. */
export function readStretch(text: string | null): Stretch | null {
  const [a, b] = (text ?? "").split("~").map((date) => Date.parse(`${date}Z`));
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b) || b <= a) return null;
  return zoomed({ from: a, to: b }, 1);
}

const minute = (at: number) => new Date(at).toISOString().slice(0, 16);
export const writeStretch = ({ from, to }: Stretch): string => `${minute(from)}~${minute(to)}`;

/** Share of the incidents that the first view holds at least. */
const MOST = 0.7;

interface Counted {
  readonly bucket: "year" | "month" | "day";
  readonly buckets: readonly { readonly from: string; readonly count: number }[];
  readonly range: { readonly from: string; readonly to: string };
}

const LENGTHS = { year: 366 * DAY, month: 31 * DAY, day: DAY };

/** Where most incidents lie: the shortest stretch that holds most of them, so that one far date does not make all others a dot. */
export function usual({ bucket, buckets, range }: Counted): Stretch {
  const sorted = [...buckets].sort((a, b) => (a.from < b.from ? -1 : 1));
  // What a year counts lies anywhere in that year.
  const end = ({ from }: { readonly from: string }) => instant(from) + LENGTHS[bucket];
  const wanted = sorted.reduce((sum, { count }) => sum + count, 0) * MOST;
  let best: Stretch = { from: instant(range.from), to: Math.max(instant(range.to), ...sorted.slice(-1).map(end)) };
  let first = 0;
  let held = 0;
  for (const one of sorted) {
    held += one.count;
    while (held - sorted[first]!.count >= wanted) held -= sorted[first++]!.count;
    const here = { from: instant(sorted[first]!.from), to: end(one) };
    if (held >= wanted && here.to - here.from < best.to - best.from) best = here;
  }
  const span = Math.max(best.to - best.from, 2 * DAY);
  return { from: best.from - span * 0.06, to: best.from + span * 1.2 };
}

/** The stretch to ask the server for: wider than the one shown and on a grid, so that a small move needs no new question. */
export function asked({ from, to }: Stretch): { readonly from: string; readonly to: string } {
  const grid = 2 ** Math.ceil(Math.log2(Math.max(to - from, 2 * DAY) / 2));
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: day((Math.floor(from / grid) - 1) * grid), to: day((Math.ceil(to / grid) + 1) * grid) };
}

export type Unit = "hour" | "day" | "month" | "year";
export interface Tick {
  readonly at: number;
  readonly unit: Unit;
  /** Begins a larger unit: a day among hours, a year among months. */
  readonly major: boolean;
}

const STEPS: readonly (readonly [Unit, number, number])[] = [
  ["hour", 1, HOUR],
  ["hour", 3, 3 * HOUR],
  ["hour", 6, 6 * HOUR],
  ["hour", 12, 12 * HOUR],
  ["day", 1, DAY],
  ["day", 2, 2 * DAY],
  ["day", 5, 5 * DAY],
  ["day", 10, 10 * DAY],
  ["month", 1, 30 * DAY],
  ["month", 3, 91 * DAY],
  ["month", 6, 182 * DAY],
  ["year", 1, 365 * DAY],
  ["year", 2, 730 * DAY],
  ["year", 5, 1826 * DAY],
  ["year", 10, 3652 * DAY],
  ["year", 20, 7305 * DAY],
  ["year", 50, 18262 * DAY],
];

/** Days that have a line where not each has one; none so late in the month that the next first would be too near. */
const DAYS: Readonly<Record<number, readonly number[]>> = {
  2: [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29],
  5: [1, 5, 10, 15, 20, 25],
  10: [1, 10, 20],
};

/** Lines of the axis, as many as have room for their labels. `width` in pixels. */
export function ticksOf({ from, to }: Stretch, width: number): Tick[] {
  const room = ((to - from) / Math.max(width, 1)) * 72;
  const [unit, by] = STEPS.find(([, , length]) => length >= room) ?? STEPS.at(-1)!;
  const ticks: Tick[] = [];
  const add = (at: number, major: boolean) => {
    if (at >= from && at <= to) ticks.push({ at, unit, major });
  };
  if (unit === "hour") {
    const step = by * HOUR;
    for (let at = Math.ceil(from / step) * step; at <= to; at += step) add(at, at % DAY === 0);
    return ticks;
  }
  const first = new Date(from);
  const year = first.getUTCFullYear();
  if (unit === "year") {
    for (let y = Math.floor(year / by) * by; Date.UTC(y, 0, 1) <= to; y += by)
      add(Date.UTC(y, 0, 1), y % (by * 5) === 0);
    return ticks;
  }
  for (let m = first.getUTCMonth(); Date.UTC(year, m, 1) <= to; m++) {
    const month = new Date(Date.UTC(year, m, 1));
    if (unit === "month") {
      if (month.getUTCMonth() % by === 0) add(month.getTime(), month.getUTCMonth() === 0);
      continue;
    }
    const last = new Date(Date.UTC(year, m + 1, 0)).getUTCDate();
    for (const d of by === 1 ? Array.from({ length: last }, (_, i) => i + 1) : DAYS[by]!)
      add(Date.UTC(year, m, d), d === 1);
  }
  return ticks;
}
