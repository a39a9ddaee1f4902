import type { Reading } from "../../record/index.ts";

/**
 * What may stand beside a form: `any` takes the article or a pronoun, `absolute` the article only (كتابان), `indefinite` neither (كتابا),
 * `construct` a following noun or a pronoun but no article (كتابا أخيه), `pronoun` is the shape before a pronoun only (قتلو in قتلوه).
 */
export type Join = "any" | "absolute" | "indefinite" | "construct" | "pronoun";

/** The features that an inflected form carries by itself, before clitics. */
export interface Features extends Pick<Reading, "form" | "tense" | "voice" | "person" | "number" | "gender"> {
  readonly join: Join;
}

/** An inflected form in normal form. */
export interface Form extends Features {
  readonly text: string;
}

const FOLDED: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ى: "ي", أا: "ا" };

/** Normal form of a generated spelling: as `fold`, for strings that hold no marks. */
export function plain(text: string): string {
  return text.replace(/أا|[أإآى]/g, (letter) => FOLDED[letter]!);
}
