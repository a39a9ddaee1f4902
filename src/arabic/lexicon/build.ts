import type { Knowledge, Lexeme, NounEntry, PlaceEntry, VerbEntry } from "../../record/index.ts";
import { conjugate } from "./conjugate.ts";
import { declineEntry } from "./decline.ts";
import { deriveNominals } from "./derive.ts";
import type { Form } from "./form.ts";
import { plain } from "./form.ts";
import { type FunctionWord, functionWords } from "./function-words.ts";
import { makeLexeme } from "./lexeme.ts";
import { verbStems } from "./stems.ts";
import { FormTable } from "./table.ts";

export const verbLexeme = (entry: VerbEntry): Lexeme =>
  makeLexeme({
    id: entry.id,
    pos: "verb",
    lemma: entry.past,
    gloss: entry.gloss,
    classes: entry.classes,
    verbForm: entry.form,
  });

const nounLexeme = (entry: NounEntry): Lexeme =>
  makeLexeme({
    id: entry.id,
    pos: entry.pos,
    lemma: entry.singular === "" ? (entry.plurals[0] ?? "") : entry.singular,
    gloss: entry.gloss,
    classes: entry.classes,
  });

/** True when the principal parts can be inflected: a past and a present that begins with `ي`. */
const isInflectable = (entry: VerbEntry) =>
  entry.past.length >= 2 && entry.present.length >= 3 && entry.present.startsWith("ي") && entry.root.length >= 3;

/** All forms of a verb without clitics: finite forms, verbal nouns, participles. */
export function verbForms(entry: VerbEntry): Form[] {
  if (!isInflectable(entry)) return [];
  const stems = verbStems(entry);
  return [...conjugate(stems), ...deriveNominals(entry, stems)];
}

/** Quantifiers take the article too (البعض). */
function joinOf(word: FunctionWord): Form["join"] {
  if (!word.pronouns) return "indefinite";
  return word.lexeme.pos === "noun" ? "any" : "construct";
}

const INVARIABLE = {
  form: "base",
  tense: null,
  voice: null,
  person: null,
  number: null,
  gender: null,
  jussive: false,
} as const;

/** Countries and capitals are read as names, lest روسيا be the accusative of روسي and مصر a participle. */
const nameLexeme = (place: PlaceEntry): Lexeme =>
  makeLexeme({
    id: `place.${place.id}`,
    pos: "name",
    lemma: place.names[0] ?? "",
    gloss: place.name_en,
    classes: ["place", place.kind],
  });

const nameForms = (place: PlaceEntry): Form[] =>
  place.names
    .filter((name) => !/\s/.test(name))
    .map((name) => ({ ...INVARIABLE, text: plain(name), spelt: name, join: "indefinite" }));

/** News gives no orders in two or three letters; such imperatives would only shadow names. */
const isReadable = ({ tense, text }: Form) => tense !== "imperative" || text.length > 3;

/** Inflects all lexemes of the knowledge into one table. */
export function buildTable(knowledge: Knowledge): FormTable {
  const table = new FormTable();
  for (const word of functionWords(knowledge)) {
    const forms = word.forms.map((form): Form => {
      const join = joinOf(word);
      return { ...INVARIABLE, text: plain(form), spelt: form, join };
    });
    table.add(word.lexeme, forms);
  }
  for (const place of knowledge.places) {
    if (place.kind === "country" || place.capital) table.add(nameLexeme(place), nameForms(place));
  }
  for (const entry of knowledge.nouns) table.add(nounLexeme(entry), declineEntry(entry));
  for (const entry of knowledge.verbs) table.add(verbLexeme(entry), verbForms(entry).filter(isReadable));
  return table;
}
