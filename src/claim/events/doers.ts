/** Who does what a noun or verb tells, where no role of its frame says it outright: the pronoun of an act, whose fire it was, who stands behind من or ل. */

import { isActor, type Reading } from "../../record/index.ts";
import {
  type Arguments,
  type Clauses,
  clauseSubject,
  DOER_KINDS,
  type NounPhrase,
  phraseAt,
  phraseWith,
  resolvePronoun,
  verbArguments,
} from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import type { Frame } from "./frames.ts";
import { phrasesIn } from "./match.ts";
import { isOccupier, isPlace } from "./party.ts";
import { BANDS, canAct, isPerson, isSide, isThing } from "./phrase-sort.ts";

/** `خلال زيارته لأنقرة`: the pronoun of an act around another is that one's doer; else the last one named who can act. */
export function whoseAct({ clauses, phrase, word }: Candidate): readonly NounPhrase[] {
  const own = clauses.phrases[phrase]!;
  const governor = doerBefore(clauses, phrase);
  if (governor) return [governor];
  if (own.kind === "noun" && (own.preposition === null || AROUND.has(own.preposition))) {
    const doer = clauseSubject(clauses, phrase, word.enclitic!);
    if (doer) return [doer];
  }
  // `اعترف التحالف أن غاراته قتلت`: right behind أن the pronoun is that of who says so.
  const said =
    clauses.phrases[phrase - 1]?.kind === "complementiser" && own.kind === "noun" && own.preposition === null;
  const sayer = said ? clauseSubject(clauses, phrase - 1, word.enclitic!) : null;
  const doer =
    sayer ?? ahead(clauses, phrase, word.enclitic!) ?? resolvePronoun(clauses, word.index, word.enclitic!, true);
  return doer ? [doer] : [];
}

/** `بعد قصفه البلدة، انسحب الجيش`: set before the verb of its sentence the pronoun of an act is that of the verb's subject behind the comma. */
function ahead(clauses: Clauses, phrase: number, pronoun: string): NounPhrase | null {
  const { phrases } = clauses;
  const opening = phrases.slice(0, phrase + 1);
  if (opening.some((p) => p.kind !== "noun" && p.kind !== "other" && p.kind !== "conjunction")) return null;
  const first = opening.find((p) => p.kind === "noun");
  if (first?.kind !== "noun" || first.preposition === null) return null;
  const comma = phrases.findIndex((p, i) => i > phrase && p.kind === "comma");
  if (comma < 0 || phrases.slice(phrase + 1, comma).some((p) => p.kind !== "noun")) return null;
  return phrases[comma + 1]?.kind === "verb" ? clauseSubject(clauses, comma + 2, pronoun) : null;
}
/** `شن الجماعة هجومها`, `تكرار القوات لضرباتها`: the doer in the genitive of the verbal noun right before. */
function doerBefore({ phrases, words }: Clauses, phrase: number): NounPhrase | null {
  const own = phrases[phrase]!;
  const before = phrases[phrase - 1];
  if (own.kind !== "noun" || before?.kind !== "noun" || own.joined) return null;
  const goes = own.preposition === "في" && GOING.has(words[before.first]!.reading?.lexeme.lemma ?? "");
  if (own.preposition !== null && own.preposition !== "ل" && !goes) return null;
  const at = words.slice(before.first, before.last).findLast((w) => w.reading?.form === "masdar")?.index;
  if (at === undefined || at + 1 >= before.last) return null;
  const { mention } = words[at + 1]!;
  return mention && DOER_KINDS.has(mention.kind)
    ? phraseWith(before, { first: at + 1, head: at + 1, preposition: null })
    : null;
}
/** `استمرار الدولة في دعمها`: these tell that their genitive goes on doing. */
const GOING: ReadonlySet<string> = new Set([
  "استمر",
  "مضى",
  "بدأ",
  "شرع",
  "نجح",
  "أخفق",
  "فشل",
  "ساهم",
  "أسهم",
  "شارك",
]);
const AROUND = new Set(["مع", "خلال", "أثناء", "بعد", "عقب", "قبل", "قبيل", "بعيد", "لدى", "منذ", "إثر", "غداة"]);

/** `مقتل 16 شخصا برصاص الجيش`: whose fire it was. */
export function shooters({ args, clauses }: Candidate, lookup: Lookup): readonly NounPhrase[] {
  for (const phrase of phrasesIn("bi", args, clauses)) {
    const { reading } = clauses.words[phrase.head]!;
    if (!reading || !(FIRE.has(reading.lexeme.lemma) || reading.lexeme.classes.includes("ammunition"))) continue;
    const owner = lookup.within(phrase.head + 1, phrase.reach).find(isActor);
    const unknown = clauses.words[phrase.head + 1];
    // `برصاص مجهولين`
    if (!owner && unknown && unknown.index < phrase.last && UNKNOWN.test(unknown.token.norm))
      return [phraseWith(phrase, { preposition: null, first: unknown.index, head: unknown.index })];
    if (owner) return [phraseWith(phrase, { preposition: null, first: owner.first, head: owner.first })];
    if (unknown && unknown.index < phrase.last && isOccupier(unknown))
      return [phraseWith(phrase, { preposition: null, first: unknown.index, head: unknown.index })];
  }
  return [];
}
const UNKNOWN = /^مجهول(?:ين)?$/u;
const FIRE = new Set(["رصاص", "نار", "قذيفة", "صاروخ", "قصف"]);

/** `هجوم من مسلحي الحركة`: right behind the attack من brings whoever makes it. */
export function comingFrom({ args, clauses, phrase }: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const next = clauses.phrases[phrase + 1];
  return phrasesIn("min", args, clauses).filter(
    (p) => p === next && (isSide(p, clauses) || lookup.at(p.head).some((m) => BANDS.has(m.kind))),
  );
}

/** `مطالبات من الأمم المتحدة`, `موافقة بالإجماع من الأعضاء`: من behind what is said or granted brings whose it is. */
export function utteredBy({ args, clauses, phrase, frame, word }: Candidate, lookup: Lookup): readonly NounPhrase[] {
  if (
    !(ATTITUDES.has(frame.type) || GIVEN.has(frame.type)) ||
    frame.roles.has("min") ||
    args.genitive !== null ||
    word.enclitic !== null
  )
    return [];
  const { phrases } = clauses;
  const near = [phrases[phrase + 1], phrases[phrase + 2]];
  return phrasesIn("min", args, clauses)
    .filter((p) => near.includes(p) && !isSake(p, clauses) && canAct(clauses, p, lookup))
    .slice(0, 1);
}
/** `مناشدة من أجل وقف العنف`: for the sake of something. */
export const isSake = ({ head }: NounPhrase, { words }: Clauses): boolean =>
  words[head]!.reading?.lexeme.lemma === "أجل";

/** `سالم منفذ الهجوم`: the person whom the agent noun before the event describes. */
export function perpetrators({ clauses, phrase, word, actor }: Candidate): readonly NounPhrase[] {
  const { phrases, words } = clauses;
  const agent = words[word.index - 1];
  const own = phrases[phrase]!;
  if (actor.length > 0 || own.kind !== "noun" || agent === undefined || agent.index < own.first) return [];
  if (agent.definite || !agent.token.readings.some((r) => AGENTS.has(r.lexeme.lemma) && isAgent(r))) return [];
  const before = phrases[phrase - 1]?.kind === "comma" ? phrases[phrase - 2] : phrases[phrase - 1];
  const named = words[agent.index - 1];
  if (named && named.index >= own.first && named.mention?.kind === "person")
    return [phraseWith(own, { last: agent.index, reach: agent.index, head: named.mention.first })];
  return before?.kind === "noun" && words[before.head]!.mention?.kind === "person" ? [before] : [];
}
const AGENTS = new Set(["نفذ", "ارتكب", "دبر", "شن", "منفذ", "مرتكب", "مدبر"]);
const isAgent = (r: Reading) => r.form === "active-participle" || r.lexeme.pos !== "verb";

/** `عبوة زرعها مسلحون`, `سيارة مفخخة يقودها انتحاري`: who laid, drove or fired the weapon. */
export function wielders({ clauses, args }: Candidate): readonly NounPhrase[] {
  const weapon = args.subject[0] ?? args.genitive;
  if (!weapon) return [];
  const { phrases, words } = clauses;
  for (let i = phraseAt(phrases, weapon.first) + 1; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "relative" || phrase.kind === "comma") continue;
    const taken = phrase.kind === "verb" && words[phrase.first]!.enclitic !== null;
    return taken ? verbArguments(clauses, i).subject : [];
  }
  return [];
}

/** `القصف العنيف للقرى`: with the article a transitive verbal noun has behind ل what is done to. */
export function aimedAt(c: Candidate): readonly NounPhrase[] {
  const transitive = c.frame.roles.get("g") === "target" && c.word.reading?.form === "masdar";
  if (!transitive || !c.word.definite || c.word.enclitic || c.args.genitive || c.frame.type !== "ASSAULT") return [];
  const next = rightBehind(c);
  c.actor.splice(0, c.actor.length, ...c.actor.filter((p) => !next.includes(p)));
  return next;
}

/** `دعمه جهود الوسيط`: behind its doer's pronoun a noun of backing has an object, as its verb has. */
export function backed({ frame, word, clauses, phrase, args }: Candidate): readonly NounPhrase[] {
  const next = clauses.phrases[phrase + 1];
  if (frame.type !== "SUPPORT" || word.enclitic === null || args.genitive || next?.kind !== "noun") return [];
  return next.preposition === null && next.definite && !next.joined && !next.time ? [next] : [];
}

/** `رفضه لتصريحات …`, `دعمها للحكومة`: the pronoun of a verbal noun of attitude is its doer. */
const ATTITUDES = new Set(["REJECT", "SUPPORT", "THREATEN", "REQUEST", "ACCUSE", "AGREE"]);
/** `مساعدات من الاتحاد` */
const GIVEN = new Set(["AID", "COOPERATE"]);
export const ownsAct = (c: Candidate) =>
  !c.verbal && c.word.enclitic !== null && ATTITUDES.has(c.frame.type) && !isAccusedByIt(c);

/** `اتهامه بالفساد`: of one accusation without anyone else behind it, the pronoun is whom it is against. */
const isAccusedByIt = ({ args, frame, word }: Candidate): boolean =>
  frame.id === ACCUSATION &&
  word.reading?.number !== "plural" &&
  args.object.length === 0 &&
  args.after.has("ب") &&
  !args.after.has("ل");
const ACCUSATION = "accuse.allege";

/** `اتهامات لندن`, `انتقادات المعارضة للخطة`: words against someone, told in the plural, are those of who stands in their genitive. */
export const areWordsOf = ({ args, clauses, frame, verbal, word }: Candidate, lookup: Lookup): boolean =>
  !verbal &&
  frame.type === "ACCUSE" &&
  word.reading?.number === "plural" &&
  args.genitive?.preposition === null &&
  canAct(clauses, args.genitive, lookup);

/** `رفض المالك دفع المبلغ`: whoever can refuse is no topic of refusing where something else stands behind. */
export function refuser(c: Candidate, lookup: Lookup): boolean {
  const { args, clauses, frame, verbal } = c;
  if (verbal || frame.type !== "REJECT" || args.genitive === null) return false;
  if (!canAct(clauses, args.genitive, lookup) || isThing(args.genitive, clauses, lookup)) return false;
  const next = clauses.phrases[c.phrase + 1];
  return next?.kind === "noun" && !next.time && !next.joined && (next.preposition === null || next.preposition === "ل");
}

/** `غارات لطيران التحالف`: with ل right behind the noun stands its doer; further on ل says whose something else is. */
export function rightBehind(candidate: Candidate): readonly NounPhrase[] {
  const next = candidate.clauses.phrases[candidate.phrase + 1];
  return phrasesIn("li", candidate.args, candidate.clauses).filter((p) => p === next);
}

/** `قتلوا في كمين لتنظيم كذا`: an ambush into which others fall is that of the body behind ل. */
export function laidBy(candidate: Candidate, lookup: Lookup): boolean {
  const own = candidate.clauses.phrases[candidate.phrase]!;
  if (candidate.frame.id !== "attack.ambush" || own.kind !== "noun") return false;
  if (own.preposition === null || own.preposition === "ل") return false;
  const [next] = rightBehind(candidate);
  return next !== undefined && lookup.at(next.head).some((m) => BANDS.has(m.kind));
}

const VISITED: ReadonlySet<string> = new Set([
  "place",
  "facility",
  "settlement",
  "organisation",
  "event",
  "time",
  "force",
]);

/** `زيارة للوزير إلى بغداد`: right behind a visit without a visitor ل brings who pays it. */
export function paidBy(candidate: Candidate, lookup: Lookup): boolean {
  if (candidate.frame.mode !== "visit" || candidate.verbal || candidate.args.genitive || candidate.word.enclitic)
    return false;
  const [next] = rightBehind(candidate);
  if (next === undefined || lookup.within(next.first, next.last).some(isPlace)) return false;
  const classes = candidate.clauses.words[next.head]!.reading?.lexeme.classes ?? [];
  return isPerson(next, candidate.clauses, lookup) || !classes.some((k) => VISITED.has(k));
}

/** `استهداف الفصائل للقواعد`: the genitive of a transitive verbal noun is the doer when ل brings what was done to. */
export function genitiveIsDoer(frame: Frame, args: Arguments, clauses: Clauses, lookup: Lookup): boolean {
  // `إحباط المخطط لسبب مجهول`: what is foiled does nothing.
  if (frame.id === "foil") return false;
  if (frame.roles.get("g") === "target" && args.object.length > 0 && args.genitive)
    return canAct(clauses, args.genitive, lookup);
  // `قتلى المدنيين`, `مقتل خمسة`: only a verbal noun has a doer.
  if (!clauses.words[args.at]!.token.readings.some((r) => r.form === "masdar") && frame.type === "ASSAULT")
    return false;
  if (frame.roles.get("g") !== "target" && frame.type !== "REQUEST") return false;
  const at = phraseAt(clauses.phrases, args.at);
  const behind = clauses.phrases.slice(at + 1, at + 3);
  // `دعم السلطات في العاصمة للميليشيا`
  if (frame.type === "ASSAULT" || (behind[0]?.kind === "noun" && behind[0].preposition !== "في")) behind.length = 1;
  if (!AIMED.has(frame.type) || !phrasesIn("li", args, clauses).some((p) => behind.includes(p))) return false;
  // `تدمير مواقع للمسلحين`: whose the thing is.
  const { genitive } = args;
  if (genitive === null || !canAct(clauses, genitive, lookup)) return false;
  // `اتهام لندن لموسكو`: a capital or state that acts.
  const state = frame.type !== "ASSAULT" && lookup.at(genitive.head).some((m) => m.kind === "place" && m.metonym);
  if (!state && isThing(genitive, clauses, lookup)) return false;
  // `مهاجمة مركز للشرطة`: an indefinite genitive with its owner behind it.
  for (let i = genitive.first; i < genitive.last; i++)
    if (clauses.words[i]!.definite || clauses.words[i]!.mention) return true;
  return false;
}

/** Types whose verbal noun takes with ل what it is done to: `استهداف الفصائل للقواعد`, `اتهام الحكومة للجماعة`. */
const AIMED: ReadonlySet<string> = new Set(["ASSAULT", "ACCUSE", "REQUEST", "SANCTION", "SUPPORT"]);
