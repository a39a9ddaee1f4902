import type { ActorMention, PlaceMention } from "../../record/index.ts";
import type { Word } from "../clause/index.ts";
import { afterQuote, isActor, isOffice, isQuotedName, type Scene } from "./scene.ts";
import { headOf, isWord, type SpeakerHead } from "./tables.ts";

/** A noun phrase that names who speaks: token ranges are half-open. */
export interface SourcePhrase {
  readonly first: number;
  readonly last: number;
  /** The name without title. */
  readonly name: { readonly first: number; readonly last: number };
  /** Title or description, before or after the name. */
  readonly role: { readonly first: number; readonly last: number } | null;
  readonly mention: ActorMention | PlaceMention | null;
  readonly head: SpeakerHead | null;
  /** Head token, for definite short forms (الوزير, المصدر). */
  readonly headToken: number;
  readonly definite: boolean;
  /** Named, not only described. */
  readonly named: boolean;
  /** A paper that stands before its maker: `بيان للجيش`, `تقرير صادر عن …`. */
  readonly through: { readonly first: number; readonly last: number } | null;
}

/** A source phrase is not longer than this many tokens. */
const LONGEST = 32;
/** Prepositions that go on inside a title: `النائب عن لجنة`, `المتحدث باسم`, `مصدر في الشرطة`. */
const TITLE_PREPOSITIONS = new Set(["في", "ب", "من", "ل", "عن", "لدي", "لدى"]);

const isNominal = (w: Word) =>
  w.kind === "noun" || w.kind === "adjective" || w.kind === "name" || w.kind === "number" || w.kind === "demonstrative";

/**
 * Reads the phrase that begins at token `at`; null when none begins there. `cut` allows an attached preposition on its first word;
 * `tight` ends it where a new noun phrase begins, for verbs whose object follows without a mark.
 */
export function readSource(scene: Scene, at: number, limit: number, cut = false, tight = false): SourcePhrase | null {
  const first = skipLight(scene, at, limit);
  if (first >= limit) return null;
  const quote = scene.opening.get(first);
  if (quote) return quotedSource(scene, first, limit);
  const word = scene.words[first]!;
  if (!canBegin(scene, word, cut)) return null;
  const maker = makerOf(scene, first, limit);
  if (maker) return maker;
  const zone = zoneEnd(scene, first, Math.min(limit, first + LONGEST), tight);
  return zone <= first ? null : phraseIn(scene, first, zone);
}

function canBegin(scene: Scene, word: Word, cut: boolean): boolean {
  if (!isNominal(word) && !isAli(scene, word.index)) return false;
  if (isWord(scene.tables, "adverb", word.token) || isAdverbial(scene, word)) return false;
  if (!cut && word.preposition !== null) return false;
  return word.mention?.kind !== "time";
}

/** An indefinite accusative of a word that no list knows (`مرارا`): written with tanwin it is no name. */
function isAdverbial(scene: Scene, word: Word): boolean {
  const raw = scene.analysed.text.slice(word.token.start, word.token.end);
  return raw.includes("\u064b") && scene.names[word.index] === null && headOf(scene.tables, word.token) === null;
}

/** Steps over adverbs, times and `كل من` before the phrase. */
function skipLight(scene: Scene, at: number, limit: number): number {
  let i = at;
  while (i < limit) {
    const word = scene.words[i]!;
    if (word.mention?.kind === "time") i = Math.max(i + 1, word.mention.last);
    else if (word.kind === "adverb" || word.kind === "demonstrative") i++;
    else if (word.token.norm === "كل" && scene.words[i + 1]?.token.norm === "من") i += 2;
    else if (word.kind === "comma" && i === at) i++;
    else break;
  }
  return i;
}

/** `“إيشان”`: a name that is nothing but its marks. */
function quotedSource(scene: Scene, first: number, limit: number): SourcePhrase | null {
  const quote = scene.opening.get(first)!;
  if (quote.last - quote.first > 5 || quote.last > limit) return null;
  const range = { first: quote.first, last: quote.last };
  const mention = scene.names[quote.first] ?? null;
  return {
    ...range,
    last: afterQuote(quote),
    name: range,
    role: null,
    mention,
    head: null,
    headToken: quote.first,
    definite: true,
    named: true,
    through: null,
  };
}

/** `بيان للمتحدث باسم …`, `تقرير صادر عن …`: the paper passes on what its maker says. */
function makerOf(scene: Scene, first: number, limit: number): SourcePhrase | null {
  const head = headOf(scene.tables, scene.words[first]!.token);
  if (head?.being !== "paper") return null;
  let i = first + 1;
  while (
    i < limit &&
    i < first + 4 &&
    scene.words[i]!.kind === "adjective" &&
    !isWord(scene.tables, "issue", scene.words[i]!.token)
  )
    i++;
  let at = -1;
  const word = scene.words[i];
  if (!word || i >= limit) return null;
  if (isWord(scene.tables, "issue", word.token)) at = scene.words[i + 1]?.token.norm === "عن" ? i + 2 : i + 1;
  else if (word.token.norm === "ل") at = i + 1;
  else if (word.preposition === "ل") at = i;
  if (at < 0) return null;
  const maker = readSource(scene, at, limit, true);
  if (!maker || maker.through) return null;
  return { ...maker, first, through: { first, last: i } };
}

/** Where the phrase with its title, name and apposition ends. */
function zoneEnd(scene: Scene, first: number, limit: number, tight: boolean): number {
  const { words, tables } = scene;
  let person = false;
  let commas = 0;
  let closed = false;
  let i = first;
  while (i < limit) {
    const word = words[i]!;
    const name = scene.names[i];
    if (name?.kind === "person" && !isOffice(name)) person = true;
    // A name with its title is stepped over whole, commas and all.
    if (name && name.kind === "person" && name.first === i && name.last <= limit) {
      closed = true;
      i = name.last;
      continue;
    }
    if (tight && i > first && (closed ? isNewPhrase(scene, i) : turnsDefinite(scene, i))) break;
    if (i > first && (isWord(tables, "again", word.token) || isBareOutlet(scene, first, i))) break;
    if (isClosing(scene, i)) closed = true;
    else if (word.conjunction !== null) closed = false;
    if (word.kind === "quote") {
      const quote = scene.opening.get(i);
      if (!quote || quote.last - quote.first > 5 || quote.last > limit) break;
      i = afterQuote(quote);
      continue;
    }
    if (word.kind === "open") {
      const close = closing(words, i, limit);
      if (close < 0) break;
      i = close + 1;
      continue;
    }
    if (word.kind === "comma") {
      const next = commas < 3 ? apposition(scene, i + 1, limit, person, first) : -1;
      if (next < 0) break;
      commas++;
      person = true;
      i = next;
      continue;
    }
    if (i > first && word.mention?.kind === "time") {
      if (!isWord(tables, "then.office", word.token)) break;
      i++;
      continue;
    }
    if (i > first && word.kind === "adverb" && isWord(tables, "own", word.token)) {
      i++;
      continue;
    }
    if (i > first && word.kind === "demonstrative") break;
    if (isAli(scene, i)) {
      i++;
      continue;
    }
    if (i > first && (isLamOutlet(scene, i) || isUnknownPhrase(scene, i))) break;
    if (word.kind === "preposition" || (i > first && word.preposition !== null)) {
      if (person || scene.names[first]?.kind === "place" || !continuesTitle(scene, i, limit)) break;
      i++;
      continue;
    }
    if (i > first && word.conjunction !== null && !isNominal(word)) break;
    if (word.kind === "conjunction" && isNominal(words[i + 1] ?? word) && word.token.norm === "و") {
      i++;
      continue;
    }
    if (!isNominal(word)) break;
    if (i > first && word.conjunction === "و" && !joins(scene, i, person)) break;
    if (i > first && isWord(tables, "issue", word.token)) break;
    i++;
  }
  // A joined word or a preposition is never the end.
  while (i > first + 1 && (words[i - 1]!.kind === "preposition" || words[i - 1]!.kind === "conjunction")) i--;
  return i;
}

/** A definite noun, a name or a noun with a pronoun closes its phrase: after it only adjectives and names follow. */
function isClosing(scene: Scene, i: number): boolean {
  const word = scene.words[i]!;
  return word.definite || word.token.norm.startsWith("ال") || scene.names[i] !== null || word.enclitic !== null;
}

/** `مصادر تركية الحادث`: after an indefinite adjective a word with the article begins the next phrase. */
function turnsDefinite(scene: Scene, i: number): boolean {
  const before = scene.words[i - 1]!;
  return (
    scene.words[i]!.token.norm.startsWith("ال") && before.kind === "adjective" && !before.token.norm.startsWith("ال")
  );
}

/** `أفاد مسؤول وكالة كذا`: an outlet after another head is the one told. */
function isBareOutlet(scene: Scene, first: number, i: number): boolean {
  const name = scene.names[i];
  const kind = headOf(scene.tables, scene.words[i]!.token)?.kind;
  const outlet =
    name?.kind === "agency" || name?.kind === "outlet" || (kind === "agency" && scene.words[i]!.token.norm === "وكالة");
  if (!outlet || name === scene.names[first]) return false;
  const before = scene.words[i - 1]!;
  const head = headOf(scene.tables, before.token);
  return (
    head?.being !== "body" &&
    head?.being !== "person" &&
    before.kind !== "preposition" &&
    before.kind !== "quote" &&
    scene.words[i]!.conjunction === null &&
    scene.words[i]!.preposition === null &&
    !isOutlet(scene, first)
  );
}

/** In a closed phrase: a known noun that is neither title nor adjective, or an indefinite accusative, begins the next one. */
function isNewPhrase(scene: Scene, i: number): boolean {
  const word = scene.words[i]!;
  const { norm } = word.token;
  const name = scene.names[i];
  if (name && name === scene.names[i - 1] && (name.kind === "person" || name.entity !== null)) return false;
  if (word.conjunction !== null || word.kind === "comma" || word.kind === "quote") return false;
  if (scene.names[i]?.kind === "person") return false;
  if (/[اً]$/.test(norm) && !norm.startsWith("ال") && norm.length > 3 && word.reading !== null) return true;
  if (word.kind === "adjective") return !norm.startsWith("ال");
  const being = headOf(scene.tables, word.token)?.being;
  if (being === "person") return false;
  if (being !== undefined) return being === "paper" || !norm.startsWith("ال");
  if (word.reading?.form === "masdar" && !norm.startsWith("ال")) return true;
  return word.kind === "noun" && word.reading !== null;
}

/** The name علي has the same normal form as the preposition; its last letter tells. */
export function isAli(scene: Scene, i: number): boolean {
  const { token } = scene.words[i]!;
  return (
    token.norm === "علي" &&
    scene.analysed.text[token.end - 1] === "ي" &&
    scene.words[i]!.mention === null &&
    isNameLike(scene.words[i + 1])
  );
}

const isNameLike = (word: Word | undefined) =>
  word !== undefined && (word.kind === "name" || word.token.norm.startsWith("ال"));

/** `البصير بتجربة الانسحاب`: an unknown word in ة with a preposition before it, after a name with article, is no part of the name. */
function isUnknownPhrase(scene: Scene, i: number): boolean {
  const word = scene.words[i]!;
  const { norm } = word.token;
  if (word.reading !== null || scene.names[i] !== null || norm.length < 5) return false;
  return (
    (norm.startsWith("ب") || norm.startsWith("ل")) &&
    norm.endsWith("ة") &&
    scene.words[i - 1]!.token.norm.startsWith("ال")
  );
}

/** `لشبكة كذا`, `لوكالة كذا`, also where the lexicon doesn't know the word. */
export function isLamOutlet(scene: Scene, i: number): boolean {
  const word = scene.words[i]!;
  if (!word.token.norm.startsWith("ل") || (word.preposition !== "ل" && word.reading !== null)) return false;
  const kind = headOf(scene.tables, word.token)?.kind;
  return kind === "media" || kind === "agency" || isOutletName(scene, i);
}

function isOutletName(scene: Scene, i: number): boolean {
  const kind = scene.names[i]?.kind;
  return (kind === "outlet" || kind === "agency") && scene.names[i]!.start > scene.words[i]!.token.start;
}

/** What may follow `و` in a phrase that speaks: another name, or before any name another head or adjective. */
function joins(scene: Scene, i: number, person: boolean): boolean {
  if (scene.names[i] !== null) return true;
  if (person) return false;
  const word = scene.words[i]!;
  const head = headOf(scene.tables, word.token);
  return head !== null ? head.being !== "paper" : word.kind !== "noun" || word.reading?.form !== "masdar";
}

/** A head noun alone (الوزارة, المصدران) describes and doesn't name. */
function isGeneral(mention: ActorMention | PlaceMention): boolean {
  if (!isActor(mention)) return false;
  return mention.rule.startsWith("actor.head.") || (mention.anonymous && mention.last - mention.first === 1);
}

function closing(words: readonly Word[], open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + 12); i++) if (words[i]!.kind === "close") return i;
  return -1;
}

/** After a comma: a name after its title, or a title after its name, that another comma or the complement ends. */
function apposition(scene: Scene, at: number, limit: number, person: boolean, first: number): number {
  const word = scene.words[at];
  if (!word || at >= limit) return -1;
  if (word.kind === "comma") return at;
  if (isAli(scene, at) && !person) return at;
  if (word.kind === "quote" || isLamOutlet(scene, at)) return -1;
  if (!isNominal(word) || word.conjunction !== null || word.preposition !== null || word.mention?.kind === "time")
    return -1;
  const name = scene.names[at];
  const head = headOf(scene.tables, scene.words[first]!.token);
  if (!person) {
    if (name?.kind === "person") return at;
    const title = word.token.norm.startsWith("ال") && headOf(scene.tables, word.token)?.being === "person";
    return head?.being === "person" && (word.kind === "name" || title || isSegment(scene, at, limit)) ? at : -1;
  }
  return headOf(scene.tables, word.token)?.being === "person" && name?.kind !== "person" ? at : -1;
}

/** Two to five bare words up to the next comma or complement: a name, although its words mean something (صلاح الدين). */
function isSegment(scene: Scene, at: number, limit: number): boolean {
  if (scene.words[at]!.token.norm.startsWith("ال")) return false;
  for (let i = at; i < Math.min(limit + 1, at + 6); i++) {
    const word = scene.words[i];
    if (!word) return false;
    if (word.kind === "comma" || word.kind === "complementiser" || word.kind === "colon") return i - at >= 2;
    if (!isNominal(word) || word.preposition !== null || word.conjunction !== null) return false;
  }
  return false;
}

/** True when a preposition belongs to a title or description rather than to the clause. */
function continuesTitle(scene: Scene, i: number, limit: number): boolean {
  const word = scene.words[i]!;
  const norm = word.kind === "preposition" ? word.token.norm : word.preposition!;
  if (isWord(scene.tables, "named", word.token)) return true;
  if (!TITLE_PREPOSITIONS.has(norm) || word.enclitic !== null) return false;
  const at = word.kind === "preposition" ? i + 1 : i;
  const next = scene.words[at];
  if (!next || at >= limit || next.mention?.kind === "time" || !isNominal(next) || next.enclitic !== null) return false;
  if (isWord(scene.tables, "talk", next.token) || isWord(scene.tables, "paper", next.token)) return false;
  if (isWord(scene.tables, "adverb", word.token)) return false;
  if (norm === "ل")
    return !isOutlet(scene, at) && scene.words[at - 1]?.token.norm !== "ل" ? !scene.opening.has(at) : false;
  return true;
}

/** True where an outlet's name begins: a known one, its head noun, or a name in marks after it. */
export function isOutlet(scene: Scene, at: number): boolean {
  const name = scene.names[at];
  if (name?.kind === "outlet" || name?.kind === "agency") return true;
  const word = scene.words[at];
  if (!word) return false;
  const kind = headOf(scene.tables, word.token)?.kind;
  return kind === "media" || kind === "agency";
}

function phraseIn(scene: Scene, first: number, zone: number): SourcePhrase {
  const { words, tables } = scene;
  const head = headOf(tables, words[first]!.token);
  const base = { first, head, headToken: first, definite: isDefinite(scene, first), through: null };
  const person = personIn(scene, first, zone, head);
  if (person) {
    const before = person.first > first ? { first, last: trimEnd(words, first, person.first) } : null;
    const after = person.last < zone ? { first: nextWord(words, person.last, zone), last: zone } : null;
    const role = before ?? (after && after.first < after.last ? after : null);
    return { ...base, last: zone, name: person, role, mention: scene.names[person.first] ?? null, named: true };
  }
  const last = firstComma(words, first, zone);
  const guess = head?.being === "person" ? guessName(scene, first, zone) : null;
  if (guess) {
    const role = { first, last: trimEnd(words, first, guess.first) };
    return { ...base, last: zone, name: guess, role, mention: null, named: true };
  }
  const mention = scene.names[first] ?? null;
  const title = head === null && mention === null ? titleAfter(scene, first, last) : null;
  if (title !== null) {
    return { ...base, last: zone, name: { first, last: title }, role: { first: title, last }, mention, named: true };
  }
  const range = { first, last };
  return { ...base, last: zone, name: range, role: null, mention, named: mention !== null && !isGeneral(mention) };
}

const isDefinite = (scene: Scene, first: number) => {
  const { norm, cuts } = scene.words[first]!.token;
  return norm.startsWith("ال") || cuts.some((cut) => cut.length > 0 && cut.stem.startsWith("ال"));
};

/** The person who speaks: the name after a comma, else the first one that isn't itself what a title governs (`باسم الرئيس فلان`). */
function personIn(
  scene: Scene,
  first: number,
  zone: number,
  head: SpeakerHead | null,
): { first: number; last: number } | null {
  if (head && head.being !== "person" && scene.names[first]?.kind !== "person") return null;
  let governed = false;
  let office = false;
  let found: { first: number; last: number } | null = null;
  for (let i = first; i < zone; i++) {
    const word = scene.words[i]!;
    const name = scene.names[i];
    if (isWord(scene.tables, "named", word.token)) governed = true;
    if (word.kind === "comma") governed = false;
    if (name?.kind !== "person") continue;
    const range = { first: i, last: Math.min(zone, name.last) };
    const free = !governed || scene.words[i - 1]?.kind === "comma";
    if ((found === null || office) && (free || office)) {
      found = range;
      office = isOffice(name);
    }
    i = range.last - 1;
    governed = false;
  }
  // `وزير النقل، فلان الفلاني`: the name after the comma is no known one.
  if (office && found && firstComma(scene.words, found.last, zone) < zone) return null;
  return found;
}

/** A name that no list knows: what follows a title's comma, or the words without article after a definite title. */
function guessName(scene: Scene, first: number, zone: number): { first: number; last: number } | null {
  const { words } = scene;
  if (headOf(scene.tables, words[first]!.token)?.kind === "anonymous" && !isDefinite(scene, first)) return null;
  const comma = firstComma(words, first, zone);
  const own = plainName(scene, first, comma);
  if (own) return own;
  if (comma < zone) {
    let at = nextWord(words, comma, zone);
    const last = firstComma(words, at, zone);
    while (
      at < last - 1 &&
      words[at]!.token.norm.startsWith("ال") &&
      headOf(scene.tables, words[at]!.token)?.being === "person"
    )
      at++;
    return last > at && last - at <= 7 ? { first: at, last } : null;
  }
  const tail = bareTail(scene, first, zone);
  if (tail) return tail;
  if (!isDefinite(scene, first) && words[first + 1]?.kind !== "name") return null;
  let i = zone;
  while (i > first + 1 && isBareName(words[i - 1]!)) i--;
  // A name begins without article; what carries it belongs to the title (الخبير العسكري).
  while (i < zone && words[i]!.token.norm.startsWith("ال")) i++;
  return zone - i >= 2 || (zone - i === 1 && words[i]!.reading === null && words[i]!.token.norm.length > 2)
    ? { first: i, last: zone }
    : null;
}

/** `قائد القيادة المركزية الجنرال فلان الفلاني`: what follows a rank, or two to four bare words after the last word with article. */
function bareTail(scene: Scene, first: number, zone: number): { first: number; last: number } | null {
  let i = zone;
  for (; i > first + 1; i--) {
    const word = scene.words[i - 1]!;
    const { norm } = word.token;
    const rank = norm.startsWith("ال") && headOf(scene.tables, word.token)?.being === "person";
    if (rank && i - 1 > first && zone - i >= 1 && zone - i <= 4) return { first: i, last: zone };
    if (
      word.token.kind !== "word" ||
      word.kind === "preposition" ||
      word.preposition !== null ||
      word.conjunction !== null
    )
      return null;
    if (norm.startsWith("ال") && zone - i >= 2) break;
  }
  const before = scene.words[i - 1];
  const length = zone - i;
  return before?.token.norm.startsWith("ال") && i - 1 > first && length >= 2 && length <= 4
    ? { first: i, last: zone }
    : null;
}

/** `فلان الفلاني نائب حاكم المدينة`: a title without comma after a name that no list knows. */
function titleAfter(scene: Scene, first: number, zone: number): number | null {
  for (let i = first + 1; i < Math.min(zone, first + 6); i++) {
    const word = scene.words[i]!;
    if (word.kind === "preposition" || word.preposition !== null || word.kind === "comma") return null;
    if (headOf(scene.tables, word.token)?.being === "person") return i;
  }
  return null;
}

/** `الدكتور فلان الفلاني، الباحث`: bare names right after a definite title of one word, before the comma. */
function plainName(scene: Scene, first: number, comma: number): { first: number; last: number } | null {
  if (!isDefinite(scene, first) || comma - first < 3 || comma - first > 6) return null;
  const second = scene.words[first + 1]!;
  if (second.token.norm.startsWith("ال") || second.preposition !== null) return null;
  for (let i = first + 1; i < comma; i++)
    if (scene.words[i]!.kind === "preposition" || scene.words[i]!.kind === "quote") return null;
  return { first: first + 1, last: comma };
}

const isBareName = (word: Word) =>
  (word.kind === "name" || (word.kind === "noun" && word.reading === null)) &&
  word.preposition === null &&
  word.conjunction === null;

function firstComma(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (words[i]!.kind === "comma") return i;
  return to;
}

function nextWord(words: readonly Word[], from: number, to: number): number {
  let i = from;
  while (i < to && (words[i]!.kind === "comma" || words[i]!.kind === "quote" || words[i]!.kind === "close")) i++;
  return i;
}

function trimEnd(words: readonly Word[], from: number, to: number): number {
  let i = to;
  while (i > from && (words[i - 1]!.kind === "comma" || words[i - 1]!.kind === "quote")) i--;
  return i;
}

/** True when the phrase can speak at all: people, institutions, papers, places that stand for governments; not laws or deals. */
export function canSpeak(scene: Scene, phrase: SourcePhrase): boolean {
  if (phrase.head || phrase.mention || phrase.through) return true;
  const word = scene.words[phrase.headToken]!;
  if (phrase.named) return true;
  if (word.reading === null) return word.token.kind === "latin" || word.kind === "name";
  return word.reading.lexeme.classes.some(
    (c) => c === "human" || c === "group" || c === "title" || c === "organisation",
  );
}

export { isActor, isQuotedName };
