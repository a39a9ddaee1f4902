/** Whose words a document's are: `دعا مشروع قرار فرنسي إلى وقف القتال`, `رسالة بعث بها الوزير تدين الهجوم`. */

import { impliedSubject, isNationality, type NounPhrase, phraseAt, verbArguments } from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { canAct } from "./phrase-sort.ts";

const SPEECH: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN"]);

/** What is written says nothing by itself: its nations, or whoever the clause about it or the verb before it says has made it, do. */
export function addAuthors(c: Candidate, phrases: readonly NounPhrase[], lookup: Lookup): void {
  const [document] = phrases;
  if (!SPEECH.has(c.frame.type) || document === undefined || phrases.length > 1) return;
  const { phrases: all, words } = c.clauses;
  if (!words[document.head]!.reading?.lexeme.classes.some((k) => WRITTEN.has(k))) return;
  for (let i = document.head + 1; i < document.last; i++) if (isNationality(words[i]!)) c.nationalities.push(words[i]!);
  if (c.nationalities.length > 0) return;
  c.actor.push(...makers(c, phraseAt(all, document.head)).filter((p) => canAct(c.clauses, p, lookup)));
}
const WRITTEN: ReadonlySet<string> = new Set(["document", "statement", "law", "plan", "agreement"]);

/** `القرار الذي أعدته الكويت`, `رسالة بعث بها الوزير`; else `أصدر الوزراء بيانا يدين`. */
function makers({ clauses, word }: Candidate, at: number): readonly NounPhrase[] {
  const { phrases, words } = clauses;
  let next = at + 1;
  while (phrases[next]?.kind === "comma" || phrases[next]?.kind === "relative") next++;
  const behind = phrases[next];
  if (behind?.kind === "verb" && behind.first !== word.index) {
    const args = verbArguments(clauses, next);
    if (words[behind.first]!.enclitic !== null || args.after.has("ب")) return args.subject;
  }
  const verb = phrases.findLastIndex((p, i) => i < at && (p.kind === "verb" || p.kind === "complementiser"));
  if (phrases[verb]?.kind !== "verb") return [];
  const { at: made, object, passive, subject } = verbArguments(clauses, verb);
  if (passive || !object.some((p) => p.first === phrases[at]!.first)) return [];
  const unsaid = subject.length === 0 ? impliedSubject(clauses, words[made]!) : null;
  return unsaid ? [unsaid] : subject;
}
