import type { Published } from "../../record/index.ts";
import type { Expression } from "./node.ts";
import type { Source } from "./words.ts";

/** Bounds the publication date by the text's own times. */
export function inferPublished(_source: Source, _expressions: readonly Expression[]): Published | null {
  return null;
}
