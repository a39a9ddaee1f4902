import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { settled, Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open({ sample: true });
});
afterEach(() => bench.rest());
afterAll(() => bench?.close());

const press = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();
const radio = (name: string) => (page: Page) => page.getByText(name, { exact: true }).first().click();
const open = (selector: string) => (page: Page) => page.locator(selector).first().click();

/** What is done on a page before it is loaded anew. */
const VIEWS: readonly (readonly [string, string, readonly ((page: Page) => Promise<void>)[]])[] = [
  ["the kind of cards", "/inbox", [radio("Statements")]],
  ["the order of incidents", "/incidents", [radio("by date")]],
  ["the stretch of the timeline", "/timeline", [open("main button:has-text('+')"), open("main button:has-text('+')")]],
  ["the timeline as a table", "/timeline", [radio("Table")]],
  ["the piece of the map", "/map", [open("main button:has-text('+')")]],
  ["the place chosen on the map", "/map", [open(".map-side button, .places button, .spot")]],
  ["the kind of tracks and the track", "/tracks", [press(/^Truces/), open(".track-row >> nth=-1")]],
  ["who acts on whom", "/actors", [radio("Who acts on whom")]],
  ["the part of an actor's page", "/actors", [open("main a[href*='/actors/']"), press(/^Suffered/)]],
  ["the article and its claim", "/documents", [open("main a[href*='/documents/']"), open(".side-row")]],
  ["the format of an export", "/export", [open(".format >> nth=-1")]],
];

it.each(VIEWS)("%s is in the address: loaded anew it is the same", async (_, path, acts) => {
  const page = await bench.page(path);
  await settled(page);
  for (const act of acts) {
    await act(page);
    await settled(page);
  }
  const before = page.url();
  const shown = async () => (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
  // A place in the address is written a moment after the last move.
  await page.waitForTimeout(600);
  const text = await shown();
  expect(page.url().endsWith(path), `${before} says what is shown`).toBe(false);
  await page.reload();
  await settled(page);
  await expect.poll(shown, { timeout: 5000 }).toBe(text);
});
