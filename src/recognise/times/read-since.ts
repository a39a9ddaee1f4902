/** Times from a date or an event on: `منذ عام`, `منذ اندلاع الحرب`. */

import type { TimeNode } from "./node.ts";
import { readEdge } from "./read-period.ts";
import { readSimple } from "./read-simple.ts";
import { readBareYear } from "./read-year.ts";
import { type Read, readDate, skipAbout, type TimeText } from "./time-text.ts";
import type { Found, Source } from "./words.ts";

export function readSince(text: TimeText, i: number, found: Found): Read | null {
  const { source } = text;
  const first = ["الاولي", "مرة"].includes(source.norm(i - 1));
  const at = skipArticle(source, skipAbout(source, found.last));
  const amounts = text.lengths.amounts(at, true);
  if (amounts !== null) {
    const node: TimeNode = {
      type: "shift",
      sign: -1,
      amounts: amounts.amounts,
      few: null,
      base: null,
      clock: null,
      hijri: amounts.hijri,
    };
    return {
      node: { type: "since", of: node, first },
      last: amounts.last,
      letters: found.letters,
      rule: "time.since",
    };
  }
  const plural = text.lengths.plural(at);
  if (plural !== null)
    return { node: { type: "vague" }, last: plural.last, letters: found.letters, rule: "time.since" };
  const read = readSimple(text, at) ?? readBareYear(source, at);
  if (read === null) return readSinceEvent(text, found, first);
  if (read.node.type === "vague" || read.node.type === "duration")
    return { ...read, letters: found.letters, node: { type: "vague" } };
  const end = untilAfter(text, read.last);
  return {
    node:
      end === null ? { type: "since", of: read.node, first } : { type: "since-until", of: read.node, end: end.node },
    last: (end ?? read).last,
    letters: found.letters,
    rule: "time.since",
  };
}

/** `منذ كذا، وحتى كذا`: the end that a span from a date on is given. */
function untilAfter(text: TimeText, i: number): Read | null {
  const { source } = text;
  const at = source.norm(i) === "،" ? i + 1 : i;
  if (!["حتي", "وحتي", "الي", "والي", "لغاية", "ولغاية"].includes(source.norm(at)) || at >= source.limit(i))
    return null;
  const from = skipArticle(source, at + 1);
  const read = readDate(text, from, true) ?? readEdge(text, from) ?? readBareYear(source, from);
  // `حتى فجر أمس الـ20 من يوليو`: the date says which day that is.
  const next = read === null ? 0 : skipArticle(source, read.last);
  const dated = read !== null && next > read.last ? readDate(text, next, true) : null;
  if (dated?.node.type === "date" && read?.node.type === "date") dated.node.relative ??= read.node.relative;
  return dated ?? read;
}

/** `الـ20 من مارس`: the article apart from its number. */
function skipArticle(source: Source, i: number): number {
  return source.norm(i) === "ال" && source.tokens[i + 1]?.kind === "number" ? i + 1 : i;
}

/** `منذ اندلاع الحرب … في السابع من أكتوبر`: begins on the date that the clause gives, else on that of another منذ of the article. */
function readSinceEvent(text: TimeText, found: Found, first: boolean): Read | null {
  const clause = text.clauses.at(found.last);
  if (clause === null) return null;
  const node: TimeNode = clause.date === null ? { type: "since-event" } : { type: "since", of: clause.date, first };
  return { node, last: clause.last, letters: found.letters, rule: "time.since-event" };
}
