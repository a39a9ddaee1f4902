import { fold, type NumeralReader, PhraseIndex } from "../../arabic/index.ts";
import type { Analysed, Sentence, Token } from "../../record/index.ts";

/** What a word or phrase of time says: a row of `knowledge/words/times.tsv`. */
export interface TimeWord {
  readonly kind: string;
  readonly value: string;
}

/** A word of time in the text. */
export interface Found {
  readonly kind: string;
  readonly value: string;
  readonly last: number;
  /** Normal-form letters of clitics on its first token. */
  readonly letters: number;
  readonly conjunction: boolean;
  readonly preposition: string | null;
  readonly definite: boolean;
}

/** The phrases of time, shared by all articles. */
export function indexWords(rows: readonly Readonly<Record<string, string>>[]): PhraseIndex<TimeWord> {
  const index = new PhraseIndex<TimeWord>();
  for (const row of rows) {
    const word = { kind: row.kind!, value: row.value! };
    for (const phrase of (row.words ?? "").split("|")) {
      index.add(phrase, word);
      // Careless spelling: final ha for ta marbuta.
      if (phrase.includes("ة")) index.add(phrase.replaceAll("ة", "ه"), word);
    }
  }
  return index;
}

/** Days known by day and month after certain nouns; key `day-month`. Rows of `knowledge/words/named-days.tsv`. */
export type NamedDays = ReadonlyMap<string, { readonly year: number; readonly heads: ReadonlySet<string> }>;

export function indexNamedDays(rows: readonly Readonly<Record<string, string>>[]): NamedDays {
  const days = new Map<string, { year: number; heads: Set<string> }>();
  for (const row of rows) {
    const [year, month, day] = (row.date ?? "").split("-").map(Number) as [number, number, number];
    days.set(`${day}-${month}`, { year, heads: new Set((row.heads ?? "").split("|").map(fold)) });
  }
  return days;
}

const NONE: readonly Found[] = [];

/** One article's tokens with what each says of time, looked up once. */
export class Source {
  readonly analysed: Analysed;
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly reader: NumeralReader;
  readonly named: NamedDays;
  private readonly index: PhraseIndex<TimeWord>;
  private readonly memo: (readonly Found[] | undefined)[];

  constructor(analysed: Analysed, index: PhraseIndex<TimeWord>, reader: NumeralReader, named: NamedDays) {
    this.named = named;
    this.analysed = analysed;
    this.tokens = analysed.tokens;
    this.text = analysed.text;
    this.reader = reader;
    this.index = index;
    this.memo = new Array<readonly Found[] | undefined>(analysed.tokens.length);
  }

  norm(i: number): string {
    return this.tokens[i]?.norm ?? "";
  }

  /** End of the sentence of token `i`. */
  limit(i: number): number {
    const token = this.tokens[i];
    const sentence: Sentence | undefined = token && this.analysed.sentences[token.sentence];
    return sentence ? sentence.last : this.tokens.length;
  }

  /** All that the longest phrase at token `i` may say. */
  at(i: number): readonly Found[] {
    const token = this.tokens[i];
    if (token === undefined) return NONE;
    const known = this.memo[i];
    if (known !== undefined) return known;
    const match =
      token.kind === "word" || token.kind === "latin" ? this.index.longest(this.tokens, i, this.limit(i)) : null;
    const found =
      match === null
        ? NONE
        : match.values.map((v) => ({
            ...v,
            last: match.last,
            letters: match.cut.length,
            conjunction: match.cut.conjunction !== null,
            preposition: match.cut.preposition,
            definite: match.cut.stem.startsWith("ال"),
          }));
    this.memo[i] = found;
    return found;
  }

  /** The phrase at `i` when it is of one of the kinds. */
  is(i: number, ...kinds: readonly string[]): Found | null {
    for (const found of this.at(i)) if (kinds.includes(found.kind)) return found;
    return null;
  }

  /** As `is`, without attached conjunction. */
  plain(i: number, ...kinds: readonly string[]): Found | null {
    const found = this.is(i, ...kinds);
    return found === null || found.conjunction ? null : found;
  }
}
