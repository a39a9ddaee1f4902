import type { Article, RawText } from "../record/index.ts";

/** Labels the blocks of a text and reads its publication date. */
export function clean(raw: RawText): Article {
  return { raw, blocks: [{ start: 0, end: raw.text.length, kind: "body" }], published: null, problems: [] };
}
