/**
 * 64-bit hash of a text as 16 hex digits (of four lanes of multiply and xor, after cyrb128), as long as the ids of claims. It names records; it does not guard against
 * forgery, which the documents' SHA-256 does.
 */
export function hashOf(text: string): string {
  let a = 0x6a09e667;
  let b = 0xbb67ae85;
  let c = 0x3c6ef372;
  let d = 0xa54ff53a;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 0x238f1f2d);
    b = c ^ Math.imul(b ^ code, 0x9e3779b1);
    c = d ^ Math.imul(c ^ code, 0x85ebca77);
    d = a ^ Math.imul(d ^ code, 0xc2b2ae3d);
  }
  const mixed = [a, b, c, d].map((lane, i) => mix(lane ^ Math.imul(text.length + i, 0x27d4eb2f)));
  const all = mixed[0]! ^ mixed[1]! ^ mixed[2]! ^ mixed[3]!;
  return mixed
    .slice(0, 2)
    .map((lane) => (mix(lane ^ all) >>> 0).toString(16).padStart(8, "0"))
    .join("");
}

/** Avalanche of 32 bits (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** 32-bit hash of a text (FNV-1a, mixed). */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}
