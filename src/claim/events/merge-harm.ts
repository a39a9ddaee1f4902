/** Joins deaths and wounds with the force that caused them, and with one another. */

import { holds, verbArguments } from "../clause/index.ts";
import { type Candidate, isFight } from "./candidate.ts";
import { isForce, isKill, merge } from "./merge-into.ts";

/** `بلغ عدد القتلى 45 قتيلا`: what is counted is said again behind its number. */
export function tallyWithCount(list: readonly Candidate[]): void {
  for (const tally of list) {
    if (tally.mergedInto || !(isTally(tally) || isToll(tally))) continue;
    const again = list.find((c) => c.frame === tally.frame && c.word.index > tally.word.index && !c.mergedInto);
    if (again && again.clauses.words[again.word.index - 1]?.kind === "number") merge(again, tally);
  }
}

/** Ties harm to its cause: the force of its clause, or the one before a verb of causing (`…، ما أسفر عن مقتل ثلاثة`). */
export function harmWithForce(list: readonly Candidate[]): void {
  for (const harm of list) {
    if (!isKill(harm) || harm.mergedInto) continue;
    if (isTally(harm)) {
      // `عدد قتلى الهجوم`
      const of = list.find(
        (c) => isForce(c) && !c.mergedInto && harm.args.genitive && holds(harm.args.genitive, c.word.index),
      );
      if (of) mergeHarm(harm, of);
      continue;
    }
    const caused = isCaused(harm);
    let best: Candidate | null = null;
    for (const force of list) {
      if (!isForce(force) || force.mergedInto || isMeantFor(force) || force.frame.mode === "abduct") continue;
      const before = force.word.index < harm.word.index;
      if (!(before && (caused || isTollOf(force, harm))) && !sameClause(harm, force)) continue;
      // `منذ نهاية حرب غزة، وقد قتل جندي`: of a war all know; what is told behind it is another thing.
      if (before && !caused && (force.frame.id === "fight.war" || opensAnew(harm) || isBesides(harm))) continue;
      if (isOwnDoing(harm, force)) continue;
      if (harm.frame.id === "kill.eliminate" && distance(harm, force) > 0) continue;
      if (before && caused && isOfAnother(harm, force)) continue;
      if (before ? isRecalled(harm, force) : isApart(harm, force) || (caused && isOfSome(harm, force))) continue;
      // One attack tells one death toll and one number of wounded.
      if (force.merged.some((m) => isKill(m) && isWound(m) === isWound(harm))) continue;
      if (!best || distance(harm, force) < distance(harm, best)) best = force;
    }
    if (best) mergeHarm(harm, best);
  }
}

/** `أردت الشرطة شابا بزعم محاولته طعن جندي`: what the one who was killed did himself did not kill him, unless he died of it. */
const isOwnDoing = (harm: Candidate, force: Candidate): boolean =>
  !/^(?:suicide|explosive|fight)/.test(force.frame.id) &&
  harm.target.length > 0 &&
  force.actor.some((a) => harm.target.some((t) => t.head === a.head));

/** `مواجهات منذ انهيار هدنة أنهت نزاعا أوقع 40 ألف قتيل`: what the verb of causing says more of is another thing. */
function isOfAnother(harm: Candidate, force: Candidate): boolean {
  const { phrases, words } = harm.clauses;
  const verb = phrases.findLastIndex((p, i) => i < harm.phrase && p.kind === "verb");
  if (verb < 0 || !words[phrases[verb]!.first]!.reading?.lexeme.classes.includes("cause")) return false;
  const { antecedent } = verbArguments(harm.clauses, verb);
  if (antecedent === null || holds(antecedent, force.word.index)) return false;
  return words[antecedent.head]!.reading?.lexeme.classes.some((k) => k === "event" || k === "attack") === true;
}

/** `…، وقد قتل جندي`: a clause of its own. */
const opensAnew = ({ verbal, clauses: { words }, word }: Candidate): boolean =>
  verbal && words[word.index - 1]?.token.norm === "وقد";

/** `قصف الجيش المدينة، بينما قتل شاب برصاص القناصة`: deaths in a clause beside, with a killer or a means of their own, are another thing. */
function isBesides({ verbal, clauses: { words, phrases }, word, actor, args }: Candidate): boolean {
  if (!verbal || !BESIDE.has(words[word.index - 1]?.token.norm ?? "")) return false;
  const means = [...(args.after.get("ب") ?? []), ...(args.after.get("تحت") ?? [])];
  return (
    actor.length > 0 ||
    means.some((p) => p.first > word.index) ||
    phrases.some((p) => p.first > word.index && words[p.first]!.token.norm === WHEN)
  );
}
const BESIDE: ReadonlySet<string> = new Set(["بينما", "فيما", "حين", "كما", "ثم", "وبينما", "وفيما"]);
const WHEN = "عندما";

/** `أسفر القصف عن مقتل 43 مدنيا، بينهم 16 جراء غارة`: the second attack killed some of them only. */
const isOfSome = (harm: Candidate, force: Candidate): boolean =>
  harm.clauses.words.slice(harm.word.index, force.word.index).some((w) => AMONG.has(w.token.norm));
const AMONG = new Set(["بينهم", "بينهن", "منهم", "ضمنهم", "بينها"]);

/** `حصيلة الهجوم الذي … بلغت 3 قتلى`: the toll of an attack is told behind its verb. */
function isTollOf(force: Candidate, harm: Candidate): boolean {
  const { phrases, words } = harm.clauses;
  if (words[force.word.index - 1]?.reading?.lexeme.lemma !== "حصيلة") return false;
  const verb = phrases.slice(0, harm.phrase).findLast((p) => p.kind === "verb");
  return verb !== undefined && (words[verb.first]!.reading?.lexeme.classes.includes("measure") ?? false);
}

/**
 * `قتل ثلاثة عندما هاجم مسلحون القرية`, `مقتل عشرات وتدمير مواقع`, `مقتل ثلاثة في إطار العملية`, `قتل شخص كما ألحق الانفجار أضرارا`: force behind
 * harm in a clause of its own, joined to it, around it or only counted from.
 */
function isApart(harm: Candidate, force: Candidate): boolean {
  const { phrases, words } = harm.clauses;
  const first = phrases[force.phrase]!;
  if (isOfPlace(harm, force)) return true;
  if (force.word.conjunction === "و") return force.frame.mode === "destroy" || force.verbal;
  if (first.kind === "noun" && AROUND.has(first.preposition ?? "")) return true;
  if (words.slice(harm.word.index, force.word.index).some((w) => w.token.norm === SINCE)) return true;
  if (first.kind === "noun" && DURING.has(first.preposition ?? "") && isFight(force) && hasKiller(harm)) return true;
  // `قتل بعض الأجانب، وشن هجمات`: the next of several doings.
  const { carrier } = force;
  if (carrier?.conjunction === "و" && harm.word.index < carrier.index && carrier.index < force.word.index) return true;
  return phrases
    .slice(harm.phrase + 1, force.phrase + 1)
    .some(
      (p) =>
        (p.kind === "noun" && ANSWERS.has(words[p.first]!.token.norm)) ||
        words[p.first]!.token.norm === THEN ||
        p.kind === "subordinator" ||
        (p.kind === "noun" && p.preposition === "منذ") ||
        (p.kind === "verb" && words[p.first - 1]?.token.norm === "كما"),
    );
}
const AROUND = new Set(["منذ", "ضمن"]);

/** `مقتل ثلاثة في المحافظة التي تشهد عمليات`: what goes on in the place is said of the place. */
function isOfPlace(harm: Candidate, { clauses: { phrases, words }, phrase }: Candidate): boolean {
  const i = phrases.findLastIndex((p, at) => at < phrase && (p.kind === "relative" || p.kind === "stop"));
  const before = phrases[i - 1];
  if (i <= harm.phrase || phrases[i]!.kind !== "relative" || before?.kind !== "noun") return false;
  const next = phrases[i + 1];
  return (
    words[before.head]!.mention?.kind === "place" &&
    next?.kind === "verb" &&
    words[next.first]!.reading?.lexeme.lemma === SEES
  );
}
const SEES = "شهد";

/** `قصفت المواقع بعد مقتل جندي`, `تقاتل الجماعات منذ الإطاحة به وقتله`: what came before the force. */
function isLookedBackTo(harm: Candidate, force: Candidate): boolean {
  const { phrases, words } = harm.clauses;
  // `جاء بعد يومين من مقتل قيادي`
  const [span, own] = [phrases[harm.phrase - 1], phrases[harm.phrase]];
  const counted = own?.kind === "noun" && own.preposition === "من" && span?.kind === "noun" && span.time;
  if (counted && [words[span.first], words[span.first - 1]].some((w) => w && LOOKING_BACK.has(w.token.norm)))
    return true;
  return phrases
    .slice(force.phrase + 1, harm.phrase + 1)
    .some((p) => p.kind === "noun" && !p.time && LOOKING_BACK.has(p.preposition ?? ""));
}
const LOOKING_BACK = new Set(["منذ", "بعد", "عقب", "غداة"]);

const THEN = "ثم";
/** `أصيب العشرات منذ كثفت القوات غاراتها`: only counted from. */
const SINCE = "منذ";
/** `قتل 11 شخصا وذلك ردا على هجوم`: what it answers or is afraid of. */
const ANSWERS = new Set(["ردا", "انتقاما", "ثارا", "خوفا", "خشية", "تحسبا", "احتجاجا", "تنديدا"]);

/** `قتل شاب برصاص الجيش خلال مواجهات`: whose fire it was is told; the fight around it is another event. */
const DURING = new Set(["خلال", "أثناء", "وسط"]);
const hasKiller = ({ actor, args, clauses, verbal }: Candidate): boolean =>
  (verbal && args.passive && actor.length > 0) ||
  (args.after.get("ب") ?? []).some(
    ({ head, last }) => last - head > 1 && FIRE.has(clauses.words[head]!.reading?.lexeme.lemma ?? ""),
  );
const FIRE = new Set(["رصاص", "رصاصة", "نار", "نيران"]);

/**
 * `وقع الهجوم أثناء تشييع جنود قتلوا أمس`, `شن الطيران غارات حيث تمكن من قتل مسلحين`: what a relative clause recalls of those around an attack, and
 * killing that a verb of success brings, is another event.
 */
function isRecalled(harm: Candidate, force: Candidate): boolean {
  if (isAchieved(harm, force) || (!harm.verbal && !isCaused(harm) && isLookedBackTo(harm, force))) return true;
  const { antecedent } = harm.args;
  if (!harm.verbal || antecedent === null || holds(antecedent, force.word.index)) return false;
  return harm.clauses.phrases
    .slice(force.phrase + 1, harm.phrase)
    .some((p) => p.kind === "noun" && RECALLED.has(p.preposition ?? ""));
}
/** The verb right before the harm is one of success, and stands behind the force. */
function isAchieved({ clauses, phrase, verbal }: Candidate, force: Candidate): boolean {
  if (verbal) return false;
  for (let i = phrase - 1; i > force.phrase; i--) {
    const { kind, first } = clauses.phrases[i]!;
    if (kind === "verb") return ACHIEVING.has(clauses.words[first]!.reading?.lexeme.lemma ?? "");
  }
  return false;
}
const ACHIEVING = new Set(["تمكن", "استطاع", "نجح"]);
const RECALLED = new Set(["أثناء", "خلال", "بعد", "عقب", "قبل", "لدى"]);

/** True when the verb that governs the harm is one of causing, or a participle is (`مخلفة خمسة قتلى`). */
function isCaused(harm: Candidate): boolean {
  const { phrases, words } = harm.clauses;
  for (let i = harm.phrase - 1; i >= 0; i--) {
    const { kind, first } = phrases[i]!;
    const { reading } = words[first]!;
    if (kind === "verb") return reading?.lexeme.classes.includes("cause") ?? false;
    if (reading?.form === "active-participle" && reading.lexeme.classes.includes("cause")) return true;
    if (kind === "complementiser" || kind === "stop" || kind === "colon") return false;
  }
  return false;
}

/** `عبوة معدة للتفجير`: what a thing is meant for harms nobody. */
const isMeantFor = (c: Candidate) =>
  !c.verbal &&
  c.word.preposition === "ل" &&
  c.word.reading?.definite === true &&
  c.target.length + c.actor.length === 0;

function mergeHarm(harm: Candidate, force: Candidate): void {
  if (force.target.length > 0 && harm.target.length > 0)
    force.target.push(...harm.target.filter((t) => !force.target.includes(t)));
  merge(harm, force);
}

/** `عدد القتلى` counts over a time, not in one attack. */
const isTally = (c: Candidate) => {
  const before = c.clauses.words[c.word.index - 1];
  return c.frame.id.endsWith(".people") && before?.reading?.lexeme.lemma === "عدد";
};

/** `حصيلة قتلى القصف` */
const isToll = (c: Candidate) =>
  c.frame.id.endsWith(".people") && c.clauses.words[c.word.index - 1]?.reading?.lexeme.lemma === "حصيلة";

/** Nearness in tokens; the force that a phrase of the harm names (`مقتل ثلاثة في قصف`) is nearest of all. */
function distance(harm: Candidate, force: Candidate): number {
  for (const phrases of harm.args.after.values()) if (phrases.some((p) => holds(p, force.word.index))) return 0;
  return Math.abs(harm.word.index - force.word.index);
}

/** Two triggers stand in one clause when no stop of the clause lies between them and their reaches meet. */
function sameClause(a: Candidate, b: Candidate): boolean {
  const [one, two] = a.word.index < b.word.index ? [a, b] : [b, a];
  if (two.args.first < one.args.last || one.args.last >= two.word.index) return true;
  // The verb that tells of the first one's happening (`معارك اندلعت …`) is its own.
  const reach = one.args.last < two.word.index ? Math.max(one.word.index, one.args.last - 1) : one.word.index;
  const gap = a.clauses.phrases.filter((p) => p.first > reach && p.first < two.word.index);
  return (
    !gap.some((p) => p.kind === "complementiser" || p.kind === "stop") &&
    gap.filter((p) => p.kind === "verb" && !one.merged.some((m) => m.word.index === p.first)).length <= 1
  );
}

/** `مقتل ثلاثة وإصابة خمسة` is one event. */
export function woundsWithKills(list: readonly Candidate[]): void {
  for (const wound of list) {
    if (!isKill(wound) || wound.mergedInto) continue;
    const earlier = list.filter((c) => c !== wound && isKill(c) && !c.mergedInto && c.word.index < wound.word.index);
    const kill = earlier.at(-1);
    if (kill && sameClause(kill, wound) && isWound(wound) !== isWound(kill)) mergeHarm(wound, kill);
  }
}

const isWound = (c: Candidate) => c.frame.id.startsWith("wound");
