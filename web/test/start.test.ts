import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Workbench } from "./workbench.ts";

let bench: Workbench;
let folder: string;

beforeAll(async () => {
  bench = await Workbench.open();
  folder = mkdtempSync(join(tmpdir(), "isnad-drop-"));
  mkdirSync(join(folder, "news"));
  writeFileSync(
    join(folder, "news", "one.txt"),
    "بغداد 4 آذار/مارس 2031\nأعلنت الشرطة مقتل شخص في انفجار عبوة قرب السوق.",
  );
  writeFileSync(join(folder, "news", "two.txt"), "قال متحدث إن القوات اعتقلت ثلاثة مشتبه بهم.");
  writeFileSync(join(folder, "news", "photo.xyz"), "no article");
});
afterEach(() => bench.rest());
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("start", () => {
  it("is the first page of an empty record, and other pages lead to it", async () => {
    const page = await bench.page("/", { lang: "ar" });
    await page.getByRole("heading", { name: "إضافة مقالات" }).waitFor();
    await page.goto(`${bench.address}/documents`);
    await page.locator(".empty a").click();
    await page.locator(".drop").waitFor();
  });

  it("reads a folder, says what failed in words, and leads on", async () => {
    const page = await bench.page("/start");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Choose a folder" }).click(),
    ]);
    await chooser.setFiles(join(folder, "news"));
    const job = page.locator(".job").first();
    await job.getByText("done").waitFor({ timeout: 30_000 });
    await job.getByText("2 articles read").waitFor();
    await job.getByText("does not say what it holds").waitFor();
    await job.getByRole("link", { name: "See the articles" }).click();
    await page.locator(".document-row").nth(1).waitFor();
    expect(await page.locator(".document-row").count()).toBe(2);
  });

  it("reads a pasted article with its outlet and day", async () => {
    const page = await bench.page("/start");
    await page.getByLabel("Text of the article").fill("قُتل جنديان أمس في هجوم قرب قاعدة الرمال الجوية.");
    await page.getByLabel("Outlet").fill("وكالة الأفق");
    await page.getByRole("spinbutton", { name: "day, Day of publication" }).focus();
    await page.keyboard.type("04032031");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator(".job").first().getByText("1 article read").waitFor({ timeout: 30_000 });
    const { items } = await bench.api<{ items: { document: { outlet: string } }[] }>("/documents?sort=latest");
    expect(items[0]!.document.outlet).toBe("وكالة الأفق");
  });

  it("fetches nothing before that was allowed", async () => {
    const page = await bench.page("/start");
    await page.getByLabel("One address a line").fill("https://example.org/a");
    const go = page.getByRole("button", { name: "Fetch and read" });
    expect(await go.isDisabled()).toBe(true);
    await page.getByText("Fetch these pages from the internet").click();
    expect(await go.isDisabled()).toBe(false);
  });

  it("reads the sample and shows how far it is on any screen", async () => {
    const page = await bench.page("/start", { lang: "ar" });
    await page.getByRole("button", { name: "اقرأ العيّنة" }).click();
    await page.locator(".job").first().getByText("انتهى").waitFor({ timeout: 30_000 });
    expect(bench.faults).toEqual([]);
  });
});
