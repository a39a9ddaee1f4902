import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sentenceOf } from "../src/cli/triage/card.ts";
import { actionOfKey, answerOfLine, KEYS } from "../src/cli/triage/keys.ts";
import { urgencyOf } from "../src/record/index.ts";

const BIN = join(fileURLToPath(new URL("..", import.meta.url)), "bin", "isnad");
const dirs: string[] = [];
let dir: string;

function isnad(args: readonly string[], input = "") {
  const run = spawnSync(process.execPath, [BIN, ...args], { cwd: dir, encoding: "utf8", input, timeout: 60_000 });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
// biome-ignore lint/suspicious/noExplicitAny: printed objects are looked into freely
const objects = (out: string): any[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const triage = (...answers: readonly string[]) =>
  isnad(["review", "rec", "--triage", "--author", "سلمى"], answers.join("\n"));
const judged = () => objects(isnad(["review", "rec", "--json"]).out).filter(({ undone }) => !undone);

const ARTICLES = [
  ["وكالة الأفق", "2031-03-05", "تظاهر مئات المواطنين في بغداد يوم الثلاثاء 4 مارس 2031."],
  ["وكالة الأفق", "2031-03-05", "قتل ثلاثة جنود في قصف بالصواريخ على مدينة القائم يوم الثلاثاء، بحسب الشرطة العراقية."],
  ["قناة المدار", "2031-03-05", "قتل خمسة جنود في قصف بالصواريخ على مدينة القائم يوم الثلاثاء، بحسب مصدر طبي."],
];

let made: string;
const fresh = () => {
  dir = mkdtempSync(join(tmpdir(), "isnad-triage-"));
  dirs.push(dir);
  return dir;
};
beforeAll(() => {
  made = fresh();
  const lines = ARTICLES.map(([outlet, published, text], i) =>
    JSON.stringify({ id: `a${i}`, outlet, published, text }),
  );
  writeFileSync(join(dir, "news.jsonl"), lines.join("\n"));
  isnad(["init", "rec"]);
  isnad(["add", "rec", "news.jsonl", "-q"]);
  isnad(["export", "rec", "data", "--include", "proposed", "-o", "s.csv", "-q"]);
});
beforeEach(() => cpSync(made, fresh(), { recursive: true }));
afterAll(() => {
  for (const path of dirs) rmSync(path, { recursive: true });
});

describe("keys", () => {
  it("are told by their place on the keyboard, in Latin and Arabic layouts", () => {
    for (const { action, key, arabic } of KEYS) {
      for (const char of [key, key.toUpperCase(), ...arabic]) expect([char, actionOfKey(char)]).toEqual([char, action]);
    }
    const all = KEYS.flatMap(({ key, arabic }) => [key, ...arabic]);
    expect(new Set(all).size).toBe(all.length);
    expect([actionOfKey("x"), actionOfKey("\u007f"), actionOfKey("\u0003")]).toEqual([null, "undo", "quit"]);
  });

  it("are lines of a script too", () => {
    expect(answerOfLine("n no such place")).toEqual({ action: "reject", rest: "no such place" });
    expect(answerOfLine("accept")).toEqual({ action: "accept", rest: "" });
    expect(answerOfLine("غ")).toEqual({ action: "accept", rest: "" });
    expect([answerOfLine("yes please"), answerOfLine("")]).toEqual([null, null]);
  });
});

describe("the order", () => {
  const calm = { type: "CONSULT", fatalities: null, injured: null, outlets: 1, disputed: [] };
  it("puts disagreements first, then the dead", () => {
    const score = (changes: object) => urgencyOf({ ...calm, ...changes }).score;
    const disputed = score({ disputed: ["fatalities"], fatalities: 3 });
    expect(disputed).toBeGreaterThan(score({ fatalities: 3 }));
    expect(score({ disputed: ["mode"] })).toBeGreaterThan(
      score({ type: "ASSAULT", fatalities: 1_000_000, injured: 1_000_000 }),
    );
    expect(score({ fatalities: 30 })).toBeGreaterThan(score({ fatalities: 3 }));
    expect(score({ fatalities: { low: 3, high: null } })).toBeGreaterThan(score({ injured: 3 }));
    expect(urgencyOf(calm)).toEqual({ score: 0, why: [] });
  });
});

describe("a sentence around words", () => {
  it("ends at its full stops, and is bounded in a text without any", () => {
    const text = "جملة أولى. قصف الجيش البلدة؟ جملة ثالثة.";
    const start = text.indexOf("قصف");
    const { start: from, end } = sentenceOf(text, { start, end: start + 3 });
    expect(text.slice(from, end).trim()).toBe("قصف الجيش البلدة؟");
    const endless = "كلمة ".repeat(10_000);
    const around = sentenceOf(endless, { start: 25_000, end: 25_004 });
    expect(around.end - around.start).toBeLessThan(600);
  });
});

describe("isnad review without an id", () => {
  it("shows disputed deaths first, in plain words with sentence and chain", () => {
    const { out, err, code } = triage("q");
    expect(code).toBe(0);
    expect(out).toMatch(/\[1 of 3\] rocket or artillery fire, 2031-03-04/);
    expect(out).toMatch(/disagree .*dead: [35] \/ [35]/);
    expect(out).toMatch(/says .*\[\[.+\]\]/);
    expect(out).toMatch(/chain .*(وكالة الأفق|قناة المدار) <- /);
    expect(err).toContain("nothing judged; 3 left");
    expect(judged()).toEqual([]);
  });

  it("keeps each answer at once, with author and reason, and goes on where it stopped", () => {
    expect(triage("y", "n an exercise", "q").err).toContain("1 accepted, 1 rejected; 1 left");
    expect(judged()).toMatchObject([
      { verdict: "accept", author: "سلمى", reason: null },
      { verdict: "reject", author: "سلمى", reason: "an exercise" },
    ]);
    expect(triage("u").err).toContain("1 unsure; 0 left");
    expect(isnad(["review", "rec", "--triage"]).out).toContain("Nothing is left to judge");
  });

  it("goes through statements and figures too", () => {
    const { out } = isnad(["review", "rec", "--triage", "--kind", "statement"], "y\nq");
    expect(out).toMatch(/\[1 of \d\] .+ says \(indirect speech\)/);
    expect(judged()).toMatchObject([{ verdict: "accept", kind: "statement" }]);
  });

  it("edits a field and shows the claim anew; refuses what the field cannot be", () => {
    const { out, err } = triage(
      "e fatalities ٧ # as the hospital says",
      "e fatalities lots",
      "e colour red",
      "e",
      "11",
      "8",
      "",
      "y",
      "q",
    );
    expect(out).toContain("7 dead");
    expect(out).toMatch(/fatalities cannot be "lots"/);
    expect(out).toMatch(/no field colour/);
    expect(err).toContain("1 accepted, 2 edited");
    const edits = judged().filter(({ verdict }) => verdict === "edit");
    expect(edits.map(({ value, reason }) => [value, reason])).toEqual([
      [7, "as the hospital says"],
      [8, null],
    ]);
  });

  it("undoes an answer and comes back to its claim", () => {
    const { out, err } = triage("y", "undo", "s", "q");
    expect(err).toContain("1 undone");
    expect(out).toMatch(/undone: e_/);
    expect(out.match(/\[1 of 3\]/g)).toHaveLength(2);
    expect(judged()).toEqual([]);
    expect(triage("z").out).toContain("nothing of yours to undo");
  });

  it("tells what is no answer and takes remarks", () => {
    const { out } = triage("perhaps", "# a comment", "", "r look again", "?", "q");
    expect(out).toContain("no answer: perhaps");
    expect(out).toContain("noted");
    expect(judged()).toMatchObject([{ verdict: "note", reason: "look again" }]);
  });
});

describe("isnad import-corrections", () => {
  const sheet = (change: (cells: string[][]) => void): string => {
    const cells = readFileSync(join(dir, "s.csv"), "utf8")
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(","));
    change(cells);
    writeFileSync(join(dir, "s.csv"), cells.map((row) => row.join(",")).join("\r\n"));
    return cells[1]![0]!;
  };
  const at = (cells: string[][], name: string) => cells[0]!.indexOf(name);
  it("writes what was changed as reviews, which exports then show, and finds nothing to do the second time", () => {
    const id = sheet((cells) => {
      cells[1]![at(cells, "fatalities_low")] = "4";
      cells[1]![at(cells, "fatalities_high")] = "4";
      cells[1]![at(cells, "review")] = "accepted";
    });
    const dry = isnad(["import-corrections", "rec", "s.csv", "--dry-run"]);
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining("fatalities becomes 4") });
    expect(judged()).toEqual([]);
    expect(isnad(["import-corrections", "rec", "s.csv", "--author", "سلمى", "--reason", "read it"]).code).toBe(0);
    expect(judged()).toMatchObject([
      { target: id, verdict: "edit", field: "fatalities", value: 4, author: "سلمى", reason: "read it" },
      { target: id, verdict: "accept", author: "سلمى" },
    ]);
    expect(isnad(["export", "rec", "data", "-q"]).out).toMatch(new RegExp(`^${id},.*,accepted,.*,4,4,`, "m"));
    expect(isnad(["import-corrections", "rec", "s.csv"]).err).toContain("0 changes, 3 rows unchanged");
  });

  it("refuses rows that it cannot take and writes nothing, or the others when told to", () => {
    sheet((cells) => {
      cells[1]![0] = "e_ffffffffffffffff";
      cells[2]![at(cells, "status")] = "imagined";
      cells[3]![at(cells, "review")] = "rejected";
    });
    const run = isnad(["import-corrections", "rec", "s.csv"]);
    expect(run.code).toBe(1);
    expect(run.out).toContain("row 2  refused: id: the record has no claim e_ffffffffffffffff");
    expect(run.out).toMatch(/row 3 {2}refused: status: .*imagined/);
    expect(judged()).toEqual([]);
    expect(isnad(["import-corrections", "rec", "s.csv", "--keep-going", "--json"])).toMatchObject({ code: 3 });
    expect(judged()).toMatchObject([{ verdict: "reject" }]);
  });

  it("says what is wrong with a file", () => {
    expect(isnad(["import-corrections", "rec", "no.csv"]).err).toContain("no.csv cannot be read");
    writeFileSync(join(dir, "bad.jsonl"), "{}\n");
    expect(isnad(["import-corrections", "rec", "s.csv", "--base", "bad.jsonl"]).err).toContain("does not hold claims");
  });
});
