/** A verbal noun without a doer of its own takes that of the verb or noun that governs it. */

import {
  type Clauses,
  impliedSubject,
  type NounPhrase,
  nounArguments,
  type Phrase,
  resolvePronoun,
  verbArguments,
} from "../clause/index.ts";
import { accusedOf, ascribed, chargedWith, claimant, denier, FORCES, laidOn, toldBehind, whoseForce } from "./blame.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { doerOfUndertaking, isUndertaken } from "./carrying-noun.ts";
import { isCircumstantial } from "./frames.ts";
import { doerOfVerb } from "./governing-verb.ts";
import type { LightVerbs } from "./light-verbs.ts";
import { canAct } from "./phrase-sort.ts";
import type { Words } from "./words.ts";

/**
 * A verbal noun without a doer of its own takes that of the verb or noun that governs it: `اضطر الجيش إلى الانسحاب`, `سعي القوات لاستعادة المدينة`.
 */
export function controlDoers(candidates: readonly Candidate[], table: Words, light: LightVerbs, lookup: Lookup): void {
  for (const c of candidates) {
    if (c.frame.id === "accuse.allege" && !c.verbal && c.target.length === 0) c.target.push(...denier(c));
    if (c.verbal || c.actor.length > 0 || c.nationalities.length > 0) continue;
    // `أطلقت القوات صواريخ جرى إسقاطها`: who fired them did not bring them down.
    if (c.frame.id === "destroy.shootdown.it") continue;
    if (!c.carried && isCircumstantial(c.frame)) {
      c.actor.push(...speakerBefore(c, lookup));
      continue;
    }
    if (c.frame.mode === "visit" && c.actor.length === 0) c.actor.push(...visitor(c));
    if (c.actor.length > 0) continue;
    const undertaken = isUndertaken(c, light);
    if (isHarm(c)) c.actor.push(...whoseForce(c, lookup));
    if (c.target.length === 0) c.target.push(...exposed(c));
    const force = c.frame.type === "ASSAULT";
    const blamed = force
      ? [...claimant(c, lookup), ...laidOn(c), ...ascribed(c), ...toldBehind(c)].filter((p) =>
          canAct(c.clauses, p, lookup),
        )
      : [];
    if (blamed.length > 0) {
      c.actor.push(...blamed.slice(0, 1));
      continue;
    }
    if (c.carried && !undertaken) {
      c.actor.push(...(undertakerOf(c)?.filter((p) => canAct(c.clauses, p, lookup)) ?? []));
      continue;
    }
    const doing = undertaken || c.word.reading?.form === "masdar" || c.frame.roles.get("g") === "target";
    if (isHarm(c)) continue;
    const found =
      doerOfUndertaking(c, light) ??
      undertakerOf(c) ??
      doerOfNoun(c, table) ??
      (doing
        ? (doerOfVerb(c) ?? doerOfClause(c, lookup) ?? doerOfSibling(c, candidates))
        : (chargedWith(c) ?? doerOfClause(c, lookup)));
    const doer = found?.filter((p) => canAct(c.clauses, p, lookup)) ?? [];
    if (doer.length === 0) continue;
    c.actor.push(...doer);
    c.controlled = true;
  }
}

/** `قالت الوزيرة خلال زيارة إلى واشنطن`: whoever the clause is of is on the visit. */
function visitor({ clauses, phrase }: Candidate): readonly NounPhrase[] {
  const own = clauses.phrases[phrase]!;
  if (own.kind !== "noun" || !ON_VISIT.has(own.preposition ?? "")) return [];
  const verb = clauses.phrases.findLastIndex(
    (p, i) => i < phrase && (p.kind === "verb" || p.kind === "complementiser" || p.kind === "stop"),
  );
  return clauses.phrases[verb]?.kind === "verb" ? verbArguments(clauses, verb).subject.slice(0, 1) : [];
}
const ON_VISIT = new Set(["خلال", "أثناء"]);

const isHarm = ({ frame }: Candidate) =>
  (frame.id.startsWith("kill") && frame.id !== "kill.eliminate") || frame.id.startsWith("wound");

/**
 * The subject of the verb before, if it agrees and can act: it is who does besides what the participle says (`قالت الوزيرة إن الهجوم فشل، متوعدة بالرد`).
 */
function speakerBefore({ clauses, phrase, word }: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const feminine = word.reading?.gender === "feminine";
  for (let i = phrase - 1; i >= 0; i--) {
    if (clauses.phrases[i]!.kind !== "verb") continue;
    const args = verbArguments(clauses, i);
    if (args.passive) continue;
    const unsaid = args.subject.length === 0 ? impliedSubject(clauses, clauses.words[args.at]!) : null;
    const doer = (unsaid ? [unsaid] : args.subject).filter((p) => canAct(clauses, p, lookup));
    const gender = clauses.words[args.at]!.reading?.gender ?? null;
    if (doer.length > 0 && (gender === null || (gender === "feminine") === feminine)) return doer;
  }
  return [];
}

/** `قصف القرية وحرق منازلها`: a verbal noun joined to another by و has the same doer. */
function doerOfSibling(c: Candidate, candidates: readonly Candidate[]): readonly NounPhrase[] | null {
  const own = c.clauses.phrases[c.phrase]!;
  if (own.kind !== "noun" || !own.joined) return null;
  const before = candidates.filter(
    (o) =>
      o.clauses === c.clauses && !o.verbal && o.word.index < c.word.index && o.phrase < c.phrase && o.actor.length > 0,
  );
  const sibling = before.at(-1);
  if (sibling?.word.reading?.form !== "masdar") return null;
  const between = c.clauses.phrases.slice(sibling.phrase, c.phrase);
  return between.some((p) => p.kind === "verb" || p.kind === "stop" || p.kind === "complementiser")
    ? null
    : sibling.actor;
}

/** `سعي القوات لاستعادة المدينة`, `مسؤوليته عن الغارة`, `قيام الجيش بقصف`: whose will or work the noun before it says it is. */
function doerOfNoun(c: Candidate, table: Words): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  let b = c.phrase - 1;
  // `قيام الجيش باكتشاف وتفجير عبوات`: verbal nouns joined by و have one doer.
  const own = phrases[c.phrase]!;
  if (own.kind === "noun" && own.joined && isDoing(phrases[b], words)) b--;
  const before = phrases[b];
  if (before?.kind !== "noun") return null;
  for (let k = before.first; k < before.last; k++) {
    const word = words[k]!;
    if (k === before.head && word.reading?.form === "masdar" && MAKING.has(word.reading.lexeme.lemma)) {
      const { genitive, object } = nounArguments(c.clauses, b, k);
      if (genitive) return object.length > 0 ? object : [genitive];
    }
    const accused = accusedOf(c, word, k);
    if (accused) return accused;
    if (!table.has("doer-head", word.token) && (k !== before.head || !table.operatorOf(word.token))) continue;
    const { genitive } = nounArguments(c.clauses, b, k);
    if (genitive) return [genitive];
    const owner = word.enclitic ? resolvePronoun(c.clauses, k, word.enclitic, true) : null;
    return owner ? [owner] : null;
  }
  return null;
}

/** `أعلن قيام الجيش بتفجير عبوات`: whoever undertakes it, though who tells it carries it. */
function undertakerOf(c: Candidate): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  // `قيام حرس الحدود على الاتجاه الغربي بضبط مهربين`: where they are stands between.
  for (let b = c.phrase - 1; b >= Math.max(0, c.phrase - UNDERTAKER_REACH); b--) {
    const before = phrases[b]!;
    if (before.kind !== "noun") return null;
    if (words[before.head]!.reading?.lexeme.lemma !== "قام") continue;
    const { genitive } = nounArguments(c.clauses, b, before.head);
    return genitive && [genitive];
  }
  return null;
}
const UNDERTAKER_REACH = 4;

const isDoing = (phrase: Phrase | undefined, words: Clauses["words"]): boolean =>
  phrase?.kind === "noun" && phrase.preposition !== null && words[phrase.head]!.reading?.form === "masdar";

/** `إقناع القوات برفع الحصار`, `إجبار السكان على النزوح`: whoever is brought to it does it. */
const MAKING = new Set(["أقنع", "أجبر", "أرغم", "ألزم", "مكن", "منع"]);

/** `تعرض المتمردين لضربات`, `تعرضهم لهجوم`: whoever the verbal noun before says that it befell. */
function exposed(c: Candidate): readonly NounPhrase[] {
  const { phrases, words } = c.clauses;
  const own = phrases[c.phrase]!;
  if (own.kind !== "noun" || own.preposition !== "ل") return [];
  for (let i = c.phrase - 1; i >= Math.max(0, c.phrase - 3); i--) {
    const before = phrases[i]!;
    if (before.kind !== "noun") return [];
    const at = words.slice(before.first, before.last).find((w) => EXPOSED.has(w.reading?.lexeme.lemma ?? ""))?.index;
    if (at === undefined) continue;
    const { genitive } = nounArguments(c.clauses, i, at);
    const { enclitic } = words[at]!;
    const owner = genitive ?? (enclitic ? resolvePronoun(c.clauses, at, enclitic) : null);
    return owner ? [owner] : [];
  }
  return [];
}
const EXPOSED: ReadonlySet<string> = new Set(["تعرض", "خضع", "خضوع"]);

/** What is taken, destroyed or inflicted before or after a force's act is its doing too: `سيطرت وحدات من الجيش على التل بعد تدمير تحصينات`. */
function doerOfClause(c: Candidate, lookup: Lookup): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  const own = phrases[c.phrase]!;
  const attack = /^(?:attack\.(?:noun|operation|campaign)|heavy\.shelling|aerial)/.test(c.frame.id);
  if (own.kind !== "noun" || !(attack || CLAUSE_MODES.has(c.frame.mode ?? "") || c.frame.id === "fight.inflict"))
    return null;
  const head = own.joined ? phrases[c.phrase - 1] : own;
  if (head?.kind !== "noun" || !AROUND.has(head.preposition ?? "")) return null;
  for (let i = c.phrase - 1; i >= 0; i--) {
    const { kind } = phrases[i]!;
    if (kind === "complementiser" || kind === "stop" || kind === "relative") return null;
    if (kind !== "verb") continue;
    const args = verbArguments(c.clauses, i);
    // `استعادت القوات القرية بعد هجوم عنيف`: an attack that a capture came of was made by whoever took the place.
    if (
      attack &&
      !(TAKING.has(words[phrases[i]!.first]!.reading?.lexeme.lemma ?? "") && LED.has(head.preposition ?? ""))
    )
      return null;
    return args.passive
      ? null
      : args.subject.filter((p) => lookup.within(p.first, p.last).some((m) => FORCES.has(m.kind)));
  }
  return null;
}
const CLAUSE_MODES = new Set(["destroy", "seize", "arrest", "restrict"]);
const TAKING: ReadonlySet<string> = new Set(
  "سيطر|استعاد|حرر|انتزع|استولى|اقتحم|احتل|دخل|طرد|تقدم|توغل|تمكن".split("|"),
);
const LED: ReadonlySet<string> = new Set(["بعد", "عقب", "إثر", "خلال"]);
const AROUND = new Set(["بعد", "عقب", "إثر", "قبل", "خلال", "مع", "عبر"]);
