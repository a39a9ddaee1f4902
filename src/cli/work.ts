import { extractAll, type Machine } from "../pipeline.ts";
import { toContract } from "../print.ts";
import { type Extract, type RawText, validate } from "../record/index.ts";
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
  | { readonly ok: false; readonly code: string; readonly message: string; readonly mend: string };

const MEND = "Please report it with the article, or with the sentence that shows it.";

/**
 * Extracts articles together, stage by stage, and prints each as a JSON line, or for people in a `manner`. Nothing that fails its checks is
 * printed; one that fails does not stop the others.
 */
export function workAll(raws: readonly RawText[], machine: Machine, manner: Manner | null): Done[] {
  try {
    const extracts = extractAll(raws, machine);
    return extracts.map((made, i) => printed(made, raws[i]!, manner));
  } catch (error) {
    if (raws.length > 1) return raws.flatMap((raw) => workAll([raw], machine, manner));
    const message = `a rule failed: ${error instanceof Error ? error.message : String(error)}`;
    return [{ ok: false, code: "extract.rule", message, mend: MEND }];
  }
}

function printed(made: Extract, raw: RawText, manner: Manner | null): Done {
  const contract = toContract(made);
  const faults = validate(contract, raw.text);
  if (faults.length > 0) {
    const message = `its record broke the contract: ${faults.slice(0, 3).join("; ")}`;
    return { ok: false, code: "extract.contract", message, mend: MEND };
  }
  const { events, statements, figures } = made.claims;
  const output = manner === null ? `${JSON.stringify(contract)}\n` : table(made, terminal(manner));
  return { ok: true, output, events: events.length, statements: statements.length, figures: figures.length };
}
