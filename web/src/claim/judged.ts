import type { ClaimView } from "../api/types.ts";

/** What judging needs of a claim, be it of an article or of a list. */
export type Judged = Pick<ClaimView, "id" | "kind" | "etag" | "fields" | "claim">;
