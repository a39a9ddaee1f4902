/** The phrases that a sentence is cut into, and how to find one by its place. */

import { noneOf } from "../../text/index.ts";

/** A noun phrase: tokens `[first, last)`, its head, and the preposition that governs it. */
export interface NounPhrase {
  readonly kind: "noun";
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Governing preposition in normal form, attached or separate (`في`, `ب`, `على`, `من قبل` …), or null. */
  readonly preposition: string | null;
  /** Joined to the phrase before it by `و`. */
  readonly joined: boolean;
  readonly definite: boolean;
  readonly time: boolean;
  /** True for the complement of a participle that ends the phrase before: no phrase of the verb's. */
  readonly attached: boolean;
  /** Last token (exclusive) with the attached complement. */
  readonly reach: number;
}

/** Everything else that a clause is built of, one word each. */
export interface Mark {
  readonly kind:
    | "verb"
    | "relative"
    | "complementiser"
    | "subordinator"
    | "negation"
    | "comma"
    | "stop"
    | "colon"
    | "open"
    | "close"
    | "conjunction"
    | "other";
  readonly first: number;
  readonly last: number;
}

export type Phrase = NounPhrase | Mark;

/**
 * A noun phrase with some of its fields changed. Field by field: what a spread makes has another hidden class at each place that spreads, and
 * code that meets many of them is compiled again and again and then runs slowly.
 */
export const phraseWith = (phrase: NounPhrase, changed: Partial<NounPhrase>): NounPhrase => ({
  kind: "noun",
  first: changed.first ?? phrase.first,
  last: changed.last ?? phrase.last,
  head: changed.head ?? phrase.head,
  preposition: changed.preposition === undefined ? phrase.preposition : changed.preposition,
  joined: changed.joined ?? phrase.joined,
  definite: changed.definite ?? phrase.definite,
  time: changed.time ?? phrase.time,
  attached: changed.attached ?? phrase.attached,
  reach: changed.reach ?? phrase.reach,
});

/** True when a token lies in a phrase. */
export const holds = (phrase: Phrase, token: number): boolean => phrase.first <= token && token < phrase.last;

export const NO_PHRASES = noneOf<NounPhrase>();

/** Index of the phrase that holds a token. */
export function phraseAt(phrases: readonly Phrase[], token: number): number {
  let low = 0;
  let high = phrases.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const phrase = phrases[mid]!;
    if (token < phrase.first) high = mid - 1;
    else if (token >= phrase.last) low = mid + 1;
    else return mid;
  }
  return -1;
}

/** Index of the bracket that opens what closes at phrase `close`; itself where nothing opens it. */
export function bracketBefore(phrases: readonly Phrase[], close: number): number {
  for (let i = close - 1; i >= 0 && phrases[i]!.kind !== "close"; i--) if (phrases[i]!.kind === "open") return i;
  return close;
}
