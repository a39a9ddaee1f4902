import type {
  ActorNetwork,
  ActorRow,
  CopyGroup,
  Extraction,
  IncidentBrief,
  IncidentRow,
  IncidentSketch,
  JoinConstraint,
  Joined,
  Judgement,
  Linkable,
  Review,
  StoredClaim,
  StoredDocument,
  StoredIncident,
  Track,
} from "../../record/index.ts";
import { IsnadError } from "../../text/index.ts";
import type {
  ClaimFilter,
  DocumentFilter,
  DocumentListing,
  Entry,
  Hit,
  IncidentFilter,
  LinkedRecord,
  Mismatch,
  Part,
  Put,
  RecordStatus,
  SearchQuery,
  Store,
  TrackFilter,
} from "../contract.ts";
import { asked } from "../search-form.ts";
import { Actions } from "./actions.ts";
import { articlesOf } from "./articles.ts";
import { claimAt, claimById } from "./claims.ts";
import { Database, type Row } from "./database.ts";
import { countDocuments, listDocuments } from "./documents.ts";
import { conditionsOf } from "./filter.ts";
import { findWords } from "./find.ts";
import { incidentBrief } from "./incident-brief.ts";
import { incidentConditions, ORDERS } from "./incident-filter.ts";
import { incidentRow, storedIncident } from "./incident-rows.ts";
import { joinedOf, markOf, standingJoins, writeJoined } from "./joined.ts";
import { Kept } from "./kept.ts";
import { linkablesOf } from "./linkables.ts";
import { inflated } from "./pack.ts";
import { putBatch } from "./put.ts";
import { constraintsOf, reviewsWhere } from "./review-rows.ts";
import { takeBack, writeReview } from "./reviews.ts";
import { DOCUMENT, documentOf, extractionOf, hasId } from "./rows.ts";
import { sketchesOf } from "./sketches.ts";
import { statusOf } from "./status.ts";
import { TrackReader } from "./tracks.ts";
import { verifyAll } from "./verify.ts";

/** Rows fetched at a time by what gives them one by one. */
const PAGE = 500;
const ANY = -1;
/** Articles from which on an adding leaves pages half full that are worth a second to fill. */
const COMPACT_FROM = 1000;

/** Pairs of actors that are listed unless a limit says otherwise. */
const ACTIONS = 100;

/** A record in one SQLite file. Calls do their work at once; the promises are the contract's. */
export class SqliteStore implements Store {
  readonly #db: Database;
  readonly #tracks: TrackReader;
  readonly #actions: Actions;
  readonly #kept: Kept;
  readonly #sketches: Kept;
  /** Articles written through this store. */
  #added = 0;

  /** Opens a file, which is made when `create` is set. */
  constructor(path: string, create: boolean, patience?: number) {
    this.#db = new Database(path, create);
    if (patience !== undefined) this.#db.run(`PRAGMA busy_timeout = ${Math.floor(patience)}`);
    this.#tracks = new TrackReader(this.#db);
    this.#actions = new Actions(this.#db);
    this.#kept = new Kept(this.#db);
    this.#sketches = new Kept(this.#db, 3);
  }

  async put(batch: readonly Entry[]): Promise<readonly Put[]> {
    this.#added += batch.length;
    return putBatch(this.#db, batch);
  }

  async has(document: string, version: string): Promise<boolean> {
    const row = this.#db.get(
      `SELECT 1 AS yes FROM extractions x JOIN documents d ON d.seq = x.document JOIN versions v ON v.seq = x.version
        WHERE d.id = ? AND v.id = ?`,
      document,
      version,
    );
    return row !== null;
  }

  async document(id: string): Promise<StoredDocument | null> {
    const row = this.#db.get(`SELECT ${DOCUMENT} FROM documents d WHERE d.id = ?`, id);
    return row === null ? null : documentOf(row);
  }

  async *documents(): AsyncGenerator<StoredDocument> {
    const sql = `SELECT d.seq, ${DOCUMENT} FROM documents d WHERE d.seq > ? ORDER BY d.seq LIMIT ${PAGE}`;
    for (const row of this.#paged(sql)) yield documentOf(row);
  }

  async listDocuments(filter: DocumentFilter = {}): Promise<readonly DocumentListing[]> {
    return listDocuments(this.#db, filter);
  }

  async countDocuments(filter: DocumentFilter = {}): Promise<number> {
    return this.#kept.get(`documents ${JSON.stringify(filter)}`, () => countDocuments(this.#db, filter));
  }

  /** Rows of a query that takes the last `seq` and gives the next page, so that no statement stays open between rows. */
  *#paged(sql: string): Generator<Row> {
    let seq = 0;
    for (;;) {
      const rows = this.#db.all(sql, seq);
      yield* rows;
      if (rows.length < PAGE) return;
      seq = Number(rows.at(-1)!.seq);
    }
  }

  async text(document: string): Promise<string | null> {
    const row = this.#db.get("SELECT seq FROM documents WHERE id = ?", document);
    return row === null ? null : articlesOf(this.#db).text(Number(row.seq));
  }

  async original(document: string): Promise<Uint8Array | null> {
    const row = this.#db.get("SELECT original FROM documents WHERE id = ?", document);
    return row === null || row.original === null ? null : inflated(row.original!);
  }

  async extraction(document: string, version?: string): Promise<Extraction | null> {
    const which = version === undefined ? "x.seq = d.latest" : "v.id = ?";
    const row = this.#db.get(
      `SELECT x.seq, x.rest FROM extractions x
        JOIN documents d ON d.seq = x.document JOIN versions v ON v.seq = x.version
        WHERE d.id = ? AND ${which} ORDER BY x.seq DESC LIMIT 1`,
      document,
      ...(version === undefined ? [] : [version]),
    );
    return row === null ? null : extractionOf(row.rest!, articlesOf(this.#db).read(Number(row.seq)));
  }

  async claim(id: string): Promise<StoredClaim | null> {
    return claimById(this.#db, id);
  }

  async *claims(filter: ClaimFilter = {}): AsyncGenerator<StoredClaim> {
    const { joins, where, values } = conditionsOf(filter);
    // Numbers first, all at once: they are small, and no statement stays open between claims.
    const rows = this.#db.all(
      `SELECT c.seq FROM claims c ${joins} WHERE ${where} ORDER BY c.kind, c.sort_day, c.seq LIMIT ? OFFSET ?`,
      ...values,
      filter.limit ?? ANY,
      filter.offset ?? 0,
    );
    for (const { seq } of rows) yield claimAt(this.#db, seq!);
  }

  async count(filter: ClaimFilter = {}): Promise<number> {
    return this.#kept.get(`claims ${JSON.stringify(filter)}`, () => {
      const { joins, where, values } = conditionsOf(filter);
      return Number(this.#db.get(`SELECT COUNT(*) AS n FROM claims c ${joins} WHERE ${where}`, ...values)!.n);
    });
  }

  async complete(prefix: string): Promise<readonly string[]> {
    const end = `${prefix}\uffff`;
    const from = (table: string) => `SELECT id FROM ${table} WHERE id >= ? AND id < ?`;
    const tables = ["documents", "claims", "incidents", "tracks"];
    const values = tables.flatMap(() => [prefix, end]);
    const sql = `${tables.map(from).join(" UNION ")} ORDER BY id LIMIT 10`;
    return this.#db.all(sql, ...values).map((row) => String(row.id));
  }

  async search(query: SearchQuery): Promise<readonly Hit[]> {
    if (asked(query.words).length === 0) {
      throw new IsnadError(
        "store.no-words",
        "there is no word to search for",
        "Give words in Arabic or Latin letters.",
      );
    }
    return findWords(this.#db, query);
  }

  async status(): Promise<RecordStatus> {
    return this.#kept.get("status", () => statusOf(this.#db));
  }

  async review(judgement: Judgement): Promise<Review> {
    return (await this.reviewAll([judgement]))[0]!;
  }

  async reviewAll(judgements: readonly Judgement[]): Promise<readonly Review[]> {
    return this.#db.transaction(() => {
      const written = judgements.map((judgement) => writeReview(this.#db, judgement));
      return written.map((seq) => this.#reviewAt(seq));
    });
  }

  #reviewAt(seq: number): Review {
    return [...reviewsWhere(this.#db, "r.seq = ?", seq)][0]!;
  }

  async undo(author: string, at: string, review?: string): Promise<Review | null> {
    return this.#db.transaction(() => {
      const seq = takeBack(this.#db, author, at, review);
      return seq === null ? null : this.#reviewAt(seq);
    });
  }

  async *reviews(target?: string): AsyncGenerator<Review> {
    if (target === undefined) yield* reviewsWhere(this.#db, "1 = 1");
    else yield* reviewsWhere(this.#db, "r.now = ?", target);
  }

  async *linkables(documents?: readonly string[]): AsyncGenerator<Linkable> {
    yield* linkablesOf(this.#db, documents);
  }

  async constraints(): Promise<readonly JoinConstraint[]> {
    return standingJoins(this.#db).flatMap(constraintsOf);
  }

  async mark(): Promise<string> {
    return markOf(this.#db);
  }

  async putJoined(
    linked: LinkedRecord,
    made: { readonly at: string; readonly version: string; readonly mark: string },
  ): Promise<Joined> {
    return this.#db.transaction(() => {
      writeJoined(this.#db, linked, made);
      return joinedOf(this.#db)!;
    });
  }

  async joined(): Promise<Joined | null> {
    return joinedOf(this.#db);
  }

  async *incidents(filter: IncidentFilter = {}): AsyncGenerator<IncidentRow> {
    const { where, values } = incidentConditions(filter);
    const rows = this.#db.all(
      `SELECT i.seq FROM incidents i WHERE ${where} ORDER BY ${ORDERS[filter.sort ?? "date"]} LIMIT ? OFFSET ?`,
      ...values,
      filter.limit ?? ANY,
      filter.offset ?? 0,
    );
    for (const { seq } of rows) yield incidentRow(this.#db, seq!);
  }

  async countIncidents(filter: IncidentFilter = {}): Promise<number> {
    return this.#kept.get(`incidents ${JSON.stringify(filter)}`, () => {
      const { where, values } = incidentConditions(filter);
      return Number(this.#db.get(`SELECT COUNT(*) AS n FROM incidents i WHERE ${where}`, ...values)!.n);
    });
  }

  async incidentBrief(id: string): Promise<IncidentBrief | null> {
    return incidentBrief(this.#db, id);
  }

  async sketches(filter: IncidentFilter = {}): Promise<readonly IncidentSketch[]> {
    return this.#sketches.get(JSON.stringify(filter), () => sketchesOf(this.#db, filter));
  }

  async incident(id: string, part?: Part): Promise<StoredIncident | null> {
    return storedIncident(this.#db, id, part);
  }

  async incidentOf(claim: string): Promise<string | null> {
    const row = this.#db.get(
      `SELECT i.id FROM claims c JOIN incident_claims m ON m.claim = c.seq JOIN incidents i ON i.seq = m.incident
        WHERE ${hasId("?")} ORDER BY c.seq DESC LIMIT 1`,
      claim,
      claim,
    );
    return row === null ? null : String(row.id);
  }

  async *tracks(filter: TrackFilter = {}): AsyncGenerator<Track> {
    yield* this.#tracks.list(filter);
  }

  async countTracks(filter: TrackFilter = {}): Promise<number> {
    return this.#tracks.count(filter);
  }

  async actions(filter: { readonly actor?: string; readonly limit?: number } = {}): Promise<ActorNetwork> {
    return this.#actions.of(filter.actor, filter.limit ?? ACTIONS);
  }

  async *actors(filter: Omit<TrackFilter, "kind"> = {}): AsyncGenerator<ActorRow> {
    yield* this.#tracks.actors(filter);
  }

  async track(id: string): Promise<Track | null> {
    return this.#tracks.byId(id);
  }

  async *copies(): AsyncGenerator<CopyGroup> {
    for (const { body } of this.#db.all("SELECT body FROM copies ORDER BY seq")) yield JSON.parse(String(body));
  }

  async copiesOf(document: string): Promise<CopyGroup | null> {
    const row = this.#db.get(
      `SELECT g.body FROM documents d JOIN copy_documents m ON m.document = d.seq JOIN copies g ON g.seq = m.copy
        WHERE d.id = ?`,
      document,
    );
    return row === null ? null : JSON.parse(String(row.body));
  }

  async revision(): Promise<number> {
    return Number(this.#db.get("PRAGMA data_version")!.data_version);
  }

  async *verify(): AsyncGenerator<Mismatch> {
    yield* verifyAll(this.#db);
  }

  async close(): Promise<void> {
    if (this.#added >= COMPACT_FROM) this.#compact();
    this.#db.close();
  }

  /** Brings each word's places in the indexes together and writes the file anew without half-full pages, where nothing else uses it and the articles of this store are most of it. */
  #compact(): void {
    if (this.#added * 2 < Number(this.#db.get("SELECT COUNT(*) AS n FROM documents")!.n)) return;
    try {
      // The new file is made beside the old one; the engine would make it in memory.
      this.#db.run("PRAGMA temp_store = FILE");
      for (const index of ["words", "incident_words"])
        this.#db.run(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
      this.#db.run("VACUUM");
    } catch (error) {
      if (!(error instanceof IsnadError && error.code === "store.busy")) throw error;
    }
  }
}
