import type { Count, Mention, NumberMention } from "../../record/index.ts";
import { type NounPhrase, phraseAt, type Word } from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";

import type { Words } from "./words.ts";

/** How many were killed, wounded and detained, as far as the text says; null = not said. */
export interface Casualties {
  fatalities: Count;
  injured: Count;
  detained: Count;
}

/** Reads the casualties of an event from its own harm words and from those merged into it. */
export function casualtiesOf(candidate: Candidate, lookup: Lookup, words: Words): Casualties {
  const out: Casualties = { fatalities: null, injured: null, detained: null };
  const counted = new Set<number>();
  for (const c of [candidate, ...candidate.merged]) {
    const of = harmOf(c, words);
    if (of) out[of] = plus(out[of], countOf(c, lookup, counted, of));
    if (of !== "fatalities") continue;
    // `مقتل خمسة وعشرات الجرحى`: the wounded beside the dead.
    for (const phrase of c.harmed.filter((p) => isOfWounded(p, c))) {
      const read = phraseCount(c, phrase, lookup);
      if (read?.at == null || counted.has(read.at)) continue;
      counted.add(read.at);
      out.injured = plus(out.injured, read.count);
    }
  }
  return out;
}

const isOfWounded = ({ first, last }: NounPhrase, { clauses }: Candidate): boolean =>
  clauses.words.slice(first, last).some((w) => WOUNDED.has(w.reading?.lexeme.lemma ?? ""));
const isOverHurt = ({ head }: NounPhrase, { clauses }: Candidate): boolean =>
  clauses.words[head]!.reading?.lexeme.lemma === "تأثر";
const WOUNDED: ReadonlySet<string> = new Set(["جريح", "مصاب", "أصاب", "جرح"]);

function harmOf(c: Candidate, words: Words): keyof Casualties | null {
  const { id, mode } = c.frame;
  if (id.startsWith("wound") || (id === "kill.fall" && isWounded(c))) return "injured";
  if (id.startsWith("kill") || mode === "targeted") return isAttempt(c, words) ? null : "fatalities";
  return mode === "arrest" ? "detained" : null;
}

/** `محاولة اغتيال` kills no one by itself. */
function isAttempt(c: Candidate, table: Words): boolean {
  const before = c.clauses.words[c.word.index - 1];
  return before !== undefined && table.has("attempt-head", before.token);
}

/** The number that counts the trigger itself: `165 هجوما` tells 165 events. */
export function incidentsOf(candidate: Candidate, lookup: Lookup): Count {
  const at = candidate.word.index;
  for (const i of [at - 1, at]) {
    for (const m of lookup.at(i)) {
      if (!isCount(m)) continue;
      if (m.form === "vague" || lookup.at(i).some((t) => t.kind === "time")) continue;
      if (m.last < at || (m.noun !== null && m.noun !== at)) continue;
      const value = countValue(m);
      if (value === 1 || (i === at && m.form !== "dual")) continue;
      return m.value ?? value;
    }
  }
  return null;
}

const isWounded = (c: Candidate) =>
  [...c.args.subject, ...(c.args.genitive ? [c.args.genitive] : [])].some((p) =>
    c.clauses.words[p.head]!.token.readings.some((r) => r.lexeme.lemma === "جريح"),
  );

/** Two counts of one kind in one clause (`قتل جنديان وثلاثة مدنيين`) add up, and so do their bounds. */
function plus(a: Count, b: Count): Count {
  if (a === null) return b;
  if (b === null) return a;
  if (typeof a === "number" && typeof b === "number") return a + b;
  const [one, two] = [boundsOf(a), boundsOf(b)];
  return { low: sum(one.low, two.low), high: sum(one.high, two.high) };
}

const boundsOf = (count: NonNullable<Count>) => (typeof count === "number" ? { low: count, high: count } : count);
const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** `مقتل وجرح العشرات`: of those killed and those wounded only the sum is told. */
function isShared({ clauses: { words }, word, verbal }: Candidate): boolean {
  const before = words[word.index - 1]?.reading;
  return !verbal && word.conjunction === "و" && before?.enclitic === null && DEATHS.has(before.lexeme.lemma);
}
const DEATHS = new Set(["مقتل", "قتل"]);

/** @param counted tokens of the numbers that were counted already: `إصابة خمسة جرحى` tells five once */
function countOf(c: Candidate, lookup: Lookup, counted: Set<number>, of: keyof Casualties): Count {
  if (isShared(c)) return null;
  let total: Count = null;
  const add = (read: Read | null) => {
    if (!read || (read.at !== null && counted.has(read.at))) return;
    if (read.at !== null) counted.add(read.at);
    total = plus(total, read.count);
  };
  for (const phrase of c.harmed)
    if (of !== "fatalities" || !(isOfWounded(phrase, c) || isOverHurt(phrase, c))) add(phraseCount(c, phrase, lookup));
  // `توفي متأثرا بجروحه`: one, of whom nothing else is said.
  if (total === null && of === "fatalities")
    for (const phrase of c.harmed) if (isOverHurt(phrase, c)) add(phraseCount(c, phrase, lookup));
  if (total === null && c.args.genitive) add(phraseCount(c, c.args.genitive, lookup));
  if (total === null && c.frame.id.endsWith(".people")) add(besideCount(c, lookup));
  // `قتل القائد مع أربعة من حراسه`: those with whom it was suffered.
  if (total !== null && c.verbal) for (const phrase of c.args.after.get("مع") ?? []) add(numberIn(c, phrase, lookup));
  return total;
}

/** Ranks, shares (`نصف القتلى`) and multiples count no one. */
const isCount = (m: Mention): m is NumberMention =>
  m.kind === "number" && (m.form === "cardinal" || m.form === "dual" || m.form === "vague");

/** A count with the token of its number, or null where no number tells it. */
interface Read {
  readonly count: Count;
  readonly at: number | null;
}

/** `ارتفع عدد القتلى منذ … إلى 36`: how many tokens behind the noun its number may stand. */
const TALLY_REACH = 14;

/** `10 قتلى` counts before the noun; `بلغ عدد القتلى 36` after it. */
function besideCount(c: Candidate, lookup: Lookup): Read | null {
  const at = c.word.index;
  for (const m of lookup.at(at - 1)) if (isCount(m) && (m.noun === null || m.noun === at)) return readOf(m);
  for (const m of lookup.at(at)) if (m.kind === "number" && m.form === "dual") return readOf(m);
  for (const m of lookup.within(at + 1, Math.min(c.clauses.sentence.last, at + TALLY_REACH))) {
    if (m.kind === "number" && m.form === "cardinal" && !lookup.at(m.first).some((t) => t.kind === "time"))
      return readOf(m);
  }
  return null;
}

function phraseCount(c: Candidate, phrase: NounPhrase, lookup: Lookup): Read | null {
  const number = numberIn(c, phrase, lookup);
  if (number) return number;
  const part = partCount(c, phrase, lookup);
  if (part) return part;
  const head = c.clauses.words[phrase.head]!;
  const one = isOneOf(head) && (head.definite || phrase.last > phrase.head + 1);
  if (one || head.mention?.kind === "person" || isOnePerson(head)) return { count: 1, at: null };
  // `أصابت امرأة وطفليها`: a dual with its pronoun; `استشهد فلسطينيان`: of those who are called by an adjective.
  const two = head.reading?.number === "dual" && (head.enclitic !== null || isDualOfPeople(head));
  return two ? { count: 2, at: null } : null;
}

const isDualOfPeople = ({ kind, token }: Word): boolean => kind === "adjective" && token.norm.endsWith("ان");

function numberIn(c: Candidate, phrase: NounPhrase, lookup: Lookup): Read | null {
  for (const m of lookup.within(phrase.first, phrase.last)) {
    if (isCount(m)) return { count: bounded(countValue(m), c.clauses.words, phrase.last), at: m.first };
  }
  // `مسلحين اثنين`: two stands behind its noun.
  for (const m of lookup.at(phrase.last))
    if (m.kind === "number" && m.form === "cardinal" && m.value === 2 && m.first === phrase.last) return readOf(m);
  return null;
}

const readOf = (m: NumberMention): Read => ({ count: countValue(m), at: m.first });
/** `43 مدنيا على الأقل`: the bound stands behind what is counted. */
function bounded(count: Count, words: readonly Word[], last: number): Count {
  const least = words[last]?.token.norm.startsWith("عل") && AT_LEAST.has(words[last + 1]?.token.norm ?? "");
  return least && typeof count === "number" ? { low: count, high: null } : count;
}
const AT_LEAST = new Set(["الاقل", "الأقل", "اقل"]);

/** `1120 من الأشخاص الذين قتلوا`: the count stands before the whole that it is part of. */
function partCount(c: Candidate, phrase: NounPhrase, lookup: Lookup): Read | null {
  if (phrase.preposition !== "من") return null;
  const { phrases } = c.clauses;
  const before = phrases[phraseAt(phrases, phrase.first) - 1];
  if (before?.kind !== "noun") return null;
  for (const m of lookup.within(before.first, before.last))
    if (m.kind === "number" && m.form === "cardinal") return readOf(m);
  return null;
}

/** `مقتل أحد قادته`; `لم يقتل أحد` is of nobody. */
const isOneOf = ({ reading }: Word): boolean => reading?.lexeme.lemma === "أحد" || reading?.lexeme.lemma === "إحدى";

/** A singular noun for a human being (`جندي`, `القيادي`) is one; plurals and groups without a number are not counted. */
function isOnePerson(head: Word): boolean {
  const reading = head.reading;
  if (reading?.number !== "singular") return false;
  // `أصيب آخر`, `مقتل مهاجم`
  const named = reading.lexeme.classes.includes("ordinal") || reading.form === "active-participle";
  if (reading.lexeme.lemma === "آخر" || (named && reading.gender === "masculine")) return true;
  return (
    reading.lexeme.classes.some((k) => HUMAN.has(k)) &&
    !reading.lexeme.classes.some((k) => k === "group" || k === "force")
  );
}
const HUMAN = new Set(["human", "soldier", "fighter", "civilian", "child", "woman", "title", "victim"]);

function countValue(m: NumberMention): Count {
  if (m.value !== null && m.low === m.value && m.high === m.value) return m.value;
  if (m.value !== null && m.low === null && m.high === null) return m.value;
  if (m.low === null && m.high === null) return m.value;
  const about = m.value !== null && m.approx && m.low !== null && m.high !== null;
  return about ? m.value : { low: m.low, high: m.high };
}
