import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Extraction } from "../../record/index.ts";
import type { Value } from "./database.ts";
import { DICTIONARY, JOINED } from "./dictionary.ts";
import { WORDS } from "./text-dictionary.ts";

/** Bytes as a record keeps them: compressed (RFC 1951). */
export const deflated = (data: string | Uint8Array): Uint8Array => deflateRawSync(data);
export const inflated = (blob: Value): Buffer => inflateRawSync(new Uint8Array(blob as unknown as ArrayBuffer));
/** A text as a record keeps it; what older formats packed without the words unpacks as well. */
export const packedText = (text: string): Uint8Array => deflateRawSync(text, { dictionary: WORDS });
export const unpackedText = (blob: Value): string =>
  inflateRawSync(new Uint8Array(blob as unknown as ArrayBuffer), { dictionary: WORDS }).toString("utf8");

/**
 * What an extraction is packed against: its names stand in its text. The text comes first, since packed bytes count from the end: those of
 * older formats, which knew no text, unpack as well.
 */
const dictionaryOf = (text: string) => Buffer.concat([Buffer.from(text), DICTIONARY]);

export const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

/** Stands for a quote that the text gives back at its span. */
const IN_TEXT = 0;

/**
 * An object as JSON without the quotes that its text gives back: they are most of an extraction's bytes. A quote that its span does
 * not give stays, so that nothing is lost.
 */
export function packed(value: unknown, text: string): Uint8Array {
  const json = JSON.stringify(value, function (this: Record<string, unknown>, key: string, inner: unknown) {
    if (key !== "quote" || typeof inner !== "string" || typeof this.start !== "number") return inner;
    return inner === text.slice(this.start, this.end as number) ? IN_TEXT : inner;
  });
  return deflateRawSync(json, { dictionary: dictionaryOf(text) });
}

/**
 * What was packed, with its quotes as they were. With `known`, strings that were met before are shared: many extractions at once then take
 * half the memory.
 */
export function unpacked(blob: Value, text: string, known?: Map<string, string>): unknown {
  const json = inflateRawSync(new Uint8Array(blob as unknown as ArrayBuffer), { dictionary: dictionaryOf(text) });
  const value = JSON.parse(json.toString("utf8"));
  fillQuotes(value, text, known);
  return value;
}

/** An object of a record's own making, such as an incident; `unpackedJson` gives it back. */
export const packedJson = (json: string): Uint8Array => deflateRawSync(json, { dictionary: JOINED });
export const unpackedJson = (blob: Value): unknown =>
  JSON.parse(inflateRawSync(new Uint8Array(blob as unknown as ArrayBuffer), { dictionary: JOINED }).toString("utf8"));

function fillQuotes(value: unknown, text: string, known: Map<string, string> | undefined): void {
  if (typeof value !== "object" || value === null) return;
  const fields = value as Record<string, unknown>;
  if (fields.quote === IN_TEXT) {
    const quote = text.slice(fields.start as number, fields.end as number);
    fields.quote = known === undefined ? quote : (known.get(quote) ?? shared(flat(quote), known));
  }
  for (const key in fields) {
    const inner = fields[key];
    if (typeof inner === "object") fillQuotes(inner, text, known);
    else if (known !== undefined && typeof inner === "string" && key !== "quote") fields[key] = shared(inner, known);
  }
}

/** The same letters by themselves: a slice as engines make it holds on to the whole text. */
const flat = (quote: string): string => Buffer.from(quote, "utf16le").toString("utf16le");

function shared(text: string, known: Map<string, string>): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  known.set(text, text);
  return text;
}

const IN_ROW = new Set(["id", "outlet", "title", "url", "published", "length", "sha256"]);

/** The claims of an extraction, which lists and exports read, and the rest of it, which only whole extractions need. */
export function parted({ schema, document, events, statements, figures, ...lists }: Extraction) {
  // What a document's row holds is not kept twice; what else the schema says of it is kept here.
  const more = Object.fromEntries(Object.entries(document).filter(([field]) => !IN_ROW.has(field)));
  return {
    claims: { events, statements, figures },
    rest: { schema, document: more, ...lists },
    published: document.published,
  };
}

/** Hash of what an extraction says. */
export function contentHash(extraction: Extraction): string {
  const { claims, rest, published } = parted(extraction);
  return sha256(JSON.stringify([published, claims, rest]));
}
