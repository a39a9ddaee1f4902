import { strToU8, type Zippable, zipSync } from "fflate";
import type { ExportFile } from "./brat.ts";

/** The first moment that a ZIP file can name: the same files give the same bytes. */
export const EPOCH = new Date(1980, 0, 1);

/** Puts files into one ZIP archive. */
export async function* zipped(files: AsyncIterable<ExportFile>): AsyncGenerator<Uint8Array> {
  const all: Zippable = {};
  for await (const { path, text } of files) all[path] = strToU8(text);
  yield zipSync(all, { mtime: EPOCH });
}
