import { alpha3 } from "./countries.ts";
import type { EventRow } from "./row.ts";
import { type Column, line, type Settings } from "./table.ts";
import { daysOf, firstDate, fromDocuments, highOf, joined, lowOf, partyNames } from "./values.ts";

type Tagged = readonly [tag: string, column: Column];

/** Columns with their HXL 1.1 hashtags. */
export const HXL_COLUMNS: readonly Tagged[] = [
  ["#event+id", { name: "id", cell: ({ id }) => id }],
  ["#date+start", { name: "date_start", cell: firstDate }],
  ["#date+end", { name: "date_end", cell: ({ date }) => daysOf(date)?.last ?? null }],
  ["#event+type", { name: "event_type", cell: ({ type, mode }) => (mode === null ? type : `${type}/${mode}`) }],
  ["#event+type+acled", { name: "acled_sub_event", cell: ({ acled }) => acled }],
  ["#status+claim", { name: "status", cell: ({ status }) => status }],
  ["#status+review", { name: "review", cell: ({ review }) => review }],
  ["#country+name", { name: "country", cell: ({ place }, { areas }) => areas.countryName(place?.country ?? null) }],
  ["#country+code+v_iso3", { name: "iso3", cell: ({ place }) => alpha3(place?.country ?? null) }],
  ["#adm1+name", { name: "admin1", cell: ({ place }, { areas }) => areas.divisions(place).admin1 }],
  ["#adm2+name", { name: "admin2", cell: ({ place }, { areas }) => areas.divisions(place).admin2 }],
  ["#loc+name+i_en", { name: "place_en", cell: ({ place }) => place?.name_en ?? null }],
  ["#loc+name+i_ar", { name: "place", cell: ({ place }) => place?.name ?? null }],
  ["#geo+lat", { name: "latitude", cell: ({ place }) => place?.lat ?? null }],
  ["#geo+lon", { name: "longitude", cell: ({ place }) => place?.lon ?? null }],
  ["#geo+precision", { name: "precision", cell: ({ place }) => place?.precision ?? null }],
  ["#group+actor", { name: "actor", cell: ({ actor }) => partyNames(actor) }],
  ["#group+target", { name: "target", cell: ({ target }) => partyNames(target) }],
  ["#affected+killed+min", { name: "killed_min", cell: ({ fatalities }) => lowOf(fatalities) }],
  ["#affected+killed+max", { name: "killed_max", cell: ({ fatalities }) => highOf(fatalities) }],
  ["#affected+injured+min", { name: "injured_min", cell: ({ injured }) => lowOf(injured) }],
  ["#affected+injured+max", { name: "injured_max", cell: ({ injured }) => highOf(injured) }],
  ["#affected+detained+min", { name: "detained_min", cell: ({ detained }) => lowOf(detained) }],
  ["#affected+detained+max", { name: "detained_max", cell: ({ detained }) => highOf(detained) }],
  ["#meta+source", { name: "sources", cell: ({ sources }) => joined(sources) }],
  ["#meta+url", { name: "url", cell: (row) => fromDocuments(row, ({ url }) => url) }],
  ["#description+evidence", { name: "evidence", cell: ({ evidence }) => evidence?.quote ?? null }],
  ["#meta+policy", { name: "policy", cell: ({ told }) => told?.policy ?? null }],
];

/** Comma-separated values with headings and, below them, the HXL row of hashtags. */
export async function* hxl(rows: AsyncIterable<EventRow>, settings: Settings): AsyncGenerator<string> {
  yield line(HXL_COLUMNS.map(([, { name }]) => name));
  yield line(HXL_COLUMNS.map(([tag]) => tag));
  for await (const row of rows) yield line(HXL_COLUMNS.map(([, column]) => column.cell(row, settings)));
}
