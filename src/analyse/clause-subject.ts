import { ReadingMemo } from "../arabic/index.ts";
import type { Reading, Token } from "../record/index.ts";

/** Classes of nouns for those who act. */
const ACTING: ReadonlySet<string> = new Set(
  "human title group force government organisation soldier fighter civilian".split(" "),
);
/** Behind these a clause begins anew. */
const THAT = "complementiser";
const BEING = "كان";
/** A preposition that a time may stand behind; by lexeme. */
const IN: ReadonlySet<string> = new Set(["fi"]);

/** What a word does to the clause: its first reading tells, and every word of a text is asked. */
type Way = "begins" | "unread" | "time" | "in" | "ends" | "joins" | "goes on";
const WAYS = new ReadingMemo<Way>();

function wayOf({ readings }: Token): Way {
  const first = readings[0];
  if (first === undefined) return "unread";
  const { pos, classes, lemma, id } = first.lexeme;
  // `لكن الجيش دخل`, `كان الجيش دخل`
  if (classes.includes(THAT) || lemma === BEING || (pos === "conjunction" && first.conjunction === null))
    return "begins";
  if (IN.has(id)) return "in";
  if (first.form !== "finite" && (classes.includes("time") || classes.includes("temporal")))
    return pos === "preposition" ? "in" : "time";
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
  private timed = false;

  /** A clause begins. */
  begin(): void {
    this.subject = null;
    this.open = true;
    this.timed = false;
  }

  /** Nothing but a time stands before in the clause: `مساء أمس بحث الوزيران`. */
  get behindTime(): boolean {
    return this.open && this.timed;
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
    if (token.kind === "number" && this.open) return;
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
    if (opened && (way === "time" || way === "in")) {
      this.timed ||= way === "time";
      return;
    }
    this.open = false;
    if (way === "unread" || (!opened && this.subject === null)) return;
    if (way === "ends" || way === "in" || (way === "joins" && !opened)) this.subject = null;
    else if (opened) {
      const first = token.readings[0]!;
      this.subject = first.lexeme.classes.some((c) => ACTING.has(c)) ? first : null;
    }
  }
}
