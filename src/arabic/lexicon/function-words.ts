import type { Knowledge, Lexeme, PartOfSpeech } from "../../record/index.ts";
import { makeLexeme } from "./lexeme.ts";

/** A closed-class word with its spellings. */
export interface FunctionWord {
  readonly lexeme: Lexeme;
  readonly forms: readonly string[];
  /** Takes attached pronouns (عليه, أنها). */
  readonly pronouns: boolean;
}

const split = (cell: string | undefined) =>
  (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Reads the closed-class words from the table `function-words`; the class `takes-pronoun` allows attached pronouns. */
export function functionWords(knowledge: Knowledge): FunctionWord[] {
  const rows = knowledge.tables["function-words"] ?? [];
  return rows.map((row) => {
    const forms = split(row.forms);
    const classes = split(row.classes);
    return {
      lexeme: makeLexeme({
        id: row.id!,
        pos: row.pos as PartOfSpeech,
        lemma: forms[0] ?? "",
        gloss: row.gloss ?? "",
        classes,
      }),
      forms,
      pronouns: classes.includes("takes-pronoun"),
    };
  });
}
