import type { Count } from "./claim.ts";

/** What an order of judging needs to know of an incident. */
export interface Weighed {
  readonly type: string | null;
  readonly fatalities: Count;
  readonly injured: Count;
  readonly outlets: number;
  /** Fields whose values cannot all be true. */
  readonly disputed: readonly string[];
}

/** How much a disagreement about a field weighs: what the dead, the doers and the denials are matters most. */
const DISPUTES: Readonly<Record<string, number>> = { fatalities: 8, status: 6, actor: 5, target: 4, place: 4, date: 3 };
const OTHER_DISPUTE = 2;
/** What is disputed comes before all that is not. */
const DISPUTED = 100;
const DEAD = 3;
/** More is the toll of a war or a misread number, no worse incident. */
const COUNTED = 500;
const HURT = 1;
const FORCE = 2;
const SEVERAL = 1;

function most(count: Count): number {
  if (count === null) return 0;
  return Math.min(COUNTED, typeof count === "number" ? count : (count.high ?? count.low ?? 0));
}

/** How early an incident should be judged: by disagreement first, then by consequence; greater is earlier. Each part has its words. */
export function urgencyOf({ type, fatalities, injured, outlets, disputed }: Weighed): {
  readonly score: number;
  readonly why: readonly string[];
} {
  const why: string[] = [];
  let score = 0;
  if (disputed.length > 0) {
    score += DISPUTED + disputed.reduce((sum, field) => sum + (DISPUTES[field] ?? OTHER_DISPUTE), 0);
    why.push(`accounts disagree on ${disputed.join(", ")}`);
  }
  if (most(fatalities) > 0) {
    score += DEAD * Math.log2(1 + most(fatalities));
    why.push("people died");
  }
  if (most(injured) > 0) {
    score += HURT * Math.log2(1 + most(injured));
    why.push("people were hurt");
  }
  if (type === "ASSAULT") {
    score += FORCE;
    why.push("use of force");
  }
  if (outlets > 1) {
    score += SEVERAL;
    why.push(`${outlets} outlets tell it`);
  }
  return { score, why };
}
