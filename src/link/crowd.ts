import { hash32 } from "./hash.ts";
import type { Mention, Side } from "./mention.ts";

const WEEK = 7;
/** A party that acts or suffers in so many places a week says all of which event it is. */
const FEW = 4;
/** What a party says that is called by a common noun alone (`مسلحون`). */
const NOUN = 0.6;
/** What a party says at least. */
const LEAST = 0.3;

const isCommonNoun = ({ line, stems }: Side): boolean => line.length === 0 && stems.length < 2;

/**
 * In how many places articles of one week tell of a party in events of one family. Of who fights everywhere every day it says little that two articles name the same;
 * where many articles tell of one event its parties stay what they are.
 */
export class Crowd {
  readonly #places = new Map<number, number>();

  constructor(mentions: readonly Mention[]) {
    const seen = new Set<number>();
    for (const mention of mentions) {
      if (mention.place.length < 2) continue;
      for (const { key } of [...mention.actor, ...mention.target]) {
        const party = keyOf(mention, key);
        const there = hash32(mention.place[0]!, party);
        if (seen.has(there)) continue;
        seen.add(there);
        this.#places.set(party, (this.#places.get(party) ?? 0) + 1);
      }
    }
  }

  /** What it says that two mentions have parties in common, from `LEAST` (they are everywhere) to 1. */
  telling(a: Mention, b: Mention, ones: readonly Side[], others: readonly Side[]): number {
    let most = LEAST;
    for (const side of ones) {
      const { key } = side;
      if (!others.some((other) => other.key === key)) continue;
      const says = isCommonNoun(side) ? NOUN : 1;
      most = Math.max(most, Math.min(says, FEW / Math.max(1, this.#count(a, key), this.#count(b, key))));
    }
    return most;
  }

  #count(mention: Mention, key: string): number {
    return this.#places.get(keyOf(mention, key)) ?? 0;
  }
}

const keyOf = ({ family, published }: Mention, key: string): number =>
  hash32(key, hash32(family, published === null ? 0 : Math.floor(published.from / WEEK)));
