import type {
  Analysed,
  EventClaim,
  FigureClaim,
  Interval,
  Knowledge,
  Mention,
  NumberMention,
  PlaceMention,
  Sentence,
  StatementClaim,
  TimeMention,
} from "../../record/index.ts";
import { quoteOf } from "../../text/index.ts";
import { chainAt } from "../statements/index.ts";
import { eventsBySentence, type Setting, takenTokens } from "./context.ts";
import { isCount, nounOf } from "./counted.ts";
import { judge } from "./judge.ts";
import type { FigureKind, Previous } from "./kind.ts";
import { countedPhrase, englishOf } from "./of.ts";
import { FigureWords } from "./words.ts";

const WORDS = new WeakMap<Knowledge, FigureWords>();

function wordsOf(knowledge: Knowledge): FigureWords {
  let words = WORDS.get(knowledge);
  if (!words) {
    words = new FigureWords(knowledge);
    WORDS.set(knowledge, words);
  }
  return words;
}

interface Last extends Previous {
  readonly of: string | null;
  readonly of_en: string | null;
}

const READ = new Set(["body"]);
const HARM: ReadonlySet<FigureKind> = new Set(["tally.harm"]);

/** Reads force levels, tallies over a period, votes, bases, the displaced and shares; casualties of one event stay with the event. */
export function findFigures(
  analysed: Analysed,
  mentions: readonly Mention[],
  events: readonly EventClaim[],
  statements: readonly StatementClaim[],
  knowledge: Knowledge,
): FigureClaim[] {
  const times = mentions.filter((m): m is TimeMention => m.kind === "time");
  const places = mentions.filter((m): m is PlaceMention => m.kind === "place" || m.kind === "facility");
  const lands = new Set(places.map((place) => place.first));
  const setting: Setting = {
    analysed,
    words: wordsOf(knowledge),
    times,
    events: eventsBySentence(analysed, events),
    taken: takenTokens(mentions),
    lands,
  };
  const timesOf = bySentence(analysed, times);
  const placesOf = bySentence(analysed, places);
  const figures: FigureClaim[] = [];
  let previous = null as Last | null;
  // Whether the number before was a figure: `بينهم 8 قادة` shares its lot.
  let judged = null as { readonly figure: boolean; readonly sentence: Sentence } | null;
  for (const number of mentions) {
    if (number.kind !== "number") continue;
    const sentence = analysed.sentences[analysed.tokens[number.first]!.sentence]!;
    if (!READ.has(sentence.block)) continue;
    const partOf = judged?.sentence === sentence ? judged.figure : null;
    const kind = judge(setting, number, previous, partOf);
    if (isCount(setting, number)) judged = { figure: kind !== null, sentence };
    if (kind === null) continue;
    const noun = kind === "compared" || kind === "elliptic" ? null : nounOf(setting, number);
    const said = noun === null ? null : countedPhrase(analysed, noun, sentence);
    const quote = quoteOf(analysed.text, number.start, Math.max(number.end, said?.end ?? number.end));
    const of: string | null = said?.quote ?? previous?.of ?? null;
    const of_en: string | null = noun !== null && said ? englishOf(analysed, noun, said) : (previous?.of_en ?? null);
    figures.push({
      id: `f${figures.length + 1}`,
      ...quote,
      ...boundsOf(analysed, number, noun),
      of,
      of_en,
      where: placeOf(placesOf.get(sentence.index) ?? [], number, sentence),
      as_of: timeOf(analysed, timesOf.get(sentence.index) ?? [], number, sentence),
      sources: chainAt(statements, number.start),
      rule: `figure.${kind}`,
    });
    const harm: boolean = HARM.has(kind) || (previous?.harm === true && (kind === "compared" || kind === "elliptic"));
    previous = { kind, sentence, harm, value: number.value, of, of_en };
  }
  return figures;
}

/** Mentions by the sentence that they begin in. */
function bySentence<T extends Mention>(analysed: Analysed, mentions: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const mention of mentions) {
    const { sentence } = analysed.tokens[mention.first]!;
    const list = found.get(sentence);
    if (list) list.push(mention);
    else found.set(sentence, [mention]);
  }
  return found;
}

/** As the number has them; `20 ألف شخص على الأقل` has no upper bound, and shares are given in per cent. */
function boundsOf(analysed: Analysed, number: NumberMention, noun: number | null) {
  const { value, low, high, approx } = number;
  if (number.form === "percent") {
    const hundred = (n: number | null) => (n === null ? null : Math.round(n * 1e6) / 1e4);
    return { value: hundred(value), low: hundred(low), high: hundred(high), approx };
  }
  return atLeast(analysed, Math.max(number.last, (noun ?? 0) + 1)) && high === value
    ? { value, low: value, high: null, approx }
    : { value, low, high, approx };
}

/** `على الأقل` right behind a token, or behind one adjective. */
function atLeast({ tokens }: Analysed, at: number): boolean {
  const is = (i: number) => tokens[i]?.norm === "علي" && tokens[i + 1]?.norm === "الاقل";
  return is(at) || is(at + 1);
}

/** The nearest place after the number in its sentence, else the nearest before it. */
function placeOf(places: readonly PlaceMention[], number: NumberMention, sentence: Sentence): string | null {
  let before: PlaceMention | null = null;
  for (const place of places) {
    if (place.first < sentence.first || place.last > sentence.last) continue;
    if (place.first >= number.last) return place.name;
    before = place;
  }
  return before?.name ?? null;
}

/** The nearest time in the sentence that is known, else the day the article came out. */
function timeOf(
  analysed: Analysed,
  times: readonly TimeMention[],
  number: NumberMention,
  sentence: Sentence,
): Interval | null {
  let best: TimeMention | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const time of times) {
    if (time.first < sentence.first || time.last > sentence.last || (time.from === null && time.to === null)) continue;
    const gap = time.first >= number.last ? time.first - number.last : number.first - time.last;
    if (gap < distance) {
      best = time;
      distance = gap;
    }
  }
  if (best) return { from: best.from, to: best.to };
  const { published } = analysed.article;
  return published ? { from: published.from, to: published.to } : null;
}
