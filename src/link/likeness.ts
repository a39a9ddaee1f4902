import type { EventClaim } from "../record/index.ts";
import type { Mention, Side } from "./mention.ts";

/** How the places of two mentions lie to each other; null where one has none. */
export type PlaceRelation =
  | "same"
  | "country"
  | "countries"
  | "within"
  | "in-country"
  | "near"
  | "unknown"
  | "unlike"
  | "region"
  | "other";

export function placesOf(a: Mention, b: Mention): PlaceRelation | null {
  const [x, y] = [a.place, b.place];
  if (x.length === 0 || y.length === 0) return null;
  if (x[0] === y[0]) return x.length === 1 && x[0]!.startsWith("cty.") ? "country" : "same";
  if (x.at(-1) !== y.at(-1)) return "countries";
  if (x.includes(y[0]!) || y.includes(x[0]!)) return x.length === 1 || y.length === 1 ? "in-country" : "within";
  const [p, q] = [a.event.place!, b.event.place!];
  const known = p.lat !== null && q.lat !== null && p.lon !== null && q.lon !== null;
  if (known && nearby(p.lat, p.lon, q.lat, q.lon)) return "near";
  const [v, w] = [regionOf(x), regionOf(y)];
  if (v !== null && w !== null) return v === w ? "region" : "other";
  if (!x[0]!.startsWith("name:") && !y[0]!.startsWith("name:")) return "other";
  return isWide(a) || isWide(b) || namedIn(a, b) || namedIn(b, a) ? "unknown" : "unlike";
}

/** The file's region or town below the country that a place lies in; null where none is known. */
function regionOf(chain: readonly string[]): string | null {
  const region = chain.length > 1 ? chain.at(-2)! : null;
  return region === null || region.startsWith("name:") ? null : region;
}

/** A land, or a part of one that no file knows (`شمال البلاد`). */
const isWide = ({ place, event }: Mention): boolean =>
  event.place!.precision === "country" || (event.place!.precision === "region" && place[0]!.startsWith("name:"));

/** A word of one's place stands in the other's clauses: they may tell of it by way of a larger place. */
const namedIn = ({ placeWords }: Mention, { words }: Mention): boolean => placeWords.some((id) => words.includes(id));

/** How two lists of parties lie to each other; null where one is empty. */
export type PartyRelation = "same" | "related" | "none" | "unknown";

/**
 * Best relation between the parties of two lists. Descriptions (`جنود`, `الهدف`) that match nothing contradict nothing: only parties that both
 * can be placed are `none`.
 */
export function partiesOf(a: readonly Side[], b: readonly Side[]): PartyRelation | null {
  if (a.length === 0 || b.length === 0) return null;
  let best: "related" | "none" = "none";
  for (const x of a) {
    for (const y of b) {
      if (x.key === y.key) return "same";
      if (x.line.length > 0 && y.line.length > 0 && x.line.some((id) => y.line.includes(id))) best = "related";
      else if (best === "none" && alike(x.stems, y.stems)) best = "related";
    }
  }
  return best === "none" && !(a.some(known) && b.some(known)) ? "unknown" : best;
}

export const met = (found: PartyRelation | null): boolean => found === "same" || found === "related";

const known = ({ line }: Side): boolean => line.length > 0;

/** How many countries the parties of two mentions have in common; null where one has none. */
export function countriesMet(a: Mention, b: Mention): { readonly common: number; readonly all: boolean } | null {
  const [one, other] = [a.countries, b.countries];
  if (one.length === 0 || other.length === 0) return null;
  let common = 0;
  for (const country of one) if (other.includes(country)) common++;
  return { common, all: common === one.length && common === other.length };
}

/** Means that are mistaken for each other are of one kind. */
const KINDS_OF_MEANS: Readonly<Record<string, string>> = {
  ...{ aerial: "from afar", drone: "from afar", "heavy-weapons": "from afar" },
  ...{ explosives: "bomb", "suicide-attack": "bomb" },
  ...{ firearms: "at hand", primitive: "at hand", beat: "at hand", "crowd-control": "at hand" },
  ...{ unconventional: "gas", abduct: "capture" },
};

/** Kind of means of a mode; null where it says what an act led to, or is none of force. */
export const kindOfMeans = (mode: string | null): string | null => (mode && KINDS_OF_MEANS[mode]) ?? null;

/** How two modes lie to each other. */
export function meansOf(m: string, n: string): "same-means" | "means-differ" | "means-unlike" {
  if (m === n) return "same-means";
  const [one, other] = [kindOfMeans(m), kindOfMeans(n)];
  return one !== null && other !== null && one !== other ? "means-unlike" : "means-differ";
}

/** One clause in the other shares its words because it is one text, not because it tells the same again. */
export const overlapping = ({ evidence: a }: EventClaim, { evidence: b }: EventClaim): boolean =>
  a.start < b.end && b.start < a.end;

/** Half of the shorter name's words are in the other. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return false;
  return few.filter((stem) => many.includes(stem)).length * 2 > few.length;
}

const KM_A_DEGREE = 111;
const NEAR_KM = 15;

function nearby(lat: number, lon: number, lat2: number, lon2: number): boolean {
  const north = (lat - lat2) * KM_A_DEGREE;
  const east = (lon - lon2) * KM_A_DEGREE * Math.cos((lat * Math.PI) / 180);
  return north * north + east * east <= NEAR_KM * NEAR_KM;
}
