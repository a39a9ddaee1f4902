import { extract, type Machine } from "../pipeline.ts";
import { read } from "../read/index.ts";
import type { Extract } from "../record/index.ts";
import { IsnadError } from "../text/index.ts";

/** Extracts the articles of one input, failing on the first that cannot be read: for commands that look at a few. */
export async function* extractsOf(file: string, machine: Machine): AsyncGenerator<Extract> {
  for await (const given of read([file])) {
    if (!given.ok) {
      const { path, item, code, message, mend } = given.failure;
      throw new IsnadError(code, `${item === null ? path : `${path}:${item}`}: ${message}`, mend);
    }
    yield extract(given.raw, machine);
  }
}
