import { geoMercator, geoPath, geoTransform } from "d3-geo";
import type { Feature, Geometry, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import shapes from "world-atlas/countries-50m.json?url";

/** Width of the whole world in units of the drawing, before it is zoomed. */
export const WORLD = 1000;
const projection = geoMercator()
  .scale(WORLD / (2 * Math.PI))
  .translate([WORLD / 2, WORLD / 2])
  // The shapes are fine enough as they are: lines need not be curved.
  .precision(0);
/** Degrees to units of the drawing. */
export const project = (lon: number, lat: number): readonly [x: number, y: number] =>
  projection([lon, Math.max(-84, Math.min(84, lat))]) as [number, number];
/** Point by point, for what does not cross the date line: cutting there takes ten times as long. */
const plainly = geoTransform({
  point(lon, lat) {
    this.stream.point(...project(lon, lat));
  },
});
const plain = geoPath(plainly).digits(4);
const cut = geoPath(projection).digits(4);

/** Units of the drawing to degrees. */
export const unproject = (x: number, y: number): readonly [lon: number, lat: number] =>
  projection.invert!([x, y]) as [number, number];
/** So many kilometres at a latitude, in units of the drawing. */
export const units = (km: number, lat: number): number =>
  (km / (111.32 * Math.cos((lat * Math.PI) / 180))) * (WORLD / 360);

type Corners = readonly [[x: number, y: number], [x: number, y: number]];

export interface Country {
  readonly id: string;
  /** An SVG path in units of the drawing; made when it is first drawn, since most countries never are. */
  readonly path: string;
  /** Its corners in units of the drawing. */
  readonly bounds: Corners;
  readonly shape: Feature<Geometry>;
}

/** Shapes of all countries, from the workbench's own server. */
export async function loadCountries(): Promise<readonly Country[]> {
  const world = (await (await fetch(shapes)).json()) as Topology<{ countries: GeometryCollection }>;
  return feature(world, world.objects.countries).features.map((shape, i) => {
    let made: string | null = null;
    const bounds = cornersOf(shape.geometry);
    const [[west], [east]] = bounds;
    return {
      id: `${shape.id ?? ""} ${i}`,
      get path() {
        made ??= (east - west > WORLD / 2 ? cut : plain)(shape) ?? "";
        return made;
      },
      bounds,
      shape,
    };
  });
}

/** The corners of a shape: Mercator keeps east east and north north, so those of its degrees will do. */
function cornersOf(shape: Geometry): Corners {
  let [west, south, east, north] = [180, 84, -180, -84];
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [lon, lat] = part as unknown[];
    if (typeof lon !== "number" || typeof lat !== "number") {
      for (const inner of part) walk(inner);
      return;
    }
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  };
  if ("coordinates" in shape) walk(shape.coordinates);
  const [a, b] = project(west, north);
  const [c, d] = project(east, south);
  return [
    [a, b],
    [c, d],
  ];
}

/**
 * Whether a point lies in a shape, on the flat of its degrees: shapes are cut at the date line, and their lines are short. On the sphere
 * this takes twenty times as long, which is felt when the map opens.
 */
function holds(shape: Geometry, lon: number, lat: number): boolean {
  const polygons =
    shape.type === "MultiPolygon" ? shape.coordinates : shape.type === "Polygon" ? [shape.coordinates] : [];
  return polygons.some(([outer, ...holes]) => {
    if (outer === undefined || !inRing(outer, lon, lat)) return false;
    return !holes.some((hole) => inRing(hole, lon, lat));
  });
}

function inRing(ring: readonly Position[], lon: number, lat: number): boolean {
  let inside = false;
  let [x, y] = ring.at(-1) as [number, number];
  for (const [nextX, nextY] of ring as [number, number][]) {
    if (y > lat !== nextY > lat && lon < ((nextX - x) * (lat - y)) / (nextY - y) + x) inside = !inside;
    [x, y] = [nextX, nextY];
  }
  return inside;
}

/** The country whose shape a point lies in, or null. */
export function countryAt(countries: readonly Country[], lon: number, lat: number): Country | null {
  const [x, y] = project(lon, lat);
  const near = ({ bounds: [[a, b], [c, d]] }: Country) => a <= x && x <= c && b <= y && y <= d;
  return countries.find((country) => near(country) && holds(country.shape.geometry, lon, lat)) ?? null;
}

const rooms = new WeakMap<Country, readonly (readonly [x: number, y: number])[]>();
/** Points inside a country, in units of the drawing, those nearest to a point of it first; found once for each country. */
export function roomIn(country: Country, lon: number, lat: number): readonly (readonly [x: number, y: number])[] {
  const known = rooms.get(country);
  if (known !== undefined) return known;
  const [x, y] = project(lon, lat);
  const [[a, b], [c, d]] = country.bounds;
  const [stepX, stepY] = [Math.min((c - a) / 9, 6), Math.min((d - b) / 9, 6)];
  const found: (readonly [x: number, y: number])[] = [];
  for (let i = -4; i <= 4; i++) {
    for (let j = -4; j <= 4; j++) {
      const point = [x + i * stepX, y + j * stepY] as const;
      if ((i !== 0 || j !== 0) && holds(country.shape.geometry, ...unproject(...point))) found.push(point);
    }
  }
  const far = ([px, py]: readonly [number, number]) => Math.hypot(px - x, py - y);
  found.sort((p, q) => far(p) - far(q));
  rooms.set(country, found);
  return found;
}
