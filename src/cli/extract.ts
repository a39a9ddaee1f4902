import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { type Failure, read } from "../read/index.ts";
import type { RawText } from "../record/index.ts";
import { crewOf } from "./crew.ts";
import { withDefaults } from "./defaults.ts";
import { EXIT } from "./exit.ts";
import { watchInterrupt } from "./interrupt.ts";
import { Progress } from "./progress.ts";
import { Share } from "./sizes.ts";
import { mannerOf, outputFile, PLAIN } from "./terminal.ts";
import type { Done } from "./work.ts";

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

const WAITING = Symbol("waiting");

/** Bytes that may wait to be written to a file: a write for each article costs more than the words of it. */
const WRITTEN_AHEAD = 1 << 20;

interface UnderWay {
  readonly raw: RawText;
  readonly done: Promise<Done>;
}

/** `isnad extract`: articles in the order of the inputs; memory does not grow with their number. */
export async function extractCommand(
  inputs: readonly string[],
  options: ExtractOptions,
  command: { optsWithGlobals(): { color?: boolean } },
): Promise<number> {
  const file = outputFile(options.output);
  const out = file === undefined ? process.stdout : createWriteStream(file, { highWaterMark: WRITTEN_AHEAD });
  const people = file === undefined ? mannerOf(process.stdout, command.optsWithGlobals().color) : PLAIN;
  const crew = crewOf(options.jobs, {
    knowledge: options.knowledge,
    manner: options.format === "table" ? people : null,
  });
  const progress = new Progress(process.stderr, options.quiet === true);
  const share = new Share(inputs);
  const interrupt = watchInterrupt();
  const underWay: UnderWay[] = [];
  const finish = async ({ raw, done }: UnderWay) => {
    const made = await done;
    if (made.ok) {
      progress.count(made);
      if (!out.write(made.output)) await once(out, "drain");
    } else fail(progress, { ...raw.origin, ...made, values: {} });
    progress.tick(share.after(raw.origin.path, Buffer.byteLength(raw.text)));
  };

  const articles = read(inputs);
  let turned = performance.now();
  for (;;) {
    const coming = interrupt.or(articles.next());
    // While none comes, those under way are finished and written.
    while (underWay.length > 0 && (await Promise.race([coming, turn(WAITING)])) === WAITING)
      await finish(underWay.shift()!);
    const next = await coming;
    if (next === "interrupted" || next.done) break;
    if (next.value.ok) {
      const raw = withDefaults(next.value.raw, options);
      underWay.push({ raw, done: crew.run(raw) });
    } else fail(progress, next.value.failure);
    if (underWay.length >= crew.room) await finish(underWay.shift()!);
    if (performance.now() - turned > TURN_MS) {
      await turn();
      turned = performance.now();
    }
  }
  for (const article of underWay) await finish(article);
  await crew.close();
  if (out !== process.stdout) {
    out.end();
    await once(out, "finish");
  }
  progress.end();
  if (interrupt.stop()) {
    process.stdin.destroy();
    return EXIT.interrupted;
  }
  const { failed, articles: written } = progress.totals;
  if (failed === 0) return EXIT.ok;
  return written > 0 ? EXIT.partial : EXIT.failed;
}

function fail(progress: Progress, { path, item, code, message, mend }: Failure): void {
  progress.totals.failed++;
  progress.say(`${item === null ? path : `${path}:${item}`}: ${message} [${code}] ${mend}`);
}
