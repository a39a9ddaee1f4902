import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../analyse/index.ts";
import { lexicon } from "../../arabic/lexicon/index.ts";
import { clean } from "../../clean/index.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import type { PlaceMention } from "../../record/index.ts";
import { between, pointFrom } from "./geo.ts";
import { createPlaces } from "./index.ts";
import { rules } from "./rule-list.ts";
import { contradicts } from "./spelling.ts";

const knowledge = loadKnowledge();
const read = lexicon(knowledge);
const places = createPlaces(knowledge);

function find(text: string): PlaceMention[] {
  const origin = { kind: "text", path: "", item: null } as const;
  const article = clean({ id: "x", text, sha256: "", origin, outlet: null, title: null, url: null, published: null });
  return places.find(analyse(article, read), []) as PlaceMention[];
}

type Expected = [string | null, string, string | null, string, string?];

describe("places/corpus.txt", () => {
  const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n");
  let expected: Expected[] = [];
  for (const [i, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (line === "!") expected = [];
    else if (line.startsWith("= ")) expected = JSON.parse(line.slice(2)) as Expected[];
    else {
      const want = expected;
      it(`corpus.txt:${i + 1} ${line}`, () => {
        const found = find(line).map((m, k) => {
          const row: Expected = [m.entity, m.kind, m.country, m.precision];
          return want[k]?.length === 5 ? [...row, m.quote] : row;
        });
        expect(found).toEqual(want);
      });
    }
  }
});

describe("places", () => {
  it("never throws, keeps quotes exact and mentions apart on any text", () => {
    const pieces = [
      ..."في من بين و ب ل ك شمال غربي الشمال ريف مدينة مدينتي محافظة قرية قاعدة حي العاصمة السورية الأراضي 120 كلم إلى".split(
        " ",
      ),
      ...[
        "الموصل",
        "حلب",
        "وحماة",
        "العراق",
        "دير",
        "الزور",
        "الباب",
        "عين",
        "الأسد",
        "الجوية",
        "«",
        "»",
        "،",
        ".",
        "\n",
      ],
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom(" ", ""), (parts, glue) => {
        const raw = parts.join(glue);
        let end = 0;
        for (const m of find(raw)) {
          expect(m.start).toBeGreaterThanOrEqual(end);
          expect(raw.slice(m.start, m.end)).toBe(m.quote);
          expect(m.name).not.toBe("");
          end = m.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("finds every country and capital by each of its names, bare and with clitics", () => {
    const missed: string[] = [];
    const rows = knowledge.places.filter((p) => p.kind === "country" || p.capital);
    for (const place of rows) {
      for (const name of place.names) {
        for (const text of [`مدينة في ${name} نفسها`, `وب${name} نفسها`]) {
          if (!find(text).some((m) => m.entity !== null && text.includes(m.quote))) missed.push(`${place.id} ${text}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it("keeps the places that it did not choose", () => {
    const [mention] = find("في طرابلس");
    expect(mention?.rivals?.map((r) => r.why)).toEqual(expect.arrayContaining(["also twn.LB.tripoli-lb"]));
  });

  it("marks capitals and countries that may stand for their governments", () => {
    expect(find("واشنطن وطهران").map((m) => m.metonym)).toEqual([true, true]);
    expect(find("في واشنطن").map((m) => m.metonym)).toEqual([false]);
    expect(find("محافظة صعدة").map((m) => m.metonym)).toEqual([false]);
  });

  it("lays an unknown village in the region named beside it", () => {
    expect(find("في قرية تل الهداهد بمحافظة إدلب")[0]?.parent).toBe("reg.SY.idlib");
  });

  it("uses rule ids that are listed, each shown by its example", () => {
    for (const rule of rules(knowledge)) {
      expect([rule.id, find(rule.example).map((m) => m.rule)]).toEqual([rule.id, expect.arrayContaining([rule.id])]);
    }
  });
});

describe("geometry", () => {
  it("goes a degree of latitude north in 111 km", () => {
    expect(pointFrom({ lat: 33, lon: 44 }, 111.2, 0)).toEqual({ lat: 34, lon: 44 });
  });
  it("halves a quarter turn", () => {
    expect([between(0, 270), between(180, 90), between(0, 90), between(null, 90), between(180, null)]).toEqual([
      315, 135, 45, 90, 180,
    ]);
  });
});

describe("spelling", () => {
  it.each([
    [true, "وأدى", "وادي"],
    [true, "بصري", "بصرى"],
    [true, "دومًا", "دوما"],
    [false, "ادلب", "إدلب"],
    [false, "مارب", "مأرب"],
    [false, "حِمص", "حمص"],
  ])("contradicts: %s", (want, written, name) => {
    expect(contradicts(written, name)).toBe(want);
  });
});
