import { existsSync } from "node:fs";
import Libsql from "libsql";
import { IsnadError } from "../../text/index.ts";
import { STEPS } from "./schema.ts";

/** Values that go into and come out of a statement. */
export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

/** "ISND": marks the file as a record, so that no other database is taken for one. */
const APPLICATION = 0x49534e44;
const BUSY_MS = 5_000;
const PAGE_BYTES = 1024;
const CACHE_KILOBYTES = 16_384;

/** One connection, with the few calls that the store makes and the engine's errors as errors of ours. */
export class Database {
  readonly path: string;
  readonly #db: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement<unknown[]>>();

  constructor(path: string, create: boolean, steps: readonly string[] = STEPS) {
    this.path = path;
    const there = existsSync(path);
    if (!there && !create) {
      throw new IsnadError("store.no-record", `${path} is no record`, "Make one with `isnad init`, or check the path.");
    }
    this.#db = this.#guard(() => new Libsql(path));
    try {
      this.#prepareFile(there, steps);
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  #prepareFile(there: boolean, steps: readonly string[]): void {
    this.run(`PRAGMA busy_timeout = ${BUSY_MS}`);
    const application = Number(this.get("PRAGMA application_id")!.application_id);
    const empty = !there || Number(this.get("PRAGMA page_count")!.page_count) === 0;
    if (!empty && application !== APPLICATION) {
      throw new IsnadError(
        "store.other-file",
        `${this.path} is a database of something else`,
        "Give a record of Isnad.",
      );
    }
    // Small pages, since most rows are packed articles: what a page has left over is lost. Counts only before the first table is made.
    if (empty) this.run(`PRAGMA page_size = ${PAGE_BYTES}`);
    this.run(`PRAGMA cache_size = -${CACHE_KILOBYTES}`);
    this.run("PRAGMA journal_mode = WAL");
    this.run("PRAGMA synchronous = FULL");
    this.run("PRAGMA foreign_keys = ON");
    if (this.#format() !== steps.length || application !== APPLICATION) this.#migrate(steps);
  }

  /** The number of steps that made the file. */
  #format(): number {
    return Number(this.get("PRAGMA user_version")!.user_version);
  }

  #migrate(steps: readonly string[]): void {
    this.transaction(() => {
      // Asked again inside the transaction: another process may have migrated meanwhile.
      const format = this.#format();
      if (format > steps.length) {
        throw new IsnadError(
          "store.newer",
          `${this.path} was written by a newer version of Isnad (format ${format}, this one reads ${steps.length})`,
          "Update Isnad and open it again.",
        );
      }
      for (const step of steps.slice(format)) this.#guard(() => this.#db.exec(step));
      this.#guard(() =>
        this.#db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${steps.length};`),
      );
    });
  }

  #statement(sql: string): Libsql.Statement<unknown[]> {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql) as Libsql.Statement<unknown[]>;
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** All rows of a query. */
  all(sql: string, ...values: Value[]): Row[] {
    // One list, never spread: the engine takes a single object for named values and dies of a lone blob.
    return this.#guard(() => this.#statement(sql).all(values) as Row[]);
  }

  /** The first row of a query, or null. */
  get(sql: string, ...values: Value[]): Row | null {
    return this.all(sql, ...values)[0] ?? null;
  }

  /** Runs a statement; gives the number of the row that it inserted. */
  run(sql: string, ...values: Value[]): number {
    return this.#guard(() => {
      const statement = this.#statement(sql);
      if (!statement.reader) return Number(statement.run(values).lastInsertRowid);
      statement.all(values);
      return 0;
    });
  }

  /** Runs `work` in one write transaction; anything thrown rolls all of it back. `work` must not wait for anything. */
  transaction<T>(work: () => T): T {
    this.run("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.run("COMMIT");
      return result;
    } catch (error) {
      // A full disk ends the transaction by itself; then there is nothing to roll back.
      if (this.#db.inTransaction) this.run("ROLLBACK");
      throw error;
    }
  }

  /** Changes with every write, of this connection or of another. */
  stamp(): string {
    const { data_version } = this.get("PRAGMA data_version")!;
    return `${data_version} ${this.get("SELECT total_changes() AS n")!.n}`;
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #guard<T>(call: () => T): T {
    try {
      return call();
    } catch (error) {
      throw translated(error, this.path);
    }
  }
}

/** What the engine's errors mean to a user. */
const ERRORS: readonly { readonly of: RegExp; readonly code: string; readonly says: string; readonly mend: string }[] =
  [
    {
      of: /^SQLITE_(BUSY|LOCKED)/,
      code: "store.busy",
      says: "another process is writing to it",
      mend: "Wait until that is done, then try again.",
    },
    {
      of: /^SQLITE_(NOTADB|CORRUPT)/,
      code: "store.corrupt",
      says: "the file is damaged or no record",
      mend: "Take it from your last backup.",
    },
    {
      of: /^SQLITE_(FULL|IOERR)/,
      code: "store.disk",
      says: "the disk is full or fails",
      mend: "Make room or use another disk; what was acknowledged before is not lost.",
    },
    {
      of: /^SQLITE_(READONLY|PERM)/,
      code: "store.read-only",
      says: "it may not be written to",
      mend: "Change its permissions, or work on a copy of the folder.",
    },
    {
      of: /^SQLITE_CANTOPEN/,
      code: "store.cannot-open",
      says: "the file cannot be opened",
      mend: "Check that its folder is there and may be written to.",
    },
  ];

function translated(error: unknown, path: string): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  // A file that cannot be opened has no code, only a message.
  const said = code ? String(code) : String(message).startsWith("ConnectionFailed") ? "SQLITE_CANTOPEN" : "";
  const known = ERRORS.find(({ of }) => of.test(said));
  return known === undefined
    ? error
    : new IsnadError(known.code, `${path}: ${known.says}`, known.mend, { cause: error });
}
