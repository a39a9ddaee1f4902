/** Seats of a final hamza once something follows it, in common use (both the Cairene and the Levantine habit). */

const HAMZA = "أؤئء";

/** True when a spelling ends in hamza, on whatever seat. */
export const endsInHamza = (text: string) => HAMZA.includes(text.at(-1) ?? " ");

/** Spellings of a stem before a suffix that begins with `ا`: شيء → شيئا, ملجأ → ملجآن. Alef on alef is one letter in normal form. */
export function beforeAlef(stem: string, rest = ""): string[] {
  const last = stem.at(-1);
  const base = stem.slice(0, -1);
  if (last === "أ") return [`${base}آ${rest}`];
  if (last === "ء" && stem.at(-2) !== "ا") return [`${base}ئا${rest}`, `${stem}ا${rest}`];
  return [`${stem}ا${rest}`];
}

/** Spellings before a suffix that begins with `و`: بدأ → بدؤوا, بدأوا. */
export function beforeWaw(stem: string, rest: string): string[] {
  const base = stem.slice(0, -1);
  return wawSeats(stem).map((seat) => `${base}${seat}${rest}`);
}

function wawSeats(stem: string): string[] {
  const last = stem.at(-1)!;
  if (last === "أ") return ["ؤ", "أ"];
  if (last === "ئ") return ["ئ", "ؤ"];
  if (last !== "ء") return [last];
  return stem.at(-2) === "ي" ? ["ئ", "ؤ"] : ["ؤ", "ء"];
}

/** Spellings of a present verb before an attached pronoun: يقرأ → يقرؤه, يقرأه. */
export function presentBeforePronoun(stem: string): string[] {
  const base = stem.slice(0, -1);
  const last = stem.at(-1);
  if (last === "أ") return [stem, `${base}ؤ`];
  if (last !== "ء") return [stem];
  return stem.at(-2) === "ي" ? [`${base}ئ`] : [stem, `${base}ؤ`];
}

/** Spellings before a suffix that begins with `ي`: بدأ → تبدئين. */
export function beforeYa(stem: string, rest: string): string[] {
  const base = stem.slice(0, -1);
  if (!endsInHamza(stem)) return [`${stem}${rest}`];
  return [`${base}ئ${rest}`, `${stem}${rest}`];
}

/** Spellings before an attached pronoun, over all cases: أبناء → أبناؤه, أبنائه, أبناءه. */
export function beforePronoun(stem: string): string[] {
  const base = stem.slice(0, -1);
  if (!endsInHamza(stem)) return [stem];
  return stem.endsWith("ئ") ? [stem] : [stem, `${base}ؤ`, `${base}ئ`];
}
