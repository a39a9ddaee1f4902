import { setImmediate as turn } from "node:timers/promises";
import { KNOWLEDGE_DIR, loadKnowledge } from "../../knowledge/index.ts";
import { type Failure, read } from "../../read/index.ts";
import type { Extraction, RawText } from "../../record/index.ts";
import { documentIdOf, type Entry, type Store } from "../../store/index.ts";
import { crewBeside } from "../crew.ts";
import { programVersion } from "../version.ts";
import type { Done } from "../work.ts";

/** Articles written in one transaction. */
const BATCH = 100;
/** How often the event loop gets a turn, so that a wish to stop is heard. */
const TURN_MS = 50;
/** Digits of the knowledge's hash in the name of a version. */
const HASH_LENGTH = 12;

export interface IngestOptions {
  readonly inputs: readonly string[];
  /** Articles read at the same time. */
  readonly jobs: number;
  readonly knowledge: readonly string[];
  /** Read also what this version has read already. */
  readonly again: boolean;
  /** What an article is given before it is extracted, such as an outlet that it does not name. */
  readonly amend: (raw: RawText) => RawText;
}

/** Who is told how it goes, and who may stop it. */
export interface Watcher {
  /** An article was read from its input, or was known already. */
  seen(raw: RawText): void;
  /** An article is in the record. */
  stored(done: Extract<Done, { ok: true }>): void;
  failed(failure: Failure): void;
  /** Waits for a promise, or for the wish to stop. */
  or<T>(promise: Promise<T>): Promise<T | "interrupted">;
}

/** What became of the articles of a run. */
export interface Ingested {
  readonly added: number;
  readonly updated: number;
  readonly known: number;
  readonly interrupted: boolean;
}

/** Program and knowledge, as extractions name what made them. */
export function versionOf(dirs: readonly string[]): string {
  return `${programVersion()}+${loadKnowledge(KNOWLEDGE_DIR, ...dirs).version.slice(0, HASH_LENGTH)}`;
}

/**
 * Reads, extracts and stores. What this version stored before is skipped, so that a run broken off goes on when run again; what was under
 * way when it is stopped is stored before it returns.
 */
export async function ingest(store: Store, options: IngestOptions, watcher: Watcher): Promise<Ingested> {
  const crew = crewBeside(options.jobs, { knowledge: options.knowledge, manner: null });
  const batches = new Batches(store, versionOf(options.knowledge), watcher);
  const underWay: { readonly raw: RawText; readonly done: Promise<Done> }[] = [];
  const finish = async () => {
    const { raw, done } = underWay.shift()!;
    await batches.take(raw, await done);
  };
  const articles = read(options.inputs);
  let turned = performance.now();
  let interrupted = false;
  for (;;) {
    const next = await watcher.or(articles.next());
    if (next === "interrupted") interrupted = true;
    if (next === "interrupted" || next.done) break;
    if (!next.value.ok) watcher.failed(next.value.failure);
    else {
      const raw = options.amend(next.value.raw);
      if (!options.again && (await store.has(documentIdOf(raw), batches.version))) batches.outcomes.known++;
      else underWay.push({ raw, done: crew.run(withoutBytes(raw)) });
      watcher.seen(raw);
    }
    if (underWay.length >= crew.room) await finish();
    if (performance.now() - turned > TURN_MS) {
      await turn();
      turned = performance.now();
    }
  }
  while (underWay.length > 0) await finish();
  await batches.write();
  await crew.close();
  const { outcomes } = batches;
  return { added: outcomes["new-document"], updated: outcomes["new-extraction"], known: outcomes.known, interrupted };
}

/** Gathers what was extracted and writes it a batch at a time. */
class Batches {
  readonly version: string;
  readonly outcomes = { "new-document": 0, "new-extraction": 0, known: 0 };
  readonly #store: Store;
  readonly #watcher: Watcher;
  #entries: Entry[] = [];
  #done: Extract<Done, { ok: true }>[] = [];

  constructor(store: Store, version: string, watcher: Watcher) {
    this.#store = store;
    this.version = version;
    this.#watcher = watcher;
  }

  async take(raw: RawText, done: Done): Promise<void> {
    if (!done.ok) {
      this.#watcher.failed({ ...raw.origin, ...done, values: {} });
      return;
    }
    const extraction = JSON.parse(done.output) as Extraction;
    this.#entries.push({ raw, extraction, version: this.version, readAt: new Date().toISOString() });
    this.#done.push(done);
    if (this.#entries.length >= BATCH) await this.write();
  }

  /** Writes the batch; only then do its articles count as stored. */
  async write(): Promise<void> {
    if (this.#entries.length === 0) return;
    for (const { outcome } of await this.#store.put(this.#entries)) this.outcomes[outcome]++;
    for (const done of this.#done) this.#watcher.stored(done);
    this.#entries = [];
    this.#done = [];
  }
}

/** The bytes of the input stay here: extraction reads the text alone. */
function withoutBytes({ original: _, ...raw }: RawText): RawText {
  return raw;
}
