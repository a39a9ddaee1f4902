/** Places by where they lie: `شمالي العراق`, `120 كلم شمال بغداد`, `في الزاهرية بجنوب العاصمة`. */

import { blank, type Candidate, ofName } from "./candidate.ts";
import { between } from "./geo.ts";
import { AND, headedAt } from "./headed.ts";
import { knownAt, type PlaceText } from "./known.ts";
import { ARTICLE, capitalAt } from "./land.ts";
import { type Head, ROLE } from "./vocabulary.ts";

/** Prepositions behind which a word that nothing knows names a place, where it is then said to lie. */
const IN: ReadonlySet<string> = new Set(["في", "قرب", "داخل"]);
const IN_IT = "ب";
/** Fewest letters of such a name. */
const SHORTEST = 4;
const TOWN: Head = { kind: "town", open: 0, number: "s", form: "" };
const TO = "الي";
const FROM = "من";

/** `في الزاهرية بجنوب العاصمة`, `في كفر سعد شمال حلب`: a word that nothing knows between a preposition of place and where it lies. */
export function locatedAt(places: PlaceText, i: number): Candidate[] | null {
  const { tokens, vocabulary } = places;
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!before || !next || !IN.has(before.norm) || token.kind !== "word" || next.kind !== "word") return null;
  if (token.readings.length > 0 || token.norm.length < SHORTEST || before.sentence !== token.sentence) return null;
  if (next.sentence !== token.sentence || vocabulary.stops.has(token.norm) || vocabulary.countryOf(token.norm))
    return null;
  const lies = places.roles[i + 1]! & ROLE.direction ? directionAt(places, i + 1, i + 1) : null;
  const within = next.norm.startsWith(IN_IT) ? (lies ?? headedAt(places, i + 1)) : lies;
  if (within === null || within[0]!.values.length === 0) return null;
  return [Object.assign(blank("place.located", i, i + 1, 0), { head: TOWN })];
}

/** `شمالي العراق`, `شمال غربي سوريا`, `120 كلم شمال بغداد`, `إلى الشمال من بغداد`. */
export function directionAt(places: PlaceText, i: number, floor: number): Candidate[] | null {
  const { vocabulary, tokens } = places;
  const cut = tokens[i]!.cuts.find((c) => vocabulary.directions.has(c.stem));
  if (cut === undefined) return null;
  let bearing = vocabulary.directions.get(cut.stem)!.bearing;
  const definite = cut.stem.startsWith(ARTICLE);
  let j = i + 1;
  while (j < tokens.length && j < i + 4) {
    const next = tokens[j]!;
    const stem = next.norm.startsWith(AND) ? next.norm.slice(1) : next.norm;
    const more = vocabulary.directions.get(next.norm) ?? vocabulary.directions.get(stem);
    if (more === undefined) break;
    if (stem === next.norm) bearing = between(bearing, more.bearing);
    j++;
  }
  if (definite) {
    if (tokens[j]?.norm !== FROM) return null;
    j++;
  } else if (tokens[j]?.norm === FROM) j++;
  const inner = knownAt(places, j) === null ? (headedAt(places, j) ?? capitalAt(places, j)) : null;
  const base = knownAt(places, j) ?? null;
  if (base === null && inner === null) return anaphorBehind(places, i, j, cut.length, definite);
  const anchor: Candidate = inner?.[0] ?? ofName("place.direction", j, base!.last, 0, base!, { sure: true });
  if (anchor.values.length === 0) return inner;
  const distance = distanceBefore(places, i, floor, bearing);
  if (definite && distance === null) return null;
  return [
    Object.assign(anchor, {
      rule: distance ? "place.distance" : "place.direction",
      first: distance?.first ?? i,
      cut: distance ? 0 : cut.length,
      part: true,
      distance: distance && bearing !== null ? { km: distance.km, bearing } : null,
    }),
  ];
}

/** `شمالي البلاد`, `وسط العاصمة`: the place stands before, in other words. */
function anaphorBehind(places: PlaceText, i: number, j: number, cut: number, definite: boolean): Candidate[] | null {
  const noun = places.tokens[j];
  const of = noun === undefined || definite ? undefined : places.vocabulary.anaphors.get(noun.norm);
  if (of === undefined || noun!.sentence !== places.tokens[i]!.sentence) return null;
  return [
    Object.assign(blank("place.anaphor", i, j + 1, cut), {
      nameFirst: j,
      nameLast: j + 1,
      part: true,
      anaphor: of,
    }),
  ];
}

function distanceBefore(
  places: PlaceText,
  i: number,
  floor: number,
  bearing: number | null,
): { first: number; km: number } | null {
  const { tokens, vocabulary } = places;
  let j = i - 1;
  if (tokens[j]?.norm === TO) j--;
  const unit = j > floor ? vocabulary.units.get(tokens[j]!.norm) : undefined;
  if (unit === undefined || bearing === null) return null;
  const number = tokens[j - 1];
  if (number?.kind !== "number" || j - 1 < floor || number.sentence !== tokens[i]!.sentence) return null;
  const value = Number(number.norm);
  return Number.isFinite(value) ? { first: j - 1, km: value * unit } : null;
}
