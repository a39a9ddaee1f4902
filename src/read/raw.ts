import { createHash } from "node:crypto";
import type { Origin, RawText } from "../record/index.ts";
import { type Bounds, type Draft, Fault, type Read } from "./types.ts";

const ID_LENGTH = 16;

/** Checks and hashes a draft. A leading byte-order mark goes; nothing else of the text is touched. */
export function rawOf(draft: Draft, origin: Origin, bounds: Bounds): RawText {
  const text = draft.text.startsWith("\ufeff") ? draft.text.slice(1) : draft.text;
  if (text.trim() === "") throw new Fault("read.no-text", "there is no text in it", "Leave it out, or give its text.");
  const size = Buffer.byteLength(text);
  if (size > bounds.text) throw tooLarge(size, bounds.text);
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  return {
    id: draft.id ?? sha256.slice(0, ID_LENGTH),
    text,
    sha256,
    origin,
    outlet: draft.outlet ?? null,
    title: draft.title ?? null,
    url: draft.url ?? null,
    published: draft.published ?? null,
    ...(draft.bytes && !Buffer.from(text).equals(draft.bytes) ? { original: draft.bytes } : {}),
    ...(draft.problems && draft.problems.length > 0 ? { problems: draft.problems } : {}),
  };
}

export const tooLarge = (size: number | null, limit: number) =>
  new Fault(
    "read.too-large",
    `it holds ${size === null ? "more than" : `${size} bytes, more than`} ${limit} bytes`,
    "Split it, or raise the limit.",
    { limit },
  );

/** A failure made of anything thrown. */
export function failed(path: string, item: number | null, error: unknown): Read {
  const { code, message, mend, values } = error instanceof Fault ? error : faultOf(error);
  return { ok: false, failure: { path, item, code, message, mend, values } };
}

function faultOf(error: unknown): Fault {
  if ((error as { code?: unknown }).code === "ENOENT")
    return new Fault("read.not-found", "there is no such file", "Check the path.");
  const message = error instanceof Error ? error.message : String(error);
  return new Fault("read.unreadable", message, "Check that the file is whole and may be read.");
}

/** Runs one reader for one article and turns what it throws into a failure. */
export function attempt(path: string, item: number | null, make: () => RawText): Read {
  try {
    return { ok: true, raw: make() };
  } catch (error) {
    return failed(path, item, error);
  }
}
