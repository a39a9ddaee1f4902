import type {
  ClaimKind,
  Extraction,
  Published,
  RawText,
  ReviewState,
  Status,
  StoredClaim,
  StoredDocument,
} from "../record/index.ts";

/** One article with what was extracted from it. */
export interface Entry {
  readonly raw: RawText;
  readonly extraction: Extraction;
  /** Program and knowledge that made the extraction, e.g. `0.1.0+3f2a…`. */
  readonly version: string;
  /** ISO 8601 instant of reading. */
  readonly readAt: string;
}

/** What a write came to: `known` = this very extraction was there already. */
export interface Put {
  readonly document: string;
  readonly extraction: string;
  readonly outcome: "new-document" | "new-extraction" | "known";
}

/** Which claims; fields are joined by "and". Names match in any spelling, Arabic or English, or as an entity id. */
export interface ClaimFilter {
  readonly kind?: ClaimKind;
  /** Only events that may have happened on or after this day. Undated events pass no date filter. */
  readonly from?: string;
  /** Only events that may have happened before this day. */
  readonly to?: string;
  /** Name of a place, or a country's ISO 3166-1 code. */
  readonly place?: string;
  /** PLOVER type, `TYPE/mode` or ACLED sub-event type. */
  readonly type?: string;
  /** Who did it or to whom it was done; the speaker of a statement. */
  readonly actor?: string;
  /** An outlet, or a link of the chain of attribution. */
  readonly source?: string;
  readonly status?: Status;
  readonly review?: ReviewState;
  /** Id of a document. */
  readonly document?: string;
  /** Only this version's extractions; default: each document's latest. */
  readonly version?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** Which documents, and in which order. */
export interface DocumentFilter {
  /** Outlet in any spelling. */
  readonly outlet?: string;
  /** Words that must all be there, as for a search; a question without a word filters nothing. */
  readonly words?: string;
  /** `read` = in the order of reading (the default), `latest` = the one read last first, `newest` and `oldest` by publication. */
  readonly sort?: "read" | "latest" | "newest" | "oldest";
  readonly limit?: number;
  readonly offset?: number;
}

/** A document as a list shows it. */
export interface DocumentListing {
  readonly document: StoredDocument;
  readonly published: Published | null;
  /** Number of claims of its latest extraction. */
  readonly claims: Readonly<Record<ClaimKind, number>>;
  /** How many of them are judged. */
  readonly judged: number;
}

export interface SearchQuery {
  /** Words that must all be there, in any spelling or inflection that their search forms fold. */
  readonly words: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** A document that a search found. */
export interface Hit {
  readonly document: StoredDocument;
  /** A stretch of the text around the closest matches; spans count in the document's text. */
  readonly excerpt: { readonly start: number; readonly end: number; readonly quote: string };
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

/** One run of rules and knowledge over documents. */
export interface Version {
  readonly id: string;
  /** When it first wrote to this record. */
  readonly since: string;
  readonly documents: number;
  /** Documents whose latest extraction is of this version. */
  readonly current: number;
}

export interface RecordStatus {
  readonly documents: number;
  readonly events: number;
  readonly statements: number;
  readonly figures: number;
  readonly reviews: number;
  readonly versions: readonly Version[];
  /** Bytes of all texts in UTF-8. */
  readonly textBytes: number;
  /** Bytes that the record takes. */
  readonly diskBytes: number;
}

/** What a person decided about a claim. */
export interface Judgement {
  /** Id of the claim. */
  readonly claim: string;
  readonly verdict: "accept" | "reject" | "note";
  readonly author: string;
  readonly reason: string | null;
  /** ISO 8601 instant. */
  readonly at: string;
}

export interface Review extends Judgement {
  readonly id: string;
  readonly document: string;
  readonly kind: ClaimKind;
  /** What was judged, as it stood. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly undone: boolean;
  /** True when no latest extraction makes the claim any more. */
  readonly orphaned: boolean;
}

/** One thing that does not hold in a record. */
export interface Mismatch {
  readonly code: string;
  /** Id of the document, extraction or claim. */
  readonly id: string;
  readonly message: string;
}

/**
 * What a record's engine does. Every write is one transaction and is on the disk when its promise resolves; nothing that was written is
 * changed. Ids are those of `ids.ts`, whatever the engine. `conformance.ts` is the suite that every engine passes.
 */
export interface Store {
  /** Stores a batch in one transaction: all of it or nothing. Refuses an extraction of which a span does not hold. */
  put(batch: readonly Entry[]): Promise<readonly Put[]>;
  /** True when the version's extraction of the document is stored. */
  has(document: string, version: string): Promise<boolean>;
  document(id: string): Promise<StoredDocument | null>;
  documents(): AsyncIterable<StoredDocument>;
  /** A page of documents; no text is read for it. */
  listDocuments(filter?: DocumentFilter): Promise<readonly DocumentListing[]>;
  countDocuments(filter?: DocumentFilter): Promise<number>;
  text(document: string): Promise<string | null>;
  /** The bytes that a document was read from, where they are not its text in UTF-8. */
  original(document: string): Promise<Uint8Array | null>;
  /** The extraction as it was printed; the latest one, or a version's. */
  extraction(document: string, version?: string): Promise<Extraction | null>;
  claim(id: string): Promise<StoredClaim | null>;
  /** Events by date, undated ones last; statements and figures in the order of documents. */
  claims(filter?: ClaimFilter): AsyncIterable<StoredClaim>;
  count(filter?: ClaimFilter): Promise<number>;
  /** Full ids of documents and claims that begin so; ten at most. */
  complete(prefix: string): Promise<readonly string[]>;
  search(query: SearchQuery): Promise<readonly Hit[]>;
  status(): Promise<RecordStatus>;
  /** Writes a judgement; fails on a claim that the record does not hold. */
  review(judgement: Judgement): Promise<Review>;
  /** Takes back the author's last review that stands; null when there is none. */
  undo(author: string, at: string): Promise<Review | null>;
  reviews(): AsyncIterable<Review>;
  /** Re-checks every hash, span and id, and the file itself. */
  verify(): AsyncIterable<Mismatch>;
  close(): Promise<void>;
}
