import { link } from "../../link/index.ts";
import type { JoinConstraint, Linkable, StoredIncident } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import type { PreviewView } from "../api/incidents.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../problem.ts";
import type { Asked, Route } from "../route.ts";
import { tableOf } from "../views/incident.ts";
import { documentsOf, found } from "./incidents.ts";

/** A preview joins the articles concerned anew; more than these would take too long to wait for. */
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
        const [first, ...others] = await Promise.all(ids.map((id) => previewable(store, id)));
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
        const incident = await previewable(store, params.id!);
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

/** An incident that few enough articles tell to be joined anew while one waits. */
async function previewable(store: Store, id: string): Promise<StoredIncident> {
  const incident = await found(store, id, { limit: PREVIEWED + 1 });
  if (incident.mentioned <= PREVIEWED) return incident;
  throw tooMany();
}

const tooMany = () =>
  new Refusal(413, "serve.too-large", "these incidents are told by too many articles", "Judge them without a preview.");

/** Joins the articles of some incidents anew, under one more word of a person, and gives what became of their mentions. */
async function preview(
  { store, lore }: Context,
  incidents: readonly StoredIncident[],
  ...more: readonly JoinConstraint[]
): Promise<PreviewView> {
  const events = new Set(incidents.flatMap(({ mentions }) => mentions.map(({ event }) => event)));
  const documents = [...new Set(incidents.flatMap(({ mentions }) => mentions.map(({ document }) => document)))];
  if (documents.length > PREVIEWED) throw tooMany();
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
