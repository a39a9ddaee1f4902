import { once } from "node:events";
import { createReadStream, createWriteStream, mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type GazetteerSummary, importGazetteer } from "../knowledge/gazetteer.ts";
import { KNOWLEDGE_DIR, loadKnowledge } from "../knowledge/index.ts";
import { EXIT } from "./exit.ts";

export interface AddGazetteerOptions {
  readonly into: string;
  readonly country: readonly string[];
  readonly population: number;
  readonly knowledge: readonly string[];
}

/** `isnad add-gazetteer`: turns a foreign gazetteer into a places table of the user's own knowledge folder. */
export async function addGazetteerCommand(file: string, options: AddGazetteerOptions): Promise<number> {
  const name = basename(file).replace(/(\.(txt|tsv|jsonl|json|csv|gz))+$/, "");
  const target = join(options.into, "places", `${name}.tsv`);
  mkdirSync(join(options.into, "places"), { recursive: true });
  const rows = importGazetteer(linesOf(file), {
    file,
    known: loadKnowledge(KNOWLEDGE_DIR, ...options.knowledge).places,
    ...(options.country.length > 0 ? { countries: new Set(options.country) } : {}),
    population: options.population,
  });
  const summary = await write(rows, target);
  const skipped = Object.entries(summary.skipped).map(([why, count]) => `${count} ${why}`);
  process.stderr.write(
    `isnad: wrote ${summary.written} places of ${summary.read} to ${target}${skipped.length > 0 ? ` (left out: ${skipped.join(", ")})` : ""}\n` +
      `Use them with: isnad extract --knowledge ${options.into} …\n`,
  );
  return EXIT.ok;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const failed = new Promise<never>((_, reject) => bytes.once("error", reject));
  const opened = new Promise((resolve) => bytes.once("open", resolve));
  await Promise.race([opened, failed]);
  yield* createInterface({ input: file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes });
}

/** Writes beside the target first, so that a broken import leaves no half table. */
async function write(rows: AsyncGenerator<string, GazetteerSummary>, target: string): Promise<GazetteerSummary> {
  const draft = `${target}.part`;
  const out = createWriteStream(draft);
  for (;;) {
    const next = await rows.next();
    if (next.done) {
      out.end();
      await finished(out);
      renameSync(draft, target);
      return next.value;
    }
    if (!out.write(`${next.value}\n`)) await once(out, "drain");
  }
}
