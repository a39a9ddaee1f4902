import type { Knowledge, NounEntry, VerbEntry } from "../../record/index.ts";
import { rootOf } from "./stems.ts";

/** A fault in a row of the lexeme tables, said so that an editor can mend it. */
export interface LexemeFault {
  readonly id: string;
  readonly message: string;
}

/** Letters that the past of each form must show; radicals are `.`, weak ones may be missing or changed. */
const PAST_SHAPE: Readonly<Record<string, RegExp>> = {
  I: /^.{2,3}$/,
  II: /^.{3}$/,
  III: /^(.ا.{1,2}|آ.{2})$/,
  IV: /^(أ.{2,3}|آ.{2})$/,
  V: /^ت.{3}$/,
  VI: /^ت(.ا.{1,2}|آ.{2})$/,
  VII: /^ان.{2,3}$/,
  VIII: /^ا.{3,4}$/,
  IX: /^ا.{3}$/,
  X: /^است.{2,3}$/,
  QI: /^.{4}$/,
  QII: /^ت.{4}$/,
};

const PRESENT_START: Readonly<Record<string, string>> = { V: "يت", VI: "يت", QII: "يت", VII: "ين", X: "يست" };
/** Letters that a root or a following sound may hide or change in writing. */
const CHANGEABLE = "وياىءأؤئإآتطدذزثظ";

/** What is wrong with a verb: `verbFaults` of a form X verb whose past lacks است says so. */
export function* verbFaults(verb: VerbEntry): Generator<string> {
  const shape = PAST_SHAPE[verb.form];
  if (shape === undefined) return yield `form ${verb.form} is none of ${Object.keys(PAST_SHAPE).join(", ")}`;
  const root = rootOf(verb);
  const letters = verb.form.startsWith("Q") ? 4 : 3;
  if (root.length !== letters) yield `a root of form ${verb.form} has ${letters} letters: ${verb.root}`;
  if (!shape.test(verb.past)) yield `the past does not look like form ${verb.form}: ${verb.past}`;
  const start = PRESENT_START[verb.form] ?? "ي";
  if (!verb.present.startsWith(start)) yield `the present of form ${verb.form} begins with ${start}: ${verb.present}`;
  for (const part of [verb.past, verb.present])
    if (!holds(part, root)) yield `${part} lacks letters of its root ${verb.root}`;
  for (const masdar of verb.masdars)
    if (masdar.startsWith("ال") && root[0] !== "ل") yield `masdar with article: ${masdar}`;
}

/** True when the unchangeable radicals stand in the word in order; of two equal last radicals one may be written. */
function holds(word: string, root: readonly string[]): boolean {
  const firm = root.filter((letter, i) => !CHANGEABLE.includes(letter) && !(i > 0 && letter === root[i - 1]));
  let at = 0;
  for (const letter of firm) {
    const found = word.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

/** What is wrong with a noun or adjective. */
export function* nounFaults(noun: NounEntry): Generator<string> {
  if (noun.pos !== "noun" && noun.pos !== "adjective") yield `pos is noun or adjective, not ${noun.pos}`;
  if (noun.singular === "" && noun.plurals.length === 0) yield "neither singular nor plural";
  for (const form of [noun.singular, ...noun.plurals]) {
    if (/\s/.test(form)) yield `a lexeme is one word: ${form}`;
  }
  for (const plural of noun.plurals) {
    if (plural === noun.singular) yield `plural and singular are one: ${plural}`;
  }
}

/** Rows that cannot be inflected well, with what is wrong: for `isnad check-knowledge` and for tests over the shipped tables. */
export function checkLexemes(knowledge: Knowledge): LexemeFault[] {
  const faults: LexemeFault[] = [];
  const seen = new Set<string>();
  const check = (id: string, texts: readonly string[], found: Iterable<string>) => {
    if (seen.has(id)) faults.push({ id, message: "the id stands twice" });
    seen.add(id);
    if (texts.some((text) => /[\u064b-\u0652\u0640]/.test(text)))
      faults.push({ id, message: "vowel marks or tatweel" });
    for (const message of found) faults.push({ id, message });
  };
  for (const verb of knowledge.verbs) {
    check(verb.id, [verb.past, verb.present, verb.root, ...verb.masdars], verbFaults(verb));
  }
  for (const noun of knowledge.nouns) check(noun.id, [noun.singular, ...noun.plurals], nounFaults(noun));
  return faults;
}
