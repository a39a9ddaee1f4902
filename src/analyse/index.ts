import {
  connectiveEnd,
  leadsVerb,
  NO_READINGS,
  type Orders,
  ordersOf,
  readForm,
  settle,
  tokensOf,
  WordMemo,
} from "../arabic/index.ts";
import type { Analysed, Article, ReadForm, Reading, Token } from "../record/index.ts";
import { ClauseSubject } from "./clause-subject.ts";
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

const MEMOS = new WeakMap<Reader, WordMemo<Known>>();

function memoOf(read: Reader): WordMemo<Known> {
  let memo = MEMOS.get(read);
  if (!memo) {
    memo = new WordMemo();
    MEMOS.set(read, memo);
  }
  return memo;
}

/** A token on its way: its readings and its sentence are settled when all tokens stand. */
type OpenToken = { -readonly [K in keyof Token]: Token[K] };

/** Cuts an article into sentences and tokens, reads each word with the lexicon, and lets its neighbours settle whether it is verb or noun. */
export function analyse(article: Article, read: Reader): Analysed {
  const text = article.raw.text;
  const memo = memoOf(read);
  const tokens = tokensOf(text, (start, end, form, kind, spaced, index) => {
    const { norm, cuts } = form;
    const readings = NO_READINGS;
    const token: OpenToken = {
      index,
      start,
      end,
      kind,
      form,
      norm,
      cuts,
      readings,
      read: UNREAD,
      traits: 0,
      spaced,
      sentence: 0,
    };
    readAs(token, knownOf(token, read, memo).plain);
    return token;
  });
  const sentences = findSentences(text, tokens, article.blocks);
  let sentence = 0;
  for (const token of tokens) {
    while (sentence + 1 < sentences.length && token.index >= sentences[sentence]!.last) sentence++;
    token.sentence = sentence;
  }
  let anew = -1;
  const clause = new ClauseSubject();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i === anew || token.sentence !== tokens[i - 1]?.sentence) clause.begin();
    // Behind `من جهة أخرى` a clause begins as at the head of a sentence.
    const end = i < anew ? i : connectiveEnd(tokens, i);
    if (end > i) anew = end;
    const known = token.readings.length < 2 ? null : memo.get(token)!;
    if (!known || known.orders === null) {
      clause.pass(token);
      continue;
    }
    const { plain, orders } = known;
    const before = i === anew || clause.behindTime || leadsVerb(tokens, i) ? undefined : beside(tokens[i - 1], token);
    const after = beside(
      tokens[before === undefined ? behindTime(tokens, behindInserted(tokens, i + 1)) : i + 1],
      token,
    );
    const subject = clause.before(token, tokens[i - 1]);
    const readings = settle(plain.readings, before, after, orders, subject);
    if (readings !== plain.readings) readAs(token, inOrder(known, orders, readings));
    clause.pass(token);
  }
  return { article, text, tokens, sentences, quotes: findQuotes(text, tokens) };
}

/** How many words may be put in between two commas right behind the verb: `بحث، مساء الأحد، الوزيران`. */
const INSERTED = 5;
const COMMA = "،";

/** The token behind what two commas set apart at `i`; `i` where no comma stands there. */
function behindInserted(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.norm !== COMMA) return i;
  for (let k = i + 2; k <= i + 1 + INSERTED && k + 1 < tokens.length; k++) if (tokens[k]!.norm === COMMA) return k + 1;
  return i;
}

/** The token behind the days and hours at `i`, where a noun stands there: `بحث أمس الجمعة الوزيران`. */
function behindTime(tokens: readonly Token[], i: number): number {
  let k = i;
  while (k <= i + INSERTED && tokens[k]?.readings[0]?.lexeme.classes.some((c) => c === "time" || c === "temporal")) k++;
  return tokens[k]?.readings[0]?.definite ? k : i;
}

const UNREAD = readForm(NO_READINGS);

function readAs(token: OpenToken, read: ReadForm): void {
  token.read = read;
  token.readings = read.readings;
  token.traits = token.form.traits | read.traits;
}

const beside = (neighbour: Token | undefined, token: Token) =>
  neighbour?.sentence === token.sentence ? neighbour : undefined;

function knownOf(token: Token, read: Reader, memo: WordMemo<Known>): Known {
  const known = memo.get(token);
  if (known !== undefined) return known;
  const readings = token.kind === "word" ? read(token.norm, token.form.raw) : NO_READINGS;
  return memo.set(token, { plain: readForm(readings), orders: ordersOf(readings), finite: null, nominal: null });
}

function inOrder(known: Known, orders: Orders, readings: readonly Reading[]): ReadForm {
  if (readings === orders.finite) {
    known.finite ??= readForm(readings);
    return known.finite;
  }
  known.nominal ??= readForm(readings);
  return known.nominal;
}
