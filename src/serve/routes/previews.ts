import { link } from "../../link/index.ts";
import type { EventRef, JoinConstraint, Linkable } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import type { PreviewView } from "../api/incidents.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../problem.ts";
import type { Asked, Route } from "../route.ts";
import { tableOf } from "../views/incident.ts";
import { Titles } from "../views/titles.ts";
import { documentsOf, found } from "./incidents.ts";

/** A preview joins the articles concerned anew; of more than these the first are read, as all would take too long to wait for. */
const PREVIEWED = 200;

/** What incidents would be after a merge or a split. */
export function previews(context: Context): Route[] {
  const { store } = context;
  return [
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
        const most = Math.max(1, Math.floor(PREVIEWED / ids.length));
        const [first, ...others] = await Promise.all(ids.map((id) => found(store, id, { limit: most })));
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
        const incident = await found(store, params.id!, { limit: PREVIEWED });
        const there = await Promise.all([...leaving].map((claim) => store.incidentOf(claim)));
        if (leaving.size === 0 || leaving.size >= incident.mentioned || there.some((id) => id !== incident.id)) {
          throw new Refusal(
            400,
            "review.others",
            "these are not some of the incident's claims",
            "Give some of its claims.",
          );
        }
        const read = await Promise.all([...leaving].slice(0, PREVIEWED).map((claim) => store.claim(claim)));
        const documents = [
          ...read.map((claim) => claim!.document.id),
          ...incident.mentions.map(({ document }) => document),
        ];
        // All of it that the articles read tell: one left out would be a way back to those that leave.
        const all = await mentionsIn(store, incident.id, [...new Set(documents)].slice(0, PREVIEWED));
        const a = all.filter(({ event }) => leaving.has(event));
        const b = all.filter(({ event }) => !leaving.has(event));
        return preview(
          context,
          [{ mentions: all, mentioned: incident.mentioned }],
          { verdict: "different", author: "", a, b },
          { verdict: "same", author: "", a, b: [] },
        );
      },
    },
  ];
}

/** What a preview is of: the mentions that are read, and how many there are. */
interface Seen {
  readonly mentions: readonly EventRef[];
  readonly mentioned: number;
}

/** The mentions of an incident in some articles. */
async function mentionsIn(store: Store, incident: string, documents: readonly string[]): Promise<EventRef[]> {
  const refs: EventRef[] = [];
  for (const document of documents) {
    for await (const { id } of store.claims({ document, kind: "event" }))
      if ((await store.incidentOf(id)) === incident) refs.push({ document, event: id });
  }
  return refs;
}

/** Joins the articles of some incidents anew, under one more word of a person, and gives what became of their mentions. */
async function preview(
  { store, lore }: Context,
  incidents: readonly Seen[],
  ...more: readonly JoinConstraint[]
): Promise<PreviewView> {
  const events = new Set(incidents.flatMap(({ mentions }) => mentions.map(({ event }) => event)));
  const documents = [...new Set(incidents.flatMap(({ mentions }) => mentions.map(({ document }) => document)))];
  const linkables: Linkable[] = [];
  for await (const linkable of store.linkables(documents)) linkables.push(linkable);
  const linked = link(linkables, lore.knowledge, [...more, ...(await store.constraints())]);
  const told = linked.incidents.filter(({ mentions }) => mentions.some(({ event }) => events.has(event)));
  const titles = new Titles(store);
  return {
    read: events.size,
    mentioned: incidents.reduce((sum, { mentioned }) => sum + mentioned, 0),
    incidents: await Promise.all(
      told.map(async (incident) => {
        const { kind, family, grade, independence } = incident;
        return {
          kind,
          family,
          grade,
          independence,
          table: await titles.ofTable(tableOf(incident, await documentsOf(store, incident))),
        };
      }),
    ),
  };
}
