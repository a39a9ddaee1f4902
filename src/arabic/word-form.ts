import type { ReadForm, Reading, TokenKind, WordForm } from "../record/index.ts";
import { cutsOf } from "./cuts.ts";
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

const forms = new SeenForms<Form>(30_000);
/** Longer words are not remembered. */
const LONGEST_KEPT = 40;

function copyOf(text: string, start: number, end: number): string {
  const letters: number[] = [];
  for (let i = start; i < end; i++) letters.push(text.charCodeAt(i));
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
