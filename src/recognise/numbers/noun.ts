import type { Token } from "../../record/index.ts";

/** Function words that are never counted, for tokens that the lexicon does not know. */
const FUNCTION = new Set(
  (
    "في من الي علي عن مع بين حتي منذ خلال بعد قبل عند لدي ضد بحسب وفق ان انه انها التي الذي الذين اللذين هذا هذه ذلك تلك ثم او ام بل لكن " +
    "قد لم لن لا ما كان كانت هو هي هم كما حيث بينما فيما اذ اذا اخر فقط علي حسب نحو حوالي تقريبا بينهم بينها منهم منها"
  ).split(" "),
);
const NOUNS = new Set(["noun", "adjective", "name"]);
const OF = "من";

/** `عدد` before digits in brackets: `عدد (30) عنصرا`. */
const isCountHead = (token: Token | undefined): boolean => token?.cuts.some((c) => c.stem === "عدد") ?? false;

const OPENING = new Set(['"', "«", "“"]);

/** `71 "عنصرا مسلحا"`: the noun inside quotation marks. */
const isQuoted = (tokens: readonly Token[], end: number): boolean =>
  OPENING.has(tokens[end]?.norm ?? "") && tokens[end]!.spaced && tokens[end + 1]?.spaced === false;

/** Index of the noun counted by a number that ends before token `end`: the next word, or the one after `من`; null when none is clear. */
export function countedNoun(tokens: readonly Token[], end: number): number | null {
  const bracketed = tokens[end]?.norm === ")" && tokens[end - 2]?.norm === "(" && isCountHead(tokens[end - 3]);
  const at = bracketed || isQuoted(tokens, end) ? end + 1 : end;
  const before = tokens[at - 1];
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || before === undefined || token.sentence !== before.sentence)
    return null;
  if (token.norm === OF) {
    const next = tokens[at + 1];
    return next !== undefined && next.kind === "word" && next.sentence === token.sentence && isNoun(next)
      ? at + 1
      : null;
  }
  return isNoun(token) ? at : null;
}

function isNoun(token: Token): boolean {
  if (FUNCTION.has(token.norm) || token.norm.length < 2) return false;
  if (token.readings.length === 0) return token.cuts[0]!.stem === token.norm && !/^[وف]ال/.test(token.norm);
  const best = token.readings[0]!;
  if (best.conjunction !== null || best.preposition !== null) return false;
  return token.readings.some(
    (r) =>
      NOUNS.has(r.lexeme.pos) ||
      r.form === "active-participle" ||
      r.form === "passive-participle" ||
      r.form === "masdar",
  );
}
