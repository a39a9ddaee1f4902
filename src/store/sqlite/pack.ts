import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Extraction } from "../../record/index.ts";
import type { Value } from "./database.ts";
import { DICTIONARY, JOINED } from "./dictionary.ts";
import { lettersOf, textOf } from "./letters.ts";
import { fillQuotes, slim, whole } from "./slim.ts";
import { WORDS } from "./text-dictionary.ts";

/** Bytes as a record keeps them: compressed (RFC 1951). */
export const deflated = (data: string | Uint8Array): Uint8Array => deflateRawSync(data);
export const inflated = (blob: Value): Buffer => inflateRawSync(new Uint8Array(blob as unknown as ArrayBuffer));
/**
 * Before what was packed as letters: no compressed bytes begin so. Without it stands what formats before 8 packed as UTF-8, which unpacks
 * with the same dictionaries.
 */
const LETTERS = 7;

/** What packing takes for already said, in letters and in UTF-8. */
interface Said {
  readonly letters: Uint8Array;
  readonly utf8: Uint8Array;
}
const said = (utf8: Buffer): Said => ({ letters: lettersOf(utf8.toString("utf8")), utf8 });
const IN_TEXTS = said(WORDS);
const IN_EXTRACTIONS = said(DICTIONARY);
const IN_JOINED = said(JOINED);

const packedLetters = (letters: Uint8Array, dictionary: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.of(LETTERS), deflateRawSync(letters, { dictionary })]);

function unpackedLetters(blob: Value, dictionary: Said): string {
  const bytes = new Uint8Array(blob as unknown as ArrayBuffer);
  if (bytes[0] !== LETTERS) return inflateRawSync(bytes, { dictionary: dictionary.utf8 }).toString("utf8");
  return textOf(inflateRawSync(bytes.subarray(1), { dictionary: dictionary.letters }));
}

/** A text as a record keeps it. */
export const packedText = (text: string): Uint8Array => packedLetters(lettersOf(text), IN_TEXTS.letters);
export const unpackedText = (blob: Value): string => unpackedLetters(blob, IN_TEXTS);

export const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
/** A hash as a record keeps it; formats before 8 kept its digits. */
export const bytesOfHex = (hex: string): Uint8Array => Buffer.from(hex, "hex");
export const hexOf = (kept: Value): string =>
  typeof kept === "string" ? kept : Buffer.from(kept as unknown as ArrayBuffer).toString("hex");

/**
 * A part of an extraction, packed against its text, since its names stand there. The text comes first, as packed bytes count from the
 * end: those of formats that knew no text unpack as well.
 */
export function packed(value: unknown, text: string): Uint8Array {
  const slender = slim(value, text);
  const json = JSON.stringify(slender === null ? [null, value] : [slender]);
  return packedLetters(lettersOf(json), Buffer.concat([lettersOf(text), IN_EXTRACTIONS.letters]));
}

/**
 * What was packed. With `known`, strings that were met before are shared: many extractions at once then take half the memory.
 */
export function unpacked(blob: Value, text: string, known?: Map<string, string>): unknown {
  const value = JSON.parse(
    unpackedLetters(blob, {
      letters: Buffer.concat([lettersOf(text), IN_EXTRACTIONS.letters]),
      utf8: Buffer.concat([Buffer.from(text), DICTIONARY]),
    }),
  );
  if (Array.isArray(value)) return value.length === 1 ? whole(value[0], text, known) : value[1];
  fillQuotes(value, text, known);
  return value;
}

/** An object of a record's own making, such as an incident; `unpackedJson` gives it back. */
export const packedJson = (json: string): Uint8Array => packedLetters(lettersOf(json), IN_JOINED.letters);
export const unpackedJson = (blob: Value): unknown => JSON.parse(unpackedLetters(blob, IN_JOINED));

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
