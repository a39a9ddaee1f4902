/** What kind of word a reading makes. */

import { LexemeMemo } from "../../arabic/index.ts";
import type { Lexeme, Reading, Token } from "../../record/index.ts";
import type { WordKind } from "./word.ts";

const CLOSED: Readonly<Record<string, WordKind>> = {
  preposition: "preposition",
  conjunction: "conjunction",
  particle: "particle",
  pronoun: "pronoun",
  relative: "relative",
  demonstrative: "demonstrative",
  adverb: "adverb",
};

export function kindOf({ lexeme, form }: Reading, { norm }: Token): WordKind {
  const kind = KINDS.get(lexeme) ?? KINDS.set(lexeme, kindOfLexeme(lexeme));
  if (kind === "verb") return form === "finite" ? "verb" : form === "masdar" ? "noun" : "adjective";
  return kind === "subordinator" && (norm === "و" || norm === "او" || norm === "ام") ? "conjunction" : kind;
}

const KINDS = new LexemeMemo<WordKind>();

function kindOfLexeme({ pos, classes }: Lexeme): WordKind {
  if (classes.includes("negation")) return "negation";
  if (classes.includes("complementiser")) return "complementiser";
  if (classes.includes("relative")) return "relative";
  if (pos === "conjunction") return classes.includes("coordination") ? "conjunction" : "subordinator";
  return CLOSED[pos] ?? (pos === "verb" || pos === "adjective" || pos === "name" ? pos : "noun");
}

export const isNominal = (r: Reading) =>
  r.lexeme.pos === "noun" ||
  r.lexeme.pos === "adjective" ||
  r.lexeme.pos === "name" ||
  (r.lexeme.pos === "verb" && r.form !== "finite");
export const isFiniteVerb = (r: Reading) => r.lexeme.pos === "verb" && r.form === "finite";
export const isClosed = (r: Reading) => !isNominal(r) && !isFiniteVerb(r);
