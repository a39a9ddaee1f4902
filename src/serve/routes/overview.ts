import type { RetaliationTrack } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import type { Lane } from "../api/overviews.ts";
import type { Context } from "../context.ts";
import { INCIDENT_FILTERS, incidentFilterOf } from "../filters.ts";
import type { Route } from "../route.ts";
import { mapOf } from "../views/map.ts";
import { timelineOf } from "../views/timeline.ts";

const ITEMS = 500;
const PLACES = 2_000;

/** Incidents in time and space. */
export function overview({ store }: Context): Route[] {
  const answers = new Answers(store);
  return [
    {
      method: "GET",
      path: "/timeline",
      about:
        "Gives incidents in time: the most told of a stretch, counts of all by lane and year, month or day, the undated, and what answers what.",
      role: "reader",
      query: {
        ...INCIDENT_FILTERS,
        lane: ["lane=", "one lane only"],
        limit: ["items=", `items at most; default ${ITEMS}`],
      },
      gives: "timeline",
      handle: async ({ query }) => {
        const { from, to, ...filter } = incidentFilterOf(query);
        return timelineOf(await store.sketches(filter), await answers.all(), {
          from: from ?? null,
          to: to ?? null,
          lane: (query.lane ?? null) as Lane | null,
          limit: Number(query.limit ?? ITEMS),
        });
      },
    },
    {
      method: "GET",
      path: "/map",
      about: "Gives incidents by place, each as deep as it is known, and those of no place.",
      role: "reader",
      query: { ...INCIDENT_FILTERS, limit: ["items=", `places at most; default ${PLACES}`] },
      gives: "map",
      handle: async ({ query }) => mapOf(await store.sketches(incidentFilterOf(query)), Number(query.limit ?? PLACES)),
    },
  ];
}

/** Which incident answers which, read once for each joining. */
class Answers {
  readonly #store: Store;
  #joining = "";
  #made: ReadonlyMap<string, readonly { readonly to: string; readonly basis: "said" | "inferred" }[]> = new Map();

  constructor(store: Store) {
    this.#store = store;
  }

  async all() {
    const joining = (await this.#store.joined())?.at ?? "";
    if (joining === this.#joining) return this.#made;
    const made = new Map<string, { readonly to: string; readonly basis: "said" | "inferred" }[]>();
    for await (const track of this.#store.tracks({ kind: "retaliation" })) {
      const { answer, to, basis } = track as RetaliationTrack;
      if (to !== null) made.set(answer, [...(made.get(answer) ?? []), { to, basis }]);
    }
    this.#joining = joining;
    this.#made = made;
    return made;
  }
}
