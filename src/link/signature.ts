import { hash32, mix } from "./hash.ts";

/** Bands × rows of locality-sensitive hashing: texts that share a third of their shingles meet in some band with odds of one half. */
export const BANDS = 21;
export const ROWS = 3;
const HASHES = BANDS * ROWS;
const SHINGLE = 3;
/** Digits kept of each minimum: two texts meet by chance once in 65,536. */
const HEX = 4;

/**
 * MinHash of a text's shingles of three tokens in normal form, as 63 × 4 hex digits; null for a text of fewer than three tokens.
 * `signatureOf(["قصف", "جوي", "على", "القرية"])` stands for the set of two shingles.
 */
export function signatureOf(norms: readonly string[]): string | null {
  if (norms.length < SHINGLE) return null;
  const words = norms.map((norm) => hash32(norm));
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const shingle = mix(Math.imul(words[i]!, 3) ^ mix(Math.imul(words[i + 1]!, 5) ^ mix(words[i + 2]!)));
    // One hash and a step of its own give all functions (Kirsch and Mitzenmacher).
    const step = mix(shingle ^ 0x5bd1e995) | 1;
    let h = shingle;
    for (let k = 0; k < HASHES; k++) {
      h = (h + step) | 0;
      const value = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 0;
      if (value < least[k]!) least[k] = value;
    }
  }
  let hex = "";
  for (const value of least) hex += (0x10000 | (value & 0xffff)).toString(16).slice(1);
  return hex;
}

/** The numbers of a signature; null when the text is none. */
export function readSignature(signature: string | null): Uint32Array | null {
  if (signature === null || signature.length !== HASHES * HEX) return null;
  const numbers = new Uint32Array(HASHES);
  for (let k = 0; k < HASHES; k++) numbers[k] = Number.parseInt(signature.slice(k * HEX, (k + 1) * HEX), 16);
  return numbers;
}

/** Estimated share of common shingles (Jaccard). */
export function likenessOf(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let k = 0; k < HASHES; k++) if (a[k] === b[k]) same++;
  return same / HASHES;
}
