import { setImmediate as turn } from "node:timers/promises";
import { link } from "./link/index.ts";
import type { Joined, Knowledge, Linkable } from "./record/index.ts";
import type { Store } from "./store/index.ts";

/** How one joining is made. */
export interface Joining {
  /** Program and knowledge, as extractions name what made them. */
  readonly version: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Join also what is joined already by this version. */
  readonly again?: boolean;
}

/**
 * Joins what a record's articles tell, as people said they should be, and stores it in one transaction; null when what is there is joined
 * already. Takes a second for each five hundred articles or so, in which nothing else of this thread runs but between reading and joining.
 *
 * ```js
 * await joinRecord(record, loadKnowledge(), { version: "0.1.0+mine", at: new Date().toISOString() });
 * ```
 */
export async function joinRecord(store: Store, knowledge: Knowledge, made: Joining): Promise<Joined | null> {
  const before = await store.joined();
  if (before !== null && before.stale.length === 0 && before.version === made.version && made.again !== true)
    return null;
  const mark = await store.mark();
  const documents: Linkable[] = [];
  for await (const document of store.linkables()) documents.push(document);
  await turn();
  const linked = link(documents, knowledge, await store.constraints());
  // Nothing of the articles is needed any more, and this is when the most is held at once.
  documents.length = 0;
  await turn();
  return store.putJoined(linked, { version: made.version, at: made.at, mark });
}
