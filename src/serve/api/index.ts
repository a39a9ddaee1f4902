/** What the server answers, as types for the web; `../schema/shapes` says the same as JSON Schemas, and a test holds answers to them. */

export type { ActorNetwork, ActorRow, IncidentRow, Review } from "../../record/index.ts";
export type * from "./basics.ts";
export type * from "./claims.ts";
export type * from "./corrections.ts";
export type * from "./documents.ts";
export type * from "./incidents.ts";
export type * from "./jobs.ts";
export type * from "./outputs.ts";
export type * from "./overviews.ts";
export type * from "./reviews.ts";
