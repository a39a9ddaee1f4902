import type { Analysed, Reading, Sentence, Token } from "../../record/index.ts";
import { type Quote, quoteOf } from "../../text/index.ts";

/** The counted phrase is not longer than this many tokens. */
const LONGEST = 6;
const NOMINAL = new Set(["noun", "adjective", "name"]);

/** The noun that a number counts (token `noun`) with its adjectives and `من …`, as the text has it. */
export function countedPhrase(analysed: Analysed, noun: number, sentence: Sentence): Quote {
  const { tokens, text } = analysed;
  const first = noun;
  let last = first + 1;
  while (last < Math.min(sentence.last, first + LONGEST) && goesOn(tokens, last)) last++;
  while (last > first + 1 && tokens[last - 1]!.norm === "من") last--;
  return quoteOf(text, tokens[first]!.start, tokens[last - 1]!.end);
}

/** Adjectives go on; `من` with a definite noun goes on (`عنصرا من قوات الجيش`); a verb, a mark or a joined word ends. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== "word") return false;
  if (token.norm === "من") return tokens[at + 1]?.kind === "word" && tokens[at + 1]!.norm !== "اصل";
  const reading = token.readings[0];
  if (reading === undefined) return tokens[at - 1]!.norm === "من";
  if (reading.conjunction !== null || reading.preposition !== null) return false;
  if (tokens[at - 1]!.norm === "من") return isNominal(reading);
  return (
    reading.lexeme.pos === "adjective" || (reading.definite && NOMINAL.has(reading.lexeme.pos) && afterFrom(tokens, at))
  );
}

const isNominal = (reading: Reading) => NOMINAL.has(reading.lexeme.pos) || reading.form === "masdar";

/** True right after `من قوات`, where the genitive goes on. */
const afterFrom = (tokens: readonly Token[], at: number) =>
  tokens[at - 2]?.norm === "من" || tokens[at - 3]?.norm === "من";

/** English for the phrase that begins at token `first` from glosses: adjectives, then the noun; null when a word has none. */
export function englishOf(analysed: Analysed, first: number, phrase: Quote): string | null {
  const { tokens } = analysed;
  const adjectives: string[] = [];
  let noun: string | null = null;
  for (let i = first; i < tokens.length && tokens[i]!.end <= phrase.end; i++) {
    const token = tokens[i]!;
    if (token.norm === "من") break;
    const reading = token.readings.find((r) => NOMINAL.has(r.lexeme.pos));
    if (!reading) return null;
    const gloss = reading.lexeme.gloss.split(",")[0]!;
    if (noun === null) noun = gloss;
    else adjectives.push(gloss);
  }
  return noun === null ? null : [...adjectives.reverse(), noun].join(" ");
}
