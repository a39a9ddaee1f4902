import type { IncidentSketch } from "../../record/index.ts";
import { LANES, type Lane, type MapPlace, type MapView } from "../api/overviews.ts";
import { laneOf } from "./lanes.ts";

const LISTED = 50;

interface Gathered {
  readonly place: NonNullable<IncidentSketch["place"]>;
  readonly ids: string[];
  readonly lanes: Record<Lane, number>;
  count: number;
  disputed: number;
}

/** Incidents by place: one mark for each place and depth, and a list of those that no mark can stand for. */
export function mapOf(sketches: readonly IncidentSketch[], limit: number): MapView {
  const places = new Map<string, Gathered>();
  const unplaced: string[] = [];
  for (const { id, type, place, disputes } of sketches) {
    if (place === null || place.lat === null || place.lon === null) {
      unplaced.push(id);
      continue;
    }
    const key = `${place.lat} ${place.lon} ${place.precision} ${place.name}`;
    const gathered = places.get(key) ?? begun(place);
    places.set(key, gathered);
    gathered.count++;
    gathered.lanes[laneOf(type)]++;
    if (disputes > 0) gathered.disputed++;
    if (gathered.ids.length < LISTED) gathered.ids.push(id);
  }
  return {
    places: [...places.values()]
      .sort((a, b) => b.count - a.count)
      .slice(0, limit)
      .map(markOf),
    total: sketches.length,
    unplaced: { total: unplaced.length, ids: unplaced.slice(0, LISTED) },
  };
}

const begun = (place: Gathered["place"]): Gathered => ({
  place,
  ids: [],
  lanes: Object.fromEntries(LANES.map((lane) => [lane, 0])) as Record<Lane, number>,
  count: 0,
  disputed: 0,
});

const markOf = ({ place, ids, lanes, count, disputed }: Gathered): MapPlace => ({
  name: place.name,
  name_en: place.name_en,
  country: place.country,
  lat: place.lat!,
  lon: place.lon!,
  precision: place.precision,
  count,
  lanes,
  disputed,
  incidents: ids,
});
