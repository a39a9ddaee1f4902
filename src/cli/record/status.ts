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
    const { reviewed, orphaned, incidents, joined } = status;
    const late =
      joined === null || joined.stale.length === 0 ? "" : `; since then came ${joined.stale.join(" and ")}: isnad join`;
    const lines = [
      `${number(documents)} documents, ${number(events)} events, ${number(statements)} statements, ${number(figures)} figures, ${number(reviews)} reviews`,
      `claims: ${number(reviewed.accepted)} accepted, ${number(reviewed.rejected)} rejected, ${number(reviewed.unsure)} unsure, ${number(reviewed.edited)} edited${orphaned === 0 ? "" : `; ${orphaned} reviews are orphaned`}`,
      joined === null
        ? "not joined yet: isnad join"
        : `${number(incidents.total)} incidents, ${number(incidents.disputed)} disputed, ${number(incidents.accepted)} accepted, ${number(incidents.rejected)} rejected, ${number(incidents.unsure)} unsure; ${number(joined.tracks)} tracks, ${number(joined.copies)} groups of copies`,
      ...(joined === null ? [] : [`joined at ${joined.at} by ${joined.version}${late}`]),
      `${megabytes(diskBytes)} on disk for ${megabytes(textBytes)} of text`,
      ...versions.map(
        (v) => `version ${v.id}  since ${v.since}  read ${v.documents} documents, latest for ${v.current}`,
      ),
    ];
    print(`${lines.join("\n")}\n`);
    return EXIT.ok;
  });
}
