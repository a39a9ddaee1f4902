import { describe, expect, it } from "vitest";
import { headlineOf } from "./headline.ts";

const block = (kind: "title" | "body", start: number, end: number) => ({ kind, start, end });

describe("headlineOf", () => {
  it("takes the title block, else the beginning of the body", () => {
    const text = "بيان عن هدنة\n\nأعلن الجيش هدنة في المدينة.";
    expect(headlineOf(text, [block("title", 0, 12), block("body", 14, text.length)])).toBe("بيان عن هدنة");
    expect(headlineOf(text, [block("body", 14, text.length)])).toBe("أعلن الجيش هدنة في المدينة.");
    expect(headlineOf(text, [])).toBeNull();
  });

  it("cuts a long line at a word, and one endless word anywhere", () => {
    const text = "كلمة ".repeat(1000);
    const headline = headlineOf(text, [block("body", 0, text.length)])!;
    expect(headline).toMatch(/^(كلمة )+كلمة…$/);
    expect(headline.length).toBeLessThanOrEqual(111);
    const endless = "ا".repeat(100_000);
    expect(headlineOf(endless, [block("body", 0, endless.length)])).toHaveLength(111);
  });
});
