/** What the ending of a noun tells of a genitive behind it. */

import type { Reading } from "../../record/index.ts";
import { IS, type WordInfo } from "./vocabulary.ts";

/** The alef of tanwin, as far as the spelling shows it. */
const endsInTanwin = (norm: string, { lexeme, number }: Reading): boolean =>
  norm.endsWith("ا") && norm.length > 3 && number !== "dual" && !lexeme.lemma.endsWith("ا");

/** An indefinite accusative takes no genitive: `مسلحا`. */
export const isTanwin = (norm: string, { flags, noun }: WordInfo): boolean =>
  !(flags & IS.definite) && noun?.form === "base" && endsInTanwin(norm, noun);

/** `فتح مسلح النار`, `فجر انتحاري سيارة`: one fighter takes no genitive. */
export const isFighter = ({ noun }: WordInfo): boolean =>
  noun !== null &&
  !noun.definite &&
  noun.enclitic === null &&
  noun.number === "singular" &&
  noun.lexeme.classes.includes("fighter");

/** An indefinite accusative by its ending, whether noun, adjective or participle. */
export const isAccusative = (norm: string, reading: Reading): boolean =>
  !reading.definite && reading.enclitic === null && reading.number === "singular" && endsInTanwin(norm, reading);

/** A sound plural or dual that keeps its nun takes no genitive: `محتجون`, `جنديان`. */
export const keepsNun = (norm: string, { noun }: WordInfo): boolean =>
  noun !== null && !noun.definite && noun.form !== "base" && /[ويا]ن$/.test(norm) && !noun.lexeme.lemma.endsWith("ن");
