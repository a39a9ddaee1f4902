import type { JoinConstraint } from "../record/index.ts";
import { pairsOf } from "./blocks.ts";
import { Comparer } from "./compare.ts";
import { gapOf } from "./days.ts";
import type { Mention } from "./mention.ts";
import { Said } from "./said.ts";
import { UnionFind } from "./union-find.ts";
import { CONTRADICTION, JOIN, KEEP_APART } from "./weights.ts";

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Members of a group that stand for it in a comparison with another group. */
const SPOKESMEN = 4;
/** From this score on two mentions are one event whatever their groups say. */
const CERTAIN = 9;

/** A group of mentions of one event; `joins[i]` says how member `i` came in (null for the first). */
export interface Group {
  readonly members: readonly Mention[];
  readonly joins: readonly ({
    readonly to: Mention;
    readonly score: number;
    readonly reasons: readonly string[];
  } | null)[];
}

/**
 * Joins mentions: first those that people said are one event, then best pairs first. Groups stay apart whose members contradict each other, or
 * of which people said that they are not one.
 */
export function join(mentions: readonly Mention[], constraints: readonly JoinConstraint[] = []): Group[] {
  const comparer = new Comparer(mentions);
  const edges = edgesOf(mentions, comparer);
  const sets = new UnionFind(mentions.length);
  const said = new Said(constraints, mentions, sets);
  const members = new Map<number, number[]>();
  const kept = new Map<number, Edge[]>();
  const keep = (edge: Edge) => {
    for (const end of [edge.a, edge.b]) {
      const list = kept.get(end);
      if (list === undefined) kept.set(end, [edge]);
      else list.push(edge);
    }
  };
  for (const [a, b] of said.pairs) {
    keep({ a, b, score: Number.POSITIVE_INFINITY });
    members.set(sets.find(a), [...said.members(a, sets)]);
  }
  for (const edge of edges) {
    const [x, y] = [sets.find(edge.a), sets.find(edge.b)];
    if (x === y) continue;
    const [one, other] = [members.get(x) ?? [x], members.get(y) ?? [y]];
    if (one.length + other.length > 2 && edge.score < CERTAIN && apart(one, other, mentions, comparer)) continue;
    if (said.parts(one, other)) continue;
    sets.union(x, y);
    members.delete(Math.max(x, y));
    members.set(Math.min(x, y), merged(one, other));
    keep(edge);
  }
  return sets.groups().map((group) => ordered(group, kept, mentions, comparer, said));
}

function edgesOf(mentions: readonly Mention[], comparer: Comparer): Edge[] {
  const edges: Edge[] = [];
  pairsOf(mentions, (m, n) => {
    const [a, b] = m.index < n.index ? [m, n] : [n, m];
    const score = comparer.score(a, b);
    if (score >= JOIN) edges.push({ a: a.index, b: b.index, score });
  });
  return edges.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
}

function apart(
  one: readonly number[],
  other: readonly number[],
  mentions: readonly Mention[],
  comparer: Comparer,
): boolean {
  let sum = 0;
  let count = 0;
  for (const i of spread(one)) {
    for (const j of spread(other)) {
      if (farApart(mentions[i]!, mentions[j]!)) return true;
      const score = comparer.score(mentions[Math.min(i, j)]!, mentions[Math.max(i, j)]!);
      if (score <= CONTRADICTION) return true;
      sum += score;
      count++;
    }
  }
  return sum / count < KEEP_APART;
}

/** The smaller list is added to the larger, so that even one great group costs n log n. */
function merged(one: number[], other: number[]): number[] {
  const [into, from] = one.length >= other.length ? [one, other] : [other, one];
  for (const item of from) into.push(item);
  return into;
}

/** Dates with a whole day between them: a chain of neighbouring days must not join the first with the last. */
function farApart(a: Mention, b: Mention): boolean {
  return a.kind === "incident" && a.days !== null && b.days !== null && gapOf(a.days, b.days) >= 1;
}

/** First, last and two between of a list. */
function spread(items: readonly number[]): readonly number[] {
  if (items.length <= SPOKESMEN) return items;
  const third = Math.floor(items.length / 3);
  return [items[0]!, items[third]!, items[items.length - 1 - third]!, items.at(-1)!];
}

/** A group from its first mention on; each member after it hangs on the one that brought it in. */
function ordered(
  group: readonly number[],
  kept: ReadonlyMap<number, readonly Edge[]>,
  mentions: readonly Mention[],
  comparer: Comparer,
  said: Said,
): Group {
  const from = new Map<number, number | null>([[group[0]!, null]]);
  const queue = [group[0]!];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const { a, b } of kept.get(at) ?? []) {
      const next = a === at ? b : a;
      if (from.has(next)) continue;
      from.set(next, at);
      queue.push(next);
    }
  }
  return {
    members: group.map((i) => mentions[i]!),
    joins: group.map((i) => {
      const to = from.get(i) ?? null;
      if (to === null) return null;
      const [a, b] = [mentions[Math.min(i, to)]!, mentions[Math.max(i, to)]!];
      const { score, reasons } = comparer.explain(a, b);
      const author = said.authorOf(a.index, b.index);
      return { to: mentions[to]!, score, reasons: author === null ? reasons : [`said by ${author}`, ...reasons] };
    }),
  };
}
