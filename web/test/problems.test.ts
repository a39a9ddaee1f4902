import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ApiError } from "../src/api/client.ts";
import { problems as ar } from "../src/i18n/ar/problems.ts";
import { problems as en } from "../src/i18n/en/problems.ts";
import { wordsFor } from "../src/i18n/words-for.ts";
import { errorWords, problemWords } from "../src/words/faults.ts";

const READER = { digits: "latn", calendar: "gregorian", months: "levant" } as const;
const arabic = wordsFor({ ...READER, lang: "ar" });
const english = wordsFor({ ...READER, lang: "en" });

/** Codes that only a command prints, or a server that does not start: no page can meet them. */
const ELSEWHERE = new Set([
  "corrections.not-found",
  "export.bytes",
  "serve.address",
  "serve.no-user",
  "serve.no-users",
  "serve.password",
  "serve.port",
  "serve.tiles",
  "serve.url",
  "serve.user-name",
  "store.exists",
  "store.no-folder",
]);
const COMMANDS = /^(?:gazetteer|link|verify|why)\./;

describe("every code of docs/problems.md", () => {
  const page = readFileSync(new URL("../../docs/problems.md", import.meta.url), "utf8");
  const codes = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((m) => m[1]!);
  const met = codes.filter((code) => !ELSEWHERE.has(code) && !COMMANDS.test(code));

  it("that a page can meet has words in both languages, and no other has", () => {
    expect(met.length).toBeGreaterThan(80);
    expect(Object.keys(en).map((key) => key.replace("problem.", ""))).toEqual(met.sort());
  });

  it("has Arabic words of Arabic, apart from names of forms and files", () => {
    const latin = /[a-z]+/gi;
    const names = /^(?:csv|excel|html?|https?|json|jsonl|claims|txt|warc|xml|field|limit|minutes|role|status)$/i;
    for (const [key, words] of Object.entries(ar)) {
      const left = (String(words).match(latin) ?? []).filter((word) => !names.test(word));
      expect(left, key).toEqual([]);
    }
  });

  it("names the same values in both", () => {
    const named = (words: unknown) => [...String(words).matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
    for (const [key, words] of Object.entries(en)) expect(named(ar[key as keyof typeof ar]), key).toEqual(named(words));
  });
});

it("what the server refuses is said in the reader's language, with its values", () => {
  const refused = { type: "x", title: "Bad value", status: 400, detail: "fatalities cannot be -1", mend: "See docs." };
  const error = new ApiError(400, { ...refused, code: "review.value", values: { field: "fatalities" } });
  const { text, detail } = errorWords(error, arabic);
  expect(text).toContain("القتلى");
  expect(text + detail).not.toMatch(/[a-z]/i);
  expect(problemWords("fetch.status", { status: "404" }, english)).toContain("404");
  expect(problemWords("read.too-large", { limit: 5_000_000 }, english)).toContain("5,000,000");
  // What no table knows keeps the server's own words.
  expect(errorWords(new ApiError(400, { ...refused, code: "x.y" }), english).text).toBe("fatalities cannot be -1");
});
