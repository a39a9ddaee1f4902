import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CoarseLevel, type FigurePolicy, type Language, PROFILES, type ValuePolicy } from "../../export/index.ts";
import { type Export, type ExportChoice, type ExportTally, exportRecord, filesOf } from "../../exporting.ts";
import { KNOWLEDGE_DIR, loadKnowledge } from "../../knowledge/index.ts";
import type { ReviewState } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import { IsnadError } from "../../text/index.ts";
import { EXIT } from "../exit.ts";
import { outputFile } from "../terminal.ts";
import { programVersion } from "../version.ts";
import { type FilterOptions, filterOf, resolveId, withRecord } from "./common.ts";

export interface ExportOptions extends Omit<FilterOptions, "review"> {
  readonly include: readonly ReviewState[];
  readonly figures: FigurePolicy;
  readonly incidents?: boolean;
  readonly policy: ValuePolicy;
  readonly lang: Language;
  readonly coarsen?: CoarseLevel;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly knowledge: readonly string[];
}

/** One file of an export and its hash. */
interface Written {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** `isnad export`: a record in the columns of others. With a file, every claim behind it and a manifest go beside it. */
export async function exportCommand(record: string, name: string, options: ExportOptions): Promise<number> {
  return withRecord(record, async (store) => {
    const document = options.document === undefined ? {} : { document: await resolveId(store, options.document) };
    const takes = PROFILES[name]!.takes;
    const choice: ExportChoice = {
      profile: name,
      of: options.incidents === true || takes === "incidents" ? "incidents" : "claims",
      filter: { ...filterOf(options), ...document },
      states: new Set<ReviewState>(["accepted", ...options.include]),
      figures: options.figures,
      policy: options.policy,
      language: options.lang,
      coarsen: options.coarsen ?? null,
    };
    if (options.incidents === true && takes === "claims") {
      throw new IsnadError("export.no-incidents", `the profile ${name} is of claims`, "Leave --incidents out.");
    }
    const made = exportRecord(store, loadKnowledge(KNOWLEDGE_DIR, ...options.knowledge), choice);
    const output = outputFile(options.output);
    if (output === undefined) await toStandardOutput(made, name);
    else await toFiles(store, made, choice, output);
    if (!options.quiet) tell(made.tally, choice);
    return EXIT.ok;
  });
}

async function toStandardOutput({ pieces }: Export, name: string): Promise<void> {
  if (process.stdout.isTTY && !/^(text|application\/(geo\+json|x-ndjson))/.test(PROFILES[name]!.media)) {
    throw new IsnadError("export.bytes", `${name} is no text for a terminal`, "Give --output FILE.");
  }
  for await (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}

/** The export, its claims and its manifest. An output that ends in no extension of the profile's archive is a folder. */
async function toFiles(store: Store, made: Export, choice: ExportChoice, output: string): Promise<void> {
  const written: Written[] = [];
  const files = output.endsWith(".zip") ? null : filesOf(store, choice, made.tally);
  if (files === null) written.push(await write(made.pieces, output));
  else {
    mkdirSync(output, { recursive: true });
    for await (const { path, text } of files) {
      writeFileSync(join(output, path), text);
      written.push(writtenOf(join(output, path), text));
    }
  }
  const claims = made.claims();
  if (claims !== null && choice.profile !== "jsonl") written.push(await write(claims, `${output}.claims.jsonl`));
  writeFileSync(
    `${output}.manifest.json`,
    `${JSON.stringify(await manifest(store, made.tally, choice, written), null, 2)}\n`,
  );
}

async function write(pieces: AsyncIterable<string | Uint8Array>, file: string): Promise<Written> {
  const out = createWriteStream(file);
  await once(out, "open");
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += Buffer.byteLength(piece);
    if (!out.write(piece)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return { file, bytes, sha256: (hash as Hash).digest("hex") };
}

const writtenOf = (file: string, text: string): Written => ({
  ...{ file, bytes: Buffer.byteLength(text) },
  sha256: createHash("sha256").update(text).digest("hex"),
});

/** What was written, how values were chosen and of what state of the record: enough to make the export again and to compare. */
async function manifest(store: Store, tally: ExportTally, choice: ExportChoice, files: readonly Written[]) {
  const { versions, documents } = await store.status();
  const { profile, of, filter, states, figures, policy, language, coarsen } = choice;
  return {
    schema: "isnad.export/1",
    program: programVersion(),
    made: new Date().toISOString(),
    ...{ profile, of, filter, include: [...states], figures },
    policy: of === "incidents" ? policy : null,
    ...{ language, coarsen },
    counts: tally,
    warnings: warningsOf(tally),
    record: { documents, versions: versions.map(({ id, current }) => ({ id, documents: current })) },
    files: files.map(({ file, ...rest }) => ({ name: file.replace(/^.*[/\\]/, ""), ...rest })),
  };
}

const times = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What readers of the file should know and cannot see in it. */
function warningsOf({ unfit, unplaced, undated, disputed }: ExportTally): string[] {
  return [
    ...(unfit > 0 ? [`${times(unfit, "event is", "events are")} of no kind that the format has a place for`] : []),
    ...(unplaced > 0 ? [`${times(unplaced, "row has", "rows have")} no coordinates`] : []),
    ...(undated > 0 ? [`${times(undated, "row has", "rows have")} no date`] : []),
    ...(disputed > 0 ? [`${times(disputed, "row rests", "rows rest")} on accounts that disagree`] : []),
  ];
}

function tell(tally: ExportTally, { states, coarsen }: ExportChoice): void {
  const parts = Object.entries(tally.states).map(
    ([state, n]) => `${n} ${state}${states.has(state as ReviewState) ? "" : " left out"}`,
  );
  const hint =
    (tally.states.proposed ?? 0) > 0 && !states.has("proposed")
      ? "; give --include proposed for what nobody judged yet"
      : "";
  process.stderr.write(`isnad: ${parts.join(", ")}${hint}\n`);
  for (const warning of warningsOf(tally)) process.stderr.write(`isnad: ${warning}\n`);
  if (coarsen !== null) {
    process.stderr.write(
      `isnad: no place finer than ${coarsen}; quotes, titles, addresses and unknown names are left out, and no claims go beside the file\n`,
    );
  }
}
