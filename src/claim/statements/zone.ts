import type { Word } from "../clause/index.ts";
import { cueReading, isComplementiser, isSaying, isSayingNoun } from "./cue-reading.ts";
import { afterQuote, isOffice, type Scene } from "./scene.ts";
import { headOf, isWord } from "./tables.ts";

/** Prepositions that go on inside a title: `النائب عن لجنة`, `المتحدث باسم`, `مصدر في الشرطة`. */
const TITLE_PREPOSITIONS = new Set(["في", "ب", "من", "ل", "عن", "لدي", "لدى"]);

export const isNominal = (w: Word) =>
  w.kind === "noun" || w.kind === "adjective" || w.kind === "name" || w.kind === "number" || w.kind === "demonstrative";

/** Where the phrase with its title, name and apposition ends. */
export function zoneEnd(scene: Scene, first: number, limit: number, tight: boolean): number {
  const { words, tables } = scene;
  let person = false;
  let commas = 0;
  let closed = false;
  let i = first;
  while (i < limit) {
    const word = words[i]!;
    const name = scene.names[i];
    if (name?.kind === "person" && !isOffice(name)) person = true;
    // `قال الرئيس غني لسالم إن`: behind a title or a name with ل stands the one who is told.
    if (i > first && name?.kind === "person" && name.first === i && isTold(scene, name, i)) break;
    // A name with its title is stepped over whole, commas and all.
    if (name && name.kind === "person" && name.first === i && name.last <= limit) {
      closed = true;
      i = name.last;
      continue;
    }
    if (tight && i > first && (closed ? isNewPhrase(scene, i) : turnsDefinite(scene, i))) break;
    if (tight && i > first && isBehindPlace(scene, i)) break;
    const saying = word.enclitic !== null || word.preposition !== null;
    if (i > first && ((saying && isSaying(scene, i)) || isSayingNoun(scene, i))) break;
    if (i > first && (isWord(tables, "again", word.token) || isBareOutlet(scene, first, i))) break;
    if (isClosing(scene, i)) closed = true;
    else if (word.conjunction !== null) closed = false;
    if (word.kind === "quote") {
      const quote = scene.opening.get(i);
      if (!quote || quote.last - quote.first > 5 || quote.last > limit) break;
      // `رحب فلان "بحرارة"`: how it was said.
      if (i > first && words[quote.first]!.preposition === "ب") break;
      if (i > first && isMarkedMedium(scene, first, quote.first)) break;
      i = afterQuote(quote);
      // `وكالة "كذا" دعوة الوزير إلى`: after a name in marks a verbal noun is what it tells.
      if (words[i]?.reading?.form === "masdar" && !words[i]!.token.norm.startsWith("ال")) break;
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
    if (i > first && isBehindLand(scene, first, i)) break;
    if (i > first && (isLamOutlet(scene, i) || isUnknownPhrase(scene, i) || isListeners(word))) break;
    if (i > first && headOf(tables, words[first]!.token) === null && isAudienceOf(word)) break;
    if (word.kind === "preposition" || (i > first && word.preposition !== null)) {
      if (person || isLand(scene, first) || !continuesTitle(scene, first, i, limit)) break;
      // `ذكرت الصحيفة عن مصدر أن`: one who reports has it from someone.
      if (word.token.norm === "عن" && isReporter(scene, first)) break;
      i++;
      continue;
    }
    if (i > first && word.conjunction !== null && !isNominal(word)) break;
    if (word.kind === "conjunction" && isNominal(words[i + 1] ?? word) && word.token.norm === "و") {
      i++;
      continue;
    }
    if (!isNominal(word) && !(i > first && isNameAsVerb(scene, i, limit))) break;
    if (i > first && word.conjunction === "و" && !joins(scene, i, person)) break;
    if (i > first && isWord(tables, "issue", word.token)) break;
    // `مسؤول رفض الكشف عن هويته`: a clause about one who is not named.
    if (i > first && isWord(tables, "withheld", word.token) && isUnnamed(scene, first)) break;
    i++;
  }
  // A joined word or a preposition is never the end.
  while (i > first + 1 && (words[i - 1]!.kind === "preposition" || words[i - 1]!.kind === "conjunction")) i--;
  return i;
}

/** `حذرت روسيا البلدان الغربية من`: right behind the name of a land a definite noun begins the object. */
function isBehindLand({ names, words }: Scene, first: number, i: number): boolean {
  const land = names[first];
  if ((land?.kind !== "place" && land?.kind !== "government") || land.first !== first || land.last !== i) return false;
  const { kind, reading, token, conjunction } = words[i]!;
  const noun = (kind === "noun" || kind === "name") && reading?.lexeme.pos === "noun";
  return noun && conjunction === null && token.norm.startsWith("ال");
}

/** `قادة المجتمع في المملكة المتحدة المسلمين`: nor do people behind the name of a place belong to it. */
function isBehindPlace({ words }: Scene, i: number): boolean {
  const { mention } = words[i - 1]!;
  const { token, reading, conjunction } = words[i]!;
  const people = token.norm.startsWith("ال") && reading?.number === "plural" && reading.lexeme.pos === "noun";
  return mention?.kind === "place" && mention.last === i && people && conjunction === null;
}

/** A person's name that begins behind an attached ل, unless a title or a definite word governs it (`محام لفلان`, `الجناح الموالي لفلان`). */
const isTold = ({ words, tables }: Scene, { start }: { readonly start: number }, i: number): boolean => {
  const { token } = words[i]!;
  const before = words[i - 1]!;
  return (
    start > token.start &&
    /^و?ل/u.test(token.norm) &&
    !before.token.norm.startsWith("ال") &&
    headOf(tables, before.token) === null
  );
};

const isUnnamed = (scene: Scene, at: number) => {
  const { token } = scene.words[at]!;
  return !token.norm.startsWith("ال") && headOf(scene.tables, token)?.being === "person";
};

/** `أوضح قائد الشرطة للصحفيين أن`: those who are told belong to no title. */
const isListeners = ({ token }: Word): boolean => LISTENERS.has(token.norm);

/** `قال حسن للمسؤولين إن`: behind a mere name, people with ل are those who are told. */
const isAudienceOf = ({ token, reading }: Word): boolean =>
  token.norm.startsWith("لل") && reading?.number === "plural" && reading.lexeme.classes.includes("human");
const LISTENERS: ReadonlySet<string> = new Set(
  "للصحفيين للصحافيين للاعلاميين للمراسلين لصحفيين لصحافيين لمراسلين الانتباه النظر الانظار القول".split(" "),
);

/** A land or a capital that stands for its government: no title goes on after it. */
function isLand(scene: Scene, at: number): boolean {
  const name = scene.names[at];
  return (
    name?.kind === "place" ||
    (name?.kind === "government" && name.last === at + 1 && headOf(scene.tables, scene.words[at]!.token) === null)
  );
}

/** A definite noun, a name or a noun with a pronoun closes its phrase: after it only adjectives and names follow. */
function isClosing(scene: Scene, i: number): boolean {
  const word = scene.words[i]!;
  return word.definite || word.token.norm.startsWith("ال") || scene.names[i] !== null || word.enclitic !== null;
}

/** `قال بدر محمد سالمه إن`: up to two words that look like verbs right before what was said are names. */
function isNameAsVerb(scene: Scene, i: number, limit: number): boolean {
  for (let k = i; k < i + 3; k++) {
    const word = scene.words[k];
    if (!word || word.token.sentence !== scene.words[i]!.token.sentence) return false;
    if (isComplementiser(word) || word.kind === "colon" || scene.opening.has(k)) return k > i;
    if (k >= limit || word.kind !== "verb" || word.conjunction !== null || cueReading(scene, word) !== null)
      return false;
  }
  return false;
}

/** `مصادر تركية الحادث`: after an indefinite adjective a word with the article begins the next phrase. */
function turnsDefinite(scene: Scene, i: number): boolean {
  const before = scene.words[i - 1]!;
  return (
    scene.words[i]!.token.norm.startsWith("ال") && before.kind === "adjective" && !before.token.norm.startsWith("ال")
  );
}

/** `أفادت مصادر عسكرية "سكاي نيوز عربية" بأن`: a medium in marks behind those who speak is told it. */
function isMarkedMedium(scene: Scene, first: number, at: number): boolean {
  const kind = scene.names[at]?.kind;
  if (scene.names[at]?.first !== at || (kind !== "outlet" && kind !== "agency")) return false;
  const head = headOf(scene.tables, scene.words[first]!.token);
  // `مراسل "سكاي نيوز عربية"` works for it.
  if (at - 2 === first) return false;
  return (head?.being === "person" || head?.being === "body") && head.kind !== "agency" && !isOutlet(scene, first);
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
  // `مصدر في قيادة كذا`, `قيادة أركان الجيش` are one name, though of nobody known.
  if (name && name === scene.names[i - 1] && name.kind !== "place") return false;
  if (word.conjunction !== null || word.kind === "comma" || word.kind === "quote") return false;
  if (name?.kind === "person") return false;
  const before = scene.words[i - 1]!;
  // `اللجنة الوطنية لحقوق الإنسان`, `الهيئة العليا للمساءلة` go on; `الحكومة لتهدئة الأزمة` tells what for.
  const named = before.kind === "adjective" && /^[بل]?ال|^لل/u.test(norm);
  if (word.preposition !== null) return word.reading?.form === "masdar" && !named;
  if (before.preposition !== null && !before.definite && !/^[بلك]?ال|^لل/u.test(before.token.norm)) return false;
  // `اتهمت الحكومة الفلانية فلانيا بكذا`: after a closed phrase a further name is the object.
  if (name && name.first === i && word.kind !== "adjective") return true;
  if (/[اً]$/.test(norm) && !norm.startsWith("ال") && norm.length > 3 && word.reading !== null) return true;
  if (word.kind === "adjective") {
    return !norm.startsWith("ال") && (before.token.norm.startsWith("ال") || scene.names[i - 1] !== null);
  }
  const being = headOf(scene.tables, word.token)?.being;
  if (being === "person") return false;
  if (being !== undefined) return being === "paper" || !norm.startsWith("ال");
  if (word.reading?.form === "masdar" && !norm.startsWith("ال")) return true;
  if (word.reading === null && norm.startsWith("ال") && !NISBA.test(norm)) {
    // `بعض المراقبين الأطماع`: nobody's name follows many.
    const { reading } = scene.words[i - 1]!;
    if (reading?.number === "plural" && reading.definite) return true;
  }
  return word.kind === "noun" && word.reading !== null;
}

const NISBA = /(?:ي|ية|يين|يون|يات)$/u;

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
    if (head === null && isBareTitle(scene, first, at, limit)) return at;
    if (head?.being !== "person") return -1;
    if (isArticleName(scene, at)) return at + 2;
    return word.kind === "name" || title || isSegment(scene, at, limit) ? at : -1;
  }
  return headOf(scene.tables, word.token)?.being === "person" && (name?.kind !== "person" || isOffice(name)) ? at : -1;
}

/** `غياث فلان، مسؤول إعلام الحزب، `: a title between commas behind two or three words that no list knows. */
function isBareTitle(scene: Scene, first: number, at: number, limit: number): boolean {
  const { words } = scene;
  const length = at - 1 - first;
  if (length < 2 || length > 3 || words[first]!.token.norm.startsWith("ال")) return false;
  if (words[at]!.token.norm.startsWith("ال") || headOf(scene.tables, words[at]!.token)?.being !== "person")
    return false;
  for (let i = at + 1; i < Math.min(limit, at + 14); i++) {
    if (words[i]!.kind === "comma") return true;
    if (words[i]!.kind === "verb" || words[i]!.kind === "complementiser") return false;
  }
  return false;
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

/** `الطيب سالم، إن`: two words between a comma and what is said, the first with the article, that are no title and its adjective. */
function isArticleName(scene: Scene, at: number): boolean {
  const [one, two, end, next] = [scene.words[at]!, scene.words[at + 1], scene.words[at + 2], scene.words[at + 3]];
  if (two === undefined || end?.kind !== "comma" || next?.kind !== "complementiser") return false;
  if (two.token.norm.startsWith("ال") || headOf(scene.tables, one.token) !== null) return false;
  return two.conjunction === null && two.mention === null && one.mention === null;
}

/** True when a preposition belongs to a title or description rather than to the clause. */
function continuesTitle(scene: Scene, first: number, i: number, limit: number): boolean {
  const word = scene.words[i]!;
  const norm = word.kind === "preposition" ? word.token.norm : word.preposition!;
  if (isWord(scene.tables, "named", word.token)) return true;
  if (!TITLE_PREPOSITIONS.has(norm) || word.enclitic !== null) return false;
  // `قال مالك عن المدنيين إنهم`: whom he speaks of.
  if (norm === "عن" && i - first <= 3 && isBareName(scene, first, i)) return false;
  const at = word.kind === "preposition" ? i + 1 : i;
  const next = scene.words[at];
  if (!next || at >= limit || next.mention?.kind === "time" || !isNominal(next) || next.enclitic !== null) return false;
  if (isWord(scene.tables, "talk", next.token) || isWord(scene.tables, "paper", next.token)) return false;
  if (isWord(scene.tables, "adverb", word.token)) return false;
  // `يؤكد الوزير من جديد أن`
  if (norm === "من" && next.token.norm === "جديد") return false;
  // `لوّحت المندوبة بتحرك أحادي`: a deed is what the verb is about.
  if (norm === "ب" && next.reading?.form === "masdar" && !next.definite && !scene.names[at]) {
    const after = scene.words[at + 1];
    if (after === undefined || !(after.definite || after.token.norm.startsWith("ال"))) return false;
  }
  // `قال مسؤول في الهيئة لمجلس كذا إن`: after what tells where one works, a further body is the one told.
  if (norm === "ل" && isAudience(scene, first, at)) return false;
  if (norm === "ل")
    return !isOutlet(scene, at) && scene.words[at - 1]?.token.norm !== "ل" ? !scene.opening.has(at) : false;
  return true;
}

/** Words without article of which none is a title. */
function isBareName(scene: Scene, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { token, preposition } = scene.words[i]!;
    if (token.norm.startsWith("ال") || preposition !== null || headOf(scene.tables, token) !== null) return false;
  }
  return true;
}

/** A body that a word attached to ل names, behind another preposition of the same phrase. */
function isAudience(scene: Scene, first: number, at: number): boolean {
  if (headOf(scene.tables, scene.words[at]!.token)?.being !== "body") return false;
  for (let i = at - 1; i > first; i--) {
    const { kind, preposition } = scene.words[i]!;
    if (kind === "comma" || kind === "verb") return false;
    if (kind === "preposition" || preposition !== null) return preposition !== "ل";
  }
  return false;
}

/** An outlet, or a journalist, at the head of a phrase. */
export function isReporter(scene: Scene, at: number): boolean {
  if (isOutlet(scene, at)) return true;
  const word = scene.words[at];
  return word !== undefined && headOf(scene.tables, word.token)?.kind === "journalist";
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
