import { joinRecord } from "../../joining.ts";
import { KNOWLEDGE_DIR, loadKnowledge } from "../../knowledge/index.ts";
import type { Joined, RawText } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import { withDefaults } from "../defaults.ts";
import { EXIT } from "../exit.ts";
import { watchInterrupt } from "../interrupt.ts";
import { Progress } from "../progress.ts";
import { Share } from "../sizes.ts";
import { printJson, withRecord } from "./common.ts";
import { ingest, versionOf } from "./ingest.ts";

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
    const joined = interrupted ? null : await joinAll(store, options.knowledge);
    if (joined !== null && !options.quiet) {
      const { mentions, incidents, tracks } = joined;
      progress.say(`${mentions} events joined to ${incidents} incidents and ${tracks} tracks`);
    }
    if (options.json) printJson({ ...tally, failed, interrupted, joined });
    if (interrupted) return EXIT.interrupted;
    if (Object.keys(failed).length === 0) return EXIT.ok;
    return tally.added + tally.updated + tally.known > 0 ? EXIT.partial : EXIT.failed;
  });
}

/** Joins what is in the record now, unless it is joined already. */
const joinAll = (store: Store, dirs: readonly string[]): Promise<Joined | null> =>
  joinRecord(store, loadKnowledge(KNOWLEDGE_DIR, ...dirs), {
    version: versionOf(dirs),
    at: new Date().toISOString(),
  });
