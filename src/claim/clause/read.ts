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
  return known ?? readAs(analysed, mentions, tag(analysed, mentions));
}

/** Reads several articles for those who ask for their clauses later: the words of all, then their phrases. */
export function readAllClauses(
  articles: readonly { readonly analysed: Analysed; readonly mentions: readonly Mention[] }[],
): void {
  const words = articles.map(({ analysed, mentions }) => tag(analysed, mentions));
  for (const [i, { analysed, mentions }] of articles.entries()) readAs(analysed, mentions, words[i]!);
}

function readAs(analysed: Analysed, mentions: readonly Mention[], words: readonly Word[]): Reading {
  const clauses: Clauses[] = [];
  for (const sentence of analysed.sentences) {
    const previous = clauses.at(-1) ?? null;
    clauses.push({ sentence, words, phrases: phrasesOf(sentence, words), previous, verbs: [] });
  }
  const read = { words, clauses };
  READ.set(mentions, read);
  return read;
}
