import type { WordForm } from "../record/index.ts";
import { CLASS, FOLD, KIND, unitAt } from "./letters.ts";
import { formAt } from "./word-form.ts";

/** A token before analysis: its raw span, normal form and class. */
export interface BareToken {
  readonly start: number;
  readonly end: number;
  readonly form: WordForm;
  readonly norm: string;
  readonly kind: "word" | "number" | "latin" | "punctuation" | "symbol";
  readonly spaced: boolean;
}

const NAMES = {
  [CLASS.letter]: "word",
  [CLASS.digit]: "number",
  [CLASS.latin]: "latin",
  [CLASS.punctuation]: "punctuation",
  [CLASS.symbol]: "symbol",
} as const;

/** Marks that stay inside a number when digits stand on both sides: decimal points and thousands separators. */
const isInsideNumber = (code: number) =>
  code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c || code === 0x60c;

/** `#الولايات_المتحدة`: the signs of a hashtag stand for spaces. */
const isHashtagSign = (text: string, i: number, code: number) =>
  (code === 0x5f || code === 0x23) && i + 1 < text.length && KIND[unitAt(text, i + 1)] === CLASS.letter;

/** Makes of a token as it stands in a text what its reader needs; `index` counts the tokens before it. */
type Make<T> = (
  start: number,
  end: number,
  form: WordForm,
  kind: BareToken["kind"],
  spaced: boolean,
  index: number,
) => T;
const bareToken: Make<BareToken> = (start, end, form, kind, spaced) => ({
  start,
  end,
  form,
  norm: form.norm,
  kind,
  spaced,
});

/**
 * Cuts a text into words, numbers, Latin runs and single signs, with their raw spans. A change between letters and digits ends a token
 * (`و4` is two). Time is linear in the length. `tokenise("بـ6 صواريخ")` gives `ب`, `6`, `صواريخ`; no more than the first `most`.
 */
export const tokenise = (text: string, most = Number.POSITIVE_INFINITY): BareToken[] => tokensOf(text, bareToken, most);

/** As `tokenise`, but each token is `make`d at once: one object a token where thousands are kept. */
export function tokensOf<T>(text: string, make: Make<T>, most = Number.POSITIVE_INFINITY): T[] {
  const tokens: T[] = [];
  const length = text.length;
  let i = 0;
  let spaced = true;
  while (i < length && tokens.length < most) {
    const code = unitAt(text, i);
    const kind = KIND[code]!;
    if (kind === CLASS.space || isHashtagSign(text, i, code)) {
      spaced = true;
      i++;
      continue;
    }
    if (kind === CLASS.dropped) {
      i++;
      continue;
    }
    const start = i;
    let end = i + 1;
    if (kind === CLASS.letter || kind === CLASS.latin) {
      while (end < length && (KIND[unitAt(text, end)] === kind || KIND[unitAt(text, end)] === CLASS.dropped)) end++;
    } else if (kind === CLASS.digit) {
      end = numberEnd(text, end);
    } else if (kind === CLASS.symbol && code >= 0xd800 && code <= 0xdbff && end < length) {
      end++;
    }
    const name = NAMES[kind as keyof typeof NAMES];
    const form = formAt(text, start, end, name);
    tokens.push(make(start, end, form, name, spaced, tokens.length));
    spaced = false;
    i = end;
  }
  return tokens;
}

function numberEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const code = unitAt(text, end);
    if (end >= text.length) return end;
    if (KIND[code] === CLASS.digit) end++;
    else if (isInsideNumber(code) && end + 1 < text.length && KIND[unitAt(text, end + 1)] === CLASS.digit) end += 2;
    else return end;
  }
}

/** Raw offset at which normal letter `letters` of a token begins: where a name starts after its clitics. */
export function rawOffset(
  text: string,
  token: { readonly start: number; readonly end: number },
  letters: number,
): number {
  let left = letters;
  let i = token.start;
  while (i < token.end) {
    if (FOLD[unitAt(text, i)] !== 0) {
      if (left === 0) return i;
      left--;
    }
    i++;
  }
  return token.end;
}
