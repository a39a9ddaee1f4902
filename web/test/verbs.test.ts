import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { stepped } from "../src/words/span.ts";
import { settled, Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open({ sample: true });
});
afterEach(() => bench.rest());
afterAll(() => bench?.close());

interface Made {
  readonly id: string;
  readonly verdict: string;
  readonly field: string | null;
  readonly undone: boolean;
}
const reviews = async () => (await bench.api<{ items: Made[] }>("/reviews?limit=200")).items;
/** Waits for one judgement more, of that verdict, and gives it. */
async function made(before: number, verdict: string): Promise<Made> {
  await expect.poll(async () => (await reviews()).length, { timeout: 10_000 }).toBe(before + 1);
  const [last] = await reviews();
  expect(last).toMatchObject({ verdict, undone: false });
  return last!;
}
/** Takes it back by a key, and waits until the server says so. */
async function takenBack(page: Page, { id }: Made, key = "KeyZ"): Promise<void> {
  await page.keyboard.press(key);
  const undone = async () => (await reviews()).find((one) => one.id === id)?.undone;
  await expect.poll(undone, { timeout: 10_000 }).toBe(true);
}
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === null ? "" : (at.getAttribute("aria-label") ?? at.textContent ?? "");
  });
/** Goes on by the Tab key until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}
/** Says yes to what the dialog shows would become of the incidents. */
async function confirmPreview(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.locator(".previews li").first().waitFor();
  await dialog.locator(".button.main").focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
}
const disputed = async () =>
  (await bench.api<{ items: { id: string }[] }>("/incidents?disputed=true&limit=1")).items[0]!;

describe("each verb is done and taken back without a pointer", () => {
  it.each([
    ["accept", ["KeyY"], "KeyZ"],
    ["reject", ["KeyN", "Digit1"], "Control+KeyZ"],
    ["unsure", ["KeyH"], "KeyZ"],
  ] as const)("%s, in the inbox", async (verdict, keys, back) => {
    const page = await bench.page("/inbox?of=event", { lang: "ar" });
    await page.locator(".inbox-claim").waitFor();
    const before = (await reviews()).length;
    for (const key of keys) await page.keyboard.press(key);
    await takenBack(page, await made(before, verdict), back);
  });

  it("edit", async () => {
    const page = await bench.page("/inbox?of=event");
    await page.locator(".inbox-claim").waitFor();
    const before = (await reviews()).length;
    await page.keyboard.press("KeyE");
    await page.locator(".edit-form select").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+KeyA");
    await page.keyboard.type("2031-03-04");
    await page.keyboard.press("Enter");
    const review = await made(before, "edit");
    expect(review.field).toBe("date");
    await takenBack(page, review);
  });

  it("span: the words of the claim grow and shrink word by word", async () => {
    const page = await bench.page("/inbox?of=event");
    await page.locator(".inbox-claim").waitFor();
    const before = (await reviews()).length;
    await page.keyboard.press("KeyS");
    const words = page.locator(".edit-form .quoted");
    await words.waitFor();
    const now = (await words.textContent())!.trim();
    await tabTo(page, /^End later$/);
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await words.textContent())!.trim().split(" ").length)
      .toBe(now.split(" ").length + 1);
    await tabTo(page, /^Save$/);
    await page.keyboard.press("Enter");
    await takenBack(page, await made(before, "span"));
  });

  it.each([
    ["same", "KeyM", "en", "inbox?of=event"],
    ["different", "KeyD", "ar", "inbox"],
    ["same", "KeyM", "ar", "incidents/"],
    ["different", "KeyD", "en", "incidents/"],
  ] as const)("%s by %s, chosen from the list (%s, %s)", async (verdict, key, lang, path) => {
    const { id } = await disputed();
    const page = await bench.page(`/${path.endsWith("/") ? path + id : path}`, { lang });
    await page.locator(".inbox-claim, .differences table").first().waitFor();
    const before = (await reviews()).length;
    await page.keyboard.press(key);
    await page.locator(".same-list button").first().focus();
    await page.keyboard.press("Enter");
    await takenBack(page, await made(before, verdict));
  });

  it("merge, from the list of incidents", async () => {
    const page = await bench.page("/incidents");
    await page.locator(".incident-row").nth(1).waitFor();
    const before = (await reviews()).length;
    await tabTo(page, /^Mark /);
    await page.keyboard.press("Space");
    await tabTo(page, /^Mark /);
    await page.keyboard.press("Space");
    await page.locator(".marked-bar .button.main").focus();
    await page.keyboard.press("Enter");
    await confirmPreview(page);
    await takenBack(page, await made(before, "same"));
  });

  it("different, from the list of incidents", async () => {
    const page = await bench.page("/incidents", { lang: "ar" });
    await page.locator(".incident-row").nth(1).waitFor();
    const before = (await reviews()).length;
    for (const at of [0, 1]) {
      await page.locator(".incident-row input[type=checkbox]").nth(at).focus();
      await page.keyboard.press("Space");
    }
    await page.keyboard.press("KeyD");
    await takenBack(page, await made(before, "different"));
  });

  it("resolve, split and note, on an incident's page", async () => {
    const { id } = await disputed();
    const page = await bench.page(`/incidents/${id}`);
    await page.locator(".differences table").waitFor();
    await settled(page);
    let before = (await reviews()).length;
    await page.locator(".cell.differs").first().focus();
    await page.keyboard.press("Enter");
    await tabTo(page, /^Take this value$/);
    await page.keyboard.press("Enter");
    await takenBack(page, await made(before, "resolve"));
    before = (await reviews()).length;
    await page.locator(".input.note").focus();
    await page.keyboard.type("seen twice");
    await page.keyboard.press("Enter");
    const note = await made(before, "note");
    await page.locator("main h1").first().click();
    await takenBack(page, note);
    before = (await reviews()).length;
    await page.locator(".account input[type=checkbox]").first().focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Split off…" }).first().focus();
    await page.keyboard.press("Enter");
    await confirmPreview(page);
    await takenBack(page, await made(before, "split"));
    expect(bench.faults).toEqual([]);
  });

  it("from any screen", async () => {
    const page = await bench.page("/inbox?of=statement");
    await page.locator(".inbox-claim").waitFor();
    const before = (await reviews()).length;
    await page.keyboard.press("KeyY");
    const review = await made(before, "accept");
    await page.keyboard.press("Digit3");
    await page.waitForURL(/timeline/);
    await takenBack(page, review);
    await page.locator(".toast").first().waitFor();
  });

  it("from another screen, while the server's answer is on its way", async () => {
    const page = await bench.page("/inbox?of=statement");
    await page.locator(".inbox-claim").waitFor();
    await page.route("**/api/v1/reviews", async (route) => {
      const response = await route.fetch();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.fulfill({ response });
    });
    const before = (await reviews()).length;
    await page.keyboard.press("KeyY");
    const review = await made(before, "accept");
    await page.keyboard.press("Digit3");
    await page.locator("h1", { hasText: "Timeline" }).waitFor();
    await takenBack(page, review);
  });
});

describe("words of a span", () => {
  const text = "قُتل جنديان، وأصيب ثالث.";
  const of = (start: number, end: number, side: "start" | "end", by: 1 | -1) => {
    const next = stepped(text, { start, end }, side, by);
    return text.slice(next.start, next.end);
  };
  const at = text.indexOf("جنديان");
  it("go on and back by words, without the signs between them", () => {
    expect(of(at, at + 6, "end", 1)).toBe("جنديان، وأصيب");
    expect(of(at, at + 6, "start", -1)).toBe("قُتل جنديان");
    expect(of(0, at + 6, "start", 1)).toBe("جنديان");
    expect(of(0, at + 6, "end", -1)).toBe("قُتل");
  });
  it("stay where there are no more, and never come to nothing", () => {
    expect(of(0, 4, "start", -1)).toBe("قُتل");
    expect(of(0, 4, "end", -1)).toBe("قُتل");
    expect(of(0, 4, "start", 1)).toBe("قُتل");
    expect(of(text.length - 5, text.length - 1, "end", 1)).toBe("ثالث");
  });
});
