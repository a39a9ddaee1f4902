import { fold, foldEntry } from "../../arabic/index.ts";
import type { Knowledge, Token } from "../../record/index.ts";

/** Sets of lemmas by kind, from `knowledge/words/figures.tsv`. */
export class FigureWords {
  private readonly sets = new Map<string, ReadonlySet<string>>();

  constructor(knowledge: Knowledge) {
    for (const row of knowledge.tables.figures ?? []) {
      this.sets.set(row.kind!, new Set((row.words ?? "").split("|").map((word) => fold(word))));
    }
  }

  /** True when some reading of the token, or its letters less clitics and article, is a word of the kind. */
  has(kind: string, token: Token): boolean {
    const set = this.sets.get(kind);
    if (!set || token.kind !== "word") return false;
    for (const reading of token.readings) if (set.has(foldEntry(reading.lexeme.lemma))) return true;
    for (const cut of token.cuts) {
      const bare = cut.stem.startsWith("ال") ? cut.stem.slice(2) : cut.stem;
      if (set.has(bare)) return true;
    }
    return false;
  }
}

/** True when some reading of the token carries one of the classes; finite verbs count. */
export function hasClass(token: Token, classes: ReadonlySet<string>): boolean {
  return token.readings.some((reading) => reading.lexeme.classes.some((name) => classes.has(name)));
}
