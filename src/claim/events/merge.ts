import { group, holds, type NounPhrase } from "../clause/index.ts";
import type { Candidate } from "./candidate.ts";
import {
  answering,
  broughtDown,
  fired,
  foiled,
  fronted,
  goingOn,
  means,
  planted,
  shotDead,
  verbWithNoun,
} from "./merge-acts.ts";
import { harmWithForce, tallyWithCount, woundsWithKills } from "./merge-harm.ts";
import { isKill, LOOSE, merge } from "./merge-into.ts";

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
