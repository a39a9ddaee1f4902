import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
let dir: string;
const isnad = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "bin", "isnad"), ...args], {
    ...{ cwd: dir, encoding: "utf8", timeout: 60_000 },
  });
  return { code: status, out: stdout, err: stderr };
};

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "isnad-demo-test-"));
  isnad("init", "rec");
});
afterAll(() => rmSync(dir, { recursive: true }));

describe("isnad digest", () => {
  it("asks for articles that are joined", () => {
    expect(isnad("digest", "rec")).toMatchObject({ code: 1, err: expect.stringContaining("isnad join") });
  });

  it("tells of the demo what the demo is there to show", () => {
    expect(isnad("add", "rec", join(ROOT, "demo", "articles"), "-q").code).toBe(0);
    const { code, out } = isnad("digest", "rec");
    expect(code).toBe(0);
    const part = (from: string, to: string) => out.slice(out.indexOf(from), out.indexOf(to));
    const disputes = part("WHERE ACCOUNTS DISAGREE", "ONE TEXT");
    // Rival numbers, each with who says it and in which outlet; the correction beside what it corrects.
    expect(disputes).toMatch(/dead +9 {2}كتائب الفجر \(in موقع السارية\)\n +5 {2}/);
    expect(disputes).toMatch(/number of weapons +4 .*\n +6 .*\n +3 /);
    const copies = part("ONE TEXT", "TIMELINE");
    expect(copies).toMatch(/2031-03-04T07:10 .*\n +later version in 2031-03-04T15:40 .*تصحيح/);
    expect(copies.match(/reprinted in/g)).toHaveLength(2);
    expect(part("TIMELINE", "WHAT GOES ON")).toMatch(
      /2031-03-03 +arrest at Rutba {2}3 detained {2}3 outlets, 1 origin/,
    );
    const tracks = out.slice(out.indexOf("WHAT GOES ON"));
    for (const said of [
      /^talks /m,
      /deadline {2}2031-03-31 passed/,
      /^truce /m,
      /broken {4}said/,
      /^retaliation said/m,
      /^vote /m,
    ]) {
      expect(tracks).toMatch(said);
    }
    expect(tracks).toMatch(/rivals +(أكثر من 14 هجوما|11 هجوما) \/ /);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no colour in a pipe
    expect(out).not.toMatch(/\u001b|\u2068/);
  });

  it("prints objects for programs", () => {
    const digest = JSON.parse(isnad("digest", "rec", "--json", "--limit", "3").out);
    expect(digest.disputed.length).toBeGreaterThan(0);
    expect(digest.timeline).toHaveLength(3);
    expect(digest.copies[0].documents).toHaveLength(4);
  });
});
