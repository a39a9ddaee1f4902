import { EXPAND, FOLD } from "./letters.ts";

/** A normal form and the way back: `toRaw[i]` is the raw offset of normal letter `i`; `toRaw[norm.length]` is the raw length. */
export interface Normalised {
  readonly norm: string;
  readonly toRaw: Uint32Array;
}

/** Letters on their way into a string; kept between calls, since a buffer a word would cost more than the folding. */
let scratch = new Uint16Array(4096);

/**
 * Folds what Arabic writers vary and keeps the way back to the raw text: vowel marks, tatweel and invisible controls are dropped,
 * hamza on alef becomes alef, final alef maqsura becomes ya, digits become ASCII, Latin is lower-cased. Ta marbuta, and hamza on waw and ya stay.
 *
 * `normalise("قُصِفَت").norm === "قصفت"`
 */
export function normalise(text: string): Normalised {
  let size = text.length;
  if (EXPAND.size > 0) for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0xfb50) size += 18;
  if (size > scratch.length) scratch = new Uint16Array(size * 2);
  const codes = scratch;
  const toRaw = new Uint32Array(size + 1);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = FOLD[code]!;
    if (folded === 0) continue;
    const more = code >= 0xfb50 ? EXPAND.get(code) : undefined;
    if (more === undefined) {
      toRaw[n] = i;
      codes[n++] = folded;
    } else {
      for (let k = 0; k < more.length; k++) {
        toRaw[n] = i;
        codes[n++] = more.charCodeAt(k);
      }
    }
  }
  toRaw[n] = text.length;
  return { norm: decode(codes, n), toRaw: toRaw.subarray(0, n + 1) };
}

const CHUNK = 8192;
function decode(codes: Uint16Array, length: number): string {
  let out = "";
  for (let i = 0; i < length; i += CHUNK) {
    out += String.fromCharCode.apply(null, codes.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[]);
  }
  return out;
}

/** Normal form alone, for lexicon entries and search keys. */
export function fold(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (FOLD[code] !== code || code >= 0xfb50) return normalise(text).norm;
  }
  return text;
}

const FOLDED = new Map<string, string>();
/** `fold` of a word of the lexicon, remembered for good; only for words from a closed list, never for words of a text. */
export function foldEntry(entry: string): string {
  let norm = FOLDED.get(entry);
  if (norm === undefined) {
    norm = fold(entry);
    FOLDED.set(entry, norm);
  }
  return norm;
}
