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

/** Runs the recognisers over one article; mentions come out in text order. */
export function recognise(
  analysed: Analysed,
  recognisers: Recognisers,
): { readonly analysed: Analysed; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = [];
  for (const recogniser of recognisers) mentions.push(...recogniser.find(analysed, mentions));
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { analysed, mentions };
}
