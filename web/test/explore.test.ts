import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ActorRow, MapView } from "../../src/serve/api/index.ts";
import { settled, Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open({ sample: true });
});
afterEach(() => bench.rest());
afterAll(() => bench?.close());

describe("the map", () => {
  it("marks as a point only what is known to the town, and lists the rest", async () => {
    const page = await bench.page("/map", { lang: "en" });
    await settled(page);
    await page.locator(".land").first().waitFor({ state: "attached" });
    const { places, unplaced } = await bench.api<MapView>("/map");
    const deep = places.filter(({ precision }) => precision === "exact" || precision === "town");
    expect(await page.locator(".place-row").count()).toBe(places.length);
    expect(await page.locator(".spot.point").count()).toBeLessThanOrEqual(deep.length);
    expect(await page.locator(".spot.area").count()).toBeGreaterThan(0);
    expect(await page.locator(".whole").count()).toBe(places.filter(({ precision }) => precision === "country").length);
    expect(unplaced.total).toBeGreaterThan(0);
    expect(await page.locator(".map-side").innerText()).toContain("Without a place");
    expect(bench.faults).toEqual([]);
  });

  it("does not mirror the earth, zooms by keys and keeps it in the address", async () => {
    const east: Record<string, boolean> = {};
    for (const lang of ["ar", "en"] as const) {
      const page = await bench.page("/map", { lang });
      await settled(page);
      const { places } = await bench.api<MapView>("/map");
      const found = await page.locator(".spot").evaluateAll((spots) =>
        spots.map((spot) => ({
          name: (spot.getAttribute("title") ?? "").split(" – ")[0]!,
          x: spot.getBoundingClientRect().x,
        })),
      );
      const lon = (name: string) => places.find((place) => place.name === name || place.name_en === name)!.lon;
      const sorted = [...found].sort((a, b) => lon(a.name) - lon(b.name));
      east[lang] = sorted[0]!.x < sorted.at(-1)!.x;
      await page.keyboard.press("Equal");
      await page.waitForURL(/view=/);
      await page.locator(".place-row").first().click();
      await page.waitForURL(/here=/);
      await page.locator(".map-side .incident-line").first().waitFor();
    }
    expect(east).toEqual({ ar: true, en: true });
  });
});

describe("tracks", () => {
  it.each([
    "ar",
    "en",
  ] as const)("show what broke a truce and which deadline passed, each with its words (%s)", async (lang) => {
    const page = await bench.page("/tracks?of=truce", { lang });
    await settled(page);
    await page.locator(".truce-strip .breach").first().waitFor();
    const words = page.locator(".track-shown .evidence").first();
    expect(await words.getAttribute("href")).toMatch(/^\/documents\/d_.*claim=/);
    await page.goto(`${bench.address}/tracks?of=talks`);
    await page.locator(".track-row").first().waitFor();
    for (let i = 0; i < 5 && (await page.locator(".deadlines li").count()) === 0; i++)
      await page.keyboard.press("KeyJ");
    await page.locator(".deadlines li").first().waitFor();
    expect(await page.locator(".deadlines li .tag").first().innerText()).not.toBe("");
  });

  it("draw rival numbers and say the same in a table", async () => {
    const { items } = await bench.api<{ items: { id: string; rivals: unknown[] }[] }>("/tracks?kind=level");
    const contested = items.find(({ rivals }) => rivals.length > 0)!;
    const page = await bench.page("/tracks?of=level", { lang: "en" });
    await settled(page);
    await page.keyboard.press("KeyJ");
    await page.waitForURL(/track=t/);
    await page.goto(`${bench.address}/tracks?of=level&track=${contested.id}`);
    await page.locator(".level-chart .rival").first().waitFor({ state: "attached" });
    const drawn = await page.locator(".level-chart .point").count();
    expect(await page.locator(".level-chart .rival").count()).toBeGreaterThan(0);
    expect(await page.locator(".level-table tbody tr").count()).toBeGreaterThanOrEqual(drawn);
    expect(await page.locator(".level-table .tag.warn").count()).toBeGreaterThan(1);
  });
});

describe("actors and sources", () => {
  it("lead from an actor to what it did and said", async () => {
    const { items } = await bench.api<{ items: ActorRow[] }>("/actors?limit=100");
    const actor = items.find(({ did, said }) => did > 0 && said > 0)!;
    const page = await bench.page(`/actors/${actor.id}`, { lang: "en" });
    await page.locator(".actor-part .incident-line").first().waitFor();
    expect(await page.locator(".actor-part .incident-line").count()).toBe(actor.did);
    await page.goto(`${bench.address}/actors/${actor.id}?show=said`);
    await page.locator(".actor-part .evidence").first().waitFor();
    expect(await page.locator(".actor-part .evidence").count()).toBe(actor.said);
  });

  it("find an actor by a name in any spelling, and say so when there is none", async () => {
    const page = await bench.page("/actors?q=zzzz", { lang: "ar" });
    await page.locator(".empty button").click();
    await page.locator(".actor-row").first().waitFor();
    expect(page.url()).not.toContain("q=");
  });

  it("lead from a source to its incidents", async () => {
    const page = await bench.page("/sources", { lang: "ar" });
    await page.locator(".source-row").first().click();
    await page.waitForURL(/\/incidents\?source=/);
    await page.locator(".incident-row").first().waitFor();
  });
});

describe("the tutorial", () => {
  it.each([
    ["en", "tutorial.md"],
    ["ar", "tutorial.ar.md"],
  ] as const)("names screens and keys as they are (%s)", async (lang, file) => {
    const text = readFileSync(new URL(`../../docs/${file}`, import.meta.url), "utf8");
    const walk = text.split("\n## ")[6]!;
    const names = [...walk.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name!);
    const keys = [...walk.matchAll(/`([A-Z])`/g)].map(([, key]) => key!);
    expect(names.length).toBeGreaterThan(6);
    expect(keys.length).toBeGreaterThan(6);
    const page = await bench.page("/inbox", { lang });
    await page.locator(".inbox-claim").waitFor();
    for (const name of names) await page.locator("nav").getByRole("link", { name, exact: true }).first().waitFor();
    await page.keyboard.press("Shift+Slash");
    const caps = await page.getByRole("dialog").locator("kbd").allInnerTexts();
    for (const key of keys) expect(caps, key).toContain(key);
  });
});
