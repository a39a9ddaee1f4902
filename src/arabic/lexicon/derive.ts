import type { VerbEntry } from "../../record/index.ts";
import { type Cast, Declension, MASDAR } from "./decline.ts";
import type { Form } from "./form.ts";
import { type VerbStems, verbStems } from "./stems.ts";

const participle = (kind: "active-participle" | "passive-participle", voice: Form["voice"]): Cast => ({
  singular: kind,
  dual: kind,
  plural: kind,
  voice,
});

/** Active participle as spelt, with `ي` kept on defective stems: قاصف, قائل, رامي, مستهدف. */
export function activeParticiple(verb: VerbStems): string {
  const [r1, r2, r3] = verb.root;
  if (verb.form !== "I") {
    const stem = participleOf(verb.present.long).replace(/اء(?=.)/, "ائ");
    return stem.replace(/[ىأؤ]$/, (last) => (last === "ى" ? "ي" : "ئ"));
  }
  const first = r1 === "ء" ? "آ" : `${r1}ا`;
  if (verb.kind === "doubled") return first + r3;
  const last = verb.kind === "defective" ? "ي" : r3 === "ء" ? "ئ" : r3;
  if (verb.kind === "hollow") return r3 === "ء" ? `${first}ئي` : `${first}ئ${last}`;
  return `${first}${r2 === "ء" ? "ئ" : r2}${last}`;
}

/** م before a derived stem, whose first hamza then sits on waw (مؤتمن). */
const participleOf = (stem: string) => `م${stem.startsWith("أ") ? `ؤ${stem.slice(1)}` : stem}`;

/** Passive participle: مقصوف, مقول, مرمي, مستهدف; `null` where the verb has no passive. */
export function passiveParticiple(verb: VerbStems): string | null {
  if (verb.passivePresent === null) return null;
  if (verb.form !== "I") return participleOf(verb.passivePresent.long);
  const [r1, r2, r3] = verb.root;
  const first = r1 === "ء" ? "مأ" : `م${r1}`;
  if (verb.kind === "hollow") return verb.present.long.at(-2) === "ي" ? `${first}ي${r3}` : `${first}و${r3}`;
  if (verb.kind === "defective") return r3 === "و" ? `${first}${r2}و` : `${first}${r2 === "ء" ? "ئ" : r2}ي`;
  return `${first}${r2 === "ء" ? "ؤ" : r2}و${r3}`;
}

/** Verbal noun that the form makes regular; `null` for form I, whose masdar must be entered. */
export function regularMasdar(entry: VerbEntry, { kind, form, root }: VerbStems): string | null {
  const { past } = entry;
  const defective = kind === "defective";
  switch (form) {
    case "II":
      return secondMasdar(past, defective, root);
    case "III":
      return `${past.startsWith("آ") ? `مؤا${past.slice(1, -1)}` : `م${past.slice(0, -1)}`}${defective ? "ا" : past.at(-1)}ة`;
    case "IV":
      return fourthMasdar(past, kind, root);
    case "V":
    case "VI":
    case "QII": {
      if (defective) return `${past.slice(0, -1)}ي`;
      // The vowel before the last radical is `u`: تساؤل, ترؤس, تنبؤ.
      return past.replace(/[أء]$/, "ؤ").replace(/[أء](?=.$)/, "ؤ");
    }
    case "VII":
    case "VIII":
    case "IX":
    case "X":
      return longMasdar(past, kind, form, root);
    case "QI":
      return `${past}ة`;
    default:
      return null;
  }
}

/** تدمير, تغطية, تهنئة. */
function secondMasdar(past: string, defective: boolean, root: readonly string[]): string {
  const base = past.slice(0, -1);
  if (defective) return `ت${base}ية`;
  if (root[2] === "ء") return `ت${base}ئة`;
  return `ت${root[1] === "ء" ? `${base.slice(0, -1)}ئ` : base}ي${past.at(-1)}`;
}

/** إطلاق, إقامة, إلقاء, إيقاف, إعداد. */
function fourthMasdar(past: string, kind: string, root: readonly string[]): string {
  const [r1, r2, r3] = root;
  if (kind === "hollow") return `إ${r1}ا${r3}ة`;
  if (kind === "doubled") return `إ${r1}${r2}ا${r3}`;
  const head = past.startsWith("آ") || r1 === "و" ? "إي" : `إ${past[1]}`;
  return `${head}${r2 === "ء" ? "آ" : `${r2}ا`}${kind === "defective" ? "ء" : r3}`;
}

/** Masdars with an alef before the last radical: انفجار, اتصال, احتلال, اغتيال, استقالة, استيراد, استئناف. */
function longMasdar(past: string, kind: string, form: string, root: readonly string[]): string {
  const last = root.at(-1)!;
  if (kind === "hollow") {
    const head = past.slice(0, -2);
    return form === "X" ? `${head}ا${last}ة` : `${head}يا${last}`;
  }
  if (kind === "doubled") return `${past}ا${last}`;
  let base = past.slice(0, -1).replace(/أ$/, "ئ");
  if (form === "X") base = base.replace("استو", "استي").replace("استأ", "استئ");
  return `${base}ا${kind === "defective" || last === "ء" ? "ء" : past.at(-1)}`;
}

/** Verbal nouns of a verb: those entered, else the regular one. `استهدف` → استهداف. */
export function masdarsOf(entry: VerbEntry, verb: VerbStems = verbStems(entry)): readonly string[] {
  if (entry.masdars.length > 0) return entry.masdars;
  const regular = regularMasdar(entry, verb);
  return regular === null ? [] : [regular];
}

/** Verbal nouns and participles of a verb in all their forms, without clitics. */
export function deriveNominals(entry: VerbEntry, verb: VerbStems = verbStems(entry)): Form[] {
  const masdars = new Declension(MASDAR);
  for (const masdar of masdarsOf(entry, verb)) {
    const defective = verb.kind === "defective" && masdar.endsWith("ي") && verb.form !== "I";
    masdars.word(masdar, "singular", masdar.endsWith("ة") ? "feminine" : "masculine", defective);
    if (verb.form === "I" && !masdar.endsWith("ة")) continue;
    masdars.dual(masdar, masdar.endsWith("ة") ? "feminine" : "masculine");
    masdars.soundFeminine(masdar);
  }
  return [...masdars.forms, ...participles(verb)];
}

/** Forms whose participle the news uses mostly in the passive sense (مسلّح, مستهدَف, محتجَز). */
const PASSIVE_FIRST = new Set(["II", "IV", "VIII", "X", "QI"]);

function participles(verb: VerbStems): Form[] {
  const active = activeParticiple(verb);
  const passive = passiveParticiple(verb);
  const alike = passive === active;
  const defective = verb.kind === "defective";
  const both: Form[][] = [decline(active, participle("active-participle", alike ? "either" : "active"), defective)];
  if (passive !== null)
    both.push(decline(passive, participle("passive-participle", alike ? "either" : "passive"), false));
  if (PASSIVE_FIRST.has(verb.form)) both.reverse();
  return both.flat();
}

function decline(word: string, cast: Cast, defective: boolean): Form[] {
  const table = new Declension(cast);
  table.adjective(word, word.endsWith("ى") ? `${word.slice(0, -1)}اة` : `${word}ة`, defective);
  return table.forms;
}
