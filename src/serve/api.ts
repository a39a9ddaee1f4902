import type { Refusal } from "../export/corrections/index.ts";
import type {
  Block,
  Claim,
  ClaimKind,
  ClaimOrigin,
  CopyGroup,
  Incident,
  IncidentRow,
  Interval,
  Named,
  PlacePrecision,
  Published,
  Review,
  ReviewState,
  Status,
  StoredDocument,
  Verdict,
} from "../record/index.ts";
import type { ErrorValues, Problem, Span } from "../text/index.ts";
import type { Role } from "./guard/roles.ts";

/** What the server answers, as types for the web; `schema/shapes.ts` says the same as JSON Schemas, and a test holds answers to them. */

export interface Page<T> {
  readonly items: readonly T[];
  /** What to give as `cursor` for the next page; null = this is the last. */
  readonly next: string | null;
  /** How many there are over all pages; null where counting would take too long. */
  readonly total: number | null;
}

export interface SessionView {
  /** Who is signed in, or null. */
  readonly user: string | null;
  readonly role: Role | null;
  /** `link` = by the link that the server printed, `password` = by name and password. */
  readonly way: "link" | "password";
  /** Name of the record. */
  readonly record: string;
  /** Version of the program. */
  readonly program: string;
  /** Template of the addresses of map tiles, with `{z}`, `{x}`, `{y}`; null = none. */
  readonly tiles: string | null;
  /** Whom the tiles are owed to. */
  readonly tilesCredit: string | null;
}

export interface DocumentRow {
  readonly document: StoredDocument;
  /** When it came out, as given or read. */
  readonly published: Published | null;
  /** Number of claims of its latest extraction. */
  readonly claims: Readonly<Record<ClaimKind, number>>;
  /** How many of them are judged. */
  readonly judged: number;
}

/** What a stretch of the text is marked as. */
export const LAYERS = ["who", "what", "where", "when", "figures", "attribution", "furniture"] as const;
export type Layer = (typeof LAYERS)[number];

export interface Mark extends Span {
  readonly layer: Layer;
  /** Kind of mention, of claim or of block: `person`, `place`, `time`, `event`, `speaker`, `cue`, `said`, `boilerplate` … */
  readonly kind: string;
  /** Id of a mention of the article (`m3`) or of a claim (`e_…`) that the stretch belongs to, or null. */
  readonly ref: string | null;
  readonly name: string | null;
  readonly name_en: string | null;
  readonly rule: string | null;
}

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

export interface DocumentView {
  readonly document: StoredDocument;
  readonly published: Published | null;
  readonly version: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly (Span & { readonly block: Block["kind"] })[];
  readonly marks: readonly Mark[];
  readonly claims: readonly ClaimView[];
  /** What a text of megabytes has beyond what is given: `GET /claims?document=` lists all claims. */
  readonly more: { readonly claims: number; readonly marks: number };
  readonly problems: readonly Problem[];
  /** Other documents that hold the same text, the one published first first; and how this one stands to it. */
  readonly copies: readonly CopyView[];
  /** What people made of its claims, the first first. */
  readonly reviews: readonly Review[];
}

/** One of several documents that hold one text. */
export interface CopyView {
  readonly document: StoredDocument;
  /** `origin` = published first, `exact` = the same characters, `version` = a later text of the same address, `near` = reworked. */
  readonly how: CopyGroup["documents"][number]["how"];
  readonly likeness: number;
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
    readonly rivals: readonly { readonly rule: string; readonly quote: string; readonly why: string }[];
  }[];
  readonly chain: readonly ChainLink[];
}

/** `about` and `example` are null for a rule that this version does not have. */
export interface RuleView {
  readonly id: string;
  readonly about: string | null;
  readonly example: string | null;
}

export interface HitView {
  readonly document: StoredDocument;
  /** Where the excerpt stands in the article, and its words. */
  readonly excerpt: Span & { readonly quote: string };
  /** Matches, counted inside the excerpt. */
  readonly highlights: readonly Span[];
}

export const JOB_STATES = ["waiting", "fetching", "reading", "joining", "done", "stopped", "failed"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Inputs that failed for one cause. */
export interface JobFailures {
  /** As in `docs/problems.md`. */
  readonly code: string;
  readonly count: number;
  /** The first of them, each with what was wrong and how to mend it, in English. */
  readonly first: readonly {
    readonly path: string;
    readonly item: number | null;
    readonly message: string;
    readonly mend: string;
    /** What the words name, as `limit`. */
    readonly values: ErrorValues;
  }[];
}

export interface JobView {
  readonly id: string;
  readonly state: JobState;
  /** Who began it. */
  readonly by: string;
  /** `join` = no import: the articles are joined anew. */
  readonly kind: "files" | "text" | "urls" | "sample" | "join";
  /** ISO 8601 instants. */
  readonly began: string;
  readonly ended: string | null;
  /** Share done from 0 to 1; null = unknown. */
  readonly share: number | null;
  readonly inputs: number;
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly known: number;
  readonly found: Readonly<Record<"events" | "statements" | "figures", number>>;
  readonly failed: number;
  readonly failures: readonly JobFailures[];
  /** Documents that it added, the first hundred. */
  readonly documents: readonly string[];
  /** Why the whole job failed, or null. */
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly mend: string;
    readonly values: ErrorValues;
  } | null;
}

/** What became of one claim between two versions. */
export interface ChangeView {
  readonly change: "new" | "changed" | "gone";
  readonly document: StoredDocument;
  readonly before: ClaimView | null;
  readonly after: ClaimView | null;
  /** Fields that differ, for a claim that changed. */
  readonly fields: readonly string[];
}

/** Changes found on the way through the documents; `next` goes on, also from a page without changes. */
export interface DiffPage extends Page<ChangeView> {
  readonly since: string;
  readonly to: string;
  /** Documents compared so far, and how many there are. */
  readonly compared: number;
  readonly documents: number;
}

export interface ExportProfile {
  readonly profile: string;
  /** `rows` = events, one row a claim or an incident. */
  readonly takes: "rows" | "claims" | "incidents";
  readonly media: string;
  readonly extension: string;
}

export interface ExportPreview {
  readonly profile: string;
  /** For tables: the heading and the first twenty rows; else null. */
  readonly columns: readonly string[] | null;
  readonly rows: readonly (readonly string[])[] | null;
  /** For all else: how the file begins; else null. */
  readonly text: string | null;
  /** False when counting was given up: then `counts` are of the part gone through. */
  readonly complete: boolean;
  readonly counts: Readonly<Record<"written" | "unfit" | "unplaced" | "undated" | "disputed", number>>;
  /** Events that pass the filters, by what people made of them. */
  readonly states: Readonly<Record<ReviewState, number>>;
  readonly command: string;
}

/** A claim in a list: with its article and its sentence. */
export interface ClaimRow extends Omit<ClaimView, "document"> {
  readonly document: StoredDocument;
  readonly published: Published | null;
  readonly sentence: InSentence;
}

export type { ActorNetwork, ActorRow, IncidentRow, Review } from "../record/index.ts";

/** One article's telling of an incident: a column of its table. */
export interface Teller {
  readonly document: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: Published | Interval | null;
  /** Number of the origin in `origins` that its first mention goes back to. */
  readonly origin: number;
  readonly status: Status;
  /** Ids of its claims, in the order of the text. */
  readonly claims: readonly string[];
  readonly chain: readonly string[];
}

/** What an article says of one field: numbers of values, with the claims that say so. Empty = it says nothing. */
export type TableCell = readonly { readonly value: number; readonly claims: readonly string[] }[];

export interface TableRow {
  readonly field: string;
  readonly values: readonly {
    readonly value: unknown;
    readonly text: string;
    readonly outlets: number;
    /** Names of those who know it. */
    readonly origins: readonly Named[];
  }[];
  /** Number of the value that stands for the field, or null. */
  readonly proposed: number | null;
  /** True when its values cannot all be true. */
  readonly disputed: boolean;
  /** Id of the review that chose the value, or null. */
  readonly resolved: string | null;
  /** One cell for each of `tellers`. */
  readonly cells: readonly TableCell[];
}

/** Fields × articles, in order of publication, articles of one origin beside each other. */
export interface IncidentTable {
  readonly origins: readonly (ClaimOrigin & { readonly tellers: number })[];
  readonly tellers: readonly Teller[];
  readonly rows: readonly TableRow[];
}

export interface IncidentView {
  readonly id: string;
  readonly kind: Incident["kind"];
  readonly family: string;
  readonly review: ReviewState;
  readonly etag: string;
  readonly grade: Incident["grade"];
  readonly independence: string;
  readonly table: IncidentTable;
  /** The first mentions with their sentences; `GET /incidents/{id}/mentions` lists all. */
  readonly mentions: readonly {
    readonly claim: ClaimRow;
    /** Why it was joined to an earlier one; null for the first. */
    readonly joined: { readonly to: string; readonly score: number; readonly reasons: readonly string[] } | null;
  }[];
  readonly mentioned: number;
  /** How many of them, the first, the table is made of. */
  readonly tabled: number;
  /** Incidents that a series counts. */
  readonly holds: readonly string[];
  /** What people made of it, the first first. */
  readonly reviews: readonly Review[];
  readonly signed: Signed | null;
}

/** Who signed off what others judged. */
export interface Signed {
  readonly by: string;
  readonly at: string;
}

/** An incident as it would be after a merge or a split. */
export interface PreviewView {
  readonly incidents: readonly {
    readonly kind: Incident["kind"];
    readonly family: string;
    readonly grade: Incident["grade"];
    readonly independence: string;
    readonly table: IncidentTable;
  }[];
}

/** Why a card is on top. `value` and `fields` belong to some codes. */
export interface Reason {
  readonly code:
    | "disputed"
    | "contested"
    | "denied"
    | "deadly"
    | "many-outlets"
    | "one-origin"
    | "undated"
    | "unplaced";
  readonly value: number | null;
  readonly fields: readonly string[];
}

/** One thing to judge. */
export interface Card {
  /** Id of the incident or claim that is judged. */
  readonly id: string;
  readonly of: "incident" | "event" | "statement" | "figure";
  readonly etag: string;
  readonly review: ReviewState;
  readonly why: readonly Reason[];
  /** For an incident: its row and its disagreements, with the first twelve names and values of each. */
  readonly incident: IncidentRow | null;
  readonly disputes: readonly {
    readonly field: string;
    readonly values: readonly {
      readonly value: unknown;
      readonly text: string;
      readonly outlets: number;
      readonly origins: readonly Named[];
    }[];
  }[];
  /** The claim, or that mention of the incident which was published first. */
  readonly claim: ClaimRow;
  /** What people said of it that stands, the first first; empty for what nobody judged. */
  readonly judged: readonly { readonly by: string; readonly verdict: Verdict; readonly reason: string | null }[];
}

export interface Queue {
  readonly items: readonly Card[];
  /** How many wait, these included. */
  readonly total: number;
}

/** What a judgement did: the review, and what was judged as it is now. */
export interface ReviewDone {
  readonly review: Review;
  readonly claim: ClaimRow | null;
  readonly incident: { readonly id: string; readonly review: ReviewState; readonly etag: string } | null;
}

export const LANES = ["force", "talks", "statements", "other"] as const;
export type Lane = (typeof LANES)[number];

/** One incident on the timeline; `from` or `to` (exclusive) null = open. */
export interface TimelineItem extends Interval {
  readonly id: string;
  readonly lane: Lane;
  readonly kind: Incident["kind"];
  readonly type: string | null;
  readonly mode: string | null;
  readonly status: Status | null;
  readonly place: Named | null;
  readonly review: ReviewState;
  readonly disputes: number;
  readonly outlets: number;
}

export const BUCKETS = ["year", "month", "day"] as const;

export interface TimelineView {
  /** The most told first when there are more than asked for. */
  readonly items: readonly TimelineItem[];
  /** Dated incidents that pass the filters, by lane and by the year, month or day in which they begin. */
  readonly bucket: (typeof BUCKETS)[number];
  readonly buckets: readonly { readonly from: string; readonly lane: Lane; readonly count: number }[];
  /** First and last day of what passes the filters but the dates; null when nothing is dated. */
  readonly range: { readonly from: string; readonly to: string } | null;
  readonly total: number;
  /** The undated that pass the other filters: how many, and the first fifty. */
  readonly undated: { readonly total: number; readonly ids: readonly string[] };
  /** Which of the items answers which. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly basis: "said" | "inferred" }[];
}

/** Incidents at one place, known to one depth. */
export interface MapPlace extends Named {
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly precision: PlacePrecision;
  readonly count: number;
  readonly lanes: Readonly<Record<Lane, number>>;
  readonly disputed: number;
  /** The first fifty. */
  readonly incidents: readonly string[];
}

export interface MapView {
  /** The most incidents first. */
  readonly places: readonly MapPlace[];
  readonly total: number;
  /** Those of no place, or of one without coordinates: how many, and the first fifty. */
  readonly unplaced: { readonly total: number; readonly ids: readonly string[] };
}

/** One change that an edited sheet comes to. */
export interface CorrectionView {
  /** Row of the sheet, as its lines are numbered there. */
  readonly row: number;
  /** Id of the claim. */
  readonly target: string;
  readonly document: string;
  /** The clause that tells the event. */
  readonly quote: string;
  readonly verdict: "accept" | "reject" | "unsure" | "edit";
  /** That is edited; null for a judgement. */
  readonly field: string | null;
  /** The field's value now, or the review state. */
  readonly before: unknown;
  /** The field's value then, or the review state. */
  readonly after: unknown;
  readonly reason: string | null;
}

/** A cell or row that is not taken, and why: a code with what its words name, and the words in English. */
export type CorrectionRefusal = Refusal;

/** What an edited sheet would change: the first five hundred of each, and how many there are. */
export interface CorrectionsView {
  /** To be sent as `If-Match` to have it done. */
  readonly etag: string;
  readonly items: readonly CorrectionView[];
  readonly total: number;
  /** Rows with one of these are not taken. */
  readonly refused: readonly CorrectionRefusal[];
  readonly refusedTotal: number;
  /** Changes in columns that cannot be edited in a sheet. */
  readonly ignored: readonly CorrectionRefusal[];
  readonly ignoredTotal: number;
  /** Rows that say what the record says. */
  readonly unchanged: number;
}

export interface CorrectionsDone {
  /** Ids of the reviews that were made, in their order. */
  readonly reviews: readonly string[];
  /** What each of them judges. */
  readonly targets: readonly string[];
  readonly refused: number;
}
