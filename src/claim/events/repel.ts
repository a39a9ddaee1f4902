import {
  type Arguments,
  group,
  type NounPhrase,
  nounArguments,
  phraseAt,
  verbArguments,
  type Word,
} from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { phrasesIn } from "./match.ts";

const BANDS: ReadonlySet<string> = new Set(["group", "force", "people", "government", "party"]);

/**
 * `تصدت المقاومة لهجوم شنه المسلحون على مواقعها`: who attacked and who repels fight each other, and the aim is what the attack was on, else
 * those who repel it.
 */
export function fillRepelled(c: Candidate, lookup: Lookup): void {
  const attack = [...c.topics, ...c.target].find((p) => attackIn(c, p) !== null);
  if (!attack) return;
  const { clauses } = c;
  const at = phraseAt(clauses.phrases, attack.first);
  const own = nounArguments(clauses, at, attackIn(c, attack)!);
  const verb = carrierBehind(c, at);
  const named = (phrases: readonly NounPhrase[]) =>
    phrases.filter((p) => lookup.at(p.head).some((m) => BANDS.has(m.kind)));
  const doers = named([
    ...(own.genitive ? [own.genitive] : []),
    ...["qibal", "li", "min"].flatMap((slot) => phrasesIn(slot, own, clauses).slice(0, 1)),
    ...(verb?.subject ?? []),
  ]).slice(0, 1);
  const aims = [...(own.after.get("على") ?? []), ...(verb?.after.get("على") ?? [])]
    .slice(0, 1)
    .filter((p) => clauses.words[p.head]!.enclitic === null);
  const defenders = [...c.actor];
  for (let i = c.target.length - 1; i >= 0; i--) if (c.target[i] === attack) c.target.splice(i, 1);
  c.actor.push(...doers.flatMap((p) => group(clauses, p)).filter((p) => !defenders.includes(p)));
  if (c.target.length === 0) c.target.push(...(aims.length > 0 ? aims : doers.length > 0 ? defenders : []));
}

/** Token of the attack, at the head or counted by it (`عدة هجمات`). */
function attackIn({ clauses }: Candidate, { head, last }: NounPhrase): number | null {
  for (let i = head; i < Math.min(last, head + 2); i++) if (isAttack(clauses.words[i]!)) return i;
  return null;
}

const isAttack = ({ reading }: Word): boolean =>
  reading?.lexeme.classes.includes("attack") === true || CREEPING.has(reading?.lexeme.lemma ?? "");
const CREEPING: ReadonlySet<string> = new Set(["تسلل", "زحف", "تقدم"]);

/** The verb right behind the attack that takes it up with its pronoun: `شنه`, `الذي نفذته`. */
function carrierBehind({ clauses }: Candidate, at: number): Arguments | null {
  const { phrases, words } = clauses;
  for (let i = at + 1; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "verb") return words[phrase.first]!.enclitic ? verbArguments(clauses, i) : null;
    if (phrase.kind !== "relative" && phrase.kind !== "comma" && (phrase.kind !== "noun" || i > at + 2)) return null;
  }
  return null;
}
