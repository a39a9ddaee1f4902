/** What the readers of times share: the text with the readers of its parts, and what each of them gives. */

import type { ClauseReader } from "./clause.ts";
import type { DateRead, DateReader } from "./date.ts";
import type { Lengths } from "./lengths.ts";
import type { Amount, TimeNode } from "./node.ts";
import type { DateText, Source } from "./words.ts";

/** An expression of time, up to token `last`, and the rule that read it. */
export interface Read {
  readonly node: TimeNode;
  readonly last: number;
  readonly letters: number;
  readonly rule: string;
  /** Where it begins when that is before the token it was found at. */
  readonly first?: number;
}

const ABOUT = new Set(["نحو", "حوالي", "قرابة", "زهاء", "تقريبا", "اكثر", "اقل", "من"]);
/** Between two ends of a span. */
export const DASH = new Set(["-", "–", "—"]);

/** The text of one article with the readers of what stands in times. */
export interface TimeText extends DateText {
  readonly dates: DateReader;
  readonly lengths: Lengths;
  readonly clauses: ClauseReader;
}

/** The date at a token; `continuing` where what stands before calls for one. */
export function readDate(text: TimeText, i: number, continuing = false): Read | null {
  const read = text.dates.read(i, continuing);
  return read === null ? null : made(read, "time.date");
}

/** Index behind words of about. */
export function skipAbout(source: Source, i: number): number {
  let at = i;
  while (at < i + 2 && ABOUT.has(source.norm(at)) && source.at(at).length === 0) at++;
  return at;
}

/** A length of time up to token `last`; without amounts where the text counts none. */
export const lengthRead = (amounts: readonly Amount[], last: number, letters = 0): Read => ({
  node: { type: "duration", amounts },
  last,
  letters,
  rule: "time.duration",
});

export const made = (read: DateRead, rule: string): Read => ({
  node: read.node,
  last: read.last,
  letters: read.letters,
  rule,
});
