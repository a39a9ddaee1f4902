import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open({ sample: true });
});
afterEach(() => bench.rest());
afterAll(() => bench?.close());

it.each([
  ["ar", /السجل .*e_0000000000000000/u],
  ["en", /the record has no claim .*e_0000000000000000/],
] as const)("a row that cannot be taken says why, in %s", async (lang, words) => {
  const page = await bench.page("/export", { lang });
  await page.getByRole("button", { name: lang === "ar" ? "أعد جدولا معدلا" : "Bring back an edited sheet" }).click();
  const sheet = {
    name: "sheet.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("id,status\r\ne_0000000000000000,denied\r\n"),
  };
  await page.locator('[role=dialog] input[type="file"]').setInputFiles(sheet);
  const refused = page.locator("[role=dialog] .items li");
  await refused.waitFor();
  const text = (await refused.innerText()).replaceAll(/[\u2066-\u2069]/g, "");
  expect(text).toMatch(words);
  if (lang === "ar") expect(text.replace("id", "").replace("e_0000000000000000", "")).not.toMatch(/[a-z]/i);
  expect(bench.faults).toEqual([]);
});
