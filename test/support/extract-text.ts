import { loadKnowledge } from "../../src/knowledge/index.ts";
import { build, extract } from "../../src/pipeline.ts";
import type { Extract } from "../../src/record/index.ts";

export const knowledge = loadKnowledge();
const machine = build(knowledge);

/** Runs the whole pipeline over an invented text. */
export function extractText(text: string, published: string | null = "2031-03-04"): Extract {
  return extract(
    {
      id: "example",
      text,
      sha256: "0".repeat(64),
      origin: { kind: "text", path: "", item: null },
      outlet: null,
      title: null,
      url: null,
      published,
    },
    machine,
  );
}
