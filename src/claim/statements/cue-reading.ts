import { readTrait } from "../../arabic/index.ts";
import type { Reading } from "../../record/index.ts";
import type { Word } from "../clause/index.ts";
import type { Scene } from "./scene.ts";
import { type Cue, lemmaOf, maySay } from "./tables.ts";

/** Reading of a token as a cue, with the rows that hold it. */
export interface CueReading {
  readonly reading: Reading;
  readonly cues: readonly Cue[];
  readonly shape: "finite" | "participle" | "masdar";
}

/** Every way to read a token as a word of saying, finite verbs first. */
export function cueReading(scene: Scene, word: Word): CueReading | null {
  if (!maySay(scene.tables, word.token)) return null;
  let best: CueReading | null = null as CueReading | null;
  for (const reading of word.token.readings) {
    if (reading.lexeme.pos !== "verb") continue;
    const cues = scene.tables.cuesOf(reading.lexeme);
    if (!cues) continue;
    const shape = shapeOf(reading, word);
    if (shape === null) continue;
    // `ويدعى أبو سعيد`: he is called so.
    if (
      CALLED.has(reading.lexeme.lemma) &&
      scene.analysed.text[word.token.end - 1] === "ى" &&
      reading.tense === "present"
    )
      continue;
    if (shape === "finite") {
      const own = reading === word.reading;
      if (best === null || best.shape !== "finite") best = { reading, cues, shape };
      // `وردت الوزارة بالقول`: spelt like another verb of saying.
      else if (isOfPapers(best.cues)) best = { reading, cues: [...best.cues, ...cues], shape };
      else if (isOfPapers(cues)) best = { reading: best.reading, cues: [...best.cues, ...cues], shape };
      else if (own) best = { reading, cues, shape };
    } else if (best === null) best = { reading, cues, shape };
  }
  return best;
}

const CALLED: ReadonlySet<string> = new Set(["ادعى", "دعا"]);
const isOfPapers = (cues: readonly Cue[]): boolean => cues.every(({ sense }) => sense.has("in"));

function shapeOf(reading: Reading, word: Word): CueReading["shape"] | null {
  // `اكتفى بالقول إن`, `سخر منه بقوله: "…"` say as قائلا does.
  if (reading.form === "masdar" && reading.preposition === "ب" && lemmaOf(reading) === "قال") return "participle";
  if (reading.form === "finite") return reading.tense === "imperative" ? null : "finite";
  if (reading.definite || reading.preposition !== null) return null;
  if (reading.form === "masdar") return "masdar";
  if (reading.form !== "active-participle") return null;
  const { norm } = word.token;
  return norm.endsWith("ا") || norm.endsWith("ة") || norm.endsWith("ين") || norm.endsWith("ان") ? "participle" : null;
}

const BRINGING: ReadonlySet<string> = new Set(["an", "in.if", "bianna"]);
const complementiser = readTrait(({ readings }) =>
  readings.some((r) => BRINGING.has(r.lexeme.id) && r.preposition !== "ل"),
);
export const isComplementiser = (word: Word | undefined): boolean =>
  word !== undefined && complementiser.of(word.token);

/** Code of the preposition that a word is or carries. */
export function prepositionCode(word: Word): "li" | "ila" | "ala" | "about" | "bi" | "min" | "fi" | null {
  if (word.preposition === "ب" || word.token.norm === "ب") return "bi";
  // `دعا لوقف القتال`: what is called for is a deed.
  if (word.preposition === "ل" && word.reading !== null && !word.reading.definite && isDeed(word.reading)) return "li";
  if (word.kind !== "preposition") return null;
  switch (word.reading?.lexeme.id) {
    case "ila":
      return "ila";
    case "ala":
      return "ala";
    case "an.from":
      return "about";
    case "min":
      return "min";
    case "fi":
      return "fi";
    default:
      return null;
  }
}

/** A verbal noun, or another noun of a deed (وقف). */
const isDeed = ({ form, lexeme }: Reading) =>
  form === "masdar" || lexeme.classes.some((c) => c === "event" || c === "truce");

/** `تأكيده`, `إعلانها`: a verbal noun of saying with its speaker as pronoun. */
export function isSayingNoun(scene: Scene, at: number): boolean {
  const cue = cueReading(scene, scene.words[at]!);
  return cue?.shape === "masdar" && cue.reading.enclitic !== null;
}

/** An indefinite verbal noun, or another noun of an event (مقتل, مصرع), with nothing joined to it. */
export const isActNoun = ({ token, preposition, conjunction }: Word): boolean =>
  preposition === null &&
  conjunction === null &&
  !token.norm.startsWith("ال") &&
  token.readings.some(
    (r) => r.enclitic === null && (r.form === "masdar" || r.lexeme.classes.some((c) => c === "event" || c === "kill")),
  );

/** `قائلا`, `قوله`, `بالقول` after another verb of saying add nothing. */
export function isSaying(scene: Scene, at: number): boolean {
  return scene.words[at]!.token.readings.some(
    (r) => r.lexeme.pos === "verb" && r.form !== "finite" && lemmaOf(r) === "قال",
  );
}
