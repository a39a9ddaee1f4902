import { fold } from "../../arabic/index.ts";
import type { Analysed, EventClaim, EventPlace, Mention, PlaceMention } from "../../record/index.ts";
import { quoteOf } from "../../text/index.ts";
import type { Candidate } from "./candidate.ts";
import { isPlace } from "./party.ts";
import { eventPlace } from "./where.ts";

/** The country that most of an article's places lie in, with the words that name it first; null when there is no such country. */
export interface Theatre {
  readonly country: string;
  readonly place: EventPlace;
  /** Its places in text order, without those that stand for who acts; empty where places of other countries are many. */
  readonly places: readonly PlaceMention[];
}

/** Share of the article's place mentions that its country must have, and that which leaves no doubt where the article is set. */
const SHARE = 0.5;
const SET_IN = 0.7;

export function theatreOf(mentions: readonly Mention[]): Theatre | null {
  const counts = new Map<string, number>();
  const places = mentions.filter(isPlace).filter((m) => m.country !== null);
  for (const m of places) counts.set(m.country!, (counts.get(m.country!) ?? 0) + 1);
  const top = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (!top || top[1] < places.length * SHARE) return null;
  const named = places.find((m) => m.country === top[0] && m.precision === "country");
  if (!named) return null;
  const inside = top[1] < places.length * SET_IN ? [] : places.filter((m) => m.country === top[0] && !m.metonym);
  return { country: top[0], place: asCountry(named), places: inside };
}

function asCountry(m: PlaceMention): EventPlace {
  const { start, end, quote, name, name_en, country, lat, lon } = m;
  return { start, end, quote, name, name_en, country, lat, lon, precision: "country" };
}

const LAND = new Set(["البلاد", "البلد"].map(fold));

/** `في البلاد`: the country that the article is about, at the words that say so. */
export function landOf(analysed: Analysed, c: Candidate, theatre: Theatre | null): EventPlace | null {
  if (!theatre) return null;
  const { words } = c.clauses;
  for (let i = c.args.first; i < c.args.last; i++) {
    const { token } = words[i]!;
    if (token.cuts.some((cut) => LAND.has(cut.stem)))
      return { ...theatre.place, ...quoteOf(analysed.text, token.start, token.end) };
  }
  return null;
}

/** Where an arrest, movement or protest was that no clause places, in an article set in one country: at the place named last, else at the next. */
export function lastNamed(claim: EventClaim, theatre: Theatre | null): EventPlace | null {
  if (!theatre || claim.status !== "asserted" || !IN_THE_FIELD.has(claim.type)) return null;
  const before = theatre.places.findLast((m) => m.end <= claim.start);
  const place = before ?? theatre.places.find((m) => m.start >= claim.end);
  return place ? eventPlace(place) : null;
}
const IN_THE_FIELD = new Set(["COERCE", "MOBILIZE", "PROTEST"]);

const BY_THEATRE = new Set(["ASSAULT", "COERCE", "RETREAT", "MOBILIZE"]);

/** Force and movement in general that no clause places is in the country that the article is about; what happened once was somewhere unsaid. */
export const placedByTheatre = (claim: EventClaim) => BY_THEATRE.has(claim.type) && claim.status !== "asserted";
