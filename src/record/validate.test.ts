import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ENUMERATIONS, SHAPES } from "./schema.ts";
import { validate } from "./validate.ts";

const text = "قصفت طائرات مستودعا قرب الميناء";
const at = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote });
const party = { name: "طائرات", name_en: null, entity: null, ...at("طائرات") };

// biome-ignore lint/suspicious/noExplicitAny: faults are planted at any depth
const sound = (): any => ({
  schema: "isnad.extraction/1",
  document: {
    id: "a",
    outlet: null,
    title: null,
    url: null,
    published: { from: "2031-03-04", to: "2031-03-05", basis: "metadata" },
    language: "ar",
    length: text.length,
    sha256: createHash("sha256").update(text).digest("hex"),
  },
  blocks: [{ start: 0, end: text.length, kind: "body" }],
  times: [],
  numbers: [],
  mentions: [{ id: "m1", ...at("مستودعا"), kind: "facility", entity: null, name: "مستودع", name_en: null, rule: "r" }],
  events: [
    {
      id: "e1",
      ...at("قصفت"),
      type: "ASSAULT",
      mode: "aerial",
      acled: "Air/drone strike",
      status: "asserted",
      date: null,
      place: null,
      actor: [{ ...party }],
      target: [],
      weapon: null,
      weapon_count: null,
      fatalities: { low: 2, high: null },
      injured: 0,
      detained: null,
      damage: null,
      incidents: null,
      sources: [],
      evidence: at(text),
      rule: "r",
    },
  ],
  statements: [],
  figures: [],
  problems: [],
});

describe("validate", () => {
  it("finds nothing wrong with a sound extraction", () => {
    expect(validate(sound(), text)).toEqual([]);
  });

  // biome-ignore lint/suspicious/noExplicitAny: faults are planted at any depth
  const planted: readonly (readonly [string, (x: any) => void, RegExp])[] = [
    ["a list that is missing", (x) => delete x.figures, /^figures should be a list/],
    [
      "a quote that the text does not hold",
      (x) => (x.events[0].actor[0].quote = "طائره"),
      /^events\[0\]\.actor\[0\] quotes/,
    ],
    ["a span outside the text", (x) => (x.events[0].evidence.end = 999), /outside a text of length/],
    ["a type outside PLOVER", (x) => (x.events[0].type = "FIGHT"), /no plover-type/],
    ["a mode of another type", (x) => (x.events[0].mode = "demo"), /no mode of ASSAULT/],
    ["a status that is none", (x) => (x.events[0].status = "sure"), /no status/],
    ["a count below zero", (x) => (x.events[0].injured = -1), /should be a count/],
    ["a date that is none", (x) => (x.document.published.from = "4 March"), /should be date/],
    ["one id twice", (x) => x.mentions.push({ ...x.mentions[0] }), /two items with the id "m1"/],
    ["blocks out of order", (x) => x.blocks.push({ start: 0, end: 3, kind: "title" }), /begins before/],
    ["a length that is not the text's", (x) => (x.document.length = 3), /code units/],
    ["a number where text belongs", (x) => (x.events[0].rule = 7), /should be string/],
    ["no object at all", (x) => (x.events[0] = null), /should be an object/],
  ];
  it.each(planted)("names %s", (_name, plant, says) => {
    const extraction = sound();
    plant(extraction);
    expect(validate(extraction, text).join("\n")).toMatch(says);
  });

  it("knows the type of every field of every shape", () => {
    const known = new Set(["string", "number", "integer", "boolean", "date", "sha256", "count"]);
    const bases = Object.values(SHAPES).flatMap((shape) =>
      Object.values(shape).map(([type]) => type.replace(/[?=[\]]+$/, "")),
    );
    expect(bases.length).toBeGreaterThan(80);
    expect(bases.filter((base) => !known.has(base) && !SHAPES[base] && !ENUMERATIONS[base])).toEqual([]);
  });
});
