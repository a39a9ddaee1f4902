import type { NumberMention, Token } from "../../record/index.ts";
import type { HeadForm } from "./forms.ts";

/** Number mentions by the token after them and by the token they begin at. */
export interface Numbers {
  readonly byEnd: ReadonlyMap<number, NumberMention>;
  readonly byStart: ReadonlyMap<number, NumberMention>;
}

export function numbersOf(mentions: readonly { readonly kind: string }[]): Numbers {
  const byEnd = new Map<number, NumberMention>();
  const byStart = new Map<number, NumberMention>();
  for (const mention of mentions) {
    if (mention.kind !== "number") continue;
    const number = mention as NumberMention;
    if (number.form !== "cardinal" && number.form !== "vague") continue;
    byEnd.set(number.last, number);
    byStart.set(number.first, number);
  }
  return { byEnd, byStart };
}

/** Families whose singular names a kind or a stock, not one piece: سلاح، ذخيرة، مادة متفجرة; or a means that nobody counts: سترة ناسفة، قنبلة يدوية. */
const COLLECTIVE = new Set(
  "weapon|ammunition|explosive|chemical|incendiary|air-defence|riot|suicide-vest|grenade".split("|"),
);

/**
 * How many weapons a phrase tells of: `أربعة صواريخ` 4, `6 من الصواريخ` 6, `صاروخان` 2, `صاروخ واحد` 1, a bare indefinite `صاروخ` 1;
 * null for vague quantities, bare plurals, masses and definite singulars.
 */
export function countOf(
  form: HeadForm,
  bare: boolean,
  first: number,
  last: number,
  tokens: readonly Token[],
  numbers: Numbers,
): number | null {
  // A counted noun carries no clitic: in `ميغ 21 وصواريخ` the number is the model's.
  const attached = bare && !form.definite ? numbers.byEnd.get(first) : undefined;
  const before =
    attached ?? (tokens[first - 1]?.norm === "من" && form.definite ? numbers.byEnd.get(first - 1) : undefined);
  if (before) return before.value;
  // `عدد (74) عبوة`
  const bracketed = bare && tokens[first - 1]?.norm === ")" ? numbers.byEnd.get(first - 1) : undefined;
  if (bracketed && tokens[bracketed.first - 1]?.norm === "(") return bracketed.value;
  if (form.number === "dual") return 2;
  const after = numbers.byStart.get(last);
  if (after && after.value !== null && after.value <= 2 && tokens[last]!.kind === "word") return after.value;
  return form.number === "singular" && !form.definite && !COLLECTIVE.has(form.head.family) ? 1 : null;
}
