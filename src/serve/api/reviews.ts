/** The queue of what is to be judged, and what a judgement did. */

import type { IncidentRow, Named, Review, ReviewState, ToldValue, Verdict } from "../../record/index.ts";
import type { Titled } from "./basics.ts";
import type { ClaimRow } from "./claims.ts";

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
    readonly values: readonly ToldValue<Named & Titled>[];
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
