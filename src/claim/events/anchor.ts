import type { EventClaim, Knowledge, PloverType } from "../../record/index.ts";
import type { Candidate, OpenClaim } from "./candidate.ts";
import type { Signal } from "./signals.ts";

/** Points by signal and the sum from which on an event counts as told. */
interface Scale {
  readonly points: ReadonlyMap<Signal, number>;
  readonly threshold: number;
}
/** Scales of the types whose words are used of themes, laws and opinions as often as of events. */
export type Anchors = ReadonlyMap<PloverType, Scale>;

const WEIGHED: readonly PloverType[] = ["ASSAULT", "PROTEST"];

/** Loads `knowledge/words/anchors.tsv`, one column of points a type. */
export function loadAnchors(knowledge: Knowledge): Anchors {
  const out = new Map<PloverType, Scale>();
  for (const type of WEIGHED) {
    const points = new Map<Signal, number>();
    for (const row of knowledge.tables.anchors ?? []) points.set(row.signal!, Number(row[type.toLowerCase()] || 0));
    out.set(type, { points, threshold: points.get("threshold") ?? 0 });
  }
  return out;
}

/** True where the clause gives enough of one event to tell it: who was hit, with what, when and where, or who reports it. */
export function isAnchored(type: PloverType, signals: ReadonlySet<Signal>, anchors: Anchors): boolean {
  const scale = anchors.get(type);
  if (!scale) return true;
  let sum = 0;
  for (const signal of signals) sum += scale.points.get(signal) ?? 0;
  return sum >= scale.threshold;
}

/**
 * Events of force and protest that no clause of the article tells stay without assertion: those of many are a habit, single ones are unclear.
 * One told event vouches for the other mentions of its type in the article (`الهجوم` after `هاجم مسلحون قاعدة`).
 */
export function settleAnchors(
  claims: readonly OpenClaim[],
  candidates: readonly Candidate[],
  anchored: readonly boolean[],
): void {
  const told = new Set(claims.filter((c, i) => c.status === "asserted" && anchored[i]).map((c) => c.type));
  for (const type of WEIGHED) if (sentencesOf(type, claims, candidates) >= ABOUT) told.add(type);
  for (const [i, claim] of claims.entries()) {
    if (claim.status !== "asserted" || anchored[i] || told.has(claim.type)) continue;
    claim.status = isOfMany(candidates[i]!) && !isCounted(claim) ? "habitual" : "unclear";
  }
}

/** In how many sentences an article must speak of a type to be about it. */
const ABOUT = 3;

function sentencesOf(type: PloverType, claims: readonly EventClaim[], candidates: readonly Candidate[]): number {
  const out = new Set<number>();
  for (const [i, claim] of claims.entries())
    if (claim.type === type && claim.status === "asserted") out.add(candidates[i]!.clauses.sentence.index);
  return out.size;
}

/** `اشتباكات أوقعت تسعة قتلى`: what has its own toll happened, and is no habit. */
const isCounted = ({ fatalities, injured }: EventClaim): boolean => fatalities !== null || injured !== null;

function isOfMany(c: Candidate): boolean {
  const { reading } = c.word;
  return c.verbal ? reading?.tense === "present" : reading?.number === "plural";
}
