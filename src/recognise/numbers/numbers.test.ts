import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digitForms, wordsFor } from "../../../test/support/say-numbers.ts";
import { analyse } from "../../analyse/index.ts";
import { lexicon } from "../../arabic/lexicon/index.ts";
import { clean } from "../../clean/index.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import type { NumberMention } from "../../record/index.ts";
import { createNumbers } from "./index.ts";
import { rules } from "./rule-list.ts";

const knowledge = loadKnowledge();
const read = lexicon(knowledge);
const numbers = createNumbers(knowledge);

function find(text: string): NumberMention[] {
  const origin = { kind: "text", path: "", item: null } as const;
  const article = clean({ id: "x", text, sha256: "", origin, outlet: null, title: null, url: null, published: null });
  return numbers.find(analyse(article, read), []) as NumberMention[];
}

describe("numbers/corpus.txt", () => {
  const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n");
  let expected: unknown = null;
  for (const [i, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (line === "!") expected = [];
    else if (line.startsWith("= ")) expected = JSON.parse(line.slice(2));
    else {
      const want = expected;
      it(`corpus.txt:${i + 1} ${line}`, () => {
        expect(find(line).map((m) => [m.value, m.low, m.high])).toEqual(want);
      });
    }
  }
});

describe("number words", () => {
  const NOUN = "شيء";
  it("reads back every number up to 999,999,999 in both genders and all digit forms", () => {
    const whole = fc.oneof(fc.integer({ min: 1, max: 1100 }), fc.integer({ min: 1, max: 999_999_999 }));
    fc.assert(
      fc.property(whole, fc.boolean(), fc.boolean(), (n, feminine, oblique) => {
        const words = wordsFor(n, feminine, oblique);
        expect([words, find(`${words} ${NOUN}`).map((m) => m.value)]).toEqual([words, [n]]);
        for (const form of digitForms(n)) expect([form, find(form).map((m) => m.value)]).toEqual([form, [n]]);
      }),
      { numRuns: 3000 },
    );
  });

  it("never throws, keeps quotes exact and mentions apart on any text", () => {
    const pieces = [
      "ثلاثة",
      "و",
      "وعشرون",
      "ألف",
      "-",
      "/",
      "5",
      "1.5",
      "٪",
      "عشرات",
      "بين",
      "إلى",
      "من",
      "ان",
      "تين",
      "\n",
      "+",
      "أحد",
      "الثاني",
      "نصف",
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom(" ", ""), (parts, glue) => {
        const raw = parts.join(glue);
        let end = 0;
        for (const m of find(raw)) {
          expect(m.start).toBeGreaterThanOrEqual(end);
          expect(raw.slice(m.start, m.end)).toBe(m.quote);
          if (m.low !== null && m.high !== null) expect(m.low).toBeLessThanOrEqual(m.high);
          end = m.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("names its counted noun", () => {
    const noun = (text: string) => {
      const [mention] = find(text);
      return mention?.noun == null ? null : text.split(" ")[mention.noun];
    };
    expect(noun("6 صواريخ")).toBe("صواريخ");
    expect(noun("8 من كبار")).toBe("كبار");
    expect(noun("شخص واحد")).toBe("شخص");
    expect(noun("40 في")).toBeNull();
  });

  it("uses rule ids that are listed, each shown by its example", () => {
    for (const rule of rules(knowledge)) {
      expect([rule.id, find(rule.example).map((m) => m.rule)]).toEqual([rule.id, expect.arrayContaining([rule.id])]);
    }
  });
});
