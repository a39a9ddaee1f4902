/** What changed between two versions, and exports. */

import type { ReviewState, StoredDocument } from "../../record/index.ts";
import type { Page } from "./basics.ts";
import type { ClaimView } from "./claims.ts";

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
