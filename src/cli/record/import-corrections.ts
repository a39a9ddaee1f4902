import { existsSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import {
  type Correction,
  type Plan,
  planCorrections,
  type Refusal,
  readSheet,
} from "../../export/corrections/index.ts";
import { settingsOf } from "../../exporting.ts";
import { KNOWLEDGE_DIR, loadKnowledge } from "../../knowledge/index.ts";
import { editFault, type Judgement, normalEdit, type StoredClaim, type StoredEvent } from "../../record/index.ts";
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
    const plan = await checked(store, await planOf(store, file, options));
    const write = options.dryRun !== true && (plan.refused.length === 0 || options.keepGoing === true);
    if (write && plan.corrections.length > 0) {
      const at = new Date().toISOString();
      await store.reviewAll(plan.corrections.map((correction) => judgementOf(correction, options, at)));
    }
    if (options.json) printJson({ ...plan, written: write });
    else show(plan, write, t);
    if (plan.refused.length === 0) return EXIT.ok;
    return write ? EXIT.partial : EXIT.failed;
  });
}

async function planOf(store: Store, file: string, { base }: CorrectionsOptions): Promise<Plan> {
  const sheet = await readSheet(bytesOf(file));
  const before = baseOf(base ?? `${file}.claims.jsonl`, base !== undefined);
  const asEvent = (claim: StoredClaim | null) => (claim?.kind === "event" ? (claim as StoredEvent) : null);
  const known = {
    claim: async (id: string) => asEvent(await store.claim(id)),
    before: (id: string) => before.get(id) ?? null,
  };
  const choice = { profile: "data", of: "claims", filter: {}, states: new Set<never>(), coarsen: null } as const;
  const settings = { ...choice, figures: "low", policy: "origins", language: "en" } as const;
  return planCorrections(sheet, known, settingsOf(settings, loadKnowledge(KNOWLEDGE_DIR)));
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new IsnadError(
      "corrections.not-found",
      `${file} cannot be read: ${(cause as Error).message}`,
      "Check the path.",
      {
        cause,
      },
    );
  }
}

/** Claims as they were when the sheet was written: what `isnad export` put beside it. */
function baseOf(file: string, needed: boolean): ReadonlyMap<string, StoredEvent> {
  if (!needed && !existsSync(file)) return new Map();
  const lines = Buffer.from(bytesOf(file)).toString("utf8").split("\n").filter(Boolean);
  try {
    const claims = lines.map((line) => JSON.parse(line) as StoredEvent & { schema?: unknown });
    if (claims.some(({ schema }) => schema !== "isnad.claim/1")) throw new Error("a line is no claim");
    return new Map(claims.filter(({ kind }) => kind === "event").map((claim) => [claim.id, claim]));
  } catch (cause) {
    throw new IsnadError(
      "corrections.base",
      `${file} does not hold claims of an export: ${(cause as Error).message}`,
      "Give the .claims.jsonl that was written beside the sheet.",
      { cause },
    );
  }
}

/** The plan with edits that the record would refuse among the refused, with their whole rows. */
async function checked(store: Store, plan: Plan): Promise<Plan> {
  const refused: Refusal[] = [...plan.refused];
  const edits = new Map<number, Record<string, unknown>>();
  for (const { row, target, field, value } of plan.corrections) {
    if (field === null) continue;
    const { kind, claim, text } = (await store.claim(target))!;
    const known = edits.get(row) ?? {};
    const fault = faultOf(() => {
      known[field] = normalEdit(kind, field, value);
      return editFault(kind, claim, known, text);
    });
    if (fault !== null) refused.push({ row, column: field, message: fault });
    edits.set(row, known);
  }
  const bad = new Set(refused.map(({ row }) => row));
  return { ...plan, refused, corrections: plan.corrections.filter(({ row }) => !bad.has(row)) };
}

function faultOf(check: () => string | null): string | null {
  try {
    return check();
  } catch (error) {
    if (error instanceof IsnadError) return error.message;
    throw error;
  }
}

function judgementOf(correction: Correction, { author, reason }: CorrectionsOptions, at: string): Judgement {
  const { target, verdict, field, value } = correction;
  return {
    ...{ target, verdict, field, value, at },
    author: correction.author ?? author ?? userInfo().username,
    reason: correction.reason ?? reason ?? null,
  };
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
