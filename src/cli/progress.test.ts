import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { Progress } from "./progress.ts";
import { short } from "./table.ts";
import { terminal } from "./terminal.ts";

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

describe("terminal", () => {
  it("isolates foreign text on a terminal only, and never lets control characters through", () => {
    const hostile = "\u001b[2Jقال\u202e فلان\n";
    expect(terminal(stream(true)).foreign(hostile)).toBe("\u2068[2Jقال فلان\u2069");
    expect(terminal(stream(false)).foreign(hostile)).toBe("[2Jقال فلان");
  });

  it("colours on a terminal, unless told not to", () => {
    expect(terminal(stream(true), false).style("red", "x")).toBe("x");
    expect(terminal(stream(false)).style("red", "x")).toBe("x");
  });
});

it("shortens a quote at a space and never splits a pair of surrogates", () => {
  expect(short("قصير")).toBe("قصير");
  expect(short("كلمة ".repeat(40))).toMatch(/^(كلمة )+كلمة…$|^(كلمة ?)+…$/);
  expect(short("🚀".repeat(100)).isWellFormed()).toBe(true);
});
