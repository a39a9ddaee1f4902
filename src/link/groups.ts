import type { Comparer } from "./compare.ts";
import type { Mention } from "./mention.ts";
import { JOIN } from "./weights.ts";

/** So many mentions of a family are compared each with each; a longer article is joined in stretches. */
const STRETCH = 120;
/** Points of two mentions at or below which they are never in one group. */
const NEVER = -4;
const APART = -1e9;

/**
 * Groups of the mentions of one family in one article that are one event, by average link: the two groups that have most points in common, member against member,
 * become one as long as these are `JOIN` or more. `bound`: groups that are given; `parted`: may two groups never be one?
 */
export function groupsInArticle(
  mentions: readonly Mention[],
  comparer: Comparer,
  bound: (mention: Mention) => number,
  parted: (one: readonly Mention[], other: readonly Mention[]) => boolean,
): Mention[][] {
  const groups: Mention[][] = [];
  for (let from = 0; from < mentions.length; from += STRETCH) {
    groups.push(...joined(mentions.slice(from, from + STRETCH), comparer, bound, parted));
  }
  return groups;
}

function joined(
  mentions: readonly Mention[],
  comparer: Comparer,
  bound: (mention: Mention) => number,
  parted: (one: readonly Mention[], other: readonly Mention[]) => boolean,
): Mention[][] {
  const byRoot = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = byRoot.get(bound(mention));
    if (list === undefined) byRoot.set(bound(mention), [mention]);
    else list.push(mention);
  }
  const groups = [...byRoot.values()];
  // Points of all pairs of two groups together.
  const sums = groups.map((one, i) =>
    groups.slice(0, i).map((other) => (parted(one, other) ? APART : sumOf(one, other, comparer))),
  );
  const sum = (i: number, j: number) => (i > j ? sums[i]![j]! : sums[j]![i]!);
  const alive = groups.map((_, i) => i);
  for (;;) {
    let best: readonly [number, number] | null = null;
    let most = JOIN;
    for (const [n, i] of alive.entries()) {
      for (const j of alive.slice(n + 1)) {
        const points = sum(i, j) / (groups[i]!.length * groups[j]!.length);
        if (points < most || (points === most && best !== null)) continue;
        most = points;
        best = [i, j];
      }
    }
    if (best === null) return alive.map((i) => groups[i]!);
    const [into, from] = best;
    groups[into]!.push(...groups[from]!);
    alive.splice(alive.indexOf(from), 1);
    for (const k of alive) {
      if (k === into) continue;
      const both = sum(into, k) + sum(from, k);
      if (k > into) sums[k]![into] = both;
      else sums[into]![k] = both;
    }
  }
}

function sumOf(one: readonly Mention[], other: readonly Mention[], comparer: Comparer): number {
  let sum = 0;
  for (const a of one) {
    for (const b of other) {
      const points = comparer.score(a, b);
      if (points <= NEVER) return APART;
      sum += points;
    }
  }
  return sum;
}
