import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Person, Workbench } from "./workbench.ts";

const CODER: Person = { name: "Amal", role: "coder", password: "a-long-password" };
const REVIEWER: Person = { name: "Salma", role: "reviewer", password: "another-password" };
const READER: Person = { name: "Nadim", role: "reader", password: "a-third-password" };

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open({ people: [CODER, REVIEWER, READER], serve: { sample: true } });
});
afterEach(() => bench.rest());
afterAll(() => bench?.close());

describe("a second reader", () => {
  it("is not let in with a wrong password", async () => {
    const page = await bench.door({ ...CODER, password: "not-the-password" }, "/inbox");
    await page.locator(".notice.bad").waitFor();
    expect(await page.locator(".shell").count()).toBe(0);
  });

  it("signs off what another judged, by one key, and takes it back", async () => {
    const coder = await bench.pageOf(CODER, "/inbox?of=event");
    const card = coder.locator(".inbox-claim");
    await card.waitFor({ timeout: 60_000 });
    const judged = await card.getAttribute("data-target");
    await coder.keyboard.press("KeyY");
    await expect.poll(() => card.getAttribute("data-target")).not.toBe(judged);
    // A coder has nothing to sign off.
    expect(await coder.getByText("To sign off").count()).toBe(0);

    for (const lang of ["ar", "en"] as const) {
      const page = await bench.pageOf(REVIEWER, "/inbox?of=signature", { lang });
      const waiting = page.locator(`.inbox-claim[data-target="${judged}"]`);
      await waiting.waitFor();
      expect(await waiting.innerText()).toContain(CODER.name);
      await page.keyboard.press("KeyG");
      const signed = page.getByText(lang === "ar" ? "وُقّع" : "Signed off").first();
      await signed.waitFor();
      await page.keyboard.press("KeyZ");
      await page.close();
    }
  });

  it("does not sign off their own work", async () => {
    const page = await bench.pageOf(REVIEWER, "/inbox?of=statement");
    const card = page.locator(".inbox-claim");
    await card.waitFor();
    const judged = await card.getAttribute("data-target");
    await page.keyboard.press("KeyY");
    await expect.poll(() => card.getAttribute("data-target")).not.toBe(judged);
    await page.goto(`${bench.address}/inbox?of=signature`);
    await page.locator(".inbox-claim, .empty").first().waitFor();
    expect(await page.locator(`.inbox-claim[data-target="${judged}"]`).count()).toBe(0);
  });

  it("who only reads is told so when they judge", async () => {
    const page = await bench.pageOf(READER, "/inbox?of=event");
    await page.locator(".inbox-claim").waitFor();
    await page.keyboard.press("KeyY");
    await page.locator(".toast").first().waitFor();
  });
});
