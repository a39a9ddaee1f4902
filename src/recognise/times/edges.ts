import type { TimeGrain } from "../../record/index.ts";
import { civilOf, DAY } from "./calendar.ts";
import { type Context, monthStart } from "./intervals.ts";
import type { Edge, Resolved } from "./node.ts";

/** A part of a resolved period: thirds of a month by usage, quarters of a year at its edges, exact halves and quarters. */
export function resolveEdge(edge: Edge, whole: Resolved, context: Context): Resolved {
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
  if (edge === "weekend") return lastWeekend(weekPart(whole, day, 2), context);
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

/** The weekend of this week, or the one before when it is still to come. */
function lastWeekend(weekend: Resolved, { end }: Context): Resolved {
  if (end === null || weekend.from! < end) return weekend;
  return { ...weekend, from: weekend.from! - 7 * DAY, to: weekend.to! - 7 * DAY };
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
