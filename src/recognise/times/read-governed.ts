/** An expression of time behind a preposition: `خلال`, `حتى`, `غداة`, `بعدها بشهر`. */

import type { TimeNode, Unit } from "./node.ts";
import { readVague } from "./read-day.ts";
import { readEdge, readPeriod } from "./read-period.ts";
import { readBeforeAfter } from "./read-shift.ts";
import { readSimple } from "./read-simple.ts";
import { readSince } from "./read-since.ts";
import { readBareYear } from "./read-year.ts";
import { lengthRead, type Read, readDate, skipAbout, type TimeText } from "./time-text.ts";
import type { Found, Source } from "./words.ts";

export function readGoverned(text: TimeText, i: number): Read | null {
  const { source } = text;
  const since = source.is(i, "since");
  if (since !== null) return readSince(text, i, since);
  const shift = source.is(i, "before", "after");
  if (shift !== null) return readBeforeAfter(text, shift);
  const until = source.is(i, "until");
  if (until !== null && source.norm(i) !== "الي" && source.norm(i) !== "والي") return readUntil(text, until);
  const span = source.is(i, "same-span");
  if (span !== null)
    return { node: { type: "same-span" }, last: span.last, letters: span.letters, rule: "time.same-span" };
  const after = readDayAfter(text, i) ?? readThenAfter(text, i);
  if (after !== null) return after;
  const during = source.is(i, "during", "for");
  if (during !== null) {
    const inner = readInner(text, during.last);
    if (inner !== null) return { ...inner, letters: during.letters };
  }
  return null;
}

/** What follows a preposition of time: a period, a date or a length; one bare unit after `مدة` and `طوال` is one. */
function readInner(text: TimeText, i: number): Read | null {
  const at = skipAbout(text.source, i);
  const read = readSimple(text, at);
  if (read !== null) return read;
  const unit = text.source.plain(at, "unit");
  if (unit === null || unit.preposition !== null || unit.definite) return null;
  return lengthRead([{ unit: unit.value as Unit, count: 1 }], unit.last);
}

/** `غداة مقتل … الجمعة`: the day after the one named. */
function readDayAfter(text: TimeText, i: number): Read | null {
  const { source } = text;
  const found = source.is(i, "day-after");
  const clause = found === null ? null : text.clauses.at(found.last);
  if (found === null || clause === null) return null;
  return {
    node: { type: "day-after", of: clause.date },
    last: clause.last,
    letters: found.letters,
    rule: "time.day-after",
  };
}

/** `بعدها بشهر`, `بعد ذلك بيومين`: counted from the time told before. */
function readThenAfter(text: TimeText, i: number): Read | null {
  const { source } = text;
  const then = source.is(i, "then-after");
  const amounts = then === null ? null : text.lengths.amounts(then.last, true);
  if (then === null || amounts === null || !source.norm(then.last).startsWith("ب")) return null;
  const node: TimeNode = { type: "later", amounts: amounts.amounts };
  return { node, last: amounts.last, letters: then.letters, rule: "time.after" };
}

function readUntil(text: TimeText, found: Found): Read | null {
  const read =
    readDate(text, found.last, true) ??
    readEdge(text, found.last) ??
    readPeriod(text, found.last) ??
    readBareYear(text.source, found.last);
  if (read === null) return readUntilNow(text.source, found);
  return { node: { type: "until", of: read.node }, last: read.last, letters: found.letters, rule: "time.until" };
}

function readUntilNow(source: Source, found: Found): Read | null {
  const now = readVague(source, found.last);
  return now === null ? null : { ...now, letters: found.letters };
}
