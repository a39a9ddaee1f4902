export type PartOfSpeech =
  | "verb"
  | "noun"
  | "adjective"
  | "name"
  | "preposition"
  | "conjunction"
  | "particle"
  | "pronoun"
  | "relative"
  | "demonstrative"
  | "adverb";

/** A word entered once in the knowledge files (or a closed-class word of the grammar). */
export interface Lexeme {
  /** Latin id, unique, stable, e.g. `qasafa.1` or `hujum`. */
  readonly id: string;
  readonly pos: PartOfSpeech;
  /** Arabic citation form: past third person for verbs, singular for nouns. */
  readonly lemma: string;
  /** The lemma in normal form: what the rules compare. */
  readonly norm: string;
  /** Short English gloss. */
  readonly gloss: string;
  /** Semantic classes, e.g. `human`, `group`, `place`, `weapon`, `time`, `speech`. */
  readonly classes: readonly string[];
  /** Verb form `I`–`X`, `QI`, `QII`; verbs only. */
  readonly verbForm?: string | undefined;
}

/** How an inflected form relates to its lexeme. */
export type FormKind = "finite" | "masdar" | "active-participle" | "passive-participle" | "base" | "plural" | "dual";

/** One way to read a token: its lexeme and what the form says. Unknown features are `null`. */
export interface Reading {
  readonly lexeme: Lexeme;
  readonly form: FormKind;
  /** Attached conjunction. */
  readonly conjunction: "و" | "ف" | null;
  /** Attached preposition. */
  readonly preposition: "ب" | "ك" | "ل" | null;
  /** Future `س`. */
  readonly future: boolean;
  /** Carries the article `ال`. */
  readonly definite: boolean;
  /** Attached pronoun in normal form (`ه`, `ها`, `هم`, `هما`, `هن`, `ك`, `كم`, `ي`, `ني`, `نا`), or null. */
  readonly enclitic: string | null;
  readonly tense: "past" | "present" | "imperative" | null;
  /** `either` when unvowelled writing does not tell (e.g. `قتل`). */
  readonly voice: "active" | "passive" | "either" | null;
  readonly person: 1 | 2 | 3 | null;
  readonly number: "singular" | "dual" | "plural" | null;
  readonly gender: "masculine" | "feminine" | null;
}
