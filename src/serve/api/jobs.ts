/** Imports and joinings under way. */

import type { ErrorValues } from "../../text/index.ts";

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
