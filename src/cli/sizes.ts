import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { inputsOf } from "../read/inputs.ts";

/** How far a run over files has come, by the bytes of their texts: an estimate, for a progress bar. */
export class Share {
  readonly #sizes = new Map<string, number>();
  #total = 0;
  #done = 0;
  #path = "";
  #inside = 0;

  /** `-` (standard input) has no known size, and then neither has the whole. */
  constructor(inputs: readonly string[]) {
    for (const input of inputsOf(inputs)) {
      if ("ok" in input) continue;
      const size = sizeOf(input.path);
      this.#sizes.set(input.path, size);
      this.#total += size;
    }
  }

  /** Tells that an article of a file was done; gives the share done from 0 to 1, or null when unknown. */
  after(path: string, bytes: number): number | null {
    if (path !== this.#path) {
      this.#done += this.#sizes.get(this.#path) ?? 0;
      this.#path = path;
      this.#inside = 0;
    }
    this.#inside = Math.min(this.#inside + bytes, this.#sizes.get(path) ?? 0);
    return Number.isFinite(this.#total) && this.#total > 0
      ? Math.min(1, (this.#done + this.#inside) / this.#total)
      : null;
  }
}

function sizeOf(path: string): number {
  if (path === "-") return Number.POSITIVE_INFINITY;
  return path.endsWith(".gz") ? unpackedSize(path) : statSync(path).size;
}

/** A gzip file ends with its unpacked length; one of many members tells only the last, and then five times its size is a fair guess. */
function unpackedSize(path: string): number {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(4);
    readSync(file, end, 0, 4, Math.max(0, size - 4));
    const said = end.readUInt32LE();
    return said > size ? said : size * 5;
  } finally {
    closeSync(file);
  }
}
