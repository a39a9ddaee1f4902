import type { Analysed, EventClaim, Mention, NumberMention, Sentence, TimeMention, Token } from "../../record/index.ts";
import { noneOf } from "../../text/index.ts";
import { daysIn } from "../days.ts";
import { firstThat, tokenFrom } from "../tokens.ts";
import { type FigureWords, hasClass } from "./words.ts";

/** What the judge knows of the text around the number at hand. */
export interface Setting {
  readonly analysed: Analysed;
  readonly words: FigureWords;
  /** In text order, none overlapping. */
  readonly times: readonly TimeMention[];
  /** Events by the sentences that their evidence lies in. */
  readonly events: ReadonlyMap<number, readonly EventClaim[]>;
  /** Tokens that times and weapons cover. */
  readonly taken: ReadonlySet<number>;
  /** Tokens that a place begins at. */
  readonly lands: ReadonlySet<number>;
}

export const HARM: ReadonlySet<string> = new Set(["kill", "wound", "casualty", "victim", "detain", "arrest"]);
/** More casualties than one event has. */
export const BEYOND_ONE = 500;

/** A word of killing, wounding or arrest stands near the number in its clause. */
export function isHarm(setting: Setting, number: NumberMention, sentence: Sentence): boolean {
  const { tokens } = setting.analysed;
  const from = Math.max(sentence.first, number.first - 9);
  const to = Math.min(sentence.last, number.last + 7);
  for (let i = from; i < to; i++)
    if (tokens[i]!.kind === "word" && hasClass(tokens[i]!, HARM) && !isOther(tokens[i]!)) return true;
  return false;
}

/** `قاض` is a judge, though it could be who kills; `نصفهم` is half of them: a noun of another sense comes first. */
function isOther({ readings }: Token): boolean {
  const { form, lexeme } = readings[0]!;
  const nominal = NOUNS.has(lexeme.pos) && (form === "base" || form === "plural");
  return nominal && !lexeme.classes.some((name) => HARM.has(name));
}
const NOUNS: ReadonlySet<string> = new Set(["noun", "adjective", "preposition", "name"]);

/** Kinds of words that may stand behind the number as well. */
const BEHIND: ReadonlySet<string> = new Set(["hold", "aboard"]);

export function near(
  setting: Setting,
  number: NumberMention,
  sentence: Sentence,
  kind: string,
  reach: number,
): boolean {
  const { tokens } = setting.analysed;
  const from = Math.max(sentence.first, number.first - reach);
  const to = Math.min(sentence.last, number.last + (BEHIND.has(kind) ? 5 : 0));
  for (let i = from; i < to; i++) {
    if (i >= number.last && tokens[i]!.kind === "punctuation") return false;
    if (setting.words.has(kind, tokens[i]!)) return true;
  }
  return false;
}

/** The sentence tells of a stretch of time (`خلال شهر كذا`, `منذ بدء الحرب`). */
export function hasSpan(setting: Setting, sentence: Sentence): boolean {
  const { tokens } = setting.analysed;
  for (let i = sentence.first; i < sentence.last; i++) {
    // `العملية التي بدأت قبل أسبوعين`.
    if (setting.words.has("began", tokens[i]!) && (setting.times[timeFrom(setting.times, i)]?.first ?? i) - i === 1)
      return true;
    if (!setting.words.has("span", tokens[i]!)) continue;
    // `خلال اليومين الماضيين`, `خلال عمليات` and `من خلال` are no such stretch.
    if (tokens[i - 1]?.norm === "من") continue;
    // `الأعنف منذ`, `للمرة الأولى منذ` compare; they bound no tally.
    if (/^(?:ال|لل)(?:ا|مرة)/.test(tokens[i - 1]?.norm ?? "") && tokens[i]!.norm === "منذ") continue;
    if (tokens[i]!.norm.endsWith("منذ") && isRecord(tokens, sentence.first, i)) continue;
    if (tokens[i]!.norm.endsWith("منذ")) return true;
    for (let t = timeFrom(setting.times, i); setting.times[t] && setting.times[t]!.first <= i + 2; t++) {
      const { grain } = setting.times[t]!;
      if (grain !== "hour" && grain !== "minute" && grain !== "part") return true;
    }
    if (tokens[i + 1] && setting.words.has("total", tokens[i + 1]!)) return true;
    const next = tokens[i + 1];
    if (next?.readings.some((r) => r.lexeme.classes.includes("time"))) return true;
    // `خلال الحرب`, not `خلال حرب شوارع` nor `خلال عمليات`.
    if (next?.norm.startsWith("ال") && setting.words.has("war", next)) return true;
  }
  return false;
}

/** How many tokens before منذ a word of comparing may stand. */
const RECORD = 8;

/** `أسوأ يوم من أعمال العنف منذ الحرب`: the span compares and bounds no tally. */
function isRecord(tokens: readonly Token[], first: number, since: number): boolean {
  for (let i = since - 1; i >= Math.max(first, since - RECORD); i--) {
    const { readings, norm } = tokens[i]!;
    if (norm === "،") return false;
    const [reading] = readings;
    if (
      reading?.lexeme.classes.includes("elative") &&
      reading.lexeme.lemma !== "أكثر" &&
      reading.lexeme.lemma !== "أقل"
    )
      return true;
  }
  return false;
}

/** A day stands right beside the number: the casualties of that day. */
export function besideDay(setting: Setting, number: NumberMention): boolean {
  const end = number.noun === null ? number.last : Math.max(number.last, number.noun + 1);
  for (let t = timeFrom(setting.times, number.first); t < setting.times.length; t++) {
    const time = setting.times[t]!;
    if (time.first > end + 1) return false;
    if (time.first >= number.first && (time.grain === "day" || time.grain === "part")) return !isStretch(setting, time);
  }
  return false;
}

/** `خلال الأيام الخمسة الماضية`: days, not a day. */
function isStretch({ analysed, words }: Setting, time: TimeMention): boolean {
  const days = daysIn(time);
  return words.has("span", analysed.tokens[time.first]!) && (days === null || days > 2);
}

/** Index of the first time that ends behind a token. A long text has many: they are not gone through. */
const timeFrom = (times: readonly TimeMention[], token: number): number =>
  firstThat(times.length, (i) => times[i]!.last > token);

const NONE = noneOf<EventClaim>();
/** The events whose evidence lies in a sentence. */
export const eventsIn = ({ events }: Setting, { index }: Sentence): readonly EventClaim[] => events.get(index) ?? NONE;

/** Events by the sentences that their evidence lies in. */
export function eventsBySentence({ tokens }: Analysed, events: readonly EventClaim[]): Map<number, EventClaim[]> {
  const found = new Map<number, EventClaim[]>();
  for (const event of events) {
    let at = tokenFrom(tokens, event.evidence.start);
    let last = -1;
    for (; at < tokens.length && tokens[at]!.start < event.evidence.end; at++) {
      const { sentence } = tokens[at]!;
      if (sentence === last) continue;
      last = sentence;
      const list = found.get(sentence);
      if (list) list.push(event);
      else found.set(sentence, [event]);
    }
  }
  return found;
}

/** The number is one that an event of some days gives as its own casualties. */
export function ofOneEvent(setting: Setting, number: NumberMention, sentence: Sentence, value: number): boolean {
  if (value >= BEYOND_ONE) return false;
  for (const event of eventsIn(setting, sentence)) {
    if (number.start < event.evidence.start || number.start >= event.evidence.end) continue;
    if (event.type !== "ASSAULT" || event.mode === null || event.incidents !== null || (daysIn(event.date) ?? 0) > 2)
      continue;
    if ([event.fatalities, event.injured].some((count) => count === value)) return true;
  }
  return false;
}

export function takenTokens(mentions: readonly Mention[]): Set<number> {
  const taken = new Set<number>();
  for (const mention of mentions) {
    if (mention.kind !== "time" && mention.kind !== "weapon") continue;
    for (let i = mention.first; i < mention.last; i++) taken.add(i);
  }
  return taken;
}
