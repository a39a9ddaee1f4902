/** Where a noun phrase ends: what a noun takes as its genitive, and what describes it. */

import type { Mention } from "../../record/index.ts";
import {
  describesAny,
  describesName,
  isCausing,
  isDescribed,
  isOfOthers,
  isOneOfKind,
  isOtherNation,
  isPair,
  isTwin,
  isUn,
  isUnknownNisba,
} from "./describing.ts";
import { isNisba, isWhereabouts } from "./direction.ts";
import { isAccusative, isReflexive, keepsNun, lostNun, someNominative } from "./ending.ts";
import type { Word } from "./word.ts";

/**
 * Where a noun phrase ends. An indefinite noun takes a genitive after it; once a word is definite (article, name, attached pronoun),
 * only agreeing adjectives may follow. A known name is taken whole.
 */
export function nounPhraseEnd(words: readonly Word[], first: number, limit: number): number {
  const way: Way = { words, first, limit, at: first, open: true, adjectives: true, definite: false, known: null };
  while (way.at < limit && takes(way, words[way.at]!));
  return Math.max(way.at, first + 1);
}

/** How far a noun phrase that begins at token `first` has come. */
interface Way {
  readonly words: readonly Word[];
  readonly first: number;
  readonly limit: number;
  /** The token that is asked next whether it belongs to the phrase. */
  at: number;
  /** A genitive may follow. */
  open: boolean;
  adjectives: boolean;
  definite: boolean;
  /** The known name or time that was taken last. */
  known: Mention | null;
}

/** Goes on behind so many tokens. */
function goesOn(way: Way, tokens = 1): true {
  way.at += tokens;
  return true;
}

/** Takes one more token and ends. */
function endsWith(way: Way): false {
  way.at++;
  return false;
}

/** Takes a word, or more than one, into the phrase; false where the phrase ends. */
function takes(way: Way, word: Word): boolean {
  const { words, first, limit, at: i } = way;
  if (word.kind === "quote") return takesQuote(way);
  const { mention } = word;
  if (i > first) {
    if (isOtherNation(word, words[i - 1]!)) return goesOn(way);
    if (word.preposition !== null || word.conjunction !== null || standsApart(way, word)) return false;
  }
  if (mention?.kind === "time") return takesTime(way, mention);
  if (mention && mention === way.known) return goesOn(way);
  if (way.known?.kind === "time") return false;
  if (word.kind === "number") return takesNumber(way, word);
  // `زيارة غير معلنة`, `مدنيون غير مسلحين`
  if (i > first && isUn(word, words[i + 1], limit)) {
    way.open = false;
    return goesOn(way, 2);
  }
  if (word.kind === "demonstrative") return takesDemonstrative(way, word);
  if (word.kind === "pronoun") return i === first && endsWith(way);
  if (mention) return takesName(way, word, mention);
  // `الجيشان الهندي والباكستاني`
  if (i > first && i + 1 < limit && isPair(words, first, i)) {
    way.open = false;
    way.definite = true;
    return goesOn(way, 2);
  }
  return word.kind === "adjective" ? takesAdjective(way, word) : takesNoun(way, word);
}

/** Where something happens, or who does it to those before, is said by a phrase of its own. */
function standsApart({ words, first, limit, at, open, definite, known }: Way, word: Word): boolean {
  const closed = definite || !open || words[first]!.kind === "number" || isNisba(word);
  if (closed && isWhereabouts(words, at, limit)) return true;
  return word.mention !== known && isAccusative(word) && someNominative(words, first, at);
}

function takesQuote(way: Way): boolean {
  const { words, first, limit, at } = way;
  const next = words[at + 1];
  if (at === first || next === undefined || next.index >= limit) return false;
  return canFollowQuote(next, way.open || way.definite) && !isTold(next, words[first]!) && goesOn(way);
}

function takesTime(way: Way, time: Mention): boolean {
  const { words, first, limit } = way;
  if (way.at > first && way.known?.kind !== "time") return false;
  way.known = time;
  way.at++;
  while (way.at < limit && words[way.at]!.mention === time) way.at++;
  way.open = false;
  way.adjectives = false;
  return true;
}

function takesNumber(way: Way, { token }: Word): boolean {
  const { words, at } = way;
  if (at === way.first) return goesOn(way);
  // `منعت الميليشيا المئات`: round numbers with the article are people of their own, but behind what is done to them (`مقتل العشرات`).
  if (ROUND.has(token.norm) && (words[at - 1]!.definite || words[at - 1]!.mention !== null)) return false;
  // `الجنود الأربعة`: with the article the number describes.
  return (way.open || (way.definite && way.adjectives && token.norm.startsWith("ال"))) && goesOn(way);
}

function takesDemonstrative(way: Way, { token }: Word): boolean {
  const { words, at } = way;
  if (at === way.first) return goesOn(way);
  if (!way.open || way.definite) return false;
  // `في غضون ذلك`: by itself a demonstrative closes the phrase as its genitive.
  if (STANDING.has(token.norm)) return endsWith(way);
  // `توقيف هذا الرجل`: with the noun that it points at it is the genitive.
  return words[at - 1]!.kind === "noun" && isPointedAt(words[at + 1]) && goesOn(way);
}

/** A known name is taken whole. */
function takesName(way: Way, word: Word, name: Mention): boolean {
  const { words, first, limit, at, open, definite, known } = way;
  const before = at > first ? words[at - 1]! : null;
  // `زملائه المتظاهرين`: behind a pronoun of its own a noun takes people with the article as what describes it.
  if (name.kind === "people" && before && (isDescribed(before, word, name) || isOneOfKind(before, word)))
    return goesOn(way);
  const person = name.kind === "person";
  if (
    person &&
    (isBody(known, first) || (definite && (isNobody(words, first, at, word) || isPlainThing(words[first]!))))
  )
    return false;
  // `اغتيالهم رئيس البلدية`: behind its doer's pronoun a verbal noun has an object of its own.
  if (before && before.enclitic !== null && before.reading?.form === "masdar") return false;
  if (!open && !(definite && person && !isAnotherOffice(word, known))) return false;
  way.known = name;
  way.at = Math.min(limit, Math.max(at + 1, name.last));
  // An indefinite weapon takes its owner: طائرات التحالف.
  const weapon = name.kind === "weapon" && way.at === first + 1 && word.reading?.definite !== true;
  way.open = isConstruct(words[way.at - 1]!, name) || (weapon && !word.token.norm.startsWith("ال"));
  way.definite = !way.open && (name.kind !== "people" || word.token.cuts.some((c) => c.stem.startsWith("ال")));
  way.adjectives = true;
  return true;
}

function takesAdjective(way: Way, word: Word): boolean {
  const { words, first, at, definite } = way;
  const before = at > first ? words[at - 1]! : null;
  if (before && isPortfolio(before, word)) return goesOn(way);
  if (!before && isForeseen(word)) return endsWith(way);
  if (before && !way.open && !(way.adjectives && word.definite === definite)) return false;
  if (before && isCausing(word)) return false;
  // `قصف مدنيين عشوائيا`: says how.
  if (before && isAccusative(word) && before.token.norm.endsWith("ين") && word.reading?.number === "singular")
    return false;
  if (before && word.definite && !describesAny(words, first, at, word, definite)) return false;
  if (definite && isOfOthers(words, first, at)) return false;
  // A noun with its adjective takes no genitive: `طائرات حربية` | `مواقع`. An elative before its noun does (`أكبر هجوم`).
  // `على أحد أكبر التجمعات`: one of the greatest of something.
  const oneOf = before?.reading?.lexeme.lemma === ONE && word.reading?.lexeme.classes.includes("elative") === true;
  if (before && before.kind !== "number") way.open = lostNun(word) || (oneOf && !word.definite);
  // `القوات الهندية والباكستانية إطلاق النار`: joined and with the article it takes nothing.
  if (!before && word.conjunction === "و" && word.token.norm.startsWith("وال")) way.open = false;
  if (keepsNun(word)) way.open = false;
  if (word.definite) way.definite = true;
  return goesOn(way);
}

const ONE = "أحد";

function takesNoun(way: Way, word: Word): boolean {
  const { words, first, at, definite } = way;
  const before = at > first ? words[at - 1]! : null;
  if (!before && isForeseen(word)) return endsWith(way);
  if (before && (isTwin(before, word) || (definite && way.adjectives && isUnknownNisba(word)))) return goesOn(way);
  if (before && describesName(before, word)) return goesOn(way);
  if (word.kind !== "noun" && word.kind !== "name") return false;
  if (before && at === first + 1 && isShotAt(before, word)) return false;
  if (before && definite && isSame(word) && isGoverned(words, first)) return endsWith(way);
  if (before && standsAlone(word, before, at - 1 === first)) return false;
  if (!way.open && !(before && isNameRun(word, before))) return false;
  if (word.definite) {
    way.open = false;
    way.definite = true;
  }
  if (isAccusative(word) || keepsNun(word)) way.open = false;
  return goesOn(way);
}

/** A noun behind another, or behind a number or demonstrative, that is no genitive of it; `second` = behind the first word. */
function standsAlone(word: Word, before: Word, second: boolean): boolean {
  if (word.kind === "noun" && isAccusative(word) && before.kind !== "number") return !isDoneToThem(word, before);
  if (isMostOf(word) || (isReflexive(word) && before.reading?.form !== "masdar")) return true;
  // `نجم عن ذلك مقتل ثلاثة`: what is pointed at has the article.
  if (before.kind === "demonstrative" && second && !word.definite) return true;
  // `شيع الآلاف جثمان شاب`: with the article a round number takes what it counts behind من.
  return before.kind === "number" && ROUND.has(before.token.norm);
}

/** `استهدفت صواريخ مستودعات للجيش`: what is built is no owner of weapons. */
const isShotAt = ({ reading: shot, definite: known }: Word, { definite, reading }: Word): boolean =>
  shot?.lexeme.classes.includes("ammunition") === true &&
  !known &&
  !definite &&
  (reading?.lexeme.classes.some((c) => c === "facility" || c === "settlement" || c === "vehicle") ?? false);

/** `اعتقال مسؤولين`: people in the plural behind a verbal noun without the article stand in its genitive, which ends as the accusative does. */
const isDoneToThem = ({ token }: Word, { reading, definite, enclitic, token: before }: Word): boolean =>
  reading?.form === "masdar" &&
  !definite &&
  enclitic === null &&
  token.norm.endsWith("ين") &&
  !before.norm.endsWith("ا");

/** A name that nothing knows goes on with the one before. */
const isNameRun = ({ kind, reading }: Word, before: Word): boolean =>
  kind === "name" && reading === null && before.kind === "name" && before.mention === null;

const isForeseen = ({ preposition, token }: Word): boolean => preposition === "من" && FORESEEN.has(token.norm);

const ROUND: ReadonlySet<string> = new Set(["المئات", "الالاف", "العشرات", "الملايين"]);

/** `أوقفت الشرطة المصرية فلانا`, `وصل إلى دمشق المبعوث`: behind a body or a place that heads the phrase, a person is another. */
const isBody = (previous: Mention | null, first: number): boolean =>
  previous !== null && previous.first <= first && BODIES.has(previous.kind);
const BODIES: ReadonlySet<string> = new Set(["force", "group", "government", "organisation", "place"]);

/** `استقبل في الديوان الأميري رئيس الحركة`: no person describes a building or a body. */
const isPlainThing = ({ mention, definite, reading }: Word): boolean =>
  mention === null && definite && isBuilt(reading?.lexeme.classes ?? []);
const isBuilt = (classes: readonly string[]): boolean =>
  classes.some((c) => c === "facility" || c === "organisation" || c === "settlement") &&
  !classes.some((c) => c === "human" || c === "title" || c === "group" || c === "government");

/** `استدعت الخارجية السفير`: an office stands beside people, not behind a word in -iyya by itself. */
const isNobody = (words: readonly Word[], first: number, at: number, office: Word): boolean =>
  at === first + 1 &&
  words[first]!.kind === "adjective" &&
  words[first]!.mention === null &&
  words[first]!.reading?.gender === "feminine" &&
  (office.reading?.lexeme.classes.includes("title") ?? false);

/** `من المتوقع خروج المقاتلين`: what is foreseen is the subject of its own clause. */
const FORESEEN: ReadonlySet<string> = new Set([
  "المتوقع",
  "المقرر",
  "المرتقب",
  "المنتظر",
  "المفترض",
  "المرجح",
  "المحتمل",
  "الممكن",
  "المستبعد",
  "المزمع",
]);

const isPointedAt = (word: Word | undefined): boolean =>
  word?.kind === "noun" && word.preposition === null && word.mention === null && word.token.norm.startsWith("ال");

/** `وزراء خارجية دول الخليج`: the portfolio of a minister takes a genitive. */
const isPortfolio = (minister: Word, word: Word) =>
  (!word.definite || minister.reading?.number === "dual") &&
  word.reading?.gender === "feminine" &&
  MINISTERS.has(minister.reading?.lexeme.lemma ?? "");
const MINISTERS: ReadonlySet<string> = new Set(["وزير", "وزارة"]);

/** `استقبل أمير البلاد وزير الدفاع`: behind one known person an office names another. */
const isAnotherOffice = (word: Word, previous: Mention | null): boolean =>
  previous?.kind === "person" && (word.reading?.lexeme.classes.includes("title") ?? false);

/** `مقاتلو المعارضة`: a sound plural that has lost its nun wants a genitive, though it is known by itself. */
const isConstruct = ({ reading, token }: Word, { kind, first, last }: Mention) =>
  kind === "people" &&
  last - first === 1 &&
  reading?.number === "plural" &&
  !reading.definite &&
  /[^ا][وي]$/u.test(token.norm) &&
  !reading.lexeme.lemma.endsWith("ي");

const STANDING: ReadonlySet<string> = new Set(["ذلك"]);

/** `أفادت مصادر "سكاي نيوز عربية" بأن`: a medium in marks behind those who speak is told it. */
const isTold = ({ mention, index }: Word, head: Word): boolean =>
  (mention?.kind === "outlet" || mention?.kind === "agency") &&
  mention.first === index &&
  head.mention !== null &&
  head.mention.kind !== "outlet" &&
  head.mention.kind !== "agency";

const canFollowQuote = (next: Word, open: boolean) =>
  open &&
  next.preposition === null &&
  next.conjunction === null &&
  (next.kind === "noun" || next.kind === "name" || next.kind === "adjective");

/** `29 أجنبية غالبيتهن من روسيا`: a clause of its own says of most of them. */
const isMostOf = ({ enclitic, reading }: Word): boolean => enclitic !== null && MOST.has(reading?.lexeme.lemma ?? "");
const MOST: ReadonlySet<string> = new Set(["غالبية", "أغلبية", "معظم", "أغلب"]);

/** `في المدينة نفسها`: behind what a preposition governs it says that it is the same. */
const isSame = ({ enclitic, reading }: Word): boolean => enclitic !== null && reading?.lexeme.lemma === "نفس";
const isGoverned = (words: readonly Word[], first: number): boolean =>
  words[first]!.preposition !== null || words[first - 1]?.kind === "preposition";
