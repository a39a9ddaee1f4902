import { extract, type Machine } from "../pipeline.ts";
import type { Extract } from "../record/index.ts";
import { IsnadError } from "../text/index.ts";
import { read } from "./inputs.ts";

/** Extracts the articles of one input, failing on the first that cannot be read: for commands that look at a few. */
export async function* extractsOf(file: string, machine: Machine): AsyncGenerator<Extract> {
  for await (const given of read([file])) {
    if (!given.ok) {
      const { path, item, message } = given.failure;
      throw new IsnadError(
        "input.unreadable",
        `${item === null ? path : `${path}:${item}`}: ${message}`,
        "Give a file that `isnad extract` can read.",
      );
    }
    yield extract(given.raw, machine);
  }
}
