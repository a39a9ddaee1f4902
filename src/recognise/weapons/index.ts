import type { Knowledge, Recogniser } from "../../record/index.ts";

/** Finds weapons. */
export function createWeapons(_knowledge: Knowledge): Recogniser {
  return { name: "weapons", gives: ["weapon"], needs: ["numbers"], find: () => [] };
}
