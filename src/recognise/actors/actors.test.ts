import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractText, knowledge } from "../../../test/support/extract-text.ts";
import type { ActorMention } from "../../record/index.ts";
import { keysOf, variantsOf } from "./name-index.ts";
import { rules } from "./rule-list.ts";

const KINDS = new Set("person organisation group force government outlet agency party people".split(" "));
const actorsIn = (text: string): ActorMention[] =>
  extractText(text).mentions.filter((m): m is ActorMention => KINDS.has(m.kind));

describe("actors/corpus.txt", () => {
  const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n");
  let expected: unknown = null;
  for (const [i, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (line === "!") expected = [];
    else if (line.startsWith("= ")) expected = JSON.parse(line.slice(2));
    else {
      const want = expected;
      it(`actors/corpus.txt:${i + 1} ${line}`, () => {
        const found = actorsIn(line).map((m) => [m.kind, m.name, m.entity, m.role?.quote ?? null]);
        expect(found).toEqual(want);
      });
    }
  }
});

describe("actors", () => {
  it("lists its rules, each shown by its example", () => {
    for (const { id, example } of rules(knowledge)) {
      expect([id, actorsIn(example).map((m) => m.rule)]).toEqual([id, expect.arrayContaining([id])]);
    }
  });

  it("marks unnamed sources and nobody else", () => {
    expect(actorsIn("قال مصدر أمني لرويترز").map((m) => m.anonymous)).toEqual([true, false]);
  });

  it("ties last names and titles to the person named in full", () => {
    const text = "قال المحلل السياسي مروان السالمي كلاما. وأضاف السالمي المزيد. وتابع المحلل السياسي حديثه.";
    expect(actorsIn(text).map((m) => m.name)).toEqual(["مروان السالمي", "مروان السالمي", "مروان السالمي"]);
  });

  it("keeps quotes exact and clitics outside on any text", () => {
    const pieces = [
      "و",
      "ل",
      "بال",
      "وزير",
      "الدفاع",
      "العراقي",
      "الجيش",
      '"',
      "داعش",
      "،",
      "باسم",
      "المتحدث",
      "محمد",
      "بن",
      "سلمان",
      "#",
      "_",
      "حركة",
      "التابعة",
      "ل",
      "إيران",
      "بين",
      "بغداد",
      "\n",
      "(",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), fc.constantFrom(" ", ""), (parts, glue) => {
        const text = parts.join(glue);
        let end = 0;
        for (const m of actorsIn(text)) {
          expect(m.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(m.start, m.end)).toBe(m.quote);
          if (m.role) expect(text.slice(m.role.start, m.role.end)).toBe(m.role.quote);
          end = m.end;
        }
      }),
      { numRuns: 600 },
    );
  });

  it("inflects names as sentences do", () => {
    const spelt = (name: string) => variantsOf(name).map((w) => w.join(" "));
    expect(spelt("المتمردون الحوثيون")).toContain(keysOf("المتمردين الحوثيين").join(" "));
    expect(spelt("مقاتلو الجبل")).toContain("مقاتلي الجبل");
    expect(spelt("أبو سعيد")).toContain("ابي سعيد");
    expect(spelt("عبد الله سالم")).toContain("عبدالله سالم");
    expect(spelt("عبدالله سالم")).toContain("عبد الله سالم");
  });
});
