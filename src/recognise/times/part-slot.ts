/** The part of a day in a date: `صباحا`, `فجر الجمعة`, `ليلة الأحد`, `في وقت متأخر من مساء أمس`. */

import { shifted } from "./clock.ts";
import { monthFollows, monthPointed } from "./month-after.ts";
import type { DateNode, PartOfDay } from "./node.ts";
import { readNumericDate } from "./numeric-date.ts";
import type { DateText, Found, Source } from "./words.ts";

export function fillPart(text: DateText, i: number, found: Found, node: DateNode, leading: boolean): number | null {
  if (node.part !== null) return null;
  const part = found.value as PartOfDay;
  const { source } = text;
  if (found.preposition === "ك") return null;
  // المغرب is Morocco unless it closes a clock time.
  if (source.norm(found.last - 1) === "المغرب" && node.clock === null && !text.lone) return null;
  if (leading && node.late === null) {
    // صباح and فجر are names and verbs, عصر an age: before a day they are parts of it.
    const adverb = isAdverb(source, i, found);
    if (!adverb && !dayFollows(source, found.last)) return null;
  } else if (found.preposition !== null && found.preposition !== "ب") return null;
  node.part = part === "night" && isEve(source, i, found) ? nightOf(source, found.last) : part;
  if (node.clock !== null) node.clock = { ...node.clock, hour: shifted(node.clock.hour, part) };
  return found.last;
}

/** `ليلة 25 تموز` is the night before the day; `ليلة الجمعة`, as news has it, the one that Friday led to. */
function nightOf(source: Source, i: number): PartOfDay {
  const at = source.norm(i) === "يوم" ? i + 1 : i;
  return source.plain(at, "weekday") === null ? "eve" : "weekday-night";
}

/** `ليلة`, not `ليل`. */
function isEve(source: Source, i: number, found: Found): boolean {
  const word = source.tokens[found.last - 1]!.norm;
  return i + 1 === found.last && word.endsWith("ليلة");
}

function dayFollows(source: Source, i: number): boolean {
  let at = i;
  while (["من", "يوم", "في", "نهار"].includes(source.norm(at)) && at < i + 3) at++;
  if (source.plain(at, "weekday", "relative", "tonight") !== null) return true;
  const token = source.tokens[at];
  if (token?.kind === "number") {
    return (
      readNumericDate(source, at, false) !== null || (/^\d{1,2}$/.test(token.norm) && monthFollows(source, at) !== null)
    );
  }
  const ordinal = source.reader.ordinal(source.tokens, at, source.limit(i));
  return (
    ordinal !== null && (monthFollows(source, ordinal.last - 1) !== null || monthPointed(source, ordinal.last) !== null)
  );
}

export function fillLate(source: Source, found: Found, node: DateNode): number | null {
  if (node.late !== null) return null;
  const named = source.norm(found.last) === "يوم" ? found.last + 1 : found.last;
  const part = source.plain(named, "part", "tonight", "relative", "weekday");
  const of = source.norm(found.last + 1) === "يوم" ? found.last + 2 : found.last + 1;
  const from = source.norm(found.last) === "من" ? source.plain(of, "part", "tonight", "weekday", "relative") : null;
  if (part === null && from === null) return null;
  node.late = found.value as "late" | "early" | "first";
  if (part?.kind === "part" || from?.kind === "part") {
    const real = (part ?? from)!;
    node.part =
      real.value === "night" && source.norm(real.last - 1).endsWith("ليلة")
        ? nightOf(source, real.last)
        : (real.value as PartOfDay);
    return real.last;
  }
  if ((part ?? from)!.kind === "tonight") {
    node.part = "eve";
    node.relative = Number((part ?? from)!.value) === 0 ? 1 : Number((part ?? from)!.value) + 1;
    return (part ?? from)!.last;
  }
  node.part = "night";
  if (node.late === "early") node.late = "first";
  return found.last;
}

/** `صباحا`, `مساءً`, `في الصباح`. */
function isAdverb(source: Source, i: number, found: Found): boolean {
  const token = source.tokens[i]!;
  const raw = source.text.slice(token.start, token.end);
  if (found.last > i + 1) return true;
  if (raw.includes("\u064b")) return true;
  const stem = token.norm.slice(found.letters);
  return stem !== "مساء" && stem.endsWith("ا") && stem !== "ضحا";
}
