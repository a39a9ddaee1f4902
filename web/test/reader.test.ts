import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { lights, settled, Workbench } from "./workbench.ts";

/** Invented. One sentence is long enough for overlaps: a claim, a speaker, a place and a time. */
const TEXT = `قصف قرب السياج
أعلنت قيادة شرطة الوادي، اليوم الثلاثاء، أن قاعدة الرمال الجوية في محافظة الأنبار تعرضت مساء أمس لهجوم بأربعة صواريخ، أسفر عن إصابة جنديين.
وقال المتحدث باسم القيادة إن المهاجمين فروا غربا.`;

let bench: Workbench;
let id: string;

beforeAll(async () => {
  bench = await Workbench.open();
  await bench.import({ text: TEXT, outlet: "وكالة الأفق", published: "2031-03-04" });
  const { items } = await bench.api<{ items: { document: { id: string } }[] }>("/documents");
  id = items[0]!.document.id;
});
afterEach(() => bench.rest());
afterAll(() => bench?.close());

describe("reader", () => {
  it("shows the text as it is, one text node a paragraph, with all layers lit over it", async () => {
    const page = await bench.page(`/documents/${id}`, { lang: "ar" });
    await page.locator(".article p").first().waitFor();
    expect(await page.locator(".article p").allTextContents()).toEqual(TEXT.split("\n"));
    expect(await page.locator(".article p *").count()).toBe(0);
    const lit = await lights(page);
    expect(Object.keys(lit)).toEqual(expect.arrayContaining(["who", "what", "where", "when", "attribution"]));
  });

  it("puts a layer out and keeps that in the address", async () => {
    const page = await bench.page(`/documents/${id}`, { lang: "ar" });
    await page.getByRole("button", { name: "متى", exact: true }).click();
    expect((await lights(page)).when).toBeUndefined();
    await page.reload();
    await page.locator(".article p").first().waitFor();
    expect((await lights(page)).when).toBeUndefined();
    expect((await lights(page)).where).toBeGreaterThan(0);
  });

  it("goes from claim to claim by keys, lights each, and explains it", async () => {
    const page = await bench.page(`/documents/${id}`);
    await page.locator(".article p").first().waitFor();
    await page.keyboard.press("KeyJ");
    await page.locator(".claim-detail").waitFor();
    expect((await lights(page)).chosen).toBe(1);
    expect(page.url()).toContain("claim=");
    await page.keyboard.press("KeyW");
    await page.locator(".why code").first().waitFor();
    await page.locator(".claim-detail .chain").getByText("وكالة الأفق").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".claim-detail").waitFor({ state: "detached" });
  });

  it("chooses the claim whose words are clicked, and lights a value's words when it is pointed at", async () => {
    const page = await bench.page(`/documents/${id}`);
    const start = TEXT.indexOf("لهجوم") + 2;
    await page.locator(".article p").first().waitFor();
    const at = await page.evaluate((place) => {
      for (const p of document.querySelectorAll<HTMLElement>(".article p")) {
        const from = Number(p.dataset.start);
        const node = p.firstChild as Text;
        if (place < from || place >= from + node.length) continue;
        const range = new Range();
        range.setStart(node, place - from);
        range.setEnd(node, place - from + 2);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    }, start);
    await page.mouse.click(at!.x, at!.y);
    await page.locator(".claim-detail h2").waitFor();
    await page.locator('.field-row[data-field="place"] button.value').hover();
    expect((await lights(page)).lit).toBe(1);
  });

  it("sets new words of a claim from a selection", async () => {
    const page = await bench.page(`/documents/${id}`);
    await page.locator(".article p").first().waitFor();
    await page.keyboard.press("KeyJ");
    await page.locator(".claim-detail").waitFor();
    const target = new URL(page.url()).searchParams.get("claim")!;
    const words = "هجوم بأربعة صواريخ";
    await page.evaluate((quote) => {
      const node = [...document.querySelectorAll(".article p")].find((p) => p.textContent?.includes(quote))!
        .firstChild!;
      const from = node.textContent!.indexOf(quote);
      getSelection()!.setBaseAndExtent(node, from, node, from + quote.length);
    }, words);
    await page.keyboard.press("KeyS");
    await page.locator(".edit-form").getByText(words).waitFor();
    await page.locator(".edit-form button[type=submit]").click();
    await page.locator(".toast").waitFor();
    const claim = await bench.api<{ claim: { start: number; quote: string } }>(`/claims/${target}`);
    expect(claim.claim).toMatchObject({ start: TEXT.indexOf(words), quote: words });
  });

  it("takes back the judgement of the claim that is shown, not a later one", async () => {
    const claims = await bench.api<{ items: { id: string }[] }>(`/claims?document=${id}`);
    const [first, second] = claims.items.map((claim) => claim.id);
    for (const target of [first, second]) await bench.api("/reviews", { target, verdict: "accept" });
    const page = await bench.page(`/documents/${id}?claim=${first}`);
    await page.locator(".claim-detail .tag.good").waitFor();
    await page.keyboard.press("KeyY");
    const stateOf = async (claim: string) => (await bench.api<{ review: string }>(`/claims/${claim}`)).review;
    await expect.poll(() => stateOf(first!), { timeout: 5000 }).toBe("proposed");
    expect(await stateOf(second!)).toBe("accepted");
  });

  it("has no fault and keeps keys off while typing or when they are switched off", async () => {
    const page = await bench.page(`/documents/${id}`, { shortcuts: false });
    await settled(page);
    await page.keyboard.press("KeyJ");
    expect(page.url()).not.toContain("claim=");
    expect(bench.faults).toEqual([]);
  });
});
