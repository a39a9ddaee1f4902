import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { type FigurePolicy, PROFILES } from "../../export/index.ts";
import { jsonl } from "../../export/jsonl.ts";
import type { ReviewState, StoredClaim, StoredEvent } from "../../record/index.ts";
import type { ClaimFilter, Store } from "../../store/index.ts";
import { EXIT } from "../exit.ts";
import { type FilterOptions, filterOf, resolveId, withRecord } from "./common.ts";

export interface ExportOptions extends Omit<FilterOptions, "review"> {
  readonly include: readonly ReviewState[];
  readonly figures: FigurePolicy;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** `isnad export`: a record in the columns of others. With a file, every claim behind it goes beside it. */
export async function exportCommand(record: string, name: string, options: ExportOptions): Promise<number> {
  return withRecord(record, async (store) => {
    const profile = PROFILES[name]!;
    const states = new Set<ReviewState>(["accepted", ...options.include]);
    const document = options.document === undefined ? {} : { document: await resolveId(store, options.document) };
    const filter: ClaimFilter = { ...filterOf(options), ...document, ...(profile.events ? { kind: "event" } : {}) };
    const counts = { accepted: 0, rejected: 0, proposed: 0 };
    const chosen = () => claimsIn(store, filter, states, counts);
    const text = profile.events
      ? profile.events(chosen() as AsyncIterable<StoredEvent>, options)
      : profile.claims(chosen(), options);
    await write(text, options.output);
    const passed = { ...counts };
    if (options.output !== undefined && name !== "jsonl")
      await write(jsonl(chosen()), `${options.output}.claims.jsonl`);
    if (!options.quiet) tell(passed, states);
    return EXIT.ok;
  });
}

/** Claims of the chosen states; counts each state that the filters passed. */
async function* claimsIn(
  store: Store,
  filter: ClaimFilter,
  states: ReadonlySet<ReviewState>,
  counts: Record<ReviewState, number>,
): AsyncGenerator<StoredClaim> {
  for await (const claim of store.claims(filter)) {
    counts[claim.review]++;
    if (states.has(claim.review)) yield claim;
  }
}

async function write(text: AsyncIterable<string>, file: string | undefined): Promise<void> {
  const out = file === undefined ? process.stdout : createWriteStream(file);
  if (file !== undefined) await once(out, "open");
  for await (const piece of text) if (!out.write(piece)) await once(out, "drain");
  if (out !== process.stdout) {
    out.end();
    await once(out, "finish");
  }
}

function tell(counts: Readonly<Record<ReviewState, number>>, states: ReadonlySet<ReviewState>): void {
  const parts = Object.entries(counts).map(
    ([state, n]) => `${n} ${state}${states.has(state as ReviewState) ? "" : " left out"}`,
  );
  const hint =
    counts.proposed > 0 && !states.has("proposed") ? "; give --include proposed for what nobody judged yet" : "";
  process.stderr.write(`isnad: ${parts.join(", ")}${hint}\n`);
}
