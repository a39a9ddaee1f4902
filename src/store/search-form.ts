import { fold } from "../arabic/index.ts";

/**
 * Search forms: what a word becomes in the index and in a question, so that spellings and inflections meet. On top of the normal form,
 * hamza on its seats and ta marbuta fold, the article goes with what stands before it, and the endings of number, gender and possession go.
 * After Larkey's light stemming (light10), with longer remainders asked for so that short names stay whole.
 */
export const SEARCH_FORM = "1";

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/ؤ/g, "و"],
  [/ئ/g, "ي"],
  [/ء/g, ""],
  [/ة/g, "ه"],
];
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u;
/** Ending, and how many letters must stay. Tried in this order, again and again. */
const ENDINGS: readonly (readonly [number, string])[] = [
  [3, "هما"],
  [3, "تان"],
  [3, "تين"],
  [3, "هم"],
  [3, "هن"],
  [3, "ها"],
  [3, "ات"],
  [4, "نا"],
  [4, "ان"],
  [4, "ون"],
  [4, "ين"],
  [3, "وا"],
  [3, "ه"],
  [3, "ي"],
];
const ROUNDS = 3;
const WORD = /[\p{L}\p{M}\p{N}\u0640]+/gu;
/** Letters written together with the next word. The index keeps them, since many words begin with one; a question asks for both. */
const PROCLITICS = ["", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فس"];
const LONGEST_CACHED = 24;
const CACHE_SIZE = 100_000;
const cache = new Map<string, string>();

/** Search form of one word; empty when nothing is left of it, e.g. `searchForm("والضربات") === searchForm("ضَرْبة")`. */
export function searchForm(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const form = reduce(word);
  if (word.length <= LONGEST_CACHED) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(word, form);
  }
  return form;
}

function reduce(word: string): string {
  let form = fold(word);
  for (const [from, to] of FOLDS) form = form.replace(from, to);
  form = form.replace(ARTICLE, "");
  for (let round = 0; round < ROUNDS; round++) {
    const ending = ENDINGS.find(([stay, end]) => form.length >= stay + end.length && form.endsWith(end));
    if (ending === undefined) break;
    form = form.slice(0, -ending[1].length);
  }
  return form;
}

/** A word of a text with its span and search form. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** All words of a text that have a search form, in order. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const form = searchForm(match[0]);
    if (form !== "") yield { start: match.index, end: match.index + match[0].length, form };
  }
}

/** The search forms of a text, separated by spaces. */
export function searchText(text: string): string {
  let out = "";
  for (const { form } of wordsOf(text)) out += out === "" ? form : ` ${form}`;
  return out;
}

/** For each word of a question, the forms of which one must be in the text. */
export function asked(question: string): string[][] {
  return [...wordsOf(question)].map(({ form }) => {
    const stems = [form];
    if (form.length >= 5 && PROCLITICS.includes(form.slice(0, 1))) stems.push(form.slice(1));
    if (form.length >= 6 && PROCLITICS.includes(form.slice(0, 2))) stems.push(form.slice(2));
    return [...new Set(stems.flatMap((stem) => PROCLITICS.map((letters) => letters + stem)))];
  });
}
