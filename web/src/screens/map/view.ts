import type { MapPlace } from "../../api/types.ts";
import { project, unproject } from "./countries.ts";

/** Centre in units of the drawing, and pixels for each of them. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}
export const LEAST = 0.6;
export const CLOSEST = 900;

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

/** Zoomed around a point given in pixels from the centre; `by` 2 = twice as near. */
export function nearer({ x, y, k }: View, by: number, px = 0, py = 0): View {
  const next = between(LEAST, k * by, CLOSEST);
  return kept({ x: x + px / k - px / next, y: y + py / k - py / next, k: next });
}

export const panned = ({ x, y, k }: View, px: number, py: number): View => kept({ x: x + px / k, y: y + py / k, k });
const kept = ({ x, y, k }: View): View => ({ x: between(0, x, 1000), y: between(0, y, 1000), k });

/** Reads `44.4,33.3,60` of the address: longitude, latitude, nearness. */
export function readView(text: string | null): View | null {
  const [lon, lat, k] = (text ?? "").split(",").map(Number);
  if (text === null || lon === undefined || lat === undefined || k === undefined) return null;
  if (![lon, lat, k].every(Number.isFinite) || Math.abs(lon) > 180 || Math.abs(lat) > 84) return null;
  const [x, y] = project(lon, lat);
  return { x, y, k: between(LEAST, k, CLOSEST) };
}

export function writeView({ x, y, k }: View): string {
  const [lon, lat] = unproject(x, y);
  return `${lon.toFixed(3)},${lat.toFixed(3)},${k.toFixed(2)}`;
}

/** Where most incidents are: without the far places that few are at. */
export function homeView(places: readonly MapPlace[], width: number, height: number): View {
  const deep = places.filter(({ precision }) => precision !== "country");
  const among = deep.length > 0 ? deep : places;
  const all = among.reduce((sum, { count }) => sum + count, 0);
  const [cx, cy] = [0, 1].map((axis) => middle(among, (place) => project(place.lon, place.lat)[axis]!));
  const far = (place: MapPlace) => {
    const [x, y] = project(place.lon, place.lat);
    return Math.hypot(x - cx!, y - cy!);
  };
  let held = 0;
  const near = [...among]
    .sort((a, b) => far(a) - far(b))
    .filter(({ count }) => {
      held += count;
      return held - count <= all * 0.8;
    });
  const spots = near.map(({ lon, lat }) => project(lon, lat));
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const [a, b, c, d] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const k = Math.min(width / Math.max(b - a, 8), height / Math.max(d - c, 8)) * 0.72;
  return { x: (a + b) / 2, y: (c + d) / 2, k: between(LEAST, k, CLOSEST) };
}

function middle(places: readonly MapPlace[], of: (place: MapPlace) => number): number {
  const sorted = [...places].sort((a, b) => of(a) - of(b));
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let held = 0;
  for (const place of sorted) {
    held += place.count;
    if (held >= half) return of(place);
  }
  return 500;
}

/** What names a place in the address. */
export const keyOf = ({ lat, lon, precision, name }: MapPlace): string => `${lat},${lon},${precision},${name}`;
