import type { Knowledge, RuleInfo } from "../../record/index.ts";

/** One rule a row of `knowledge/words/frames.tsv`; its example lists the words that tell the event. */
export function rules(knowledge: Knowledge): readonly RuleInfo[] {
  return (knowledge.tables.frames ?? []).map(({ id, type, mode, status, needs, words }) => ({
    id: `event.${id}`,
    example: words
      ? words
          .split("|")
          .map((word) => word.slice(word.indexOf(":") + 1))
          .join("، ")
      : CONDITIONAL,
    about: `Told as ${mode ? `${type}/${mode}` : type}${status ? `, ${status}` : ""}${needs ? `, when the clause has ${needs.replaceAll("|", " or ")}` : ""}.`,
  }));
}

/** Rows without words are given to the triggers of others: force and measures under a condition threaten. */
const CONDITIONAL = "ستغلق المضيق إذا منعت من التصدير";
