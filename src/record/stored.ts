import type { Origin, Published } from "./article.ts";
import type { ClaimKind, EventClaim, FigureClaim, StatementClaim } from "./claim.ts";
import type { ReviewState } from "./review.ts";

/** The printed form of one extract, `isnad.extraction/1`, as far as a store looks into it; `docs/record.md` has every field. */
export interface Extraction {
  readonly schema: string;
  readonly document: { readonly published: Published | null; readonly [field: string]: unknown };
  readonly events: readonly EventClaim[];
  readonly statements: readonly StatementClaim[];
  readonly figures: readonly FigureClaim[];
  readonly [list: string]: unknown;
}

export type Claim = EventClaim | StatementClaim | FigureClaim;

/** An article that a record keeps. */
export interface StoredDocument {
  /** Made from the text's hash and what the input says of itself: the same article read twice is one document. */
  readonly id: string;
  /** The id that its input gave it: a file name, or the input's own id. */
  readonly name: string;
  readonly sha256: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** What it is called where its input gives no title: its title block, or how it begins; else null. */
  readonly headline: string | null;
  readonly url: string | null;
  /** As given by the input, unread. */
  readonly published: string | null;
  readonly origin: Origin;
  /** ISO 8601 instant at which it was read for this record. */
  readonly readAt: string;
  /** UTF-16 code units of the text. */
  readonly length: number;
}

/** One claim of a record, with all that an export says of it. */
export interface StoredClaim {
  /** `e_`, `s_` or `f_` and a hash of the document and of what is claimed: the same claim made again has the same id. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** With the edits of people. */
  readonly claim: Claim;
  /** As it was extracted, where people edited it; else null. */
  readonly extracted: Claim | null;
  /** Fields that people edited; `span` when they moved its words. */
  readonly edited: readonly string[];
  readonly review: ReviewState;
  /** When the article came out, with where that was learnt from. */
  readonly published: Published | null;
  /** Program and knowledge that made it. */
  readonly version: string;
  readonly document: StoredDocument;
  /** The article's exact text, which the spans count in. */
  readonly text: string;
}

/** A claim that is an event. */
export interface StoredEvent extends StoredClaim {
  readonly kind: "event";
  readonly claim: EventClaim;
}
