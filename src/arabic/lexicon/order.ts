import type { Lexeme, Reading } from "../../record/index.ts";
import type { Features } from "./form.ts";
import { LexemeMemo } from "./lexeme.ts";

/** Enclitics that news prose seldom uses; the rest cost little. */
const RARE_ENCLITICS: Readonly<Record<string, number>> = { ك: 3, كم: 3, ي: 4, ني: 3, نا: 1, هن: 1 };

const BASE: Readonly<Record<Reading["form"], number>> = {
  base: 1,
  plural: 1,
  dual: 1.6,
  finite: 2,
  masdar: 2.2,
  "active-participle": 3,
  "passive-participle": 3,
};

const OPEN = new Set<Lexeme["pos"]>(["noun", "adjective", "verb", "name"]);
const TRAITS = new LexemeMemo<{ readonly closed: boolean; readonly rare: boolean }>();
const traitsOf = ({ pos, classes }: Lexeme) => ({ closed: !OPEN.has(pos), rare: classes.includes("rare") });

/**
 * How far a reading is from the first thing to think of; lower is better. Deterministic and free of context: closed-class words, then nouns,
 * verbs in the third person, verbal nouns, participles; each clitic cut off costs, since most words that begin with و or ب simply do so.
 */
export function costOf(reading: Reading, { join, jussive }: Features): number {
  const { lexeme, form, enclitic } = reading;
  const { closed, rare } = TRAITS.get(lexeme) ?? TRAITS.set(lexeme, traitsOf(lexeme));
  let cost = closed ? 0.2 : BASE[form];
  // مالي is rather the adjective than the country.
  if (lexeme.pos === "name") cost = 1.1;
  if (rare) cost += 1.9;
  if (reading.conjunction !== null) cost += 0.9;
  if (reading.preposition !== null) cost += reading.preposition === "ك" ? 2 : 1.2;
  if (reading.future) cost += 0.6;
  if (reading.definite) cost -= 0.3;
  if (enclitic !== null) cost += 0.8 + (RARE_ENCLITICS[enclitic] ?? 0);
  if (join === "indefinite" && !closed && lexeme.pos !== "name") cost += 0.4;
  if (join === "construct" && !closed && enclitic === null) cost += 0.8;
  // Verbal nouns on ة: سيطرتها is "their control" before "they controlled it".
  if (join === "pronoun" && form === "masdar") cost -= 0.4;
  // As a circumstance (مؤكدا, محذرا) the participle is active whatever its form.
  if (join === "indefinite" && form === "active-participle") cost -= 0.2;
  if (jussive) cost += 1;
  if (form === "finite") cost += finiteCost(reading);
  else if (reading.number === "dual" && form !== "dual") cost += 0.6;
  return cost;
}

function finiteCost({ lexeme, tense, voice, person, number, gender }: Reading): number {
  let cost = tense === "imperative" ? 4 : 0;
  // ووجهت is rather "and she directed" than "she was faced".
  if (voice === "passive" && lexeme.lemma.startsWith("وا")) cost += 1;
  if (person !== 3 && tense !== "imperative") cost += person === 1 ? (number === "plural" ? 0.8 : 1.5) : 3;
  // قصفا is rather the accusative of قصف.
  if (number === "dual") cost += 1;
  // تعرض is rather the past of form V than the feminine present of form I.
  else if (tense === "present" && gender === "feminine") cost += 0.1;
  else if (number === "plural" && tense === "past") cost += 0.2;
  return cost;
}
