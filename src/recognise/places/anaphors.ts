import type { Analysed, PlaceEntry } from "../../record/index.ts";
import type { Choice, Chooser } from "./choose.ts";
import type { Vocabulary } from "./vocabulary.ts";

const TOWNS = new Set(["town", "village", "district"]);
const GAZA_STRIP = "reg.PS.gaza-strip";
/** How many mentions back a noun may point. */
const REACH = 12;

/**
 * Gives `البلاد`, `العاصمة`, `المحافظة`, `المدينة` the place that they stand for: for country and capital the country that the sentence names, else the
 * one that leads the text; for the others the last one named. Those that point at nothing are dropped.
 */
export function resolveAnaphors(
  analysed: Analysed,
  vocabulary: Vocabulary,
  chooser: Chooser,
  choices: readonly Choice[],
): Choice[] {
  const settled: Choice[] = [];
  for (const choice of choices) {
    const { anaphor } = choice.candidate;
    if (anaphor === null) {
      settled.push(choice);
      continue;
    }
    const sentence = analysed.tokens[choice.candidate.first]!.sentence;
    const entry = referent(anaphor, vocabulary, chooser, settled, sentence);
    if (entry !== null) settled.push({ ...choice, entry });
  }
  return settled;
}

function referent(
  anaphor: string,
  vocabulary: Vocabulary,
  chooser: Chooser,
  before: readonly Choice[],
  sentence: number,
): PlaceEntry | null {
  if (anaphor === "country" || anaphor === "capital") {
    const country = chooser.leading(sentence) ?? chooser.leading();
    if (anaphor === "country" || country?.country == null) return country;
    return vocabulary.capitals.get(country.country) ?? null;
  }
  for (let i = before.length - 1; i >= Math.max(0, before.length - REACH); i--) {
    const { entry, candidate } = before[i]!;
    if (entry === null || candidate.part) continue;
    if (anaphor === "town" && TOWNS.has(entry.kind)) return entry;
    if (anaphor === "strip" && (entry.id === GAZA_STRIP || entry.parent === GAZA_STRIP))
      return vocabulary.byId.get(GAZA_STRIP) ?? null;
    if (anaphor === "region") {
      const region = regionOf(vocabulary, entry);
      if (region !== null) return region;
    }
  }
  return null;
}

function regionOf(vocabulary: Vocabulary, entry: PlaceEntry): PlaceEntry | null {
  let at: PlaceEntry | undefined = entry;
  for (let depth = 0; at !== undefined && depth < 4; depth++) {
    if (at.kind === "region") return at;
    at = at.parent === null ? undefined : vocabulary.byId.get(at.parent);
  }
  return null;
}
