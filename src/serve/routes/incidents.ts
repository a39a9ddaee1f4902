import { link } from "../../link/index.ts";
import type { Incident, JoinConstraint, Linkable, StoredDocument, StoredIncident } from "../../record/index.ts";
import type { IncidentFilter, Store } from "../../store/index.ts";
import type { IncidentView, PreviewView } from "../api.ts";
import type { Context } from "../context.ts";
import { INCIDENT_FILTERS, incidentFilterOf } from "../filters.ts";
import { offsetPage, PAGED } from "../paging.ts";
import { Refusal } from "../problem.ts";
import type { Asked, Route } from "../route.ts";
import { etagOfIncident, tableOf } from "../views/incident.ts";
import { ClaimRows } from "../views/rows.ts";
import { signedOf } from "../views/signed.ts";

const MENTIONS = 100;
/** Mentions are read one by one; in a text of megabytes that takes long, and then fewer are shown. */
const PATIENCE_MS = 1_000;
/** A preview joins the articles concerned anew; more than these would take too long to wait for. */
const PREVIEWED = 200;

/** Events of the world, joined across articles. */
export function incidents(context: Context): Route[] {
  const { store } = context;
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
      handle: async ({ params }) => view(store, rows, await found(store, params.id!)),
    },
    {
      method: "POST",
      path: "/incidents/preview-merge",
      about: "Shows what incidents would be as one; changes nothing.",
      role: "reader",
      body: "preview-merge",
      gives: "preview",
      handle: async ({ body }) => {
        const { ids } = body as { readonly ids: readonly string[] };
        if (new Set(ids).size < 2)
          throw new Refusal(400, "serve.invalid", "fewer than two incidents", "Give two or more.");
        const [first, ...others] = await Promise.all(ids.map((id) => found(store, id)));
        const constraint: JoinConstraint = {
          verdict: "same",
          author: "",
          a: first!.mentions,
          b: others.flatMap(({ mentions }) => mentions),
        };
        return preview(context, [first!, ...others], constraint);
      },
    },
    {
      method: "POST",
      path: "/incidents/{id}/preview-split",
      about: "Shows what an incident and the claims that leave it together would be; changes nothing.",
      role: "reader",
      body: "preview-split",
      gives: "preview",
      handle: async ({ params, body }: Asked) => {
        const leaving = new Set((body as { readonly claims: readonly string[] }).claims);
        const incident = await found(store, params.id!);
        const a = incident.mentions.filter(({ event }) => leaving.has(event));
        if (a.length !== leaving.size || a.length === 0 || a.length === incident.mentions.length) {
          throw new Refusal(
            400,
            "review.others",
            "these are not some of the incident's claims",
            "Give some of its claims.",
          );
        }
        const b = incident.mentions.filter(({ event }) => !leaving.has(event));
        return preview(
          context,
          [incident],
          { verdict: "different", author: "", a, b },
          { verdict: "same", author: "", a, b: [] },
        );
      },
    },
  ];
}

export async function found(store: Store, id: string): Promise<StoredIncident> {
  const incident = await store.incident(id);
  if (incident !== null) return incident;
  throw new Refusal(404, "record.unknown-id", "the record has no such incident", "GET /incidents lists them.");
}

export async function listed(store: Store, filter: IncidentFilter) {
  const list = [];
  for await (const row of store.incidents(filter)) list.push(row);
  return list;
}

async function documentsOf(store: Store, incident: Incident): Promise<Map<string, StoredDocument>> {
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
  const mentions = [];
  const late = performance.now() + PATIENCE_MS;
  for (const { event, joined } of incident.mentions.slice(0, MENTIONS)) {
    if (performance.now() > late) break;
    mentions.push({
      claim: await rows.of(event),
      joined: joined === null ? null : { to: joined.to.event, score: joined.score, reasons: joined.reasons },
    });
  }
  return {
    id,
    kind,
    family,
    review,
    etag: etagOfIncident(incident),
    grade,
    independence,
    table: tableOf(incident, await documentsOf(store, incident)),
    mentions,
    mentioned: incident.mentions.length,
    holds,
    reviews,
    signed: signedOf(reviews),
  };
}

/** Joins the articles of some incidents anew, under one more word of a person, and gives what became of their mentions. */
async function preview(
  { store, lore }: Context,
  incidents: readonly StoredIncident[],
  ...more: readonly JoinConstraint[]
): Promise<PreviewView> {
  const events = new Set(incidents.flatMap(({ mentions }) => mentions.map(({ event }) => event)));
  const documents = [...new Set(incidents.flatMap(({ mentions }) => mentions.map(({ document }) => document)))];
  if (documents.length > PREVIEWED) {
    throw new Refusal(
      413,
      "serve.too-large",
      "these incidents are told by too many articles",
      "Judge them without a preview.",
    );
  }
  const linkables: Linkable[] = [];
  for await (const linkable of store.linkables(documents)) linkables.push(linkable);
  const linked = link(linkables, lore.knowledge, [...more, ...(await store.constraints())]);
  const told = linked.incidents.filter(({ mentions }) => mentions.some(({ event }) => events.has(event)));
  return {
    incidents: await Promise.all(
      told.map(async (incident) => {
        const { kind, family, grade, independence } = incident;
        return { kind, family, grade, independence, table: tableOf(incident, await documentsOf(store, incident)) };
      }),
    ),
  };
}
