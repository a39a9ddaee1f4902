import { type BareToken, settle, tokenise, WordMemo } from "../arabic/index.ts";
import type { Analysed, Article, Reading, Token } from "../record/index.ts";
import { findQuotes } from "./quotes.ts";
import { findSentences } from "./sentences.ts";

/** Gives the readings of a word from its normal form and its raw letters; made from the knowledge by `arabic/lexicon`. */
export type Reader = (norm: string, raw?: string) => readonly Reading[];

const NONE: readonly Reading[] = [];
const MEMOS = new WeakMap<Reader, WordMemo<readonly Reading[]>>();

function memoOf(read: Reader): WordMemo<readonly Reading[]> {
  let memo = MEMOS.get(read);
  if (!memo) {
    memo = new WordMemo();
    MEMOS.set(read, memo);
  }
  return memo;
}

/** Cuts an article into sentences and tokens, reads each word with the lexicon, and lets its neighbours settle whether it is verb or noun. */
export function analyse(article: Article, read: Reader): Analysed {
  const text = article.raw.text;
  const bare = tokenise(text);
  const sentences = findSentences(text, bare, article.blocks);
  const tokens: Token[] = new Array(bare.length);
  const known = memoOf(read);
  let sentence = 0;
  for (let index = 0; index < bare.length; index++) {
    while (sentence + 1 < sentences.length && index >= sentences[sentence]!.last) sentence++;
    tokens[index] = tokenOf(bare[index]!, index, sentence, readingsOf(bare[index]!, read, known));
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const readings = settle(token.readings, beside(tokens[i - 1], token), beside(tokens[i + 1], token));
    if (readings !== token.readings) tokens[i] = tokenOf(token, i, token.sentence, readings);
  }
  return { article, text, tokens, sentences, quotes: findQuotes(text, tokens) };
}

const beside = (neighbour: Token | undefined, token: Token) =>
  neighbour?.sentence === token.sentence ? neighbour : undefined;

const readingsOf = (bare: BareToken, read: Reader, known: WordMemo<readonly Reading[]>): readonly Reading[] =>
  bare.kind === "word" ? (known.get(bare) ?? known.set(bare, read(bare.norm, bare.form.raw))) : NONE;

/** Fields are named one by one: all tokens have one shape, and a spread here costs more than all the reading. */
function tokenOf(bare: BareToken, index: number, sentence: number, readings: readonly Reading[]): Token {
  const { start, end, kind, form, norm, spaced } = bare;
  return { index, start, end, kind, form, norm, cuts: form.cuts, readings, spaced, sentence };
}
