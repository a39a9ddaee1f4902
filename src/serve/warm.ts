import { setTimeout as pause, setImmediate as turn } from "node:timers/promises";
import type { Context } from "./context.ts";

const STATES = ["accepted", "rejected", "unsure", "proposed"] as const;

/** When the first view has long been drawn: reading the knowledge holds everything else up for a moment. */
const LATER_MS = 3_000;

/**
 * Asks at once for what the first view of most screens is made of, while the browser is still on its way: what a record holds, its incidents
 * in short, and how many claims were judged. The store keeps the answers until something changes. The knowledge, which exports and previews need, is
 * read a little later. Others get their turn in between; `stop` ends it.
 */
export async function warm({ store, lore }: Pick<Context, "store" | "lore">, stop: AbortSignal): Promise<void> {
  const asks = [
    () => store.status(),
    () => store.sketches(),
    () => store.listDocuments({ sort: "latest", limit: 1 }),
    () => store.countDocuments({}),
    () => store.countIncidents({}),
    ...STATES.map((review) => () => store.count({ kind: "event", review })),
  ];
  try {
    for (const ask of asks) {
      await turn();
      if (stop.aborted) return;
      await ask();
    }
    await pause(LATER_MS, undefined, { signal: stop, ref: false });
    void lore.knowledge;
  } catch {
    // Ended meanwhile; or it fails, and whoever asks for it will be told.
  }
}
