import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Workbench } from "./workbench.ts";

let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open({ sample: true });
});
afterEach(() => bench.rest());
afterAll(() => bench?.close());

const shown = (page: Page) => page.locator(".inbox-claim").getAttribute("data-target");
const stateOf = async (id: string) => (await bench.api<{ review: string }>(`/claims/${id}`)).review;
/** Waits until the server says that a claim is in a state. */
const becomes = (id: string, state: string) => expect.poll(() => stateOf(id), { timeout: 5000 }).toBe(state);

describe("inbox", () => {
  it("judges by keys: accept, unsure, reject with a reason; the same key takes it back", async () => {
    const page = await bench.page("/inbox?of=event");
    await page.locator(".inbox-claim").waitFor();
    const first = (await shown(page))!;
    await page.keyboard.press("KeyY");
    await expect.poll(() => shown(page)).not.toBe(first);
    await becomes(first, "accepted");
    const second = (await shown(page))!;
    await page.keyboard.press("KeyH");
    await becomes(second, "unsure");
    const third = (await shown(page))!;
    await page.keyboard.press("KeyN");
    await page.locator(".reasons").waitFor();
    await page.keyboard.press("Digit5");
    await becomes(third, "rejected");
    const { items } = await bench.api<{ items: { reason: string }[] }>(`/reviews?target=${third}`);
    expect(items[0]!.reason).toBe("old");
    await page.keyboard.press("KeyK");
    expect(await shown(page)).toBe(third);
    await page.keyboard.press("KeyN");
    await becomes(third, "proposed");
  });

  it("works on an Arabic layout: keys go by their place", async () => {
    const page = await bench.page("/inbox?of=event", { lang: "ar" });
    await page.locator(".inbox-claim").waitFor();
    const first = (await shown(page))!;
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "غ", code: "KeyY", bubbles: true })),
    );
    await becomes(first, "accepted");
  });

  it("brings the next card at once, without waiting for the server", async () => {
    const page = await bench.page("/inbox?of=event");
    await page.locator(".inbox-claim").waitFor();
    await page.locator(".next li").nth(3).waitFor();
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      times.push(
        await page.evaluate(async () => {
          const card = () => document.querySelector<HTMLElement>(".inbox-claim")?.dataset.target;
          const before = card();
          const began = performance.now();
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", code: "KeyJ", bubbles: true }));
          while (card() === before) await new Promise((resolve) => setTimeout(resolve, 1));
          return performance.now() - began;
        }),
      );
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(1000);
  });

  it("takes the last judgement back by Z, and goes back to its card", async () => {
    const page = await bench.page("/inbox?of=statement");
    await page.locator(".inbox-claim").waitFor();
    const first = (await shown(page))!;
    await page.keyboard.press("KeyY");
    await becomes(first, "accepted");
    await page.keyboard.press("KeyZ");
    await becomes(first, "proposed");
    await expect.poll(() => shown(page), { timeout: 5000 }).toBe(first);
  });

  it("edits a value, which stays beside what was read", async () => {
    const page = await bench.page("/inbox?of=event");
    await page.locator(".inbox-claim").waitFor();
    const first = (await shown(page))!;
    await page.keyboard.press("KeyE");
    await page.locator(".edit-form select").first().selectOption("fatalities");
    await page.locator(".edit-form input").fill("3+");
    await page.locator(".edit-form button[type=submit]").click();
    await page.locator(".inbox-claim").getByText("at least 3").waitFor();
    const { claim, extracted } = await bench.api<{ claim: { fatalities: unknown }; extracted: unknown }>(
      `/claims/${first}`,
    );
    expect(claim.fatalities).toEqual({ low: 3, high: null });
    expect(extracted).not.toBeNull();
  });

  it("opens with incidents, says why each is on top, and opens the article", async () => {
    const page = await bench.page("/inbox", { lang: "ar" });
    await page.locator(".inbox-claim h1").waitFor();
    expect(await page.locator(".inbox-claim .sentence").textContent()).not.toBe("");
    await page.keyboard.press("Enter");
    await page.locator(".reader .claim-detail").waitFor();
  });

  it("stays in a filter, and says so when it lets nothing through", async () => {
    const page = await bench.page("/inbox?place=Atlantis");
    await page.getByRole("button", { name: "Clear all" }).last().click();
    await page.locator(".inbox-claim").waitFor();
    expect(page.url()).not.toContain("place=");
  });

  it("is quiet while a dialog is open or something is typed", async () => {
    const page = await bench.page("/inbox?of=figure");
    await page.locator(".inbox-claim").waitFor();
    const first = await shown(page);
    await page.keyboard.press("Slash");
    await page.keyboard.type("yyy");
    expect(await shown(page)).toBe(first);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Slash");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("KeyY");
    expect(await shown(page)).toBe(first);
    await page.keyboard.press("Escape");
    expect(bench.faults).toEqual([]);
  });

  it.each(["event", "statement", "figure"])("says why in the reader's language (%s)", async (of) => {
    const page = await bench.page(`/inbox?of=${of}`, { lang: "ar" });
    await page.locator(".inbox-claim").waitFor();
    await page.keyboard.press("KeyW");
    await page.locator(".why .rule").first().waitFor();
    const own = await page.locator(".why").evaluate((why) => {
      const copy = why.cloneNode(true) as HTMLElement;
      for (const theirs of copy.querySelectorAll("code, .foreign")) theirs.remove();
      return copy.textContent ?? "";
    });
    expect(own).toMatch(/[\u0621-\u064a]{4}/);
    expect(own.replace("ISO 8601", "").match(/[A-Za-z]{2,}/g)).toBeNull();
  });
});
