import type { Knowledge } from "../record/index.ts";
import { nameKey } from "./stem.ts";

export type LinkWord =
  | "topic"
  | "omit"
  | "answer"
  | "breach"
  | "hold"
  | "truce"
  | "vote"
  | "body"
  | "another"
  | "harm"
  | "this"
  | "never"
  | "limit"
  | "grace"
  | "anyone"
  | "rest"
  | "sides"
  | "measure";

/** Finds the words of `knowledge/words/link-words.tsv` in clauses. */
export class LinkWords {
  private readonly phrases = new Map<LinkWord, ReadonlySet<string>>();

  constructor({ tables }: Knowledge) {
    for (const row of tables["link-words"] ?? []) {
      this.phrases.set(row.kind as LinkWord, new Set(row.words!.split("|").map(nameKey)));
    }
  }

  /** What follows the first such word of a clause, in normal form; null where none stands. A leading و or ف is looked through. */
  after(kind: LinkWord, clause: string): string | null {
    const phrases = this.phrases.get(kind);
    if (phrases === undefined) return null;
    const words = nameKey(clause).split(" ");
    for (const [i, word] of words.entries()) {
      const bare = /^[وف]./u.test(word) ? word.slice(1) : word;
      const next = words[i + 1];
      if (phrases.has(`${word} ${next}`) || phrases.has(`${bare} ${next}`)) return words.slice(i + 2).join(" ");
      if (phrases.has(word) || phrases.has(bare)) return words.slice(i + 1).join(" ");
    }
    return null;
  }

  has(kind: LinkWord, clause: string): boolean {
    return this.after(kind, clause) !== null;
  }
}
