import type { StoredEvent } from "../record/index.ts";
import { type Column, line, type Settings } from "./table.ts";
import { chainOf, daysOf, highOf, lowOf, oneNumber, partyNames, UCDP_WHERE } from "./values.ts";

const none = () => null;
const WEEK = 7;
const MONTH = 31;

/** UCDP: 1 day, 2 two to six days, 3 week, 4 month, 5 up to a year and more. Null = undated. */
function datePrecision({ claim }: StoredEvent): number | null {
  const days = daysOf(claim.date)?.days;
  if (days === undefined) return null;
  if (days === 1) return 1;
  if (days < WEEK) return 2;
  if (days === WEEK) return 3;
  return days <= MONTH ? 4 : 5;
}

const firstDate = ({ claim }: StoredEvent) => daysOf(claim.date)?.first ?? null;
const point = ({ claim: { place } }: StoredEvent) =>
  place === null || place.lat === null || place.lon === null ? null : `POINT (${place.lon} ${place.lat})`;

/**
 * The 49 columns of UCDP's Georeferenced Event Dataset, in their order. Conflicts, dyads, types of violence and who the dead were are a
 * coder's judgement, so they stay empty; `best` follows the policy of the export, `low` and `high` are what the text bounds.
 */
export const UCDP_COLUMNS: readonly Column[] = [
  // UCDP's ids are numbers; this one cannot be taken for one.
  { name: "id", cell: ({ id }) => `isnad:${id}` },
  { name: "relid", cell: none },
  { name: "year", cell: (event) => (firstDate(event) === null ? null : Number(firstDate(event)!.slice(0, 4))) },
  { name: "active_year", cell: none },
  { name: "code_status", cell: ({ review, claim }) => `${review}, ${claim.status}` },
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
  { name: "side_a", cell: ({ claim }) => partyNames(claim.actor) },
  { name: "side_b_dset_id", cell: none },
  { name: "side_b_new_id", cell: none },
  { name: "side_b", cell: ({ claim }) => partyNames(claim.target) },
  // How many independent sources tell of an event is not known from one article.
  { name: "number_of_sources", cell: none },
  { name: "source_article", cell: ({ document }) => document.url ?? document.name },
  { name: "source_office", cell: ({ document }) => document.outlet },
  { name: "source_date", cell: ({ published }) => published?.from ?? null },
  { name: "source_headline", cell: ({ document }) => document.title },
  { name: "source_original", cell: chainOf },
  { name: "where_prec", cell: ({ claim }) => (claim.place === null ? null : UCDP_WHERE[claim.place.precision]) },
  { name: "where_coordinates", cell: ({ claim }) => claim.place?.name_en ?? claim.place?.name ?? null },
  { name: "where_description", cell: ({ claim }) => claim.place?.quote ?? null },
  { name: "adm_1", cell: none },
  { name: "adm_2", cell: none },
  { name: "latitude", cell: ({ claim }) => claim.place?.lat ?? null },
  { name: "longitude", cell: ({ claim }) => claim.place?.lon ?? null },
  { name: "geom_wkt", cell: point },
  { name: "priogrid_gid", cell: none },
  { name: "country", cell: ({ claim }) => claim.place?.country ?? null },
  { name: "country_id", cell: none },
  { name: "region", cell: none },
  { name: "event_clarity", cell: ({ claim }) => (claim.incidents === null ? 1 : 2) },
  { name: "date_prec", cell: datePrecision },
  { name: "date_start", cell: firstDate },
  { name: "date_end", cell: ({ claim }) => daysOf(claim.date)?.last ?? null },
  { name: "deaths_a", cell: none },
  { name: "deaths_b", cell: none },
  { name: "deaths_civilians", cell: none },
  // All whom the text counts as dead: it does not say in a coder's terms whose they were.
  { name: "deaths_unknown", cell: ({ claim }, { figures }) => oneNumber(claim.fatalities, figures) },
  { name: "best", cell: ({ claim }, { figures }) => oneNumber(claim.fatalities, figures) },
  { name: "high", cell: ({ claim }) => highOf(claim.fatalities) },
  { name: "low", cell: ({ claim }) => lowOf(claim.fatalities) },
  { name: "gwnoa", cell: none },
  { name: "gwnob", cell: none },
];

/** Events of force in UCDP's columns: UCDP codes lethal violence, so only `ASSAULT` is given. */
export async function* ucdp(events: AsyncIterable<StoredEvent>, settings: Settings): AsyncGenerator<string> {
  yield line(UCDP_COLUMNS.map(({ name }) => name));
  for await (const event of events) {
    if (event.claim.type === "ASSAULT") yield line(UCDP_COLUMNS.map((column) => column.cell(event, settings)));
  }
}
