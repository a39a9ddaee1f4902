import type { ReadForm, Reading, Token, TokenKind, WordForm } from "../record/index.ts";
import { cutsOf } from "./cuts.ts";
import { unitAt } from "./letters.ts";
import { fold } from "./normalise.ts";
import { hashOf, SeenForms } from "./seen-forms.ts";

/** How many readers remember something of each word. */
let slots = 0;

/** A form is for the program alone: it is not printed. */
class Form implements WordForm {
  readonly raw: string;
  readonly norm: string;
  readonly cuts: WordForm["cuts"];
  // Made in full: a list that grows on its way takes twice the memory.
  readonly memo: unknown[] = new Array(slots);
  traits = 0;

  constructor(raw: string, kind: TokenKind) {
    this.raw = raw;
    this.norm = fold(raw);
    this.cuts =
      kind === "word" ? cutsOf(this.norm) : [{ stem: this.norm, conjunction: null, preposition: null, length: 0 }];
  }

  toJSON(): undefined {
    return undefined;
  }
}

/** Three times as many took 60 MB more over 3,000 articles and no less time: garbage collection visits each of them. */
const forms = new SeenForms<Form>(10_000);
/** Longer words are not remembered. */
const LONGEST_KEPT = 40;

function copyOf(text: string, start: number, end: number): string {
  const letters: number[] = [];
  for (let i = start; i < end; i++) letters.push(unitAt(text, i));
  return String.fromCharCode(...letters);
}

/** The form of the word that is written at `[start, end)` of a text; the same object each time while the word keeps coming. */
export function formAt(text: string, start: number, end: number, kind: TokenKind): WordForm {
  if (end - start > LONGEST_KEPT) return new Form(text.slice(start, end), kind);
  const hash = hashOf(text, start, end);
  const known = forms.get(text, start, end, hash);
  if (known !== undefined) return known;
  // Copied letter by letter: a slice of a text would keep the whole text alive.
  const form = new Form(copyOf(text, start, end), kind);
  forms.add(form, hash);
  return form;
}

/** Remembers what one reader works out of the letters of a word alone, in a slot of the word's form. */
export class WordMemo<V> {
  private readonly slot = slots++;

  get({ form }: { readonly form: WordForm }): V | undefined {
    return form.memo[this.slot] as V | undefined;
  }
  set({ form }: { readonly form: WordForm }, value: V): V {
    form.memo[this.slot] = value;
    return value;
  }
}

/** How many readers remember something of each word as read. */
let readSlots = 0;

class Read implements ReadForm {
  readonly readings: readonly Reading[];
  readonly memo: unknown[] = new Array(readSlots);
  traits = 0;

  constructor(readings: readonly Reading[]) {
    this.readings = readings;
  }

  toJSON(): undefined {
    return undefined;
  }
}

/** A word with its readings in one order; to be made once for a word and an order, since readers remember what they find in it. */
export const readForm = (readings: readonly Reading[]): ReadForm => new Read(readings);

/** As `WordMemo`, for what the order of a word's readings decides too: its neighbours settle that in two or three ways. */
export class ReadingMemo<V> {
  private readonly slot = readSlots++;

  get({ read }: { readonly read: ReadForm }): V | undefined {
    return read.memo[this.slot] as V | undefined;
  }
  set({ read }: { readonly read: ReadForm }, value: V): V {
    read.memo[this.slot] = value;
    return value;
  }
}

/** Questions that the bits of a number hold: for each, whether it was asked, and whether the answer was yes. */
const MOST_TRAITS = 16;
let traits = 0;

/**
 * A yes-or-no question about a word, asked of every token and mostly answered no: the answer is kept in two bits of the word, and each token
 * carries the bits of its word. What a token holds is at hand, where the word, its list of memos and the answer each lie elsewhere in memory.
 */
export class Trait<W extends { traits: number }> {
  private readonly asked: number;
  private readonly yes: number;
  private readonly wordOf: (token: Token) => W;
  private readonly test: (token: Token) => boolean;

  constructor(wordOf: (token: Token) => W, test: (token: Token) => boolean) {
    // Where several machines have used up the bits, a question is asked anew each time.
    this.asked = traits < MOST_TRAITS ? 1 << (2 * traits) : 0;
    this.yes = traits < MOST_TRAITS ? 2 << (2 * traits) : 0;
    traits++;
    this.wordOf = wordOf;
    this.test = test;
  }

  of(token: Token): boolean {
    return (token.traits & this.asked) !== 0 ? (token.traits & this.yes) !== 0 : this.ask(token);
  }

  private ask(token: Token): boolean {
    const word = this.wordOf(token);
    if ((word.traits & this.asked) !== 0) return (word.traits & this.yes) !== 0;
    const answer = this.test(token);
    word.traits |= answer ? this.asked | this.yes : this.asked;
    return answer;
  }
}

export type WordTrait = Trait<WordForm>;
export type ReadTrait = Trait<ReadForm>;

/** A `Trait` of the letters of a word alone. */
export const wordTrait = (test: (token: Token) => boolean): WordTrait => new Trait(({ form }) => form, test);

/** A `Trait` that the readings of a word and their order decide too. */
export const readTrait = (test: (token: Token) => boolean): ReadTrait => new Trait(({ read }) => read, test);
