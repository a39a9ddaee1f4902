import type { NounEntry, VerbEntry } from "../../record/index.ts";
import { verbForms } from "./build.ts";
import { declineEntry } from "./decline.ts";
import type { Features } from "./form.ts";

/** One inflected form of a lexeme, in normal form (hamza on alef folded, no marks), with what it says. */
export interface InflectedForm extends Omit<Features, "join" | "jussive"> {
  readonly text: string;
}

/**
 * Lists every form of a lexeme without clitics, each spelling and set of features once.
 *
 * `inflect({form: "I", root: "قول", past: "قال", present: "يقول", …})` holds قال, قالت, قلنا, يقولون, لم يقل's يقل, قيل (passive), قائل, مقول.
 */
export function inflect(entry: VerbEntry | NounEntry): InflectedForm[] {
  const forms = "past" in entry ? verbForms(entry) : declineEntry(entry);
  const seen = new Set<string>();
  const list: InflectedForm[] = [];
  for (const { join: _, spelt: __, jussive: ___, ...form } of forms) {
    const key = Object.values(form).join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    list.push(form);
  }
  return list;
}
