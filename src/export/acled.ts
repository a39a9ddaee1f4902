import type { StoredEvent } from "../record/index.ts";
import { type Column, line, type Settings } from "./table.ts";
import { ACLED_GEO, chainOf, daysOf, oneNumber, partyNames } from "./values.ts";

const none = () => null;
const DAYS_OF_WEEK = 7;

/** ACLED: 1 the day is known, 2 the week, 3 the month or less. Null = undated. */
function timePrecision(event: StoredEvent): number | null {
  const days = daysOf(event.claim.date);
  if (days === null) return null;
  if (days.days === 1) return 1;
  return days.days <= DAYS_OF_WEEK ? 2 : 3;
}

const firstDate = ({ claim }: StoredEvent) => daysOf(claim.date)?.first ?? null;

/**
 * The 31 columns of ACLED's own files, in their order. What Isnad does not know (interaction codes, administrative units, regions) stays
 * empty. Here `actor1` did it and `actor2` was its target; ACLED's columns promise no such direction.
 */
export const ACLED_COLUMNS: readonly Column[] = [
  // Not `COUNTRY` and a number, so that nobody takes it for an id of ACLED's.
  { name: "event_id_cnty", cell: ({ id }) => `isnad:${id}` },
  { name: "event_date", cell: firstDate },
  { name: "year", cell: (event) => (firstDate(event) === null ? null : Number(firstDate(event)!.slice(0, 4))) },
  { name: "time_precision", cell: timePrecision },
  { name: "disorder_type", cell: none },
  { name: "event_type", cell: ({ claim }) => (claim.acled === null ? null : (ACLED_TYPE.get(claim.acled) ?? null)) },
  { name: "sub_event_type", cell: ({ claim }) => claim.acled },
  { name: "actor1", cell: ({ claim }) => partyNames(claim.actor.slice(0, 1)) },
  { name: "assoc_actor_1", cell: ({ claim }) => partyNames(claim.actor.slice(1)) },
  { name: "inter1", cell: none },
  { name: "actor2", cell: ({ claim }) => partyNames(claim.target.slice(0, 1)) },
  { name: "assoc_actor_2", cell: ({ claim }) => partyNames(claim.target.slice(1)) },
  { name: "inter2", cell: none },
  { name: "interaction", cell: none },
  { name: "civilian_targeting", cell: none },
  { name: "iso", cell: none },
  { name: "region", cell: none },
  { name: "country", cell: ({ claim }) => claim.place?.country ?? null },
  { name: "admin1", cell: none },
  { name: "admin2", cell: none },
  { name: "admin3", cell: none },
  { name: "location", cell: ({ claim }) => claim.place?.name_en ?? claim.place?.name ?? null },
  { name: "latitude", cell: ({ claim }) => claim.place?.lat ?? null },
  { name: "longitude", cell: ({ claim }) => claim.place?.lon ?? null },
  { name: "geo_precision", cell: ({ claim }) => (claim.place === null ? null : ACLED_GEO[claim.place.precision]) },
  { name: "source", cell: chainOf },
  { name: "source_scale", cell: none },
  { name: "notes", cell: ({ claim }) => claim.evidence.quote },
  { name: "fatalities", cell: ({ claim }, { figures }) => oneNumber(claim.fatalities, figures) },
  {
    name: "tags",
    cell: ({ review, claim }, { figures }) => `isnad=${review}; status=${claim.status}; figures=${figures}`,
  },
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

/** Events in ACLED's columns; only those that ACLED would code, that is, with a sub-event type. */
export async function* acled(events: AsyncIterable<StoredEvent>, settings: Settings): AsyncGenerator<string> {
  yield line(ACLED_COLUMNS.map(({ name }) => name));
  for await (const event of events) {
    if (event.claim.acled !== null) yield line(ACLED_COLUMNS.map((column) => column.cell(event, settings)));
  }
}
