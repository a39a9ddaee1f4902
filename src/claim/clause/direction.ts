/** Words of direction: `جنوبي المحافظة` tells where, without a preposition. */

import type { Word } from "./word.ts";

const DIRECTIONS: ReadonlySet<string> = new Set("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط".split(" "));
export const isNisba = ({ reading }: Word) => reading?.lexeme.lemma.endsWith("ي") ?? false;

/** `جنوبي المحافظة`, `شمال غرب البلاد`: where something happens, without a preposition; `جنود جنوبيون` are of the south. */
export function isWhereabouts(words: readonly Word[], at: number, limit: number): boolean {
  if (!isDirection(words[at]!)) return false;
  const { mention } = words[at]!;
  if (mention) return mention.first === at && (mention.kind === "place" || mention.kind === "facility");
  const next = at + 1 < limit && isDirection(words[at + 1]!) ? at + 2 : at + 1;
  const land = next < limit ? words[next]! : null;
  if (land === null || land.preposition !== null || land.conjunction !== null) return false;
  return land.mention ? land.mention.kind === "place" : land.kind === "noun" && land.definite;
}

export const isDirection = ({ reading, mention, preposition, conjunction, definite, kind }: Word) =>
  (mention !== null || ((kind === "noun" || kind === "adjective") && !definite)) &&
  preposition === null &&
  conjunction === null &&
  DIRECTIONS.has(reading?.lexeme.lemma ?? "");
