import { describe, expect, it } from "vitest";
import { lettersOf, textOf } from "./letters.ts";
import { packed, packedJson, packedText, unpacked, unpackedJson, unpackedText } from "./pack.ts";

const TEXT = "قال الوزير إن 15 جنديا قتلوا، وإن «النار» لم تهدأ";

describe("letters as bytes", () => {
  const TEXTS = ["", "a آ\u0600\u067f\u0680\u0001\u0000\u007f\u0080", "﷽ 😀 \ud83d \ude00 ’", TEXT];
  it.each(TEXTS)("gives back %j", (text) => {
    expect(textOf(lettersOf(text))).toBe(text);
    expect(unpackedText(packedText(text) as never)).toBe(text);
    expect(unpackedJson(packedJson(JSON.stringify({ text })) as never)).toEqual({ text });
  });
  it("takes one byte for a letter", () => {
    expect(lettersOf("آ a").toString("hex")).toBe("a22061");
  });
});

describe("a packed extraction", () => {
  const number = (start: number, first: number) => ({
    kind: "number",
    start,
    end: start + 2,
    quote: TEXT.slice(start, start + 2),
    first,
    last: first + 1,
    noun: first + 1,
  });
  const numbers = [number(14, 3), number(0, 0)];
  const mention = { start: 4, end: 10, quote: "الوزير", first: 1, last: 2, role: { start: 0, end: 3, quote: "قال" } };
  const VALUES: readonly (readonly [string, unknown])[] = [
    ["spans in any order", { list: [mention, { ...mention, start: 2 }, { start: null, end: 3 }, number(14, 3)] }],
    [
      "numbers among mentions",
      {
        numbers,
        mentions: [
          { id: "m1", ...numbers[0] },
          { id: "m2", ...mention },
          { id: "m3", ...numbers[1] },
        ],
      },
    ],
    ["a number among mentions that is not in its list", { numbers, mentions: [{ id: "m1", ...number(14, 4) }] }],
    [
      "ids of another kind",
      {
        numbers,
        mentions: [
          { id: "m7", ...numbers[0] },
          { ...numbers[1], id: "m2" },
        ],
      },
    ],
    [
      "places that are none",
      {
        list: [
          { start: 0.1, end: 2 ** 60 },
          { start: 1e300, first: -5, last: -0.5 },
        ],
      },
    ],
    ["a quote of nothing", { list: [{ start: 3, end: 5, quote: 0 }] }],
    ["fields before their base", { list: [{ end: 9, quote: "x", start: 4, last: 2, first: 1 }] }],
    ["a list", [mention, null, 3, "x"]],
  ];
  it.each(VALUES)("gives back %s, fields in their order", (_, value) => {
    const back = JSON.stringify(unpacked(packed(value, TEXT) as never, TEXT));
    expect(back).toBe(JSON.stringify(value));
    expect(JSON.stringify(unpacked(packed(value, TEXT) as never, TEXT, new Map()))).toBe(back);
  });
});
