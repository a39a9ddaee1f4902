import type { Cut } from "../record/index.ts";

const CONJUNCTIONS = "وف";
const PREPOSITIONS = "بكل";
const LAM = "ل";
const ARTICLE = "ال";
/** A stem of fewer letters than this is never left by a cut. */
const SHORTEST = 2;

/**
 * All ways to cut an attached conjunction (و ف) and preposition (ب ك ل) off a word in normal form, the uncut word first.
 * `لل…` gives the stem back its article: `للعراق` → ل + العراق. The article itself stays on the stem.
 */
export function cutsOf(norm: string): readonly Cut[] {
  const cuts: Cut[] = [];
  addCuts(cuts, norm, null, 0);
  if (norm.length > SHORTEST && CONJUNCTIONS.includes(norm[0]!)) {
    addCuts(cuts, norm.slice(1), norm[0] as "و" | "ف", 1);
  }
  return cuts;
}

function addCuts(cuts: Cut[], stem: string, conjunction: "و" | "ف" | null, length: number): void {
  cuts.push({ stem, conjunction, preposition: null, length });
  const first = stem[0];
  if (first === undefined || !PREPOSITIONS.includes(first) || stem.length <= SHORTEST) return;
  const preposition = first as "ب" | "ك" | "ل";
  if (preposition === LAM && stem.startsWith("لل") && stem.length > SHORTEST + 1) {
    cuts.push({ stem: ARTICLE + stem.slice(2), conjunction, preposition, length: length + 1 });
  }
  cuts.push({ stem: stem.slice(1), conjunction, preposition, length: length + 1 });
}
