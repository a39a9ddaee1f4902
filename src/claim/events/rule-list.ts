import type { Knowledge, RuleInfo } from "../../record/index.ts";

/** One rule a row of `knowledge/words/frames.tsv`; its example lists the words that tell the event. */
export function rules(knowledge: Knowledge): readonly RuleInfo[] {
  return (knowledge.tables.frames ?? []).map(({ id, type, mode, status, needs, words }) => ({
    id: `event.${id}`,
    example: (words ?? "")
      .split("|")
      .map((word) => word.slice(word.indexOf(":") + 1))
      .join("، "),
    about: `Told as ${mode ? `${type}/${mode}` : type}${status ? `, ${status}` : ""}${needs ? `, when the clause has ${needs.replaceAll("|", " or ")}` : ""}.`,
  }));
}
