import { EXIT } from "../exit.ts";
import { type Invoked, print, printJson, terminalOf, withRecord } from "./common.ts";

const MEGABYTE = 1_000_000;
const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** `isnad status`: what a record holds. */
export async function statusCommand(
  record: string,
  { json }: { readonly json?: boolean },
  command: Invoked,
): Promise<number> {
  return withRecord(record, async (store) => {
    const status = await store.status();
    if (json) {
      printJson(status);
      return EXIT.ok;
    }
    const t = terminalOf(command);
    const number = (n: number) => t.style("bold", n.toLocaleString("en"));
    const { documents, events, statements, figures, reviews, versions, textBytes, diskBytes } = status;
    const lines = [
      `${number(documents)} documents, ${number(events)} events, ${number(statements)} statements, ${number(figures)} figures, ${number(reviews)} reviews`,
      `${megabytes(diskBytes)} on disk for ${megabytes(textBytes)} of text`,
      ...versions.map(
        (v) => `version ${v.id}  since ${v.since}  read ${v.documents} documents, latest for ${v.current}`,
      ),
    ];
    print(`${lines.join("\n")}\n`);
    return EXIT.ok;
  });
}
