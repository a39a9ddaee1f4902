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
const MONTHS = 13;
/** A block up to this size is compared whole; in a larger one each mention meets its next neighbours only. */
const WHOLE = 16;
const WINDOW = 8;

/**
 * Calls `meet` with pairs of mentions that may be one event. Mentions meet in blocks of one family and kind, one stretch of time and one
 * place or party. A large block is sorted (deepest place, target, trigger) and a window moved over it, so that the work grows with n log n.
 */
export function pairsOf(mentions: readonly Mention[], meet: (a: Mention, b: Mention) => void): void {
  const entries = new Entries();
  for (const [i, mention] of mentions.entries()) for (const key of keysOf(mention)) entries.add(key, i);
  addTimeless(mentions, entries);
  for (const block of entries.blocks())
    meetInside(
      block.map((i) => mentions[i]!),
      meet,
    );
}

/** What nobody knows the time of may be what any time tells: it meets those of all times that have a place or party in common with it. */
function addTimeless(mentions: readonly Mention[], entries: Entries): void {
  const asked = new Set<number>();
  for (const mention of mentions) if (isTimeless(mention)) for (const key of spaceKeysOf(mention)) asked.add(key);
  if (asked.size === 0) return;
  for (const [i, mention] of mentions.entries())
    for (const key of spaceKeysOf(mention)) if (asked.has(key)) entries.add(key, i);
}

const isTimeless = ({ days, published }: Mention): boolean => days === null && published === null;

/** Which mention stands in which block, as plain numbers: a map of lists takes many times the room. */
class Entries {
  #size = 0;
  #keys = new Float64Array(1024);
  #items = new Int32Array(1024);

  add(key: number, item: number): void {
    if (this.#size === this.#keys.length) {
      const [keys, items] = [new Float64Array(this.#size * 2), new Int32Array(this.#size * 2)];
      keys.set(this.#keys);
      items.set(this.#items);
      [this.#keys, this.#items] = [keys, items];
    }
    this.#keys[this.#size] = key;
    this.#items[this.#size++] = item;
  }

  /** The blocks that hold two and more, each in the order in which it was filled. */
  *blocks(): Generator<number[]> {
    const [keys, items] = [this.#keys, this.#items];
    const order = Uint32Array.from({ length: this.#size }, (_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
    for (let from = 0, to = 0; from < order.length; from = to) {
      const key = keys[order[from]!];
      for (to = from + 1; to < order.length && keys[order[to]!] === key; ) to++;
      if (to - from > 1) yield Array.from(order.subarray(from, to), (at) => items[at]!);
    }
  }
}

function meetInside(block: Mention[], meet: (a: Mention, b: Mention) => void): void {
  const whole = block.length <= WHOLE;
  if (!whole) sortByLikeness(block);
  for (let i = 0; i < block.length; i++) {
    const end = whole ? block.length : Math.min(block.length, i + 1 + WINDOW);
    for (let j = i + 1; j < end; j++) meet(block[i]!, block[j]!);
  }
}

function sortByLikeness(block: Mention[]): void {
  const keys = new Map(
    block.map((m) => [m, `${m.place[0] ?? ""}|${m.target[0]?.key ?? ""}|${m.trigger}|${m.evidenceHash}`]),
  );
  const key = (m: Mention) => keys.get(m)!;
  block.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.index - b.index));
}

/** A move of forces is told as a plan and as a move; elsewhere kinds do not meet. */
const whatOf = ({ kind, family }: Mention): number => hash32(family === "withdrawal" ? "" : kind, hash32(family));

const spaceKeysOf = (m: Mention): Set<number> =>
  new Set(spacesOf(m).map((space) => keyOf(hash32("any", whatOf(m)), hash32(space))));

/** Names of blocks as numbers: two names that fall together only make mentions meet that need not. */
function keysOf(m: Mention): Set<number> {
  const keys = new Set<number>();
  const what = whatOf(m);
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
    if (published === null) return times;
    if (LASTING.has(family)) near("h", published.from, HALF_YEAR);
    else near("w", published.from, WEEK);
    return times;
  }
  const start = Number.isFinite(days.from) ? days.from : days.to - 1;
  if (lengthOf(days) <= SHORT) {
    for (let day = Math.floor(start); day < days.to; day++) times.push(`d${day}`);
    times.push(`d${Math.ceil(days.to)}`);
    near("w", start, WEEK);
    times.push(`m${Math.floor(start / MONTH)}`);
  } else {
    const end = Number.isFinite(days.to) ? days.to : start + MONTH;
    for (let at = start, n = 0; at < end && n < MONTHS; at += MONTH, n++) near("m", at, MONTH);
    near("w", start, WEEK);
  }
  if (LASTING.has(family)) near("h", start, HALF_YEAR);
  return times;
}
