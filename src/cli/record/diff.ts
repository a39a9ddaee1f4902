import { claimObject } from "../../export/index.ts";
import type { StoredClaim } from "../../record/index.ts";
import { type Change, diff, type Store } from "../../store/index.ts";
import { IsnadError } from "../../text/index.ts";
import { EXIT } from "../exit.ts";
import { short } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { type Invoked, print, printJson, terminalOf, withRecord } from "./common.ts";

export interface DiffOptions {
  readonly since?: string;
  readonly to?: string;
  readonly json?: boolean;
}

/** `isnad diff`: what a version reads otherwise than the one before it. */
export async function diffCommand(record: string, options: DiffOptions, command: Invoked): Promise<number> {
  return withRecord(record, async (store) => {
    const [from, to] = await versionsOf(store, options);
    const t = terminalOf(command);
    const counts: Record<Change["change"], number> = { new: 0, changed: 0, gone: 0 };
    for await (const change of diff(store, from, to)) {
      counts[change.change]++;
      if (options.json) printJson(object(change));
      else print(`${changeLine(change, t)}\n`);
    }
    process.stderr.write(
      `isnad: ${from} to ${to}: ${counts.new} new, ${counts.changed} changed, ${counts.gone} gone\n`,
    );
    return EXIT.ok;
  });
}

/** The versions asked for, or the last two; a version may be given by how it begins. */
async function versionsOf(store: Store, { since, to }: DiffOptions): Promise<readonly [string, string]> {
  const { versions } = await store.status();
  const ids = versions.map(({ id }) => id);
  const find = (given: string) => {
    const found = ids.filter((id) => id.startsWith(given));
    if (found.length === 1 || ids.includes(given)) return ids.includes(given) ? given : found[0]!;
    throw new IsnadError(
      "diff.unknown-version",
      `the record has no single version ${given}`,
      `It has ${ids.join(", ")}.`,
    );
  };
  const last = to === undefined ? ids.at(-1) : find(to);
  const first = since === undefined ? ids[ids.indexOf(last ?? "") - 1] : find(since);
  if (first !== undefined && last !== undefined) return [first, last];
  throw new IsnadError(
    "diff.one-version",
    "the record holds nothing earlier to compare with",
    "Run `isnad add` again with other knowledge or a newer Isnad.",
  );
}

const object = ({ change, fields, before, after }: Change) => ({
  change,
  fields,
  before: before === null ? null : claimObject(before),
  after: after === null ? null : claimObject(after),
});

const MARKS = { new: ["green", "+"], changed: ["yellow", "~"], gone: ["red", "-"] } as const;

function changeLine({ change, before, after, fields }: Change, t: Terminal): string {
  const [style, mark] = MARKS[change];
  const claim: StoredClaim = (after ?? before)!;
  const about = fields.length === 0 ? "" : `  ${fields.join(", ")}`;
  return `${t.style(style, mark)} ${claim.id}  ${t.foreign(short(claim.claim.quote))}${t.style("dim", about)}`;
}
