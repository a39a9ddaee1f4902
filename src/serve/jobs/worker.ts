import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { ingest, versionOf } from "../../cli/record/ingest.ts";
import { Share } from "../../cli/sizes.ts";
import { joinRecord } from "../../joining.ts";
import { KNOWLEDGE_DIR, loadKnowledge } from "../../knowledge/index.ts";
import { failed as failureOf } from "../../read/raw.ts";
import type { Failure } from "../../read/types.ts";
import type { RawText } from "../../record/index.ts";
import { documentIdOf, openRecord, type Store } from "../../store/index.ts";
import { IsnadError } from "../../text/index.ts";
import { fetchPage, kept } from "./fetch.ts";
import { filesOf } from "./names.ts";
import { Failures, type News, type Work } from "./state.ts";

const TELL_MS = 150;
const DOCUMENTS = 100;

const work: Work = workerData;
const stop = new AbortController();
let wake = () => {};
parentPort!.on("message", (message) => {
  if (message !== "stop") return;
  stop.abort();
  wake();
});

/** Sums up what happens and tells it, not more often than people can see. */
class Teller {
  readonly failures = new Failures(work.failures);
  readonly documents = new Set<string>();
  readonly found = { events: 0, statements: 0, figures: 0 };
  read = 0;
  share: number | null = null;
  #told = 0;

  fail({ path, item, code, message, mend, values }: Failure): void {
    this.failures.add(code, { path: shown(path), item, message, mend, values });
    this.tell({}, false);
  }

  tell(more: News, now = true): void {
    if (!now && performance.now() - this.#told < TELL_MS) return;
    this.#told = performance.now();
    const { found, read, share, failures, documents } = this;
    const news: News = {
      found: { ...found },
      read,
      share,
      failed: failures.count,
      failures: failures.list(),
      documents: [...documents],
      ...more,
    };
    parentPort!.postMessage(news);
  }
}

const teller = new Teller();
const files = filesOf(work.folder);
/** Paths as the sender gave them: those of this machine are nobody's business. */
const shown = (path: string) => (work.inputs === null ? relative(files, path) : path.split("/").at(-1)!);
/** Which address a file was fetched from, by its name without its ending. */
const addresses = new Map(work.task.urls.map((url, i) => [String(i + 1).padStart(4, "0"), url]));
const addressOf = (path: string) => addresses.get(path.split(".")[0]!) ?? null;

async function fetchAll(): Promise<void> {
  mkdirSync(files, { recursive: true });
  for (const [name, url] of addresses) {
    if (stop.signal.aborted) return;
    const there = [".warc", ".xml", ".jsonl"].some((ending) => existsSync(join(files, name + ending)));
    if (!there) await fetchOne(name, url);
    teller.share = Number(name) / addresses.size;
    teller.tell({ state: "fetching" }, false);
  }
}

async function fetchOne(name: string, url: string): Promise<void> {
  try {
    const { ending, bytes } = kept(await fetchPage(url, work.allowPrivate, stop.signal));
    // Written under another name first: a page half written would be taken for a whole one later.
    const half = join(work.folder, "half");
    writeFileSync(half, bytes);
    renameSync(half, join(files, name + ending));
  } catch (error) {
    if (stop.signal.aborted) return;
    const failure = failureOf(url, null, error);
    if (!failure.ok) teller.failures.add(failure.failure.code, { ...failure.failure, path: url });
  }
}

function amend(raw: RawText): RawText {
  const { outlet, published } = work.task;
  const path = shown(raw.origin.path);
  const address = addressOf(path);
  return {
    ...raw,
    url: raw.url ?? address,
    outlet: raw.outlet ?? outlet,
    published: raw.published ?? published,
    origin: { ...raw.origin, path: address ?? path },
  };
}

/** Joins what the articles tell, where something came since. */
async function joinAll(store: Store): Promise<void> {
  teller.tell({ state: "joining" });
  const at = new Date().toISOString();
  await joinRecord(store, loadKnowledge(KNOWLEDGE_DIR, ...work.knowledge), { version: versionOf(work.knowledge), at });
}

async function main(): Promise<void> {
  const store = await openRecord(work.record);
  try {
    if (work.task.kind === "join") {
      await joinAll(store);
      teller.share = 1;
      teller.tell({ state: "done" });
    } else await read(store);
  } finally {
    await store.close();
  }
}

async function read(store: Store): Promise<void> {
  if (work.task.urls.length > 0) {
    teller.tell({ state: "fetching" });
    await fetchAll();
  }
  teller.share = null;
  teller.tell({ state: "reading" });
  const inputs = work.inputs ?? [files];
  const share = new Share(inputs);
  const { interrupted, ...tally } = await ingest(
    store,
    { inputs, jobs: 1, knowledge: work.knowledge, again: false, amend },
    {
      seen: (raw) => {
        teller.read++;
        teller.share = share.after(raw.origin.path, Buffer.byteLength(raw.text));
        if (teller.documents.size < DOCUMENTS) teller.documents.add(documentIdOf(raw));
        teller.tell({}, false);
      },
      stored: ({ events, statements, figures }) => {
        teller.found.events += events;
        teller.found.statements += statements;
        teller.found.figures += figures;
      },
      failed: (failure) => teller.fail(failure),
      or: (promise) =>
        stop.signal.aborted
          ? Promise.resolve("interrupted")
          : new Promise((resolve, reject) => {
              wake = () => resolve("interrupted");
              promise.then(resolve, reject);
            }),
    },
  );
  teller.tell(tally);
  if (interrupted) {
    teller.tell({ state: "stopped" });
    return;
  }
  teller.share = 1;
  await joinAll(store);
  teller.tell({ state: "done" });
}

try {
  await main();
} catch (error) {
  const known = error instanceof IsnadError;
  teller.tell({
    state: "failed",
    error: {
      code: known ? error.code : "serve.fault",
      message: known ? error.message : "something failed that should not",
      mend: known ? error.mend : "Try again; report it when it stays.",
      values: known ? error.values : {},
    },
  });
} finally {
  parentPort!.close();
}
