import { FOLD } from "../letters.ts";

const KEPT = "أإآى";

/** The cost of a reading that the spelling rules out: nobody writes a madda by habit (آخر is not أخّر). */
export const IMPOSSIBLE = 20;

/** The letters of a raw word as the writer chose them: marks dropped, hamza on alef and alef maqsura kept, all else in normal form. */
export function spellingOf(raw: string): string {
  let out = "";
  for (const letter of raw) {
    if (KEPT.includes(letter)) out += letter;
    else {
      const folded = FOLD[letter.charCodeAt(0)]!;
      if (folded !== 0) out += String.fromCharCode(folded);
    }
  }
  return out;
}

/**
 * How much the spelling of a word speaks against a form, 0 = not at all. Normal forms hide what many writers leave out; where a writer did
 * write the hamza, it tells أعداد from إعداد and أن from إن, and a final letter tells نفى from نفي. Bare alef says nothing.
 */
export function mismatch(spelling: string, start: number, spelt: string): number {
  let cost = 0;
  for (let i = 0; i < spelt.length; i++) {
    const written = spelling[start + i];
    const expected = spelt[i];
    if (written === expected || written === undefined) continue;
    if (written === "آ") cost += IMPOSSIBLE;
    else if (written === "أ") cost += 2;
    // Hamza below the alef of union (إستهداف) is a common slip.
    else if (written === "إ") cost += expected === "ا" ? 0.3 : 2;
    // Egyptian habit writes every final ya without dots.
    else if (written === "ى") cost += 1;
    else if (expected === "ى") cost += 1.5;
  }
  return cost;
}
