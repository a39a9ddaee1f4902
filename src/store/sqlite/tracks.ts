import type { ActorRow, ActorTrack, Track } from "../../record/index.ts";
import type { TrackFilter } from "../contract.ts";
import { asked } from "../search-form.ts";
import { articlesOf } from "./articles.ts";
import type { Database, Row, Value } from "./database.ts";
import { unpackedJson } from "./pack.ts";
import { type Decoder, unpackTrack } from "./track-rows.ts";

const ANY = -1;

/** Reads tracks of a record. */
export class TrackReader {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  *list(filter: TrackFilter): Generator<Track> {
    for (const row of this.#rows(filter)) yield unpackTrack(unpackedJson(row.body!), String(row.id), this.#decoder);
  }

  /** Actors in short: nothing of their evidence is read. */
  *actors(filter: Omit<TrackFilter, "kind">): Generator<ActorRow> {
    for (const row of this.#rows({ ...filter, kind: "actor" })) {
      const actor = unpackedJson(row.body!) as Omit<ActorTrack, "id">;
      const { entity, name, name_en, aliases, belongs_to, offices, did, suffered, said } = actor;
      yield {
        id: String(row.id),
        entity,
        name,
        name_en,
        aliases,
        belongs_to,
        offices,
        did: did.length,
        suffered: suffered.length,
        said: said.length,
      };
    }
  }

  *#rows(filter: TrackFilter): Generator<Row> {
    const { where, values } = conditions(filter);
    const seqs = this.#db.all(
      `SELECT t.seq FROM tracks t WHERE ${where} ORDER BY t.kind, t.sort_key, t.seq LIMIT ? OFFSET ?`,
      ...values,
      filter.limit ?? ANY,
      filter.offset ?? 0,
    );
    for (const { seq } of seqs) yield this.#db.get("SELECT id, body FROM tracks WHERE seq = ?", seq!)!;
  }

  count(filter: TrackFilter): number {
    const { where, values } = conditions(filter);
    return Number(this.#db.get(`SELECT COUNT(*) AS n FROM tracks t WHERE ${where}`, ...values)!.n);
  }

  byId(id: string): Track | null {
    const row = this.#db.get("SELECT body FROM tracks WHERE id = ?", id);
    return row === null ? null : unpackTrack(unpackedJson(row.body!), id, this.#decoder);
  }

  readonly #decoder: Decoder = {
    incident: (seq) => String(this.#db.get("SELECT id FROM incidents WHERE seq = ?", seq)!.id),
    evidence: (claim, start, end) => {
      const row = this.#db.get(
        "SELECT c.id, c.document, d.id AS d_id FROM claims c JOIN documents d ON d.seq = c.document WHERE c.seq = ?",
        claim,
      )!;
      const quote = articlesOf(this.#db).text(Number(row.document)).slice(start, end);
      return { document: String(row.d_id), claim: String(row.id), start, end, quote };
    },
  };
}

function conditions({ kind, q, incident }: TrackFilter): { readonly where: string; readonly values: Value[] } {
  const where: string[] = [];
  const values: Value[] = [];
  if (kind !== undefined) {
    where.push("t.kind = ?");
    values.push(kind);
  }
  if (incident !== undefined) {
    where.push(
      "t.seq IN (SELECT m.track FROM track_incidents m JOIN incidents i ON i.seq = m.incident WHERE i.id = ?)",
    );
    values.push(incident);
  }
  if (q !== undefined) {
    const groups = asked(q);
    if (groups.length === 0) where.push("0 = 1");
    for (const forms of groups) {
      where.push(`(${forms.map(() => "t.forms LIKE ?").join(" OR ")})`);
      values.push(...forms.map((form) => `% ${form} %`));
    }
  }
  return { where: where.length === 0 ? "1 = 1" : where.join(" AND "), values };
}
