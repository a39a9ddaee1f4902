/** Reads every sentence of an article, once for all the rules that ask. */

import type { Analysed, Mention } from "../../record/index.ts";
import type { Clauses } from "./arguments.ts";
import { phrasesOf } from "./cut.ts";
import { tag } from "./tag.ts";
import type { Word } from "./word.ts";

/** Statements and events read the same clauses; an article's mentions are its key. */
const READ = new WeakMap<readonly Mention[], Reading>();
interface Reading {
  readonly words: readonly Word[];
  readonly clauses: readonly Clauses[];
}

/** Reads every sentence of an article. */
export function readClauses(
  analysed: Analysed,
  mentions: readonly Mention[],
): { words: readonly Word[]; clauses: readonly Clauses[] } {
  const known = READ.get(mentions);
  if (known) return known;
  const words = tag(analysed, mentions);
  const clauses: Clauses[] = [];
  for (const sentence of analysed.sentences) {
    const previous = clauses.at(-1) ?? null;
    clauses.push({ sentence, words, phrases: phrasesOf(sentence, words), previous, verbs: [] });
  }
  const read = { words, clauses };
  READ.set(mentions, read);
  return read;
}
