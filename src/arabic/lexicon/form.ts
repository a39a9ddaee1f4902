import type { Reading } from "../../record/index.ts";

/**
 * What may stand beside a form: `any` takes the article or a pronoun, `absolute` the article only (كتابان), `indefinite` neither (كتابا),
 * `construct` a following noun or a pronoun but no article (كتابا أخيه), `pronoun` is the shape before a pronoun only (قتلو in قتلوه).
 */
export type Join = "any" | "absolute" | "indefinite" | "construct" | "pronoun";

/** The features that an inflected form carries by itself, before clitics. */
export interface Features extends Pick<Reading, "form" | "tense" | "voice" | "person" | "number" | "gender"> {
  readonly join: Join;
  /** A shortened jussive (يقل, يدع), which needs a particle before it. */
  readonly jussive: boolean;
}

/** An inflected form: its normal form, and its spelling with hamzas and alef maqsura kept. */
export interface Form extends Features {
  readonly text: string;
  readonly spelt: string;
}

const VALUES = {
  form: ["finite", "masdar", "active-participle", "passive-participle", "base", "plural", "dual"],
  tense: [null, "past", "present", "imperative"],
  voice: [null, "active", "passive", "either"],
  person: [null, 1, 2, 3],
  number: [null, "singular", "dual", "plural"],
  gender: [null, "masculine", "feminine"],
  join: ["any", "absolute", "indefinite", "construct", "pronoun"],
  jussive: [false, true],
} as const satisfies { readonly [K in keyof Features]: readonly Features[K][] };

/** A small whole number that two sets of features share only when they are equal. */
export function codeOf(features: Features): number {
  let code = 0;
  code = code * 7 + VALUES.form.indexOf(features.form);
  code = code * 4 + VALUES.tense.indexOf(features.tense);
  code = code * 4 + VALUES.voice.indexOf(features.voice);
  code = code * 4 + VALUES.person.indexOf(features.person);
  code = code * 4 + VALUES.number.indexOf(features.number);
  code = code * 3 + VALUES.gender.indexOf(features.gender);
  code = code * 5 + VALUES.join.indexOf(features.join);
  return code * 2 + VALUES.jussive.indexOf(features.jussive);
}

const FOLDED: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ى: "ي", أا: "ا" };

const FOLDABLE = /[أإآى]/;

/** Normal form of a generated spelling: as `fold`, for strings that hold no marks. */
export function plain(text: string): string {
  return !FOLDABLE.test(text) ? text : text.replace(/أا|[أإآى]/g, (letter) => FOLDED[letter]!);
}
