import { LexemeMemo } from "../arabic/index.ts";
import type { Lexeme, Reading, Token } from "../record/index.ts";

/** Classes of nouns for those who act. */
const ACTING: ReadonlySet<string> = new Set(
  "human title group force government organisation soldier fighter civilian".split(" "),
);
/** Behind these a clause begins anew. */
const THAT = "complementiser";
const BEING = "كان";
/** Asked of every word. */
const BEGINS = new LexemeMemo<boolean>();
const begins = (lexeme: Lexeme): boolean =>
  BEGINS.get(lexeme) ?? BEGINS.set(lexeme, lexeme.classes.includes(THAT) || lexeme.lemma === BEING);

/**
 * Follows the words of a clause for a subject that its verb has not come to yet: in `البرلمان صوت لصالح القانون` the second word is a verb, since no
 * noun without the article stands behind one with it; in `أعلن الجيش قتل ثلاثة` it may be a noun.
 */
export class ClauseSubject {
  private subject: Reading | null = null;
  private open = true;

  /** A clause begins. */
  begin(): void {
    this.subject = null;
    this.open = true;
  }

  /** The subject that waits for its verb in front of `token`, if the word before may end it; null where none does. */
  before(token: Token, previous: Token | undefined): Reading | null {
    if (this.subject === null || previous === undefined || previous.sentence !== token.sentence) return null;
    if (previous.kind !== "word") return null;
    const last = previous.readings[0];
    return last === undefined || last.definite || last.enclitic !== null ? this.subject : null;
  }

  /** Goes on past a word whose readings are settled. */
  pass({ kind, readings }: Token): void {
    if (kind !== "word") {
      if (!this.open) this.subject = null;
      return;
    }
    const first = readings[0];
    if (first === undefined) {
      this.open = false;
      return;
    }
    const { pos, classes } = first.lexeme;
    // `لكن الجيش دخل`, `كان الجيش دخل`
    if (begins(first.lexeme) || (pos === "conjunction" && first.conjunction === null)) {
      this.begin();
      return;
    }
    if (!this.open && this.subject === null) return;
    const opened = this.open;
    this.open = false;
    const nominal = first.form !== "finite" && (pos === "noun" || pos === "adjective" || pos === "verb");
    if (!nominal || first.preposition !== null || (first.conjunction !== null && !opened)) this.subject = null;
    else if (opened) this.subject = classes.some((c) => ACTING.has(c)) ? first : null;
  }
}
