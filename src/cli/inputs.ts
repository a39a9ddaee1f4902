import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import type { RawText } from "../record/index.ts";

export interface Failure {
  readonly path: string;
  readonly item: number | null;
  readonly message: string;
}
export type Read = { readonly ok: true; readonly raw: RawText } | { readonly ok: false; readonly failure: Failure };

/** Reads plain text and JSON Lines. */
export async function* read(inputs: readonly string[]): AsyncGenerator<Read> {
  for (const input of inputs) {
    try {
      if (input !== "-" && statSync(input).isDirectory()) {
        const names = readdirSync(input, { recursive: true, encoding: "utf8" }).sort();
        yield* read(names.filter((n) => /\.(txt|jsonl)$/.test(n)).map((n) => join(input, n)));
        continue;
      }
      if (input === "-") {
        let item = 0;
        for await (const line of createInterface({ input: process.stdin })) yield* lines(input, line, item++);
        continue;
      }
      const content = readFileSync(input, "utf8").replace(/^\uFEFF/, "");
      if (input.endsWith(".jsonl")) yield* lines(input, content);
      else yield { ok: true, raw: rawOf({ id: basename(input, ".txt"), text: content }, input, null) };
    } catch (error) {
      yield { ok: false, failure: { path: input, item: null, message: (error as Error).message } };
    }
  }
}

function* lines(path: string, content: string, before = 0): Generator<Read> {
  for (const [i, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      yield { ok: true, raw: rawOf(JSON.parse(line), path, before + i + 1) };
    } catch (error) {
      yield { ok: false, failure: { path, item: before + i + 1, message: (error as Error).message } };
    }
  }
}

function rawOf(x: Record<string, string>, path: string, item: number | null): RawText {
  const text = x.text!;
  return {
    id: x.id!,
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
    origin: { kind: item === null ? "text" : "jsonl", path, item },
    outlet: x.outlet ?? null,
    title: x.title ?? null,
    url: x.url ?? null,
    published: x.published ?? null,
  };
}
