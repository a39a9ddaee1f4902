import type { Problem, Span } from "../text/index.ts";

/** Where an input came from: a path or URL, and the line or record inside it. */
export interface Origin {
  readonly kind: "text" | "html" | "jsonl" | "warc" | "feed";
  readonly path: string;
  /** 1-based line (JSON Lines) or record number (WARC, feed); null for whole files. */
  readonly item: number | null;
}

/** One article exactly as read, less a leading byte-order mark. Made by `read`. */
export interface RawText {
  readonly id: string;
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, lower-case hex. */
  readonly sha256: string;
  readonly origin: Origin;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** As given by the input's metadata (ISO 8601 or RFC 2822 text), unread; null when the input gives none. */
  readonly published: string | null;
  /** The bytes that it was read from (a page, another charset), decompressed; absent where they are the text itself in UTF-8. */
  readonly original?: Uint8Array;
  /** What reading found wrong with the bytes; absent when nothing was. */
  readonly problems?: readonly Problem[];
}

/** ISO 8601 date or date-time interval, `to` exclusive; either side may be open (`null`). */
export interface Interval {
  readonly from: string | null;
  readonly to: string | null;
}

export type BlockKind = "title" | "byline" | "dateline" | "caption" | "body" | "boilerplate" | "comment" | "related";

/** A labelled stretch of the text. Blocks cover the whole text in order; nothing is deleted. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** When the article came out, with where that was learnt from. `metadata` was given, `dateline` was read, `inferred` is bounded by the text. */
export interface Published extends Interval {
  readonly from: string;
  readonly to: string;
  readonly basis: "metadata" | "dateline" | "inferred";
}

/** Made by `clean`: the same text with its blocks labelled. */
export interface Article {
  readonly raw: RawText;
  readonly blocks: readonly Block[];
  /** `null` until known. `clean` gives metadata and dateline; inference from the text's own times comes after recognition. */
  readonly published: Published | null;
  readonly problems: readonly Problem[];
}
