/** Marks around a name, not around what someone said: `حركة "الراية"`. */

import type { QuotedSpan } from "../../record/index.ts";
import { isComplementiser } from "./cue-reading.ts";
import type { Scene } from "./scene.ts";
import { headOf, isWord } from "./tables.ts";

/** A quotation of more tokens than this is never a mere name. */
const LONGEST_NAME = 5;

/** True for `حركة "الراية"` and the like: marks around a name, not around what someone said. */
export function isQuotedName(scene: Scene, quote: QuotedSpan): boolean {
  const length = quote.last - quote.first;
  if (length > LONGEST_NAME) return false;
  if (length <= 4 && isBetweenTitles(scene, quote)) return true;
  let named = 0;
  for (let i = quote.first; i < quote.last; i++) {
    if (scene.words[i]!.kind === "verb") return false;
    if (scene.names[i]) named++;
  }
  if (named * 2 > length) return true;
  if (isComplementiser(scene.words[quote.first])) return false;
  const before = scene.words[quote.first - 2];
  if (!before) return false;
  if (before.token.sentence !== scene.words[quote.first]?.token.sentence) return false;
  return isWord(scene.tables, "name", before.token);
}

/** `الشيخ "فلان الفلاني" المتحدث باسم`: a name in marks between a title and more of it, or what was said. */
function isBetweenTitles(scene: Scene, quote: QuotedSpan): boolean {
  const before = scene.words[quote.first - 2];
  const after = scene.words[quote.last + 1];
  if (!before || !after || headOf(scene.tables, before.token)?.being !== "person") return false;
  return isComplementiser(after) || after.kind === "comma" || headOf(scene.tables, after.token)?.being === "person";
}
