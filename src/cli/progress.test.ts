import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Progress } from "./progress.ts";
import { Share } from "./sizes.ts";
import { short } from "./table.ts";
import { mannerOf, terminal } from "./terminal.ts";

/** A stream that keeps what is written to it. */
function stream(isTTY: boolean): NodeJS.WriteStream & { readonly written: () => string } {
  let written = "";
  const sink = new Writable({
    write: (chunk, _, done) => {
      written += chunk;
      done();
    },
  });
  return Object.assign(sink, { isTTY, columns: 100, written: () => written }) as never;
}

describe("Progress", () => {
  it("draws a bar with share, rate, time left and counts on a terminal, and removes it at the end", () => {
    const out = stream(true);
    const progress = new Progress(out, false);
    progress.totals.articles = 50;
    progress.totals.events = 7;
    progress.tick(0.5);
    expect(out.written()).toMatch(/\[#{12}\.{12}\] 50 articles, 7 events.+\/s, 50 %, ETA \d+:\d\d/);
    progress.end();
    expect(out.written()).toMatch(/\[Kisnad: 50 articles, .+ s \(.+\/s\)\n$/);
  });

  it("writes no bar into a pipe, and not even a line before ten seconds are over", () => {
    const out = stream(false);
    const progress = new Progress(out, false);
    for (let i = 0; i < 100; i++) progress.tick(i / 100);
    expect(out.written()).toBe("");
  });

  it("is quiet when told, except about what went wrong", () => {
    const out = stream(true);
    const progress = new Progress(out, true);
    progress.tick(0.5);
    progress.say("a.txt: unreadable");
    progress.end();
    expect(out.written()).toBe("isnad: a.txt: unreadable\n");
  });
});

describe("Share", () => {
  it("follows the bytes of files, file by file", () => {
    const dir = mkdtempSync(join(tmpdir(), "isnad-share-"));
    writeFileSync(join(dir, "a.txt"), "x".repeat(100));
    writeFileSync(join(dir, "b.jsonl"), "x".repeat(300));
    const share = new Share([dir]);
    expect(share.after(join(dir, "a.txt"), 100)).toBe(0.25);
    expect(share.after(join(dir, "b.jsonl"), 150)).toBe(0.625);
    expect(share.after(join(dir, "b.jsonl"), 1000)).toBe(1);
    expect(new Share(["-", dir]).after("-", 5)).toBe(null);
    rmSync(dir, { recursive: true });
  });

  it("knows the unpacked size of a packed file", () => {
    const file = join(tmpdir(), `isnad-share-${process.pid}.jsonl.gz`);
    writeFileSync(file, gzipSync("x".repeat(10_000)));
    expect(new Share([file]).after(file, 2500)).toBe(0.25);
    rmSync(file);
  });
});

describe("terminal", () => {
  it("isolates foreign text on a terminal only, and never lets control characters through", () => {
    const hostile = "\u001b[2Jقال\u202e فلان\n";
    expect(terminal(mannerOf(stream(true))).foreign(hostile)).toBe("\u2068[2Jقال فلان\u2069");
    expect(terminal(mannerOf(stream(false))).foreign(hostile)).toBe("[2Jقال فلان");
  });

  it("colours on a terminal, unless told not to", () => {
    expect(terminal(mannerOf(stream(true), false)).style("red", "x")).toBe("x");
    expect(terminal(mannerOf(stream(false))).style("red", "x")).toBe("x");
  });
});

it("shortens a quote at a space and never splits a pair of surrogates", () => {
  expect(short("قصير")).toBe("قصير");
  expect(short("كلمة ".repeat(40))).toMatch(/^(كلمة )+كلمة…$|^(كلمة ?)+…$/);
  expect(short("🚀".repeat(100)).isWellFormed()).toBe(true);
});
