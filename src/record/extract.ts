import type { Problem } from "../text/index.ts";
import type { Analysed } from "./analysed.ts";
import type { Claims } from "./claim.ts";
import type { Mention } from "./mention.ts";

/** All that one article gave. Pure function of the raw text and the knowledge. */
export interface Extract {
  readonly analysed: Analysed;
  readonly mentions: readonly Mention[];
  readonly claims: Claims;
  readonly problems: readonly Problem[];
  /** Version of rules and knowledge that made it. */
  readonly rules: string;
}
