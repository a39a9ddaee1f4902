/** Borders by their sides: `الحدود بين غزة وإسرائيل`. */

import type { PlaceEntry } from "../../record/index.ts";
import { blank, type Candidate } from "./candidate.ts";
import { headedAt } from "./headed.ts";
import { knownAt, type PlaceText } from "./known.ts";

/** `الحدود بين غزة وإسرائيل`, `الشريط الحدودي مع لبنان`, `السياج الحدودي لقطاع غزة`: a border with the places on its sides. */
export function borderAt(places: PlaceText, i: number): Candidate[] | null {
  const { tokens, vocabulary } = places;
  const match = vocabulary.lands.longest(tokens, i);
  if (match === null || match.values[0] !== "border") return null;
  const at = match.last;
  const link = tokens[at];
  if (link === undefined || link.sentence !== tokens[i]!.sentence) return null;
  const two = link.norm === BETWEEN;
  const from = two || link.norm === WITH ? at + 1 : at;
  const attached = from === at;
  if (attached && !link.cuts.some((c) => c.preposition === FOR)) return null;
  const one = sideAt(places, from, attached);
  if (one === null) return null;
  const other = two ? sideAt(places, one.last, true) : null;
  if (two && other === null) return null;
  const last = (other ?? one).last;
  return [
    Object.assign(blank("place.border", i, last, match.cut.length), { values: one.values, part: true, sure: true }),
  ];
}
const BETWEEN = "بين";
const WITH = "مع";
const FOR = "ل";

/** A known place at a token, with the noun of its kind before it or without; with a clitic where `bound`. */
function sideAt(places: PlaceText, i: number, bound: boolean): { last: number; values: readonly PlaceEntry[] } | null {
  if (places.tokens[i] === undefined) return null;
  const name = knownAt(places, i, !bound);
  if (name) return { last: name.last, values: name.values };
  const headed = headedAt(places, i)?.[0];
  return headed && headed.values.length > 0 ? { last: headed.last, values: headed.values } : null;
}
