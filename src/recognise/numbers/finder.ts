import { type Numeral, type NumeralReader, rawOffset } from "../../arabic/index.ts";
import type { Analysed, NumberMention, Token } from "../../record/index.ts";
import type { BoundMatch, Bounds } from "./bounds.ts";
import { countedNoun } from "./noun.ts";

interface Value {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: boolean;
  readonly form: NumberMention["form"];
  readonly rule: string;
}

const DASHES = new Set(["-", "–", "—", "−"]);
const BETWEEN = "بين";
const FROM = "من";
const TO = new Set(["الي", "حتي", "لغاية"]);
const OR = "او";
const IN = "في";
const HUNDRED = new Set(["المئة", "المائة", "المية", "الماية"]);
const BY_HUNDRED = new Set(["بالمئة", "بالمائة", "بالمية", "بالماية"]);
const PERCENT = new Set(["%", "٪", "﹪"]);
const MINUS_WORDS = new Set(["سالب", "ناقص"]);
const HOUR = new Set(["الساعة", "الساعه"]);
const MULTIPLES = new Set(["اضعاف", "اضعافها", "اضعافه", "ضعفا"]);
/** Words after which واحد and its kin count nothing. */
const ANY = new Set(["اي", "كل", "ايه", "ولا"]);
/** Months and names whose second word looks like an ordinal. */
const ORDINAL_NAMES = new Set(["كانون", "تشرين", "ربيع", "جمادي", "جمادى", "الله"]);
/** لست is "I am not", كمية a quantity. */
const NOT_NUMBERS = new Set(["لست", "ولست", "فلست", "ولالف", "كمية", "كميه"]);

/** Reads the number expressions of one article. */
export class Finder {
  private readonly analysed: Analysed;
  private readonly reader: NumeralReader;
  private readonly bounds: Bounds;
  private floor = 0;

  constructor(analysed: Analysed, reader: NumeralReader, bounds: Bounds) {
    this.analysed = analysed;
    this.reader = reader;
    this.bounds = bounds;
  }

  /** The number expression whose first number word or digits stand at token `at`, or null; it takes no token before `floor`. */
  at(at: number, floor = 0): NumberMention | null {
    const { tokens } = this.analysed;
    this.floor = floor;
    const token = tokens[at]!;
    if (NOT_NUMBERS.has(token.norm)) return null;
    if (token.norm === "وست" && tokens[at + 1]?.readings[0]?.number !== "plural") return null;
    if (token.kind === "number" && !this.isCountable(at)) return null;
    const limit = this.analysed.sentences[token.sentence]?.last ?? tokens.length;
    const numeral = this.reader.cardinal(this.analysed.text, tokens, at, limit);
    if (numeral === null) return this.fraction(at, limit) ?? this.vague(at, limit) ?? this.ordinal(at, limit);
    if (numeral.definite && !this.mayBeDefinite(numeral)) return this.ordinal(at, limit);
    if (numeral.value === 1 && !numeral.digits && ANY.has(tokens[at - 1]?.norm ?? "")) return null;
    return (
      this.parts(numeral, limit) ??
      this.range(numeral, limit) ??
      this.percent(numeral, limit) ??
      this.slashed(numeral) ??
      this.multiple(numeral, limit) ??
      this.single(numeral, limit)
    );
  }

  /** Digits glued to a short word are a measure or a label (`25مل`); those of a telephone number count nothing. */
  private isCountable(at: number): boolean {
    const { tokens } = this.analysed;
    const next = tokens[at + 1];
    if (next !== undefined && !next.spaced && next.kind === "word" && next.norm.length <= 3) return false;
    const previous = tokens[at - 1];
    if (previous !== undefined && !tokens[at]!.spaced && (previous.norm === "." || previous.kind === "latin"))
      return false;
    return !this.inTelephone(at);
  }

  private inTelephone(at: number): boolean {
    const { tokens } = this.analysed;
    let i = at;
    let runs = 1;
    const part = (k: number) =>
      tokens[k]?.kind === "number" || DASHES.has(tokens[k]?.norm ?? "") || tokens[k]?.norm === "/";
    while (i > 0 && at - i < 12 && part(i - 1)) {
      i--;
      if (tokens[i]!.kind === "number") runs++;
    }
    return tokens[i - 1]?.norm === "+" && (runs > 1 || part(at + 1));
  }

  /** A definite cardinal counts when it follows a definite noun (`الدول الخمس`) or goes before a noun (`الـ 30 عنصرا`). */
  private mayBeDefinite(numeral: Numeral): boolean {
    const { tokens } = this.analysed;
    const previous = tokens[numeral.first - 1];
    const next = tokens[numeral.last];
    if (numeral.value === 2 && numeral.last === numeral.first + 1 && tokens[numeral.first]!.norm.endsWith("ين"))
      return false;
    const sentence = tokens[numeral.first]!.sentence;
    const definite = previous?.sentence === sentence && /^[وف]?[بك]?(?:ال|لل)/.test(previous.norm);
    return (
      definite || (next?.sentence === sentence && next.kind === "word" && countedNoun(tokens, numeral.last) !== null)
    );
  }

  private single(numeral: Numeral, limit: number): NumberMention {
    const { tokens } = this.analysed;
    const before = this.bounds.ending(tokens, numeral.first);
    const after = this.bounds.beginning(tokens, numeral.last);
    const sign = before === null ? this.sign(numeral) : null;
    const value = sign === null ? numeral.value : -numeral.value;
    const bound = before ?? after;
    const last = after !== null && after.last <= limit ? after.last : numeral.last;
    return this.make(
      bounded(value, bound, "cardinal"),
      numeral,
      last,
      before?.first ?? sign ?? numeral.first,
      before,
      numeral.last,
    );
  }

  /** Index of the word or sign that makes the number negative, or null. */
  private sign(numeral: Numeral): number | null {
    const { tokens } = this.analysed;
    const previous = tokens[numeral.first - 1];
    if (previous === undefined) return null;
    if (MINUS_WORDS.has(previous.norm)) return previous.index;
    const first = tokens[numeral.first]!;
    if (!DASHES.has(previous.norm) || first.spaced || first.kind !== "number") return null;
    const before = tokens[numeral.first - 2];
    const apart = before === undefined || previous.spaced;
    return apart && before?.kind !== "number" && before?.norm !== ")" && before?.norm !== "ـ" && before !== undefined
      ? null
      : apart && before === undefined
        ? previous.index
        : null;
  }

  private range(numeral: Numeral, limit: number): NumberMention | null {
    const { tokens, text } = this.analysed;
    const before = tokens[numeral.first - 1];
    const joiner = tokens[numeral.last];
    if (joiner === undefined || numeral.last >= limit) return null;
    const between = before?.cuts.some((c) => c.stem === BETWEEN) ?? false;
    let at: number | null = null;
    let first = numeral.first;
    if (between) {
      if (joiner.norm === "و") at = numeral.last + 1;
      else if (TO.has(joiner.norm)) at = numeral.last + 1;
      else if (joiner.kind === "word" && joiner.norm.startsWith("و")) at = numeral.last;
      first = tokens[numeral.first - 2]?.norm === "ما" ? numeral.first - 2 : numeral.first - 1;
    } else if (TO.has(joiner.norm)) {
      at = numeral.last + 1;
      if (before?.norm === FROM) first = numeral.first - 1;
    } else if (joiner.norm === OR) at = numeral.last + 1;
    else if (DASHES.has(joiner.norm) && this.isRangeDash(numeral)) at = numeral.last + 1;
    if (at === null) return null;
    const other = this.reader.cardinal(text, tokens, at, limit);
    if (other === null || (other.letters > 0 && !(between && at === numeral.last))) return null;
    const low = shareScale(numeral, other);
    if (!(low < other.value) || (joiner.norm === OR && other.value !== low + other.scale)) return null;
    if (DASHES.has(joiner.norm) && (DASHES.has(tokens[other.last]?.norm ?? "") || tokens[other.last]?.norm === "/"))
      return null;
    const hundred = this.hundredSign(other.last);
    const factor = hundred === null ? 1 : 0.01;
    const value: Value = {
      value: null,
      low: round(low * factor),
      high: round(other.value * factor),
      approx: true,
      form: hundred === null ? "cardinal" : "percent",
      rule: "number.range",
    };
    return this.make(value, numeral, hundred ?? other.last, first, null, other.last);
  }

  private isRangeDash(numeral: Numeral): boolean {
    const previous = this.analysed.tokens[numeral.first - 1];
    return !(
      previous !== undefined &&
      (DASHES.has(previous.norm) || previous.norm === "/") &&
      !this.analysed.tokens[numeral.first]!.spaced
    );
  }

  /** Index after `%`, `في المئة` or `بالمئة` at `at`, or null. */
  private hundredSign(at: number): number | null {
    const { tokens } = this.analysed;
    const token = tokens[at];
    if (token === undefined) return null;
    if (PERCENT.has(token.norm) || BY_HUNDRED.has(token.norm)) return at + 1;
    return token.norm === IN && HUNDRED.has(tokens[at + 1]?.norm ?? "") ? at + 2 : null;
  }

  private percent(numeral: Numeral, _limit: number): NumberMention | null {
    const last = this.hundredSign(numeral.last);
    const leading =
      PERCENT.has(this.analysed.tokens[numeral.first - 1]?.norm ?? "") && !this.analysed.tokens[numeral.first]!.spaced;
    if (last === null && !leading) return null;
    const before = this.bounds.ending(this.analysed.tokens, numeral.first - (leading ? 1 : 0));
    const first = before?.first ?? numeral.first - (leading ? 1 : 0);
    const value = bounded(round(numeral.value / 100), before, "percent");
    return this.make(value, numeral, last ?? numeral.last, first, before, last ?? numeral.last);
  }

  /** `11/10` as a ratio; dates of three parts are left to the times. */
  private slashed(numeral: Numeral): NumberMention | null {
    const { tokens } = this.analysed;
    if (!numeral.digits || tokens[numeral.last]?.norm !== "/" || tokens[numeral.last]!.spaced) return null;
    const other = tokens[numeral.last + 1];
    if (other?.kind !== "number" || other.spaced || tokens[numeral.last + 2]?.norm === "/") return null;
    if (tokens[numeral.first - 1]?.norm === "/") return null;
    const divisor = Number(other.norm);
    if (!(divisor > 0)) return null;
    const exact = numeral.value / divisor;
    const value: Value = { value: exact, low: exact, high: exact, approx: false, form: "ratio", rule: "number.ratio" };
    return this.make(value, numeral, numeral.last + 2, numeral.first, null, numeral.last + 2);
  }

  /** `ثلاثة أضعاف` compares two numbers and counts nothing. */
  private multiple(numeral: Numeral, limit: number): NumberMention | null {
    if (numeral.last >= limit || !MULTIPLES.has(this.analysed.tokens[numeral.last]!.norm)) return null;
    const before = this.bounds.ending(this.analysed.tokens, numeral.first);
    const made = { ...bounded(numeral.value, before, "ratio"), rule: "number.ratio" };
    return this.make(made, numeral, numeral.last + 1, before?.first ?? numeral.first, before, null);
  }

  /** `ثلاثة أرباع`. */
  private parts(numeral: Numeral, limit: number): NumberMention | null {
    const next = numeral.last < limit ? this.reader.word(this.analysed.tokens[numeral.last], "part") : null;
    if (next === null || next.conjunction || next.preposition !== null || numeral.value >= next.value) return null;
    return this.fractionOf(round(numeral.value / next.value), numeral, numeral.last + 1);
  }

  /** `نصف`, `ثلث`, `ثلثا`; definite halves and quarters are parts of periods or names. */
  private fraction(at: number, limit: number): NumberMention | null {
    const word = this.reader.word(this.analysed.tokens[at], "fraction");
    if (word === null || word.definite) return null;
    const next = this.analysed.tokens[at + 1];
    if (at + 1 < limit && next?.kind !== "word") return null;
    // نصف نهائي is a round of a cup.
    if (next?.norm === "نهائي" || next?.norm === "النهائي") return null;
    const numeral = { first: at, last: at + 1, letters: word.letters };
    return this.fractionOf(round(word.value), numeral, at + 1);
  }

  /** A part of a scale is a count: `نصف مليون` is 500,000. */
  private fractionOf(part: number, numeral: Pick<Numeral, "first" | "last" | "letters">, after: number): NumberMention {
    const { tokens } = this.analysed;
    const scale = tokens[after]?.sentence === tokens[numeral.first]!.sentence ? this.scale(after) : null;
    const before = this.bounds.ending(tokens, numeral.first);
    const last = scale === null ? after : after + 1;
    const made = bounded(round(part * (scale ?? 1)), before, scale === null ? "fraction" : "cardinal");
    return this.make({ ...made, rule: "number.fraction" }, numeral, last, before?.first ?? numeral.first, before, last);
  }

  private scale(at: number): number | null {
    const word = this.reader.word(this.analysed.tokens[at], "scale");
    return word === null || word.conjunction || word.preposition !== null ? null : word.value;
  }

  /** `عشرات`, `مئات الآلاف`, `آلاف`, `بضعة`. */
  private vague(at: number, limit: number): NumberMention | null {
    const { tokens } = this.analysed;
    const word = this.reader.word(tokens[at], "vague", "scale-plural");
    if (word === null) return null;
    let low = word.kind === "vague" ? Number(word.text.split("-")[0]) : word.value * 2;
    let high = word.kind === "vague" && !word.text.endsWith("-") ? Number(word.text.split("-")[1]) : null;
    let last = at + 1;
    while (last < limit && last < at + 3) {
      const scale = this.reader.word(tokens[last], "scale-plural");
      if (scale === null || scale.conjunction || scale.preposition !== null) break;
      low *= scale.value;
      if (high !== null) high *= scale.value;
      last++;
    }
    const value: Value = { value: null, low, high, approx: true, form: "vague", rule: "number.vague" };
    return this.make(value, { first: at, letters: word.letters }, last, at, null, last);
  }

  private ordinal(at: number, limit: number): NumberMention | null {
    const { tokens } = this.analysed;
    const previous = tokens[at - 1];
    const numeral = this.reader.ordinal(tokens, at, limit);
    if (numeral === null || (numeral.definite === false && numeral.last === at + 1)) return null;
    const sentence = tokens[at]!.sentence;
    const beside = previous?.sentence === sentence ? previous.norm : "";
    if (HOUR.has(beside.replace(/^[وفبكل]+(?=ال)/, "")) || ORDINAL_NAMES.has(beside)) return null;
    const agrees = /^[وف]?[بك]?(?:ال|لل)/.test(beside);
    if (!agrees && numeral.last === at + 1 && tokens[numeral.last]?.norm !== FROM) return null;
    if (!agrees && numeral.value >= 20 && numeral.last === at + 1) return null;
    const { value } = numeral;
    const made: Value = { value, low: value, high: value, approx: false, form: "ordinal", rule: "number.ordinal" };
    return this.make(made, numeral, numeral.last, at, null, null);
  }

  private make(
    value: Value,
    numeral: Pick<Numeral, "first" | "letters">,
    last: number,
    from: number,
    bound: BoundMatch | null,
    nounAt: number | null,
  ): NumberMention {
    const { tokens, text } = this.analysed;
    const first = from < this.floor ? numeral.first : from;
    const letters = first === numeral.first ? numeral.letters : (bound?.letters ?? 0);
    const start = rawOffset(text, tokens[first]!, letters);
    const end = tokens[last - 1]!.end;
    const one = value.value === 1 && tokens[numeral.first]!.kind === "word";
    return {
      kind: "number",
      start,
      end,
      quote: text.slice(start, end),
      first,
      last,
      value: value.value,
      low: value.low,
      high: value.high,
      approx: value.approx,
      form: value.form,
      rule: value.rule,
      noun: nounAt === null ? null : one ? precedingNoun(tokens, first) : countedNoun(tokens, nounAt),
    };
  }
}

const precedingNoun = (tokens: readonly Token[], first: number): number | null =>
  first > 0 && tokens[first - 1]!.kind === "word" && tokens[first - 1]!.sentence === tokens[first]!.sentence
    ? first - 1
    : null;

const round = (value: number) => Number(value.toFixed(9));

/** `بين 3 و4 آلاف`: the scale word counts for both sides. */
function shareScale(low: Numeral, high: Numeral): number {
  const shared = low.value * high.scale;
  return low.scale === 1 && high.scale > 1 && shared < high.value ? shared : low.value;
}

function bounded(value: number, match: BoundMatch | null, form: Value["form"]): Value {
  const bound = match?.bound ?? null;
  const rule = bound === null ? `number.${form}` : `number.${bound}`;
  const low = bound === null || bound === "more" || bound === "least" ? value : null;
  const high = bound === null || bound === "less" || bound === "most" ? value : null;
  return { value, low, high, approx: bound !== null, form, rule };
}
