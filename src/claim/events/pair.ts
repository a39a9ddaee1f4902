import { rawOffset } from "../../arabic/index.ts";
import type { Analysed, Party } from "../../record/index.ts";
import { quoteOf } from "../../text/index.ts";
import { type Clauses, isNationality, type NounPhrase, type Word } from "../clause/index.ts";
import { madeParty, type Naming, nationalityParty } from "./party.ts";

/**
 * The two that a dual with two nationalities names: `الجيشان الهندي والباكستاني` are الجيش الهندي and الجيش الباكستاني, `وزيرا الخارجية الروسي والتركي` two
 * ministers; of sides the states themselves (`الجانبان الروسي والتركي`). Null for any other phrase.
 */
export function pairOf(
  analysed: Analysed,
  { words }: Clauses,
  { head, last }: NounPhrase,
  naming: Naming,
): [Party, Party] | null {
  const { reading, mention } = words[head]!;
  if (reading?.number !== "dual" || reading.enclitic !== null || mention?.kind === "number") return null;
  for (let at = head + 1; at + 1 < last; at++) {
    const [one, two] = [words[at]!, words[at + 1]!];
    if (!isNationality(one) || !isNationality(two) || !one.definite || two.conjunction !== "و") continue;
    if (SIDES.has(reading.lexeme.lemma))
      return [nationalityParty(analysed, one, naming), nationalityParty(analysed, two, naming)];
    const { text } = analysed;
    const between = at > head + 1 ? ` ${text.slice(words[head + 1]!.token.start, words[at - 1]!.token.end)}` : "";
    const stem = `${between ? "" : "ال"}${reading.lexeme.lemma}${between}`;
    const party = (nation: Word, start: number): Party =>
      madeParty(quoteOf(text, start, nation.token.end), `${stem} ال${nation.reading!.lexeme.lemma}`, null, null);
    return [party(one, words[head]!.token.start), party(two, rawOffset(text, two.token, 1))];
  }
  return null;
}
const SIDES: ReadonlySet<string> = new Set(["جانب", "طرف", "بلد", "دولة", "حكومة"]);
