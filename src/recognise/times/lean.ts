import type { Source } from "./words.ts";

/** Words that point forward without a future verb. */
const FUTURE_WORDS = new Set(
  "سوف المقرر المقررة المزمع المرتقب المرتقبة المتوقع المنتظر موعدا سيتم ستتم سيكون ستكون سيعقد ستعقد سيبدا ستبدا سيجري ستجري ستجرى سيجرى".split(
    " ",
  ),
);
const LOOK = 12;

const isFuture = (source: Source, i: number): boolean => {
  const token = source.tokens[i]!;
  if (token.kind !== "word") return false;
  if (FUTURE_WORDS.has(token.norm) || token.readings[0]?.future === true) return true;
  // أن with a present verb plans: على أن يبدأ الاثنين.
  return token.readings[0]?.tense === "present" && source.norm(i - 1) === "ان";
};

/** True when a cue before token `at` in its sentence points forward, with no past verb between. */
export function leansForward(source: Source, at: number): boolean {
  const first = Math.max(source.analysed.sentences[source.tokens[at]!.sentence]?.first ?? 0, at - LOOK);
  for (let i = at - 1; i >= first; i--) {
    if (isFuture(source, i)) return true;
    if (source.tokens[i]!.readings[0]?.tense === "past") return false;
  }
  return false;
}

/** True when a forward cue stands on either side of token `at`. */
export function futureAround(source: Source, at: number): boolean {
  if (leansForward(source, at)) return true;
  const last = Math.min(source.limit(at), at + LOOK);
  for (let i = at + 1; i < last; i++) if (isFuture(source, i)) return true;
  return false;
}
