/** Fills the roles of an event from the phrases that stand around its word. */

import { isActor } from "../../record/index.ts";
import {
  type Arguments,
  type Clauses,
  impliedSubject,
  isNationality,
  type NounPhrase,
  phraseWith,
  resolvePronoun,
  type Word,
} from "../clause/index.ts";
import { addAuthors } from "./authors.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import {
  aimedAt,
  areWordsOf,
  backed,
  comingFrom,
  genitiveIsDoer,
  isSake,
  laidBy,
  ownsAct,
  paidBy,
  perpetrators,
  refuser,
  rightBehind,
  shooters,
  utteredBy,
  whoseAct,
  wielders,
} from "./doers.ts";
import type { Frame, Role, Slot } from "./frames.ts";
import { phrasesIn, wholeOf } from "./match.ts";
import { passiveOf, TO_PEOPLE } from "./passive.ts";
import {
  BANDS,
  canAct,
  isBlownUp,
  isBuilding,
  isPeople,
  isPerson,
  isPower,
  isSite,
  isSpot,
  isTown,
  isWording,
  LIFE,
} from "./phrase-sort.ts";
import { fillRepelled } from "./repel.ts";

/** An event as its word, its frame and the phrases about it tell it; `phrase` is the phrase that holds the word. */
export function fill(
  clauses: Clauses,
  word: Word,
  frame: Frame,
  args: Arguments,
  phrase: number,
  verbal: boolean,
  consumed: Set<number>,
  lookup: Lookup,
): Candidate {
  const candidate: Candidate = {
    clauses,
    word,
    frame,
    args: passiveOf(args, frame, verbal, clauses, lookup),
    phrase,
    verbal,
    actor: [],
    target: [],
    harmed: [],
    places: [],
    weapons: [],
    topics: [],
    nationalities: [],
    consumed,
    mode: frame.mode,
    status: frame.status,
    carried: false,
    carrier: null,
    undergone: false,
    controlled: false,
    mergedInto: null,
    merged: [],
    whole: null,
  };
  if (!verbal && frame.type === "ASSAULT") reputed(candidate);
  for (const [slot, role] of frame.roles) {
    if (slot === "adj") describe(candidate);
    else fillSlot(candidate, slot, role, lookup);
  }
  if (frame.id === "agree.elect" && verbal) elect(candidate, lookup);
  // `قرارا أعفى بموجبه الوزير من منصبه`: whoever loses it stands alone behind the verb.
  if (frame.id === "sanction.relieve" && verbal && candidate.target.length === 0)
    candidate.target.push(...candidate.actor.splice(0, candidate.actor.length));
  addUnnamed(candidate, lookup);
  if (candidate.target.length === 0 && frame.mode === "convict") candidate.target.push(...sentenced(candidate, lookup));
  if (frame.id.startsWith("fight.repel")) fillRepelled(candidate, lookup);
  const dead = candidate.target.length === 0 ? whoseDead(candidate) : [];
  candidate.target.push(...dead);
  // Those whose number stands elsewhere are not counted by the adjective.
  if (!VICTIMS.test(frame.id)) candidate.harmed.push(...candidate.target);
  else candidate.harmed.push(...candidate.target.filter((p) => !dead.includes(p)));
  const unsaid = args.subject.length === 0 || args.subject.every((p) => p.first > word.index && isSpot(p, clauses));
  const open = candidate.actor.length === 0 || (frame.roles.get("s") === "party" && unsaid && isSaidOf(candidate));
  // `قالت واشنطن إنها ستسحب ألفي جندي`: who moves his forces acts beside them.
  const moved = frame.roles.get("s") === "actor" && frame.roles.get("o") === "actor" && !word.enclitic;
  if (
    verbal &&
    (open || (moved && args.subject.length === 0 && !isOwned(candidate))) &&
    !candidate.args.passive &&
    unsaid
  )
    implied(candidate);
  return candidate;
}

/** Fills what the frame puts at one place about the word: a genitive and ل tell by what else stands there whose they are. */
function fillSlot(c: Candidate, slot: Slot, role: Role, lookup: Lookup): void {
  if (slot === "g" && genitiveTells(c, role, lookup)) return;
  if (slot === "li" && lamTells(c, role, lookup)) return;
  const { clauses } = c;
  const phrases = standingAt(c, slot, role);
  if (isMeantElsewhere(c, slot, role, phrases, lookup)) return;
  const able = role === "actor" || role === "party";
  const kept = able
    ? phrases.map((f) => counted(clauses, f, lookup)).filter((f) => canAct(clauses, f, lookup))
    : phrases;
  if (c.verbal && slot === "s" && kept.length === 0 && suffersIt(c, phrases)) c.target.push(...phrases);
  else if (slot === "o" && role === "topic" && isGivenTo(c, phrases, lookup)) {
    place(c, "target", phrases.slice(0, 1));
    place(c, role, phrases.slice(1));
  } else place(c, role, kept);
  if (c.verbal && slot === "s" && role === "actor" && kept.length === 0) addAuthors(c, phrases, lookup);
}

/** `منحت باريس لبنان مساعدة`: someone who stands right behind the verb of giving is whom it is given to. */
function isGivenTo({ args, frame, verbal }: Candidate, phrases: readonly NounPhrase[], lookup: Lookup): boolean {
  const whom = phrases[0];
  if (!verbal || !GIVING.test(frame.id) || args.passive || whom === undefined) return false;
  return lookup.at(whom.head).some((m) => m.first === whom.head && (isActor(m) || (m.kind === "place" && m.metonym)));
}
const GIVING = /^(?:aid|cooperate)/;

/** `الغارات الإسرائيلية`, `العدوان الحوثي`: adjectives that say whose it is. */
function describe({ args, actor, nationalities }: Candidate): void {
  for (const m of args.modifiers) {
    if (isNationality(m) && m.reading?.lexeme.lemma !== FOREIGN) nationalities.push(m);
    else if (m.reading?.lexeme.classes.includes("group")) actor.push(alone(m));
  }
}
/** `غارات يعتقد أنها إسرائيلية`: whose it is thought to be. */
function reputed({ clauses: { phrases, words }, phrase, nationalities }: Candidate): void {
  const { last } = phrases[phrase]!;
  const [verb, that, nation] = words.slice(last, last + 3);
  if (!verb || !that || !nation || !REPUTED.has(verb.token.norm) || !THAT.has(that.token.norm)) return;
  if (nation.token.readings.some((r) => r.lexeme.classes.includes("nationality"))) nationalities.push(nation);
}
const REPUTED: ReadonlySet<string> = new Set(["يعتقد", "يرجح", "يظن", "يشتبه", "قيل", "يفترض"]);
const THAT: ReadonlySet<string> = new Set(["انها", "انه", "بانها", "بانه"]);

/** `الغارات الأجنبية`: foreign is of no nation. */
const FOREIGN = "أجنبي";

/** `العدوان الحوثي`: the adjective of a group, as a phrase of its own. */
const alone = ({ index }: Word): NounPhrase => ({
  kind: "noun",
  first: index,
  last: index + 1,
  head: index,
  preposition: null,
  joined: false,
  definite: true,
  time: false,
  attached: false,
  reach: index + 1,
});

const VICTIMS = /^(?:kill|wound)\.people/;

/** `القتلى الفلسطينيين`, `الجرحى المدنيين`, `اعتقال سوري`: the adjective says who they were. */
function whoseDead({ args: { modifiers }, frame, verbal, word }: Candidate): readonly NounPhrase[] {
  const counted = VICTIMS.test(frame.id);
  // One of a nation behind a verbal noun in the masculine; `الاعتقالات الإسرائيلية` are a nation's.
  const one = !verbal && TO_PEOPLE.test(frame.id) && word.reading?.number === "singular" && !word.definite;
  if (!counted && !one) return [];
  return modifiers
    .filter((m) => isNationality(m) || (counted && (m.reading?.lexeme.classes.includes("civilian") ?? false)))
    .map(alone);
}

/** The genitive, or the pronoun in its place, where it is the doer though the frame has something else there; true when nothing is left to fill. */
function genitiveTells(c: Candidate, role: Role, lookup: Lookup): boolean {
  const { args, clauses, frame, word } = c;
  if (args.genitive && genitiveIsDoer(frame, args, clauses, lookup)) {
    c.actor.push(...phrasesIn("g", args, clauses));
    if (!frame.roles.has("o") || args.object.length === 0)
      c.target.push(...(args.object.length > 0 ? args.object : rightBehind(c)));
    return true;
  }
  if (role === "target" && areWordsOf(c, lookup)) {
    c.actor.push(...phrasesIn("g", args, clauses));
    if (!frame.roles.has("li")) c.target.push(...rightBehind(c));
    return true;
  }
  // `استخدام أنقرة أسلحة`, `رفع بغداد الحظر`: between a verbal noun and its object stands who does it.
  if (role !== "actor" && role !== "party" && args.genitive && isOver(c) && canAct(clauses, args.genitive, lookup)) {
    c.actor.push(...phrasesIn("g", args, clauses));
    if (!frame.roles.has("o")) place(c, role, args.object);
    return true;
  }
  // `قصفه المدينة`: behind its doer's pronoun a verbal noun has its object.
  if (role === "target" && !c.verbal && word.enclitic && args.object.length > 0) {
    c.actor.push(...whoseAct(c));
    if (!frame.roles.has("o")) c.target.push(...args.object);
    return true;
  }
  // `قصفه للمدينة`: what stands behind ل is done to, and the pronoun is the doer.
  if (role === "target" && !c.verbal && word.enclitic && frame.roles.get("li") === "actor" && rightBehind(c).length > 0)
    return true;
  if (role === "topic" && refuser(c, lookup)) {
    c.actor.push(...phrasesIn("g", args, clauses));
    return true;
  }
  // `عملية "غصن الزيتون"`: its own name is nobody.
  if (role === "actor" && isTitled(c)) return true;
  if (!ownsAct(c)) return false;
  c.actor.push(...(args.genitive ? phrasesIn("g", args, clauses) : whoseAct(c)));
  return true;
}

/** A verbal noun that has both a genitive and an object behind it. */
function isOver({ verbal, word, args, clauses: { words } }: Candidate): boolean {
  const object = args.object[0] && words[args.object[0].head]!;
  return (
    !verbal && word.reading?.form === "masdar" && object !== undefined && (object.reading ?? object.mention) !== null
  );
}

function isTitled({ word, clauses }: Candidate): boolean {
  const [quote, name] = clauses.words.slice(word.index + 1, word.index + 3);
  return quote?.kind === "quote" && name?.kind === "name" && name.mention === null;
}

/** What ل brings where the frame has its doer there, or what it is done to, and it is the other; true when nothing is left to fill. */
function lamTells(c: Candidate, role: Role, lookup: Lookup): boolean {
  const { args, clauses, frame } = c;
  const suffering = frame.roles.get("g") === "target";
  // `قصفه للمدينة`: behind its doer's pronoun a verbal noun has with ل what it is done to.
  if (role === "actor" && !c.verbal && c.word.enclitic && suffering) {
    const behind = phrasesIn("li", args, clauses).slice(0, 1);
    c.target.push(...behind);
    if (behind.length > 0) c.actor.push(...whoseAct(c));
    return true;
  }
  // `قصف مواقع للمسلحين`: behind what is done to, ل says whose it is.
  if (role === "actor" && args.genitive && suffering) return true;
  if (role !== "target" || !(laidBy(c, lookup) || paidBy(c, lookup))) return false;
  c.actor.push(...rightBehind(c));
  return true;
}

/** The phrases at a place about the word, as far as they can be its own. */
function standingAt(c: Candidate, slot: Slot, role: Role): readonly NounPhrase[] {
  const { args, clauses, word } = c;
  if (slot === "li" && (role === "actor" || role === "party")) return rightBehind(c);
  if (slot === "g" && role !== "target" && !c.verbal && word.enclitic && !args.genitive) return whoseAct(c);
  const phrases = phrasesIn(slot, args, clauses);
  const said = role === "target" && c.verbal ? phrases.map((p) => takenUpBy(p, c)) : phrases;
  return slot === "li" ? said.slice(0, 1) : said;
}

/** `المناطق التي سيطر عليها التنظيم`: the pronoun behind the preposition stands for what the clause says more of. */
function takenUpBy(phrase: NounPhrase, { args: { antecedent, subject }, clauses: { words } }: Candidate): NounPhrase {
  const word = words[phrase.first]!;
  if (antecedent === null || word.kind !== "preposition" || word.enclitic === null) return phrase;
  return subject.some((s) => s.head === antecedent.head) ? phrase : phraseWith(antecedent, { preposition: null });
}

/** Phrases that are of another sort than the frame expects at their place fill another role; true when they did, or are nobody. */
function isMeantElsewhere(
  c: Candidate,
  slot: Slot,
  role: Role,
  phrases: readonly NounPhrase[],
  lookup: Lookup,
): boolean {
  const { clauses } = c;
  const force = c.frame.type === "ASSAULT";
  const one = phrases[0];
  if (slot === "s" && role === "weapon" && phrases.some((p) => isPeople(p, clauses, lookup) || isPower(p, lookup))) {
    c.actor.push(...phrases);
    return true;
  }
  if (slot === "g" && one) {
    // `تفجير السفارة`, `تفجير مخزن ذخيرة`: what blows up is no weapon where it is a building.
    if (role === "weapon" && isBlownUp(one, clauses, lookup)) {
      c.target.push(...phrases);
      return true;
    }
    const venue = c.frame.type === "CONSULT" || (force && role !== "target");
    if (venue && phrases.length === 1 && isTown(one, lookup)) {
      c.places.push(...phrases);
      return true;
    }
    const raided = c.frame.id === "attack.raid" && !isPeople(one, clauses, lookup);
    if (role === "actor" && force && (raided || isBuilding(one, clauses))) {
      c.target.push(...phrases);
      return true;
    }
  }
  if (slot === "ala" && role === "target" && force && one && isSite(one, clauses)) {
    c.places.push(...phrases);
    return true;
  }
  // `وعد بدعوة خبراء للتحقق`: what for, and no one.
  if (slot === "li" && role === "target" && one && !DEEDS_BY_LAM.has(c.frame.type) && isPurposeOf(one, clauses, lookup))
    return true;
  // `طلب الكويت من أجل بحث الوضع`
  if (slot === "min" && role === "target" && one && isSake(one, clauses)) return true;
  // `دان الهجوم بأشد العبارات`: how, and nobody.
  return slot === "bi" && role === "target" && phrases.some((p) => isWording(p, clauses));
}

/** `انتخب سالم نائبا`: one person with an office in the accusative behind is elected. */
function elect({ actor, clauses, target }: Candidate, lookup: Lookup): void {
  const office = target[0];
  if (
    actor.length !== 1 ||
    target.length !== 1 ||
    office!.definite ||
    !clauses.words[office!.head]!.token.norm.endsWith("ا")
  )
    return;
  if (!lookup.at(actor[0]!.head).some((m) => m.kind === "person")) return;
  target.splice(0, 1, ...actor.splice(0, 1));
}

/** `قضت بإعدام عشرة متهمين`: whoever stands in the genitive of the punishment. */
function sentenced({ clauses, topics }: Candidate, lookup: Lookup): readonly NounPhrase[] {
  for (const topic of topics) {
    let head = topic.head + 1;
    while (head < topic.last - 1 && clauses.words[head]!.kind === "number") head++;
    if (head >= topic.last || clauses.words[topic.head]!.mention) continue;
    const whom = phraseWith(topic, { first: topic.head + 1, head, preposition: null });
    if (isPerson(whom, clauses, lookup)) return [whom];
  }
  return [];
}

/** Types that have with ل the doings that they are about. */
const DEEDS_BY_LAM: ReadonlySet<string> = new Set(["ACCUSE", "SUPPORT", "REJECT", "ASSAULT"]);
const isPurposeOf = (phrase: NounPhrase, { words }: Clauses, lookup: Lookup): boolean =>
  words[phrase.head]!.reading?.form === "masdar" && !lookup.at(phrase.head).some(isActor);

/** Who did it and to whom, where no role of the frame says so. */
function addUnnamed(c: Candidate, lookup: Lookup): void {
  const { actor, clauses, frame, verbal } = c;
  const force = frame.type === "ASSAULT";
  if (!verbal && c.target.length === 0) c.target.push(...aimedAt(c), ...backed(c));
  // Whoever stands after من قبل did it, whatever the frame.
  if (actor.length === 0 && !frame.roles.has("qibal"))
    actor.push(...phrasesIn("qibal", c.args, clauses).filter((f) => canAct(clauses, f, lookup)));
  if (actor.length === 0 && goes(c, lookup))
    actor.push(...phrasesIn("g", c.args, clauses).map((f) => counted(clauses, f, lookup)));
  if (force && actor.length === 0) actor.push(...mutual(c).filter((f) => canAct(clauses, f, lookup)));
  if (force && actor.length === 0) actor.push(...shooters(c, lookup));
  if (!verbal && force) actor.push(...perpetrators(c));
  if (!verbal && force && actor.length === 0 && !HARM.test(frame.id)) actor.push(...comingFrom(c, lookup));
  if (!verbal && actor.length === 0) actor.push(...utteredBy(c, lookup));
  // `استخدامها للقوة ضد المتظاهرين`: with an object of its own a verbal noun has its doer attached.
  const owned = !verbal && c.word.enclitic !== null && c.args.object.length > 0 && !frame.roles.has("g");
  if (owned && actor.length === 0) actor.push(...whoseAct(c));
  if (actor.length === 0 && frame.roles.get("s") === "weapon")
    actor.push(...wielders(c).filter((f) => canAct(clauses, f, lookup)));
}
/** `قصف متبادل بين الجيش والمسلحين`: each does it to the other. */
const mutual = (c: Candidate): readonly NounPhrase[] =>
  !c.frame.roles.has("bayn") && c.args.modifiers.some((m) => m.reading?.lexeme.lemma === MUTUAL)
    ? phrasesIn("bayn", c.args, c.clauses)
    : [];
const MUTUAL = "متبادل";

/** `خروج مسلحي الحركة من المدينة`: people in the genitive of a verbal noun that is done to nobody do it, though the frame names only its verb's subject. */
function goes({ verbal, word, args, frame: { type, roles } }: Candidate, lookup: Lookup): boolean {
  if (verbal || word.reading?.form !== "masdar" || args.genitive === null || roles.has("g")) return false;
  if (!(type === "RETREAT" || type === "PROTEST") || roles.get("s") !== "actor" || roles.get("o") === "target")
    return false;
  return lookup.within(args.genitive.first, args.genitive.last).some((m) => BANDS.has(m.kind));
}
/** Of those killed and hurt من brings whose they were: `مقتل العشرات من عناصر الحركة`. */
const HARM = /^(?:kill|wound)/;

/** `أعلنت الحركة أنها توصلت إلى اتفاق مع روسيا`: the pronoun of أن is one of those who agreed. */
function isSaidOf({ clauses: { phrases, words }, phrase }: Candidate): boolean {
  const before = phrases[phrase - 1];
  return before?.kind === "complementiser" && words[before.first]!.enclitic !== null;
}

/** `سحبت قواتها`: whose forces they are says the pronoun. */
const isOwned = ({ actor, clauses: { words } }: Candidate): boolean =>
  actor.some((p) => words.slice(p.first, p.last).some((w) => w.enclitic !== null));

/** A verb without a subject of its own goes on with the one before: `انسحبت القوات ... وسيطرت على`. */
function implied(candidate: Candidate): void {
  const role = candidate.frame.roles.get("s");
  if (candidate.frame.id.startsWith(LOSING)) {
    const loser = candidate.target.length === 0 ? impliedSubject(candidate.clauses, candidate.word) : null;
    if (loser) candidate.target.push(loser);
    return;
  }
  if (role !== "actor" && role !== "party") return;
  const { clauses, word, target, harmed } = candidate;
  const subject = impliedSubject(clauses, word);
  if (!subject) return;
  candidate.actor.push(subject);
  // `كان التنظيم قد أسرهم`: its object is someone else.
  if (word.enclitic === null || target.length !== 1 || target[0]!.head !== subject.head) return;
  const other = resolvePronoun(clauses, word.index, word.enclitic, false, new Set([subject.head]));
  for (const list of [target, harmed]) list.splice(0, list.length, ...(other ? [other] : []));
}

/** `الأراضي التي خسرتها`: who loses a place has it taken. */
const LOSING = "seize.lose";

/** `مئات من مسلحي المعارضة`, `عدد كبير من المسلحين`: a number stands for those it is of. */
function counted(clauses: Clauses, phrase: NounPhrase, lookup: Lookup): NounPhrase {
  const next = wholeOf(phrase, clauses);
  if (!next || next.first - phrase.last > 1) return phrase;
  const size = phrase.last - phrase.head - 1;
  const sized = size === 1 && clauses.words[phrase.last - 1]!.kind === "adjective" && isPeople(next, clauses, lookup);
  return phrase.head === phrase.first && (size === 0 || sized) ? next : phrase;
}

/** `أمطرت البلدة بالقذائف`, `وقطعت طرق الإمداد`: a place right behind a verb of force that has nothing else done to it suffers it. */
const suffersIt = ({ frame, args, clauses, word }: Candidate, phrases: readonly NounPhrase[]): boolean =>
  frame.roles.get("o") === "target" &&
  args.object.length === 0 &&
  !args.passive &&
  phrases.length > 0 &&
  phrases.every((p) => p.first > word.index && isSpot(p, clauses));

function place(candidate: Candidate, role: Role, phrases: readonly NounPhrase[]): void {
  if (phrases.length === 0) return;
  const into: Record<Role, NounPhrase[] | null> = {
    actor: candidate.actor,
    target: candidate.target,
    party: candidate.actor,
    place: candidate.places,
    weapon: candidate.weapons,
    topic: candidate.topics,
    cause: null,
  };
  into[role]?.push(...(role === "target" ? phrases.map((p) => whoseLife(p, candidate.clauses)) : phrases));
}

/** `أودى بحياة 12 شخصا`, `أطلق سراح خمسة جنود`: it is done to those whose life or freedom it is. */
function whoseLife(phrase: NounPhrase, { words }: Clauses): NounPhrase {
  const { head, first, last } = phrase;
  const own = words[head]!;
  if (head !== first || head + 1 >= last || own.enclitic || own.mention) return phrase;
  if (!LIFE.has(own.reading?.lexeme.lemma ?? "")) return phrase;
  let i = head + 1;
  while (i < last - 1 && words[i]!.kind === "number") i++;
  return phraseWith(phrase, { first: head + 1, head: i, preposition: null });
}
