import { argumentsWith, type NounPhrase, type Phrase, phraseAt, phraseWith, type Word } from "../clause/index.ts";
import type { Candidate, Lookup, OpenClaim } from "./candidate.ts";
import { normalPreposition } from "./match.ts";

/** Lists of more are told in sentences of their own. */
const MOST = 6;

/**
 * `استهدف المسلحون موقعين، الأول قاعدة … بصواريخ، والثاني مطار …`: of several things struck at once the text tells each by its number. Adds the event of
 * each, with what is told of it; the whole keeps its clause up to the first of them.
 */
export function addMembers(candidates: readonly Candidate[], lookup: Lookup): Candidate[] {
  const out = [...candidates];
  for (const whole of candidates) {
    if (whole.frame.type !== "ASSAULT" || whole.mergedInto || !whole.target.some((t) => isSeveral(whole, t, lookup)))
      continue;
    const heads = headsOf(whole);
    const last = whole.clauses.sentence.last;
    const members = heads.map((at, i) => memberOf(whole, at, heads[i + 1] ?? last));
    // What has a verb or a noun of force of its own is told by it.
    if (members.some((m) => candidates.some((c) => c !== whole && isIn(c, m)))) continue;
    if (members.length > 0) cut(whole, heads[0]!);
    out.push(...members);
  }
  return out;
}

/** A member happened when the whole did, unless its own words say when. */
export function dateMembers(claims: readonly OpenClaim[], told: readonly Candidate[]): void {
  for (const [i, { whole }] of told.entries()) {
    if (whole === null) continue;
    const at = told.indexOf(whole);
    if (at < 0) continue;
    claims[i]!.date ??= claims[at]!.date;
    claims[at]!.incidents ??= Math.max(2, told.filter((c) => c.whole === whole).length);
  }
}

/** The place of one member is neither that of the whole nor that of another. */
export function placeMembers(claims: readonly OpenClaim[], told: readonly Candidate[]): void {
  for (const [i, c] of told.entries()) {
    const { place } = claims[i]!;
    if (place === null) continue;
    const others = told.flatMap(({ whole }, k) =>
      whole !== null && k !== i && (whole === c || whole === c.whole) ? [k] : [],
    );
    const within = ({ evidence: { start, end } }: OpenClaim) => start <= place.start && place.end <= end;
    if (others.some((k) => within(claims[k]!))) claims[i]!.place = null;
  }
}

/** `موقعين`, `ثلاثة مواقع`, `مواقع` */
function isSeveral({ clauses: { words } }: Candidate, { first, last, head }: NounPhrase, lookup: Lookup): boolean {
  const number = words[head]!.reading?.number;
  return number === "dual" || number === "plural" || lookup.within(first, last).some((m) => m.kind === "number");
}

/** Tokens of `الأول`, `والثاني` … behind a comma, a colon or a `و`, in this order. */
function headsOf({ clauses: { phrases, words }, phrase }: Candidate): number[] {
  const heads: number[] = [];
  for (let p = phrase + 1; p < phrases.length && heads.length < MOST; p++) {
    const at = phrases[p]!;
    if (at.kind === "stop") break;
    if (at.kind !== "noun" || at.preposition !== null) continue;
    const rank = rankOf(words[at.first]!);
    const apart = at.joined || BREAKS.has(phrases[p - 1]!.kind);
    if (rank === heads.length && apart) heads.push(at.first);
  }
  return heads;
}
const BREAKS: ReadonlySet<Phrase["kind"]> = new Set(["comma", "colon"]);

/** 0 for `الأول`, 1 for `الثاني` …; -1 for what is no ordinal with the article. */
function rankOf({ reading, definite }: Word): number {
  return definite && reading?.lexeme.classes.includes("ordinal") ? RANKS.indexOf(reading.lexeme.lemma) : -1;
}
const RANKS = ["أول", "ثاني", "ثالث", "رابع", "خامس", "سادس"];

function memberOf(whole: Candidate, at: number, end: number): Candidate {
  const { clauses, frame, actor, nationalities, status } = whole;
  const { phrases, words } = clauses;
  const p = phraseAt(phrases, at);
  const own = phrases[p] as NounPhrase;
  const site = own.last > at + 1 ? phraseWith(own, { first: at + 1, head: at + 1, joined: false }) : null;
  const after = new Map<string, NounPhrase[]>();
  let last = own.last;
  for (const phrase of phrases.slice(p + 1)) {
    if (phrase.first >= end || phrase.kind === "stop") break;
    if (phrase.kind !== "comma") last = phrase.last;
    if (phrase.kind !== "noun" || phrase.preposition === null) continue;
    const key = normalPreposition(phrase.preposition);
    after.set(key, [...(after.get(key) ?? []), phrase]);
  }
  return {
    clauses,
    word: words[at]!,
    frame,
    args: {
      at,
      subject: [],
      object: site ? [site] : [],
      after,
      modifiers: [],
      genitive: null,
      passive: false,
      antecedent: null,
      first: at,
      last,
    },
    phrase: p,
    verbal: false,
    actor: [...actor],
    target: site ? [site] : [],
    harmed: [],
    places: [],
    weapons: [],
    topics: [],
    nationalities: [...nationalities],
    consumed: new Set(),
    mode: frame.mode,
    status,
    carried: true,
    carrier: null,
    undergone: false,
    controlled: false,
    mergedInto: null,
    merged: [],
    whole,
  };
}

const isIn = (c: Candidate, { clauses, args, frame }: Candidate): boolean =>
  c.clauses === clauses && c.frame.type === frame.type && c.word.index >= args.first && c.word.index < args.last;

/** Ends the clause of the whole before token `at`. */
function cut(whole: Candidate, at: number): void {
  const after = new Map<string, readonly NounPhrase[]>();
  for (const [preposition, phrases] of whole.args.after) {
    const kept = phrases.filter(({ first }) => first < at);
    if (kept.length > 0) after.set(preposition, kept);
  }
  whole.args = argumentsWith(whole.args, { after, last: Math.min(whole.args.last, at) });
}
