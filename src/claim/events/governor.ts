import { fold } from "../../arabic/index.ts";
import type { Knowledge } from "../../record/index.ts";
import {
  type Arguments,
  argumentsWith,
  type Clauses,
  group,
  impliedSubject,
  isCopula,
  type NounPhrase,
  nounArguments,
  phraseWith,
  resolvePronoun,
  verbArguments,
  type Word,
} from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { isCircumstantial } from "./frames.ts";
import { normalPreposition, phrasesIn } from "./match.ts";
import { canAct } from "./phrase-sort.ts";
import type { Words } from "./words.ts";

type LightKind = "light" | "undergo" | "scene" | "done" | "happen" | "run";
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

/** `فرض عقوبات`, `عقد هذه المحادثات`: the verbal noun of a carrying verb right before the event noun carries it too. */
function underCarryingNoun(c: Candidate, light: LightVerbs): boolean {
  if (c.frame.type === "ASSAULT" || c.frame.type === "PROTEST" || c.word.preposition !== null) return false;
  const { words } = c.clauses;
  const near = words[c.word.index - 1];
  const before = near?.kind === "demonstrative" ? words[c.word.index - 2] : near;
  if (before?.kind !== "noun" || before.definite || before.preposition === "ل") return false;
  return before.token.readings.some(
    (r) => r.form === "masdar" && !r.definite && light.get(r.lexeme.norm)?.includes("light"),
  );
}

/** `رغم استمرار القتال`, `مع تجدد القصف`: the verbal noun of happening right before force tells that it is. */
function goesOn(c: Candidate, light: LightVerbs): boolean {
  if (c.frame.type !== "ASSAULT" && c.frame.type !== "PROTEST") return false;
  const { words, phrases } = c.clauses;
  const before = words[c.word.index - 1];
  if (before === undefined || before.index < phrases[c.phrase]!.first || before.definite) return false;
  return before.token.readings.some(
    (r) => r.form === "masdar" && !r.definite && light.get(fold(r.lexeme.lemma))?.includes("happen"),
  );
}

/** `تعرض المدينة لقصف`, `تعرضها لهجوم`: the verbal noun of suffering right before it has who suffers in the genitive or as its pronoun. */
function suffered(c: Candidate, light: LightVerbs): void {
  const { words, phrases } = c.clauses;
  const [own, before] = [phrases[c.phrase]!, phrases[c.phrase - 1]];
  if (own.kind !== "noun" || before?.kind !== "noun" || !SUFFERED.has(normalPreposition(own.preposition ?? ""))) return;
  for (let k = before.first; k < before.last; k++) {
    const word = words[k]!;
    const { reading } = word;
    if (reading?.form !== "masdar" || !light.get(reading.lexeme.norm)?.includes("undergo")) continue;
    c.carried = true;
    c.undergone = true;
    const { genitive } = nounArguments(c.clauses, c.phrase - 1, k);
    const sufferer = genitive ?? (word.enclitic ? resolvePronoun(c.clauses, k, word.enclitic) : null);
    if (sufferer && c.target.length === 0) c.target.push(sufferer);
    return;
  }
}
const SUFFERED = new Set(["ل", "الي"]);

function lightVerbs(clauses: Clauses, light: LightVerbs): (readonly [Word, LightKind, Arguments])[] {
  const out: (readonly [Word, LightKind, Arguments])[] = [];
  for (const [p, phrase] of clauses.phrases.entries()) {
    if (phrase.kind !== "verb") continue;
    const word = clauses.words[phrase.first]!;
    const kinds = word.reading ? light.get(word.reading.lexeme.norm) : undefined;
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
  // `الجماعة التي انطلقت`: force is told by the clause itself.
  if (kind === "run") return !(relative && c.frame.type === "ASSAULT") && happens(c, verb, args, lookup);
  const carried = relative
    ? verb.enclitic !== null || isTakenUp(args, c.clauses) || isDone(args, kind)
    : [...(kind === "done" ? args.subject : []), ...args.object, ...complements(args, kind, verb)].some((p) =>
        holds(p, at),
      );
  if (!carried || at === verb.index) return false;
  c.carried = true;
  c.carrier = verb;
  if (kind === "done" || isNews(c, verb, args, lookup)) return true;
  if (relative) fillOpen(c, args);
  const said = relative ? args.subject.filter((p) => !holds(p, at)) : args.subject;
  if (relative && verb.enclitic === null && said.length === 0) return true;
  // `مما أدى إلى مقتل …`: what led to it is no one who was named.
  const causes = verb.reading?.lexeme.classes.includes("cause") ?? false;
  const unsaid = said.length === 0 && !args.passive && !causes ? impliedSubject(c.clauses, verb) : null;
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
      if (c.target.length === 0) c.target.push(...subject);
    }
  } else if (c.actor.length === 0) c.actor.push(...subject);
  else if (isOneOfSeveral(c) && !c.actor.some((p) => subject.includes(p))) c.actor.unshift(...subject);
  extend(c, args);
  return true;
}

/** `عقدت الحكومة محادثات بين`, `أعلنت الرئاسة توقيع اتفاق مع باريس`: whoever carries what is done with others is one of them. */
const isOneOfSeveral = ({ actor, frame: { roles } }: Candidate): boolean =>
  roles.get("bayn") === "party" || (roles.get("maa") === "party" && actor.every((p) => p.preposition === "مع"));

/** `المفاوضات التي عقدت`: a carrying verb with nothing but its antecedent is passive. */
const isDone = (args: Arguments, kind: LightKind): boolean =>
  kind === "light" && args.object.length === 0 && (args.passive || args.subject.every((p) => p === args.antecedent));

/** `جولة يقوم بها الوزير`: the verb takes the noun up by a pronoun after its preposition. */
const isTakenUp = (args: Arguments, { words }: Clauses): boolean =>
  (args.after.get("ب") ?? []).some((p) => words[p.first]!.kind === "preposition" && words[p.first]!.enclitic !== null);

/**
 * `أعلنت الشرطة مقتل …`, `أعلنت الوزارة إصابة مدنيين في قصف`: deaths are announced, not done, and so is what led to them, unless by those
 * who fight (`أعلن الجيش مقتل مسلحين في غارة`).
 */
function isNews(c: Candidate, verb: Word, args: Arguments, lookup: Lookup): boolean {
  if (!isReport(verb)) return false;
  if (/^(?:kill|wound|explosive)/.test(c.frame.id)) return c.frame.id !== "kill.eliminate";
  if (c.frame.type !== "ASSAULT" || args.object.some((p) => holds(p, c.word.index))) return false;
  return !args.subject.some((p) =>
    lookup.within(p.first, p.last).some((m) => m.kind === "force" || m.kind === "group"),
  );
}

/** `وقعت دورية في كمين`: who falls into it suffers it. */
const fellInto = (verb: Word, args: Arguments, at: number) =>
  verb.reading?.lexeme.lemma === "وقع" && (args.after.get("في") ?? []).some((p) => holds(p, at));

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
export function controlDoers(candidates: readonly Candidate[], table: Words, light: LightVerbs, lookup: Lookup): void {
  for (const c of candidates) {
    if (c.verbal || c.actor.length > 0 || c.nationalities.length > 0) continue;
    if (!c.carried && isCircumstantial(c.frame)) {
      c.actor.push(...speakerBefore(c).filter((p) => canAct(c.clauses, p, lookup)));
      continue;
    }
    if (c.frame.mode === "visit" && c.actor.length === 0) c.actor.push(...visitor(c));
    if (c.actor.length > 0) continue;
    const undertaken = isUndertaken(c, light);
    if (isHarm(c)) c.actor.push(...whoseForce(c, lookup));
    if (c.target.length === 0) c.target.push(...exposed(c));
    const blamed = c.frame.type === "ASSAULT" ? [...claimant(c, lookup), ...ascribed(c)] : [];
    if (blamed.length > 0) {
      c.actor.push(...blamed.slice(0, 1));
      continue;
    }
    if (c.carried && !undertaken) continue;
    const doing = undertaken || c.word.reading?.form === "masdar" || c.frame.roles.get("g") === "target";
    if (isHarm(c)) continue;
    const found =
      doerOfUndertaking(c, light) ??
      doerOfNoun(c, table) ??
      (doing ? (doerOfVerb(c) ?? doerOfClause(c, lookup) ?? doerOfSibling(c, candidates)) : chargedWith(c));
    const doer = found?.filter((p) => canAct(c.clauses, p, lookup)) ?? [];
    if (doer.length === 0) continue;
    c.actor.push(...doer);
    c.controlled = true;
  }
}

/** `قالت الوزيرة خلال زيارة إلى واشنطن`: whoever the clause is of is on the visit. */
function visitor({ clauses, phrase }: Candidate): readonly NounPhrase[] {
  const own = clauses.phrases[phrase]!;
  if (own.kind !== "noun" || !ON_VISIT.has(own.preposition ?? "")) return [];
  const verb = clauses.phrases.findLastIndex(
    (p, i) => i < phrase && (p.kind === "verb" || p.kind === "complementiser" || p.kind === "stop"),
  );
  return clauses.phrases[verb]?.kind === "verb" ? verbArguments(clauses, verb).subject.slice(0, 1) : [];
}
const ON_VISIT = new Set(["خلال", "أثناء"]);

const isHarm = ({ frame }: Candidate) =>
  (frame.id.startsWith("kill") && frame.id !== "kill.eliminate") || frame.id.startsWith("wound");

/** `أسفر رد الجيش عن إصابة شخص`, `أدت نيران القوات إلى مقتل …`: whoever the subject of a causing verb belongs to. */
function whoseForce(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  for (let i = c.phrase - 1; i >= 0; i--) {
    const { kind, first } = phrases[i]!;
    if (kind === "complementiser" || kind === "stop" || kind === "colon" || kind === "relative") return [];
    if (kind !== "verb") continue;
    if (!words[first]!.reading?.lexeme.classes.includes("cause")) return [];
    const [cause] = verbArguments(c.clauses, i).subject;
    if (!cause || words[cause.head]!.mention) return [];
    const owner = lookup.within(cause.head + 1, cause.reach).find((m) => FORCES.has(m.kind));
    return owner
      ? [phraseWith(cause, { first: owner.first, head: owner.first, last: owner.last, reach: owner.last })]
      : [];
  }
  return [];
}

/** The subject of the verb before: it is who does besides what the participle says. */
function speakerBefore({ clauses, phrase }: Candidate): readonly NounPhrase[] {
  for (let i = phrase - 1; i >= 0; i--) {
    if (clauses.phrases[i]!.kind !== "verb") continue;
    const args = verbArguments(clauses, i);
    if (args.passive) return [];
    const unsaid = args.subject.length === 0 ? impliedSubject(clauses, clauses.words[args.at]!) : null;
    return unsaid ? [unsaid] : args.subject;
  }
  return [];
}

/** `شن هجوم`, `تنفيذ عمليات`: the event stands in the genitive of the verbal noun of a carrying verb. */
function isUndertaken(c: Candidate, light: LightVerbs): boolean {
  const { words, phrases } = c.clauses;
  const before = words[c.word.index - 1];
  if (before?.reading?.form !== "masdar" || before.definite || before.index < phrases[c.phrase]!.first) return false;
  return light.get(before.reading.lexeme.norm)?.includes("light") ?? false;
}

/** `أثناء عقدهم اجتماعا`, `بعد شن الجيش هجوما`: the verbal noun of a carrying verb has its doer attached or in the genitive. */
function doerOfUndertaking(c: Candidate, light: LightVerbs): readonly NounPhrase[] | null {
  if (c.word.definite || c.word.preposition !== null) return null;
  const named = undertakers(c, light);
  if (named) return named;
  const before = c.clauses.words[c.word.index - 1];
  if (!before?.enclitic || before.kind !== "noun") return null;
  const lends = before.token.readings.some(
    (r) => r.enclitic !== null && r.form === "masdar" && light.get(r.lexeme.norm)?.includes("light"),
  );
  const doer = lends ? resolvePronoun(c.clauses, before.index, before.enclitic, true) : null;
  return doer ? [doer] : null;
}

/** Whoever stands in the genitive of a carrying verbal noun before, whose object the event is. */
function undertakers(c: Candidate, light: LightVerbs): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  for (let i = c.phrase - 1; i >= Math.max(0, c.phrase - UNDERTAKERS); i--) {
    const before = phrases[i]!;
    if (before.kind !== "noun") return null;
    const at = words
      .slice(before.first, before.last)
      .find((w) => (w.reading?.form === "masdar" && !w.definite) || isAnnouncing(w));
    if (!at || !(light.get(at.reading!.lexeme.norm)?.includes("light") || (isAnnouncing(at) && isOwnWork(c)))) continue;
    const { genitive, object } = nounArguments(c.clauses, i, at.index);
    const joined = group(c.clauses, before)
      .slice(1)
      .filter((p) => p.last <= c.word.index);
    return genitive && object.some((p) => holds(p, c.word.index)) ? [genitive, ...joined] : null;
  }
  return null;
}
/** `إعلان الحكومة وقف إطلاق النار` */
const isAnnouncing = ({ reading, definite }: Word): boolean => reading?.lexeme.lemma === "إعلان" && !definite;
/** How many phrases before the event its carrying verbal noun may stand. */
const UNDERTAKERS = 4;

/** `قصف القرية وحرق منازلها`: a verbal noun joined to another by و has the same doer. */
function doerOfSibling(c: Candidate, candidates: readonly Candidate[]): readonly NounPhrase[] | null {
  const own = c.clauses.phrases[c.phrase]!;
  if (own.kind !== "noun" || !own.joined) return null;
  const before = candidates.filter(
    (o) =>
      o.clauses === c.clauses && !o.verbal && o.word.index < c.word.index && o.phrase < c.phrase && o.actor.length > 0,
  );
  const sibling = before.at(-1);
  if (sibling?.word.reading?.form !== "masdar") return null;
  const between = c.clauses.phrases.slice(sibling.phrase, c.phrase);
  return between.some((p) => p.kind === "verb" || p.kind === "stop" || p.kind === "complementiser")
    ? null
    : sibling.actor;
}

/** `سعي القوات لاستعادة المدينة`, `مسؤوليته عن الغارة`, `قيام الجيش بقصف`: whose will or work the noun before it says it is. */
function doerOfNoun(c: Candidate, table: Words): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  const before = phrases[c.phrase - 1];
  if (before?.kind !== "noun") return null;
  for (let k = before.first; k < before.last; k++) {
    const word = words[k]!;
    if (k === before.head && word.reading?.form === "masdar" && MAKING.has(word.reading.lexeme.lemma)) {
      const { genitive, object } = nounArguments(c.clauses, c.phrase - 1, k);
      if (genitive) return object.length > 0 ? object : [genitive];
    }
    const accused = accusedOf(c, word, k);
    if (accused) return accused;
    if (!table.has("doer-head", word.token) && (k !== before.head || !table.operatorOf(word.token))) continue;
    const { genitive } = nounArguments(c.clauses, c.phrase - 1, k);
    if (genitive) return [genitive];
    const owner = word.enclitic ? resolvePronoun(c.clauses, k, word.enclitic, true) : null;
    return owner ? [owner] : null;
  }
  return null;
}

/** `اتهام الجماعة بقصف القرية`, `اتهامه بالهجوم`, `اتهام الحكومة للجماعة بالهجوم`: whoever is accused of it. */
function accusedOf(c: Candidate, word: Word, at: number): readonly NounPhrase[] | null {
  const { phrases } = c.clauses;
  const own = phrases[c.phrase]!;
  if (word.reading?.form !== "masdar" || !word.reading.lexeme.classes.includes("accuse")) return null;
  if (own.kind !== "noun" || own.preposition !== "ب") return null;
  const { genitive, object, after } = nounArguments(c.clauses, c.phrase - 1, at);
  const aimed = object[0] ?? (after.get("ل") ?? []).find((p) => p.first < c.word.index);
  if (aimed ?? genitive) return [(aimed ?? genitive)!];
  const owner = word.enclitic ? resolvePronoun(c.clauses, at, word.enclitic, true) : null;
  return owner ? [owner] : [];
}

/** `إقناع القوات برفع الحصار`, `إجبار السكان على النزوح`: whoever is brought to it does it. */
const MAKING = new Set(["أقنع", "أجبر", "أرغم", "ألزم", "مكن", "منع"]);

/** `تعرض المتمردين لضربات`, `تعرضهم لهجوم`: whoever the verbal noun before says that it befell. */
function exposed(c: Candidate): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  const own = phrases[c.phrase]!;
  if (own.kind !== "noun" || own.preposition !== "ل") return [];
  for (let i = c.phrase - 1; i >= Math.max(0, c.phrase - 3); i--) {
    const before = phrases[i]!;
    if (before.kind !== "noun") return [];
    const at = words.slice(before.first, before.last).find((w) => EXPOSED.has(w.reading?.lexeme.lemma ?? ""))?.index;
    if (at === undefined) continue;
    const { genitive } = nounArguments(c.clauses, i, at);
    const { enclitic } = words[at]!;
    const owner = genitive ?? (enclitic ? resolvePronoun(c.clauses, at, enclitic) : null);
    return owner ? [owner] : [];
  }
  return [];
}
const EXPOSED: ReadonlySet<string> = new Set(["تعرض", "خضع", "خضوع"]);

/** `مسؤوليته عن الهجوم`, `مسؤولية الحركة عنه`, `تبنيه الهجوم`: whoever takes or bears the responsibility. */
function claimant(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  const own = phrases[c.phrase]!;
  const before = phrases[c.phrase - 1];
  if (own.kind !== "noun" || before?.kind !== "noun") return [];
  const word = words[before.head]!;
  const lemma = word.reading?.lexeme.lemma;
  const claims = lemma === "مسؤولية" ? own.preposition === "عن" : lemma === "تبنى" && own.preposition === null;
  if (!claims) return [];
  const { genitive } = nounArguments(c.clauses, c.phrase - 1, before.head);
  if (genitive) return [genitive];
  if (!word.enclitic) return [];
  // `إعلان التنظيم مسؤوليته`: who stands right before it.
  const near = lookup.within(before.first - NEAR, before.first).findLast((m) => FORCES.has(m.kind));
  if (near)
    return [
      phraseWith(before, { preposition: null, first: near.first, head: near.first, last: near.last, reach: near.last }),
    ];
  const owner = resolvePronoun(c.clauses, before.head, word.enclitic, true);
  return owner ? [owner] : [];
}
/** How many words back. */
const NEAR = 5;

/** `هجوم نسب إلى الحركة`, `غارة نسبتها دمشق إلى إسرائيل`, `هجمات تبنتها الحركة`: whom it is ascribed to, or who claims it. */
function ascribed(c: Candidate): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  for (let i = c.phrase + 1; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "stop" || phrase.kind === "complementiser") return [];
    const lemma = phrase.kind === "verb" ? words[phrase.first]!.reading?.lexeme.lemma : null;
    if (lemma !== "نسب" && lemma !== "تبنى") continue;
    const args = verbArguments(c.clauses, i);
    const taken =
      words[phrase.first]!.enclitic !== null || (args.antecedent !== null && holds(args.antecedent, c.word.index));
    if (lemma === "تبنى") return taken && !args.passive ? args.subject.slice(0, 1) : [];
    return taken ? (args.after.get("إلى") ?? args.after.get("ل") ?? []).slice(0, 1) : [];
  }
  return [];
}

/** What a force announces of taking, destroying and shelling, and a state of its own measures, is its own work: `أعلن الجيش تدمير …`. */
function isOwnReport(verb: Word, c: Candidate): boolean {
  const announced = verb.reading!.lexeme.classes.includes("declare") || verb.reading!.lexeme.lemma === "أعلن";
  return announced && isOwnWork(c);
}

function isOwnWork(c: Candidate): boolean {
  return OWN_MODES.has(c.frame.mode ?? "") || OWN_TYPES.has(c.frame.type) || c.frame.id === "kill.eliminate";
}
const OWN_MODES = new Set(["destroy", "arrest", "seize", "heavy-weapons"]);
const OWN_TYPES: ReadonlySet<string> = new Set(["MOBILIZE", "RETREAT", "SANCTION", "COOPERATE", "CONCEDE", "AID"]);

const ORDERING = new Set(["رد", "أمر", "أوعز", "وجه", "اعترف", "أقر"]);
const HELPING = new Set(["ساعد", "ساند", "عاون", "آزر"]);
const COMPELLING = new Set(["أجبر", "أرغم", "اتهم"]);
/** `دفع القصف السكان إلى النزوح`, `ما دفع الحكومة للمطالبة`: whoever is driven to it. */
const drives = (verb: Word, args: Arguments): boolean =>
  DRIVING.has(verb.reading!.lexeme.lemma) && args.object.length > 0 && (args.after.has("إلى") || args.after.has("ل"));
const DRIVING: ReadonlySet<string> = new Set(["دفع", "حدا", "اضطر", "دعا"]);

/** `اتهمت الحكومة الجماعة بمحاولة الهجوم`: whoever is accused of it. */
function chargedWith(c: Candidate): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  const i = phrases.findLastIndex((p, at) => at < c.phrase && (p.kind === "verb" || p.kind === "complementiser"));
  const verb = phrases[i]?.kind === "verb" ? words[phrases[i]!.first]! : null;
  if (!verb?.reading?.lexeme.classes.includes("accuse")) return null;
  const args = verbArguments(c.clauses, i);
  const charged = (args.after.get("ب") ?? []).some((p) => holds(p, c.word.index));
  return charged ? (args.passive ? args.subject : args.object) : null;
}

function doerOfVerb(c: Candidate): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  for (let i = c.phrase - 1; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "complementiser" || phrase.kind === "stop" || phrase.kind === "relative") return null;
    if (phrase.kind !== "verb") continue;
    const verb = words[phrase.first]!;
    // `رجلا كان قياديا في التنظيم في مداهمة`: who is something does nothing by it.
    if (!verb.reading || isCopula(verb)) return null;
    const args = verbArguments(c.clauses, i);
    const governed = [...args.object, ...[...args.after.values()].flat()].some((p) => holds(p, c.word.index));
    const own = phrases[c.phrase]!;
    if (!governed || (own.kind === "noun" && CAUSES.has(normalPreposition(own.preposition ?? "")))) return null;
    if (own.kind === "noun" && own.preposition === "في" && c.frame.type === "ASSAULT" && !engages(verb)) return null;
    // `اتهم الجيش المسلحين بقصف القرية`: whoever is accused of it.
    if (verb.reading.lexeme.classes.includes("accuse")) return args.passive ? args.subject : args.object;
    // `رد الجنود بإطلاق النار`, `أمر الرئيس بفتح تحقيق`: what they answer with or have done is theirs.
    if (ORDERING.has(verb.reading.lexeme.lemma) && (args.after.get("ب") ?? []).some((p) => holds(p, c.word.index)))
      return args.passive ? null : args.subject;
    // `ساعدت القوات الجيش في استعادة المدينة`: both did.
    if (HELPING.has(verb.reading.lexeme.lemma)) return args.passive ? null : [...args.subject, ...args.object];
    // `أجبر القصف السكان على النزوح`, `اضطر الجيش إلى الانسحاب`: whoever has to.
    if (COMPELLING.has(verb.reading.lexeme.lemma) || drives(verb, args))
      return args.passive ? args.subject : args.object;
    if (verb.reading.lexeme.lemma === "اضطر") return args.subject;
    if (
      args.passive ||
      suffers(verb, args) ||
      (!isOwnReport(verb, c) && verb.reading.lexeme.classes.some((k) => ALOOF.has(k)))
    )
      return null;
    const unsaid = args.subject.length === 0 ? impliedSubject(c.clauses, verb) : null;
    return unsaid ? [unsaid] : args.subject;
  }
  return null;
}

/** `شاركت القوات في الهجوم`; of other verbs في tells what was going on (`تجمع السكان في قصف`). */
const engages = ({ reading }: Word): boolean => ENGAGING.has(reading!.lexeme.lemma);
const ENGAGING: ReadonlySet<string> = new Set(
  "شارك|تشارك|ساهم|أسهم|ساعد|ساند|نجح|فشل|أخفق|استمر|بدأ|شرع|تورط|مضى|أمعن|تسبب|واصل|اشترك|دخل|انخرط|رد|باشر|استخدم|استغل|وظف|اعتمد".split(
    "|",
  ),
);

/** What stands behind these made the subject do it: `تعثرت القوافل بسبب القصف`. */
const CAUSES: ReadonlySet<string> = new Set(["بسبب", "جراء", "نتيجه", "اثر", "رغم"]);

/** `قتل القيادي بانفجار عبوة`: who is killed or hurt with no one named beside did not do it. */
const suffers = (verb: Word, args: Arguments): boolean =>
  FALLING.has(verb.reading?.lexeme.lemma ?? "") ||
  (verb.reading?.voice === "either" && args.object.length === 0 && HARMING.has(verb.reading.lexeme.lemma));
/** `راح ضحية الانفجار تسعة عمال`: who falls, whatever stands behind. */
const FALLING = new Set(["راح", "ذهب", "لقي", "سقط", "استشهد"]);
const HARMING = new Set(["قتل", "جرح", "أصاب", "أسر", "اعتقل", "اختطف", "خطف", "أوقف", "اغتال", "استهدف"]);

/** What is taken, destroyed or inflicted before or after a force's act is its doing too: `سيطرت وحدات من الجيش على التل بعد تدمير تحصينات`. */
function doerOfClause(c: Candidate, lookup: Lookup): readonly NounPhrase[] | null {
  const { phrases } = c.clauses;
  const own = phrases[c.phrase]!;
  if (own.kind !== "noun" || !(CLAUSE_MODES.has(c.frame.mode ?? "") || c.frame.id === "fight.inflict")) return null;
  const head = own.joined ? phrases[c.phrase - 1] : own;
  if (head?.kind !== "noun" || !AROUND.has(head.preposition ?? "")) return null;
  for (let i = c.phrase - 1; i >= 0; i--) {
    const { kind } = phrases[i]!;
    if (kind === "complementiser" || kind === "stop" || kind === "relative") return null;
    if (kind !== "verb") continue;
    const args = verbArguments(c.clauses, i);
    return args.passive
      ? null
      : args.subject.filter((p) => lookup.within(p.first, p.last).some((m) => FORCES.has(m.kind)));
  }
  return null;
}
const CLAUSE_MODES = new Set(["destroy", "seize", "arrest"]);
const AROUND = new Set(["بعد", "عقب", "إثر", "قبل", "خلال", "مع", "عبر"]);
const FORCES: ReadonlySet<string> = new Set(["force", "group"]);

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
