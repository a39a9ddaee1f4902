import { isActor, type Reading } from "../../record/index.ts";
import { noneOf } from "../../text/index.ts";
import {
  type Arguments,
  argumentsWith,
  type Clauses,
  clauseSubject,
  continuedSubject,
  impliedSubject,
  isNationality,
  type NounPhrase,
  nounArguments,
  participleArguments,
  phraseAt,
  phraseWith,
  resolvePronoun,
  verbArguments,
  type Word,
} from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { closestFirst, type Frame, type Frames, isCircumstantial, type Role } from "./frames.ts";
import { meets, phrasesIn, wholeOf } from "./match.ts";
import { isPlace } from "./party.ts";
import { fillRepelled } from "./repel.ts";
import type { Words } from "./words.ts";

/** Blocks whose text is the article's own reporting. Titles and captions say again what the body tells, and count where there is no body. */
const TOLD: ReadonlySet<string> = new Set(["body", "dateline", "byline"]);
const TITLES: ReadonlySet<string> = new Set(["title", "caption"]);

/** Every word of the article that tells an event, with the phrases around it. */
export function findCandidates(all: readonly Clauses[], frames: Frames, table: Words, lookup: Lookup): Candidate[] {
  const out: Candidate[] = [];
  const told = all.some((c) => c.sentence.block === "body") ? TOLD : TITLES;
  for (const clauses of all) {
    if (!told.has(clauses.sentence.block)) continue;
    for (const candidate of inSentence(clauses, frames, table, lookup)) out.push(candidate);
  }
  return out;
}

function inSentence(clauses: Clauses, frames: Frames, table: Words, lookup: Lookup): Candidate[] {
  const found: Candidate[] = [];
  const { phrases, words } = clauses;
  for (let p = 0; p < phrases.length; p++) {
    const phrase = phrases[p]!;
    if (phrase.kind === "verb") {
      const word = words[phrase.first]!;
      const possible = framesOf(word, frames, true);
      if (possible.length === 0) continue;
      const args = verbArguments(clauses, p);
      push(found, clauses, word, possible, args, p, true, lookup);
    } else if (phrase.kind === "noun") {
      if (phrase.time && !phrase.definite) continue;
      for (let i = phrase.first; i < phrase.last; i++) {
        const word = words[i]!;
        if (word.kind !== "noun" && word.kind !== "adjective" && word.kind !== "name") continue;
        if (word.mention !== null && word.mention.kind !== "time") continue;
        const possible = framesOf(word, frames, false);
        if (possible.length === 0 || lookup.at(i).some((m) => m.kind === "weapon")) continue;
        const acting = possible.filter(isCircumstantial);
        if (acting.length > 0) push(found, clauses, word, acting, participleArguments(clauses, p, i), p, false, lookup);
        if (acting.length > 0 && found.at(-1)?.word === word) continue;
        push(found, clauses, word, possible, nounArguments(clauses, p, i), p, false, lookup);
        const told = found.at(-1);
        if (told?.word === word && told.frame.id === SHELLING) otherMeans(found, told, table, lookup);
      }
    }
  }
  if (found.length === 0) return found;
  return found.filter((c) => !isConsumed(c, found) && !idiomatic(c, table));
}

/** Whether the conditions of another trigger used the word up; of two that use up each other (`انتشار تعزيزات عسكرية`) the first tells. */
function isConsumed(c: Candidate, found: readonly Candidate[]): boolean {
  return found.some((other) => {
    if (!other.consumed.has(c.word.index)) return false;
    return !(c.consumed.has(other.word.index) && c.word.index < other.word.index);
  });
}

/** `قصف جوي ومدفعي`, `القصف الجوي وبالمدفعية`: bombardment by two means is two; the second means tells the second. */
function otherMeans(found: Candidate[], first: Candidate, table: Words, lookup: Lookup): void {
  const { clauses, args, frame } = first;
  const next = clauses.phrases[first.phrase + 1];
  if (args.modifiers.length === 0 || next?.kind !== "noun" || !next.joined) return;
  const word = clauses.words[next.first]!;
  const adjective = next.preposition === null && word.kind === "adjective";
  const mode = adjective
    ? (table.modeOf(word.token) ?? (word.reading?.lexeme.lemma === "بري" ? frame.mode : null))
    : null;
  const weapon =
    next.preposition === "ب" &&
    (word.reading?.lexeme.classes.includes("weapon") || lookup.at(next.head).some((m) => m.kind === "weapon"));
  if (mode === null && !weapon) return;
  const own = argumentsWith(args, { modifiers: adjective ? [word] : [] });
  found.push(fill(clauses, word, frame, own, first.phrase + 1, false, new Set(), lookup));
}
const SHELLING = "heavy.shelling";

/** Set phrases in which the word tells no event: `قواعد الاشتباك`, `جرائم الحرب`, `جريمة حرب`. The word before the trigger tells. */
function idiomatic(c: Candidate, table: Words): boolean {
  const { words } = c.clauses;
  const before = words[c.word.index - 1];
  if (c.verbal || before === undefined || before.definite) return false;
  if (!c.word.definite && c.frame.id !== "fight.war") return false;
  return c.args.genitive === null && table.has("idiom-head", before.token);
}

/** Readings that cut the word alike; of finite verbs the chosen one and what is spelt like it in every form (`هرب`: fled, smuggled). */
function sameWord(reading: Reading, chosen: Reading): boolean {
  if (chosen.form === "finite")
    return reading === chosen || (reading.lexeme.lemma === chosen.lexeme.lemma && sameInflection(reading, chosen));
  return (
    reading.preposition === chosen.preposition &&
    reading.conjunction === chosen.conjunction &&
    reading.enclitic === chosen.enclitic &&
    reading.definite === chosen.definite &&
    // `دعم غير قتالي`: an adjective is no construct of two.
    (chosen.lexeme.pos !== "adjective" || reading.number !== "dual")
  );
}

const sameInflection = (a: Reading, b: Reading) =>
  a.tense === b.tense &&
  a.future === b.future &&
  a.person === b.person &&
  a.number === b.number &&
  a.gender === b.gender &&
  a.conjunction === b.conjunction &&
  a.enclitic === b.enclitic;

const NO_FRAMES = noneOf<Frame>();

/** Frames of a word over all its readings that fit how it stands, the closest first. */
function framesOf(word: Word, frames: Frames, verbal: boolean): readonly Frame[] {
  let out: readonly Frame[] = NO_FRAMES;
  if (!frames.may(word.token)) return out;
  for (const reading of word.token.readings) {
    const finite = reading.lexeme.pos === "verb" && reading.form === "finite";
    if (finite !== verbal || (word.reading && !sameWord(reading, word.reading))) continue;
    const more = frames.of(reading);
    if (more.length > 0)
      out = out.length === 0 ? more : closestFirst([...out, ...more.filter((f) => !out.includes(f))]);
  }
  return out;
}

function push(
  found: Candidate[],
  clauses: Clauses,
  word: Word,
  possible: readonly Frame[],
  args: Arguments,
  phrase: number,
  verbal: boolean,
  lookup: Lookup,
): void {
  const suffers = verbal && maySuffer(args, clauses, lookup);
  const personal = suffers && args.subject.some((p) => isPerson(p, clauses, lookup));
  const owed = verbal ? null : owedGenitive(args, clauses, phrase);
  let consumed = new Set<number>();
  for (const read of suffers ? [args, argumentsWith(args, PASSIVE)] : [args]) {
    for (const frame of possible) {
      if (read.passive && personal && !TO_PEOPLE.test(frame.id)) continue;
      if (consumed.size > 0) consumed = new Set();
      // `قصفهم للمدينة`: behind the pronoun of the doer it is the object.
      const given = owed && (word.enclitic === null ? { genitive: owed } : { object: [owed] });
      const seen = given && !asksLam(frame) ? argumentsWith(read, given) : read;
      if (!meets(frame, seen, clauses, lookup, consumed)) continue;
      found.push(fill(clauses, word, frame, seen, phrase, verbal, consumed, lookup));
      return;
    }
  }
}

/** `رفع فوري للحصار`, `إجلاء للمرضى`: right behind a verbal noun without a genitive, ل brings what it is done to. */
function owedGenitive(args: Arguments, { words, phrases }: Clauses, phrase: number): NounPhrase | null {
  const word = words[args.at]!;
  if (args.genitive || args.object.length > 0 || word.reading?.form !== "masdar") return null;
  const next = phrases[phrase + 1];
  if (next?.kind !== "noun" || next.preposition !== "ل" || next.joined) return null;
  // `تحقيق لتحديد المسؤول`, `الإيقاف لمدة شهر` say what for and how long.
  const head = words[next.head]!;
  if (next.time || head.reading?.lexeme.lemma === "مدة") return null;
  return head.reading?.form !== "masdar" || head.token.norm.startsWith("لل") ? next : null;
}
const asksLam = (frame: Frame): boolean => frame.roles.has("li") || frame.needs.some((n) => n.slot === "li");

const isPerson = (phrase: NounPhrase, clauses: Clauses, lookup: Lookup): boolean =>
  (clauses.words[phrase.head]!.reading?.lexeme.classes.includes("human") ?? false) ||
  lookup.within(phrase.first, phrase.last).some((m) => m.kind === "person" || m.kind === "people");

/** `الطبيبة أوقفت في المطار`: without an object, and with a subject that is no body of power, the unmarked verb may be passive. */
function maySuffer(args: Arguments, clauses: Clauses, lookup: Lookup): boolean {
  const reading = clauses.words[args.at]!.reading;
  if (args.passive || reading?.voice !== "either" || reading.enclitic !== null || args.object.length > 0) return false;
  return !args.subject.some(
    (p) =>
      lookup.within(p.first, p.last).some((m) => POWERS.has(m.kind)) ||
      (clauses.words[p.head]!.reading?.lexeme.classes.some((c) => POWERS.has(c)) ?? false),
  );
}
/** Frames of what is done to people: only these read `أوقفت الطبيبة` as passive. */
const TO_PEOPLE =
  /^(arrest|abduct|kill|wound|targeted|beat|torture|retreat\.(release|free)|sanction\.(dismiss|purge|remove)|agree\.(appoint|elect))/;
const POWERS = new Set(["group", "force", "government", "organisation", "party", "outlet", "agency"]);

function fill(
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
  for (const [slot, role] of frame.roles) {
    if (slot === "adj") {
      for (const m of args.modifiers) {
        if (isNationality(m) && m.reading?.lexeme.lemma !== FOREIGN) candidate.nationalities.push(m);
        else if (m.reading?.lexeme.classes.includes("group")) candidate.actor.push(alone(m));
      }

      continue;
    }
    if (slot === "g" && args.genitive && genitiveIsDoer(frame, candidate.args, clauses, lookup)) {
      candidate.actor.push(...phrasesIn("g", candidate.args, clauses));
      if (!frame.roles.has("o") || args.object.length === 0)
        candidate.target.push(...(args.object.length > 0 ? args.object : rightBehind(candidate)));
      continue;
    }
    // `قصفه المدينة`: behind its doer's pronoun a verbal noun has its object.
    if (slot === "g" && role === "target" && !verbal && word.enclitic && candidate.args.object.length > 0) {
      candidate.actor.push(...whoseAct(candidate));
      if (!frame.roles.has("o")) candidate.target.push(...candidate.args.object);
      continue;
    }
    // `قصفه للمدينة`: behind its doer's pronoun a verbal noun has with ل what it is done to.
    if (slot === "li" && role === "actor" && !verbal && word.enclitic && frame.roles.get("g") === "target") {
      candidate.target.push(...phrasesIn(slot, candidate.args, clauses).slice(0, 1));
      continue;
    }
    // `قصف مواقع للمسلحين`: behind what is done to, ل says whose it is.
    if (slot === "li" && role === "actor" && args.genitive && frame.roles.get("g") === "target") continue;
    if (slot === "li" && role === "target" && (laidBy(candidate, lookup) || paidBy(candidate, lookup))) {
      candidate.actor.push(...rightBehind(candidate));
      continue;
    }
    if (slot === "g" && role === "topic" && refuser(candidate, lookup)) {
      candidate.actor.push(...phrasesIn("g", candidate.args, clauses));
      continue;
    }
    // `عملية "غصن الزيتون"`: its own name is nobody.
    if (slot === "g" && role === "actor" && isTitled(candidate)) continue;
    if (slot === "g" && ownsAct(candidate)) {
      candidate.actor.push(...(args.genitive ? phrasesIn("g", candidate.args, clauses) : whoseAct(candidate)));
      continue;
    }
    const phrases =
      slot === "li" && (role === "actor" || role === "party")
        ? rightBehind(candidate)
        : slot === "g" && role !== "target" && !verbal && word.enclitic && !args.genitive
          ? whoseAct(candidate)
          : slot === "li"
            ? phrasesIn(slot, candidate.args, clauses).slice(0, 1)
            : phrasesIn(slot, candidate.args, clauses);
    if (slot === "s" && role === "weapon" && phrases.some((p) => isPeople(p, clauses, lookup))) {
      candidate.actor.push(...phrases);
      continue;
    }
    // `تفجير السفارة`, `تفجير مخزن ذخيرة`: what blows up is no weapon where it is a building.
    if (slot === "g" && role === "weapon" && phrases[0] && isBlownUp(phrases[0], clauses, lookup)) {
      candidate.target.push(...phrases);
      continue;
    }
    const venue = frame.type === "CONSULT" || (frame.type === "ASSAULT" && role !== "target");
    if (slot === "g" && venue && phrases.length === 1 && isTown(phrases[0]!, lookup)) {
      candidate.places.push(...phrases);
      continue;
    }
    const raided = frame.id === "attack.raid" && phrases[0] && !isPeople(phrases[0], clauses, lookup);
    if (
      slot === "g" &&
      role === "actor" &&
      frame.type === "ASSAULT" &&
      phrases[0] &&
      (raided || isBuilding(phrases[0], clauses))
    ) {
      candidate.target.push(...phrases);
      continue;
    }
    if (role === "target" && frame.type === "ASSAULT" && slot === "ala" && phrases[0] && isSite(phrases[0], clauses)) {
      candidate.places.push(...phrases);
      continue;
    }
    // `دان الهجوم بأشد العبارات`: how, and nobody.
    if (slot === "bi" && role === "target" && phrases.some((p) => isWording(p, clauses))) continue;
    const able = role === "actor" || role === "party";
    const kept = able
      ? phrases.map((f) => counted(clauses, f, lookup)).filter((f) => canAct(clauses, f, lookup))
      : phrases;
    if (verbal && slot === "s" && kept.length === 0 && suffersIt(candidate, phrases)) candidate.target.push(...phrases);
    else place(candidate, role, kept);
  }
  if (!verbal && candidate.target.length === 0) candidate.target.push(...aimedAt(candidate), ...backed(candidate));
  // Whoever stands after من قبل did it, whatever the frame.
  if (candidate.actor.length === 0 && !frame.roles.has("qibal"))
    candidate.actor.push(...phrasesIn("qibal", candidate.args, clauses).filter((f) => canAct(clauses, f, lookup)));
  if (frame.type === "ASSAULT" && candidate.actor.length === 0) candidate.actor.push(...shooters(candidate, lookup));
  if (!verbal && frame.type === "ASSAULT") candidate.actor.push(...perpetrators(candidate));
  if (!verbal && frame.type === "ASSAULT" && candidate.actor.length === 0 && !HARM.test(frame.id))
    candidate.actor.push(...comingFrom(candidate, lookup));
  if (candidate.actor.length === 0 && frame.roles.get("s") === "weapon")
    candidate.actor.push(...wielders(candidate).filter((f) => canAct(clauses, f, lookup)));
  if (frame.id.startsWith("fight.repel")) fillRepelled(candidate, lookup);
  candidate.harmed.push(...candidate.target);
  const unsaid = args.subject.length === 0 || args.subject.every((p) => p.first > word.index && isSpot(p, clauses));
  const open = candidate.actor.length === 0 || (frame.roles.get("s") === "party" && unsaid && isSaidOf(candidate));
  if (verbal && open && !candidate.args.passive && unsaid) implied(candidate);
  return candidate;
}

const isWording = ({ first, last }: NounPhrase, { words }: Clauses): boolean => {
  for (let i = first; i < last; i++) if (WORDING.has(words[i]!.reading?.lexeme.lemma ?? "")) return true;
  return false;
};
const WORDING: ReadonlySet<string> = new Set(["عبارة", "شدة", "لهجة", "لفظ", "صرامة", "حزم"]);

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

function isTitled({ word, clauses }: Candidate): boolean {
  const [quote, name] = clauses.words.slice(word.index + 1, word.index + 3);
  return quote?.kind === "quote" && name?.kind === "name" && name.mention === null;
}

/** `خلال زيارته لأنقرة`: the pronoun of an act around another is that one's doer; else the last one named who can act. */
function whoseAct({ clauses, phrase, word }: Candidate): readonly NounPhrase[] {
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
  const doer = sayer ?? resolvePronoun(clauses, word.index, word.enclitic!, true);
  return doer ? [doer] : [];
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
  return mention && ACTORS.has(mention.kind)
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
const ACTORS: ReadonlySet<string> = new Set([
  "group",
  "force",
  "people",
  "government",
  "party",
  "person",
  "organisation",
]);

const AROUND = new Set(["خلال", "أثناء", "بعد", "عقب", "قبل", "قبيل", "بعيد", "لدى", "منذ", "إثر", "غداة"]);

/** `مقتل 16 شخصا برصاص الجيش`: whose fire it was. */
function shooters({ args, clauses }: Candidate, lookup: Lookup): readonly NounPhrase[] {
  for (const phrase of phrasesIn("bi", args, clauses)) {
    const { reading } = clauses.words[phrase.head]!;
    if (!reading || !(FIRE.has(reading.lexeme.lemma) || reading.lexeme.classes.includes("ammunition"))) continue;
    const owner = lookup.within(phrase.head + 1, phrase.reach).find(isActor);
    const unknown = clauses.words[phrase.head + 1];
    // `برصاص مجهولين`
    if (!owner && unknown && unknown.index < phrase.last && UNKNOWN.test(unknown.token.norm))
      return [phraseWith(phrase, { preposition: null, first: unknown.index, head: unknown.index })];
    if (owner) return [phraseWith(phrase, { preposition: null, first: owner.first, head: owner.first })];
  }
  return [];
}
const UNKNOWN = /^مجهول(?:ين)?$/u;
const FIRE = new Set(["رصاص", "نار", "قذيفة", "صاروخ", "قصف"]);

/** Of those killed and hurt من brings whose they were: `مقتل العشرات من عناصر الحركة`. */
const HARM = /^(?:kill|wound)/;

/** `هجوم من مسلحي الحركة`: right behind the attack من brings whoever makes it. */
function comingFrom({ args, clauses, phrase }: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const next = clauses.phrases[phrase + 1];
  return phrasesIn("min", args, clauses).filter(
    (p) => p === next && (isSide(p, clauses) || lookup.at(p.head).some((m) => BANDS.has(m.kind))),
  );
}

/** `الجانب الكوري`, `الطرف الليبي`: a state as one of two. */
const isSide = ({ head, last }: NounPhrase, { words }: Clauses): boolean =>
  SIDES.has(words[head]!.reading?.lexeme.lemma ?? "") && head + 1 < last && isNationality(words[head + 1]!);
const SIDES: ReadonlySet<string> = new Set(["جانب", "طرف"]);

/** `سالم منفذ الهجوم`: the person whom the agent noun before the event describes. */
function perpetrators({ clauses, phrase, word, actor }: Candidate): readonly NounPhrase[] {
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
function wielders({ clauses, args }: Candidate): readonly NounPhrase[] {
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

/** `أعلنت الحركة أنها توصلت إلى اتفاق مع روسيا`: the pronoun of أن is one of those who agreed. */
function isSaidOf({ clauses: { phrases, words }, phrase }: Candidate): boolean {
  const before = phrases[phrase - 1];
  return before?.kind === "complementiser" && words[before.first]!.enclitic !== null;
}

/** A verb without a subject of its own goes on with the one before: `انسحبت القوات ... وسيطرت على`. */
function implied(candidate: Candidate): void {
  const role = candidate.frame.roles.get("s");
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

/** `مئات من مسلحي المعارضة`, `عدد كبير من المسلحين`: a number stands for those it is of. */
function counted(clauses: Clauses, phrase: NounPhrase, lookup: Lookup): NounPhrase {
  const next = wholeOf(phrase, clauses);
  if (!next || next.first - phrase.last > 1) return phrase;
  const size = phrase.last - phrase.head - 1;
  const sized = size === 1 && clauses.words[phrase.last - 1]!.kind === "adjective" && isPeople(next, clauses, lookup);
  return phrase.head === phrase.first && (size === 0 || sized) ? next : phrase;
}

/** `القصف العنيف للقرى`: with the article a transitive verbal noun has behind ل what is done to. */
function aimedAt(c: Candidate): readonly NounPhrase[] {
  const transitive = c.frame.roles.get("g") === "target" && c.word.reading?.form === "masdar";
  if (!transitive || !c.word.definite || c.word.enclitic || c.args.genitive || c.frame.type !== "ASSAULT") return [];
  const next = rightBehind(c);
  c.actor.splice(0, c.actor.length, ...c.actor.filter((p) => !next.includes(p)));
  return next;
}

/** `انفجرت عبوة على الحدود`, `وقع الهجوم على طريق رئيسي`: where it was, and nothing that was hit. */
const isSite = ({ head }: NounPhrase, { words }: Clauses): boolean =>
  (!words[head]!.mention || isPlace(words[head]!.mention)) && SITES.has(words[head]!.reading?.lexeme.lemma ?? "");
const SITES: ReadonlySet<string> = new Set(
  "حد|طريق|شريط|ضفة|جانب|طرف|مشرف|مقربة|بعد|جبهة|محور|خط|مدخل|مسافة|امتداد|طول|أرض|ساحل|شاطئ|مرتفع|هامش|علاقة".split(
    "|",
  ),
);

/** `فجر مسلحون سيارة`: people set off what blows up. */
const isPeople = (phrase: NounPhrase, { words }: Clauses, lookup: Lookup): boolean =>
  lookup.at(phrase.head).some((m) => BANDS.has(m.kind) || m.kind === "person") ||
  (words[phrase.head]!.reading?.lexeme.classes.some((c) => c === "fighter" || c === "soldier" || c === "human") ??
    false);

/** `دعمه جهود الوسيط`: behind its doer's pronoun a noun of backing has an object, as its verb has. */
function backed({ frame, word, clauses, phrase, args }: Candidate): readonly NounPhrase[] {
  const next = clauses.phrases[phrase + 1];
  if (frame.type !== "SUPPORT" || word.enclitic === null || args.genitive || next?.kind !== "noun") return [];
  return next.preposition === null && next.definite && !next.joined && !next.time ? [next] : [];
}

/** `محادثات جنيف`: a town alone in the genitive is the venue. */
const isTown = (phrase: NounPhrase, lookup: Lookup) =>
  lookup
    .within(phrase.first, phrase.last)
    .some((m) => isPlace(m) && m.precision !== "country" && m.precision !== "region") &&
  !lookup.within(phrase.first, phrase.last).some(isActor);

/** `رفضه لتصريحات …`, `دعمها للحكومة`: the pronoun of a verbal noun of attitude is its doer. */
const ATTITUDES = new Set(["REJECT", "SUPPORT", "THREATEN", "REQUEST", "ACCUSE", "AGREE"]);
const ownsAct = (c: Candidate) => !c.verbal && c.word.enclitic !== null && ATTITUDES.has(c.frame.type);

/** `رفض المالك دفع المبلغ`: whoever can refuse is no topic of refusing where something else stands behind. */
function refuser(c: Candidate, lookup: Lookup): boolean {
  const { args, clauses, frame, verbal } = c;
  if (verbal || frame.type !== "REJECT" || args.genitive === null) return false;
  if (!canAct(clauses, args.genitive, lookup) || isThing(args.genitive, clauses, lookup)) return false;
  const next = clauses.phrases[c.phrase + 1];
  return next?.kind === "noun" && !next.time && !next.joined && (next.preposition === null || next.preposition === "ل");
}

/** `غارات لطيران التحالف`: with ل right behind the noun stands its doer; further on ل says whose something else is. */
function rightBehind(candidate: Candidate): readonly NounPhrase[] {
  const next = candidate.clauses.phrases[candidate.phrase + 1];
  return phrasesIn("li", candidate.args, candidate.clauses).filter((p) => p === next);
}

/** `قتلوا في كمين لتنظيم كذا`: an ambush into which others fall is that of the body behind ل. */
function laidBy(candidate: Candidate, lookup: Lookup): boolean {
  const own = candidate.clauses.phrases[candidate.phrase]!;
  if (candidate.frame.id !== "attack.ambush" || own.kind !== "noun") return false;
  if (own.preposition === null || own.preposition === "ل") return false;
  const [next] = rightBehind(candidate);
  return next !== undefined && lookup.at(next.head).some((m) => BANDS.has(m.kind));
}
const BANDS: ReadonlySet<string> = new Set(["group", "force", "people"]);

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
function paidBy(candidate: Candidate, lookup: Lookup): boolean {
  if (candidate.frame.mode !== "visit" || candidate.verbal || candidate.args.genitive || candidate.word.enclitic)
    return false;
  const [next] = rightBehind(candidate);
  if (next === undefined || lookup.within(next.first, next.last).some(isPlace)) return false;
  const classes = candidate.clauses.words[next.head]!.reading?.lexeme.classes ?? [];
  return isPerson(next, candidate.clauses, lookup) || !classes.some((k) => VISITED.has(k));
}

/** `الغارات الأجنبية`: foreign is of no nation. */
const FOREIGN = "أجنبي";

/** `أمطرت البلدة بالقذائف`, `وقطعت طرق الإمداد`: a place right behind a verb of force that has nothing else done to it suffers it. */
const suffersIt = ({ frame, args, clauses, word }: Candidate, phrases: readonly NounPhrase[]): boolean =>
  frame.roles.get("o") === "target" &&
  args.object.length === 0 &&
  !args.passive &&
  phrases.length > 0 &&
  phrases.every((p) => p.first > word.index && isSpot(p, clauses));

function isSpot({ head }: NounPhrase, { words }: Clauses): boolean {
  const { mention, reading } = words[head]!;
  if (mention) return isPlace(mention) && !mention.metonym && mention.country !== null;
  return (reading?.lexeme.classes.includes("place") ?? false) && !STATES.has(reading!.lexeme.lemma);
}
const STATES: ReadonlySet<string> = new Set(["دولة", "بلاد", "مملكة", "بلد", "سلطنة", "إمارة", "جمهورية", "عاصمة"]);

/** A doing (`مفاوضات إنهاء الوجود`), a count or a thing is no party, unless a known actor stands in the phrase. */
export function canAct(clauses: Clauses, phrase: NounPhrase, lookup: Lookup): boolean {
  const head = clauses.words[phrase.head]!;
  const reading = head.reading;
  // Of places only capitals, states and continents act: `أمطرت ضاحية المدينة بالقذائف`.
  if (head.mention && isPlace(head.mention)) return !isSpot(phrase, clauses) || lookup.at(phrase.head).some(isActor);
  if (head.mention && head.mention.kind !== "weapon" && head.mention.kind !== "time") return true;
  if (head.kind === "number") return false;
  // `مقتل الجنود` is nobody, though soldiers are.
  if (reading?.lexeme.classes.includes("casualty") && !reading.lexeme.classes.includes("human")) return false;
  if (lookup.within(phrase.first, phrase.last).some(isActor)) return true;
  if (!reading) return true;
  if (BODIES.has(reading.lexeme.lemma)) return true;
  if (head.kind === "demonstrative" || VAGUE.has(reading.lexeme.lemma)) return false;
  return reading.form !== "masdar" && !isSpot(phrase, clauses) && !reading.lexeme.classes.some((k) => ACTLESS.has(k));
}

/** Verbs whose verbal noun names a body: `نيابة`, `إدارة`, `قيادة`, `رئاسة`. */
const BODIES = new Set(["ناب", "أدار", "قاد", "رأس", "ترأس"]);

/** Heads that name nobody by themselves. */
const VAGUE = new Set([
  "كل",
  "أي",
  "بعض",
  "عدد",
  "أول",
  "ذلك",
  "رد",
  "علاقة",
  "موقع",
  "حكم",
  "عدة",
  "شراكة",
  "هاتف",
  "دائرة",
]);

const ACTLESS = new Set([
  "attack",
  "abstract",
  "event",
  "casualty",
  "document",
  "statement",
  "time",
  "measure",
  "damage",
  "talks",
  "agreement",
  "truce",
  "settlement",
]);

/** `استهداف الفصائل للقواعد`: the genitive of a transitive verbal noun is the doer when ل brings what was done to. */
function genitiveIsDoer(frame: Frame, args: Arguments, clauses: Clauses, lookup: Lookup): boolean {
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
  if (genitive === null || !canAct(clauses, genitive, lookup) || isThing(genitive, clauses, lookup)) return false;
  // `مهاجمة مركز للشرطة`: an indefinite genitive with its owner behind it.
  for (let i = genitive.first; i < genitive.last; i++)
    if (clauses.words[i]!.definite || clauses.words[i]!.mention) return true;
  return false;
}

/** Types whose verbal noun takes with ل what it is done to: `استهداف الفصائل للقواعد`, `اتهام الحكومة للجماعة`. */
const AIMED: ReadonlySet<string> = new Set(["ASSAULT", "ACCUSE", "REQUEST", "SANCTION", "SUPPORT"]);

/** `هجوم الفندق`: a building is attacked. */
function isBuilding(phrase: NounPhrase, clauses: Clauses): boolean {
  const { mention, reading } = clauses.words[phrase.head]!;
  const classes = reading?.lexeme.classes ?? [];
  return (
    mention === null && classes.includes("facility") && !classes.some((c) => c === "organisation" || c === "government")
  );
}

/** A building or body that is no weapon. */
function isBlownUp({ head }: NounPhrase, { words }: Clauses, lookup: Lookup): boolean {
  if (lookup.at(head).some((m) => m.kind === "weapon")) return false;
  const { mention, reading } = words[head]!;
  if (mention) return mention.kind === "organisation" || mention.kind === "facility" || mention.kind === "government";
  const classes = reading?.lexeme.classes ?? [];
  // `تفجير كمين المطافي`: a checkpoint is called so in Egypt.
  if (reading?.lexeme.lemma === "كمين") return true;
  return classes.some((k) => k === "facility" || k === "organisation") && !classes.includes("weapon");
}

/** A thing that is no body of people and holds no known actor. */
function isThing(phrase: NounPhrase, clauses: Clauses, lookup: Lookup): boolean {
  const head = clauses.words[phrase.head]!;
  if (lookup.at(phrase.head).some(isActor)) return false;
  return !(head.reading?.lexeme.classes.some((c) => DOERS.has(c)) ?? false);
}

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
const LIFE: ReadonlySet<string> = new Set(["حياة", "روح", "سراح", "سبيل"]);

const isHarming = ({ id }: Frame) => /^(?:kill|wound|arrest|targeted)/.test(id) || id === "abduct";

const PASSIVE = { passive: true };

/** Verbs of killing and wounding with a single noun phrase are read as passive (`قتل ثلاثة جنود`), others as the marks say. */
function passiveOf(args: Arguments, frame: Frame, verbal: boolean, clauses: Clauses, lookup: Lookup): Arguments {
  if (!verbal || args.passive) return args;
  const verb = clauses.words[args.at]!;
  const { reading } = verb;
  if (reading?.voice !== "either" || reading.enclitic !== null) return args;
  if (args.object.length > 0) {
    // `قتل سبعة جنود في هجوم وسط البلاد`: what stands apart and names no victim is no object.
    const apart =
      isHarming(frame) &&
      frame.roles.has("o") &&
      standsApart(args) &&
      !args.object.some((p) => mayBeVictim(p, clauses, lookup));
    return apart ? argumentsWith(args, { object: [], passive: true }) : args;
  }
  const unsaid = args.subject.length === 0 && isHarming(frame) ? impliedSubject(clauses, verb) : null;
  // `35 مدنيا، بينهم أطفال، قتلوا بغارات`: those named before.
  if (unsaid) return argumentsWith(args, { subject: [unsaid], passive: true });
  const subject = args.subject[0];
  if (!subject || !frame.roles.has("o")) return args;
  // States speak and act by the name of their land: `طالبت الرياض`.
  if (SPEAKING.has(frame.type) && lookup.within(subject.first, subject.last).some(isPlace)) return args;
  if (LIFE.has(clauses.words[subject.head]!.reading?.lexeme.lemma ?? "")) return argumentsWith(args, PASSIVE);
  if (phrasesIn("qibal", args, clauses).length > 0) return argumentsWith(args, PASSIVE);
  const after = subject.first > args.at;
  if (isHarming(frame) || frame.id === "seize.contraband") return argumentsWith(args, PASSIVE);
  const inanimate = !lookup
    .within(subject.first, subject.last)
    .some((m) => m.kind !== "place" && m.kind !== "facility" && m.kind !== "number" && m.kind !== "weapon");
  const doer = clauses.words[subject.head]!.reading?.lexeme.classes.some((c) => DOERS.has(c)) ?? false;
  if (!after || !inanimate || doer) return args;
  // `سيطرت القوات على الوادي وقطعت الطرق`: what stands behind a verb that goes on is done to.
  const going = frame.roles.get("s") === "actor" ? continuedSubject(clauses, clauses.words[args.at]!) : null;
  return argumentsWith(args, going ? { subject: [going], object: args.subject } : PASSIVE);
}

/** The subject stands behind its verb, and something between it and the object. */
const standsApart = ({ at, subject: [one], object: [two] }: Arguments) =>
  one !== undefined && two !== undefined && one.first > at && two.first > one.last;

function mayBeVictim({ first, last, head }: NounPhrase, { words }: Clauses, lookup: Lookup): boolean {
  if (lookup.within(first, last).some((m) => m.kind === "number" || (isActor(m) && !isPlace(m)))) return true;
  const { reading, definite } = words[head]!;
  const human = reading?.lexeme.classes.some((c) => DOERS.has(c)) ?? false;
  return human && !(definite && reading?.number === "singular");
}

const SPEAKING: ReadonlySet<string> = new Set([
  "REQUEST",
  "REJECT",
  "ACCUSE",
  "THREATEN",
  "AGREE",
  "SUPPORT",
  "CONSULT",
]);
const DOERS = new Set([
  "human",
  "soldier",
  "fighter",
  "group",
  "force",
  "government",
  "organisation",
  "attack",
  "weapon",
  "aircraft",
  "title",
]);
