import { analyse, type Reader } from "./analyse/index.ts";
import { lexicon } from "./arabic/lexicon/index.ts";
import { claim } from "./claim/index.ts";
import { clean, type Furniture, furnitureOf } from "./clean/index.ts";
import { createRecognisers, type Recognisers, recognise } from "./recognise/index.ts";
import type { Extract, Knowledge, RawText } from "./record/index.ts";

export { STAGES, type Stage } from "./record/index.ts";

/** Everything built once from the knowledge and shared by all articles. */
export interface Machine {
  readonly knowledge: Knowledge;
  readonly furniture: Furniture;
  readonly read: Reader;
  readonly recognisers: Recognisers;
}

/** Builds the machine; takes some hundred milliseconds, then serves any number of articles. */
export function build(knowledge: Knowledge): Machine {
  return {
    knowledge,
    furniture: furnitureOf(knowledge.tables),
    read: lexicon(knowledge),
    recognisers: createRecognisers(knowledge),
  };
}

/** One article, from exact text to sourced claims. Pure. */
export function extract(raw: RawText, machine: Machine): Extract {
  const article = clean(raw, machine.furniture);
  const analysed = analyse(article, machine.read);
  const recognised = recognise(analysed, machine.recognisers);
  const claims = claim(recognised.analysed, recognised.mentions, machine.knowledge);
  return { ...recognised, claims, problems: recognised.analysed.article.problems, rules: machine.knowledge.version };
}
