import { setTimeout as wait } from "node:timers/promises";
import { IsnadError } from "../text/index.ts";

/** How long the store itself waits for another's write: it holds up all requests meanwhile. */
export const STORE_PATIENCE_MS = 40;
const AGAIN_MS = 60;
const LONGEST_MS = 60_000;

/** Writes as soon as nobody else writes; a joining takes seconds, and meanwhile other requests are answered. */
export async function patiently<T>(write: () => Promise<T>): Promise<T> {
  const late = performance.now() + LONGEST_MS;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      const busy = error instanceof IsnadError && error.code === "store.busy";
      if (!busy || performance.now() > late) throw error;
      await wait(AGAIN_MS);
    }
  }
}
