import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLANK } from "../../test/support/blank-event.ts";
import type { EventClaim, Knowledge, Linkable } from "../record/index.ts";
import { pairsOf } from "./blocks.ts";
import { daysOf, gapOf } from "./days.ts";
import { hashOf } from "./hash.ts";
import { mentionsOf } from "./incidents.ts";
import { link } from "./index.ts";
import { likenessOf, readSignature, signatureOf } from "./signature.ts";
import { nameKey, stemOf, stemsOf } from "./stem.ts";
import { worldOf } from "./world.ts";

const KNOWLEDGE: Knowledge = {
  version: "",
  verbs: [],
  nouns: [],
  places: [],
  actors: [],
  offices: [],
  weapons: [],
  tables: {},
};
const at = (quote: string) => ({ start: 0, end: quote.length, quote });
const event = (id: string, fields: Partial<EventClaim> = {}): EventClaim => ({
  id,
  ...at("هجوم"),
  ...BLANK,
  date: { from: "2031-03-04", to: "2031-03-05" },
  place: {
    ...at("الرملة"),
    name: "الرملة",
    name_en: null,
    country: "IQ",
    lat: 33,
    lon: 43,
    precision: "town",
  },
  evidence: at(`هجوم ${id}`),
  ...fields,
});
const document = (id: string, events: readonly EventClaim[], outlet = id): Linkable => ({
  document: {
    id,
    outlet,
    url: null,
    published: { from: "2031-03-05", to: "2031-03-06" },
    sha256: id,
    signature: null,
  },
  credits: [],
  events,
  statements: [],
  figures: [],
});
/** Two articles with one mention each. */
const two = (a: Partial<EventClaim>, b: Partial<EventClaim>) => {
  const target = [{ ...at("المخفر"), name: "المخفر", name_en: null, entity: "post" }];
  const one = document("a", [event("e1", { target, ...a })]);
  return link([one, document("b", [event("e2", { target, ...b })])], KNOWLEDGE).incidents;
};

describe("two mentions", () => {
  it("of one day, place and target are one incident of two outlets", () => {
    const [incident, ...more] = two({}, {});
    expect(more).toEqual([]);
    expect(incident!.independence).toBe("2 outlets, 2 origins (a, b)");
    expect(incident!.grade.grade).toBe("fair");
  });

  it.each<[string, Partial<EventClaim>]>([
    ["other days", { date: { from: "2031-03-09", to: "2031-03-10" } }],
    ["other countries", { place: { ...event("x").place!, name: "حمص", country: "SY", lat: 34.7, lon: 36.7 } }],
    ["another type", { type: "PROTEST" }],
    ["a plan", { status: "planned" }],
    ["a tally", { incidents: 12 }],
  ])("stay apart: %s", (_, other) => {
    expect(two({}, other)).toHaveLength(2);
  });

  it("of one text in two documents that stay apart have ids of their own", () => {
    const other = { date: { from: "2031-03-09", to: "2031-03-10" } };
    const one = document("a", [event("e1")]);
    const two = { ...document("b", [event("e1", other)]), document: { ...one.document, id: "b" } };
    const ids = link([one, two], KNOWLEDGE).incidents.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toHaveLength(2);
  });

  it("that differ in the number of dead are one incident that names both numbers", () => {
    const [incident, ...more] = two({ fatalities: 2 }, { fatalities: 3 });
    expect(more).toEqual([]);
    expect(incident!.disagreements).toMatchObject([{ field: "fatalities", values: [{ text: "2" }, { text: "3" }] }]);
    expect([2, 3]).toContain(incident!.fields.fatalities.proposed);
  });

  it("agree where a bound holds the other number", () => {
    const [incident] = two({ fatalities: 3 }, { fatalities: { low: 2, high: null } });
    expect(incident!.disagreements).toEqual([]);
    expect(incident!.fields.fatalities.proposed).toBe(3);
  });

  it("of one agency are one origin", () => {
    const agency = { ...KNOWLEDGE, actors: [{ ...ACTOR, names: ["رويترز"] }] };
    const sources = [{ ...at("رويترز"), name: "رويترز" }];
    const documents = [document("a", [event("e1", { sources })]), document("b", [event("e1", { sources })])];
    const [incident] = link(documents, agency).incidents;
    expect(incident!.independence).toBe("2 outlets, 1 origin (Reuters)");
    expect(incident!.grade).toEqual({ grade: "weak", why: "one origin (Reuters)" });
  });

  it("that are both denied are discounted, one denied contested", () => {
    expect(two({ status: "denied" }, { status: "denied" })[0]!.grade.grade).toBe("discounted");
    expect(two({ status: "denied" }, {})[0]!.grade.grade).toBe("contested");
  });
});

const ACTOR = {
  id: "reuters",
  kind: "agency",
  sector: "MED",
  country: "GB",
  parent: null,
  name_en: "Reuters",
  names: [] as readonly string[],
} as const;

describe("a series", () => {
  it("holds the incidents of its period and place", () => {
    const period = { from: "2031-03-01", to: "2031-04-01" };
    const tally = document("t", [event("e9", { incidents: 12, date: period })]);
    const { incidents } = link([document("a", [event("e1")]), tally], KNOWLEDGE);
    const series = incidents.find((i) => i.kind === "series")!;
    expect(series.holds).toEqual([incidents.find((i) => i.kind === "incident")!.id]);
  });
});

describe("link", () => {
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => document(`d${i}`, [event("e1", { evidence: at(`قول ${i}`) })]));

  it("joins what everyone tells into one", () => {
    expect(link(many(500), KNOWLEDGE).incidents).toHaveLength(1);
  });

  it("compares in proportion to the number of mentions, even in one great block", () => {
    const world = worldOf(KNOWLEDGE);
    const meetings = (n: number) => {
      let count = 0;
      pairsOf(mentionsOf(many(n), [], world), () => {
        count++;
      });
      return count;
    };
    expect(meetings(4000)).toBeLessThan(2.2 * meetings(2000));
  });

  it("never throws and holds each mention once", () => {
    const date = fc.constantFrom(
      null,
      { from: null, to: null },
      { from: "2031-03-04", to: null },
      { from: null, to: "2031" },
      { from: "yesterday", to: "2031-13-45" },
    );
    const count = fc.constantFrom(null, 0, 3, { low: null, high: null }, { low: 5, high: 2 });
    const any = fc.record({
      date,
      fatalities: count,
      incidents: count,
      type: fc.constantFrom("ASSAULT" as const, "CONSULT" as const, "RETREAT" as const, "AGREE" as const),
      mode: fc.constantFrom(null, "ceasefire", "visit"),
      status: fc.constantFrom("asserted" as const, "denied" as const, "planned" as const),
      place: fc.constantFrom(null, event("x").place),
      evidence: fc.string().map(at),
      quote: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (list) => {
        const documents = list.map((fields, i) => document(`d${i % 5}-${i}`, [event(`e${i}`, fields)]));
        const held = link(documents, KNOWLEDGE).incidents.flatMap((i) => i.mentions.map((m) => m.event));
        expect(held.sort()).toEqual(list.map((_, i) => `e${i}`).sort());
      }),
    );
  });
});

describe("signatureOf", () => {
  const words = Array.from({ length: 300 }, (_, i) => `w${i}`);
  const alike = (a: readonly string[], b: readonly string[]) =>
    likenessOf(readSignature(signatureOf(a))!, readSignature(signatureOf(b))!);
  it("estimates the share of common shingles", () => {
    expect(alike(words, words)).toBe(1);
    expect(alike(words, words.slice(0, 270))).toBeGreaterThan(0.7);
    expect(alike(words.slice(0, 200), words.slice(100))).toBeCloseTo(1 / 3, 0);
    expect(alike(words.slice(0, 150), words.slice(150))).toBe(0);
  });
  it("is null for a few words, and reads no other text as one", () => {
    expect(signatureOf(["a", "b"])).toBeNull();
    expect(readSignature("abc")).toBeNull();
  });
});

describe("small parts", () => {
  it("reads intervals, open ones too", () => {
    expect(daysOf({ from: null, to: null })).toBeNull();
    expect(daysOf({ from: "1970-01-02", to: "1970-01-02T12:00" })).toEqual({ from: 1, to: 1.5 });
    expect(daysOf({ from: "x", to: null })).toBeNull();
    expect(gapOf({ from: 0, to: 1 }, { from: 3, to: 4 })).toBe(2);
  });
  it("stems words so that forms of one meet", () => {
    expect(stemOf("والعراقية")).toBe(stemOf("عراقي"));
    expect(stemsOf("القوات الأمريكية")).toEqual(stemsOf("قوات أمريكي"));
    expect(nameKey("«كتائب  الفجر»")).toBe("كتائب الفجر");
  });
  it("hashes to 16 digits, other texts to other ones", () => {
    expect(hashOf("")).toMatch(/^[0-9a-f]{16}$/);
    const texts = Array.from({ length: 20_000 }, (_, i) => `text ${i}`);
    expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
  });
});

describe("what came out on one day", () => {
  const at = (id: string, instant: string | null) => ({
    ...{ credits: [], events: [], statements: [], figures: [] },
    document: {
      ...{ id, outlet: id, url: null, sha256: "0".repeat(64), signature: null, instant },
      published: { from: "2031-03-05", to: "2031-03-06" },
    },
  });
  it("is in the order of its instants, those without one last, then by id", () => {
    const documents = [
      at("a", null),
      at("b", "2031-03-05T09:00:00.000Z"),
      at("c", "2031-03-05T07:00:00.000Z"),
      at("d", null),
    ];
    for (const order of [documents, [...documents].reverse()]) {
      const [group] = link(order, KNOWLEDGE).copies;
      expect(group!.documents.map(({ document }) => document)).toEqual(["c", "b", "a", "d"]);
    }
  });
});
