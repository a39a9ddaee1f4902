import { group, holds, type NounPhrase, verbArguments } from "../clause/index.ts";
import { type Candidate, isFight } from "./candidate.ts";
import { isCircumstantial } from "./frames.ts";
import { SERIES, wholeOf } from "./match.ts";

/** The frame of operations and campaigns that only their doer tells to be of force. */
const LOOSE = "attack.operation.run";
const isKill = (c: Candidate) => c.frame.id.startsWith("kill") || c.frame.id.startsWith("wound");
const isForce = (c: Candidate) => c.frame.type === "ASSAULT" && !isKill(c);

/** Types whose topic is told by the demand, refusal or threat itself: what is demanded is no event of its own. */
const SPEECH_ACTS = new Set(["REQUEST", "REJECT", "THREATEN", "ACCUSE", "AGREE"]);

/**
 * Joins candidates of one sentence that tell one event: the attack noun with its verb (`غارة استهدفت`, `شن هجوما`),
 * deaths and wounds with the attack that caused them (`مقتل ثلاثة في غارة`), and drops what only names the topic of a speech act.
 */
export function mergeCandidates(candidates: readonly Candidate[]): Candidate[] {
  const bySentence = new Map<number, Candidate[]>();
  for (const c of candidates) {
    const list = bySentence.get(c.clauses.sentence.index) ?? [];
    list.push(c);
    bySentence.set(c.clauses.sentence.index, list);
  }
  const out: Candidate[] = [];
  for (const list of bySentence.values()) {
    nested(list);
    foiled(list);
    broughtDown(list);
    fired(list);
    planted(list);
    answering(list);
    verbWithNoun(list);
    goingOn(list);
    fronted(list);
    means(list);
    purposes(list);
    tallyWithCount(list);
    shotDead(list);
    harmWithForce(list);
    woundsWithKills(list);
    talkedOver(list);
    answered(list);
    dropTopics(list);
    out.push(...list.filter((c) => c.mergedInto === null));
  }
  return out;
}

function merge(from: Candidate, into: Candidate): void {
  if (from === into || from.mergedInto || into.mergedInto) return;
  from.mergedInto = into;
  into.merged.push(from, ...from.merged);
  for (const key of ["actor", "target", "places", "weapons"] as const) {
    if (into[key].length === 0) into[key].push(...from[key].filter((p) => !holds(p, into.word.index)));
  }
  if (into.nationalities.length === 0) into.nationalities.push(...from.nationalities);
  if (into.mode === null || (into.mode === "heavy-weapons" && from.mode && from.mode !== "heavy-weapons"))
    into.mode = from.mode ?? into.mode;
}

/** One event noun in the genitive of another of its type tells one event: `استعادة السيطرة`, `عمليات القصف`. */
function nested(list: readonly Candidate[]): void {
  for (const outer of list) {
    // `استعادتها السيطرة`: behind its doer's pronoun the inner noun is the object.
    const genitive = outer.args.genitive ?? (outer.word.enclitic === null ? null : (outer.args.object[0] ?? null));
    if (outer.verbal || outer.mergedInto || !genitive) continue;
    for (const inner of list) {
      if (inner === outer || inner.verbal || inner.mergedInto || inner.frame.type !== outer.frame.type) continue;
      if (isKill(inner) !== isKill(outer) || !holds(genitive, inner.word.index)) continue;
      const vague = outer.frame.mode === null || outer.frame.mode === inner.frame.mode;
      for (const key of ["actor", "target"] as const) remove(outer[key], inner.word.index);
      if (outer.frame.id === LOOSE || (vague && outer.frame.id.startsWith("fight"))) merge(outer, inner);
      else merge(inner, outer);
    }
  }
}

function remove(phrases: NounPhrase[], token: number): void {
  for (let i = phrases.length - 1; i >= 0; i--) if (holds(phrases[i]!, token)) phrases.splice(i, 1);
}

/** A verb of force whose subject, object or antecedent is an attack noun tells the noun's event; protest verbs tell it themselves. */
function verbWithNoun(list: readonly Candidate[]): void {
  for (const verb of list) {
    if (!verb.verbal || verb.mergedInto || verb.frame.type === "PROTEST") continue;
    for (const noun of list) {
      if (noun.verbal || noun.mergedInto || !(noun.frame.type === verb.frame.type || isAimed(noun, verb))) continue;
      // `دعا الاتحاد إلى إضراب، مطالبا بالإفراج عنهم`: what is done besides is no object.
      if (isCircumstantial(noun.frame)) continue;
      if (isKill(noun) || (isKill(verb) && !isForce(noun))) continue;
      const at = noun.word.index;
      const { subject, object, antecedent } = verb.args;
      if (isManner(noun, verb)) {
        verb.mode = noun.mode ?? verb.mode;
        merge(noun, verb);
        continue;
      }
      // `هجوم وقع في المدينة واستهدف مقرا`: the verb goes on with the noun.
      const alone = verb.word.conjunction === "و" && subject.length === 0;
      const gone = alone ? goneOnBy(verb, at) : isSaidOfIt(verb, noun) ? [...verb.args.subject, ownPhrase(noun)] : [];
      const doing = [...subject.flatMap((p) => withWhole(p, verb)), ...(alone ? verb.actor : []), ...gone];
      // `غارة لطائرة مسيرة استهدفت سيارة`: what carried the attack out is said to have struck.
      const flown =
        antecedent !== null &&
        verb.frame.id === "attack.verb" &&
        noun.actor.some((p) => p.head === antecedent.head && p.preposition === "ل");
      const carries = flown || [...doing, ...object, ...(antecedent ? [antecedent] : [])].some((p) => holds(p, at));
      if (!carries) continue;
      const doer =
        doing.some((p) => holds(p, at)) ||
        (antecedent !== null && holds(antecedent, at) && verb.word.enclitic === null);
      if (doer) verb.actor.length = 0;
      const more = gone.length > 0 ? verb.target.filter((t) => !noun.target.includes(t)) : [];
      if (noun.target.length > 0) noun.target.push(...more);
      merge(verb, noun);
      break;
    }
  }
}

/** `انفجرت سيارة في الحي واستهدفت موكبا`: what blew up or came down is said to have struck. */
function goingOn(list: readonly Candidate[]): void {
  for (const verb of list) {
    if (!verb.verbal || verb.mergedInto || verb.frame.id !== "attack.verb" || verb.word.conjunction === null) continue;
    if (verb.args.subject.length > 0 || verb.actor.length > 0 || verb.args.passive) continue;
    const before = verb.clauses.phrases.findLastIndex((p, i) => i < verb.phrase && p.kind === "verb");
    const blast = list.find((c) => c.verbal && c.phrase === before && c.frame.roles.get("s") === "weapon");
    if (blast && !blast.mergedInto) merge(verb, blast);
  }
}

/** `وفي هجوم آخر، فجر انتحاري نفسه`: what opens its sentence as another attack is what the sentence tells. */
function fronted(list: readonly Candidate[]): void {
  const first = list[0];
  const own = first?.clauses.phrases[first.phrase];
  if (first?.frame.id !== "attack.noun" || first.mergedInto || first.carried || first.phrase > 0) return;
  if (own?.kind !== "noun" || own.preposition !== "في" || first.target.length + first.actor.length > 0) return;
  if (!first.args.modifiers.some((m) => OTHER.has(m.token.norm))) return;
  const told = list.find((c) => c !== first && isForce(c) && !c.mergedInto && (c.verbal || c.carried));
  if (told) merge(first, told);
}
const OTHER: ReadonlySet<string> = new Set(["اخر", "ثان", "ثالث", "منفصل", "مماثل", "لاحق", "جديد"]);

/** `عملية عسكرية تقول أنقرة إنها تستهدف المسلحين`: behind an attack without the article, what someone says that it strikes. */
function isSaidOfIt(verb: Candidate, noun: Candidate): boolean {
  const { phrases, words } = verb.clauses;
  const that = phrases[verb.phrase - 1];
  if (verb.frame.id !== "attack.verb" || that?.kind !== "complementiser" || noun.word.definite) return false;
  const feminine = noun.word.reading?.gender === "feminine" || noun.word.reading?.number === "plural";
  if (words[that.last - 1]!.enclitic !== (feminine ? "ها" : "ه") || noun.clauses !== verb.clauses) return false;
  const between = phrases
    .slice(noun.phrase + 1, verb.phrase - 1)
    .filter((p) => p.kind !== "noun" && p.kind !== "comma");
  const [say] = between;
  const said = between.length === 1 && say?.kind === "verb" ? words[say.first]! : null;
  return said?.conjunction === null && said.reading?.lexeme.classes.includes("say") === true;
}

const ownPhrase = ({ clauses, phrase }: Candidate): NounPhrase => clauses.phrases[phrase] as NounPhrase;

/** `هجوم وقع في أبريل، واستهدف قاعدة`: what the verb before says more of, or is said of, goes on. */
function goneOnBy({ clauses, phrase, frame, word: { reading } }: Candidate, noun: number): readonly NounPhrase[] {
  if (frame.id !== "attack.verb" || reading?.number !== "singular") return [];
  for (let i = phrase - 1; i >= 0; i--) {
    const { kind } = clauses.phrases[i]!;
    if (kind === "stop" || kind === "complementiser") return [];
    if (kind !== "verb") continue;
    const { subject, antecedent } = verbArguments(clauses, i);
    return [...(antecedent ? [antecedent] : []), ...subject].filter((p) => p.head === noun).slice(0, 1);
  }
  return [];
}

/** `قتل تعذيبا`, `قتل قصفا`: right behind a verb of killing the accusative says how. */
const isManner = ({ word }: Candidate, verb: Candidate): boolean =>
  isKill(verb) && word.index === verb.word.index + 1 && !word.definite && word.token.norm.endsWith("ا");

/** `مداهمة استهدفت منزلا`: the verb tells what another act of force was aimed at. */
const isAimed = (noun: Candidate, verb: Candidate): boolean =>
  noun.frame.type === "COERCE" && verb.frame.id === "attack.verb" && verb.args.antecedent !== null;

/** `سقطت قذائف أطلقتها القوات على السوق`: what came down was fired. */
function fired(list: readonly Candidate[]): void {
  for (const shot of list) {
    const { antecedent } = shot.args;
    if (shot.frame.id !== "heavy.fire" || antecedent === null || shot.mergedInto) continue;
    const fall = list.find(
      (c) =>
        LANDING.has(c.frame.id) && !c.mergedInto && c.verbal && c.args.subject.some((p) => p.head === antecedent.head),
    );
    if (!fall) continue;
    fall.actor.length = 0;
    merge(shot, fall);
  }
}

/** `تم اعتراضها وتدميرها`, `اعترض ودمر`: what is intercepted and destroyed is so in one. */
function broughtDown(list: readonly Candidate[]): void {
  for (const stop of list) {
    if (!stop.frame.id.startsWith("destroy.shootdown") || stop.mergedInto) continue;
    for (const end of list) {
      const behind = end.word.index - stop.word.index;
      if (end.frame.id === "destroy.demolish" && end.word.conjunction === "و" && behind > 0 && behind <= 2)
        merge(end, stop);
    }
  }
}

/** `أحبطت الشرطة مخططا لتفجير مركز تجاري`: what was foiled is one event with its foiling, and aimed at what it would have struck. */
function foiled(list: readonly Candidate[]): void {
  for (const foil of list) {
    if (foil.frame.id !== "foil" || foil.mergedInto) continue;
    for (const plot of list) {
      if (plot === foil || plot.verbal || plot.mergedInto || !isForce(plot)) continue;
      const own = plot.clauses.phrases[plot.phrase]!;
      if (
        own.kind !== "noun" ||
        own.preposition !== "ل" ||
        plot.word.index < foil.word.index ||
        plot.word.index >= foil.args.last
      )
        continue;
      if (plot.target.length > 0) foil.target.splice(0, foil.target.length, ...plot.target);
      plot.actor.length = 0;
      merge(plot, foil);
    }
  }
}

/** `انفجرت عبوة زرعها مسلحون`: who laid it did what the blast did; `زرعت لاستهداف القوات` says against whom. */
function planted(list: readonly Candidate[]): void {
  for (const laid of list) {
    if (!laid.frame.id.startsWith("explosive.plant")) continue;
    const own = laid.clauses.phrases[laid.phrase]!;
    const before = own.kind === "noun" && own.preposition === "بعد";
    const meant = list.find((c) => isForce(c) && c.word.preposition === "ل" && laid.word.index < c.word.index);
    if (meant && meant.word.index < laid.args.last) merge(meant, laid);
    if (laid.args.antecedent === null && !before) continue;
    const blast = list.find((c) => c !== laid && c.frame.id === "explosive.blast" && !c.mergedInto);
    if (!blast) continue;
    if (!before) blast.actor.length = 0;
    merge(laid, blast);
  }
}

/** `رد الجيش بقصف استهدف مواقع`: what the answer was aimed at is told of its means. */
function answering(list: readonly Candidate[]): void {
  for (const answer of list) {
    if (!answer.frame.id.startsWith("attack.respond") || answer.mergedInto) continue;
    const means = answer.args.after.get("ب") ?? [];
    for (const verb of list) {
      const { antecedent } = verb.args;
      if (verb === answer || !isForce(verb) || antecedent === null) continue;
      if (!means.some((p) => p.first === antecedent.first)) continue;
      verb.actor.length = 0;
      merge(verb, answer);
    }
  }
}

/** A verb and an indefinite accusative of its own kind tell one event: `تظاهروا احتجاجا على`. */
function purposes(list: readonly Candidate[]): void {
  for (const verb of list) {
    if (!verb.verbal || verb.mergedInto) continue;
    for (const noun of list) {
      if (noun.verbal || noun.mergedInto || noun.frame.type !== verb.frame.type || noun.word.index < verb.word.index)
        continue;
      if (
        noun.word.reading?.form === "masdar" &&
        !noun.word.definite &&
        noun.word.token.norm.endsWith("ا") &&
        noun.word.index < verb.args.last + 1
      )
        merge(noun, verb);
    }
  }
}

/** Force by means of force is one event: `بدأ عملياته بضربات جوية`, `استهدفت القوات بهجمات صاروخية`. */
function means(list: readonly Candidate[]): void {
  for (const outer of list) {
    if (!isForce(outer) || outer.mergedInto) continue;
    const tools = [...outer.args.after]
      .filter(([p]) => MEANS.has(p))
      .flatMap(([, phrases]) => phrases.flatMap((p) => withWhole(p, outer)));
    for (const inner of list) {
      if (inner === outer || !isForce(inner) || inner.mergedInto || inner.verbal) continue;
      if (!tools.some((t) => holds(t, inner.word.index))) continue;
      merge(inner, outer);
    }
    if (outer.frame.id === "explosive.blast") {
      // `انفجار وقع نتيجة سقوط صاروخ`
      const causes = [...outer.args.after].filter(([p]) => CAUSES.has(p)).flatMap(([, phrases]) => phrases);
      const fall = list.find(
        (c) => LANDING.has(c.frame.id) && !c.mergedInto && causes.some((t) => t.head === c.word.index),
      );
      if (fall) {
        outer.mode = null;
        merge(fall, outer);
      }
    }
    if (outer.mode !== "targeted" && outer.mode !== "abduct") continue;
    const frame = [...outer.args.after].filter(([p]) => OCCASION.has(p)).flatMap(([, phrases]) => phrases);
    for (const inner of list) {
      if (inner === outer || !isForce(inner) || inner.mergedInto || inner.verbal) continue;
      if (frame.some((t) => t.head === inner.word.index)) merge(inner, outer);
    }
  }
}

/** `بعدد من الغارات`, `سلسلة من الهجمات`: the phrase, and what it is a quantity or series of. */
function withWhole(phrase: NounPhrase, { clauses }: Candidate): readonly NounPhrase[] {
  const whole = wholeOf(phrase, clauses, SERIES);
  return whole ? [phrase, whole] : [phrase];
}

const CAUSES = new Set(["نتيجة", "جراء", "إثر", "بسبب"]);
const LANDING = new Set(["heavy.landing", "heavy.land"]);
const MEANS = new Set(["ب", "عبر"]);
/** The attack in which someone was assassinated or taken: `اغتيل في هجوم`, `خطف خلال اقتحام`. */
const OCCASION = new Set(["في", "إثر", "خلال", "جراء", "أثناء"]);

/** `أردته القوات قتيلا`: what became of whoever was shot is told by the verb. */
function shotDead(list: readonly Candidate[]): void {
  for (const verb of list) {
    if (!verb.verbal || verb.mergedInto || verb.word.reading?.lexeme.lemma !== SHOT) continue;
    for (const dead of list)
      if (!dead.verbal && isKill(dead) && dead.word.index > verb.word.index && dead.word.index < verb.args.last)
        merge(dead, verb);
  }
}
const SHOT = "أردى";

/** `بلغ عدد القتلى 45 قتيلا`: what is counted is said again behind its number. */
function tallyWithCount(list: readonly Candidate[]): void {
  for (const tally of list) {
    if (tally.mergedInto || !(isTally(tally) || isToll(tally))) continue;
    const again = list.find((c) => c.frame === tally.frame && c.word.index > tally.word.index && !c.mergedInto);
    if (again && again.clauses.words[again.word.index - 1]?.kind === "number") merge(again, tally);
  }
}

/** Ties harm to its cause: the force of its clause, or the one before a verb of causing (`…، ما أسفر عن مقتل ثلاثة`). */
function harmWithForce(list: readonly Candidate[]): void {
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
function woundsWithKills(list: readonly Candidate[]): void {
  for (const wound of list) {
    if (!isKill(wound) || wound.mergedInto) continue;
    const earlier = list.filter((c) => c !== wound && isKill(c) && !c.mergedInto && c.word.index < wound.word.index);
    const kill = earlier.at(-1);
    if (kill && sameClause(kill, wound) && isWound(wound) !== isWound(kill)) mergeHarm(wound, kill);
  }
}

const isWound = (c: Candidate) => c.frame.id.startsWith("wound");

/** `هاتف الوزير نظيره وبحثا الأزمة`: what those who met talk over is the same talk. */
function talkedOver(list: readonly Candidate[]): void {
  for (const c of list) {
    if (c.frame.id !== "consult.discuss" || !c.verbal || c.actor.length > 0 || c.word.conjunction !== "و") continue;
    const met = list.findLast((o) => o.frame.type === "CONSULT" && o.word.index < c.word.index && !o.mergedInto);
    if (met) merge(c, met);
  }
}

/** `أي هجوم سيقابل برد حاسم`: the attack that a threat is to answer has not happened. */
function answered(list: readonly Candidate[]): void {
  for (const threat of list) {
    if (threat.frame.type !== "THREATEN" || threat.mergedInto) continue;
    for (const c of list) {
      const before = c.clauses.words[c.word.index - 1]?.token.norm;
      if (c.frame.type === "ASSAULT" && !c.verbal && !c.mergedInto && ANY.has(before ?? "")) c.mergedInto = threat;
    }
  }
}
const ANY: ReadonlySet<string> = new Set(["اي", "اية"]);

function dropTopics(list: readonly Candidate[]): void {
  for (const act of list) {
    const backs = act.frame.type === "SUPPORT";
    const sentences = act.frame.mode === "convict";
    if (!(backs || sentences || SPEECH_ACTS.has(act.frame.type)) || act.mergedInto) continue;
    // `تأييده تزويد الجيش بالسلاح`: what is backed is no event of its own.
    const topics = (backs ? act.target : act.topics).flatMap((t) => [...group(act.clauses, t), ...muchOf(t, act)]);
    for (const inner of list) {
      if (inner === act || inner.mergedInto || inner.verbal) continue;
      // What someone is accused of is told beside the accusation: `اتهمت الجيش بقصف القرية`.
      if (act.frame.type === "ACCUSE" && inner.frame.type === "ASSAULT") continue;
      if (topics.some((t) => isTopic(t, inner)) && !isMeans(inner)) inner.mergedInto = act;
    }
  }
}

/** `بشن مزيد من الهجمات`: what the quantity at the end of the topic is of. */
function muchOf(topic: NounPhrase, { clauses: { phrases, words } }: Candidate): readonly NounPhrase[] {
  const last = words[topic.last - 1];
  const next = phrases[phrases.indexOf(topic) + 1];
  if (topic.last - topic.head < 2 || next?.kind !== "noun" || next.preposition !== "من") return [];
  return last?.reading?.lexeme.classes.includes("quantity") ? [next] : [];
}

/** `تواصل تهديدها للملاحة من خلال استهدافها للسفن`: by what it is done. */
function isMeans({ clauses, phrase }: Candidate): boolean {
  const own = clauses.phrases[phrase]!;
  return own.kind === "noun" && WAYS.has(own.preposition ?? "");
}
const WAYS = new Set(["خلال", "عبر", "بواسطة"]);

/** The topic's own head, or the noun that its verbal noun brings (`دعا إلى فرض عقوبات`). */
function isTopic(topic: NounPhrase, inner: Candidate): boolean {
  const at = inner.word.index;
  if (topic.head === at) return true;
  if (!holds(topic, at)) return false;
  const head = inner.clauses.words[topic.head]!.reading;
  const brings = head?.form === "masdar" || NEEDED.has(head?.lexeme.lemma ?? "");
  return at === topic.first || (at === topic.head + 1 && brings);
}
/** `ضرورة التوصل إلى حل`, `عدم التصعيد`, `عقد مؤتمر`: nouns that stand before what is asked for. */
const NEEDED: ReadonlySet<string> = new Set(["عدم", "ضرورة", "وجوب", "عقد"]);
