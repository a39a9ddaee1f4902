/** Where digits of four figures are a year: behind `في`, after an event that they name, in a list of years, at the head of a chronicle's line. */

import type { Token } from "../../record/index.ts";
import { isYearDigits, type Source } from "./words.ts";

const IN = /^[وف]?(?:في|خلال|بحلول)$/;
const AND = new Set(["و", "او", "،", "-"]);
/** Years that are told one after another. */
const LONGEST_LIST = 6;
/** Words between an event and its year: `الانتخابات الرئاسية الأمريكية 2016`. */
const LONGEST_NAME = 3;
const HEADS = new Set(["-", "–", "—", ":"]);
/** `العامين 2017 و2018`, `أعوام 2008 و2012`. */
const YEARS = /^[وفبل]*(?:(?:ال|لل)?(?:عامين|سنتين|اعوام|سنوات)|عامي|سنتي)$/;

/** True when what stands before token `i`, four digits, calls for a year. */
export function isYearPlace(source: Source, i: number): boolean {
  return (
    IN.test(source.norm(i - 1)) ||
    isNamedYear(source, i) ||
    isChronicle(source, i) ||
    isOfPeriod(source, i) ||
    isInList(source, i)
  );
}

/** `في 2007`, `ففي 2014`. */
export const isAfterIn = (source: Source, i: number): boolean => IN.test(source.norm(i - 1));

/** `اتفاق 2015`, `الانتخابات الرئاسية الأمريكية 2016`: a year that names an event. */
export function isNamedYear(source: Source, i: number): boolean {
  for (let at = i - 1; at >= i - 1 - LONGEST_NAME; at--) {
    const named = source.is(at, "year-named");
    if (named !== null && named.last <= i) return at === i - 1 ? !named.definite : !isCounted(source, i);
    if (at < i - LONGEST_NAME || !isOfName(source.tokens[at])) return false;
  }
  return false;
}

/** A definite word, an adjective or a name, as they follow a noun in its name. */
function isOfName(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  const [reading] = token.readings;
  if (reading === undefined) return true;
  if (reading.conjunction !== null || reading.preposition !== null || reading.enclitic !== null) return false;
  return (
    reading.lexeme.pos === "name" || (["noun", "adjective"].includes(reading.lexeme.pos) && reading.form !== "finite")
  );
}

/** `2000 قرية`: the number counts what stands behind it. */
export function isCounted(source: Source, i: number): boolean {
  const next = source.tokens[i + 1];
  if (next?.kind !== "word" || i + 1 >= source.limit(i)) return false;
  const [reading] = next.readings;
  if (reading === undefined) return !/^(?:ال|و|ف|ب|ل)/.test(next.norm);
  const bare = !reading.definite && reading.conjunction === null && reading.preposition === null;
  return bare && reading.lexeme.pos === "noun";
}

/** `2004 - اعتقال القائد`, `1958: تزوجت`: the head of a line in a chronicle. */
function isChronicle(source: Source, i: number): boolean {
  const { sentences } = source.analysed;
  const first = sentences[source.tokens[i]!.sentence]!.first;
  const next = source.tokens[i + 1];
  if ((i !== first && !(i === first + 1 && HEADS.has(source.norm(first)))) || next === undefined) return false;
  return HEADS.has(next.norm) && source.tokens[i + 2]?.kind === "word";
}

/** `الربع الأول من 2017`, `الفترة نفسها من 2016`: a part of a year. */
function isOfPeriod(source: Source, i: number): boolean {
  if (source.norm(i - 1) !== "من" || isCounted(source, i)) return false;
  for (let at = i - 2; at >= i - 4; at--)
    if (source.is(at, "unit", "quarter", "half", "month") ?? source.is(at, "unit-plural", "edge", "third", "same-span"))
      return true;
  return false;
}

/** `في 2018 و2019`, `أعوام 2008 و2012 و2014`: the years before it stand where years do. */
function isInList(source: Source, i: number): boolean {
  let at = i;
  for (let n = 0; n < LONGEST_LIST; n++) {
    if (YEARS.test(source.norm(at - 1))) return true;
    if (n > 0 && (IN.test(source.norm(at - 1)) || source.is(at - 1, "unit")?.value === "year")) return true;
    if (!AND.has(source.norm(at - 1)) || !isYearDigits(source.tokens[at - 2])) return false;
    at -= 2;
  }
  return false;
}
