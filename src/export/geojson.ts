import type { PlacePrecision } from "../record/index.ts";
import type { EventRow } from "./row.ts";
import type { Settings } from "./table.ts";
import { fromDocuments, joined } from "./values.ts";

/** Rough radius in metres of what a precision names, for drawing; no measured value. */
const RADIUS_M: Readonly<Record<PlacePrecision, number>> = {
  exact: 500,
  town: 5_000,
  district: 25_000,
  region: 100_000,
  country: 500_000,
};

function feature(row: EventRow) {
  const { id, place, date, told } = row;
  const located = place !== null && place.lat !== null && place.lon !== null;
  return {
    type: "Feature",
    id,
    // Longitude first; an event without coordinates is a feature without geometry (RFC 7946, 3.2).
    geometry: located ? { type: "Point", coordinates: [place.lon, place.lat] } : null,
    properties: {
      type: row.type,
      mode: row.mode,
      acled: row.acled,
      status: row.status,
      review: row.review,
      date_from: date?.from ?? null,
      date_to: date?.to ?? null,
      place: place?.name ?? null,
      place_en: place?.name_en ?? null,
      country: place?.country ?? null,
      precision: place?.precision ?? null,
      precision_m: place === null ? null : RADIUS_M[place.precision],
      // A point that stands for an area is its centroid, not where the event was.
      centroid: place === null ? null : place.precision !== "exact" && place.precision !== "town",
      actor: row.actor.map(({ name }) => name),
      target: row.target.map(({ name }) => name),
      weapon: row.weapon,
      fatalities: row.fatalities,
      injured: row.injured,
      sources: joined(row.sources),
      evidence: row.evidence?.quote ?? null,
      document: fromDocuments(row, (document) => document.id),
      url: fromDocuments(row, (document) => document.url),
      ...(told === null ? {} : { told }),
    },
  };
}

/** A GeoJSON feature collection (RFC 7946), one feature a line; the foreign member `isnad` says how values were chosen. */
export async function* geojson(rows: AsyncIterable<EventRow>, settings: Settings): AsyncGenerator<string> {
  const { of, figures, policy } = settings;
  yield `{"type":"FeatureCollection","isnad":${JSON.stringify({ of, ...(of === "claims" ? { figures } : { policy, figures }) })},"features":[`;
  let separator = "\n";
  for await (const row of rows) {
    yield separator + JSON.stringify(feature(row));
    separator = ",\n";
  }
  yield "\n]}\n";
}
