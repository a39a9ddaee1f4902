import type { Knowledge, RuleInfo } from "../../record/index.ts";

const SHAPES = {
  finite: "A verb of saying",
  participle: "Said on by a participle (مضيفا)",
  masdar: "A verbal noun of saying before its speaker",
} as const;

const row = (id: string, about: string, example: string): RuleInfo => ({ id: `statement.${id}`, about, example });

/** Verb cues of `knowledge/words/cues.tsv`, one rule for each shape; the example lists the cue's words. Then what is told without a verb. */
export function rules(knowledge: Knowledge): readonly RuleInfo[] {
  const verbs = (knowledge.tables.cues ?? []).filter((cue) => cue.kind === "verb");
  return [
    ...verbs.flatMap(({ id, takes, words }) =>
      Object.entries(SHAPES).map(([shape, about]) =>
        row(
          `${id}.${shape}`,
          `${about}; takes ${(takes ?? "").split("|").join(", ")}.`,
          (words ?? "").split("|").join("، "),
        ),
      ),
    ),
    row("according", "A phrase before or after what was said, with its speaker.", "بحسب مصدر طبي"),
    row("label", "A name and a colon at the head of a text.", "العطار: سنعود غدا إلى المدينة"),
    row(
      "continued",
      "A quotation without a cue, soon after a statement: the same speaker goes on.",
      "«لن نغادر قبل الغروب»",
    ),
  ];
}
