import type { NounPhrase } from "../clause/index.ts";
import type { Candidate } from "./candidate.ts";
import { normalPreposition } from "./match.ts";
import { isSaid } from "./spoken-acts.ts";
import type { Words } from "./words.ts";

/**
 * True when the clause tells the event rather than names it in passing: a purpose (`لاستعادة المدينة`) and a bare definite noun after a
 * preposition (`منذ الهجوم`) are passed over; the same noun as the subject of its clause tells.
 */
export function isTold(c: Candidate, table: Words): boolean {
  if (isState(c) || isGrounds(c) || isNaming(c) || isTheWar(c) || isUnless(c)) return false;
  if (c.frame.id === "accuse.inquiry.on" || isSaid(c)) return true;
  if (!c.verbal && !c.carried && !c.merged.some((m) => m.frame.id.startsWith("kill")) && isPurpose(c, table))
    return isMeant(c);
  if (c.verbal || c.merged.length > 0 || c.carried || isCounted(c, table)) return true;
  if (isNamed(c, table)) return false;
  if (hasTerms(c)) return true;
  if (isTopic(c)) return isWithdrawal(c);
  // `دعم الاقتصاد` is nobody's; `الاعتراف بالقدس`, `أكدت تضامنها` are someone's all the same.
  if (c.frame.id === "support" && c.actor.length === 0) return false;
  return !isBare(c);
}

/** `احتجاجا على القرار`: the indefinite accusative gives the grounds of something else. */
function isGrounds(c: Candidate): boolean {
  const { reading, token } = c.word;
  const grounds = c.frame.type === "PROTEST" || (c.frame.id === "accuse.condemn" && behindProtest(c));
  if (!grounds || c.verbal || c.clauses.words[c.word.index - 1]?.kind === "number") return false;
  if (reading?.form !== "masdar" || c.word.definite || !token.norm.endsWith("ا")) return false;
  return !c.carried || hasObjectBefore(c);
}

/** `وقفة أمام المحكمة تنديدا بتوقيفه`: what those who protest condemn. */
const behindProtest = ({ clauses: { words, sentence }, word }: Candidate): boolean =>
  words.slice(sentence.first, word.index).some((w) => w.reading?.lexeme.classes.includes("protest") === true);

/** The verb before it has its object already, as a pronoun or as a second noun (`يوم نفذه الأنصار احتجاجا`). */
function hasObjectBefore(c: Candidate): boolean {
  const { words, phrases } = c.clauses;
  let bare = 0;
  for (let i = c.phrase - 1; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "verb") return words[phrase.first]!.enclitic !== null || bare > 1;
    if (phrase.kind === "noun" && phrase.preposition === null && !phrase.time) bare++;
  }
  return true;
}

/** `الحرب` by itself is what all know of; a war is told with its sides, or by a verb that wages it. */
function isTheWar(c: Candidate): boolean {
  if (c.frame.id !== "fight.war" || c.carried || c.merged.length > 0 || !c.word.definite) return false;
  return c.actor.length + c.target.length + c.nationalities.length === 0;
}

/** `إذا لم ينسحب المسلحون`, `ما لم توافق الدول`: a condition. */
function isUnless({ clauses: { words }, verbal, word }: Candidate): boolean {
  const not = words[word.index - 1]?.token.norm;
  return verbal && not === "لم" && UNLESS.has(words[word.index - 2]?.token.norm ?? "");
}
const UNLESS: ReadonlySet<string> = new Set(["اذا", "واذا", "ما"]);

/** `يدعى`: the passive of calling names a person and demands nothing. */
const isNaming = (c: Candidate) => c.verbal && c.frame.type === "REQUEST" && c.args.passive;

/** To control a place is a state, to seize it an event: present tense, `تحت سيطرة` and `مناطق سيطرة` are passed over. */
function isState(c: Candidate): boolean {
  if (c.frame.id !== "seize.control" && c.frame.id !== "seize.occupy") return false;
  // `قبل أن يسيطر عليها`: behind أن it is done.
  const before = c.clauses.phrases[c.phrase - 1];
  const to = before?.kind === "complementiser" && c.clauses.words[before.first]!.token.norm === THAT;
  if (c.verbal) return c.word.reading?.tense === "present" && !c.word.reading.future && !to;
  const phrase = c.clauses.phrases[c.phrase]!;
  if (phrase.kind !== "noun" || c.merged.length > 0) return false;
  if (c.carried) return c.undergone;
  if (phrase.head !== c.word.index) return phrase.preposition !== null;
  if (phrase.preposition === null) return false;
  return c.target.length === 0 || HELD.has(normalPreposition(phrase.preposition));
}

const THAT = "ان";

/** `تحت سيطرة`, `الخاضعة لسيطرة`, `خارج سيطرة`: how things stand, whatever is said after. */
const HELD = new Set(["تحت", "ل", "خارج", "عن", "ضمن"]);

/** `عدد القتلى`, `حصيلة الجرحى`: the count tells. */
function isCounted(c: Candidate, table: Words): boolean {
  const before = c.clauses.words[c.word.index - 1];
  return before !== undefined && table.has("tally-head", before.token);
}

/** Diplomacy and movement that is only named: `مسألة انسحاب القوات`, `قرار الانسحاب`. */
function isNamed({ frame, clauses: { words }, word }: Candidate, table: Words): boolean {
  if (TELLING_THEMSELVES.has(frame.type)) return false;
  const quoted = words[word.index - 1]?.kind === "quote" ? 2 : 1;
  const before = words[word.index - quoted];
  if (before === undefined || !table.has("topic-head", before.token)) return false;
  // `قرار طرد دبلوماسيين`: what was decided against others is done.
  return !(frame.type === "SANCTION" && !word.definite && before.reading?.lexeme.lemma === "قرار");
}
const TELLING_THEMSELVES: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "CONSULT"]);

/** Diplomacy and movement that is talked about: `حول الانسحاب`, `بشأن نشر القوات`. */
function isTopic({ frame, clauses: { phrases }, phrase: at }: Candidate): boolean {
  if (TELLING_THEMSELVES.has(frame.type)) return false;
  const phrase = phrases[at]!;
  return phrase.kind === "noun" && phrase.preposition !== null && TOPICAL.has(normalPreposition(phrase.preposition));
}
const TOPICAL = new Set(["حول", "بشان", "بخصوص", "ازاء", "حيال"]);

/** `جدول زمني لانسحاب القوات`, `بشأن الانسحاب الأمريكي`: the withdrawal of someone's forces that is worked on or talked over is a plan. */
const isWithdrawal = ({ frame, actor, nationalities, verbal }: Candidate): boolean =>
  frame.type === "RETREAT" && frame.mode === "withdraw" && !verbal && actor.length + nationalities.length > 0;

/** True where a withdrawal is only talked over. */
export const isSpokenOf = (c: Candidate): boolean => isWithdrawal(c) && !c.carried && isTopic(c);

/** A verbal noun after attached ل, or after words of purpose, that no word of planning governs. */
export function isPurpose(c: Candidate, table: Words): boolean {
  const { words } = c.clauses;
  const before = words[c.word.index - 1];
  if (before && (table.operatorOf(before.token) || table.has("attempt-head", before.token))) return false;
  if (c.word.reading?.form !== "masdar" && c.frame.type === "ASSAULT") return false;
  // `لرفضهم العرض`, `لاتهامه بالتجسس`: why something was done.
  if (c.word.preposition === "ل" && c.word.enclitic !== null && REASONS.has(c.frame.type)) return false;
  if (c.word.preposition === "ل") return !isComplement(c, table) && !plannedBefore(c, table);
  return before !== undefined && table.has("purpose", before.token);
}

/** What force and its movements are meant for is told as a plan, where it says whom or what it is to hit or move (`لقتال المسلحين`). */
function isMeant(candidate: Candidate): boolean {
  const { frame, actor, target, topics, word, clauses } = candidate;
  if (isWithdrawal(candidate)) return true;
  // `خرجوا للمطالبة برواتبهم`
  if (frame.type === "REQUEST") return topics.length > 0;
  // `عبوات معدة لاستهداف الجنود`: what a thing is made for.
  const before = clauses.words[word.index - 1];
  if (before !== undefined && !before.definite && before.token.readings.some((r) => r.form === MADE)) return false;
  if (frame.type === "AID") return target.length + topics.length > 0;
  return MEANT.has(frame.type) && (target.length > 0 || (frame.type === "MOBILIZE" && actor.length > 0));
}
const MEANT: ReadonlySet<string> = new Set(["ASSAULT", "MOBILIZE"]);
const MADE = "passive-participle";

const REASONS: ReadonlySet<string> = new Set(["REJECT", "ACCUSE"]);

/** `تبادل لإطلاق النار`, `أول حصيلة للتفجير الذي …`: what a noun is of, and what a relative clause says more of, is no purpose. */
function isComplement({ clauses, phrase, word }: Candidate, table: Words): boolean {
  const { words, phrases } = clauses;
  if (word.definite && phrases[phrase + 1]?.kind === "relative") return true;
  // `تأكيد رسمي لتدمير المروحية`: past the adjective of the noun.
  let at = word.index - 1;
  while (words[at]?.kind === "adjective") at--;
  return words[at]?.kind === "noun" && table.has("report-head", words[at]!.token);
}

const PLANNING = new Set(["planned", "future", "threatened"]);

/** Words of planning may stand some words before: `سعي قوات النظام لاستعادة`. */
function plannedBefore(c: Candidate, table: Words): boolean {
  const { words, sentence } = c.clauses;
  for (let i = c.word.index - 1; i >= Math.max(sentence.first, c.word.index - 5); i--) {
    const { token } = words[i]!;
    if (PLANNING.has(table.operatorOf(token)?.status ?? "") || table.has("attempt-head", token)) return true;
    if (words[i]!.kind === "comma") return false;
  }
  return false;
}

/** `وقع الهجوم`, `وقعت فيها الغارة`, `استؤنفت أمس في عمان المفاوضات`: nothing but place and time stands between. */
function verbRightBefore({ clauses: { phrases }, phrase }: Candidate): boolean {
  const own = phrases[phrase]!;
  if (own.kind === "noun" && own.joined) return phrases[phrase - 1]?.kind === "verb";
  let i = phrase - 1;
  for (let before = phrases[i]; before?.kind === "noun" && isSceneOnly(before); before = phrases[i]) i--;
  return phrases[i]?.kind === "verb";
}
const isSceneOnly = ({ preposition, time }: NounPhrase): boolean => preposition !== null || time;

/** A definite event noun with no party, place or count of its own, that is not the subject of its clause. */
function isBare(c: Candidate): boolean {
  const own =
    (c.controlled ? 0 : c.actor.length) + c.target.length + c.places.length + c.weapons.length + c.nationalities.length;
  if (DESCRIBED.has(c.frame.type) && (c.args.modifiers.length > 0 || isToldOf(c))) return false;
  if (SPOKEN.has(c.frame.type) && c.topics.length > 0) return false;
  if (own > 0 || c.args.genitive !== null || c.word.enclitic !== null) return false;
  const { phrases, words } = c.clauses;
  const phrase = phrases[c.phrase]!;
  if (phrase.kind !== "noun") return false;
  const next = phrases[c.phrase + 1];
  if (words[phrase.first]!.kind === "demonstrative")
    return !(
      c.frame.type === "PROTEST" ||
      (c.frame.type === "ASSAULT" && phrase.preposition === null && next?.kind === "verb")
    );
  if (!(c.word.reading?.definite ?? false)) return false;
  if (isOutcomeOf(c, phrase)) return false;
  if (phrase.preposition !== null || c.word.preposition !== null) return true;
  // `المحادثات مقررة في يوليو`, `القصف مستمر`
  if (next?.kind === "noun" && next.preposition === null && PREDICATES.has(words[next.first]!.token.norm)) return false;
  if (!HAPPENING.has(c.frame.type)) return true;
  // `الهجوم لم يسفر عن ضحايا`
  const follows = next?.kind === "negation" && words[next.first]!.token.norm === "لم" ? phrases[c.phrase + 2] : next;
  return !(follows?.kind === "verb" || verbRightBefore(c));
}

/** `لم ينجم عن الهجوم أي ضحايا`, `لم يصب الوزير جراء الانفجار`: what came of an attack, or did not, tells it. */
function isOutcomeOf({ frame, clauses: { phrases, words }, phrase }: Candidate, own: NounPhrase): boolean {
  if (frame.type !== "ASSAULT") return false;
  const verb = phrases.findLastIndex((p, i) => i < phrase && p.kind === "verb");
  if (verb < 0) return false;
  const word = words[phrases[verb]!.first]!;
  const classes = word.reading?.lexeme.classes ?? [];
  if (own.preposition === "عن") return classes.includes("cause") && verb === phrase - 1;
  const negated = phrases[verb - 1]?.kind === "negation";
  return negated && OUTCOME.has(own.preposition ?? "") && HARMED.has(word.reading?.lexeme.lemma ?? "");
}
const OUTCOME: ReadonlySet<string> = new Set(["جراء", "نتيجة", "في", "خلال", "أثناء", "إثر"]);
const HARMED: ReadonlySet<string> = new Set(["أصاب", "قتل", "جرح", "سقط", "أدى"]);

/** What a noun of doing is said to be at its time. */
const PREDICATES = new Set(
  "مقرر|مقررة|مستمر|مستمرة|متواصل|متواصلة|جار|جارية|متوقف|متوقفة|قائم|قائمة|محتدم|محتدمة|دائر|دائرة".split("|"),
);
/** `المحادثات الأولية`, `التظاهرات التي عمت المدن`: a description tells which. */
const DESCRIBED = new Set(["ASSAULT", "CONSULT", "PROTEST", "SANCTION"]);
/** `الدعوات للتوصل إلى هدنة`: words with what they are about. */
const SPOKEN = new Set(["REQUEST", "ACCUSE", "REJECT"]);
/** `وقع الهجوم`, `جاءت الدعوة`, `اندلعت الاحتجاجات`: with a verb of their own these tell without parties. */
const HAPPENING = new Set(["ASSAULT", "CONSULT", "REQUEST", "PROTEST"]);

/** A relative clause in the past right behind the noun tells of it: `الجلسة التي عقدت أمس`. */
function isToldOf({ clauses: { phrases, words }, phrase }: Candidate): boolean {
  if (phrases[phrase + 1]?.kind !== "relative") return false;
  const verb = phrases[phrase + 2];
  return verb?.kind === "verb" && words[verb.first]!.reading?.tense === "past";
}

/** `الاتفاق الذي يسمح للطائرات …`, `الاتفاق ينص على …`: an agreement whose terms are told. */
export function hasTerms({ frame, clauses: { phrases, words }, phrase }: Candidate): boolean {
  if (frame.type !== "AGREE") return false;
  const next = phrases[phrase + 1]?.kind === "relative" ? phrases[phrase + 2] : phrases[phrase + 1];
  return next?.kind === "verb" && TERMS.has(words[next.first]!.reading?.lexeme.lemma ?? "");
}
const TERMS: ReadonlySet<string> = new Set(["سمح", "نص", "قضى", "أتاح", "تضمن", "أنهى"]);
