const ALEFS = "اأإآٱ";
const PLAIN = "ا";
const YA = "ي";
const MAQSURA = "ى";
/** The ending of an adverb, which no name has: `دوماً`. */
const ADVERB = /(\u064b\u0627|\u0627\u064b)$/;
const DROPPED = /[\u064b-\u0652\u0670\u0640]/g;

/**
 * Does a written word contradict a name of the same normal form? Writers leave hamzas out and write final ya without dots, but a hamza or dots
 * that are written must be those of the name: `أدى` is not the name `ادي`, `بصري` not `بصرى`.
 */
export function contradicts(written: string, name: string): boolean {
  if (ADVERB.test(written)) return true;
  const raw = written.replace(DROPPED, "");
  const entered = name.replace(DROPPED, "");
  if (raw.length !== entered.length) return false;
  for (let i = 0; i < raw.length; i++) {
    const a = raw[i]!;
    const b = entered[i]!;
    if (a === b) continue;
    if (ALEFS.includes(a) && ALEFS.includes(b) && a !== PLAIN && b !== PLAIN) return true;
    if (a !== PLAIN && b === PLAIN && ALEFS.includes(a) && i > 0) return true;
    if (a === YA && b === MAQSURA) return true;
  }
  return false;
}
