/** Half-open `[start, end)` range of UTF-16 code units in an article's exact text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the characters it covers; `text.slice(start, end) === quote` always holds. */
export interface Quote extends Span {
  readonly quote: string;
}

/** Cuts a quote out of a text, e.g. `quoteOf("في بغداد", 3, 8)` gives `{start: 3, end: 8, quote: "بغداد"}`. */
export function quoteOf(text: string, start: number, end: number): Quote {
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new RangeError(`Span [${start}, ${end}) is outside a text of length ${text.length}`);
  }
  return { start, end, quote: text.slice(start, end) };
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
