import { describe, expect, it } from "vitest";
import { type GazetteerOptions, type GazetteerSummary, importGazetteer } from "./gazetteer.ts";
import { loadKnowledge } from "./index.ts";
import { listOf, parseTable } from "./tsv.ts";

const known = loadKnowledge().places;

async function run(lines: readonly string[], more: Partial<GazetteerOptions> = {}) {
  const rows: string[] = [];
  const made = importGazetteer(lines, { file: "in.txt", known, ...more });
  let summary: GazetteerSummary;
  for (;;) {
    const next = await made.next();
    if (next.done) {
      summary = next.value;
      break;
    }
    rows.push(next.value);
  }
  return { rows: parseTable("out.tsv", rows.join("\n")).rows.map((r) => r.cells), summary };
}

const geonames = (id: string, alternates: string, code = "PPL", population = "900", lat = "34.5", lon = "43.1") =>
  [
    id,
    "Tall Asafir",
    "Tall Asafir",
    alternates,
    lat,
    lon,
    "P",
    code,
    "IQ",
    "",
    "18",
    "",
    "",
    "",
    population,
    "",
    "90",
    "Asia/Baghdad",
    "2024-01-01",
  ].join("\t");
const HEADER =
  "wof_id\tcountry\tkind\tlat\tlon\tregion_en\tregion_ar\tname_en\tgeonames\twikidata\tname_ar (alternatives by |)";

describe("importGazetteer", () => {
  it("reads a GeoNames dump", async () => {
    const { rows, summary } = await run([geonames("9000001", "Tall Asafir,تل العصافير,تل عصافير,Талл")]);
    expect(rows).toEqual([
      expect.objectContaining({
        id: "gn.9000001",
        kind: "village",
        country: "IQ",
        parent: "cty.IQ",
        lat: "34.5",
        rank: "3",
      }),
    ]);
    expect(listOf(rows[0]!.names)).toEqual(["تل العصافير", "تل عصافير"]);
    expect(summary).toEqual({ read: 1, written: 1, skipped: {} });
  });

  it("reads Who's On First rows, as a table and as JSON Lines, and finds their regions", async () => {
    const table = await run([
      HEADER,
      "9000002\tSY\tlocality\t35.9\t36.6\tIdlib\tإدلب\tTall Asafir\t\t\tتل العَصافير|تل العصافير",
    ]);
    expect(table.rows).toEqual([
      expect.objectContaining({ id: "wof.9000002", kind: "village", parent: "reg.SY.idlib" }),
    ]);
    expect(table.rows[0]!.names).toBe("تل العصافير");
    const properties = {
      "wof:id": 9000003,
      "wof:placetype": "neighbourhood",
      "wof:country": "SY",
      "geom:latitude": 35.9,
      "geom:longitude": 36.6,
    };
    const json = JSON.stringify({
      type: "Feature",
      properties: { ...properties, "name:ara_x_preferred": ["حي العصافير"] },
    });
    expect((await run([json])).rows).toEqual([expect.objectContaining({ id: "wof.9000003", kind: "suburb" })]);
  });

  it("leaves out, and counts, what it cannot or should not take", async () => {
    const { rows, summary } = await run(
      [
        geonames("1", "تل العصافير"),
        geonames("2", "تل العصافير"),
        geonames("3", "Only Latin"),
        geonames("4", "الموصل", "PPL", "900", "36.34", "43.12"),
        geonames("5", "مقهى العصافير", "QQQ").replace("\tP\t", "\tS\t"),
        geonames("6", "تل الهدهد", "PPL", "12"),
      ],
      { population: 100 },
    );
    expect(rows.map((r) => r.id)).toEqual(["gn.1"]);
    expect(summary.skipped).toEqual({
      "already known": 2,
      "no Arabic name": 1,
      "other kind of thing": 1,
      "too small": 1,
    });
  });

  it("keeps to the countries asked for", async () => {
    const { summary } = await run([geonames("1", "تل العصافير")], { countries: new Set(["SY"]) });
    expect(summary.skipped).toEqual({ "other country": 1 });
  });

  it("says what is wrong and where", async () => {
    await expect(run(["a,b,c"])).rejects.toMatchObject({ code: "gazetteer.format" });
    await expect(run([])).rejects.toMatchObject({ code: "gazetteer.format" });
    await expect(run([geonames("1", "تل"), "cut off"])).rejects.toMatchObject({
      code: "gazetteer.row",
      message: expect.stringContaining("in.txt:2: 1 cells"),
    });
    await expect(run([geonames("1", "تل العصافير", "PPL", "1", "95", "43")])).rejects.toMatchObject({
      code: "gazetteer.row",
    });
  });
});
