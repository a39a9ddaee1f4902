import { fold } from "../../arabic/index.ts";
import type { Analysed, EventClaim, EventPlace, Mention, PlaceMention } from "../../record/index.ts";
import { quoteOf } from "../../text/index.ts";
import type { Candidate } from "./candidate.ts";
import { isPlace } from "./party.ts";

/** The country that most of an article's places lie in, with the words that name it first; null when there is no such country. */
export interface Theatre {
  readonly country: string;
  readonly place: EventPlace;
}

/** Share of the article's place mentions that its country must have. */
const SHARE = 0.5;

export function theatreOf(mentions: readonly Mention[]): Theatre | null {
  const counts = new Map<string, number>();
  const places = mentions.filter(isPlace).filter((m) => m.country !== null);
  for (const m of places) counts.set(m.country!, (counts.get(m.country!) ?? 0) + 1);
  const top = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (!top || top[1] < places.length * SHARE) return null;
  const named = places.find((m) => m.country === top[0] && m.precision === "country");
  return named ? { country: top[0], place: asCountry(named) } : null;
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

const BY_THEATRE = new Set(["ASSAULT", "COERCE", "RETREAT", "MOBILIZE"]);

/** Force and movement in general that no clause places is in the country that the article is about; what happened once was somewhere unsaid. */
export const placedByTheatre = (claim: EventClaim) => BY_THEATRE.has(claim.type) && claim.status !== "asserted";
