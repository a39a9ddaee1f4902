import type { Readable } from "node:stream";
import { byteLines } from "./bytes.ts";
import { decode } from "./decode.ts";
import { failed, rawOf, tooLarge } from "./raw.ts";
import { type Bounds, type Draft, Fault, type Read } from "./types.ts";

/** Objects and lists in one line nest no deeper than this. */
const DEEPEST = 32;
/** JSON may write each byte of a text as `\\u00xx`; other fields come on top. */
const LINE_FACTOR = 7;

/** JSON Lines: one article a line. A bad line is a failure with its number; the lines after it are read. */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array> | Readable,
  path: string,
  bounds: Bounds,
): AsyncGenerator<Read> {
  let item = 0;
  try {
    for await (const bytes of byteLines(chunks, bounds.text * LINE_FACTOR)) {
      item++;
      const read = readLine(bytes, path, item, bounds);
      if (read) yield read;
    }
  } catch (error) {
    yield failed(path, item + 1, error);
  }
}

function readLine(bytes: Uint8Array | null, path: string, item: number, bounds: Bounds): Read | null {
  try {
    if (bytes === null) throw tooLarge(null, bounds.text * LINE_FACTOR);
    const { text, problems } = decode(bytes);
    const line = item === 1 && text.startsWith("\ufeff") ? text.slice(1) : text;
    if (line.trim() === "") return null;
    const draft = draftOf(line);
    return { ok: true, raw: rawOf({ ...draft, problems }, { kind: "jsonl", path, item }, bounds) };
  } catch (error) {
    return failed(path, item, error);
  }
}

function draftOf(line: string): Draft {
  if (isDeep(line)) {
    throw new Fault("read.json", `it nests deeper than ${DEEPEST} levels`, "Give one flat object a line.");
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Fault("read.json", `it is no JSON: ${(error as Error).message}`, "Give one JSON object a line.");
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    throw new Fault("read.json", "it is no JSON object", 'Give one object a line: {"id", "text", …}.');
  }
  const fields = value as Record<string, unknown>;
  const { text } = fields;
  if (typeof text !== "string") {
    throw new Fault("read.field", 'it has no "text" that is a string', 'Give the article\'s text as "text".');
  }
  const id = typeof fields.id === "number" ? String(fields.id) : optional(fields, "id");
  return {
    id: id === "" ? null : id,
    text,
    outlet: optional(fields, "outlet"),
    title: optional(fields, "title"),
    url: optional(fields, "url"),
    published: optional(fields, "published"),
  };
}

function optional(fields: Record<string, unknown>, name: string): string | null {
  const value = Object.hasOwn(fields, name) ? fields[name] : null;
  if (value === undefined || value === null || typeof value === "string") return value ?? null;
  throw new Fault("read.field", `its "${name}" is no string`, `Give "${name}" as a string or leave it out.`);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function isDeep(line: string): boolean {
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === QUOTE) i = stringEnd(line, i);
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > DEEPEST) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

/** The closing quotation mark of the string that opens at `open`, or the line's end. */
function stringEnd(line: string, open: number): number {
  for (let at = line.indexOf('"', open + 1); at >= 0; at = line.indexOf('"', at + 1)) {
    let slashes = 0;
    while (line.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return line.length;
}
