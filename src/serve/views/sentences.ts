import { findSentences } from "../../analyse/sentences.ts";
import { tokenise } from "../../arabic/index.ts";
import type { Block } from "../../record/index.ts";
import type { Span } from "../../text/index.ts";
import type { InSentence } from "../api/claims.ts";

/** Code units of one sentence that are shown at most: a text may be one line of megabytes. */
const LONGEST = 1_500;

/** The lines of a text that hold something, each with the block that it begins in. */
export function paragraphsOf(text: string, blocks: readonly Block[]): (Span & { readonly block: Block["kind"] })[] {
  const paragraphs: (Span & { readonly block: Block["kind"] })[] = [];
  let block = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const bare = line.trim();
    if (bare === "") continue;
    const start = index + line.indexOf(bare);
    while (block + 1 < blocks.length && start >= blocks[block]!.end) block++;
    paragraphs.push({ start, end: start + bare.length, block: blocks[block]?.kind ?? "body" });
  }
  return paragraphs;
}

/** A stretch with what it is shown as. */
export type Lit = Span & { readonly role: string };

/** Sentences of the paragraph around a span, looked for no farther than they are shown: the text may be of megabytes. */
function sentencesNear(text: string, { start, end }: Span): Span[] {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, boundary(text, start - LONGEST));
  const next = text.indexOf("\n", end);
  const near = text.slice(from, Math.min(next < 0 ? text.length : next, boundary(text, end + LONGEST)));
  return findSentences(near, tokenise(near), []).map((s) => ({ start: s.start + from, end: s.end + from }));
}

/** The sentence around a span, cut where it is too long, with the stretches to be lit inside it. */
export function sentenceAround(text: string, span: Span, lit: readonly Lit[]): InSentence {
  const held = sentencesNear(text, span).filter((s) => s.start < span.end && span.start < s.end);
  const from = Math.max(Math.min(span.start, held[0]?.start ?? span.start), span.start - LONGEST / 3);
  const to = Math.min(Math.max(span.end, held.at(-1)?.end ?? span.end), from + LONGEST);
  const start = boundary(text, from);
  const end = boundary(text, to);
  return {
    text: text.slice(start, end),
    start,
    highlights: lit
      .filter((l) => l.end > start && l.start < end)
      .map((l) => ({ start: Math.max(l.start, start) - start, end: Math.min(l.end, end) - start, role: l.role })),
  };
}

/** Never cuts a surrogate pair in two. */
function boundary(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
