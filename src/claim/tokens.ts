import type { Token } from "../record/index.ts";

/** The first of `count` indices from which on a condition holds; `count` where it never does. It is asked of a few only. */
export function firstThat(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (holds(mid)) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** Index of the first token that ends behind an offset; their number when none does. */
export const tokenFrom = (tokens: readonly Token[], offset: number): number =>
  firstThat(tokens.length, (i) => tokens[i]!.end > offset);
