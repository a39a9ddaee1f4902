import type { BareToken } from "../arabic/index.ts";
import type { Block, Sentence } from "../record/index.ts";

const ENDERS = new Set([".", "!", "?", "؟", "…", "。"]);
const CLOSERS = new Set(["”", "»", '"', "'", "’", ")", "]", "“"]);

/** A sentence of more tokens than this is cut, so that a text without full stops takes no more than linear time. */
const MAX_TOKENS = 600;

/** Cuts tokens into sentences: at end marks (with the quotation marks that follow them), line breaks and block borders. */
export function findSentences(text: string, tokens: readonly BareToken[], blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  let block = 0;
  const push = (last: number) => {
    if (last <= first) return;
    const start = tokens[first]!.start;
    while (block + 1 < blocks.length && start >= blocks[block]!.end) block++;
    const kind = blocks[block]?.kind ?? "body";
    sentences.push({ index: sentences.length, start, end: tokens[last - 1]!.end, first, last, paragraph, block: kind });
    first = last;
  };
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && hasBreak(text, tokens[i - 1]!.end, tokens[i]!.start)) {
      push(i);
      paragraph++;
    }
    if (i - first >= MAX_TOKENS || startsBlock(blocks, block, tokens[i]!.start)) push(i);
    if (!endsSentence(tokens, i)) continue;
    let last = i + 1;
    while (last < tokens.length && CLOSERS.has(tokens[last]!.norm) && !tokens[last]!.spaced) last++;
    while (last < tokens.length && ENDERS.has(tokens[last]!.norm)) last++;
    if (last < tokens.length && hasBreak(text, tokens[i]!.end, tokens[last - 1]!.start)) continue;
    push(last);
    i = last - 1;
  }
  push(tokens.length);
  return sentences;
}

/** `دبي (CNN) -- أعلنت …`: the dateline is no part of the sentence behind it. */
function startsBlock(blocks: readonly Block[], from: number, at: number): boolean {
  for (let b = from; b < blocks.length && blocks[b]!.start <= at; b++) if (blocks[b]!.start === at) return b > 0;
  return false;
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return true;
  }
  return false;
}

/** A full stop ends a sentence unless it stands between single letters (initials such as `د. علي` and `ا.ف.ب`). */
function endsSentence(tokens: readonly BareToken[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind === "word" || !ENDERS.has(token.norm)) return false;
  if (token.norm !== ".") return true;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const initial =
    before !== undefined && before.norm.length === 1 && (before.kind === "word" || before.kind === "latin");
  if (initial && after !== undefined) return false;
  if (after && !after.spaced && before && before.kind === "latin" && after.kind === "latin") return false;
  return true;
}
