import type { Knowledge, Recogniser } from "../../record/index.ts";

/** Finds numbers. */
export function createNumbers(_knowledge: Knowledge): Recogniser {
  return { name: "numbers", gives: ["number"], needs: [], find: () => [] };
}
