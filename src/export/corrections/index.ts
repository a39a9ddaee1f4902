export { type Correction, type Known, type Plan, planCorrections, type Refusal } from "./plan.ts";
export { readSheet, type Sheet } from "./sheet.ts";
