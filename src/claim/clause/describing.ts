/** Whether a word describes the noun before it, or stands for someone or something of its own. */

import type { Mention } from "../../record/index.ts";
import type { Word } from "./word.ts";

/** `هاجموا نقطة تفتيش متسببين في مقتل جنود`: those who cause are the doers, not what stands before. */
export const isCausing = ({ definite, reading }: Word): boolean =>
  !definite &&
  reading?.form === "active-participle" &&
  reading.lexeme.classes.includes("cause") &&
  !STRONG.has(reading.lexeme.lemma);
/** `قصفا مكثفا`, `ضربة مؤثرة`: how strong it is. */
const STRONG: ReadonlySet<string> = new Set(["كثف", "أثر"]);

export const isDescribed = (noun: Word, { token, reading }: Word, { first, last }: Mention): boolean =>
  noun.enclitic !== null &&
  noun.mention === null &&
  noun.reading?.form !== "masdar" &&
  last - first === 1 &&
  token.norm.startsWith("ال") &&
  reading?.number === "plural" &&
  noun.reading?.number === "plural";

/** `يلاحق الجيش المسلحين`: people in the sound plural describe no noun in the singular. */
export function isOfOthers(words: readonly Word[], first: number, at: number): boolean {
  const { reading, token, mention } = words[at]!;
  if (mention || reading?.number !== "plural" || reading.gender !== "masculine" || !SOUND.test(token.norm))
    return false;
  if (!token.norm.startsWith("ال")) return false;
  for (let i = first; i < at; i++) {
    const noun = words[i]!;
    if (noun.kind === "number" || noun.mention?.kind === "people" || noun.mention?.kind === "person") return false;
    if (noun.kind !== "adjective" && noun.reading?.number !== "singular") return false;
  }
  return true;
}

/** `رفضت الدول الغربية المقترح`: a masculine singular that describes no noun of the phrase is a noun of its own. */
export function describesAny(
  words: readonly Word[],
  first: number,
  at: number,
  adjective: Word,
  definite: boolean,
): boolean {
  const { reading, token } = adjective;
  if (adjective.mention || !reading) return true;
  if (definite && reading.number === "plural" && reading.form !== "base" && token.norm.endsWith("ات"))
    return someWomen(words, first, at);
  if (reading.gender !== "masculine" || reading.number !== "singular") return true;
  for (let i = first; i < at; i++) {
    const { kind, mention, reading: noun } = words[i]!;
    if (kind === "adjective" && !mention) continue;
    if (mention || !noun?.gender || (noun.gender === "masculine" && noun.number === "singular")) return true;
  }
  return false;
}

/** `تبادل البلدان المعلومات`: a participle in the feminine sound plural describes women, or what ends alike. */
const someWomen = (words: readonly Word[], first: number, at: number): boolean =>
  words
    .slice(first, at)
    .some(
      ({ kind, mention, reading, token }) =>
        kind === "number" ||
        mention !== null ||
        reading === null ||
        token.norm.endsWith("ات") ||
        reading.lexeme.classes.includes("woman"),
    );

/** `مسلحون متطرفون`, `مسلحين متطرفين`: two sound plurals with one ending are a noun and what describes it. */
export const isTwin = (noun: Word, word: Word): boolean => {
  if (noun.kind === "number" || word.preposition !== null || word.conjunction !== null) return false;
  // `المسلحين الموالين له`
  const people = noun.mention?.kind === "people" && word.mention === null && noun.token.norm.includes("ال");
  if (people) return word.definite && SOUND.test(word.token.norm) && endsAlike(noun.token.norm, word.token.norm);
  if (word.mention !== noun.mention) return false;
  const [one, two] = [noun.reading?.number, word.reading?.number];
  if (!one || !two || one === "singular" || two === "singular" || word.definite !== noun.definite) return false;
  const ending = /[وي]ن$/u.exec(noun.token.norm)?.[0];
  return ending !== undefined && word.token.norm.endsWith(ending) && !noun.definite;
};

/** `عنصر متشدد`, `شابا متشددا`, but not `قتل مسلح متظاهرا`: an object would have its alef, and a description has that of its noun. */
export function isOneOfKind(noun: Word, word: Word): boolean {
  const both = [noun, word];
  const alike = both.every(
    ({ definite, reading, enclitic }) =>
      !definite && enclitic === null && reading?.number === "singular" && reading.gender === "masculine",
  );
  if (!alike || noun.token.norm.endsWith("ا") !== word.token.norm.endsWith("ا")) return false;
  return (
    both.every(({ reading }) => reading!.lexeme.classes.some((k) => SOMEONE.has(k))) && word.token.norm.startsWith("م")
  );
}
const SOMEONE: ReadonlySet<string> = new Set(["human", "fighter", "soldier", "protest"]);

const SOUND = /[وي]ن$/u;
/** Whether two words have the same last two letters, as words that agree often do. */
export const endsAlike = (a: string, b: string) => a.slice(-2) === b.slice(-2);

export const isNationality = ({ reading }: Word): boolean => reading?.lexeme.classes.includes("nationality") ?? false;

/** `غارات روسية وسورية`: a second nationality joined to the first. */
export const isOtherNation = (word: Word, before: Word): boolean =>
  word.conjunction === "و" &&
  word.preposition === null &&
  [word, before].every((w) => w.kind === "adjective" && isNationality(w)) &&
  word.definite === before.definite;

/** Two nationalities behind a dual are one each. */
export const isPair = (words: readonly Word[], first: number, at: number): boolean =>
  isNationality(words[at]!) &&
  isOtherNation(words[at + 1]!, words[at]!) &&
  words[at]!.definite &&
  words.slice(first, at).some((w) => w.reading?.number === "dual");

/** `غير` before the adjective that it denies. */
export const isUn = (word: Word, next: Word | undefined, limit: number): boolean =>
  word.reading?.lexeme.lemma === "غير" &&
  word.preposition === null &&
  next !== undefined &&
  next.index < limit &&
  next.kind === "adjective" &&
  next.preposition === null;

/** `الغوطة المحاصرة`, `مقاتلو التنظيم المتشدد`: what may be read as a participle describes the known name before it. */
export function describesName(
  before: Word,
  { mention, definite, reading, token, conjunction, preposition }: Word,
): boolean {
  const name = before.mention;
  const group = name?.kind === "group" && reading?.number === "singular";
  if (
    !name ||
    !(group || /^[وفبكل]?ال/u.test(before.token.norm)) ||
    mention ||
    !definite ||
    conjunction ||
    preposition ||
    !token.norm.startsWith("ال")
  )
    return false;
  const feminine = /[ةه]$/u.test(token.norm);
  if (name.kind === "place")
    return token.readings.some(
      (r) => r.form.endsWith("participle") && (r.gender === "feminine") === feminine && r.number === "singular",
    );
  return (name.kind === "group" || name.kind === "people") && EPITHETS.has(reading?.lexeme.lemma ?? "");
}
const EPITHETS: ReadonlySet<string> = new Set(
  "متشدد|متطرف|مسلح|إرهابي|متمرد|انفصالي|معارض|محظور|موالي|جهادي|سلفي|انقلابي|تكفيري|مناوئ".split("|"),
);

/** `العناصر التكفيرية`: behind a definite noun an unknown word in -iyya with the article describes it. */
export const isUnknownNisba = ({ kind, reading, mention, token }: Word) =>
  kind === "name" && reading === null && mention === null && /^ال.{2,}ي(?:ة|ه|ين|ون)?$/u.test(token.norm);
