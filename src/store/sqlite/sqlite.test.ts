import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import Libsql from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import { build, extract } from "../../pipeline.ts";
import { toContract } from "../../print.ts";
import { readText } from "../../read/text.ts";
import type { Extraction } from "../../record/index.ts";
import { type Make, storeConformance } from "../conformance.ts";
import { createRecord, openRecord } from "../index.ts";
import { Database } from "./database.ts";
import { DICTIONARY } from "./dictionary.ts";
import { hexOf, packed, unpacked } from "./pack.ts";
import { putBatch } from "./put.ts";
import { STEPS } from "./schema.ts";
import { WORDS } from "./text-dictionary.ts";

const dir = mkdtempSync(join(tmpdir(), "isnad-store-"));
afterAll(() => rmSync(dir, { recursive: true }));
let made = 0;
const fresh = () => join(dir, `r${made++}`);

const machine = build(loadKnowledge());
const make: Make = (text, about) => {
  const input = readText(text, about);
  if (!input.ok) throw new Error(input.failure.message);
  return { raw: input.raw, extraction: toContract(extract(input.raw, machine)) as unknown as Extraction };
};
const entry = (text: string, version = "1") => ({ ...make(text, {}), version, readAt: "2031-03-05T10:00:00Z" });
const TEXT = "قُتل جنديان في هجوم قرب بغداد.";

storeConformance("SQLite", () => createRecord(fresh()), make);

function run(file: string, sql: string): void {
  const db = new Libsql(file);
  db.exec(sql);
  db.close();
}

async function mismatches(path: string): Promise<string[]> {
  const store = await openRecord(path);
  const codes: string[] = [];
  for await (const { code } of store.verify()) codes.push(code);
  await store.close();
  return codes;
}

describe("a record's file", () => {
  it("opens again with what was written, by its folder or by itself", async () => {
    const path = fresh();
    const store = await createRecord(path);
    await store.put([entry(TEXT)]);
    await store.close();
    for (const name of [path, join(path, "record.isnad")]) {
      const again = await openRecord(name);
      expect((await again.status()).documents).toBe(1);
      await again.close();
    }
  });

  it("says what is wrong with a place that holds no record, another database, no database, or a record already", async () => {
    await expect(openRecord(fresh())).rejects.toMatchObject({ code: "store.no-record" });
    const other = join(dir, "other.isnad");
    run(other, "CREATE TABLE a (b)");
    await expect(openRecord(other)).rejects.toMatchObject({ code: "store.other-file" });
    writeFileSync(join(dir, "text.isnad"), "no database ".repeat(500));
    await expect(openRecord(join(dir, "text.isnad"))).rejects.toMatchObject({ code: "store.corrupt" });
    writeFileSync(join(dir, "file"), "");
    await expect(createRecord(join(dir, "file"))).rejects.toMatchObject({ code: "store.no-folder" });
    const path = fresh();
    await (await createRecord(path)).close();
    await expect(createRecord(path)).rejects.toMatchObject({ code: "store.exists" });
  });

  it("may be open twice, and both write", async () => {
    const path = fresh();
    const one = await createRecord(path);
    const two = await openRecord(path);
    await one.put([entry(TEXT)]);
    await two.put([entry("وصل الوفد إلى جنيف أمس.")]);
    expect((await one.status()).documents).toBe(2);
    await one.close();
    await two.close();
  });

  it("says that another process is writing when it waited in vain, and changes nothing", {
    timeout: 60_000,
  }, async () => {
    const path = fresh();
    const store = await createRecord(path);
    const other = new Libsql(join(path, "record.isnad"));
    other.exec("BEGIN IMMEDIATE");
    await expect(store.put([entry(TEXT)])).rejects.toMatchObject({ code: "store.busy" });
    expect((await store.status()).documents).toBe(0);
    other.exec("ROLLBACK");
    other.close();
    expect((await store.put([entry(TEXT)]))[0]!.outcome).toBe("new-document");
    await store.close();
  });

  it("brings a file of the first format forward, with what people judged in it", async () => {
    const path = join(dir, "first.isnad");
    const old = new Database(path, true, STEPS.slice(0, 1));
    // What writes now writes one column more than that format had.
    old.run("ALTER TABLE documents ADD COLUMN headline TEXT");
    putBatch(old, [entry(TEXT)]);
    old.run("ALTER TABLE documents DROP COLUMN headline");
    const [event] = old.all("SELECT c.id, d.id AS document FROM claims c JOIN documents d WHERE c.kind = 'e'");
    const insert = `INSERT INTO reviews (id, claim, document, kind, span_start, span_end, quote, verdict, author, reason, at)
      VALUES (?, ?, ?, 'event', 0, 4, 'قُتل', ?, 'a', NULL, '2031-03-05T10:00:00Z')`;
    old.run(insert, "r_1", event!.id!, event!.document!, "reject");
    old.run(insert, "r_2", event!.id!, event!.document!, "accept");
    old.run(insert, "r_3", event!.id!, event!.document!, "note");
    old.run(insert, "r_4", "e_0", event!.document!, "accept");
    old.close();
    const store = await openRecord(path);
    const reviews = [];
    for await (const { id, anchoring, now } of store.reviews()) reviews.push([id, anchoring, now]);
    expect(reviews).toEqual([
      ["r_1", "same", event!.id],
      ["r_2", "same", event!.id],
      ["r_3", "same", event!.id],
      ["r_4", "orphaned", null],
    ]);
    expect((await store.claim(String(event!.id)))!.review).toBe("accepted");
    expect(await store.status()).toMatchObject({ reviewed: { accepted: 1 }, orphaned: 1, joined: null });
    await store.undo("a", "2031-03-06T10:00:00Z", "r_2");
    expect((await store.claim(String(event!.id)))!.review).toBe("rejected");
    await store.close();
    expect(await mismatches(path)).toEqual([]);
  });

  it("brings what was joined in an older format forward: an article's incidents are found without its claims", async () => {
    const path = join(dir, "joined.isnad");
    const old = new Database(path, true, STEPS.slice(0, 5));
    putBatch(old, [entry(TEXT)]);
    const [claim] = old.all("SELECT seq, document FROM claims WHERE kind = 'e'");
    old.run(
      `INSERT INTO incidents (seq, id, kind, sort_day, newest, mentions, outlets, disputes, grade, digest)
        VALUES (7, 'i_7', 'incident', '', '', 1, 1, 0, 'weak', 0)`,
    );
    old.run("INSERT INTO incident_claims (claim, incident) VALUES (?, 7)", claim!.seq!);
    old.close();
    const now = new Database(path, false);
    expect(now.all("SELECT document FROM incident_claims")).toEqual([{ document: claim!.document }]);
    now.close();
  });

  it("reads what older formats packed without the words and without the text", async () => {
    const path = join(dir, "packed.isnad");
    const old = new Database(path, true, STEPS.slice(0, 6));
    putBatch(old, [entry(TEXT)]);
    const { claims, rest } = old.get("SELECT claims, rest FROM extractions")!;
    const plain = (blob: unknown) =>
      deflateRawSync(JSON.stringify(unpacked(blob as never, TEXT)), { dictionary: DICTIONARY });
    old.run("UPDATE extractions SET claims = ?, rest = ?", plain(claims), plain(rest));
    old.run("UPDATE documents SET body = ?", deflateRawSync(TEXT));
    old.close();
    const store = await openRecord(path);
    const documents = [];
    for await (const { id } of store.documents()) documents.push(id);
    expect((await store.extraction(documents[0]!))!.events.length).toBe(1);
    await store.close();
    expect(await mismatches(path)).toEqual([]);
  });

  it("reads what format 7 packed as UTF-8, with places where incidents were", async () => {
    const path = join(dir, "seven.isnad");
    const old = new Database(path, true, STEPS.slice(0, 7));
    putBatch(old, [entry(TEXT)]);
    const { claims, rest, sha256 } = old.get("SELECT claims, rest, sha256 FROM extractions")!;
    const quoteless = (key: string, value: unknown) => (key === "quote" ? 0 : value);
    const seven = (blob: unknown) =>
      deflateRawSync(JSON.stringify(unpacked(blob as never, TEXT), quoteless), {
        dictionary: Buffer.concat([Buffer.from(TEXT), DICTIONARY]),
      });
    old.run("UPDATE extractions SET claims = ?, rest = ?, sha256 = ?", seven(claims), seven(rest), hexOf(sha256!));
    old.run("UPDATE documents SET body = ?", deflateRawSync(TEXT, { dictionary: WORDS }));
    old.run("UPDATE documents SET sha256 = ?", make(TEXT, {}).raw.sha256);
    for (const [seq, place] of [
      [1, '{"name":"الساحل"}'],
      [2, null],
      [3, '{"name":"الساحل"}'],
    ] as const)
      old.run(
        `INSERT INTO incidents (seq, id, kind, sort_day, newest, mentions, outlets, disputes, grade, digest, place)
          VALUES (?, ?, 'incident', '', '', 1, 1, 0, 'weak', 0, ?)`,
        seq,
        `i_${seq}`,
        place,
      );
    old.close();
    const store = await openRecord(path);
    expect((await store.sketches({})).map(({ place }) => place)).toEqual([
      { name: "الساحل" },
      null,
      { name: "الساحل" },
    ]);
    const documents = [];
    for await (const document of store.documents()) documents.push(document);
    expect(documents[0]!.sha256).toBe(make(TEXT, {}).raw.sha256);
    expect(await store.extraction(documents[0]!.id)).toEqual(make(TEXT, {}).extraction);
    await store.close();
    run(path, "DELETE FROM incidents");
    expect(await mismatches(path)).toEqual([]);
  });

  it("gives quotes back letter by letter where many share their strings", () => {
    const text = "قال الوزير إن النار التي أطلقت \ud83d على المعبر عند الفجر ليست من جانبنا، وقال الوزير ذلك مرتين";
    const quote = (start: number, end: number) => ({ start, end, quote: text.slice(start, end) });
    const value = { all: [quote(0, 60), quote(5, 11), quote(77, 83), quote(0, 60), { ...quote(0, 4), quote: "آخر" }] };
    const known = new Map<string, string>();
    expect(unpacked(packed(value, text) as never, text, known)).toEqual(value);
    expect(unpacked(packed(value, text) as never, text, known)).toEqual(value);
    expect(unpacked(packed(value, text) as never, text)).toEqual(value);
  });

  it("migrates forward step by step, once, and refuses what a newer version wrote", () => {
    const path = join(dir, "migrate.isnad");
    new Database(path, true, STEPS).close();
    const next = [...STEPS, "CREATE TABLE later (x TEXT); INSERT INTO later VALUES ('a');"];
    const moved = new Database(path, false, next);
    expect(moved.get("SELECT COUNT(*) AS n FROM later")).toEqual({ n: 1 });
    moved.close();
    const again = new Database(path, false, next);
    expect(again.get("SELECT COUNT(*) AS n FROM later")).toEqual({ n: 1 });
    again.close();
    expect(() => new Database(path, false, STEPS)).toThrow(/newer version/);
  });

  it("leaves the file as it was when a step fails", () => {
    const path = join(dir, "half.isnad");
    new Database(path, true, STEPS).close();
    expect(() => new Database(path, false, [...STEPS, "CREATE TABLE half (x); nonsense;"])).toThrow();
    const db = new Database(path, false, STEPS);
    expect(db.all("SELECT name FROM sqlite_master WHERE name = 'half'")).toEqual([]);
    db.close();
  });

  const DAMAGES: readonly (readonly [string, string])[] = [
    ["UPDATE documents SET body = (SELECT claims FROM extractions)", "verify.text"],
    ["UPDATE documents SET outlet = 'x'", "verify.document"],
    ["UPDATE extractions SET sha256 = 'x'", "verify.extraction"],
    ["UPDATE extractions SET rest = x'00'", "verify.extraction"],
    ["UPDATE claims SET id = 'e_0'", "verify.claims"],
    ["UPDATE claims SET position = 99, extraction = 1, id = id || 'x'", "verify.claims"],
  ];
  it.each(DAMAGES)("shows the damage of %s", async (sql, code) => {
    const path = fresh();
    const store = await createRecord(path);
    await store.put([entry(TEXT)]);
    await store.close();
    expect(await mismatches(path)).toEqual([]);
    run(join(path, "record.isnad"), sql);
    expect(await mismatches(path)).toContain(code);
  });
});
