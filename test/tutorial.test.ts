import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = (name: string) => readFileSync(join(root, "docs", name), "utf8");

/** The blocks of a page in order: `sh` = commands, none = lines that what the commands print must hold. */
const blocksOf = (text: string) =>
  [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, kind, body]) => ({ kind: kind!, body: body! }));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-tutorial-"));
  cpSync(join(root, "demo/articles"), join(folder, "demo/articles"), { recursive: true });
  writeFileSync(join(folder, "isnad"), `#!/bin/sh\nexec "${process.execPath}" "${join(root, "bin/isnad")}" "$@"\n`, {
    mode: 0o755,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the tutorial", () => {
  it("runs as it stands, and prints what it says", () => {
    let printed = "";
    let ran = 0;
    for (const { kind, body } of blocksOf(page("tutorial.md"))) {
      if (kind === "sh") {
        printed = execFileSync("sh", ["-eu", "-c", body], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, NO_COLOR: "1" },
          stdio: ["ignore", "pipe", "pipe"],
        });
        ran++;
      } else for (const line of body.trim().split("\n")) expect(printed).toContain(line);
    }
    expect(ran).toBeGreaterThan(6);
    expect(readFileSync(join(folder, "briefing.html"), "utf8")).toContain('dir="rtl"');
  }, 120_000);

  it("has the same commands in Arabic", () => {
    expect(blocksOf(page("tutorial.ar.md"))).toEqual(blocksOf(page("tutorial.md")));
  });
});
