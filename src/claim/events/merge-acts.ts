/** Joins the words by which one clause tells one use of force: an attack and its verb, its means, its answer, its foiling. */

import { holds, type NounPhrase, verbArguments } from "../clause/index.ts";
import type { Candidate } from "./candidate.ts";
import { isCircumstantial } from "./frames.ts";
import { SERIES, wholeOf } from "./match.ts";
import { isForce, isKill, merge } from "./merge-into.ts";

/** A verb of force whose subject, object or antecedent is an attack noun tells the noun's event; protest verbs tell it themselves. */
export function verbWithNoun(list: readonly Candidate[]): void {
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
export function goingOn(list: readonly Candidate[]): void {
  for (const verb of list) {
    if (!verb.verbal || verb.mergedInto || verb.frame.id !== "attack.verb" || verb.word.conjunction === null) continue;
    if (verb.args.subject.length > 0 || verb.actor.length > 0 || verb.args.passive) continue;
    const before = verb.clauses.phrases.findLastIndex((p, i) => i < verb.phrase && p.kind === "verb");
    const blast = list.find((c) => c.verbal && c.phrase === before && c.frame.roles.get("s") === "weapon");
    if (blast && !blast.mergedInto) merge(verb, blast);
  }
}

/** `وفي هجوم آخر، فجر انتحاري نفسه`: what opens its sentence as another attack is what the sentence tells. */
export function fronted(list: readonly Candidate[]): void {
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
export function fired(list: readonly Candidate[]): void {
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
export function broughtDown(list: readonly Candidate[]): void {
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
export function foiled(list: readonly Candidate[]): void {
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
export function planted(list: readonly Candidate[]): void {
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
export function answering(list: readonly Candidate[]): void {
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

/** Force by means of force is one event: `بدأ عملياته بضربات جوية`, `استهدفت القوات بهجمات صاروخية`. */
export function means(list: readonly Candidate[]): void {
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
export function shotDead(list: readonly Candidate[]): void {
  for (const verb of list) {
    if (!verb.verbal || verb.mergedInto || verb.word.reading?.lexeme.lemma !== SHOT) continue;
    for (const dead of list)
      if (!dead.verbal && isKill(dead) && dead.word.index > verb.word.index && dead.word.index < verb.args.last)
        merge(dead, verb);
  }
}
const SHOT = "أردى";
