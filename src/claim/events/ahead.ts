import type { Published, Status } from "../../record/index.ts";
import type { Candidate, OpenClaim } from "./candidate.ts";

/**
 * What is told as having happened did not happen after the article came out. A later day of its own says of talks, votes and movements that they are
 * planned (`اجتماع الوزراء في 12 مايو المقبل`); of force, of agreements that are only named and of what a verb tells in the past it is no day.
 */
export function settleAhead(
  claims: readonly OpenClaim[],
  told: readonly Candidate[],
  published: Published | null,
): void {
  for (const [i, claim] of claims.entries()) {
    if (!isAhead(claim, published)) continue;
    if (isPast(told[i]!) || isNamedOnly(claim, told[i]!)) claim.date = null;
    else claim.status = "planned";
  }
}

/** A day after the article that was taken over from elsewhere is none. */
export function dropAhead(claims: readonly OpenClaim[], published: Published | null): void {
  for (const claim of claims) if (isAhead(claim, published)) claim.date = null;
}

const HAPPENED: ReadonlySet<Status> = new Set<Status>(["asserted", "habitual", "unclear"]);

const isAhead = ({ date, status }: OpenClaim, published: Published | null): boolean =>
  HAPPENED.has(status) &&
  published !== null &&
  date?.from != null &&
  date.from.slice(0, 10) >= published.to.slice(0, 10);

const isPast = ({ verbal, word, carrier }: Candidate): boolean =>
  (verbal && word.reading?.tense === "past") || carrier?.reading?.tense === "past";

/** Force, and agreements with the article. */
const isNamedOnly = ({ type }: OpenClaim, { word }: Candidate): boolean =>
  type === "ASSAULT" || (type === "AGREE" && word.reading?.definite === true);
