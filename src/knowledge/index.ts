export { checkKnowledge, type Fault } from "./check.ts";
export { type GazetteerOptions, type GazetteerSummary, importGazetteer } from "./gazetteer.ts";
export { KNOWLEDGE_DIR, loadKnowledge, readTables } from "./load.ts";
export { listOf, parseTable, type Row, type Table } from "./tsv.ts";
