import { claimObject } from "../../export/index.ts";
import type { StoredEvent } from "../../record/index.ts";
import { EXIT } from "../exit.ts";
import { eventLines } from "../table.ts";
import {
  documentLine,
  type FilterOptions,
  filterOf,
  type Invoked,
  print,
  printJson,
  resolveId,
  terminalOf,
  withRecord,
} from "./common.ts";

export interface EventsOptions extends FilterOptions {
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
}

/** `isnad events`: the events of a record that pass the filters, by date. */
export async function eventsCommand(record: string, options: EventsOptions, command: Invoked): Promise<number> {
  return withRecord(record, async (store) => {
    const chosen = filterOf(options);
    const document = options.document === undefined ? {} : { document: await resolveId(store, options.document) };
    const filter = { ...chosen, ...document, kind: "event" } as const;
    const t = terminalOf(command);
    let shown = 0;
    for await (const claim of store.claims({ ...filter, limit: options.limit, offset: options.offset })) {
      shown++;
      if (options.json) printJson(claimObject(claim));
      else {
        const event = (claim as StoredEvent).claim;
        const lines = eventLines({ ...event, id: claim.id }, t);
        print(
          `${[...lines, `      ${t.style("dim", `in ${documentLine(claim.document, t)} [${claim.review}]`)}`].join("\n")}\n`,
        );
      }
    }
    if (!options.json) {
      const total = await store.count(filter);
      process.stderr.write(
        `isnad: ${shown} of ${total} events${total > options.offset + shown ? "; see more with --limit or --offset" : ""}\n`,
      );
    }
    return EXIT.ok;
  });
}
