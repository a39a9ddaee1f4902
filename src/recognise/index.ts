import type { Analysed, Knowledge, Mention, Recogniser } from "../record/index.ts";
import { createActors } from "./actors/index.ts";
import { createNumbers } from "./numbers/index.ts";
import { createPlaces } from "./places/index.ts";
import { createTimes } from "./times/index.ts";
import { createWeapons } from "./weapons/index.ts";

export type Recognisers = readonly Recogniser[];

/** All recognisers in the order that their needs demand. */
export function createRecognisers(knowledge: Knowledge): Recognisers {
  return [
    createNumbers(knowledge),
    createPlaces(knowledge),
    createTimes(knowledge),
    createActors(knowledge),
    createWeapons(knowledge),
  ];
}

/** An article without a publication date gets the one that its own times allow, before anything is resolved against it. */
function dated(analysed: Analysed, recognisers: Recognisers): Analysed {
  if (analysed.article.published !== null) return analysed;
  for (const recogniser of recognisers) {
    const published = recogniser.inferPublished?.(analysed) ?? null;
    if (published !== null) return { ...analysed, article: { ...analysed.article, published } };
  }
  return analysed;
}

/** An article with what the recognisers found in it, in text order. */
export interface Recognised {
  readonly analysed: Analysed;
  readonly mentions: readonly Mention[];
}

/** Runs the recognisers over one article. */
export const recognise = (input: Analysed, recognisers: Recognisers): Recognised =>
  recogniseAll([input], recognisers)[0]!;

/** Runs each recogniser over all articles before the next. */
export function recogniseAll(inputs: readonly Analysed[], recognisers: Recognisers): Recognised[] {
  const all = inputs.map((input) => ({ analysed: dated(input, recognisers), mentions: [] as Mention[] }));
  // One push a mention: a spread of many thousands would exhaust the stack.
  for (const recogniser of recognisers)
    for (const { analysed, mentions } of all)
      for (const mention of recogniser.find(analysed, mentions)) mentions.push(mention);
  for (const { mentions } of all) mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return all;
}
