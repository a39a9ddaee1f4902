import { fold } from "../../arabic/index.ts";
import type { Knowledge } from "../../record/index.ts";
import { type Arguments, type Clauses, type NounPhrase, verbArguments, type Word } from "../clause/index.ts";
import type { Candidate } from "./candidate.ts";
import { phrasesIn } from "./match.ts";

type LightKind = "light" | "undergo" | "scene";
/** Lemmas of verbs that lend an event noun their subject. */
export type LightVerbs = ReadonlyMap<string, LightKind>;

export function loadLightVerbs(knowledge: Knowledge): LightVerbs {
  const out = new Map<string, LightKind>();
  for (const row of knowledge.tables["light-verbs"] ?? []) {
    for (const word of (row.words ?? "").split("|")) out.set(fold(word), row.kind as LightKind);
  }
  return out;
}

const holds = (phrase: NounPhrase, token: number) => phrase.first <= token && token < phrase.last;

/**
 * Gives event nouns the subject of the verb that carries them: `شن الطيران غارة`, `تعرضت القاعدة لقصف`, `الهجوم الذي نفذه مسلحون`.
 * Verbs of one sentence are read once.
 */
export function lendSubjects(candidates: readonly Candidate[], light: LightVerbs): void {
  const read = new Map<Clauses, readonly (readonly [Word, LightKind, Arguments])[]>();
  for (const c of candidates) {
    if (c.verbal || c.mergedInto) continue;
    let verbs = read.get(c.clauses);
    if (!verbs) {
      verbs = lightVerbs(c.clauses, light);
      read.set(c.clauses, verbs);
    }
    for (const [word, kind, args] of verbs) if (lend(c, word, kind, args)) break;
  }
}

function lightVerbs(clauses: Clauses, light: LightVerbs): (readonly [Word, LightKind, Arguments])[] {
  const out: (readonly [Word, LightKind, Arguments])[] = [];
  for (const [p, phrase] of clauses.phrases.entries()) {
    if (phrase.kind !== "verb") continue;
    const word = clauses.words[phrase.first]!;
    const kind = word.reading ? light.get(fold(word.reading.lexeme.lemma)) : undefined;
    if (kind) out.push([word, kind, verbArguments(clauses, p)]);
  }
  return out;
}

/** True when the verb carries the noun; its subject then fills the role that the noun leaves open. */
function lend(c: Candidate, verb: Word, kind: LightKind, args: Arguments): boolean {
  const at = c.word.index;
  const relative = args.antecedent !== null && holds(args.antecedent, at);
  const carried = relative
    ? verb.enclitic !== null
    : [...args.object, ...[...args.after.values()].flat()].some((p) => holds(p, at));
  if (!carried || at === verb.index) return false;
  c.carried = true;
  if (relative) fillOpen(c, args);
  const subject = relative ? args.subject.filter((p) => !holds(p, at)) : args.subject;
  if (subject.length === 0 || args.passive) return true;
  if (kind === "scene") {
    c.places.push(...subject);
  } else if (kind === "undergo") {
    if (c.target.length === 0) c.target.push(...subject);
  } else if (c.actor.length === 0) c.actor.push(...subject);
  else if (c.frame.roles.get("bayn") === "party" && !c.actor.some((p) => subject.includes(p)))
    c.actor.unshift(...subject);
  extend(c, args);
  return true;
}

/** What stands behind the verb of the relative clause is said of the noun: `هجوم شنه مسلحون على نقطة تفتيش`. */
function fillOpen(c: Candidate, args: Arguments): void {
  for (const [slot, role] of c.frame.roles) {
    if (slot.length < 2 || slot === "adj") continue;
    const into = role === "target" ? c.target : role === "place" ? c.places : role === "weapon" ? c.weapons : null;
    if (into && into.length === 0) into.push(...phrasesIn(slot, args, c.clauses));
  }
}

/** The clause that tells the event reaches over its light verb: date, place and weapon beside the verb are the event's. */
function extend(c: Candidate, args: Arguments): void {
  c.args = { ...c.args, first: Math.min(c.args.first, args.first), last: Math.max(c.args.last, args.last) };
}
