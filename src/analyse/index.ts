import { type BareToken, type Orders, ordersOf, readForm, settle, tokenise, WordMemo } from "../arabic/index.ts";
import type { Analysed, Article, ReadForm, Reading, Token } from "../record/index.ts";
import { findQuotes } from "./quotes.ts";
import { findSentences } from "./sentences.ts";

/** Gives the readings of a word from its normal form and its raw letters; made from the knowledge by `arabic/lexicon`. */
export type Reader = (norm: string, raw?: string) => readonly Reading[];

/** What is remembered of a word as written: its readings as the lexicon gives them, and in the two orders that its neighbours may ask for. */
interface Known {
  readonly plain: ReadForm;
  readonly orders: Orders | null;
  finite: ReadForm | null;
  nominal: ReadForm | null;
}

const NONE: readonly Reading[] = [];
const MEMOS = new WeakMap<Reader, WordMemo<Known>>();

function memoOf(read: Reader): WordMemo<Known> {
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
  const memo = memoOf(read);
  let sentence = 0;
  for (let index = 0; index < bare.length; index++) {
    while (sentence + 1 < sentences.length && index >= sentences[sentence]!.last) sentence++;
    tokens[index] = tokenOf(bare[index]!, index, sentence, knownOf(bare[index]!, read, memo).plain);
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.readings.length < 2) continue;
    const known = memo.get(token)!;
    if (known.orders === null) continue;
    const { plain, orders } = known;
    const readings = settle(plain.readings, beside(tokens[i - 1], token), beside(tokens[i + 1], token), orders);
    if (readings !== plain.readings) tokens[i] = tokenOf(token, i, token.sentence, inOrder(known, orders, readings));
  }
  return { article, text, tokens, sentences, quotes: findQuotes(text, tokens) };
}

const beside = (neighbour: Token | undefined, token: Token) =>
  neighbour?.sentence === token.sentence ? neighbour : undefined;

function knownOf(bare: BareToken, read: Reader, memo: WordMemo<Known>): Known {
  const known = memo.get(bare);
  if (known !== undefined) return known;
  const readings = bare.kind === "word" ? read(bare.norm, bare.form.raw) : NONE;
  return memo.set(bare, { plain: readForm(readings), orders: ordersOf(readings), finite: null, nominal: null });
}

function inOrder(known: Known, orders: Orders, readings: readonly Reading[]): ReadForm {
  if (readings === orders.finite) {
    known.finite ??= readForm(readings);
    return known.finite;
  }
  known.nominal ??= readForm(readings);
  return known.nominal;
}

/** Fields are named one by one: all tokens have one shape, and a spread here costs more than all the reading. */
function tokenOf(bare: BareToken, index: number, sentence: number, read: ReadForm): Token {
  const { start, end, kind, form, norm, spaced } = bare;
  const { cuts } = form;
  const { readings } = read;
  const traits = form.traits | read.traits;
  return { index, start, end, kind, form, norm, cuts, readings, read, traits, spaced, sentence };
}
