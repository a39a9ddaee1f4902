import type { Interval, Status, TimeMention } from "../../record/index.ts";
import { type Clauses, isAnswered } from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";

/**
 * When the event happened: a time among its own phrases, then of what tells it too, then of the clause that governs it, then one that opens its
 * sentence; null when the text gives none. Days win over months and years, and the nearer over the farther.
 */
export function dateOf(candidate: Candidate, status: Status, lookup: Lookup): Interval | null {
  const { sentence, phrases } = candidate.clauses;
  const at = candidate.word.index;
  const own = best(candidate, lookup, at, candidate.args.last) ?? ofMerged(candidate, lookup);
  // What is answered came before the answer, whose time is not its own.
  if (own === null && (isAnswered(candidate.clauses.words, at) || isOver(candidate))) return null;
  const named = !candidate.verbal && candidate.word.reading?.definite === true;
  const told = TOLD.has(status) || (ACTS[status] === candidate.frame.type && !named);
  // Around what is planned, denied or supposed stands the day on which that was said.
  const governed = told || candidate.verbal || candidate.carried;
  const near = own ?? (governed ? best(candidate, lookup, clauseStart(candidate), candidate.args.last) : null);
  if (near) return interval(near);
  if (!told) return null;
  const then = thatTime(candidate, lookup);
  if (then) return interval(then);
  const first = phrases.find((p) => p.kind === "verb" || p.kind === "complementiser");
  const opening = lookup.within(sentence.first, first ? Math.max(first.first, sentence.first) : sentence.last);
  const time = opening.filter(isResolved).find((m) => m.last <= at);
  return time ? interval(time) : onlyDay(candidate, lookup);
}

/** `قصف المدينة الأحد بعد هدنة`: a truce or talks that something else came after ended before its day. */
export function isOver({ clauses: { phrases }, frame, phrase, verbal }: Candidate): boolean {
  const own = phrases[phrase]!;
  const lasts = frame.mode === "ceasefire" || frame.type === "CONSULT";
  return lasts && !verbal && own.kind === "noun" && AFTER.has(own.preposition ?? "");
}
const AFTER = new Set(["بعد", "عقب"]);

/** Statuses of what is told as having happened. */
export const TOLD: ReadonlySet<Status> = new Set<Status>(["asserted", "habitual", "unclear"]);

/** Demanding and threatening happen though what is demanded or threatened does not. */
const ACTS: Partial<Record<Status, string>> = { demanded: "REQUEST", threatened: "THREATEN" };

const THEN: ReadonlySet<string> = new Set(["انذاك", "حينها", "وقتها", "حينذاك", "حينئذ", "وقتئذ", "وقتذاك"]);
/** How many sentences back the time may have been named that `آنذاك` takes up. */
const THEN_BACK = 2;

/** `وقد قتل آنذاك ثلاثة`: the time named last. */
function thatTime({ clauses, args, word }: Candidate, lookup: Lookup): TimeMention | null {
  let pointed = false;
  for (let i = args.first; i < args.last; i++) pointed ||= THEN.has(clauses.words[i]!.token.norm);
  if (!pointed) return null;
  let current: Clauses | null = clauses;
  for (let back = 0; current && back <= THEN_BACK; back++, current = current.previous) {
    const times = lookup.within(current.sentence.first, Math.min(current.sentence.last, word.index)).filter(isResolved);
    if (times.length > 0) return times.at(-1)!;
  }
  return null;
}

/** The one day that a sentence names dates what it tells in the past (`سيطر الجيش على الحي إثر معارك السبت`). */
function onlyDay(candidate: Candidate, lookup: Lookup): Interval | null {
  const { sentence } = candidate.clauses;
  const days = lookup.within(sentence.first, sentence.last).filter(isResolved);
  const [day] = days;
  return days.length === 1 &&
    day &&
    RANK[day.grain] === 0 &&
    candidate.word.reading?.tense !== "present" &&
    !candidate.word.reading?.future
    ? interval(day)
    : null;
}

/** First token of the clause that the trigger stands in: its own arguments and the verb that governs it. */
function clauseStart(candidate: Candidate): number {
  const { phrases } = candidate.clauses;
  let first = candidate.args.first;
  for (let i = candidate.phrase - 1; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (
      phrase.kind === "stop" ||
      phrase.kind === "complementiser" ||
      phrase.kind === "relative" ||
      phrase.kind === "subordinator"
    )
      break;
    first = Math.min(first, phrase.first);
    if (phrase.kind === "verb") break;
  }
  return first;
}

const isResolved = (m: { kind: string }): m is TimeMention => {
  if (m.kind !== "time") return false;
  const t = m as TimeMention;
  return (t.from !== null || t.to !== null) && t.grain !== "duration";
};

function ofMerged(candidate: Candidate, lookup: Lookup): TimeMention | null {
  for (const c of candidate.merged) {
    const time = best(c, lookup, Math.min(c.word.index, c.args.first), c.args.last);
    if (time) return time;
  }
  return null;
}

/** Days say more than years, and years more than "since": rank first, then nearness. */
const RANK: Readonly<Record<string, number>> = {
  minute: 0,
  hour: 0,
  part: 0,
  day: 0,
  week: 1,
  month: 1,
  season: 1,
  year: 2,
  decade: 3,
  open: 2,
};

/** Times that are said of something else: the start of a since, and what an attribute of another noun dates. */
function isAnother(candidate: Candidate, m: TimeMention, lookup: Lookup): boolean {
  const { words } = candidate.clauses;
  // `165 هجوما منذ اندلاع الحرب في 7 أكتوبر`: the day dates the outbreak.
  const since = lookup.at(m.first - 1).some((s) => s.kind === "time" && s.rule === ANCHORED && s.last <= m.first);
  if (since || startOf(candidate, m, lookup) || isRecord(candidate, m) || isOfVerb(candidate, m)) return true;
  if (isOfSource(candidate, m)) return true;
  if (m.grain === "open" && isOfOther(candidate, m)) return true;
  // `الاتفاق الموقع عام 2015`: the participle is dated.
  let k = m.first - 1;
  while (k > candidate.word.index && words[k]!.kind === "preposition") k--;
  if (k <= candidate.word.index || words[k]!.mention !== null) return false;
  // `على المدينة عام 2014`: what a preposition governs describes nothing.
  const described = words[k - 1]!;
  if (
    words[k]!.preposition !== null ||
    (described.kind !== "noun" && described.kind !== "name" && described.kind !== "adjective")
  )
    return false;
  return words[k]!.token.readings.some((r) => r.form === "passive-participle" && r.definite);
}
/** `هاجموا القرية في نيسان، حسبما نشر السبت`: behind what brings a source in, the day is that of its telling. */
function isOfSource({ clauses: { words }, word }: Candidate, m: TimeMention): boolean {
  for (let i = m.first - 1; i > word.index; i--) {
    const { norm } = words[i]!.token;
    if (TOLD_BY.has(norm) || (norm === "ما" && BY.has(words[i - 1]!.token.norm))) return true;
  }
  return false;
}
const TOLD_BY: ReadonlySet<string> = new Set(["حسبما", "وفقما"]);
const BY: ReadonlySet<string> = new Set(["وفق", "بحسب", "حسب"]);

/** `مفاوضات لإنهاء النزاع المستمر منذ عام 2001`: what has gone on since then is another thing. */
function isOfOther({ clauses: { phrases, words }, word, phrase }: Candidate, m: TimeMention): boolean {
  const before = m.first - 1;
  if (before <= word.index || !words[before]!.token.readings.some((r) => r.form.endsWith("participle"))) return false;
  const own = phrases.find((p) => p.first <= before && before < p.last);
  return own?.kind === "noun" && own !== phrases[phrase] && own.head !== before;
}

/**
 * `الهجومين اللذين تبناهما التنظيم الذي يسيطر على المدينة منذ 2014`: a span or a year behind a verb that says more of another noun is that verb's, and so
 * is a day behind a passive one (`تشييع جنود قتلوا الأربعاء`).
 */
function isOfVerb(candidate: Candidate, m: TimeMention): boolean {
  const { phrases, words } = candidate.clauses;
  let noun = -1;
  for (let i = candidate.phrase; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.first >= m.first) break;
    if (phrase.kind === "noun") noun = i;
    if (phrase.kind !== "verb" || phrase.first <= candidate.word.index || noun <= candidate.phrase) continue;
    const verb = words[phrase.first]!;
    if (verb.conjunction !== null || candidate.carrier === verb || candidate.merged.some((c) => c.word === verb))
      continue;
    const relative = phrases[i - 1]?.kind === "relative";
    if (RANK[m.grain] !== 0 && relative) return true;
    if (
      verb.reading?.voice === "passive" ||
      (verb.reading?.number === "plural" && candidate.frame.id.startsWith("explosive"))
    )
      return true;
  }
  return false;
}

/** How many tokens before منذ an elative may stand. */
const RECORD_REACH = 8;

/** `الأعنف منذ 2014`, `أول هجوم منذ عام`: the span in which it is the first or worst of its kind. */
function isRecord({ clauses }: Candidate, m: TimeMention): boolean {
  if (m.grain !== "open") return false;
  for (let i = m.first - 1; i >= Math.max(clauses.sentence.first, m.first - RECORD_REACH); i--) {
    const { reading, token } = clauses.words[i]!;
    if (token.norm === "،" || token.norm === ".") return false;
    if (!reading && ELATIVE.test(token.norm)) return true;
    if (!reading || MORE.has(reading.lexeme.lemma)) continue;
    if (reading.lexeme.classes.includes("elative") || reading.lexeme.lemma === "أول") return true;
  }
  return false;
}
const MORE = new Set(["أكثر", "أقل"]);
/** `الأفدح`: the pattern of elatives with the article, for words that no list knows. */
const ELATIVE = /^الا[ء-ي]{3}$/u;

const ANCHORED = "time.since-event";
/** How many tokens behind منذ the date of what it counts from may stand. */
const SINCE_REACH = 20;

/** The day that the clause of منذ gives is where that span begins. */
function startOf(candidate: Candidate, m: TimeMention, lookup: Lookup): boolean {
  const first = Math.max(candidate.clauses.sentence.first, m.first - SINCE_REACH);
  return lookup
    .within(first, m.first)
    .some((s) => s.kind === "time" && s.rule === ANCHORED && s.first > candidate.word.index && s.from === m.from);
}

function best(candidate: Candidate, lookup: Lookup, first: number, last: number): TimeMention | null {
  const at = candidate.word.index;
  let found: TimeMention | null = null;
  const score = (m: TimeMention) => (RANK[m.grain] ?? 3) * 100 + Math.abs(m.first - at);
  for (const m of lookup.within(first, last)) {
    if (!isResolved(m) || isAnother(candidate, m, lookup)) continue;
    if (!found || score(m) < score(found)) found = m;
  }
  return found;
}

/** Events are dated to the day: a part of a day or an hour gives the days that it touches; a time to the minute stays. */
function interval(m: TimeMention): Interval {
  if (m.grain !== "part" && m.grain !== "hour") return { from: m.from, to: m.to };
  if (!m.from?.includes("T") && !m.to?.includes("T")) return { from: m.from, to: m.to };
  return { from: m.from?.slice(0, 10) ?? null, to: m.to ? dayAfter(m.to) : null };
}

/** The exclusive end at day grain: `2024-07-26T06:00` → `2024-07-27`, midnight stays. */
function dayAfter(to: string): string {
  const day = to.slice(0, 10);
  if (!to.includes("T") || to.endsWith("T00:00")) return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
