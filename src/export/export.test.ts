import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { event, incident, SETTINGS, TEXT } from "../../test/support/export-fixtures.ts";
import { ACLED_SUB_EVENTS, type Count, type Interval, type StoredClaim, type StoredEvent } from "../record/index.ts";
import { ACLED_COLUMNS, ACLED_TYPE } from "./acled.ts";
import { COLUMNS } from "./columns.ts";
import { neutralised } from "./csv.ts";
import { PROFILES, rowOfClaim, type Settings } from "./index.ts";
import { quoted } from "./table.ts";
import { UCDP_COLUMNS } from "./ucdp.ts";

async function* each<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}
async function bytes(
  profile: string,
  claims: readonly StoredEvent[],
  changes: Partial<Settings> = {},
): Promise<Buffer> {
  const made = PROFILES[profile]!;
  const settings = { ...SETTINGS, ...changes };
  const incidents = claims.map((claim) => incident({ review: claim.review }));
  const pieces =
    made.takes === "rows"
      ? made.write(each(...claims.map(rowOfClaim)), settings)
      : made.takes === "claims"
        ? made.write(each<StoredClaim>(...claims), settings)
        : made.write(each(...incidents), settings);
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}
const written = async (profile: string, claims: readonly StoredEvent[], changes: Partial<Settings> = {}) =>
  (await bytes(profile, claims, changes)).toString("utf8");

/** A reader of comma-separated values as RFC 4180 has them. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < csv.length) {
    let cell = "";
    if (csv[at] === '"') {
      for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
        if (csv[at] === '"') at++;
        cell += csv[at];
      }
      at++;
    } else while (at < csv.length && csv[at] !== "," && csv[at] !== "\r") cell += csv[at++];
    rows.at(-1)!.push(cell);
    if (csv[at] === ",") at++;
    else {
      at += 2;
      if (at < csv.length) rows.push([]);
    }
  }
  return rows;
}
async function rowsOf(
  profile: string,
  one: StoredEvent,
  settings?: Partial<Settings>,
): Promise<Record<string, string>> {
  const [head, row, ...more] = parsed((await written(profile, [one], settings)).replace(/^\ufeff/, ""));
  expect(more).toEqual([]);
  expect(row).toHaveLength(head!.length);
  return Object.fromEntries(head!.map((name, i) => [name, row![i]!]));
}

describe("every profile", () => {
  it.each(
    Object.keys(PROFILES),
  )("%s writes a whole file for no event, and one for unknown values, never a zero", async (name) => {
    const none = { date: null, place: null, acled: "Attack", target: [], fatalities: null } as const;
    expect(typeof (await written(name, []))).toBe("string");
    if (PROFILES[name]!.takes === "incidents" || ["xlsx", "parquet", "brat"].includes(name)) return;
    const out = await written(name, [event(none)]);
    expect(out).toContain("e_0123456789abcdef");
    expect(out).not.toMatch(/undefined|NaN|\[object/);
    if (["data", "excel", "acled", "ucdp"].includes(name)) {
      for (const [key, cell] of Object.entries(await rowsOf(name, event(none)))) {
        if (/fatal|death|best|high|low|least|most|date|lat|lon/i.test(key) && !/source_date/.test(key)) {
          expect([key, cell === "" || cell !== "0"]).toEqual([key, true]);
        }
      }
    }
  });
});

describe("data and excel", () => {
  it("keep unknown, none and ranges apart", async () => {
    const cells = async (fatalities: Count) => {
      const row = await rowsOf("data", event({ fatalities }));
      return [row.fatalities_low, row.fatalities_high];
    };
    expect(await cells(null)).toEqual(["", ""]);
    expect(await cells(0)).toEqual(["0", "0"]);
    expect(await cells({ low: 10, high: null })).toEqual(["10", ""]);
  });

  it("excel has a byte-order mark, headings in both languages, and runs nothing", async () => {
    const out = await written("excel", [event()]);
    expect(out.startsWith("\ufeffId | ")).toBe(true);
    const row = await rowsOf("excel", event({ place: { ...event().claim.place!, lat: -33.5 } }));
    const cellOf = (english: string) => Object.entries(row).find(([name]) => name.startsWith(`${english} |`))![1];
    expect(cellOf("Title")).toBe(`'${event().document.title}`);
    expect(cellOf("Latitude")).toBe("-33.5");
    expect((await rowsOf("data", event())).title).toBe(event().document.title);
  });

  it("give back any cell, and leave none that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (cell) => {
        expect(parsed(`${quoted(cell)},x\r\n`)[0]![0]).toBe(cell);
        expect(parsed(`${neutralised(cell)}\r\n`)[0]![0]).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
    for (const bad of ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1"]) expect(neutralised(bad)).toMatch(/^"?'/);
  });

  it("have distinct columns, each with both headings", () => {
    for (const columns of Object.values(COLUMNS)) {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      expect(columns.filter(({ en, ar }) => !en || !ar)).toEqual([]);
    }
  });
});

describe("acled", () => {
  it("has 31 columns and knows the type of every sub-event type", () => {
    expect(ACLED_COLUMNS).toHaveLength(31);
    expect([...ACLED_TYPE.keys()].sort()).toEqual([...ACLED_SUB_EVENTS].sort());
  });

  const DATES: readonly (readonly [Interval | null, string, string])[] = [
    [{ from: "2031-03-04", to: "2031-03-05" }, "2031-03-04", "1"],
    [{ from: "2031-03-04T18:00", to: "2031-03-05T06:00" }, "2031-03-04", "2"],
    [{ from: "2031-03-03", to: "2031-03-10" }, "2031-03-03", "2"],
    [{ from: "2031-03", to: "2031-04" }, "2031-03-01", "3"],
    [{ from: null, to: "2031-04" }, "", ""],
    [null, "", ""],
  ];
  it.each(DATES)("dates %j as %s with precision %s", async (date, day, precision) => {
    const row = await rowsOf("acled", event({ date }));
    expect([row.event_date, row.time_precision, row.year]).toEqual([day, precision, day.slice(0, 4)]);
  });

  it("names its policy for ranges and leaves out what ACLED does not code", async () => {
    const range = event({ fatalities: { low: 4, high: 6 } });
    expect((await rowsOf("acled", range)).fatalities).toBe("4");
    expect(await rowsOf("acled", range, { figures: "high" })).toMatchObject({
      fatalities: "6",
      tags: expect.stringContaining("figures=high"),
    });
    expect((await rowsOf("acled", range, { figures: "exact" })).fatalities).toBe("");
    expect(parsed(await written("acled", [event({ acled: null })]))).toHaveLength(1);
    expect((await rowsOf("acled", event())).event_id_cnty).toMatch(/^isnad:/);
    expect(await rowsOf("acled", event())).toMatchObject({
      ...{ country: "Iraq", iso: "368", disorder_type: "Political violence" },
    });
  });
});

describe("ucdp", () => {
  it("has the 49 columns of GED", () => {
    expect(UCDP_COLUMNS).toHaveLength(49);
    expect(new Set(UCDP_COLUMNS.map(({ name }) => name)).size).toBe(49);
  });

  it("codes dates, places and deaths as GED does", async () => {
    const row = await rowsOf(
      "ucdp",
      event({ fatalities: { low: 4, high: null }, date: { from: "2031-03-01", to: "2031-04-01" } }),
    );
    expect(row).toMatchObject({ date_prec: "4", date_start: "2031-03-01", date_end: "2031-03-31", where_prec: "1" });
    expect(row).toMatchObject({ best: "4", low: "4", high: "", deaths_civilians: "", geom_wkt: "POINT (44.25 33.5)" });
    const spans = [
      ["2031-03-05", "1"],
      ["2031-03-07", "2"],
      ["2031-03-11", "3"],
      ["2032-03-04", "5"],
    ] as const;
    for (const [to, precision] of spans) {
      expect((await rowsOf("ucdp", event({ date: { from: "2031-03-04", to } }))).date_prec).toBe(precision);
    }
    expect(parsed(await written("ucdp", [event({ type: "CONSULT", mode: null })]))).toHaveLength(1);
  });
});

describe("geojson", () => {
  it("is a feature collection with longitude first and null for no geometry", async () => {
    const { place } = event().claim;
    const region = event({ place: { ...place!, precision: "region" } }, { id: "e_1" });
    const made = JSON.parse(await written("geojson", [event(), event({ place: null }, { id: "e_2" }), region]));
    expect(made.type).toBe("FeatureCollection");
    expect(made.features.map((f: { geometry: unknown }) => f.geometry)).toEqual([
      { type: "Point", coordinates: [44.25, 33.5] },
      null,
      { type: "Point", coordinates: [44.25, 33.5] },
    ]);
    expect(made.features[2].properties).toMatchObject({ centroid: true, precision: "region", injured: null });
    expect(JSON.parse(await written("geojson", []))).toMatchObject({ type: "FeatureCollection", features: [] });
  });
});

describe("annotations", () => {
  it("count code points and quote with context", async () => {
    const [position, quote] = JSON.parse(await written("annotations", [event()])).target.selector;
    const points = [...TEXT];
    expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
    expect(position.start).toBe(event().claim.evidence.start - 1);
    expect(TEXT).toContain(quote.prefix + quote.exact + quote.suffix);
  });
});
