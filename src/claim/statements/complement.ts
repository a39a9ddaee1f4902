import type { QuotedSpan } from "../../record/index.ts";
import type { Clauses, Word } from "../clause/index.ts";
import { type CueReading, cueReading, isComplementiser, isSaying, prepositionCode } from "./cue-reading.ts";
import type { Complement } from "./hit.ts";
import { isIssued, outletAt, told } from "./outlet.ts";
import { isQuotedName } from "./quoted-name.ts";
import { afterQuote, type Scene } from "./scene.ts";
import { canSpeak, readSource, type SourcePhrase } from "./source.ts";
import { type Cue, isWord } from "./tables.ts";
import { isNominal, isReporter } from "./zone.ts";

/** What was said begins within this many tokens of its verb; of a word with other senses, within the second number. */
const REACH = 60;
const NEAR = 16;

export interface Search {
  readonly complement: Complement | null;
  readonly via: SourcePhrase[];
  /** The speaker that `نقلا عن` brings in; then the verb's subject only passes on. */
  relayed: SourcePhrase | null;
  lasting: boolean;
  /** End of the tokens that may hold the subject. */
  readonly limit: number;
}

export function findComplement(
  scene: Scene,
  clauses: Clauses,
  at: number,
  cue: Cue,
  shape: CueReading["shape"],
): Search {
  const { words } = scene;
  const end = clauses.sentence.last;
  const strict = cue.sense.has("strict") || shape !== "finite";
  const reach = Math.min(end, at + 1 + (strict ? NEAR : REACH));
  const via: SourcePhrase[] = [];
  const search = { via, relayed: null as SourcePhrase | null, lasting: false };
  let relative = false;
  let crossed = false;
  // `الذي قال إنه`: what a relative clause brings in is not the cue's.
  let inner = false;
  let commas = 0;
  const give = (complement: Complement | null, limit: number): Search => {
    const { relayed, lasting } = search;
    return { via, relayed, lasting, complement, limit };
  };
  const takes = (kind: string) => cue.takes.has(kind);
  let i = at + 1;
  for (; i < reach; i++) {
    const word = words[i]!;
    if (word.kind === "quote") {
      const quote = scene.opening.get(i);
      if (!quote) continue;
      const heard = told(scene, at, i, end);
      if (heard) {
        via.push(heard.source);
        i = Math.max(i, heard.source.last - 1);
        continue;
      }
      // `وصف الوزير نظيره "بالكاذب"`: the preposition of the verb stands inside the marks.
      if (!crossed && takes("bi") && isBrought(scene, quote))
        return give({ kind: "preposition", from: i, to: null }, i);
      if (
        (i === at + 1 && words[afterQuote(quote)]?.token.norm === "عن" && quote.last - quote.first <= 6) ||
        isLabel(scene, quote) ||
        isQuotedName(scene, quote) ||
        (quote.last - quote.first <= 2 && !isLast(scene, quote.last, end))
      ) {
        i = Math.max(i, Math.min(end, afterQuote(quote)) - 1);
        continue;
      }
      if (relative && !isLast(scene, quote.last + 1, end)) {
        i = Math.max(i, Math.min(end, afterQuote(quote)) - 1);
        continue;
      }
      return give(takes("quote") ? { kind: "quote", from: i, to: null } : null, i);
    }
    if (word.kind === "colon") {
      const from = isComplementiser(words[i + 1]) && words[i + 1]!.token.norm.length <= 3 ? i + 2 : i + 1;
      return give(takes("colon") || takes("quote") ? { kind: "colon", from, to: null } : null, i);
    }
    if (scene.names[i] !== null && scene.names[i] === scene.names[i - 1]) continue;
    if (isComplementiser(word)) {
      // `قبل أن تعود`: a time or a condition, not what was said.
      if (i > at + 1 && isWord(scene.tables, "lead", words[i - 1]!.token)) {
        if (takes("noun")) return give(null, i);
        continue;
      }
      if (inner) {
        inner = false;
        continue;
      }
      // `أن` with a verb after it is its subject or object, as in `رفض أن يقول`.
      if (!takes("an")) return give(null, i);
      return give({ kind: "an", from: word.token.norm.length > 3 ? i : i + 1, to: null }, i);
    }
    if (word.kind === "relative") {
      relative = true;
      continue;
    }
    if (word.kind === "comma") {
      relative = false;
      inner = false;
      const next = words[i + 1];
      if (++commas > 5 || (next && startsClause(scene, next))) return give(null, i);
      continue;
    }
    const outlet = outletAt(scene, i, end) ?? told(scene, at, i, end);
    if (outlet) {
      if (outlet.relay) search.relayed = outlet.source;
      else via.push(...(outlet.paper ? [outlet.paper] : []), outlet.source);
      if (outlet.lasting) search.lasting = true;
      i = Math.max(i, outlet.source.last - 1);
      continue;
    }
    if (word.token.norm === "عن" && search.relayed === null && !cue.sense.has("source")) {
      const source = hadFrom(scene, at, i, end);
      if (source) {
        search.relayed = source;
        search.lasting = true;
        i = Math.max(i, source.last - 1);
        continue;
      }
    }
    // `نقلت الوكالة على لسان الوزير قوله`
    if (cue.sense.has("source") && isTongue(scene, i)) return give({ kind: "preposition", from: i + 2, to: null }, i);
    const code = prepositionCode(word);
    if (code !== null && !isWord(scene.tables, "adverb", word.token)) {
      // `اعترف بمسؤوليته`: the noun's own pronoun; not به, بدوره, بقوله.
      const own = word.enclitic !== null && word.kind === "noun" && !isSaying(scene, i);
      if (takes(code) && !crossed && (word.enclitic === null || own))
        return give(...afterPreposition(scene, i, end, code, takes("an")));
      if (word.kind !== "preposition") continue;
      if (!isComplementiser(words[i + 1])) continue;
    }
    if (relative && word.kind === "verb" && cueReading(scene, word)?.shape === "finite") inner = takesAn(scene, word);
    // `المتحدث باسم الوزارة، نجيب دانيش، إن`: nobody says we behind a comma; it is a name.
    if (word.kind === "verb" && word.reading?.person === 1 && commas > 0 && words[i - 1]!.kind === "comma") continue;
    if (word.kind === "verb" && !relative && word.mention === null) {
      const other = cueReading(scene, word);
      if (isSaying(scene, i) || isWord(scene.tables, "called", word.token)) continue;
      // `في بيان نشره على الإنترنت:`
      if (isWord(scene.tables, "issue", word.token) && isIssued(scene, i)) continue;
      if (strict || other?.shape === "finite" || (word.conjunction === "و" && commas === 0)) return give(null, i);
      crossed = true;
    }
    if (word.kind === "subordinator" && !relative && commas > 0) return give(null, i);
    if (word.kind === "noun" && commas > 0 && bringsInOwn(scene, i)) return give(null, i);
  }
  return give(null, i);
}

const takesAn = (scene: Scene, word: Word) => cueReading(scene, word)!.cues.some((cue) => cue.takes.has("an"));

/** `على لسان` before the one who speaks. */
const isTongue = ({ words }: Scene, i: number): boolean =>
  words[i]!.token.norm === "علي" && words[i + 1]?.token.norm === "لسان";

/** `"بالكاذب"`: marks whose first word carries ب, and no name in the way. */
function isBrought(scene: Scene, { first }: QuotedSpan): boolean {
  const word = scene.words[first];
  return word?.preposition === "ب" && word.enclitic === null && !isWord(scene.tables, "adverb", word.token);
}

/** `أضافت "كذا" أن`, `قال مدير كذا "فلان" إن`: a name in marks, with what it says behind it. */
function isLabel(scene: Scene, quote: QuotedSpan): boolean {
  const next = scene.words[afterQuote(quote)];
  return quote.last - quote.first <= 6 && isComplementiser(next) && next!.conjunction === null;
}

/** `ذكرت الصحيفة عن مصدر أن`: whom a reporter has it from. */
function hadFrom(scene: Scene, at: number, i: number, end: number): SourcePhrase | null {
  if (!isReporter(scene, at + 1) && !(scene.words[at]!.conjunction === null && reporterBefore(scene, at))) return null;
  const source = readSource(scene, i + 1, end);
  if (!source || source.last >= end || !canSpeak(scene, source)) return null;
  for (let k = source.last; k < Math.min(end, source.last + 5); k++) {
    const next = scene.words[k]!;
    if (isComplementiser(next) || next.kind === "colon" || isSaying(scene, k)) return source;
    if (next.kind === "comma" || next.kind === "verb") return null;
  }
  return null;
}

/** A reporter's phrase ends right before the verb (`كاتبة المقال تقول`). */
function reporterBefore(scene: Scene, at: number): boolean {
  const { sentence } = scene.words[at]!.token;
  for (let i = at - 1; i >= Math.max(0, at - 4) && scene.words[i]!.token.sentence === sentence; i--) {
    if (isReporter(scene, i)) return true;
    if (!isNominal(scene.words[i]!)) return false;
  }
  return false;
}

/** `وسط تأكيدات على أن`: a noun of saying with a clause of its own. */
function bringsInOwn(scene: Scene, at: number): boolean {
  const next = scene.words[at + 1];
  const brings = isComplementiser(next) || (next?.kind === "preposition" && isComplementiser(scene.words[at + 2]));
  return brings && cueReading(scene, scene.words[at]!)?.shape === "masdar";
}

const isLast = (scene: Scene, at: number, end: number) => {
  for (let i = at; i < end; i++) if (scene.words[i]!.token.kind === "word") return false;
  return true;
};

function startsClause(scene: Scene, word: Word): boolean {
  if (word.conjunction === "و" && word.kind === "verb") return cueReading(scene, word) !== null;
  if (isWord(scene.tables, "then", word.token) && !isComplementiser(word)) return true;
  const cue =
    word.kind === "verb" || word.kind === "adjective" || word.kind === "noun" ? cueReading(scene, word) : null;
  return cue?.shape === "participle" && !isSaying(scene, word.index);
}

function afterPreposition(
  scene: Scene,
  i: number,
  end: number,
  code: string,
  an: boolean,
): [Complement | null, number] {
  const { words } = scene;
  if (code === "bi" && an) {
    // `اتهم الدول المشاركة في مقاطعة بلاده بأنها`: the later بأن is the complement.
    for (let k = i + 1; k < Math.min(end, i + 8) && words[k]!.kind !== "comma" && words[k]!.kind !== "verb"; k++) {
      if (isComplementiser(words[k]) && words[k]!.token.norm.startsWith("ب"))
        return [{ kind: "an", from: words[k]!.token.norm.length > 4 ? k : k + 1, to: null }, k];
    }
  }
  const attached = words[i]!.kind !== "preposition";
  const from = attached || code === "bi" ? (words[i]!.token.norm === "ب" ? i + 1 : i) : i + 1;
  const next = words[from];
  if (!next || from >= end) return [null, i];
  if (isComplementiser(next) && an)
    return [{ kind: "an", from: next.token.norm.length > 3 ? from : from + 1, to: null }, i];
  const quote = scene.opening.get(from);
  if (quote && !isQuotedName(scene, quote)) return [{ kind: "quote", from, to: null }, i];
  return [{ kind: "preposition", from, to: null }, i];
}
