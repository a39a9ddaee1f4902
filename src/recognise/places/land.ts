/** Lands and capitals: `الأراضي السعودية`, `العاصمة بغداد`, `عاصمة البيرو`. */

import { blank, type Candidate, ofName } from "./candidate.ts";
import { knownAt, type PlaceText } from "./known.ts";

export const ARTICLE = "ال";

/** Letters of `عاصمة`. */
const CAPITAL = 5;

/** `الأراضي السعودية`, `الحدود العراقية السورية`, `العاصمة السورية دمشق`, `العاصمة بغداد`, `أراضي سوريا`. */
export function landAt(places: PlaceText, i: number): Candidate[] | null {
  const { vocabulary, tokens } = places;
  const match = vocabulary.lands.longest(tokens, i);
  if (match === null) return null;
  const type = match.values[0]!;
  const cut = match.cut.length;
  let last = match.last;
  let country: string | null = null;
  while (last < tokens.length && last < match.last + 3 && tokens[last]!.sentence === tokens[i]!.sentence) {
    const adjective = vocabulary.countryOf(tokens[last]!.norm);
    if (adjective === null || !tokens[last]!.norm.startsWith(ARTICLE)) break;
    country ??= adjective;
    last++;
  }
  const entry = country === null ? undefined : vocabulary.countries.get(country);
  if (type === "capital") {
    const name = knownAt(places, last);
    const capital = name?.values.find((v) => v.capital || v.kind === "town" || v.kind === "region");
    if (name && capital) return [ofName("place.capital", i, name.last, cut, name, { sure: true })];
    // `عاصمة البيرو`: that of the land behind it.
    const bare = !tokens[i]!.norm.slice(cut).startsWith(ARTICLE) && !tokens[i]!.norm.startsWith("لل");
    const land = bare ? name?.values.find((v) => v.kind === "country") : undefined;
    if (bare && !land) return null;
    if (land) last = name!.last;
    const of = country ?? land?.country ?? null;
    const seat = of === null ? undefined : vocabulary.capitals.get(of);
    if (!seat) return loneCapital(places, i, last, cut);
    return [Object.assign(blank("place.capital", i, last, cut), { values: [seat], sure: true })];
  }
  if (entry) return [Object.assign(blank("place.land", i, last, cut), { values: [entry], part: true, sure: true })];
  const name = knownAt(places, last);
  if (name?.values.some((v) => v.kind === "country"))
    return [ofName("place.land", i, name.last, cut, name, { part: true, sure: true })];
  return null;
}

export function capitalAt(places: PlaceText, i: number): Candidate[] | null {
  if (places.tokens[i] === undefined || places.tokens[i]!.kind !== "word") return null;
  const made = landAt(places, i);
  return made !== null && made[0]!.rule === "place.capital" ? made : null;
}

/** `في العاصمة` alone, before no adjective. */
function loneCapital(places: PlaceText, i: number, last: number, cut: number): Candidate[] | null {
  const next = places.tokens[last];
  const qualified =
    next?.kind === "word" && next.norm.startsWith(ARTICLE) && next.sentence === places.tokens[i]!.sentence;
  if (qualified || last !== i + 1 || !places.vocabulary.anaphors.has(ARTICLE + places.tokens[i]!.norm.slice(-CAPITAL)))
    return null;
  return [Object.assign(blank("place.anaphor", i, last, cut), { anaphor: "capital" })];
}
