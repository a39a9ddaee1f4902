import type { Analysed, Token } from "../../record/index.ts";
import type { Words } from "./words.ts";

interface Tone {
  readonly force: number;
  readonly stab: boolean;
  readonly air: boolean;
  readonly march: boolean;
  readonly sport: number;
  readonly civil: boolean;
}

const KINDS = ["force", "stab", "air", "march", "sport", "civil"] as const;
type Counts = Record<(typeof KINDS)[number], number>;
const noCounts = (): Counts => ({ force: 0, stab: 0, air: 0, march: 0, sport: 0, civil: 0 });

/** Tells what kind of sentence a phrase stands in, its own words aside. Reads each sentence once, so that long ones stay cheap. */
export function createTones(analysed: Analysed, words: Words): (sentence: number, from: number, to: number) => Tone {
  const totals = new Map<number, Counts>();
  const kinds = [...words.cues.entries()];
  const add = (counts: Counts, from: number, to: number, step: number) => {
    for (let i = from; i < to; i++) {
      for (const cue of cuesOf(analysed.tokens[i]!, kinds)) counts[cue as keyof Counts] += step;
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

const CACHE_LIMIT = 20_000;
const NONE: readonly string[] = [];
const caches = new WeakMap<object, Map<string, readonly string[]>>();

function cuesOf(
  token: Token,
  kinds: readonly (readonly [string, { parts: readonly string[]; words: ReadonlySet<string> }])[],
) {
  if (token.kind !== "word") return [];
  const owner = kinds[0]![1];
  let cache = caches.get(owner);
  if (!cache) {
    cache = new Map();
    caches.set(owner, cache);
  }
  const known = cache.get(token.norm);
  if (known) return known as string[];
  const found = kinds
    .filter(([, cue]) => cue.parts.some((p) => token.norm.includes(p)) || token.cuts.some((c) => cue.words.has(c.stem)))
    .map(([kind]) => kind);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(token.norm, found.length > 0 ? found : NONE);
  return found;
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
