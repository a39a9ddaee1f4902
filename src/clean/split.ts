import type { BareToken } from "../arabic/index.ts";
import { cueAt, type Furniture } from "./furniture.ts";
import { type Line, lineOf, type Page } from "./lines.ts";
import { type Piece, pieceOf } from "./piece.ts";

/** Longest run of furniture inside a line; what is longer is left in the body. */
const LONGEST_RUN = 220;
/** A run that something follows in its line is a headline, no longer than this. */
const LONGEST_TITLE = 130;
/** The site's own words at the end of a line need no end of a sentence before them. */
const LONGEST_TAIL = 130;
/** A line shorter than this does not carry a dateline in front of a sentence. */
const SHORTEST_LEAD = 40;
const LONGEST_PREFIX = 18;
/** Words of place and date in front of the agency. */
const LONGEST_PLACE = 8;
const LONGEST_AGENCY = 7;

/** Cuts a line where furniture begins or ends inside it. `lead` is true for the first long line: only that may open with a dateline. */
export function splitLine(page: Page, line: Line, furniture: Furniture, lead: boolean): Piece[] {
  const pieces: Piece[] = [];
  const part = (from: number, to: number, apart: boolean) => lineOf(page, from, to, apart);
  let rest: Line | null = line;
  if (lead && line.norm.length >= SHORTEST_LEAD) {
    const end = prefixEnd(line.head, furniture);
    if (end > 0) {
      pieces.push(pieceOf(part(line.start, line.start + end, line.apart)!, "dateline"));
      rest = part(line.start + end, line.end, false);
    }
  }
  if (!rest) return pieces;
  let at = rest.start;
  for (const run of findRuns(page, rest, furniture)) {
    const before = part(at, rest.start + run.from, at === rest.start && rest.apart);
    if (before) pieces.push(pieceOf(before));
    at = rest.start + run.to;
    pieces.push(pieceOf(part(rest.start + run.from, at, false)!, run.kind));
  }
  const tail = at === rest.start ? rest : part(at, rest.end, false);
  if (tail) pieces.push(...splitCaption(page, tail));
  return pieces;
}

const SEPARATORS = new Set(["-", "–", "—", "―", "/", ":", "ـ", "|"]);
const DASHES = new Set(["-", "–", "—", "―", ":", "/"]);
const QUOTES = new Set(["«", '"', "“", "”", "»", "'"]);

/**
 * Raw end of a dateline in front of a sentence: `عمان (رويترز) -`, `عدن - وكالات:`, `الكويت: «الأفق»`, `إربد 4 آذار (وكالة الأفق) -`;
 * 0 when there is none.
 */
export function prefixEnd(head: readonly BareToken[], furniture: Furniture): number {
  let words = 0;
  let separated = true;
  if (cueAt(furniture, head, 0, ["word"])?.kind === "speech") return 0;
  for (let i = 0; i < head.length && i < LONGEST_PREFIX; i++) {
    const token = head[i]!;
    const length = separated ? agencyAt(head, i, furniture) : 0;
    if (length > 0) {
      const end = afterAgency(head, i, i + length, words);
      if (end > 0 && isPlaceAndDate(head.slice(0, i), furniture)) return end;
    }
    if (token.kind === "word") words++;
    else if (token.norm === ".") return 0;
    separated = SEPARATORS.has(token.norm) || token.norm === "(" || QUOTES.has(token.norm);
    if (words > LONGEST_PLACE) return 0;
  }
  return 0;
}

/** Tokens of a known agency, or of any name behind "agency" in brackets. */
function agencyAt(head: readonly BareToken[], at: number, furniture: Furniture): number {
  const cue = cueAt(furniture, head, at, ["word"]);
  if (cue?.kind === "agency") return cue.length;
  if (cue?.kind !== "agency-head" || head[at - 1]?.norm !== "(") return 0;
  const close = head.slice(at, at + LONGEST_AGENCY).findIndex((t) => t.norm === ")");
  return close > 0 ? close : 0;
}

/** Numbers stand in front of an agency only in a date. */
function isPlaceAndDate(before: readonly BareToken[], furniture: Furniture): boolean {
  if (!before.some((t) => t.kind === "number")) return true;
  return before.some(
    (t, i) => furniture.months.has(t.norm) || furniture.months.has(`${t.norm} ${before[i + 1]?.norm}`),
  );
}

function afterAgency(head: readonly BareToken[], at: number, after: number, words: number): number {
  const opener = head[at - 1]?.norm;
  let i = after;
  if (opener === "(" || QUOTES.has(opener ?? "")) {
    const closer = head[i]?.norm;
    if (closer === undefined || !(closer === ")" || QUOTES.has(closer))) return 0;
    i++;
    // `لندن: «الأفق»`: the colon stands before, the sentence follows at once.
    if (opener !== "(" && head[at - 2]?.norm === ":" && words <= 3) return head[i - 1]!.end;
  }
  const first = i;
  while (i < head.length && DASHES.has(head[i]!.norm)) i++;
  if (i === first) return 0;
  // `سالم العمري - الأفق - جدة:`: the place may stand behind.
  for (let k = i; k < i + 3 && head[k]?.kind === "word"; k++) {
    if (head[k + 1]?.norm === ":" && head[i - 1]!.norm !== ":") return head[k + 1]!.end;
  }
  return head[i - 1]!.end;
}

/** The end of a sentence that something follows; a row of dots is none. */
const STOPS = /(?:(?<!\.)\.(?!\.)|[!?؟…])(?=["”»')\]]*\s+\S)/g;
const BEFORE = /[.!?؟…"”»)\]،:|]\s*$|\s{2,}$|^\s*$/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Words that begin the next paragraph, not the rest of a headline. */
const CONTINUED =
  / (?:و(?:قال|اضاف|كان|اكد|اشار|ذكر|اوضح|تابع|اعلن|افاد|شدد|نقل|جاء|سبق|ادت|ادي|تاتي|ياتي)ت?|وكانوا|ويذكر|ويشار|وتجدر|وبحسب|ووفقا|ولم|ولن|ولا|ولدي|وقد|وفي|وعلي|ومن|وكما|كما|وهذا|وهذه|وخلال|وبعد|وعقب|ومنذ|ولكن|لكن|و[يت]\p{L}{3,})(?= )/gu;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly kind: "related" | "boilerplate";
}

/** The runs of furniture that begin inside a line (raw offsets within it). Most cues count only after the end of a sentence or phrase. */
function findRuns(page: Page, line: Line, furniture: Furniture): Run[] {
  const runs: Run[] = [];
  if (!furniture.anywhere) return runs;
  const { norm } = line;
  const rawAt = (i: number) => page.whole.toRaw[line.normStart + i]! - line.start;
  let free = 1;
  const { anywhere } = furniture;
  anywhere.lastIndex = 0;
  for (let match = anywhere.exec(norm); match !== null; match = anywhere.exec(norm)) {
    const at = match.index;
    const after = at + match[0].length;
    if (at < free || LETTER.test(norm[at - 1]!) || (LETTER.test(norm[after - 1]!) && LETTER.test(norm[after] ?? " ")))
      continue;
    const kind = kindOf(match[0], furniture);
    const expected = BEFORE.test(norm.slice(Math.max(0, at - 4), at));
    if (!expected && !(kind === "related" ? isHeader(norm, at, after) : norm.length - at <= LONGEST_TAIL)) continue;
    const end = runEnd(norm, after);
    if (end === null) continue;
    runs.push({
      from: rawAt(at),
      to: end === norm.length ? line.end - line.start : rawAt(end),
      kind,
    });
    free = end;
  }
  return runs;
}

/** `اقرأ أيضا:` needs no end of a sentence before it: two words and a colon are a header by themselves. */
const isHeader = (norm: string, at: number, after: number) =>
  norm.slice(at, after).includes(" ") &&
  norm
    .slice(after, after + 2)
    .trimStart()
    .startsWith(":");

function kindOf(phrase: string, furniture: Furniture): "related" | "boilerplate" {
  const tokens = phrase.split(/ +|(?=[.:©])/).map((norm) => ({ norm }));
  return cueAt(furniture, tokens, 0, ["anywhere"])?.kind === "related" ? "related" : "boilerplate";
}

/** Where a run ends in normal form: at its first sentence end, at a verb that goes on telling, or with the line; null = unclear. */
function runEnd(norm: string, after: number): number | null {
  const window = norm.slice(after, after + LONGEST_RUN + 2);
  STOPS.lastIndex = 2;
  CONTINUED.lastIndex = 12;
  const stop = STOPS.exec(window);
  const going = CONTINUED.exec(window);
  const cut = Math.min(stop ? stop.index + 1 : window.length, going ? going.index : window.length);
  if (cut <= LONGEST_TITLE) return after + cut;
  return cut === window.length && cut <= LONGEST_RUN ? after + cut : null;
}

const CREDIT = /(?<=[؟?"”»]\s+)(?:Getty Images|AFP|EPA|Reuters|Getty|AP)\s+(?=\p{Script=Arabic}|["“«])/u;
const LONGEST_CAPTION_LINE = 320;

/** `عنوان فرعي؟ Getty Images وصف الصورة`: a heading with a caption glued to it. */
function splitCaption(page: Page, line: Line): Piece[] {
  if (line.norm.length > LONGEST_CAPTION_LINE || line.ending === "stop") return [pieceOf(line)];
  const raw = page.text.slice(line.start, line.end);
  const match = CREDIT.exec(raw);
  if (!match || match.index === 0) return [pieceOf(line)];
  const heading = lineOf(page, line.start, line.start + match.index, line.apart);
  const caption = lineOf(page, line.start + match.index, line.end, false);
  return heading && caption ? [pieceOf(heading), pieceOf(caption, "caption")] : [pieceOf(line)];
}
