import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import { checkLexemes } from "./check.ts";

const fixture = loadKnowledge(fileURLToPath(new URL("fixture", import.meta.url)));

test("the shipped lexemes are sound", () => expect(checkLexemes(loadKnowledge())).toEqual([]));
test("the fixture is sound", () => expect(checkLexemes(fixture)).toEqual([]));

describe("planted faults are found", () => {
  const verb = fixture.verbs.find((v) => v.id === "istahdafa")!;
  const noun = fixture.nouns.find((n) => n.id === "kitab")!;
  for (const [name, message, verbs, nouns] of [
    ["wrong form", /does not look like form IV/, [{ ...verb, form: "IV" }], []],
    ["unknown form", /is none of/, [{ ...verb, form: "XI" }], []],
    ["wrong root", /lacks letters of its root/, [{ ...verb, root: "هدم" }], []],
    ["short root", /has 3 letters/, [{ ...verb, root: "هد" }], []],
    ["present", /begins with يست/, [{ ...verb, present: "تستهدف" }], []],
    ["marks", /vowel marks/, [{ ...verb, past: "استهدفَ" }], []],
    ["twice", /stands twice/, [verb, verb], []],
    ["two words", /one word/, [], [{ ...noun, singular: "كتاب أبيض" }]],
  ] as const) {
    test(name, () => {
      const found = checkLexemes({ ...fixture, verbs, nouns });
      expect(found.some((fault) => message.test(fault.message))).toBe(true);
    });
  }
});
