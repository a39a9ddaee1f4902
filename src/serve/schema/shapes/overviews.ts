import type { Field, Shape } from "../../../record/index.ts";
import { LANES, type MapPlace, type MapView, type TimelineItem, type TimelineView } from "../../api/overviews.ts";
import { named, type Of } from "./parts.ts";

/** The record in time and on the map. */
export const OVERVIEWS: Readonly<Record<string, Shape>> = {
  "timeline-item": {
    id: ["string", "of the incident"],
    lane: ["lane", ""],
    kind: ["incident-kind", ""],
    type: ["plover-type?", ""],
    mode: ["string?", ""],
    status: ["status?", ""],
    place: ["named?", ""],
    from: ["date?", "null = open"],
    to: ["date?", "exclusive; null = open"],
    review: ["review-state", ""],
    disputes: ["integer", "disagreements that nobody resolved"],
    outlets: ["integer", ""],
  } satisfies Of<TimelineItem>,
  bucket: { from: ["date", ""], lane: ["lane", ""], count: ["integer", ""] } satisfies Of<
    TimelineView["buckets"][number]
  >,
  range: { from: ["date", ""], to: ["date", ""] },
  "listed-ids": { total: ["integer", ""], ids: ["string[]", "the first fifty"] },
  "timeline-link": {
    from: ["string", "what answers"],
    to: ["string", "what is answered"],
    basis: ["basis", ""],
  } satisfies Of<TimelineView["links"][number]>,
  timeline: {
    items: ["timeline-item[]", "the most told first"],
    bucket: ["bucket-length", "what `buckets` count by"],
    buckets: ["bucket[]", "by the day on which incidents begin"],
    range: ["range?", "first and last day of all that passes the other filters"],
    total: ["integer", "dated ones of the stretch"],
    undated: ["listed-ids", "that pass the other filters"],
    links: ["timeline-link[]", "among the items"],
  } satisfies Of<TimelineView>,
  "lane-counts": Object.fromEntries(LANES.map((lane): [string, Field] => [lane, ["integer", ""]])),
  "map-place": {
    ...named,
    country: ["string?", "ISO 3166-1"],
    lat: ["number", "degrees north"],
    lon: ["number", "degrees east"],
    precision: ["precision", "how deep it is known: only `exact` and `town` are points"],
    count: ["integer", "incidents"],
    lanes: ["lane-counts", ""],
    disputed: ["integer", "incidents with open disagreements"],
    incidents: ["string[]", "the first fifty"],
  } satisfies Of<MapPlace>,
  map: {
    places: ["map-place[]", "the most incidents first"],
    total: ["integer", "incidents that pass the filters"],
    unplaced: ["listed-ids", "of no place, or of one without coordinates"],
  } satisfies Of<MapView>,
};
