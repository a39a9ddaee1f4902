/** Periods and their parts: `الأسبوع الماضي`, `الأيام الثلاثة المقبلة`, `مطلع العام`. */

import { leansForward } from "./lean.ts";
import { type Amount, type Deixis, type Edge, emptyDate, type TimeNode, type Unit } from "./node.ts";
import { readBareYear, readDecade } from "./read-year.ts";
import { type Read, readDate, type TimeText } from "./time-text.ts";
import type { Found, Source } from "./words.ts";

const FEW = new Set(["القليلة", "المعدودة", "القلائل", "القليله"]);

/** `مطلع`, `منتصف`, `أواخر` and halves and quarters of a period. */
export function readEdge(text: TimeText, i: number): Read | null {
  const { source } = text;
  const found = source.is(i, "edge", "half", "quarter", "third");
  if (found === null) return null;
  if (found.kind === "edge" && ["اول", "اخر"].includes(source.norm(i).slice(found.letters))) return null;
  let at = found.last;
  if (source.norm(at) === "من" || source.norm(at) === "في") at++;
  const inner =
    readPeriod(text, at) ??
    readThisUnit(source, at) ??
    readPeriodDate(text, at) ??
    readBareYear(source, at) ??
    readDecade(source, at);
  if (inner === null && text.lone && found.kind === "quarter") {
    const year: TimeNode = { type: "period", unit: "year", count: 1, few: false, shift: 0, hijri: false };
    const node: TimeNode = { type: "edge", edge: { quarter: Number(found.value) }, of: year };
    return { node, last: found.last, letters: found.letters, rule: "time.part" };
  }
  if (inner === null) return null;
  if (
    inner.node.type === "date" &&
    (inner.node.weekday !== null || inner.node.day !== null || inner.node.clock !== null)
  )
    return null;
  // `خلال نهاية الأسبوع تحادث`: the last one, where nothing points forward.
  const weekend = found.value === "late" && isThisWeek(inner.node) && !leansForward(source, i);
  return {
    node: { type: "edge", edge: weekend ? "weekend" : edgeOf(found), of: inner.node },
    last: inner.last,
    letters: found.letters,
    rule: "time.part",
  };
}

const isThisWeek = (node: TimeNode): boolean => node.type === "period" && node.unit === "week" && node.shift === 0;

function edgeOf({ kind, value }: Found): Edge {
  if (kind === "half") return { half: Number(value) as 1 | 2 };
  if (kind === "quarter") return { quarter: Number(value) };
  return kind === "third" ? { third: Number(value) } : (value as Edge);
}

/** `نهاية العام`, `منتصف الشهر`: of this one. */
function readThisUnit(source: Source, i: number): Read | null {
  const unit = source.plain(i, "unit");
  if (unit === null || !unit.definite || unit.letters > 0 || !["week", "month", "year"].includes(unit.value))
    return null;
  if (source.tokens[unit.last]?.kind === "number") return null;
  const node: TimeNode = { type: "period", unit: unit.value as Unit, count: 1, few: false, shift: 0, hijri: false };
  return { node, last: unit.last, letters: 0, rule: "time.period" };
}

function readPeriodDate(text: TimeText, i: number): Read | null {
  const read = readDate(text, i, true);
  if (read === null || read.node.type !== "date") return null;
  return read.node.part !== null ? null : read;
}

/** `الأسبوع الماضي`, `هذا الشهر`, `الأشهر الستة الماضية`, `اليومين المقبلين`, `24 ساعة الماضية`. */
export function readPeriod(text: TimeText, i: number): Read | null {
  const { source } = text;
  const this_ = ["هذا", "هذه", "بهذا", "بهذه", "لهذا", "لهذه", "وهذا", "وهذه"].includes(source.norm(i));
  const at = this_ ? i + 1 : i;
  const found = source.is(at, "unit", "unit-dual", "unit-plural");
  if (found === null || (this_ && found.letters > 0)) return readCountedPeriod(text, i);
  if (!found.definite) return null;
  const letters = this_ ? Math.max(0, source.norm(i).length - 3) : found.letters;
  const unit = found.value as Unit;
  let last = found.last;
  let count: number | null = found.kind === "unit" ? 1 : found.kind === "unit-dual" ? 2 : null;
  let few = false;
  if (found.kind !== "unit") {
    // `الأيام الـ16 الماضية`: the article stands apart before digits.
    if (source.norm(last) === "ال" && source.tokens[last + 1]?.kind === "number") last++;
    const cardinal = source.reader.cardinal(source.text, source.tokens, last, source.limit(i));
    if (cardinal !== null && (cardinal.definite || cardinal.digits) && count === null) {
      count = cardinal.value;
      last = cardinal.last;
      const more = source.reader.cardinal(source.text, source.tokens, last, source.limit(i));
      if (more?.definite && source.norm(last).startsWith("و")) {
        count = Math.max(count, more.value);
        last = more.last;
      }
    }
    if (FEW.has(source.norm(last))) {
      few = true;
      last++;
    }
    const firstOf = readFirstOf(text, unit, count, last);
    if (firstOf !== null) return { ...firstOf, letters };
  }
  if (this_ && source.norm(last) === "هذه") last++;
  const shift = source.plain(last, "deixis");
  if (FEW.has(source.norm(shift?.last ?? last)) && shift !== null) {
    few = true;
    last = shift.last + 1;
  } else if (shift !== null) last = shift.last;
  if (shift === null && !(this_ && found.kind === "unit")) return null;
  if (unit === "second" || (unit === "minute" && found.kind === "unit")) return null;
  if (found.kind !== "unit" && shift?.value === "0") return null;
  const deixis: Deixis = shift === null ? 0 : shift.value === "same" ? "same" : Number(shift.value);
  if (unit === "year") return yearPeriod(source, deixis, count, few, last, letters);
  if (unit === "week" && found.kind === "unit") {
    const day = readDate(text, i);
    if (day !== null && day.last > last) return day;
  }
  const node: TimeNode = { type: "period", unit, count, few, shift: deixis, hijri: false };
  return { node, last, letters, rule: "time.period" };
}

function yearPeriod(
  source: Source,
  shift: Deixis,
  count: number | null,
  few: boolean,
  last: number,
  letters: number,
): Read {
  const number = source.tokens[last];
  if (count === 1 && number?.kind === "number" && /^(?:19|20)\d\d$/.test(number.norm)) {
    return {
      node: { ...emptyDate(), year: Number(number.norm), yearShift: typeof shift === "number" ? shift : null },
      last: last + 1,
      letters,
      rule: "time.date",
    };
  }
  return {
    node: { type: "period", unit: "year", count, few, shift, hijri: false },
    last,
    letters,
    rule: "time.period",
  };
}

/** `الأشهر الستة الأولى من هذا العام`. */
function readFirstOf(text: TimeText, unit: Unit, count: number | null, last: number): Read | null {
  const { source } = text;
  if (count === null || unit !== "month" || !["الاولي", "الاخيرة"].includes(source.norm(last))) return null;
  if (source.norm(last + 1) !== "من") return null;
  const year = readPeriod(text, last + 2) ?? readPeriodDate(text, last + 2);
  if (year === null) return null;
  return {
    node: {
      type: "edge",
      edge: { third: source.norm(last) === "الاولي" ? 100 + count : 200 + count },
      of: year.node,
    },
    last: year.last,
    letters: 0,
    rule: "time.part",
  };
}

/** `24 ساعة الماضية`, `الثلاثة أشهر المقبلة`. */
function readCountedPeriod(text: TimeText, i: number): Read | null {
  const { source } = text;
  if (/^[وفبل]?اخر$/.test(source.norm(i))) {
    const lengths = text.lengths.amounts(i + 1, false);
    if (lengths === null || lengths.amounts.length !== 1 || lengths.letters > 0) return null;
    const [{ unit, count }] = lengths.amounts as [Amount];
    const node: TimeNode = { type: "period", unit, count, few: false, shift: -1, hijri: false };
    return { node, last: lengths.last, letters: source.norm(i).length - 3, rule: "time.period" };
  }
  const amounts = text.lengths.amounts(i, false);
  if (amounts === null || amounts.amounts.length !== 1) return null;
  const shift = source.plain(amounts.last, "deixis");
  if (shift === null || shift.value === "same" || shift.value === "0") return null;
  const [{ unit, count }] = amounts.amounts as [Amount];
  return {
    node: { type: "period", unit, count, few: false, shift: Number(shift.value), hijri: false },
    last: shift.last,
    letters: amounts.letters,
    rule: "time.period",
  };
}
