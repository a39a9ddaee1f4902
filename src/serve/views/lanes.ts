import type { Lane } from "../api/overviews.ts";

/** The lane of each PLOVER type. */
const LANE_OF: Readonly<Record<string, Lane>> = {
  ASSAULT: "force",
  COERCE: "force",
  MOBILIZE: "force",
  PROTEST: "force",
  AGREE: "talks",
  CONSULT: "talks",
  RETREAT: "talks",
  CONCEDE: "talks",
  SUPPORT: "statements",
  REQUEST: "statements",
  ACCUSE: "statements",
  REJECT: "statements",
  THREATEN: "statements",
};

export const laneOf = (type: string | null): Lane => LANE_OF[type ?? ""] ?? "other";
