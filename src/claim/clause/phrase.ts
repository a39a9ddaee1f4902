import { foldEntry } from "../../arabic/index.ts";
import type { Mention, Sentence } from "../../record/index.ts";
import { noneOf } from "../../text/index.ts";
import type { Word } from "./word.ts";

/** A noun phrase: tokens `[first, last)`, its head, and the preposition that governs it. */
export interface NounPhrase {
  readonly kind: "noun";
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Governing preposition in normal form, attached or separate (`في`, `ب`, `على`, `من قبل` …), or null. */
  readonly preposition: string | null;
  /** Joined to the phrase before it by `و`. */
  readonly joined: boolean;
  readonly definite: boolean;
  readonly time: boolean;
  /** True for the complement of a participle that ends the phrase before: no phrase of the verb's. */
  readonly attached: boolean;
  /** Last token (exclusive) with the attached complement. */
  readonly reach: number;
}

/** Everything else that a clause is built of, one word each. */
export interface Mark {
  readonly kind:
    | "verb"
    | "relative"
    | "complementiser"
    | "subordinator"
    | "negation"
    | "comma"
    | "stop"
    | "colon"
    | "open"
    | "close"
    | "conjunction"
    | "other";
  readonly first: number;
  readonly last: number;
}

export type Phrase = NounPhrase | Mark;

/**
 * A noun phrase with some of its fields changed. Field by field: what a spread makes has another hidden class at each place that spreads, and
 * code that meets many of them is compiled again and again and then runs slowly.
 */
export const phraseWith = (phrase: NounPhrase, changed: Partial<NounPhrase>): NounPhrase => ({
  kind: "noun",
  first: changed.first ?? phrase.first,
  last: changed.last ?? phrase.last,
  head: changed.head ?? phrase.head,
  preposition: changed.preposition === undefined ? phrase.preposition : changed.preposition,
  joined: changed.joined ?? phrase.joined,
  definite: changed.definite ?? phrase.definite,
  time: changed.time ?? phrase.time,
  attached: changed.attached ?? phrase.attached,
  reach: changed.reach ?? phrase.reach,
});

/** True when a token lies in a phrase. */
export const holds = (phrase: Phrase, token: number): boolean => phrase.first <= token && token < phrase.last;

/** Two words that govern as one preposition; `qibal` names the doer. By the first word, then the second. */
const COMPOUNDS: ReadonlyMap<string, ReadonlyMap<string, string>> = byFirst([
  ["من قبل", "qibal"],
  ["من جانب", "qibal"],
  ["من طرف", "qibal"],
  ["على يد", "qibal"],
  ["على ايدي", "qibal"],
  ["إلى جانب", "مع"],
  ["من خلال", "ب"],
  ["عن طريق", "ب"],
  ["على خلفية", "بعد"],
  ["في اطار", "ضمن"],
  ["على هامش", "خلال"],
  ["على متن", "متن"],
  ["على غرار", "مثل"],
  ["على الرغم", "رغم"],
  ["على رغم", "رغم"],
]);

function byFirst(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const map = new Map<string, Map<string, string>>();
  for (const [words, name] of pairs) {
    const [first, second] = words.split(" ") as [string, string];
    map.set(first, (map.get(first) ?? new Map<string, string>()).set(second, name));
  }
  return map;
}

/** `على الأقل`, `على الإطلاق`: no phrase of the verb. */
const isIdiom = (preposition: Word, next: Word) =>
  preposition.token.norm.endsWith("علي") && IDIOMS.has(next.token.norm) && next.mention === null;
/** `على وجه الخصوص`, `على وجه التحديد`. */
const FACE = "وجه";
const IDIOMS: ReadonlySet<string> = new Set(
  [
    FACE,
    "الأقل",
    "الأكثر",
    "الأرجح",
    "الإطلاق",
    "التوالي",
    "الفور",
    "السواء",
    "الدوام",
    "الأغلب",
    "العكس",
    "الخصوص",
    "الأرض",
  ].map(foldEntry),
);

/** `قتلوا بيد مسلحين`, `بأيدي`: whose hands it was; before a complementiser it is a particle (`بيد أن`). */
function isByHand(words: readonly Word[], i: number, limit: number): boolean {
  if (!HANDS.has(words[i]!.token.norm) || i + 1 >= limit) return false;
  const next = words[i + 1]!;
  return (isNominal(next) || next.kind === "quote") && next.preposition === null && next.conjunction === null;
}
const HANDS: ReadonlySet<string> = new Set(["بيد", "بايدي"]);

/** `حكم بحق ثلاثة متهمين`: before people it says against whom; `اعترف بحق العودة` is of a right. */
const AGAINST = "بحق";
const isSomebody = (word: Word | undefined, limit: number): boolean =>
  word !== undefined &&
  word.index < limit &&
  word.preposition === null &&
  word.conjunction === null &&
  (word.kind === "number" || word.kind === "name" || isHuman(word));
const isHuman = ({ reading }: Word) => reading?.lexeme.classes.some((c) => c === "human" || c === "civilian") ?? false;

/** `من آن لآخر`, `من حين لآخر`: says how often, and governs nothing behind it. */
const isNowAndThen = (words: readonly Word[], i: number, limit: number): boolean =>
  words[i]!.token.norm === "من" && i + 2 < limit && words[i + 2]!.token.norm === "لاخر";
const NOW_AND_THEN: ReadonlySet<string> = new Set(["ان", "حين", "وقت", "فتره"]);

const AND_THAT = "وذلك";

/** With من behind it such a word is a preposition of place: `بالقرب من`, `على مقربة من`. */
const NEAR: ReadonlySet<string> = new Set(["بالقرب", "مقربة", "مقربه"]);

const isNominal = (w: Word) =>
  w.kind === "noun" ||
  w.kind === "adjective" ||
  w.kind === "name" ||
  w.kind === "number" ||
  w.kind === "demonstrative" ||
  w.kind === "pronoun";

/** Cuts a sentence into noun phrases and marks, in order. Quotation marks are transparent. */
export function phrasesOf(sentence: Sentence, words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  let i = sentence.first;
  let preposition: string | null = null;
  let joined = false;
  while (i < sentence.last) {
    const word = words[i]!;
    if (word.kind === "quote" || word.kind === "adverb" || word.kind === "other") {
      i++;
    } else if (word.token.norm === AND_THAT && !words[i + 1]?.definite) {
      // `…، وذلك ردا على`: what was told is taken up whole.
      phrases.push({ kind: "other", first: i, last: ++i });
      preposition = null;
      joined = false;
    } else if (isEachOf(words, i, sentence.last)) {
      preposition = word.preposition ?? preposition;
      joined ||= word.conjunction === "و";
      i += 2;
    } else if (isByHand(words, i, sentence.last)) {
      preposition = "qibal";
      i++;
    } else if (word.token.norm === AGAINST && isSomebody(words[i + 1], sentence.last)) {
      preposition = "ضد";
      i++;
    } else if (NOW_AND_THEN.has(words[i + 1]?.token.norm ?? "") && isNowAndThen(words, i, sentence.last)) {
      i += 3;
    } else if (words[i + 1]?.token.norm === "من" && NEAR.has(word.token.norm) && i + 2 < sentence.last) {
      preposition = "قرب";
      i += 2;
    } else if (word.kind === "preposition" && i + 1 < sentence.last && isIdiom(word, words[i + 1]!)) {
      i += words[i + 1]!.token.norm === FACE ? 3 : 2;
    } else if (word.kind === "preposition" && !word.enclitic) {
      const compound = compoundPreposition(words, i, sentence.last);
      preposition = compound.name;
      joined ||= word.conjunction === "و";
      i = compound.next;
    } else if (word.kind === "preposition" || isNominal(word)) {
      const last = word.kind === "preposition" ? i + 1 : nounPhraseEnd(words, i, sentence.last);
      const lies = phrases.at(-1)?.kind === "noun" && isWhereabouts(words, i, sentence.last) ? "في" : null;
      const governed = word.kind === "preposition" ? prepositionOf(word) : (word.preposition ?? preposition ?? lies);
      pushNoun(phrases, words, i, last, governed, joined || (word.conjunction === "و" && word.kind !== "preposition"));
      preposition = null;
      joined = false;
      i = last;
    } else {
      joined = word.kind === "conjunction";
      preposition = null;
      phrases.push({ kind: markKind(word), first: i, last: i + 1 });
      i++;
    }
  }
  return phrases;
}

const DIRECTIONS: ReadonlySet<string> = new Set("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط".split(" "));
const isNisba = ({ reading }: Word) => reading?.lexeme.lemma.endsWith("ي") ?? false;

/** `جنوبي المحافظة`, `شمال غرب البلاد`: where something happens, without a preposition; `جنود جنوبيون` are of the south. */
function isWhereabouts(words: readonly Word[], at: number, limit: number): boolean {
  if (!isDirection(words[at]!)) return false;
  const { mention } = words[at]!;
  if (mention) return mention.first === at && (mention.kind === "place" || mention.kind === "facility");
  const next = at + 1 < limit && isDirection(words[at + 1]!) ? at + 2 : at + 1;
  const land = next < limit ? words[next]! : null;
  if (land === null || land.preposition !== null || land.conjunction !== null) return false;
  return land.mention ? land.mention.kind === "place" : land.kind === "noun" && land.definite;
}

export const isDirection = ({ reading, mention, preposition, conjunction, definite, kind }: Word) =>
  (mention !== null || ((kind === "noun" || kind === "adjective") && !definite)) &&
  preposition === null &&
  conjunction === null &&
  DIRECTIONS.has(reading?.lexeme.lemma ?? "");

/** `كل من تركيا وإيران`, `كلا من الصين` is the list itself. */
function isEachOf(words: readonly Word[], i: number, limit: number): boolean {
  const next = words[i + 1];
  if (next === undefined || next.index >= limit || next.token.norm !== "من") return false;
  return words[i]!.token.cuts.some((c) => c.stem === "كل" || c.stem === "كلا");
}

/** Adds a noun phrase; the complement of a participle before it (`التابعة للتحالف`, `المدعومة من إيران`) is marked as attached. */
function pushNoun(
  phrases: Phrase[],
  words: readonly Word[],
  first: number,
  last: number,
  preposition: string | null,
  joined: boolean,
): void {
  const before = phrases.at(-1);
  const attached =
    before?.kind === "noun" &&
    preposition !== null &&
    !joined &&
    takes(words[before.last - 1]!, preposition) &&
    nothingBetween(words, before.last, first);
  const phrase: NounPhrase = {
    kind: "noun",
    first,
    last,
    head: headOf(words, first, last),
    preposition,
    joined,
    definite: words[first]!.kind === "preposition" || someDefinite(words, first, last),
    time: isTime(words, first, last),
    attached,
    reach: last,
  };
  if (attached) (before as { reach: number }).reach = last;
  phrases.push(phrase);
}

/** Verbs whose participles describe people by themselves: what comes from somewhere is said of the verb (`انسحب المسلحون المتمردون من المدينة`). */
const COMPLETE = new Set(
  "تمرد سلح تشدد تطرف عارض تحارب احتل اشترك اتحد هاجم حارب قاتل تقاتل انفصل انقلب اعتدى غزا ارتزق جاهد".split(" "),
);

/** Verbs of how things come about, whose participles take no ب: `أودت تفجيرات متزامنة بحياة عشرة`. */
const SCATTERED = new Set("تزامن تفرق تتالى توالى تتابع تلاحق تقطع تكرر تبادل تعدد تواصل استمر انتحر".split(" "));

/** Prepositions that bring the complement of a participle. */
const COMPLEMENT = new Set(["ل", "من", "مع", "ب"]);

const takes = ({ mention, reading }: Word, preposition: string) =>
  mention === null &&
  reading !== null &&
  (reading.form === "active-participle" || reading.form === "passive-participle") &&
  !(preposition === "من" && COMPLETE.has(reading.lexeme.lemma)) &&
  !(preposition === "ب" && SCATTERED.has(reading.lexeme.lemma)) &&
  (COMPLEMENT.has(preposition) || (SPECIAL.get(preposition)?.has(reading.lexeme.lemma) ?? false));

/** Verbs whose participles take إلى: `المنتمين إلى`; `زيارة غير معلنة إلى بغداد` is the visit's. */
const TOWARDS: ReadonlySet<string> = new Set(
  "وجه|اتجه|توجه|انتمى|نسب|أرسل|أضاف|انضم|استند|عاد|أشار|أدى|أحال|دعا|هدف|رمى|وصل|لجأ|دخل|تسلل|افتقر|احتاج|نقل|سعى|قاد|أفضى".split(
    "|",
  ),
);

/** Verbs whose participles take عن: `الصادر عن`, `المدافعة عن`; `أسفرت الغارات المكثفة عن مقتل` is the verb's. */
const AWAY: ReadonlySet<string> = new Set([
  "صدر",
  "نتج",
  "نجم",
  "دافع",
  "انشق",
  "سأل",
  "انفصل",
  "ابتعد",
  "كشف",
  "عبر",
  "بحث",
  "غاب",
]);
/** Verbs whose participles take على: `قرى مطلة على الطريق`, `المنقلبون على الحكومة`. */
const UPON: ReadonlySet<string> = new Set([
  "أطل",
  "أشرف",
  "احتوى",
  "اشتمل",
  "حصل",
  "حاز",
  "حسب",
  "انقلب",
  "خرج",
  "اطلع",
]);
const SPECIAL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["عن", AWAY],
  ["إلى", TOWARDS],
  ["على", UPON],
]);

function nothingBetween(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]!.kind !== "preposition" && words[i]!.kind !== "quote") return false;
  return true;
}

function markKind(word: Word): Mark["kind"] {
  switch (word.kind) {
    case "verb":
    case "relative":
    case "complementiser":
    case "subordinator":
    case "negation":
    case "comma":
    case "stop":
    case "colon":
    case "open":
    case "close":
      return word.kind;
    default:
      return "other";
  }
}

function prepositionOf(word: Word): string {
  return word.reading?.lexeme.lemma ?? word.token.norm;
}

function compoundPreposition(words: readonly Word[], at: number, limit: number): { name: string; next: number } {
  const word = words[at]!;
  const name = prepositionOf(word);
  const after = at + 1 < limit ? words[at + 1]!.token.norm : "";
  const compound = COMPOUNDS.get(name)?.get(after);
  if (compound) return { name: compound, next: at + 2 };
  return { name, next: at + 1 };
}

function someDefinite(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (words[i]!.definite) return true;
  return false;
}

function isTime(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (words[i]!.mention?.kind === "time") return true;
  return false;
}

/** The head: the first noun or name after numbers and demonstratives; a mention counts as one word. */
function headOf(words: readonly Word[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const kind = words[i]!.kind;
    if (kind !== "noun" && kind !== "name" && kind !== "adjective") continue;
    // `آخر جندي فرنسي`, `أول دفعة`: whoever or whatever is first or last.
    const next = words[i + 1];
    if (i + 1 < last && next?.kind !== "adjective" && isRank(words[i]!)) continue;
    return i;
  }
  return first;
}

const isRank = ({ reading, definite, mention }: Word): boolean =>
  mention === null && !definite && reading !== null && RANKS.has(reading.lexeme.lemma);
const RANKS: ReadonlySet<string> = new Set(["آخر", "أول"]);

/**
 * Where a noun phrase ends. An indefinite noun takes a genitive after it; once a word is definite (article, name, attached pronoun),
 * only agreeing adjectives may follow. A known name is taken whole.
 */
export function nounPhraseEnd(words: readonly Word[], first: number, limit: number): number {
  let i = first;
  let open = true;
  let adjectives = true;
  let definite = false;
  let previous: Mention | null = null;
  while (i < limit) {
    const word = words[i]!;
    if (word.kind === "quote") {
      const next = words[i + 1];
      if (i === first || next === undefined || next.index >= limit || !canFollowQuote(next, open || definite)) break;
      if (isTold(next, words[first]!)) break;
      i++;
      continue;
    }
    if (i > first && isOtherNation(word, words[i - 1]!)) {
      i++;
      continue;
    }
    if (i > first && (word.preposition !== null || word.conjunction !== null)) break;
    if (
      i > first &&
      isWhereabouts(words, i, limit) &&
      (definite || !open || words[first]!.kind === "number" || isNisba(word))
    )
      break;
    const mention = word.mention;
    if (i > first && mention !== previous && isAccusative(word) && someNominative(words, first, i)) break;
    if (mention && mention.kind !== "time" && mention === previous) {
      i++;
      continue;
    }
    if (mention?.kind === "time" && i > first && previous?.kind !== "time") break;
    if (mention?.kind === "time") {
      previous = mention;
      i++;
      while (i < limit && words[i]!.mention === mention) i++;
      open = false;
      adjectives = false;
      continue;
    }
    if (previous?.kind === "time") break;
    if (word.kind === "number") {
      // `منعت الميليشيا المئات`: round numbers with the article are people of their own, but behind what is done to them (`مقتل العشرات`).
      if (i > first && ROUND.has(word.token.norm) && (words[i - 1]!.definite || words[i - 1]!.mention !== null)) break;
      // `الجنود الأربعة`: with the article the number describes.
      if (i > first && !open && !(definite && adjectives && word.token.norm.startsWith("ال"))) break;
      i++;
      continue;
    }
    // `زيارة غير معلنة`, `مدنيون غير مسلحين`
    if (i > first && isUn(word, words[i + 1], limit)) {
      i += 2;
      open = false;
      continue;
    }
    if (word.kind === "demonstrative") {
      // `في غضون ذلك`: by itself a demonstrative closes the phrase as its genitive.
      if (i > first && open && !definite && STANDING.has(word.token.norm)) return i + 1;
      // `توقيف هذا الرجل`: with the noun that it points at it is the genitive.
      const named = i > first && open && !definite && words[i - 1]!.kind === "noun" && isPointedAt(words[i + 1]);
      if (i > first && !named) break;
      i++;
      continue;
    }
    if (word.kind === "pronoun") {
      if (i > first) break;
      return i + 1;
    }
    // `زملائه المتظاهرين`: behind a pronoun of its own a noun takes people with the article as what describes it.
    if (mention?.kind === "people" && i > first && isDescribed(words[i - 1]!, word, mention)) {
      i++;
      continue;
    }
    if (mention) {
      if (
        mention.kind === "person" &&
        (isBody(previous, first) || (definite && (isNobody(words, first, i, word) || isPlainThing(words[first]!))))
      )
        break;
      // `اغتيالهم رئيس البلدية`: behind its doer's pronoun a verbal noun has an object of its own.
      if (i > first && words[i - 1]!.enclitic !== null && words[i - 1]!.reading?.form === "masdar") break;
      if (!open && !(definite && mention.kind === "person" && !isAnotherOffice(word, previous))) break;
      previous = mention;
      i = Math.min(limit, Math.max(i + 1, mention.last));
      // An indefinite weapon takes its owner: طائرات التحالف.
      open =
        isConstruct(words[i - 1]!, mention) ||
        (mention.kind === "weapon" &&
          i === first + 1 &&
          word.token.norm.startsWith("ال") === false &&
          word.reading?.definite !== true);
      definite = !open && (mention.kind !== "people" || word.token.cuts.some((c) => c.stem.startsWith("ال")));
      adjectives = true;
      continue;
    }
    // `الجيشان الهندي والباكستاني`
    if (i > first && i + 1 < limit && isPair(words, first, i)) {
      i += 2;
      open = false;
      definite = true;
      continue;
    }
    if (word.kind === "adjective" && i > first && isPortfolio(words[i - 1]!, word)) {
      i++;
      continue;
    }
    if (i === first && word.preposition === "من" && FORESEEN.has(word.token.norm)) return i + 1;
    if (word.kind === "adjective") {
      if (i > first && !open && !(adjectives && word.definite === definite)) break;
      if (i > first && isCausing(word)) break;
      if (i > first && word.definite && !describesAny(words, first, i, word, definite)) break;
      if (definite && isOfOthers(words, first, i)) break;
      // A noun with its adjective takes no genitive: `طائرات حربية` | `مواقع`. An elative before its noun does (`أكبر هجوم`).
      if (i > first && words[i - 1]!.kind !== "number") open = lostNun(word);
      if (keepsNun(word)) open = false;
      if (word.definite) definite = true;
      i++;
      continue;
    }
    if (i > first && isTwin(words[i - 1]!, word)) {
      i++;
      continue;
    }
    if (i > first && definite && adjectives && isUnknownNisba(word)) {
      i++;
      continue;
    }
    if (i > first && describesName(words[i - 1]!, word)) {
      i++;
      continue;
    }
    if (word.kind === "noun" || word.kind === "name") {
      if (i > first && word.kind === "noun" && isAccusative(word) && words[i - 1]!.kind !== "number") break;
      if (i > first && isMostOf(word)) break;
      if (i > first && definite && isSame(word) && isGoverned(words, first)) return i + 1;
      if (i > first && isReflexive(word) && words[i - 1]!.reading?.form !== "masdar") break;
      // `نجم عن ذلك مقتل ثلاثة`: what is pointed at has the article.
      if (i > first && words[i - 1]!.kind === "demonstrative" && i - 1 === first && !word.definite) break;
      // `شيع الآلاف جثمان شاب`: with the article a round number takes what it counts behind من.
      if (i > first && words[i - 1]!.kind === "number" && ROUND.has(words[i - 1]!.token.norm)) break;
      if (!open) {
        const run =
          word.kind === "name" &&
          word.reading === null &&
          words[i - 1]?.kind === "name" &&
          words[i - 1]?.mention === null;
        if (!run) break;
      }
      if (word.definite) {
        open = false;
        definite = true;
      }
      if (isAccusative(word) || keepsNun(word)) open = false;
      i++;
      continue;
    }
    break;
  }
  return Math.max(i, first + 1);
}

/** `هاجموا نقطة تفتيش متسببين في مقتل جنود`: those who cause are the doers, not what stands before. */
const isCausing = ({ definite, reading }: Word): boolean =>
  !definite && reading?.form === "active-participle" && reading.lexeme.classes.includes("cause");

const isDescribed = (noun: Word, { token, reading }: Word, { first, last }: Mention): boolean =>
  noun.enclitic !== null &&
  noun.mention === null &&
  noun.reading?.form !== "masdar" &&
  last - first === 1 &&
  token.norm.startsWith("ال") &&
  reading?.number === "plural" &&
  noun.reading?.number === "plural";

/** `خطف مسلحون عاملا`, `طعن رجل شرطيا`: a sound plural in the nominative and one man without alef are described by no accusative. */
const isNominative = ({ kind, token, reading, definite }: Word): boolean => {
  if (reading?.gender !== "masculine" || reading.enclitic !== null) return false;
  if (reading.number === "plural") return token.norm.endsWith("ون");
  const man = reading.number === "singular" && reading.lexeme.classes.some((c) => c === "human" || c === "fighter");
  return man && kind !== "adjective" && !definite && !/[اىيءةه]$/u.test(token.norm);
};

const someNominative = (words: readonly Word[], first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (isNominative(words[i]!)) return true;
  return false;
};

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

/** `يلاحق الجيش المسلحين`: people in the sound plural describe no noun in the singular. */
function isOfOthers(words: readonly Word[], first: number, at: number): boolean {
  const { reading, token, mention } = words[at]!;
  if (mention || reading?.number !== "plural" || reading.gender !== "masculine" || !SOUND.test(token.norm))
    return false;
  if (!token.norm.startsWith("ال")) return false;
  for (let i = first; i < at; i++) {
    const noun = words[i]!;
    if (noun.kind === "number" || noun.mention?.kind === "people" || noun.mention?.kind === "person") return false;
    if (noun.kind !== "adjective" && noun.reading?.number !== "singular") return false;
  }
  return true;
}

/** `رفضت الدول الغربية المقترح`: a masculine singular that describes no noun of the phrase is a noun of its own. */
function describesAny(words: readonly Word[], first: number, at: number, adjective: Word, definite: boolean): boolean {
  const { reading, token } = adjective;
  if (adjective.mention || !reading) return true;
  if (definite && reading.number === "plural" && reading.form !== "base" && token.norm.endsWith("ات"))
    return someWomen(words, first, at);
  if (reading.gender !== "masculine" || reading.number !== "singular") return true;
  for (let i = first; i < at; i++) {
    const { kind, mention, reading: noun } = words[i]!;
    if (kind === "adjective" && !mention) continue;
    if (mention || !noun?.gender || (noun.gender === "masculine" && noun.number === "singular")) return true;
  }
  return false;
}

/** `تبادل البلدان المعلومات`: a participle in the feminine sound plural describes women, or what ends alike. */
const someWomen = (words: readonly Word[], first: number, at: number): boolean =>
  words
    .slice(first, at)
    .some(
      ({ kind, mention, reading, token }) =>
        kind === "number" ||
        mention !== null ||
        reading === null ||
        token.norm.endsWith("ات") ||
        reading.lexeme.classes.includes("woman"),
    );

/** `أحد مسلحي الحركة`: a sound plural of people that has lost its nun wants a genitive. */
export const lostNun = ({ reading, token }: Word): boolean =>
  reading?.number === "plural" &&
  !reading.definite &&
  reading.enclitic === null &&
  /[^ا][وي]$/u.test(token.norm) &&
  !reading.lexeme.lemma.endsWith("ي");

/** `مقاتلو المعارضة`: a sound plural that has lost its nun wants a genitive, though it is known by itself. */
const isConstruct = ({ reading, token }: Word, { kind, first, last }: Mention) =>
  kind === "people" &&
  last - first === 1 &&
  reading?.number === "plural" &&
  !reading.definite &&
  /[^ا][وي]$/u.test(token.norm) &&
  !reading.lexeme.lemma.endsWith("ي");

const STANDING: ReadonlySet<string> = new Set(["ذلك"]);

/** `مسلحون متطرفون`, `مسلحين متطرفين`: two sound plurals with one ending are a noun and what describes it. */
const isTwin = (noun: Word, word: Word): boolean => {
  if (noun.kind === "number" || word.preposition !== null || word.conjunction !== null) return false;
  // `المسلحين الموالين له`
  const people = noun.mention?.kind === "people" && word.mention === null && noun.token.norm.includes("ال");
  if (people) return word.definite && SOUND.test(word.token.norm) && endsAlike(noun.token.norm, word.token.norm);
  if (word.mention !== noun.mention) return false;
  const [one, two] = [noun.reading?.number, word.reading?.number];
  if (!one || !two || one === "singular" || two === "singular" || word.definite !== noun.definite) return false;
  const ending = /[وي]ن$/u.exec(noun.token.norm)?.[0];
  return ending !== undefined && word.token.norm.endsWith(ending) && !noun.definite;
};

const SOUND = /[وي]ن$/u;
const endsAlike = (a: string, b: string) => a.slice(-2) === b.slice(-2);

export const isNationality = ({ reading }: Word): boolean => reading?.lexeme.classes.includes("nationality") ?? false;

/** `غارات روسية وسورية`: a second nationality joined to the first. */
const isOtherNation = (word: Word, before: Word): boolean =>
  word.conjunction === "و" &&
  word.preposition === null &&
  [word, before].every((w) => w.kind === "adjective" && isNationality(w)) &&
  word.definite === before.definite;

/** Two nationalities behind a dual are one each. */
const isPair = (words: readonly Word[], first: number, at: number): boolean =>
  isNationality(words[at]!) &&
  isOtherNation(words[at + 1]!, words[at]!) &&
  words[at]!.definite &&
  words.slice(first, at).some((w) => w.reading?.number === "dual");

/** `غير` before the adjective that it denies. */
const isUn = (word: Word, next: Word | undefined, limit: number): boolean =>
  word.reading?.lexeme.lemma === "غير" &&
  word.preposition === null &&
  next !== undefined &&
  next.index < limit &&
  next.kind === "adjective" &&
  next.preposition === null;

/** `الغوطة المحاصرة`, `مقاتلو التنظيم المتشدد`: what may be read as a participle describes the known name before it. */
function describesName(before: Word, { mention, definite, reading, token, conjunction, preposition }: Word): boolean {
  const name = before.mention;
  const group = name?.kind === "group" && reading?.number === "singular";
  if (
    !name ||
    !(group || /^[وفبكل]?ال/u.test(before.token.norm)) ||
    mention ||
    !definite ||
    conjunction ||
    preposition ||
    !token.norm.startsWith("ال")
  )
    return false;
  const feminine = /[ةه]$/u.test(token.norm);
  if (name.kind === "place")
    return token.readings.some(
      (r) => r.form.endsWith("participle") && (r.gender === "feminine") === feminine && r.number === "singular",
    );
  return (name.kind === "group" || name.kind === "people") && EPITHETS.has(reading?.lexeme.lemma ?? "");
}
const EPITHETS: ReadonlySet<string> = new Set(
  "متشدد|متطرف|مسلح|إرهابي|متمرد|انفصالي|معارض|محظور|موالي|جهادي|سلفي|انقلابي|تكفيري|مناوئ".split("|"),
);

/** `العناصر التكفيرية`: behind a definite noun an unknown word in -iyya with the article describes it. */
const isUnknownNisba = ({ kind, reading, mention, token }: Word) =>
  kind === "name" && reading === null && mention === null && /^ال.{2,}ي(?:ة|ه|ين|ون)?$/u.test(token.norm);

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

/** With its pronoun such a noun is the object of the verb, not a genitive: `فجر انتحاري نفسه`, `لقي جنود مصرعهم`. */
const REFLEXIVE: ReadonlySet<string> = new Set(["نفس", "مصرع", "حتف"]);

/** `29 أجنبية غالبيتهن من روسيا`: a clause of its own says of most of them. */
const isMostOf = ({ enclitic, reading }: Word): boolean => enclitic !== null && MOST.has(reading?.lexeme.lemma ?? "");
const MOST: ReadonlySet<string> = new Set(["غالبية", "أغلبية", "معظم", "أغلب"]);

/** `في المدينة نفسها`: behind what a preposition governs it says that it is the same. */
const isSame = ({ enclitic, reading }: Word): boolean => enclitic !== null && reading?.lexeme.lemma === "نفس";
const isGoverned = (words: readonly Word[], first: number): boolean =>
  words[first]!.preposition !== null || words[first - 1]?.kind === "preposition";

/** `نفسه`, `مصرعه`: oneself does nothing, it is done to. */
export const isReflexive = (word: Word) => word.enclitic !== null && REFLEXIVE.has(word.reading?.lexeme.lemma ?? "");

/** Sound plurals and duals that keep their ن stand in no construct: `مسلحون`, `جنديان`. */
function keepsNun(word: Word): boolean {
  const { reading, token } = word;
  if (!reading || reading.enclitic || (reading.number !== "plural" && reading.number !== "dual")) return false;
  return /[وياى]ن$/u.test(token.norm) && !/[وياى]ن$/u.test(reading.lexeme.lemma);
}

/** An indefinite accusative (written with alef after tanwin) takes no genitive: `هجوما`. */
export function isAccusative(word: Word): boolean {
  const { reading, token } = word;
  if (!reading || reading.definite || reading.enclitic) return false;
  // `استهدف ناشطين`: people in the plural that ends in ين.
  if (reading.number === "plural" && token.norm.endsWith("ين") && reading.lexeme.classes.includes("human")) return true;
  return (
    token.norm.endsWith("ا") &&
    !reading.lexeme.lemma.endsWith("ا") &&
    reading.number !== "dual" &&
    token.norm.length > 3
  );
}

export const NO_PHRASES = noneOf<NounPhrase>();

/** Index of the phrase that holds a token. */
export function phraseAt(phrases: readonly Phrase[], token: number): number {
  let low = 0;
  let high = phrases.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const phrase = phrases[mid]!;
    if (token < phrase.first) high = mid - 1;
    else if (token >= phrase.last) low = mid + 1;
    else return mid;
  }
  return -1;
}

/** Index of the bracket that opens what closes at phrase `close`; itself where nothing opens it. */
export function bracketBefore(phrases: readonly Phrase[], close: number): number {
  for (let i = close - 1; i >= 0 && phrases[i]!.kind !== "close"; i--) if (phrases[i]!.kind === "open") return i;
  return close;
}
