import type { Store } from "../store/index.ts";
import type { Hub } from "./hub.ts";

const LOOK_MS = 2_000;

/** Tells watchers when others have written to the record: `isnad add` in a terminal, or an import's thread. */
export function watchRecord(store: Store, hub: Hub): { stop(): void } {
  let before: number | null = null;
  const look = async () => {
    const now = await store.revision();
    if (before !== null && now !== before) hub.tell({ event: "record", data: { changed: "elsewhere" } });
    before = now;
  };
  // A store that is just being closed has nothing to tell.
  const timer = setInterval(() => look().catch(() => {}), LOOK_MS).unref();
  return { stop: () => clearInterval(timer) };
}
