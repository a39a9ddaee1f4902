/** Whether a word belongs to the phrase of the head before it: as its adjective, its genitive, or what is joined to them. */

import type { Reading } from "../../record/index.ts";
import type { Scan } from "./scan.ts";
import { IS, type WordInfo } from "./vocabulary.ts";

const AND = "و";

export const SOUND_PLURAL = /^.{3,}(?:ون|ين)$/;

export const humanPlural = (info: WordInfo) => info.people !== null || info.title !== null;

/** `اتهم الوزير المتمردين`: a plural describes no single person. */
export const isMany = ({ noun }: WordInfo) => noun?.number !== "singular";

export const isMen = (readings: readonly Reading[]): boolean =>
  readings.length === 0 ||
  readings.some((r) => r.number === "plural" && (r.lexeme.pos === "adjective" || r.form.endsWith("participle")));

/** `خطف قراصنة ناقلة نفط`, `راح عشرة عمال ضحية الانفجار`: what fighters take, and what people fall, is not theirs. */
export const isTaken = ({ noun: head }: WordInfo, noun: Reading | undefined): boolean =>
  noun?.number === "singular" &&
  ((head?.lexeme.classes.includes("fighter") === true && noun.lexeme.classes.includes("vehicle")) ||
    noun.lexeme.lemma === "ضحية");

/** `فجر انتحاري حزامه`, `ثلاثة جنود أحدهم`: what people carry or some of them, by its pronoun; no genitive. */
export const isTheirs = (reading: Reading | undefined): boolean =>
  reading?.enclitic != null && (THEIRS.has(reading.lexeme.lemma) || reading.lexeme.classes.some((c) => CARRIED.has(c)));
const THEIRS: ReadonlySet<string> = new Set(["أحد", "إحدى", "نفس", "مصرع", "حتف", "حياة", "جسد", "جثة"]);
const CARRIED: ReadonlySet<string> = new Set(["weapon", "ammunition", "vehicle"]);

/** An unknown adjective by its shape: السنية, الحمساوي. */
export const isNisba = (norm: string, info: WordInfo): boolean =>
  (info.flags & IS.unknown) !== 0 &&
  norm.startsWith("ال") &&
  (norm.endsWith("ية") || (norm.endsWith("ي") && norm.length > 5));

/** `المسلحون المتشددون`: two plurals of people side by side, in one case. */
export function twins(scan: Scan, at: number, j: number): boolean {
  const { infos, view } = scan;
  const [one, two] = [view[at]!.norm, view[j]!.norm];
  const alike = j === at + 1 && SOUND_PLURAL.test(one) && SOUND_PLURAL.test(two) && one.slice(-2) === two.slice(-2);
  return alike && humanPlural(infos[at]!) && infos[j]!.people !== null;
}

/** `فتحت السلطات المعبر`: a masculine singular that agrees with no noun of the phrase is another thing, and so is a feminine. */
export function describes(scan: Scan, at: number, j: number): boolean {
  const { infos, view } = scan;
  const told = view[j]!.readings.filter((r) => r.lexeme.pos === "adjective" || r.form.endsWith("participle"));
  const [first] = told;
  if (!first?.gender || !told.every((r) => r.gender === first.gender && r.number === "singular")) return true;
  for (let k = at; k < j; k++) {
    const { noun, flags } = infos[k]!;
    if (k > at && flags & IS.adjective) continue;
    if (noun === null) return true;
    // `أخلى الجيش المدينة`: of things and groups in the plural the adjective is a feminine singular.
    const single = noun.number === "singular" && !/^(?:dual|plural)$/.test(noun.form);
    if (first.gender === "feminine" ? noun.gender === "feminine" || !single : noun.gender === "masculine" && single)
      return true;
  }
  return false;
}

/** A definite participle before a preposition begins a clause of its own: العاهل السعودي البالغ من العمر. */
export function governs(scan: Scan, j: number, limit: number): boolean {
  const { readings } = scan.view[j]!;
  if (j + 1 >= limit || scan.infos[j]!.flags & IS.linking) return false;
  if (readings.length > 0 && readings.some((r) => r.lexeme.pos !== "verb")) return false;
  if (readings.length === 0 && scan.infos[j]!.flags & IS.surname) return false;
  return scan.view[j + 1]!.readings[0]?.lexeme.pos === "preposition";
}

/** `السياسية والأمنية`, `الأمن والدفاع`: a second word of the same shape joined by و. */
export function joins(scan: Scan, j: number, closed: boolean, pairs: boolean): boolean {
  const { infos, view } = scan;
  const info = infos[j]!;
  const { norm } = view[j]!;
  if (!closed || !norm.startsWith("وال")) return false;
  const before = infos[j - 1]!;
  if (!(before.flags & IS.definite) || !(info.flags & IS.definite)) return false;
  const conjunct = view[j]!.readings[0]?.conjunction === AND;
  if (!conjunct) return false;
  const both = before.flags & info.flags;
  if (both & IS.adjective && !(info.people || info.head || before.people || before.head) && pairs) return true;
  return pairs && (both & IS.noun) !== 0 && !info.head && !info.people && !info.title;
}
