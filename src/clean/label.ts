import { cueAt, type Furniture } from "./furniture.ts";
import { isGlued, wordsIn } from "./glued.ts";
import type { Line } from "./lines.ts";
import type { Piece } from "./piece.ts";

/** A line of this many letters tells the news; a shorter one does when it ends as a sentence does. */
const BODY = 180;
const SHORT_BODY = 60;
/** A heading inside the article is no longer than this, a headline above it no longer than that. */
const HEADING = 66;
const HEADLINE = 110;
/** Kicker, headline, its repetition, standfirst: more short lines than this above a paragraph are an article in short lines. */
const MOST_HEADLINES = 4;
/** A link in a list of related articles is no longer than this. */
const LINK = 160;

/** Gives every piece a label. The order is the rule: sections, then what stands above and below the article, then what stands in it. */
export function labelPieces(text: string, pieces: readonly Piece[], title: string | null, furniture: Furniture): void {
  openSections(pieces);
  const bodies = pieces.map((p) => p.kind === null && isBody(p.line));
  const first = bodies.indexOf(true);
  if (first < 0) {
    labelShort(pieces, title, text);
    return;
  }
  const last = bodies.lastIndexOf(true);
  labelTop(text, pieces.slice(0, first), title, furniture);
  const told = pieces.slice(first, last + 1).filter((_, i) => bodies[first + i]);
  const stopped = told.filter((p) => p.line.ending === "stop").length;
  const punctuated = told.length >= 3 && stopped >= told.length * 0.8;
  labelBottom(pieces.slice(last + 1));
  if (punctuated) labelLinksBelow(pieces.slice(last + 1), furniture);
  labelMiddle(pieces, first, last, punctuated, furniture);
  for (const piece of pieces) piece.kind ??= "body";
}

const isBody = ({ norm, ending }: Line) => norm.length >= BODY || (ending === "stop" && norm.length >= SHORT_BODY);

/** A heading of comments or related articles takes the lines after it with it. */
function openSections(pieces: readonly Piece[]): void {
  let open: Piece["opens"] = null;
  let seenBody = false;
  for (const piece of pieces) {
    if (piece.opens === "comments" && !seenBody) piece.opens = null;
    if (piece.opens !== null) {
      open = piece.opens;
      continue;
    }
    if (open === "comments") {
      if (piece.kind === null || piece.kind === "dateline" || piece.kind === "caption") piece.kind = "comment";
    } else if (open === "related") {
      const link = piece.kind === null && piece.line.norm.length <= LINK && piece.line.ending !== "stop";
      if (link) piece.kind = "related";
      else open = null;
    } else if (open === "ticker") open = null;
    seenBody ||= piece.kind === null && isBody(piece.line);
  }
}

/** No line reads as body: the longest are; only what its own words or the given title mark is labelled. */
function labelShort(pieces: readonly Piece[], title: string | null, text: string): void {
  for (const piece of pieces) {
    piece.kind ??= pieces.length > 1 && title !== null && sameLine(text, piece.line, title) ? "title" : "body";
  }
}

const sameLine = (text: string, { start, end }: Line, title: string) => text.slice(start, end) === title.trim();

/** Above the article: names of sections, a ticker, headlines, credits. */
function labelTop(text: string, pieces: readonly Piece[], title: string | null, furniture: Furniture): void {
  for (const piece of pieces) markWeak(piece);
  const free = pieces.filter((p) => p.kind === null);
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== null) continue;
    const { line } = piece;
    const ticker = pieces[i - 1]?.opens === "ticker" && free.indexOf(piece) < free.length - 1;
    if (ticker) piece.kind = "boilerplate";
    else if (title !== null && sameLine(text, line, title)) piece.kind = "title";
    else if (free.length <= MOST_HEADLINES && line.norm.length <= HEADLINE && !tells(line, furniture))
      piece.kind = "title";
  }
}

/** Below the article: the tail of the site, credits. */
function labelBottom(pieces: readonly Piece[]): void {
  let tail = false;
  for (const piece of pieces) {
    // A lone name of a country may end a list of the article's own.
    if (tail || piece.weak !== "section") markWeak(piece);
    // Once the site speaks, short lines below the article are its own: tags, names of lists, links.
    // `وكالات`, `ع ب / م ر`: who wrote it, at its end.
    if (piece.kind === "dateline" && piece.date === null) piece.kind = "boilerplate";
    if (piece.kind === null && areInitials(piece.line)) piece.kind = "boilerplate";
    if (piece.kind === null && tail && piece.line.ending !== "stop" && piece.line.norm.length <= HEADLINE) {
      piece.kind = "boilerplate";
    }
    tail ||= piece.kind === "boilerplate";
  }
}

/** Headlines without a full stop below an article whose paragraphs end with one are links; a longer list is the article's own. */
function labelLinksBelow(pieces: readonly Piece[], furniture: Furniture): void {
  const links = pieces.filter((p) => p.kind === null);
  if (links.length > MOST_LINKS || !links.every((p) => isLink(p, furniture) && p.line.ending === "bare")) return;
  for (const piece of links) piece.kind = "related";
}

/** `ع ب م`, `ف.ر/ع.ج`: letters that stand for writers. */
const INITIALS = /^\p{Script=Arabic}(?:[\s./(),-]{1,3}\p{Script=Arabic}){1,7}[\s.)]*$/u;
const areInitials = ({ norm }: Line) => norm.length <= LONGEST_INITIALS && INITIALS.test(norm);
const LONGEST_INITIALS = 30;

const LATIN_ONLY = /^[^\p{Script=Arabic}]*\p{Script=Latin}{2}[^\p{Script=Arabic}]*$/u;
const LONGEST_LATIN = 60;

/** Gives a weak mark its label, now that the line is known to stand above or below the article. */
function markWeak(piece: Piece): void {
  if (piece.kind !== null) return;
  if (piece.weak === "section") piece.kind = "boilerplate";
  else if (piece.weak === "credit") piece.kind = "byline";
  else if (piece.weak === "ago") piece.kind = "dateline";
  else if (piece.line.norm.length <= LONGEST_LATIN && LATIN_ONLY.test(piece.line.norm)) piece.kind = "boilerplate";
}

/** Between the first and the last paragraph: headings, and links that have been run together. */
function labelMiddle(
  pieces: readonly Piece[],
  first: number,
  last: number,
  punctuated: boolean,
  furniture: Furniture,
): void {
  let words: ReadonlySet<string> | null = null;
  for (let i = first; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (i < last && piece.kind === "dateline" && piece.date?.role === "plain") {
      // A date between paragraphs heads a part of a chronicle; it dates no publication.
      piece.kind = "title";
      piece.date = null;
    }
    if (piece.kind !== null) continue;
    const links = punctuated && i < last ? linksFrom(pieces, i, furniture) : i;
    if (links > i) {
      // The heading of what follows may stand below the links.
      const heading = links - i > 1 && isHeadingBelow(pieces[links - 1]!.line, pieces[links - 2]!.line);
      for (; i < links; i++) pieces[i]!.kind = heading && i === links - 1 ? "title" : "related";
      i--;
      continue;
    }
    if (punctuated && i < last && isLoneLink(pieces, i, furniture)) {
      piece.kind = "related";
      continue;
    }
    if (i < last && isHeading(pieces, i, furniture)) {
      piece.kind = "title";
      continue;
    }
    if (!punctuated || piece.line.norm.length > LINK || piece.line.norm.length < HEADING) continue;
    if (piece.line.ending !== "bare" && piece.line.ending !== "question") continue;
    if (tells(piece.line, furniture)) continue;
    words ??= wordsIn(pieces.filter((p) => p.line !== piece.line).map((p) => p.line.norm));
    if (isGlued(piece.line.norm, words)) piece.kind = "related";
  }
}

/** A link among paragraphs is no longer than this; fewer or more such lines together are no links. */
const INNER_LINK = 100;
const LONE_LINK = 130;
const FEWEST_LINKS = 2;
const MOST_LINKS = 5;
const FEWEST_WORDS = 3;

/** Several short lines together between two paragraphs that end as sentences are links to other articles; gives the piece after them, or `i`. */
function linksFrom(pieces: readonly Piece[], i: number, furniture: Furniture): number {
  if (pieces[i - 1]?.line.ending !== "stop") return i;
  let to = i;
  while (to < pieces.length && isLink(pieces[to]!, furniture)) to++;
  const next = pieces[to];
  const count = to - i;
  return count >= FEWEST_LINKS && count <= MOST_LINKS && next?.kind === null && isBody(next.line) ? to : i;
}

const MARK = ":";
/** Words of whoever is quoted in a headline, and fewest words of what they say. */
const LONGEST_SPEAKER = 4;
const FEWEST_SAID = 3;
const LONGEST_SHORT_HEADING = 4;

/** A line of few words without a mark below a link of twice as many. */
function isHeadingBelow({ head, norm, whole }: Line, link: Line): boolean {
  const words = wordsOf(head);
  const short = whole && words <= LONGEST_SHORT_HEADING && words * 2 <= wordsOf(link.head);
  return short && !norm.includes("..") && markAt(head) < 0;
}

const wordsOf = (head: Line["head"]) => head.filter((token) => token.kind === "word").length;
const markAt = (head: Line["head"]) => head.findIndex((token) => token.norm === MARK);

/**
 * A line alone between two paragraphs that end as sentences, worded as a headline is: `الوزير: لا عودة عن القرار`, `صور.. آثار القصف`,
 * or without any mark at its end where it is too long for a heading.
 */
function isLoneLink(pieces: readonly Piece[], i: number, furniture: Furniture): boolean {
  const { line } = pieces[i]!;
  const before = pieces[i - 1];
  const next = pieces[i + 1];
  if (before?.kind !== "body" && before?.kind !== null) return false;
  if (before?.line.ending !== "stop" || next?.kind !== null) return false;
  if (!isBody(next.line) && next.line.norm.length <= LONE_LINK) return false;
  if (line.norm.length > LONE_LINK || tells(line, furniture) || line.first?.kind !== "word") return false;
  if (line.norm.includes("..")) return wordsOf(line.head) > LONGEST_SPEAKER;
  if (line.ending !== "bare") return false;
  const mark = markAt(line.head);
  if (mark < 0) return line.norm.length > HEADING;
  return wordsOf(line.head.slice(0, mark)) <= LONGEST_SPEAKER && wordsOf(line.head.slice(mark)) >= FEWEST_SAID;
}

const isLink = ({ kind, line }: Piece, furniture: Furniture) =>
  kind === null && line.norm.length <= INNER_LINK && !tells(line, furniture) && !isEntry(line);

/** `المدينة: لندن`, and lines of a word or two: entries of a list of the article's own. */
const isEntry = ({ head }: Line) => wordsOf(head) < (head[1]?.norm === MARK ? FEWEST_SAID + 2 : FEWEST_WORDS);

/** A short line without a full stop between two paragraphs, that does not begin as a report does. */
function isHeading(pieces: readonly Piece[], i: number, furniture: Furniture): boolean {
  if (pieces[i]!.line.norm.length > HEADING || tells(pieces[i]!.line, furniture)) return false;
  const isText = (piece: Piece | undefined): boolean =>
    piece !== undefined && (piece.line.norm.length > HEADING || piece.kind === "caption" || piece.kind === "related");
  return isText(pieces[i - 1]) && isText(pieces[i + 1]) && pieces[i - 1]!.line.ending !== "open";
}

const CONJOINED = /^[وف](?=\p{L}{3})/u;
/** Verbs as reports begin with them: feminine past, masculine present. Headlines begin with nouns. */
const VERB = /^(?:\p{L}{2,}[^\p{P}اوي]ت|ي\p{L}{3,})$/u;

/** True when a line reads as a sentence of a report: it ends as one or begins as one. */
function tells(line: Line, furniture: Furniture): boolean {
  if (line.ending === "stop" || line.ending === "open") return true;
  const at = line.head.findIndex((t) => t.kind === "word");
  const opening = line.head[at]?.norm;
  if (opening === undefined || CONJOINED.test(opening) || VERB.test(opening)) return true;
  return cueAt(furniture, line.head, at, ["word"])?.kind === "speech";
}
