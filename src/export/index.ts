import type { StoredClaim } from "../record/index.ts";
import { acled, acledKeeps } from "./acled.ts";
import { annotations } from "./annotations.ts";
import { brat, type ExportFile } from "./brat.ts";
import { briefingHtml } from "./briefing/html.ts";
import { briefingMarkdown } from "./briefing/markdown.ts";
import { csvData, csvExcel } from "./csv.ts";
import { geojson } from "./geojson.ts";
import { hxl } from "./hxl.ts";
import { jsonl } from "./jsonl.ts";
import { parquet } from "./parquet.ts";
import { plover } from "./plover.ts";
import type { EventRow, ToldIncident } from "./row.ts";
import type { Settings } from "./table.ts";
import { ucdp, ucdpKeeps } from "./ucdp.ts";
import { xlsx } from "./xlsx.ts";
import { zipped } from "./zip.ts";

export { Areas, COARSE_LEVELS, type CoarseLevel } from "./areas.ts";
export type { ExportFile } from "./brat.ts";
export { coarsened } from "./coarsen.ts";
export { COLUMNS, headingOf } from "./columns.ts";
export { claimObject, incidentObject, jsonl } from "./jsonl.ts";
export { VALUE_POLICIES, type ValuePolicy } from "./policy.ts";
export { type EventRow, rowOfClaim, rowOfIncident, type ToldIncident } from "./row.ts";
export { FIGURE_POLICIES, type FigurePolicy, ROW_KINDS, type RowKind, type Settings } from "./table.ts";
export { fieldWords, LANGUAGES, type Language, reviewWords, statusWords, typeWords } from "./words.ts";
export { zipped } from "./zip.ts";

type Pieces = AsyncIterable<string | Uint8Array>;

/**
 * A way of writing a record for others. `rows` takes events, one row a claim or an incident; `claims` takes also statements and
 * figures; `incidents` takes incidents whole. `files` says that it makes several files, which `write` puts into one archive.
 */
export type Profile = { readonly media: string; readonly extension: string } & (
  | {
      readonly takes: "rows";
      write(rows: AsyncIterable<EventRow>, settings: Settings): Pieces;
      /** Which rows the format has a place for; absent = all. */
      keeps?(row: EventRow): boolean;
    }
  | {
      readonly takes: "claims";
      write(claims: AsyncIterable<StoredClaim>, settings: Settings): Pieces;
      files?(claims: AsyncIterable<StoredClaim>): AsyncIterable<ExportFile>;
    }
  | { readonly takes: "incidents"; write(incidents: AsyncIterable<ToldIncident>, settings: Settings): Pieces }
);

const csv = { media: "text/csv; charset=utf-8", extension: "csv" } as const;

/** All profiles by name; `docs/exports.md` describes each. */
export const PROFILES: Readonly<Record<string, Profile>> = {
  data: { takes: "rows", write: csvData, ...csv },
  excel: { takes: "rows", write: csvExcel, ...csv },
  xlsx: {
    takes: "rows",
    write: xlsx,
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extension: "xlsx",
  },
  parquet: { takes: "rows", write: parquet, media: "application/vnd.apache.parquet", extension: "parquet" },
  hxl: { takes: "rows", write: hxl, ...csv },
  acled: { takes: "rows", write: acled, keeps: acledKeeps, ...csv },
  ucdp: { takes: "rows", write: ucdp, keeps: ucdpKeeps, ...csv },
  plover: { takes: "rows", write: plover, media: "application/x-ndjson", extension: "jsonl" },
  geojson: { takes: "rows", write: geojson, media: "application/geo+json", extension: "geojson" },
  annotations: { takes: "claims", write: annotations, media: "application/x-ndjson", extension: "jsonl" },
  brat: {
    takes: "claims",
    write: (claims) => zipped(brat(claims)),
    files: brat,
    media: "application/zip",
    extension: "zip",
  },
  jsonl: { takes: "claims", write: jsonl, media: "application/x-ndjson", extension: "jsonl" },
  "briefing-md": {
    takes: "incidents",
    write: briefingMarkdown,
    media: "text/markdown; charset=utf-8",
    extension: "md",
  },
  "briefing-html": { takes: "incidents", write: briefingHtml, media: "text/html; charset=utf-8", extension: "html" },
};
