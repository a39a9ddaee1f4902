/** The shapes of a read sentence: its clauses, and what stands around a verb or a noun in them. */

import type { Sentence } from "../../record/index.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";
import type { Word } from "./word.ts";

/** A sentence cut into phrases, with its words. */
export interface Clauses {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  /** The sentence before, for pronouns. */
  readonly previous: Clauses | null;
  /** What `verbArguments` found, by phrase. */
  readonly verbs: (Arguments | undefined)[];
}

/** What stands around a verb or a verbal noun: the phrases by their grammatical place. */
export interface Arguments {
  /** Token of the verb or noun. */
  readonly at: number;
  readonly subject: readonly NounPhrase[];
  readonly object: readonly NounPhrase[];
  /** Phrases after prepositions, by preposition in normal form. */
  readonly after: ReadonlyMap<string, readonly NounPhrase[]>;
  /** Adjectives of a noun. */
  readonly modifiers: readonly Word[];
  /** Tokens of the genitive inside the noun's own phrase, or null. */
  readonly genitive: NounPhrase | null;
  /** True where a passive verb has its patient as subject. */
  readonly passive: boolean;
  /** The noun that a relative clause says more of, when the verb stands in one. */
  readonly antecedent: NounPhrase | null;
  /** Tokens `[first, last)` that the clause covers. */
  readonly first: number;
  readonly last: number;
}

/** Arguments with some of them changed; field by field for the reason that `phraseWith` has. */
export const argumentsWith = (args: Arguments, changed: Partial<Arguments>): Arguments => ({
  at: args.at,
  subject: changed.subject ?? args.subject,
  object: changed.object ?? args.object,
  after: changed.after ?? args.after,
  modifiers: changed.modifiers ?? args.modifiers,
  genitive: changed.genitive === undefined ? args.genitive : changed.genitive,
  passive: changed.passive ?? args.passive,
  antecedent: args.antecedent,
  first: changed.first ?? args.first,
  last: changed.last ?? args.last,
});
