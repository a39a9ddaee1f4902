import type { Span } from "../text/index.ts";

/** Counts code points before an offset, as the W3C model, brat and Python do; JavaScript counts UTF-16 units. */
export function codePoints(text: string, end: number): number {
  let count = 0;
  for (let i = 0; i < end; count++) i += text.codePointAt(i)! > 0xffff ? 2 : 1;
  return count;
}

/** The span's offsets in code points. */
export const inCodePoints = (text: string, { start, end }: Span): Span => {
  const from = codePoints(text, start);
  return { start: from, end: from + codePoints(text.slice(start, end), end - start) };
};

/** Gives code-point offsets of many ascending or scattered offsets of one text in one pass. */
export function codePointTable(text: string): (offset: number) => number {
  const astral: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.codePointAt(i)! > 0xffff) {
      astral.push(i);
      i++;
    }
  }
  return (offset) => offset - lowerBound(astral, offset);
}

/** How many of the ascending numbers are less than the limit. */
function lowerBound(numbers: readonly number[], limit: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numbers[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
