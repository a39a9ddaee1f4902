import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messages } from "../src/i18n/en/index.ts";
import { SCREENS } from "../src/screens.ts";
import { settled, Workbench } from "./workbench.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let bench: Workbench;
/** An id for the pages of one thing, by the list that has it. */
const ids = new Map<string, string>();

beforeAll(async () => {
  bench = await Workbench.open({ sample: true });
  for (const list of new Set(SCREENS.filter(({ path }) => path.includes(":")).map(({ path }) => path.split("/")[1]!))) {
    const { items } = await bench.api<{ items: { id?: string; document: { id: string } }[] }>(`/${list}?limit=1`);
    ids.set(list, items[0]!.id ?? items[0]!.document.id);
  }
});
afterAll(() => bench?.close());

const addressOf = (path: string) => path.replace(":id", ids.get(path.split("/")[1]!) ?? "").replace(/\/:\w+\?/, "");
/** Keys of messages that stand where their words should; names of files are none. */
const KEY = new RegExp(
  `\\b(?:${[...new Set(Object.keys(messages).map((key) => key.split(".")[0]))].join("|")})\\.[a-z][\\w.-]+`,
  "g",
);
const keysIn = (text: string) =>
  (text.match(KEY) ?? []).filter((key) => !/\.(?:csv|xlsx|jsonl?|md|html|zip)$/.test(key));

describe.each([
  ["ar", "light"],
  ["en", "dark"],
] as const)("in %s, %s", (lang, theme) => {
  // One page goes from screen to screen: what it has loaded stays.
  let page: Page;
  beforeAll(async () => {
    page = await bench.page("/settings", { lang, theme });
  });
  afterAll(() => bench.rest());

  it.each(
    SCREENS.map(({ id, path }) => [id, path]),
  )("%s has words, no faults, nothing serious for axe", async (id, path) => {
    bench.faults.length = 0;
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(bench.address + addressOf(path));
    await settled(page);
    await page.locator("main h1, main h2").first().waitFor();
    expect(await page.locator("html").getAttribute("dir")).toBe(lang === "ar" ? "rtl" : "ltr");
    const text = await page.locator(".shell").innerText();
    expect(keysIn(text)).toEqual([]);
    expect(text).toContain(lang === "ar" ? "المساعدة" : "Help");
    // Not as a script of the page, which its policy refuses.
    await page.evaluate(axe);
    const serious = await page.evaluate(axeRun);
    expect(serious).toEqual([]);
    expect(bench.faults).toEqual([]);
    expect(await page.title(), id).not.toBe("");
    // Half the width is the same as twice the zoom; 400 is a telephone.
    for (const width of [683, 400]) {
      await page.setViewportSize({ width, height: 500 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { timeout: 2000 })
        .toBeLessThanOrEqual(width);
    }
  });
});

/** Runs axe in the page; gives what is serious or worse, one line a fault. */
async function axeRun(): Promise<string[]> {
  const { axe: tool } = window as unknown as {
    axe: {
      run: (options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
    };
  };
  const { violations } = await tool.run({ resultTypes: ["violations"] });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
