import { fold, tokenise } from "../arabic/index.ts";
import type { Knowledge } from "../record/index.ts";

/** A step in the tree of phrases. */
interface Node {
  readonly next: Map<string, Node>;
  /** Kinds of the phrases that end here, by how they match. */
  readonly kinds: Map<How, string>;
}
export type How = "line" | "start" | "anywhere" | "word";

/** A phrase found at the beginning of some tokens. */
export interface Cue {
  readonly kind: string;
  readonly how: How;
  /** Number of tokens it covers. */
  readonly length: number;
}

/** What the tables `furniture` and `dateline-words` say, indexed once. */
export interface Furniture {
  readonly root: Node;
  /** Ends of caption lines, in normal form. */
  readonly ends: readonly string[];
  /** Finds where a phrase that may stand anywhere begins, in normal form; null when the table has none. */
  readonly anywhere: RegExp | null;
  readonly months: ReadonlyMap<string, number>;
  readonly fillers: ReadonlySet<string>;
}

const node = (): Node => ({ next: new Map(), kinds: new Map() });
const escapeSigns = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Indexes the words that mark furniture. An empty table makes every line body. */
export function furnitureOf(tables: Knowledge["tables"]): Furniture {
  const root = node();
  const ends: string[] = [];
  const anywhere: string[] = [];
  for (const { kind, how, phrase } of tables.furniture ?? []) {
    if (how === "end") ends.push(fold(phrase!));
    else addPhrase(root, phrase!, how as How, kind!);
    if (how === "anywhere") anywhere.push(escapeSigns(fold(phrase!)));
  }
  anywhere.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const dates = tables["dateline-words"] ?? [];
  return {
    root,
    ends,
    anywhere: anywhere.length === 0 ? null : new RegExp(anywhere.join("|"), "g"),
    months: new Map(dates.filter((r) => r.kind === "month").map((r) => [fold(r.word!), Number(r.value)])),
    fillers: new Set(dates.filter((r) => r.kind !== "month").map((r) => fold(r.word!))),
  };
}

function addPhrase(root: Node, phrase: string, how: How, kind: string): void {
  let at = root;
  for (const { norm } of tokenise(phrase)) {
    let next = at.next.get(norm);
    if (!next) {
      next = node();
      at.next.set(norm, next);
    }
    at = next;
  }
  if (!at.kinds.has(how)) at.kinds.set(how, kind);
}

/** The longest phrase of one of these sorts that begins at token `at`. */
export function cueAt(
  furniture: Furniture,
  tokens: readonly { readonly norm: string }[],
  at: number,
  hows: readonly How[],
): Cue | null {
  let best: Cue | null = null;
  let step: Node | undefined = furniture.root;
  for (let i = at; i < tokens.length && step; i++) {
    step = step.next.get(tokens[i]!.norm);
    if (!step) break;
    for (const how of hows) {
      const kind = step.kinds.get(how);
      if (kind !== undefined) best = { kind, how, length: i + 1 - at };
    }
  }
  return best;
}
