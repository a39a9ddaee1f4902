import { describe, expect, it } from "vitest";
import { extractText, knowledge } from "../../../test/support/extract-text.ts";
import { rules as figureRules } from "../figures/rule-list.ts";
import { rules as statementRules } from "./rule-list.ts";

describe("each listed rule reads its own example", () => {
  const rows = [...statementRules(knowledge), ...figureRules(knowledge)].map(
    ({ id, example }) => [id, example] as const,
  );
  it.each(rows)("%s", (id, example) => {
    const { statements, figures } = extractText(example).claims;
    expect([...statements, ...figures].map((claim) => claim.rule)).toContain(id);
  });
});
