import type { Track } from "../../record/index.ts";
import { EXIT } from "../exit.ts";
import { trackRows } from "../link-table.ts";
import { type Invoked, needJoined, print, printJson, resolveId, terminalOf, withRecord } from "./common.ts";

export interface TracksOptions {
  readonly search?: string;
  readonly incident?: string;
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
}

/** `isnad tracks`: what goes on over many incidents. */
export async function tracksCommand(
  record: string,
  kind: Track["kind"] | undefined,
  options: TracksOptions,
  command: Invoked,
): Promise<number> {
  return withRecord(record, async (store) => {
    await needJoined(store);
    const filter = {
      ...(kind === undefined ? {} : { kind }),
      ...(options.search === undefined ? {} : { q: options.search }),
      ...(options.incident === undefined ? {} : { incident: await resolveId(store, options.incident) }),
    };
    const { limit, offset } = options;
    const t = terminalOf(command);
    let shown = 0;
    for await (const track of store.tracks({ ...filter, limit, offset })) {
      shown++;
      if (options.json) printJson(track);
      else print(`${t.style("dim", track.id)}  ${trackRows(track, t).join("\n")}\n`);
    }
    if (!options.json) {
      const total = await store.countTracks(filter);
      process.stderr.write(
        `isnad: ${shown} of ${total} tracks${total > offset + shown ? "; see more with --limit or --offset" : ""}\n`,
      );
    }
    return EXIT.ok;
  });
}
