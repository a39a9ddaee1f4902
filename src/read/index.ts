import { bytesOf, chunksOf } from "./bytes.ts";
import { decode } from "./decode.ts";
import { inputsOf, kindOf } from "./inputs.ts";
import { readJsonLines } from "./jsonl.ts";
import { attempt, failed, rawOf } from "./raw.ts";
import { type Bounds, boundsOf, type Input, type Read, type ReadOptions } from "./types.ts";

export type { Failure, Read, ReadOptions } from "./types.ts";

/**
 * Reads articles from files, folders and `-` (JSON Lines from standard input), in order: `.txt`, `.html`, `.jsonl`, `.warc`, RSS and
 * Atom, each also as `.gz`. One bad input gives a failure and never stops the rest; memory does not grow with the number of articles.
 * Opens no connection. The parsers of pages, feeds and archives, slow to load, are loaded when one is met.
 */
export async function* read(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Read> {
  const bounds = boundsOf(options);
  for (const input of inputsOf(paths)) {
    if ("ok" in input) yield input;
    else if (input.path === "-") yield* readJsonLines(options.stdin ?? process.stdin, "-", bounds);
    else yield* readFile(input, bounds);
  }
}

async function* readFile(input: Input, bounds: Bounds): AsyncGenerator<Read> {
  const { path, id } = input;
  try {
    switch (kindOf(path)) {
      case "jsonl":
        yield* readJsonLines(chunksOf(path), path, bounds);
        return;
      case "warc":
        yield* (await import("./warc.ts")).readWarc(path, bounds);
        return;
      case "feed":
        yield* (await import("./feed.ts")).readFeed(await bytesOf(path, bounds.page), path, bounds);
        return;
      case "html": {
        const { readHtml } = await import("./html.ts");
        const bytes = await bytesOf(path, bounds.page);
        yield attempt(path, null, () =>
          rawOf({ ...readHtml(bytes, null, bounds), id, bytes }, { kind: "html", path, item: null }, bounds),
        );
        return;
      }
      default: {
        const bytes = await bytesOf(path, bounds.text);
        const { text, problems } = decode(bytes);
        yield attempt(path, null, () =>
          rawOf({ id, text, problems, bytes }, { kind: "text", path, item: null }, bounds),
        );
      }
    }
  } catch (error) {
    yield failed(path, null, error);
  }
}
