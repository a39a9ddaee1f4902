/** Lengths of time by themselves: `ثلاثة أيام`, `لشهر على الأقل`. */

import { DASH, lengthRead, type Read, type TimeText } from "./time-text.ts";
import type { Source } from "./words.ts";

export function readDuration(text: TimeText, i: number): Read | null {
  const amounts = text.lengths.amounts(i, text.lone);
  if (amounts !== null) {
    if (text.lengths.isAge(i, amounts.last, amounts.amounts)) return null;
    return lengthRead(amounts.amounts, amounts.last, amounts.letters);
  }
  if (text.source.tokens[i]?.kind === "number" && DASH.has(text.source.norm(i + 1))) {
    const upper = text.lengths.amounts(i + 2, false);
    if (upper !== null) return lengthRead([], upper.last);
  }
  const single = readSingleUnit(text, i);
  if (single !== null) return single;
  const plural = text.lengths.plural(i);
  if (plural === null || plural.unit === "quarter") return null;
  return lengthRead([], plural.last, plural.letters);
}

function readSingleUnit(text: TimeText, i: number): Read | null {
  const { source } = text;
  const unit = source.is(i, "unit");
  if (unit === null || unit.definite || unit.conjunction || !LENGTHS.has(unit.value)) return null;
  const before = source.norm(i - 1);
  const most = before === "من" && AT_LEAST.test(source.norm(i - 2));
  const bounded = unit.letters === 0 && (most || NEARLY.test(before));
  if (unit.preposition !== "ل" && !bounded) return null;
  const amounts = text.lengths.amounts(i, true);
  if (amounts === null || source.is(amounts.last, "deixis") !== null) return null;
  const first = bounded ? i - (most ? 2 : 1) : i;
  return { ...lengthRead(amounts.amounts, skipAtLeast(source, amounts.last)), first };
}

/** `لشهر على الأقل`. */
function skipAtLeast(source: Source, i: number): number {
  return source.norm(i) === "علي" && ["الاقل", "الاكثر"].includes(source.norm(i + 1)) ? i + 2 : i;
}

/** `لأسبوع`, `أكثر من شهر`, `قرابة عام`: one unit, where what stands before it makes it a length. */
const AT_LEAST = /^[وفبل]*(?:اكثر|اقل|ازيد)$/;
const NEARLY = /^[وفبل]*(?:نحو|حوالي|قرابة|زهاء)$/;
const LENGTHS = new Set(["minute", "hour", "week", "month", "year"]);
