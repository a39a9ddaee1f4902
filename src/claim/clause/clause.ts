import type { Analysed, Mention, Sentence } from "../../record/index.ts";
import { noneOf } from "../../text/index.ts";
import { answers } from "./answer.ts";
import {
  isAccusative,
  isNationality,
  isReflexive,
  lostNun,
  type NounPhrase,
  type Phrase,
  phrasesOf,
  phraseWith,
} from "./phrase.ts";
import { tag } from "./tag.ts";
import type { Word } from "./word.ts";

/** A sentence cut into phrases, with its words. */
export interface Clauses {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  /** The sentence before, for pronouns. */
  readonly previous: Clauses | null;
  /** What `verbArguments` found, by phrase. */
  readonly verbs: (Arguments | undefined)[];
}

/** What stands around a verb or a verbal noun: the phrases by their grammatical place. */
export interface Arguments {
  /** Token of the verb or noun. */
  readonly at: number;
  readonly subject: readonly NounPhrase[];
  readonly object: readonly NounPhrase[];
  /** Phrases after prepositions, by preposition in normal form. */
  readonly after: ReadonlyMap<string, readonly NounPhrase[]>;
  /** Adjectives of a noun. */
  readonly modifiers: readonly Word[];
  /** Tokens of the genitive inside the noun's own phrase, or null. */
  readonly genitive: NounPhrase | null;
  /** True where a passive verb has its patient as subject. */
  readonly passive: boolean;
  /** The noun that a relative clause says more of, when the verb stands in one. */
  readonly antecedent: NounPhrase | null;
  /** Tokens `[first, last)` that the clause covers. */
  readonly first: number;
  readonly last: number;
}

/** Arguments with some of them changed; field by field for the reason that `phraseWith` has. */
export const argumentsWith = (args: Arguments, changed: Partial<Arguments>): Arguments => ({
  at: args.at,
  subject: changed.subject ?? args.subject,
  object: changed.object ?? args.object,
  after: changed.after ?? args.after,
  modifiers: changed.modifiers ?? args.modifiers,
  genitive: changed.genitive === undefined ? args.genitive : changed.genitive,
  passive: changed.passive ?? args.passive,
  antecedent: args.antecedent,
  first: changed.first ?? args.first,
  last: changed.last ?? args.last,
});

/** Statements and events read the same clauses; an article's mentions are its key. */
const READ = new WeakMap<readonly Mention[], Reading>();
interface Reading {
  readonly words: readonly Word[];
  readonly clauses: readonly Clauses[];
}

/** Reads every sentence of an article. */
export function readClauses(
  analysed: Analysed,
  mentions: readonly Mention[],
): { words: readonly Word[]; clauses: readonly Clauses[] } {
  const known = READ.get(mentions);
  if (known) return known;
  const words = tag(analysed, mentions);
  const clauses: Clauses[] = [];
  for (const sentence of analysed.sentences) {
    const previous = clauses.at(-1) ?? null;
    clauses.push({ sentence, words, phrases: phrasesOf(sentence, words), previous, verbs: [] });
  }
  const read = { words, clauses };
  READ.set(mentions, read);
  return read;
}

const EMPTY = noneOf<NounPhrase>();
const NO_WORDS = noneOf<Word>();

/** Phrases that end the reach of a verb: the next finite verb, a complementiser, a subordinate clause. */
const ends = (p: Phrase) =>
  p.kind === "verb" ||
  p.kind === "complementiser" ||
  p.kind === "subordinator" ||
  p.kind === "stop" ||
  p.kind === "colon";

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

/** Reads what stands around the finite verb at phrase `v`; once, though many rules ask. */
export function verbArguments(clauses: Clauses, v: number): Arguments {
  const { verbs } = clauses;
  verbs[v] ??= readVerb(clauses, v);
  return verbs[v]!;
}

function readVerb(clauses: Clauses, v: number): Arguments {
  const { words, phrases } = clauses;
  const verb = words[phrases[v]!.first]!;
  const right = collect(clauses, v + 1, true);
  const antecedent = withoutRemains(antecedentOf(clauses, v, verb), words);
  const resumed = antecedent !== null && (takesUp(verb, antecedent, words) || resumes(right.after, words));
  const bare = right.bare;
  // `الاجتماع كان قد أعلن عنه الوزير`: what a pronoun takes up is no subject where one follows.
  const had = v > 1 && phrases[v - 2]!.kind === "verb" && isAuxiliary(clauses, v - 2, v);
  const topic = had && bare.length > 0 && resumes(right.after, words);
  const left = antecedent ? (resumed ? null : antecedent) : topic ? null : subjectBefore(clauses, v, verb);
  const passive = verb.reading?.voice === "passive";
  let subject = left ? group(clauses, left) : EMPTY;
  let object = EMPTY;
  const [one, two] = [bare[0], bare[1]];
  if (left && one && !antecedent && isComment(verb, left, words) && !disagrees(verb, one, words)) {
    // `الطفل جنده لواء القدس`: what the pronoun takes up is done to.
    subject = group(clauses, one);
    object = group(clauses, left);
  } else if (!left && one && !passive && isSaidBefore(clauses, v, verb)) {
    object = group(clauses, one);
  } else if (subject.length > 0 && !(left && disagrees(verb, left, words) && one)) {
    if (one) object = group(clauses, one);
  } else if (
    one &&
    isTransitive(verb) &&
    !passive &&
    isOblique(words, one) &&
    (two ? !isOblique(words, two) : !HURTING.has(verb.reading!.lexeme.lemma))
  ) {
    // `ثم طرد الحوثيين من المدينة`: what ends in the ين of the accusative does nothing.
    if (two) subject = group(clauses, two);
    object = group(clauses, one);
  } else if (one && isTransitive(verb) && isAccusative(words[one.head]!) && words[one.head - 1]?.kind !== "number") {
    // `استهدف فندقا`: what ends in the tanwin of the accusative is done to; in `شنت هجوما معاكسا` so is what describes it.
    if (two && !describesObject(words, one, two)) subject = group(clauses, two);
    object = group(clauses, one);
  } else if (one && two && isVisited(verb, words[one.head]!) && !isVisited(verb, words[two.head]!)) {
    // `زار موسكو وزير الخارجية`: a place is gone to.
    subject = group(clauses, two);
    object = group(clauses, one);
  } else if (one && !two && isTaking(verb) && isGoods(words[one.first]!, words[one.head]!)) {
    // `وصادرت كميات من الأسلحة`: goods take nothing; who does goes unsaid.
    object = group(clauses, one);
  } else if (one && !two && disagrees(verb, one, words)) {
    // `واعتقلت ثلاثة مشتبه بهم`: what doesn't agree with the verb is done to; the doer goes unsaid.
    object = group(clauses, one);
  } else if (one && !two && verb.conjunction !== null && isAll(words[one.head]!) && continuesBefore(clauses, v)) {
    // `…، ودعا جميع الأطراف إلى الهدوء`
    object = group(clauses, one);
  } else if (one && !two && ownsObject(verb, words[one.head]!) && continuesBefore(clauses, v)) {
    // `أغلقت العاصمة المنافذ، وأرسلت قواتها`
    object = group(clauses, one);
  } else if (one && verb.conjunction === "و" && disagrees(verb, one, words) && continuesBefore(clauses, v)) {
    // `قتلت القوات ثلاثة ودمرت وكرا يتحصن فيه قناصون`
    object = group(clauses, one);
  } else if (
    one &&
    !two &&
    (verb.conjunction !== null || phrases[v - 1]?.kind === "subordinator") &&
    isSpoken(verb) &&
    !maySpeak(words, one)
  ) {
    // `كما انتقد أنظمة الدفاع`: things are spoken of and do not speak.
    object = group(clauses, one);
  } else if (
    one &&
    !two &&
    verb.conjunction === "و" &&
    isStriking(verb) &&
    !verb.enclitic &&
    continuesBefore(clauses, v)
  ) {
    // `قتلت الغارات ثلاثة واستهدفت مواقع المسلحين`: what these verbs strike is never unsaid.
    object = group(clauses, one);
  } else if (one && isPluralVerb(verb)) {
    // A verb in the plural has its subject before it or unsaid: `هاجموا السفن`.
    object = group(clauses, one);
  } else if (one) {
    if (isReflexive(words[one.head]!) || (two && disagrees(verb, one, words) && !disagrees(verb, two, words))) {
      if (two) subject = group(clauses, two);
      object = group(clauses, one);
    } else {
      subject = group(clauses, one);
      if (two) object = group(clauses, two);
    }
  }
  return {
    at: verb.index,
    subject,
    object,
    after: right.after,
    modifiers: NO_WORDS,
    genitive: null,
    passive,
    antecedent,
    first: Math.min(verb.index, ...subject.map((p) => p.first)),
    last: right.last,
  };
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
function isSaidBefore({ phrases, words }: Clauses, v: number, verb: Word): boolean {
  // `إنها سوف تطالب`, `إنه قد قتل`, `أنها لن تزود الجيش`
  const between = phrases[v - 1]?.kind;
  const before = between === "other" || between === "negation" ? phrases[v - 2] : phrases[v - 1];
  if (before?.kind !== "complementiser" || verb.reading?.person !== 3) return false;
  const { enclitic } = words[before.last - 1]!;
  // `إنه انفجرت عبوة`: a pronoun that doesn't agree stands for nobody.
  if (enclitic === null || (enclitic === "ه" && verb.reading.gender === "feminine")) return false;
  if (enclitic !== "ه" || !HURTING.has(verb.reading.lexeme.lemma)) return true;
  // `زعم التنظيم أنه قتل عشرين جنديا`: the ending of the accusative tells who suffers.
  const one = phrases[v + 1];
  if (one?.kind !== "noun" || one.preposition !== null) return false;
  const first = words[one.first]!;
  return (first.kind === "number" && TENS.test(first.token.norm)) || (first.kind !== "number" && isAccusative(first));
}
const TENS = /^(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)ين$/u;
const HURTING: ReadonlySet<string> = new Set(["قتل", "جرح", "أصاب", "لقي", "سقط", "تم", "جرى", "وقع", "استشهد", "حدث"]);

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

const isStillOn = ({ kind, definite, reading }: Word): boolean =>
  kind === "adjective" && !definite && STILL_ON.has(reading?.lexeme.lemma ?? "");
const STILL_ON: ReadonlySet<string> = new Set([
  "استمر",
  "تواصل",
  "دار",
  "جرى",
  "احتدم",
  "مستمر",
  "متواصل",
  "جاري",
  "دائر",
  "محتدم",
]);

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

/** `قتل ذبحا`, `أعدم رميا بالرصاص`: says how. */
const isManner = ({ reading, token, definite }: Word): boolean =>
  !definite && reading?.form === "masdar" && token.norm.endsWith("ا") && MANNERS.has(reading.lexeme.lemma);
const MANNERS: ReadonlySet<string> = new Set(["ذبح", "شنق", "رمى", "خنق", "طعن", "حرق", "ضرب", "غرق", "قنص"]);

/** Verbs of those who speak. */
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
  if (person !== 3 || number !== "singular" || lexeme.classes.some((c) => SAYING.has(c))) return false;
  return noun.enclitic === (gender === "feminine" ? "ها" : "ه");
}
const SAYING: ReadonlySet<string> = new Set(["say", "announce", "deny", "demand", "condemn", "cause"]);

const isStriking = ({ reading }: Word): boolean => STRIKING.has(reading?.lexeme.lemma ?? "");
const STRIKING: ReadonlySet<string> = new Set(["استهدف", "دمر", "طال", "طرد", "دحر", "أحرق", "شرد", "كبد"]);

const isAll = (word: Word) => ALL.has(word.reading?.lexeme.lemma ?? "");
const ALL: ReadonlySet<string> = new Set(["جميع", "كل", "كافة", "سائر"]);

/** A verb stands before in the sentence, whose subject may go on. */
const continuesBefore = ({ phrases }: Clauses, v: number): boolean =>
  phrases.slice(0, v).some((p) => p.kind === "verb");

const isPluralVerb = (verb: Word) => verb.reading?.number === "plural" || verb.reading?.number === "dual";

/** `السيارة التي قادها`; in `غارة استهدفته` the pronoun agrees with another, and the antecedent does what the verb says. */
function takesUp({ enclitic }: Word, { first, last }: NounPhrase, words: readonly Word[]): boolean {
  if (enclitic !== "ه" && enclitic !== "ها") return enclitic !== null;
  for (let i = first; i < last; i++) {
    const { mention, reading } = words[i]!;
    if (mention !== null || !reading?.gender) return true;
    if ((reading.gender === "feminine" || reading.number === "plural") === (enclitic === "ها")) return true;
  }
  return false;
}

/** `المدينة التي قتل فيها`: a pronoun after a preposition takes up the noun that the clause says more of. */
function resumes(after: ReadonlyMap<string, readonly NounPhrase[]>, words: readonly Word[]): boolean {
  for (const phrases of after.values()) {
    if (phrases.some((p) => words[p.first]!.kind === "preposition" && words[p.first]!.enclitic !== null)) return true;
  }
  return false;
}

/** `مقتل مدنيين`, `هجمات مسلحين`: people in the plural describe no single noun and no things. */
function areOthers({ reading, token }: Word, noun: Word): boolean {
  if (reading === null || reading.number === "singular" || !/[يو]ن$/u.test(token.norm)) return false;
  return noun.reading !== null && noun.reading.number !== "dual" && !/[يو]ن$/u.test(noun.token.norm);
}

/** Reads what stands around the noun at token `at` inside noun phrase `p`. */
export function nounArguments(clauses: Clauses, p: number, at: number): Arguments {
  const { words, phrases } = clauses;
  const phrase = phrases[p] as NounPhrase;
  const right = collect(clauses, p + 1, false);
  const modifiers: Word[] = [];
  let g = at + 1;
  // Quotation marks are transparent: `"جريمة حرب" مكتملة`.
  const open = words[at]!.kind === "noun" && !words[at]!.definite;
  while (g < phrase.last && (words[g]!.kind === "quote" || isAdjective(words[g]!))) {
    // `نقل الفارين`: with the article behind a noun without one it stands for those it describes.
    if (open && words[g]!.definite && words[g]!.reading?.lexeme.pos === "verb") break;
    // `إجلاء مسلحي الحركة`: a plural that has lost its nun is no adjective here.
    if (open && g === at + 1 && (lostNun(words[g]!) || areOthers(words[g]!, words[at]!))) break;
    if (words[g]!.kind !== "quote") modifiers.push(words[g]!);
    g++;
  }
  const more = modifiers.length > 0 ? moreAdjectives(clauses, p + 1) : p + 1;
  if (more > p + 1) modifiers.push(...words.slice(phrase.last, phrases[more - 1]!.last).filter(isNationality));
  let genitive: NounPhrase | null = null;
  if (g < phrase.last && modifiers.length === 0) {
    let end = phrase.last;
    const own = words[at]!;
    while (end > g + 1 && agreesAsModifier(words[end - 1]!, own)) modifiers.push(words[--end]!);
    genitive = {
      kind: "noun",
      first: g,
      last: end,
      head: headFrom(words, g, end),
      preposition: null,
      joined: false,
      definite: true,
      time: words[g]!.mention?.kind === "time" && words[g]!.mention !== words[at]!.mention,
      attached: false,
      reach: end === phrase.last ? phrase.reach : end,
    };
    // `مفاوضات حثيثة`, `جلسته الاعتيادية`: a word that nothing knows describes where no genitive can stand or its ending agrees.
    if (genitive.time || describesUnknown(own, genitive, words)) genitive = null;
  }
  const owned =
    words[at]!.enclitic !== null && at + 1 === phrase.last && !GIVING.has(words[at]!.reading?.lexeme.lemma ?? "");
  const object = owned || (genitive && isBody(words[genitive.first]!)) ? objectOfMasdar(clauses, p, at) : null;
  const behind = object ? collect(clauses, phraseAt(clauses.phrases, object.first) + 1, false) : right;
  return {
    at,
    subject: EMPTY,
    object: object ? group(clauses, object) : EMPTY,
    after: behind.after,
    modifiers,
    genitive,
    passive: false,
    antecedent: null,
    first: phrase.first,
    last: Math.max(behind.last, phrase.last),
  };
}

/** True for a lone unknown word in -a behind a feminine noun or one of things: with the article where the noun is definite, else without. */
function describesUnknown(own: Word, { first, last }: NounPhrase, words: readonly Word[]): boolean {
  const { kind, reading, mention, token } = words[first]!;
  if (last - first !== 1 || kind !== "name" || reading !== null || mention !== null) return false;
  const definite = own.enclitic !== null || own.token.norm.startsWith("ال");
  if (definite) return token.norm.startsWith("ال");
  const agrees = own.reading?.gender === "feminine" || own.reading?.number === "plural";
  return agrees && !token.norm.startsWith("ال") && /ه$|ة$/u.test(token.norm);
}

/** With these the pronoun is who gets or becomes something: `تعيينه عضوا`, `تكبيدهم خسائر`. */
const GIVING: ReadonlySet<string> = new Set(
  "عين كبد منح أعطى سلم اعتبر جعل سمى انتخب اختار أمهل ألبس زود حمل بلغ أبلغ".split(" "),
);

/** `القصف البري والجوي التركي`: index of the phrase behind the adjectives joined to those of the noun before, or `i` where none stand there. */
function moreAdjectives({ phrases, words }: Clauses, i: number): number {
  let end = i;
  for (let phrase = phrases[end]; phrase?.kind === "noun"; phrase = phrases[++end]) {
    const alone = end === i ? phrase.joined : !phrase.joined && phrase.last - phrase.first === 1;
    if (!alone || phrase.preposition !== null || words[phrase.first]!.kind !== "adjective") break;
  }
  return end;
}

/** States, groups and forces have no names put beside theirs: a noun behind them is another. */
const isBody = ({ mention, reading }: Word): boolean =>
  mention !== null ? BODIES.has(mention.kind) : (reading?.lexeme.classes.some((k) => BANDS.has(k)) ?? false);
const BANDS: ReadonlySet<string> = new Set(["group", "force", "government", "fighter", "soldier", "aircraft"]);
const BODIES = new Set(["place", "government", "group", "force", "organisation", "party"]);

/** `نشر الحكومة قوات على الحدود`: right behind the doer in the genitive stands what a verbal noun does it to. */
function objectOfMasdar({ phrases, words }: Clauses, p: number, at: number): NounPhrase | null {
  let i = p + 1;
  // `شن الجيش والمتطوعين هجوما`: those joined to the doer stand between.
  for (let phrase = phrases[i]; phrase?.kind === "noun" && isJoinedBody(phrase, words); phrase = phrases[i]) i++;
  const next = phrases[i];
  const { reading } = words[at]!;
  if ((reading?.form !== "masdar" && reading?.lexeme.lemma !== "إعلان") || next?.kind !== "noun") return null;
  if (next.preposition !== null || next.joined || next.time || next.attached) return null;
  const { kind, mention } = words[next.head]!;
  // `الشرطة الكندية ريم`, and `اغتيالهم ريم`.
  return kind === "adjective" || (mention?.kind === "person" && words[at]!.enclitic === null) ? null : next;
}

const isJoinedBody = ({ joined, preposition, head, time }: NounPhrase, words: readonly Word[]): boolean =>
  joined && preposition === null && !time && words[head]!.reading?.form !== "masdar" && isBody(words[head]!);

/** Reads what stands around the participle at token `at` that tells what someone does besides: `…، مطالبا الحكومة بالإسراع`. */
export function participleArguments(clauses: Clauses, p: number, at: number): Arguments {
  const noun = nounArguments(clauses, p, at);
  const right = collect(clauses, p + 1, true, true);
  const object = noun.genitive ? [noun.genitive] : right.bare.slice(0, 1).flatMap((one) => group(clauses, one));
  return argumentsWith(noun, { object, genitive: null, after: right.after, last: Math.max(right.last, noun.last) });
}

/** An adjective, or the غير before one. */
const isAdjective = (w: Word) =>
  (w.kind === "adjective" && !isNameMention(w)) || (w.kind === "negation" && w.reading?.lexeme.lemma === "غير");

const isNameMention = (w: Word) =>
  w.mention !== null && w.mention.kind !== "time" && w.mention.last - w.mention.first > 1;

/** An adjective at the end of a genitive chain may belong to its first noun: `هجوم حركة الشباب الأخير`. Told by gender. */
function agreesAsModifier(word: Word, own: Word): boolean {
  if (word.kind !== "adjective" || isNameMention(word)) return false;
  const mine = own.reading?.gender;
  const its = word.reading?.gender;
  return (
    mine === "masculine" &&
    its === "masculine" &&
    word.mention === null &&
    own.reading?.number === "singular" &&
    word.index > own.index + 2
  );
}

function headFrom(words: readonly Word[], first: number, last: number): number {
  for (let i = first; i < last; i++)
    if (words[i]!.kind !== "number" && words[i]!.kind !== "quote" && words[i]!.kind !== "demonstrative") return i;
  return first;
}

interface Collected {
  readonly bare: NounPhrase[];
  readonly after: Map<string, NounPhrase[]>;
  readonly last: number;
}

/** How many commas a trigger's phrases may lie behind. */
const MAX_COMMAS = 4;

/** Gathers the phrases right of a verb or noun up to the end of its reach; relative clauses are stepped over up to their comma. */
function collect(clauses: Clauses, from: number, verbal: boolean, first = false): Collected {
  const { phrases, words } = clauses;
  const bare: NounPhrase[] = [];
  const after = new Map<string, NounPhrase[]>();
  let last = from < phrases.length ? phrases[from]!.first : (phrases.at(-1)?.last ?? 0);
  let commas = 0;
  let relative = false;
  let depth = 0;
  let previous: NounPhrase | null = null;
  let aiming = false;
  let inner: { bare: number } | null = null;
  let part = -1;
  const before = words[last - 1];
  const described = !verbal && before?.kind === "adjective" ? moreAdjectives(clauses, from) : from;
  for (let i = from; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "open") depth++;
    else if (phrase.kind === "close") {
      // `(ضابط قتل في الهجوم)، وآخرون`: what stands in brackets ends with them.
      if (depth === 0 && bracketBefore(phrases, i) < i) break;
      depth = Math.max(0, depth - 1);
    } else if (depth > 0) continue;
    else if (phrase.kind === "relative") relative = true;
    else if (phrase.kind === "comma") {
      relative = false;
      if (++commas > MAX_COMMAS) break;
    } else if (phrase.kind === "verb" && !relative) {
      // A verb right after an indefinite noun opens a relative clause without a pronoun; with و it begins a new clause.
      const indefinite =
        previous !== null &&
        !previous.definite &&
        phrases[i - 1] === previous &&
        words[phrase.first]!.conjunction === null;
      if (!indefinite) break;
      relative = true;
      inner = verbal && previous === bare[0] && bare.length === 1 ? { bare: 0 } : null;
    } else if (relative && phrase.kind !== "noun") {
      if (phrase.kind === "stop" || phrase.kind === "complementiser") break;
    } else if (ends(phrase)) break;
    if (phrase.kind !== "noun") continue;
    if (i < described) {
      last = phrase.last;
      continue;
    }
    // `في كمين هو الأعنف`: a free pronoun begins a clause of its own.
    if (i > from && phrase.preposition === null && words[phrase.head]!.kind === "pronoun") break;
    // What describes a part belongs to it: `بينهم امرأتان حبليان`.
    const goesOn = i - 1 === part && phrase.preposition === null && !phrase.joined;
    if (goesOn || (phrase.attached && !(first && i === from)) || namesPart(phrase, phrases[i - 1], words)) {
      if (!phrase.attached) part = i;
      last = phrase.last;
      continue;
    }
    if (phrase.time) {
      last = phrase.last;
      continue;
    }
    if (relative) {
      if (inner && phrase.preposition === null && !phrase.joined && inner.bare++ > 0 && bare.length === 1) {
        // `هاجم انتحاري يقود سيارة مقرا`: the verb that describes the subject has one phrase of its own.
        bare.push(phrase);
        relative = false;
        inner = null;
        previous = phrase;
        last = phrase.last;
        continue;
      }
      if (phrase.preposition === "ب" || phrase.preposition === "ل") add(after, phrase.preposition, phrase);
      continue;
    }
    if (verbal && phrase.preposition === null && isManner(words[phrase.head]!)) {
      last = phrase.last;
      continue;
    }
    if (!verbal && phrase.joined && previous && startsDoing(clauses, previous, phrase)) {
      last = phrase.first;
      break;
    }
    if (phrase.preposition && opensAnother(phrase, words) && bare.length + after.size > 0) {
      last = phrase.first;
      break;
    }
    if (answers(phrase, phrases[i + 1], words) && bare.length + after.size > 0) {
      last = phrase.first;
      break;
    }
    if (phrase.preposition && isOfMasdar(phrase, phrases[i - 1], words) && i > from) {
      last = phrase.last;
      continue;
    }
    if (!verbal && phrase.preposition === null && !phrase.joined && i === from && isStillOn(words[phrase.head]!)) {
      // `المعارك مستمرة بين كذا وكذا`: what goes on keeps its sides.
      last = phrase.last;
      continue;
    }
    if (phrase.preposition) add(after, phrase.preposition, phrase);
    else if (phrase.joined && previous) {
      if (previous.preposition)
        add(after, previous.preposition, phraseWith(phrase, { preposition: previous.preposition }));
    } else if (isAge(phrase, words) || isObjectOfMasdar(phrase, phrases[i - 1], words)) {
      continue;
    } else if (bare.length + after.size > 0 && saysBesides(words[phrase.head]!)) {
      last = phrase.first;
      break;
    } else if (verbal && bare.length === 1 && isNameOf(phrase, phrases[i - 1], phrases[i + 1], bare[0]!, words)) {
      last = phrase.last;
      continue;
    } else if (commas > 0 && describes(phrase, words)) {
      if (isAiming(words[phrase.head]!)) aiming = true;
      continue;
    } else if (aiming) {
      add(after, "على", phraseWith(phrase, { preposition: "على" }));
      aiming = false;
    } else if (verbal || commas === 0) bare.push(phrase);
    const governed: string | null =
      phrase.preposition ?? (phrase.joined ? ((previous as NounPhrase | null)?.preposition ?? null) : null);
    previous = governed === phrase.preposition ? phrase : phraseWith(phrase, { preposition: governed });
    last = phrase.last;
    if (!verbal && bare.length > 0) break;
  }
  return { bare, after, last };
}

/** `اتهم زعيم الحزب، سالم كذا، الحكومة`: a person's name between commas says who the one named by his office is. */
function isNameOf(
  phrase: NounPhrase,
  before: Phrase | undefined,
  behind: Phrase | undefined,
  office: NounPhrase,
  words: readonly Word[],
): boolean {
  if (before?.kind !== "comma" || behind?.kind !== "comma" || phrase.preposition !== null || phrase.joined)
    return false;
  const head = words[office.head]!;
  const titled = head.reading?.lexeme.classes.some((k) => k === "title" || k === "human") ?? false;
  const name = words[phrase.head]!;
  const unknown =
    name.kind === "name" && name.reading === null && name.mention === null && phrase.last - phrase.first > 1;
  return titled && head.reading?.number === "singular" && (unknown || name.mention?.kind === "person");
}

/** `خالد، البالغ 30 عاما`, `انفجرت سيارة، مستهدفة مقرا`: behind a comma an adjective or participle alone says more of what was named. */
function describes(phrase: NounPhrase, words: readonly Word[]): boolean {
  const head = words[phrase.head]!;
  return (
    head.kind === "adjective" &&
    head.mention === null &&
    head.reading?.number === "singular" &&
    phrase.last - phrase.first === 1 &&
    !head.reading.lexeme.classes.some((c) => c === "human" || c === "fighter" || c === "civilian")
  );
}

/** `25 شخصا بينهم مدنيون`, `منهم ثلاثة أطفال`, `، معظمهم نساء`: some of those just named. */
function namesPart(phrase: NounPhrase, before: Phrase | undefined, words: readonly Word[]): boolean {
  if (before?.kind === "comma") return isShare(words[phrase.first]!);
  if (before?.kind === "noun" && isOneOfThem(words[phrase.first]!)) return true;
  if (phrase.preposition !== null || before?.kind !== "noun" || before.last - before.first !== 1) return false;
  if (isOneOfThem(words[before.first]!)) return true;
  if (words[before.first - 1]?.kind === "comma" && isShare(words[before.first]!)) return true;
  const word = words[before.first]!;
  return word.kind === "preposition" && word.enclitic !== null && PARTS.has(before.preposition ?? "");
}
const PARTS = new Set(["بين", "من", "ضمن"]);

/** `مدنيان أحدهما طفل`, `جنود بعضهم ضباط`: some of those named right before, without a comma. */
const isOneOfThem = ({ enclitic, reading, preposition }: Word): boolean =>
  THEIRS.has(enclitic ?? "") && preposition === null && SOME.has(reading?.lexeme.lemma ?? "");
const THEIRS: ReadonlySet<string> = new Set(["هم", "هما", "هن"]);
const SOME: ReadonlySet<string> = new Set(["أحد", "إحدى", "بعض", "معظم", "أغلب", "غالبية", "أغلبية"]);

const isShare = ({ enclitic, reading }: Word): boolean => enclitic === "هم" && SHARES.has(reading?.lexeme.lemma ?? "");
const SHARES: ReadonlySet<string> = new Set([...SOME, "جميع", "كل", "نصف"]);

/** `49 عاما`: a counted length of time is done by no one and to no one. */
const isAge = (phrase: NounPhrase, words: readonly Word[]) =>
  words[phrase.first]!.kind === "number" &&
  words[phrase.head]!.mention === null &&
  (words[phrase.head]!.reading?.lexeme.classes.includes("time") ?? false);

/** `اعتقل 15 خياطا لرفضهم خياطة ملابس`: what stands right behind a verbal noun with its doer attached is that one's object. */
function isObjectOfMasdar(phrase: NounPhrase, before: Phrase | undefined, words: readonly Word[]): boolean {
  if (phrase.preposition !== null || phrase.joined || before?.kind !== "noun" || before.preposition === null)
    return false;
  const head = words[before.last - 1]!;
  return head.reading?.form === "masdar" && head.enclitic !== null && before.last === phrase.first;
}

/** `عملية لمنعهم من السيطرة على البلدة`: right behind a verbal noun of these its own preposition brings what it is done to. */
function isOfMasdar(phrase: NounPhrase, before: Phrase | undefined, words: readonly Word[]): boolean {
  if (phrase.preposition !== "على" || before?.kind !== "noun" || before.preposition !== "من") return false;
  if (words[phrase.first]!.enclitic !== null) return false;
  const head = words[before.last - 1]!;
  return head.definite && head.reading?.form === "masdar" && TAKING.has(head.reading.lexeme.lemma);
}
const TAKING: ReadonlySet<string> = new Set(["سيطر", "استولى", "هيمن", "استحوذ", "حصل", "حافظ", "اطلع", "قضى"]);

/** `قتلوا في الهجوم مشيرة إلى`: a participle of saying says what another verb's subject does besides. */
const saysBesides = ({ kind, mention, definite, reading, token }: Word): boolean => {
  if (mention !== null || definite || reading === null) return false;
  // `دعا إلى إضراب، مطالبا بالإفراج عنهم`: spelt like the plural of a demand.
  if (kind === "noun") return DEMANDING.has(token.norm);
  if (kind !== "adjective" || reading.form !== "active-participle" || reading.number !== "singular") return false;
  return reading.lexeme.classes.some((c) => c === "say" || c === "demand" || c === "threaten");
};
const DEMANDING: ReadonlySet<string> = new Set(["مطالبا"]);

const isAiming = (word: Word) => AIMING.has(word.reading?.lexeme.lemma ?? "");
const AIMING = new Set(["استهدف", "هاجم", "قصف"]);

/** After words of time a verbal noun or an event opens another event, and what follows is said of that one: `أثناء اجتماع`, `بعد قصف`. */
function opensAnother(phrase: NounPhrase, words: readonly Word[]): boolean {
  if (!TEMPORAL.has(phrase.preposition!)) return false;
  const reading = words[phrase.head]!.reading;
  return (
    reading !== null &&
    (reading.form === "masdar" || reading.lexeme.classes.some((c) => c === "attack" || c === "talks" || c === "event"))
  );
}
const TEMPORAL = new Set(["أثناء", "قبل", "بعد", "عقب", "قبيل", "بعيد", "منذ", "غداة"]);

function add(map: Map<string, NounPhrase[]>, key: string, phrase: NounPhrase): void {
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}

/** `مقتل جنديين وإصابة أربعة`: a verbal noun joined to what is no verbal noun begins another doing. */
function startsDoing(clauses: Clauses, first: NounPhrase, next: NounPhrase): boolean {
  const { words } = clauses;
  const { reading } = words[next.head]!;
  return (
    (reading?.form === "masdar" || reading?.lexeme.lemma === DEATH) && words[first.head]!.reading?.form !== "masdar"
  );
}

const DEATH = "مقتل";

/** و that stands by itself before a number: `ضابط و3 جنود`. */
const isAnd = (phrase: Phrase, words: readonly Word[]) =>
  phrase.kind !== "noun" && words[phrase.first]!.kind === "conjunction";

/** `ثلاثة من الحراس وجندي`: what the first ones are part of stands between, and no doing (`تمكنت القوات من تحرير التل والجبل`). */
const isPartOf = (phrase: Phrase, words: readonly Word[]) =>
  phrase.kind === "noun" &&
  phrase.preposition === "من" &&
  !phrase.joined &&
  !words[phrase.head]!.token.readings.some((r) => r.form === "masdar");

const isPlaceName = ({ head }: NounPhrase, words: readonly Word[]): boolean => words[head]!.mention?.kind === "place";

/** The phrase with those joined to it by و (`حماس والجهاد الإسلامي`). */
export function group(clauses: Clauses, phrase: NounPhrase): NounPhrase[] {
  const { phrases, words } = clauses;
  const out = [phrase];
  const at = phraseAt(phrases, phrase.first);
  if (phrases[at] !== phrase) return out;
  let i = at + 1;
  let part: NounPhrase | null = null;
  for (; i < phrases.length; i++) {
    const next = phrases[i]!;
    if (next.kind === "comma" || isAnd(next, words)) {
      const following = phrases[i + 1];
      const after = following && isAnd(following, words) ? phrases[i + 2] : following;
      if (
        after?.kind === "noun" &&
        after.joined &&
        !after.time &&
        (after.preposition === null || after.preposition === phrase.preposition)
      )
        continue;
      break;
    }
    if (next.kind === "noun" && (startsDoing(clauses, phrase, next) || words[next.head]!.kind === "pronoun")) break;
    if (isPartOf(next, words) && phrases[i - 1] === out.at(-1)) {
      part = next as NounPhrase;
      continue;
    }
    // `ست نساء من روسيا وأذربيجان`: what is joined to the part is of it.
    if (next.kind === "noun" && next.joined && part && isPlaceName(part, words) && isPlaceName(next, words)) continue;
    if (
      next.kind !== "noun" ||
      !next.joined ||
      next.time ||
      (next.preposition !== null && next.preposition !== phrase.preposition)
    )
      break;
    out.push(next);
  }
  return out;
}

/** Verb and noun differ in gender so that the noun can't be the subject. Plural of things counts as feminine singular. */
function disagrees(verb: Word, phrase: NounPhrase, words: readonly Word[]): boolean {
  const head = words[phrase.head]!.reading;
  const gender = verb.reading?.gender;
  const { mention } = words[phrase.head]!;
  // `تبناها داعش`, `تبنتها داعش`
  if (mention?.kind === "group" && mention.last - mention.first === 1) return false;
  // Towns and lands are feminine whatever their first word is: `رفضت تل أبيب`.
  const hill = head?.lexeme.classes.some((k) => k === "place" || k === "settlement" || k === "facility") ?? false;
  const land = mention?.kind === "place" ? mention.metonym : mention?.kind === "government" && hill;
  if (land && mention!.last - mention!.first > 1 && verb.reading?.gender === "feminine") return false;
  // `ودعا أنقرة إلى التهدئة`
  if (mention?.kind === "place" && mention.metonym && mention.precision === "town" && gender === "masculine")
    return true;
  if (!head || !gender || !head.gender || verb.reading?.number === "plural") return false;
  if (head.number === "plural") return false;
  return head.gender !== gender;
}

/** The subject before the verb: the first bare phrase of the clause (`الجيش … قصف`), or null. */
function subjectBefore(clauses: Clauses, v: number, verb: Word): NounPhrase | null {
  const { phrases, words } = clauses;
  if (verb.conjunction === "ف") return null;
  let found: NounPhrase | null = null;
  let commas = 0;
  for (let i = v - 1; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "close") i = bracketBefore(phrases, i);
    if (phrase.kind === "negation" || phrase.kind === "other" || phrase.kind === "open" || phrase.kind === "close")
      continue;
    if (phrase.kind === "comma") {
      if (++commas > 3) break;
      continue;
    }
    if (phrase.kind === "relative") {
      if (isOutcome(words, phrase, verb)) return null;
      if (i === v - 1 || (i === v - 2 && phrases[v - 1]!.kind === "negation")) {
        const before = phrases[i - 1]?.kind === "comma" ? phrases[i - 2] : phrases[i - 1];
        return before?.kind === "noun" && verb.enclitic === null ? before : null;
      }
      found = null;
      continue;
    }
    if (phrase.kind === "verb" && verb.conjunction === null && isAsyndetic(clauses, i)) {
      found = null;
      continue;
    }
    // `الجيش كان قد اعترض`
    if (phrase.kind === "verb" && found === null && verb.conjunction === null && isAuxiliary(clauses, i, v)) continue;
    // `الجماعة باتت تستهدف المقار`: the verb of becoming has the same subject.
    if (phrase.kind === "verb" && i === v - 1 && verb.conjunction === null && isBecoming(words[phrase.first]!))
      continue;
    // `الضربات التي وجهت في سوريا أصابت مواقع`
    const described = phrases[i - 1]?.kind === "relative" && phrases[i - 2]?.kind === "noun";
    if (phrase.kind === "verb" && (commas > 0 || described) && verb.conjunction === null) {
      const pronoun = relativeBefore(clauses, i);
      if (pronoun >= 0) {
        i = pronoun;
        found = null;
        const before = phrases[i - 1];
        if (before?.kind === "noun" && !before.time && before.preposition === null) found = before;
        continue;
      }
    }
    if (phrase.kind !== "noun") {
      if (phrase.kind === "verb" && verb.conjunction === "و") return null;
      // `وصفها بأنها خطيرة، ودعا`: what a pronoun of its own is said to be.
      if (phrase.kind === "complementiser" && words[phrase.first]!.enclitic && verb.conjunction === "و") return null;
      // `في ظل تدابير اتخذها الجيش، احتشد الناس`: right behind its own verb and before a comma a noun is the subject of that verb.
      if (phrase.kind === "verb" && commas > 0 && found === phrases[i + 1] && !isCopula(words[phrase.first]!))
        return null;
      break;
    }
    if (phrase.time || phrase.preposition !== null || namesPart(phrase, phrases[i - 1], words)) continue;
    // `…، وتركيا تحارب`: right before a verb in the singular, و begins a clause and joins no phrases.
    if (phrase.joined && i === v - 1 && verb.reading?.number === "singular" && !disagrees(verb, phrase, words))
      return phrase;
    if (phrase.joined && i > 0 && phrases[i - 1]!.kind === "noun") continue;
    found = phrase;
  }
  if (!found || isTopic(verb, words[found.head]!)) return null;
  // `الحركة والتنظيم يستهدفان`: of two the verb has the gender of neither.
  if (verb.reading?.number === "dual" && group(clauses, found).length > 1) return found;
  return disagrees(verb, found, words) ? null : found;
}

/** `السكان منعتهم الميليشيا`: people set before a verb in the singular whose pronoun takes them up do nothing. */
const isTopic = (verb: Word, { reading }: Word): boolean =>
  verb.enclitic === "هم" && verb.reading?.number === "singular" && reading?.number === "plural";

/** Index of the bracket that opens what closes at phrase `close`; itself where nothing opens it. */
function bracketBefore(phrases: readonly Phrase[], close: number): number {
  for (let i = close - 1; i >= 0 && phrases[i]!.kind !== "close"; i--) if (phrases[i]!.kind === "open") return i;
  return close;
}

/** `كان الرئيس، …، دعا`: the subject of an auxiliary is that of the verb behind it. */
const isBecoming = ({ reading }: Word): boolean => BECOMING.has(reading?.lexeme.lemma ?? "");
const BECOMING: ReadonlySet<string> = new Set(["بات", "أصبح", "ظل", "أخذ", "بدأ", "راح", "عاد"]);

export const isCopula = (verb: Word): boolean => verb.reading?.lexeme.lemma === "كان";

/** `كان قد` right before the verb. */
const isAuxiliary = ({ phrases, words }: Clauses, i: number, v: number): boolean =>
  isCopula(words[phrases[i]!.first]!) && i === v - 2 && words[phrases[v - 1]!.first]!.token.norm === "قد";

/** Index of the relative pronoun whose clause the verb at phrase `v` belongs to (`الوزير الذي كان يتحدث أمام المجلس، اتهم`), or -1. */
function relativeBefore({ phrases }: Clauses, v: number): number {
  for (let i = v - 1; i >= 0; i--) {
    const { kind } = phrases[i]!;
    if (kind === "relative") return i;
    if (kind !== "noun" && kind !== "verb" && kind !== "negation" && kind !== "other") return -1;
  }
  return -1;
}

/** `هجمات في السابق شنتها الحركة`: the doing that the verb's pronoun takes up may stand some phrases before. */
function doingOf(clauses: Clauses, last: number, pronoun: string): NounPhrase | null {
  const { phrases, words } = clauses;
  for (let i = last; i >= Math.max(0, last - 2); i--) {
    const phrase = phrases[i]!;
    if (phrase.kind !== "noun") return null;
    const reading = [words[phrase.head]!, words[phrase.head + 1]!]
      .slice(0, phrase.last - phrase.head)
      .find((w) => w.reading?.lexeme.classes.includes("attack"))?.reading;
    if (!reading || phrase.definite) continue;
    const feminine = reading.gender === "feminine" || reading.number === "plural";
    return feminine === (pronoun === "ها") ? phrase : null;
  }
  return null;
}

/** How many phrases before a comma the doing may stand that the verb behind it says more of: `في غارات لطيران التحالف، استهدفت …`. */
const COMMA_REACH = 5;

function doingBefore(clauses: Clauses, comma: number, verb: Word): NounPhrase | null {
  const { phrases, words } = clauses;
  for (let i = comma - 1; i >= Math.max(0, comma - COMMA_REACH); i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "verb") continue;
    if (phrase.kind !== "noun") return null;
    const reading = words[phrase.head]!.reading;
    const doing = reading?.lexeme.classes.some((c) => c === "attack" || c === "weapon" || c === "ammunition") ?? false;
    if (doing && !disagrees(verb, phrase, words)) return phrase;
  }
  return null;
}

/** `30 مدنيا بينهم طفل وامرأتان`: index of the first of the phrases that name parts and end with phrase `i`, or -1. */
function partBefore({ phrases, words }: Clauses, i: number): number {
  for (let k = i; k > 0; k--) {
    const phrase = phrases[k]!;
    if (phrase.kind !== "noun") return -1;
    if (namesPart(phrase, phrases[k - 1], words)) return k;
    if (!phrase.joined || phrase.preposition !== null) return -1;
  }
  return -1;
}

/** The noun right before a relative clause: with الذي/التي, or without a pronoun after an indefinite noun. */
function antecedentOf(clauses: Clauses, v: number, verb: Word): NounPhrase | null {
  const { phrases } = clauses;
  let i = v - 1;
  while (i >= 0 && (phrases[i]!.kind === "negation" || phrases[i]!.kind === "other")) i--;
  i = attackBefore(clauses, i, verb);
  for (let part = partBefore(clauses, i); part >= 0; part = partBefore(clauses, i)) i = part - 2;
  const phrase = phrases[i];
  if (!phrase) return null;
  const doing = verb.enclitic ? doingOf(clauses, i, verb.enclitic) : null;
  if (doing) return doing;
  if (phrase.kind === "comma" && verb.conjunction === null) return doingBefore(clauses, i, verb);
  if (phrase.kind === "relative") {
    if (isOutcome(clauses.words, phrase, verb) || isWhoever(clauses.words[phrase.first]!)) return null;
    const closed = phrases[i - 1]?.kind === "close";
    const b = closed ? bracketBefore(phrases, i - 1) - 1 : phrases[i - 1]?.kind === "comma" ? i - 2 : i - 1;
    const before = phrases[b];
    if (before?.kind !== "noun") return null;
    const further = phrases[b - 1];
    const { words } = clauses;
    if (relates(words, phrase, before)) return before;
    // `محافظة نينوى معقل التنظيم، التي قتل فيها`: the pronoun agrees with the noun that it says more of.
    const within = personWithin(words, phrase, before);
    if (within) return within;
    return further?.kind === "noun" && relates(words, phrase, further) ? further : before;
  }
  if (phrase.kind === "noun" && clauses.words[phrase.head]!.kind === "demonstrative") return null;
  if (phrase.kind === "noun" && leadsOn(i, phrase, clauses.words)) return null;
  if (phrase.kind === "noun" && !phrase.definite && !phrase.time && verb.conjunction === null)
    return isMainVerb(clauses, v, verb) &&
      (opensClause(clauses, i) || closesRelative(clauses, i) || opensSentence(i, phrase))
      ? null
      : phrase;
  return null;
}

/** `جثمان شاب قتل`, `جنازة الجندي الذي سقط`: of the dead man, not of what is left of him. */
function withoutRemains(phrase: NounPhrase | null, words: readonly Word[]): NounPhrase | null {
  const body = phrase && words[phrase.head]!;
  if (!body || phrase.last - phrase.head < 2 || !REMAINS.has(body.reading?.lexeme.lemma ?? "")) return phrase;
  return phraseWith(phrase, { first: phrase.head + 1, head: phrase.head + 1, preposition: null });
}
const REMAINS: ReadonlySet<string> = new Set(["جثمان", "جثة", "جنازة", "نعش", "رفات"]);

/** `هجوم انتحاري اليوم السبت استهدف مقرا`, `قصف بصواريخ الكاتيوشا استهدف حيا`: the attack that days, places and means stand behind, or `from`. */
function attackBefore({ phrases, words }: Clauses, from: number, verb: Word): number {
  for (let i = from; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind !== "noun") return from;
    if (isAttack(words, phrase)) return i === from || phrase.definite || disagrees(verb, phrase, words) ? from : i;
    const passed =
      phrase.time ||
      (phrase.preposition !== null && isHitting(verb) && (phrase.definite || disagrees(verb, phrase, words)));
    if (!passed) return from;
  }
  return from;
}
const isHitting = ({ reading }: Word): boolean => HITTING.has(reading?.lexeme.lemma ?? "");
const HITTING: ReadonlySet<string> = new Set(["استهدف", "طال", "ضرب", "أودى", "أسفر", "أوقع", "خلف"]);

const isAttack = (words: readonly Word[], { head }: NounPhrase): boolean =>
  words[head]!.reading?.lexeme.classes.includes("attack") ?? false;

/** `…، مما أدى إلى`, `ما أسفر عن`: what caused it is all that was told before, no one thing. */
const isOutcome = (words: readonly Word[], pronoun: Phrase, verb: Word): boolean =>
  WHAT.has(words[pronoun.first]!.token.norm) && (verb.reading?.lexeme.classes.includes("cause") ?? false);
const WHAT: ReadonlySet<string> = new Set(["ما", "مما", "وما"]);

/** `تصريحات الوزير الذي اتهم`: who stands in the genitive, where the pronoun agrees with him. */
function personWithin(words: readonly Word[], pronoun: Phrase, phrase: NounPhrase): NounPhrase | null {
  for (let i = phrase.head + 1; i < phrase.last; i++) {
    if (words[i]!.mention?.kind !== "person" || words[i]!.mention!.first !== i) continue;
    const inner = phraseWith(phrase, { first: i, head: i, preposition: null });
    return relates(words, pronoun, inner) ? inner : null;
  }
  return null;
}

/** `200 دولار لمن يصاب`: whoever that is, it is not what stands before. */
export const isWhoever = ({ token }: Word): boolean => WHOEVER.has(token.norm);
const WHOEVER: ReadonlySet<string> = new Set(["من", "لمن", "بمن", "كمن", "ومن", "فمن"]);

/** True when a relative pronoun agrees in gender with a noun, as far as both tell. */
function relates(words: readonly Word[], pronoun: Phrase, phrase: NounPhrase): boolean {
  const { norm } = words[pronoun.first]!.token;
  const reading = words[phrase.head]!.reading;
  if (phrase.time || !reading?.gender || (norm !== "التي" && norm !== "الذي"))
    return norm !== "التي" && norm !== "الذي";
  const feminine = reading.gender === "feminine" || reading.number === "plural";
  return feminine === (norm === "التي");
}

/** A present verb right behind an indefinite noun: a relative clause without a pronoun (`رجل يقود سيارة فجر نفسه`). */
function isAsyndetic(clauses: Clauses, v: number): boolean {
  const verb = clauses.words[clauses.phrases[v]!.first]!;
  const before = clauses.phrases[v - 1];
  return verb.reading?.tense === "present" && before?.kind === "noun" && !before.definite && !before.time;
}

/** The noun that a clause opens with, after إن or أن or first in its sentence, and what prepositions say of it: `أن طائرة من طراز كذا قصفت`. */
function opensClause(clauses: Clauses, last: number): boolean {
  const { phrases } = clauses;
  let i = last;
  for (let before = phrases[i]!; i > 0 && before.kind === "noun" && before.preposition !== null; )
    before = phrases[--i]!;
  const phrase = phrases[i]!;
  return (
    phrase.kind === "noun" &&
    phrase.preposition === null &&
    (phrases[i - 1]?.kind ?? "complementiser") === "complementiser"
  );
}

/** `من جهة أخرى سيطرت …`: what a sentence opens with behind a preposition is no antecedent of its only verb. */
const opensSentence = (i: number, phrase: NounPhrase) => i === 0 && phrase.preposition !== null;

/** `من جهة أخرى ألقت الشرطة القبض`: words that lead on to something else are said of nothing. */
const leadsOn = (i: number, { preposition, head }: NounPhrase, words: readonly Word[]): boolean =>
  i === 0 && preposition !== null && LEADS.has(words[head]!.reading?.lexeme.lemma ?? "");
const LEADS: ReadonlySet<string> = new Set([
  "جهة",
  "جانب",
  "ناحية",
  "سياق",
  "شأن",
  "صعيد",
  "غضون",
  "المقابل",
  "الأثناء",
]);

/** The last noun of a relative clause without a pronoun: `انتحاري يقود سيارة` in `إن انتحاريا يقود سيارة فجر نفسه`. */
function closesRelative(clauses: Clauses, i: number): boolean {
  return clauses.phrases[i - 1]?.kind === "verb" && isAsyndetic(clauses, i - 1);
}

/** After an opening noun a past verb is the clause's own, unless a later one is (`إن مقاتلا قتل`, but `إن هجوما استهدف دورية أسفر عن قتلى`). */
function isMainVerb(clauses: Clauses, v: number, verb: Word): boolean {
  if (verb.reading?.tense !== "past" || verb.enclitic !== null) return false;
  const { phrases, words } = clauses;
  for (let i = v + 1; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "verb") return words[phrase.first]!.conjunction !== null;
    if (phrase.kind !== "noun") return true;
  }
  return true;
}
