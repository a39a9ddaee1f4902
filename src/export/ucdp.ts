import { english } from "../record/index.ts";
import type { EventRow } from "./row.ts";
import { type Column, line, type Settings } from "./table.ts";
import {
  daysOf,
  firstDate,
  fromDocuments,
  highOf,
  joined,
  lowOf,
  oneNumber,
  partyNames,
  UCDP_WHERE,
  yearOf,
} from "./values.ts";

const none = () => null;
const WEEK = 7;
const MONTH = 31;

/** UCDP: 1 day, 2 two to six days, 3 week, 4 month, 5 up to a year and more. Null = undated. */
function datePrecision({ date }: EventRow): number | null {
  const days = daysOf(date)?.days;
  if (days === undefined) return null;
  if (days === 1) return 1;
  if (days < WEEK) return 2;
  if (days === WEEK) return 3;
  return days <= MONTH ? 4 : 5;
}

const point = ({ place }: EventRow) =>
  place === null || place.lat === null || place.lon === null ? null : `POINT (${place.lon} ${place.lat})`;

/**
 * The 49 columns of UCDP's Georeferenced Event Dataset, in their order. Conflicts, dyads, types of violence and who the dead were are a
 * coder's judgement, so they stay empty; `best` follows the policy of the export, `low` and `high` are what the text bounds.
 */
export const UCDP_COLUMNS: readonly Column[] = [
  // UCDP's ids are numbers; this one cannot be taken for one.
  { name: "id", cell: ({ id }) => `isnad:${id}` },
  { name: "relid", cell: none },
  { name: "year", cell: yearOf },
  { name: "active_year", cell: none },
  { name: "code_status", cell: ({ review, status }) => `${review}, ${status}` },
  ...[
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
  ].map((name): Column => ({ name, cell: none })),
  { name: "side_a", cell: ({ actor }) => partyNames(actor) },
  { name: "side_b_dset_id", cell: none },
  { name: "side_b_new_id", cell: none },
  { name: "side_b", cell: ({ target }) => partyNames(target) },
  // Of a claim it is not known: one article tells of it. Outlets that copy one report are counted apart in `source_original`.
  { name: "number_of_sources", cell: ({ told }) => told?.outlets ?? null },
  { name: "source_article", cell: (row) => fromDocuments(row, ({ url, name }) => url ?? name) },
  { name: "source_office", cell: (row) => fromDocuments(row, ({ outlet }) => outlet) },
  { name: "source_date", cell: (row) => fromDocuments(row, ({ published }) => published) },
  { name: "source_headline", cell: (row) => fromDocuments(row, ({ title }) => title) },
  { name: "source_original", cell: ({ sources, told }) => joined(told?.origins.map(english) ?? sources) },
  { name: "where_prec", cell: ({ place }) => (place === null ? null : UCDP_WHERE[place.precision]) },
  { name: "where_coordinates", cell: ({ place }) => place?.name_en ?? place?.name ?? null },
  { name: "where_description", cell: ({ place }) => place?.words?.quote ?? null },
  { name: "adm_1", cell: ({ place }, { areas }) => areas.divisions(place).admin1 },
  { name: "adm_2", cell: ({ place }, { areas }) => areas.divisions(place).admin2 },
  { name: "latitude", cell: ({ place }) => place?.lat ?? null },
  { name: "longitude", cell: ({ place }) => place?.lon ?? null },
  { name: "geom_wkt", cell: point },
  { name: "priogrid_gid", cell: none },
  { name: "country", cell: ({ place }, { areas }) => areas.countryName(place?.country ?? null) },
  { name: "country_id", cell: none },
  { name: "region", cell: none },
  { name: "event_clarity", cell: ({ incidents, told }) => (incidents === null && told?.kind !== "series" ? 1 : 2) },
  { name: "date_prec", cell: datePrecision },
  { name: "date_start", cell: firstDate },
  { name: "date_end", cell: ({ date }) => daysOf(date)?.last ?? null },
  { name: "deaths_a", cell: none },
  { name: "deaths_b", cell: none },
  { name: "deaths_civilians", cell: none },
  // All whom the text counts as dead: it does not say in a coder's terms whose they were.
  { name: "deaths_unknown", cell: ({ fatalities }, { figures }) => oneNumber(fatalities, figures) },
  { name: "best", cell: ({ fatalities }, { figures }) => oneNumber(fatalities, figures) },
  { name: "high", cell: ({ fatalities }) => highOf(fatalities) },
  { name: "low", cell: ({ fatalities }) => lowOf(fatalities) },
  { name: "gwnoa", cell: none },
  { name: "gwnob", cell: none },
];

/** True for an event of force. */
export const ucdpKeeps = ({ type }: EventRow) => type === "ASSAULT";

/** Events of force in UCDP's columns: UCDP codes lethal violence, so only `ASSAULT` is given. */
export async function* ucdp(rows: AsyncIterable<EventRow>, settings: Settings): AsyncGenerator<string> {
  yield line(UCDP_COLUMNS.map(({ name }) => name));
  for await (const row of rows) {
    if (ucdpKeeps(row)) yield line(UCDP_COLUMNS.map((column) => column.cell(row, settings)));
  }
}
