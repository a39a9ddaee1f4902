import type { Article, Block, BlockKind, RawText } from "../record/index.ts";
import { type Furniture, furnitureOf } from "./furniture.ts";
import { labelPieces } from "./label.ts";
import { linesOf, pageOf } from "./lines.ts";
import { markPiece } from "./mark.ts";
import type { Piece } from "./piece.ts";
import { publishedOf } from "./published.ts";
import { splitLine } from "./split.ts";

export { type Furniture, furnitureOf };

/** Knows no word of furniture: lines are told apart by their shape alone. */
const NO_WORDS = furnitureOf({});
/** Only a line this long may open with a dateline that stands in front of its sentence. */
const LEAD = 60;

/**
 * Labels the blocks of a text and reads its publication date from metadata or datelines. Nothing is deleted: the blocks cover the text
 * in order. Lines are labelled by the words of `furnitureOf(knowledge.tables)` first, then by where they stand.
 *
 * `جميع الحقوق محفوظة` below an article is boilerplate; `4 آذار 2033` above it is its dateline.
 */
export function clean(raw: RawText, furniture: Furniture = NO_WORDS): Article {
  const { text } = raw;
  const pieces: Piece[] = [];
  let lead = true;
  const page = pageOf(text);
  for (const line of linesOf(page)) {
    const parts = splitLine(page, line, furniture, lead);
    if (line.norm.length >= LEAD) lead = false;
    for (const piece of parts) {
      markPiece(piece, furniture);
      pieces.push(piece);
    }
  }
  labelPieces(text, pieces, raw.title, furniture);
  return { raw, blocks: blocksOf(text, pieces), ...publishedOf(raw, pieces) };
}

/** Joins neighbours of one kind and gives the white space between blocks to the one before it. Headings stay apart. */
function blocksOf(text: string, pieces: readonly Piece[]): Block[] {
  const blocks: { start: number; end: number; kind: BlockKind }[] = [];
  for (const { line, kind } of pieces) {
    const last = blocks.at(-1);
    if (last && last.kind === kind && kind !== "title" && kind !== "dateline") continue;
    if (last) last.end = line.start;
    blocks.push({ start: blocks.length === 0 ? 0 : line.start, end: text.length, kind: kind! });
  }
  return blocks.length > 0 ? blocks : [{ start: 0, end: text.length, kind: "body" }];
}
