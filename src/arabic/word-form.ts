import type { TokenKind, WordForm } from "../record/index.ts";
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

/** The form of the word that is written at `[start, end)` of a text; the same object each time while the word keeps coming. */
export function formAt(text: string, start: number, end: number, kind: TokenKind): WordForm {
  if (end - start > LONGEST_KEPT) return new Form(text.slice(start, end), kind);
  const hash = hashOf(text, start, end);
  const known = forms.get(text, start, end, hash);
  if (known !== undefined) return known;
  // Copied letter by letter: a slice of a text would keep the whole text alive.
  const form = new Form(text.slice(start, end).split("").join(""), kind);
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

interface Read<V> {
  readonly readings: readonly unknown[];
  readonly value: V;
  readonly next: Read<V> | undefined;
}

/** As `WordMemo`, for what the order of a word's readings decides too: its neighbours settle that in two or three ways. */
export class ReadingMemo<V> {
  private readonly memo = new WordMemo<Read<V>>();

  get(token: { readonly form: WordForm; readonly readings: readonly unknown[] }): V | undefined {
    for (let read = this.memo.get(token); read !== undefined; read = read.next)
      if (read.readings === token.readings) return read.value;
    return undefined;
  }
  set(token: { readonly form: WordForm; readonly readings: readonly unknown[] }, value: V): V {
    this.memo.set(token, { readings: token.readings, value, next: this.memo.get(token) });
    return value;
  }
}
