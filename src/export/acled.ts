import { numericCode } from "./countries.ts";
import type { EventRow } from "./row.ts";
import { type Column, line, type Settings } from "./table.ts";
import { ACLED_GEO, daysOf, firstDate, joined, oneNumber, partyNames, yearOf } from "./values.ts";

const none = () => null;
const DAYS_OF_WEEK = 7;

/** ACLED: 1 the day is known, 2 the week, 3 the month or less. Null = undated. */
function timePrecision({ date }: EventRow): number | null {
  const days = daysOf(date);
  if (days === null) return null;
  if (days.days === 1) return 1;
  return days.days <= DAYS_OF_WEEK ? 2 : 3;
}

/** What the text says, and for an incident on what its sources disagree. */
const notesOf = ({ evidence, told }: EventRow) =>
  joined([
    evidence?.quote ?? null,
    ...(told?.disputed.map(({ field, values }) => `disputed ${field}: ${values.join(" / ")}`) ?? []),
  ]);

const tagsOf = ({ review, status, told }: EventRow, { figures }: Settings) =>
  [
    `isnad=${review}`,
    `status=${status}`,
    `figures=${figures}`,
    ...(told === null ? [] : [`policy=${told.policy}`, `outlets=${told.outlets}`, `origins=${told.origins.length}`]),
  ].join("; ");

const typeOf = ({ acled }: EventRow) => (acled === null ? null : (ACLED_TYPE.get(acled) ?? null));

/**
 * The 31 columns of ACLED's own files, in their order. What Isnad does not know (interaction codes, civilian targeting, regions, scale)
 * stays empty. Here `actor1` did it and `actor2` was its target; ACLED's columns promise no such direction.
 */
export const ACLED_COLUMNS: readonly Column[] = [
  // Not `COUNTRY` and a number, so that nobody takes it for an id of ACLED's.
  { name: "event_id_cnty", cell: ({ id }) => `isnad:${id}` },
  { name: "event_date", cell: firstDate },
  { name: "year", cell: yearOf },
  { name: "time_precision", cell: timePrecision },
  { name: "disorder_type", cell: (row) => disorderOf(row.acled, typeOf(row)) },
  { name: "event_type", cell: typeOf },
  { name: "sub_event_type", cell: ({ acled }) => acled },
  { name: "actor1", cell: ({ actor }) => partyNames(actor.slice(0, 1)) },
  { name: "assoc_actor_1", cell: ({ actor }) => partyNames(actor.slice(1)) },
  { name: "inter1", cell: none },
  { name: "actor2", cell: ({ target }) => partyNames(target.slice(0, 1)) },
  { name: "assoc_actor_2", cell: ({ target }) => partyNames(target.slice(1)) },
  { name: "inter2", cell: none },
  { name: "interaction", cell: none },
  { name: "civilian_targeting", cell: none },
  { name: "iso", cell: ({ place }) => numericCode(place?.country ?? null) },
  { name: "region", cell: none },
  { name: "country", cell: ({ place }, { areas }) => areas.countryName(place?.country ?? null) },
  { name: "admin1", cell: ({ place }, { areas }) => areas.divisions(place).admin1 },
  { name: "admin2", cell: ({ place }, { areas }) => areas.divisions(place).admin2 },
  { name: "admin3", cell: none },
  { name: "location", cell: ({ place }) => place?.name_en ?? place?.name ?? null },
  { name: "latitude", cell: ({ place }) => place?.lat ?? null },
  { name: "longitude", cell: ({ place }) => place?.lon ?? null },
  { name: "geo_precision", cell: ({ place }) => (place === null ? null : ACLED_GEO[place.precision]) },
  { name: "source", cell: ({ sources }) => joined(sources) },
  { name: "source_scale", cell: none },
  { name: "notes", cell: notesOf },
  { name: "fatalities", cell: ({ fatalities }, { figures }) => oneNumber(fatalities, figures) },
  { name: "tags", cell: tagsOf },
  { name: "timestamp", cell: none },
];

const TYPES: Readonly<Record<string, readonly string[]>> = {
  Battles: ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"],
  "Explosions/Remote violence": [
    "Chemical weapon",
    "Air/drone strike",
    "Suicide bomb",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Grenade",
  ],
  "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
  Protests: ["Peaceful protest", "Protest with intervention", "Excessive force against protesters"],
  Riots: ["Violent demonstration", "Mob violence"],
  "Strategic developments": [
    "Agreement",
    "Arrests",
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Looting/property destruction",
    "Non-violent transfer of territory",
    "Other",
  ],
};
/** ACLED's event type of each of its sub-event types. */
export const ACLED_TYPE: ReadonlyMap<string, string> = new Map(
  Object.entries(TYPES).flatMap(([type, subs]) => subs.map((sub) => [sub, type] as const)),
);

/** ACLED's widest class: demonstrations, political violence or strategic developments; two of its sub-event types fall out of line. */
function disorderOf(acled: string | null, type: string | null): string | null {
  if (type === null || type === "Strategic developments") return type;
  if (acled === "Excessive force against protesters") return "Political violence; Demonstrations";
  const demonstration = type === "Protests" || acled === "Violent demonstration";
  return demonstration ? "Demonstrations" : "Political violence";
}

/** True for an event that ACLED would code. */
export const acledKeeps = ({ acled }: EventRow) => acled !== null;

/** Events in ACLED's columns; only those that ACLED would code, that is, with a sub-event type. */
export async function* acled(rows: AsyncIterable<EventRow>, settings: Settings): AsyncGenerator<string> {
  yield line(ACLED_COLUMNS.map(({ name }) => name));
  for await (const row of rows) {
    if (acledKeeps(row)) yield line(ACLED_COLUMNS.map((column) => column.cell(row, settings)));
  }
}
