import type { Knowledge, Recogniser } from "../../record/index.ts";

/** Finds places. */
export function createPlaces(_knowledge: Knowledge): Recogniser {
  return { name: "places", gives: ["place", "facility"], needs: [], find: () => [] };
}
