import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { event, SETTINGS } from "../../../test/support/export-fixtures.ts";
import type { Count, StoredEvent } from "../../record/index.ts";
import { COLUMNS, headingOf } from "../columns.ts";
import { PROFILES, rowOfClaim } from "../index.ts";
import { quoted } from "../table.ts";
import { readCsv } from "./csv.ts";
import { planCorrections } from "./plan.ts";
import { readSheet } from "./sheet.ts";

async function* each<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}
async function written(profile: string, events: readonly StoredEvent[]): Promise<Buffer> {
  const made = PROFILES[profile]!;
  if (made.takes !== "rows") throw new Error(profile);
  const all: Buffer[] = [];
  for await (const piece of made.write(each(...events.map(rowOfClaim)), SETTINGS)) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}
const plan = async (bytes: Uint8Array, now: readonly StoredEvent[], before: readonly StoredEvent[] = []) =>
  planCorrections(
    await readSheet(bytes),
    {
      claim: async (id) => now.find((one) => one.id === id) ?? null,
      before: (id) => before.find((one) => one.id === id) ?? null,
    },
    SETTINGS,
  );

/** A sheet of `data` with some cells written anew. */
async function edited(one: StoredEvent, cells: Readonly<Record<string, string>>): Promise<Buffer> {
  const [head, row] = readCsv((await written("data", [one])).toString("utf8"));
  const names = [...head!, ...Object.keys(cells).filter((name) => !head!.includes(name))];
  const line = names.map((name, i) => quoted(cells[name] ?? row![i] ?? ""));
  return Buffer.from(`${names.join(",")}\n${line.join(",")}\n`);
}

const count: fc.Arbitrary<Count> = fc.oneof(
  fc.constant(null),
  fc.nat(500),
  fc.tuple(fc.nat(50), fc.option(fc.integer({ min: 51, max: 900 }))).map(([low, high]) => ({ low, high })),
);
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((s) => s.trim() !== "");
const anyEvent = fc
  .record({ fatalities: count, injured: count, weapon_count: count, name: text, title: fc.option(text), outlet: text })
  .map(({ name, title, outlet, ...counts }) => {
    const { claim, document } = event();
    return event(
      { ...counts, place: { ...claim.place!, name }, actor: [{ ...claim.target[0]!, name }] },
      { document: { ...document, title, outlet } },
    );
  });

describe("a sheet that comes back", () => {
  it.each(["data", "excel", "xlsx"])("as it was written changes nothing: %s", async (profile) => {
    await fc.assert(
      fc.asyncProperty(anyEvent, async (one) => {
        const { corrections, refused, unchanged } = await plan(await written(profile, [one]), [one]);
        expect({ corrections, refused, unchanged }).toEqual({ corrections: [], refused: [], unchanged: 1 });
      }),
      { numRuns: profile === "xlsx" ? 15 : 60 },
    );
  });

  it("gives back every count that is written into it", async () => {
    await fc.assert(
      fc.asyncProperty(count, count, async (was, is) => {
        const one = event({ injured: was });
        const target = event({ injured: is });
        const [head, row] = readCsv((await written("data", [target])).toString("utf8"));
        const cells = Object.fromEntries(head!.map((name, i) => [name, row![i]!]));
        const { injured_low, injured_high } = cells as Record<string, string>;
        const { corrections } = await plan(
          await edited(one, { injured_low: injured_low!, injured_high: injured_high! }),
          [one],
        );
        const same = JSON.stringify(was) === JSON.stringify(is);
        expect(corrections.map(({ field, value }) => [field, value])).toEqual(same ? [] : [["injured", is]]);
      }),
    );
  });
});

describe("corrections", () => {
  it("take judgements with author and reason", async () => {
    const { corrections } = await plan(await edited(event(), { review: "rejected", author: "سلمى", reason: "تمرين" }), [
      event(),
    ]);
    expect(corrections).toMatchObject([{ row: 2, verdict: "reject", author: "سلمى", reason: "تمرين" }]);
  });

  const CASES: readonly (readonly [Readonly<Record<string, string>>, string, unknown])[] = [
    [{ status: "denied" }, "status", "denied"],
    [{ fatalities_low: "٤", fatalities_high: "" }, "fatalities", { low: 4, high: null }],
    [{ fatalities_low: "", fatalities_high: "" }, "fatalities", null],
    [{ fatalities_low: "0", fatalities_high: "0" }, "fatalities", 0],
    [{ date_from: "2031-03-02", date_to: "2031-03-03" }, "date", { from: "2031-03-02", to: "2031-03-03" }],
    [{ date_from: "", date_to: "" }, "date", null],
    [{ weapon: "مدفعية" }, "weapon", { name: "مدفعية" }],
    [{ damage: "yes" }, "damage", true],
    [
      { target: "جنود; مدنيون" },
      "target",
      [
        { name: "جنود", name_en: "soldiers" },
        { name: "مدنيون", name_en: null },
      ],
    ],
    [{ place: "", place_en: "", country: "", lat: "", lon: "", precision: "" }, "place", null],
    [
      { lat: "33,75" },
      "place",
      { name: "بلدة الورد", name_en: "Al-Ward", country: "IQ", lat: 33.75, lon: 44.25, precision: "town" },
    ],
  ];
  it.each(CASES)("read %j as an edit of %s", async (cells, field, value) => {
    const { corrections, refused } = await plan(await edited(event(), cells), [event()]);
    expect(refused).toEqual([]);
    expect(corrections.map((c) => [c.verdict, c.field, c.value])).toEqual([["edit", field, value]]);
  });

  const REFUSED: readonly (readonly [Readonly<Record<string, string>>, string, RegExp])[] = [
    [{ id: "e_ffffffffffffffff" }, "id", /the record has no claim e_ffff/],
    [{ id: "i0123456789abcdef" }, "id", /without --incidents/],
    [{ id: "" }, "id", /no id/],
    [{ review: "constructor" }, "review", /none of accepted/],
    [{ fatalities_low: "many" }, "fatalities_low", /no number/],
    [{ fatalities_low: "9" }, "fatalities_low", /9 is more than 3/],
    [{ date_from: "4 March" }, "date_from", /no date/],
    [{ date_to: "2031-03-04" }, "date_to", /exclusive/],
    [{ place: "" }, "place", /Arabic name/],
    [{ target_en: "a; b" }, "target_en", /2 names here and 1/],
    [{ damage: "perhaps" }, "damage", /none of yes/],
    [{ sha256: "", place: "", evidence: "" }, "sha256", /--coarsen/],
  ];
  it.each(REFUSED)("refuse %j for its %s", async (cells, column, message) => {
    const { corrections, refused } = await plan(await edited(event(), cells), [event()]);
    expect(corrections).toEqual([]);
    expect(refused).toMatchObject([{ row: 2, column, message: expect.stringMatching(message) }]);
    expect(refused[0]!.message).not.toMatch(/[{}]|undefined/);
  });

  it("leave alone what a spreadsheet did by itself, and say which columns cannot be edited", async () => {
    const one = event();
    const cells = { date_from: "04/03/2031", date_to: "3/5/2031", lat: "33,5", evidence: "غير ذلك" };
    const { corrections, refused, ignored } = await plan(await edited(one, cells), [one]);
    expect([corrections, refused]).toEqual([[], []]);
    expect(ignored).toMatchObject([{ row: 2, column: "evidence" }]);
  });

  it("take no cell back that someone else edited since, and refuse a rival edit", async () => {
    const [before, now] = [event(), event({ fatalities: 4 })];
    expect((await plan(await written("data", [before]), [now], [before])).corrections).toEqual([]);
    const rival = await plan(await edited(before, { fatalities_low: "5", fatalities_high: "5" }), [now], [before]);
    expect(rival.refused).toMatchObject([{ column: "fatalities_low", message: expect.stringContaining("by now") }]);
    const agreed = await plan(await edited(before, { fatalities_low: "4", fatalities_high: "4" }), [now], [before]);
    expect([agreed.corrections, agreed.refused]).toEqual([[], []]);
  });

  it("refuse a claim that is there twice", async () => {
    const [head, row] = (await written("data", [event()])).toString("utf8").split("\r\n");
    const { refused } = await plan(Buffer.from([head, row, row].join("\r\n")), [event()]);
    expect(refused).toMatchObject([{ row: 3, message: expect.stringContaining("in row 2") }]);
  });
});

describe("reading sheets", () => {
  const head = COLUMNS.claims.map(headingOf);
  it("reads what spreadsheets save: semicolons, tabs in UTF-16, the Arabic code page, headings of one language", async () => {
    const semicolons = await readSheet(Buffer.from('sep=;\r\nId | المعرف;Review\r\ne_1;"a;b"\r\n\r\n'));
    expect(semicolons).toMatchObject({ columns: ["id", "review"], rows: [{ number: 2, cells: ["e_1", "a;b"] }] });
    const tabs = Buffer.from("\ufeffالمعرف\tالمكان\ne_1\tبغداد\n", "utf16le");
    expect(await readSheet(tabs)).toMatchObject({ columns: ["id", "place"], rows: [{ cells: ["e_1", "بغداد"] }] });
    const page = Buffer.from([0x69, 0x64, 0x2c, 0x78, 0x0a, 0x65, 0x5f, 0x31, 0x2c, 0xc8, 0x0a]);
    expect(await readSheet(page)).toMatchObject({
      columns: ["id", null],
      unknown: ["x"],
      rows: [{ cells: ["e_1", "ب"] }],
    });
    expect(head[0]).toBe("Id | المعرف");
  });

  it("refuses what is no such sheet", async () => {
    await expect(readSheet(Buffer.from("a,b\n1,2\n"))).rejects.toMatchObject({ code: "corrections.sheet" });
    await expect(readSheet(Buffer.from("id,id\n1,2\n"))).rejects.toMatchObject({ code: "corrections.sheet" });
    await expect(readSheet(Buffer.from("PK\u0003\u0004 broken"))).rejects.toMatchObject({ code: "corrections.sheet" });
    await expect(readSheet(Buffer.from(""))).rejects.toMatchObject({ code: "corrections.sheet" });
  });

  it("gives any cells back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const kept = rows.filter((row) => row.some((cell) => cell !== ""));
          const csv = rows
            .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`)
            .join("");
          expect(readCsv(csv)).toEqual(kept);
        },
      ),
    );
  });
});
