import type { Analysed, Knowledge, Mention, Source, Speaker, StatementClaim } from "../../record/index.ts";
import { quoteOf } from "../../text/index.ts";
import { type Clauses, readClauses } from "../clause/index.ts";
import type { Steps } from "../in-step.ts";
import { type Content, contentOf, writtenTail } from "./content.ts";
import { isComplementiser } from "./cue-reading.ts";
import { findHits } from "./find-hits.ts";
import { type Hit, hitWith, UNSAID } from "./hit.ts";
import { type Known, knownWith, Memory } from "./memory.ts";
import { cameIn } from "./outlet.ts";
import { afterQuote, type Scene, sceneOf } from "./scene.ts";
import type { SourcePhrase } from "./source.ts";
import { nameOf, type Voice } from "./speaker.ts";
import { isWord, loadTables, type Tables } from "./tables.ts";
import { nestedVoice, resolve, sourcesOf, speakerOf } from "./who.ts";

export { chainAt } from "./chain.ts";

const TABLES = new WeakMap<Knowledge, Tables>();

function tablesOf(knowledge: Knowledge): Tables {
  let tables = TABLES.get(knowledge);
  if (!tables) {
    tables = loadTables(knowledge);
    TABLES.set(knowledge, tables);
  }
  return tables;
}

/** A statement while it is being made: its content in tokens, and who says it. */
interface Draft {
  readonly hit: Hit | null;
  readonly content: Content;
  voice: Voice | null;
  via: Source[];
  readonly outer: Draft | null;
}

/** Blocks whose sentences are the article's own text. */
const READ = new Set(["title", "body", "dateline"]);
/** A quotation without cue must hold this many tokens to go on with what the last speaker said. */
const SHORTEST_CONTINUATION = 6;

/** Reads who said what, through whom. In text order; statements inside others follow them. */
export function* findStatements(
  analysed: Analysed,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Steps<StatementClaim[]> {
  if (analysed.tokens.length === 0) return [];
  const scene = sceneOf(analysed, mentions, tablesOf(knowledge), readClauses(analysed, mentions));
  const memory = new Memory(scene);
  const drafts: Draft[] = [];
  const read = scene.clauses.filter(({ sentence }) => READ.has(sentence.block));
  const found = read.map((clauses) => (isQuestion(scene, clauses) ? [] : findHits(scene, clauses)));
  yield;
  for (const [i, clauses] of read.entries()) {
    const hits = found[i]!;
    const paper = cameIn(scene, clauses.sentence);
    if (paper) givePaper(scene, drafts, paper, clauses.sentence.index);
    if (hits.length === 0) {
      const more = continuation(scene, clauses.sentence.first, clauses.sentence.last, memory, drafts);
      if (more) drafts.push(more);
      continue;
    }
    const telling = hits.filter((hit) => hit.id !== "issue" || hits.length === 1);
    readHits(scene, telling, memory, drafts);
  }
  drafts.sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end);
  return distinct(drafts).map((draft, i) => claimOf(scene, draft, i));
}

/** `وجاء ذلك في بيان نشره`: what the sentence before told came in a writing. */
function givePaper(scene: Scene, drafts: readonly Draft[], paper: SourcePhrase, sentence: number): void {
  for (const draft of drafts) {
    if (draft.hit?.sentence.index !== sentence - 1 || draft.via.length > 0 || draft.outer) continue;
    const { name, quote } = nameOf(scene, paper.name);
    draft.via = [{ ...quote, name }];
  }
}

/** `لماذا يطالب فلان بكذا؟` asks; it doesn't tell. */
function isQuestion(scene: Scene, clauses: Clauses): boolean {
  const { first, last } = clauses.sentence;
  const end = scene.words[last - 1]!;
  if (end.token.norm !== "؟" && end.token.norm !== "?") return false;
  for (let i = first; i < last; i++)
    if (scene.words[i]!.kind === "quote" || scene.words[i]!.kind === "colon") return false;
  return true;
}

function readHits(scene: Scene, hits: readonly Hit[], memory: Memory, drafts: Draft[]): void {
  let first: Known | null = null;
  for (const [k, read] of hits.entries()) {
    const hit = withReporter(scene, read, hits[k - 1]);
    if (reportsNext(scene, hit, hits[k + 1])) continue;
    if (hit.id === UNSAID) {
      const meant = hit.subject && resolve(scene, hit, memory);
      if (meant) memory.add(meant);
      continue;
    }
    const outer = enclosing(drafts, hit.at);
    if (outer && outer.content.form === "direct" && !standsInQuote(hit)) continue;
    const ahead = hits.slice(k + 1).filter((other) => other.id !== UNSAID && beginsOwn(scene, other));
    if (hit.shape === "preposition" && hit.complement.kind === "before") {
      const told = tellerOf(scene, drafts, hit);
      if (told) {
        addVia(scene, told, hit, memory);
        continue;
      }
    }
    if (hit.shape === "preposition" && hit.complement.kind === "before" && isToldAgain(scene, drafts, hit, memory))
      continue;
    hit.nested = outer !== null && !beginsOwn(scene, hit);
    const whole = contentOf(scene, hit, ahead);
    if (!whole || whole.last - whole.first < 1 || isOnlyTime(scene, whole)) continue;
    const tail = hit.via.length === 0 ? writtenTail(scene, whole) : null;
    const content = tail ? tail.content : whole;
    if (tail) hit.via = [tail.source];
    const known: Known | null = hit.nested ? nestedVoice(scene, hit, memory) : speakerOf(scene, hit, memory, first);
    if (hit.nested && (!known || hit.id === "issue" || !isKnown(hit))) continue;
    const via = hit.nested && outer ? outerChain(outer, sourcesOf(scene, hit, memory)) : [...(known?.via ?? [])];
    drafts.push({ hit, content, voice: known?.voice ?? null, via, outer: hit.nested ? outer : null });
    if (!hit.nested && known) {
      memory.add(known);
      first = known;
    }
  }
}

/** Inside another's words a phrase that nothing tells to be a speaker (`هذا يعتبر أكبر دليل على أن`) says nothing. */
const isKnown = ({ subject, complement }: Hit): boolean =>
  subject === null ||
  complement.kind === "quote" ||
  complement.kind === "colon" ||
  subject.head !== null ||
  subject.mention !== null ||
  subject.named;

/** `ووفقا لما نقلته كذا، الثلاثاء`: nothing but a day. */
function isOnlyTime({ words }: Scene, { first, last }: Content): boolean {
  for (let i = first; i < last; i++) if (words[i]!.mention?.kind !== "time") return false;
  return true;
}

/** `وبحسب تقرير نشرته كذا قال فلان إن`: the one before the verb passes on what the verb's subject says. */
function reportsNext(scene: Scene, hit: Hit, next: Hit | undefined): boolean {
  if (hit.shape !== "preposition" || hit.complement.kind !== "after" || next?.shape !== "finite") return false;
  for (let i = hit.complement.from; i < next.at; i++) {
    const { kind } = scene.words[i]!;
    if (kind === "comma" || kind === "complementiser" || kind === "colon") return false;
    if (kind === "verb" && i >= (hit.subject?.last ?? i) + 3) return false;
  }
  return next.at - hit.complement.from < 8 && next.subject !== null && next.subject.first > hit.at;
}

function withReporter(scene: Scene, hit: Hit, before: Hit | undefined): Hit {
  if (!before?.subject || !reportsNext(scene, before, hit)) return hit;
  return hitWith(hit, { via: [...before.via, before.subject, ...hit.via] });
}

/** Only a full clause with its own subject is read inside what someone says word for word. */
const standsInQuote = (hit: Hit) =>
  hit.shape === "finite" &&
  hit.complement.kind === "an" &&
  hit.subject !== null &&
  (hit.subject.mention !== null || hit.subject.head !== null);

/** True when a cue begins something beside what stands before it, not inside it. */
function beginsOwn(scene: Scene, hit: Hit): boolean {
  if (hit.shape === "participle" || hit.shape === "colon" || hit.shape === "preposition") return true;
  if (isComplementiser(scene.words[hit.at - 1]) && hit.shape === "finite") return false;
  // `الضربات التي وصفتها بأنها محدودة أدت إلى`: behind a relative pronoun no verb is joined by و.
  if (scene.words[hit.at - 1]?.kind === "relative" && scene.words[hit.at]!.conjunction !== null) return false;
  const word = scene.words[hit.clause]!;
  const before = scene.words[hit.clause - 1];
  if (hit.clause > hit.sentence.first && isComplementiser(before)) return false;
  if (hit.clause === hit.sentence.first) return true;
  if (hit.shape === "masdar") return before?.kind === "comma" || before?.token.norm === "وسط";
  if (word.conjunction !== null || scene.words[hit.at]!.conjunction !== null) return true;
  if (isWord(scene.tables, "then", word.token)) return true;
  return before?.kind === "comma" && hit.at === hit.clause;
}

function enclosing(drafts: readonly Draft[], token: number): Draft | null {
  for (let i = drafts.length - 1; i >= Math.max(0, drafts.length - 6); i--) {
    const { content } = drafts[i]!;
    if (content.first <= token && token < content.last) return drafts[i]!;
  }
  return null;
}

/** The statement of the same sentence that ends right before `بحسب …`: what follows names who passed it on. */
function tellerOf(scene: Scene, drafts: readonly Draft[], hit: Hit): Draft | null {
  for (let i = drafts.length - 1; i >= Math.max(0, drafts.length - 3); i--) {
    const draft = drafts[i]!;
    if (draft.hit?.sentence !== hit.sentence || draft.hit.shape === "preposition") continue;
    if (draft.content.last > hit.at || hit.at - draft.content.last > 3) continue;
    if (isFrom(scene, hit)) return isReporting(draft) ? draft : null;
    const kind = hit.subject?.head?.kind;
    const mention = hit.subject?.mention?.kind;
    const passesOn = kind === "media" || kind === "agency" || hit.subject?.head?.being === "paper";
    return passesOn || mention === "outlet" || mention === "agency" ? draft : null;
  }
  return null;
}

/** `وتابع الوزير أن …، بحسب الوزير`: the same speaker named again. */
function isToldAgain(scene: Scene, drafts: readonly Draft[], hit: Hit, memory: Memory): boolean {
  const before = drafts.at(-1);
  if (before?.hit?.sentence !== hit.sentence || before.content.last > hit.at) return false;
  return hit.at - before.content.last <= 2 && resolve(scene, hit, memory)?.voice.name === before.voice?.name;
}

/** `نقلا عن فلان` after what an outlet reports: the outlet has it from him. */
const isFrom = (scene: Scene, hit: Hit) => scene.words[hit.at]!.token.norm === "نقلا";
const isReporting = (draft: Draft) => draft.voice?.kind === "media" || draft.voice?.kind === "agency";

function addVia(scene: Scene, draft: Draft, hit: Hit, memory: Memory): void {
  const known = resolve(scene, hit, memory);
  if (!known) return;
  const { name, quote } = known.voice;
  if (isFrom(scene, hit) && draft.voice) {
    const { voice } = draft;
    draft.via = [...draft.via, { ...voice.quote, name: voice.name }];
    draft.voice = known.voice;
    memory.add(knownWith(known, draft.via, false, known.sentence));
    return;
  }
  if (draft.voice?.name === name || draft.via.some((source) => source.name === name)) return;
  draft.via = [...known.via, { ...quote, name }, ...draft.via];
}

function outerChain(outer: Draft, own: readonly Source[]): Source[] {
  const chain = [...outer.via];
  if (outer.voice) chain.push({ ...outer.voice.quote, name: outer.voice.name });
  return [...chain, ...own];
}

/** A quotation without a cue right after what someone said goes on with it. */
function continuation(
  scene: Scene,
  first: number,
  last: number,
  memory: Memory,
  drafts: readonly Draft[],
): Draft | null {
  const known = memory.last;
  const before = drafts.at(-1);
  if (!known || !before || before.voice?.name !== known.voice.name) return null;
  const { sentences, tokens } = scene.analysed;
  const sentence = sentences[tokens[first]!.sentence]!;
  const spoken = sentences[tokens[before.content.last - 1]!.sentence]!;
  if (before.content.last > first || sentence.paragraph - spoken.paragraph > 2) return null;
  const quotes = scene.analysed.quotes.filter((q) => q.depth === 0 && q.first < last && q.last > first);
  const quote = quotes.find((q) => q.last - q.first >= SHORTEST_CONTINUATION);
  if (!quote) return null;
  if (quote.first - 1 > first && (!tellsPresent(scene, first, last) || isSlogan(scene, quote.first - 1))) return null;
  const direct = quote.first - 1 <= first && afterQuote(quote) >= last - 1;
  const content: Content = direct
    ? { start: quote.start, end: quote.end, first: quote.first, last: quote.last, form: "direct" }
    : { start: sentence.start, end: tokens[last - 1]!.end, first, last, form: "mixed" };
  return { hit: null, content, voice: known.voice, via: [...known.via], outer: null };
}

/** `تحت عنوان: "…"`, `رفعوا لافتات كتب عليها "…"`: a name or a slogan within a few words before its marks. */
function isSlogan({ words, tables }: Scene, open: number): boolean {
  for (let i = open - 1; i >= Math.max(0, open - 4); i--) if (isWord(tables, "slogan", words[i]!.token)) return true;
  return false;
}

/** A sentence that tells of the past before its first quoted words is the article's own. */
function tellsPresent(scene: Scene, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const word = scene.words[i]!;
    if (word.kind === "quote") return false;
    if (word.kind === "verb") return word.reading?.tense === "present";
  }
  return false;
}

/** Of two statements with one span the first read stays. */
function distinct(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((d, i) => {
    const before = drafts[i - 1];
    return !before || before.content.start !== d.content.start || before.content.end !== d.content.end;
  });
}

function speakerIn({ quote: { start, end, quote }, name, role, entity }: Voice): Speaker {
  return { start, end, quote, name, role, entity };
}

/** Each intermediary once, and none that is the speaker: `في بيان للجيش، أعلن الجيش`. */
const distinctSources = ({ via, voice }: Draft): Source[] =>
  via.filter(({ name }, i) => name !== voice?.name && via.findIndex((other) => other.name === name) === i);

function claimOf(scene: Scene, draft: Draft, index: number): StatementClaim {
  const { text, tokens } = scene.analysed;
  const { hit, content, voice } = draft;
  const cue = hit ? quoteOf(text, tokens[hit.at]!.start, tokens[hit.last - 1]!.end) : null;
  const { start, end, quote } = quoteOf(text, content.start, content.end);
  return {
    id: `s${index + 1}`,
    start,
    end,
    quote,
    form: content.form,
    cue,
    speaker: voice && speakerIn(voice),
    speaker_kind: voice?.kind ?? null,
    via: distinctSources(draft),
    rule: `statement.${hit?.id ?? "continued"}`,
  };
}
