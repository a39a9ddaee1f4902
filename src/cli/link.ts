import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { KNOWLEDGE_DIR, loadKnowledge } from "../knowledge/index.ts";
import { link, linkableOf } from "../link/index.ts";
import type { Linkable } from "../record/index.ts";
import { IsnadError } from "../text/index.ts";
import { EXIT } from "./exit.ts";
import { copyRows, incidentRows, trackRows } from "./link-table.ts";
import { mannerOf, terminal } from "./terminal.ts";

export interface LinkOptions {
  readonly show: "incidents" | "tracks" | "copies";
  readonly tracks?: boolean;
  readonly format: "jsonl" | "table";
  readonly knowledge: readonly string[];
}

/** `isnad link`: reads all extractions, then joins them. */
export async function linkCommand(
  files: readonly string[],
  options: LinkOptions,
  command: { optsWithGlobals(): { color?: boolean } },
): Promise<number> {
  const documents = new Map<string, Linkable>();
  for (const file of files) {
    for await (const document of extractionsIn(file)) {
      const { id } = document.document;
      if (documents.has(id)) {
        throw new IsnadError(
          "link.duplicate-id",
          `two extractions have the id ${JSON.stringify(id)}; the second is in ${file}`,
          "Give each article an id of its own, or leave one of them out.",
        );
      }
      documents.set(id, document);
    }
  }
  const linked = link([...documents.values()], loadKnowledge(KNOWLEDGE_DIR, ...options.knowledge));
  const show = options.tracks === true ? "tracks" : options.show;
  if (options.format === "jsonl") {
    for (const item of linked[show]) process.stdout.write(`${JSON.stringify(item)}\n`);
    return EXIT.ok;
  }
  const t = terminal(mannerOf(process.stdout, command.optsWithGlobals().color));
  const rows =
    show === "incidents"
      ? linked.incidents.flatMap((i) => incidentRows(i, t))
      : show === "tracks"
        ? linked.tracks.flatMap((track) => trackRows(track, t))
        : linked.copies.flatMap((group) => copyRows(group, t));
  for (const row of rows) process.stdout.write(`${row}\n`);
  return EXIT.ok;
}

async function* extractionsIn(file: string): AsyncGenerator<Linkable> {
  const input = file === "-" ? process.stdin : createReadStream(file, "utf8");
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() !== "") yield readLine(text, `${file}:${line}`);
    }
  } catch (error) {
    if (error instanceof IsnadError || !(error instanceof Error && "syscall" in error)) throw error;
    throw new IsnadError("link.not-found", `${file} cannot be read: ${error.message}`, "Check the path.", {
      cause: error,
    });
  }
}

function readLine(text: string, at: string): Linkable {
  const mend = "Give the output of `isnad extract`.";
  let value: Parameters<typeof linkableOf>[0] & { schema?: unknown };
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new IsnadError("link.json", `${at} is no JSON object`, mend, { cause });
  }
  if (value?.schema !== "isnad.extraction/1") {
    throw new IsnadError("link.schema", `${at} is no extraction of the schema isnad.extraction/1`, mend);
  }
  return linkableOf(value);
}
