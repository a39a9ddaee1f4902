import { ReadingMemo } from "../arabic/index.ts";
import type { Reading, Token } from "../record/index.ts";

/** Classes of nouns for those who act. */
const ACTING: ReadonlySet<string> = new Set(
  "human title group force government organisation soldier fighter civilian".split(" "),
);
/** Behind these a clause begins anew. */
const THAT = "complementiser";
const BEING = "كان";
/** What a word does to the clause: its first reading tells, and every word of a text is asked. */
type Way = "begins" | "unread" | "ends" | "joins" | "goes on";
const WAYS = new ReadingMemo<Way>();

function wayOf({ readings }: Token): Way {
  const first = readings[0];
  if (first === undefined) return "unread";
  const { pos, classes, lemma } = first.lexeme;
  // `لكن الجيش دخل`, `كان الجيش دخل`
  if (classes.includes(THAT) || lemma === BEING || (pos === "conjunction" && first.conjunction === null))
    return "begins";
  const nominal = first.form !== "finite" && (pos === "noun" || pos === "adjective" || pos === "verb");
  if (!nominal || first.preposition !== null) return "ends";
  return first.conjunction !== null ? "joins" : "goes on";
}

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
  pass(token: Token): void {
    if (token.kind !== "word") {
      if (!this.open) this.subject = null;
      return;
    }
    const way = WAYS.get(token) ?? WAYS.set(token, wayOf(token));
    if (way === "begins") {
      this.begin();
      return;
    }
    const opened = this.open;
    this.open = false;
    if (way === "unread" || (!opened && this.subject === null)) return;
    if (way === "ends" || (way === "joins" && !opened)) this.subject = null;
    else if (opened) {
      const first = token.readings[0]!;
      this.subject = first.lexeme.classes.some((c) => ACTING.has(c)) ? first : null;
    }
  }
}
