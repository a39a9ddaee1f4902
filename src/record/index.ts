export type * from "./analysed.ts";
export type * from "./article.ts";
export * from "./claim.ts";
export type * from "./extract.ts";
export type * from "./knowledge.ts";
export type * from "./lexeme.ts";
export type * from "./mention.ts";
export type * from "./recogniser.ts";
