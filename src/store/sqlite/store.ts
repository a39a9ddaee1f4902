import { createHash } from "node:crypto";
import type { Extraction, StoredClaim, StoredDocument } from "../../record/index.ts";
import { IsnadError } from "../../text/index.ts";
import type {
  ClaimFilter,
  DocumentFilter,
  DocumentListing,
  Entry,
  Hit,
  Judgement,
  Mismatch,
  Put,
  RecordStatus,
  Review,
  SearchQuery,
  Store,
} from "../contract.ts";
import { asked } from "../search-form.ts";
import { Database, type Row } from "./database.ts";
import { countDocuments, listDocuments } from "./documents.ts";
import { conditionsOf, VERDICT } from "./filter.ts";
import { findWords } from "./find.ts";
import { inflated } from "./pack.ts";
import { putBatch } from "./put.ts";
import { bodyOf, claimReader, DOCUMENT, documentOf, extractionOf, kindOf, reviewOf } from "./rows.ts";
import { verifyAll } from "./verify.ts";

/** Rows fetched at a time by what gives them one by one. */
const PAGE = 500;
const ANY = -1;
const REVIEW = `r.*, EXISTS (SELECT 1 FROM undone u WHERE u.review = r.seq) AS undone,
  NOT EXISTS (SELECT 1 FROM claims c JOIN documents d ON d.latest = c.extraction WHERE c.id = r.claim) AS orphaned`;

/** A record in one SQLite file. Calls do their work at once; the promises are the contract's. */
export class SqliteStore implements Store {
  readonly #db: Database;

  /** Opens a file, which is made when `create` is set. */
  constructor(path: string, create: boolean) {
    this.#db = new Database(path, create);
  }

  async put(batch: readonly Entry[]): Promise<readonly Put[]> {
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
    return countDocuments(this.#db, filter);
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
    const row = this.#db.get("SELECT body FROM documents WHERE id = ?", document);
    return row === null ? null : bodyOf(row);
  }

  async original(document: string): Promise<Uint8Array | null> {
    const row = this.#db.get("SELECT original FROM documents WHERE id = ?", document);
    return row === null || row.original === null ? null : inflated(row.original!);
  }

  async extraction(document: string, version?: string): Promise<Extraction | null> {
    const which = version === undefined ? "x.seq = d.latest" : "v.id = ?";
    const row = this.#db.get(
      `SELECT ${DOCUMENT}, d.body, x.published AS x_published, x.claims, x.rest FROM extractions x
        JOIN documents d ON d.seq = x.document JOIN versions v ON v.seq = x.version
        WHERE d.id = ? AND ${which} ORDER BY x.seq DESC LIMIT 1`,
      document,
      ...(version === undefined ? [] : [version]),
    );
    return row === null ? null : extractionOf(row);
  }

  #blobs = (extraction: number): Row =>
    this.#db.get(
      `SELECT ${DOCUMENT}, d.body, x.published AS x_published, x.claims FROM extractions x
        JOIN documents d ON d.seq = x.document WHERE x.seq = ?`,
      extraction,
    )!;

  async claim(id: string): Promise<StoredClaim | null> {
    const row = this.#db.get(
      `SELECT c.id, c.kind, c.extraction, c.position, v.id AS version, ${VERDICT} AS verdict FROM claims c
        JOIN extractions x ON x.seq = c.extraction JOIN versions v ON v.seq = x.version
        WHERE c.id = ? ORDER BY c.seq DESC LIMIT 1`,
      id,
    );
    return row === null ? null : claimReader(this.#blobs)(row);
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
    const read = claimReader(this.#blobs);
    for (const { seq } of rows) {
      yield read(
        this.#db.get(
          `SELECT c.id, c.kind, c.extraction, c.position, v.id AS version, ${VERDICT} AS verdict FROM claims c
            JOIN extractions x ON x.seq = c.extraction JOIN versions v ON v.seq = x.version WHERE c.seq = ?`,
          seq!,
        )!,
      );
    }
  }

  async count(filter: ClaimFilter = {}): Promise<number> {
    const { joins, where, values } = conditionsOf(filter);
    return Number(this.#db.get(`SELECT COUNT(*) AS n FROM claims c ${joins} WHERE ${where}`, ...values)!.n);
  }

  async complete(prefix: string): Promise<readonly string[]> {
    const end = `${prefix}\uffff`;
    const sql = `SELECT id FROM documents WHERE id >= ? AND id < ? UNION SELECT id FROM claims WHERE id >= ? AND id < ?
      ORDER BY id LIMIT 10`;
    return this.#db.all(sql, prefix, end, prefix, end).map((row) => String(row.id));
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
    const number = (sql: string) => Number(this.#db.get(sql)!.n);
    const kinds = new Map(
      this.#db
        .all("SELECT c.kind, COUNT(*) AS n FROM claims c JOIN documents d ON d.latest = c.extraction GROUP BY c.kind")
        .map((row) => [kindOf(row.kind), Number(row.n)]),
    );
    const versions = this.#db.all(
      `SELECT v.id, v.since, COUNT(DISTINCT x.document) AS documents,
        SUM(CASE WHEN d.latest = x.seq THEN 1 ELSE 0 END) AS latest
        FROM versions v JOIN extractions x ON x.version = v.seq JOIN documents d ON d.seq = x.document GROUP BY v.seq ORDER BY v.seq`,
    );
    return {
      documents: number("SELECT COUNT(*) AS n FROM documents"),
      events: kinds.get("event") ?? 0,
      statements: kinds.get("statement") ?? 0,
      figures: kinds.get("figure") ?? 0,
      reviews: number("SELECT COUNT(*) AS n FROM reviews"),
      versions: versions.map((row) => ({
        id: String(row.id),
        since: String(row.since),
        documents: Number(row.documents),
        current: Number(row.latest),
      })),
      textBytes: number("SELECT COALESCE(SUM(bytes), 0) AS n FROM documents"),
      diskBytes: this.#pragma("page_count") * this.#pragma("page_size"),
    };
  }

  #pragma(name: "page_count" | "page_size"): number {
    return Number(this.#db.get(`PRAGMA ${name}`)![name]);
  }

  async review(judgement: Judgement): Promise<Review> {
    const { claim: id, verdict, author, reason, at } = judgement;
    const found = await this.claim(id);
    if (found === null) {
      throw new IsnadError("store.no-claim", `the record has no claim ${id}`, "`isnad events` shows the ids.");
    }
    const { start, end, quote } = found.claim;
    const made = createHash("sha256")
      .update(JSON.stringify([id, verdict, author, reason, at]))
      .digest("hex");
    return this.#db.transaction(() => {
      const seq = this.#db.run(
        `INSERT INTO reviews (id, claim, document, kind, span_start, span_end, quote, verdict, author, reason, at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        `r_${made.slice(0, 16)}`,
        id,
        found.document.id,
        found.kind,
        start,
        end,
        quote,
        verdict,
        author,
        reason,
        at,
      );
      return this.#reviewAt(seq);
    });
  }

  #reviewAt(seq: number): Review {
    return reviewOf(this.#db.get(`SELECT ${REVIEW} FROM reviews r WHERE r.seq = ?`, seq)!);
  }

  async undo(author: string, at: string): Promise<Review | null> {
    return this.#db.transaction(() => {
      const last = this.#db.get(
        `SELECT r.seq FROM reviews r WHERE r.author = ? AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.review = r.seq)
          ORDER BY r.seq DESC LIMIT 1`,
        author,
      );
      if (last === null) return null;
      this.#db.run("INSERT INTO undone (review, author, at) VALUES (?, ?, ?)", last.seq!, author, at);
      return this.#reviewAt(Number(last.seq));
    });
  }

  async *reviews(): AsyncGenerator<Review> {
    const sql = `SELECT ${REVIEW} FROM reviews r WHERE r.seq > ? ORDER BY r.seq LIMIT ${PAGE}`;
    for (const row of this.#paged(sql)) yield reviewOf(row);
  }

  async *verify(): AsyncGenerator<Mismatch> {
    yield* verifyAll(this.#db);
  }

  async close(): Promise<void> {
    this.#db.close();
  }
}
