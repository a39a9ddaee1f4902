import type { Review } from "../../record/index.ts";
import type { Signed } from "../api/incidents.ts";

/** Verdicts that change what a record says; what came after the last of them was said of the whole. */
const CHANGING: ReadonlySet<string> = new Set([
  "accept",
  "reject",
  "unsure",
  "edit",
  "span",
  "resolve",
  "same",
  "different",
  "split",
]);

/** Reviews that stand and change what the record says. */
export const standing = (reviews: readonly Review[]) =>
  reviews.filter(({ undone, orphaned, verdict }) => !undone && !orphaned && CHANGING.has(verdict));

/** Who signed off the last word on something, or null. A later judgement needs another signature. */
export function signedOf(reviews: readonly Review[]): Signed | null {
  let signed: Signed | null = null;
  for (const { verdict, undone, orphaned, author, at } of reviews) {
    if (undone || orphaned) continue;
    if (verdict === "sign") signed = { by: author, at };
    else if (CHANGING.has(verdict)) signed = null;
  }
  return signed;
}
