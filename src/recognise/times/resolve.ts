import type { TimeGrain } from "../../record/index.ts";
import { civilOf, DAY, dayOf, daysInMonth, weekdayOf } from "./calendar.ts";
import { hijriMonthStart, hijriOf } from "./hijri.ts";
import type { Amount, DateNode, Deixis, Edge, PartOfDay, Resolved, TimeNode, Unit } from "./node.ts";

/** What is known beside the expression itself. */
export interface Context {
  /** End of the document's publication interval in minutes (exclusive), or null. */
  readonly end: number | null;
  /** The minute of publication when the metadata give it, or null. */
  readonly now: number | null;
  /** The last day told before, in minutes. */
  readonly day: { readonly from: number; readonly to: number } | null;
  /** The last month told before, as year and month. */
  readonly month: { readonly year: number; readonly month: number } | null;
  /** The day that the article reports on, in minutes. */
  readonly report: { readonly from: number; readonly to: number } | null;
  /** Where the article's one dated منذ begins, for events that منذ names without a date. */
  readonly anchor: number | null;
  /** The last span with a beginning told before. */
  readonly span: { readonly from: number; readonly to: number | null } | null;
  /** The text is nothing but this expression: it reads forward, as an entry of a diary. */
  readonly lone: boolean;
}

const NEEDS_DATE = "document date";
const UNKNOWN: Resolved = {
  from: null,
  to: null,
  grain: "vague",
  needs: null,
  conflict: null,
  document: false,
  context: false,
};

/** Hours of the parts of a day; ends past 24 run into the next day. `eve` (ليلة) begins on the evening before. */
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
  midnight: [24, 25],
  daytime: [6, 18],
};
/** Months of the meteorological seasons (northern hemisphere): first month and length; winter begins in December of the year before. */
const SEASONS = { spring: 3, summer: 6, autumn: 9, winter: 0 } as const;
const LATE_FROM = 2;
const FEW_DAYS = 10;
const FEW_UNITS = 6;
const HALF_YEAR = 183;
/** A date this near is meant even when its weekday is wrong. */
const CLOSE_DAYS = 45;

const need = (grain: TimeGrain, needs: string = NEEDS_DATE): Resolved => ({ ...UNKNOWN, grain, needs });
const interval = (from: number | null, to: number | null, grain: TimeGrain, document: boolean): Resolved => ({
  ...UNKNOWN,
  from,
  to,
  grain,
  document,
});

/** First minute of a month; months may overflow. */
const monthStart = (year: number, month: number) => dayOf(year, month, 1) * DAY;
const monthInterval = (year: number, month: number, count: number, grain: TimeGrain, document: boolean) =>
  interval(monthStart(year, month), monthStart(year, month + count), grain, document);
const weekStart = (day: number) => day - ((weekdayOf(day) + 6) % 7);

/** Resolves an expression against one day of publication, or against none. */
export function resolveAt(node: TimeNode, today: number | null, context: Context): Resolved {
  switch (node.type) {
    case "date":
      return resolveDate(node, today, context);
    case "period":
      return resolvePeriod(node, today, context);
    case "shift":
      return resolveShift(node, today, context);
    case "edge":
      return resolveEdge(node.edge, resolveAt(node.of, today, context), context);
    case "since": {
      const start = node.of === null ? UNKNOWN : startOf(node.of, today, context);
      if (start.from === null) return { ...start, grain: node.of === null ? "vague" : "open" };
      return { ...start, to: node.first ? null : context.end, grain: "open" };
    }
    case "since-event": {
      if (context.anchor === null) return need("open", "event");
      return { ...UNKNOWN, from: context.anchor, to: context.end, grain: "open", context: true, document: true };
    }
    case "same-span": {
      if (context.span === null) return need("open", "an earlier date");
      return { ...UNKNOWN, from: context.span.from, to: context.span.to, grain: "open", context: true };
    }
    case "day-after": {
      const day = node.of === null ? UNKNOWN : resolveAt(node.of, today, context);
      return day.to === null ? need("day", "event") : { ...day, from: day.to, to: day.to + DAY, grain: "day" };
    }
    case "until": {
      const end = resolveAt(node.of, today, context);
      return { ...end, from: null, to: end.from, grain: "open" };
    }
    case "range":
      return resolveRange(node.a, node.b, today, context);
    case "duration":
      return { ...UNKNOWN, grain: "duration" };
    case "years":
      return monthInterval(node.from, 1, (node.to - node.from) * 12, "decade", false);
    case "tonight": {
      if (today === null) return need("part");
      const from = (today + node.shift) * DAY + 18 * 60;
      return interval(from, node.shift === 0 ? (today + 1) * DAY : from + 12 * 60, "part", true);
    }
    case "same-day": {
      if (context.day === null) return need("day", "an earlier date");
      const { from } = context.day;
      const day = Math.floor(from / DAY) + node.shift;
      const wide = Math.max(0, context.day.to - from - DAY);
      return { ...interval(day * DAY, (day + 1) * DAY + wide, "day", false), context: true };
    }
    case "report-day": {
      if (context.report !== null)
        return { ...interval(context.report.from, context.report.to, "day", true), context: true };
      return today === null ? need("day") : interval(today * DAY, (today + 1) * DAY, "day", true);
    }
    default:
      return UNKNOWN;
  }
}

/** `منذ أربع سنوات` counts back to the day. */
function startOf(node: TimeNode, today: number | null, context: Context): Resolved {
  const resolved = resolveAt(node, today, context);
  if (node.type !== "shift" || node.few !== null || node.base !== null || today === null) return resolved;
  const months = node.amounts.reduce((n, a) => n + a.count * (MONTHS_OF[a.unit] ?? 0), 0);
  if (months === 0) return resolved;
  return { ...resolved, from: addMonths(today, -months) * DAY };
}

function resolveRange(a: DateNode, b: DateNode, today: number | null, context: Context): Resolved {
  const first: DateNode = { ...a, months: [...a.months] };
  const second: DateNode = { ...b, months: [...b.months] };
  if (first.months.length === 0 && first.day !== null) first.months = second.months;
  if (second.months.length === 0 && second.day !== null) second.months = first.months;
  if (first.year === null && first.yearShift === null && first.deixis === null) {
    first.year = second.year;
    first.yearShift = second.yearShift;
    first.deixis = second.deixis;
    if (
      second.year !== null &&
      first.months.length > 0 &&
      second.months.length > 0 &&
      first.months[0]! > second.months[0]!
    )
      first.year = second.year - 1;
  }
  if (first.weekday === null && first.day === null && first.clock !== null && second.weekday !== null)
    first.weekday = second.weekday;
  const from = resolveAt(first, today, context);
  if (
    second.clock !== null &&
    second.day === null &&
    second.weekday === null &&
    second.relative === null &&
    from.from !== null
  ) {
    const midnight = Math.floor(from.from / DAY) * DAY;
    const to = resolveAt({ ...second }, Math.floor(from.from / DAY), {
      ...context,
      day: { from: midnight, to: midnight + DAY },
    });
    return { ...from, to: to.to !== null && second.clock.minute !== null ? to.from : to.to, grain: from.grain };
  }
  const to = resolveAt(second, today, context);
  if (from.from === null || to.to === null) return need(from.grain, from.needs ?? to.needs ?? NEEDS_DATE);
  let end = to.to;
  // "from November to March": the end follows the start.
  if (end <= from.from && second.year === null && second.months.length > 0) {
    const civil = civilOf(Math.floor((end - 1) / DAY));
    end += (dayOf(civil.year + 1, civil.month, civil.day) - dayOf(civil.year, civil.month, civil.day)) * DAY;
  }
  if (end <= from.from) return need(from.grain, "order of the bounds");
  return { ...from, to: end, document: from.document || to.document, conflict: from.conflict ?? to.conflict };
}

function resolveDate(node: DateNode, today: number | null, context: Context): Resolved {
  const base = baseOf(node, today, context);
  if (node.clock === null && node.part === null && node.late === null) return base;
  const day = node.part !== null || node.clock !== null ? dayFor(node, base, today, context) : base;
  if (day.from === null || day.to === null)
    return { ...day, grain: node.clock ? (node.clock.minute === null ? "hour" : "minute") : "part" };
  if (node.clock !== null) return clockOf(node, day);
  return partOf(node, day);
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
  if (node.late === "late" && end - start >= 6) from = start + LATE_FROM;
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
  if (context.lone) return made(today + (ahead === 0 ? 7 : ahead));
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

const MONTHS_OF: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const MINUTES_OF: Readonly<Partial<Record<Unit, number>>> = {
  minute: 1,
  hour: 60,
  day: DAY,
  night: DAY,
  week: 7 * DAY,
};
const GRAIN_OF: Readonly<Record<Unit, TimeGrain>> = {
  second: "minute",
  minute: "minute",
  hour: "hour",
  day: "day",
  night: "day",
  week: "week",
  month: "month",
  quarter: "part",
  year: "year",
  decade: "decade",
  century: "decade",
};

type PeriodShape = Pick<Extract<TimeNode, { type: "period" }>, "unit" | "count" | "few" | "shift">;

function resolvePeriod(node: PeriodShape, today: number | null, context: Context): Resolved {
  const grain = GRAIN_OF[node.unit];
  if (node.shift === "same") return samePeriod(node.unit, context);
  if (node.shift === null) return UNKNOWN;
  if (node.unit === "hour" && node.few) return lastHours(node.shift, today, context);
  if (node.count === null && !node.few)
    return node.unit === "hour" ? lastHours(node.shift, today, context) : { ...UNKNOWN, needs: NEEDS_DATE };
  if (today === null) return need(grain);
  if (node.count === 1 && !node.few) return onePeriod(node.unit, node.shift, today);
  const count = node.count ?? FEW_UNITS;
  return severalPeriods(node, count, today, context);
}

function lastHours(shift: number, today: number | null, context: Context): Resolved {
  if (today === null) return need("hour");
  if (shift < 0 && context.report !== null)
    return { ...interval(context.report.from, context.report.to, "hour", true), context: true };
  return shift < 0
    ? interval(today * DAY, (today + 1) * DAY, "hour", true)
    : interval(today * DAY, (today + 1) * DAY, "hour", true);
}

function samePeriod(unit: Unit, context: Context): Resolved {
  if (context.month === null && context.day === null) return need(GRAIN_OF[unit], "an earlier date");
  const { year, month: m } = context.month ?? civilOf(Math.floor(context.day!.from / DAY));
  const found =
    unit === "month"
      ? monthInterval(year, m, 1, "month", false)
      : unit === "year"
        ? monthInterval(year, 1, 12, "year", false)
        : null;
  if (found !== null) return { ...found, context: true };
  return context.day !== null && unit === "day"
    ? { ...interval(context.day.from, context.day.to, "day", false), context: true }
    : need(GRAIN_OF[unit], "an earlier date");
}

/** The one unit that is `shift` away: `الأسبوع الماضي`, `العام الجاري`. Weeks begin on Monday. */
function onePeriod(unit: Unit, shift: number, today: number): Resolved {
  const { year, month: m } = civilOf(today);
  const months = MONTHS_OF[unit];
  if (unit === "week") {
    const start = weekStart(today) + 7 * shift;
    return interval(start * DAY, (start + 7) * DAY, "week", true);
  }
  if (months === undefined) {
    if (unit === "day" || unit === "night")
      return interval((today + shift) * DAY, (today + shift + 1) * DAY, "day", true);
    return interval(today * DAY, (today + 1) * DAY, GRAIN_OF[unit], true);
  }
  if (unit === "month") return monthInterval(year, m + shift, 1, "month", true);
  if (unit === "quarter") return monthInterval(year, Math.floor((m - 1) / 3) * 3 + 1 + 3 * shift, 3, "part", true);
  const years = months / 12;
  const first = Math.floor((year - (unit === "century" ? 1 : 0)) / years) * years + (unit === "century" ? 1 : 0);
  return monthInterval(first + shift * years, 1, months, GRAIN_OF[unit], true);
}

/** `الأشهر الستة الماضية`, `خلال اليومين الماضيين`, `الأيام القليلة المقبلة`: counted from the document's day, months and more to its end. */
function severalPeriods(node: PeriodShape, count: number, today: number, context: Context): Resolved {
  const grain = GRAIN_OF[node.unit];
  const past = (node.shift as number) < 0;
  const start = today * DAY;
  const end = start + DAY;
  if (node.shift === 0) return { ...UNKNOWN, needs: NEEDS_DATE };
  const unit = node.unit;
  if (context.lone && !node.few && Number.isInteger(count)) {
    const whole = wholeUnits(unit, count, past, today);
    if (whole !== null) return interval(whole[0] * DAY, whole[1] * DAY, grain, true);
  }
  const minutes = MINUTES_OF[unit];
  if (minutes !== undefined) {
    const few = node.few ? (unit === "day" ? FEW_DAYS : FEW_UNITS) : count;
    const length = few * minutes;
    if (unit === "day" || unit === "hour" || unit === "night" || unit === "minute") {
      const days = Math.max(1, Math.ceil(length / DAY)) * DAY;
      return past
        ? interval(start - days, node.few ? end : start, grain, true)
        : interval(start, start + days, grain, true);
    }
    return past ? interval(start - length, end, grain, true) : interval(start, end + length, grain, true);
  }
  const shifted = addMonths(today, (past ? -1 : 1) * count * (MONTHS_OF[unit] ?? 1));
  return past ? interval(shifted * DAY, end, grain, true) : interval(start, (shifted + 1) * DAY, grain, true);
}

/** Whole calendar units beside the present one, as a diary counts them. */
function wholeUnits(unit: Unit, count: number, past: boolean, today: number): [number, number] | null {
  const { year, month: m } = civilOf(today);
  if (unit === "week") {
    const start = weekStart(today) + (past ? -7 * count : 7);
    return [start, start + 7 * count];
  }
  if (unit === "day") return past ? [today - count, today] : [today + 1, today + 1 + count];
  if (unit === "month")
    return past
      ? [dayOf(year, m - count, 1), dayOf(year, m, 1)]
      : [dayOf(year, m + 1, 1), dayOf(year, m + 1 + count, 1)];
  if (unit === "year")
    return past
      ? [dayOf(year - count, 1, 1), dayOf(year, 1, 1)]
      : [dayOf(year + 1, 1, 1), dayOf(year + 1 + count, 1, 1)];
  return null;
}

/** The same day of another month, or that month's last day. */
export function addMonths(day: number, months: number): number {
  const civil = civilOf(day);
  const whole = Math.round(months);
  const target = civilOf(dayOf(civil.year, civil.month + whole, 1));
  return dayOf(target.year, target.month, Math.min(civil.day, daysInMonth(target.year, target.month)));
}

function resolveShift(node: Extract<TimeNode, { type: "shift" }>, today: number | null, context: Context): Resolved {
  let start = today;
  let document = true;
  if (node.base !== null) {
    const base = resolveAt(node.base, today, context);
    if (base.from === null) return need("day", node.base.type === "vague" ? "event" : (base.needs ?? NEEDS_DATE));
    start = Math.floor(base.from / DAY);
    document = base.document;
  }
  if (start === null) return need(node.amounts.length > 0 ? grainOf(node.amounts) : "vague");
  if (node.few !== null) return fewUnits(node.few, node.sign, start);
  const made = shiftBy(node, start, context);
  const resolved = { ...made, document };
  if (node.clock === null || made.from === null) return resolved;
  const day = Math.floor(made.from / DAY);
  if (node.clock.weekday !== null) {
    const target = weekStart(day) + ((node.clock.weekday + 6) % 7);
    return resolveDate({ ...node.clock, weekday: null, relative: 0 }, target, context);
  }
  return resolveDate({ ...node.clock, relative: 0 }, day, context);
}

const grainOf = (amounts: readonly Amount[]): TimeGrain => GRAIN_OF[amounts[amounts.length - 1]!.unit];

/** `قبل أسبوع` is that day, `قبل شهرين` that month, `قبل ثلاث سنوات` that year, `قبل ساعتين` that hour of the day when a length in hours. */
function shiftBy(node: Extract<TimeNode, { type: "shift" }>, start: number, context: Context): Resolved {
  let day = start;
  let minutes = 0;
  for (const { unit, count } of node.amounts) {
    const months = MONTHS_OF[unit];
    if (months !== undefined) {
      if (node.hijri) {
        const h = hijriOf(day);
        day = hijriMonthStart(h.year, h.month + node.sign * count * months) + h.day - 1;
      } else day = addMonths(day, node.sign * count * months);
      const rest = count * months - Math.round(count * months);
      day += Math.round(node.sign * rest * 30);
    } else minutes += (MINUTES_OF[unit] ?? 0) * count;
  }
  const grain = grainOf(node.amounts);
  const whole = Math.trunc(minutes / DAY);
  day += node.sign * whole;
  const left = minutes - whole * DAY;
  const { year, month: m } = civilOf(day);
  if (node.hijri) return interval(day * DAY, (day + 1) * DAY, "day", true);
  const integer = node.amounts.every((a) => Number.isInteger(a.count));
  if (grain === "month" && integer) return monthInterval(year, m, 1, "month", true);
  if ((grain === "year" || grain === "decade") && integer) return monthInterval(year, 1, 12, "year", true);
  if (left === 0) return interval(day * DAY, (day + 1) * DAY, grain === "week" ? "day" : grain, true);
  if (context.now !== null && node.base === null) {
    const at = context.now + (day - start) * DAY + node.sign * left;
    const length = grain === "hour" ? 60 : 1;
    const from = Math.floor(at / length) * length;
    return interval(from, from + length, grain, true);
  }
  const earlier = node.sign < 0 && left >= DAY / 2 ? DAY : 0;
  return interval(day * DAY - earlier, (day + 1) * DAY, "hour", true);
}

/** `قبل أيام`: one to ten days before; weeks, months and years likewise one to six. */
function fewUnits(unit: Unit, sign: 1 | -1, start: number): Resolved {
  if (unit !== "day") return { ...UNKNOWN, needs: NEEDS_DATE };
  return sign < 0
    ? interval((start - FEW_DAYS) * DAY, start * DAY, "day", true)
    : interval((start + 1) * DAY, (start + FEW_DAYS + 1) * DAY, "day", true);
}

function resolveEdge(edge: Edge, whole: Resolved, context: Context): Resolved {
  if (whole.from === null || whole.to === null) return { ...whole, grain: "part" };
  const day = Math.floor(whole.from / DAY);
  const end = Math.floor(whole.to / DAY);
  const { year, month: m } = civilOf(day);
  const grain: TimeGrain = "part";
  const months = Math.round((end - day) / 30.44);
  if (typeof edge === "object") {
    if ("half" in edge) {
      if (months === 1) {
        const middle = day + 15;
        return edge.half === 1 ? { ...whole, to: middle * DAY, grain } : { ...whole, from: middle * DAY, grain };
      }
      return piece(whole, year, m, months, 2, edge.half - 1);
    }
    if ("quarter" in edge) return piece(whole, year, m, months, 4, edge.quarter - 1);
    if (edge.third >= 100) {
      const count = edge.third % 100;
      return edge.third < 200
        ? { ...whole, to: monthStart(year, m + count), grain: "month" }
        : { ...whole, from: monthStart(year, m + months - count), grain: "month" };
    }
    if (months <= 1) return thirdOfMonth(whole, day, end, edge.third - 1);
    return piece(whole, year, m, months, 3, edge.third - 1);
  }
  const third = edge === "early" ? 0 : edge === "mid" ? 1 : 2;
  if (whole.grain === "week" || end - day <= 7) return weekPart(whole, day, third);
  if (months <= 1) {
    if (context.lone && third === 0) return { ...whole, to: (day + 1) * DAY, grain: "day" };
    return thirdOfMonth(whole, day, end, third);
  }
  // The edges of a year are its first and last quarter, the middle its two middle months and what lies around them.
  if (months === 12) {
    const [a, b] = third === 0 ? [0, 3] : third === 1 ? [4, 8] : [9, 12];
    return { ...whole, from: monthStart(year, m + a), to: monthStart(year, m + b), grain };
  }
  return piece(whole, year, m, months, 3, third);
}

function thirdOfMonth(whole: Resolved, day: number, end: number, third: number): Resolved {
  const from = day + 10 * third;
  return { ...whole, from: from * DAY, to: (third === 2 ? end : from + 10) * DAY, grain: "part" };
}

function weekPart(whole: Resolved, day: number, third: number): Resolved {
  const [a, b] = third === 0 ? [0, 2] : third === 1 ? [2, 4] : [4, 7];
  return { ...whole, from: (day + a) * DAY, to: (day + b) * DAY, grain: "part" };
}

function piece(whole: Resolved, year: number, m: number, months: number, parts: number, index: number): Resolved {
  const size = months / parts;
  if (!Number.isInteger(size)) {
    const length = whole.to! - whole.from!;
    const step = Math.floor(length / parts / DAY) * DAY;
    return {
      ...whole,
      from: whole.from! + index * step,
      to: index === parts - 1 ? whole.to : whole.from! + (index + 1) * step,
      grain: "part",
    };
  }
  return {
    ...whole,
    from: monthStart(year, m + index * size),
    to: monthStart(year, m + (index + 1) * size),
    grain: "part",
  };
}
