import { REASONS } from "../../export/corrections/index.ts";
import { COARSE_LEVELS, FIGURE_POLICIES, LANGUAGES, ROW_KINDS, VALUE_POLICIES } from "../../export/index.ts";
import { REVIEW_STATES, VERDICTS } from "../../record/index.ts";
import { LAYERS } from "../api/documents.ts";
import { JOB_STATES } from "../api/jobs.ts";
import { BUCKETS, LANES } from "../api/overviews.ts";
import { ROLES } from "../guard/roles.ts";

/** Closed sets beside those of the record. */
export const SETS: Readonly<Record<string, readonly string[]>> = {
  "export-takes": ["rows", "claims", "incidents"],
  "row-kind": ROW_KINDS,
  "figure-policy": FIGURE_POLICIES,
  "value-policy": VALUE_POLICIES,
  language: LANGUAGES,
  "coarse-level": COARSE_LEVELS,
  role: ROLES,
  way: ["link", "password"],
  layer: LAYERS,
  "copy-kind": ["origin", "exact", "version", "near"],
  "change-kind": ["new", "changed", "gone"],
  "claim-kind": ["event", "statement", "figure"],
  "review-state": REVIEW_STATES,
  "chain-role": ["outlet", "source", "via", "speaker"],
  "job-state": JOB_STATES,
  "job-kind": ["files", "text", "urls", "sample", "join"],
  verdict: VERDICTS,
  "correction-reason": Object.keys(REASONS),
  anchoring: ["same", "moved", "changed", "orphaned"],
  "review-kind": ["event", "statement", "figure", "incident"],
  "incident-kind": ["incident", "series", "prospect"],
  "incident-order": ["date", "dispute", "newest"],
  grade: ["fair", "weak", "contested", "discounted"],
  "queue-of": ["incident", "event", "statement", "figure", "signature"],
  "reason-code": ["disputed", "contested", "denied", "deadly", "many-outlets", "one-origin", "undated", "unplaced"],
  "origin-kind": ["agency", "source", "copied-outlet", "outlet"],
  "track-kind": ["talks", "truce", "retaliation", "level", "vote", "actor", "source"],
  lane: LANES,
  "bucket-length": BUCKETS,
  basis: ["said", "inferred"],
  "list-format": ["json", "csv"],
  "document-order": ["read", "latest", "newest", "oldest"],
};
