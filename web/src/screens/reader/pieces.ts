/** A stretch of an article that is drawn as one block. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** 1-based number of the paragraph, at its first piece only. */
  readonly number: number | null;
  readonly block: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longer paragraphs are drawn in several blocks, so that a text of one endless line does not freeze the page. */
const LONGEST = 3000;

/** Where a stretch from `start` is cut: at white space before the limit if there is any, never inside a surrogate pair. */
function cut(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end;
  const limit = start + LONGEST;
  for (let at = limit; at > limit - 400; at--) if (/\s/u.test(text[at] ?? "")) return at;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}

/** The blocks of an article: its paragraphs, long ones in parts. */
export function piecesOf(text: string, paragraphs: readonly (Stretch & { readonly block: string })[]): Piece[] {
  const pieces: Piece[] = [];
  paragraphs.forEach(({ start, end, block }, index) => {
    let from = start;
    do {
      const to = cut(text, from, end);
      pieces.push({ start: from, end: to, number: from === start ? index + 1 : null, block });
      from = to;
    } while (from < end);
  });
  return pieces;
}

/** For each piece the stretches that reach into it; both lists are in the order of the text. */
export function spread<T extends Stretch>(pieces: readonly Piece[], stretches: readonly T[]): T[][] {
  const of: T[][] = pieces.map(() => []);
  let first = 0;
  for (const stretch of stretches) {
    while (first < pieces.length && pieces[first]!.end <= stretch.start) first++;
    for (let i = first; i < pieces.length && pieces[i]!.start < stretch.end; i++) of[i]!.push(stretch);
  }
  return of;
}

/** Index of the piece that holds a place of the text, or -1. */
export const pieceAt = (pieces: readonly Piece[], at: number): number =>
  pieces.findIndex(({ start, end }) => start <= at && at < end);
