import type { Readable } from "node:stream";
import type { RawText } from "../record/index.ts";
import type { ErrorValues } from "../text/index.ts";

/** Why one input, or one item of an input, gave no article; it never stops the others. */
export interface Failure {
  readonly path: string;
  /** 1-based line or record, or null for a whole file. */
  readonly item: number | null;
  /** Stable code, listed in `docs/problems.md`. */
  readonly code: string;
  readonly message: string;
  readonly mend: string;
  /** What the words name, such as `limit`. */
  readonly values: ErrorValues;
}

export type Read = { readonly ok: true; readonly raw: RawText } | { readonly ok: false; readonly failure: Failure };

/** Bounds and sources of reading; each has a default. */
export interface ReadOptions {
  /** Longest text of one article, in bytes of UTF-8. Default 5 MB. */
  readonly textLimit?: number;
  /** Largest HTML page or feed, in bytes after decompression. Default 50 MB. */
  readonly pageLimit?: number;
  /** Where `-` reads from. Default: standard input. */
  readonly stdin?: Readable;
}

export interface Bounds {
  readonly text: number;
  readonly page: number;
}

const MEGABYTE = 1_000_000;
export const boundsOf = (options: ReadOptions): Bounds => ({
  text: options.textLimit ?? 5 * MEGABYTE,
  page: options.pageLimit ?? 50 * MEGABYTE,
});

/** What a reader learnt about one article, before it is checked and hashed. */
export interface Draft {
  /** Null: an id is made from the text. */
  readonly id: string | null;
  readonly text: string;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly published?: string | null;
  readonly problems?: RawText["problems"];
  /** What the text was read from, where that is one file or record of its own. */
  readonly bytes?: Uint8Array;
}

/** One input file with the id that its name gives. */
export interface Input {
  readonly path: string;
  readonly id: string;
}

/** A fault of one input, thrown inside a reader and turned into a `Failure` at its edge. */
export class Fault extends Error {
  readonly code: string;
  readonly mend: string;
  readonly values: ErrorValues;

  constructor(code: string, message: string, mend: string, values: ErrorValues = {}) {
    super(message);
    this.code = code;
    this.mend = mend;
    this.values = values;
  }
}
