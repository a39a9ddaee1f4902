import { type ResourceLimits, Worker } from "node:worker_threads";
import type { RawText } from "../record/index.ts";
import { machineWith } from "./machine.ts";
import type { Manner } from "./terminal.ts";
import { type Done, workAll } from "./work.ts";

/** What a crew needs to begin; plain values, so that it can be sent to a worker. */
export interface Setup {
  readonly knowledge: readonly string[];
  /** How to write for people; null = JSON lines. */
  readonly manner: Manner | null;
}

/** Works on articles, several at a time. */
export interface Crew {
  /** How many articles may be under way before the caller should wait for the first. */
  readonly room: number;
  run(raw: RawText): Promise<Done>;
  close(): Promise<void>;
}

/** Articles that one thread reads together, stage by stage: fewer leave the processor's caches cold, more take memory. */
const TOGETHER = 32;
/** So many letters are enough to be read together. */
const LETTERS = 100_000;
/** Groups under way for each worker: one that it reads, and one so that it needs not wait. */
const AHEAD = 2;

/** One job works in this thread; more work in threads of their own, each with its own machine. */
export function crewOf(jobs: number, setup: Setup): Crew {
  return jobs > 1 ? threads(jobs, setup) : alone(setup);
}

/** As `crewOf` for a thread that has work of its own beside, such as writing a record: it is one of the jobs. */
export function crewBeside(jobs: number, setup: Setup): Crew {
  return jobs > 1 ? threads(jobs - 1, setup, { maxYoungGenerationSizeMb: YOUNG_MB }) : alone(setup);
}
/** Room for new objects in each thread: with half of the usual one they take a twentieth more time. */
const YOUNG_MB = 24;

/** An article and who waits for it. */
interface Waiting {
  readonly raw: RawText;
  resolve(done: Done): void;
  reject(error: unknown): void;
}

/** Gathers articles and gives them on in groups. When nothing more comes for now, those that wait go as they are. */
function gathering(give: (group: readonly Waiting[]) => void): Crew["run"] {
  let group: Waiting[] = [];
  let letters = 0;
  let soon: NodeJS.Immediate | undefined;
  const send = () => {
    clearImmediate(soon);
    const full = group;
    group = [];
    letters = 0;
    give(full);
  };
  return (raw) =>
    new Promise((resolve, reject) => {
      group.push({ raw, resolve, reject });
      letters += raw.text.length;
      if (group.length === TOGETHER || letters > LETTERS) send();
      else if (group.length === 1) soon = setImmediate(send);
    });
}

function answer(group: readonly Waiting[], all: readonly Done[]): void {
  for (const [i, { resolve }] of group.entries()) resolve(all[i]!);
}

function alone({ knowledge, manner }: Setup): Crew {
  const machine = machineWith(knowledge);
  const read = (group: readonly Waiting[]) =>
    answer(
      group,
      workAll(
        group.map(({ raw }) => raw),
        machine,
        manner,
      ),
    );
  return { room: TOGETHER, run: gathering(read), close: async () => {} };
}

function threads(jobs: number, setup: Setup, resourceLimits: ResourceLimits = {}): Crew {
  const members = Array.from({ length: jobs }, () => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: setup, resourceLimits });
    // A worker answers in the order in which it was asked.
    const asked: (readonly Waiting[])[] = [];
    worker.on("message", (all: readonly Done[]) => answer(asked.shift()!, all));
    worker.on("error", (error) => {
      for (const { reject } of asked.splice(0).flat()) reject(error);
    });
    return { worker, asked };
  });
  const give = (group: readonly Waiting[]) => {
    const idlest = members.reduce((a, b) => (b.asked.length < a.asked.length ? b : a));
    idlest.asked.push(group);
    idlest.worker.postMessage(group.map(({ raw }) => raw));
  };
  return {
    room: jobs * AHEAD * TOGETHER,
    run: gathering(give),
    close: async () => {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
