import { fold } from "../../arabic/index.ts";
import type { Knowledge } from "../../record/index.ts";
import {
  type Arguments,
  type Clauses,
  impliedSubject,
  type NounPhrase,
  nounArguments,
  verbArguments,
  type Word,
} from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { canAct } from "./find.ts";
import { normalPreposition, phrasesIn } from "./match.ts";
import type { Words } from "./words.ts";

type LightKind = "light" | "undergo" | "scene" | "done" | "happen";
/** Lemmas of verbs that lend an event noun their subject. */
export type LightVerbs = ReadonlyMap<string, readonly LightKind[]>;

export function loadLightVerbs(knowledge: Knowledge): LightVerbs {
  const out = new Map<string, LightKind[]>();
  for (const row of knowledge.tables["light-verbs"] ?? []) {
    for (const word of (row.words ?? "").split("|")) {
      const kinds = out.get(fold(word));
      if (kinds) kinds.push(row.kind as LightKind);
      else out.set(fold(word), [row.kind as LightKind]);
    }
  }
  return out;
}

const holds = (phrase: NounPhrase, token: number) => phrase.first <= token && token < phrase.last;

/**
 * Gives event nouns the subject of the verb that carries them: `شن الطيران غارة`, `تعرضت القاعدة لقصف`, `الهجوم الذي نفذه مسلحون`.
 * Verbs of one sentence are read once.
 */
export function lendSubjects(candidates: readonly Candidate[], light: LightVerbs, lookup: Lookup): void {
  const read = new Map<Clauses, readonly (readonly [Word, LightKind, Arguments])[]>();
  for (const c of candidates) {
    if (c.verbal || c.mergedInto) continue;
    let verbs = read.get(c.clauses);
    if (!verbs) {
      verbs = lightVerbs(c.clauses, light);
      read.set(c.clauses, verbs);
    }
    for (const [word, kind, args] of verbs) if (lend(c, word, kind, args, lookup)) break;
    if (!c.carried && underCarryingNoun(c, light)) c.carried = true;
  }
}

/** The phrases by which a carrying verb takes its noun: `قام بزيارة`, `توصل إلى اتفاق`; not what is said of it (`محادثات حول الانسحاب`). */
function complements(args: Arguments): readonly NounPhrase[] {
  const out: NounPhrase[] = [];
  for (const [preposition, phrases] of args.after) if (!ABOUT.has(normalPreposition(preposition))) out.push(...phrases);
  return out;
}
const ABOUT = new Set(["حول", "بشان", "بخصوص", "ازاء", "حيال", "قبل", "بعد", "منذ", "رغم", "بسبب", "دون", "عقب"]);

/** `فرض عقوبات`, `إجراء محادثات`: the verbal noun of a carrying verb right before the event noun carries it too. */
function underCarryingNoun(c: Candidate, light: LightVerbs): boolean {
  if (c.frame.type === "ASSAULT" || c.frame.type === "PROTEST" || c.word.preposition !== null) return false;
  const before = c.clauses.words[c.word.index - 1];
  if (before?.reading?.form !== "masdar" || before.definite || before.preposition === "ل") return false;
  return light.get(fold(before.reading.lexeme.lemma))?.includes("light") ?? false;
}

function lightVerbs(clauses: Clauses, light: LightVerbs): (readonly [Word, LightKind, Arguments])[] {
  const out: (readonly [Word, LightKind, Arguments])[] = [];
  for (const [p, phrase] of clauses.phrases.entries()) {
    if (phrase.kind !== "verb") continue;
    const word = clauses.words[phrase.first]!;
    const kinds = word.reading ? light.get(fold(word.reading.lexeme.lemma)) : undefined;
    if (!kinds) continue;
    const args = verbArguments(clauses, p);
    for (const kind of kinds) out.push([word, kind, args]);
  }
  return out;
}

/** True when the verb carries the noun; its subject then fills the role that the noun leaves open. */
function lend(c: Candidate, verb: Word, kind: LightKind, args: Arguments, lookup: Lookup): boolean {
  const at = c.word.index;
  const relative = args.antecedent !== null && holds(args.antecedent, at);
  if (fronted(c, verb, kind, args)) return true;
  if (kind === "happen") return happens(c, verb, args, lookup);
  const carried = relative
    ? verb.enclitic !== null
    : [...(kind === "done" ? args.subject : []), ...args.object, ...complements(args)].some((p) => holds(p, at));
  if (!carried || at === verb.index) return false;
  c.carried = true;
  if (kind === "done") return true;
  if (relative) fillOpen(c, args);
  const said = relative ? args.subject.filter((p) => !holds(p, at)) : args.subject;
  const unsaid = said.length === 0 && !args.passive ? impliedSubject(c.clauses, verb) : null;
  const told = unsaid && !holds(unsaid, at) ? [unsaid] : said;
  const subject = kind === "light" ? told.filter((p) => canAct(c.clauses, p, lookup)) : told;
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

/** Verbs whose subject does not do what their complement says. */
const ALOOF = new Set([
  "say",
  "condemn",
  "accuse",
  "demand",
  "deny",
  "believe",
  "expect",
  "fear",
  "reject",
  "refuse",
  "investigate",
  "cause",
  "perception",
  "warn",
  "support",
]);

/**
 * A verbal noun without a doer of its own takes that of the verb or noun that governs it: `اضطر الجيش إلى الانسحاب`, `سعي القوات لاستعادة المدينة`.
 */
export function controlDoers(candidates: readonly Candidate[], table: Words, lookup: Lookup): void {
  for (const c of candidates) {
    if (c.verbal || c.carried || c.actor.length > 0 || c.nationalities.length > 0) continue;
    const doing = c.word.reading?.form === "masdar" || c.frame.roles.get("g") === "target";
    if (!doing || (c.frame.id.startsWith("kill") && c.frame.id !== "kill.eliminate") || c.frame.id.startsWith("wound"))
      continue;
    const doer = (doerOfNoun(c, table) ?? doerOfVerb(c))?.filter((p) => canAct(c.clauses, p, lookup)) ?? [];
    if (doer.length === 0) continue;
    c.actor.push(...doer);
    c.controlled = true;
  }
}

function doerOfNoun(c: Candidate, table: Words): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  const before = phrases[c.phrase - 1];
  if (before?.kind !== "noun" || !table.operatorOf(words[before.head]!.token)) return null;
  const { genitive } = nounArguments(c.clauses, c.phrase - 1, before.head);
  return genitive ? [genitive] : null;
}

/** What a force announces of taking, destroying and killing is its own work: `أعلن الجيش تدمير …`, `أعلنت الشرطة اعتقال …`. */
function isOwnReport(verb: Word, c: Candidate): boolean {
  const announced = verb.reading!.lexeme.classes.includes("declare") || verb.reading!.lexeme.lemma === "أعلن";
  return announced && (OWN_MODES.has(c.frame.mode ?? "") || c.frame.id === "kill.eliminate");
}
const OWN_MODES = new Set(["destroy", "arrest", "seize"]);

function doerOfVerb(c: Candidate): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  for (let i = c.phrase - 1; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "complementiser" || phrase.kind === "stop" || phrase.kind === "relative") return null;
    if (phrase.kind !== "verb") continue;
    const verb = words[phrase.first]!;
    if (!verb.reading || (!isOwnReport(verb, c) && verb.reading.lexeme.classes.some((k) => ALOOF.has(k)))) return null;
    const args = verbArguments(c.clauses, i);
    const governed = [...args.object, ...[...args.after.values()].flat()].some((p) => holds(p, c.word.index));
    if (!governed || args.passive) return null;
    const unsaid = args.subject.length === 0 ? impliedSubject(c.clauses, verb) : null;
    return unsaid ? [unsaid] : args.subject;
  }
  return null;
}

/** What stands behind the verb of the relative clause is said of the noun: `هجوم شنه مسلحون على نقطة تفتيش`. */
function fillOpen(c: Candidate, args: Arguments): void {
  for (const [slot, role] of c.frame.roles) {
    if (slot.length < 2 || slot === "adj") continue;
    const into = role === "target" ? c.target : role === "place" ? c.places : role === "weapon" ? c.weapons : null;
    if (into && into.length === 0) into.push(...phrasesIn(slot, args, c.clauses));
  }
}

/** `معارك دارت بين الجيش والمسلحين`, `اندلعت اشتباكات`: what stands beside the verb of happening is said of the event. */
function happens(c: Candidate, verb: Word, args: Arguments, lookup: Lookup): boolean {
  const at = c.word.index;
  if (verb.enclitic !== null) return false;
  const own = args.antecedent ? holds(args.antecedent, at) : args.subject.some((p) => holds(p, at));
  if (!own) return false;
  fillOpen(c, args);
  if (c.actor.length === 0) {
    for (const [slot, role] of c.frame.roles) {
      if (role === "party" && slot.length > 2)
        c.actor.push(...phrasesIn(slot, args, c.clauses).filter((p) => canAct(c.clauses, p, lookup)));
    }
  }
  extend(c, args);
  return true;
}

/** `الهجوم نفذه انتحاري`: the event stands first, the verb's pronoun takes it up, and the doer follows. */
function fronted(c: Candidate, verb: Word, kind: LightKind, args: Arguments): boolean {
  if (kind !== "light" || verb.enclitic === null || args.antecedent !== null) return false;
  if (!args.subject.some((p) => holds(p, c.word.index))) return false;
  c.carried = true;
  if (c.actor.length === 0) c.actor.push(...args.object);
  extend(c, args);
  return true;
}

/** The clause that tells the event reaches over its light verb: date, place and weapon beside the verb are the event's. */
function extend(c: Candidate, args: Arguments): void {
  c.args = { ...c.args, first: Math.min(c.args.first, args.first), last: Math.max(c.args.last, args.last) };
}
