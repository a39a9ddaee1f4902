import { lengthOf } from "./days.ts";
import { LASTING } from "./family.ts";
import { hash32 } from "./hash.ts";
import type { Mention } from "./mention.ts";

/** Dates of at most so many days are blocked by day. */
const SHORT = 3;
const WEEK = 7;
const MONTH = 30;
const HALF_YEAR = 183;
/** A period is entered under so many of its months at most. */
const MONTHS = 4;
/** A block up to this size is compared whole; in a larger one each mention meets its next neighbours only. */
const WHOLE = 16;
const WINDOW = 8;

/**
 * Calls `meet` with pairs of mentions that may be one event. Mentions meet in blocks of one family and kind, one stretch of time and one
 * place or party. A large block is sorted (deepest place, target, trigger) and a window moved over it, so that the work grows with n log n.
 */
export function pairsOf(mentions: readonly Mention[], meet: (a: Mention, b: Mention) => void): void {
  // Most blocks hold one mention: a list is made for the second.
  const blocks = new Map<number, Mention | Mention[]>();
  for (const mention of mentions) {
    for (const key of keysOf(mention)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, mention);
      else if (Array.isArray(block)) block.push(mention);
      else blocks.set(key, [block, mention]);
    }
  }
  for (const block of blocks.values()) if (Array.isArray(block)) meetInside(block, meet);
}

function meetInside(block: Mention[], meet: (a: Mention, b: Mention) => void): void {
  const whole = block.length <= WHOLE;
  if (!whole) sortByLikeness(block);
  for (let i = 0; i < block.length; i++) {
    const end = whole ? block.length : Math.min(block.length, i + 1 + WINDOW);
    for (let j = i + 1; j < end; j++) meet(block[i]!, block[j]!);
  }
}

const sortKeys = new WeakMap<Mention, string>();
function sortByLikeness(block: Mention[]): void {
  const key = (m: Mention) => {
    let known = sortKeys.get(m);
    if (known === undefined) {
      known = `${m.place[0] ?? ""}|${m.target[0]?.key ?? ""}|${m.trigger}|${m.evidenceHash}`;
      sortKeys.set(m, known);
    }
    return known;
  };
  block.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.index - b.index));
}

/** Names of blocks as numbers: two names that fall together only make mentions meet that need not. */
function keysOf(m: Mention): Set<number> {
  const keys = new Set<number>();
  const what = hash32(m.kind, hash32(m.family));
  if (m.words.length > 4) keys.add(keyOf(hash32("as", what), m.evidenceHash));
  const spaces = spacesOf(m).map((space) => hash32(space));
  for (const time of timesOf(m)) {
    const when = hash32(time, what);
    for (const space of spaces) keys.add(keyOf(when, space));
  }
  return keys;
}

/** 53 bits of two hashes. */
const keyOf = (one: number, other: number): number => (one >>> 0) * 2 ** 21 + ((other >>> 0) % 2 ** 21);

/** Deepest place, country, and the sides of the first parties; `*` when nothing is known. */
function spacesOf({ place, actor, target }: Mention): string[] {
  const spaces = new Set<string>();
  if (place.length > 0) spaces.add(place[0]!).add(place.at(-1)!);
  for (const side of [actor[0], target[0]]) if (side !== undefined) spaces.add(side.root);
  return spaces.size === 0 ? ["*"] : [...spaces];
}

/**
 * Stretches of time under which a mention is entered. Each is entered with the next one too, so that neighbours meet. A dated mention is
 * also entered by the week in which an undated one of the same event would have been published.
 */
function timesOf({ days, published, family }: Mention): string[] {
  const times: string[] = [];
  const near = (mark: string, at: number, size: number) => {
    const n = Math.floor(at / size);
    times.push(`${mark}${n}`, `${mark}${n + 1}`);
  };
  if (days === null) {
    if (published === null) times.push("never");
    else if (LASTING.has(family)) near("h", published.from, HALF_YEAR);
    else near("w", published.from, WEEK);
    return times;
  }
  const start = Number.isFinite(days.from) ? days.from : days.to - 1;
  if (lengthOf(days) <= SHORT) {
    for (let day = Math.floor(start); day < days.to; day++) times.push(`d${day}`);
    times.push(`d${Math.ceil(days.to)}`);
    near("w", start, WEEK);
  } else {
    const end = Number.isFinite(days.to) ? days.to : start + MONTH;
    for (let at = start, n = 0; at < end && n < MONTHS; at += MONTH, n++) near("m", at, MONTH);
    near("w", start, WEEK);
  }
  if (LASTING.has(family)) near("h", start, HALF_YEAR);
  return times;
}
