/** A unit in a date: `العام الجاري`, `الأسبوع الماضي` beside a weekday, `الشهر الثامن`. */

import { fillNthDay } from "./day-slot.ts";
import { fillNumberedMonth } from "./month-slot.ts";
import type { DateNode } from "./node.ts";
import type { Found, Source } from "./words.ts";
import { fillYear } from "./year-slot.ts";

export function fillUnit(source: Source, i: number, found: Found, node: DateNode, leading: boolean): number | null {
  if (found.value === "year") return fillYear(source, i, found, node);
  if (found.value === "month") return fillNumberedMonth(source, i, found, node);
  if (found.value === "week" && found.definite) {
    const ordinal = leading ? source.reader.ordinal(source.tokens, found.last, source.limit(i)) : null;
    if (ordinal?.definite && ordinal.value <= 5 && ["من", "في"].includes(source.norm(ordinal.last))) {
      node.nth = ordinal.value;
      node.nthUnit = "week";
      return ordinal.last;
    }
    const shift = source.plain(found.last, "deixis");
    if (shift === null || shift.value === "same" || node.weekShift !== null) return null;
    if (
      leading &&
      shift.value === "-1" &&
      ["من", "في"].includes(source.norm(shift.last)) &&
      source.norm(found.last) === "الاخير"
    ) {
      node.nth = -1;
      node.nthUnit = "week";
      return shift.last;
    }
    if (node.weekday === null && weekdayFollows(source, shift.last) === null) return null;
    node.weekShift = Number(shift.value);
    return shift.last;
  }
  if (found.value === "day" && found.definite && leading) return fillNthDay(source, found, node);
  return null;
}

function weekdayFollows(source: Source, i: number): number | null {
  const at = ["يوم", "،"].includes(source.norm(i)) ? i + 1 : i;
  return source.plain(at, "weekday") !== null ? at : null;
}
