/** Verbs that carry an event noun (`شن هجوما`, `تعرض لقصف`, `اندلعت اشتباكات`), and where they stand in a sentence. */

import { fold } from "../../arabic/index.ts";
import type { Knowledge } from "../../record/index.ts";
import { type Arguments, type Clauses, verbArguments, type Word } from "../clause/index.ts";

export type LightKind = "light" | "undergo" | "scene" | "done" | "happen" | "run" | "gather";
/** Lemmas of verbs that lend an event noun their subject. */
export type LightVerbs = ReadonlyMap<string, readonly LightKind[]>;

export function loadLightVerbs(knowledge: Knowledge): LightVerbs {
  const out = new Map<string, LightKind[]>();
  for (const row of knowledge.tables["light-verbs"] ?? []) {
    for (const word of (row.words ?? "").split("|")) {
      const kinds = out.get(fold(word));
      if (kinds) kinds.push(row.kind as LightKind);
      else out.set(fold(word), [row.kind as LightKind]);
    }
  }
  return out;
}

const isPresent = ({ reading }: Word): boolean => reading?.tense === "present";
const HAPPENING = fold("جرى");
const CARRYING: readonly LightKind[] = ["light"];

export function lightVerbs(clauses: Clauses, light: LightVerbs): (readonly [Word, LightKind, Arguments])[] {
  const out: (readonly [Word, LightKind, Arguments])[] = [];
  for (const [p, phrase] of clauses.phrases.entries()) {
    if (phrase.kind !== "verb") continue;
    const word = clauses.words[phrase.first]!;
    const own = word.reading ? light.get(word.reading.lexeme.norm) : undefined;
    if (!own) continue;
    const args = verbArguments(clauses, p);
    // `تجري الحكومة مفاوضات`, `تحقيق تجريه الشرطة`: with an object it is أجرى.
    const kinds =
      word.reading!.lexeme.norm === HAPPENING &&
      isPresent(word) &&
      (word.enclitic !== null || (!args.antecedent && args.object.length > 0))
        ? CARRYING
        : own;
    for (const kind of kinds) out.push([word, kind, args]);
  }
  return out;
}
