import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { messages } from "../src/i18n/en/index.ts";
import { SCREENS } from "../src/screens.ts";
import { settled, Workbench } from "./workbench.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let bench: Workbench;
/** Ids of things that pages show, by the first part of their path. */
const shown: Record<string, string> = {};

beforeAll(async () => {
  bench = await Workbench.open({ sample: true });
  const { items: articles } = await bench.api<{ items: { document: { id: string } }[] }>("/documents?limit=1");
  const { items: incidents } = await bench.api<{ items: { id: string }[] }>("/incidents?sort=dispute&limit=1");
  shown.documents = articles[0]!.document.id;
  shown.incidents = incidents[0]!.id;
});
afterEach(() => bench.rest());
afterAll(() => bench?.close());

const addressOf = (path: string) => path.replace(":id", shown[path.split("/")[1]!] ?? "");
/** Keys of messages that stand where their words should; names of files are none. */
const KEY = new RegExp(
  `\\b(?:${[...new Set(Object.keys(messages).map((key) => key.split(".")[0]))].join("|")})\\.[a-z][\\w.-]+`,
  "g",
);
const keysIn = (text: string) =>
  (text.match(KEY) ?? []).filter((key) => !/\.(?:csv|xlsx|jsonl?|md|html|zip)$/.test(key));

describe.each(SCREENS.map(({ id, path }) => [id, path]))("%s", (id, path) => {
  it.each([
    ["ar", "light"],
    ["en", "dark"],
  ] as const)("in %s, %s: has words, no faults, nothing serious for axe, no sideways scrolling at 200 %", async (lang, theme) => {
    bench.faults.length = 0;
    const page = await bench.page(addressOf(path), { lang, theme });
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
    // Half the width is the same as twice the zoom.
    await page.setViewportSize({ width: 683, height: 384 });
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(room!);
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
