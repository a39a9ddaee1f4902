import { SHAPES, type Shape } from "../../record/index.ts";
import { BASICS } from "./shapes/basics.ts";
import { CLAIMS } from "./shapes/claims.ts";
import { CORRECTIONS } from "./shapes/corrections.ts";
import { DOCUMENTS } from "./shapes/documents.ts";
import { INCIDENTS } from "./shapes/incidents.ts";
import { JOBS } from "./shapes/jobs.ts";
import { OUTPUTS } from "./shapes/outputs.ts";
import { OVERVIEWS } from "./shapes/overviews.ts";
import { REVIEWS } from "./shapes/reviews.ts";
import { TRACKS } from "./shapes/tracks.ts";

/** All shapes by name: those of the record's extraction, then what requests send and answers give. */
export const SCHEMAS: Readonly<Record<string, Shape>> = {
  ...SHAPES,
  ...BASICS,
  ...DOCUMENTS,
  ...CLAIMS,
  ...JOBS,
  ...INCIDENTS,
  ...REVIEWS,
  ...CORRECTIONS,
  ...TRACKS,
  ...OVERVIEWS,
  ...OUTPUTS,
};
/** Names of shapes that requests send: fields that they do not name are refused. */
export const SENT: ReadonlySet<string> = new Set([
  "credentials",
  "import",
  "judgement",
  "judgements",
  "undo",
  "preview-merge",
  "preview-split",
]);
