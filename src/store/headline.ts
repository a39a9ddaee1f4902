import type { Block } from "../record/index.ts";

/** Characters of a headline at most. */
const LONGEST = 110;

/**
 * What an article is called whose input gives it no title: its title block, else the beginning of its body, cut at a word. Null for a text
 * of neither.
 *
 *     headlineOf("بيان\nقال …", [{ kind: "title", start: 0, end: 4 }]) // "بيان"
 */
export function headlineOf(text: string, blocks: readonly Block[]): string | null {
  const block = blocks.find(({ kind }) => kind === "title") ?? blocks.find(({ kind }) => kind === "body");
  if (block === undefined) return null;
  // No more of a text of megabytes is looked at than is shown.
  const begun = text.slice(block.start, Math.min(block.end, block.start + 4 * LONGEST)).trim();
  const line = begun.split(/[\n\r\u2028\u2029]/, 1)[0]!.trim();
  if (line.length <= LONGEST) return line === "" ? null : line;
  const cut = line.lastIndexOf(" ", LONGEST);
  return `${line.slice(0, cut > 0 ? cut : LONGEST)}…`;
}
