import type { Sentence } from "../../record/index.ts";
import type { SourcePhrase } from "./source.ts";

export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Where what was said stands. `before`: ahead of the cue; `self`: the clause that holds the cue (`الأمر الذي نفته طهران`). */
export interface Complement {
  readonly kind: "an" | "colon" | "quote" | "preposition" | "noun" | "before" | "after" | "self";
  /** First token of what was said. */
  readonly from: number;
  /** End token where the rule itself knows it, else null. */
  readonly to: number | null;
}

/** One place where someone is said to say something. */
export interface Hit {
  readonly sentence: Sentence;
  /** Tokens `[at, last)` of the cue. */
  readonly at: number;
  readonly last: number;
  readonly id: string;
  readonly shape: "finite" | "participle" | "masdar" | "preposition" | "colon";
  /** Where the cue's own clause begins: what was said before ends here. */
  readonly clause: number;
  readonly subject: SourcePhrase | null;
  /** Who passed it on, nearest to the article first. */
  via: readonly SourcePhrase[];
  /** The intermediaries hold for what the speaker goes on to say (`لوكالة كذا`), not for one talk alone. */
  readonly lasting: boolean;
  readonly complement: Complement;
  readonly gender: "masculine" | "feminine" | null;
  readonly number: "singular" | "dual" | "plural" | null;
  /** Attached pronoun or verb form that points back to a speaker before. */
  readonly pronoun: boolean;
  /** Stands inside what someone else says. */
  nested: boolean;
}
