import { fold, ReadingMemo } from "../../arabic/index.ts";
import type { Knowledge, Token } from "../../record/index.ts";
import { PEOPLE } from "./kind.ts";

const NOWHERE: readonly string[] = [];

/** Sets of lemmas by kind, from `knowledge/words/figures.tsv`. */
export class FigureWords {
  /** The kinds that hold a lemma or form. */
  private readonly holders = new Map<string, string[]>();
  private readonly memo = new ReadingMemo<readonly string[]>();

  constructor(knowledge: Knowledge) {
    for (const { kind, words } of knowledge.tables.figures ?? [])
      for (const word of new Set((words ?? "").split("|").map((word) => fold(word))))
        this.holders.set(word, [...(this.holders.get(word) ?? []), kind!]);
  }

  /** True when some reading of the token, or its letters less clitics and article, is a word of the kind. */
  has(kind: string, token: Token): boolean {
    return (this.memo.get(token) ?? this.memo.set(token, this.kindsOf(token))).includes(kind);
  }

  private kindsOf({ kind, readings, cuts }: Token): readonly string[] {
    if (kind !== "word") return NOWHERE;
    // `مدني` is a civilian and not `my cities`: readings with a pronoun count when there is no other.
    const bare = readings.filter((reading) => reading.enclitic === null);
    const forms = (bare.length > 0 ? bare : readings).map((reading) => reading.lexeme.norm);
    for (const { stem } of cuts) forms.push(stem.startsWith("ال") ? stem.slice(2) : stem);
    const kinds = forms.flatMap((form) => this.holders.get(form) ?? NOWHERE);
    return kinds.length > 0 ? kinds : NOWHERE;
  }
}

/** True when some reading of the token carries one of the classes; finite verbs count. */
export function hasClass(token: Token, classes: ReadonlySet<string>): boolean {
  return token.readings.some((reading) => reading.lexeme.classes.some((name) => classes.has(name)));
}

/** Troops, nationals, and who is read as one of people before all else (`صحفي`; `كتابا` are books and no writers). */
export const isPeople = (token: Token): boolean =>
  hasClass(token, PEOPLE) || (token.readings[0]?.lexeme.classes.includes("human") ?? false);
