import type { Reading, Sentence } from "../../record/index.ts";
import { type Arguments, type Clauses, type NounPhrase, phraseAt, verbArguments, type Word } from "../clause/index.ts";
import type { Complement, Hit } from "./hit.ts";
import { afterQuote, isQuotedName, type Scene } from "./scene.ts";
import { canSpeak, isLamOutlet, isOutlet, readSource, type SourcePhrase } from "./source.ts";
import { type Cue, headOf, isWord, lemmaOf } from "./tables.ts";

/** What was said begins within this many tokens of its verb; of a word with other senses, within the second number. */
const REACH = 60;
const NEAR = 16;

/** Reading of a token as a cue, with the rows that hold it. */
export interface CueReading {
  readonly reading: Reading;
  readonly cues: readonly Cue[];
  readonly shape: "finite" | "participle" | "masdar";
}

/** Every way to read a token as a word of saying, finite verbs first. */
export function cueReading(scene: Scene, word: Word): CueReading | null {
  let best: CueReading | null = null;
  for (const reading of word.token.readings) {
    if (reading.lexeme.pos !== "verb") continue;
    const cues = scene.tables.verbs.get(lemmaOf(reading));
    if (!cues) continue;
    const shape = shapeOf(reading, word);
    if (shape === null) continue;
    if (shape === "finite") {
      if (best === null || best.shape !== "finite" || reading === word.reading) best = { reading, cues, shape };
    } else if (best === null) best = { reading, cues, shape };
  }
  return best;
}

function shapeOf(reading: Reading, word: Word): CueReading["shape"] | null {
  if (reading.form === "finite") return reading.tense === "imperative" ? null : "finite";
  if (reading.definite || reading.preposition !== null) return null;
  if (reading.form === "masdar") return "masdar";
  if (reading.form !== "active-participle") return null;
  const { norm } = word.token;
  return norm.endsWith("ا") || norm.endsWith("ة") || norm.endsWith("ين") || norm.endsWith("ان") ? "participle" : null;
}

export const isComplementiser = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.token.readings.some(
    (r) => (r.lexeme.id === "an" || r.lexeme.id === "in.if" || r.lexeme.id === "bianna") && r.preposition !== "ل",
  );

/** Code of the preposition that a word is or carries. */
function prepositionCode(word: Word): "ila" | "ala" | "about" | "bi" | "min" | "fi" | null {
  if (word.preposition === "ب" || word.token.norm === "ب") return "bi";
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

/** Where an object begins and ends. */
type Found = Pick<NounPhrase, "first" | "last" | "head">;

interface Search {
  readonly complement: Complement | null;
  readonly via: SourcePhrase[];
  /** The speaker that `نقلا عن` brings in; then the verb's subject only passes on. */
  relayed: SourcePhrase | null;
  lasting: boolean;
  /** End of the tokens that may hold the subject. */
  readonly limit: number;
}

/** Reads the cue at token `at`; null when nothing is said there. */
export function readVerbCue(scene: Scene, clauses: Clauses, at: number, found: CueReading): Hit | null {
  for (const cue of found.cues) {
    const hit = readWith(scene, clauses, at, found, cue);
    if (hit) return hit;
  }
  return null;
}

function readWith(scene: Scene, clauses: Clauses, at: number, found: CueReading, cue: Cue): Hit | null {
  const { sentence } = clauses;
  const { reading, shape } = found;
  if (shape === "finite" && isIdle(scene, at)) return null;
  const index = phraseAt(clauses.phrases, at);
  const args = shape === "finite" && clauses.phrases[index]?.kind === "verb" ? verbArguments(clauses, index) : null;
  // What someone will say has not been said.
  if (shape === "finite" && (reading.future || scene.words[at - 1]?.token.norm === "سوف")) return null;
  const search = findComplement(scene, clauses, at, cue, shape);
  let subject = shape === "finite" ? subjectOf(scene, clauses, at, args, search, cue) : null;
  if (shape === "masdar" && reading.enclitic === null) subject = readSource(scene, at + 1, search.limit);
  const near =
    search.complement?.kind === "quote" || search.complement?.kind === "preposition"
      ? objectBefore(scene, clauses, at, cue, args, subject, shape, search.complement.from)
      : null;
  const paper = shape === "finite" ? paperBefore(scene, clauses, at) : null;
  if (paper && search.via.length === 0 && isJoint(scene, paper)) {
    const source = readSource(scene, paper.first, at, true, true);
    if (source) {
      search.via.push(source);
      search.lasting = true;
    }
  }
  const complement =
    said(scene, clauses, at) ??
    near ??
    search.complement ??
    objectOf(scene, clauses, at, cue, args, subject, shape) ??
    quoteBefore(scene, sentence, at, cue);
  if (!complement) return null;
  const start = cue.sense.has("start") ? startOf(scene, at, subject, complement, args) : complement;
  const via = [...search.via];
  if (search.relayed) {
    if (subject) via.unshift(subject);
    subject = search.relayed;
  } else if (cue.sense.has("source")) {
    const speaker = readSource(scene, complement.from, sentence.last, true);
    if (!speaker || !canSpeak(scene, speaker)) return null;
    const inner = findComplement(scene, clauses, speaker.last - 1, ANY, "finite");
    if (!inner.complement) return null;
    if (subject && canSpeak(scene, subject)) via.unshift(subject);
    return hitOf(scene, clauses, at, found, cue, speaker, via, true, inner.complement);
  }
  if (subject && !canSpeak(scene, subject)) {
    const marked = complement.kind === "an" || complement.kind === "colon" || complement.kind === "quote";
    const beside = marked && complement.from - subject.last <= 2;
    if ((cue.sense.has("strict") && !beside) || shape !== "finite") return null;
  }
  if (cue.sense.has("shown") && subject?.head?.being !== "paper") return null;
  if (cue.sense.has("start") && isOccasion(scene, clauses, at)) return null;
  if (reading.voice === "passive" && subject === null && complement.kind !== "an") return null;
  return hitOf(scene, clauses, at, found, cue, subject, via, search.lasting, start);
}

const ANY: Cue = { id: "any", takes: new Set(["an", "colon", "quote"]), sense: new Set() };

function hitOf(
  scene: Scene,
  clauses: Clauses,
  at: number,
  found: CueReading,
  cue: Cue,
  subject: SourcePhrase | null,
  via: readonly SourcePhrase[],
  lasting: boolean,
  complement: Complement,
): Hit {
  const before = subject && subject.first < at ? subject.first : at;
  const clause = found.shape === "participle" ? at : clauseStart(scene, clauses, before, at);
  return {
    sentence: clauses.sentence,
    at,
    last: at + 1,
    id: cue.id,
    shape: found.shape,
    clause,
    subject,
    via: [...(subject?.through ? [] : []), ...via],
    lasting,
    complement,
    gender: found.reading.gender,
    number: found.reading.number,
    pronoun: found.shape === "masdar" ? found.reading.enclitic !== null : subject === null,
    nested: false,
  };
}

/** `المرة الأولى التي طالب فيها فلان بكذا` tells of a time. */
function isOccasion(scene: Scene, clauses: Clauses, at: number): boolean {
  const antecedent = antecedentOf(clauses, at);
  return antecedent !== null && isWord(scene.tables, "occasion", scene.words[antecedent.head]!.token);
}

/** `يذكر أن`, `يشار إلى أن`: nobody is meant. */
function isIdle(scene: Scene, at: number): boolean {
  const word = scene.words[at]!;
  if (!isWord(scene.tables, "idle", word.token)) return false;
  const next = scene.words[at + 1];
  return isComplementiser(next) || (next?.kind === "preposition" && isComplementiser(scene.words[at + 2]));
}

/** Where the clause of a cue begins: after the comma before it, or at the verb with its `و`. */
function clauseStart(scene: Scene, clauses: Clauses, before: number, at: number): number {
  const { words } = scene;
  if (before === at && words[at]!.conjunction !== null) return at;
  let i = before;
  while (i > clauses.sentence.first && before - i < 14) {
    const kind = words[i - 1]!.kind;
    if (kind === "comma" || kind === "quote" || kind === "stop" || kind === "colon") break;
    if (kind === "complementiser" && !isWord(scene.tables, "then", words[i - 2]?.token ?? words[i - 1]!.token)) break;
    i--;
  }
  return i;
}

function findComplement(scene: Scene, clauses: Clauses, at: number, cue: Cue, shape: CueReading["shape"]): Search {
  const { words } = scene;
  const end = clauses.sentence.last;
  const strict = cue.sense.has("strict") || shape !== "finite";
  const reach = Math.min(end, at + 1 + (strict ? NEAR : REACH));
  const via: SourcePhrase[] = [];
  const search = { via, relayed: null as SourcePhrase | null, lasting: false };
  let relative = false;
  let crossed = false;
  let commas = 0;
  const give = (complement: Complement | null, limit: number): Search => ({ ...search, complement, limit });
  const takes = (kind: string) => cue.takes.has(kind);
  let i = at + 1;
  for (; i < reach; i++) {
    const word = words[i]!;
    if (word.kind === "quote") {
      const quote = scene.opening.get(i);
      if (!quote) continue;
      if (isQuotedName(scene, quote) || (quote.last - quote.first <= 2 && !isLast(scene, quote.last, end))) {
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
      const next = words[i + 1];
      if (++commas > 5 || (next && startsClause(scene, next))) return give(null, i);
      continue;
    }
    const outlet = outletAt(scene, i, end) ?? told(scene, at, i, end);
    if (outlet) {
      if (outlet.relay) search.relayed = outlet.source;
      else via.push(outlet.source);
      if (outlet.lasting) search.lasting = true;
      i = Math.max(i, outlet.source.last - 1);
      continue;
    }
    const code = prepositionCode(word);
    if (code !== null && !isWord(scene.tables, "adverb", word.token)) {
      if (takes(code) && !crossed && word.enclitic === null)
        return give(...afterPreposition(scene, i, end, code, takes("an")));
      if (word.kind !== "preposition") continue;
      if (!isComplementiser(words[i + 1])) continue;
    }
    if (word.kind === "verb" && !relative && word.mention === null) {
      const other = cueReading(scene, word);
      if (isSaying(scene, i)) continue;
      if (strict || other?.shape === "finite" || (word.conjunction === "و" && commas === 0)) return give(null, i);
      crossed = true;
    }
    if (word.kind === "subordinator" && !relative && commas > 0) return give(null, i);
    if (word.kind === "noun" && commas > 0 && bringsInOwn(scene, i)) return give(null, i);
  }
  return give(null, i);
}

/** `وسط تأكيدات على أن`: a noun of saying with a clause of its own. */
function bringsInOwn(scene: Scene, at: number): boolean {
  const next = scene.words[at + 1];
  const brings = isComplementiser(next) || (next?.kind === "preposition" && isComplementiser(scene.words[at + 2]));
  return brings && cueReading(scene, scene.words[at]!)?.shape === "masdar";
}

/** `قائلا`, `قوله`, `بالقول` after another verb of saying add nothing. */
function isSaying(scene: Scene, at: number): boolean {
  return scene.words[at]!.token.readings.some(
    (r) => r.lexeme.pos === "verb" && r.form !== "finite" && lemmaOf(r) === "قال",
  );
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

interface Outlet {
  readonly source: SourcePhrase;
  readonly relay: boolean;
  readonly lasting: boolean;
}

/** `لـ"كذا"`, `لوكالة كذا`, `في مقابلة مع كذا`, `في بيان نشرته كذا`, `نقلا عن كذا`, `بحسب كذا` between verb and complement. */
function outletAt(scene: Scene, i: number, end: number): Outlet | null {
  const { words, tables } = scene;
  const word = words[i]!;
  const { norm } = word.token;
  if (norm === "نقلا" && words[i + 1]?.token.norm === "عن") {
    const source = readSource(scene, i + 2, end, true);
    return source ? { source, relay: true, lasting: true } : null;
  }
  const match = tables.prepositions.longest(scene.analysed.tokens, i, end);
  if (match && match.cut.conjunction === null && words[match.last]?.token.norm === "ما") {
    const source = readSource(scene, match.last + 2, end);
    return source && canSpeak(scene, source) ? { source, relay: false, lasting: false } : null;
  }
  if (match && match.cut.conjunction === null) {
    const source = readSource(scene, match.last, end, true);
    return source && canSpeak(scene, source) ? { source, relay: false, lasting: false } : null;
  }
  const lam = norm === "ل" ? i + 1 : word.preposition === "ل" || isLamOutlet(scene, i) ? i : -1;
  if (lam >= 0 && (isOutlet(scene, lam) || scene.opening.has(lam))) {
    const source = readSource(scene, lam, end, true);
    return source ? { source, relay: false, lasting: true } : null;
  }
  if (isWord(tables, "talk", word.token)) {
    const next = words[i + 1];
    const at = next?.token.norm === "مع" || next?.token.norm === "ل" ? i + 2 : next?.preposition === "ل" ? i + 1 : -1;
    if (at < 0 || !(isOutlet(scene, at) || scene.opening.has(at))) return null;
    const source = readSource(scene, at, end, true);
    return source ? { source, relay: false, lasting: false } : null;
  }
  if (isWord(tables, "issue", word.token) && i > 0 && headOf(tables, words[i - 1]!.token)?.being === "paper") {
    const at = words[i + 1]?.token.norm === "عن" || words[i + 1]?.token.norm === "علي" ? i + 2 : i + 1;
    const source = readSource(scene, at, end, true);
    return source && canSpeak(scene, source) ? { source, relay: false, lasting: true } : null;
  }
  return null;
}

/** `أبلغ مسؤول رويترز أن`, `أفاد ضابط وكالة كذا`: an outlet after the subject is the one told. */
function told(scene: Scene, at: number, i: number, end: number): Outlet | null {
  if (i < at + 2 || scene.words[i]!.preposition !== null || scene.words[i]!.conjunction !== null) return null;
  const kind = scene.names[i]?.entity === null ? undefined : scene.names[i]?.kind;
  if (
    (kind !== "outlet" && kind !== "agency") ||
    scene.names[i] === scene.names[i - 1] ||
    scene.names[i] === scene.names[at + 1]
  )
    return null;
  const before = scene.words[i - 1]!;
  if (before.kind === "preposition" || before.kind === "quote" || isOutlet(scene, i - 1)) return null;
  const source = readSource(scene, i, end);
  return source ? { source, relay: false, lasting: true } : null;
}

/** The subject: after the verb, before it, or the noun that a relative clause tells of. */
function subjectOf(
  scene: Scene,
  clauses: Clauses,
  at: number,
  args: Arguments | null,
  search: Search,
  cue: Cue,
): SourcePhrase | null {
  const { limit } = search;
  const word = scene.words[at]!;
  // `إنه يشير إلى`: the pronoun is the subject.
  const previous = scene.words[at - 1];
  if (isComplementiser(previous) && previous!.enclitic !== null) return null;
  const loose = search.complement?.kind === "preposition" && cue.takes.has("noun");
  const tight = (search.complement === null && cue.takes.has("noun")) || loose || cue.sense.has("start");
  if (previous?.token.norm === "بل") return previousSubject(scene, clauses, at);
  let after = readSource(scene, at + 1, limit, false, tight);
  // `اتهم الدول المشاركة بكذا` with one phrase alone: it is the accused; the accuser was named before.
  const accused =
    after !== null &&
    cue.id === "accuse" &&
    search.complement !== null &&
    !hasSecond(scene, after, search.complement.from);
  if (accused) after = null;
  const strong = after !== null && isStrong(after);
  if (strong && !tight) return after;
  const antecedent = antecedentOf(clauses, at) ?? args?.antecedent ?? paperBefore(scene, clauses, at);
  if (antecedent && (word.enclitic === null || !after)) {
    if (isWord(scene.tables, "occasion", scene.words[antecedent.head]!.token)) return after;
    const source = strongest(scene, antecedent, at);
    const next = scene.words[at + 1]?.token.norm;
    if (source?.head?.being === "paper" && (next === "فيه" || next === "فيها")) {
      const maker = previousSubject(scene, clauses, antecedent.first);
      if (maker && maker.first < antecedent.first) return maker;
    } else if (source && canSpeak(scene, source)) return source;
  }
  const joined = word.conjunction !== null || (previous?.kind === "particle" && /^[وف]/.test(previous.token.norm));
  if (!joined) {
    const before = args?.subject.find((p) => p.first < at) ?? null;
    const source = before ? readSource(scene, before.first, at) : null;
    if (source && isStrong(source)) return source;
    const topic = topicOf(scene, clauses, at);
    if (topic) return topic;
    if (source && canSpeak(scene, source) && !strong) return source;
  }
  if (strong) return after;
  if (after && !cue.sense.has("start") && !isObject(scene, after) && (canSpeak(scene, after) || !tight)) return after;
  if (after || accused) return null;
  for (const phrase of clauses.phrases) {
    if (phrase.first <= at || phrase.kind !== "noun") continue;
    if (phrase.first >= limit) break;
    if (phrase.preposition !== null || phrase.time || phrase.joined) continue;
    const source = readSource(scene, phrase.first, limit, false, tight);
    if (source && isStrong(source)) return source;
  }
  return null;
}

/** The speaker inside a phrase that a relative clause tells of (`فرضيات فصائل المقاومة التي حذرت`), else the phrase itself. */
function strongest(scene: Scene, phrase: NounPhrase, limit: number): SourcePhrase | null {
  const whole = readSource(scene, phrase.first, limit, true);
  if (whole && isStrong(whole)) return whole;
  for (let i = phrase.first + 1; i < phrase.last; i++) {
    const source = readSource(scene, i, limit, true);
    if (source && isStrong(source)) return source;
  }
  return whole;
}

/** True when another bare noun stands between a phrase and what was said. */
function hasSecond(scene: Scene, phrase: SourcePhrase, limit: number): boolean {
  for (let i = phrase.last; i < limit; i++) {
    const word = scene.words[i]!;
    if (word.kind === "preposition" || word.preposition !== null || word.kind === "complementiser") return false;
    if (scene.names[i] !== null) return true;
    if (word.kind === "noun" && word.reading?.form !== "active-participle") return true;
  }
  return false;
}

/** `بيانا مشتركا`: a paper of several makers speaks for them. */
function isJoint(scene: Scene, paper: NounPhrase): boolean {
  for (let i = paper.head + 1; i < paper.head + 3; i++) {
    const word = scene.words[i];
    if (word && isWord(scene.tables, "joint", word.token)) return true;
  }
  return false;
}

/** `بيانا مقتضبا أعلن فيه`: the paper right before a verb that points back into it. */
function paperBefore(scene: Scene, clauses: Clauses, at: number): NounPhrase | null {
  const next = scene.words[at + 1]?.token.norm;
  if (next !== "فيه" && next !== "فيها") return null;
  for (let i = phraseAt(clauses.phrases, at) - 1, steps = 0; i >= 0 && steps < 3; i--, steps++) {
    const phrase = clauses.phrases[i]!;
    if (phrase.kind === "noun" && headOf(scene.tables, scene.words[phrase.head]!.token)?.being === "paper")
      return phrase;
    if (phrase.kind === "verb") return null;
  }
  return null;
}

/** Known to be someone or something that speaks. */
const isStrong = (source: SourcePhrase) => source.head !== null || source.mention !== null || source.through !== null;

/** The noun that a relative clause tells of, adverbs between its pronoun and the verb stepped over (`الذين غالبا ما يؤكدون`). */
function antecedentOf(clauses: Clauses, at: number): NounPhrase | null {
  const { phrases } = clauses;
  let i = phraseAt(phrases, at) - 1;
  for (let steps = 0; i > 0 && steps < 3 && phrases[i]!.kind !== "relative"; steps++) {
    if (phrases[i]!.kind === "verb" || phrases[i]!.kind === "comma" || phrases[i]!.kind === "stop") return null;
    i--;
  }
  if (i <= 0 || phrases[i]!.kind !== "relative") return null;
  const before = phrases[i - 1]!.kind === "comma" ? phrases[i - 2] : phrases[i - 1];
  return before?.kind === "noun" ? before : null;
}

/** `أصدر فلان بيانا أكد فيه`: who gave out the paper in which something is said. */
function previousSubject(scene: Scene, clauses: Clauses, before: number): SourcePhrase | null {
  const { phrases } = clauses;
  for (let i = phraseAt(phrases, before) - 1; i >= 0; i--) {
    if (phrases[i]!.kind !== "verb") continue;
    const subject = verbArguments(clauses, i).subject[0];
    const source = subject ? readSource(scene, subject.first, before, false, true) : null;
    return source && canSpeak(scene, source) ? source : null;
  }
  return null;
}

/** The definite phrase that opens the sentence, where only its own relative clause and appositions stand between it and the verb. */
function topicOf(scene: Scene, clauses: Clauses, at: number): SourcePhrase | null {
  const first = clauses.phrases[0];
  if (!first || first.kind !== "noun" || first.preposition !== null || first.time || first.first >= at) return null;
  const before = scene.words[at - 1]!.kind;
  if (before !== "comma" && first.last !== at) return null;
  let relative = false;
  for (const phrase of clauses.phrases) {
    if (phrase.first >= at) break;
    if (phrase.kind === "relative") relative = true;
    else if (phrase.kind === "verb" && !relative) return null;
    else if (phrase.kind === "complementiser" || phrase.kind === "stop" || phrase.kind === "colon") return null;
  }
  const source = readSource(scene, first.first, at);
  return source && canSpeak(scene, source) && (source.head !== null || source.mention !== null) ? source : null;
}

/** An adverbial accusative (`ردا على سؤال`, `تعليقا`) or a verbal noun is no speaker. */
function isObject(scene: Scene, phrase: SourcePhrase): boolean {
  const word = scene.words[phrase.headToken]!;
  if (phrase.mention || phrase.head) return false;
  const { norm } = word.token;
  return word.reading?.form === "masdar" || (norm.endsWith("ا") && !norm.startsWith("ال") && word.reading !== null);
}

/** What is said as a bare noun: `أعلنت الحكومة انتهاء المهمة`, `نافيا نية الانسحاب`; with a pronoun, the clause itself (`نفته طهران`). */
function objectOf(
  scene: Scene,
  clauses: Clauses,
  at: number,
  cue: Cue,
  args: Arguments | null,
  subject: SourcePhrase | null,
  shape: CueReading["shape"],
): Complement | null {
  if (!cue.takes.has("noun")) return null;
  if (shape === "participle") {
    const next = adjacent(scene, clauses, at + 1);
    if (next) return { kind: "noun", from: next.first, to: null };
    for (const phrase of clauses.phrases) {
      if (phrase.first <= at) continue;
      if (phrase.kind !== "noun") return null;
      const same = isWord(scene.tables, "same", scene.words[phrase.first]!.token);
      if (phrase.preposition === null && !phrase.time && !same) return { kind: "noun", from: phrase.first, to: null };
      if (phrase.first > at + 8) return null;
    }
    return null;
  }
  if (shape !== "finite" || !args) return null;
  const { enclitic } = scene.words[at]!;
  if (enclitic !== null) {
    if (!subject || subject.first < at || cue.sense.has("paper")) return null;
    const from = args.antecedent?.first ?? at;
    return { kind: "self", from: clauseStart(scene, clauses, from, at), to: subject.last };
  }
  const after = subject && subject.first > at ? subject.last : at + 1;
  const object: Found | undefined =
    adjacent(scene, clauses, after) ??
    args.object.find((p) => p.first >= after) ??
    (subject && subject.first < at ? args.object[0] : undefined) ??
    bareAfter(scene, clauses, after);
  if (!object || object.first < after) return null;
  if (cue.sense.has("paper")) {
    if (headOf(scene.tables, scene.words[object.head]!.token)?.being !== "paper") return null;
    if (object.last + 4 > clauses.sentence.last) return null;
  }
  if (cue.sense.has("act") && !isAct(scene, object)) return null;
  const name = scene.names[object.first];
  if (name && name.kind !== "place" && cue.id !== "condemn") return null;
  return { kind: "noun", from: object.first, to: null };
}

/** Commas, times and adverbs between the subject and what it says. */
function isPassedOver(scene: Scene, at: number): boolean {
  const word = scene.words[at]!;
  return word.kind === "comma" || word.mention?.kind === "time" || isWord(scene.tables, "again", word.token);
}

/** The noun phrase that begins right after the subject, also where the clause reader took it into the subject. */
function adjacent(scene: Scene, clauses: Clauses, from: number): Found | undefined {
  let at = from;
  while (at < clauses.sentence.last && isPassedOver(scene, at)) at++;
  const word = scene.words[at];
  if (
    word &&
    at < clauses.sentence.last &&
    word.conjunction === null &&
    scene.names[at] === null &&
    word.token.readings.some((r) => r.form === "masdar" && r.preposition === null)
  ) {
    return { first: at, last: at + 1, head: at };
  }
  if (
    !word ||
    at >= clauses.sentence.last ||
    word.kind !== "noun" ||
    word.preposition !== null ||
    word.conjunction !== null
  )
    return undefined;
  if (word.mention?.kind === "time") return undefined;
  const phrase = clauses.phrases[phraseAt(clauses.phrases, at)];
  if (phrase?.kind !== "noun") return undefined;
  return { ...phrase, first: at, head: at };
}

/** An attack or an operation: what one claims to have done. */
function isAct(scene: Scene, object: Found): boolean {
  return scene.words[object.head]!.token.readings.some(
    (r) => r.lexeme.classes.includes("attack") || r.lexeme.classes.includes("shell"),
  );
}

/** `هذا ما يراه فلان`, `وهو ما أكده فلان`: the sentence or clause before is what was said. */
function said(scene: Scene, clauses: Clauses, at: number): Complement | null {
  const { words } = scene;
  const { sentence } = clauses;
  const enclitic = words[at]!.enclitic ?? words[at]!.token.readings[0]?.enclitic ?? null;
  if (enclitic === null || words[at - 1]?.token.norm !== "ما" || at - 2 < sentence.first) return null;
  const pointer = words[at - 2]!;
  const opens = at - 2 <= sentence.first + 1;
  if (!opens && pointer.kind !== "demonstrative" && pointer.kind !== "pronoun") return null;
  if (!opens) return { kind: "self", from: sentence.first, to: at - 2 };
  const before = scene.analysed.sentences[sentence.index - 1];
  if (!before || before.block !== sentence.block) return null;
  return { kind: "self", from: before.first, to: before.last };
}

/** `نافيا نية الانسحاب "ما دام باقيا"`: the object that stands between the cue and a quotation begins what was said. */
function objectBefore(
  scene: Scene,
  clauses: Clauses,
  at: number,
  cue: Cue,
  args: Arguments | null,
  subject: SourcePhrase | null,
  shape: CueReading["shape"],
  quote: number,
): Complement | null {
  const from = subject && subject.first > at ? subject.last : at + 1;
  if (quote <= from) return null;
  const object = objectOf(scene, clauses, at, cue, args, subject, shape);
  return object && object.kind === "noun" && object.from < quote ? object : null;
}

/** After a relative verb and its subject a verbal noun or a paper is the object (`نفى مسؤولون في التحالف الذي تقوده الدولة عقد المحادثات`). */
function isActNoun(scene: Scene, phrase: NounPhrase): boolean {
  const { token } = scene.words[phrase.head]!;
  return (
    !token.norm.startsWith("ال") &&
    (token.readings.some((r) => r.form === "masdar") || headOf(scene.tables, token)?.being === "paper")
  );
}

/** The first bare phrase after a token, relative clauses between commas stepped over. */
function bareAfter(scene: Scene, clauses: Clauses, after: number): NounPhrase | undefined {
  let verb = false;
  // Right after the subject or after a comma; elsewhere it goes on with a title (برئاسة وزير الدفاع فلان).
  let open = true;
  for (const phrase of clauses.phrases) {
    if (phrase.first < after) continue;
    if (phrase.first > after + 24) return undefined;
    if (phrase.kind === "verb") verb = true;
    else if (phrase.kind === "comma") {
      verb = false;
      open = true;
    } else if (phrase.kind === "complementiser" || phrase.kind === "stop" || phrase.kind === "colon") return undefined;
    else if (phrase.kind === "noun") {
      if ((!verb || isActNoun(scene, phrase)) && open && phrase.preposition === null && !phrase.time && !phrase.joined)
        return phrase;
      if (phrase.preposition !== null) open = false;
    }
  }
  return undefined;
}

/** `اتهم فلانا بكذا`: what is said begins with the one it is said of. */
function startOf(
  scene: Scene,
  at: number,
  subject: SourcePhrase | null,
  complement: Complement,
  args: Arguments | null,
): Complement {
  if (complement.kind === "before" || complement.kind === "self") return complement;
  const from = subject && subject.first > at ? subject.last : at + 1;
  const object = args?.object.find((p) => p.first >= from && p.first < complement.from);
  if (object) return { ...complement, kind: "noun", from: object.first };
  // A subject that stands before the verb leaves what follows it to the object.
  if ((!subject || subject.first < at) && from < complement.from && scene.words[from]!.kind !== "preposition") {
    return { ...complement, kind: "noun", from };
  }
  return complement;
}

/** `"…"، قال فلان`: the quotation right before the verb. */
function quoteBefore(scene: Scene, sentence: Sentence, at: number, cue: Cue): Complement | null {
  if (!cue.takes.has("quote") || scene.words[at]!.conjunction !== null) return null;
  let i = at - 1;
  while (
    i >= 0 &&
    (scene.words[i]!.kind === "comma" || scene.words[i]!.kind === "stop" || scene.words[i]!.token.norm === "كما")
  )
    i--;
  const close = scene.words[i];
  if (!close || close.kind !== "quote") return null;
  const quote = scene.closing.get(i);
  if (!quote || quote.depth > 0 || quote.last - quote.first < 3) return null;
  if (i < sentence.first - 3) return null;
  return { kind: "before", from: quote.first - 1, to: i + 1 };
}
