import type { Status } from "../../record/index.ts";
import { type Arguments, type Clauses, phraseAt, verbArguments, type Word } from "../clause/index.ts";
import type { Candidate } from "./candidate.ts";
import { normalPreposition } from "./match.ts";
import { isPurpose, isSpokenOf } from "./told.ts";
import type { Words } from "./words.ts";

/** How far left of the trigger its operators may stand, in tokens. */
const REACH = 7;

/** Reads whether an event is asserted, denied, planned, threatened, demanded, hypothetical or habitual. */
export function statusOf(candidate: Candidate, words: Words): Status {
  const { word, carrier } = candidate;
  const operators = leftOperators(candidate, candidate.word.index, candidate.verbal, words);
  if (carrier && carrier.index < word.index && word.conjunction === null && isComplement(candidate))
    for (const status of leftOperators(candidate, carrier.index, true, words))
      if (status !== "denied") operators.add(status);
  if (isDisclaimed(candidate)) operators.delete("denied");
  const refuses = candidate.frame.needs.some((n) => n.slot === "before" && !n.negated && n.words.has("لن"));
  const negated = carrier !== null && !isDisclaimed(candidate) && isNegated(candidate, carrier, words);
  if (!refuses && (operators.has("denied") || negated)) return "denied";
  if (candidate.status) return candidate.status;
  if (word.reading?.future || (carrier?.reading?.future && isComplement(candidate)) || operators.has("future"))
    return "planned";
  for (const status of ["threatened", "hypothetical", "demanded", "planned"] as const)
    if (operators.has(status)) return status;
  const governed = candidate.verbal || candidate.carried ? null : governedStatus(candidate, words);
  if (governed) return governed;
  if (isSpokenOf(candidate) || isJoinedToAim(candidate)) return "planned";
  if (!candidate.carried && !candidate.verbal && isPurpose(candidate, words) && !isUnderPast(candidate))
    return "planned";
  if (isAny(candidate)) return "hypothetical";
  if (isAhead(candidate)) return "planned";
  return isHabit(candidate, words) || isGoingOn(candidate) ? "habitual" : "asserted";
}

/** `لم تعلن أي جهة تبنيها للهجوم`: that nobody claims an attack denies none. */
function isDisclaimed({ clauses: { phrases, words }, phrase, verbal, frame }: Candidate): boolean {
  const before = phrases[phrase - 1];
  if (verbal || frame.type !== "ASSAULT" || before?.kind !== "noun") return false;
  return words.slice(before.first, before.last).some((w) => CLAIMS.has(w.reading?.lexeme.lemma ?? ""));
}
const CLAIMS: ReadonlySet<string> = new Set(["تبنى", "مسؤولية"]);

/** `جدول زمني لإنهاء المهمة وانسحاب القوات`: a withdrawal joined to what is aimed at is aimed at too. */
function isJoinedToAim({ clauses: { phrases, words }, frame, phrase, word, carried }: Candidate): boolean {
  if (frame.type !== "RETREAT" || carried || word.conjunction !== "و" || word.reading?.form !== "masdar") return false;
  const aim = phrases.slice(0, phrase).findLast((p) => p.kind === "noun" && !p.joined && !p.attached);
  const lead = aim === undefined ? undefined : words[aim.first];
  return lead?.preposition === "ل" && lead.reading?.form === "masdar" && phrase - phrases.indexOf(aim!) <= AIMED;
}
/** How many phrases back the aim may stand. */
const AIMED = 3;

/** `تحركت القوات لضرب القاعدة`: what was done for a purpose was done. */
function isUnderPast({ clauses, phrase }: Candidate): boolean {
  for (let i = phrase - 1; i >= 0; i--) {
    const { kind, first } = clauses.phrases[i]!;
    if (kind === "verb") return clauses.words[first]!.reading?.tense === "past";
    if (kind === "complementiser" || kind === "stop" || kind === "colon") return false;
  }
  return false;
}

/**
 * Force told in the present of a relative clause (`الصواريخ التي يطلقها المسلحون`), or of several acts that no article names (`يشن المسلحون هجمات`), is
 * what someone does again and again.
 */
function isGoingOn(candidate: Candidate): boolean {
  const { word, carrier, args, frame } = candidate;
  if (frame.type !== "ASSAULT" || candidate.merged.length > 0 || hasDay(candidate)) return false;
  if (candidate.verbal) return word.reading?.tense === "present" && args.antecedent !== null;
  const several = word.reading?.number === "plural" && !word.definite && args.genitive === null;
  return several && carrier !== null && carrier.index < word.index && isPresent(carrier) && !isTelling(carrier);
}

/** `تشهد المدينة مواجهات`, `يعلن الجيش شن غارات`: the present of the telling. */
const isTelling = ({ reading }: Word): boolean => reading !== null && TELLING.has(reading.lexeme.lemma);
const TELLING: ReadonlySet<string> = new Set(["شهد", "عرف", "أعلن"]);

/** `القمة المرتقبة`, `اجتماعات دولية متوقعة`, `المحادثات مقررة في يوليو`: an adjective or what is said of it tells that it is still to come. */
function isDue({ at, modifiers }: Arguments, { phrases, words }: Clauses): boolean {
  if (modifiers.some((m) => DUE_WORDS.test(m.token.norm))) return true;
  const next = phrases[phraseAt(phrases, at) + 1];
  const behind = words[at + 1];
  if (behind !== undefined && (DUE_PREDICATES.test(behind.token.norm) || DUE_WORDS.test(behind.token.norm)))
    return true;
  return (
    next?.kind === "noun" &&
    next.preposition === null &&
    !next.joined &&
    DUE_PREDICATES.test(words[next.first]!.token.norm)
  );
}
const DUE_WORDS = /^(?:ال)?(?:مقرر|مرتقب|مزمع|منتظر|متوقع|مقبل|قادم)[ةه]?$/u;
const DUE_PREDICATES = /^(?:مقرر|مرتقب|متوقع|مزمع)[ةه]?$/u;

/** `يلتقي الوزيران غدا`, `قمة الأسبوع المقبل`: the present, or a noun of diplomacy and movement, with a time that is still to come. */
function isAhead({ args, carrier, clauses, frame, phrase, verbal, word }: Candidate): boolean {
  if (frame.type === "ASSAULT" || frame.type === "REQUEST" || frame.type === "THREATEN") return false;
  const verb = verbal ? word : carrier;
  if (!verbal && isDue(args, clauses)) return true;
  // `تعهد خلال القمة بإغلاق الموقع في أيار المقبل`: what was promised is ahead.
  const own = clauses.phrases[phrase]!;
  if (own.kind === "noun" && PAST_BY.has(own.preposition ?? "")) return false;
  if (verb !== null && !isPresent(verb)) return false;
  for (let i = args.first; i < args.last; i++) {
    const { mention, token } = clauses.words[i]!;
    if (mention?.kind === "time" && AHEAD.has(token.norm)) return true;
  }
  return false;
}
const PAST_BY: ReadonlySet<string> = new Set(["خلال", "أثناء"]);
const AHEAD: ReadonlySet<string> = new Set([
  "المقبل",
  "المقبله",
  "القادم",
  "القادمه",
  "غدا",
  "الغد",
  "المقبلة",
  "القادمة",
]);

const isPresent = ({ reading }: Word): boolean => reading?.tense === "present" && !reading.future;

const DAYS = new Set(["minute", "hour", "part", "day"]);

/** A day in the clause tells of once (`قصف يستهدف المدينة عصر الأحد`). */
function hasDay({ args, clauses }: Candidate): boolean {
  for (let i = args.first; i < args.last; i++) {
    const { mention } = clauses.words[i]!;
    if (mention?.kind === "time" && DAYS.has(mention.grain)) return true;
  }
  return false;
}

/** Whether the trigger is what the carrying verb takes (`ستشن غارات`) and no genitive deep inside it (`سينقل جرحى حرب العدوان`). */
function isComplement({ clauses, phrase, word }: Candidate): boolean {
  return word.index - clauses.phrases[phrase]!.first <= 1;
}

/**
 * `لم تشن القوات هجوما`: the negation of the carrying verb is that of its noun; ما after a word of repetition negates nothing. What is known
 * and only spoken of (`لم تعلق الوزارة على القصف`) stays as it was told.
 */
function isNegated(candidate: Candidate, carrier: Word, table: Words): boolean {
  const { clauses, word } = candidate;
  const behind = clauses.words[word.index - 1];
  if (word.definite && behind !== undefined && table.has("spoken-of", behind.token)) return false;
  if (isVenue(candidate, clauses.words, word.index)) return false;
  const before = clauses.words[carrier.index - 1];
  if (carrier.index > word.index || before?.kind !== "negation") return false;
  return !isWhat(clauses.words, before.index, table);
}

/** `نظم ما سماه مسيرة`, `عادة ما يهاجم`: behind a noun, a verb or a word of repetition ما negates nothing. */
function isWhat(words: readonly Word[], at: number, table: Words): boolean {
  const before = words[at - 1];
  if (words[at]!.token.norm !== "ما" || before === undefined) return false;
  return NOT_HEAD.has(before.kind) || table.isHabit(before.token);
}
const NOT_HEAD = new Set(["verb", "noun", "adjective", "name", "preposition"]);

/** `أي هجوم على المفاعل`: any of a kind, and none that happened. */
function isAny({ clauses, word, verbal }: Candidate): boolean {
  const before = clauses.words[word.index - 1];
  return !verbal && !word.definite && before !== undefined && ANY.has(before.token.norm.replace(/^[وفبل](?=اي)/, ""));
}
const ANY = new Set(["اي", "اية"]);

/** `قد تقصف`: before the present a particle of doubt. */
const mayBe = (words: readonly Word[], i: number): boolean =>
  MAY.has(words[i]!.token.norm) && words[i + 1]?.reading?.tense === "present";
const MAY = new Set(["قد", "وقد", "فقد"]);

/** `على القوات أن تنسحب`: what stands before أن behind على at the head of its clause must do it. */
function mustDo({ clauses }: Candidate, at: number): boolean {
  const { words, phrases } = clauses;
  if (words[at - 1]?.token.norm !== "ان") return false;
  const that = phraseAt(phrases, at - 1);
  const bound = phrases[that - 1];
  const before = phrases[that - 2];
  if (bound?.kind !== "noun" || bound.preposition === null || normalPreposition(bound.preposition) !== "علي")
    return false;
  return before === undefined || (before.kind !== "noun" && before.kind !== "verb");
}

/** Operator classes of the words before token `at` (the trigger, or the verb that carries it) that govern it, within its clause. */
function leftOperators(candidate: Candidate, at: number, verbal: boolean, table: Words): Set<string> {
  const { words, sentence } = candidate.clauses;
  const out = new Set<string>();
  if (verbal && mustDo(candidate, at)) out.add("demanded");
  const first = Math.max(sentence.first, at - REACH);
  let described = false;
  let beside = isVenue(candidate, words, at);
  for (let i = at - 1; i >= first; i--) {
    const word = words[i]!;
    if (word.kind === "negation" && isWhat(words, i, table)) continue;
    if (verbal && at - i === 1 && mayBe(words, i)) out.add("hypothetical");
    // `سيكون هذا أول لقاء`
    if (!verbal && word.reading?.future && word.reading.lexeme.lemma === "كان") out.add("future");
    if (word.kind === "stop" || word.kind === "comma" || word.kind === "colon") break;
    const near = at - i;
    // What stands after `بعد` or `منذ` has happened, whatever is asked or planned: `ما يجب عمله بعد الهجوم`.
    if (word.preposition === null && AFTER.has(word.token.norm)) break;
    if (!verbal && DURING.has(word.token.norm)) beside = true;
    // `طالبت الجماعة التي تحتجز الجنود`: who they are is not what is asked.
    if (verbal && word.kind === "relative") described = true;
    // `طائرة من دون طيار أسقطها الجيش`: the name of a weapon denies nothing.
    if (word.kind === "relative" || (word.kind === "adjective" && WITHOUT.has(word.token.norm)) || isNamed(word))
      continue;
    const operator = table.operatorOf(word.token);
    if ((described || beside) && operator?.status === "demanded") continue;
    if (beside && operator?.status === "denied") continue;
    if (operator && near <= operator.reach && !hasDecided(candidate, word, operator.status)) {
      if (!operator.verbal || verbal) out.add(operator.status);
    }
    if (verbal && word.kind === "verb") break;
    if (word.kind === "complementiser" && near > 2) break;
  }
  return out;
}

/** `أضاف التقرير`, `قرار طرد السفير`, `قررت تعيين فلان`: a report decides nothing; what is decided against others or of offices is done. */
function hasDecided(
  { carrier, frame, undergone, verbal }: Candidate,
  { token, index, definite }: Word,
  status: string,
): boolean {
  // `حظيت الخطة بتأييد الدول`: of what it is said.
  if (undergone && definite && carrier !== null && carrier.index < index) return true;
  if (status !== "planned" || !token.readings.some((r) => DECIDING.has(r.lexeme.lemma))) return false;
  // `من المقرر أن يوقع الجانبان`
  if (token.norm.endsWith(DUE)) return false;
  // `تبنى قرارا يندد بالعنف`: what a resolution does it does.
  if (verbal && token.readings[0]?.lexeme.lemma === "قرار") return true;
  return token.norm.endsWith(REPORT) || frame.type === "SANCTION" || frame.type === "AGREE" || frame.mode === "arrest";
}
const WITHOUT = new Set(["دون", "بدون"]);
const DECIDING = new Set(["قرر", "قرار"]);
const REPORT = "تقرير";
const DUE = "مقرر";

/** `طالب الوزير في الاجتماع بوقف القتال`: what is asked for or denied at a meeting leaves the meeting as it was. */
function isVenue(
  { frame, word, clauses: { phrases }, phrase }: Candidate,
  words: readonly Word[],
  at: number,
): boolean {
  const own = phrases[phrase]!;
  if (at !== word.index || frame.type !== "CONSULT" || !word.definite || own.kind !== "noun") return false;
  // `طالب بالمشاركة في الاجتماع`
  return own.preposition === "في" && words[own.first - 2]?.reading?.form !== "masdar";
}
const DURING: ReadonlySet<string> = new Set(["خلال", "اثناء", "هامش"]);

const AFTER = new Set(["بعد", "منذ", "عقب", "اثر", "جراء", "بسبب", "غداة", "نتيجه", "اعقاب"]);

/** Names and numbers order nothing (`طالبان`, `تسع`); times may hold words that do. */
const isNamed = ({ mention, kind }: Word) => kind === "number" || (mention !== null && mention.kind !== "time");

/** `تسعى الحكومة، قبيل استئناف المحادثات، إلى رفع العقوبات`: the verb of planning that the verbal noun is the complement of, however far before it. */
function governedStatus({ clauses, phrase, word }: Candidate, table: Words): Status | null {
  const { phrases, words } = clauses;
  const own = phrases[phrase]!;
  if (
    word.reading?.form !== "masdar" ||
    own.kind !== "noun" ||
    own.head !== word.index ||
    !LEADING_TO.has(own.preposition ?? "")
  )
    return null;
  for (let i = phrase - 1; i >= 0; i--) {
    const { kind, first } = phrases[i]!;
    if (kind === "complementiser" || kind === "stop" || kind === "relative") return null;
    if (kind !== "verb") continue;
    if (table.operatorOf(words[first]!.token)?.status !== "planned") return null;
    const after = verbArguments(clauses, i).after.get(own.preposition!) ?? [];
    return after.some((p) => p.head === word.index) ? "planned" : null;
  }
  return null;
}
const LEADING_TO: ReadonlySet<string> = new Set(["إلى", "ل", "على"]);

/** `كثيرا ما تتعرض`: words of repetition stand shortly before the clause. */
const HABIT_REACH = 2;

function isHabit(candidate: Candidate, table: Words): boolean {
  const { words } = candidate.clauses;
  const first = Math.max(candidate.clauses.sentence.first, candidate.args.first - HABIT_REACH);
  for (let i = first; i < candidate.args.last; i++) {
    const word = words[i]!;
    if (!table.isHabit(word.token) || word.mention !== null) continue;
    // `يومي السبت والأحد` are two days, not daily; `باستمرار القصف` is its going on, not constantly.
    const next = words[i + 1];
    if (next?.mention?.kind === "time") continue;
    if (word.preposition !== null && next?.kind === "noun" && next.definite && next.preposition === null) continue;
    return true;
  }
  return false;
}
