import type { Knowledge, Recogniser } from "../../record/index.ts";

/** Finds times. */
export function createTimes(_knowledge: Knowledge): Recogniser {
  return { name: "times", gives: ["time"], needs: ["numbers"], find: () => [] };
}
