import type { Analysed, Token } from "../../record/index.ts";
import { type Tone as Kind, TONES, type Words } from "./words.ts";

interface Tone {
  readonly force: number;
  readonly stab: boolean;
  readonly air: boolean;
  readonly march: boolean;
  readonly sport: number;
  readonly civil: boolean;
}

type Counts = Record<Kind, number>;
const noCounts = (): Counts => ({ force: 0, stab: 0, air: 0, march: 0, sport: 0, civil: 0 });

/** Tells what kind of sentence a phrase stands in, its own words aside. Reads each sentence once, so that long ones stay cheap. */
export function createTones(analysed: Analysed, words: Words): (sentence: number, from: number, to: number) => Tone {
  const totals = new Map<number, Counts>();
  const add = (counts: Counts, from: number, to: number, step: number) => {
    for (let i = from; i < to; i++) {
      for (const cue of cuesOf(analysed.tokens[i]!, words)) counts[cue] += step;
    }
  };
  return (sentence, from, to) => {
    let total = totals.get(sentence);
    if (!total) {
      total = noCounts();
      add(total, analysed.sentences[sentence]!.first, analysed.sentences[sentence]!.last, 1);
      totals.set(sentence, total);
    }
    const counts = { ...total };
    add(counts, from, to, -1);
    return {
      force: counts.force,
      stab: counts.stab > 0,
      air: counts.air > 0,
      march: counts.march > 0,
      sport: counts.sport,
      civil: counts.civil > 0,
    };
  };
}

const NONE: readonly Kind[] = [];

/** The kinds of sentence that a word speaks for; remembered with the word. */
function cuesOf(token: Token, { cues, anyPart, tones }: Words): readonly Kind[] {
  if (token.kind !== "word") return NONE;
  const known = tones.get(token);
  if (known !== undefined) return known;
  const { norm, cuts: ways } = token;
  const may = anyPart.test(norm);
  const found = TONES.filter((kind) => {
    const { parts, words } = cues.get(kind)!;
    return (may && parts.some((part) => norm.includes(part))) || ways.some(({ stem }) => words.has(stem));
  });
  return tones.set(token, found.length > 0 ? found : NONE);
}

/** Shadda. */
const DOUBLED = "\u0651";

/** Judges one candidate phrase: false when its words mean something else there. */
export function isWeapon(
  text: string,
  tokens: readonly Token[],
  phrase: {
    readonly id: string;
    readonly first: number;
    readonly at: number;
    readonly last: number;
    readonly bare: boolean;
  },
  need: "yes" | "context",
  family: string,
  tone: Tone,
  words: Words,
): boolean {
  const after = tokens[phrase.at]?.norm;
  const before = tokens[phrase.first - 1]?.norm;
  const stops = (list: Words["after"], word: string | undefined) =>
    list.some((g) => (g.head === phrase.id || g.head === "*") && g.word === word);
  if (phrase.bare && stops(words.after, after)) return false;
  if (stops(words.before, before)) return false;
  if (phrase.bare && tone.sport >= 2 && tone.sport > tone.force) return false;
  if (need === "yes") return true;
  if (family === "blade") return tone.stab;
  if (family === "aircraft") return tone.force > 0 && !tone.civil;
  // The doubled letter tells the drone (musayyara) from the march (masira).
  const token = tokens[phrase.first]!;
  if (family === "drone") {
    return text.slice(token.start, token.end).includes(DOUBLED) || (tone.air && !tone.march);
  }
  return tone.force > 0;
}
