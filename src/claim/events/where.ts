import type { EventPlace, PlaceMention } from "../../record/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { isPlace } from "./party.ts";

const DEPTH: Readonly<Record<PlaceMention["precision"], number>> = {
  exact: 5,
  town: 4,
  district: 3,
  region: 2,
  country: 1,
};

/** Where the event happened: the deepest place that its clause names, nearest to the trigger; null when it names none. */
export function placeOf(candidate: Candidate, lookup: Lookup): EventPlace | null {
  const { args, word } = candidate;
  let best: PlaceMention | null = null;
  let bestScore = -1;
  for (const c of [candidate, ...candidate.merged]) {
    for (const m of lookup.within(c.args.first, Math.max(c.args.last, c.word.index + 1))) {
      if (!isPlace(m) || isDoer(candidate, m)) continue;
      const score = DEPTH[m.precision] * 10 - Math.min(9, Math.abs(m.first - word.index) / 4);
      if (score > bestScore) {
        best = m;
        bestScore = score;
      }
    }
  }
  void args;
  return best ? eventPlace(best) : null;
}

/** A country or capital that acts is no place of the event. */
function isDoer(candidate: Candidate, m: PlaceMention): boolean {
  return m.metonym && candidate.actor.some((p) => p.head >= m.first && p.head < m.last);
}

export function eventPlace(m: PlaceMention): EventPlace {
  return {
    start: m.start,
    end: m.end,
    quote: m.quote,
    name: m.name,
    name_en: m.name_en,
    country: m.country,
    lat: m.lat,
    lon: m.lon,
    precision: m.precision,
  };
}
