import type { TimeGrain } from "../../record/index.ts";
import { civilOf, DAY, dayOf } from "./calendar.ts";
import { resolveDate } from "./dates.ts";
import { resolveEdge } from "./edges.ts";
import { hijriMonthStart, hijriOf } from "./hijri.ts";
import {
  addMonths,
  type Context,
  GRAIN_OF,
  interval,
  MINUTES_OF,
  MONTHS_OF,
  monthInterval,
  NEEDS_DATE,
  NO_CONTEXT,
  need,
  UNKNOWN,
  weekStart,
} from "./intervals.ts";
import type { Amount, DateNode, Resolved, TimeNode, Unit } from "./node.ts";
import { FEW_DAYS, resolvePeriod } from "./periods.ts";

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
    case "since-until": {
      const start = startOf(node.of, today, context);
      if (start.from === null) return { ...start, grain: "open" };
      const { to, document } = resolveAt(node.end, today, context);
      if (to !== null && to <= start.from) return need("open", "order of the bounds");
      return { ...start, to, grain: "open", document: start.document || document };
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
    case "later":
      return resolveLater(node.amounts, context);
    default:
      return UNKNOWN;
  }
}

/** `بعدها بشهر`: so long after the day or month told before. */
function resolveLater(amounts: readonly Amount[], { day, month }: Context): Resolved {
  const start = day !== null ? Math.floor(day.from / DAY) : month !== null ? dayOf(month.year, month.month, 1) : null;
  const grain = grainOf(amounts);
  if (start === null || (day === null && grain !== "month" && grain !== "year")) return need(grain, "an earlier date");
  const node = { type: "shift", sign: 1, amounts, few: null, base: null, clock: null, hijri: false } as const;
  return { ...shiftBy(node, start, NO_CONTEXT), document: false, context: true };
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
