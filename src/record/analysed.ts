import type { Span } from "../text/index.ts";
import type { Article, BlockKind } from "./article.ts";
import type { Reading } from "./lexeme.ts";

export type TokenKind = "word" | "number" | "latin" | "punctuation" | "symbol";

/** One cut of a word into proclitics and the rest: `stem` is what is left, `length` how many normal-form letters were cut off. */
export interface Cut {
  readonly stem: string;
  readonly conjunction: "و" | "ف" | null;
  readonly preposition: "ب" | "ك" | "ل" | null;
  readonly length: number;
}

/**
 * One object for all occurrences of a word as written, made by `arabic`: what readers work out of its letters alone is remembered in it, so that
 * a word is looked up once however many rules ask. Not printed.
 */
export interface WordForm {
  readonly raw: string;
  readonly norm: string;
  readonly cuts: readonly Cut[];
  /** A slot for each reader (see `arabic/word-form`). */
  readonly memo: unknown[];
  /** Answers to `Trait`s of the word as written. */
  traits: number;
}

/** One object for all occurrences of a word with its readings in one order: as `WordForm`, for what that order decides. Not printed. */
export interface ReadForm {
  readonly readings: readonly Reading[];
  /** A slot for each reader (see `arabic/word-form`). */
  readonly memo: unknown[];
  /** Answers to `Trait`s of the word as read. */
  traits: number;
}

/** A word, number or sign of the text. */
export interface Token extends Span {
  readonly index: number;
  readonly kind: TokenKind;
  readonly form: WordForm;
  /** Normal form (see `arabic/normalise`): marks and tatweel dropped, hamza on alef folded, final alef maqsura to ya, digits ASCII. */
  readonly norm: string;
  /** Ways to cut attached conjunction and preposition off, the uncut word first. */
  readonly cuts: readonly Cut[];
  /** Readings known to the lexicon, best first; empty for words it doesn't know. */
  readonly readings: readonly Reading[];
  readonly read: ReadForm;
  /** What its form and its reading had answered to `Trait`s when the token was made. Not printed. */
  readonly traits: number;
  /** True when white space stands before the token. */
  readonly spaced: boolean;
  /** Index into `Analysed.sentences`. */
  readonly sentence: number;
}

/** A sentence: tokens `[first, last)`. Sentences never cross a line break or a block. */
export interface Sentence extends Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** Index of its paragraph (line) in the text. */
  readonly paragraph: number;
  readonly block: BlockKind;
}

/** A stretch between quotation marks: `start`/`end` are those of the inside, without the marks. */
export interface QuotedSpan extends Span {
  /** Offset of the opening mark, or null when only the closing mark stands. */
  readonly open: number | null;
  /** Offset of the closing mark, or null when the quotation is never closed. */
  readonly close: number | null;
  /** 0 for outermost. */
  readonly depth: number;
  /** Tokens `[first, last)` of the inside: a quoted name or a scare quote holds few of them. */
  readonly first: number;
  readonly last: number;
}

/** Made by `analyse`: tokens, sentences and quotations over the same text. */
export interface Analysed {
  readonly article: Article;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly QuotedSpan[];
}
