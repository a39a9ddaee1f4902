/**
 * Isnad as a library: Arabic news in, sourced events, statements and figures out.
 *
 * ```js
 * import { build, extract, loadKnowledge, readText, toContract } from "isnad";
 * const machine = build(loadKnowledge()); // once
 * const input = readText("قُتل جنديان في هجوم قرب بغداد.", { published: "2031-03-04" });
 * if (input.ok) console.log(toContract(extract(input.raw, machine)).events);
 * ```
 */
export { PROFILES, type Profile, type Settings } from "./export/index.ts";
export { type Export, type ExportChoice, type ExportTally, exportRecord } from "./exporting.ts";
export { type Joining, joinRecord } from "./joining.ts";
export { checkKnowledge, type Fault, KNOWLEDGE_DIR, loadKnowledge } from "./knowledge/index.ts";
export { type Linked, link, linkableOf } from "./link/index.ts";
export { build, extract, extractAll, type Machine, STAGES, type Stage } from "./pipeline.ts";
export { toContract } from "./print.ts";
export { type Failure, type Read, type ReadOptions, read } from "./read/index.ts";
export { type About, readText } from "./read/text.ts";
export type * from "./record/index.ts";
export { validate } from "./record/index.ts";
export { listRules } from "./rules.ts";
export {
  type Change,
  type ClaimFilter,
  createRecord,
  diff,
  documentIdOf,
  type Entry,
  type Hit,
  type IncidentFilter,
  type LinkedRecord,
  type Mismatch,
  openRecord,
  type Put,
  type RecordStatus,
  type SearchQuery,
  type Store,
  type TrackFilter,
  type Version,
} from "./store/index.ts";
export { IsnadError } from "./text/index.ts";
