import type { DateReader } from "./date.ts";
import { type DateNode, type Edge, emptyDate, type TimeNode } from "./node.ts";
import { isYearDigits, type Source } from "./words.ts";
import { isNamedYear } from "./year-place.ts";

const EVENT_WORDS = new Set([
  "ان",
  "بدء",
  "بداية",
  "اندلاع",
  "انطلاق",
  "انطلاقة",
  "سقوط",
  "نهاية",
  "انتهاء",
  "اجتياح",
  "غزو",
  "مقتل",
  "اغتيال",
  "وصول",
  "حرب",
  "ثورة",
  "انقلاب",
  "هجوم",
  "هجمات",
  "تولي",
  "توليه",
  "اعلان",
  "عودة",
  "عودته",
  "استقلال",
  "قيام",
  "وفاة",
  "انتخاب",
  "انتخابات",
  "ازمة",
  "احداث",
]);
/** Longest clause and noun phrase after منذ, in tokens. */
const CLAUSE = 22;
const PHRASE = 4;
const NP_ENDS = new Set([
  "في",
  "من",
  "على",
  "علي",
  "الي",
  "عن",
  "بين",
  "مع",
  "ضد",
  "حتي",
  "بعد",
  "قبل",
  "التي",
  "الذي",
  "و",
  "خلال",
]);
const isFirm = (node: DateNode) =>
  node.weekday !== null ||
  node.relative !== null ||
  node.months.length > 0 ||
  node.year !== null ||
  node.season !== null;

/** Reads the event after منذ and غداة, with the date that its clause gives. */
export class ClauseReader {
  private readonly source: Source;
  private readonly dates: DateReader;

  constructor(source: Source, dates: DateReader) {
    this.source = source;
    this.dates = dates;
  }

  /** The noun phrase at `i`, up to the date that the clause gives when one follows before the next verb. */
  at(i: number): { last: number; date: TimeNode | null } | null {
    const source = this.source;
    const token = source.tokens[i];
    if (token === undefined || token.kind !== "word" || i >= source.limit(i - 1)) return null;
    if (
      !EVENT_WORDS.has(token.norm) &&
      !token.readings.some((r) => r.form === "masdar" || r.lexeme.classes.includes("event"))
    )
      return null;
    const limit = Math.min(source.limit(i - 1), i + CLAUSE);
    let phrase = i + 1;
    let open = true;
    for (let j = i + 1; j < limit; j++) {
      const word = source.tokens[j]!;
      if (
        word.readings[0]?.tense === "past" &&
        word.readings[0].lexeme.pos === "verb" &&
        word.readings[0].voice !== "either"
      )
        break;
      if (source.at(j).length > 0 || word.kind === "number" || source.reader.words(word) !== null) {
        const read = this.dates.read(j);
        if (read !== null && isFirm(read.node)) {
          const edge = source.is(j - 1, "edge");
          const first = edge ? j - 1 : j;
          const before = ["في", "،", "يوم"].includes(source.norm(first - 1)) ? first - 1 : first;
          const date: TimeNode = edge ? { type: "edge", edge: edge.value as Edge, of: read.node } : read.node;
          return { last: Math.max(i + 1, before), date };
        }
        if (isYearDigits(word) && isNamedYear(source, j))
          return { last: j + 1, date: { ...emptyDate(), year: Number(word.norm) } };
      }
      const ends =
        word.kind === "punctuation" || word.readings[0]?.lexeme.pos === "preposition" || NP_ENDS.has(word.norm);
      open &&= !ends && j - i < PHRASE;
      if (open) phrase = j + 1;
    }
    return { last: phrase, date: null };
  }
}
