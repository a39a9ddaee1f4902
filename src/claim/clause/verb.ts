/** Reads what stands around a finite verb. */

import { noneOf } from "../../text/index.ts";
import { takesUp } from "./agreement.ts";
import type { Arguments, Clauses } from "./arguments.ts";
import { collect } from "./collect.ts";
import { antecedentOf, resumes, withoutRemains } from "./relative.ts";
import { isAuxiliary, subjectBefore } from "./subject.ts";
import type { Word } from "./word.ts";
import { sidesOf } from "./word-order.ts";

const NO_WORDS = noneOf<Word>();

/** Reads what stands around the finite verb at phrase `v`; once, though many rules ask. */
export function verbArguments(clauses: Clauses, v: number): Arguments {
  const { verbs } = clauses;
  verbs[v] ??= readVerb(clauses, v);
  return verbs[v]!;
}

function readVerb(clauses: Clauses, v: number): Arguments {
  const { words, phrases } = clauses;
  const verb = words[phrases[v]!.first]!;
  const right = collect(clauses, v + 1, true);
  const antecedent = withoutRemains(antecedentOf(clauses, v, verb), words);
  const resumed = antecedent !== null && (takesUp(verb, antecedent, words) || resumes(right.after, words));
  // `الاجتماع كان قد أعلن عنه الوزير`: what a pronoun takes up is no subject where one follows.
  const had = v > 1 && phrases[v - 2]!.kind === "verb" && isAuxiliary(clauses, v - 2, v);
  const topic = had && right.bare.length > 0 && resumes(right.after, words);
  const left = antecedent ? (resumed ? null : antecedent) : topic ? null : subjectBefore(clauses, v, verb);
  const { subject, object } = sidesOf(clauses, v, verb, right.bare, left, antecedent);
  return {
    at: verb.index,
    subject,
    object,
    after: right.after,
    modifiers: NO_WORDS,
    genitive: null,
    passive: verb.reading?.voice === "passive",
    antecedent,
    first: Math.min(verb.index, ...subject.map((p) => p.first)),
    last: right.last,
  };
}
