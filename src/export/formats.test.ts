import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import readSheet from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { event, incident, SETTINGS, TEXT, TOLD } from "../../test/support/export-fixtures.ts";
import { HXL_COLUMNS } from "./hxl.ts";
import type { EventRow, Settings, ToldIncident } from "./index.ts";
import { COARSE_LEVELS, COLUMNS, coarsened, PROFILES, rowOfClaim, rowOfIncident } from "./index.ts";
import { TYPE_CODES, typeWords } from "./words.ts";

async function* each<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}
async function gathered(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}
function rows(name: string, list: readonly EventRow[], changes: Partial<Settings> = {}): Promise<Buffer> {
  const profile = PROFILES[name]!;
  if (profile.takes !== "rows") throw new Error(`${name} takes no rows`);
  return gathered(profile.write(each(...list), { ...SETTINGS, ...changes }));
}
async function briefing(name: string, list: readonly ToldIncident[], changes: Partial<Settings> = {}): Promise<string> {
  const profile = PROFILES[name]!;
  if (profile.takes !== "incidents") throw new Error(`${name} takes no incidents`);
  return (await gathered(profile.write(each(...list), { ...SETTINGS, ...changes }))).toString("utf8");
}

describe("xlsx", () => {
  it("holds every cell as text or number, runs nothing, and is the same file each time", async () => {
    const nasty = event({}, { document: { ...event().document, title: "=1+1 \u0007 <a>", outlet: "+وكالة" } });
    const list = [rowOfClaim(nasty), rowOfClaim(event({ place: null, fatalities: null }))];
    const made = await rows("xlsx", list, { language: "ar" });
    expect(await rows("xlsx", list, { language: "ar" })).toEqual(made);
    const [sheet] = await readSheet(made);
    const [head, first, second] = sheet!.data;
    const at = (name: string) => COLUMNS.claims.findIndex((column) => column.name === name);
    expect(head![at("title")]).toBe("Title | العنوان");
    expect(first![at("title")]).toBe("=1+1  <a>");
    expect([first![at("lat")], first![at("fatalities_low")]]).toEqual([33.5, 3]);
    expect([second![at("lat")] ?? null, second![at("fatalities_low")] ?? null]).toEqual([null, null]);
    const xml = Buffer.from(unzipSync(made)["xl/worksheets/sheet1.xml"]!).toString("utf8");
    expect(xml).toContain('rightToLeft="1"');
    expect(xml).not.toContain("<f>");
  });
});

describe("parquet", () => {
  it("keeps types and nulls", async () => {
    const made = await rows("parquet", [
      rowOfClaim(event()),
      rowOfClaim(event({ place: null, fatalities: null, injured: 0.5 })),
    ]);
    const file = made.buffer.slice(made.byteOffset, made.byteOffset + made.length) as ArrayBuffer;
    const [first, second] = await parquetReadObjects({ file });
    expect(first).toMatchObject({
      id: "e_0123456789abcdef",
      lat: 33.5,
      fatalities_low: 3,
      evidence_start: BigInt(event().claim.evidence.start),
      place: "بلدة الورد",
    });
    expect(second).toMatchObject({ lat: null, fatalities_low: null, injured_low: 0.5, place: null });
    expect(Object.keys(first!)).toEqual(COLUMNS.claims.map(({ name }) => name));
  });
});

describe("hxl", () => {
  it("has a row of hashtags below the headings", async () => {
    const [, tags, row] = (await rows("hxl", [rowOfClaim(event())])).toString("utf8").split("\r\n");
    expect(tags).toBe(HXL_COLUMNS.map(([tag]) => tag).join(","));
    for (const tag of tags!.split(",")) expect(tag).toMatch(/^#[a-z][a-z0-9]*(\+[a-z][a-z0-9_]*)*$/);
    expect(row).toContain("Iraq,IRQ");
  });
});

describe("plover", () => {
  it("points at words of the event's text in characters, and gives no day that is not said", async () => {
    const made = JSON.parse((await rows("plover", [rowOfClaim(event({ date: null }))])).toString("utf8"));
    expect(made).toMatchObject({ event_type: "ASSAULT", event_mode: ["heavy-weapons"], date: null, dead: { low: 3 } });
    const [target] = made.attributes.RECIP;
    expect([...made.event_text].slice(target.qa_start_char, target.qa_end_char).join("")).toBe("جنود");
    expect(made.event_geolocation).toMatchObject({ country_code3: "IRQ", lat: 33.5 });
  });
});

describe("brat", () => {
  it("annotates the exact text in code points, line by line", async () => {
    const profile = PROFILES.brat!;
    if (profile.takes !== "claims") throw new Error("brat takes claims");
    const files = unzipSync(await gathered(profile.write(each(event()), SETTINGS)));
    const text = Buffer.from(files["d_0123456789abcdef.txt"]!).toString("utf8");
    expect(text).toBe(TEXT);
    const points = [...text];
    const lines = Buffer.from(files["d_0123456789abcdef.ann"]!).toString("utf8").trimEnd().split("\n");
    const bound = lines.filter((line) => line.startsWith("T"));
    expect(bound.length).toBeGreaterThan(2);
    for (const line of bound) {
      const [, where, words] = line.split("\t");
      const spans = where!.slice(where!.indexOf(" ") + 1).split(";");
      expect(
        spans.map((span) => points.slice(...(span.split(" ").map(Number) as [number, number])).join("")).join(" "),
      ).toBe(words);
    }
    expect(lines.find((line) => line.startsWith("E"))).toMatch(/^E1\tASSAULT_heavy-weapons:T1 Target:T2 Place:T3$/);
    const conf = Buffer.from(files["annotation.conf"]!).toString("utf8");
    for (const type of ["[events]\nASSAULT_heavy-weapons ", "\nTarget\n", "\nPlace\n"]) expect(conf).toContain(type);
  });

  it("splits what goes over a line's end", async () => {
    const text = "قصف\n  على البلدة";
    const claim = { ...event().claim, start: 0, end: text.length, quote: text, place: null, target: [] };
    const profile = PROFILES.brat!;
    if (profile.takes !== "claims") throw new Error("brat takes claims");
    const files = unzipSync(await gathered(profile.write(each({ ...event(), claim, text }), SETTINGS)));
    expect(Buffer.from(files["d_0123456789abcdef.ann"]!).toString("utf8")).toContain("0 3;6 16\tقصف على البلدة\n");
  });
});

describe("policies", () => {
  const dead = (policy: Settings["policy"], changes: Partial<ToldIncident> = {}) =>
    rowOfIncident(incident(changes), policy).fatalities;
  it("choose among the values that are said, and a person's choice comes first", () => {
    expect(
      incident()
        .incident.fields.fatalities.values.map(({ value }) => value)
        .sort(),
    ).toEqual([3, 5]);
    expect([dead("lowest"), dead("highest"), dead("latest"), dead("undisputed")]).toEqual([3, 5, 5, null]);
    expect(dead("origins")).toBe(incident().incident.fields.fatalities.proposed);
    const proposed = incident().incident.fields.fatalities.proposed;
    expect(dead("undisputed", { resolved: ["fatalities"] })).toBe(proposed);
  });

  it("name themselves in the file, with what is disputed", async () => {
    const row = rowOfIncident(incident(), "highest");
    const acled = (await rows("acled", [row], { of: "incidents" })).toString("utf8");
    expect(acled).toMatch(/policy=highest; outlets=3; origins=2/);
    expect(acled).toMatch(/disputed fatalities: [35] \/ [35]/);
    const ucdp = (await rows("ucdp", [row], { of: "incidents" })).toString("utf8").split("\r\n")[1]!;
    expect(ucdp).toContain("; ");
    expect(
      JSON.parse((await rows("geojson", [row], { of: "incidents", policy: "highest" })).toString("utf8")),
    ).toMatchObject({
      isnad: { of: "incidents", policy: "highest" },
    });
  });
});

describe("coarsening", () => {
  const secret = event().claim.place!;
  it.each(COARSE_LEVELS)("to %s leaves nothing in any format that names the place", async (level) => {
    const told = incident();
    const town = rowOfIncident(told, "origins");
    expect(town.place).toMatchObject({ name_en: "Qaim", precision: "town" });
    const row = coarsened(town, level, SETTINGS.areas, SETTINGS.actors);
    expect(row.place).toMatchObject({ name_en: level === "country" ? "Iraq" : "Anbar" });
    for (const [name, { takes }] of Object.entries(PROFILES)) {
      if (takes !== "rows" || name === "xlsx" || name === "parquet") continue;
      const out = (await rows(name, [row], { of: "incidents" })).toString("utf8");
      for (const word of ["القائم", "Qaim", "34.3", "news.example", "مصدر طبي"])
        expect([name, out.includes(word)]).toEqual([name, false]);
    }
  });

  it("gives a place that the gazetteer does not know by its country only", () => {
    const row = coarsened(rowOfClaim(event()), "region", SETTINGS.areas, SETTINGS.actors);
    expect(secret.name_en).toBe("Al-Ward");
    expect(row.place).toMatchObject({ name_en: "Iraq", precision: "country", words: null });
    expect([row.evidence, row.target]).toEqual([null, []]);
  });
});

describe("briefings", () => {
  it("foot every value, join copies in one note, and name what is disputed", async () => {
    const out = await briefing("briefing-md", [incident()]);
    expect(out).toContain("### 2031-03-03 · rocket or artillery fire · Qaim, Iraq");
    expect(out).toMatch(/dead: [35]\[\^\d\] \/ [35]\[\^\d\] \*\*\(accounts disagree\)\*\*/);
    expect(out).toMatch(/3 outlets, 2 origins/);
    expect(out.match(/^\[\^\d+\]: /gm)).toHaveLength(2);
    expect(out).toContain("same words in =صحيفة &lt;b\\>الضفتين&lt;/b\\>");
  });

  it("escape what articles hold and link to pages only", async () => {
    const told = incident();
    const documents = new Map(
      [...told.documents].map(([id, d]) => [
        id,
        { ...d, title: `<img src=x onerror=1> [a](javascript:x)`, url: "javascript:alert(1)" },
      ]),
    );
    const html = await briefing("briefing-html", [{ ...told, documents }]);
    expect(html).not.toMatch(/<img|href="javascript|<b>/);
    expect(html).toContain("&lt;img src=x onerror=1&gt;");
    const markdown = await briefing("briefing-md", [{ ...told, documents }]);
    expect(markdown).toContain("&lt;img src=x onerror=1\\> \\[a\\](javascript:x)");
    expect(markdown).not.toContain("<javascript");
  });

  it("are in Arabic too", async () => {
    const out = await briefing("briefing-html", [incident()], { language: "ar" });
    expect(out).toContain('<html lang="ar" dir="rtl">');
    for (const words of ["قصف صاروخي أو مدفعي", "القائم", "الروايات متعارضة"]) expect(out).toContain(words);
    // A date keeps its order in an Arabic line.
    expect(out).toContain('<h1>موجز: <bdi dir="ltr">2031-03-03</bdi></h1>');
    expect(TOLD).toHaveLength(3);
  });
});

describe("plain words", () => {
  it("are there for every type and mode, in both languages", () => {
    for (const code of TYPE_CODES) {
      const [type, mode = null] = code.split("/") as [string, string?];
      for (const language of ["ar", "en"] as const) expect(typeWords(type, mode, language)).not.toBe(code);
    }
  });
});
