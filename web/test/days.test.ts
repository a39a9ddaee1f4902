import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench?.close());

const parts = (page: Page) => page.locator(".day-parts [role=spinbutton]");
const said = (page: Page) => parts(page).evaluateAll((all) => all.map((one) => one.getAttribute("aria-valuetext")));

/** Pastes an article with the day that the field holds; gives the day that the record keeps. */
async function pasted(page: Page, text: string, articles: number): Promise<unknown> {
  await page.locator(".paste-text").fill(text);
  await page.locator(".paste-text").press("Tab");
  await page.locator("form.way button[type=submit]").first().click();
  type Rows = { items: { document: { published: string | null } }[]; total: number };
  const rows = () => bench.api<Rows>("/documents?limit=1");
  await expect.poll(async () => (await rows()).total, { timeout: 20_000 }).toBe(articles);
  return (await rows()).items[0]!.document.published;
}

it("a day is typed in Arabic from the right, in the digits of any keyboard", async () => {
  const page = await bench.page("/start", { lang: "ar" });
  await parts(page).first().focus();
  // Day, month and year in the order in which Arabic writes them; each goes on to the next by itself.
  await page.keyboard.type("٤٣2031");
  expect(await said(page)).toEqual(["4", "3 – آذار", "2031"]);
  const boxes = await Promise.all([0, 2].map((n) => parts(page).nth(n).boundingBox()));
  expect(boxes[0]!.x).toBeGreaterThan(boxes[1]!.x);
  await page.keyboard.press("ArrowUp");
  expect((await said(page))[2]).toBe("2032");
  await page.keyboard.press("ArrowDown");
  expect(await pasted(page, "وقع انفجار في المدينة أمس.", 1)).toBe("2031-03-04");
});

it("a day is chosen from the calendar of the reader by keyboard, and is kept in ISO 8601", async () => {
  const page = await bench.page("/start", { lang: "ar" });
  await page.evaluate(() => {
    localStorage.setItem("isnad.settings", JSON.stringify({ lang: "ar", digits: "arab", calendar: "hijri" }));
  });
  await page.reload();
  await parts(page).first().focus();
  await page.keyboard.type("12011446");
  expect(await said(page)).toEqual(["١٢", "١ – محرم", "١٤٤٦", "هـ"]);
  await page.locator(".day-input button").last().focus();
  await page.keyboard.press("Enter");
  await page.locator(".calendar [data-focused]").waitFor();
  // The next day stands to the left.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.locator(".calendar").waitFor({ state: "detached" });
  expect((await said(page))[0]).toBe("١٣");
  expect(await pasted(page, "أعلنت البلدة الحداد ثلاثة أيام.", 2)).toBe("2024-07-19");
  expect(bench.faults).toEqual([]);
});

it("filters take days in the reader's order, and none again", async () => {
  const page = await bench.page("/documents", { lang: "en" });
  await page.goto(`${bench.address}/timeline`);
  await page.locator(".filter-bar button").first().click();
  const from = page.locator(".filter-form .day-field").first();
  await from.locator("[role=spinbutton]").first().focus();
  await page.keyboard.type("04032031");
  await page.locator(".filter-form button[type=submit]").click();
  await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBe("2031-03-04");
  await page.locator(".filter-bar button").first().click();
  await from.locator("button").first().click();
  await page.locator(".filter-form button[type=submit]").click();
  await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBeNull();
  expect(bench.faults).toEqual([]);
});
