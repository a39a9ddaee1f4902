import type { Reading } from "../../record/index.ts";
import { FOLD } from "../letters.ts";

const FATHA = 0x64e;
const DAMMA = 0x64f;
const KASRA = 0x650;
const NUNATION = /[\u064b-\u064d]/;

/** Verb forms whose present active begins with damma too: there the last vowel of the stem decides. */
const DAMMA_PRESENT = new Set(["II", "III", "IV", "QI"]);

/** Short vowel after each normal letter of a raw word; 0 = none written. */
function vowelsOf(raw: string): number[] {
  const vowels: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (FOLD[code] !== 0) vowels.push(0);
    else if (vowels.length > 0 && code >= FATHA && code <= KASRA) vowels[vowels.length - 1] = code;
  }
  return vowels;
}

const letters = (text: string) => [...text].length;

/**
 * Voice of a finite reading as the vowel marks of the raw word tell it, or the reading's own voice when no mark decides:
 * `voiceFromMarks("قُتل", reading)` is `passive`. In the past a damma before the last radical is passive, in the present a damma on the prefix
 * (in forms II–IV and QI, where the active has one too, a fatha on the letter before the last).
 */
export function voiceFromMarks(raw: string, reading: Reading): Reading["voice"] {
  if (reading.form !== "finite" || reading.voice !== "either" || reading.tense === "imperative") return reading.voice;
  const vowels = vowelsOf(raw);
  const start = letters(reading.conjunction ?? "") + letters(reading.preposition ?? "") + (reading.future ? 1 : 0);
  const first = vowels[start];
  if (first === undefined) return reading.voice;
  return reading.tense === "past" ? pastVoice(vowels, start, reading) : presentVoice(vowels, start, reading);
}

const DOUBLING = new Set(["II", "V"]);
/** A shadda before the last letter. */
const INNER_SHADDA = /\u0651[\u064b-\u0652]*\p{L}/u;

/**
 * The readings of a raw word as its vowel marks have them: nunation leaves no finite verb, a shadda within the word puts verbs of the forms
 * that double a radical first (حوّل is no preposition), and the voice is settled where it can be.
 */
export function readingsByMarks(raw: string, readings: readonly Reading[]): readonly Reading[] {
  const nominal = NUNATION.test(raw) ? readings.filter((reading) => reading.form !== "finite") : [];
  const left = nominal.length > 0 ? nominal : readings;
  const doubled = (reading: Reading) => DOUBLING.has(reading.lexeme.verbForm ?? "");
  const ordered =
    INNER_SHADDA.test(raw) && !isOpen(left[0]) ? [...left.filter(doubled), ...left.filter((r) => !doubled(r))] : left;
  const settled: Reading[] = [];
  for (const reading of ordered) {
    const voice = voiceFromMarks(raw, reading);
    settled.push(voice === reading.voice ? reading : voiced(reading, voice));
  }
  return settled;
}

/** Field by field: all readings have one shape. */
function voiced(reading: Reading, voice: Reading["voice"]): Reading {
  const { lexeme, form, conjunction, preposition, future, definite, enclitic, tense, person, number, gender } = reading;
  return { lexeme, form, conjunction, preposition, future, definite, enclitic, tense, voice, person, number, gender };
}

/** Nouns and adjectives may hold any shadda (عدّة), so theirs tells nothing. */
const isOpen = (reading: Reading | undefined) => reading?.lexeme.pos === "noun" || reading?.lexeme.pos === "adjective";

function pastVoice(vowels: readonly number[], start: number, reading: Reading): Reading["voice"] {
  const lemma = letters(reading.lexeme.lemma);
  const stem = vowels.slice(start, start + lemma - 1);
  const first = stem[0];
  // Form I has faʿula in the active, so only its first letter counts.
  const until = lemma <= 3 ? 1 : stem.length - 1;
  for (let i = 0; i < until; i++) if (stem[i] === DAMMA) return "passive";
  if (lemma > 3 && stem.at(-1) === KASRA) return "passive";
  return first === FATHA && lemma <= 4 ? "active" : reading.voice;
}

function presentVoice(vowels: readonly number[], start: number, reading: Reading): Reading["voice"] {
  const prefix = vowels[start];
  if (prefix === FATHA) return "active";
  const lemma = letters(reading.lexeme.lemma);
  const form = reading.lexeme.verbForm ?? (lemma <= 3 ? "I" : "IV");
  if (!DAMMA_PRESENT.has(form)) return prefix === DAMMA ? "passive" : reading.voice;
  const stem = form === "IV" ? lemma - 1 : lemma;
  const penult = vowels[start + stem - 1];
  return penult === FATHA ? "passive" : penult === KASRA ? "active" : reading.voice;
}
