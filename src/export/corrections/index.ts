export { type Correction, type Known, type Plan, planCorrections } from "./plan.ts";
export { REASONS, type Reason, type ReasonValues, type Refusal, refusalOf } from "./reasons.ts";
export { readSheet, type Sheet } from "./sheet.ts";
