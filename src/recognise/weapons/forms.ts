import { fold } from "../../arabic/index.ts";
import type { WeaponEntry } from "../../record/index.ts";

/** One inflected form of a head noun. */
export interface HeadForm {
  readonly head: WeaponEntry;
  readonly number: "singular" | "dual" | "plural" | "mass";
  readonly definite: boolean;
  /** A dual without its nun stands only before what it belongs to: صاروخي كاتيوشا، قذيفتي هاون. */
  readonly construct: boolean;
}

/** What stands after a head: its row, and the spelling that the table gives it. */
export interface Modifier {
  readonly entry: WeaponEntry;
  readonly spelling: string;
}

const ENCLITICS = ["ه", "ها", "هم", "هما", "هن", "نا", "كم", "ك"];

/**
 * Adds all forms of a head noun under their normal form: with and without the article, dual in both cases and in construct, plurals,
 * accusative alef, attached pronouns. `صاروخ` gives `الصواريخ`, `صاروخان`, `صاروخين`, `صواريخهم` …
 */
export function addForms(head: WeaponEntry, forms: Map<string, HeadForm[]>): void {
  const add = (form: string, number: HeadForm["number"], definite: boolean, construct = false) => {
    const list = forms.get(form) ?? [];
    if (!list.some((f) => f.head === head && f.number === number)) list.push({ head, number, definite, construct });
    forms.set(form, list);
  };
  const noun = (form: string, number: HeadForm["number"]) => {
    add(form, number, false);
    add(`ال${form}`, number, true);
    const bound = form.endsWith("ة") ? `${form.slice(0, -1)}ت` : form;
    for (const enclitic of ENCLITICS) add(bound + enclitic, number, true);
  };
  const [singular = "", ...plurals] = head.names.map(fold);
  noun(singular, plurals.length === 0 ? "mass" : "singular");
  for (const plural of plurals) noun(plural, "plural");
  if (plurals.length === 0) return;
  const feminine = singular.endsWith("ة");
  const stem = feminine ? `${singular.slice(0, -1)}ت` : singular;
  for (const ending of ["ان", "ين"]) {
    add(stem + ending, "dual", false);
    add(`ال${stem}${ending}`, "dual", true);
  }
  add(`${stem}ي`, "dual", false, true);
  if (feminine) add(`${stem}ا`, "dual", false, true);
  else add(`${singular}ا`, "singular", false);
}

const ENDINGS = ["تان", "تين", "يات", "ات", "ان", "ين", "ة", "ا"];
const SHORTEST = 3;
/** The preposition "to" and the adjective "automatic" (masculine) have one normal form; the preposition is far commoner. */
const TO = "الي";

/** What is left of a modifier when the marks of agreement are cut off, the same for `باليستي`, `الباليستية` and `باليستيين`; empty for what is never one. */
export function base(norm: string): string {
  if (norm === TO) return "";
  let word = norm.startsWith("ال") && norm.length > SHORTEST ? norm.slice(2) : norm;
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST) {
      word = word.slice(0, -ending.length);
      if (ending === "يات") word += "ي";
      break;
    }
  }
  return word;
}

/** The canonical name: head in the singular or plural, then its modifiers in agreement, e.g. `صواريخ باليستية`. */
export function nameOf(head: WeaponEntry, modifiers: readonly Modifier[], plural: boolean): string {
  const noun = plural ? (head.names[1] ?? head.names[0]!) : head.names[0]!;
  const feminine = noun.endsWith("ة") || (plural && head.names.length > 1);
  const parts = [noun];
  for (const modifier of modifiers) {
    parts.push(modifier.entry.sort === "adjective" && feminine ? feminineOf(modifier.spelling) : modifier.spelling);
  }
  return parts.join(" ");
}

function feminineOf(name: string): string {
  const space = name.indexOf(" ");
  const first = space < 0 ? name : name.slice(0, space);
  if (first.endsWith("ة")) return name;
  return `${first}ة${space < 0 ? "" : name.slice(space)}`;
}
