import type { Database } from "./database.ts";
import { bodyOf, DOCUMENT, type ReadArticle, readArticle } from "./rows.ts";

/** Code units of all texts that are kept; the last one asked for is kept whatever its length. */
const KEPT = 4_000_000;

/** Keeps values, those asked for last, as far as they are short enough together. */
export class Recent<T> {
  readonly #most: number;
  readonly #lengthOf: (value: T) => number;
  readonly #values = new Map<number, T>();
  #length = 0;

  constructor(most: number, lengthOf: (value: T) => number) {
    this.#most = most;
    this.#lengthOf = lengthOf;
  }

  get(key: number, make: () => T): T {
    const known = this.#values.get(key);
    const value = known ?? make();
    if (known === undefined) this.#length += this.#lengthOf(value);
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const [old, gone] of this.#values) {
      if (this.#length <= this.#most || old === key) break;
      this.#values.delete(old);
      this.#length -= this.#lengthOf(gone);
    }
    return value;
  }
}

/** Texts and extractions of a record, which never change once they are written: unpacked once while they are asked for again and again. */
export class Articles {
  readonly #db: Database;
  readonly #texts = new Recent<string>(KEPT, (text) => text.length);
  readonly #read = new Recent<ReadArticle>(KEPT, ({ text }) => text.length);

  constructor(db: Database) {
    this.#db = db;
  }

  /** The text of a document, by its number. */
  text(document: number): string {
    return this.#texts.get(document, () => bodyOf(this.#db.get("SELECT body FROM documents WHERE seq = ?", document)!));
  }

  /** An extraction, by its number. */
  read(extraction: number): ReadArticle {
    return this.#read.get(extraction, () => {
      const row = this.#db.get(
        `SELECT d.seq, ${DOCUMENT}, x.published AS x_published, x.claims FROM extractions x
          JOIN documents d ON d.seq = x.document WHERE x.seq = ?`,
        extraction,
      )!;
      return readArticle(row, this.text(Number(row.seq)));
    });
  }
}

const all = new WeakMap<Database, Articles>();

/** The articles of a record's file. */
export function articlesOf(db: Database): Articles {
  const known = all.get(db) ?? new Articles(db);
  all.set(db, known);
  return known;
}
