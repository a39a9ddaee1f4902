import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { JobFailures, JobView } from "../api/jobs.ts";
import type { Hub } from "../hub.ts";
import { Refusal } from "../problem.ts";
import { filesOf } from "./names.ts";
import type { News, Task, Work } from "./state.ts";

/** The folder of jobs beside a record. */
export const JOBS = "jobs";
const KEPT = "job.json";
const ID = /^j_[0-9a-z]{8,40}$/;
/** Jobs that are over and still listed. */
const LISTED = 50;
const STOP_MS = 10_000;
/** Judgements come one after the other; joining waits for a pause as long as this. */
const REJOIN_MS = 1_500;

interface Job {
  view: JobView;
  readonly task: Task;
  readonly before: readonly JobFailures[];
}

export interface JobsOptions {
  /** The record's folder or file, and the folder that it stands in. */
  readonly record: string;
  readonly folder: string;
  readonly hub: Hub;
  readonly knowledge: readonly string[];
  readonly allowPrivate: boolean;
  /** Folder of the sample's articles. */
  readonly sample: string;
}

const OVER: ReadonlySet<JobView["state"]> = new Set(["done", "stopped", "failed"]);

/**
 * Imports, one after the other, each in a thread of its own. What a job is to do lies beside the record with its files until it is over:
 * a server that starts again goes on where it was.
 */
export class Jobs {
  readonly #options: JobsOptions;
  readonly #folder: string;
  readonly #jobs = new Map<string, Job>();
  #worker: { readonly id: string; readonly thread: Worker; readonly ended: Promise<void> } | null = null;
  #closing = false;
  /** Jobs that wait a moment for more of their kind. */
  readonly #later = new Set<string>();

  constructor(options: JobsOptions) {
    this.#options = options;
    this.#folder = join(options.folder, JOBS);
    this.#load();
  }

  /** A folder for a new job, for its files to be written to before it begins. */
  prepare(): { readonly id: string; readonly files: string } {
    const id = `j_${Date.now().toString(36)}${randomBytes(4).toString("hex")}`;
    const files = filesOf(join(this.#folder, id));
    mkdirSync(files, { recursive: true, mode: 0o700 });
    return { id, files };
  }

  /** Forgets a folder whose job never began. */
  drop(id: string): void {
    rmSync(join(this.#folder, id), { recursive: true, force: true });
  }

  /** Begins a job, or lets it wait for the one under way. `failures` are of inputs that were refused on the way in. */
  begin(id: string, task: Task, inputs: number, failures: readonly JobFailures[] = []): JobView {
    const view: JobView = {
      id,
      state: "waiting",
      by: task.by,
      kind: task.kind,
      began: new Date().toISOString(),
      ended: null,
      share: null,
      inputs,
      read: 0,
      added: 0,
      updated: 0,
      known: 0,
      found: { events: 0, statements: 0, figures: 0 },
      failed: failures.reduce((sum, { count }) => sum + count, 0),
      failures,
      documents: [],
      error: null,
    };
    this.#jobs.set(id, { view, task, before: failures });
    this.#save(id);
    this.#next();
    return this.find(id)!;
  }

  /** Joins the articles anew, soon: what comes in between counts for the same joining. `now` does not wait for more. */
  rejoin(by: string, now = false): JobView {
    const waiting = [...this.#jobs.values()].find(({ view, task }) => task.kind === "join" && view.state === "waiting");
    if (waiting !== undefined) return waiting.view;
    const { id } = this.prepare();
    if (!now) this.#later.add(id);
    setTimeout(() => {
      this.#later.delete(id);
      this.#next();
    }, REJOIN_MS).unref();
    return this.begin(id, { kind: "join", by, urls: [], outlet: null, published: null }, 0);
  }

  /** The latest first. */
  list(): readonly JobView[] {
    return [...this.#jobs.values()].map(({ view }) => view).sort((a, b) => (a.began < b.began ? 1 : -1));
  }

  find(id: string): JobView | null {
    return this.#jobs.get(id)?.view ?? null;
  }

  /** Stops a job: what it has read stays in the record. */
  stop(id: string): JobView {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new Refusal(404, "serve.no-job", "there is no such job", "GET /jobs lists them.");
    if (this.#worker?.id === id) this.#worker.thread.postMessage("stop");
    else if (!OVER.has(job.view.state)) this.#news(id, { state: "stopped" });
    return this.find(id)!;
  }

  /** Ends the thread; the job under way goes on when the server starts again. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#worker === null) return;
    const { thread, ended } = this.#worker;
    thread.postMessage("stop");
    const late = setTimeout(() => void thread.terminate(), STOP_MS);
    await ended;
    clearTimeout(late);
  }

  #load(): void {
    if (!existsSync(this.#folder)) return;
    for (const id of readdirSync(this.#folder)
      .filter((name) => ID.test(name))
      .sort()) {
      const file = join(this.#folder, id, KEPT);
      try {
        const job = JSON.parse(readFileSync(file, "utf8")) as Job;
        const over = OVER.has(job.view.state);
        this.#jobs.set(id, { ...job, view: over ? job.view : { ...job.view, state: "waiting" } });
      } catch {
        // An upload that broke off before its job began: nobody waits for it.
        this.drop(id);
      }
    }
    const over = this.list().filter(({ state }) => OVER.has(state));
    for (const { id } of over.slice(LISTED)) {
      this.#jobs.delete(id);
      this.drop(id);
    }
    this.#next();
  }

  #save(id: string): void {
    const file = join(this.#folder, id, KEPT);
    writeFileSync(`${file}.next`, JSON.stringify(this.#jobs.get(id)), { mode: 0o600 });
    renameSync(`${file}.next`, file);
  }

  #next(): void {
    if (this.#worker !== null || this.#closing) return;
    const next = [...this.#jobs.values()].find(({ view }) => view.state === "waiting" && !this.#later.has(view.id));
    if (next !== undefined) this.#start(next);
  }

  #start({ view: { id }, task, before }: Job): void {
    const { record, knowledge, allowPrivate, sample } = this.#options;
    const work: Work = {
      id,
      record,
      folder: join(this.#folder, id),
      task,
      inputs: task.kind === "sample" ? [sample] : null,
      knowledge,
      allowPrivate,
      failures: before,
    };
    const thread = new Worker(new URL("./worker.js", import.meta.url), { workerData: work });
    thread.on("message", (news: News) => this.#news(id, news));
    thread.on("error", () => {
      const mend = "Try again; report it when it stays.";
      const error = { code: "serve.fault", message: "the job broke off", mend, values: {} };
      this.#news(id, { state: "failed", error });
    });
    const ended = new Promise<void>((resolve) => {
      thread.on("exit", () => {
        this.#worker = null;
        const state = this.#jobs.get(id)!.view.state;
        if (!this.#closing && !OVER.has(state)) this.#news(id, { state: "failed" });
        this.#next();
        resolve();
      });
    });
    this.#worker = { id, thread, ended };
  }

  #news(id: string, news: News): void {
    const job = this.#jobs.get(id)!;
    const before = job.view;
    // A server that stops leaves its job as one to go on with.
    const state = this.#closing && news.state === "stopped" ? "waiting" : (news.state ?? before.state);
    const over = OVER.has(state);
    job.view = { ...before, ...news, state, ended: over ? (before.ended ?? new Date().toISOString()) : null };
    if (state !== before.state) this.#save(id);
    if (over && !OVER.has(before.state)) rmSync(filesOf(join(this.#folder, id)), { recursive: true, force: true });
    this.#options.hub.tell({ event: "job", data: job.view });
    if (job.view.added + job.view.updated > before.added + before.updated || (over && !OVER.has(before.state))) {
      const changed = over ? "incidents" : "documents";
      this.#options.hub.tell({ event: "record", data: { changed } });
    }
  }
}
