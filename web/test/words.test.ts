import { describe, expect, it } from "vitest";
import { ARTICLE_WEIGHTS, WEIGHTS } from "../../src/link/weights.ts";
import { messages as ar } from "../src/i18n/ar/index.ts";
import { messages as en } from "../src/i18n/en/index.ts";
import { fill, type Message } from "../src/i18n/message.ts";
import { wordsFor } from "../src/i18n/words-for.ts";
import { piecesOf, spread } from "../src/screens/reader/pieces.ts";
import { harmless } from "../src/words/harmless.ts";
import { valueWords } from "../src/words/values.ts";

const forms = (message: Message): string[] => (typeof message === "string" ? [message] : Object.values(message));
const names = (message: Message) =>
  new Set(forms(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!)));

describe("messages", () => {
  it("are as many in Arabic as in English, with the same parameters", () => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
    for (const [key, message] of Object.entries(en)) {
      const other = names((ar as Record<string, Message>)[key]!);
      // `n` may be said by the form of the noun alone.
      const given = [...names(message)].filter((name) => name !== "n");
      expect(
        given.filter((name) => !other.has(name)),
        key,
      ).toEqual([]);
      expect(
        [...other].filter((name) => name !== "n" && !names(message).has(name)),
        key,
      ).toEqual([]);
    }
  });

  it("have a plural for every number", () => {
    for (const [lang, table] of Object.entries({ ar, en })) {
      const plural = new Intl.PluralRules(lang);
      for (const [key, message] of Object.entries(table as Record<string, Message>)) {
        for (const n of [0, 1, 2, 5, 11, 100, 1003]) {
          expect(fill(message, { n }, plural, String), `${lang} ${key} ${n}`).not.toBe("");
        }
      }
    }
  });

  it("keep the direction of what is put into them apart", () => {
    expect(fill("of {name}", { name: "x" }, new Intl.PluralRules("en"), String)).toBe("of \u2068x\u2069");
  });
});

describe("reasons of joining", () => {
  it("have words, all that linking gives and no others", () => {
    const given = [WEIGHTS, ARTICLE_WEIGHTS].flatMap((table) => Object.values(table).map(([, reason]) => reason));
    const worded = Object.keys(en).flatMap((key) => (key.startsWith("reason.") ? [key.slice("reason.".length)] : []));
    expect(worded.sort()).toEqual([...new Set(given), "said by"].sort());
  });
});

describe("values in words", () => {
  const words = wordsFor({ lang: "ar", digits: "latn", calendar: "gregorian", months: "levant" });

  it("name a few parties and count the rest, outside the isolation of names", () => {
    const named = ["أ", "ب", "ت", "ث", "ج", "ح"].map((name) => ({ name, name_en: null }));
    const text = valueWords("actor", named, words)!;
    expect(text.startsWith("\u2068أ\u2069، \u2068ب\u2069")).toBe(true);
    expect(text).toContain("2");
    expect(text).not.toContain("ج");
  });

  it.each([
    [{ low: 3, high: null }, "3 على الأقل"],
    [{ low: 3, high: 5 }, "من 3 إلى 5"],
    [0, "صفر (نصًّا)"],
    [null, null],
  ])("write counts: %j", (count, text) => {
    expect(valueWords("fatalities", count, words)).toBe(text);
  });

  it("write an interval as precisely as it is known", () => {
    expect(words.interval({ from: "2031-07-03", to: "2031-07-04" })).toBe("3 تموز 2031");
    expect(words.interval({ from: "2031-07-01", to: "2031-08-01" })).toBe("تموز 2031");
    expect(words.interval({ from: "2031-01-01", to: "2032-01-01" })).toBe("2031");
    expect(words.interval(null)).toBe("بلا تاريخ");
  });
});

describe("pieces of an article", () => {
  it("cover long paragraphs without a gap, at white space", () => {
    const text = "كلمة ".repeat(4000).trim();
    const pieces = piecesOf(text, [{ start: 0, end: text.length, block: "body" }]);
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    for (const { start } of pieces.slice(1)) expect(text[start]).toBe(" ");
  });

  it("never cut a surrogate pair", () => {
    const text = "😀".repeat(5000);
    for (const { start } of piecesOf(text, [{ start: 0, end: text.length, block: "body" }])) {
      expect(text.charCodeAt(start)).toBe(0xd83d);
    }
  });

  it("hold the stretches that reach into them", () => {
    const pieces = piecesOf("a".repeat(7000), [{ start: 0, end: 7000, block: "body" }]);
    const of = spread(pieces, [
      { start: 0, end: 7000 },
      { start: 6500, end: 6501 },
    ]);
    expect(of.map((list) => list.length)).toEqual([1, 1, 2]);
  });
});

describe("text that is not ours", () => {
  it("keeps its length and loses its controls", () => {
    const text = "قبل\u202eبعد\u2066x\u0000";
    const shown = harmless(text);
    expect(shown).toHaveLength(text.length);
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\p{Cc}]/u);
  });
});
