import type { Comparer } from "./compare.ts";
import type { Mention } from "./mention.ts";
import { JOIN_INSIDE } from "./weights.ts";

/** So many mentions of a family are compared each with each; a longer article is joined in stretches. */
const STRETCH = 120;
/** Points of two mentions at or below which they are never in one group. */
const NEVER = -4;
/** How much the best pair of two groups counts beside the mean of all their pairs. */
const BEST = 0.2;

/** Points of the pairs of two groups: of all together, and of the best. */
interface Points {
  readonly sum: number;
  readonly best: number;
}
const NEVER_ONE: Points = { sum: -1e9, best: 0 };

/**
 * Groups of the mentions of one family in one article that are one event, by average link: the two groups that have most points in common, member against member
 * and a little more for the best pair, become one as long as these are `JOIN_INSIDE` or more. `bound`: groups that are given; `parted`: may two groups never be one?
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
  const all = groups.map((one, i) =>
    groups.slice(0, i).map((other) => (parted(one, other) ? NEVER_ONE : pointsOf(one, other, comparer))),
  );
  const between = (i: number, j: number) => (i > j ? all[i]![j]! : all[j]![i]!);
  const alive = groups.map((_, i) => i);
  for (;;) {
    let best: readonly [number, number] | null = null;
    let most = JOIN_INSIDE;
    for (const [n, i] of alive.entries()) {
      for (const j of alive.slice(n + 1)) {
        const { sum, best: top } = between(i, j);
        const points = BEST * top + (1 - BEST) * (sum / (groups[i]!.length * groups[j]!.length));
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
      const [one, other] = [between(into, k), between(from, k)];
      const both = { sum: one.sum + other.sum, best: Math.max(one.best, other.best) };
      if (k > into) all[k]![into] = both;
      else all[into]![k] = both;
    }
  }
}

function pointsOf(one: readonly Mention[], other: readonly Mention[], comparer: Comparer): Points {
  let sum = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const a of one) {
    for (const b of other) {
      const points = comparer.score(a, b);
      if (points <= NEVER) return NEVER_ONE;
      sum += points;
      best = Math.max(best, points);
    }
  }
  return { sum, best };
}
