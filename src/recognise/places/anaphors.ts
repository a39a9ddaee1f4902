import { fold } from "../../arabic/index.ts";
import type { Analysed, PlaceEntry } from "../../record/index.ts";
import type { Choice, Chooser } from "./choose.ts";
import type { Vocabulary } from "./vocabulary.ts";

const ARTICLE = "ال";
const GAZA_STRIP = "reg.PS.gaza-strip";
/** How many mentions, and for nouns that stand alone how many sentences back a noun may point. */
const REACH = 12;
const SENTENCES = 6;

/** Kinds of places that a noun may stand for where the place was named without a head noun. */
const KINDS: Readonly<Record<string, ReadonlySet<string>>> = {
  town: new Set(["town", "village", "district"]),
  village: new Set(["town", "village", "district"]),
  district: new Set(["district"]),
  suburb: new Set(["suburb"]),
  camp: new Set(["camp"]),
  base: new Set(["base"]),
  airport: new Set(["airport", "base"]),
  port: new Set(["port"]),
  crossing: new Set(["crossing"]),
  field: new Set(["field"]),
  mountain: new Set(["mountain"]),
  area: new Set(["area"]),
};

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
    const { anaphor, part, first, cut } = choice.candidate;
    if (anaphor === null) {
      settled.push(choice);
      continue;
    }
    const { sentence, norm } = analysed.tokens[first]!;
    const alone = !part && anaphor !== "country" && anaphor !== "capital";
    if (alone && anaphor !== "region" && anaphor !== "strip") {
      const same = namedBefore(anaphor, norm.slice(cut), analysed, settled, sentence);
      if (same) settled.push({ ...choice, entry: same.entry, same });
      continue;
    }
    const entry =
      (alone && anaphor === "region" ? calledSo(norm.slice(cut), settled) : null) ??
      referent(anaphor, vocabulary, chooser, settled, sentence);
    if (entry !== null) settled.push({ ...choice, entry });
  }
  return settled;
}

/** `إقليم كردستان … في الإقليم`: the last one that the same noun was said of. */
function calledSo(noun: string, before: readonly Choice[]): PlaceEntry | null {
  const bare = noun.startsWith(ARTICLE) ? noun.slice(ARTICLE.length) : noun;
  for (let i = before.length - 1; i >= Math.max(0, before.length - REACH); i--) {
    const { entry, candidate } = before[i]!;
    if (entry === null || candidate.part || candidate.anaphor !== null) continue;
    const named = candidate.head !== null && fold(candidate.head.form) === bare;
    if (named || entry.names.some((name) => fold(name).startsWith(`${bare} `))) return entry;
  }
  return null;
}

/** The place named last with the noun that stands for it (`معسكر الصمود … المعسكر`), or without a head noun and of its kind. */
function namedBefore(
  of: string,
  noun: string,
  { tokens }: Analysed,
  before: readonly Choice[],
  sentence: number,
): Choice | null {
  for (let i = before.length - 1; i >= Math.max(0, before.length - REACH); i--) {
    const choice = before[i]!;
    const { candidate, entry } = choice;
    const at = tokens[candidate.first]!.sentence;
    if (sentence - at > SENTENCES) return null;
    if (candidate.anaphor !== null) {
      if (choice.same && tokens[candidate.first]!.norm.endsWith(noun)) return choice.same;
      continue;
    }
    if (candidate.head !== null) {
      if (noun.endsWith(fold(ARTICLE + candidate.head.form))) return choice;
      if (candidate.part || candidate.head.kind !== of || of === "facility") continue;
      return choice;
    }
    if (entry === null || candidate.part || candidate.distance !== null) continue;
    if (entry.capital && !choice.located) continue;
    if (KINDS[of]?.has(entry.kind)) return choice;
  }
  return null;
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
    if (KINDS[anaphor]?.has(entry.kind)) return entry;
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
