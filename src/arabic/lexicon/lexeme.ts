import type { Lexeme } from "../../record/index.ts";
import { fold } from "../normalise.ts";

/** Makes a lexeme with its normal form. Every lexeme is made here, so that all have one shape: the rules read them for each word. */
export function makeLexeme({ id, pos, lemma, gloss, classes, verbForm }: Omit<Lexeme, "norm">): Lexeme {
  return { id, pos, lemma, norm: fold(lemma), gloss, classes, verbForm };
}
