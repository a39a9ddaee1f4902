import type { Database } from "./database.ts";

/** Answers kept at most unless it is said otherwise; the one asked for longest ago goes first. */
const MOST = 40;

/**
 * Keeps what takes long to count until anything in the record changes, by this process or another: counts and lists of a whole record are
 * asked for again with every page that is turned.
 */
export class Kept {
  readonly #db: Database;
  readonly #most: number;
  readonly #answers = new Map<string, unknown>();
  #stamp = "";

  constructor(db: Database, most = MOST) {
    this.#db = db;
    this.#most = most;
  }

  /** The answer kept under a key, else what `make` gives. It must not be changed by who takes it. */
  get<T>(key: string, make: () => T): T {
    const stamp = this.#db.stamp();
    if (stamp !== this.#stamp) this.#answers.clear();
    this.#stamp = stamp;
    const known = this.#answers.has(key);
    const answer = known ? (this.#answers.get(key) as T) : make();
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (this.#answers.size > this.#most) this.#answers.delete(this.#answers.keys().next().value!);
    return answer;
  }
}
