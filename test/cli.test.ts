import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { STAGES, validate } from "isnad";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../bin/isnad", import.meta.url));
const TEXT = "أعلنت الوزارة أن 3 جنود قتلوا في هجوم قرب بغداد يوم 4 مارس 2031.\n";
let dir: string;
const at = (...parts: string[]) => join(dir, ...parts);

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "isnad-cli-"));
  mkdirSync(at("news", "deep"), { recursive: true });
  writeFileSync(at("one.txt"), `\ufeff${TEXT}`);
  writeFileSync(at("news", "a.txt"), TEXT);
  writeFileSync(at("news", "deep", "b.txt"), TEXT);
  const good = JSON.stringify({ id: "j1", text: TEXT, outlet: "وكالة الأفق", published: "2031-03-05" });
  writeFileSync(at("good.jsonl"), `${good}\n\n${good.replace("j1", "j2")}\n`);
  writeFileSync(at("mixed.jsonl"), `${good}\n{"id": broken\n{"id":"no-text"}\n${good.replace("j1", "j4")}\n`);
  writeFileSync(at("bad.jsonl"), "nothing\n");
});
afterAll(() => rmSync(dir, { recursive: true }));

function isnad(args: readonly string[], input = "") {
  const run = spawnSync(process.execPath, [BIN, ...args], { cwd: dir, encoding: "utf8", input, timeout: 30_000 });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
// biome-ignore lint/suspicious/noExplicitAny: printed objects are looked into freely
const objects = (out: string): any[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("isnad", () => {
  it("leads its help with examples", () => {
    const { code, out } = isnad(["--help"]);
    expect(code).toBe(0);
    expect(out.indexOf("Examples:")).toBe(0);
    for (const command of ["extract", "link", "trace", "why", "check-knowledge", "add-gazetteer", "version"])
      expect(out).toContain(`  ${command} `);
  });

  it.each([
    ["no command", []],
    ["an unknown command", ["extrat"]],
    ["an unknown option", ["extract", "--colour", "one.txt"]],
    ["no input", ["extract"]],
    ["a format that is none", ["extract", "--format", "xml", "one.txt"]],
    ["a date that is none", ["extract", "--published", "yesterday", "one.txt"]],
    ["a stage that is none", ["trace", "one.txt", "--after", "lunch"]],
  ])("exits 2 on %s and says so on standard error", (_, args) => {
    const { code, out, err } = isnad(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toBe("");
  });

  it("prints versions", () => {
    expect(isnad(["version"]).out).toMatch(/^isnad \d+\.\d+\.\d+\nknowledge [0-9a-f]{16} \(/);
  });
});

describe("isnad extract", () => {
  it("prints one line of the contract for a text file, without its byte-order mark", () => {
    const { code, out, err } = isnad(["extract", "one.txt"]);
    expect(code).toBe(0);
    const [made, ...more] = objects(out);
    expect(more).toEqual([]);
    expect(made.document.id).toBe("one");
    expect(validate(made, TEXT)).toEqual([]);
    expect(err).toMatch(/^isnad: 1 articles, \d+ events/);
  });

  it("reads folders, JSON Lines and standard input, in order", () => {
    const ids = (args: string[], input = "") =>
      objects(isnad(["extract", ...args], input).out).map((x) => x.document.id);
    expect(ids(["news", "good.jsonl"])).toEqual(["a", "b", "j1", "j2"]);
    expect(ids(["-"], readFileSync(at("good.jsonl"), "utf8"))).toEqual(["j1", "j2"]);
  });

  it("reports bad lines with their place, goes on, and exits 3", () => {
    const { code, out, err } = isnad(["extract", "mixed.jsonl", "missing.txt", "one.txt"]);
    expect(code).toBe(3);
    expect(objects(out).map((x) => x.document.id)).toEqual(["j1", "j4", "one"]);
    expect(err).toMatch(/mixed\.jsonl:2: /);
    expect(err).toMatch(/mixed\.jsonl:3: /);
    expect(err).toMatch(/missing\.txt: /);
    expect(err).toContain("3 inputs failed");
  });

  it("exits 1 when nothing could be read", () => {
    expect(isnad(["extract", "bad.jsonl"])).toMatchObject({ code: 1, out: "" });
  });

  it("says nothing with --quiet but what went wrong", () => {
    expect(isnad(["extract", "--quiet", "one.txt"]).err).toBe("");
    expect(isnad(["extract", "--quiet", "mixed.jsonl"]).err.trim().split("\n")).toHaveLength(2);
  });

  it("takes - for standard output", () => {
    const { code, out } = isnad(["extract", "-o", "-", "good.jsonl"]);
    expect([code, out.trim().split("\n").length]).toEqual([0, 2]);
    expect(readdirSync(dir)).not.toContain("-");
  });

  it("writes to a file, and gives the same bytes each time", () => {
    const { code, out } = isnad(["extract", "-o", "out.jsonl", "good.jsonl"]);
    expect([code, out]).toEqual([0, ""]);
    expect(readFileSync(at("out.jsonl"), "utf8")).toBe(isnad(["extract", "good.jsonl"]).out);
  });

  it("gives the same bytes, in the same order, with several jobs", () => {
    const alone = isnad(["extract", "good.jsonl", "news", "mixed.jsonl"]);
    const crew = isnad(["extract", "--jobs", "3", "good.jsonl", "news", "mixed.jsonl"]);
    expect([crew.code, crew.out]).toEqual([3, alone.out]);
  });

  it("gives metadata from the command line only to inputs without", () => {
    const { out } = isnad(["extract", "--outlet", "صحيفة المرفأ", "one.txt", "good.jsonl"]);
    expect(objects(out).map((x) => x.document.outlet)).toEqual(["صحيفة المرفأ", "وكالة الأفق", "وكالة الأفق"]);
  });

  it("prints a table for people, plain in a pipe", () => {
    const { code, out } = isnad(["extract", "--format", "table", "good.jsonl"]);
    expect(code).toBe(0);
    expect(out).toContain("== j1 ==");
    expect(out).toContain("وكالة الأفق");
    for (const mark of ["\u001b", "\u2068", "\u2069"]) expect(out).not.toContain(mark);
  });

  it("stops without noise when its reader goes away", async () => {
    writeFileSync(at("many.jsonl"), `${JSON.stringify({ id: "x", text: TEXT.repeat(20) })}\n`.repeat(300));
    const child = spawn(process.execPath, [BIN, "extract", "--quiet", "many.jsonl"], { cwd: dir });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });

  it("stops with 130 on an interrupt, with whole lines written", async () => {
    const child = spawn(process.execPath, [BIN, "extract", "-"], { cwd: dir });
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (out.endsWith("\n")) child.kill("SIGINT");
    });
    child.stdin.write(readFileSync(at("good.jsonl")));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(130);
    expect(objects(out).length).toBeGreaterThan(0);
  });
});

describe("isnad trace", () => {
  it.each(STAGES)("prints what %s gave", (stage) => {
    const { code, out } = isnad(["trace", "one.txt", "--after", stage]);
    expect(code).toBe(0);
    expect(JSON.parse(out).id).toBe("one");
  });

  it("fails with a mend on an input that cannot be read", () => {
    const { code, err } = isnad(["trace", "missing.txt"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^isnad: missing\.txt: there is no such file\nCheck the path/);
  });
});

describe("isnad why", () => {
  it("explains a value by its rule, its quote in the sentence and its fields", () => {
    const { code, out } = isnad(["why", "good.jsonl", "n1", "--article", "j2"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^n1 {2}3\n/);
    expect(out).toContain("[[3]]");
    expect(out).toMatch(/\n {2}rule {5}\S+/);
    expect(out).toMatch(/\n {2}value {4}3\n/);
  });

  it("says where to find the ids when there is none", () => {
    expect(isnad(["why", "one.txt", "e99"])).toMatchObject({ code: 1, err: expect.stringContaining("--format table") });
    expect(isnad(["why", "one.txt", "n1", "--article", "zz"])).toMatchObject({ code: 1 });
  });
});

describe("isnad check-knowledge", () => {
  it("finds nothing in the shipped files and exits 0", () => {
    expect(isnad(["check-knowledge"])).toMatchObject({ code: 0, out: "" });
  });

  it("names file, line, fault and mend, and exits 1", () => {
    mkdirSync(at("knowledge", "words"), { recursive: true });
    writeFileSync(at("knowledge", "words", "speech.tsv"), "id\twords\na\tb\tقال\n");
    const { code, out } = isnad(["check-knowledge", "knowledge"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^knowledge\/words\/speech\.tsv:2: 3 cells in a table of 2 columns — Remove the extra tab/);
  });
});

describe("isnad add-gazetteer", () => {
  const row = (id: string, name: string, arabic: string, country = "IQ") =>
    [
      id,
      name,
      name,
      arabic,
      "34.5",
      "43.1",
      "P",
      "PPL",
      country,
      "",
      "18",
      "",
      "",
      "",
      "900",
      "",
      "90",
      "Asia/Baghdad",
      "2031-01-01",
    ].join("\t");

  it("writes places that check-knowledge accepts and extract finds", () => {
    writeFileSync(
      at("XQ.txt"),
      `${row("9000001", "Tall al Nawras", "تل النورس الكبير")}\n${row("9000002", "No Arabic", "")}\n`,
    );
    const { code, err } = isnad(["add-gazetteer", "XQ.txt", "--into", "mine"]);
    expect(code).toBe(0);
    expect(err).toMatch(/wrote 1 places of 2 to mine.places.XQ\.tsv \(left out: 1 no Arabic name\)/);
    expect(isnad(["check-knowledge", "mine"])).toMatchObject({ code: 0, out: "" });
    writeFileSync(at("tall.txt"), "وصلت القوات إلى بلدة تل النورس الكبير أمس.");
    const entities = (args: string[]) =>
      objects(isnad(["extract", "--quiet", ...args, "tall.txt"]).out)[0].mentions.map(
        (m: { entity?: string }) => m.entity,
      );
    expect(entities(["--knowledge", "mine"])).toContain("gn.9000001");
    expect(entities([])).not.toContain("gn.9000001");
  });

  it("fails with a mend on a file of another kind and on one that is not there, and writes nothing", () => {
    expect(isnad(["add-gazetteer", "one.txt", "--into", "none"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("Give a GeoNames file"),
    });
    expect(isnad(["add-gazetteer", "missing.txt", "--into", "none"]).code).toBe(1);
    expect(readdirSync(at("none", "places"))).not.toContain("one.tsv");
  });
});
