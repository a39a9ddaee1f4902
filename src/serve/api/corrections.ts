/** What an edited sheet would change, and what it did. */

import type { Refusal } from "../../export/corrections/index.ts";

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
