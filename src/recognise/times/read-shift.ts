/** Times counted from another: `قبل يومين`, `بعد أسبوع من الهجوم`. */

import { futureAround } from "./lean.ts";
import type { TimeNode } from "./node.ts";
import { readEdge } from "./read-period.ts";
import { readSimple } from "./read-simple.ts";
import { readBareYear } from "./read-year.ts";
import { type Read, readDate, skipAbout, type TimeText } from "./time-text.ts";
import type { Found, Source } from "./words.ts";

export function readBeforeAfter(text: TimeText, found: Found): Read | null {
  const { source } = text;
  const sign = found.kind === "before" ? -1 : 1;
  const at = skipAbout(source, found.last);
  if (source.is(at, "day-head") !== null && source.norm(at) !== "يوم") return null;
  const rule = sign < 0 ? "time.before" : "time.after";
  const amounts = text.lengths.amounts(at, true);
  if (amounts !== null) {
    const after = countsFrom(source, amounts.last, sign) && !isOwed(source, found.last - 1);
    const base = after && source.norm(amounts.last) === "من" ? readSimple(text, amounts.last + 1) : null;
    const last = after && base === null ? skipEventHead(text, amounts.last) : amounts.last;
    const node: TimeNode = {
      type: "shift",
      sign,
      amounts: amounts.amounts,
      few: null,
      base: base?.node ?? (after || isNarrated(text, sign, at) ? { type: "vague" } : null),
      clock: null,
      hijri: amounts.hijri,
    };
    return withClock(text, { node, last: base?.last ?? last, letters: found.letters, rule });
  }
  const plural = text.lengths.plural(at);
  if (plural !== null) {
    const counted = countsFrom(source, plural.last, sign) && !isOwed(source, found.last - 1);
    const node: TimeNode = {
      type: "shift",
      sign,
      amounts: [],
      few: plural.unit,
      base: counted || isNarrated(text, sign, at) ? { type: "vague" } : null,
      clock: null,
      hijri: false,
    };
    const last = counted ? skipEventHead(text, plural.last) : plural.last;
    return { node, last, letters: found.letters, rule };
  }
  const read = readDate(text, at) ?? readEdge(text, at) ?? readBareYear(source, at);
  if (
    read === null ||
    (read.node.type === "date" && read.node.day === null && read.node.year === null && read.node.months.length === 0)
  )
    return null;
  const open: TimeNode = sign < 0 ? { type: "until", of: read.node } : { type: "since", of: read.node, first: true };
  return { node: open, last: read.last, letters: found.letters, rule };
}

/** `تمكنت القوات قبل يومين من السيطرة`: the verb before is still owed its من. */
function isOwed(source: Source, at: number): boolean {
  const { tokens } = source;
  for (let i = at - 1; i >= Math.max(0, at - OWING_REACH) && tokens[i]!.sentence === tokens[at]!.sentence; i--) {
    if (tokens[i]!.norm === "من") return false;
    if (OWING.has(tokens[i]!.readings[0]?.lexeme.lemma ?? "")) return true;
  }
  return false;
}

/** `وبعد أيام استقال`: after what was told before, unless something beside it points forward. */
function isNarrated(text: TimeText, sign: number, at: number): boolean {
  return sign > 0 && !text.lone && !futureAround(text.source, at) && text.source.limit(at) > at + 4;
}

/** `بعد يومين من …`, `بعد أسبوع على …`: counted from an event, not from the document. */
function countsFrom(source: Source, i: number, sign: number): boolean {
  if (source.norm(i) === "فقط") return countsFrom(source, i + 1, sign);
  const next = source.norm(i + 1);
  if (i >= source.limit(i - 1)) return false;
  return source.norm(i) === "من"
    ? next !== "الان" && next !== "اليوم"
    : sign > 0 && source.norm(i) === "علي" && !["الاقل", "الاكثر", "التوالي"].includes(next);
}

/** `بعد يومين من الهجوم`: the noun of the event that is counted from belongs to the expression. */
function skipEventHead(text: TimeText, i: number): number {
  const counted = ["من", "علي"].includes(text.source.norm(i)) && text.clauses.at(i + 1) !== null;
  return counted ? i + 2 : i;
}

/** `بعد غد عند الساعة 9`: a clock time after a shift by days. */
function withClock(text: TimeText, read: Read): Read {
  if (read.node.type !== "shift" || read.node.base !== null) return read;
  const next = readDate(text, read.last);
  if (next === null || next.node.type !== "date") return read;
  const { node } = next;
  const more =
    node.day === null &&
    node.months.length === 0 &&
    node.relative === null &&
    node.year === null &&
    node.yearShift === null;
  return more && (node.clock !== null || node.weekday !== null || node.part !== null)
    ? { ...read, node: { ...read.node, clock: node }, last: next.last }
    : read;
}

/** Verbs that bring with من what was done or left, and how many words may stand between. */
const OWING: ReadonlySet<string> = new Set(["تمكن", "انسحب", "نجا", "فر", "هرب", "طرد", "أجلى"]);
const OWING_REACH = 6;
