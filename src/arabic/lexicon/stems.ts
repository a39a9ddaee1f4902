import type { VerbEntry } from "../../record/index.ts";

/** How a verb's stem behaves at its end or middle; initial weakness already shows in the entry's past and present. */
export type VerbKind = "sound" | "hollow" | "doubled" | "defective";

/** The two stems of one tense and voice. */
export interface Stems {
  readonly kind: VerbKind;
  /** Third person masculine singular, without prefix. */
  readonly long: string;
  /** Before a suffix that begins with a consonant (past), or of the jussive and of the feminine plural (present). */
  readonly short: readonly string[];
}

/** Stems of one verb in ordinary spelling (hamza seats kept), past and present, active and passive. */
export interface VerbStems {
  readonly form: string;
  readonly root: readonly string[];
  readonly kind: VerbKind;
  readonly past: Stems;
  readonly present: Stems;
  /** `null` for verbs that have no passive. */
  readonly passivePast: Stems | null;
  readonly passivePresent: Stems | null;
}

const isWeak = (letter: string | undefined) => letter === "و" || letter === "ي";
const HOLLOW_FORMS = new Set(["I", "IV", "VII", "VIII", "X"]);
const NEVER_PASSIVE = new Set(["VII", "IX"]);

/** Root letters with every hamza written `ء`. */
export function rootOf(entry: VerbEntry): string[] {
  return [...entry.root.replace(/[أإآاؤئ]/g, "ء").replace(/ى/g, "ي")].filter((letter) => letter.trim() !== "");
}

function kindOf(entry: VerbEntry, root: readonly string[]): VerbKind {
  const { past, form } = entry;
  const last = root.at(-1);
  if (isWeak(last) && /[اىي]$/.test(past)) return "defective";
  if (isWeak(root[1]) && past.at(-2) === "ا" && HOLLOW_FORMS.has(form)) return "hollow";
  const geminate = root.length === 3 && root[1] === last && form !== "II" && form !== "V";
  if ((geminate || form === "IX") && past.at(-1) === last && past.at(-2) !== last) return "doubled";
  return "sound";
}

/** Drops the long vowel of a hollow stem; a final hamza takes the seat of the short vowel that stays: `i` يجئ, `u` يسؤ, `a` يشأ. */
function shortened(long: string, vowel: "ا" | "و" | "ي"): string[] {
  const base = long.slice(0, -2);
  const last = long.at(-1)!;
  return [base + (last === "ء" ? { ا: "أ", و: "ؤ", ي: "ئ" }[vowel] : last)];
}

function stemsOf(kind: VerbKind, long: string, shortVowel = long.at(-2)): Stems {
  if (kind === "hollow") return { kind, long, short: shortened(long, shortVowel as "ا" | "و" | "ي") };
  if (kind === "doubled") return { kind, long, short: [long + long.at(-1)!] };
  return { kind, long, short: [long] };
}

/** Stems of the passive past (quttila, qīla, duʿiya): only long vowels and hamza seats show in writing. */
function passivePastOf(form: string, kind: VerbKind, past: string): string {
  let stem = past;
  if (form === "III" && stem[0] === "آ") stem = `أو${stem.slice(1)}`;
  else if (form === "III") stem = `${stem[0]}و${stem.slice(2)}`;
  else if (form === "VI" && stem[2] === "ا") stem = `${stem.slice(0, 2)}و${stem.slice(3)}`;
  else if (form === "IV" && stem[0] === "آ") stem = `أو${stem.slice(1)}`;
  else if (form === "IV" && stem.startsWith("أي") && kind !== "hollow") stem = `أو${stem.slice(2)}`;
  else if (form === "I" && stem[1] === "أ" && stem.length === 3) stem = `${stem[0]}ئ${stem[2]}`;
  else if (form === "VIII" && stem.startsWith("ائ")) stem = `اؤ${stem.slice(2)}`;
  else if (form === "X" && stem[3] === "أ") stem = `${stem.slice(0, 3)}ؤ${stem.slice(4)}`;
  if (kind === "hollow") return `${stem.slice(0, -2)}ي${stem.at(-1)}`;
  if (kind === "defective") return `${stem.slice(0, -1)}ي`;
  if (/[أؤ]$/.test(stem)) return `${stem.slice(0, -1)}ئ`;
  return stem;
}

/** Stems of the passive present (yuqtalu, yuqālu, yudʿā). */
function passivePresentOf(form: string, kind: VerbKind, present: string, root: readonly string[]): string {
  let stem = present;
  if (form === "I" && root[0] === "و" && !stem.startsWith("و")) stem = `و${stem}`;
  if (form === "I" && root[0] === "ء" && /^[أا]/.test(stem)) stem = `ؤ${stem.slice(1)}`;
  if (form === "VIII" && stem.startsWith("أ")) stem = `ؤ${stem.slice(1)}`;
  if (kind === "hollow") return `${stem.slice(0, -2)}ا${stem.at(-1)}`;
  if (kind === "defective") return `${stem.slice(0, -1)}ى`;
  if (/[ئؤ]$/.test(stem)) return `${stem.slice(0, -1)}أ`;
  return stem;
}

/** Works out the stems of a verb from its two principal parts. `verbStems(قال, يقول)` has the short stem قل. */
export function verbStems(entry: VerbEntry): VerbStems {
  const root = rootOf(entry);
  const { form } = entry;
  const kind = kindOf(entry, root);
  const present = entry.present.slice(1);
  // The short past of form I keeps the colour of its middle radical (سؤت, جئت); the other forms have `a` (أسأت).
  const shortPast = form === "I" ? root[1] : "ا";
  const passive = !NEVER_PASSIVE.has(form) && !entry.classes.includes("intransitive");
  return {
    form,
    root,
    kind,
    past: stemsOf(kind, entry.past, shortPast),
    present: stemsOf(kind, present),
    passivePast: passive ? stemsOf(kind, passivePastOf(form, kind, entry.past), shortPast) : null,
    passivePresent: passive ? stemsOf(kind, passivePresentOf(form, kind, present, root)) : null,
  };
}
