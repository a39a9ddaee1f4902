import { parentPort, workerData } from "node:worker_threads";
import type { RawText } from "../record/index.ts";
import type { Setup } from "./crew.ts";
import { machineWith } from "./machine.ts";
import { workAll } from "./work.ts";

const { knowledge, manner }: Setup = workerData;
const machine = machineWith(knowledge);
parentPort!.on("message", (raws: readonly RawText[]) => parentPort!.postMessage(workAll(raws, machine, manner)));
