import type { Clock, PartOfDay } from "./node.ts";
import type { Source } from "./words.ts";

export interface ClockRead {
  readonly clock: Clock;
  readonly part: PartOfDay | null;
  readonly last: number;
}

const HALF_DAYS: Readonly<Record<string, PartOfDay>> = { ص: "morning", م: "evening", am: "morning", pm: "evening" };
const LAST_HOUR = 24;
const ZONE_WORDS = new Set([
  "المحلي",
  "المحلية",
  "غرينتش",
  "جرينتش",
  "غرينيتش",
  "جرينيتش",
  "gmt",
  "utc",
  "غ",
  "قرينتش",
]);

const hourOf = (value: number) => (Number.isInteger(value) && value >= 0 && value <= LAST_HOUR ? value : null);
const minuteOf = (value: number) => (Number.isInteger(value) && value >= 0 && value < 60 ? value : null);

/** `1:42`, `22:25` of three unspaced tokens, `10.30` and `2225` of one. */
function digits(
  source: Source,
  i: number,
  named: boolean,
): { hour: number; minute: number | null; last: number } | null {
  const { tokens } = source;
  const token = tokens[i];
  if (token === undefined || token.kind !== "number") return null;
  const colon = tokens[i + 1];
  const after = tokens[i + 2];
  if (colon?.norm === ":" && after?.kind === "number" && /^\d{2}$/.test(after.norm) && /^\d{1,2}$/.test(token.norm)) {
    const hour = hourOf(Number(token.norm));
    const minute = minuteOf(Number(after.norm));
    if (hour === null || minute === null || (!named && (colon.spaced || after.spaced))) return null;
    const seconds = tokens[i + 3]?.norm === ":" && tokens[i + 4]?.kind === "number" ? 2 : 0;
    return { hour, minute, last: i + 3 + seconds };
  }
  if (!named) return null;
  const point = /^(\d{1,2})[.,،](\d{2})$/.exec(token.norm);
  const run = point ?? /^(\d{1,2})(\d{2})$/.exec(token.norm);
  if (run && (point || token.norm.length === 4)) {
    const hour = hourOf(Number(run[1]));
    const minute = minuteOf(Number(run[2]));
    return hour === null || minute === null ? null : { hour, minute, last: i + 1 };
  }
  const hour = /^\d{1,2}$/.test(token.norm) ? hourOf(Number(token.norm)) : null;
  return hour === null ? null : { hour, minute: null, last: i + 1 };
}

/** Hour in words: feminine ordinal or cardinal, 1–12. */
function words(source: Source, i: number): { hour: number; minute: null; last: number } | null {
  const { tokens, reader } = source;
  const limit = source.limit(i);
  const joined = reader.word(tokens[i], "ordinal", "joined-ordinal");
  const ten = joined?.definite ? reader.word(tokens[i + 1], "ten") : null;
  if (joined !== null && ten !== null && !ten.conjunction)
    return { hour: 10 + joined.value, minute: null, last: i + 2 };
  if (joined?.definite) return { hour: joined.value, minute: null, last: i + 1 };
  const word = reader.word(tokens[i], "unit", "one", "ten", "joined-one", "joined-two");
  if (word === null || word.conjunction) return null;
  const teen = reader.word(tokens[i + 1], "ten");
  if (teen !== null && !teen.conjunction && word.kind !== "ten" && i + 1 < limit) {
    return { hour: 10 + word.value, minute: null, last: i + 2 };
  }
  return { hour: word.value, minute: null, last: i + 1 };
}

const FRACTIONS: Readonly<Record<string, number>> = { نصف: 30, ربع: 15, ثلث: 20, نصفا: 30, ربعا: 15, ثلثا: 20 };
const bare = (norm: string) => norm.replace(/^و?(?:ال)?/, "");

/** `والنصف`, `وربع`, `إلا ثلثا`, `و15 دقيقة`, `وأربعون دقيقة`, `إلا خمس دقائق`; gives signed minutes. */
function minutes(source: Source, i: number): { minute: number; last: number } | null {
  const { tokens, reader, text } = source;
  const token = tokens[i];
  if (token === undefined) return null;
  const minus = token.norm === "الا";
  const apart = minus || token.norm === "و";
  const at = apart ? i + 1 : i;
  const word = tokens[at];
  if (word === undefined || (!apart && !word.norm.startsWith("و"))) return null;
  const sign = minus ? -1 : 1;
  const fraction = FRACTIONS[apart ? bare(word.norm) : bare(word.norm)];
  if (fraction !== undefined) return { minute: sign * fraction, last: at + 1 };
  const numeral = reader.cardinal(text, tokens, at, source.limit(i));
  if (numeral === null || !(numeral.value > 0 && numeral.value < 60)) return null;
  return source.is(numeral.last, "unit", "unit-plural")?.value === "minute"
    ? { minute: sign * numeral.value, last: numeral.last + 1 }
    : null;
}

/** A part of the day after a clock time: `صباحا`, `من مساء`, `بعد الظهر`, `م`. */
function half(source: Source, i: number): { part: PartOfDay; last: number } | null {
  const at = ["من", "في", "هذا"].includes(source.norm(i)) ? i + 1 : i;
  const sign = at === i ? HALF_DAYS[source.norm(i)] : undefined;
  if (sign !== undefined) return { part: sign, last: i + 1 };
  const part = source.plain(at, "part");
  return part === null ? null : { part: part.value as PartOfDay, last: part.last };
}

/** Index after `بتوقيت غرينتش`, `بالتوقيت المحلي`, `ت غ`; the wall clock is kept as written. */
export function skipZone(source: Source, at: number): number {
  let i = at;
  if (source.norm(i) === "(" && source.is(i + 1, "zone")) i++;
  const zone = source.is(i, "zone");
  if (zone === null || zone.conjunction) return at;
  i = zone.last;
  const limit = source.limit(at);
  // `ت غ`, `غرينتش` name the zone in full.
  let words = ZONE_WORDS.has(source.norm(i - 1)) ? 3 : 0;
  while (i < limit && words < 3 && source.tokens[i]!.kind !== "punctuation" && source.tokens[i]!.kind !== "number") {
    if (words > 0 && !ZONE_WORDS.has(source.norm(i)) && !source.norm(i).startsWith("ال")) break;
    if (source.at(i).length > 0 && words > 0) break;
    i++;
    words++;
    if (ZONE_WORDS.has(source.norm(i - 1))) break;
  }
  return source.norm(i) === ")" && source.norm(at) === "(" ? i + 1 : i;
}

/**
 * A clock time at token `i`. `named` after الساعة; else only `10:30`, or an hour that a part of the day follows (`الخامسة فجرا`).
 * Twelve-hour times move to the half of the day that the part names: `الثالثة وربع بعد الظهر` is 15:15.
 */
export function readClock(source: Source, i: number, named: boolean): ClockRead | null {
  const read = digits(source, i, named) ?? (source.tokens[i]?.kind === "word" ? words(source, i) : bareHour(source, i));
  if (read === null) return null;
  let { hour, minute, last } = read as { hour: number; minute: number | null; last: number };
  const more = minutes(source, last);
  if (more !== null && minute === null) {
    last = more.last;
    minute = more.minute;
    if (minute < 0) {
      minute += 60;
      hour = hour === 0 ? 23 : hour - 1;
    }
  }
  const part = half(source, last);
  if (part !== null) last = part.last;
  // الثالثة والنصف needs no الساعة; other hours in words need a part of the day.
  const digital = source.tokens[i]!.kind === "number";
  const fraction =
    more !== null &&
    !digital &&
    source.norm(i).startsWith("ال") &&
    FRACTIONS[bare(source.norm(last - 1))] !== undefined;
  if (!named && part === null && !fraction && (read.minute === null || !digital)) return null;
  last = skipZone(source, last);
  return { clock: { hour: shifted(hour, part?.part ?? null), minute }, part: part?.part ?? null, last };
}

/** Digits of an hour before a part of the day: `10 مساء`. */
function bareHour(source: Source, i: number): { hour: number; minute: null; last: number } | null {
  const token = source.tokens[i];
  if (token === undefined || !/^\d{1,2}$/.test(token.norm)) return null;
  if (["-", "–", "/", ":"].includes(source.norm(i - 1))) return null;
  const hour = Number(token.norm);
  const part = source.plain(i + 1, "part");
  const adverb = part !== null && (!part.definite || part.last > i + 2) && part.value !== "forenoon";
  return adverb && hour >= 1 && hour <= 12 ? { hour, minute: null, last: i + 1 } : null;
}

/** The hour of 24 for one of twelve beside a part of the day. */
export function shifted(hour: number, part: PartOfDay | null): number {
  if (part === null || hour > 12) return hour;
  if (part === "morning" || part === "dawn" || part === "forenoon") return hour === 12 && part === "dawn" ? 0 : hour;
  if (part === "night" || part === "eve" || part === "weekday-night" || part === "midnight")
    return hour === 12 ? 0 : hour <= 5 ? hour : hour + 12;
  if (part === "noon") return hour >= 10 ? hour : hour + 12;
  return hour === 12 ? 12 : hour + 12;
}
