import type { Knowledge, Recogniser } from "../../record/index.ts";

/** Finds actors. */
export function createActors(_knowledge: Knowledge): Recogniser {
  return {
    name: "actors",
    gives: ["person", "organisation", "group", "force", "government", "outlet", "agency", "party", "people"],
    needs: ["numbers", "places"],
    find: () => [],
  };
}
