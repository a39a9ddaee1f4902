import type { ClaimKind } from "./claim.ts";

/**
 * What a person makes of a claim or an incident. `accept`, `reject` and `unsure` judge it; `edit` gives a field of a claim another value;
 * `span` moves the words that a claim was read from; `resolve` chooses among the values of an incident's field; `same`, `different` and
 * `split` say which mentions are one event; `note` says something; `sign` signs off what somebody else made of it.
 */
export const VERDICTS = [
  "accept",
  "reject",
  "unsure",
  "note",
  "edit",
  "span",
  "resolve",
  "same",
  "different",
  "split",
  "sign",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Verdicts of which the latest that stands is a claim's or an incident's state. */
export const JUDGING: readonly Verdict[] = ["accept", "reject", "unsure"];
/** Verdicts that say which mentions are one event: joining obeys them. */
export const JOINING: readonly Verdict[] = ["same", "different", "split"];

export const REVIEW_STATES = ["accepted", "rejected", "unsure", "proposed"] as const;
/** `proposed` = made by the program and judged by nobody yet. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A judgement as a person gives it. */
export interface Judgement {
  /** Id of a claim or an incident. */
  readonly target: string;
  readonly verdict: Verdict;
  readonly author: string;
  readonly reason?: string | null;
  /** ISO 8601 instant. */
  readonly at: string;
  /** `edit`: a field of the claim; `resolve`: of the incident; `span`: which span (default: the claim's own; also `evidence`). */
  readonly field?: string | null;
  /** `edit` and `resolve`: the value, null = nothing is said; `span`: `{start, end}`. */
  readonly value?: unknown;
  /** `same` and `different`: ids of other incidents or claims; `split`: ids of the incident's claims that leave it together. */
  readonly others?: readonly string[];
}

/** What a review points at by content, so that it outlives a re-run: the words in their text, and what was claimed of them. */
export interface ReviewAnchor {
  /** Of the document's text. */
  readonly sha256: string;
  readonly document: string;
  readonly kind: ClaimKind;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** `target` = what is judged; `other` = what `same`, `different` or `split` names beside it. */
  readonly side: "target" | "other";
  /** The latest claim that these words make, or null. */
  readonly claim: string | null;
}

/**
 * How a review holds on after later runs: `same` = on the very claim; `moved` = on a claim of the same words or content; `changed` = on a claim
 * of the same words that now says something else (then accept, reject and unsure stand no longer, and it is up for judging again);
 * `orphaned` = nothing of the kind is claimed any more. An incident's is `same` or `moved` while some of its mentions are there.
 */
export type Anchoring = "same" | "moved" | "changed" | "orphaned";

/** A judgement that a record keeps. */
export interface Review {
  readonly id: string;
  /** What was judged, as it was called then. */
  readonly target: string;
  readonly kind: ClaimKind | "incident";
  /** What it points at now, or null when orphaned. */
  readonly now: string | null;
  readonly anchoring: Anchoring;
  readonly orphaned: boolean;
  /** Fields that say something else than what was judged, for `changed`. */
  readonly differs: readonly string[];
  readonly verdict: Verdict;
  readonly author: string;
  readonly reason: string | null;
  readonly at: string;
  readonly field: string | null;
  readonly value: unknown;
  readonly others: readonly string[];
  /** Document and words of the claim, or of the incident's first mention. */
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** All words of a claim; of an incident told by very many, some of its mentions. */
  readonly anchors: readonly ReviewAnchor[];
  readonly undone: boolean;
}
