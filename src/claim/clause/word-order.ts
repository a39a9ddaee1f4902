/** Which of the bare phrases about a verb does it and which it is done to, where grammar alone leaves it open: by ending, gender, sort and what goes before. */

import { disagrees } from "./agreement.ts";
import type { Clauses } from "./arguments.ts";
import { group } from "./coordination.ts";
import { isAccusative, isReflexive } from "./ending.ts";
import { NO_PHRASES, type NounPhrase, type Phrase } from "./phrase.ts";
import type { Word } from "./word.ts";

/** Who does what a verb says and whom it is done to. */
interface Sides {
  readonly subject: readonly NounPhrase[];
  readonly object: readonly NounPhrase[];
}

/**
 * The sides of the verb at phrase `v`: `left` is its subject before it, if any, `antecedent` the noun that its relative clause says more of, and
 * `bare` are the phrases behind it without a preposition. What stands first behind a verb does it, unless something tells otherwise.
 */
export function sidesOf(
  clauses: Clauses,
  v: number,
  verb: Word,
  bare: readonly NounPhrase[],
  left: NounPhrase | null,
  antecedent: NounPhrase | null,
): Sides {
  const { words } = clauses;
  const [one, two] = [bare[0], bare[1]];
  const before = left ? group(clauses, left) : NO_PHRASES;
  if (!one) return { subject: before, object: NO_PHRASES };
  const first = group(clauses, one);
  // `الطفل جنده لواء القدس`: what the pronoun takes up is done to.
  if (left && !antecedent && isComment(verb, left, words) && !disagrees(verb, one, words))
    return { subject: first, object: before };
  const passive = verb.reading?.voice === "passive";
  // `مواجهات في البلدة أصيب خلالها ستة شبان`: those who are counted behind a passive of harm suffered it.
  if (passive && left && HURTING.has(verb.reading!.lexeme.lemma) && words[one.first]!.kind === "number")
    return { subject: first, object: NO_PHRASES };
  if (left ? !disagrees(verb, left, words) : !passive && isSaidBefore(clauses, v, verb))
    return { subject: before, object: first };
  // `ثم طرد الحوثيين من المدينة`: what ends in the ين of the accusative does nothing.
  if (!passive && isTransitive(verb) && standsOblique(verb, one, two, words))
    return { subject: two ? group(clauses, two) : before, object: first };
  // `استهدف فندقا`: what ends in the tanwin of the accusative is done to; in `شنت هجوما معاكسا` so is what describes it.
  if (isTransitive(verb) && isAccusative(words[one.head]!) && words[one.head - 1]?.kind !== "number")
    return { subject: two && !describesObject(words, one, two) ? group(clauses, two) : before, object: first };
  // `زار موسكو وزير الخارجية`: a place is gone to.
  if (two && isVisited(verb, words[one.head]!) && !isVisited(verb, words[two.head]!))
    return { subject: group(clauses, two), object: first };
  if (isDoneTo(clauses, v, verb, one, two)) return { subject: before, object: first };
  if (isReflexive(words[one.head]!) || (two && disagrees(verb, one, words) && !disagrees(verb, two, words)))
    return { subject: two ? group(clauses, two) : before, object: first };
  return { subject: first, object: two ? group(clauses, two) : NO_PHRASES };
}

/** What stands first behind the verb is done to, and who does it stands before or goes unsaid. */
function isDoneTo(clauses: Clauses, v: number, verb: Word, one: NounPhrase, two: NounPhrase | undefined): boolean {
  const { words, phrases } = clauses;
  // A verb in the plural has its subject before it or unsaid: `هاجموا السفن`.
  if (isPluralVerb(verb)) return true;
  const unlike = disagrees(verb, one, words);
  // `قتلت القوات ثلاثة ودمرت وكرا يتحصن فيه قناصون`
  if (two) return unlike && verb.conjunction === "و" && continuesBefore(clauses, v);
  // `التي طالب فيها الدول بالدفع`: those who speak in the masculine are no lands or bodies of the feminine.
  // and in `وأجرى معهم محادثات` none of what is done.
  const carries = isUnmistakable(verb) && verb.reading?.lexeme.classes.includes("light") === true;
  if ((isSpoken(verb) || carries) && verb.reading?.gender === "masculine" && isFeminineMany(words, one)) return true;
  // `واعتقلت ثلاثة مشتبه بهم`: what doesn't agree with the verb is done to; the doer goes unsaid.
  if (unlike) return true;
  const head = words[one.head]!;
  // `وصادرت كميات من الأسلحة`: goods take nothing; who does goes unsaid.
  if (isTaking(verb) && isGoods(words[one.first]!, head)) return true;
  if (isUndertaking(verb) && isDone(head)) return true;
  const joined = verb.conjunction !== null;
  // `فقتل شخصين وأصاب خمسة آخرين`: the active verb alone with those whom it counts.
  if (joined && isHurting(verb) && words[one.first]!.kind === "number" && continuesBefore(clauses, v)) return true;
  // `كما ضربت قوافل`: things are struck and do not strike.
  if (joined || words[verb.index - 1]?.token.norm === LIKEWISE)
    if (isStrike(verb) && isStruck(head) && continuesBefore(clauses, v)) return true;
  // `كما انتقد أنظمة الدفاع`: things are spoken of and do not speak.
  if ((joined || phrases[v - 1]?.kind === "subordinator") && isSpoken(verb) && !maySpeak(words, one)) return true;
  if (!joined || !continuesBefore(clauses, v)) return false;
  // `…، ودعا جميع الأطراف إلى الهدوء`, `أغلقت العاصمة المنافذ، وأرسلت قواتها`
  if (isAll(head) || ownsObject(verb, head)) return true;
  // `قتلت الغارات ثلاثة واستهدفت مواقع المسلحين`, `واتهمت الجيش بالقصف`: what these verbs strike is never unsaid.
  return verb.conjunction === "و" && (isStriking(verb) || isHindering(verb, head)) && !verb.enclitic;
}

/** A lone word that nothing knows, in the tanwin of the accusative right behind the object. */
function describesObject(words: readonly Word[], one: NounPhrase, two: NounPhrase): boolean {
  const { reading, mention, token } = words[two.head]!;
  if (two.first !== one.last || two.last - two.first !== 1 || reading !== null || mention !== null) return false;
  return token.norm.endsWith("ا") && !token.norm.startsWith("ال");
}

/**
 * `قالت القوات إنها قصفت مواقع`: the pronoun of أن is the subject of the verb right behind it, and what follows is done to. With ه it may stand for nobody
 * (`إنه قتل ثلاثة`).
 */
function isSaidBefore(clauses: Clauses, v: number, verb: Word): boolean {
  const { phrases, words } = clauses;
  // `إنها سوف تطالب`, `إنه قد قتل`, `أنها لن تزود الجيش`
  // `إنها كانت تستهدف القوات`
  if (phrases[v - 1]?.kind === "verb" && isHelping(words[phrases[v - 1]!.first]!) && v > 1)
    return isSaidBefore({ ...clauses, phrases: [...phrases.slice(0, v - 1), phrases[v]!] }, v - 1, verb);
  const between = phrases[v - 1]?.kind;
  const before = between === "other" || between === "negation" ? phrases[v - 2] : phrases[v - 1];
  if (before?.kind !== "complementiser" || verb.reading?.person !== 3) return false;
  const { enclitic } = words[before.last - 1]!;
  if (enclitic === null && between === "complementiser" && isTransitive(verb) && isControlled(phrases[v - 2], words))
    return true;
  // `إنه انفجرت عبوة`: a pronoun that doesn't agree stands for nobody.
  if (enclitic === null || (enclitic === "ه" && verb.reading.gender === "feminine")) return false;
  if (enclitic !== "ه" || !HURTING.has(verb.reading.lexeme.lemma)) return true;
  // `زعم التنظيم أنه قتل عشرين جنديا`: the ending of the accusative tells who suffers.
  const one = phrases[v + 1];
  if (one?.kind !== "noun" || one.preposition !== null) return false;
  const first = words[one.first]!;
  return (first.kind === "number" && TENS.test(first.token.norm)) || (first.kind !== "number" && isAccusative(first));
}
const isHelping = ({ reading, conjunction }: Word): boolean => reading?.lexeme.lemma === HAD && conjunction === null;
const HAD = "كان";

/** `تستطيع أن تقصف المدينة`, `يحاول أن يشن هجمات`: whoever can or tries does it, and what follows is done to. */
const isControlled = (before: Phrase | undefined, words: readonly Word[]): boolean =>
  before?.kind === "verb" && CONTROLLING.has(words[before.first]!.reading?.lexeme.lemma ?? "");
const CONTROLLING: ReadonlySet<string> = new Set(["استطاع", "حاول", "نوى", "أراد", "اعتزم", "رغب", "سعى"]);
const TENS = /^(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)ين$/u;
const HURTING: ReadonlySet<string> = new Set(["قتل", "جرح", "أصاب", "لقي", "سقط", "تم", "جرى", "وقع", "استشهد", "حدث"]);

const isHurting = ({ reading }: Word): boolean => reading?.lexeme.lemma === "أصاب" && reading.voice === "active";

const isVisited = ({ reading }: Word, { mention }: Word): boolean =>
  mention?.kind === "place" && VISITING.has(reading?.lexeme.lemma ?? "");
const VISITING: ReadonlySet<string> = new Set(["زار", "غادر", "دخل", "وصل"]);

const isTaking = ({ reading }: Word): boolean =>
  reading?.voice !== "passive" && GRASPING.has(reading?.lexeme.lemma ?? "");
const GRASPING: ReadonlySet<string> = new Set(["صادر", "ضبط", "نهب", "سرق", "سلم", "تسلم", "حجز", "نقل", "هرب"]);
const isGoods = (first: Word, { mention, reading }: Word): boolean =>
  mention === null &&
  (reading?.lexeme.classes.some((c) => GOODS.has(c)) === true || first.reading?.lexeme.lemma === "كمية");
const GOODS: ReadonlySet<string> = new Set(["weapon", "ammunition", "quantity"]);

/** Behind the verb stands who suffers: alone, unless it is a verb of harm, or before one who is not in the accusative. */
const standsOblique = (verb: Word, one: NounPhrase, two: NounPhrase | undefined, words: readonly Word[]): boolean =>
  isOblique(words, one) && (two ? !isOblique(words, two) : !HURTING.has(verb.reading!.lexeme.lemma));

/** A sound plural or a dual of people in the accusative, with the article or without; behind a number the ending tells nothing. */
const isOblique = (words: readonly Word[], { first, head }: NounPhrase): boolean =>
  words[first]!.kind !== "number" && endsOblique(words[head]!);
const endsOblique = ({ reading, token, enclitic }: Word): boolean =>
  enclitic === null &&
  reading !== null &&
  reading.gender === "masculine" &&
  (reading.number === "plural" || reading.number === "dual") &&
  token.norm.endsWith("ين") &&
  !reading.lexeme.lemma.endsWith("ين");

/** The noun before the verb is what the verb's own pronoun stands for. */
function isComment({ enclitic, reading: verb }: Word, { head }: NounPhrase, words: readonly Word[]): boolean {
  const { reading } = words[head]!;
  if (!reading || verb?.voice === "passive") return false;
  if (enclitic === "ه") return reading.gender === "masculine" && reading.number === "singular";
  return enclitic === "ها" && (reading.number === "plural" || reading.gender === "feminine");
}

/** Verbs of those who speak. */
/** `أن يشن هجمات`: attacks undertake nothing. */
const isUndertaking = ({ reading }: Word): boolean =>
  reading?.voice !== "passive" && UNDERTAKING.has(reading?.lexeme.lemma ?? "");
const UNDERTAKING: ReadonlySet<string> = new Set(["شن", "نفذ", "ارتكب", "خاض"]);
const isDone = ({ mention, reading }: Word): boolean =>
  mention === null &&
  reading !== null &&
  (reading.form === "masdar" || reading.lexeme.classes.some((c) => c === "attack" || c === "event"));

/** `أجرى`, `أطلق`: written like no noun, as `فرض` and `عقد` are. */
const isUnmistakable = ({ reading, token }: Word): boolean => reading?.voice !== "passive" && /^و?ا/u.test(token.norm);

/** The plural of a feminine noun of no people, with nothing that counts before it. */
function isFeminineMany(words: readonly Word[], { first, head }: NounPhrase): boolean {
  const { mention, reading } = words[head]!;
  if (first !== head || mention !== null || reading?.gender !== "feminine" || reading.number !== "plural") return false;
  return reading.lexeme.pos === "noun" && !reading.lexeme.classes.some((k) => k === "human" || k === "quantity");
}

const isSpoken = ({ reading }: Word): boolean => reading?.lexeme.classes.some((k) => SPEAKING.has(k)) ?? false;
const SPEAKING: ReadonlySet<string> = new Set(["condemn", "accuse", "demand", "refuse", "deny", "support", "warn"]);

/** True for people, bodies, states and papers, and for what nothing is known of. */
function maySpeak(words: readonly Word[], { head, first, last }: NounPhrase): boolean {
  for (let i = first; i < last; i++) if (words[i]!.mention && words[i]!.mention!.kind !== "number") return true;
  const { reading } = words[head]!;
  if (reading === null || reading.form === "finite") return true;
  return reading.lexeme.classes.length === 0 || reading.lexeme.classes.some((k) => SPEAKERS.has(k));
}
const SPEAKERS: ReadonlySet<string> = new Set(
  "human|title|group|force|government|organisation|soldier|fighter|civilian|statement|document|media|place|law|agreement|plan|talks|political".split(
    "|",
  ),
);

const isTransitive = ({ reading }: Word) =>
  reading !== null && !reading.lexeme.classes.includes("intransitive") && !reading.lexeme.classes.includes("believe");

/** `وأرسلت قواتها`: what belongs to whoever goes on is done to, unless it may say or go itself. */
function ownsObject(verb: Word, noun: Word): boolean {
  if (verb.conjunction !== "و" || !isTransitive(verb) || noun.enclitic === null || noun.preposition !== null)
    return false;
  const { gender, number, person, lexeme } = verb.reading!;
  // `ودعت رعاياها إلى المغادرة`: people of one's own are spoken to.
  const own = noun.reading?.lexeme.classes.includes("civilian") === true;
  if (person !== 3 || number !== "singular" || (!own && lexeme.classes.some((c) => SAYING.has(c)))) return false;
  return noun.enclitic === (gender === "feminine" ? "ها" : "ه");
}
const SAYING: ReadonlySet<string> = new Set(["say", "announce", "deny", "demand", "condemn", "cause"]);

const LIKEWISE = "كما";
/** `وقصف المواقع` may as well be a verbal noun. */
const isStrike = ({ reading, token, enclitic }: Word): boolean =>
  enclitic === null &&
  HITTING.has(reading?.lexeme.lemma ?? "") &&
  !(NOUNLIKE.has(reading!.lexeme.lemma) && token.norm.endsWith(reading!.lexeme.lemma));
const NOUNLIKE: ReadonlySet<string> = new Set(["ضرب", "قصف"]);
const HITTING: ReadonlySet<string> = new Set(["ضرب", "قصف", "هاجم", "دمر", "استهدف"]);
/** Convoys, buildings and posts that nobody is said to fly or man. */
const isStruck = ({ mention, reading }: Word): boolean =>
  mention === null &&
  (reading?.lexeme.classes.some((c) => STRUCK.has(c)) ?? false) &&
  !reading!.lexeme.classes.some((c) => c === "aircraft" || c === "weapon" || c === "force");
const STRUCK: ReadonlySet<string> = new Set(["facility", "settlement", "place", "vehicle", "target"]);

const isStriking = ({ reading }: Word): boolean => STRIKING.has(reading?.lexeme.lemma ?? "");
const STRIKING: ReadonlySet<string> = new Set("اغتال|استهدف|دمر|طال|طرد|دحر|أحرق|شرد|كبد|اتهم|أمهل".split("|"));
/** `ومنعت الأهالي من الدخول`: people alone behind these have it done to them. */
const isHindering = (verb: Word, { reading }: Word): boolean =>
  HINDERING.has(verb.reading?.lexeme.lemma ?? "") &&
  (reading?.lexeme.classes.some((c) => c === "human" || c === "civilian") ?? false);
const HINDERING: ReadonlySet<string> = new Set(["منع", "حرم", "أجبر", "أرغم"]);

const isAll = (word: Word) => ALL.has(word.reading?.lexeme.lemma ?? "");
const ALL: ReadonlySet<string> = new Set(["جميع", "كل", "كافة", "سائر"]);

/** A verb stands before in the sentence, whose subject may go on. */
const continuesBefore = ({ phrases }: Clauses, v: number): boolean =>
  phrases.slice(0, v).some((p) => p.kind === "verb");

const isPluralVerb = (verb: Word) => verb.reading?.number === "plural" || verb.reading?.number === "dual";
