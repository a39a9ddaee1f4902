import type { NounEntry } from "../../record/index.ts";
import type { Form, Join } from "./form.ts";
import { plain } from "./form.ts";
import { beforeAlef, beforePronoun, beforeWaw, beforeYa } from "./hamza.ts";

type Kind = Form["form"];
type Gender = "masculine" | "feminine";
type GrammaticalNumber = "singular" | "dual" | "plural";

/** What a nominal form says besides its number and gender. */
export interface Cast {
  readonly singular: Kind;
  readonly dual: Kind;
  readonly plural: Kind;
  readonly voice: Form["voice"];
}

export const NOUN: Cast = { singular: "base", dual: "dual", plural: "plural", voice: null };
export const MASDAR: Cast = { singular: "masdar", dual: "masdar", plural: "masdar", voice: null };

/** Declines words of one lexeme and collects the forms. */
export class Declension {
  readonly forms: Form[] = [];
  private readonly cast: Cast;

  constructor(cast: Cast) {
    this.cast = cast;
  }

  private add(
    texts: string | readonly string[],
    number: GrammaticalNumber,
    gender: Gender,
    join: Join,
    kind = this.cast[number],
  ): void {
    for (const raw of typeof texts === "string" ? [texts] : texts) {
      const text = plain(raw);
      this.forms.push({
        text,
        spelt: raw,
        form: kind,
        tense: null,
        voice: this.cast.voice,
        person: null,
        number,
        gender,
        join,
        jussive: false,
      });
    }
  }

  /**
   * A singular or broken plural with its accusative and its shape before pronouns. A defective word drops its final `ي` when indefinite:
   * قاضي → قاض, مباني → مبان.
   */
  word(word: string, number: GrammaticalNumber, gender: Gender, defective = false): void {
    const base = word.slice(0, -1);
    const last = word.at(-1);
    if (last === "ة") {
      this.add(word, number, gender, "absolute");
      this.add(`${base}ت`, number, gender, "pronoun");
    } else if (last === "ى") {
      this.add(word, number, gender, "absolute");
      this.add(`${base}ا`, number, gender, "pronoun");
    } else {
      this.add(word, number, gender, "any");
      for (const shape of beforePronoun(word)) if (shape !== word) this.add(shape, number, gender, "pronoun");
      if (last !== "ا" && !word.endsWith("اء") && last !== "أ")
        this.add(beforeAlef(word), number, gender, "indefinite");
    }
    if (defective) this.add(base, number, gender, "indefinite");
  }

  /** The dual of a singular: كتابان كتابين, in construct كتابا كتابي. */
  dual(word: string, gender: Gender): void {
    const base = word.slice(0, -1);
    const last = word.at(-1);
    if (last === "ا") return;
    const stem = last === "ة" ? `${base}ت` : last === "ى" ? `${base}ي` : word;
    const stems = gender === "feminine" && word.endsWith("اء") ? [stem, `${base}و`] : [stem];
    for (const each of stems) {
      this.add(beforeAlef(each, "ن"), "dual", gender, "absolute");
      this.add(beforeAlef(each), "dual", gender, "construct");
      this.add(beforeYa(each, "ين"), "dual", gender, "absolute");
      this.add(beforeYa(each, "ي"), "dual", gender, "construct");
    }
  }

  /** Sound masculine plural of a stem: مقاتلون مقاتلين, in construct مقاتلو مقاتلي. */
  soundMasculine(stem: string): void {
    this.add(beforeWaw(stem, "ون"), "plural", "masculine", "absolute");
    this.add(beforeYa(stem, "ين"), "plural", "masculine", "absolute");
    this.add(beforeWaw(stem, "و"), "plural", "masculine", "construct");
    this.add(beforeYa(stem, "ي"), "plural", "masculine", "construct");
  }

  /** Sound feminine plural of a singular. */
  soundFeminine(word: string): void {
    const base = word.slice(0, -1);
    const last = word.at(-1);
    const ya = last === "ى" ? base : word.endsWith("اة") ? word.slice(0, -2) : null;
    const stem = ya !== null ? `${ya}ي` : last === "ة" ? base : word;
    this.add(last === "ا" ? `${stem}ت` : beforeAlef(stem, "ت"), "plural", "feminine", "any");
  }

  /** An adjective or participle in both genders and all numbers. */
  adjective(masculine: string, feminine: string, defective = false): void {
    this.word(masculine, "singular", "masculine", defective);
    this.word(feminine, "singular", "feminine");
    this.dual(masculine, "masculine");
    this.dual(feminine, "feminine");
    this.soundMasculine(defective || masculine.endsWith("ى") ? masculine.slice(0, -1) : masculine);
    this.soundFeminine(feminine.endsWith("ة") ? feminine : masculine);
  }
}

/** Singulars shaped like قاضي and ماضي; a nisba may look so too, hence both plurals are made; the class nisba says that عادي has no عاد. */
const isDefectiveSingular = ({ singular, classes }: NounEntry) =>
  singular.length === 4 && singular[1] === "ا" && singular.endsWith("ي") && !classes.includes("nisba");

/** Broken plurals shaped like مباني and أراضي. */
const isDefectivePlural = (word: string) => word.length >= 5 && word.at(-3) === "ا" && word.endsWith("ي");

/** Nouns whose case shows as a long vowel in construct: أبو أبا أبي. */
const FIVE_NOUNS = new Set(["أب", "أخ", "حم"]);

/** All forms of a noun or adjective, without clitics. */
export function declineEntry(entry: NounEntry): Form[] {
  const table = new Declension(NOUN);
  const { singular, gender } = entry;
  const defective = isDefectiveSingular(entry);
  if (entry.pos === "adjective" && !singular.endsWith("ة")) {
    table.adjective(singular, feminineOf(entry), defective);
    if (defective) table.soundMasculine(singular);
  } else if (singular !== "") {
    table.word(singular, "singular", gender, defective);
    table.dual(singular, gender);
    if (FIVE_NOUNS.has(singular)) for (const vowel of "واي") table.word(singular + vowel, "singular", gender);
    if (entry.classes.includes("gendered")) {
      table.word(`${singular}ة`, "singular", "feminine");
      table.dual(`${singular}ة`, "feminine");
      table.soundFeminine(`${singular}ة`);
    }
  }
  if (entry.plurals.length === 0 && entry.pos === "noun" && singular.endsWith("ة")) table.soundFeminine(singular);
  for (const plural of entry.plurals) {
    if (plural.endsWith("ون") && plural.length > 4) table.soundMasculine(plural.slice(0, -2));
    else table.word(plural, "plural", plural.endsWith("ات") ? "feminine" : gender, isDefectivePlural(plural));
  }
  return table.forms;
}

const IRREGULAR_FEMININES: Readonly<Record<string, string>> = { آخر: "أخرى", أول: "أولى" };

/** Elatives by their letters, unlike أخير, أهلي. */
const ELATIVE = /^أ.[^ياو][^ي]$/;

/** Feminine of an adjective: ة, but كبرى of the elative أكبر, عليا of أعلى, and حمراء of colours and defects. */
function feminineOf({ singular, classes }: NounEntry): string {
  const irregular = IRREGULAR_FEMININES[singular];
  if (irregular !== undefined) return irregular;
  const elative = ELATIVE.test(singular) || (singular.length === 4 && classes.includes("elative"));
  const colour = singular.length === 4 && classes.includes("colour");
  const [, first, second, third] = singular;
  if (colour) return `${first}${second}${third}اء`;
  if (elative && third !== "ى") return `${first}${second}${third}ى`;
  if (elative) return `${first}${second}يا`;
  if (singular.endsWith("يء")) return `${singular.slice(0, -1)}ئة`;
  return `${singular}ة`;
}
