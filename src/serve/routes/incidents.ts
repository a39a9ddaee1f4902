import type { Incident, IncidentMention, IncidentRow, StoredDocument, StoredIncident } from "../../record/index.ts";
import type { IncidentFilter, Part, Store } from "../../store/index.ts";
import type { IncidentView } from "../api/incidents.ts";
import type { Context } from "../context.ts";
import { INCIDENT_FILTERS, incidentFilterOf } from "../filters.ts";
import { offsetPage, PAGED } from "../paging.ts";
import { Refusal } from "../problem.ts";
import type { Route } from "../route.ts";
import { etagOfIncident, tableOf } from "../views/incident.ts";
import { ClaimRows } from "../views/rows.ts";
import { signedOf } from "../views/signed.ts";
import { Titles } from "../views/titles.ts";

/** Mentions that an incident's table is made of, and those that are given with their sentences at once. */
const MENTIONS = 100;
const READ_AT_ONCE = 20;
/** Mentions are read one by one; in a text of megabytes that takes long, and then fewer are shown. */
const PATIENCE_MS = 1_000;
/** Parties named in a row; the incident's page has all. */
const NAMED = 12;

/** Events of the world, joined across articles. */
export function incidents({ store }: Context): Route[] {
  const rows = new ClaimRows(store);
  return [
    {
      method: "GET",
      path: "/incidents",
      about: "Lists incidents that pass the filters.",
      role: "reader",
      query: {
        ...INCIDENT_FILTERS,
        ids: ["string=", "ids, with commas between them: only these"],
        sort: ["incident-order=", "`date` (the default), `dispute` or `newest`"],
        ...PAGED,
      },
      gives: "page of incident-row",
      columns: [
        "id",
        "kind",
        "family",
        "type",
        "mode",
        "status",
        "date.from",
        "date.to",
        "place.name",
        "place.name_en",
        "place.country",
        "actors.name",
        "actors.name_en",
        "targets.name",
        "targets.name_en",
        "weapon",
        "fatalities",
        "injured",
        "detained",
        "mentions",
        "outlets",
        "origins",
        "independence",
        "grade",
        "disputed",
        "resolved",
        "review",
        "quote",
      ],
      handle: (asked) => {
        const { ids } = asked.query;
        const filter: IncidentFilter = {
          ...incidentFilterOf(asked.query),
          ...(ids === undefined ? {} : { ids: String(ids).split(",") }),
        };
        const sort = (asked.query.sort ?? "date") as NonNullable<IncidentFilter["sort"]>;
        return offsetPage(
          asked,
          (limit, offset) => listed(store, { ...filter, sort, limit, offset }),
          () => store.countIncidents(filter),
        );
      },
    },
    {
      method: "GET",
      path: "/incidents/{id}",
      about:
        "Gives one incident: what each article says of each field, grouped by origin, its mentions with their sentences, and what people made of it.",
      role: "reader",
      gives: "incident-view",
      handle: async ({ params }) => view(store, rows, await found(store, params.id!, { limit: MENTIONS })),
    },
    {
      method: "GET",
      path: "/incidents/{id}/mentions",
      about: "Lists the mentions of an incident with their sentences, in the order of publication.",
      role: "reader",
      query: PAGED,
      gives: "page of incident-mention",
      columns: [
        "claim.id",
        "claim.document.outlet",
        "claim.published.from",
        "claim.sentence.text",
        "claim.document.url",
      ],
      handle: async (asked) => {
        const { mentioned } = await found(store, asked.params.id!, { limit: 0 });
        const list = async (limit: number, offset: number) => {
          const { mentions } = await found(store, asked.params.id!, { limit, offset });
          return readMentions(rows, mentions);
        };
        return offsetPage(asked, list, async () => mentioned);
      },
    },
  ];
}

export async function found(store: Store, id: string, part?: Part): Promise<StoredIncident> {
  const incident = await store.incident(id, part);
  if (incident !== null) return incident;
  throw new Refusal(404, "record.unknown-id", "the record has no such incident", "GET /incidents lists them.");
}

/** A row that names as many parties as a list can show. */
export const shortRow = (row: IncidentRow): IncidentRow => ({
  ...row,
  actors: row.actors.slice(0, NAMED),
  targets: row.targets.slice(0, NAMED),
});

export async function listed(store: Store, filter: IncidentFilter) {
  const list = [];
  for await (const row of store.incidents(filter)) list.push(shortRow(row));
  return list;
}

/** Mentions with their sentences, as many as can be read in time. */
async function readMentions(
  rows: ClaimRows,
  mentions: readonly IncidentMention[],
  patience = Number.POSITIVE_INFINITY,
): Promise<IncidentView["mentions"][number][]> {
  const read = [];
  const late = performance.now() + patience;
  for (const { event, joined } of mentions) {
    if (performance.now() > late && read.length > 0) break;
    read.push({
      claim: await rows.of(event),
      joined: joined === null ? null : { to: joined.to.event, score: joined.score, reasons: joined.reasons },
    });
  }
  return read;
}

export async function documentsOf(store: Store, incident: Incident): Promise<Map<string, StoredDocument>> {
  const documents = new Map<string, StoredDocument>();
  for (const { document } of incident.mentions) {
    if (documents.has(document)) continue;
    const stored = await store.document(document);
    if (stored !== null) documents.set(document, stored);
  }
  return documents;
}

async function view(store: Store, rows: ClaimRows, incident: StoredIncident): Promise<IncidentView> {
  const { id, kind, family, review, grade, independence, holds, reviews } = incident;
  return {
    id,
    kind,
    family,
    review,
    etag: etagOfIncident(incident),
    grade,
    independence,
    table: await new Titles(store).ofTable(tableOf(incident, await documentsOf(store, incident))),
    mentions: await readMentions(rows, incident.mentions.slice(0, READ_AT_ONCE), PATIENCE_MS),
    mentioned: incident.mentioned,
    tabled: incident.mentions.length,
    outlets: incident.outlets.length,
    origins: incident.origins.length,
    holds,
    reviews,
    signed: signedOf(reviews),
  };
}
