import type { Count, NumberMention } from "../../record/index.ts";
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
  for (const c of [candidate, ...candidate.merged]) {
    const id = c.frame.id;
    if (id.startsWith("wound")) out.injured = plus(out.injured, countOf(c, lookup));
    else if (id === "kill.fall" && isWounded(c)) out.injured = plus(out.injured, countOf(c, lookup));
    else if ((id.startsWith("kill") || c.frame.mode === "targeted") && !isAttempt(c, words))
      out.fatalities = plus(out.fatalities, countOf(c, lookup));
    else if (c.frame.mode === "arrest") out.detained = plus(out.detained, countOf(c, lookup));
  }
  if (candidate.frame.type === "ASSAULT") denyCasualties(candidate, words, out);
  return out;
}

/** `محاولة اغتيال` kills no one by itself. */
function isAttempt(c: Candidate, table: Words): boolean {
  const before = c.clauses.words[c.word.index - 1];
  return before !== undefined && table.has("attempt-head", before.token);
}

/** How far a word of harm may stand behind its negation: `دون وقوع أي خسائر بشرية`. */
const DENIAL_REACH = 6;

/** `دون إصابات`, `لم ترد أنباء عن ضحايا` say that there were none; `لم يتضح` says nothing. */
function denyCasualties(c: Candidate, table: Words, out: Casualties): void {
  const { words, sentence } = c.clauses;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!table.has("without", words[i]!.token) || isAtLeast(words, i)) continue;
    const end = Math.min(sentence.last, i + DENIAL_REACH);
    for (let k = i + 1; k < end; k++) {
      const token = words[k]!.token;
      if (table.has("unknown", token)) break;
      if (table.has("harm-dead", token) || table.has("harm-any", token)) out.fatalities ??= 0;
      if (table.has("harm-hurt", token) || table.has("harm-any", token)) out.injured ??= 0;
    }
  }
}

/** `ما لا يقل عن سبعة` is a bound, no denial. */
const isAtLeast = (words: readonly Word[], i: number) => words[i + 1]?.token.norm.endsWith("قل") ?? false;

/** The number that counts the trigger itself: `165 هجوما` tells 165 events. */
export function incidentsOf(candidate: Candidate, lookup: Lookup): Count {
  const at = candidate.word.index;
  for (const i of [at - 1, at]) {
    for (const m of lookup.at(i)) {
      if (m.kind !== "number" || m.form === "ordinal" || m.form === "percent" || m.form === "fraction") continue;
      if (m.form === "vague" || lookup.at(i).some((t) => t.kind === "time")) continue;
      if (m.last < at || (m.noun !== null && m.noun !== at)) continue;
      const value = countValue(m);
      if (value === 1 || (i === at && m.form !== "dual")) continue;
      return value;
    }
  }
  return null;
}

const isWounded = (c: Candidate) =>
  [...c.args.subject, ...(c.args.genitive ? [c.args.genitive] : [])].some((p) =>
    c.clauses.words[p.head]!.token.readings.some((r) => r.lexeme.lemma === "جريح"),
  );

/** Two counts of one kind in one clause (`قتل جنديان وثلاثة مدنيين`) add up; a bound stays a bound. */
function plus(a: Count, b: Count): Count {
  if (a === null) return b;
  if (b === null) return a;
  if (typeof a === "number" && typeof b === "number") return a + b;
  return a;
}

function countOf(c: Candidate, lookup: Lookup): Count {
  let total: Count = null;
  for (const phrase of c.harmed) total = plus(total, phraseCount(c, phrase, lookup));
  if (total === null && c.args.genitive) total = phraseCount(c, c.args.genitive, lookup);
  if (total === null && c.frame.id.endsWith(".people")) total = besideCount(c, lookup);
  return total;
}

/** `ارتفع عدد القتلى منذ … إلى 36`: how many tokens behind the noun its number may stand. */
const TALLY_REACH = 12;

/** `10 قتلى` counts before the noun; `بلغ عدد القتلى 36` after it. */
function besideCount(c: Candidate, lookup: Lookup): Count {
  const at = c.word.index;
  for (const m of lookup.at(at - 1)) if (m.kind === "number" && m.form !== "ordinal") return countValue(m);
  for (const m of lookup.at(at)) if (m.kind === "number" && m.form === "dual") return countValue(m);
  for (const m of lookup.within(at + 1, Math.min(c.clauses.sentence.last, at + TALLY_REACH))) {
    if (m.kind === "number" && m.form === "cardinal") return countValue(m);
  }
  return null;
}

function phraseCount(c: Candidate, phrase: NounPhrase, lookup: Lookup): Count {
  const { words } = c.clauses;
  for (const m of lookup.within(phrase.first, phrase.last)) {
    if (m.kind === "number" && m.form !== "ordinal" && m.form !== "percent")
      return bounded(countValue(m), words, phrase.last);
  }
  const part = partCount(c, phrase, lookup);
  if (part !== null) return part;
  const head = words[phrase.head]!;
  if (head.mention?.kind === "person") return 1;
  return isOnePerson(head) ? 1 : null;
}

/** `43 مدنيا على الأقل`: the bound stands behind what is counted. */
function bounded(count: Count, words: readonly Word[], last: number): Count {
  const least = words[last]?.token.norm.startsWith("عل") && AT_LEAST.has(words[last + 1]?.token.norm ?? "");
  return least && typeof count === "number" ? { low: count, high: null } : count;
}
const AT_LEAST = new Set(["الاقل", "الأقل", "اقل"]);

/** `1120 من الأشخاص الذين قتلوا`: the count stands before the whole that it is part of. */
function partCount(c: Candidate, phrase: NounPhrase, lookup: Lookup): Count {
  if (phrase.preposition !== "من") return null;
  const { phrases } = c.clauses;
  const before = phrases[phraseAt(phrases, phrase.first) - 1];
  if (before?.kind !== "noun") return null;
  for (const m of lookup.within(before.first, before.last))
    if (m.kind === "number" && m.form === "cardinal") return countValue(m);
  return null;
}

/** A singular noun for a human being (`جندي`, `القيادي`) is one; plurals and groups without a number are not counted. */
function isOnePerson(head: Word): boolean {
  const reading = head.reading;
  if (reading?.number !== "singular") return false;
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
  if (m.approx && m.value !== null) return m.value;
  return { low: m.low, high: m.high };
}
