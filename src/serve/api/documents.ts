/** Articles: in lists, in the reader with their marks, as copies of one text, and as hits of a search. */

import type { Block, ClaimKind, CopyGroup, Published, Review, StoredDocument } from "../../record/index.ts";
import type { Problem, Span } from "../../text/index.ts";
import type { ClaimView } from "./claims.ts";

export interface DocumentRow {
  readonly document: StoredDocument;
  /** When it came out, as given or read. */
  readonly published: Published | null;
  /** Number of claims of its latest extraction. */
  readonly claims: Readonly<Record<ClaimKind, number>>;
  /** How many of them are judged. */
  readonly judged: number;
}

/** What a stretch of the text is marked as. */
export const LAYERS = ["who", "what", "where", "when", "figures", "attribution", "furniture"] as const;
export type Layer = (typeof LAYERS)[number];

export interface Mark extends Span {
  readonly layer: Layer;
  /** Kind of mention, of claim or of block: `person`, `place`, `time`, `event`, `speaker`, `cue`, `said`, `boilerplate` … */
  readonly kind: string;
  /** Id of a mention of the article (`m3`) or of a claim (`e_…`) that the stretch belongs to, or null. */
  readonly ref: string | null;
  readonly name: string | null;
  readonly name_en: string | null;
  readonly rule: string | null;
}

export interface DocumentView {
  readonly document: StoredDocument;
  readonly published: Published | null;
  readonly version: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly (Span & { readonly block: Block["kind"] })[];
  readonly marks: readonly Mark[];
  readonly claims: readonly ClaimView[];
  /** What a text of megabytes has beyond what is given: `GET /claims?document=` lists all claims. */
  readonly more: { readonly claims: number; readonly marks: number };
  readonly problems: readonly Problem[];
  /** Other documents that hold the same text, the one published first first; and how this one stands to it. */
  readonly copies: readonly CopyView[];
  /** What people made of its claims, the first first. */
  readonly reviews: readonly Review[];
}

/** One of several documents that hold one text. */
export interface CopyView {
  readonly document: StoredDocument;
  /** `origin` = published first, `exact` = the same characters, `version` = a later text of the same address, `near` = reworked. */
  readonly how: CopyGroup["documents"][number]["how"];
  readonly likeness: number;
}

export interface HitView {
  readonly document: StoredDocument;
  /** Where the excerpt stands in the article, and its words. */
  readonly excerpt: Span & { readonly quote: string };
  /** Matches, counted inside the excerpt. */
  readonly highlights: readonly Span[];
}
