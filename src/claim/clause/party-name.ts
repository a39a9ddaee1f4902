import type { Knowledge } from "../../record/index.ts";
import { endsAlike, isOneOfKind } from "./describing.ts";
import { madeWord, type Word } from "./word.ts";

/** Plurals of nouns and adjectives by the id of their lexeme. */
export type Plurals = ReadonlyMap<string, string>;

export function loadPlurals(knowledge: Knowledge): Plurals {
  const out = new Map<string, string>();
  for (const { id, plurals } of knowledge.nouns) if (plurals[0]) out.set(id, plurals[0]);
  return out;
}

/**
 * The words of a party as a coder writes them: the head and its adjectives in the nominative (`المتمردين` → المتمردون, `حاجزا` → حاجز), and those
 * that were counted in the plural (`17 مدنيا` → مدنيون).
 *
 * @param at token of the head
 * @param last token after the last of the name
 * @param counted true when a number stands before the head
 */
export function partyName(
  text: string,
  words: readonly Word[],
  span: { readonly start: number; readonly end: number },
  at: number,
  last: number,
  counted: boolean,
  plurals: Plurals,
): string {
  const lead = words[at]!.token;
  const pluralised = counted && isCountable(words[at]!) ? plurals : null;
  // `للمتظاهرين` keeps both letters in its quote; the name begins with the article.
  if (/^[وف]?لل/u.test(lead.norm) && lead.start <= span.start && words[at]!.preposition === "ل") {
    const start = span.start + text.slice(span.start, span.end).indexOf("لل") + 2;
    return `ال${inNominative(text, words, { start, end: span.end }, at, last, pluralised)}`;
  }
  return inNominative(text, words, span, at, last, pluralised);
}

/**
 * Characters `[start, end)` of the text with the head at token `at` and its adjectives in the nominative (`مصدرين أمنيين` → مصدران أمنيان), or in the
 * plural where `plurals` are given.
 */
export function inNominative(
  text: string,
  words: readonly Word[],
  span: { readonly start: number; readonly end: number },
  at: number,
  last: number,
  plurals: Plurals | null = null,
): string {
  let out = "";
  let from = span.start;
  let turned = false;
  for (let i = at; i < last; i++) {
    const word: Word = i > at && turned ? asAdjective(words[i]!) : words[i]!;
    if (i > at && (lostNun(word) || !describes(word, words[at]!))) break;
    const start = Math.max(word.token.start, from);
    if (start >= span.end) break;
    const written = text.slice(start, Math.min(word.token.end, span.end));
    const to: string =
      (plurals ? pluralOf(word, plurals, isHuman(words[at]!)) : null) ?? nominative(written, word, words[at]!);
    if (i === at) turned = to !== written;
    // `وكالة سانا`: behind a head in the nominative an alef is the word's own.
    if (to === written || (i > at && !turned && written.endsWith("ا"))) continue;
    out += text.slice(from, start) + to;
    from = start + written.length;
  }
  return out + text.slice(from, span.end);
}

/** `صحفيا ألمانيا`: behind a head in the accusative it describes, though it is spelt as the land. */
function asAdjective(word: Word): Word {
  if (word.reading?.lexeme.pos !== "name" || word.preposition !== null) return word;
  const reading = word.token.readings.find((r) => r.lexeme.pos === "adjective" && r.number === "singular");
  if (!reading) return word;
  const { token, mention, preposition, conjunction, definite, enclitic } = word;
  return madeWord(token, mention, "adjective", reading, preposition, conjunction, definite, enclitic);
}

/** `أحد مسلحي الحركة`: a genitive that has lost its nun. */
const lostNun = ({ reading, token }: Word) => reading?.number === "plural" && /[^ا][وي]$/u.test(token.norm);

/** `مسلحون مجهولون`, `مدنيون يمنيون`: a participle or a noun in -i that agrees with the head describes it, whatever it is listed as. */
function describes(word: Word, head: Word): boolean {
  const { kind, reading, preposition, conjunction, token } = word;
  if (kind === "adjective") return true;
  if (preposition === null && conjunction === null && SOUND.test(token.norm) && endsAlike(token.norm, head.token.norm))
    return true;
  if (preposition !== null || conjunction !== null || !reading || !head.reading) return false;
  if (reading.number !== head.reading.number || reading.definite !== head.reading.definite) return false;
  // `معسكرات مسلحين`: people in the plural describe no things.
  if (SOUND.test(token.norm) && !isHuman(head)) return false;
  return reading.form.endsWith("participle") || reading.lexeme.lemma.endsWith("ي") || isOneOfKind(head, word);
}

const COUNTED = new Set(
  "human|soldier|fighter|civilian|child|woman|victim|title|nationality|military|facility|target|place|vehicle".split(
    "|",
  ),
);

/** A human being or a target in the singular behind a number: `18 هدفا`. */
const isCountable = ({ reading }: Word) =>
  reading?.number === "singular" && reading.enclitic === null && reading.lexeme.classes.some((c) => COUNTED.has(c));

/** @param people true where those counted are people: of things the adjective is a feminine singular (`دراجات نارية`) */
function pluralOf(word: Word, plurals: Plurals, people: boolean): string | null {
  const { reading } = word;
  if (!reading || reading.definite || reading.number !== "singular") return null;
  const plural = plurals.get(reading.lexeme.id);
  return plural ?? (people && reading.lexeme.lemma.endsWith("ي") ? `${reading.lexeme.lemma}ون` : null);
}

/** Classes of nouns for people. */
export const PEOPLE: ReadonlySet<string> = new Set(
  "human soldier fighter civilian child woman victim title".split(" "),
);
const isHuman = ({ reading, mention }: Word) =>
  mention?.kind === "people" || (reading?.lexeme.classes.some((c) => PEOPLE.has(c) || c === "nationality") ?? false);

const SOUND = /[وياى]ن$/u;
const TANWIN = /(?:\u064b[اى]|[اى]\u064b|ا)$/u;

function nominative(written: string, { reading, token }: Word, head: Word): string {
  if (/\u064b/u.test(written)) return written.replace(TANWIN, "").replace(/\u064b/u, "");
  if (!reading || reading.enclitic || SOUND.test(reading.lexeme.lemma)) return written;
  if (/ين$/u.test(token.norm)) {
    // What describes a dual is a dual, though it is spelt as the plural.
    const number = SOUND.test(head.token.norm) ? head.reading?.number : reading.number;
    if (number === "dual") return written.replace(/ين$/u, "ان");
    return number === "plural" ? written.replace(/ين$/u, "ون") : written;
  }
  // `مقاتلي المعارضة`: a sound plural before its genitive.
  if (reading.number === "plural" && /ي$/u.test(written) && written.endsWith(`${reading.lexeme.lemma}ي`))
    return written.replace(/ي$/u, "و");
  const accusative =
    token.norm.endsWith("ا") &&
    token.norm.length > 3 &&
    !reading.definite &&
    reading.number !== "dual" &&
    !token.norm.endsWith("ايا") &&
    !reading.lexeme.lemma.endsWith("ا") &&
    !reading.lexeme.lemma.endsWith("ى") &&
    !reading.lexeme.lemma.endsWith("اء");
  return accusative ? written.replace(/ا$/u, "") : written;
}
