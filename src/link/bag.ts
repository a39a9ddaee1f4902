import { hash32 } from "./hash.ts";

/** Words of a text as numbers: sorted, each once. A list of numbers takes a tenth of what a set of words takes. */
export type Bag = readonly number[];

/** Numbers of 30 bits, which engines keep in lists as they are. */
export const wordId = (stem: string): number => hash32(stem) >>> 2;
const sorted = (ids: Iterable<number>): Bag => [...new Set(ids)].sort((a, b) => a - b);

export const bagOf = (stems: readonly string[]): Bag => sorted(stems.map(wordId));

/** All words of several bags. */
export const union = (bags: readonly Bag[]): Bag => sorted(bags.flat());

/** How many words two bags have in common. */
export function shared(a: Bag, b: Bag): number {
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      n++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return n;
}

/** What words weigh: the rarer, the more. */
export class Rarity {
  readonly #weights = new Map<number, number>();

  /** The logarithm of how many bags there are to one that holds the word. */
  constructor(bags: Iterable<Bag>) {
    let all = 1;
    for (const bag of bags) {
      all++;
      for (const id of bag) this.#weights.set(id, (this.#weights.get(id) ?? 0) + 1);
    }
    for (const [id, count] of this.#weights) this.#weights.set(id, Math.log(all / count));
  }

  /** Share of the smaller bag's words, weighed, that the other holds: 0 to 1. */
  overlap(a: Bag, b: Bag): number {
    const [few, many] = a.length <= b.length ? [a, b] : [b, a];
    let common = 0;
    let all = 0;
    for (let i = 0, j = 0; i < few.length; i++) {
      const id = few[i]!;
      const weight = this.#weights.get(id) ?? 0;
      all += weight;
      while (j < many.length && many[j]! < id) j++;
      if (many[j] === id) common += weight;
    }
    return all === 0 ? 0 : common / all;
  }
}
