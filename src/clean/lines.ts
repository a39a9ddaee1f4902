import { type BareToken, type Normalised, normalise, tokenise } from "../arabic/index.ts";

/** A text with its normal form, made once. */
export interface Page {
  readonly text: string;
  readonly whole: Normalised;
}

/** One line of the text that holds more than white space. Offsets are raw, without the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  /** Where `norm` begins in the page's normal form. */
  readonly normStart: number;
  /** The first token, and all of the first `HEAD` code units; offsets are within the line. */
  readonly first: BareToken | undefined;
  readonly head: readonly BareToken[];
  /** True when `head` holds the whole line. */
  readonly whole: boolean;
  /** How the line ends: with a full stop or the like, a question mark, an opening mark (: ، ؛), or bare. */
  readonly ending: "stop" | "question" | "open" | "bare";
  /** True when an empty line stands before it. */
  readonly apart: boolean;
}

const HEAD = 120;
const isBreak = (code: number) => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
const CLOSERS = /["”»’')\]\s\u200e\u200f]/;

/** Cuts a page into its lines that are not empty. */
export function linesOf(page: Page): Line[] {
  const { text } = page;
  const lines: Line[] = [];
  let from = 0;
  let apart = true;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text.charCodeAt(i))) continue;
    const line = lineOf(page, from, i, apart);
    apart = line === null && (i > from || text[i - 1] === text[i] || i === 0);
    if (line) lines.push(line);
    from = i + 1;
  }
  return lines;
}

export const pageOf = (text: string): Page => ({ text, whole: normalise(text) });

/** The line of these raw offsets, or null when it holds nothing but white space. */
export function lineOf({ text, whole }: Page, from: number, to: number, apart: boolean): Line | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const normStart = normalOffset(whole.toRaw, start);
  const norm = whole.norm.slice(normStart, normalOffset(whole.toRaw, end));
  const size = end - start;
  const opening = text.slice(start, size > HEAD ? start + HEAD : end);
  const [first] = tokenise(opening, 1);
  let head: BareToken[] | undefined;
  return {
    start,
    end,
    norm,
    normStart,
    first,
    // Few lines are asked for more than their first token.
    get head() {
      head ??= tokenise(opening);
      return head;
    },
    whole: size <= HEAD,
    ending: endingOf(text, start, end),
    apart,
  };
}

/** The first normal letter that comes from raw offset `raw` or later. */
function normalOffset(toRaw: Uint32Array, raw: number): number {
  let low = 0;
  let high = toRaw.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toRaw[middle]! < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isBlank = (code: number) =>
  code === 32 ||
  code === 9 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0xfeff ||
  code === 0x3000;

function endingOf(text: string, start: number, end: number): Line["ending"] {
  let i = end - 1;
  while (i > start && CLOSERS.test(text[i]!)) i--;
  const last = text[i]!;
  if (".!…".includes(last)) return "stop";
  if ("؟?".includes(last)) return "question";
  return ":،؛,;".includes(last) ? "open" : "bare";
}
