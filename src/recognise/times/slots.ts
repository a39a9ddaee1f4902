/** The slot of a date that a token fills, by the words of time that begin there. */

import { readClock, skipZone } from "./clock.ts";
import { fillSpokenClock, setClock } from "./clock-slot.ts";
import { fillDigits, fillLastOf, fillNth, fillOrdinal } from "./day-slot.ts";
import { fillMonth, NAMING } from "./month-slot.ts";
import type { DateNode, PartOfDay } from "./node.ts";
import { fillLate, fillPart } from "./part-slot.ts";
import { fillUnit } from "./unit-slot.ts";
import type { DateText, Found, Source } from "./words.ts";
import { fillWrittenYear } from "./year-slot.ts";

/** After اليوم these make it "that day" or the name of a day, not today. */
const OTHER_DAY = new Set(
  "العالمي الوطني الدولي التالي نفسه ذاته الواحد الاخير السابق المقبل الموعود التاريخي الدراسي الدامي المذكور المحدد الموالي القادم الذي".split(
    " ",
  ),
);
const IN_THAT = new Set([
  "في",
  "خلال",
  "طوال",
  "طيلة",
  "نهاية",
  "بداية",
  "كل",
  "بعض",
  "مدار",
  "نصف",
  "نفس",
  "ذات",
  "ذلك",
  "هو",
  "علي",
  "مطلع",
  "رجل",
  "حديث",
]);

/** Fills one slot from token `i`; gives the index after it, or null when nothing fits. */
export function fillSlot(text: DateText, i: number, node: DateNode, leading: boolean): number | null {
  const token = text.source.tokens[i];
  if (token === undefined) return null;
  if (token.kind === "number") return fillDigits(text, i, node);
  if (token.kind !== "word") return null;
  for (const found of text.source.at(i)) {
    if (found.conjunction && !leading) continue;
    const next = fillByWord(text, i, found, node, leading);
    if (next !== null) return next;
  }
  return (
    fillNth(text.source, i, node, leading) ??
    fillOrdinal(text.source, i, node, leading) ??
    fillWrittenYear(text.source, i, node) ??
    fillSpokenClock(text.source, i, node, leading)
  );
}

function fillByWord(text: DateText, i: number, found: Found, node: DateNode, leading: boolean): number | null {
  switch (found.kind) {
    case "weekday":
      return fillWeekday(text.source, i, found, node);
    case "weekday-bare":
      return text.lone || ["يوم", "كل"].includes(text.source.norm(i - 1))
        ? fillWeekday(text.source, i, found, node)
        : null;
    case "relative":
      return fillRelative(text, i, found, node, leading);
    case "month":
    case "month-hijri":
      return fillMonth(text.source, i, found, node);
    case "season":
      return fillSeason(text.source, i, found, node);
    case "unit":
      return fillUnit(text.source, i, found, node, leading);
    case "part":
      return fillPart(text, i, found, node, leading);
    case "late":
      return fillLate(text.source, found, node);
    case "clock": {
      const read = node.clock === null ? readClock(text.source, found.last, true) : null;
      return read === null ? null : setClock(node, read.clock, read.part, read.last);
    }
    case "deixis":
      return leading ? fillThisPart(text.source, i, found, node) : fillDeixis(text.source, found, node);
    case "zone": {
      const last = node.clock === null ? i : skipZone(text.source, i);
      return last > i ? last : null;
    }
    case "edge":
      return fillLastOf(text.source, i, found, node, leading);
    default:
      return null;
  }
}

function fillWeekday(source: Source, i: number, found: Found, node: DateNode): number | null {
  if (node.weekday !== null || NAMING.has(source.norm(i - 1))) return null;
  const { preposition } = found;
  if (preposition !== null && preposition !== "ل" && preposition !== "ب") return null;
  // الاثنين is also "the two of them".
  if (
    found.value === "1" &&
    ["كلا", "بين", "هذين", "من"].includes(source.norm(i - 1)) &&
    node.part === null &&
    node.day === null
  )
    return null;
  node.weekday = Number(found.value);
  return found.last;
}

function fillRelative(text: DateText, i: number, found: Found, node: DateNode, leading: boolean): number | null {
  if (node.relative !== null) return null;
  const { source } = text;
  // بكرة is tomorrow only in talk: in print it is "with a ball".
  if (/^بكر[ةه]$/.test(source.norm(i)) && !text.lone) return null;
  // بأمس الحاجة is "in dire need".
  if (found.preposition !== null && found.preposition !== "ل" && source.norm(i).slice(found.letters) === "امس")
    return null;
  if (found.value === "0" && found.last === i + 1) {
    const next = source.norm(found.last);
    const weekday = source.is(found.last, "weekday") !== null;
    if (OTHER_DAY.has(next) || source.is(found.last, "deixis") !== null) return null;
    if (!weekday && source.reader.ordinal(source.tokens, found.last, source.limit(i)) !== null) return null;
    if (
      !weekday &&
      (IN_THAT.has(source.norm(i - 1)) || found.preposition === "ب" || found.preposition === "ك") &&
      leading
    )
      return null;
  }
  node.relative = Number(found.value);
  return found.last;
}

function fillSeason(source: Source, i: number, found: Found, node: DateNode): number | null {
  if (node.season !== null || node.months.length > 0 || node.weekday !== null) return null;
  const next = source.tokens[found.last];
  const year = next?.kind === "number" && /^(?:19|20)\d\d$/.test(next.norm);
  const unit = source.plain(found.last, "unit");
  const this_ = source.norm(found.last) === "هذا";
  if (found.definite && source.norm(i - 1) === "هذا") {
    node.season = found.value as DateNode["season"];
    node.deixis = 0;
    return found.last;
  }
  if (!year && source.plain(found.last, "deixis") === null && unit?.value !== "year" && !this_) return null;
  node.season = found.value as DateNode["season"];
  return found.last;
}

function fillDeixis(source: Source, found: Found, node: DateNode): number | null {
  if (found.value === "same") return null;
  const shift = Number(found.value);
  if (node.weekday !== null && node.nth === null && found.last < source.limit(found.last - 1)) {
    const last = ["الاخير", "الاخيرة"].includes(source.norm(found.last - 1));
    if (last && ["من", "في"].includes(source.norm(found.last))) {
      node.nth = -1;
      node.nthUnit = "weekday";
      return found.last;
    }
  }
  const target = node.weekday !== null || node.months.length > 0 || node.season !== null;
  if (!target || node.deixis !== null || node.clock !== null) return null;
  node.deixis = shift;
  return found.last;
}

/** `هذا الصباح`: of the day of the report. */
function fillThisPart(source: Source, i: number, found: Found, node: DateNode): number | null {
  if (found.value !== "0" || !source.norm(i).includes("هذ")) return null;
  const part = source.plain(found.last, "part");
  if (!part?.definite || part.value === "night" || part.letters > 0) return null;
  node.relative = 0;
  node.part = part.value as PartOfDay;
  return part.last;
}
