import type { ActorNetwork } from "../../record/index.ts";
import type { Database } from "./database.ts";
import { unpackedJson } from "./pack.ts";
import { incidentNumber } from "./track-rows.ts";

const LISTED = 20;
const PAGE = 500;

interface Actor {
  readonly id: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly did: readonly number[];
  readonly suffered: readonly number[];
}
interface Edge {
  readonly from: Actor;
  readonly to: Actor;
  readonly incidents: number[];
}

/** Who acts on whom: made of all actors once for each joining. */
export class Actions {
  readonly #db: Database;
  #made: { readonly joining: string; readonly edges: readonly Edge[] } | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The busiest pairs, of one actor or of all. */
  of(actor: string | undefined, limit: number): ActorNetwork {
    const edges = this.#edges().filter(({ from, to }) => actor === undefined || from.id === actor || to.id === actor);
    const shown = edges.slice(0, limit);
    const actors = new Set(shown.flatMap(({ from, to }) => [from, to]));
    return {
      nodes: [...actors].map(({ id, name, name_en, did, suffered }) => ({
        id,
        name,
        name_en,
        did: did.length,
        suffered: suffered.length,
      })),
      edges: shown.map(({ from, to, incidents }) => ({
        from: from.id,
        to: to.id,
        count: incidents.length,
        incidents: incidents.slice(0, LISTED).map((seq) => this.#incident(seq)),
      })),
      total: edges.length,
    };
  }

  #incident(seq: number): string {
    return String(this.#db.get("SELECT id FROM incidents WHERE seq = ?", seq)!.id);
  }

  #edges(): readonly Edge[] {
    const joining = String(this.#db.get("SELECT MAX(at) AS at FROM joinings")!.at);
    if (this.#made?.joining === joining) return this.#made.edges;
    const actors = [...this.#actors()];
    const suffering = new Map<number, Actor[]>();
    for (const actor of actors) {
      for (const incident of actor.suffered) {
        const before = suffering.get(incident);
        if (before === undefined) suffering.set(incident, [actor]);
        else before.push(actor);
      }
    }
    const edges = new Map<string, Edge>();
    for (const from of actors) {
      for (const incident of from.did) {
        for (const to of suffering.get(incident) ?? []) {
          // Who is named on both sides, as in fights between two, acts on the other and not on itself.
          if (to === from) continue;
          const key = `${from.id} ${to.id}`;
          const edge = edges.get(key);
          if (edge === undefined) edges.set(key, { from, to, incidents: [incident] });
          else edge.incidents.push(incident);
        }
      }
    }
    const busiest = [...edges.values()].sort((a, b) => b.incidents.length - a.incidents.length);
    this.#made = { joining, edges: busiest };
    return busiest;
  }

  /** Actors that did or suffered something. */
  *#actors(): Generator<Actor> {
    let seq = 0;
    for (;;) {
      const rows = this.#db.all(
        `SELECT seq, id, body FROM tracks WHERE kind = 'actor' AND seq > ? ORDER BY seq LIMIT ${PAGE}`,
        seq,
      );
      for (const row of rows) {
        const { name, name_en, did, suffered } = unpackedJson(row.body!) as Omit<Actor, "did" | "suffered"> & {
          readonly did: readonly string[];
          readonly suffered: readonly string[];
        };
        if (did.length + suffered.length === 0) continue;
        yield {
          id: String(row.id),
          name,
          name_en,
          did: did.map(incidentNumber),
          suffered: suffered.map(incidentNumber),
        };
      }
      if (rows.length < PAGE) return;
      seq = Number(rows.at(-1)!.seq);
    }
  }
}
