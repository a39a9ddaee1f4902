import { Worker } from "node:worker_threads";
import type { RawText } from "../record/index.ts";
import { machineWith } from "./machine.ts";
import type { Manner } from "./terminal.ts";
import { type Done, workAll } from "./work.ts";

/** What a crew needs to begin; plain values, so that it can be sent to a worker. */
export interface Setup {
  readonly knowledge: readonly string[];
  /** How to write for people; null = JSON lines. */
  readonly manner: Manner | null;
  /** How many articles one thread may read stage by stage together; none = one by one. */
  readonly together?: number;
}

/** Works on articles, one or several at a time. */
export interface Crew {
  /** How many articles may be under way before the caller should wait for the first. */
  readonly room: number;
  run(raw: RawText): Promise<Done>;
  close(): Promise<void>;
}

/** Articles under way for each worker: enough that none waits for its next. */
const AHEAD = 8;

/** One job works in this thread; more work in threads of their own, each with its own machine. */
export function crewOf(jobs: number, setup: Setup): Crew {
  if (jobs > 1) return threads(jobs, setup);
  return alone(setup);
}

/** So many letters are enough to be read together. */
const LETTERS = 100_000;

function alone({ knowledge, manner, together = 1 }: Setup): Crew {
  const machine = machineWith(knowledge);
  let raws: RawText[] = [];
  let resolves: ((done: Done) => void)[] = [];
  let letters = 0;
  const finish = () => {
    const waiting = resolves;
    const all = workAll(raws, machine, manner);
    raws = [];
    resolves = [];
    letters = 0;
    for (const [i, done] of all.entries()) waiting[i]!(done);
  };
  return {
    room: together,
    run: (raw) =>
      new Promise((resolve) => {
        raws.push(raw);
        resolves.push(resolve);
        letters += raw.text.length;
        if (raws.length === together || letters > LETTERS) finish();
        // When nothing more comes for now, those that wait are read.
        else if (raws.length === 1) setImmediate(() => raws.length > 0 && finish());
      }),
    close: async () => {},
  };
}

interface Waiting {
  resolve(done: Done): void;
  reject(error: unknown): void;
}

function threads(jobs: number, setup: Setup): Crew {
  const members = Array.from({ length: jobs }, () => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: setup });
    // A worker answers in the order in which it was asked.
    const waiting: Waiting[] = [];
    worker.on("message", (done: Done) => waiting.shift()!.resolve(done));
    worker.on("error", (error) => {
      for (const { reject } of waiting.splice(0)) reject(error);
    });
    return { worker, waiting };
  });
  return {
    room: jobs * AHEAD,
    run: (raw) =>
      new Promise((resolve, reject) => {
        const idlest = members.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
        idlest.waiting.push({ resolve, reject });
        idlest.worker.postMessage(raw);
      }),
    close: async () => {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
