import { build, extract, listRules, loadKnowledge } from "isnad";
import { describe, expect, it } from "vitest";

const knowledge = loadKnowledge();
const machine = build(knowledge);
// Events and statements are told by a clause; their lists show only the words that tell them.
const rows = [...listRules(knowledge)]
  .filter(([folder]) => !folder.startsWith("claim/"))
  .flatMap(([, rules]) => rules.map(({ id, example }) => [id, example] as const));

/** Ids of the rules that made something of a text. */
function rulesIn(text: string): string[] {
  const { mentions, claims } = extract(
    {
      id: "example",
      text,
      sha256: "0".repeat(64),
      origin: { kind: "text", path: "", item: null },
      outlet: null,
      title: null,
      url: null,
      published: "2031-03-04",
    },
    machine,
  );
  return [...mentions, ...claims.events, ...claims.statements, ...claims.figures].map((value) => value.rule);
}

describe("each listed rule reads its own example", () => {
  it.each(rows)("%s", (id, example) => {
    expect(rulesIn(example)).toContain(id);
  });
});
