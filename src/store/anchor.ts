import { type ClaimKind, differing, type ReviewAnchor, type ReviewState } from "../record/index.ts";

/** A claim that a review may hold on to. */
export interface Candidate {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly said: Readonly<Record<string, string>>;
}

/** What was judged: the words and what was claimed of them; `said` is null in reviews of the first format. */
export interface Judged extends Pick<ReviewAnchor, "kind" | "start" | "end" | "quote"> {
  readonly id: string;
  readonly said: Readonly<Record<string, string>> | null;
}

export interface Held {
  readonly claim: string | null;
  readonly how: "same" | "moved" | "changed" | "orphaned";
  readonly differs: readonly string[];
}

/** Share of their common stretch that two spans must have in common to be the same words. */
const OVERLAP = 0.5;
const ORPHANED: Held = { claim: null, how: "orphaned", differs: [] };

/**
 * Finds what a review judges among the claims that a document has now: the very claim; else the one of the same words (the same span, or
 * spans that share half of theirs) that says most nearly the same; else one that says the same of the same words elsewhere in the text.
 */
export function holdOn(judged: Judged, candidates: readonly Candidate[]): Held {
  const itself = candidates.find(({ id }) => id === judged.id);
  if (itself !== undefined) return { claim: itself.id, how: "same", differs: [] };
  let best: Held = ORPHANED;
  let score = 0;
  for (const candidate of candidates) {
    if (candidate.kind !== judged.kind) continue;
    const differs = judged.said === null ? [] : differing(judged.said, candidate.said);
    const shared = shareOf(judged, candidate);
    const elsewhere = shared === 0 && candidate.quote === judged.quote && differs.length === 0 && judged.said !== null;
    if (shared < OVERLAP && !elsewhere) continue;
    // Words in their place count before words elsewhere, agreement before overlap.
    const points = (elsewhere ? 0 : 100) + 50 - Math.min(differs.length, 40) + shared;
    if (points <= score) continue;
    score = points;
    best = { claim: candidate.id, how: differs.length === 0 ? "moved" : "changed", differs };
  }
  return best;
}

function shareOf(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const STATES: Readonly<Record<string, ReviewState>> = { accept: "accepted", reject: "rejected", unsure: "unsure" };
/** The state that a verdict gives; `proposed` for none. */
export const stateOf = (verdict: unknown): ReviewState => STATES[String(verdict)] ?? "proposed";
export const VERDICT_OF: Readonly<Partial<Record<ReviewState, string>>> = {
  accepted: "accept",
  rejected: "reject",
  unsure: "unsure",
};
