export { type ErrorValues, IsnadError } from "./error.ts";
export { noneOf } from "./none-of.ts";
export type { Problem } from "./problem.ts";
export { contains, overlaps, type Quote, quoteOf, type Span } from "./span.ts";
