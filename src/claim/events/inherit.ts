import type { EventClaim } from "../../record/index.ts";
import type { Candidate } from "./candidate.ts";

type Open = { -readonly [K in keyof EventClaim]: EventClaim[K] };

/** How many sentences back an event named again (`الهجوم`, `المفاوضات`) may have been told. */
const BACK = 8;

/**
 * Fills what a clause leaves open from what was told before: an event named again with the article takes parties, place, date and mode
 * of the one it points back to; a clause of the same paragraph takes its place and date from the clause before.
 */
export function inherit(claims: Open[], candidates: readonly Candidate[]): void {
  for (const [i, claim] of claims.entries()) {
    const c = candidates[i]!;
    const earlier = antecedent(claims, candidates, i);
    if (earlier && pointsBack(c)) takeAll(claim, earlier);
    const before = neighbour(claims, candidates, i);
    if (before && continues(claim, before)) {
      claim.date ??= before.date;
      claim.place ??= before.place;
    }
  }
}

/** A definite noun with nothing of its own points back. */
function pointsBack(c: Candidate): boolean {
  if (c.verbal || c.args.genitive || c.word.enclitic) return false;
  return c.word.reading?.definite ?? false;
}

function antecedent(claims: readonly Open[], candidates: readonly Candidate[], i: number): Open | null {
  const sentence = candidates[i]!.clauses.sentence.index;
  for (let k = i - 1; k >= 0; k--) {
    if (sentence - candidates[k]!.clauses.sentence.index > BACK) return null;
    const other = claims[k]!;
    if (other.type === claims[i]!.type && other.status !== "denied" && compatible(claims[i]!, other)) return other;
  }
  return null;
}

const compatible = (a: EventClaim, b: EventClaim) => a.mode === null || b.mode === null || a.mode === b.mode;

function takeAll(claim: Open, from: EventClaim): void {
  if (claim.actor.length === 0) claim.actor = from.actor;
  if (claim.target.length === 0) claim.target = from.target;
  claim.mode ??= from.mode;
  claim.acled ??= from.acled;
  claim.date ??= from.date;
  claim.place ??= from.place;
}

/** The event told just before, in the same paragraph. */
function neighbour(claims: readonly Open[], candidates: readonly Candidate[], i: number): Open | null {
  const c = candidates[i]!;
  const before = candidates[i - 1];
  if (!before || before.clauses.sentence.paragraph !== c.clauses.sentence.paragraph) return null;
  if (c.clauses.sentence.index - before.clauses.sentence.index > 2) return null;
  return claims[i - 1]!;
}

const FORCE = new Set(["ASSAULT", "COERCE"]);

function continues(claim: EventClaim, before: EventClaim): boolean {
  if (claim.status !== before.status) return false;
  return FORCE.has(claim.type) ? FORCE.has(before.type) : claim.type === before.type;
}
