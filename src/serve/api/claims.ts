/** Claims: with their values, their chain of attribution, their sentence, and why they were read so. */

import type { Claim, ClaimKind, Named, Published, ReviewState, RuleTold, StoredDocument } from "../../record/index.ts";
import type { Span } from "../../text/index.ts";

/** One link of a chain of attribution: nearest to the reader first. A null span = not said in the text (the outlet). */
export interface ChainLink {
  readonly role: "outlet" | "source" | "via" | "speaker";
  readonly name: string;
  readonly start: number | null;
  readonly end: number | null;
  /** Kind of speaker, where the link is one. */
  readonly kind: string | null;
}

/** One value of a claim with the words that it was read from. */
export interface FieldView {
  readonly field: string;
  /** As in the record; a person's edit when there is one. */
  readonly value: unknown;
  /** Empty for values that are not one stretch of the text (counts, statuses). */
  readonly spans: readonly Span[];
  readonly edited: boolean;
}

export interface ClaimView {
  readonly id: string;
  readonly kind: ClaimKind;
  /** Id inside the article as `isnad why` counts it: `e1`. */
  readonly local: string;
  readonly document: string;
  readonly review: ReviewState;
  /** What to send as `If-Match` with an edit. */
  readonly etag: string;
  readonly claim: Claim;
  readonly fields: readonly FieldView[];
  readonly chain: readonly ChainLink[];
  readonly version: string;
  /** The claim as it was extracted, where people edited it; else null. */
  readonly extracted: Claim | null;
  /** The incident that an event is part of, or null. */
  readonly incident: string | null;
}

/** A sentence of an article with the stretch that a claim is read from. */
export interface InSentence {
  readonly text: string;
  /** Where the sentence begins in the article. */
  readonly start: number;
  /** Stretches inside `text`, counted from its beginning. */
  readonly highlights: readonly (Span & { readonly role: string })[];
}

export interface WhyView {
  readonly id: string;
  readonly rule: RuleView;
  readonly sentence: InSentence;
  readonly values: readonly {
    readonly field: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly rule: RuleView;
    /** Readings that lost, with the rule that made them and why. */
    readonly rivals: readonly {
      readonly rule: string;
      readonly quote: string;
      readonly why: string;
      /** The place that the same words name too, where that is why. */
      readonly also: Named | null;
    }[];
  }[];
  readonly chain: readonly ChainLink[];
}

/** `about` and `example` are null for a rule that this version does not have. */
export interface RuleView {
  readonly id: string;
  readonly about: string | null;
  readonly example: string | null;
  /** What many rules of one description are called by; else its id. */
  readonly family: string;
  /** Of a rule of events: what it tells, and when. */
  readonly told: RuleTold | null;
}

/** A claim in a list: with its article and its sentence. */
export interface ClaimRow extends Omit<ClaimView, "document"> {
  readonly document: StoredDocument;
  readonly published: Published | null;
  readonly sentence: InSentence;
}
