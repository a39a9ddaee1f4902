/** Days and moments told by the report or by what was told before: `الليلة`, `في اليوم نفسه`, `في وقت لاحق`. */

import { readClock, shifted } from "./clock.ts";
import { emptyDate, type TimeNode, type Unit } from "./node.ts";
import { readPeriod } from "./read-period.ts";
import { type Read, readDate, type TimeText } from "./time-text.ts";
import type { Found, Source } from "./words.ts";

/** `في وقت سابق السبت`, `في وقت لاحق من هذا الشهر`: some time of the day or period that is named behind it. */
export function readSomeTime(text: TimeText, i: number): Read | null {
  const { source } = text;
  const found = source.is(i, "vague");
  if (found === null || (found.value !== "earlier" && found.value !== "later") || found.last < i + 2) return null;
  const at = source.norm(found.last) === "من" ? found.last + 1 : found.last;
  const read = readDate(text, at, true) ?? (at > found.last ? readPeriod(text, at) : null);
  if (read === null || read.letters > 0) return null;
  if (read.node.type === "date" && read.node.weekday === null && read.node.relative === null && read.node.day === null)
    return null;
  return { ...read, letters: found.letters };
}

export function readVague(source: Source, i: number): Read | null {
  const found = source.is(i, "vague") ?? loneAdjective(source, i);
  // `قريبا من الاكتمال` is near, not soon.
  return found === null || (found.value === "soon" && found.last === i + 1 && source.norm(found.last) === "من")
    ? null
    : { node: { type: "vague" }, last: found.last, letters: found.letters, rule: "time.vague" };
}

/** `القمة المقبلة`, `العملية الحالية`: an adjective of time beside a noun that is none. */
function loneAdjective(source: Source, i: number): Found | null {
  const found = source.plain(i, "deixis");
  if (
    found === null ||
    (found.value !== "0" && found.value !== "1") ||
    found.letters > 0 ||
    !PLAIN_ADJECTIVE.test(source.norm(i))
  )
    return null;
  return found;
}

export function readTonight(source: Source, i: number): Read | null {
  const found = source.is(i, "tonight");
  if (found === null) return null;
  const clock = found.value === "0" ? source.is(found.last, "clock") : null;
  const read = clock === null ? null : readClock(source, clock.last, true);
  if (read !== null) {
    const at = read.part === null ? { ...read.clock, hour: shifted(read.clock.hour, "night") } : read.clock;
    return {
      node: { ...emptyDate(), relative: 0, part: "night", clock: at },
      last: read.last,
      letters: found.letters,
      rule: "time.date",
    };
  }
  return {
    node: { type: "tonight", shift: Number(found.value) },
    last: found.last,
    letters: found.letters,
    rule: "time.tonight",
  };
}

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["اليوم", "day"],
  ["الاسبوع", "week"],
  ["الشهر", "month"],
  ["العام", "year"],
  ["السنة", "year"],
]);

/** `لليوم العاشر على التوالي`, `للأسبوع الثالث على التوالي`: the day that is reported, this week. */
export function readConsecutive(source: Source, i: number): Read | null {
  const token = source.tokens[i];
  const cut = token?.cuts.find((c) => c.preposition === "ل" && UNITS.has(c.stem));
  if (cut === undefined) return null;
  const ordinal = source.reader.ordinal(source.tokens, i + 1, source.limit(i));
  if (ordinal === null) return null;
  const running = source.norm(ordinal.last) === "علي" && source.norm(ordinal.last + 1) === "التوالي";
  const unit = UNITS.get(cut.stem)!;
  if (unit !== "day" && !running) return null;
  const node: TimeNode =
    unit === "day" ? { type: "report-day" } : { type: "period", unit, count: 1, few: false, shift: 0, hijri: false };
  return { node, last: ordinal.last + (running ? 2 : 0), letters: 0, rule: "time.nth-day" };
}

/** `في اليوم نفسه`, `اليوم التالي`. */
export function readSameDay(source: Source, i: number): Read | null {
  const token = source.tokens[i];
  if (!token?.cuts.some((c) => c.stem === "اليوم")) return null;
  const next = source.norm(i + 1);
  const shift = ["نفسه", "ذاته", "عينه"].includes(next)
    ? 0
    : ["التالي", "الموالي", "اللاحق"].includes(next)
      ? 1
      : ["السابق"].includes(next)
        ? -1
        : null;
  return shift === null ? null : { node: { type: "same-day", shift }, last: i + 2, letters: 0, rule: "time.same-day" };
}
const PLAIN_ADJECTIVE = /^ال(?:مقبل|قادم|حالي|جاري|راهن)(?:ة|ه|ين)?$/;
