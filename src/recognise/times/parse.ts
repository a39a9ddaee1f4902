/** Finds the expressions of time of one article, without resolving them. */

import type { Token } from "../../record/index.ts";
import { ClauseReader } from "./clause.ts";
import { DateReader } from "./date.ts";
import { Lengths } from "./lengths.ts";
import { nightOfTwoDays } from "./nights.ts";
import type { Expression, TimeNode } from "./node.ts";
import { readGoverned } from "./read-governed.ts";
import { readRange } from "./read-range.ts";
import { readSimple } from "./read-simple.ts";
import { made, type Read, type TimeText } from "./time-text.ts";
import type { Source } from "./words.ts";

const EVERY = new Set(["كل", "وكل"]);

/** Finds the expressions of time of one article, without resolving them. */
export class Parser implements TimeText {
  readonly source: Source;
  readonly dates: DateReader;
  readonly lengths: Lengths;
  readonly clauses: ClauseReader;
  readonly lone: boolean;

  constructor(source: Source, lone: boolean) {
    this.source = source;
    this.lone = lone;
    this.dates = new DateReader(source, lone);
    this.lengths = new Lengths(source);
    this.clauses = new ClauseReader(source, this.dates);
  }

  /** All expressions in text order, none overlapping. */
  all(): Expression[] {
    const found: Expression[] = [];
    const { tokens } = this.source;
    let i = 0;
    while (i < tokens.length) {
      const read = this.source.mayOpen(i) ? readAt(this, i) : null;
      if (read === null || read.last <= i || (read.last === i + 1 && endsOutlet(this.source, i))) {
        i++;
        continue;
      }
      // `كل 30 آذار`: one day of many.
      const yearly = read.node.type === "date" && read.node.year === null && EVERY.has(this.source.norm(i - 1));
      const node: TimeNode = yearly ? { type: "vague" } : read.node;
      found.push({ first: read.first ?? i, last: read.last, letters: read.letters, node, rule: read.rule });
      i = read.last;
    }
    return found;
  }
}

const TODAY = "اليوم";
const MARKS = new Set(['"', "«", "“"]);

/** `قناة الساحل اليوم`, `صحيفة اليوم`, `"الساحل اليوم"`: the name of an outlet. */
function endsOutlet(source: Source, i: number): boolean {
  const { tokens } = source;
  if (source.norm(i) !== TODAY || tokens[i - 1]?.kind !== "word") return false;
  if (tokens[i - 1]!.readings[0]?.lexeme.pos === "verb") return false;
  if (MARKS.has(source.norm(i - 2))) return tokens[i + 1]?.kind === "punctuation" && isMark(source.norm(i + 1));
  return isOutlet(tokens[i - 2]) || (isOutlet(tokens[i - 1]) && tokens[i - 1]!.readings[0]!.definite === false);
}

function isOutlet(token: Token | undefined): boolean {
  const classes = token?.readings[0]?.lexeme.classes ?? [];
  return classes.includes("media") && !classes.includes("human");
}
const isMark = (norm: string) => norm === '"' || norm === "»" || norm === "”";

function readAt(text: TimeText, i: number): Read | null {
  const night = nightOfTwoDays(text.source, text.dates, i);
  return night !== null
    ? made(night, "time.date")
    : (readRange(text, i) ?? readGoverned(text, i) ?? readSimple(text, i));
}
