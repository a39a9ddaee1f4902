import type { DateReader } from "./date.ts";
import type { DateNode } from "./node.ts";
import type { Found, Source } from "./words.ts";

const DASHES = new Set(["-", "–", "—", "/"]);

/** A night told by its two days: `ليل السبت - الأحد`, `ليل الخامس إلى السادس من أيلول`, `الليلة الفاصلة بين الثلاثاء والأربعاء`, `منتصف ليل السبت الأحد`: the one before the second. */
export function nightOfTwoDays(
  source: Source,
  dates: DateReader,
  i: number,
): { node: DateNode; last: number; letters: number } | null {
  const night = source.is(i, "part", "tonight");
  const midnight = night?.kind === "part" && night.value === "midnight";
  if (night === null || (night.kind === "part" && !midnight && (night.value !== "night" || night.last !== i + 1)))
    return null;
  if (night.kind === "tonight" && night.value !== "0") return null;
  const between = betweenAfter(source, night);
  if (between === null) return null;
  let at = between.last;
  while (source.norm(at) === "يوم" || source.norm(at) === "يومي") at++;
  const first = dayAt(source, at);
  if (first === null) return null;
  at = first.last;
  if (between.said ? source.norm(at) === "و" : DASHES.has(source.norm(at)) || source.norm(at) === "الي") at++;
  else if (between.said && !source.norm(at).startsWith("و")) return null;
  if (at >= source.limit(i)) return null;
  const second = dates.read(at);
  if (second === null || (second.letters > 0 && !between.said)) return null;
  const { node } = second;
  if (node.part !== null || node.clock !== null) return null;
  const follows =
    first.weekday !== null
      ? node.weekday === (first.weekday + 1) % 7
      : node.day !== null && (node.day === first.day! + 1 || node.day === 1);
  if (!follows) return null;
  // `منتصف ليل الأربعاء الخميس`: the midnight that the first day ends with.
  const day: DateNode = midnight && first.weekday !== null ? { ...node, weekday: first.weekday } : node;
  if (midnight && day === node) return null;
  return { node: { ...day, part: midnight ? "midnight" : "eve" }, last: second.last, letters: night.letters };
}

/** `الفاصلة بين`, `ما بين`, `بين` after the night, or nothing. */
function betweenAfter(source: Source, night: Found): { last: number; said: boolean } | null {
  let at = night.last;
  if (source.norm(at) === "الفاصلة" || source.norm(at) === "ما" || source.norm(at) === "الرابطة") at++;
  if (source.norm(at) === "بين") return { last: at + 1, said: true };
  return at === night.last && night.kind === "part" ? { last: at, said: false } : null;
}

/** A bare weekday, or the number of a day in digits or as an ordinal. */
function dayAt(source: Source, i: number): { weekday: number | null; day: number | null; last: number } | null {
  const weekday = source.plain(i, "weekday");
  if (weekday !== null) return { weekday: Number(weekday.value), day: null, last: weekday.last };
  const token = source.tokens[i];
  if (token?.kind === "number") {
    const day = Number(token.norm);
    return Number.isInteger(day) && day >= 1 && day <= 31 ? { weekday: null, day, last: i + 1 } : null;
  }
  const ordinal = source.reader.ordinal(source.tokens, i, source.limit(i));
  return ordinal?.definite && ordinal.value <= 31 ? { weekday: null, day: ordinal.value, last: ordinal.last } : null;
}
