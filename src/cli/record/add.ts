import { readFileSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { KNOWLEDGE_DIR, loadKnowledge } from "../../knowledge/index.ts";
import { type Failure, read } from "../../read/index.ts";
import type { Extraction, RawText } from "../../record/index.ts";
import { documentIdOf, type Entry, type Store } from "../../store/index.ts";
import { crewOf } from "../crew.ts";
import { withDefaults } from "../defaults.ts";
import { EXIT } from "../exit.ts";
import { watchInterrupt } from "../interrupt.ts";
import { Progress } from "../progress.ts";
import { Share } from "../sizes.ts";
import type { Done } from "../work.ts";
import { printJson, withRecord } from "./common.ts";

export interface AddOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly jobs: number;
  readonly again?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly knowledge: readonly string[];
}

/** Articles written in one transaction. */
const BATCH = 100;
/** How often the event loop gets a turn, so that Ctrl-C is heard. */
const TURN_MS = 50;
/** Digits of the knowledge's hash in the name of a version. */
const HASH_LENGTH = 12;

interface UnderWay {
  readonly raw: RawText;
  readonly done: Promise<Done>;
}

interface Tally {
  readonly added: number;
  readonly updated: number;
  readonly known: number;
  readonly failed: Readonly<Record<string, number>>;
}

/** `isnad add`: reads, extracts and stores. What this version stored before is skipped, so that a run broken off goes on when run again. */
export async function addCommand(record: string, inputs: readonly string[], options: AddOptions): Promise<number> {
  return withRecord(record, async (store) => {
    const adding = new Adding(store, inputs, options);
    const interrupted = await adding.run();
    const tally = adding.tally();
    const failures = Object.values(tally.failed).reduce((sum, n) => sum + n, 0);
    if (options.json) printJson({ ...tally, interrupted });
    if (interrupted) return EXIT.interrupted;
    if (failures === 0) return EXIT.ok;
    return tally.added + tally.updated + tally.known > 0 ? EXIT.partial : EXIT.failed;
  });
}

/** Program and knowledge, as extractions name what made them. */
function versionOf(dirs: readonly string[]): string {
  const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  return `${version}+${loadKnowledge(KNOWLEDGE_DIR, ...dirs).version.slice(0, HASH_LENGTH)}`;
}

class Adding {
  readonly #store: Store;
  readonly #inputs: readonly string[];
  readonly #options: AddOptions;
  readonly #version: string;
  readonly #progress: Progress;
  readonly #failed = new Map<string, number>();
  readonly #outcomes = { "new-document": 0, "new-extraction": 0, known: 0 };
  #batch: Entry[] = [];
  #batchDone: Extract<Done, { ok: true }>[] = [];

  constructor(store: Store, inputs: readonly string[], options: AddOptions) {
    this.#store = store;
    this.#inputs = inputs;
    this.#options = options;
    this.#version = versionOf(options.knowledge);
    this.#progress = new Progress(process.stderr, options.quiet === true);
  }

  /** Adds all inputs; tells whether it was interrupted. What was under way then is stored before it returns. */
  async run(): Promise<boolean> {
    const crew = crewOf(this.#options.jobs, { knowledge: this.#options.knowledge, manner: null });
    const share = new Share(this.#inputs);
    const interrupt = watchInterrupt();
    const underWay: UnderWay[] = [];
    const articles = read(this.#inputs);
    let turned = performance.now();
    for (;;) {
      const next = await interrupt.or(articles.next());
      if (next === "interrupted" || next.done) break;
      if (!next.value.ok) this.#fail(next.value.failure);
      else {
        const raw = withDefaults(next.value.raw, this.#options);
        const size = Buffer.byteLength(raw.text);
        if (await this.#isKnown(raw)) this.#outcomes.known++;
        else underWay.push({ raw, done: crew.run(withoutBytes(raw)) });
        this.#progress.tick(share.after(raw.origin.path, size));
      }
      if (underWay.length >= crew.room) await this.#finish(underWay.shift()!);
      if (performance.now() - turned > TURN_MS) {
        await turn();
        turned = performance.now();
      }
    }
    for (const article of underWay) await this.#finish(article);
    await this.#write();
    await crew.close();
    this.#end();
    const stopped = interrupt.stop();
    if (stopped) process.stdin.destroy();
    return stopped;
  }

  #isKnown(raw: RawText): Promise<boolean> {
    return this.#options.again ? Promise.resolve(false) : this.#store.has(documentIdOf(raw), this.#version);
  }

  async #finish({ raw, done }: UnderWay): Promise<void> {
    const made = await done;
    if (!made.ok) {
      this.#fail({ ...raw.origin, ...made });
      return;
    }
    const extraction = JSON.parse(made.output) as Extraction;
    this.#batch.push({ raw, extraction, version: this.#version, readAt: new Date().toISOString() });
    this.#batchDone.push(made);
    if (this.#batch.length >= BATCH) await this.#write();
  }

  /** Writes the batch; only then do its articles count as done. */
  async #write(): Promise<void> {
    if (this.#batch.length === 0) return;
    for (const { outcome } of await this.#store.put(this.#batch)) this.#outcomes[outcome]++;
    for (const done of this.#batchDone) this.#progress.count(done);
    this.#batch = [];
    this.#batchDone = [];
  }

  #fail({ path, item, code, message, mend }: Failure): void {
    this.#progress.totals.failed++;
    this.#failed.set(code, (this.#failed.get(code) ?? 0) + 1);
    this.#progress.say(`${item === null ? path : `${path}:${item}`}: ${message} [${code}] ${mend}`);
  }

  #end(): void {
    this.#progress.end();
    if (this.#options.quiet) return;
    const { added, updated, known, failed } = this.tally();
    this.#progress.say(`${added} new documents, ${updated} read anew, ${known} known already`);
    for (const [code, times] of Object.entries(failed)) this.#progress.say(`failed ${times} times: ${code}`);
  }

  tally(): Tally {
    return {
      added: this.#outcomes["new-document"],
      updated: this.#outcomes["new-extraction"],
      known: this.#outcomes.known,
      failed: Object.fromEntries(this.#failed),
    };
  }
}

/** The bytes of the input stay here: extraction reads the text alone. */
function withoutBytes({ original: _, ...raw }: RawText): RawText {
  return raw;
}
