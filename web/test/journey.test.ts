import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workbench } from "./workbench.ts";

/** The whole way of a coder, on one record: each step goes on from the one before. */
let bench: Workbench;
let folder: string;
const judged: string[] = [];

beforeAll(async () => {
  bench = await Workbench.open();
  folder = mkdtempSync(join(tmpdir(), "isnad-journey-"));
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const program = new URL("../../bin/isnad", import.meta.url).pathname;
const sample = new URL("../../demo/articles", import.meta.url).pathname;
const incidents = async () => (await bench.api<{ total: number }>("/incidents?limit=1")).total;
const card = (page: Page) => page.locator(".inbox-claim").getAttribute("data-target");

describe("from a first article to a file", () => {
  it("reads the sample's folder when it is dropped", async () => {
    const page = await bench.page("/");
    const box = (await page.locator(".drop").boundingBox())!;
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const devtools = await page.context().newCDPSession(page);
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      const data = { items: [], files: [sample], dragOperationsMask: 1 };
      await devtools.send("Input.dispatchDragEvent", { type, ...at, data });
    }
    await page.locator(".job").first().getByText("done").waitFor({ timeout: 60_000 });
    expect(await incidents()).toBeGreaterThan(10);
  });

  it("judges ten claims by keyboard", async () => {
    const page = await bench.page("/inbox?of=event");
    await page.locator(".inbox-claim").waitFor();
    for (let i = 0; i < 10; i++) {
      const now = (await card(page))!;
      judged.push(now);
      await page.keyboard.press("KeyY");
      await expect.poll(() => card(page), { timeout: 10_000 }).not.toBe(now);
    }
    await expect.poll(async () => (await bench.api<{ total: number }>("/claims?review=accepted")).total).toBe(10);
  });

  it("merges two incidents after a look at what they would be", async () => {
    const before = await incidents();
    const page = await bench.page("/incidents?sort=date&kind=incident");
    const rows = page.locator(".incident-row");
    await rows.nth(2).waitFor();
    const families = (
      await bench.api<{ items: { id: string; family: string }[] }>("/incidents?sort=date&kind=incident&limit=100")
    ).items;
    const first = families.findIndex(({ family }, i) => families.slice(i + 1).some((other) => other.family === family));
    const second = families.findIndex(({ family }, i) => i > first && family === families[first]!.family);
    for (const at of [first, second]) {
      await page.locator(`.incident-row:has(a[href$="${families[at]!.id}"]) input`).check();
    }
    await page.getByRole("button", { name: "Merge…" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByText("They would be 1 incident").waitFor();
    await sheet.getByRole("button", { name: "Yes, one incident" }).click();
    await expect.poll(incidents, { timeout: 20_000 }).toBe(before - 1);
  });

  it("resolves a disagreement from the table", async () => {
    const page = await bench.page("/incidents?disputed=true");
    await page.locator(".incident-row a").first().click();
    const cell = page.locator(".cell.differs").first();
    await cell.click();
    const words = page.getByRole("dialog");
    expect(await words.locator(".reading").first().innerText()).toMatch(/\p{Script=Arabic}/u);
    await words.getByRole("button", { name: "Take this value" }).click();
    await page.locator("td.stands").getByText("This value was taken by a person").waitFor();
    const id = new URL(page.url()).pathname.split("/").at(-1);
    const { items } = await bench.api<{ items: { verdict: string }[] }>(`/reviews?target=${id}`);
    expect(items.map(({ verdict }) => verdict)).toContain("resolve");
  });

  it("exports what was accepted, and nothing else", async () => {
    const page = await bench.page("/export?format=data");
    await page.getByText("10 rows are written").waitFor();
    expect(await page.locator(".command code").innerText()).toMatch(/^isnad export /);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Save the file" }).click(),
    ]);
    const file = join(folder, "export.csv");
    await download.saveAs(file);
    const text = readFileSync(file, "utf8");
    for (const id of judged) expect(text).toContain(id);
  });

  it("takes the edited sheet back after a look at what it changes, and undoes it as one", async () => {
    const page = await bench.page("/export?format=data");
    const [head, ...rows] = readFileSync(join(folder, "export.csv"), "utf8").trim().split(/\r?\n/);
    const at = (name: string) => head!.split(",").indexOf(name);
    const ids = rows.map((row) => row.split(",")[at("id")]!);
    const [first, second] = ids as [string, string];
    const sheet = `id,review,injured_low,injured_high\n${first},rejected,,\n${second},,,\n`;
    const wrong = sheet.replace(`${second},,,`, `${second},,many,many`);
    const give = (text: string) =>
      page.locator(".corrections input[type=file]").setInputFiles({
        name: "edited.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(text),
      });
    const state = async () => (await bench.api<{ review: string }>(`/claims/${first}`)).review;
    await page.getByRole("button", { name: "Bring back an edited sheet" }).click();
    const dialog = page.getByRole("dialog");
    await give(wrong);
    await dialog.getByText("cannot be taken").waitFor();
    expect(await dialog.getByRole("button", { name: /^Make / }).isDisabled()).toBe(true);
    await give(sheet.replace(`${second},,,\n`, ""));
    await dialog.locator(".items li").getByText("rejected").waitFor();
    expect(await state()).toBe("accepted");
    await dialog.getByRole("button", { name: "Make 1 change" }).click();
    await expect.poll(state).toBe("rejected");
    await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
    await expect.poll(state).toBe("accepted");
  });

  it("keeps the judgements when newer rules read the articles again", async () => {
    const actors = join(folder, "knowledge", "actors");
    execFileSync("mkdir", ["-p", actors]);
    writeFileSync(
      join(actors, "mine.tsv"),
      "id\tkind\tsector\tcountry\tparent\tname_en\tnames\nfajr-brigades\tgroup\tUAF\tIQ\t\tFajr Brigades\tكتائب الفجر\n",
    );
    execFileSync(process.execPath, [
      program,
      "add",
      bench.record,
      sample,
      "--quiet",
      "--knowledge",
      join(folder, "knowledge"),
    ]);
    const page = await bench.page("/runs");
    await page.locator(".versions tbody tr").nth(1).waitFor();
    await page.locator(".change").first().waitFor();
    const { items } = await bench.api<{ items: { verdict: string; anchoring: string }[] }>("/reviews?limit=100");
    const accepted = items.filter(({ verdict }) => verdict === "accept");
    expect(accepted).toHaveLength(10);
    expect(accepted.filter(({ anchoring }) => anchoring === "orphaned")).toEqual([]);
  });
});
