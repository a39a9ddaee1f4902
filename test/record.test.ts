import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Libsql from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "bin", "isnad");
const BOMB = "أعلنت الشرطة أن ثلاثة مدنيين قُتلوا في انفجار قنبلة في بغداد يوم 4 مارس 2031.";
const TALKS = "قال وزير الخارجية إن المحادثات ستستأنف في جنيف.";
let dir: string;
const at = (...parts: string[]) => join(dir, ...parts);

function isnad(...args: string[]) {
  const run = spawnSync(process.execPath, [BIN, ...args], { cwd: dir, encoding: "utf8", timeout: 60_000 });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
// biome-ignore lint/suspicious/noExplicitAny: printed objects are looked into freely
const objects = (out: string): any[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const firstEvent = () => objects(isnad("events", "rec", "--json").out)[0].id as string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "isnad-record-"));
  const article = { id: "bomb", text: BOMB, outlet: "وكالة الأفق", published: "2031-03-05", title: "=انفجار" };
  writeFileSync(at("news.jsonl"), `${JSON.stringify(article)}\n{"id":"no-text"}\n`);
  mkdirSync(at("pages"));
  writeFileSync(at("pages", "talks.html"), `<html><body><article><p>${TALKS}</p></article></body></html>`);
  isnad("init", "rec");
  isnad("add", "rec", "news.jsonl", "pages");
});
afterAll(() => rmSync(dir, { recursive: true }));

describe("isnad init and add", () => {
  it("make a record once", () => {
    expect(isnad("init", "fresh", "--json")).toMatchObject({ code: 0, out: '{"record":"fresh"}\n' });
    expect(isnad("init", "fresh")).toMatchObject({ code: 1, err: expect.stringContaining("there already") });
    expect(isnad("add", "nowhere", "news.jsonl")).toMatchObject({
      code: 1,
      err: expect.stringContaining("isnad init"),
    });
  });

  it("store what can be read, count failures by cause, and skip what is known", () => {
    const { code, out, err } = isnad("add", "fresh", "news.jsonl", "pages", "--json");
    expect(code).toBe(3);
    const tally = { updated: 0, failed: { "read.field": 1 }, interrupted: false };
    expect(JSON.parse(out)).toMatchObject({ ...tally, added: 2, known: 0, joined: { documents: 2, stale: [] } });
    expect(err).toContain("2 new documents");
    expect(err).toContain("failed 1 times: read.field");
    const again = isnad("add", "fresh", "news.jsonl", "pages", "--json");
    expect(JSON.parse(again.out)).toEqual({ ...tally, added: 0, known: 2, joined: null });
    expect(JSON.parse(isnad("add", "fresh", "pages", "--again", "--json", "-q").out)).toMatchObject({ known: 1 });
  });

  it("keep the page that an article was read from", async () => {
    const { openRecord } = await import("isnad");
    const record = await openRecord(at("rec"));
    const kept: (Uint8Array | null)[] = [];
    for await (const { id } of record.documents()) kept.push(await record.original(id));
    await record.close();
    expect(kept[0]).toBeNull();
    expect(Buffer.from(kept[1]!).equals(readFileSync(at("pages", "talks.html")))).toBe(true);
  });

  it("read anew with other knowledge, and diff shows what changed", () => {
    isnad("init", "two");
    isnad("add", "two", "news.jsonl");
    expect(isnad("diff", "two")).toMatchObject({ code: 1, err: expect.stringContaining("nothing earlier") });
    mkdirSync(at("mine", "places"), { recursive: true });
    const [head] = readFileSync(join(ROOT, "knowledge", "places", "countries.tsv"), "utf8").split("\n");
    writeFileSync(at("mine", "places", "own.tsv"), `${head}\n`);
    writeFileSync(at("mine", "extra.tsv"), "id\tnote\nx\ty\n");
    const { out } = isnad("add", "two", "news.jsonl", "--knowledge", "mine", "--json", "-q");
    expect(JSON.parse(out)).toMatchObject({ added: 0, updated: 1 });
    expect(JSON.parse(isnad("status", "two", "--json").out).versions).toHaveLength(2);
    expect(isnad("diff", "two").err).toContain("0 new, 0 changed, 0 gone");
    expect(isnad("diff", "two", "--since", "zz").code).toBe(1);
  });
});

describe("looking into a record", () => {
  it("status counts what is there", () => {
    const status = JSON.parse(isnad("status", "rec", "--json").out);
    expect(status).toMatchObject({ documents: 2, reviews: 0 });
    expect(status.events).toBeGreaterThan(0);
    expect(isnad("status", "rec").out).toContain("2 documents");
  });

  it("events lists what passes the filters", () => {
    const list = (...args: string[]) => objects(isnad("events", "rec", "--json", ...args).out);
    const [event] = list("--place", "Baghdad", "--from", "2031-03-04", "--to", "2031-03-05", "--source", "الافق");
    expect(event).toMatchObject({ kind: "event", review: "proposed", claim: { fatalities: 3 } });
    expect(list("--place", "Cairo")).toEqual([]);
    expect(list("--type", "AID")).toEqual([]);
    expect(isnad("events", "rec", "--type", "nonsense").code).toBe(2);
    expect(isnad("events", "rec").out).toContain(event.id);
  });

  it("show explains a document or a claim by the beginning of its id", () => {
    const id = firstEvent();
    expect(isnad("show", "rec", id.slice(0, 12)).out).toMatch(/\[\[.+\]\]/);
    const { document } = objects(isnad("show", "rec", id, "--json").out)[0];
    expect(objects(isnad("show", "rec", document.id, "--json").out)[0]).toMatchObject({ text: BOMB });
    expect(isnad("show", "rec", document.id).out).toContain("sha256");
    expect(isnad("show", "rec", "e_zz")).toMatchObject({
      code: 1,
      err: expect.stringContaining("nothing with the id"),
    });
    expect(isnad("show", "rec", "d_")).toMatchObject({ code: 1, err: expect.stringContaining("Give more of the id") });
  });

  it("search finds other spellings and marks them", () => {
    const { out } = isnad("search", "rec", "الإنفجارات");
    expect(out).toContain("[انفجار]");
    expect(objects(isnad("search", "rec", "وزير", "جنيف", "--json").out)[0].document.name).toBe("talks");
    expect(isnad("search", "rec", "؟").code).toBe(1);
  });

  it("verify exits 4 when something does not hold", () => {
    isnad("init", "bad");
    isnad("add", "bad", "pages");
    expect(isnad("verify", "bad")).toMatchObject({ code: 0, out: "" });
    const db = new Libsql(at("bad", "record.isnad"));
    db.exec("UPDATE documents SET title = 'changed'");
    db.close();
    expect(isnad("verify", "bad").code).toBe(4);
    expect(objects(isnad("verify", "bad", "--json").out)[0].code).toBe("verify.document");
  });
});

describe("what was joined", () => {
  const OTHER = "قُتل خمسة مدنيين في انفجار قنبلة في بغداد يوم 4 مارس 2031، بحسب وزارة الصحة.";
  const rec = (command: string, ...args: string[]) => isnad(command, "joined", ...args);
  const incident = () =>
    objects(rec("incidents", "--place", "Baghdad", "--outlets", "2", "--json").out).find(({ disputed }) =>
      disputed.includes("fatalities"),
    );
  beforeAll(() => {
    const more = { id: "other", text: OTHER, outlet: "صحيفة المرفأ", published: "2031-03-05" };
    writeFileSync(at("other.jsonl"), `${JSON.stringify(more)}\n`);
    isnad("init", "joined");
    expect(rec("incidents")).toMatchObject({ code: 1, err: expect.stringContaining("isnad join") });
    isnad("add", "joined", "news.jsonl", "other.jsonl");
  });

  it("is listed, filtered, shown and explained", { timeout: 180_000 }, () => {
    const { id } = incident();
    const ids = (...args: string[]) => objects(rec("incidents", "--json", ...args).out).map((row) => row.id);
    const yes = [
      "--disputed",
      "--grade fair",
      "--search قنبله",
      "--sort dispute",
      "--kind incident",
      "--review proposed",
    ];
    for (const args of yes) expect([args, ids(...args.split(" ")).includes(id)]).toEqual([args, true]);
    const no = [
      "--no-disputed",
      "--grade discounted",
      "--search هدنة",
      "--place Mosul",
      "--review accepted",
      "--outlets 3",
    ];
    for (const args of no) expect([args, ids(...args.split(" ")).includes(id)]).toEqual([args, false]);
    expect(rec("incidents", "--grade", "best").code).toBe(2);
    expect(rec("incidents", "--disputed").out).toContain("fatalities");
    expect(rec("show", id).out).toContain("2 outlets");
    const why = isnad("why", "joined", id.slice(0, 12)).out;
    for (const words of ["points: ", "most-independent-origins", "they disagree", "(proposed)"])
      expect(why).toContain(words);
    const reasons = JSON.parse(isnad("why", "joined", id, "--json").out);
    expect(reasons.fields.fatalities.values).toHaveLength(2);
    const [{ event }] = reasons.joined;
    expect(isnad("why", "joined", event).out).toMatch(/rule .+\n/);
    expect(JSON.parse(isnad("why", "joined", event, "--json").out)).toMatchObject({ claim: event, incident: id });
  });

  it("has tracks by kind and words", () => {
    const kinds = (...args: string[]) => new Set(objects(rec("tracks", "--json", ...args).out).map((t) => t.kind));
    expect(kinds("source")).toEqual(new Set(["source"]));
    expect(kinds("--search", "المرفأ").size).toBeGreaterThan(0);
    expect(rec("tracks", "--incident", incident().id).code).toBe(0);
    expect(rec("tracks", "wars").code).toBe(2);
    expect(rec("tracks").out).toContain("source");
  });

  it("takes reviews of incidents and edits of claims, joins anew, and gives them back", { timeout: 180_000 }, () => {
    const { id } = incident();
    const by = ["--author", "سلمى"];
    expect(rec("review", id, "resolve", "fatalities", "5", ...by).code).toBe(0);
    expect(rec("review", id, "accept", ...by).code).toBe(0);
    expect(objects(rec("incidents", "--review", "accepted", "--json").out)).toMatchObject([{ id, fatalities: 5 }]);
    expect(JSON.parse(rec("status", "--json").out)).toMatchObject({
      incidents: { accepted: 1 },
      joined: { stale: [] },
    });
    const event = firstEvent();
    expect(rec("review", event, "edit", "injured", "3-5", ...by).out).toContain("injured");
    expect(objects(rec("show", event, "--json").out)[0].claim.injured).toEqual({ low: 3, high: 5 });
    expect(rec("status").out).toContain("isnad join");
    expect(JSON.parse(rec("join", "--json").out).stale).toEqual([]);
    expect(rec("join").out).toContain("Nothing to join");
    for (const wrong of [["edit", "injured"], ["edit", "injured", "many"], ["span", "x"], ["same"], ["accept", "it"]])
      expect([wrong, rec("review", event, ...wrong, ...by).code]).toEqual([wrong, 1]);
    const told = JSON.parse(rec("show", id, "--json").out).mentions as { event: string; outlet: string }[];
    const leaving = told.filter(({ outlet }) => outlet === "صحيفة المرفأ").map(({ event }) => event);
    expect(rec("review", id, "split", ...leaving, ...by).err).toContain("joined to");
    expect(objects(rec("incidents", "--outlets", "2", "--review", "accepted", "--json").out)).toEqual([]);
    expect(rec("review", "undo", ...by).err).toContain("joined to");
    expect(objects(rec("incidents", "--review", "accepted", "--json").out)).toMatchObject([{ id, fatalities: 5 }]);
  });
});

describe("isnad review and export", () => {
  it("exports what was accepted, and more only when asked", () => {
    const id = firstEvent();
    const rows = (...args: string[]) => isnad("export", "rec", "data", ...args).out.split("\r\n").length - 2;
    expect(rows()).toBe(0);
    expect(isnad("export", "rec", "data").err).toContain("--include proposed");
    const all = rows("--include", "proposed");
    expect(all).toBeGreaterThan(0);
    expect(objects(isnad("review", "rec", id, "accept", "--author", "سلمى", "--json").out)[0].verdict).toBe("accept");
    expect(rows()).toBe(1);
    expect(isnad("review", "rec").out).toContain("سلمى");
    expect(isnad("review", "rec", "undo", "--author", "سلمى").out).toContain("[undone]");
    expect(rows()).toBe(0);
    expect(isnad("review", "rec", "undo", "--author", "سلمى").code).toBe(1);
    expect(isnad("review", "rec", id).code).toBe(1);
    expect(isnad("review", "rec", id, "maybe").code).toBe(2);
  });

  it.each([
    "data",
    "excel",
    "acled",
    "ucdp",
    "geojson",
    "annotations",
    "jsonl",
  ])("writes %s to a file, with the claims beside it", (profile) => {
    const file = `out.${profile}`;
    expect(isnad("export", "rec", profile, "--include", "proposed", "-o", file)).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(at(file), "utf8")).toBe(isnad("export", "rec", profile, "--include", "proposed").out);
    if (profile !== "jsonl") {
      const claims = objects(readFileSync(at(`${file}.claims.jsonl`), "utf8"));
      expect(claims.length).toBeGreaterThan(0);
      expect(claims[0].schema).toBe("isnad.claim/1");
    }
  });

  it("refuses a profile that is none", () => {
    expect(isnad("export", "rec", "pdf").code).toBe(2);
  });
});
