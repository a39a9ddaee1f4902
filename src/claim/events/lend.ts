/** Gives event nouns the subject of the verb that carries them: `شن الطيران غارة`, `تعرضت القاعدة لقصف`. */

import {
  type Arguments,
  argumentsWith,
  type Clauses,
  holds,
  impliedSubject,
  type NounPhrase,
  phraseAt,
  phraseWith,
  resolvePronoun,
  type Word,
} from "../clause/index.ts";
import { laidOn } from "./blame.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { broughtBehind, goesOn, suffered, underCarryingNoun } from "./carrying-noun.ts";
import { isSake } from "./doers.ts";
import { type LightKind, type LightVerbs, lightVerbs } from "./light-verbs.ts";
import { normalPreposition, PREPOSITIONS, phrasesIn, SERIES, wholeOf } from "./match.ts";
import { canAct } from "./phrase-sort.ts";

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
      // Who does it carries the noun before who reports it: `أعلن عن عملية نفذتها الشرطة`.
      const all = lightVerbs(c.clauses, light);
      verbs = [...all.filter(([word]) => !isReport(word)), ...all.filter(([word]) => isReport(word))];
      read.set(c.clauses, verbs);
    }
    // A verb of happening leaves the noun open to one of doing: `تتواصل العملية التي يشنها الجيش`.
    for (const [word, kind, args] of verbs)
      if (
        lend(c, word, kind, args, lookup) &&
        kind !== "happen" &&
        kind !== "run" &&
        (!DOER_OPEN.has(kind) || c.actor.length > 0)
      )
        break;
    if (!c.carried && underCarryingNoun(c, light)) c.carried = true;
    if (!c.carried) suffered(c, light);
    if (!c.carried) broughtBehind(c, light, lookup);
    if (!c.carried && goesOn(c, light)) c.carried = true;
  }
}

/** After these the doer may still be told: `تعرضوا لهجوم شنه مسلحون`. */
const DOER_OPEN: ReadonlySet<LightKind> = new Set(["light", "undergo"]);

const isReport = ({ reading }: Word): boolean => reading?.lexeme.lemma === "أعلن";

/** The phrases by which a carrying verb takes its noun: `قام بزيارة`, `توصل إلى اتفاق`; not what is said of it (`محادثات حول الانسحاب`). */
function complements(args: Arguments, kind: LightKind, verb: Word): readonly NounPhrase[] {
  const leads = LEADING.has(verb.reading?.lexeme.lemma ?? "");
  const out: NounPhrase[] = [];
  for (const [preposition, phrases] of args.after) {
    // With ل stands what is suffered (`تعرض لقصف`); of doing it gives the purpose (`أطلق عملية للسيطرة`).
    if (ABOUT.has(normalPreposition(preposition)) || (preposition === "ل" && kind === "light" && !leads)) continue;
    out.push(...phrases);
  }
  return out;
}
/** Verbs that take with ل what they come to: `عادت الفصائل لاستهداف القواعد`, `يؤدي لتوقيع اتفاق`. */
const LEADING = new Set(["عاد", "أدى", "توصل", "اضطر", "لجأ", "سارع", "عمد"]);
const ABOUT = new Set(["حول", "بشان", "بخصوص", "ازاء", "حيال", "قبل", "بعد", "منذ", "رغم", "بسبب", "دون", "عقب"]);

/** Verbs that bring to their subject only what is given to it or said of it, and by which preposition: `حصل على دعم`, `أثار انتقادات`. */
const RECEIVED: ReadonlyMap<string, readonly [preposition: string | null, types: ReadonlySet<string>]> = new Map([
  ["حصل", ["على", new Set(["SUPPORT", "AID", "COOPERATE"])]],
  ["حظي", ["ب", new Set(["SUPPORT", "AID", "COOPERATE"])]],
  ["أثار", [null, new Set(["SUPPORT", "ACCUSE", "REJECT"])]],
]);
function mayReceive({ clauses: { phrases }, frame, phrase }: Candidate, verb: Word): boolean {
  const received = RECEIVED.get(verb.reading!.lexeme.lemma);
  const own = phrases[phrase]!;
  return (
    received === undefined || (received[1].has(frame.type) && own.kind === "noun" && own.preposition === received[0])
  );
}
/** Words about someone: in their genitive stands who says them where another verb tells of whom they are (`لقي القرار تأييد الأعضاء`). */
const OPINIONS: ReadonlySet<string> = new Set(["SUPPORT", "ACCUSE", "REJECT"]);

/** True when the verb carries the noun; its subject then fills the role that the noun leaves open. */
function lend(c: Candidate, verb: Word, kind: LightKind, args: Arguments, lookup: Lookup): boolean {
  const at = c.word.index;
  if (kind === "undergo" && !mayReceive(c, verb)) return false;
  const relative = args.antecedent !== null && holds(args.antecedent, at);
  // `التحقيق الذي تجريه الشرطة في تفجير المتجر`: what it carries is what its pronoun takes up.
  if (kind === "light" && !relative && verb.enclitic !== null && args.antecedent !== null && !isBy(c)) return false;
  if (fronted(c, verb, kind, args)) return true;
  if (kind === "happen") return happens(c, verb, args, lookup);
  if (kind === "gather") return gathers(c, verb, args, lookup);
  // `الجماعة التي انطلقت`: force is told by the clause itself.
  if (kind === "run") return !(relative && c.frame.type === "ASSAULT") && happens(c, verb, args, lookup);
  const befell = kind === "undergo" && isTakenUp(args, c.clauses, "ل");
  const carried = relative
    ? verb.enclitic !== null || isTakenUp(args, c.clauses, "ب") || befell || isDone(args, kind)
    : [...(kind === "done" ? args.subject : []), ...args.object, ...complements(args, kind, verb)].some(
        (p) => holds(p, at) || holdsWhole(p, c),
      );
  if (!carried || at === verb.index || (relative && isAnswer(c)) || isOtherSide(c, verb)) return false;
  const laid = !relative && c.frame.type === "ASSAULT" ? laidOn(c).filter((p) => canAct(c.clauses, p, lookup)) : [];
  if (laid.length > 0) {
    c.actor.splice(0, c.actor.length, ...laid);
    return true;
  }
  c.carried = true;
  c.carrier = verb;
  if (!relative) aimedAtAntecedent(c, args);
  if (kind === "done" || isNews(c, verb, args, lookup)) return true;
  if (relative) fillOpen(c, args);
  const said = relative ? args.subject.filter((p) => !holds(p, at)) : args.subject;
  if (relative && verb.enclitic === null && said.length === 0 && !befell) return true;
  // `مما أدى إلى مقتل …`: what led to it is no one who was named.
  const causes = verb.reading?.lexeme.classes.includes("cause") ?? false;
  const unsaid =
    said.length === 0 && !args.passive && !causes
      ? impliedSubject(c.clauses, verb, !(kind === "undergo" && isAfter(verb, c.clauses)))
      : null;
  const told = unsaid && !holds(unsaid, at) ? [unsaid] : said;
  const subject = kind === "light" ? told.filter((p) => canAct(c.clauses, p, lookup)) : told;
  if (subject.length === 0 || args.passive) return true;
  if (kind === "scene") {
    c.places.push(...subject);
  } else if (kind === "undergo" || fellInto(verb, args, at)) {
    // `تلقى الوزير اتصالا من نظيره`: both talk.
    if (c.frame.mode === "phone") c.actor.unshift(...subject);
    else {
      c.undergone = true;
      if (OPINIONS.has(c.frame.type)) {
        if (c.actor.length === 0 && c.args.genitive?.preposition === null) c.actor.push(...c.target);
        c.target.length = 0;
      }
      if (c.target.length === 0) c.target.push(...subject);
      // `دعوة تلقتها من الجانب القطري`
      if (c.actor.length === 0 && OPINIONS.has(c.frame.type) && c.frame.mode !== "investigate")
        c.actor.push(...givers(c, args, lookup));
    }
  } else if (c.actor.length === 0) c.actor.push(...subject);
  else if (isOneOfSeveral(c) && !c.actor.some((p) => subject.includes(p))) c.actor.unshift(...subject);
  if (kind === "light" && !relative) setBetween(c, args, lookup);
  extend(c, args);
  return true;
}

/** `فرضت واشنطن على طهران عقوبات`, `أجرى الوزير مع نظيره محادثات`: what stands between the verb and the noun that is its object is said of the noun. */
function setBetween(c: Candidate, args: Arguments, lookup: Lookup): void {
  const object = args.object[0];
  if (c.frame.type === "ASSAULT" || object?.head !== c.word.index || object.preposition !== null) return;
  const { roles } = c.frame;
  for (const slot of BETWEEN) {
    const into =
      roles.get(slot) === "party" ? c.actor : roles.get(slot) === "target" && c.target.length === 0 ? c.target : null;
    const between = phrasesIn(slot, args, c.clauses).filter(
      (p) => args.at < p.first && p.first < object.first && canAct(c.clauses, p, lookup),
    );
    into?.push(...between.filter((p) => !c.actor.includes(p)));
  }
}
const BETWEEN = ["ala", "maa", "bayn"];

/** `في البلدة بعدما تعرضت لقصف`: behind a word of time a verb in the singular goes on with what was named last. */
function isAfter({ index, reading }: Word, { phrases }: Clauses): boolean {
  const before = phrases[phraseAt(phrases, index) - 1];
  return before?.kind === "subordinator" && reading?.number === "singular";
}

/** `تلقى دعوة من الجانب القطري`: behind من stands whose it was. */
const givers = (c: Candidate, { after }: Arguments, lookup: Lookup): readonly NounPhrase[] =>
  (after.get("من") ?? [])
    .filter((p) => p.first > c.word.index && !isSake(p, c.clauses) && canAct(c.clauses, p, lookup))
    .slice(0, 1);

/** `وجه الطيران عددا من الضربات`: what the quantity is of. */
function holdsWhole(phrase: NounPhrase, { clauses, word }: Candidate): boolean {
  const whole = wholeOf(phrase, clauses, SERIES);
  return whole !== null && whole.head === word.index;
}

/** `القاعدة التي شن عليها الطيران غارات`: what the clause says more of is what the attack was made on. */
function aimedAtAntecedent(c: Candidate, { antecedent, after }: Arguments): void {
  if (antecedent === null || c.target.length > 0) return;
  const { words } = c.clauses;
  for (const [slot, role] of c.frame.roles) {
    if (role !== "target" || slot.length < 2) continue;
    for (const [preposition, phrases] of after)
      if (PREPOSITIONS.get(slot) === normalPreposition(preposition) && phrases.some((p) => isPronoun(words[p.first]!)))
        c.target.push(phraseWith(antecedent, { preposition: null }));
  }
}
const isPronoun = ({ kind, enclitic }: Word): boolean => kind === "preposition" && enclitic !== null;

/** `تقرير أصدرته الغرفة بالتعاون مع المعهد` */
function isBy({ clauses: { phrases }, phrase }: Candidate): boolean {
  const own = phrases[phrase]!;
  return own.kind === "noun" && own.preposition === "ب";
}

/** `عقدت الحكومة محادثات بين`, `أعلنت الرئاسة توقيع اتفاق مع باريس`: whoever carries what is done with others is one of them. */
const isOneOfSeveral = ({ actor, frame: { roles } }: Candidate): boolean =>
  roles.get("bayn") === "party" || (roles.get("maa") === "party" && actor.every((p) => p.preposition === "مع"));

/** `إحباط هجوم شنه المسلحون`: what is foiled or repelled is what the relative clause says more of. */
const isAnswer = ({ frame }: Candidate): boolean => frame.id === "foil" || frame.id.startsWith("fight.repel");

/** `أطلقت القوات صواريخ جرى إسقاطها`: who fires brings nothing down. */
const isOtherSide = ({ frame }: Candidate, { reading }: Word): boolean =>
  frame.id === "destroy.shootdown.it" && reading?.lexeme.lemma === "أطلق";

/** `المفاوضات التي عقدت`: a carrying verb with nothing but its antecedent is passive. */
const isDone = (args: Arguments, kind: LightKind): boolean =>
  kind === "light" && args.object.length === 0 && (args.passive || args.subject.every((p) => p === args.antecedent));

/** `جولة يقوم بها الوزير`, `هجوم تعرضت له السفارة`: the verb takes the noun up by a pronoun after its preposition. */
const isTakenUp = (args: Arguments, { words }: Clauses, preposition: string): boolean =>
  (args.after.get(preposition) ?? []).some((p) => isPronoun(words[p.first]!));

/**
 * `أعلنت الشرطة مقتل …`, `أعلنت الوزارة إصابة مدنيين في قصف`: deaths are announced, not done, and so is what led to them, unless by those
 * who fight (`أعلن الجيش مقتل مسلحين في غارة`).
 */
function isNews(c: Candidate, verb: Word, args: Arguments, lookup: Lookup): boolean {
  if (!isReport(verb)) return false;
  // `أعلنت الكتائب تفجير عبوة في آلية`: what a band sets off it announces as its own.
  const band = args.subject.some((p) => lookup.at(p.head).some((m) => m.kind === "group"));
  if (band && c.frame.id === "explosive.blast" && c.word.reading?.lexeme.lemma === "فجر") return false;
  if (/^(?:kill|wound|explosive)/.test(c.frame.id)) return c.frame.id !== "kill.eliminate";
  if (c.frame.type !== "ASSAULT" || args.object.some((p) => holds(p, c.word.index))) return false;
  return !args.subject.some((p) =>
    lookup.within(p.first, p.last).some((m) => m.kind === "force" || m.kind === "group"),
  );
}

/** `وقعت دورية في كمين`: who falls into it suffers it. */
const fellInto = (verb: Word, args: Arguments, at: number) =>
  verb.reading?.lexeme.lemma === "وقع" && (args.after.get("في") ?? []).some((p) => holds(p, at));

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
  // `بدأت جولة من المحادثات`: what the round is of.
  const rounds = args.subject.some((p) => ROUNDS.has(c.clauses.words[p.head]!.reading?.lexeme.lemma ?? ""));
  const of = rounds ? (args.after.get("من") ?? []) : [];
  const own = args.antecedent ? holds(args.antecedent, at) : [...args.subject, ...of].some((p) => holds(p, at));
  if (!own) return false;
  // `انتهت جلسة مجلس الأمن`: a session that ends was held.
  if (SESSIONS.has(c.frame.id)) c.carried = true;
  fillOpen(c, args);
  // `استمر القصف من قبل القوات`
  if (c.actor.length === 0)
    c.actor.push(...phrasesIn("qibal", args, c.clauses).filter((p) => canAct(c.clauses, p, lookup)));
  if (c.actor.length === 0) {
    for (const [slot, role] of c.frame.roles) {
      if (role === "party" && slot.length > 2)
        c.actor.push(...phrasesIn(slot, args, c.clauses).filter((p) => canAct(c.clauses, p, lookup)));
    }
  }
  extend(c, args);
  return true;
}

/** `الاجتماع الذي جمعهما`, `لقاء جمع الوزير ونظيره`, `لقاء سيجمع الرئيس بنظيره`: whom a meeting brings together meets. */
function gathers(c: Candidate, verb: Word, args: Arguments, lookup: Lookup): boolean {
  const at = c.word.index;
  const own = args.antecedent ? holds(args.antecedent, at) : args.subject.some((p) => holds(p, at));
  if (c.frame.type !== "CONSULT" || args.passive || !own) return false;
  c.carried = true;
  c.carrier = verb;
  const one = verb.enclitic ? resolvePronoun(c.clauses, verb.index, verb.enclitic, true) : null;
  const others = GATHERED.flatMap((preposition) => args.after.get(preposition) ?? []);
  const all = [...(one ? [one] : args.object), ...others].filter((p) => !holds(p, at) && canAct(c.clauses, p, lookup));
  if (all.length > 0) c.actor.splice(0, c.actor.length, ...all);
  extend(c, args);
  return true;
}
const GATHERED = ["مع", "ب", "بين"];

const SESSIONS: ReadonlySet<string> = new Set(["consult.session.held", "consult.tour.made"]);
const ROUNDS: ReadonlySet<string> = new Set(["جولة", "جلسة", "سلسلة", "عدد", "دورة"]);

/** `الهجوم نفذه انتحاري`: the event stands first, the verb's pronoun takes it up, and the doer follows. */
function fronted(c: Candidate, verb: Word, kind: LightKind, args: Arguments): boolean {
  if (kind !== "light" || verb.enclitic === null || args.antecedent !== null) return false;
  if (!args.subject.some((p) => holds(p, c.word.index))) return false;
  c.carried = true;
  c.carrier = verb;
  if (c.actor.length === 0) c.actor.push(...args.object);
  extend(c, args);
  return true;
}

/** The clause that tells the event reaches over its light verb: date, place and weapon beside the verb are the event's. */
function extend(c: Candidate, args: Arguments): void {
  c.args = argumentsWith(c.args, { first: Math.min(c.args.first, args.first), last: Math.max(c.args.last, args.last) });
}
