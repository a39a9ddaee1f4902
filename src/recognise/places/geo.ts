const EARTH_KM = 6371;
const rad = (degrees: number) => (degrees * Math.PI) / 180;
const deg = (radians: number) => (radians * 180) / Math.PI;
const places = (value: number) => Math.round(value * 1000) / 1000;

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** The point so many kilometres away at a bearing (degrees clockwise from north), on a sphere, to a thousandth of a degree. */
export function pointFrom(from: Point, km: number, bearing: number): Point {
  const angle = km / EARTH_KM;
  const lat1 = rad(from.lat);
  const lat2 = Math.asin(Math.sin(lat1) * Math.cos(angle) + Math.cos(lat1) * Math.sin(angle) * Math.cos(rad(bearing)));
  const lon2 =
    rad(from.lon) +
    Math.atan2(
      Math.sin(rad(bearing)) * Math.sin(angle) * Math.cos(lat1),
      Math.cos(angle) - Math.sin(lat1) * Math.sin(lat2),
    );
  return { lat: places(deg(lat2)), lon: places(((deg(lon2) + 540) % 360) - 180) };
}

/** The middle of two bearings that are a quarter turn apart: north and west give northwest. */
export function between(first: number | null, second: number | null): number | null {
  if (first === null) return second;
  if (second === null || first === second) return first;
  const turn = ((second - first + 540) % 360) - 180;
  return (first + turn / 2 + 360) % 360;
}
