import type { ActorTrack } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import type { NetworkView } from "../api.ts";

const SHOWN = 20;

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly incidents: string[];
}

/** Who acts on whom. Made of all actors once for each joining, then asked in no time. */
export class Networks {
  readonly #store: Store;
  #made: {
    readonly at: string;
    readonly actors: ReadonlyMap<string, ActorTrack>;
    readonly edges: readonly Edge[];
  } | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The busiest pairs, of one actor or of all. */
  async of(actor: string | null, limit: number): Promise<NetworkView> {
    const { actors, edges } = await this.#all();
    const chosen = edges.filter(({ from, to }) => actor === null || from === actor || to === actor);
    const shown = chosen.slice(0, limit);
    const ids = [...new Set(shown.flatMap(({ from, to }) => [from, to]))];
    return {
      nodes: ids.map((id) => {
        const { name, name_en, did, suffered } = actors.get(id)!;
        return { id, name, name_en, did: did.length, suffered: suffered.length };
      }),
      edges: shown.map(({ from, to, incidents }) => ({
        from,
        to,
        count: incidents.length,
        incidents: incidents.slice(0, SHOWN),
      })),
      total: chosen.length,
    };
  }

  async #all() {
    const at = (await this.#store.joined())?.at ?? "";
    if (this.#made?.at === at) return this.#made;
    const actors = new Map<string, ActorTrack>();
    const suffering = new Map<string, string[]>();
    for await (const track of this.#store.tracks({ kind: "actor" })) {
      const actor = track as ActorTrack;
      actors.set(actor.id, actor);
      for (const incident of actor.suffered) suffering.set(incident, [...(suffering.get(incident) ?? []), actor.id]);
    }
    const edges = new Map<string, Edge>();
    for (const { id: from, did } of actors.values()) {
      for (const incident of did) {
        for (const to of suffering.get(incident) ?? []) {
          const key = `${from} ${to}`;
          const edge = edges.get(key);
          if (edge === undefined) edges.set(key, { from, to, incidents: [incident] });
          else edge.incidents.push(incident);
        }
      }
    }
    const busiest = [...edges.values()].sort((a, b) => b.incidents.length - a.incidents.length);
    this.#made = { at, actors, edges: busiest };
    return this.#made;
  }
}
