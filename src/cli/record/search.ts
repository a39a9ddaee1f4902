import type { Hit } from "../../store/index.ts";
import { EXIT } from "../exit.ts";
import { documentLine, type Invoked, print, printJson, terminalOf, withRecord } from "./common.ts";

export interface SearchOptions {
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
}

/** `isnad search`: documents that hold all the words. */
export async function searchCommand(
  record: string,
  words: readonly string[],
  options: SearchOptions,
  command: Invoked,
): Promise<number> {
  return withRecord(record, async (store) => {
    const hits = await store.search({ words: words.join(" "), limit: options.limit, offset: options.offset });
    const t = terminalOf(command);
    for (const hit of hits) {
      if (options.json) printJson(hit);
      else print(`${documentLine(hit.document, t)}\n      ${t.foreign(marked(hit))}\n`);
    }
    if (!options.json) process.stderr.write(`isnad: ${hits.length} documents\n`);
    return EXIT.ok;
  });
}

/** The excerpt with its matches in brackets, which every terminal shows. */
function marked({ excerpt: { start: from, quote }, highlights }: Hit): string {
  let out = "";
  let at = 0;
  for (const { start, end } of highlights) {
    out += `${quote.slice(at, start - from)}[${quote.slice(start - from, end - from)}]`;
    at = end - from;
  }
  return out + quote.slice(at);
}
