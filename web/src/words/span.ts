/** What stands between words. */
const BETWEEN = /[\s،؛؟.,;:!?«»"'()[\]…\u200e\u200f\u2066-\u2069]/;
const between = (text: string, at: number) => at >= 0 && at < text.length && BETWEEN.test(text[at]!);

/**
 * A stretch of a text with its first or last word taken off or one more put on; the same when there is none, or none would be left.
 *
 *     stepped("one two three", { start: 4, end: 7 }, "end", 1) // { start: 4, end: 13 }
 */
export function stepped(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  side: "start" | "end",
  by: 1 | -1,
): { readonly start: number; readonly end: number } {
  const from = side === "start" ? start : end;
  let at = from;
  if (by === 1) {
    // Over the word that the beginning leaves, or what stands before the word that the end takes in.
    if (side === "start") while (at < text.length && !between(text, at)) at++;
    while (between(text, at)) at++;
    if (side === "end") while (at < text.length && !between(text, at)) at++;
  } else {
    if (side === "end") while (at > 0 && !between(text, at - 1)) at--;
    while (between(text, at - 1)) at--;
    if (side === "start") while (at > 0 && !between(text, at - 1)) at--;
  }
  const next = side === "start" ? { start: at, end } : { start, end: at };
  const word = text.slice(next.start, next.end);
  return next.start < next.end && !between(word, 0) && !between(word, word.length - 1) ? next : { start, end };
}
