import type { QuotedSpan, Sentence, Span } from "../../record/index.ts";
import { cueReading, isComplementiser, prepositionCode } from "./cue-reading.ts";
import type { Hit } from "./hit.ts";
import { channelTail, writtenAt } from "./outlet.ts";
import { isQuotedName } from "./quoted-name.ts";
import { afterQuote, type Scene } from "./scene.ts";
import type { SourcePhrase } from "./source.ts";
import { isWord } from "./tables.ts";

export interface Content extends Span {
  readonly form: "direct" | "indirect" | "mixed";
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
}

/** The writing that ends a sentence stands within this many tokens of its end. */
const TAIL = 26;
/** A verb and its subject alone, whose object comes after the speaker (`وشهدت المدينة، بحسب فلان، إحراق صور`). */
const SHORTEST_CLAUSE = 4;
/** A quotation of fewer tokens than this says nothing whole. */
const SHORTEST_DIRECT = 3;

/** The stretch that a cue brings in. `next` are the cues after it in the same sentence that begin something of their own. */
export function contentOf(scene: Scene, hit: Hit, next: readonly Hit[]): Content | null {
  const { complement } = hit;
  if (complement.kind === "self") return plain(scene, complement.from, complement.to!, null);
  if (complement.kind === "before") return before(scene, hit);
  const quote = quotationAt(scene, complement.from);
  const end = clauseEnd(scene, hit, next, quote);
  if (quote) {
    const after = afterQuote(quote);
    const rest = wordsIn(scene, after, end);
    const opening = scene.words[complement.from]!;
    const dummy = opening.kind === "quote" || opening.token.norm === "انه" || opening.token.norm === "بانه";
    const whole = quote.last - quote.first >= SHORTEST_DIRECT || rest === 0;
    if (dummy && whole && (rest <= 2 || isGloss(scene, after, end)) && !isQuotedName(scene, quote))
      return quoted(scene, quote, next);
  }
  // `قال المصدر: إن الجسر أغلق` gives no words of his own.
  const told = isComplementiser(scene.words[complement.from - 1]) || isComplementiser(scene.words[complement.from]);
  if (complement.kind === "colon" && !quote && !told && hit.shape !== "colon") {
    const last = next.length > 0 ? end : paragraphEnd(scene, hit);
    return plain(scene, complement.from, last, "direct");
  }
  return plain(scene, complement.from, end, null);
}

/** `…، وذلك في بيان رسمي`: the writing named at the end of what was said, and what was said without it. */
export function writtenTail(scene: Scene, content: Content): { content: Content; source: SourcePhrase } | null {
  if (content.form === "direct") return null;
  const channel = channelTail(scene, content.first + 1, content.last);
  if (channel) {
    const { at, source } = channel;
    return { content: { ...content, end: scene.analysed.tokens[at - 1]!.end, last: at }, source };
  }
  for (let i = content.last - 2; i > Math.max(content.first + 2, content.last - TAIL); i--) {
    if (scene.words[i]!.kind !== "comma") continue;
    if (scene.words[i + 1]!.mention?.kind === "time") continue;
    const at = /^و?ذلك$/.test(scene.words[i + 1]!.token.norm) ? i + 2 : i + 1;
    if (at + 1 >= content.last || prepositionCode(scene.words[at]!) !== "fi") return null;
    const written = writtenAt(scene, at + 1, content.last);
    if (!written) return null;
    const { start, first, form } = content;
    return { content: { start, end: scene.analysed.tokens[i - 1]!.end, first, last: i, form }, source: written.source };
  }
  return null;
}

/** After a quotation: what the article adds of its own (`في إشارة إلى`, `من دون أن يوضح`, `وفق البيان`). */
function isGloss(scene: Scene, at: number, end: number): boolean {
  let i = at;
  while (i < end && isMark(scene, i)) i++;
  const word = scene.words[i];
  if (!word || i >= end) return false;
  if (isWord(scene.tables, "gloss", word.token)) return true;
  const next = scene.words[i + 1];
  const lead = word.kind === "preposition" && next !== undefined && i + 1 < end;
  if (lead && isWord(scene.tables, "gloss", next.token)) return true;
  const match = scene.tables.prepositions.longest(scene.analysed.tokens, i, end);
  return match !== null && match.cut.preposition === null;
}

/** The quotation that what was said begins with; a dummy pronoun (`أنه "…"`) may stand before it. */
function quotationAt(scene: Scene, from: number): QuotedSpan | null {
  const at = scene.words[from]?.kind === "quote" ? from : scene.words[from + 1]?.kind === "quote" ? from + 1 : -1;
  if (at < 0) return scene.opening.get(from) ?? null;
  if (at > from && !/^ب?انه/.test(scene.words[from]!.token.norm)) return null;
  return scene.opening.get(at) ?? null;
}

function quoted(scene: Scene, quote: QuotedSpan, next: readonly Hit[]): Content {
  let { end, last } = quote;
  const cut = next.find((hit) => quote.close === null && hit.clause > quote.first && hit.clause < quote.last);
  if (cut) last = cut.clause;
  else if (quote.close === null) last = unclosedEnd(scene, quote);
  if (last !== quote.last) end = scene.analysed.tokens[last - 1]!.end;
  return { start: quote.start, end, first: quote.first, last, form: "direct" };
}

/** Ahead of the cue: the quotation, or the sentence up to it. */
/** A quotation that is never closed ends where a sentence opens with a cue. */
function unclosedEnd(scene: Scene, quote: QuotedSpan): number {
  const { sentences, tokens } = scene.analysed;
  for (let i = tokens[quote.first]!.sentence + 1; i < sentences.length && sentences[i]!.first < quote.last; i++) {
    if (opensWithCue(scene, sentences[i]!)) return sentences[i]!.first;
  }
  return quote.last;
}

function before(scene: Scene, hit: Hit): Content | null {
  const { complement } = hit;
  let from = complement.from;
  let to = complement.to!;
  if (hit.shape !== "preposition") {
    const quote = scene.opening.get(from);
    return quote ? quoted(scene, quote, []) : null;
  }
  while (from < to && isMark(scene, from)) from++;
  while (to > from && scene.words[to - 1]!.kind === "comma") to--;
  const after = Math.max(hit.last, hit.subject?.last ?? hit.last);
  const follows = scene.words[after + 1];
  // `أصاب، بحسب فلان، "كذا وكذا"`: the clause goes on after the name.
  const more = after + 1 < hit.sentence.last && scene.words[after]?.kind === "comma";
  const broken =
    wordsIn(scene, from, to) <= SHORTEST_CLAUSE && follows?.conjunction === null && follows.kind === "noun";
  // `وخلال المداهمات، وفقا للبيان، جرى تدمير كذا`: no verb stands before the name.
  const led = more && !holdsVerb(scene, from, to) && follows?.kind === "verb" && follows.conjunction === null;
  if (more && (follows?.kind === "quote" || broken || led)) return plain(scene, from, hit.sentence.last, null);
  const quote = scene.opening.get(from);
  if (quote && afterQuote(quote) >= to && quote.last - quote.first >= SHORTEST_DIRECT) return quoted(scene, quote, []);
  return plain(scene, from, to, null);
}

function holdsVerb({ words }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]!.kind === "verb" || words[i]!.kind === "complementiser") return true;
  return false;
}

const isMark = (scene: Scene, at: number) => {
  const { kind } = scene.words[at]!;
  return kind === "comma" || kind === "stop" || kind === "colon" || kind === "close";
};

/** Where the clause ends: at the next cue that begins something of its own, else at the end of the sentence. */
function clauseEnd(scene: Scene, hit: Hit, next: readonly Hit[], quote: QuotedSpan | null): number {
  const { from } = hit.complement;
  const inside = quote && quote.close !== null ? afterQuote(quote) : from;
  let end = hit.sentence.last;
  for (const other of next) {
    if (other.clause > from && other.clause >= inside && other.clause < end) end = other.clause;
  }
  if (quote && quote.close !== null && inside > end) end = inside;
  // A sentence that ends inside a quotation goes on to its end.
  if (end === hit.sentence.last && !quote) {
    const open = lastOpen(scene, from, end);
    if (open && open.last > end) end = afterQuote(open);
  }
  return end;
}

function lastOpen(scene: Scene, from: number, end: number): QuotedSpan | null {
  for (let i = from; i < end; i++) {
    const quote = scene.opening.get(i);
    if (!quote) continue;
    if (quote.close !== null && quote.last > end) return quote;
    i = Math.max(i, quote.last - 1);
  }
  return null;
}

function paragraphEnd(scene: Scene, hit: Hit): number {
  const { sentences } = scene.analysed;
  let last = hit.sentence;
  for (
    let i = last.index + 1;
    i < sentences.length && sentences[i]!.paragraph === last.paragraph && !opensWithCue(scene, sentences[i]!);
    i++
  )
    last = sentences[i]!;
  return last.last;
}

/** `وأضاف …`, `وبحسب …` at the head of a sentence: what was said before has ended. */
function opensWithCue(scene: Scene, sentence: Sentence): boolean {
  const word = scene.words[sentence.first]!;
  const found = cueReading(scene, word);
  if (found?.shape === "finite") return true;
  const match = scene.tables.prepositions.longest(scene.analysed.tokens, sentence.first, sentence.last);
  return match !== null && !match.values[0]!.verb;
}

function wordsIn(scene: Scene, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++)
    if (scene.words[i]!.token.kind === "word" || scene.words[i]!.token.kind === "number") count++;
  return count;
}

/** A stretch without the marks at its ends; `form` null = by the quotations in it. */
function plain(scene: Scene, from: number, to: number, form: Content["form"] | null): Content | null {
  const { tokens } = scene.analysed;
  let first = from;
  let last = to;
  while (first < last && isMark(scene, first)) first++;
  while (last > first && (isMark(scene, last - 1) || isWord(scene.tables, "then", tokens[last - 1]!))) last--;
  last = withoutOwnWords(scene, first, last);
  // `…، وذلك وفقا لكذا`.
  if (last - first > 3 && /^و?ذلك$/.test(tokens[last - 1]!.norm) && isMark(scene, last - 2)) last -= 2;
  if (first >= last) return null;
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    first,
    last,
    form: form ?? formOf(scene, first, last),
  };
}

/** `…، وفق قوله`, `…، على حد تعبيره`: words at the end that only point to the speaker. */
function withoutOwnWords(scene: Scene, first: number, last: number): number {
  const { tokens } = scene.analysed;
  if (last - first < 4 || !isWord(scene.tables, "words", tokens[last - 1]!)) return last;
  for (let i = last - 2; i >= last - 3; i--) {
    const match = scene.tables.prepositions.longest(tokens, i, last);
    if (match ? match.last < last - 1 : !(i === last - 3 && tokens[last - 2]!.norm === "حد")) continue;
    let end = i;
    while (end > first && isMark(scene, end - 1)) end--;
    return end;
  }
  return last;
}

/** Mixed when something in it is quoted that is no name. */
function formOf(scene: Scene, first: number, last: number): Content["form"] {
  for (let i = first; i < last; i++) {
    const quote = scene.opening.get(i);
    if (quote && !isQuotedName(scene, quote)) return "mixed";
  }
  return "indirect";
}
