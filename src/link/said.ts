import type { EventRef, JoinConstraint } from "../record/index.ts";
import type { Mention } from "./mention.ts";
import type { UnionFind } from "./union-find.ts";

const keyOf = ({ document, event }: EventRef) => `${document} ${event}`;
const pairKey = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What people said of mentions: which are one event and which are not. Joining obeys it whatever the points are. */
export class Said {
  /** For a mention that people keep apart from others: the parting and its side. */
  readonly #sides = new Map<number, { readonly parting: number; readonly side: 0 | 1 }[]>();
  readonly #groups = new Map<number, readonly number[]>();
  readonly #authors = new Map<string, string>();
  /** Pairs that people joined, to be joined first. */
  readonly pairs: (readonly [number, number])[] = [];

  /** The newest constraint comes first; an older one that contradicts it is not obeyed. */
  constructor(constraints: readonly JoinConstraint[], mentions: readonly Mention[], sets: UnionFind) {
    if (constraints.length === 0) return;
    const index = new Map(mentions.map((m) => [`${m.document.id} ${m.event.id}`, m.index]));
    const found = (refs: readonly EventRef[]) =>
      refs.map((ref) => index.get(keyOf(ref))).filter((at): at is number => at !== undefined);
    for (const [parting, { verdict, author, a, b }] of constraints.entries()) {
      if (verdict === "same") this.#join([...found(a), ...found(b)], author, sets);
      else this.#part(parting, found(a), found(b), sets);
    }
  }

  #join(all: readonly number[], author: string, sets: UnionFind): void {
    for (const [i, at] of all.entries()) {
      const before = all.slice(0, i).find((other) => !this.parts(this.members(at, sets), this.members(other, sets)));
      if (before === undefined) continue;
      const [x, y] = [sets.find(before), sets.find(at)];
      if (x === y) continue;
      const both = [...this.members(x, sets), ...this.members(y, sets)];
      sets.union(x, y);
      this.#groups.set(sets.find(x), both);
      this.pairs.push([before, at]);
      this.#authors.set(pairKey(before, at), author);
    }
  }

  /** What people joined to a mention, itself included. */
  members(at: number, sets: UnionFind): readonly number[] {
    const root = sets.find(at);
    return this.#groups.get(root) ?? [root];
  }

  #part(parting: number, a: readonly number[], b: readonly number[], sets: UnionFind): void {
    const joined = new Set(a.map((at) => sets.find(at)));
    // Those that were joined later are left out of the parting.
    const others = b.filter((at) => !joined.has(sets.find(at)));
    for (const [side, list] of [a, others].entries()) {
      for (const at of list) {
        const known = this.#sides.get(at) ?? [];
        known.push({ parting, side: side as 0 | 1 });
        this.#sides.set(at, known);
      }
    }
  }

  /** True when people said of a member of one group that it is no event of the other's. */
  parts(one: readonly number[], other: readonly number[]): boolean {
    if (this.#sides.size === 0) return false;
    const held = new Set<string>();
    for (const at of one) for (const { parting, side } of this.#sides.get(at) ?? []) held.add(`${parting} ${1 - side}`);
    if (held.size === 0) return false;
    return other.some((at) => this.#sides.get(at)?.some(({ parting, side }) => held.has(`${parting} ${side}`)));
  }

  /** True when people said anything of any mention. */
  get any(): boolean {
    return this.#sides.size > 0;
  }

  /** Who said that two mentions are one event, or null. */
  authorOf(a: number, b: number): string | null {
    return this.#authors.get(pairKey(a, b)) ?? null;
  }
}
