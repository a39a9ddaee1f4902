import type { QuotedSpan, Token } from "../record/index.ts";

/** Marks of one family open and close each other, whatever their direction: Arabic keyboards and editors turn them at will. */
const FAMILY: Readonly<Record<string, "double" | "angle" | "single">> = {
  '"': "double",
  "“": "double",
  "”": "double",
  "„": "double",
  "‟": "double",
  "＂": "double",
  "«": "angle",
  "»": "angle",
  "‹": "single",
  "›": "single",
  "'": "single",
  "‘": "single",
  "’": "single",
  "‚": "single",
};
/** Marks whose direction breaks a tie where spacing tells nothing. */
const OPENING = new Set(["“", "„", "«", "‹", "‘", "‚"]);
const CLOSING = new Set(["”", "»", "›", "’"]);
/** After these a mark opens although no space stands between. */
const BEFORE_OPENING = new Set(["(", "[", "{", ":", "-", "–", "—", "،", ",", "؛", "…", "/"]);
/** Before these a mark closes although no space stands between. */
const AFTER_CLOSING = new Set([".", ",", "،", "؛", ";", ":", "!", "?", "؟", ")", "]", "}", "…", "/"]);
/** Attached particles that stand before a quoted word: `بـ"…"`, `و"…"`, `وبـ«…»`, `ال"…"`. */
const PROCLITICS = new Set(["ب", "ل", "ك", "و", "ف", "وب", "ول", "وك", "فب", "فل", "ال", "وال", "بال", "لل", "س"]);
/** An opening that is never closed in its paragraph may be closed this many paragraphs on. */
const FARTHEST = 6;

/** Marks that would open a deeper quotation than this are passed over. */
const DEEPEST = 6;

interface Mark {
  readonly family: "double" | "angle" | "single";
  /** Tokens `[first, last)` that write it: two single marks in a row write a double one. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly side: "open" | "close" | "unknown";
  readonly sure: boolean;
}

interface Found {
  open: Mark | null;
  close: Mark | null;
  readonly depth: number;
  /** Offset and token where an unclosed quotation ends, or a closing without an opening begins. */
  edge: { offset: number; token: number } | null;
}

/**
 * Finds quotations by their marks: “ ” « » " " ' ' and mixed or turned pairs, nested, and over paragraphs. Spacing decides which side a mark is
 * on, then what is open, then its own direction. What is never closed ends with its paragraph; a closing mark alone reaches back to the start
 * of its paragraph. Gives them in order of their start, outer before inner.
 *
 * `قال "نعم" ومضى` gives the inside of the marks, `نعم`.
 */
export function findQuotes(text: string, tokens: readonly Token[]): QuotedSpan[] {
  const marks = findMarks(text, tokens);
  if (marks.length === 0) return [];
  const found = pair(text, tokens, marks);
  const quotes = found.map((quote) => spanOf(tokens, quote)).filter((quote) => quote.end > quote.start);
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

function findMarks(text: string, tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  let paragraph = 0;
  let seen = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "word" || token.kind === "number") continue;
    let family = FAMILY[token.norm];
    if (family === undefined) continue;
    let last = i + 1;
    if (family === "single" && tokens[last]?.norm === token.norm && !tokens[last]!.spaced) {
      last++;
      family = "double";
    }
    if (isApostrophe(tokens, i, last)) continue;
    paragraph += countBreaks(text, seen, token.start);
    seen = token.start;
    const side = sideOf(text, tokens, i, last);
    // A single mark that spacing does not place is an apostrophe or a minute sign.
    if (family === "single" && side === "unknown") continue;
    const start = token.start;
    marks.push({
      family,
      first: i,
      last,
      start,
      end: tokens[last - 1]!.end,
      paragraph,
      side,
      sure: side !== "unknown",
    });
    i = last - 1;
  }
  return marks;
}

function isApostrophe(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const after = tokens[last];
  const joined = !tokens[first]!.spaced && after !== undefined && !after.spaced;
  return joined && before?.kind === "latin" && after.kind === "latin";
}

/** Which side spacing puts a mark on. */
function sideOf(text: string, tokens: readonly Token[], first: number, last: number): Mark["side"] {
  const before = tokens[first - 1];
  const after = tokens[last];
  const mark = tokens[first]!;
  const begins = before === undefined || hasBreak(text, before.end, mark.start);
  const ends = after === undefined || hasBreak(text, tokens[last - 1]!.end, after.start);
  if (begins !== ends) return begins ? "open" : "close";
  if (!begins && before!.norm === ":") return "open";
  const roomBefore = begins || mark.spaced || BEFORE_OPENING.has(before!.norm);
  const roomAfter = ends || after!.spaced || AFTER_CLOSING.has(after!.norm);
  if (roomBefore !== roomAfter) return roomBefore ? "open" : "close";
  return !roomBefore && PROCLITICS.has(before!.norm) ? "open" : "unknown";
}

function pair(text: string, tokens: readonly Token[], marks: readonly Mark[]): Found[] {
  const found: Found[] = [];
  let stack: Found[] = [];
  let paragraph = 0;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    if (mark.paragraph !== paragraph) {
      stack = settle(text, tokens, marks, i, stack, found);
      paragraph = mark.paragraph;
    }
    const top = lastOf(stack, mark.family) ?? mixed(stack, mark);
    if (sideIn(mark, top !== null, tokens) === "open") {
      if (stack.length >= DEEPEST) continue;
      const quote: Found = { open: mark, close: null, depth: stack.length, edge: null };
      found.push(quote);
      stack.push(quote);
    } else if (top !== null) {
      top.close = mark;
      // What was opened inside and never closed ends here as well.
      for (const inner of stack.splice(stack.indexOf(top))) {
        if (inner !== top) inner.edge = { offset: mark.start, token: mark.first };
      }
    } else if (mark.family !== "single") {
      found.push({ open: null, close: mark, depth: stack.length, edge: paragraphStart(text, tokens, mark) });
    }
  }
  settle(text, tokens, marks, marks.length, stack, found);
  return found;
}

function sideIn(mark: Mark, isOpen: boolean, tokens: readonly Token[]): "open" | "close" {
  if (mark.side !== "unknown") return mark.side;
  if (isOpen) return "close";
  const sign = tokens[mark.first]!.norm;
  const spaced = tokens[mark.first]!.spaced;
  return CLOSING.has(sign) && !spaced && !OPENING.has(sign) ? "close" : "open";
}

/** `"…»`: a mark that surely closes and has no opening of its own closes the innermost quotation of another family. */
function mixed(stack: readonly Found[], mark: Mark): Found | null {
  const top = stack.at(-1);
  if (top === undefined || mark.side !== "close" || mark.family === "single") return null;
  return top.open!.family === "single" || top.open!.paragraph !== mark.paragraph ? null : top;
}

function lastOf(stack: readonly Found[], family: Mark["family"]): Found | null {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]!.open!.family === family) return stack[i]!;
  return null;
}

/** At the end of a paragraph: gives what is still open its close from a nested one, carries it on, or ends it. */
function settle(
  text: string,
  tokens: readonly Token[],
  marks: readonly Mark[],
  next: number,
  stack: readonly Found[],
  found: readonly Found[],
): Found[] {
  const kept: Found[] = [];
  for (const quote of stack) {
    if (borrowClose(text, tokens, quote, found)) continue;
    if (kept.length === 0 && closesLater(marks, next, quote.open!)) {
      kept.push(quote);
      continue;
    }
    quote.edge = paragraphEnd(text, tokens, quote.open!);
  }
  return kept;
}

/**
 * `"… ما يعرف بـ"محور كذا، … شديدة".`: where the closing mark of a nested quotation ends a sentence and the outer one has none,
 * it is the outer one's; the nested one ends at the first comma.
 */
function borrowClose(text: string, tokens: readonly Token[], quote: Found, found: readonly Found[]): boolean {
  const open = quote.open!;
  for (let i = found.length - 1; i >= 0; i--) {
    const inner = found[i]!;
    if (inner === quote) return false;
    if (inner.close === null || inner.open === null || inner.depth !== quote.depth + 1) continue;
    if (inner.open.family !== open.family || inner.open.paragraph !== open.paragraph) return false;
    if (!endsSpeech(text, tokens, inner.close.last)) continue;
    quote.close = inner.close;
    const comma = firstComma(tokens, inner.open.last, inner.close.first);
    inner.edge = { offset: tokens[comma]!.start, token: comma };
    inner.close = null;
    return true;
  }
  return false;
}

/** True when a sentence or the paragraph ends at token `at`. */
function endsSpeech(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || hasBreak(text, tokens[at - 1]!.end, token.start)) return true;
  return token.norm === "." || token.norm === "!" || token.norm === "؟";
}

function firstComma(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]!.norm === "،" || tokens[i]!.norm === ",") return i;
  return to;
}

/** True when the next mark of the family surely closes, within some paragraphs. */
function closesLater(marks: readonly Mark[], next: number, open: Mark): boolean {
  for (let i = next; i < marks.length; i++) {
    const mark = marks[i]!;
    if (mark.paragraph - open.paragraph > FARTHEST) return false;
    if (mark.family === open.family) return mark.sure && mark.side === "close";
  }
  return false;
}

function paragraphStart(text: string, tokens: readonly Token[], mark: Mark): { offset: number; token: number } {
  let i = mark.first;
  while (i > 0 && !hasBreak(text, tokens[i - 1]!.end, tokens[i]!.start) && FAMILY[tokens[i - 1]!.norm] === undefined)
    i--;
  return { offset: tokens[i]!.start, token: i };
}

function paragraphEnd(text: string, tokens: readonly Token[], mark: Mark): { offset: number; token: number } {
  let i = mark.last;
  while (i < tokens.length && !hasBreak(text, tokens[i - 1]!.end, tokens[i]!.start)) i++;
  return { offset: tokens[i - 1]!.end, token: i };
}

function spanOf(tokens: readonly Token[], quote: Found): QuotedSpan {
  const { open, close, depth, edge } = quote;
  let first = open === null ? edge!.token : open.last;
  let last = close === null ? edge!.token : close.first;
  if (first > last) first = last;
  const start = first < last ? tokens[first]!.start : (open ?? close)!.end;
  const end = first < last ? tokens[last - 1]!.end : start;
  last = Math.max(first, last);
  return { start, end, open: open?.start ?? null, close: close?.start ?? null, depth, first, last };
}

function hasBreak(text: string, from: number, to: number): boolean {
  return countBreaks(text, from, to, 1) > 0;
}

/** Line breaks in `[from, to)`, counted up to `limit`. */
function countBreaks(text: string, from: number, to: number, limit = Number.POSITIVE_INFINITY): number {
  let breaks = 0;
  for (let i = from; i < to && breaks < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) breaks++;
  }
  return breaks;
}
