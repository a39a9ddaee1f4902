import { parentPort, workerData } from "node:worker_threads";
import type { RawText } from "../record/index.ts";
import type { Setup } from "./crew.ts";
import { machineWith } from "./machine.ts";
import { work } from "./work.ts";

const { knowledge, manner }: Setup = workerData;
const machine = machineWith(knowledge);
parentPort!.on("message", (raw: RawText) => parentPort!.postMessage(work(raw, machine, manner)));
