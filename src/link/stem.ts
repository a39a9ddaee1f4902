import { fold, tokenise } from "../arabic/index.ts";

const HEADS = ["وبال", "فبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال"];
const TAILS = ["تهما", "تهم", "تها", "ات", "ين", "ون", "ان", "ية", "ها", "هم", "ته", "ي", "ة", "ه", "ا"];
const SHORTEST = 3;
const cache = new Map<string, string>();
const CACHE_LIMIT = 100_000;

/**
 * Light stem of a word in normal form: article with its clitics off the front, suffixes off the end. It compares words; it does not
 * read them. `stemOf("والعراقية")` and `stemOf("عراقي")` are equal.
 */
export function stemOf(norm: string): string {
  const known = cache.get(norm);
  if (known !== undefined) return known;
  let stem = norm;
  const head = HEADS.find((h) => stem.startsWith(h) && stem.length - h.length >= SHORTEST);
  if (head !== undefined) stem = stem.slice(head.length);
  for (let more = true; more; ) {
    const tail = TAILS.find((t) => stem.endsWith(t) && stem.length - t.length >= SHORTEST);
    more = tail !== undefined;
    if (tail !== undefined) stem = stem.slice(0, -tail.length);
  }
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(norm, stem);
  return stem;
}

/** Stems of the words and numbers of a text; words of one or two letters are left out. */
export function stemsOf(text: string): string[] {
  const stems: string[] = [];
  for (const token of tokenise(text)) {
    if (token.kind === "number") stems.push(token.norm);
    else if ((token.kind === "word" || token.kind === "latin") && token.norm.length >= SHORTEST)
      stems.push(stemOf(token.norm));
  }
  return stems;
}

/** Folded words of a name, for equality of names. */
export const nameKey = (name: string): string =>
  tokenise(name)
    .filter((t) => t.kind !== "punctuation" && t.kind !== "symbol")
    .map((t) => fold(t.norm))
    .join(" ");

const FORMS = ["است", "مست", "ان"];

/**
 * The letters of a word that its other forms keep, as far as spelling shows: `rootOf("قصفت")` = `rootOf("القصف")`, `rootOf("هجوم")` = `rootOf("هجمات")`. It compares
 * words that tell of events; it is no root of a dictionary.
 */
export function rootOf(norm: string): string {
  let stem = stemOf(norm);
  const form = FORMS.find((f) => stem.startsWith(f) && stem.length - f.length >= SHORTEST);
  if (form !== undefined) stem = stem.slice(form.length);
  if (/^[متياس]/u.test(stem) && stem.length > SHORTEST) stem = stem.slice(1);
  if (stem.endsWith("ت") && stem.length > SHORTEST) stem = stem.slice(0, -1);
  return stem.slice(0, 1) + stem.slice(1).replace(/[اويى]/gu, "");
}
