import type { Knowledge, RuleInfo } from "../../record/index.ts";

const ABOUT: Readonly<Record<string, string>> = {
  verb: "A verb of saying, its participle or its verbal noun brings in what its subject says.",
  preposition: "A preposition names whose words the clause gives.",
};

/** The rules of this part, for `docs/rules.md` and `isnad why`: one for each row of the cues, and two that no word cues. */
export function rules(knowledge: Knowledge): readonly RuleInfo[] {
  const rows = (knowledge.tables.cues ?? []).map((row) => ({
    id: `statement.${row.id}`,
    about: ABOUT[row.kind!]!,
    example: row.example!,
    family: `statement.${row.kind}`,
  }));
  return [
    ...rows,
    {
      id: "statement.label",
      about: "A line that opens with its speaker and a colon.",
      example: "السلطات المحلية: إغلاق الجسر بعد القصف",
    },
    {
      id: "statement.continued",
      about: "A quotation without a cue goes on with what the last speaker said.",
      example: 'قال الوزير إن "الجسر أغلق أمس". "ولن يفتح قبل نهاية هذا الشهر كما نظن".',
    },
  ];
}
