/**
 * Letter tables: what each UTF-16 code unit becomes in normal form, and its class.
 * Sources: Unicode 16 names list (Arabic, Arabic Supplement, Presentation Forms); hamza and ya folding as Arabic search engines do.
 */

const { charCodeAt } = String.prototype;
/**
 * `text.charCodeAt(i)`, for what reads texts letter by letter: strings come in many shapes (a text, a slice, a line put together), and the
 * engine looks a method up anew each time where it has met more than four.
 */
export const unitAt = (text: string, i: number): number => charCodeAt.call(text, i);

/** Class of a code unit: what the tokeniser groups. */
export const CLASS = { space: 0, letter: 1, digit: 2, latin: 3, punctuation: 4, symbol: 5, dropped: 6 } as const;
export type LetterClass = (typeof CLASS)[keyof typeof CLASS];

const SIZE = 0x10000;
/** Normal form of each code unit; 0 = dropped (vowel marks, tatweel, invisible controls). */
export const FOLD = new Uint16Array(SIZE);
/** `CLASS` of each code unit. */
export const KIND = new Uint8Array(SIZE);
/** Code units whose normal form is longer than one unit (ligatures of the presentation blocks). */
export const EXPAND = new Map<number, string>();

const range = (from: number, to: number, act: (code: number) => void) => {
  for (let code = from; code <= to; code++) act(code);
};

const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const NUMBER = /\p{N}/u;
const PUNCTUATION = /\p{P}/u;

range(0, SIZE - 1, (code) => {
  FOLD[code] = code;
  KIND[code] = CLASS.symbol;
});
for (const [from, to] of [
  [0x20, 0x24f],
  [0x370, 0x58f],
  [0x600, 0x77f],
  [0x8a0, 0x8ff],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x2e00, 0x2e7f],
  [0x3000, 0x303f],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
] as const) {
  range(from, to, (code) => {
    const char = String.fromCharCode(code);
    const arabic = (code >= 0x600 && code <= 0x8ff) || code >= 0xfb50;
    if (LETTER.test(char)) KIND[code] = arabic ? CLASS.letter : CLASS.latin;
    else if (MARK.test(char)) KIND[code] = arabic ? CLASS.letter : CLASS.latin;
    else if (NUMBER.test(char)) KIND[code] = CLASS.digit;
    else if (PUNCTUATION.test(char)) KIND[code] = CLASS.punctuation;
  });
}

const drop = (code: number) => {
  FOLD[code] = 0;
  KIND[code] = CLASS.dropped;
};
/** Vowel marks, Quranic signs, superscript alef, tatweel; joiners and bidi controls; soft hyphen, BOM. */
for (const [from, to] of [
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ed],
  [0x8d3, 0x8ff],
  [0x640, 0x640],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xad, 0xad],
  [0xfeff, 0xfeff],
] as const) {
  range(from, to, drop);
}

const space = (code: number) => {
  FOLD[code] = 0x20;
  KIND[code] = CLASS.space;
};
range(0x09, 0x0d, space);
range(0x2000, 0x200a, space);
for (const code of [0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]) space(code);
FOLD[0x0a] = 0x0a;

/** Folds of single letters: value first, Arabic last. */
const FOLDS: readonly (readonly [string, string])[] = [
  ["\u0627", "أ"],
  ["\u0627", "إ"],
  ["\u0627", "آ"],
  ["\u0627", "ٱ"],
  ["\u064a", "ى"],
  ["\u064a", "ی"],
  ["\u0643", "ک"],
  ["\u0647", "ھ"],
  ["\u0647", "ہ"],
];
for (const [to, from] of FOLDS) FOLD[from.charCodeAt(0)] = to.charCodeAt(0);

for (let digit = 0; digit < 10; digit++) {
  FOLD[0x660 + digit] = 0x30 + digit;
  FOLD[0x6f0 + digit] = 0x30 + digit;
}
FOLD[0x66b] = 0x2e; // Arabic decimal separator
FOLD[0x66c] = 0x2c; // Arabic thousands separator
range(0x41, 0x5a, (code) => {
  FOLD[code] = code + 0x20;
});

/** Presentation forms decompose to ordinary letters (NFKC), then fold as those do. */
for (const [from, to] of [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
] as const) {
  range(from, to, (code) => {
    const plain = String.fromCharCode(code).normalize("NFKC");
    if (plain === String.fromCharCode(code)) return;
    const folded = [...plain].map((c) => String.fromCharCode(FOLD[c.charCodeAt(0)] ?? 0)).join("");
    const kept = folded.replaceAll("\0", "").replaceAll(" ", "");
    if (kept.length === 0) drop(code);
    else {
      FOLD[code] = kept.charCodeAt(0);
      if (kept.length > 1) EXPAND.set(code, kept);
    }
  });
}
