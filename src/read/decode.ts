import type { Problem } from "../text/index.ts";

export interface Decoded {
  readonly text: string;
  /** Empty when every byte was read with certainty. */
  readonly problems: readonly Problem[];
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
const REPLACEMENT = "\ufffd";
/** Where more than this share of the bytes above ASCII is no UTF-8, the text is in another charset. */
const FOREIGN = 0.2;

/**
 * Decodes a text: by its byte-order mark, its declared charset, else as UTF-8; bytes that are no UTF-8 at all are read as windows-1256,
 * the old charset of Arabic pages, and single bad bytes become U+FFFD. Both are told as problems.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  for (const [label, mark] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return plain(new TextDecoder(label).decode(bytes));
  }
  try {
    // A page that is valid UTF-8 with Arabic in it is that, whatever it declares.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const decoder = decoderOf(declared);
    if (!decoder || decoder.encoding === "utf-8" || bytes.some((b) => b > 0x7f)) return plain(text);
    return plain(decoder.decode(bytes));
  } catch {
    return decodeForeign(bytes, declared);
  }
}

const plain = (text: string): Decoded => ({ text, problems: [] });

function decodeForeign(bytes: Uint8Array, declared: string | null): Decoded {
  const decoder = decoderOf(declared);
  if (decoder && decoder.encoding !== "utf-8") return plain(decoder.decode(bytes));
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = countOf(text, REPLACEMENT);
  let high = 0;
  for (const byte of bytes) if (byte > 0x7f) high++;
  if (bad > high * FOREIGN) {
    const message = "The bytes are no UTF-8 and declare no charset; they were read as windows-1256.";
    const guessed = new TextDecoder("windows-1256").decode(bytes);
    return { text: guessed, problems: [{ code: "read.charset-guessed", start: 0, end: 0, message }] };
  }
  const at = text.indexOf(REPLACEMENT);
  const message = `${bad} places are no UTF-8; U+FFFD stands for them.`;
  return { text, problems: [{ code: "read.bytes-replaced", start: at, end: at + 1, message }] };
}

function decoderOf(label: string | null) {
  if (label === null) return null;
  try {
    return new TextDecoder(label);
  } catch {
    // A label that no standard knows says nothing.
    return null;
  }
}

function countOf(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) count++;
  return count;
}
