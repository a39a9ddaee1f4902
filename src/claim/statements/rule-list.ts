import type { Knowledge, RuleInfo } from "../../record/index.ts";

const KINDS: Readonly<Record<string, string>> = {
  verb: "A verb of saying, its participles and verbal nouns",
  preposition: "A phrase before the name of the speaker",
  noun: "A noun for what was said",
  relay: "A verb whose subject only passes on what another said",
};

/** One rule a row of `knowledge/words/cues.tsv`, whose example lists the cue's words, and one for what is said on without a cue. */
export function rules(knowledge: Knowledge): readonly RuleInfo[] {
  const cues = (knowledge.tables.cues ?? []).map(({ id, kind, takes, words }) => ({
    id: `statement.${id}`,
    example: (words ?? "").split("|").join("، "),
    about: `${KINDS[kind ?? ""] ?? `A cue (${kind})`}${takes ? `; what was said follows as ${takes.split("|").join(", ")}` : ""}.`,
  }));
  return [
    ...cues,
    {
      id: "statement.continued",
      example: "«لن نغادر قبل الغروب»",
      about: "A quotation without a cue, soon after a statement: the same speaker goes on.",
    },
  ];
}
