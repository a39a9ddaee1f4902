import type { Status } from "../../record/index.ts";
import type { Word } from "../clause/index.ts";
import type { Candidate } from "./candidate.ts";
import { isPurpose, isSpokenOf } from "./told.ts";
import type { Words } from "./words.ts";

/** How far left of the trigger its operators may stand, in tokens. */
const REACH = 7;

/** Reads whether an event is asserted, denied, planned, threatened, demanded, hypothetical or habitual. */
export function statusOf(candidate: Candidate, words: Words): Status {
  const { word, carrier } = candidate;
  const operators = leftOperators(candidate, words);
  const refuses = candidate.frame.needs.some((n) => n.slot === "before" && !n.negated && n.words.has("لن"));
  if (!refuses && (operators.has("denied") || (carrier && isNegated(candidate, carrier, words)))) return "denied";
  if (candidate.status) return candidate.status;
  if (word.reading?.future || (carrier?.reading?.future && isComplement(candidate)) || operators.has("future"))
    return "planned";
  for (const status of ["threatened", "hypothetical", "demanded", "planned"] as const)
    if (operators.has(status)) return status;
  if (isSpokenOf(candidate)) return "planned";
  if (!candidate.carried && !candidate.verbal && isPurpose(candidate, words) && !isUnderPast(candidate))
    return "planned";
  return isHabit(candidate, words) || isGoingOn(candidate) ? "habitual" : "asserted";
}

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
function isNegated({ clauses, word }: Candidate, carrier: Word, table: Words): boolean {
  const behind = clauses.words[word.index - 1];
  if (word.definite && behind !== undefined && table.has("spoken-of", behind.token)) return false;
  const before = clauses.words[carrier.index - 1];
  if (carrier.index > word.index || before?.kind !== "negation") return false;
  const repeated = clauses.words[carrier.index - 2];
  return !(before.token.norm === "ما" && repeated !== undefined && table.isHabit(repeated.token));
}

/** Operator classes of the words before the trigger that govern it, within its clause. */
function leftOperators(candidate: Candidate, table: Words): Set<string> {
  const { words, sentence } = candidate.clauses;
  const { verbal } = candidate;
  const at = candidate.word.index;
  const out = new Set<string>();
  const first = Math.max(sentence.first, at - REACH);
  for (let i = at - 1; i >= first; i--) {
    const word = words[i]!;
    if (word.kind === "stop" || word.kind === "comma" || word.kind === "colon") break;
    const near = at - i;
    // What stands after `بعد` or `منذ` has happened, whatever is asked or planned: `ما يجب عمله بعد الهجوم`.
    if (word.preposition === null && AFTER.has(word.token.norm)) break;
    if (word.kind === "relative" || isNamed(word)) continue;
    const operator = table.operatorOf(word.token);
    if (operator && near <= operator.reach) {
      if (!operator.verbal || verbal) out.add(operator.status);
    }
    if (verbal && word.kind === "verb") break;
    if (word.kind === "complementiser" && near > 2) break;
  }
  return out;
}

const AFTER = new Set(["بعد", "منذ", "عقب", "اثر", "جراء", "بسبب", "غداة", "نتيجه", "اعقاب"]);

/** Names and numbers order nothing (`طالبان`, `تسع`); times may hold words that do. */
const isNamed = ({ mention, kind }: Word) => kind === "number" || (mention !== null && mention.kind !== "time");

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
