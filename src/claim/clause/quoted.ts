import type { Analysed } from "../../record/index.ts";
import { signKind } from "./word.ts";

/** How many words a name between quotation marks may have. */
const MAX_WORDS = 4;

/** Nouns of what bears a name of its own between quotation marks. */
const NAMED: ReadonlySet<string> = new Set(["عملية", "حملة", "معركة", "عاصفة", "غزوة", "مناورة", "مبادرة"]);

/** Tokens of the names of operations (`عملية "غصن الزيتون" التي تشنها`): in there a word is no verb. Mostly null: none. */
export function quotedNames({ tokens }: Analysed): ReadonlySet<number> | null {
  let out: Set<number> | null = null;
  for (let i = 1; i < tokens.length - 1; i++) {
    if (tokens[i]!.kind === "word" || !isQuote(tokens[i]!.norm)) continue;
    if (!tokens[i - 1]!.readings.some((r) => NAMED.has(r.lexeme.lemma))) continue;
    let end = i + 1;
    while (end < tokens.length && tokens[end]!.kind === "word" && end - i <= MAX_WORDS) end++;
    if (end === i + 1 || end >= tokens.length || !isQuote(tokens[end]!.norm)) continue;
    // `عملية "تحرير" المدينة`: one word without the article is none.
    if (end === i + 2 && !tokens[i + 1]!.norm.startsWith("ال")) continue;
    out ??= new Set();
    for (let k = i + 1; k < end; k++) out.add(k);
  }
  return out;
}

const isQuote = (norm: string): boolean => signKind(norm) === "quote";
