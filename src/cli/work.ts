import { extract, type Machine } from "../pipeline.ts";
import { toContract } from "../print.ts";
import { type RawText, validate } from "../record/index.ts";
import { table } from "./table.ts";
import { type Manner, terminal } from "./terminal.ts";

/** What one article came to: the text to print and counts, or what went wrong. */
export type Done =
  | {
      readonly ok: true;
      readonly output: string;
      readonly events: number;
      readonly statements: number;
      readonly figures: number;
    }
  | { readonly ok: false; readonly message: string };

/** Extracts one article and prints it as a JSON line, or for people in a `manner`. Nothing that fails its checks is printed. */
export function work(raw: RawText, machine: Machine, manner: Manner | null): Done {
  try {
    const made = extract(raw, machine);
    const contract = toContract(made);
    const faults = validate(contract, raw.text);
    if (faults.length > 0)
      return { ok: false, message: `the extraction broke its contract: ${faults.slice(0, 3).join("; ")}` };
    const { events, statements, figures } = made.claims;
    const output = manner === null ? `${JSON.stringify(contract)}\n` : table(made, terminal(manner));
    return { ok: true, output, events: events.length, statements: statements.length, figures: figures.length };
  } catch (error) {
    return { ok: false, message: `a rule failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
