import type { Token } from "../../record/index.ts";
import type { Vocabulary } from "./vocabulary.ts";

const ARTICLE = "ال";
/** Words of place and direction that stand before a place; normal forms. */
const PLACING = new Set(
  "في من الي علي داخل خارج قرب وسط نحو باتجاه صوب تجاه عند حول بين عبر ضمن قبالة بمحيط محيط اطراف مشارف تخوم ضواحي انحاء شمال جنوب شرق غرب شمالي جنوبي شرقي غربي مدخل مداخل احياء شوارع ساحل سماء اجواء".split(
    " ",
  ),
);
/** `هذه المدينة`, `نفس المنطقة`. */
const POINTING = new Set("هذه هذا تلك ذلك نفس ذات كامل عموم".split(" "));
/** Around the name of a paper: `«المدينة»`. */
const QUOTES = new Set(["«", "»", '"', "“", "”", "'", "‘", "’"]);
/** Whose nouns mean the whole part of the world, not the place named before: `دول المنطقة`. */
const OF_THE_WORLD = "المنطقة";

/** A noun that alone stands for a place named before. */
export interface Alone {
  readonly of: string;
  /** Normal letters of clitics before it. */
  readonly cut: number;
}

/** What the definite noun at token `i` stands for, as `في المدينة` for the town named last; null where it is part of a longer name or its place tells nothing. */
export function standsAlone(vocabulary: Vocabulary, tokens: readonly Token[], i: number): Alone | null {
  const token = tokens[i]!;
  const cut = token.cuts.find((c) => vocabulary.alone.has(c.stem));
  if (cut === undefined || (cut.conjunction !== null && cut.preposition === null)) return null;
  if (QUOTES.has(tokens[i - 1]?.norm ?? "") && QUOTES.has(tokens[i + 1]?.norm ?? "")) return null;
  const next = tokens[i + 1];
  if (next !== undefined && next.sentence === token.sentence && names(vocabulary, next)) return null;
  const { of, behind } = vocabulary.alone.get(cut.stem)!;
  if (behind && cut.preposition === null && !isPlaced(tokens, i, cut.stem)) return null;
  return { of, cut: cut.length };
}

/** A definite word behind it makes another place of it (`المدينة القديمة`), unless it only says more of the same. */
function names(vocabulary: Vocabulary, next: Token): boolean {
  if (next.kind !== "word" || vocabulary.sameTails.has(next.norm) || vocabulary.tails.has(next.norm)) return false;
  if (vocabulary.countryOf(next.norm) !== null) return true;
  return next.norm.startsWith(ARTICLE) && !next.readings.some((r) => r.lexeme.pos === "verb" && r.form === "finite");
}

function isPlaced(tokens: readonly Token[], i: number, noun: string): boolean {
  const before = tokens[i - 1];
  if (before === undefined || before.sentence !== tokens[i]!.sentence) return false;
  if (POINTING.has(before.norm)) return true;
  return noun !== OF_THE_WORLD && before.cuts.some((c) => PLACING.has(c.stem));
}
