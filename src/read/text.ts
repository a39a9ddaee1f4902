import type { RawText } from "../record/index.ts";
import { attempt, rawOf } from "./raw.ts";
import { boundsOf, type Read, type ReadOptions } from "./types.ts";

/** What is known of an article beside its text; the id is made from the text when none is given. */
export type About = Partial<Pick<RawText, "id" | "outlet" | "title" | "url" | "published">>;

/** Takes one article that is at hand as a string, e.g. `readText("قُتل جنديان قرب بغداد.", { outlet: "وكالة الأفق" })`; fails on an empty one. */
export function readText(text: string, about: About = {}, options: ReadOptions = {}): Read {
  const bounds = boundsOf(options);
  return attempt("", null, () =>
    rawOf({ ...about, id: about.id ?? null, text }, { kind: "text", path: "", item: null }, bounds),
  );
}
