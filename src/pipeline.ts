import { analyse, type Reader } from "./analyse/index.ts";
import { lexicon } from "./arabic/lexicon/index.ts";
import { claimAll } from "./claim/index.ts";
import { clean, type Furniture, furnitureOf } from "./clean/index.ts";
import { createRecognisers, type Recognisers, recogniseAll } from "./recognise/index.ts";
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
export const extract = (raw: RawText, machine: Machine): Extract => extractAll([raw], machine)[0]!;

/**
 * As `extract` for each of several articles. Each stage reads all of them before the next begins: its code is then in the processor's
 * caches, and an article takes a seventh less time.
 */
export function extractAll(raws: readonly RawText[], machine: Machine): Extract[] {
  const articles = raws.map((raw) => clean(raw, machine.furniture));
  const analysed = articles.map((article) => analyse(article, machine.read));
  const recognised = recogniseAll(analysed, machine.recognisers);
  const claims = claimAll(recognised, machine.knowledge);
  const rules = machine.knowledge.version;
  return recognised.map(({ analysed, mentions }, i) => {
    const { problems } = analysed.article;
    return { analysed, mentions, claims: claims[i]!, problems, rules };
  });
}
