import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Named, SourceTrack, TalksTrack } from "../../src/record/index.ts";
import type { IncidentRow, IncidentView } from "../../src/serve/api/index.ts";
import { settled, Workbench } from "./workbench.ts";

let bench: Workbench;
let places: readonly Place[];
beforeAll(async () => {
  bench = await Workbench.open({ sample: true });
  places = await shown();
});
afterEach(() => bench.rest());
afterAll(() => bench?.close());

interface Listed<T> {
  readonly items: readonly T[];
}
const known = ({ name, name_en }: Named) => name_en !== null && name_en !== name;

/** What has a name in both languages, with the page and the place in it that show it. */
interface Place {
  readonly path: string;
  readonly at: string;
  readonly of: Named;
}
async function shown(): Promise<readonly Place[]> {
  const { items: rows } = await bench.api<Listed<IncidentRow>>("/incidents?limit=100&sort=date");
  const acted = rows.find(({ actors }) => actors.some(known))!;
  const talks = (await bench.api<Listed<TalksTrack>>("/tracks?kind=talks")).items[0]!;
  const source = (await bench.api<Listed<SourceTrack>>("/sources")).items.find(known)!;
  const views: IncidentView[] = [];
  for (const { id } of rows) views.push(await bench.api<IncidentView>(`/incidents/${id}`));
  const origin = views.find(({ table }) => table.origins.some(known))!;
  return [
    { path: "/incidents?sort=date", at: `a[href="/incidents/${acted.id}"] .parties`, of: acted.actors.find(known)! },
    { path: `/tracks?of=talks&track=${talks.id}`, at: ".track-shown h2", of: talks.parties.find(known)! },
    { path: "/sources", at: ".sources .rows", of: source },
    { path: `/incidents/${origin.id}`, at: ".summary", of: origin.table.origins.find(known)! },
    { path: `/incidents/${origin.id}`, at: "tr.origins", of: origin.table.origins.find(known)! },
  ];
}

describe("names", () => {
  it.each(["ar", "en"] as const)("stand in the language of the screen, everywhere (%s)", async (lang) => {
    const page = await bench.page("/settings", { lang });
    for (const { path, at, of } of places) {
      await page.goto(bench.address + path);
      await settled(page);
      const text = await page.locator(at).first().innerText();
      const [own, other] = lang === "ar" ? [of.name, of.name_en!] : [of.name_en!, of.name];
      expect(text, `${path} ${at}`).toContain(own);
      expect(text, `${path} ${at}`).not.toContain(other);
    }
    expect(bench.faults).toEqual([]);
  });

  it.each([
    ["ar", "rtl"],
    ["en", "ltr"],
  ] as const)("do not turn the words around them, whatever their script (%s)", async (lang, dir) => {
    const page = await bench.page("/settings", { lang });
    const { id } = (await bench.api<Listed<IncidentRow>>("/incidents?limit=1&sort=dispute")).items[0]!;
    for (const [path, at] of [
      [`/incidents/${id}`, ".summary dd bdi, .cell bdi, .stands bdi"],
      ["/inbox", ".inbox-claim h1 > bdi:first-child, .disputes .button > bdi, .side-row-title"],
    ] as const) {
      await page.goto(bench.address + path);
      await settled(page);
      const found = await page.locator(at).evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
      expect(found.length, path).toBeGreaterThan(3);
      expect([...new Set(found)], path).toEqual([dir]);
    }
  });
});
