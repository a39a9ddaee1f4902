import type { Published } from "../../record/index.ts";
import type { Candidate, OpenClaim } from "./candidate.ts";
import { TOLD } from "./when.ts";

/**
 * Force that is told as having happened, and agreements that are only named (`الاتفاق`), have no day after the article came out: such a day is of
 * something else in the clause (`قتل ثلاثة في الهجوم قبل انتخابات 12 يونيو المقبل`). Talks and promises may have one.
 */
export function dropAhead(claims: readonly OpenClaim[], told: readonly Candidate[], published: Published | null): void {
  if (published === null) return;
  const after = published.to.slice(0, 10);
  for (const [i, claim] of claims.entries()) {
    const { date, status, type } = claim;
    if (!TOLD.has(status) || date?.from == null || date.from.slice(0, 10) < after) continue;
    if (type === "ASSAULT" || (type === "AGREE" && told[i]!.word.reading?.definite === true)) claim.date = null;
  }
}
