import type { RuleInfo } from "../record/index.ts";

/** One line of a part's list of rules. */
export const row = (id: string, about: string, example: string): RuleInfo => ({ id, about, example });
