/** The timeline and the map. */

import type { Incident, Interval, Named, PlacePrecision, ReviewState, Status } from "../../record/index.ts";

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
