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
    nameSides(claims, i);
    shareWithTwin(claims, i);
    claim.date ??= neighbour(claims, candidates, i, (e) => e.date !== null)?.date ?? null;
    if (FORCE.has(claim.type)) claim.place ??= neighbour(claims, candidates, i, (e) => e.place !== null)?.place ?? null;
  }
}

const SIDES = new Set(["الجانبين", "الجانبان", "الطرفين", "الطرفان", "البلدين", "البلدان"]);

/** `الجانبان` are the two parties named last. */
function nameSides(claims: readonly Open[], i: number): void {
  const claim = claims[i]!;
  if (claim.actor.length !== 1 || !SIDES.has(claim.actor[0]!.name)) return;
  for (let k = i - 1; k >= 0; k--) {
    if (claims[k]!.actor.length >= 2) {
      claim.actor = claims[k]!.actor;
      return;
    }
  }
}

/** An event told twice in one article, with the same thing aimed at or the same exact place, has one date and place. */
function shareWithTwin(claims: readonly Open[], i: number): void {
  const claim = claims[i]!;
  if (claim.date !== null || claim.type !== "ASSAULT" || claim.status !== "asserted") return;
  const twin = claims.find((other, k) => k !== i && other.date !== null && isTwin(claim, other));
  if (twin) {
    claim.date = twin.date;
    claim.place ??= twin.place;
  }
}

function isTwin(a: EventClaim, b: EventClaim): boolean {
  if (b.type !== a.type || b.status !== "asserted" || !compatible(a, b)) return false;
  const exact =
    a.place !== null &&
    b.place !== null &&
    a.place.precision !== "country" &&
    a.place.precision !== "region" &&
    a.place.name === b.place.name;
  return (
    exact ||
    a.target.some((x) => b.target.some((y) => x.name === y.name && (x.entity !== null || x.name.includes(" "))))
  );
}

/** A definite noun with nothing of its own points back. */
function pointsBack(c: Candidate): boolean {
  if (c.verbal || c.args.genitive || c.word.enclitic || c.frame.id === "fight.war") return false;
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
  if (claim.type === "ASSAULT" && !claim.rule.startsWith("event.fight")) {
    claim.mode ??= from.mode;
    claim.acled ??= from.acled;
  }
  claim.date ??= from.date;
  if (FORCE.has(claim.type)) claim.place ??= from.place;
}

/** How many sentences a date or place told once goes on for clauses that name none. */
const CARRY = 3;

/** The nearest event told before, of a kind that this one may continue, that has what is missing. */
function neighbour(
  claims: readonly Open[],
  candidates: readonly Candidate[],
  i: number,
  has: (e: EventClaim) => boolean,
): Open | null {
  const sentence = candidates[i]!.clauses.sentence.index;
  for (let k = i - 1; k >= 0; k--) {
    if (sentence - candidates[k]!.clauses.sentence.index > CARRY) return null;
    const other = claims[k]!;
    if (continues(claims[i]!, other)) return has(other) ? other : null;
  }
  return null;
}

const FORCE = new Set(["ASSAULT", "COERCE"]);

function continues(claim: EventClaim, before: EventClaim): boolean {
  if (claim.status !== "asserted" || before.status !== "asserted") return false;
  return FORCE.has(claim.type) ? FORCE.has(before.type) : claim.type === before.type;
}
