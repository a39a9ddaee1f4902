import { type NounPhrase, phraseAt } from "../clause/index.ts";
import type { Candidate } from "./candidate.ts";

/**
 * Phrases set before the verb of a clause, which say where or when all of it happened: `وفي مأرب، تبادل الطرفان إطلاق النار`. Nearest first. They open the
 * sentence, are joined by و, or stand behind a comma.
 */
export function frontedPhrases(c: Candidate): readonly NounPhrase[] {
  const { phrases } = c.clauses;
  const out: NounPhrase[] = [];
  let i = c.carrier ? phraseAt(phrases, c.carrier.index) : c.phrase;
  if (!c.carrier && !c.verbal) i = governingVerb(c, i);
  if (i < 0) return out;
  for (i--; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "comma" || phrase.kind === "other" || phrase.kind === "conjunction") continue;
    if (phrase.kind !== "noun") break;
    const before = phrases[i - 1];
    const fronted = phrase.joined || before === undefined || before.kind === "comma" || before.kind === "stop";
    if (fronted && phrase.preposition !== null) out.push(phrase);
  }
  return out;
}

/** Index of the verb in whose clause an event noun stands, or -1. */
function governingVerb(c: Candidate, from: number): number {
  const { phrases } = c.clauses;
  for (let i = from - 1; i >= 0; i--) {
    const { kind } = phrases[i]!;
    if (kind === "verb") return i;
    if (kind === "stop" || kind === "complementiser" || kind === "relative" || kind === "subordinator") return -1;
  }
  return -1;
}

/** Phrases behind the trigger's own, in relative clauses of what it struck (`استهدفت رتلا كان ينقل أسلحة في الوادي`), up to token `limit`. */
export function phrasesBehind(c: Candidate, limit: number): readonly NounPhrase[] {
  const { phrases, words, sentence } = c.clauses;
  const out: NounPhrase[] = [];
  const end = Math.min(limit, sentence.last);
  for (let i = phraseAt(phrases, c.word.index) + 1; i > 0 && i < phrases.length; i++) {
    const phrase = phrases[i]!;
    const { kind } = phrase;
    if (phrase.first >= end || kind === "stop" || kind === "colon" || kind === "complementiser") break;
    const joined = words[phrase.first]!.conjunction !== null;
    if (kind === "subordinator" || (joined && (kind === "verb" || kind === "negation"))) break;
    if (kind === "noun" && phrase.last <= end) out.push(phrase);
  }
  return out;
}
