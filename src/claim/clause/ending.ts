/** What the ending of a noun tells of its case and of a genitive behind it. */

import type { Word } from "./word.ts";

/** `خطف مسلحون عاملا`, `طعن رجل شرطيا`: a sound plural in the nominative and one man without alef are described by no accusative. */
const isNominative = ({ kind, token, reading, definite }: Word): boolean => {
  if (reading?.gender !== "masculine" || reading.enclitic !== null) return false;
  if (reading.number === "plural") return token.norm.endsWith("ون");
  const man = reading.number === "singular" && reading.lexeme.classes.some((c) => c === "human" || c === "fighter");
  return man && kind !== "adjective" && !definite && !/[اىيءةه]$/u.test(token.norm);
};

export const someNominative = (words: readonly Word[], first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (isNominative(words[i]!)) return true;
  return false;
};

/** `أحد مسلحي الحركة`: a sound plural of people that has lost its nun wants a genitive. */
export const lostNun = ({ reading, token }: Word): boolean =>
  reading?.number === "plural" &&
  !reading.definite &&
  reading.enclitic === null &&
  /[^ا][وي]$/u.test(token.norm) &&
  !reading.lexeme.lemma.endsWith("ي");

/** With its pronoun such a noun is the object of the verb, not a genitive: `فجر انتحاري نفسه`, `لقي جنود مصرعهم`. */
const REFLEXIVE: ReadonlySet<string> = new Set(["نفس", "مصرع", "حتف"]);

/** `نفسه`, `مصرعه`: oneself does nothing, it is done to. */
export const isReflexive = (word: Word) => word.enclitic !== null && REFLEXIVE.has(word.reading?.lexeme.lemma ?? "");

/** Sound plurals and duals that keep their ن stand in no construct: `مسلحون`, `جنديان`. */
export function keepsNun(word: Word): boolean {
  const { reading, token } = word;
  if (!reading || reading.enclitic || (reading.number !== "plural" && reading.number !== "dual")) return false;
  // `نيران`, `بلدان`: broken plurals of things.
  if (reading.form === "plural" && token.norm.endsWith("ان") && !reading.lexeme.classes.includes("human")) return false;
  return /[وياى]ن$/u.test(token.norm) && !/[وياى]ن$/u.test(reading.lexeme.lemma);
}

/** An indefinite accusative (written with alef after tanwin) takes no genitive: `هجوما`. */
export function isAccusative(word: Word): boolean {
  const { reading, token } = word;
  if (!reading || reading.definite || reading.enclitic) return false;
  // `بقايا التنظيم`, `ضحايا القصف`: broken plurals.
  if (reading.form === "plural" && token.norm.endsWith("ايا")) return false;
  // `استهدف ناشطين`: people in the plural that ends in ين.
  if (reading.number === "plural" && token.norm.endsWith("ين") && reading.lexeme.classes.includes("human")) return true;
  return (
    token.norm.endsWith("ا") &&
    !reading.lexeme.lemma.endsWith("ا") &&
    reading.number !== "dual" &&
    token.norm.length > 3
  );
}
