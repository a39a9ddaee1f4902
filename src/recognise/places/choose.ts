import type { Analysed, PlaceEntry, Token } from "../../record/index.ts";
import type { Candidate } from "./candidate.ts";
import { fits } from "./headed.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A candidate with its place settled: null where only a head noun makes it one. */
export interface Choice {
  readonly candidate: Candidate;
  readonly entry: PlaceEntry | null;
  readonly rivals: readonly PlaceEntry[];
  /** Behind a preposition of place: where something is, not who acts. */
  readonly located: boolean;
  /** The place named before that a noun alone stands for. */
  readonly same?: Choice;
}

const ARTICLE = "ال";
const MINOR = new Set(["village", "suburb", "district", "facility", "field", "area", "mountain", "water"]);
const KIND_SCORE: Readonly<Record<string, number>> = { country: 6, region: 2, town: 3, district: 1 };
const IN = new Set(["في", "قرب", "نحو", "باتجاه", "الي", "شرقي", "غربي", "شمالي", "جنوبي"]);
const BEFORE_VERBS = new Set(["ان", "لن", "لم", "قد", "كي", "حتي", "التي", "لا", "سوف", "ما"]);
const WEAK = 3;
const BESIDE = 5;
/** Shorter names than this, less the article, are too often something else. */
const SHORT = 4;

/** How often the text names each country, outright or by nationality. */
type Votes = Map<string, number>;

/** Settles which place each candidate means, and drops those that are more likely ordinary words. */
export class Chooser {
  private readonly tokens: readonly Token[];
  private readonly votes: Votes = new Map();
  private readonly near: Votes[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly candidates: readonly Candidate[];

  constructor(analysed: Analysed, vocabulary: Vocabulary, candidates: readonly Candidate[]) {
    this.tokens = analysed.tokens;
    this.vocabulary = vocabulary;
    this.candidates = candidates.filter((c) => !this.isAdjective(c));
    for (const candidate of this.candidates) {
      const country = this.vouches(candidate);
      if (country) this.vote(country, this.tokens[candidate.first]!.sentence, 1);
    }
  }

  /** Counts a nationality adjective as half a mention of its country. */
  nationality(country: string, sentence: number): void {
    this.vote(country, sentence, 0.5);
  }

  all(): Choice[] {
    const choices: Choice[] = [];
    for (const [at, candidate] of this.candidates.entries()) {
      const choice = this.one(candidate, this.candidates[at - 1], this.candidates[at + 1]);
      if (choice !== null) choices.push(choice);
    }
    return choices;
  }

  /** The country that the text, or one sentence of it, names most, if it leads. */
  leading(sentence: number | null = null): PlaceEntry | null {
    let best: string | null = null;
    // In one sentence a nationality alone leads nothing: `خطف مهندس تركي شمالي البلاد`.
    let most = sentence === null ? 0 : 0.5;
    let second = 0;
    for (const [country, weight] of (sentence === null ? this.votes : this.near[sentence]) ?? []) {
      if (weight > most) {
        second = most;
        most = weight;
        best = country;
      } else if (weight > second) second = weight;
    }
    return best !== null && most > second ? (this.vocabulary.countries.get(best) ?? null) : null;
  }

  private vote(country: string, sentence: number, weight: number): void {
    this.votes.set(country, (this.votes.get(country) ?? 0) + weight);
    this.near[sentence] ??= new Map();
    const near = this.near[sentence]!;
    near.set(country, (near.get(country) ?? 0) + weight);
  }

  /** The country that an unmistakable candidate speaks for. */
  private vouches(candidate: Candidate): string | null {
    const { values } = candidate;
    if (!candidate.sure || values.length === 0 || this.isGuarded(candidate) || this.isLoose(candidate)) return null;
    const country = values[0]!.country;
    if (values.some((v) => v.country !== country)) return null;
    return values.some((v) => v.rank < WEAK) ? country : null;
  }

  private one(candidate: Candidate, before: Candidate | undefined, after: Candidate | undefined): Choice | null {
    if (candidate.values.length === 0) return { candidate, entry: null, rivals: [], located: true };
    const ranked = candidate.values
      .map((entry) => ({ entry, score: this.score(candidate, entry, after) }))
      .sort((a, b) => b.score - a.score);
    const best = ranked[0]!.entry;
    if (!this.holds(candidate, best, before)) return null;
    if (this.isNamesake(candidate, best))
      return { candidate, entry: null, rivals: ranked.map((r) => r.entry), located: true };
    const entry = this.regionOf(candidate, best);
    const rivals = ranked.slice(1).flatMap((r) => (r.entry === entry ? [] : [r.entry]));
    return { candidate, entry, rivals, located: this.isBehindIn(candidate) };
  }

  /** A small place of a country that nothing here speaks of bears the name of one that nobody entered: `قرية كذا` in news of another country. */
  private isNamesake({ head }: Candidate, { country, rank }: PlaceEntry): boolean {
    if (head === null || head.open === 0 || rank < 2 || country === null || this.votes.has(country)) return false;
    return this.leading() !== null;
  }

  /** `محافظة كركوك` is the region that bears the town's name, not the town. */
  private regionOf(candidate: Candidate, entry: PlaceEntry): PlaceEntry {
    if (candidate.head?.kind !== "region" || entry.kind === "region" || entry.parent === null) return entry;
    const parent = this.vocabulary.byId.get(entry.parent);
    const named = parent?.names.some((name) => name.endsWith(` ${entry.names[0]!}`)) ?? false;
    return parent?.kind === "region" && named ? parent : entry;
  }

  /** Country of the adjective right after the name: `طرابلس اللبنانية`. */
  nationalityAfter(candidate: Candidate): string | null {
    const next = this.tokens[candidate.last];
    if (next === undefined || next.kind !== "word" || !next.norm.startsWith(ARTICLE)) return null;
    return this.vocabulary.countryOf(next.norm);
  }

  private score(candidate: Candidate, entry: PlaceEntry, after: Candidate | undefined): number {
    const sentence = this.tokens[candidate.first]!.sentence;
    const country = entry.country ?? "";
    let score = (KIND_SCORE[entry.kind] ?? 0) + (entry.capital ? 4 : 0) - 3 * (entry.rank - 1);
    score += Math.min(8, 4 * (this.near[sentence]?.get(country) ?? 0));
    score += Math.min(5, this.votes.get(country) ?? 0);
    if (this.isBeside(candidate, after, country)) score += BESIDE;
    if (country !== "" && this.nationalityAfter(candidate) === country) score += 10;
    if (candidate.head && fits(candidate.head.kind, entry.kind)) score += candidate.head.kind === entry.kind ? 12 : 9;
    return score;
  }

  /** Is a place of the country named right behind it: `رفح بشمال سيناء`? */
  private isBeside(candidate: Candidate, after: Candidate | undefined, country: string): boolean {
    if (after === undefined || !after.sure || after.first > candidate.last + 1) return false;
    const token = this.tokens[after.first]!;
    if (token.sentence !== this.tokens[candidate.first]!.sentence) return false;
    if (token.cuts.some((c) => c.length === after.cut && c.conjunction !== null)) return false;
    return after.values.some((v) => v.country === country);
  }

  /** Is it a place here at all? */
  private holds(candidate: Candidate, entry: PlaceEntry, before: Candidate | undefined): boolean {
    if (candidate.head !== null && candidate.head.kind !== "area" && entry.rank < WEAK) return true;
    if (candidate.rule === "place.capital" || entry.kind === "country")
      return !this.isGuarded(candidate) || this.isBehindIn(candidate);
    const country = entry.country ?? "";
    const supported = (this.votes.get(country) ?? 0) - (this.vouches(candidate) === country ? 1 : 0) > 0;
    if (candidate.head !== null) return supported || candidate.head.open > 0;
    if (this.isLoose(candidate)) return supported;
    if (this.isGuarded(candidate))
      return supported && (this.isBehindIn(candidate) || this.isListed(candidate, before, country));
    if (entry.rank >= WEAK || MINOR.has(entry.kind)) {
      const single = candidate.nameLast - candidate.nameFirst === 1;
      if (entry.rank >= WEAK && single)
        return supported && (this.isBehindIn(candidate) || this.isListed(candidate, before, country));
      return supported || (entry.rank < 2 && (!single || (entry.kind === "area" && this.isUnlike(candidate))));
    }
    return entry.rank < 2 || supported || this.lettersOf(candidate) > SHORT;
  }

  /** `خطف صحفيا ألمانيا`: behind an accusative with its tanwin stands no genitive, but an adjective in the accusative. */
  private isAdjective({ first, last, cut }: Candidate): boolean {
    const token = this.tokens[first]!;
    const before = this.tokens[first - 1];
    if (last - first !== 1 || cut !== 0 || !before || before.sentence !== token.sentence) return false;
    const noun = before.readings[0];
    if (!before.norm.endsWith("ا") || !noun || noun.definite || noun.enclitic !== null) return false;
    if (noun.lexeme.pos !== "noun" && !noun.form.endsWith("participle")) return false;
    const accusative = noun.number !== "dual" && noun.gender === "masculine" && !/[اىء]$/u.test(noun.lexeme.lemma);
    return accusative && token.readings.some((r) => r.lexeme.pos === "adjective" && token.norm.endsWith("ا"));
  }

  /** `دارفور`, `كردفان`: a long name that is no other word of the language. */
  private isUnlike(candidate: Candidate): boolean {
    const token = this.tokens[candidate.nameFirst]!;
    return this.lettersOf(candidate) > SHORT && token.readings.every((r) => r.lexeme.pos === "name");
  }

  private isLoose(candidate: Candidate): boolean {
    if (candidate.head !== null || candidate.nameLast - candidate.nameFirst !== 1) return false;
    const cut = candidate.nameFirst === candidate.first ? candidate.cut : 0;
    return this.vocabulary.loose.has(stemOf(this.tokens[candidate.nameFirst]!, cut));
  }

  private isGuarded(candidate: Candidate): boolean {
    if (candidate.head !== null) return false;
    const { nameFirst, nameLast } = candidate;
    const token = this.tokens[nameFirst]!;
    const cut = nameFirst === candidate.first ? candidate.cut : 0;
    let name = stemOf(token, cut);
    for (let i = nameFirst + 1; i < nameLast; i++) name += ` ${this.tokens[i]!.norm}`;
    if (this.vocabulary.guards.has(name)) return true;
    if (nameLast - nameFirst !== 1) return false;
    if (this.vocabulary.verbs.has(name)) return this.mayBeVerb(nameFirst, cut);
    if (cut > 0 && stem(name).length < SHORT && token.cuts.some((c) => c.length === cut && c.preposition === "ك"))
      return true;
    if (candidate.values.some((v) => v.rank < 2)) return false;
    return token.readings.some((r) => r.lexeme.pos !== "name" && r.enclitic === null);
  }

  /** Behind a particle that verbs follow, or with an attached `و` or `ف`. */
  private mayBeVerb(at: number, cut: number): boolean {
    const before = this.tokens[at - 1];
    return cut > 0 || (before !== undefined && BEFORE_VERBS.has(before.norm));
  }

  /** Directly behind `في` or another word of place, or with attached `ب`. */
  private isBehindIn(candidate: Candidate): boolean {
    const token = this.tokens[candidate.first]!;
    if (candidate.cut > 0 && token.cuts.some((c) => c.length === candidate.cut && c.preposition === "ب")) return true;
    const before = this.tokens[candidate.first - 1];
    return before !== undefined && before.sentence === token.sentence && IN.has(before.norm);
  }

  /** Right behind a sure place of its country, joined by `و` or a comma. */
  private isListed(candidate: Candidate, before: Candidate | undefined, country: string): boolean {
    if (before === undefined || before.values.length === 0 || this.isGuarded(before)) return false;
    const token = this.tokens[candidate.first]!;
    const joined = token.cuts.some((c) => c.length === candidate.cut && c.conjunction === "و");
    const gap = candidate.first - before.last;
    const comma = gap === 1 && this.tokens[before.last]!.norm === "،";
    return ((gap === 0 && joined) || comma) && before.values.some((v) => v.country === country);
  }

  private lettersOf(candidate: Candidate): number {
    let letters = 0;
    for (let i = candidate.nameFirst; i < candidate.nameLast; i++) {
      const stem = stemOf(this.tokens[i]!, i === candidate.first ? candidate.cut : 0);
      letters += stem.startsWith(ARTICLE) ? stem.length - 2 : stem.length;
    }
    return letters;
  }
}

/** Letters of a name without its article. */
const stem = (name: string) => (name.startsWith(ARTICLE) ? name.slice(ARTICLE.length) : name);

/** The word of a token after its cut. */
export function stemOf(token: Token, cut: number): string {
  return (
    token.cuts.find((c) => c.length === cut && (cut === 0 || c.stem !== token.norm))?.stem ?? token.norm.slice(cut)
  );
}
