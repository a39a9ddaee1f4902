import { EXPAND, FOLD, unitAt } from "./letters.ts";

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
  const toRaw = new Uint32Array(sizeOf(text) + 1);
  const n = foldInto(text, toRaw);
  toRaw[n] = text.length;
  return { norm: written(n), toRaw: toRaw.subarray(0, n + 1) };
}

/** The most letters that the normal form of a text may have. */
function sizeOf(text: string): number {
  let size = text.length;
  if (EXPAND.size > 0) for (let i = 0; i < text.length; i++) if (unitAt(text, i) >= 0xfb50) size += 18;
  return size;
}

/** Writes the normal form of a text into `scratch`, and where each letter comes from into `toRaw` unless null; gives its length. */
function foldInto(text: string, toRaw: Uint32Array | null): number {
  const size = toRaw === null ? sizeOf(text) : toRaw.length;
  if (size > scratch.length) scratch = new Uint16Array(size * 2);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = unitAt(text, i);
    const folded = FOLD[code]!;
    if (folded === 0) continue;
    const more = code >= 0xfb50 ? EXPAND.get(code) : undefined;
    const letters = more === undefined ? 1 : more.length;
    for (let k = 0; k < letters; k++) {
      if (toRaw !== null) toRaw[n] = i;
      scratch[n++] = more === undefined ? folded : more.charCodeAt(k);
    }
  }
  return n;
}

const CHUNK = 8192;
/** The first letters of `scratch` as a string. */
function written(length: number): string {
  let out = "";
  for (let i = 0; i < length; i += CHUNK) {
    out += String.fromCharCode.apply(null, scratch.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[]);
  }
  return out;
}

/** Normal form alone, for lexicon entries and search keys. */
export function fold(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = unitAt(text, i);
    if (FOLD[code] !== code || code >= 0xfb50) return written(foldInto(text, null));
  }
  return text;
}

/** Holds a key for a moment: property names are the strings of which the engine keeps one copy. */
const NAMES: Record<string, 0> = Object.create(null);

/**
 * The engine's one copy of a string, the same that a literal of the source has: comparing two such strings compares addresses. For what the
 * knowledge names and every rule compares: it takes half a microsecond, and for words of a text that is more than it saves.
 */
export function interned(text: string): string {
  NAMES[text] = 0;
  for (const name in NAMES) {
    delete NAMES[name];
    return name;
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
