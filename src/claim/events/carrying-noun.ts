/** The verbal noun of a carrying verb before an event noun: `شن هجوم`, `تعرض المدينة لقصف`, `استمرار القتال`. */

import { fold } from "../../arabic/index.ts";
import { group, holds, type NounPhrase, nounArguments, resolvePronoun, type Word } from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { isOwnWork } from "./governing-verb.ts";
import type { LightVerbs } from "./light-verbs.ts";
import { normalPreposition } from "./match.ts";
import { canAct } from "./phrase-sort.ts";

/** `فرض عقوبات`, `عقد هذه المحادثات`: the verbal noun of a carrying verb right before the event noun carries it too. */
export function underCarryingNoun(c: Candidate, light: LightVerbs): boolean {
  if (c.frame.type === "ASSAULT" || c.frame.type === "PROTEST" || c.word.preposition !== null) return false;
  const { words } = c.clauses;
  const near = words[c.word.index - 1];
  const before = near?.kind === "demonstrative" ? words[c.word.index - 2] : near;
  if (before?.kind !== "noun" || before.definite || before.preposition === "ل") return false;
  return before.token.readings.some(
    (r) => r.form === "masdar" && !r.definite && light.get(r.lexeme.norm)?.includes("light"),
  );
}

/** `رغم استمرار القتال`, `مع تجدد القصف`: the verbal noun of happening right before force tells that it is. */
export function goesOn(c: Candidate, light: LightVerbs): boolean {
  if (c.frame.type !== "ASSAULT" && c.frame.type !== "PROTEST") return false;
  const { words, phrases } = c.clauses;
  const before = words[c.word.index - 1];
  if (before === undefined || before.index < phrases[c.phrase]!.first || before.definite) return false;
  return before.token.readings.some(
    (r) => r.form === "masdar" && !r.definite && light.get(fold(r.lexeme.lemma))?.includes("happen"),
  );
}

/** `تعرض المدينة لقصف`, `تعرضها لهجوم`: the verbal noun of suffering right before it has who suffers in the genitive or as its pronoun. */
export function suffered(c: Candidate, light: LightVerbs): void {
  const { words, phrases } = c.clauses;
  const [own, before] = [phrases[c.phrase]!, phrases[c.phrase - 1]];
  if (own.kind !== "noun" || before?.kind !== "noun" || !SUFFERED.has(normalPreposition(own.preposition ?? ""))) return;
  for (let k = before.first; k < before.last; k++) {
    const word = words[k]!;
    const { reading } = word;
    if (reading?.form !== "masdar" || !light.get(reading.lexeme.norm)?.includes("undergo")) continue;
    c.carried = true;
    c.undergone = true;
    const { genitive } = nounArguments(c.clauses, c.phrase - 1, k);
    const sufferer = genitive ?? (word.enclitic ? resolvePronoun(c.clauses, k, word.enclitic) : null);
    if (sufferer && c.target.length === 0) c.target.push(sufferer);
    return;
  }
}
const SUFFERED = new Set(["ل", "الي"]);

/** `ترؤس الوزير لاجتماع`, `تنفيذهم لهجمات`: behind the doer of a carrying verbal noun ل brings what he does. */
export function broughtBehind(c: Candidate, light: LightVerbs, lookup: Lookup): void {
  const { words, phrases } = c.clauses;
  const [own, before] = [phrases[c.phrase]!, phrases[c.phrase - 1]];
  if (
    own.kind !== "noun" ||
    own.preposition !== "ل" ||
    own.head !== c.word.index ||
    c.word.enclitic !== null ||
    before?.kind !== "noun"
  )
    return;
  for (let k = before.first; k < before.last; k++) {
    const word = words[k]!;
    const { reading } = word;
    if (reading?.form !== "masdar" || word.definite || !light.get(reading.lexeme.norm)?.includes("light")) continue;
    const { genitive, object } = nounArguments(c.clauses, c.phrase - 1, k);
    if (object.length > 0) return;
    const doer = genitive ?? (word.enclitic ? resolvePronoun(c.clauses, k, word.enclitic, true) : null);
    if (!doer || !canAct(c.clauses, doer, lookup)) return;
    c.carried = true;
    if (c.actor.length === 0) c.actor.push(doer);
    return;
  }
}

/** `شن هجوم`, `تنفيذ عمليات`: the event stands in the genitive of the verbal noun of a carrying verb. */
export function isUndertaken(c: Candidate, light: LightVerbs): boolean {
  const { words, phrases } = c.clauses;
  const before = words[c.word.index - 1];
  if (before?.reading?.form !== "masdar" || before.definite || before.index < phrases[c.phrase]!.first) return false;
  return light.get(before.reading.lexeme.norm)?.includes("light") ?? false;
}

/** `أثناء عقدهم اجتماعا`, `بعد شن الجيش هجوما`: the verbal noun of a carrying verb has its doer attached or in the genitive. */
export function doerOfUndertaking(c: Candidate, light: LightVerbs): readonly NounPhrase[] | null {
  if (c.word.definite || c.word.preposition !== null) return null;
  const named = undertakers(c, light);
  if (named) return named;
  const before = c.clauses.words[c.word.index - 1];
  if (!before?.enclitic || before.kind !== "noun") return null;
  const lends = before.token.readings.some(
    (r) => r.enclitic !== null && r.form === "masdar" && light.get(r.lexeme.norm)?.includes("light"),
  );
  const doer = lends ? resolvePronoun(c.clauses, before.index, before.enclitic, true) : null;
  return doer ? [doer] : null;
}

/** Whoever stands in the genitive of a carrying verbal noun before, whose object the event is. */
function undertakers(c: Candidate, light: LightVerbs): readonly NounPhrase[] | null {
  const { phrases, words } = c.clauses;
  for (let i = c.phrase - 1; i >= Math.max(0, c.phrase - UNDERTAKERS); i--) {
    const before = phrases[i]!;
    if (before.kind !== "noun") return null;
    const at = words
      .slice(before.first, before.last)
      .find((w) => (w.reading?.form === "masdar" && !w.definite) || isAnnouncing(w));
    if (!at || !(light.get(at.reading!.lexeme.norm)?.includes("light") || (isAnnouncing(at) && isOwnWork(c)))) continue;
    const { genitive, object } = nounArguments(c.clauses, i, at.index);
    const joined = group(c.clauses, before)
      .slice(1)
      .filter((p) => p.last <= c.word.index);
    return genitive && object.some((p) => holds(p, c.word.index)) ? [genitive, ...joined] : null;
  }
  return null;
}
/** `إعلان الحكومة وقف إطلاق النار` */
const isAnnouncing = ({ reading, definite }: Word): boolean => reading?.lexeme.lemma === "إعلان" && !definite;
/** How many phrases before the event its carrying verbal noun may stand. */
const UNDERTAKERS = 4;
