import type { PlacePrecision, StoredEvent } from "../record/index.ts";
import { chainOf } from "./values.ts";

/** Rough radius in metres of what a precision names, for drawing; no measured value. */
const RADIUS_M: Readonly<Record<PlacePrecision, number>> = {
  exact: 500,
  town: 5_000,
  district: 25_000,
  region: 100_000,
  country: 500_000,
};

function feature({ id, claim, review, version, published, document, ...rest }: StoredEvent) {
  const { place, date } = claim;
  const located = place !== null && place.lat !== null && place.lon !== null;
  return {
    type: "Feature",
    id,
    // Longitude first; an event without coordinates is a feature without geometry (RFC 7946, 3.2).
    geometry: located ? { type: "Point", coordinates: [place.lon, place.lat] } : null,
    properties: {
      type: claim.type,
      mode: claim.mode,
      acled: claim.acled,
      status: claim.status,
      review,
      date_from: date?.from ?? null,
      date_to: date?.to ?? null,
      place: place?.name ?? null,
      place_en: place?.name_en ?? null,
      country: place?.country ?? null,
      precision: place?.precision ?? null,
      precision_m: place === null ? null : RADIUS_M[place.precision],
      // A point that stands for an area is its centroid, not where the event was.
      centroid: place === null ? null : place.precision !== "exact" && place.precision !== "town",
      actor: claim.actor.map(({ name }) => name),
      target: claim.target.map(({ name }) => name),
      weapon: claim.weapon?.name ?? null,
      fatalities: claim.fatalities,
      injured: claim.injured,
      sources: chainOf({ id, claim, review, version, published, document, ...rest }),
      evidence: claim.evidence.quote,
      document: document.id,
      url: document.url,
    },
  };
}

/** A GeoJSON feature collection (RFC 7946), one feature a line. */
export async function* geojson(events: AsyncIterable<StoredEvent>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let separator = "\n";
  for await (const event of events) {
    yield separator + JSON.stringify(feature(event));
    separator = ",\n";
  }
  yield "\n]}\n";
}
