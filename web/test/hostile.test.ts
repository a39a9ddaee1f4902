import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { settled, Workbench } from "./workbench.ts";

const SCRIPT = `<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>`;
const BIDI = "قال\u202eمتحدث\u2066 إن \u200fالجيش قصف قرية \u0007السد أمس.";
let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open();
});
afterEach(() => bench.rest());
afterAll(() => bench?.close());

const newest = async () => {
  const { items } = await bench.api<{ items: { document: { id: string } }[] }>("/documents?sort=latest&limit=1");
  return items[0]!.document.id;
};

describe("hostile articles", () => {
  it("run nothing, in text, headline and outlet, on every screen that shows them", async () => {
    await bench.import({
      text: `${SCRIPT}\nقصف الجيش قرية السد أمس ${SCRIPT} وقتل جنديان.`,
      title: `${SCRIPT} هجوم`,
      outlet: `"><script>window.harmed=1</script>`,
      published: "2031-03-04",
    });
    const id = await newest();
    const page = await bench.page("/settings");
    for (const path of [
      "/documents",
      `/documents/${id}`,
      "/inbox",
      "/inbox?of=event",
      "/search?words=قصف",
      `/search?words=${encodeURIComponent(SCRIPT)}`,
    ]) {
      await page.goto(bench.address + path);
      await settled(page);
      expect(await page.evaluate(() => (window as { harmed?: number }).harmed), path).toBeUndefined();
      expect(await page.locator("main img, main script").count(), path).toBe(0);
    }
  });

  it("cannot turn the text around them or hide characters", async () => {
    await bench.import({ text: BIDI, title: "\u202eعنوان", outlet: "\u2067وسيلة", published: "2031-03-05" });
    const page = await bench.page(`/documents/${await newest()}`, { lang: "ar" });
    await page.locator(".article p").first().waitFor();
    const text = await page.locator("main").innerText();
    expect(text).not.toMatch(/[\u200f\u202a-\u202e\u2066\u2067]|(?!\s)\p{Cc}/u);
    const shown = await page.locator(".article p").first().textContent();
    expect(shown).toHaveLength(BIDI.length);
  });

  it("of one line of five megabytes are read without freezing", async () => {
    // As long as an article may be.
    const line = "والكلام يطول في وصف الحديقة وأشجارها الكثيرة ".repeat(70_000).slice(0, 2_650_000);
    await bench.import({ text: `عنوان\n${line}`, published: "2031-03-06" });
    const page = await bench.page(`/documents/${await newest()}`, { lang: "ar" });
    const began = Date.now();
    await page.locator(".article .block").nth(2).waitFor({ timeout: 50_000 });
    expect(await page.locator(".article .block").count()).toBeLessThan(60);
    await page.locator(".article-scroll").evaluate((box) => box.scrollTo({ top: box.scrollHeight / 2 }));
    await page.locator(".article .block").nth(2).waitFor();
    expect(Date.now() - began).toBeLessThan(20_000);
  }, 180_000);
});
