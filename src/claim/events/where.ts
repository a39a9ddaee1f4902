import { type EventPlace, isActor, type PlaceMention } from "../../record/index.ts";
import { type Clauses, type NounPhrase, phraseAt, resolvePronoun, verbArguments } from "../clause/index.ts";
import { frontedPhrases, phrasesBehind } from "./around.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { normalPreposition, phrasesIn } from "./match.ts";
import { isPlace } from "./party.ts";

const DEPTH: Readonly<Record<PlaceMention["precision"], number>> = {
  exact: 5,
  town: 4,
  district: 3,
  region: 2,
  country: 1,
};
/** Types whose event is where its target is: force, control, movement. */
const AT_TARGET = new Set(["ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST", "AID"]);

/**
 * Where the event happened: the deepest place among the phrases of the clause that locate it (`في`, `ب`, `قرب`, `شرقي` …) and, for force and
 * movement, what it was aimed at or left; null when the clause names none. A place that acts (`أعلنت بغداد`) locates nothing.
 */
export function placeOf(candidate: Candidate, lookup: Lookup): EventPlace | null {
  const host = hostOf(candidate, lookup);
  if (host) return eventPlace(host);
  let best: PlaceMention | null = null;
  let bestScore = -1;
  const consider = (phrase: NounPhrase, bonus: number) => {
    if (isOfSince(candidate, phrase)) return;
    for (const m of lookup.within(phrase.first, phrase.last)) {
      if (!isPlace(m) || isDoer(candidate, m) || saysWhere(m, lookup, candidate.clauses.words)) continue;
      const within = isHouse(phrase, candidate.clauses.words) && !m.metonym && m.precision !== "country";
      if (isInName(m, lookup) && !within) continue;
      // `محادثات بين بغداد وأربيل`, `مناورات بين السعودية وباكستان`: parties.
      if (phrase.preposition === "بين" && isState(m) && candidate.frame.type !== "ASSAULT") continue;
      const score = depthOf(m) * 10 + bonus - Math.min(9, Math.abs(m.first - candidate.word.index) / 4);
      if (score > bestScore) {
        best = m;
        bestScore = score;
      }
    }
  };
  const visit = candidate.frame.mode === "visit";
  const atTarget = visit || AT_TARGET.has(candidate.frame.type);
  for (const c of [candidate, ...candidate.merged]) {
    for (const phrase of locating(c, lookup)) {
      if (!atTarget && !isVenue(candidate, phrase, lookup)) continue;
      const place = pointed(c, phrase);
      consider(place, 5);
      const owner = place === phrase ? partOf(c, phrase, lookup) : null;
      if (owner) consider(owner, 4);
    }
    for (const phrase of c.places) if (atTarget || isVenue(candidate, phrase, lookup)) consider(phrase, 3);
    const scene = atTarget || c.frame.type === "CONSULT" ? sceneOf(c) : null;
    if (scene) consider(scene, 1);
    if (!atTarget) continue;
    for (const phrase of c.target) {
      consider(phrase, 3);
      const owner = ownerOf(c, phrase);
      if (owner) consider(owner, 2);
    }
    for (const slot of reachesOf(candidate))
      for (const phrase of phrasesIn(slot, c.args, c.clauses)) consider(phrase, 0);
  }
  if (!best) for (const phrase of frontedPhrases(candidate)) if (isSetting(phrase)) consider(phrase, 0);
  best ??= visit ? goalInName(candidate, lookup) : null;
  return best ? eventPlace(best) : null;
}

/** `تستضيف جنيف جولة من المحادثات`: talks are where their host is. */
function hostOf({ frame, carrier, clauses, verbal, word }: Candidate, lookup: Lookup): PlaceMention | null {
  const hosting = verbal ? word : carrier;
  if (frame.type !== "CONSULT" || !HOSTING.has(hosting?.reading?.lexeme.lemma ?? "")) return null;
  const verb = phraseAt(clauses.phrases, hosting!.index);
  if (clauses.phrases[verb]?.kind !== "verb") return null;
  const [host] = verbArguments(clauses, verb).subject;
  return host ? (lookup.within(host.first, host.reach).find(isPlace) ?? null) : null;
}
const HOSTING: ReadonlySet<string> = new Set(["استضاف", "احتضن"]);

const isState = ({ precision, metonym, kind }: PlaceMention): boolean =>
  kind === "place" && (precision === "country" || metonym);

/** `165 هجوما منذ اندلاع الحرب في غزة`: what days are counted from has a place of its own. */
export function isOfSince({ word, clauses: { phrases } }: Candidate, { first }: { readonly first: number }): boolean {
  const since = phrases.findLast((p) => p.kind === "noun" && p.preposition === "منذ" && p.first < first);
  return since !== undefined && since.first > word.index && !(since as NounPhrase).time;
}

/** `وصل المبعوث الأممي إلى مسقط`: what looks like the envoy's title may be where he went. */
function goalInName({ actor, clauses }: Candidate, lookup: Lookup): PlaceMention | null {
  const goals = actor.flatMap((p) => lookup.within(p.first, p.last)).filter(isPlace);
  return goals.find((m) => clauses.words[m.first - 1]?.token.norm === TO) ?? null;
}
const TO = "الي";

/** Where the rest of the sentence says that what was struck is, up to token `limit`; null if it doesn't say. */
export function placeBehind(c: Candidate, limit: number, lookup: Lookup): EventPlace | null {
  for (const phrase of phrasesBehind(c, limit)) {
    if (phrase.preposition !== null && !isSetting(phrase)) continue;
    const m = lookup
      .within(phrase.first, phrase.last)
      .find(
        (p): p is PlaceMention =>
          isPlace(p) && !isDoer(c, p) && !saysWhere(p, lookup, c.clauses.words) && !isInName(p, lookup),
      );
    if (
      m &&
      (phrase.preposition !== null || (m.first === phrase.first && !m.metonym && DEPTH[m.precision] > DEPTH.region))
    )
      return eventPlace(m);
  }
  return null;
}

/** True for a place that may say where something was: no party, no part of a name, and not what says where another place lies. */
export const locates = (m: PlaceMention, c: Candidate, lookup: Lookup): boolean =>
  !m.metonym && !isDoer(c, m) && !saysWhere(m, lookup, c.clauses.words) && !isInName(m, lookup);

/** A withdrawal is where it leaves from, a visit where it goes, other force and movement where it is aimed at. */
const reachesOf = (c: Candidate): readonly string[] =>
  c.frame.type === "RETREAT"
    ? ["min", "li"]
    : c.frame.mode === "visit"
      ? ["ila", "li"]
      : ["ala", "min", "ila", "nahwa"];

/** A valley or stretch of land that only the text knows is smaller than the town beside it. */
function depthOf({ rule, precision, entity, parent }: PlaceMention): number {
  if (rule === "place.new" && precision === "district") return 4.5;
  // `في لامو قرب الحدود مع الصومال`
  if (rule === "place.border") return DEPTH.country + 0.5;
  // `في لحج بمحيط القاعدة`: a part of a place says more than another as large.
  const part = entity === null && parent !== null && precision === "town";
  return part ? DEPTH.town + 0.3 : DEPTH[precision];
}

/** `في ولاية لوغار جنوب كابل`, `في قضاء (غرب المدينة)`: a direction or brackets behind a place say where that place lies. */
function saysWhere(m: PlaceMention, lookup: Lookup, words: Clauses["words"]): boolean {
  const behind = (end: number) =>
    end > 0 && lookup.at(end - 1).some((before) => isPlace(before) && before.last === end);
  if (words[m.first - 1]?.token.norm === "(" && behind(m.first - 1)) return true;
  // `مديرية صرواح بين مأرب وصنعاء`
  const pair = words[m.first]!.conjunction === "و" ? lookup.at(m.first - 1).find((p) => isPlace(p)) : m;
  if (pair && words[pair.first - 1]?.token.norm === "بين" && behind(pair.first - 1)) return true;
  if (m.rule === "place.direction") return behind(m.first) || behind(m.first - 1);
  // `منطقة لامو قرب الحدود مع الصومال`, `بالقرب من الحدود`
  if (m.rule === "place.border") return behind(m.first - 1) || behind(m.first - 2);
  return isWithin(m, lookup, words);
}

/** `في قضاء سنجار بالموصل`, `في حي السلام في المدينة`: right behind a place another one within which it lies. */
function isWithin(m: PlaceMention, lookup: Lookup, words: Clauses["words"]): boolean {
  const { preposition, token } = words[m.first]!;
  const at =
    preposition === "ب" && token.norm.startsWith("ب")
      ? m.first
      : words[m.first - 1]?.token.norm === "في"
        ? m.first - 1
        : -1;
  if (at < 1) return false;
  const before = lookup.at(at - 1).find((p): p is PlaceMention => isPlace(p) && p.last === at);
  // `في لحج بمحيط القاعدة`
  if ((m.entity === null && m.parent !== null) || (m.precision === "exact" && before?.precision !== "exact"))
    return false;
  return before !== undefined && before.precision !== "region" && before.precision !== "country" && !before.metonym;
}

/** `تنظيم القاعدة في بلاد الشام`, `محافظ نينوى`: a place inside the name of someone. */
const isInName = (m: PlaceMention, lookup: Lookup): boolean =>
  !LISTED.has(m.rule) &&
  lookup
    .at(m.first)
    .some((a) => isActor(a) && a.first <= m.first && m.last <= a.last && a.last - a.first > m.last - m.first);

/** `داخل منزل مختار القرية`: what belongs to someone of a place is in that place. */
const isHouse = ({ head }: NounPhrase, words: Clauses["words"]): boolean =>
  words[head]!.mention === null && HOUSES.has(words[head]!.reading?.lexeme.lemma ?? "");
const HOUSES: ReadonlySet<string> = new Set(["منزل", "بيت", "مكتب", "مقر", "ديوان", "مزرعة", "سوق", "مدخل"]);

/** Names of a list behind a head noun are no one's: `جبهتي الوادي والسد`. */
const LISTED = new Set(["place.list", "place.new"]);

/** `في محافظة إدلب، حيث شارك في المعارك`: the place that the clause says more of. */
function sceneOf(c: Candidate): NounPhrase | null {
  const { phrases, words } = c.clauses;
  for (let i = c.phrase - 1; i > 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "stop" || phrase.kind === "complementiser" || phrase.kind === "colon") return null;
    if (phrase.kind === "noun" || words[phrase.first]!.token.norm !== WHERE) continue;
    const before = phrases[i - 1]?.kind === "comma" ? phrases[i - 2] : phrases[i - 1];
    return before?.kind === "noun" ? before : null;
  }
  return null;
}
const WHERE = "حيث";

/** `غالبية مناطقها`: the thing that the pronoun at the end of a phrase stands for. */
function ownerOf(c: Candidate, phrase: NounPhrase): NounPhrase | null {
  const last = c.clauses.words[phrase.last - 1]!;
  if (last.kind !== "noun" || last.enclitic === null || last.index <= c.word.index) return null;
  return resolvePronoun(c.clauses, phrase.first, last.enclitic);
}

/**
 * Talks are where their phrase says right behind them or behind who takes part, or in a named town: in `حول مستقبل القوات في العراق` it says more of
 * the topic and is no venue.
 */
function isVenue(c: Candidate, phrase: NounPhrase, lookup: Lookup): boolean {
  const { phrases, words } = c.clauses;
  const own = phrases[c.phrase];
  if (isOfTopic(c, phrase)) return false;
  if (own?.kind === "noun" && phrase.first >= own.last && phrase.first - own.last <= 1) return true;
  if (
    AT_TOWN.has(c.frame.type) &&
    lookup
      .within(phrase.first, phrase.last)
      .some((m) => isPlace(m) && m.precision !== "country" && m.precision !== "region")
  )
    return true;
  // `مفاوضات إنهاء الوجود في العراق`, and not `مفاوضات سلام في جنيف`.
  if (own?.kind === "noun" && own.last - 1 > c.word.index && words[c.word.index + 1]?.reading?.form === "masdar")
    return false;
  const at = phraseAt(phrases, phrase.first);
  for (let i = c.phrase + 1; i < at; i++) {
    const between = phrases[i]!;
    if (between.kind !== "noun" && between.kind !== "comma") return false;
    if (between.kind === "noun" && !between.time && !between.attached && !isBeside(between, words)) return false;
  }
  return at > c.phrase;
}
/** `بحثا التصعيد في غزة`, `حول الأوضاع في إدلب`, `لوقف القتال في سرت`: where what they talk about goes on; `اجتماع طارئ في جدة` is a venue. */
function isOfTopic(c: Candidate, { first, preposition }: NounPhrase): boolean {
  const { phrases, words } = c.clauses;
  if (preposition === "بين" || preposition === "حول") return true;
  const before = phrases[phraseAt(phrases, first) - 1];
  if (before?.kind !== "noun" || before.first <= c.word.index || before.time || before.reach > first) return false;
  const head = words[before.last - 1]!.reading;
  const noun = words[before.head]!.reading;
  return [head, noun].some((r) => r !== null && SITUATIONS.has(r.lexeme.lemma));
}
const SITUATIONS: ReadonlySet<string> = new Set(
  "وضع|تطور|مستجد|تصعيد|صعد|أزمة|حدث|صراع|نزاع|حرب|قتال|قاتل|عنف|أوضاع|نار|إطلاق|أطلق|عدوان|هجوم|هجم|قصف|انتشار|انتشر|وجود|تواجد|عملية|معركة|مجزرة|كارثة|مأساة|معاناة|انتهاك|احتلال|نزيف|انتخاب|قضية|ملف|مسألة|دور|عسكري|سياسي|إنساني|أمني|أخير".split(
    "|",
  ),
);

/** Types of which a town in the clause says where they are; what threats and demands are about lies elsewhere. */
const AT_TOWN: ReadonlySet<string> = new Set(["CONSULT", "CONCEDE", "COOPERATE"]);
const PARTIES = new Set(["مع", "بين", "بحضور", ""]);

/** Who takes part, whom they stand for (`ممثلين عن الفصائل`), or the manner (`بشكل مباشر`). */
const isBeside = ({ preposition, first, head }: NounPhrase, words: Clauses["words"]): boolean =>
  PARTIES.has(preposition ?? "") ||
  (preposition === "ب" && MANNERS.has(words[head]!.reading?.lexeme.lemma ?? "")) ||
  (preposition === "عن" && words[first - 2]?.reading?.lexeme.lemma === "ممثل");
const MANNERS: ReadonlySet<string> = new Set(["شكل", "صورة", "طريقة", "دعوة", "رعاية", "مشاركة", "حضور"]);

/** `قتل فيها`: the pronoun's place. */
function pointed(c: Candidate, phrase: NounPhrase): NounPhrase {
  const word = c.clauses.words[phrase.first]!;
  if (word.kind !== "preposition" || !word.enclitic) return phrase;
  return c.args.antecedent ?? resolvePronoun(c.clauses, phrase.first, word.enclitic) ?? phrase;
}

/** Phrases that locate: after a locative preposition, or a bare place name such as `شرقي بغداد`. */
function locating(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const out = [...phrasesIn("fi", c.args, c.clauses)];
  const { phrases } = c.clauses;
  for (let i = Math.max(0, phraseAt(phrases, c.args.first)); i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.first >= c.args.last) break;
    if (phrase.kind !== "noun" || phrase.first < c.args.first || phrase.last > c.args.last) continue;
    if (phrase.preposition !== null && !isLocating(phrase)) continue;
    if (phrase.preposition === null) {
      const m = lookup.at(phrase.first).find(isPlace);
      if (!m || m.precision === "country" || m.metonym || m.first !== phrase.first) continue;
    }
    if (!out.includes(phrase)) out.push(phrase);
  }
  return out;
}

const isLocating = ({ preposition }: NounPhrase) =>
  preposition !== null && LOCATIVE.has(normalPreposition(preposition));

/** `وفي مأرب، …` sets the scene, `وحول سوريا، …` the topic. */
const isSetting = (phrase: NounPhrase) => isLocating(phrase) && !TOPICAL.has(normalPreposition(phrase.preposition!));
const TOPICAL = new Set(["حول", "امام", "بين", "عند", "فوق"]);

/** `في الأطراف الشمالية لمدينة تعز`, `في أجزاء من حلب`: the place of which a stretch without a name is a part. */
function partOf(c: Candidate, phrase: NounPhrase, lookup: Lookup): NounPhrase | null {
  const { phrases } = c.clauses;
  const next = phrases[phraseAt(phrases, phrase.first) + 1];
  if (next?.kind !== "noun" || next.first > phrase.last + 1 || next.joined) return null;
  const preposition = next.preposition === null ? "" : normalPreposition(next.preposition);
  if (preposition !== "ل" && preposition !== "من") return null;
  if (lookup.within(phrase.first, phrase.last).some(isPlace)) return null;
  return c.clauses.words[phrase.head]!.reading?.lexeme.classes.some((k) => SPATIAL.has(k)) ? next : null;
}
const SPATIAL = new Set(["place", "settlement", "direction", "facility"]);

const LOCATIVE = new Set([
  "في",
  "ب",
  "داخل",
  "قرب",
  "وسط",
  "شرق",
  "غرب",
  "شمال",
  "جنوب",
  "شرقي",
  "غربي",
  "شمالي",
  "جنوبي",
  "خارج",
  "قبالة",
  "عند",
  "امام",
  "بين",
  "حول",
  "فوق",
]);

/** A country or capital that acts is no place of the event. */
function isDoer(candidate: Candidate, m: PlaceMention): boolean {
  return (m.metonym || m.precision === "country") && candidate.actor.some((p) => p.head >= m.first && p.head < m.last);
}

export function eventPlace(m: PlaceMention): EventPlace {
  return {
    start: m.start,
    end: m.end,
    quote: m.quote,
    name: m.name,
    name_en: m.name_en,
    country: m.country,
    lat: m.lat,
    lon: m.lon,
    precision: m.precision,
  };
}
