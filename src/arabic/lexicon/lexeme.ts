import type { Lexeme } from "../../record/index.ts";
import { fold, interned } from "../normalise.ts";

/** Under a symbol, since what readers remember is not printed. */
const MEMO = Symbol("memo");
/** Room for as many readers; more make the list grow. */
const READERS = 8;
let slots = 0;

interface Remembered extends Lexeme {
  readonly [MEMO]: unknown[];
}

/** Makes a lexeme with its normal form. Every lexeme is made here, so that all have one shape: the rules read them for each word. */
export function makeLexeme({ id, pos, lemma, gloss, classes, verbForm }: Omit<Lexeme, "norm">): Lexeme {
  const made: Remembered = {
    id,
    pos,
    lemma: interned(lemma),
    norm: interned(fold(lemma)),
    gloss,
    classes: classes.map(interned),
    verbForm,
    [MEMO]: new Array(READERS),
  };
  return made;
}

/** As `WordMemo`, for what a lexeme tells by itself: one look where a map would hash and compare. */
export class LexemeMemo<V> {
  private readonly slot = slots++;

  get(lexeme: Lexeme): V | undefined {
    return (lexeme as Remembered)[MEMO][this.slot] as V | undefined;
  }
  set(lexeme: Lexeme, value: V): V {
    (lexeme as Remembered)[MEMO][this.slot] = value;
    return value;
  }
}
