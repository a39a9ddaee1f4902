import { type ActorMention, isActor, type PlaceMention } from "../../record/index.ts";
import type { Word } from "../clause/index.ts";
import {
  besideOffice,
  firstComma,
  guessName,
  holdsPlace,
  isDefinite,
  nextWord,
  personIn,
  stationedAt,
  titleAfter,
  trimEnd,
  wholeName,
} from "./name.ts";
import { afterQuote, type Scene } from "./scene.ts";
import { headOf, isWord, type SpeakerHead } from "./tables.ts";
import { isAli, isNominal, isOutlet, zoneEnd } from "./zone.ts";

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

/** A source phrase with some of its fields changed; field by field for the reason that `phraseWith` has. */
export const sourceWith = (phrase: SourcePhrase, changed: Partial<SourcePhrase>): SourcePhrase => ({
  first: changed.first ?? phrase.first,
  last: changed.last ?? phrase.last,
  name: changed.name ?? phrase.name,
  role: changed.role === undefined ? phrase.role : changed.role,
  mention: changed.mention === undefined ? phrase.mention : changed.mention,
  head: changed.head === undefined ? phrase.head : changed.head,
  headToken: changed.headToken ?? phrase.headToken,
  definite: phrase.definite,
  named: changed.named ?? phrase.named,
  through: changed.through === undefined ? phrase.through : changed.through,
});

/** A source phrase is not longer than this many tokens. */
const LONGEST = 32;
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
  if (zone <= first) return null;
  const phrase = phraseIn(scene, first, zone);
  return (phrase.role === null ? (calledAfter(scene, phrase, limit) ?? titledAfter(scene, phrase)) : null) ?? phrase;
}

/** `مواطنة تدعى رانية`, `الناشط، واسمه فلان`: the name of one described first, of one or two words. */
function calledAfter(scene: Scene, phrase: SourcePhrase, limit: number): SourcePhrase | null {
  const at = scene.words[phrase.last]?.kind === "comma" ? phrase.last + 1 : phrase.last;
  if (phrase.head?.being !== "person" || at + 1 >= limit) return null;
  if (!isWord(scene.tables, "called", scene.words[at]!.token)) return null;
  let last = at + 1;
  while (last < Math.min(limit, at + 4) && isNamePart(scene.words[last]!)) last++;
  if (last === at + 1) return null;
  const name = { first: at + 1, last };
  const end = scene.words[at - 1]!.kind === "comma" && scene.words[last]?.kind === "comma" ? last + 1 : last;
  const role = { first: phrase.first, last: phrase.last };
  return sourceWith(phrase, { last: end, name, role, mention: scene.names[at + 1] ?? null, named: true });
}

/** `وقالت فلانة -وهي متحدثة باسم كذا-:`, `فلان، وهو قائد ميداني،`: the title of one named first. */
function titledAfter(scene: Scene, phrase: SourcePhrase): SourcePhrase | null {
  const { words, tables } = scene;
  const mark = words[phrase.last];
  const who = mark && isBreak(mark) ? phrase.last + 1 : phrase.last;
  const at = who + 1;
  if (!mark || !WHO_IS.has(words[who]?.token.norm ?? "")) return null;
  const first = words[at];
  if (!first || first.token.sentence !== mark.token.sentence || headOf(tables, first.token)?.being !== "person")
    return null;
  let last = at + 1;
  while (last < Math.min(words.length, at + LONGEST_TITLE) && !isBreak(words[last]!) && isTitled(words[last]!)) last++;
  return sourceWith(phrase, { role: { first: at, last } });
}
const WHO_IS: ReadonlySet<string> = new Set(["وهو", "وهي"]);
/** A title behind a name is not longer than this many tokens. */
const LONGEST_TITLE = 12;
const isBreak = ({ kind, token }: Word): boolean =>
  kind === "comma" || kind === "stop" || kind === "colon" || token.norm === "-" || token.norm === "–";
const isTitled = ({ kind }: Word): boolean => kind !== "verb" && kind !== "complementiser" && kind !== "relative";

const isNamePart = ({ kind, preposition, token, mention }: Word) =>
  kind !== "verb" &&
  kind !== "preposition" &&
  preposition === null &&
  token.kind === "word" &&
  mention?.kind !== "time";

function canBegin(scene: Scene, word: Word, cut: boolean): boolean {
  const person = scene.names[word.index];
  // `قال لسالم إن`: whom he tells.
  if (person?.kind === "person" && person.first === word.index)
    return cut || person.start === word.token.start || !word.token.norm.startsWith("ل");
  if (!isNominal(word) && !isAli(scene, word.index)) return false;
  if (isWord(scene.tables, "adverb", word.token) || isAdverbial(scene, word) || isManner(scene, word)) return false;
  if (!cut && word.preposition !== null) return false;
  return word.mention?.kind !== "time";
}

/** `وأضاف مخاطبا أنصاره`: an active participle in the indefinite accusative tells how. */
const isManner = (scene: Scene, { reading, token, index, preposition }: Word): boolean =>
  reading?.form === "active-participle" &&
  preposition === null &&
  /[^ا]ا$/u.test(token.norm) &&
  !token.norm.startsWith("ال") &&
  scene.names[index] === null &&
  headOf(scene.tables, token) === null;

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
    else if (word.kind === "adverb" || word.kind === "demonstrative" || isSame(scene, i)) i++;
    else if (word.token.norm === "كل" && scene.words[i + 1]?.token.norm === "من") i += 2;
    else if (word.kind === "comma" && i === at) i++;
    else break;
  }
  return i;
}

/** `حسب نفس المصدر`, `عن ذات المصدر`. */
const isSame = ({ words }: Scene, i: number): boolean =>
  SAME.has(words[i]!.token.norm) && words[i + 1]?.token.norm.startsWith("ال") === true;
const SAME: ReadonlySet<string> = new Set(["نفس", "ذات"]);

/** `“إيشان”`: a name that is nothing but its marks. */
function quotedSource(scene: Scene, first: number, limit: number): SourcePhrase | null {
  const quote = scene.opening.get(first)!;
  if (quote.last - quote.first > 5 || quote.last > limit) return null;
  const range = { first: quote.first, last: quote.last };
  const mention = scene.names[quote.first] ?? null;
  return {
    first: quote.first,
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
  const paper = isWord(scene.tables, "some", scene.words[first]!.token) ? first + 1 : first;
  const head = headOf(scene.tables, (scene.words[paper] ?? scene.words[first]!).token);
  if (head?.being !== "paper") return null;
  let i = paper + 1;
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
  else if (i === paper + 1 && isGiven(scene, paper) && isMaker(scene, i)) at = i;
  if (at < 0) return null;
  const maker = readSource(scene, at, limit, true);
  if (!maker || maker.through) return null;
  // `بيان صدر للرد على`, `البيان الختامي للمؤتمر`: no one who speaks.
  const name = maker.last - maker.first === 1 && !scene.words[maker.first]!.token.norm.startsWith("لل");
  if (!name && !canSpeak(scene, maker)) return null;
  return sourceWith(maker, { first, through: { first, last: i } });
}

const isGiven = (scene: Scene, at: number) =>
  isWord(scene.tables, "given", scene.words[at]!.token) && !isDefinite(scene, at);

/** `بيان مكتب الرئيس`: an institution or a person right after a paper that is given out. */
function isMaker(scene: Scene, at: number): boolean {
  const being = headOf(scene.tables, scene.words[at]!.token)?.being;
  return being === "body" || being === "person" || isActor(scene.names[at] ?? null);
}

/** A head noun alone (الوزارة, المصدران) describes and doesn't name. */
function isGeneral(mention: ActorMention | PlaceMention): boolean {
  if (!isActor(mention)) return false;
  return mention.rule.startsWith("actor.head.") || (mention.anonymous && mention.last - mention.first === 1);
}

/** `مدير المركز "فلان الفلاني"`: a name in marks at the end of a long title, unless the marks are round a body's name. */
function markedEnd(scene: Scene, first: number, zone: number): { first: number; last: number } | null {
  const quote = scene.closing.get(zone - 1);
  if (!quote || quote.first <= first + 2 || quote.last - quote.first < 2 || quote.last - quote.first > 4) return null;
  const kind = scene.names[quote.first]?.kind ?? "person";
  if (kind !== "person" || isWord(scene.tables, "name", scene.words[quote.first - 2]!.token)) return null;
  return { first: quote.first, last: quote.last };
}

/** The token that tells what they are: `بعض المراقبين`, `أحد القادة`, `اثنان من المسؤولين` are told by the word behind. */
function describing(scene: Scene, first: number, zone: number): number {
  const { words, tables } = scene;
  const word = words[first]!;
  const counted = word.kind === "number" || isWord(tables, "some", word.token);
  if (!counted || headOf(tables, word.token) !== null) return first;
  const next = words[first + 1]?.token.norm === "من" ? first + 2 : first + 1;
  return next < zone ? next : first;
}

const PERSONS: SpeakerHead = { kind: "public", being: "person" };

/** `بعض ضحايا السجن`: some of people that no row names. */
const personsIn = ({ words, tables }: Scene, first: number, told: number): SpeakerHead | null =>
  isWord(tables, "some", words[first]!.token) && words[told]!.reading?.lexeme.classes.includes("human")
    ? PERSONS
    : null;

const BRINGS = new Set(["في", "من", "لدى", "عن", "على"]);

type Range = SourcePhrase["name"];

function phraseIn(scene: Scene, first: number, zone: number): SourcePhrase {
  const { words, tables } = scene;
  const head = headOf(tables, words[first]!.token);
  const told = describing(scene, first, zone);
  const phrase = (name: Range, role: Range | null, mention: SourcePhrase["mention"], named = true): SourcePhrase => ({
    first,
    last: zone,
    name,
    role,
    mention,
    head: told === first ? head : (headOf(tables, words[told]!.token) ?? personsIn(scene, first, told)),
    headToken: first,
    definite: isDefinite(scene, first),
    named,
    through: null,
  });
  // `والد فلان الفلاني`: told by kin, no title.
  if (isWord(tables, "kin", words[first]!.token) && !words[first]!.token.norm.startsWith("ال") && first + 1 < zone) {
    const name = { first, last: firstComma(words, first, zone) };
    return phrase(name, null, null);
  }
  // `الشيخ "فلان الفلاني" المتحدث باسم`: a name in marks after its title.
  const inMarks = head?.being === "person" ? scene.opening.get(first + 1) : undefined;
  // `مصادر "العربية"`: those of an outlet.
  const marked = inMarks && isOutlet(scene, inMarks.first) ? undefined : inMarks;
  if (marked && marked.last < zone && marked.last - marked.first <= 4) {
    const name = { first: marked.first, last: marked.last };
    const more = nextWord(words, afterQuote(marked), zone);
    const role = more < zone ? { first: more, last: zone } : { first, last: first + 1 };
    return phrase(name, role, scene.names[name.first] ?? null);
  }
  const closing = head?.being === "person" && head.kind !== "anonymous" ? markedEnd(scene, first, zone) : null;
  if (closing) {
    const role = { first, last: closing.first - 1 };
    return phrase(closing, role, scene.names[closing.first] ?? null);
  }
  const found = personIn(scene, first, zone, head);
  const person = found && (besideOffice(scene, first, zone, found) ?? wholeName(scene, found, zone));
  if (person) {
    const before = person.first > first ? { first, last: trimEnd(words, first, person.first) } : null;
    const stationed = before === null && person === found ? stationedAt(scene, person, zone) : null;
    if (stationed) {
      const named = stationed < zone ? { first: stationed, last: zone } : { first, last: zone };
      return phrase(named, { first, last: stationed }, scene.names[person.first] ?? null);
    }
    const after = person.last < zone ? { first: nextWord(words, person.last, zone), last: zone } : null;
    const role = before ?? (after && after.first < after.last ? after : null);
    const mention = scene.names[person.first] ?? (person === found ? null : (scene.names[found.first] ?? null));
    return phrase(person, role, mention);
  }
  const last = firstComma(words, first, zone);
  const guess = head?.being === "person" ? guessName(scene, first, zone) : null;
  // `ضابط في الجيش`: what a preposition brings in says more of the title.
  if (guess && !BRINGS.has(words[guess.first]!.token.norm) && !holdsPlace(scene, guess)) {
    const role = { first, last: trimEnd(words, first, guess.first) };
    return phrase(guess, role, null);
  }
  const mention = scene.names[first] ?? null;
  const title = head === null && mention === null ? titleAfter(scene, first, last) : null;
  if (title !== null) {
    return phrase({ first, last: title }, { first: title, last }, mention);
  }
  const range = { first, last };
  return phrase(range, null, mention, mention !== null && !isGeneral(mention));
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
