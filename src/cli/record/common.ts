import type { ReviewState, Status, StoredDocument } from "../../record/index.ts";
import { type ClaimFilter, openRecord, type Store } from "../../store/index.ts";
import { IsnadError } from "../../text/index.ts";
import { mannerOf, type Terminal, terminal } from "../terminal.ts";

/** What commander gives a command beside its own options. */
export interface Invoked {
  optsWithGlobals(): { color?: boolean };
}

/** Options of commands that choose claims. */
export interface FilterOptions {
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly type?: string;
  readonly actor?: string;
  readonly source?: string;
  readonly status?: Status;
  readonly review?: ReviewState;
  readonly document?: string;
}

/** Only what was given: an option that is absent filters nothing. */
export function filterOf(options: FilterOptions): Omit<ClaimFilter, "kind"> {
  const { from, to, place, type, actor, source, status, review, document } = options;
  const given = { from, to, place, type, actor, source, status, review, document };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Runs `work` on an open record, which is closed whatever happens. */
export async function withRecord<T>(path: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openRecord(path);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Fails on a record that was never joined. */
export async function needJoined(store: Store): Promise<void> {
  if ((await store.joined()) !== null) return;
  throw new IsnadError("record.not-joined", "the record's articles were not joined yet", "Run `isnad join` on it.");
}

/** The one id that begins as given. */
export async function resolveId(store: Store, given: string): Promise<string> {
  const ids = await store.complete(given);
  if (ids.length === 1 || ids[0] === given) return ids[0]!;
  throw ids.length === 0
    ? new IsnadError(
        "record.unknown-id",
        `the record has nothing with the id ${given}`,
        "`isnad events`, `isnad incidents` and `isnad search` show ids.",
      )
    : new IsnadError("record.ambiguous-id", `${given} may be ${ids.join(", ")}`, "Give more of the id.");
}

export const print = (text: string) => process.stdout.write(text);
export const printJson = (value: unknown) => print(`${JSON.stringify(value)}\n`);
export const terminalOf = (command: Invoked): Terminal =>
  terminal(mannerOf(process.stdout, command.optsWithGlobals().color));

/** A document in one line. */
export function documentLine(document: StoredDocument, t: Terminal): string {
  const about = [document.published?.slice(0, 10) ?? "undated", document.outlet, document.title ?? document.name];
  return `${t.style("bold", document.id)}  ${about
    .filter((part) => part !== null)
    .map((part) => t.foreign(part))
    .join(" | ")}`;
}
