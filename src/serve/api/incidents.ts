/** Incidents: who tells what of them, and how one would be after a merge or a split. */

import type {
  ClaimOrigin,
  Incident,
  Interval,
  Named,
  Published,
  Review,
  ReviewState,
  Status,
  ToldValue,
} from "../../record/index.ts";
import type { Titled } from "./basics.ts";
import type { ClaimRow } from "./claims.ts";

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
  readonly values: readonly ToldValue<Named & Titled>[];
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
  readonly origins: readonly (ClaimOrigin & Titled & { readonly tellers: number })[];
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
  /** Outlets and origins of all mentions. */
  readonly outlets: number;
  readonly origins: number;
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
  /** Mentions that were read for it, and how many there are: of incidents told very often the first are. */
  readonly read: number;
  readonly mentioned: number;
  readonly incidents: readonly {
    readonly kind: Incident["kind"];
    readonly family: string;
    readonly grade: Incident["grade"];
    readonly independence: string;
    readonly table: IncidentTable;
  }[];
}
