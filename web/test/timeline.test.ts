import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TimelineItem } from "../../src/serve/api/index.ts";
import { lay } from "../src/screens/timeline/lay.ts";
import { asked, NARROWEST, readStretch, ticksOf, usual, writeStretch, zoomed } from "../src/screens/timeline/scale.ts";
import { settled, Workbench } from "./workbench.ts";

const day = (text: string) => Date.parse(`${text}T00:00Z`);
const item = (id: string, from: string | null, to: string | null): TimelineItem => ({
  id,
  from,
  to,
  lane: "force",
  mode: null,
  kind: "incident",
  type: "ASSAULT",
  status: "asserted",
  place: null,
  review: "proposed",
  disputes: 0,
  outlets: 1,
});

describe("the axis", () => {
  it("zooms around a point that keeps its place, and no further than hours", () => {
    const at = day("2031-03-05");
    const { from, to } = zoomed({ from: day("2031-03-01"), to: day("2031-03-09") }, 0.5, at);
    expect((at - from) / (to - from)).toBeCloseTo(0.5);
    let stretch = { from, to };
    for (let i = 0; i < 40; i++) stretch = zoomed(stretch, 0.5, at);
    expect(stretch.to - stretch.from).toBe(NARROWEST);
  });

  it("goes into the address and back", () => {
    const stretch = { from: day("2031-03-01"), to: day("2031-03-20") };
    expect(readStretch(writeStretch(stretch))).toEqual(stretch);
    for (const bad of [null, "", "x", "2031~", "2031-03-02T00:00~2031-03-01T00:00"])
      expect(readStretch(bad)).toBeNull();
  });

  it("begins where most incidents are, not at a far date", () => {
    const buckets = [
      { from: "1920-01-01", count: 2 },
      { from: "2031-03-03", count: 20 },
      { from: "2031-03-10", count: 20 },
    ];
    const { from, to } = usual({ bucket: "day", buckets, range: { from: "1920-01-01", to: "2031-03-10" } });
    expect(from).toBeGreaterThan(day("2031-03-01"));
    expect(to).toBeLessThan(day("2031-03-14"));
  });

  it("shows all of the year that most incidents are counted in", () => {
    const buckets = [
      { from: "1920-01-01", count: 2 },
      { from: "2031-01-01", count: 40 },
    ];
    const { from, to } = usual({ bucket: "year", buckets, range: { from: "1920-01-01", to: "2031-11-02" } });
    expect(from).toBeLessThan(day("2031-01-01"));
    expect(to).toBeGreaterThan(day("2031-12-31"));
    expect(to).toBeLessThan(day("2032-06-01"));
  });

  it("asks for more than it shows, and for the same after a small move", () => {
    const stretch = { from: day("2031-03-01"), to: day("2031-03-20") };
    const wide = asked(stretch);
    expect(wide.from < "2031-03-01" && wide.to > "2031-03-20").toBe(true);
    expect(asked({ from: stretch.from + 3_600_000, to: stretch.to + 3_600_000 })).toEqual(wide);
  });

  it.each([
    ["2031-03-01", "2031-03-02", "hour"],
    ["2031-03-01", "2031-03-20", "day"],
    ["2031-01-01", "2031-12-31", "month"],
    ["2001-01-01", "2031-12-31", "year"],
    ["1700-01-01", "2000-12-31", "year"],
  ])("from %s to %s has lines by the %s, with room for their labels", (a, b, unit) => {
    const ticks = ticksOf({ from: day(a), to: day(b) }, 900);
    expect(ticks.length).toBeGreaterThan(3);
    expect(ticks.length).toBeLessThan(20);
    expect(new Set(ticks.map((tick) => tick.unit))).toEqual(new Set([unit]));
  });
});

describe("bars of a lane", () => {
  const stretch = { from: day("2031-03-01"), to: day("2031-03-11") };
  it("never overlap in a row; what has no room is counted", () => {
    const items = Array.from({ length: 9 }, (_, i) => item(`i${i}`, "2031-03-04", "2031-03-06"));
    const { bars, left, rows } = lay("force", items, stretch, 1000, 4, () => "");
    expect([bars.length, left, rows]).toEqual([4, 5, 4]);
    expect(new Set(bars.map(({ row }) => row)).size).toBe(4);
  });

  it("are as long as their date is unsure, open where it is open", () => {
    const { bars } = lay(
      "force",
      [item("a", "2031-03-04", "2031-03-06"), item("b", null, "2031-03-05"), item("c", "2031-03-09", null)],
      stretch,
      1000,
      9,
      () => "",
    );
    expect(bars[0]).toMatchObject({ x: 300, width: 200, open: "none" });
    expect(bars.map(({ open }) => open)).toEqual(["none", "before", "after"]);
    expect(bars[1]!.x + bars[1]!.width).toBe(400);
  });

  it("have their name before them where the axis ends, never cut off by it", () => {
    const late = item("a", "2031-03-10T12:00", "2031-03-10T18:00");
    const { bars } = lay(
      "force",
      [item("b", "2031-03-02", "2031-03-03"), late],
      stretch,
      1000,
      4,
      () => "a long enough name",
    );
    expect(bars.map(({ label }) => label)).toEqual(["behind", "before"]);
  });
});

describe("the timeline in a browser", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await Workbench.open({ sample: true });
  });
  afterEach(() => bench.rest());
  afterAll(() => bench?.close());

  it.each([
    "ar",
    "en",
  ] as const)("zooms by wheel and keys, chooses by arrow keys, keeps it all in the address (%s)", async (lang) => {
    const page = await bench.page("/timeline", { lang });
    await settled(page);
    const bars = page.locator(".bar-item");
    expect(await bars.count()).toBeGreaterThan(5);
    const width = () =>
      page
        .locator(".bar-mark.series")
        .first()
        .evaluate((mark) => mark.getBoundingClientRect().width);
    const box = (await page.locator(".chart").boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const before = await width();
    await page.mouse.wheel(0, 400);
    await page.waitForURL(/span=/);
    expect(await width()).not.toBe(before);
    await page.locator(".bar-item[tabindex='0']").focus();
    await page.keyboard.press(lang === "ar" ? "ArrowLeft" : "ArrowRight");
    await page.waitForURL(/item=i/);
    const chosen = page.locator(".bar-item[aria-pressed='true']");
    await chosen.waitFor();
    const link = page.locator(".timeline-side .incident-line").first();
    await link.waitFor();
    const address = page.url();
    await page.reload();
    await chosen.waitFor();
    expect(page.url()).toBe(address);
    await link.click();
    await page.waitForURL(/\/incidents\/i/);
  });

  it("time runs in the direction of reading", async () => {
    for (const lang of ["ar", "en"] as const) {
      const page = await bench.page("/timeline", { lang });
      await settled(page);
      const at = await page
        .locator(".tick")
        .evaluateAll((ticks) => ticks.map((tick) => tick.getBoundingClientRect().x));
      const sorted = [...at].sort((a, b) => (lang === "ar" ? b - a : a - b));
      expect(at).toEqual(sorted);
    }
  });

  it("says in a table what the chart draws, and lists what has no date", async () => {
    const page = await bench.page("/timeline?as=table", { lang: "en" });
    await settled(page);
    const { total } = await bench.api<{ total: number }>("/timeline");
    expect(await page.locator(".timeline-table tbody tr").count()).toBeLessThanOrEqual(total);
    expect(await page.locator(".timeline-table tbody a").first().getAttribute("href")).toMatch(/^\/incidents\/i/);
    expect(await page.locator(".timeline-side").innerText()).toContain("Without a date");
  });
});
