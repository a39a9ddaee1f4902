import { existsSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { correctionsOf, judgementOf } from "../../correcting.ts";
import type { Plan } from "../../export/corrections/index.ts";
import { KNOWLEDGE_DIR, loadKnowledge } from "../../knowledge/index.ts";
import type { Store } from "../../store/index.ts";
import { IsnadError } from "../../text/index.ts";
import { EXIT } from "../exit.ts";
import type { Terminal } from "../terminal.ts";
import { type Invoked, print, printJson, terminalOf, withRecord } from "./common.ts";

export interface CorrectionsOptions {
  readonly author?: string;
  readonly reason?: string;
  readonly base?: string;
  readonly dryRun?: boolean;
  readonly keepGoing?: boolean;
  readonly json?: boolean;
}

/** `isnad import-corrections`: takes an edited sheet back as reviews, all of them or, with `keepGoing`, those that can be taken. */
export async function importCorrectionsCommand(
  record: string,
  file: string,
  options: CorrectionsOptions,
  command: Invoked,
): Promise<number> {
  return withRecord(record, async (store) => {
    const t = terminalOf(command);
    const plan = await planOf(store, file, options);
    const write = options.dryRun !== true && (plan.refused.length === 0 || options.keepGoing === true);
    if (write && plan.corrections.length > 0) {
      const by = {
        author: options.author ?? userInfo().username,
        reason: options.reason ?? null,
        at: new Date().toISOString(),
      };
      await store.reviewAll(plan.corrections.map((correction) => judgementOf(correction, by)));
    }
    if (options.json) printJson({ ...plan, written: write });
    else show(plan, write, t);
    if (plan.refused.length === 0) return EXIT.ok;
    return write ? EXIT.partial : EXIT.failed;
  });
}

async function planOf(store: Store, file: string, { base }: CorrectionsOptions): Promise<Plan> {
  const beside = base ?? `${file}.claims.jsonl`;
  const known = base !== undefined || existsSync(beside);
  const returned = { sheet: bytesOf(file), base: known ? bytesOf(beside) : null };
  return correctionsOf(store, loadKnowledge(KNOWLEDGE_DIR), returned);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const message = `${file} cannot be read: ${(cause as Error).message}`;
    throw new IsnadError("corrections.not-found", message, "Check the path.", { cause });
  }
}

const written = (value: unknown) => (value === null ? "nothing" : JSON.stringify(value));

function show({ corrections, refused, ignored, unchanged }: Plan, wrote: boolean, t: Terminal): void {
  const at = (row: number) => t.style("dim", `row ${row}`);
  for (const { row, target, verdict, field, value, reason } of corrections) {
    const what =
      field === null ? t.style("bold", verdict) : `${t.style("bold", field)} becomes ${t.foreign(written(value))}`;
    print(`${at(row)}  ${target}  ${what}${reason === null ? "" : `  (${t.foreign(reason)})`}\n`);
  }
  for (const { row, column, message } of ignored) {
    print(`${at(row)}  ${t.style("yellow", `left alone: ${column}: ${message}`)}\n`);
  }
  for (const { row, column, message } of refused) {
    print(`${at(row)}  ${t.style("red", `refused: ${column === null ? "" : `${column}: `}${t.foreign(message)}`)}\n`);
  }
  const done = wrote ? "written" : "nothing written";
  const hint = !wrote && refused.length > 0 ? "; mend the refused rows, or give --keep-going to take the others" : "";
  process.stderr.write(
    `isnad: ${corrections.length} changes, ${unchanged} rows unchanged, ${refused.length} refused; ${done}${hint}\n`,
  );
}
