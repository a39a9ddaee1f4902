import { cutsOf, type Neighbour, settle, tokenise } from "../arabic/index.ts";
import type { Analysed, Article, Reading, Token } from "../record/index.ts";
import { findQuotes } from "./quotes.ts";
import { findSentences } from "./sentences.ts";

/** Gives the readings of a word from its normal form and its raw letters; made from the knowledge by `arabic/lexicon`. */
export type Reader = (norm: string, raw?: string) => readonly Reading[];

const NONE: readonly Reading[] = [];

/** Cuts an article into sentences and tokens and reads each word with the lexicon. */
export function analyse(article: Article, read: Reader): Analysed {
  const text = article.raw.text;
  const bare = tokenise(text);
  const sentences = findSentences(text, bare, article.blocks);
  const words = bare.map(
    (token): Neighbour => ({
      kind: token.kind,
      norm: token.norm,
      readings: token.kind === "word" ? read(token.norm, text.slice(token.start, token.end)) : NONE,
    }),
  );
  let sentence = 0;
  const tokens = bare.map((token, index): Token => {
    while (sentence + 1 < sentences.length && index >= sentences[sentence]!.last) sentence++;
    const word = token.kind === "word";
    const { first, last } = sentences[sentence] ?? { first: index, last: index };
    const before = index > first ? words[index - 1] : undefined;
    const after = index + 1 < last ? words[index + 1] : undefined;
    const readings = settle(words[index]!.readings, before, after);
    if (readings !== words[index]!.readings) words[index] = { kind: token.kind, norm: token.norm, readings };
    return {
      ...token,
      index,
      cuts: word ? cutsOf(token.norm) : [{ stem: token.norm, conjunction: null, preposition: null, length: 0 }],
      readings,
      sentence,
    };
  });
  return { article, text, tokens, sentences, quotes: findQuotes(text, tokens) };
}
