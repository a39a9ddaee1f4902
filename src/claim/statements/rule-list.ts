import type { Knowledge, RuleInfo } from "../../record/index.ts";

/** The rules of this part, for `docs/rules.md` and `isnad why`; ids made from knowledge rows are listed row by row. */
export function rules(_knowledge: Knowledge): readonly RuleInfo[] {
  return [];
}
