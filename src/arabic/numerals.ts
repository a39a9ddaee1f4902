import type { Cut, Token } from "../record/index.ts";
import { noneOf } from "../text/index.ts";
import { parseDigits } from "./digits.ts";
import { fold } from "./normalise.ts";
import { WordMemo } from "./word-form.ts";

/** A number read at a token. */
export interface Numeral {
  readonly value: number;
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly ordinal: boolean;
  /** Normal-form letters of conjunction and preposition before the number in its first token. */
  readonly letters: number;
  /** The first word carries ال. */
  readonly definite: boolean;
  /** A single token of digits. */
  readonly digits: boolean;
  /** The largest scale word used (1 when none): `2.5 ألف` has 1000. */
  readonly scale: number;
}

/** What one word says as part of a number, with how its clitics were cut. */
export interface NumeralWord {
  readonly kind: string;
  readonly value: number;
  readonly text: string;
  readonly definite: boolean;
  readonly conjunction: boolean;
  readonly preposition: string | null;
  readonly letters: number;
}

/** Rows of `knowledge/words/numerals.tsv`. */
export type NumeralRows = readonly Readonly<Record<string, string>>[];

interface Read {
  readonly value: number;
  readonly last: number;
}

interface Slots {
  units: number;
  tens: number;
  hundreds: number;
}

const ARTICLE = "ال";
const AND = "و";
const POINT = new Set(["فاصلة", "فاصل", "فاصله"]);
const OF = "من";
/** Longest number in tokens; keeps time linear whatever the text. */
const LIMIT = 24;

interface NumeralEntry {
  readonly kind: string;
  readonly value: number;
  readonly text: string;
}
const NO_ENTRIES = noneOf<NumeralEntry>();

/** Reads numerals in digits, words of both genders and mixtures of the two; one reader serves all recognisers. */
export class NumeralReader {
  private readonly entries = new Map<string, NumeralEntry[]>();
  private readonly memo = new WordMemo<readonly NumeralWord[] | null>();

  constructor(rows: NumeralRows) {
    for (const row of rows) {
      const values = (row.value ?? "").split("/").map(Number);
      const value = values.length === 2 ? values[0]! / values[1]! : values[0]!;
      for (const word of (row.words ?? "").split("|")) {
        const text = fold(word.trim());
        const list = this.entries.get(text) ?? [];
        if (!list.some((e) => e.kind === row.kind)) list.push({ kind: row.kind!, value, text: row.value ?? "" });
        this.entries.set(text, list);
      }
    }
  }

  /** All readings of a word as part of a number, uncut first, or null. */
  words(token: Token): readonly NumeralWord[] | null {
    const known = this.memo.get(token);
    return known === undefined ? this.memo.set(token, this.read(token)) : known;
  }

  private read(token: Token): readonly NumeralWord[] | null {
    const found: NumeralWord[] = [];
    const add = (cut: Cut, stem: string, definite: boolean) => {
      for (const { kind, value, text } of this.forms(stem)) {
        const { conjunction, preposition, length } = cut;
        found.push({ kind, value, text, conjunction: conjunction !== null, preposition, letters: length, definite });
      }
    };
    for (const cut of token.cuts) {
      add(cut, cut.stem, false);
      if (found.length === 0 && cut.stem.startsWith(ARTICLE)) add(cut, cut.stem.slice(2), true);
      // واحد may be واحد or و + أحد.
      if (found.length > 0 && found[0]!.kind !== "one") break;
    }
    return found.length > 0 ? found : null;
  }

  private forms(stem: string) {
    return (
      this.entries.get(stem) ??
      (stem.endsWith("ه") ? this.entries.get(`${stem.slice(0, -1)}ة`) : undefined) ??
      NO_ENTRIES
    );
  }

  /** The reading of a token as one of the given kinds, or null. */
  word(token: Token | undefined, ...kinds: string[]): NumeralWord | null {
    if (token === undefined || token.kind !== "word") return null;
    const words = this.words(token);
    if (words === null) return null;
    for (const kind of kinds) {
      const word = words.find((w) => w.kind === kind);
      if (word) return word;
    }
    return null;
  }

  /** True when a cardinal, ordinal or vague number may begin at the token; cheap. */
  mayBegin(token: Token): boolean {
    return token.kind === "number" || (token.kind === "word" && this.words(token) !== null);
  }

  /**
   * The cardinal that begins at token `at`, as long as it goes, or null. `وخمسة وعشرون ألفا` gives 25,000.
   * Lists are not added: `خمسة وستة` gives 5.
   */
  cardinal(text: string, tokens: readonly Token[], at: number, limit = tokens.length): Numeral | null {
    const first = tokens[at];
    if (first === undefined) return null;
    const stop = Math.min(limit, at + LIMIT);
    const lead = first.kind === "word" ? (this.words(first)?.[0] ?? null) : null;
    if (first.kind !== "number" && lead === null) return null;
    let total = 0;
    let i = at;
    let ceiling = Number.POSITIVE_INFINITY;
    let largest = 1;
    for (;;) {
      const part = this.part(text, tokens, i, stop, i === at);
      if (part === null) break;
      const unscaled = part.scale === 1;
      // What follows a scale word must be smaller than it; a bare group ends the number, but for the reversed order (units, tens, hundreds, thousand).
      if (part.value >= ceiling) break;
      if (part.scale >= ceiling) break;
      if (i !== at && part.digits && largest === 1) break;
      total += part.value;
      largest = Math.max(largest, part.scale);
      i = part.last;
      ceiling = part.scale;
      if (unscaled) {
        const thousand = this.reversedThousand(tokens, i, stop);
        if (thousand !== null && total < 1000 && !part.digits) {
          total += 1000;
          largest = 1000;
          i = thousand;
        }
        break;
      }
      const half = this.fractionOfScale(tokens, i, stop, part.scale);
      if (half !== null) {
        total += half.value;
        i = half.last;
        break;
      }
    }
    if (i === at) return null;
    return {
      value: total,
      first: at,
      last: i,
      ordinal: false,
      letters: lead?.letters ?? 0,
      definite: lead?.definite ?? false,
      digits: first.kind === "number" && i === at + 1,
      scale: largest,
    };
  }

  /** Index after a free or attached و when the number may go on there, with the word read without it. */
  private joined(tokens: readonly Token[], i: number, stop: number, leading: boolean): number | null {
    if (leading) return i;
    const token = tokens[i];
    if (token === undefined || i >= stop) return null;
    if (token.norm === AND && i + 1 < stop) return i + 1;
    if (token.kind === "word" && this.words(token)?.some((w) => w.conjunction)) return i;
    return null;
  }

  private part(text: string, tokens: readonly Token[], at: number, stop: number, leading: boolean) {
    const i = this.joined(tokens, at, stop, leading);
    if (i === null || i >= stop) return null;
    const free = leading || i > at;
    let value = 0;
    let last = i;
    let digits = false;
    let counted = false;
    const token = tokens[i]!;
    if (token.kind === "number") {
      const read = parseDigits(text, tokens, i, this.scaleAt(tokens, i + 1, stop, true) !== null);
      if (read === null) return null;
      ({ value, last } = this.decimal(text, tokens, read.last, stop, read.value) ?? read);
      digits = true;
      counted = true;
    } else {
      const group = this.group(text, tokens, i, stop, free || leading);
      if (group !== null) {
        ({ value, last } = group);
        counted = true;
      }
    }
    const scaled = this.scaleAt(tokens, last, stop, counted);
    if (scaled === null) return counted ? { value, last, scale: 1, digits } : null;
    return { value: (counted ? value : 1) * scaled.value, last: scaled.last, scale: scaled.scale, digits };
  }

  /** A scale word (or several: `ألف مليار`) at `i`. Plural and accusative forms need a count before them. */
  private scaleAt(tokens: readonly Token[], at: number, stop: number, counted: boolean) {
    let value = 0;
    let scale = 1;
    let i = at;
    while (i < stop) {
      const word = this.word(tokens[i], "scale", "scale-an", "scale-plural", "scale-dual");
      if (word === null) break;
      const following = counted || i > at;
      if (following && (word.conjunction || word.preposition !== null)) break;
      if (word.kind === "scale-plural" && !following) break;
      if (word.kind === "scale-dual" && following) break;
      let size = word.value;
      if (word.kind === "scale-an" && !following && this.isConstructDual(tokens, i)) size *= 2;
      if (value === 0) {
        value = size;
        scale = word.kind === "scale-dual" ? size / 2 : word.value;
      } else if (size > scale) {
        value *= size;
        scale = size;
      } else break;
      i++;
      if (word.definite && following) break;
    }
    return value === 0 ? null : { value, scale, last: i };
  }

  /** `ألفا جندي` (dual before its noun) against `ألفاً` and `بلغ ألفا` (accusative singular). */
  private isConstructDual(tokens: readonly Token[], at: number): boolean {
    const next = tokens[at + 1];
    const token = tokens[at]!;
    if (next === undefined || next.kind !== "word" || next.sentence !== token.sentence) return false;
    if (this.words(next) !== null || next.norm === AND) return false;
    const readings = next.readings;
    if (readings.length > 0) return readings.some((r) => r.lexeme.pos === "noun" && !r.definite && !r.preposition);
    return !next.norm.startsWith(ARTICLE) && next.norm.length > 2;
  }

  /** A group below one thousand in words, in any order of its parts. */
  private group(text: string, tokens: readonly Token[], at: number, stop: number, leading: boolean): Read | null {
    const slots: Slots = { units: 0, tens: 0, hundreds: 0 };
    let i = this.term(tokens, at, stop, slots, leading);
    if (i === null) return null;
    while (i < stop) {
      const next = this.joined(tokens, i, stop, false);
      if (next === null) break;
      const after = this.term(tokens, next, stop, slots, next > i);
      if (after === null) break;
      i = after;
    }
    const whole = slots.units + slots.tens + slots.hundreds;
    return this.decimal(text, tokens, i, stop, whole) ?? { value: whole, last: i };
  }

  /** One term (unit, teen, ten, tens, hundreds) into its free slot; gives the index after it. */
  private term(tokens: readonly Token[], i: number, stop: number, slots: Slots, free: boolean): number | null {
    const leading = slots.units + slots.tens + slots.hundreds === 0;
    let word = this.word(
      tokens[i],
      "unit",
      "tens",
      "hundreds",
      "hundred",
      "ten",
      "one",
      "joined-one",
      "joined-two",
      "zero",
    );
    if (word === null) return null;
    if (!leading && !free && !word.conjunction) word = this.word(tokens[i], "joined-one") ?? word;
    if (!leading && !free && !word.conjunction) return null;
    if (!leading && word.preposition !== null) return null;
    if (!leading && free && word.conjunction) return null;
    switch (word.kind) {
      case "tens":
        if (slots.tens !== 0) return null;
        slots.tens = word.value;
        return i + 1;
      case "hundred":
      case "hundreds":
        if (slots.hundreds !== 0) return null;
        slots.hundreds = word.value;
        return i + 1;
      case "ten":
        if (slots.units + slots.tens !== 0) return null;
        slots.tens = 10;
        return i + 1;
      case "zero":
        return leading ? i + 1 : null;
      default:
        return this.unit(tokens, i, stop, slots, word);
    }
  }

  private unit(tokens: readonly Token[], i: number, stop: number, slots: Slots, word: NumeralWord): number | null {
    if (slots.units !== 0) return null;
    const next = i + 1 < stop ? this.word(tokens[i + 1], "ten", "hundred") : null;
    const bare = next !== null && !next.conjunction && next.preposition === null;
    if (bare && next.kind === "ten" && !next.definite && slots.tens === 0) {
      slots.units = word.value;
      slots.tens = 10;
      return i + 2;
    }
    if (bare && next.kind === "hundred" && word.kind === "unit" && word.value > 2 && slots.hundreds === 0) {
      slots.hundreds = word.value * 100;
      return i + 2;
    }
    if (slots.tens === 10) return null;
    if (word.kind === "joined-two") return null;
    // أحد alone means "one of": it counts only before tens or after hundreds.
    if (word.kind === "joined-one" && slots.hundreds + slots.tens === 0 && !this.tensFollow(tokens, i + 1, stop)) {
      return null;
    }
    slots.units = word.value;
    return i + 1;
  }

  private tensFollow(tokens: readonly Token[], i: number, stop: number): boolean {
    const next = this.joined(tokens, i, stop, false);
    if (next === null) return false;
    const word = this.word(tokens[next], "tens");
    return word !== null && (next > i || word.conjunction);
  }

  /** `خمسون فاصلة واحد`, `واحد فاصلة واحد من مائة`. */
  private decimal(text: string, tokens: readonly Token[], i: number, stop: number, whole: number): Read | null {
    if (i + 1 >= stop || !POINT.has(tokens[i]!.norm)) return null;
    const digits = tokens[i + 1]!.kind === "number" ? parseDigits(text, tokens, i + 1, false) : null;
    const part = digits ?? this.group(text, tokens, i + 1, stop, true);
    if (part === null || part.value <= 0) return null;
    if (tokens[part.last]?.norm === OF && part.last + 1 < stop) {
      const base = this.cardinal(text, tokens, part.last + 1, stop);
      if (base !== null && base.value >= 10 && Number.isInteger(Math.log10(base.value))) {
        return { value: Number((whole + part.value / base.value).toFixed(12)), last: base.last };
      }
    }
    return { value: Number(`${whole}.${part.value}`), last: part.last };
  }

  /** `… وتسعمائة وألف`: the thousand of a number said from its units up. */
  private reversedThousand(tokens: readonly Token[], i: number, stop: number): number | null {
    const next = this.joined(tokens, i, stop, false);
    if (next === null) return null;
    const word = this.word(tokens[next], "scale");
    if (word === null || word.value !== 1000 || word.preposition !== null) return null;
    if (next === i && !word.conjunction) return null;
    return this.scaleAt(tokens, next + 1, stop, true) === null ? next + 1 : null;
  }

  /** `مليون ونصف`, `ثلاثة ملايين ونصف المليون`. */
  private fractionOfScale(tokens: readonly Token[], i: number, stop: number, scale: number) {
    const next = this.joined(tokens, i, stop, false);
    if (next === null) return null;
    const word = this.word(tokens[next], "fraction");
    if (word === null || (next === i && !word.conjunction) || word.definite) return null;
    const again = this.word(tokens[next + 1], "scale");
    const repeated = again !== null && again.value === scale && !again.conjunction;
    return { value: word.value * scale, last: next + (repeated ? 2 : 1) };
  }

  /**
   * The ordinal at token `at`: `الثامن والعشرين` 28, `الخامس عشر` 15, `الحادية عشرة` 11; tens alone (`العشرين`) when definite.
   */
  ordinal(tokens: readonly Token[], at: number, limit = tokens.length): Numeral | null {
    const word = this.word(tokens[at], "ordinal", "joined-ordinal", "tens");
    if (word === null) return null;
    const made = (value: number, last: number): Numeral => ({
      value,
      first: at,
      last,
      ordinal: true,
      letters: word.letters,
      definite: word.definite,
      digits: false,
      scale: 1,
    });
    if (word.kind === "tens") return word.definite ? made(word.value, at + 1) : null;
    const joined = word.kind === "joined-ordinal";
    const next = at + 1 < limit ? this.word(tokens[at + 1], "ten") : null;
    if (next !== null && !next.conjunction && next.preposition === null && !next.definite) {
      return made(10 + word.value, at + 2);
    }
    const after = this.joined(tokens, at + 1, limit, false);
    const tens = after === null ? null : this.word(tokens[after], "tens");
    if (tens?.definite && word.value < 10) return made(tens.value + word.value, after! + 1);
    return joined || !word.definite ? null : made(word.value, at + 1);
  }
}

const readers = new WeakMap<NumeralRows, NumeralReader>();

/** The reader for a table of number words, made once per table. */
export function numeralReader(rows: NumeralRows): NumeralReader {
  let reader = readers.get(rows);
  if (!reader) {
    reader = new NumeralReader(rows);
    readers.set(rows, reader);
  }
  return reader;
}
