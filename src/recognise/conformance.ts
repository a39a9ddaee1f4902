import type { Analysed, Mention, MentionKind } from "../record/index.ts";

/** One recogniser made ready: what it finds in a text, run behind those that it needs. */
export interface Subject {
  readonly gives: readonly MentionKind[];
  find(text: string): { readonly analysed: Analysed; readonly mentions: readonly Mention[] };
}

/** A generator of numbers below 2^32 that gives the same row for the same seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
}

const WORDS = [
  ..."قتل ثلاثة جنود وأصيب أربعة آخرون في هجوم بصاروخين على قاعدة قرب بغداد مساء أمس الخميس الماضي بحسب مصدر أمني".split(
    " ",
  ),
  ..."قال المتحدث باسم وزارة الدفاع إن نحو 2.5 ألف مقاتل انسحبوا من محافظة حلب منذ ١٢ أيار/ مايو 2031 عند الساعة 22:30".split(
    " ",
  ),
  ..."أكثر من مئة وخمسة وعشرين ألف نازح بين 4-6 أشهر خلال الأشهر القليلة الماضية و30% منهم أطفال".split(" "),
  ...'، . : « » “ ” " ( ) / \\ - – ـ؟ ! \n \n\n'.split(" "),
];
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةـًٌٍَُِّْٰ٠١٢٣٤٥٦٧٨٩0123456789٫٬.,،؛؟!"«»()[]/\\-–% \n\t';
/** Pieces that broke text programs before: lone surrogates, controls, direction marks, joined letters, long marks. */
const HOSTILE = [
  "\ud800",
  "\udc00",
  "\u0000",
  "\u001b[2J",
  "\u202e",
  "\u2066",
  "\u200f",
  "\ufeff",
  "\ufffd",
  "\u00a0",
  "\ufdfa",
  "\ufef5",
  "🚀",
  "👨‍👩‍👧",
  "َ".repeat(40),
  "ـ".repeat(40),
  "\r\n",
  "\u2028",
  "__proto__",
  "constructor",
  "9".repeat(400),
  "٩".repeat(400),
  "1/".repeat(60),
  "-".repeat(60),
  "«".repeat(30),
  "1e999",
  "00:99",
  "99/99/9999",
];

/** Texts to try a recogniser on: news words in random order, random letters, and hostile pieces between news words. */
export function* trialTexts(count: number, seed = 1): Generator<string> {
  const random = randomFrom(seed);
  const pick = (from: readonly string[] | string) => from[random(from.length)]!;
  const times = <T>(n: number, make: () => T) => Array.from({ length: n }, make);
  for (let i = 0; i < count; i++) {
    if (i % 3 === 0) yield times(random(120), () => pick(WORDS)).join(" ");
    else if (i % 3 === 1) yield times(random(400), () => pick(LETTERS)).join("");
    else yield times(random(60), () => (random(2) === 0 ? pick(WORDS) : pick(HOSTILE))).join(pick(["", " "]));
  }
}

/** News words in random order, about `length` code units. */
export function newsOf(length: number, separator = " "): string {
  const random = randomFrom(7);
  const parts: string[] = [];
  for (let size = 0; size < length; size += parts.at(-1)!.length + 1) parts.push(WORDS[random(WORDS.length - 12)]!);
  return parts.join(separator);
}

/** What a recogniser's answer to one text breaks: each promise of `Recogniser` that does not hold, in English. */
export function faultsIn(subject: Subject, text: string): string[] {
  const { analysed, mentions } = subject.find(text);
  const faults: string[] = [];
  const ends = new Map<MentionKind, number>();
  let before = 0;
  for (const m of mentions) {
    const at = `${m.kind} [${m.start}, ${m.end}) of rule ${m.rule}`;
    if (!subject.gives.includes(m.kind)) faults.push(`${at}: a kind that it does not declare`);
    if (!(Number.isInteger(m.start) && m.start >= 0 && m.start < m.end && m.end <= text.length))
      faults.push(`${at}: no span of the text`);
    if (text.slice(m.start, m.end) !== m.quote)
      faults.push(`${at}: its quote ${JSON.stringify(m.quote)} is not what stands there`);
    if (m.start < before) faults.push(`${at}: not in text order`);
    if (m.start < (ends.get(m.kind) ?? 0)) faults.push(`${at}: overlaps another of its kind`);
    if (!(m.first >= 0 && m.first < m.last && m.last <= analysed.tokens.length))
      faults.push(`${at}: tokens [${m.first}, ${m.last}) are none`);
    else if (analysed.tokens[m.first]!.start > m.start || analysed.tokens[m.last - 1]!.end < m.end)
      faults.push(`${at}: its tokens do not cover it`);
    if (m.rule === "") faults.push(`${at}: names no rule`);
    before = m.start;
    ends.set(m.kind, m.end);
  }
  return faults;
}

/** Processor time of one run in milliseconds, the least of three: what other programs take of the machine does not count. */
function costOf(run: () => void): number {
  const spent = [0, 1, 2].map(() => {
    const began = process.cpuUsage();
    run();
    return process.cpuUsage(began).user / 1000;
  });
  return Math.min(...spent);
}

/**
 * How many times as much a run over `times` the length costs, the least of up to five measurements; stops at the first below `enough`.
 * `prepare` makes the run for a length, outside the measure. Linear work gives about `times`, quadratic work its square.
 */
export function growth(prepare: (length: number) => () => void, length: number, times: number, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  const [short, long] = [prepare(length), prepare(length * times)];
  short();
  for (let i = 0; i < 5 && least >= enough; i++) least = Math.min(least, costOf(long) / Math.max(0.5, costOf(short)));
  return least;
}
