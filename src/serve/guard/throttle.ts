import { Refusal } from "../problem.ts";

const FREE = 5;
const WINDOW_MS = 15 * 60_000;
const MOST = 10_000;

/** Slows guessing: after five wrong tries within a quarter of an hour, a name or an address waits until the quarter is over. */
export class Throttle {
  readonly #failures = new Map<string, { count: number; until: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Refuses when one of the keys has failed too often. */
  check(keys: readonly string[]): void {
    const now = this.#now();
    for (const key of keys) {
      const failure = this.#failures.get(key);
      if (failure === undefined || failure.until < now || failure.count < FREE) continue;
      const seconds = String(Math.ceil((failure.until - now) / 1000));
      throw new Refusal(429, "serve.too-many", "there were too many wrong tries", "Wait, then try again.", {
        "retry-after": seconds,
      });
    }
  }

  failed(keys: readonly string[]): void {
    const now = this.#now();
    if (this.#failures.size > MOST) this.#failures.clear();
    for (const key of keys) {
      const before = this.#failures.get(key);
      const goes = before !== undefined && before.until >= now;
      this.#failures.set(key, { count: goes ? before.count + 1 : 1, until: goes ? before.until : now + WINDOW_MS });
    }
  }

  passed(keys: readonly string[]): void {
    for (const key of keys) this.#failures.delete(key);
  }
}
