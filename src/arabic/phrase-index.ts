import type { Cut, Token } from "../record/index.ts";
import { fold } from "./normalise.ts";
import { tokenise } from "./tokenise.ts";
import { addToTrie, type TrieNode } from "./trie.ts";
import { type WordTrait, wordTrait } from "./word-form.ts";

/** A phrase found at a token: what it means, how many tokens it covers, and how its first word was cut. */
export interface PhraseMatch<T> {
  readonly values: readonly T[];
  readonly first: number;
  readonly last: number;
  readonly cut: Cut;
}

const beginningIn = ({ next }: TrieNode<unknown>): WordTrait =>
  wordTrait(({ cuts }) => cuts.some((cut) => next?.has(cut.stem) ?? false));

/**
 * Names and phrases of several words, found in one pass over tokens. The first word may carry attached conjunction and preposition;
 * the words after it must stand as entered. Marks between the words of a phrase are not skipped.
 */
export class PhraseIndex<T> {
  private readonly root: TrieNode<T> = { next: null, values: null };
  /** Whether a phrase may begin with a word; most begin none. */
  private begins: WordTrait | null = null;

  /** Adds a phrase under its normal form; `add("الولايات المتحدة", usa)`. */
  add(phrase: string, value: T): void {
    const words = tokenise(phrase).map((t) => fold(t.norm));
    if (words.length === 0) return;
    this.begins = null;
    addToTrie(this.root, words, value);
  }

  /** Whether some phrase may begin at a token. */
  mayBegin(token: Token): boolean {
    this.begins ??= beginningIn(this.root);
    return this.begins.of(token);
  }

  /** The longest phrase that begins at token `at`; uncut readings win over cut ones of the same length. */
  longest(tokens: readonly Token[], at: number, limit = tokens.length): PhraseMatch<T> | null {
    const token = tokens[at]!;
    if (!this.mayBegin(token)) return null;
    let best: PhraseMatch<T> | null = null;
    for (const cut of token.cuts) {
      let node = this.root.next?.get(cut.stem);
      let i = at + 1;
      while (node) {
        if (node.values && (best === null || i > best.last)) {
          best = { values: node.values, first: at, last: i, cut };
        }
        if (i >= limit || !node.next) break;
        node = node.next.get(tokens[i]!.norm);
        i++;
      }
    }
    return best;
  }
}
