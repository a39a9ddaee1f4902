import type { Analysed, Mention, Reading, Token } from "../../record/index.ts";

/** What a word does in its clause, after choosing among its readings by context. */
export type WordKind =
  | "verb"
  | "noun"
  | "adjective"
  | "name"
  | "number"
  | "preposition"
  | "conjunction"
  | "complementiser"
  | "subordinator"
  | "relative"
  | "negation"
  | "particle"
  | "demonstrative"
  | "pronoun"
  | "adverb"
  | "comma"
  | "stop"
  | "colon"
  | "quote"
  | "open"
  | "close"
  | "other";

/** A token with the reading chosen for it. */
export interface Word {
  readonly index: number;
  readonly token: Token;
  readonly kind: WordKind;
  readonly reading: Reading | null;
  /** Attached preposition (ب ك ل), if any. */
  readonly preposition: string | null;
  readonly conjunction: string | null;
  readonly definite: boolean;
  readonly enclitic: string | null;
  /** The mention that covers the word, if any: a known name binds its words together. */
  readonly mention: Mention | null;
}

/** Every word is made here: one order of fields for all, since spreads and mixed shapes cost more than all the choosing. */
export function madeWord(
  token: Token,
  mention: Mention | null,
  kind: WordKind,
  reading: Reading | null,
  preposition: string | null,
  conjunction: string | null,
  definite: boolean,
  enclitic: string | null,
): Word {
  return { index: token.index, token, kind, reading, preposition, conjunction, definite, enclitic, mention };
}

/** A word with nothing attached that no reading is chosen for. */
export const bareWord = (token: Token, mention: Mention | null, kind: WordKind, definite = false): Word =>
  madeWord(token, mention, kind, null, null, null, definite, null);

/** True for words that stand in noun phrases. */
export const mayBeNoun = (w: Word) =>
  w.kind === "noun" ||
  w.kind === "adjective" ||
  w.kind === "name" ||
  w.kind === "number" ||
  w.kind === "demonstrative" ||
  w.kind === "pronoun";

const QUOTES = new Set(['"', "“", "”", "«", "»", "‘", "’", "'", "‹", "›", "„", "‟"]);
const OPEN = new Set(["(", "[", "{"]);
const CLOSE = new Set([")", "]", "}"]);
const COMMAS = new Set(["،", ",", "؛", ";"]);
const STOPS = new Set([".", "!", "؟", "?", "…"]);
const DASHES = new Set(["-", "–", "—", "−"]);

/** Kind of a token that is no word. */
export function signKind(norm: string): WordKind {
  if (QUOTES.has(norm)) return "quote";
  if (COMMAS.has(norm)) return "comma";
  if (OPEN.has(norm)) return "open";
  if (CLOSE.has(norm)) return "close";
  if (norm === ":") return "colon";
  if (STOPS.has(norm)) return "stop";
  if (DASHES.has(norm)) return "comma";
  return "other";
}

/** Times counted from an event hold the words that tell it: `غداة مقتل 17 مدنيا`. */
const ANCHORED: ReadonlySet<string> = new Set(["time.since-event", "time.day-after"]);

/** `بعد يومين على هجوم`: what the days are counted from is told by words of their own. */
const COUNTED_FROM = "time.after";
function countEnd({ tokens }: Analysed, { first, last }: Mention): number {
  for (let i = first + 2; i < last - 1; i++) if (tokens[i]!.norm === "علي" || tokens[i]!.norm === "من") return i;
  return last;
}

/** Words that name people, places, weapons and times are chunked whole: the mention of each token, longest first. */
export function mentionOfToken(analysed: Analysed, mentions: readonly Mention[]): (Mention | null)[] {
  const out: (Mention | null)[] = new Array(analysed.tokens.length).fill(null);
  for (const mention of mentions) {
    if (mention.kind === "number" || mention.kind === "weapon" || ANCHORED.has(mention.rule)) continue;
    const last = mention.rule === COUNTED_FROM ? countEnd(analysed, mention) : mention.last;
    for (let i = mention.first; i < last; i++) {
      const known = out[i];
      if (!known || rank(mention) > rank(known)) out[i] = mention;
    }
  }
  return out;
}

/** Longer names win; among equals an actor wins over a place, as metonymy is decided by the clause. */
function rank(mention: Mention): number {
  const length = mention.last - mention.first;
  const kind = mention.kind === "time" ? 3 : mention.kind === "place" || mention.kind === "facility" ? 0 : 1;
  return length * 4 + kind;
}

/** The lemma of a word as it is read, or "" of one that has no reading. */
export const lemmaOf = ({ reading }: Word): string => reading?.lexeme.lemma ?? "";
