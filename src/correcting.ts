import { setImmediate as turn } from "node:timers/promises";
import {
  type Correction,
  type Plan,
  planCorrections,
  type Refusal,
  readSheet,
  refusalOf,
  type Sheet,
} from "./export/corrections/index.ts";
import { settingsOf } from "./exporting.ts";
import { editFault, type Judgement, type Knowledge, normalEdit, type StoredEvent } from "./record/index.ts";
import type { Store } from "./store/index.ts";
import { IsnadError } from "./text/index.ts";

/** Rows after which others get their turn. */
const AT_ONCE = 50;

/** A sheet that people edited, as it came back. */
export interface Returned {
  /** CSV or XLSX. */
  readonly sheet: Uint8Array;
  /** Claims as they were when the sheet was written: the JSON Lines that an export puts beside it; null = as they are now. */
  readonly base: Uint8Array | null;
}

/**
 * What an edited sheet comes to in a record; nothing is written. Fails on what is no sheet (`corrections.sheet`) and on a base that holds no claims
 * (`corrections.base`).
 *
 * ```js
 * const plan = await correctionsOf(store, loadKnowledge(), { sheet: readFileSync("events.xlsx"), base: null });
 * await store.reviewAll(plan.corrections.map((correction) => judgementOf(correction, { author: "Salma", at, reason: null })));
 * ```
 */
export async function correctionsOf(store: Store, knowledge: Knowledge, { sheet, base }: Returned): Promise<Plan> {
  const before = base === null ? new Map<string, StoredEvent>() : baseOf(base);
  let asked = 0;
  const known = {
    claim: async (id: string) => {
      if (asked++ % AT_ONCE === AT_ONCE - 1) await turn();
      const claim = await store.claim(id);
      return claim?.kind === "event" ? (claim as StoredEvent) : null;
    },
    before: (id: string) => before.get(id) ?? null,
  };
  const choice = { profile: "data", of: "claims", filter: {}, states: new Set<never>(), coarsen: null } as const;
  const settings = settingsOf({ ...choice, figures: "low", policy: "origins", language: "en" }, knowledge);
  const read: Sheet = await readSheet(sheet);
  return checked(store, await planCorrections(read, known, settings));
}

/** The judgement that a correction comes to. What the row says of its author and reason goes before what is given for all. */
export function judgementOf(
  correction: Correction,
  given: { readonly author: string; readonly at: string; readonly reason: string | null },
): Judgement {
  const { target, verdict, field, value, author, reason } = correction;
  return {
    ...{ target, verdict, field, value },
    at: given.at,
    author: author ?? given.author,
    reason: reason ?? given.reason,
  };
}

function baseOf(bytes: Uint8Array): ReadonlyMap<string, StoredEvent> {
  const lines = Buffer.from(bytes).toString("utf8").split("\n").filter(Boolean);
  try {
    const claims = lines.map((line) => JSON.parse(line) as StoredEvent & { schema?: unknown });
    if (claims.some(({ schema }) => schema !== "isnad.claim/1")) throw new Error("a line is no claim");
    return new Map(claims.filter(({ kind }) => kind === "event").map((claim) => [claim.id, claim]));
  } catch (cause) {
    throw new IsnadError(
      "corrections.base",
      `the base does not hold claims: ${(cause as Error).message}`,
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
    if (fault !== null) refused.push(refusalOf(row, field, "value", { text: shown(value) }, fault));
    edits.set(row, known);
  }
  const bad = new Set(refused.map(({ row }) => row));
  return { ...plan, refused, corrections: plan.corrections.filter(({ row }) => !bad.has(row)) };
}

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function faultOf(check: () => string | null): string | null {
  try {
    return check();
  } catch (error) {
    if (error instanceof IsnadError) return error.message;
    throw error;
  }
}
