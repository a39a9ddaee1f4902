import type { PlaceEntry, PlacePrecision } from "../record/index.ts";
import type { RowPlace } from "./row.ts";

/** How coarse places are given, finest first. */
export const COARSE_LEVELS = ["district", "region", "country"] as const;
export type CoarseLevel = (typeof COARSE_LEVELS)[number];

const DEPTH: Readonly<Record<PlacePrecision, number>> = { country: 0, region: 1, district: 2, town: 3, exact: 4 };
/** No chain of larger places is longer. */
const CHAIN_LIMIT = 8;

/** What the gazetteer knows of an export's places: the areas that they lie in and the names of countries. */
export class Areas {
  readonly #byId = new Map<string, PlaceEntry>();
  readonly #byName = new Map<string, PlaceEntry>();
  readonly #countries = new Map<string, PlaceEntry>();

  constructor(places: readonly PlaceEntry[] = []) {
    for (const place of places) {
      this.#byId.set(place.id, place);
      if (place.kind === "country" && place.country !== null) this.#countries.set(place.country, place);
      const key = keyOf(place.country, place.name_en, place.lat, place.lon);
      if (!this.#byName.has(key)) this.#byName.set(key, place);
    }
  }

  /** English name of a country; its code when the gazetteer has none. */
  countryName(code: string | null): string | null {
    return code === null ? null : (this.#countries.get(code)?.name_en ?? code);
  }

  /** First- and second-order division that a place is or lies in, in English. */
  divisions(place: RowPlace | null): { readonly admin1: string | null; readonly admin2: string | null } {
    const chain = this.#chain(place);
    return { admin1: named(chain, "region"), admin2: named(chain, "district") };
  }

  /** The area of that level that a place lies in; the place itself when it is no finer; null when no such area is known. */
  coarser(place: RowPlace, level: CoarseLevel): RowPlace | null {
    if (DEPTH[place.precision] <= DEPTH[level]) return { ...place, words: null };
    const area = this.#chain(place).find((entry) => DEPTH[entry.precision] <= DEPTH[level]);
    const found = area ?? (place.country === null ? undefined : this.#countries.get(place.country));
    if (found === undefined) return null;
    const { country, lat, lon, precision } = found;
    return { name: found.names[0] ?? found.name_en, name_en: found.name_en, country, lat, lon, precision, words: null };
  }

  /** True when an entity is a place of the gazetteer. */
  holds(entity: string): boolean {
    return this.#byId.has(entity);
  }

  /** The place and the places that it lies in, the smallest first. */
  #chain(place: RowPlace | null): readonly PlaceEntry[] {
    if (place === null || place.name_en === null) return [];
    const chain: PlaceEntry[] = [];
    let at = this.#byName.get(keyOf(place.country, place.name_en, place.lat, place.lon));
    while (at !== undefined && chain.length < CHAIN_LIMIT) {
      chain.push(at);
      at = at.parent === null ? undefined : this.#byId.get(at.parent);
    }
    return chain;
  }
}

const keyOf = (country: string | null, name: string, lat: number | null, lon: number | null) =>
  `${country} ${name} ${lat} ${lon}`;
const named = (chain: readonly PlaceEntry[], kind: string) =>
  chain.find((entry) => entry.kind === kind)?.name_en ?? null;
