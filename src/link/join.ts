import type { JoinConstraint } from "../record/index.ts";
import { pairsOf } from "./blocks.ts";
import { type Bunch, bunchOf, farApart, merged, unlike } from "./bunch.ts";
import { Comparer } from "./compare.ts";
import { groupsInArticle } from "./groups.ts";
import type { Mention } from "./mention.ts";
import { Said } from "./said.ts";
import { toldBy } from "./told.ts";
import { UnionFind } from "./union-find.ts";
import { CONTRADICTION, JOIN, KEEP_APART } from "./weights.ts";

/** Two mentions that brought their groups together, as what was compared of them. */
interface Edge {
  readonly a: Mention;
  readonly b: Mention;
  readonly score: number;
}

/** Members of a group that stand for it in a comparison with another group. */
const SPOKESMEN = 8;

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
 * Joins mentions: first those that people said are one event, then what each article tells of one event, then what the articles tell, best pairs first. Groups stay
 * apart whose members contradict each other, or of which people said that they are not one.
 */
export function join(mentions: readonly Mention[], constraints: readonly JoinConstraint[] = []): Group[] {
  const comparer = new Comparer(mentions);
  const sets = new UnionFind(mentions.length);
  const said = new Said(constraints, mentions, sets);
  const kept = new Map<number, Edge[]>();
  const keep = (edge: Edge) => {
    for (const end of [edge.a.index, edge.b.index]) {
      const list = kept.get(end);
      if (list === undefined) kept.set(end, [edge]);
      else list.push(edge);
    }
  };
  for (const [a, b] of said.pairs) keep({ a: mentions[a]!, b: mentions[b]!, score: Number.POSITIVE_INFINITY });
  const told = tellings(mentions, comparer, sets, said, keep);
  joinTold(told, comparer, sets, said, keep);
  return sets.groups().map((group) => ordered(group, kept, mentions, comparer, said));
}

/** Joins the mentions of each article, and gives what each tells of each event. */
function tellings(
  mentions: readonly Mention[],
  comparer: Comparer,
  sets: UnionFind,
  said: Said,
  keep: (edge: Edge) => void,
): Mention[] {
  const parted = (one: readonly Mention[], other: readonly Mention[]) =>
    said.parts(
      one.flatMap(({ index }) => said.members(index, sets)),
      other.flatMap(({ index }) => said.members(index, sets)),
    );
  const told: Mention[] = [];
  for (const list of byArticleAndFamily(mentions)) {
    const groups =
      list.length === 1 ? [list] : groupsInArticle(list, comparer, ({ index }) => sets.find(index), parted);
    for (const group of groups) {
      for (const [i, b] of group.entries()) {
        if (i === 0) continue;
        const a = bestFor(b, group.slice(0, i), comparer);
        sets.union(a.index, b.index);
        keep({ a, b, score: 0 });
      }
      told.push(toldBy(group));
    }
  }
  return told;
}

function byArticleAndFamily(mentions: readonly Mention[]): Iterable<Mention[]> {
  const lists = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = `${mention.documentIndex} ${mention.family}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [mention]);
    else list.push(mention);
  }
  return lists.values();
}

function bestFor(mention: Mention, others: readonly Mention[], comparer: Comparer): Mention {
  let best = others[0]!;
  for (const other of others.slice(1)) {
    if (comparer.score(other, mention) > comparer.score(best, mention)) best = other;
  }
  return best;
}

function joinTold(
  told: readonly Mention[],
  comparer: Comparer,
  sets: UnionFind,
  said: Said,
  keep: (edge: Edge) => void,
): void {
  const bunches = new Map<number, Bunch>();
  for (const one of told) {
    const root = sets.find(one.index);
    const bunch = bunches.get(root);
    bunches.set(root, bunch === undefined ? bunchOf(one) : merged(bunch, bunchOf(one)));
  }
  const edges: Edge[] = [];
  pairsOf(told, (m, n) => {
    if (m.documentIndex === n.documentIndex) return;
    const [a, b] = m.index < n.index ? [m, n] : [n, m];
    const score = comparer.score(a, b);
    if (score >= JOIN) edges.push({ a, b, score });
  });
  edges.sort((p, q) => q.score - p.score || p.a.index - q.a.index || p.b.index - q.b.index);
  for (const edge of edges) {
    const [x, y] = [sets.find(edge.a.index), sets.find(edge.b.index)];
    if (x === y) continue;
    const [one, other] = [bunches.get(x)!, bunches.get(y)!];
    if (farApart(one, other) || unlike(one, other)) continue;
    if (one.told.length + other.told.length > 2 && apart(one.told, other.told, comparer)) continue;
    if (said.parts(indexesOf(one.told, said, sets), indexesOf(other.told, said, sets))) continue;
    sets.union(x, y);
    bunches.delete(Math.max(x, y));
    bunches.set(Math.min(x, y), merged(one, other));
    keep(edge);
  }
}

const indexesOf = (told: readonly Mention[], said: Said, sets: UnionFind): number[] =>
  said.any ? told.flatMap(({ index }) => said.members(index, sets)) : [];

function apart(one: readonly Mention[], other: readonly Mention[], comparer: Comparer): boolean {
  let sum = 0;
  let count = 0;
  for (const m of spread(one)) {
    for (const n of spread(other)) {
      const [a, b] = m.index < n.index ? [m, n] : [n, m];
      const score = comparer.score(a, b);
      if (score <= CONTRADICTION) return true;
      sum += score;
      count++;
    }
  }
  return sum / count < KEEP_APART;
}

/** Members of a list at equal distances, its first and last among them. */
function spread(items: readonly Mention[]): readonly Mention[] {
  if (items.length <= SPOKESMEN) return items;
  const step = (items.length - 1) / (SPOKESMEN - 1);
  return Array.from({ length: SPOKESMEN }, (_, i) => items[Math.round(i * step)]!);
}

/** A group from its first mention on; each member after it hangs on the one that brought it in. */
function ordered(
  group: readonly number[],
  kept: ReadonlyMap<number, readonly Edge[]>,
  mentions: readonly Mention[],
  comparer: Comparer,
  said: Said,
): Group {
  const from = new Map<number, { to: number; edge: Edge } | null>([[group[0]!, null]]);
  const queue = [group[0]!];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const edge of kept.get(at) ?? []) {
      const next = edge.a.index === at ? edge.b.index : edge.a.index;
      if (from.has(next)) continue;
      from.set(next, { to: at, edge });
      queue.push(next);
    }
  }
  return {
    members: group.map((i) => mentions[i]!),
    joins: group.map((i) => {
      const found = from.get(i) ?? null;
      if (found === null) return null;
      const { a, b } = found.edge;
      const { score, reasons } = comparer.explain(a, b);
      const author = said.authorOf(a.index, b.index);
      return {
        to: mentions[found.to]!,
        score,
        reasons: author === null ? reasons : [`said by ${author}`, ...reasons],
      };
    }),
  };
}
