import { Refusal } from "../problem.ts";

const WINDOW_MS = 15 * 60_000;
const MOST = 10_000;

/** What tries are counted by, and how many wrong ones pass before it waits. */
export interface Key {
  readonly name: string;
  readonly most: number;
}

/**
 * A name from one address after five, a name from anywhere after twenty (else anyone could lock others out with little), an address after
 * fifty (a proxy's is that of all).
 */
export const keysOf = (user: string, address: string): readonly Key[] => [
  { name: `${user} from ${address}`, most: 5 },
  { name: `name ${user}`, most: 20 },
  { name: `from ${address}`, most: 50 },
];

/** Slows guessing: after too many wrong tries within a quarter of an hour, a key waits until the quarter is over. */
export class Throttle {
  readonly #failures = new Map<string, { count: number; until: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Refuses when one of the keys has failed too often. */
  check(keys: readonly Key[]): void {
    const now = this.#now();
    for (const { name, most } of keys) {
      const failure = this.#failures.get(name);
      if (failure === undefined || failure.until < now || failure.count < most) continue;
      const seconds = Math.ceil((failure.until - now) / 1000);
      throw new Refusal(
        429,
        "serve.too-many",
        "there were too many wrong tries",
        "Wait, then try again.",
        { "retry-after": String(seconds) },
        { minutes: Math.ceil(seconds / 60) },
      );
    }
  }

  failed(keys: readonly Key[]): void {
    const now = this.#now();
    if (this.#failures.size > MOST) this.#failures.clear();
    for (const { name } of keys) {
      const before = this.#failures.get(name);
      const goes = before !== undefined && before.until >= now;
      this.#failures.set(name, { count: goes ? before.count + 1 : 1, until: goes ? before.until : now + WINDOW_MS });
    }
  }

  passed(keys: readonly Key[]): void {
    for (const { name } of keys) this.#failures.delete(name);
  }
}
