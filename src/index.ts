/**
 * Isnad as a library: Arabic news in, sourced events, statements and figures out.
 *
 * ```js
 * import { build, extract, loadKnowledge, rawText, toContract } from "isnad";
 * const machine = build(loadKnowledge());
 * const record = toContract(extract(rawText({ id: "a", text: "قُتل جنديان في هجوم قرب بغداد." }), machine));
 * ```
 */
export { checkKnowledge, type Fault, KNOWLEDGE_DIR, loadKnowledge } from "./knowledge/index.ts";
export { build, extract, type Machine, STAGES, type Stage } from "./pipeline.ts";
export { toContract } from "./print.ts";
export type * from "./record/index.ts";
export { validate } from "./record/index.ts";
export { listRules } from "./rules.ts";
export { IsnadError } from "./text/index.ts";
