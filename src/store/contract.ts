import type {
  ActorNetwork,
  ActorRow,
  ClaimKind,
  CopyGroup,
  Extraction,
  Incident,
  IncidentBrief,
  IncidentRow,
  IncidentSketch,
  JoinConstraint,
  Joined,
  Judgement,
  Linkable,
  ProposedGrade,
  Published,
  RawText,
  Review,
  ReviewState,
  Status,
  StoredClaim,
  StoredDocument,
  StoredIncident,
  Track,
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

/** Which incidents; fields are joined by "and". A field that `ClaimFilter` has too means the same of any of the incident's mentions. */
export interface IncidentFilter {
  /** Only these. */
  readonly ids?: readonly string[];
  readonly kind?: Incident["kind"];
  /** By the proposed (or resolved) date: it may have been on or after this day. */
  readonly from?: string;
  /** By the proposed (or resolved) date: it may have been before this day. */
  readonly to?: string;
  readonly place?: string;
  readonly type?: string;
  readonly actor?: string;
  readonly source?: string;
  /** Of the incident as proposed or resolved. */
  readonly status?: Status;
  readonly review?: ReviewState;
  readonly grade?: ProposedGrade["grade"];
  /** Only those with (true) or without (false) a disagreement that nobody resolved. */
  readonly disputed?: boolean;
  /** Told by so many outlets or more. */
  readonly outlets?: number;
  /** Told by this document. */
  readonly document?: string;
  /** Words, in any spelling, that all stand in what its mentions say. */
  readonly q?: string;
  /** `date`: earliest first, undated last (default); `dispute`: what is to be judged first, by `urgencyOf`; `newest`: told last first. */
  readonly sort?: "date" | "dispute" | "newest";
  readonly limit?: number;
  readonly offset?: number;
}

/** A stretch of a list. */
export interface Part {
  readonly limit?: number;
  readonly offset?: number;
}

export interface TrackFilter {
  readonly kind?: Track["kind"];
  /** Words that all stand in its names and topics, in any spelling. */
  readonly q?: string;
  /** Only tracks that this incident is part of. */
  readonly incident?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** What joining gives and a record keeps, with the documents and events that it speaks of called by their ids in the record. */
export interface LinkedRecord {
  readonly copies: readonly CopyGroup[];
  readonly incidents: readonly Incident[];
  readonly tracks: readonly Track[];
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
  /** Judgements, those taken back included. */
  readonly reviews: number;
  /** Latest claims that people accepted, rejected, were unsure of, edited. */
  readonly reviewed: {
    readonly accepted: number;
    readonly rejected: number;
    readonly unsure: number;
    readonly edited: number;
  };
  /** Reviews that stand and hold on to nothing any more. */
  readonly orphaned: number;
  /** Incidents by state, and those that are disputed; all 0 before the first joining. */
  readonly incidents: {
    readonly total: number;
    readonly disputed: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly unsure: number;
  };
  readonly joined: Joined | null;
  readonly versions: readonly Version[];
  /** Bytes of all texts in UTF-8. */
  readonly textBytes: number;
  /** Bytes that the record takes. */
  readonly diskBytes: number;
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
  /** Full ids of documents, claims, incidents and tracks that begin so; ten at most. */
  complete(prefix: string): Promise<readonly string[]>;
  search(query: SearchQuery): Promise<readonly Hit[]>;
  status(): Promise<RecordStatus>;
  /** Writes a judgement; fails on a target that the record does not hold, or a field or value that the target cannot have. */
  review(judgement: Judgement): Promise<Review>;
  /** Writes several in one transaction: all of them or none. */
  reviewAll(judgements: readonly Judgement[]): Promise<readonly Review[]>;
  /** Takes back the author's last review that stands, or the one named; null when there is none. */
  undo(author: string, at: string, review?: string): Promise<Review | null>;
  /** Oldest first; with a target, those that point at this claim or incident now. */
  reviews(target?: string): AsyncIterable<Review>;

  /** What joining needs of each document's latest extraction, with ids of the record; without rejected claims, with edits. */
  linkables(documents?: readonly string[]): AsyncIterable<Linkable>;
  /** What people said is one event or is not, the newest first. */
  constraints(): Promise<readonly JoinConstraint[]>;
  /** What joining rests on, as it is now: taken before `linkables`, it lets `putJoined` say what came in between. */
  mark(): Promise<string>;
  /** Puts what was joined in the place of what was joined before, in one transaction. `mark`: when its material was read. */
  putJoined(
    linked: LinkedRecord,
    made: { readonly at: string; readonly version: string; readonly mark: string },
  ): Promise<Joined>;
  /** The last joining, or null before the first. */
  joined(): Promise<Joined | null>;
  incidents(filter?: IncidentFilter): AsyncIterable<IncidentRow>;
  countIncidents(filter?: IncidentFilter): Promise<number>;
  /** Incidents as marks, in one list: cheap also for all of them. */
  sketches(filter?: IncidentFilter): Promise<readonly IncidentSketch[]>;
  /** With `part`, only that stretch of its mentions, in the order of publication; all else is of all of them. */
  incident(id: string, part?: Part): Promise<StoredIncident | null>;
  /** An incident without its mentions: cheap also for one that is told hundreds of times. */
  incidentBrief(id: string): Promise<IncidentBrief | null>;
  /** Id of the incident that a claim of an event is part of, or null. */
  incidentOf(claim: string): Promise<string | null>;
  /** Tracks in order of their kinds, then of their dates or names. `source` tracks are the record's sources. */
  tracks(filter?: TrackFilter): AsyncIterable<Track>;
  /** The record's actors in short, those of whom most is told first; each is an `actor` track too. */
  actors(filter?: Omit<TrackFilter, "kind">): AsyncIterable<ActorRow>;
  /** Who acts on whom, the busiest pairs first; of one actor, or of all. */
  actions(filter?: { readonly actor?: string; readonly limit?: number }): Promise<ActorNetwork>;
  countTracks(filter?: TrackFilter): Promise<number>;
  track(id: string): Promise<Track | null>;
  /** Groups of documents that hold one text. */
  copies(): AsyncIterable<CopyGroup>;
  copiesOf(document: string): Promise<CopyGroup | null>;
  /** A number that changes whenever another process or thread has written to the record. */
  revision(): Promise<number>;
  /** Re-checks every hash, span and id, and the file itself. */
  verify(): AsyncIterable<Mismatch>;
  close(): Promise<void>;
}
