import { rawOffset } from "../../arabic/index.ts";
import type { Analysed, NumberMention, Reading, Token } from "../../record/index.ts";

const TWO = { value: 2, low: 2, high: 2, approx: false, form: "dual", kind: "number" } as const;
/** Duals of units of time are lengths, which the times recogniser reads. */
const TIME_UNITS = new Set(["ثانيت", "دقيقت", "ساعت", "يوم", "ليلت", "اسبوع", "شهر", "سنت", "عام", "عقد", "قرن"]);
/** Feminine duals of unknown words: at least this many letters with the ending, so that names such as تكوين stay out. */
const SHORTEST_UNKNOWN = 7;
const ENDINGS = ["ان", "ين"];
/** The last letter of both. */
const NUN = "ن";
const FEMININE = "ت";
/** Words in تان and تين that are no duals: names, broken plurals. */
const NOT_DUAL = new Set([
  "بساتين",
  "الارجنتين",
  "ارجنتين",
  "مارتين",
  "كريستين",
  "فالنتين",
  "قسطنطين",
  "كوستانتين",
  "باكستان",
]);

/** Whether a word ends as a dual does. */
export const mayBeDual = ({ kind, norm }: Token): boolean => kind === "word" && norm.length >= 5 && norm.endsWith(NUN);

/** A dual noun as the number two: `صاروخان`, `بطائرتين مسيرتين` (the noun, not its adjectives), or null. */
export function dual(analysed: Analysed, at: number): NumberMention | null {
  const token = analysed.tokens[at]!;
  if (!mayBeDual(token)) return null;
  const ending = token.norm.slice(-2);
  if (!ENDINGS.includes(ending)) return null;
  // The second of two duals is the adjective of the first: طائرتين مسيرتين.
  const previous = analysed.tokens[at - 1];
  if (previous?.norm.endsWith(ending) && previous.sentence === token.sentence && isDual(previous)) return null;
  const letters = token.readings.length > 0 ? knownDual(token.readings) : unknownDual(analysed.tokens, at);
  if (letters === null) return null;
  // هاشم السلمان, وائل علوان: a name after a word that only a name can be.
  const named = previous?.kind === "word" && previous.sentence === token.sentence && isNameLike(previous);
  if (ending === "ان" && letters === 0 && named) return null;
  if (TIME_UNITS.has(bare(token.norm.slice(letters, -2)))) return null;
  const start = rawOffset(analysed.text, token, letters);
  return {
    ...TWO,
    start,
    end: token.end,
    quote: analysed.text.slice(start, token.end),
    rule: "number.dual",
    first: at,
    last: at + 1,
    noun: at,
  };
}

const isDual = (token: Token) =>
  token.readings.length > 0 ? token.readings[0]!.number === "dual" : token.norm[token.norm.length - 3] === FEMININE;

const isNameLike = (token: Token) =>
  token.readings.length === 0 ? !/^[وف]?ال/.test(token.norm) : token.readings[0]!.lexeme.pos === "name";

const bare = (stem: string) => (stem.startsWith("ال") ? stem.slice(2) : stem);

/** Clitic letters before the dual when the lexicon's best reading is a dual noun, else null. */
function knownDual(readings: readonly Reading[]): number | null {
  const best = readings[0]!;
  if (best.number !== "dual" || best.lexeme.pos !== "noun") return null;
  // مسلحين may be two or many: a sound plural is the likelier one.
  if (readings.some((r) => r.number === "plural" && r.lexeme.pos !== "verb")) return null;
  return (best.conjunction ? 1 : 0) + (best.preposition ? 1 : 0);
}

/** A word that the lexicon does not know counts as a dual only by its feminine dual ending. */
function unknownDual(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]!;
  for (let k = token.cuts.length - 1; k >= 0; k--) {
    const cut = token.cuts[k]!;
    const { stem } = cut;
    if (NOT_DUAL.has(stem) || NOT_DUAL.has(bare(stem))) return null;
  }
  if (token.norm.length < SHORTEST_UNKNOWN || token.norm[token.norm.length - 3] !== FEMININE) return null;
  if (token.norm.endsWith("ستان") || token.norm.endsWith("ستين")) return null;
  const previous = tokens[at - 1];
  // The second of two words in تين is the adjective of the first.
  if (previous?.norm.slice(-3) === token.norm.slice(-3) && previous.sentence === token.sentence) return null;
  const cut = token.cuts.find((c) => c.preposition === "ب" || c.preposition === "ل");
  return cut && cut.stem.length >= SHORTEST_UNKNOWN - 1 ? cut.length : 0;
}
