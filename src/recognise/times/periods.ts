import { civilOf, DAY, dayOf } from "./calendar.ts";
import {
  addMonths,
  type Context,
  GRAIN_OF,
  interval,
  MINUTES_OF,
  MONTHS_OF,
  monthInterval,
  NEEDS_DATE,
  need,
  UNKNOWN,
  weekStart,
} from "./intervals.ts";
import type { Resolved, TimeNode, Unit } from "./node.ts";

export const FEW_DAYS = 10;
const FEW_UNITS = 6;

type PeriodShape = Pick<Extract<TimeNode, { type: "period" }>, "unit" | "count" | "few" | "shift">;

export function resolvePeriod(node: PeriodShape, today: number | null, context: Context): Resolved {
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
        ? interval(start - days, node.few || (unit === "day" && count > 2) ? end : start, grain, true)
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
