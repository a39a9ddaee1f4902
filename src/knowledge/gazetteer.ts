import { fold } from "../arabic/index.ts";
import type { PlaceEntry } from "../record/index.ts";
import { IsnadError } from "../text/index.ts";
import { type GazetteerRow, type ReadRow, readerFor } from "./gazetteer-formats.ts";

export interface GazetteerOptions {
  /** Name of the input, for messages. */
  readonly file: string;
  /** Places that are there already: rows that repeat one of them are left out, and parents are looked up among them. */
  readonly known: readonly PlaceEntry[];
  /** ISO 3166-1 alpha-2 codes to take; all when absent. */
  readonly countries?: ReadonlySet<string>;
  /** Fewest inhabitants of a settlement; 0 takes those without a count too. */
  readonly population?: number;
}

/** What became of the rows of an import. */
export interface GazetteerSummary {
  readonly read: number;
  readonly written: number;
  /** Rows left out, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

const COLUMNS = ["id", "kind", "country", "parent", "lat", "lon", "capital", "rank", "name_en", "names"];
/** Two places of one name, country and size nearer than this many degrees are one. */
const NEAR = 0.1;
const BIG_TOWN = 100_000;
const CELL_BREAKS = /[\t\r\n|]+/g;
const HEADS = /^(?:محافظة|ولاية|مقاطعة|إقليم|منطقة|إمارة) /;

/**
 * Turns a GeoNames dump (`allCountries.txt`, `IQ.txt`) or a Who's On First list (tab-separated with a header, or JSON Lines) into the lines of a
 * `knowledge/places/*.tsv` file, one at a time, header first. Rows without a name in Arabic letters, and rows that repeat a known place, are left
 * out and counted. Returns the summary. Throws `IsnadError` "gazetteer.format" when the first line is of neither kind, "gazetteer.row" when a later
 * line doesn't fit the first.
 */
export async function* importGazetteer(
  lines: AsyncIterable<string> | Iterable<string>,
  options: GazetteerOptions,
): AsyncGenerator<string, GazetteerSummary> {
  const seen = new Seen(options.known);
  const skipped: Record<string, number> = {};
  let read = 0;
  let written = 0;
  let line = 0;
  let reader: ReadRow | null = null;
  yield COLUMNS.join("\t");
  for await (const raw of lines) {
    line++;
    const text = line === 1 ? raw.replace(/^\uFEFF/, "") : raw;
    if (text.trim() === "") continue;
    if (reader === null) {
      const made = readerFor(text);
      if (made === null) throw unknownFormat(options.file);
      reader = made.read;
      if (made.header) continue;
    }
    read++;
    const row = reader(text);
    if (typeof row === "string") throw badRow(options.file, line, row);
    const reason = row === null ? "other kind of thing" : whyNot(row, options, seen);
    if (reason === null) {
      written++;
      yield seen.lineOf(row!);
    } else skipped[reason] = (skipped[reason] ?? 0) + 1;
  }
  if (reader === null) throw unknownFormat(options.file);
  return { read, written, skipped };
}

function whyNot(row: GazetteerRow, options: GazetteerOptions, seen: Seen): string | null {
  if (row.names.length === 0) return "no Arabic name";
  if (options.countries && (row.country === null || !options.countries.has(row.country))) return "other country";
  const settlement = row.kind === "town" || row.kind === "village";
  if (settlement && (row.population ?? 0) < (options.population ?? 0)) return "too small";
  return seen.has(row) ? "already known" : null;
}

function unknownFormat(file: string): IsnadError {
  return new IsnadError(
    "gazetteer.format",
    `${file}: neither a GeoNames dump nor a Who's On First list`,
    "Give a GeoNames file such as IQ.txt (19 columns apart by tabs, no header), or Who's On First rows as JSON Lines or with a header line that has wof_id.",
  );
}

function badRow(file: string, line: number, wrong: string): IsnadError {
  return new IsnadError(
    "gazetteer.row",
    `${file}:${line}: ${wrong}`,
    "Mend or remove this line and run the import again.",
  );
}

/** Known and already written places, by country and name. */
class Seen {
  private readonly places = new Map<
    string,
    { readonly kind: string; readonly lat: number | null; readonly lon: number | null }[]
  >();
  private readonly regions = new Map<string, string>();
  private readonly ids = new Set<string>();

  constructor(known: readonly PlaceEntry[]) {
    for (const entry of known) {
      this.ids.add(entry.id);
      for (const name of entry.names) {
        this.note(keyOf(entry.country, name), entry);
        if (entry.kind === "region") this.regions.set(keyOf(entry.country, name.replace(HEADS, "")), entry.id);
      }
    }
  }

  has(row: GazetteerRow): boolean {
    if (this.ids.has(row.id)) return true;
    const size = sizeOf(row.kind);
    const same = this.places.get(keyOf(row.country, row.names[0]!)) ?? [];
    return same.some(
      (p) =>
        sizeOf(p.kind) === size &&
        (p.lat === null ||
          p.lon === null ||
          row.lat === null ||
          row.lon === null ||
          near(p.lat, row.lat, p.lon, row.lon)),
    );
  }

  lineOf(row: GazetteerRow): string {
    this.ids.add(row.id);
    const country = row.country === null ? null : `cty.${row.country}`;
    const region =
      row.region === null ? undefined : this.regions.get(keyOf(row.country, row.region.replace(HEADS, "")));
    const parent = region ?? (country !== null && this.ids.has(country) ? country : "");
    for (const name of row.names) this.note(keyOf(row.country, name), row);
    const rank = (row.population ?? 0) >= BIG_TOWN ? "2" : "3";
    const cell = (value: string | number | null) => String(value ?? "").replace(CELL_BREAKS, " ");
    const cells = [row.id, row.kind, row.country, parent, row.lat, row.lon, "", rank, row.name_en].map(cell);
    return [...cells, row.names.join("|")].join("\t");
  }

  private note(key: string, place: { kind: string; lat: number | null; lon: number | null }): void {
    const there = this.places.get(key);
    if (there) there.push(place);
    else this.places.set(key, [place]);
  }
}

const keyOf = (country: string | null, name: string) => `${country ?? ""} ${fold(name)}`;
const near = (lat1: number, lat2: number, lon1: number, lon2: number) =>
  Math.abs(lat1 - lat2) < NEAR && Math.abs(lon1 - lon2) < NEAR;
const SETTLEMENTS = new Set(["town", "village", "suburb", "camp"]);
const sizeOf = (kind: string) => (SETTLEMENTS.has(kind) ? "settlement" : kind);
