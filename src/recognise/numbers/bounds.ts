import { fold } from "../../arabic/index.ts";
import type { Token } from "../../record/index.ts";

/** How a number is bounded: `more` than, at `least`, `less` than, at `most`, `about`. */
export type Bound = "more" | "least" | "less" | "most" | "about";

export interface BoundMatch {
  readonly bound: Bound;
  /** Tokens `[first, last)` of the bounding words. */
  readonly first: number;
  readonly last: number;
  /** Normal-form letters of clitics before the first word. */
  readonly letters: number;
}

interface Phrase {
  readonly bound: Bound;
  readonly words: readonly string[];
}

/** Bounding words before and after numbers, indexed by the word that touches the number. */
export class Bounds {
  private readonly before = new Map<string, Phrase[]>();
  private readonly after = new Map<string, Phrase[]>();

  constructor(rows: readonly Readonly<Record<string, string>>[]) {
    for (const row of rows) {
      const words = (row.words ?? "").split(" ").map(fold);
      const side = row.side === "after" ? this.after : this.before;
      const key = row.side === "after" ? words[0]! : words[words.length - 1]!;
      const list = side.get(key) ?? [];
      list.push({ bound: row.bound as Bound, words });
      list.sort((a, b) => b.words.length - a.words.length);
      side.set(key, list);
    }
  }

  /** The longest bounding phrase that ends just before token `at`. */
  ending(tokens: readonly Token[], at: number): BoundMatch | null {
    const touching = tokens[at - 1];
    if (touching === undefined || touching.kind !== "word") return null;
    for (const cut of touching.cuts) {
      for (const phrase of this.before.get(cut.stem) ?? []) {
        const first = at - phrase.words.length;
        const letters = first < 0 ? null : lettersBefore(tokens, first, phrase.words, cut.length);
        if (letters !== null) return { bound: phrase.bound, first, last: at, letters };
      }
    }
    return null;
  }

  /** The longest bounding phrase that begins at token `at`. */
  beginning(tokens: readonly Token[], at: number): BoundMatch | null {
    const touching = tokens[at];
    if (touching === undefined || touching.kind !== "word") return null;
    for (const phrase of this.after.get(touching.norm) ?? []) {
      if (phrase.words.every((word, k) => tokens[at + k]?.norm === word)) {
        return { bound: phrase.bound, first: at, last: at + phrase.words.length, letters: 0 };
      }
    }
    return null;
  }
}

/** Clitic letters on the first word when the phrase stands at `first`, or null when it does not. */
function lettersBefore(
  tokens: readonly Token[],
  first: number,
  words: readonly string[],
  touchingLetters: number,
): number | null {
  if (words.length === 1) return touchingLetters;
  if (touchingLetters > 0) return null;
  for (let k = 1; k < words.length; k++) if (tokens[first + k]!.norm !== words[k]) return null;
  const cut = tokens[first]!.cuts.find((c) => c.stem === words[0]);
  return cut ? cut.length : null;
}
