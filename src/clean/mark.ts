import { readDateline } from "./dateline.ts";
import { type Cue, cueAt, type Furniture, type How } from "./furniture.ts";
import type { Line } from "./lines.ts";
import type { Piece } from "./piece.ts";

/** Furniture longer than this is left in the body. */
const LONGEST_FURNITURE = 240;
const LONGEST_CAPTION = 300;
const LONGEST_CREDIT = 70;
const LONGEST_COUNTER = 40;
const LONGEST_AGO = 25;
const isSign = (kind: string) => kind === "punctuation" || kind === "symbol";

/** Labels a line by its own words: cues, dates, share lists, credits. Leaves `kind` null when they say nothing. */
export function markPiece(piece: Piece, furniture: Furniture): void {
  if (piece.kind === "dateline") readPrefixDate(piece, furniture);
  if (piece.kind !== null) return;
  const { line } = piece;
  if (!line.whole && !mayOpen(line, furniture)) {
    if (isCaptionEnd(line, furniture)) piece.kind = "caption";
    return;
  }
  const { head } = line;
  let first = 0;
  let cue = startCue(line, furniture, 0);
  if (!cue) {
    while (first < head.length && isSign(head[first]!.kind)) first++;
    if (first > 0) cue = startCue(line, furniture, first);
  }
  if (cue) markByCue(piece, cue, first, furniture);
  if (piece.kind !== null || piece.weak !== null) return;
  if (readDate(piece, 0, "plain", furniture)) return;
  if (isMadeOf(line, furniture, ["line"], "section")) piece.weak = "section";
  else if (isShareList(line, furniture)) piece.kind = "boilerplate";
  else if (isCaptionEnd(line, furniture)) piece.kind = "caption";
  else if (isAgencyLine(line, furniture)) piece.kind = "dateline";
}

/** Whether a line may begin with a phrase of furniture: a long one that does not is none. */
const mayOpen = ({ first }: Line, { root }: Furniture): boolean =>
  first !== undefined && (isSign(first.kind) || root.next.has(first.norm));

/** The cue that a line begins with; a `line` cue counts only when nothing but signs and digits follow it. */
function startCue({ head, whole }: Line, furniture: Furniture, at: number): Cue | null {
  const line = cueAt(furniture, head, at, ["line"]);
  if (line && whole && head.slice(at + line.length).every((t) => isSign(t.kind) || t.kind === "number")) return line;
  return cueAt(furniture, head, at, ["start", "anywhere"]);
}

function markByCue(piece: Piece, cue: Cue, first: number, furniture: Furniture): void {
  const { line } = piece;
  const size = line.norm.length;
  const after = first + cue.length;
  const alone = line.whole && line.head.slice(after).every((t) => isSign(t.kind));
  switch (cue.kind) {
    case "boilerplate":
      if (size > LONGEST_FURNITURE) return;
      piece.kind = "boilerplate";
      if (cue.how === "line" && line.norm === "عاجل") piece.opens = "ticker";
      return;
    case "related":
      if (size > LONGEST_FURNITURE) return;
      piece.kind = "related";
      if (alone) piece.opens = "related";
      return;
    case "comment":
      if (size > LONGEST_COUNTER) return;
      piece.kind = "boilerplate";
      piece.opens = "comments";
      return;
    case "tags":
      if (size <= LONGEST_CAPTION && line.ending !== "stop") piece.kind = "boilerplate";
      return;
    case "counter":
      if (size <= LONGEST_COUNTER && /\d/.test(line.norm)) piece.kind = "boilerplate";
      return;
    case "caption":
      if (size <= LONGEST_CAPTION && line.ending !== "open") piece.kind = "caption";
      return;
    case "credit":
      if (size <= LONGEST_CREDIT && line.ending === "bare") piece.weak = "credit";
      return;
    case "follow":
      if (size <= LONGEST_CREDIT && line.ending !== "stop") piece.weak = "section";
      return;
    case "ago":
      if (size <= LONGEST_AGO && line.ending === "bare") piece.weak = "ago";
      return;
    case "publish":
    case "update":
      readDate(piece, after, cue.kind, furniture);
  }
}

function readDate(piece: Piece, from: number, role: "publish" | "update" | "plain", furniture: Furniture): boolean {
  const { head, norm, whole } = piece.line;
  if (!whole || head[from] === undefined) return false;
  const letters = from === 0 ? 0 : head.slice(0, from).reduce((n, t) => n + t.norm.length + (t.spaced ? 1 : 0), -1);
  const date = readDateline(norm.slice(Math.max(0, letters)), furniture, role !== "plain");
  if (!date) return false;
  piece.date = { ...date, role };
  piece.kind = "dateline";
  return true;
}

/** `عمان 4 آذار 2033 (الأفق) -`: the date in a dateline cut off its sentence. */
function readPrefixDate(piece: Piece, furniture: Furniture): void {
  const date = readDateline(piece.line.norm, furniture, true);
  if (date) piece.date = { ...date, role: "plain" };
}

/** True when a line holds nothing but phrases of one kind and signs: `سياسة | اليمن`. */
function isMadeOf(
  { head, whole }: Line,
  furniture: Furniture,
  hows: readonly How[],
  kind: string,
  filler = kind,
): boolean {
  if (!whole) return false;
  let found = 0;
  for (let i = 0; i < head.length; ) {
    if (isSign(head[i]!.kind)) {
      i++;
      continue;
    }
    const cue = cueAt(furniture, head, i, hows);
    if (cue?.kind !== kind && cue?.kind !== filler) return false;
    if (cue.kind === kind) found++;
    i += cue.length;
  }
  return found > 0;
}

/** `فيسبوك تويتر واتساب`: only names of networks and words of sharing. */
const isShareList = (line: Line, furniture: Furniture) =>
  isMadeOf(line, furniture, ["word"], "network", "network-filler");

/** `وكالات`, `أفق نيوز / متابعات`, `أفق نيوز - عمان`: agencies, and behind a separator at most three other words. */
function isAgencyLine({ head, whole, ending }: Line, furniture: Furniture): boolean {
  if (!whole || ending === "stop" || ending === "question" || head.length > 10) return false;
  let words = 0;
  let agencies = 0;
  let separated = true;
  for (let i = 0; i < head.length; ) {
    const cue = separated ? cueAt(furniture, head, i, ["word"]) : null;
    if (cue?.kind === "agency") {
      agencies++;
      i += cue.length;
      separated = false;
      continue;
    }
    const sign = isSign(head[i]!.kind);
    if (!sign && (head[i]!.kind === "number" || (agencies > 0 && words === 0 && !separated))) {
      return false;
    }
    separated = sign;
    if (!sign) words++;
    i++;
  }
  return agencies > 0 && words <= 3;
}

function isCaptionEnd({ norm, ending }: Line, furniture: Furniture): boolean {
  if (norm.length > LONGEST_CAPTION || (ending !== "bare" && !norm.endsWith(")"))) return false;
  const bare = norm.endsWith(")") ? norm.slice(0, -1) : norm;
  return furniture.ends.some(
    (e) => bare.endsWith(e) && bare.length > e.length && bare[bare.length - e.length - 1] !== "ا",
  );
}
