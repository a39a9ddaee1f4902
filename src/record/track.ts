import type { Quote } from "../text/index.ts";
import type { Interval } from "./article.ts";
import type { Named } from "./claim.ts";
import type { ClaimOrigin, EventRef } from "./incident.ts";

/** A claim that a track rests on: `claim` is the id of an event, statement or figure of the document. */
export interface Evidence extends Quote {
  readonly document: string;
  readonly claim: string;
}

/** Something promised or demanded by a date. The latest known date is that of the newest article or dated event. */
export interface Deadline {
  readonly what: string;
  readonly by: string;
  /** `kept`: a matching event was told for that time; `late`: for a time after it; `passed`: the date passed and nothing of the kind was told; `pending`. */
  readonly state: "kept" | "late" | "passed" | "pending";
  readonly why: string;
  /** The incident that met it, or null. */
  readonly met_by: string | null;
  readonly evidence: Evidence;
}

export interface TalksTrack {
  readonly kind: "talks";
  readonly id: string;
  readonly parties: readonly Named[];
  /** Ids of incidents, in the order of their dates; undated ones last. */
  readonly rounds: readonly {
    readonly incident: string;
    readonly date: Interval | null;
    readonly place: Named | null;
    readonly outlets: number;
  }[];
  /** What the talks are said to be about. */
  readonly topics: readonly { readonly text: string; readonly evidence: readonly Evidence[] }[];
  /** What is said to have been left out of them. */
  readonly left_out: readonly Evidence[];
  /** Statements whose words lie in, or beside, the clauses that tell of the talks. */
  readonly statements: readonly { readonly speaker: Named | null; readonly evidence: Evidence }[];
  readonly deadlines: readonly Deadline[];
}

export interface TruceTrack {
  readonly kind: "truce";
  readonly id: string;
  readonly incident: string;
  readonly parties: readonly Named[];
  readonly declared: Interval | null;
  readonly until: string | null;
  readonly held: readonly Evidence[];
  /** `said` = a clause speaks of the breach; `inferred` = force between its parties while it ran. */
  readonly broken: readonly {
    readonly incident: string;
    readonly basis: "said" | "inferred";
    readonly why: string;
    readonly evidence: Evidence;
  }[];
  readonly evidence: readonly Evidence[];
}

export interface RetaliationTrack {
  readonly kind: "retaliation";
  readonly id: string;
  /** Incident that answers, and the one that it answers (null: none of the record). */
  readonly answer: string;
  readonly to: string | null;
  readonly basis: "said" | "inferred";
  readonly why: string;
  readonly evidence: readonly Evidence[];
}

/** Numbers of one thing over time, with the numbers that contradict each other. */
export interface LevelTrack {
  readonly kind: "level";
  readonly id: string;
  readonly of: Named;
  readonly where: Named | null;
  readonly points: readonly {
    readonly as_of: Interval | null;
    readonly published: Interval | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly approx: boolean;
    readonly origin: ClaimOrigin;
    readonly evidence: Evidence;
  }[];
  /** Pairs of points (by index) of overlapping times whose bounds exclude each other. */
  readonly rivals: readonly (readonly [number, number])[];
}

export interface VoteTrack {
  readonly kind: "vote";
  readonly id: string;
  readonly incident: string;
  readonly body: readonly Named[];
  readonly date: Interval | null;
  readonly figures: readonly Evidence[];
  readonly evidence: readonly Evidence[];
}

export interface ActorTrack {
  readonly kind: "actor";
  readonly id: string;
  readonly entity: string | null;
  readonly name: string;
  readonly name_en: string | null;
  readonly aliases: readonly string[];
  readonly belongs_to: string | null;
  /** Offices and titles as texts give them, with the publication dates of the first and last that do. */
  readonly offices: readonly { readonly role: string; readonly first: string | null; readonly last: string | null }[];
  readonly did: readonly string[];
  readonly suffered: readonly string[];
  readonly said: readonly Evidence[];
}

/** Counts, no score: what a reader makes of them is the reader's. */
export interface SourceTrack {
  readonly kind: "source";
  readonly id: string;
  readonly name: string;
  readonly name_en: string | null;
  /** `outlet` publishes documents; the others are named in chains of attribution. */
  readonly source: "outlet" | ClaimOrigin["kind"];
  readonly documents: number;
  readonly claims: number;
  /** Incidents of several outlets that it told first, by date of publication. */
  readonly first: number;
  /** Documents whose text another document held before. */
  readonly copying: number;
  /** Documents of which a later version was published. */
  readonly revised: number;
  /** Values that contradict the proposed value of their incident. */
  readonly contradicted: number;
}

/** What goes on over many incidents: derived, with the claims that it rests on. */
export type Track = TalksTrack | TruceTrack | RetaliationTrack | LevelTrack | VoteTrack | ActorTrack | SourceTrack;
export type { EventRef };
