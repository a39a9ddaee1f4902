/** The month of a date: by name, doubled by another calendar's name, or by number. */

import type { DateNode } from "./node.ts";
import type { Found, Source } from "./words.ts";

const DOUBLING = new Set(["/", "\\", "-", "–", "(", "،", ",", "او"]);
/** Months whose names are common words or people's names: they need a day, a year, `شهر` or an adjective beside them. */
export const WEAK_MONTHS = new Set([
  "مارس",
  "اب",
  "ماي",
  "اوت",
  "محرم",
  "المحرم",
  "صفر",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "جوان",
  "ايار",
  "شباط",
  "مايس",
]);
/** Before these, a weekday or month is part of a name. */
export const NAMING = new Set(
  "صلاة صلوات خطبة سوق قرية مدينة بلدة حي شارع جامعة صحيفة جريدة ملعب ميدان ثورة حركة مفاعل تحالف قوي جسر مستشفي مسجد جامع استاد ملحق حزب انتفاضة شهداء دعم تيار مليونية سد حرب ساحة مدرسة كتيبة لواء منظمة جمعية معسكر مطار قاعدة".split(
    " ",
  ),
);
/** `شهر واحد` is a length. */
const ONE = new Set(["واحد", "واحدا"]);

export function fillMonth(source: Source, i: number, found: Found, node: DateNode): number | null {
  if (node.months.length > 0 || (node.relative !== null && node.day === null)) return null;
  if (NAMING.has(source.norm(i - 1)) && node.day === null) return null;
  // باب is a door, not "in August".
  if (found.preposition === "ب" || found.preposition === "ك") {
    if (WEAK_MONTHS.has(source.norm(i).slice(found.letters))) return null;
  }
  const hijri = found.kind === "month-hijri";
  node.months = [Number(found.value)];
  node.hijri = hijri;
  return skipDoubled(source, found.last, found, node);
}

/** The month again by another calendar's name: `أيلول/ سبتمبر`, `آب \ تموز`, `كانون الثاني (يناير)`. */
function skipDoubled(source: Source, last: number, found: Found, node: DateNode): number {
  const separator = source.norm(last);
  const at = DOUBLING.has(separator) ? last + 1 : last;
  const other = source.plain(at, found.kind);
  if (other === null || other.preposition !== null || source.limit(last) <= at) return last;
  const same = other.value === found.value;
  if (!same && separator !== "/" && separator !== "\\") return last;
  if (!same) node.months.push(Number(other.value));
  // كانون and تشرين are often mixed up: the other name is the safer one.
  if (!same && /كانون|تشرين/.test(source.norm(found.last - 2))) node.months.reverse();
  return separator === "(" && source.norm(other.last) === ")" ? other.last + 1 : other.last;
}

export function fillNumberedMonth(source: Source, i: number, found: Found, node: DateNode): number | null {
  if (node.months.length > 0) return null;
  const at = found.last;
  if (!found.definite) {
    const number = source.tokens[at];
    const value =
      number?.kind === "number" ? Number(number.norm) : ONE.has(source.norm(at)) ? null : smallCardinal(source, at);
    if (value === null || !(value >= 1 && value <= 12) || !Number.isInteger(value)) return null;
    if (source.is(at + 1, "unit", "unit-plural") !== null) return null;
    node.months = [value];
    return at + 1;
  }
  const ordinal = source.reader.ordinal(source.tokens, at, source.limit(i));
  if (ordinal?.definite && ordinal.value <= 12) {
    node.months = [ordinal.value];
    return ordinal.last;
  }
  if (node.day === null && node.nth === null) return null;
  const shift = source.plain(at, "deixis");
  const this_ = source.norm(i - 1) === "هذا";
  if (shift === null && !this_) return null;
  node.monthShift = shift === null ? 0 : shift.value === "same" ? "same" : Number(shift.value);
  return shift?.last ?? at;
}

function smallCardinal(source: Source, i: number): number | null {
  const cardinal = source.reader.cardinal(source.text, source.tokens, i, source.limit(i));
  return cardinal !== null && cardinal.last === i + 1 ? cardinal.value : null;
}
