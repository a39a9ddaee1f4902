import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../analyse/index.ts";
import { lexicon } from "../../arabic/lexicon/index.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import type { WeaponMention } from "../../record/index.ts";
import { createNumbers } from "../numbers/index.ts";
import { createWeapons } from "./index.ts";
import { rules } from "./rule-list.ts";

const knowledge = loadKnowledge();
const read = lexicon(knowledge);
const numbers = createNumbers(knowledge);
const weapons = createWeapons(knowledge);

function find(text: string): WeaponMention[] {
  const origin = { kind: "text", path: "", item: null } as const;
  const raw = { id: "x", text, sha256: "", origin, outlet: null, title: null, url: null, published: null };
  const blocks = [{ start: 0, end: text.length, kind: "body" }] as const;
  const analysed = analyse({ raw, blocks, published: null, problems: [] }, read);
  return weapons.find(analysed, numbers.find(analysed, [])) as WeaponMention[];
}

describe("weapons/corpus.txt", () => {
  const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n");
  let expected: unknown = null;
  for (const [i, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.trim() === "!") expected = [];
    else if (line.startsWith("= ")) expected = JSON.parse(line.slice(2));
    else {
      const want = expected;
      it(`corpus.txt:${i + 1} ${line}`, () => {
        expect(find(line).map((m) => [m.quote, m.name, m.family, m.count])).toEqual(want);
      });
    }
  }
});

describe("weapons", () => {
  it("reads model and calibre", () => {
    expect(find("ثلاثة صواريخ نوع غراد 122 ملم")).toMatchObject([{ model: "غراد", calibre_mm: 122, count: 3 }]);
    expect(find("رشاش ثقيل عيار 12.7 ملم")).toMatchObject([{ calibre_mm: 12.7, model: null }]);
    expect(find("صاروخ من طراز «سهم النهر»")).toMatchObject([{ model: "سهم النهر" }]);
  });

  it("leaves vague quantities, bare plurals and definite singulars without a count", () => {
    for (const text of ["عشرات الصواريخ", "سقطت صواريخ", "انفجر الصاروخ"]) {
      expect(find(text).map((m) => m.count)).toEqual([null]);
    }
  });

  it("finds each inflected form of each head that stands alone", () => {
    for (const entry of knowledge.weapons.filter((w) => w.sort === "head" && w.alone === "yes")) {
      for (const name of entry.names) {
        const text = `عثر على ${name} هناك`;
        expect([text, find(text).map((m) => m.entity)]).toEqual([text, [expect.stringMatching(/./)]]);
      }
    }
  });

  it("lists the rules that it uses", () => {
    const listed = new Set(rules(knowledge).map((r) => r.id));
    for (const { example } of rules(knowledge)) {
      expect([example, find(example).some((m) => listed.has(m.rule))]).toEqual([example, true]);
    }
  });

  it("keeps quotes exact and mentions apart on any mixture of its words", () => {
    const pieces = [
      "صاروخ",
      "بصاروخي",
      "من",
      "طراز",
      '"',
      "غراد",
      "122",
      "ملم",
      "-",
      "(",
      "عيار",
      "طائرة",
      "\n",
      "_",
      "إف",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), fc.constantFrom("", " "), (words, glue) => {
        const text = words.join(glue);
        let before = 0;
        for (const m of find(text)) {
          expect(text.slice(m.start, m.end)).toBe(m.quote);
          expect(m.start).toBeGreaterThanOrEqual(before);
          before = m.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
