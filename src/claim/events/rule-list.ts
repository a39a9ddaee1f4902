import type { Knowledge, RuleInfo, RuleNeed } from "../../record/index.ts";

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
    told: { type: type!, mode: mode || null, status: status || null, needs: needsIn(needs ?? "") },
  }));
}

/** `!o:موقع|.place` in parts; the form of a verb (`@II`) is no part of its word. */
const needsIn = (text: string): RuleNeed[] =>
  text
    .split(" ")
    .filter((need) => need !== "")
    .map((need) => {
      const negated = need.startsWith("!");
      const [slot, items] = (negated ? need.slice(1) : need).split(":") as [string, string];
      const all = items.split("|");
      const classes = all.filter((item) => item.startsWith(".")).map((item) => item.slice(1));
      return {
        slot,
        negated,
        words: all.filter((item) => !item.startsWith(".")).map((word) => word.replace(/@.*/, "")),
        classes,
      };
    });

/** Rows without words are given to the triggers of others: force and measures under a condition threaten. */
const CONDITIONAL = "ستغلق المضيق إذا منعت من التصدير";
