import type { RawText } from "../../record/index.ts";
import { withDefaults } from "../defaults.ts";
import { EXIT } from "../exit.ts";
import { watchInterrupt } from "../interrupt.ts";
import { Progress } from "../progress.ts";
import { Share } from "../sizes.ts";
import { printJson, withRecord } from "./common.ts";
import { ingest } from "./ingest.ts";
import { joinedLine, joinNow } from "./join.ts";

export interface AddOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly jobs: number;
  readonly again?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly knowledge: readonly string[];
}

/** `isnad add`: reads, extracts and stores, with a progress bar. */
export async function addCommand(record: string, inputs: readonly string[], options: AddOptions): Promise<number> {
  return withRecord(record, async (store) => {
    const progress = new Progress(process.stderr, options.quiet === true);
    const failed: Record<string, number> = {};
    const share = new Share(inputs);
    const interrupt = watchInterrupt();
    const { interrupted, ...tally } = await ingest(
      store,
      {
        inputs,
        jobs: options.jobs,
        knowledge: options.knowledge,
        again: options.again === true,
        amend: (raw: RawText) => withDefaults(raw, options),
      },
      {
        seen: (raw) => progress.tick(share.after(raw.origin.path, Buffer.byteLength(raw.text))),
        stored: (done) => progress.count(done),
        failed: ({ path, item, code, message, mend }) => {
          progress.totals.failed++;
          failed[code] = (failed[code] ?? 0) + 1;
          progress.say(`${item === null ? path : `${path}:${item}`}: ${message} [${code}] ${mend}`);
        },
        or: interrupt.or,
      },
    );
    progress.end();
    if (interrupt.stop()) process.stdin.destroy();
    if (!options.quiet) {
      const { added, updated, known } = tally;
      progress.say(`${added} new documents, ${updated} read anew, ${known} known already`);
      for (const [code, times] of Object.entries(failed)) progress.say(`failed ${times} times: ${code}`);
    }
    const joined = interrupted ? null : await joinNow(store, options.knowledge);
    if (joined !== null && !options.quiet) progress.say(joinedLine(joined));
    if (options.json) printJson({ ...tally, failed, interrupted, joined });
    if (interrupted) return EXIT.interrupted;
    if (Object.keys(failed).length === 0) return EXIT.ok;
    return tally.added + tally.updated + tally.known > 0 ? EXIT.partial : EXIT.failed;
  });
}
