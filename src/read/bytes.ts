import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { tooLarge } from "./raw.ts";

/** The bytes of a file, decompressed when its name ends in `.gz`. */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  if (!path.endsWith(".gz")) {
    yield* file as AsyncIterable<Uint8Array>;
    return;
  }
  const unzipped = createGunzip();
  file.on("error", (error) => unzipped.destroy(error));
  try {
    yield* file.pipe(unzipped) as AsyncIterable<Uint8Array>;
  } finally {
    file.destroy();
  }
}

/** All bytes of a file; throws a `Fault` as soon as they are more than `limit`, so that a small archive cannot fill the memory. */
export async function bytesOf(path: string, limit: number): Promise<Uint8Array> {
  return gather(chunksOf(path), limit);
}

export async function gather(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw tooLarge(null, limit);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

const NEWLINE = 10;

/** Lines of bytes without their line feed; `null` stands for a line longer than `limit`, whose bytes are let go. */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array> | Readable,
  limit: number,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = () => {
    const line = size > limit ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const piece of chunks) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : (piece as Uint8Array);
    let from = 0;
    for (;;) {
      const at = chunk.indexOf(NEWLINE, from);
      const part = chunk.subarray(from, at < 0 ? chunk.length : at);
      size += part.length;
      if (size <= limit) parts.push(part);
      else parts = [];
      if (at < 0) break;
      yield take();
      from = at + 1;
    }
  }
  if (size > 0) yield take();
}
