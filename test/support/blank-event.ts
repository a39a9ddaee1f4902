import type { EventClaim } from "../../src/record/index.ts";

/** What an attack says of which nothing but the trigger is known; a test spreads it and adds what it is about. */
export const BLANK: Omit<EventClaim, "id" | "start" | "end" | "quote" | "evidence"> = {
  type: "ASSAULT",
  mode: null,
  acled: null,
  status: "asserted",
  date: null,
  place: null,
  actor: [],
  target: [],
  weapon: null,
  weapon_count: null,
  fatalities: null,
  injured: null,
  detained: null,
  damage: null,
  incidents: null,
  sources: [],
  rule: "x",
};
