import type { Form, Join } from "./form.ts";
import { codeOf, plain } from "./form.ts";
import { beforeAlef, beforeWaw, beforeYa, presentBeforePronoun } from "./hamza.ts";
import type { Stems, VerbStems } from "./stems.ts";

type Person = 1 | 2 | 3;
type GrammaticalNumber = "singular" | "dual" | "plural";
type Gender = "masculine" | "feminine";
type Tense = "past" | "present" | "imperative";

/** Collects forms of one tense and voice. */
interface Sink {
  add(
    texts: string | readonly string[],
    person: Person,
    number: GrammaticalNumber,
    gender: Gender | null,
    join?: Join,
    jussive?: boolean,
  ): void;
}

/** All finite forms of a verb; the voice of a form is `either` when both voices write it alike. */
export function conjugate(verb: VerbStems): Form[] {
  const forms = new Map<string, Slot>();
  const sink = (tense: Tense, voice: "active" | "passive"): Sink => ({
    add(texts, person, number, gender, join = "any", jussive = false) {
      const code = codeOf({ form: "finite", tense, voice: null, person, number, gender, join: "any", jussive });
      for (const spelt of typeof texts === "string" ? [texts] : texts) {
        const text = plain(spelt);
        let slot = forms.get(text + code);
        if (slot === undefined) {
          const form: Form = { text, spelt, form: "finite", tense, voice, person, number, gender, join, jussive };
          slot = { form, free: null, bound: null };
          forms.set(text + code, slot);
        }
        if (join !== "pronoun") slot.free = both(slot.free, voice);
        if (join !== "absolute") slot.bound = both(slot.bound, voice);
      }
    },
  });
  past(verb.past, verb, sink("past", "active"));
  present(verb.present, sink("present", "active"));
  imperative(verb, sink("imperative", "active"));
  if (verb.passivePast) past(verb.passivePast, verb, sink("past", "passive"));
  if (verb.passivePresent) present(verb.passivePresent, sink("present", "passive"));
  return [...forms.values()].flatMap(settle);
}

type Voice = "active" | "passive" | "either";

/** A spelling with its features; the voices that write it so without (`free`) and before (`bound`) a pronoun. */
interface Slot {
  readonly form: Form;
  free: Voice | null;
  bound: Voice | null;
}

const both = (known: Voice | null, voice: Voice): Voice => (known === null || known === voice ? voice : "either");

function settle({ form, free, bound }: Slot): Form[] {
  if (free === bound) return [{ ...form, voice: free, join: "any" }];
  const list: Form[] = [];
  if (free !== null) list.push({ ...form, voice: free, join: "absolute" });
  if (bound !== null) list.push({ ...form, voice: bound, join: "pronoun" });
  return list;
}

function past(stems: Stems, verb: VerbStems, sink: Sink): void {
  const short = stems.kind === "defective" ? pastDefective(stems.long, verb, sink) : pastPlain(stems, sink);
  for (const stem of short) {
    sink.add(`${stem}ن`, 3, "plural", "feminine");
    sink.add(`${stem}ت`, 1, "singular", null);
    sink.add(`${stem}ت`, 2, "singular", null);
    sink.add(`${stem}تما`, 2, "dual", null);
    sink.add(`${stem}تم`, 2, "plural", "masculine", "absolute");
    sink.add(`${stem}تمو`, 2, "plural", "masculine", "pronoun");
    sink.add(`${stem}تن`, 2, "plural", "feminine");
    sink.add(`${stem}نا`, 1, "plural", null);
  }
}

function pastPlain({ long, short }: Stems, sink: Sink): readonly string[] {
  sink.add(long, 3, "singular", "masculine");
  sink.add(`${long}ت`, 3, "singular", "feminine");
  sink.add(beforeAlef(long), 3, "dual", "masculine");
  sink.add(`${long}تا`, 3, "dual", "feminine");
  sink.add(beforeWaw(long, "وا"), 3, "plural", "masculine", "absolute");
  sink.add(beforeWaw(long, "و"), 3, "plural", "masculine", "pronoun");
  return short;
}

/** Past of defective verbs: دعا دعت دعوا, رمى رمت رموا رميت, بقي بقيت بقوا. */
function pastDefective(long: string, verb: VerbStems, sink: Sink): readonly string[] {
  const base = long.slice(0, -1);
  const endsInI = long.endsWith("ي");
  const glide = verb.form === "I" && long.endsWith("ا") && verb.root.at(-1) === "و" ? "و" : "ي";
  sink.add(long, 3, "singular", "masculine", endsInI ? "any" : "absolute");
  if (!endsInI) sink.add(`${base}ا`, 3, "singular", "masculine", "pronoun");
  sink.add(endsInI ? `${base}يت` : `${base}ت`, 3, "singular", "feminine");
  sink.add(`${base}${glide}ا`, 3, "dual", "masculine");
  sink.add(endsInI ? `${base}يتا` : `${base}تا`, 3, "dual", "feminine");
  sink.add(`${base}وا`, 3, "plural", "masculine", "absolute");
  sink.add(`${base}و`, 3, "plural", "masculine", "pronoun");
  return [base + glide];
}

const SINGULARS: readonly (readonly [string, Person, GrammaticalNumber, Gender | null])[] = [
  ["ي", 3, "singular", "masculine"],
  ["ت", 3, "singular", "feminine"],
  ["ت", 2, "singular", "masculine"],
  ["أ", 1, "singular", null],
  ["ن", 1, "plural", null],
];

/** Prefix and stem; two hamzas meet in one letter (أأخذ → آخذ). */
const prefixed = (prefix: string, stem: string) =>
  prefix === "أ" && /^[أا]/.test(stem) ? `آ${stem.slice(1)}` : prefix + stem;

function present(stems: Stems, sink: Sink): void {
  const { kind, long, short } = stems;
  const jussive =
    kind === "defective" ? [long.slice(0, -1)] : kind === "hollow" ? short : kind === "doubled" ? short : [];
  for (const [prefix, person, number, gender] of SINGULARS) {
    const whole = prefixed(prefix, long);
    const alefMaqsura = kind === "defective" && whole.endsWith("ى");
    sink.add(whole, person, number, gender, alefMaqsura ? "absolute" : "any");
    sink.add(alefMaqsura ? `${whole.slice(0, -1)}ا` : presentBeforePronoun(whole), person, number, gender, "pronoun");
    for (const stem of jussive) sink.add(prefixed(prefix, stem), person, number, gender, "any", true);
  }
  const base = kind === "defective" ? long.slice(0, -1) : long;
  const glided = kind === "defective" ? base + (long.endsWith("و") ? "و" : "ي") : long;
  sink.add(beforeAlef(`ي${glided}`, "ن"), 3, "dual", "masculine");
  sink.add(beforeAlef(`ي${glided}`), 3, "dual", "masculine");
  sink.add(beforeAlef(`ت${glided}`, "ن"), 3, "dual", "feminine");
  sink.add(beforeAlef(`ت${glided}`), 3, "dual", "feminine");
  for (const [prefix, person] of [
    ["ي", 3],
    ["ت", 2],
  ] as const) {
    sink.add(beforeWaw(prefix + base, "ون"), person, "plural", "masculine");
    sink.add(beforeWaw(prefix + base, "وا"), person, "plural", "masculine", "absolute");
    sink.add(beforeWaw(prefix + base, "و"), person, "plural", "masculine", "pronoun");
  }
  sink.add(beforeYa(`ت${base}`, "ين"), 2, "singular", "feminine");
  sink.add(beforeYa(`ت${base}`, "ي"), 2, "singular", "feminine");
  for (const stem of kind === "defective" ? [glided] : short) {
    sink.add(`ي${stem}ن`, 3, "plural", "feminine");
    sink.add(`ت${stem}ن`, 2, "plural", "feminine");
  }
}

/** Letters put before the jussive stem: none where it begins with a vowelled consonant. */
function imperativePrefix({ form, kind, root, present }: VerbStems): string {
  if (form === "IV") return "أ";
  if (form === "VII" || form === "VIII" || form === "IX" || form === "X") return "ا";
  if (form !== "I" || kind === "hollow" || kind === "doubled") return "";
  return root[0] === "و" && !present.long.startsWith("و") ? "" : "ا";
}

function imperative(verb: VerbStems, sink: Sink): void {
  const { kind, long, short } = verb.present;
  const prefix = imperativePrefix(verb);
  // The three old verbs أخذ, أكل, أمر lose their hamza: خذ.
  const cut = verb.form === "I" && verb.root[0] === "ء" ? 1 : 0;
  const whole = (cut ? "" : prefix) + long.slice(cut).replace(/^ؤ/, "أ");
  const base = kind === "defective" ? whole.slice(0, -1) : whole;
  const singular = kind === "hollow" ? short.map((stem) => prefix + stem) : [base];
  sink.add(singular, 2, "singular", "masculine");
  sink.add(beforeYa(base, "ي"), 2, "singular", "feminine");
  sink.add(beforeWaw(base, "وا"), 2, "plural", "masculine", "absolute");
  sink.add(beforeWaw(base, "و"), 2, "plural", "masculine", "pronoun");
}
