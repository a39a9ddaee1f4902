import { expect, it } from "vitest";
import { contains, overlaps, quoteOf } from "./index.ts";

it("cuts quotes by code units and refuses spans outside the text", () => {
  expect(quoteOf("في بغداد", 3, 8)).toEqual({ start: 3, end: 8, quote: "بغداد" });
  for (const [start, end] of [
    [-1, 2],
    [3, 2],
    [0, 9],
    [Number.NaN, 1],
  ] as const) {
    expect(() => quoteOf("في بغداد", start, end)).toThrow(RangeError);
  }
});

it("tells spans that share a code unit from spans that only touch", () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(contains({ start: 0, end: 5 }, { start: 0, end: 5 })).toBe(true);
  expect(contains({ start: 1, end: 5 }, { start: 0, end: 5 })).toBe(false);
});
