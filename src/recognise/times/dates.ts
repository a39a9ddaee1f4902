import { civilOf, DAY, dayOf, daysInMonth, weekdayOf } from "./calendar.ts";
import { hijriMonthStart, hijriOf } from "./hijri.ts";
import { type Context, interval, monthInterval, NEEDS_DATE, need, UNKNOWN, weekStart } from "./intervals.ts";
import type { DateNode, Deixis, PartOfDay, Resolved } from "./node.ts";
import { resolvePeriod } from "./periods.ts";

/** Hours of the parts of a day; ends past 24 run into the next day. `eve` (ليلة) begins on the evening before, the night of a weekday on its own. */
const PARTS: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  dawn: [3, 6],
  morning: [6, 12],
  forenoon: [6, 12],
  noon: [12, 15],
  afternoon: [12, 18],
  "late-afternoon": [15, 18],
  evening: [18, 24],
  night: [18, 30],
  eve: [-6, 6],
  "weekday-night": [18, 30],
  midnight: [24, 25],
  daytime: [6, 18],
};
/** Months of the meteorological seasons (northern hemisphere): first month and length; winter begins in December of the year before. */
const SEASONS = { spring: 3, summer: 6, autumn: 9, winter: 0 } as const;
const LATE_FROM = 2;
const HALF_YEAR = 183;
/** A date this near is meant even when its weekday is wrong. */
const CLOSE_DAYS = 45;

export function resolveDate(node: DateNode, today: number | null, context: Context): Resolved {
  const base = baseOf(node, today, context);
  if (node.clock === null && node.part === null && node.late === null) return base;
  const day = node.part !== null || node.clock !== null ? dayFor(node, base, today, context) : base;
  if (day.from === null || day.to === null)
    return { ...day, grain: node.clock ? (node.clock.minute === null ? "hour" : "minute") : "part" };
  if (node.clock !== null) return clockOf(node, day);
  const part = partOf(node, day);
  // `شن ليلا غارة`, told on the day itself, was the night that led to it.
  // `ليلة الجمعة`, told on Friday, likewise; told later it is the night that Friday led to.
  const alone = (node.part === "night" || node.part === "midnight") && !hasDay(node);
  const night = node.part === "weekday-night" || alone;
  const ahead = night && context.end !== null && part.to! > context.end;
  if (!ahead || context.lone || node.lean === "future") return part;
  return { ...part, from: part.from! - DAY, to: part.to! - DAY };
}

/** The day that a part or clock time falls on: its own, that told before, or the document's. */
function dayFor(node: DateNode, base: Resolved, today: number | null, context: Context): Resolved {
  if (hasDay(node)) return base;
  if (context.day !== null && !context.lone)
    return { ...interval(context.day.from, context.day.to, "day", false), context: true };
  if (today === null) return need("day");
  return interval(today * DAY, (today + 1) * DAY, "day", true);
}

const hasDay = (node: DateNode) =>
  node.weekday !== null ||
  node.relative !== null ||
  node.day !== null ||
  node.months.length > 0 ||
  node.year !== null ||
  node.nth !== null;

function clockOf(node: DateNode, day: Resolved): Resolved {
  const { hour, minute } = node.clock!;
  const wide = Math.max(0, day.to! - day.from! - DAY);
  const midnightHour = hour === 0 && (node.part === "night" || node.part === "midnight") ? 24 : hour;
  const from = day.from! + midnightHour * 60 + (minute ?? 0);
  return { ...day, from, to: from + (minute === null ? 60 : 1) + wide, grain: minute === null ? "hour" : "minute" };
}

function partOf(node: DateNode, day: Resolved): Resolved {
  const [start, end] = PARTS[node.part ?? "night"];
  const wide = Math.max(0, day.to! - day.from! - DAY);
  let from = start;
  let to = end;
  if (node.late === "late" && end - start >= 6 && node.part !== "evening") from = start + LATE_FROM;
  if (node.late === "early" && end - start >= 6) to = node.part === "morning" ? 9 : start + 6;
  if (node.late === "first") [from, to] = [0, 6];
  return { ...day, from: day.from! + from * 60, to: day.from! + to * 60 + wide, grain: "part" };
}

/** The day, month, season or year of the slots, before its part and clock time. */
function baseOf(node: DateNode, today: number | null, context: Context): Resolved {
  if (node.nth !== null) return nthOf(node, today, context);
  if (node.season !== null) return seasonOf(node, today);
  if (node.day !== null && (node.months.length > 0 || node.monthShift !== null || node.weekday !== null))
    return dayOfMonth(node, today, context);
  if (node.relative !== null) return relativeDay(node, today);
  if (node.weekday !== null) return weekday(node, today, context);
  if (node.months.length > 0) return month(node, today, context);
  if (node.year !== null) return year(node);
  if (node.yearShift !== null) {
    if (today === null) return need("year");
    return monthInterval(civilOf(today).year + node.yearShift, 1, 12, "year", true);
  }
  return UNKNOWN;
}

function year(node: DateNode): Resolved {
  if (node.hijri) {
    return interval(hijriMonthStart(node.year!, 1) * DAY, hijriMonthStart(node.year! + 1, 1) * DAY, "year", false);
  }
  return monthInterval(node.year!, 1, 12, "year", false);
}

function relativeDay(node: DateNode, today: number | null): Resolved {
  if (today === null) return need("day");
  let day = today + node.relative!;
  const off = node.weekday === null ? 0 : ((node.weekday - weekdayOf(day) + 10) % 7) - 3;
  const conflict = off !== 0 ? "the weekday is not that of the day" : null;
  // A report dated after midnight or by another zone: the weekday beside "today" is what was meant.
  if (Math.abs(off) <= 2) day += off;
  return { ...interval(day * DAY, (day + 1) * DAY, "day", true), conflict };
}

function weekday(node: DateNode, today: number | null, context: Context): Resolved {
  if (today === null) return need("day");
  const target = node.weekday!;
  const made = (day: number) => interval(day * DAY, (day + 1) * DAY, "day", true);
  if (node.weekShift !== null) return made(weekStart(today) + 7 * node.weekShift + ((target + 6) % 7));
  const back = (weekdayOf(today) - target + 7) % 7;
  const ahead = (target - weekdayOf(today) + 7) % 7;
  if (node.deixis !== null && node.deixis !== "same") {
    if (node.deixis < 0) return made(today - (back === 0 ? 7 : back) + 7 * (node.deixis + 1));
    if (node.deixis > 0) return made(today + (ahead === 0 ? 7 : ahead) + 7 * (node.deixis - 1));
    return made(weekStart(today) + ((target + 6) % 7));
  }
  if (context.lone && node.lean !== "past") return made(today + (ahead === 0 ? 7 : ahead));
  if (node.lean === "future") return made(today + ahead);
  return made(today - back);
}

/** Year of a date without one, seen from `today`: by adjective, weekday, verb, else the nearest with a lean to the past. */
function yearFor(
  node: DateNode,
  today: number,
  start: (year: number) => number,
  end: (year: number) => number,
  lone: boolean,
  thisYear: number,
): number {
  if (node.yearShift !== null) return thisYear + node.yearShift;
  const shift = node.deixis;
  const years = [thisYear - 2, thisYear - 1, thisYear, thisYear + 1, thisYear + 2];
  if (shift !== null && shift !== "same") {
    if (shift < 0) {
      // "The past month" is the last that was over; a day of this month may be "past" too.
      const past = years.filter((y) => (node.day !== null ? start(y) < today : end(y) <= today));
      return (past[past.length - 1] ?? thisYear - 1) + shift + 1;
    }
    if (shift > 0) return years.find((y) => start(y) > today) ?? thisYear + 1;
    return years.reduce((best, y) => (Math.abs(start(y) - today) < Math.abs(start(best) - today) ? y : best), thisYear);
  }
  if (node.weekday !== null && node.day !== null) {
    const fits = years.filter(
      (y) =>
        weekdayOf(start(y)) === node.weekday ||
        (node.dayTo !== null && weekdayOf(start(y) + node.dayTo - node.day!) === node.weekday),
    );
    const near = [thisYear, thisYear - 1, thisYear + 1].find((y) => fits.includes(y));
    const close = years.find((y) => Math.abs(start(y) - today) <= CLOSE_DAYS);
    if (close !== undefined && (near === undefined || Math.abs(start(near) - today) > CLOSE_DAYS)) return close;
    if (near !== undefined) return near;
  }
  if (node.lean === "future") {
    // A future verb elsewhere in the sentence does not move a date of last month to next year.
    const next = years.find((y) => end(y) > today) ?? thisYear;
    if (start(next) - today <= HALF_YEAR || today - start(next - 1) > HALF_YEAR) return next;
    return next - 1;
  }
  if (node.lean === "past") return years.filter((y) => start(y) <= today).pop() ?? thisYear;
  if (lone) return thisYear;
  let best = thisYear;
  let cost = Number.POSITIVE_INFINITY;
  for (const y of years) {
    const distance = start(y) <= today ? Math.max(0, today - end(y) + 1) : 2 * (start(y) - today);
    if (distance < cost) {
      cost = distance;
      best = y;
    }
  }
  return best;
}

function month(node: DateNode, today: number | null, context: Context): Resolved {
  const options = node.months.map((m) => monthAs(node, m, today, context));
  const chosen = options[0]!;
  if (options.length < 2) return chosen;
  return { ...chosen, conflict: "two different months are named" };
}

function monthAs(node: DateNode, m: number, today: number | null, context: Context): Resolved {
  if (node.hijri) return hijriMonth(node, m, today, context);
  if (node.year !== null) return monthInterval(node.year, m, 1, "month", false);
  if (today === null) return need("month", "document year");
  const y = yearFor(
    node,
    today,
    (v) => dayOf(v, m, 1),
    (v) => dayOf(v, m + 1, 1),
    context.lone,
    civilOf(today).year,
  );
  return monthInterval(y, m, 1, "month", true);
}

function hijriMonth(node: DateNode, m: number, today: number | null, context: Context): Resolved {
  const made = (y: number, document: boolean) =>
    interval(hijriMonthStart(y, m) * DAY, hijriMonthStart(y, m + 1) * DAY, "month", document);
  if (node.year !== null) return made(node.year, false);
  if (today === null) return need("month", "document year");
  const y = yearFor(
    node,
    today,
    (v) => hijriMonthStart(v, m),
    (v) => hijriMonthStart(v, m + 1),
    context.lone,
    hijriOf(today).year,
  );
  return made(y, true);
}

/** Day and month: the year as written or as seen from the document; contradictions are kept and named. */
function dayOfMonth(node: DateNode, today: number | null, context: Context): Resolved {
  if (node.months.length === 0) return dayOfPointedMonth(node, today, context);
  const options = node.months.flatMap((m) => dayOption(node, m, today, context));
  if (options.length === 0)
    return need("day", today === null ? (node.year === null ? "document year" : NEEDS_DATE) : "a valid date");
  const wanted = node.weekday;
  const close = (day: number) => (today !== null && node.relative !== null ? Math.abs(day - today - node.relative) : 0);
  const fitting = options.filter((o) => (wanted === null || weekdayOf(o.day) === wanted) && close(o.day) === 0);
  const past = options.filter((o) => today === null || o.day <= today);
  const named = node.months.length > 1 ? "two different months are named" : null;
  const chosen = fitting[0] ?? past[past.length - 1] ?? options[0]!;
  const misfit = fitting.length === 0 && wanted !== null ? "the weekday is not that of the date" : null;
  const conflict = [named, misfit].filter((c) => c !== null).join("; ") || null;
  let { day } = chosen;
  let days = node.dayTo !== null && node.dayTo > node.day! ? node.dayTo - node.day! + 1 : 1;
  // When weekday and month both fail, the written number and the weekday beside it are both kept open.
  if (misfit !== null && named !== null) {
    if (weekdayOf(day - 1) === wanted) {
      day--;
      days = 2;
    } else if (weekdayOf(day + 1) === wanted) days = 2;
  }
  return { ...interval(day * DAY, (day + days) * DAY, "day", chosen.document), conflict };
}

function dayOption(
  node: DateNode,
  m: number,
  today: number | null,
  context: Context,
): { day: number; document: boolean }[] {
  const d = node.day!;
  if (node.hijri) {
    const year =
      node.year ??
      (today === null
        ? null
        : yearFor(
            node,
            today,
            (y) => hijriMonthStart(y, m) + d - 1,
            (y) => hijriMonthStart(y, m) + d,
            context.lone,
            hijriOf(today).year,
          ));
    return year === null || d > 30 ? [] : [{ day: hijriMonthStart(year, m) + d - 1, document: node.year === null }];
  }
  const year =
    node.year ??
    (today === null
      ? null
      : yearFor(
          node,
          today,
          (y) => dayOf(y, m, d),
          (y) => dayOf(y, m, d) + 1,
          context.lone,
          civilOf(today).year,
        ));
  if (year === null || d > daysInMonth(year, m)) return [];
  return [{ day: dayOf(year, m, d), document: node.year === null }];
}

/** `الثامن والعشرين من الشهر نفسه`, `السادس عشر من هذا الشهر`, `الأحد السابع عشر`. */
function dayOfPointedMonth(node: DateNode, today: number | null, context: Context): Resolved {
  const shift: Deixis = node.monthShift ?? (node.weekday !== null ? 0 : null);
  if (shift === "same") {
    if (context.month === null) return need("day", "an earlier date");
    const { year, month: m } = context.month;
    const day = dayOf(year, m, node.day!);
    return { ...interval(day * DAY, (day + 1) * DAY, "day", false), context: true };
  }
  if (today === null || shift === null) return need("day");
  const { year, month: m } = civilOf(today);
  const day = dayOf(year, m + shift, node.day!);
  const days = node.dayTo === null ? 1 : node.dayTo - node.day! + 1;
  return interval(day * DAY, (day + days) * DAY, "day", true);
}

function seasonOf(node: DateNode, today: number | null): Resolved {
  const first = SEASONS[node.season!];
  const made = (y: number, document: boolean) => monthInterval(y, first, 3, "season", document);
  if (node.year !== null) return made(node.year, false);
  if (today === null) return need("season", "document year");
  const { year } = civilOf(today);
  if (node.yearShift !== null) return made(year + node.yearShift, true);
  const shift = typeof node.deixis === "number" ? node.deixis : 0;
  const years = [year - 2, year - 1, year, year + 1, year + 2];
  if (shift < 0) return made(years.filter((y) => dayOf(y, first + 3, 1) <= today).pop() ?? year - 1, true);
  if (shift > 0) return made(years.find((y) => dayOf(y, first, 1) > today) ?? year + 1, true);
  return made(years.find((y) => dayOf(y, first + 3, 1) > today) ?? year, true);
}

/** `آخر أربعاء من شهر 9`, `أول أسبوع في أكتوبر 2014`. */
function nthOf(node: DateNode, today: number | null, context: Context): Resolved {
  const whole: Resolved =
    node.months.length > 0
      ? monthWithYear(node, today, context)
      : node.monthShift !== null
        ? resolvePeriod({ unit: "month", count: 1, few: false, shift: node.monthShift }, today, context)
        : baseOf({ ...node, nth: null, weekday: null }, today, context);
  if (whole.from === null || whole.to === null) return { ...whole, grain: "day" };
  const first = whole.from / DAY;
  const end = whole.to / DAY;
  if (node.nthUnit === "day") {
    const day = node.nth! < 0 ? end + node.nth! : first + node.nth! - 1;
    return { ...whole, from: day * DAY, to: (day + 1) * DAY, grain: "day" };
  }
  if (node.nthUnit === "week") {
    // Whole weeks from Monday inside the period.
    const start = node.nth! < 0 ? weekStart(end) - 7 : weekStart(first + 6) + 7 * (node.nth! - 1);
    return { ...whole, from: start * DAY, to: (start + 7) * DAY, grain: "week" };
  }
  const target = node.weekday!;
  const day =
    node.nth! < 0
      ? end - 1 - ((weekdayOf(end - 1) - target + 7) % 7)
      : first + ((target - weekdayOf(first) + 7) % 7) + 7 * (node.nth! - 1);
  return { ...whole, from: day * DAY, to: (day + 1) * DAY, grain: "day" };
}

function monthWithYear(node: DateNode, today: number | null, context: Context): Resolved {
  return month({ ...node, weekday: null, day: null }, today, context);
}
