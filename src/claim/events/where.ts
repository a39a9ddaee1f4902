import type { EventPlace, PlaceMention } from "../../record/index.ts";
import { type NounPhrase, phraseAt, resolvePronoun } from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { normalPreposition, phrasesIn } from "./match.ts";
import { isPlace } from "./party.ts";

const DEPTH: Readonly<Record<PlaceMention["precision"], number>> = {
  exact: 5,
  town: 4,
  district: 3,
  region: 2,
  country: 1,
};
/** Types whose event is where its target is: force, control, movement. */
const AT_TARGET = new Set(["ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST"]);

/**
 * Where the event happened: the deepest place among the phrases of the clause that locate it (`في`, `ب`, `قرب`, `شرقي` …) and, for force and
 * movement, what it was aimed at or left; null when the clause names none. A place that acts (`أعلنت بغداد`) locates nothing.
 */
export function placeOf(candidate: Candidate, lookup: Lookup): EventPlace | null {
  let best: PlaceMention | null = null;
  let bestScore = -1;
  const consider = (phrase: NounPhrase, bonus: number) => {
    for (const m of lookup.within(phrase.first, phrase.last)) {
      if (!isPlace(m) || isDoer(candidate, m) || saysWhere(m, lookup)) continue;
      const score = DEPTH[m.precision] * 10 + bonus - Math.min(9, Math.abs(m.first - candidate.word.index) / 4);
      if (score > bestScore) {
        best = m;
        bestScore = score;
      }
    }
  };
  const visit = candidate.frame.mode === "visit";
  const atTarget = visit || AT_TARGET.has(candidate.frame.type);
  for (const c of [candidate, ...candidate.merged]) {
    for (const phrase of locating(c, lookup)) {
      if (atTarget || isVenue(candidate, phrase, lookup)) consider(pointed(c, phrase), 5);
    }
    for (const phrase of c.places) consider(phrase, 3);
    if (!atTarget) continue;
    for (const phrase of c.target) {
      consider(phrase, 3);
      const owner = ownerOf(c, phrase);
      if (owner) consider(owner, 2);
    }
    for (const slot of reachesOf(candidate))
      for (const phrase of phrasesIn(slot, c.args, c.clauses)) consider(phrase, 0);
  }
  return best ? eventPlace(best) : null;
}

/** A withdrawal is where it leaves from, a visit where it goes, other force and movement where it is aimed at. */
const reachesOf = (c: Candidate): readonly string[] =>
  c.frame.type === "RETREAT"
    ? ["min", "li"]
    : c.frame.mode === "visit"
      ? ["ila", "li"]
      : ["ala", "min", "ila", "nahwa"];

/** `في ولاية لوغار جنوب كابل`: a direction right behind a place says where that place lies. */
const saysWhere = (m: PlaceMention, lookup: Lookup): boolean =>
  m.rule === "place.direction" &&
  m.first > 0 &&
  lookup.at(m.first - 1).some((before) => isPlace(before) && before.last === m.first);

/** `غالبية مناطقها`: the thing that the pronoun at the end of a phrase stands for. */
function ownerOf(c: Candidate, phrase: NounPhrase): NounPhrase | null {
  const last = c.clauses.words[phrase.last - 1]!;
  if (last.kind !== "noun" || last.enclitic === null || last.index <= c.word.index) return null;
  return resolvePronoun(c.clauses, phrase.first, last.enclitic);
}

/** Talks are where their phrase says right behind them, or in a named town: `مستقبل القوات في العراق` is a topic, no venue. */
function isVenue(c: Candidate, phrase: NounPhrase, lookup: Lookup): boolean {
  const own = c.clauses.phrases[c.phrase];
  if (own?.kind === "noun" && phrase.first - own.last <= 1) return true;
  return lookup
    .within(phrase.first, phrase.last)
    .some((m) => isPlace(m) && m.precision !== "country" && m.precision !== "region");
}

/** `قتل فيها`: the pronoun's place. */
function pointed(c: Candidate, phrase: NounPhrase): NounPhrase {
  const word = c.clauses.words[phrase.first]!;
  if (word.kind !== "preposition" || !word.enclitic) return phrase;
  return c.args.antecedent ?? resolvePronoun(c.clauses, phrase.first, word.enclitic) ?? phrase;
}

/** Phrases that locate: after a locative preposition, or a bare place name such as `شرقي بغداد`. */
function locating(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const out = [...phrasesIn("fi", c.args, c.clauses)];
  const { phrases } = c.clauses;
  for (let i = Math.max(0, phraseAt(phrases, c.args.first)); i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.first >= c.args.last) break;
    if (phrase.kind !== "noun" || phrase.first < c.args.first || phrase.last > c.args.last) continue;
    if (phrase.preposition !== null && !LOCATIVE.has(normalPreposition(phrase.preposition))) continue;
    if (phrase.preposition === null) {
      const m = lookup.at(phrase.first).find(isPlace);
      if (!m || m.precision === "country" || m.metonym || m.first !== phrase.first) continue;
    }
    if (!out.includes(phrase)) out.push(phrase);
  }
  return out;
}

const LOCATIVE = new Set([
  "في",
  "ب",
  "داخل",
  "قرب",
  "وسط",
  "شرق",
  "غرب",
  "شمال",
  "جنوب",
  "شرقي",
  "غربي",
  "شمالي",
  "جنوبي",
  "خارج",
  "قبالة",
  "عند",
  "امام",
  "بين",
  "حول",
  "فوق",
]);

/** A country or capital that acts is no place of the event. */
function isDoer(candidate: Candidate, m: PlaceMention): boolean {
  return m.metonym && candidate.actor.some((p) => p.head >= m.first && p.head < m.last);
}

export function eventPlace(m: PlaceMention): EventPlace {
  return {
    start: m.start,
    end: m.end,
    quote: m.quote,
    name: m.name,
    name_en: m.name_en,
    country: m.country,
    lat: m.lat,
    lon: m.lon,
    precision: m.precision,
  };
}
