import type { Token } from "../record/index.ts";

const ARABIC_POINT = "\u066b";
const DECIMAL_COMMA = /^(\d+),(\d+)$/;
const PLAIN = /^\d+$/;
const DECIMAL_POINT = /^(\d+)\.(\d+)$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_POINT = /^[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$/;
const POINT_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * The value of one run of digits in normal form, or null when it is no number (`16.11.2016`). A comma before exactly three digits
 * separates thousands; a lone point before exactly three digits does too, as European and Maghrebi papers write, unless a scale word follows
 * (`4.125 مليون`) or the sign was the Arabic decimal separator. `valueOfDigits("1,000", false)` is 1000.
 */
export function valueOfDigits(norm: string, decimal: boolean): number | null {
  if (PLAIN.test(norm)) return Number(norm);
  const text = norm.replaceAll("،", ",");
  if (GROUPED.test(text)) return Number(text.replaceAll(",", ""));
  if (GROUPED_POINT.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  if (!decimal && POINT_THOUSANDS.test(text)) return Number(text.replace(".", ""));
  if (DECIMAL_POINT.test(text)) return Number(text);
  if (DECIMAL_COMMA.test(text)) return Number(text.replace(",", "."));
  const comma = text.lastIndexOf(",");
  const whole = valueOfDigits(text.slice(0, comma), false);
  if (comma > 0 && whole !== null && Number.isInteger(whole) && PLAIN.test(text.slice(comma + 1))) {
    return Number(`${whole}.${text.slice(comma + 1)}`);
  }
  return null;
}

/** Digits at token `at`, with groups of three set apart by spaces (`1 000 000`), or null. */
export function parseDigits(
  text: string,
  tokens: readonly Token[],
  at: number,
  scaled: boolean,
): { readonly value: number; readonly last: number } | null {
  const token = tokens[at]!;
  const value = valueOfDigits(token.norm, scaled || text.slice(token.start, token.end).includes(ARABIC_POINT));
  if (value === null) return null;
  let last = at + 1;
  if (!/^[1-9]\d{0,2}$/.test(token.norm)) return { value, last };
  let grouped = token.norm;
  while (isGroup(tokens[last])) {
    grouped += tokens[last]!.norm;
    last++;
  }
  return last > at + 1 && tokens[last]?.kind !== "number" ? { value: Number(grouped), last } : { value, last: at + 1 };
}

const isGroup = (token: Token | undefined) =>
  token !== undefined && token.kind === "number" && token.spaced && /^\d{3}$/.test(token.norm);
