import type { EventClaim, EventPlace, PlaceMention } from "../../record/index.ts";
import type { Clauses } from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { isPlace } from "./party.ts";
import { eventPlace, isOfSince, locates } from "./where.ts";

/**
 * Where force was that neither its clause nor another event of its sentence places: at the place of its sentence that stands nearest, else, unless it tells
 * of a time of its own, at the one that the sentence before names last; null when there is none.
 */
export function placeNearby(claim: EventClaim, c: Candidate, lookup: Lookup): EventPlace | null {
  if (claim.status !== "asserted") return null;
  const here = placesOf(c.clauses, c, lookup).filter((m) => !isOfSince(c, m) && !isInNext(c, m));
  const near = [...here].sort((a, b) => away(a, c) - away(b, c))[0];
  if (near) return eventPlace(near);
  const { previous } = c.clauses;
  // A dateline says where the text was written.
  const told = previous && previous.sentence.block !== "dateline";
  const named = told && !namesDay(c, lookup) ? placesOf(previous, c, lookup).at(-1) : undefined;
  return named ? eventPlace(named) : null;
}

/** `قال إن الصواريخ أطلقت من شاحنة وإن الشرطة اعتقلت ثلاثة في البلدة`: what another clause of the same saying tells has a place of its own. */
const isInNext = ({ clauses: { phrases }, args }: Candidate, { first }: PlaceMention): boolean =>
  phrases.some((p) => p.kind === "complementiser" && p.first >= args.last && p.first < first);

/** The places of a sentence where something may have been. */
const placesOf = ({ sentence }: Clauses, c: Candidate, lookup: Lookup): readonly PlaceMention[] =>
  lookup.within(sentence.first, sentence.last).filter((m): m is PlaceMention => isPlace(m) && locates(m, c, lookup));

/** A sentence that names a day or year of its own doesn't go on with where the sentence before was. */
function namesDay({ clauses }: Candidate, lookup: Lookup): boolean {
  const { first, last } = clauses.sentence;
  return lookup.within(first, last).some((m) => m.kind === "time" && (m.from !== null || m.to !== null));
}

const away = (m: PlaceMention, { word }: Candidate): number => Math.abs(m.first - word.index);
