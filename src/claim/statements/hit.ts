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

/** The id of a hit that tells who is spoken of and says nothing. */
export const UNSAID = "unsaid";

/** A hit with another subject, other intermediaries or agreement; field by field for the reason that `phraseWith` has. */
export const hitWith = (hit: Hit, changed: Partial<Pick<Hit, "subject" | "via" | "gender" | "number">>): Hit => ({
  sentence: hit.sentence,
  at: hit.at,
  last: hit.last,
  id: hit.id,
  shape: hit.shape,
  clause: hit.clause,
  subject: changed.subject ?? hit.subject,
  via: changed.via ?? hit.via,
  lasting: hit.lasting,
  complement: hit.complement,
  gender: changed.gender === undefined ? hit.gender : changed.gender,
  number: changed.number === undefined ? hit.number : changed.number,
  pronoun: hit.pronoun,
  nested: hit.nested,
});

/** What agrees with nobody: the verb agrees with who passes it on. */
export const UNAGREED = { gender: null, number: null };
