import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ApiError } from "../src/api/client.ts";
import { problems } from "../src/i18n/en/problems.ts";
import { wordsFor } from "../src/i18n/words-for.ts";
import { errorWords } from "../src/words/faults.ts";

const READER = { digits: "latn", calendar: "gregorian", months: "levant" } as const;

it("every code that is put into words is one of the program's", () => {
  const told = readFileSync(new URL("../../docs/problems.md", import.meta.url), "utf8");
  for (const key of Object.keys(problems)) expect(told).toContain(`\`${key.replace("problem.", "")}\``);
});

it("what the server refuses is said in the reader's language", () => {
  const refused = { type: "x", title: "Bad value", status: 400, detail: "fatalities cannot be -1", mend: "See docs." };
  const error = new ApiError(400, { ...refused, code: "review.value" });
  const { text, detail } = errorWords(error, wordsFor({ ...READER, lang: "ar" }).t);
  expect(text + detail).not.toMatch(/[a-z]/i);
  const unknown = errorWords(new ApiError(400, { ...refused, code: "x.y" }), wordsFor({ ...READER, lang: "en" }).t);
  expect(unknown.text).toBe("fatalities cannot be -1");
});
