/** The year of a date, in digits or in words, with its era. */

import type { DateNode } from "./node.ts";
import type { Found, Source } from "./words.ts";

const YEAR_SIGN = new Set(["م", "ميلادي", "ميلادية", "للميلاد", "ميلاديا"]);
const HIJRI_SIGN = new Set(["ه", "هـ", "هجري", "هجرية", "للهجرة"]);

export function skipEra(source: Source, last: number, node: DateNode): number {
  if (HIJRI_SIGN.has(source.norm(last))) {
    node.hijri = true;
    return last + 1;
  }
  if (node.year !== null && source.norm(last) === "قبل" && source.norm(last + 1) === "الميلاد") {
    node.year = 1 - node.year;
    return last + 2;
  }
  return YEAR_SIGN.has(source.norm(last)) && node.year !== null ? last + 1 : last;
}

export function fillYear(source: Source, i: number, found: Found, node: DateNode): number | null {
  if (node.year !== null && node.yearShift !== null) return null;
  let at = found.last;
  const shift = source.plain(at, "deixis");
  const this_ = source.norm(i - 1) === "هذا" || source.norm(i - 1) === "هذه";
  if (found.definite && (shift !== null || this_) && node.yearShift === null && node.year === null) {
    if (shift?.value === "same") return null;
    node.yearShift = shift === null ? 0 : Number(shift.value);
    at = shift?.last ?? at;
    const number = source.tokens[at];
    if (number?.kind === "number" && /^(?:19|20)\d\d$/.test(number.norm)) {
      node.year = Number(number.norm);
      at++;
    }
    return at;
  }
  if (node.year !== null) return null;
  if (source.norm(at) === "(") at++;
  const number = source.tokens[at];
  if (number?.kind === "number" && /^\d{3,4}$/.test(number.norm)) {
    const value = Number(number.norm);
    if (
      number.norm.length < 4 &&
      source.reader.word(source.tokens[at + 1], "scale", "scale-an", "scale-plural") !== null
    )
      return null;
    if (value > 2100 || value < 100 || source.is(at + 1, "unit", "unit-plural") !== null) return null;
    node.year = value;
    node.hijri ||= value >= 1300 && value < 1500 && HIJRI_SIGN.has(source.norm(at + 1));
    return skipEra(source, at + 1, node);
  }
  return fillWrittenYear(source, at, node, true);
}

/** A year in words: `ألفان وثمانية عشر`, `ألف وتسعمئة وسبعة وتسعين`, `الألفين والعشرين`. */
export function fillWrittenYear(source: Source, i: number, node: DateNode, named = false): number | null {
  if (node.year !== null || (!named && node.months.length === 0)) return null;
  const word = source.reader.word(source.tokens[i], "scale", "scale-dual", "unit", "joined-one", "one");
  if (word === null || word.conjunction) return null;
  const year = sumYear(source, i);
  if (year === null || !(year.value >= 1000 && year.value <= 2100) || !Number.isInteger(year.value)) return null;
  node.year = year.value;
  return year.last;
}

/** As a cardinal; every part may carry the article (`الألفان والواحد والعشرون`). */
function sumYear(source: Source, i: number): { value: number; last: number } | null {
  const cardinal = source.reader.cardinal(source.text, source.tokens, i, source.limit(i));
  return cardinal === null ? null : { value: cardinal.value, last: cardinal.last };
}
