import { fold, type NumeralReader, PhraseIndex, type PhraseMatch, WordMemo, wordTrait } from "../../arabic/index.ts";
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

/** What a token may open: a phrase of time, a number in words, an expression by a function word. */
export const OPENS = { phrase: 1, numeral: 2, function: 4 } as const;

/** The phrases of time, shared by all articles. Most words open none: one look-up by normal form tells. */
export class TimeIndex {
  readonly phrases = new PhraseIndex<TimeWord>();
  private readonly reader: NumeralReader;
  private readonly firsts = new Set<string>();
  private readonly memo = new WordMemo<number>();
  private readonly opener = wordTrait((token) => this.bits(token) !== 0);

  constructor(rows: readonly Readonly<Record<string, string>>[], reader: NumeralReader) {
    this.reader = reader;
    for (const row of rows) {
      const word = { kind: row.kind!, value: row.value! };
      for (const phrase of (row.words ?? "").split("|")) {
        this.add(phrase, word);
        // Careless spelling: final ha for ta marbuta.
        if (phrase.includes("ة")) this.add(phrase.replaceAll("ة", "ه"), word);
        if (word.kind === "year-named") this.add(`ال${phrase}`, word);
      }
    }
  }

  private add(phrase: string, word: TimeWord): void {
    this.phrases.add(phrase, word);
    this.firsts.add(fold(phrase.split(" ")[0]!));
  }

  /** Bits of `OPENS` for a word. */
  opens(token: Token): number {
    return this.opener.of(token) ? this.bits(token) : 0;
  }

  private bits(token: Token): number {
    const known = this.memo.get(token);
    if (known !== undefined) return known;
    let bits = OPENERS.has(token.norm) ? OPENS.function : 0;
    if (token.cuts.some((cut) => this.firsts.has(cut.stem))) bits |= OPENS.phrase;
    if (token.kind === "word" && this.reader.words(token) !== null) bits |= OPENS.numeral;
    return this.memo.set(token, bits);
  }
}

/** Words that may open an expression without being words of time themselves. */
const OPENERS = new Set([
  "هذا",
  "هذه",
  "بهذا",
  "لهذا",
  "بين",
  "من",
  "وبين",
  "ومن",
  "عدة",
  "بضعة",
  "بضع",
  "لليوم",
  "نصف",
  "ربع",
]);

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

/** `2007`, and no `2500`. */
export const isYearDigits = (token: Token | undefined): boolean =>
  token?.kind === "number" && /^(?:19|20)\d\d$/.test(token.norm);

const JOINERS = new Set(["و", "او", "الي", "حتي", "الا", "ص", "م", "شهر"]);
/** They end a stretch of time that begins before them, and begin none. */
const TO = new Set(["الي", "والي"]);
const NONE: readonly Found[] = [];

const saidBy = ({ values, last, cut }: PhraseMatch<TimeWord>): readonly Found[] =>
  values.map(({ kind, value }) => ({
    kind,
    value,
    last,
    letters: cut.length,
    conjunction: cut.conjunction !== null,
    preposition: cut.preposition,
    definite: cut.stem.startsWith("ال"),
  }));

/** One article's tokens with what each says of time, looked up once. */
export class Source {
  readonly analysed: Analysed;
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly reader: NumeralReader;
  readonly named: NamedDays;
  private readonly index: TimeIndex;
  private readonly memo: (readonly Found[] | undefined)[];

  constructor(analysed: Analysed, index: TimeIndex, reader: NumeralReader, named: NamedDays) {
    this.named = named;
    this.analysed = analysed;
    this.tokens = analysed.tokens;
    this.text = analysed.text;
    this.reader = reader;
    this.index = index;
    this.memo = new Array<readonly Found[] | undefined>(analysed.tokens.length);
  }

  /** True when an expression may begin at token `i`; cheap. */
  mayOpen(i: number): boolean {
    const bits = this.opens(i);
    if (bits === 0) return false;
    // Most words that begin phrases of time are في, على and the like, with no such phrase behind them.
    const [found] = (bits & OPENS.phrase) !== 0 ? this.at(i) : NONE;
    if (found !== undefined) return found.kind !== "year-named" && (found.kind !== "until" || !TO.has(this.norm(i)));
    if (bits === OPENS.phrase) return false;
    // Numbers and function words open nothing before an ordinary word (خمسة جنود, من البلدة) but years (في 2007 دمر).
    return this.goesOn(i + 1) || isYearDigits(this.tokens[i]);
  }

  private opens(i: number): number {
    const token = this.tokens[i];
    if (token === undefined) return 0;
    if (token.kind === "number") return OPENS.numeral;
    return token.kind === "word" || token.kind === "latin" ? this.index.opens(token) : 0;
  }

  private goesOn(i: number): boolean {
    const token = this.tokens[i];
    if (token === undefined || token.kind === "punctuation" || token.kind === "symbol") return true;
    return JOINERS.has(token.norm) || this.opens(i) !== 0;
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
    const may = (token.kind === "word" || token.kind === "latin") && (this.index.opens(token) & OPENS.phrase) !== 0;
    const match = may ? this.index.phrases.longest(this.tokens, i, this.limit(i)) : null;
    const found = match === null ? NONE : saidBy(match);
    this.memo[i] = found;
    return found;
  }

  /** The phrase at `i` when it is of one of the kinds. */
  is(i: number, kind: string, or?: string, or2?: string, or3?: string): Found | null {
    const all = this.at(i);
    for (let k = 0; k < all.length; k++) {
      const found = all[k]!;
      if (found.kind === kind || found.kind === or || found.kind === or2 || found.kind === or3) return found;
    }
    return null;
  }

  /** As `is`, without attached conjunction. */
  plain(i: number, kind: string, or?: string, or2?: string, or3?: string): Found | null {
    const found = this.is(i, kind, or, or2, or3);
    return found === null || found.conjunction ? null : found;
  }
}

/** The text that a date is read in. */
export interface DateText {
  readonly source: Source;
  /** The whole text is this one expression. */
  readonly lone: boolean;
}
