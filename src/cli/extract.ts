import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import type { RawText } from "../record/index.ts";
import { EXIT } from "./exit.ts";
import { type Failure, read } from "./inputs.ts";
import { machineWith } from "./machine.ts";
import { Progress } from "./progress.ts";
import { PLAIN, terminal } from "./terminal.ts";
import { work } from "./work.ts";

export interface ExtractOptions {
  readonly format: "jsonl" | "table";
  readonly output?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly jobs: number;
  readonly quiet?: boolean;
  readonly knowledge: readonly string[];
}

/** How often the event loop gets a turn, so that Ctrl-C is heard. */
const TURN_MS = 50;

/** `isnad extract`: one article after the other, in the order of the inputs; memory does not grow with their number. */
export async function extractCommand(
  inputs: readonly string[],
  options: ExtractOptions,
  command: { optsWithGlobals(): { color?: boolean } },
): Promise<number> {
  const out = options.output === undefined ? process.stdout : createWriteStream(options.output);
  const people = options.output === undefined ? terminal(process.stdout, command.optsWithGlobals().color) : PLAIN;
  const machine = machineWith(options.knowledge);
  const progress = new Progress(process.stderr, options.quiet === true);
  const { totals } = progress;
  const interrupt = watchInterrupt();
  let turned = performance.now();
  const articles = read(inputs);
  for (;;) {
    const next = await Promise.race([articles.next(), interrupt.heard]);
    if (next === "interrupted" || next.done) break;
    const given = next.value;
    if (given.ok) {
      const raw = withDefaults(given.raw, options);
      const done = work(raw, machine, options.format === "table" ? people : null);
      if (done.ok) {
        totals.articles++;
        totals.events += done.events;
        totals.statements += done.statements;
        totals.figures += done.figures;
        if (!out.write(done.output)) await once(out, "drain");
      } else fail(progress, { ...raw.origin, message: done.message });
    } else fail(progress, given.failure);
    progress.tick(null);
    if (performance.now() - turned > TURN_MS) {
      await turn();
      turned = performance.now();
    }
  }
  if (out !== process.stdout) {
    out.end();
    await once(out, "finish");
  }
  progress.end();
  if (interrupt.stop()) {
    process.stdin.destroy();
    return EXIT.interrupted;
  }
  if (totals.failed === 0) return EXIT.ok;
  return totals.articles > 0 ? EXIT.partial : EXIT.failed;
}

function fail(progress: Progress, { path, item, message }: Failure): void {
  progress.totals.failed++;
  progress.say(`${item === null ? path : `${path}:${item}`}: ${message}`);
}

/** Metadata given on the command line for inputs that carry none. */
function withDefaults(raw: RawText, { published, outlet }: ExtractOptions): RawText {
  if (published === undefined && outlet === undefined) return raw;
  return { ...raw, published: raw.published ?? published ?? null, outlet: raw.outlet ?? outlet ?? null };
}

/** First Ctrl-C: finish the article at hand and stop; the second ends the process at once. `stop` tells whether there was one. */
function watchInterrupt(): { readonly heard: Promise<"interrupted">; stop(): boolean } {
  let interrupted = false;
  let tell = (_: "interrupted") => {};
  const heard = new Promise<"interrupted">((resolve) => {
    tell = resolve;
  });
  const hear = () => {
    if (interrupted) process.exit(EXIT.interrupted);
    interrupted = true;
    tell("interrupted");
  };
  process.on("SIGINT", hear);
  return {
    heard,
    stop: () => {
      process.off("SIGINT", hear);
      return interrupted;
    },
  };
}
