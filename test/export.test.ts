import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = join(fileURLToPath(new URL("..", import.meta.url)), "bin", "isnad");
let dir: string;
const at = (name: string) => join(dir, name);
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
const lines = (out: string) => out.trimEnd().split("\r\n").length - 1;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "isnad-export-"));
  const articles = [
    ["وكالة الأفق", "قتل ثلاثة جنود في قصف بالصواريخ على مدينة القائم يوم الثلاثاء، بحسب الشرطة العراقية."],
    ["قناة المدار", "قتل خمسة جنود في قصف بالصواريخ على مدينة القائم يوم الثلاثاء، بحسب مصدر طبي."],
    ["قناة المدار", "هدد قائد الجماعة بالرد."],
  ];
  const news = articles.map(([outlet, text], i) =>
    JSON.stringify({ id: `a${i}`, outlet, text, published: "2031-03-05" }),
  );
  writeFileSync(at("news.jsonl"), news.join("\n"));
  isnad("init", "rec");
  isnad("add", "rec", "news.jsonl", "-q");
});
afterAll(() => rmSync(dir, { recursive: true }));

describe("isnad export", () => {
  it("writes what was accepted and says what it leaves out; an incident is accepted when its claims are", () => {
    expect(lines(isnad("export", "rec", "data").out)).toBe(0);
    expect(isnad("export", "rec", "data").err).toContain("give --include proposed");
    const events = objects(isnad("events", "rec", "--place", "Qaim", "--json").out);
    expect(events).toHaveLength(2);
    isnad("review", "rec", events[0].id, "accept");
    expect(lines(isnad("export", "rec", "data", "-q").out)).toBe(1);
    expect(lines(isnad("export", "rec", "data", "--incidents", "-q").out)).toBe(0);
    isnad("review", "rec", events[1].id, "accept");
    expect(lines(isnad("export", "rec", "data", "--incidents", "-q").out)).toBe(1);
  });

  it("takes one value of an incident by the policy, or the one that a person chose", () => {
    const dead = (...args: string[]) => {
      const [row] = objects(
        isnad("export", "rec", "plover", "--incidents", "--place", "Qaim", "--include", "proposed", ...args).out,
      );
      return row.dead;
    };
    expect(dead("--policy", "lowest")).toEqual({ low: 3, high: 3 });
    expect(dead("--policy", "highest")).toEqual({ low: 5, high: 5 });
    expect(dead("--policy", "undisputed")).toBeNull();
    const [incident] = objects(isnad("incidents", "rec", "--place", "Qaim", "--json").out);
    expect(isnad("review", "rec", incident.id, "resolve", "fatalities", "3").code).toBe(0);
    expect(dead("--policy", "highest")).toEqual({ low: 3, high: 3 });
    isnad("review", "rec", "undo");
  });

  it("puts the claims and a manifest with hashes beside the file, and gives the same bytes again", () => {
    expect(isnad("export", "rec", "xlsx", "--incidents", "--include", "proposed", "-o", "i.xlsx").err).toMatch(
      /1 row has no coordinates/,
    );
    const manifest = JSON.parse(readFileSync(at("i.xlsx.manifest.json"), "utf8"));
    expect(manifest).toMatchObject({
      schema: "isnad.export/1",
      of: "incidents",
      policy: "origins",
      include: ["accepted", "proposed"],
    });
    expect(manifest.warnings).toContain("1 row rests on accounts that disagree");
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(["i.xlsx", "i.xlsx.claims.jsonl"]);
    for (const { name, sha256 } of manifest.files) {
      expect(
        createHash("sha256")
          .update(readFileSync(at(name)))
          .digest("hex"),
      ).toBe(sha256);
    }
    const [first] = objects(readFileSync(at("i.xlsx.claims.jsonl"), "utf8"));
    expect(first.schema).toBe("isnad.incident/1");
    isnad("export", "rec", "xlsx", "--incidents", "--include", "proposed", "-o", "again.xlsx", "-q");
    expect(readFileSync(at("again.xlsx"))).toEqual(readFileSync(at("i.xlsx")));
  });

  it("coarsens places, and then leaves out every word that could give one away", () => {
    const { err } = isnad("export", "rec", "data", "--include", "proposed", "--coarsen", "region", "-o", "c.csv");
    expect(err).toContain("no place finer than region");
    const csv = readFileSync(at("c.csv"), "utf8");
    expect(csv).toContain("Anbar");
    expect(csv).not.toMatch(/القائم|Qaim|قصف بالصواريخ/);
    expect(existsSync(at("c.csv.claims.jsonl"))).toBe(false);
    expect(isnad("export", "rec", "brat", "--coarsen", "region")).toMatchObject({
      ...{ code: 1, err: expect.stringContaining("quotes the articles") },
    });
  });

  it("writes brat as a folder or an archive, and refuses incidents of claims", () => {
    isnad("export", "rec", "brat", "--include", "proposed", "-o", "standoff", "-q");
    const files = readdirSync(at("standoff"));
    expect(files.filter((name) => name.endsWith(".ann"))).toHaveLength(3);
    expect(files).toContain("annotation.conf");
    isnad("export", "rec", "brat", "--include", "proposed", "-o", "b.zip", "-q");
    expect(readFileSync(at("b.zip")).subarray(0, 2).toString()).toBe("PK");
    expect(isnad("export", "rec", "jsonl", "--incidents").code).toBe(1);
  });

  it("briefs in two languages, with the accounts that differ", () => {
    const english = isnad("export", "rec", "briefing-md", "--include", "proposed", "-q").out;
    expect(english).toMatch(/dead: [35]\[\^\d\] \/ [35]\[\^\d\] \*\*\(accounts disagree\)/);
    expect(isnad("export", "rec", "briefing-html", "--include", "proposed", "--lang", "ar", "-q").out).toContain(
      'dir="rtl"',
    );
  });
});
