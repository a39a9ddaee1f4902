import { geoContains, geoMercator, geoPath } from "d3-geo";
import type { Feature, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import shapes from "world-atlas/countries-50m.json?url";

/** Width of the whole world in units of the drawing, before it is zoomed. */
export const WORLD = 1000;
const projection = geoMercator()
  .scale(WORLD / (2 * Math.PI))
  .translate([WORLD / 2, WORLD / 2]);
const path = geoPath(projection).digits(4);

/** Degrees to units of the drawing. */
export const project = (lon: number, lat: number): readonly [x: number, y: number] =>
  projection([lon, Math.max(-84, Math.min(84, lat))]) as [number, number];
/** Units of the drawing to degrees. */
export const unproject = (x: number, y: number): readonly [lon: number, lat: number] =>
  projection.invert!([x, y]) as [number, number];
/** So many kilometres at a latitude, in units of the drawing. */
export const units = (km: number, lat: number): number =>
  (km / (111.32 * Math.cos((lat * Math.PI) / 180))) * (WORLD / 360);

export interface Country {
  readonly id: string;
  /** An SVG path in units of the drawing. */
  readonly path: string;
  /** Its corners in units of the drawing. */
  readonly bounds: readonly [[x: number, y: number], [x: number, y: number]];
  readonly shape: Feature<Geometry>;
}

/** Shapes of all countries, from the workbench's own server. */
export async function loadCountries(): Promise<readonly Country[]> {
  const world = (await (await fetch(shapes)).json()) as Topology<{ countries: GeometryCollection }>;
  return feature(world, world.objects.countries).features.map((shape, i) => ({
    id: `${shape.id ?? ""} ${i}`,
    path: path(shape) ?? "",
    bounds: path.bounds(shape),
    shape,
  }));
}

/** The country whose shape a point lies in, or null. */
export const countryAt = (countries: readonly Country[], lon: number, lat: number): Country | null =>
  countries.find(({ shape }) => geoContains(shape, [lon, lat])) ?? null;
