import { joinRecord } from "../../joining.ts";
import { KNOWLEDGE_DIR, loadKnowledge } from "../../knowledge/index.ts";
import type { Joined } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import { EXIT } from "../exit.ts";
import { withLittleRoom } from "../heap.ts";
import { print, printJson, withRecord } from "./common.ts";
import { versionOf } from "./ingest.ts";

export interface JoinOptions {
  readonly again?: boolean;
  readonly json?: boolean;
  readonly knowledge: readonly string[];
}

/** `isnad join`: joins what came into a record, or what people judged, since the last joining. */
export async function joinCommand(record: string, options: JoinOptions): Promise<number> {
  return withRecord(record, async (store) => {
    const joined = await joinNow(store, options.knowledge, options.again === true);
    if (options.json) printJson(joined ?? (await store.joined()));
    else print(joined === null ? "Nothing to join: all is joined already.\n" : `${joinedLine(joined)}\n`);
    return EXIT.ok;
  });
}

/** Joins with the shipped knowledge and that of the folders given; null when all is joined already. */
export async function joinNow(store: Store, dirs: readonly string[], again = false): Promise<Joined | null> {
  return withLittleRoom(() =>
    joinRecord(store, loadKnowledge(KNOWLEDGE_DIR, ...dirs), {
      version: versionOf(dirs),
      at: new Date().toISOString(),
      again,
    }),
  );
}

/** What a joining came to, in words. */
export const joinedLine = ({ mentions, incidents, tracks, copies }: Joined): string =>
  `${mentions} events joined to ${incidents} incidents, ${tracks} tracks, ${copies} groups of copies`;
