import type { Interval } from "./article.ts";
import type { Count, EventPlace, Named, Status } from "./claim.ts";
import type { Incident, ProposedGrade } from "./incident.ts";
import type { Review, ReviewState } from "./review.ts";
import type { ActorTrack } from "./track.ts";

/** An incident in one row of a list: proposed values, or those that a person resolved. */
export interface IncidentRow {
  readonly id: string;
  readonly kind: Incident["kind"];
  readonly family: string;
  readonly type: string | null;
  readonly mode: string | null;
  readonly acled: string | null;
  readonly status: Status | null;
  readonly date: Interval | null;
  readonly place: Omit<EventPlace, "start" | "end" | "quote"> | null;
  /** Every party named, the proposed one first. */
  readonly actors: readonly Named[];
  readonly targets: readonly Named[];
  readonly weapon: string | null;
  readonly fatalities: Count;
  readonly injured: Count;
  readonly detained: Count;
  readonly mentions: number;
  readonly outlets: number;
  readonly origins: number;
  /** `5 outlets, 1 origin (Reuters)`. */
  readonly independence: string;
  readonly grade: ProposedGrade["grade"];
  /** Fields whose values cannot all be true and that nobody resolved. */
  readonly disputed: readonly string[];
  readonly resolved: readonly string[];
  readonly review: ReviewState;
  /** Publication date of its newest mention, as far as known. */
  readonly newest: string | null;
  /** Ids of the incidents that a series counts. */
  readonly holds: number;
  /** The clause of its first mention. */
  readonly quote: string;
  readonly document: string;
}

/** An incident with what people made of it. Resolved fields have the resolved value as `proposed` and say so in `because`. */
export interface StoredIncident extends Incident {
  readonly review: ReviewState;
  /** Ids of the reviews behind resolved fields. */
  readonly resolved: Readonly<Record<string, string>>;
  /** How many mentions it has; `mentions` may be a stretch of them. */
  readonly mentioned: number;
  /** State of each mention's claim, in the order of `mentions`. */
  readonly states: readonly ReviewState[];
  /** Reviews that point at the incident, those taken back included. */
  readonly reviews: readonly Review[];
}

/** An actor in one row of a list. */
export interface ActorRow {
  readonly id: string;
  readonly entity: string | null;
  readonly name: string;
  readonly name_en: string | null;
  readonly aliases: readonly string[];
  readonly belongs_to: string | null;
  readonly offices: ActorTrack["offices"];
  /** How many incidents it acted in, suffered, and how many statements it made. */
  readonly did: number;
  readonly suffered: number;
  readonly said: number;
}

/** A value that a field of an incident is told with, and names of those who know it. */
export interface ToldValue<Origin = Named> {
  readonly value: unknown;
  readonly text: string;
  readonly outlets: number;
  readonly origins: readonly Origin[];
}

/** What judging an incident needs. */
export interface IncidentBrief {
  readonly id: string;
  readonly review: ReviewState;
  /** Ids of the reviews behind resolved fields. */
  readonly resolved: Readonly<Record<string, string>>;
  /** Id of the claim that is its first mention. */
  readonly first: string;
  /** Disagreements that nobody resolved. */
  readonly disputes: readonly {
    readonly field: string;
    readonly values: readonly ToldValue[];
  }[];
}

/** Actors and who of them acted on whom. */
export interface ActorNetwork {
  readonly nodes: readonly Pick<ActorRow, "id" | "name" | "name_en" | "did" | "suffered">[];
  readonly edges: readonly {
    /** Id of the actor's track. */
    readonly from: string;
    readonly to: string;
    readonly count: number;
    /** Ids of the first twenty. */
    readonly incidents: readonly string[];
  }[];
  /** Pairs in all. */
  readonly total: number;
}

/** An incident as a mark on a map or a timeline: proposed values, or those that a person resolved. */
export interface IncidentSketch {
  readonly id: string;
  readonly kind: Incident["kind"];
  readonly type: string | null;
  readonly mode: string | null;
  readonly status: Status | null;
  readonly date: Interval | null;
  readonly place: IncidentRow["place"];
  readonly mentions: number;
  readonly outlets: number;
  /** Disagreements that nobody resolved. */
  readonly disputes: number;
  readonly grade: ProposedGrade["grade"];
  readonly review: ReviewState;
}

/** The last joining of a record. */
export interface Joined {
  /** ISO 8601 instant. */
  readonly at: string;
  /** Program and knowledge that joined. */
  readonly version: string;
  readonly documents: number;
  readonly mentions: number;
  readonly incidents: number;
  readonly tracks: number;
  readonly copies: number;
  /** What came after it that it does not hold: `articles` (new or read anew), `reviews` (that say what is one event). */
  readonly stale: readonly ("articles" | "reviews")[];
}

/** Groups of mentions, by document and event, that people said are one event or are not. */
export interface JoinConstraint {
  readonly verdict: "same" | "different";
  readonly author: string;
  /** `same`: all of them are one; `different`: none of `a` is one with any of `b`. */
  readonly a: readonly { readonly document: string; readonly event: string }[];
  readonly b: readonly { readonly document: string; readonly event: string }[];
}
