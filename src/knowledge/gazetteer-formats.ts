import { fold } from "../arabic/index.ts";

/** A place of a foreign gazetteer in our terms. */
export interface GazetteerRow {
  readonly id: string;
  readonly kind: string;
  readonly country: string | null;
  /** Arabic name of its first-level division, if given. */
  readonly region: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly population: number | null;
  readonly name_en: string;
  /** Names in Arabic letters, best first; may be empty. */
  readonly names: readonly string[];
}

/** Reads one line: a row, null for a thing that is no place of ours, or what is wrong with the line. */
export type ReadRow = (line: string) => GazetteerRow | null | string;

/** The reader for a file that begins with this line, or null. */
export function readerFor(first: string): { readonly read: ReadRow; readonly header: boolean } | null {
  const cells = first.split("\t");
  if (cells.includes("wof_id")) return { read: wofTable(cells), header: true };
  if (cells.length === GEONAMES_COLUMNS && /^\d+$/.test(cells[0]!)) return { read: geonames, header: false };
  if (first.startsWith("{")) return { read: wofJson, header: false };
  return null;
}

const GEONAMES_COLUMNS = 19;
const TOWN = 5000;
/** GeoNames feature codes; settlements (`PPL…`) are sized by population below. */
const FEATURES: Readonly<Record<string, string>> = {
  ADM1: "region",
  ADM2: "district",
  ADM3: "district",
  ADM4: "district",
  PPLX: "suburb",
  AIRP: "airport",
  AIRB: "base",
  INSM: "base",
  MILB: "base",
  OILF: "field",
  GASF: "field",
  PRT: "port",
  HBR: "port",
  CMPRF: "camp",
  PRN: "facility",
  DAM: "facility",
  HSP: "facility",
  MSQE: "facility",
  PAL: "facility",
  BDG: "facility",
  REFN: "facility",
  PS: "facility",
  MT: "mountain",
  MTS: "mountain",
  LK: "water",
  RSV: "water",
  STM: "water",
  GULF: "water",
  STRT: "water",
  SEA: "water",
  ISL: "area",
  ISLS: "area",
  RGN: "area",
  VAL: "area",
  DSRT: "area",
};
const WOF_KINDS: Readonly<Record<string, string>> = {
  region: "region",
  county: "district",
  localadmin: "district",
  locality: "village",
  borough: "suburb",
  neighbourhood: "suburb",
  campus: "facility",
};

function geonames(line: string): GazetteerRow | null | string {
  const cells = line.split("\t");
  if (cells.length !== GEONAMES_COLUMNS) return `${cells.length} cells where GeoNames has ${GEONAMES_COLUMNS}`;
  const [id, name, , alternates, lat, lon, group, code, country] = cells as [string, ...string[]];
  const population = Number(cells[14]);
  const kind = group === "P" && code !== "PPLX" ? (population >= TOWN ? "town" : "village") : FEATURES[code!];
  if (!/^\d+$/.test(id)) return `“${id}” is no GeoNames id`;
  if (kind === undefined) return null;
  const at = pointOf(lat!, lon!);
  if (at === null) return `“${lat}, ${lon}” is no latitude and longitude`;
  const names = arabicNames([...alternates!.split(","), name!]);
  return { id: `gn.${id}`, kind, country: country || null, region: null, ...at, population, name_en: name!, names };
}

function wofTable(columns: readonly string[]): ReadRow {
  const at = (name: string) => columns.findIndex((c) => c === name || c.startsWith(`${name} `));
  const of = { id: at("wof_id"), country: at("country"), kind: at("kind"), lat: at("lat"), lon: at("lon") };
  const more = { region: at("region_ar"), en: at("name_en"), ar: at("name_ar"), population: at("population") };
  return (line) => {
    const cells = line.split("\t");
    if (cells.slice(columns.length).some((c) => c.trim() !== ""))
      return `${cells.length} cells in a table of ${columns.length} columns`;
    const cell = (i: number) => (i < 0 ? "" : (cells[i] ?? "").trim());
    return wofRow({
      id: cell(of.id),
      placetype: cell(of.kind),
      country: cell(of.country),
      lat: cell(of.lat),
      lon: cell(of.lon),
      region: cell(more.region),
      name_en: cell(more.en),
      names: cell(more.ar).split("|"),
      population: cell(more.population),
    });
  };
}

function wofJson(line: string): GazetteerRow | null | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `no JSON: ${(error as Error).message}`;
  }
  const feature = value as { properties?: Record<string, unknown> };
  const p = feature.properties ?? (value as Record<string, unknown>);
  const text = (...keys: string[]) => String(keys.map((k) => p[k]).find((v) => v !== undefined && v !== null) ?? "");
  const list = (key: string) => (Array.isArray(p[key]) ? (p[key] as unknown[]).map(String) : []);
  const joined = text("name_ar");
  return wofRow({
    id: text("wof:id", "wof_id"),
    placetype: text("wof:placetype", "kind"),
    country: text("wof:country", "iso:country", "country"),
    lat: text("lbl:latitude", "geom:latitude", "lat"),
    lon: text("lbl:longitude", "geom:longitude", "lon"),
    region: text("region_ar"),
    name_en: text("name_en", "wof:name"),
    names: [
      ...list("name:ara_x_preferred"),
      ...list("name:ara_x_variant"),
      ...(joined === "" ? [] : joined.split("|")),
    ],
    population: text("gn:population", "wof:population", "population"),
  });
}

interface WofCells {
  readonly id: string;
  readonly placetype: string;
  readonly country: string;
  readonly lat: string;
  readonly lon: string;
  readonly region: string;
  readonly name_en: string;
  readonly names: readonly string[];
  readonly population: string;
}

function wofRow(cells: WofCells): GazetteerRow | null | string {
  if (!/^\d+$/.test(cells.id)) return `“${cells.id}” is no Who's On First id`;
  const base = WOF_KINDS[cells.placetype];
  if (base === undefined) return null;
  const at = pointOf(cells.lat, cells.lon);
  if (at === null) return `“${cells.lat}, ${cells.lon}” is no latitude and longitude`;
  const population = cells.population === "" ? null : Number(cells.population);
  const kind = base === "village" && (population ?? 0) >= TOWN ? "town" : base;
  const country = /^[A-Z]{2}$/.test(cells.country) ? cells.country : null;
  const region = arabicNames([cells.region])[0] ?? null;
  const names = arabicNames(cells.names);
  return {
    id: `wof.${cells.id}`,
    kind,
    country,
    region,
    ...at,
    population,
    name_en: cells.name_en || names[0] || cells.id,
    names,
  };
}

function pointOf(lat: string, lon: string): { lat: number; lon: number } | null {
  const point = { lat: Number(lat), lon: Number(lon) };
  const fits = lat !== "" && lon !== "" && Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180;
  return fits ? point : null;
}

const MARKS = /[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Arabic letters of the standard alphabet: names in Persian, Urdu or Kurdish letters are other languages' names. */
const ARABIC = /^[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u064a -]*$/;

/** The names in Arabic letters, cleaned of marks and notes in brackets, each once. */
function arabicNames(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names) {
    const bare = name.replace(MARKS, "").split("(")[0]!.replaceAll("ی", "ي").replaceAll("ک", "ك").trim();
    const clean = bare.replace(/\s+/g, " ");
    if (clean.length > 1 && ARABIC.test(clean) && !kept.has(fold(clean))) kept.set(fold(clean), clean);
  }
  return [...kept.values()];
}
