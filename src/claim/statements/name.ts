import type { Word } from "../clause/index.ts";
import { isOffice, type Scene } from "./scene.ts";
import { headOf, isWord, type SpeakerHead } from "./tables.ts";

export const isDefinite = (scene: Scene, first: number) => {
  const { norm, cuts } = scene.words[first]!.token;
  return norm.startsWith("ال") || cuts.some((cut) => cut.length > 0 && cut.stem.startsWith("ال"));
};

/** The person who speaks: the name after a comma, else the first one that isn't itself what a title governs (`باسم الرئيس فلان`). */
export function personIn(
  scene: Scene,
  first: number,
  zone: number,
  head: SpeakerHead | null,
): { first: number; last: number } | null {
  if (head && head.being !== "person" && scene.names[first]?.kind !== "person") return null;
  // `مصدر مسؤول في مكتب فلان`: who won't be named is not the one he works for.
  const unnamed = head?.kind === "anonymous" && !isDefinite(scene, first);
  let governed = false;
  let office = false;
  let found: { first: number; last: number } | null = null;
  for (let i = first; i < zone; i++) {
    const word = scene.words[i]!;
    const name = scene.names[i];
    if (unnamed && i > first && (word.kind === "preposition" || word.preposition !== null)) return null;
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

/** `فلان الفلاني المتحدث باسم كذا`, `نائب وزير النقل فلان الفلاني`: a name that no list knows, where a mention covers the office alone. */
export function besideOffice(
  scene: Scene,
  first: number,
  zone: number,
  office: { first: number; last: number },
): { first: number; last: number } | null {
  if (!isOffice(scene.names[office.first])) return null;
  const name = trimEnd(scene.words, first, office.first);
  if (name - first >= 2 && isBareRun(scene, first, name)) return { first, last: name };
  const ranked = behindRank(scene, office.last - 1, zone);
  if (ranked !== null) return { first: ranked, last: zone };
  const comma = firstComma(scene.words, office.last, zone);
  const after = office.first === first && comma - office.last >= 2 && comma - office.last <= 4;
  return after && isBareRun(scene, office.last, comma) ? { first: office.last, last: comma } : null;
}

/** `المتحدثة باسم اللجنة في دمشق [أنجي صدقي]`: where the place behind an office ends, or null where none stands there. */
export function stationedAt(scene: Scene, office: { first: number; last: number }, zone: number): number | null {
  const { words } = scene;
  const at = office.last + 1;
  if (!isOffice(scene.names[office.first]) || words[office.last]?.token.norm !== "في" || at >= zone) return null;
  const { mention } = words[at]!;
  if (mention?.kind !== "place" || mention.first !== at || mention.last > zone) return null;
  const end = words[mention.last]?.kind === "comma" ? mention.last + 1 : mention.last;
  for (let i = end; i < zone; i++)
    if (words[i]!.token.norm.startsWith("ال") || words[i]!.preposition !== null || words[i]!.kind === "verb")
      return null;
  return end === zone || (zone - end >= 2 && zone - end <= 4) ? Math.min(zone, end) : null;
}

/** `بدر محمد فلان`: up to two further words that no list knows, where they end the phrase. */
export function wholeName(
  scene: Scene,
  name: { first: number; last: number },
  zone: number,
): { first: number; last: number } {
  const end = firstComma(scene.words, name.last, zone);
  const rest = end - name.last;
  if (rest < 1 || rest > 2 || isOffice(scene.names[name.first]) || !isBareRun(scene, name.last, end)) return name;
  for (let i = name.last; i < end; i++) {
    const { reading, kind } = scene.words[i]!;
    if ((reading !== null && kind !== "name" && kind !== "verb") || scene.names[i]) return name;
    if (i + 1 < end && scene.words[i]!.token.norm.startsWith("ل") && scene.words[i]!.token.norm.length > 4) return name;
  }
  return { first: name.first, last: end };
}

/** Words that may all be parts of a name: no title, no article on the first, nothing attached. */
function isBareRun(scene: Scene, first: number, last: number): boolean {
  if (scene.words[first]!.token.norm.startsWith("ال")) return false;
  for (let i = first; i < last; i++) {
    const word = scene.words[i]!;
    if (word.token.kind !== "word" || word.kind === "preposition" || word.preposition !== null) return false;
    if (word.conjunction !== null || headOf(scene.tables, word.token) !== null) return false;
  }
  return true;
}

/** A name that no list knows: what follows a title's comma, or the words without article after a definite title. */
export function guessName(scene: Scene, first: number, zone: number): { first: number; last: number } | null {
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
  // `قائد قوات محلية`: a body that the title governs.
  if (i < zone && (headOf(scene.tables, words[i]!.token) !== null || words[i - 1]!.kind === "preposition")) return null;
  return zone - i >= 2 || (zone - i === 1 && words[i]!.reading === null && words[i]!.token.norm.length > 2)
    ? { first: i, last: zone }
    : null;
}

/** `شهود عيان شرقي مدينة كذا`: a place of several words is no part of a name. */
export function holdsPlace(scene: Scene, { first, last }: { first: number; last: number }): boolean {
  for (let i = first; i < last; i++) {
    const { mention } = scene.words[i]!;
    if (mention?.kind === "place" && mention.last - mention.first > 1) return true;
  }
  return false;
}

/** `قائد القيادة المركزية الجنرال فلان الفلاني`: what follows a rank, or two to four bare words after the last word with article. */
function bareTail(scene: Scene, first: number, zone: number): { first: number; last: number } | null {
  let i = zone;
  const afterRank = behindRank(scene, first, zone);
  if (afterRank !== null) return { first: afterRank, last: zone };
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

/** An adjective that agrees with one person. */
const isQuality = ({ kind, reading }: Word) => kind === "adjective" && reading?.number === "singular";

/** `مدير الصحة الدكتور البدر لصور`: where two to four words begin behind a definite rank that no adjective follows. */
function behindRank(scene: Scene, first: number, zone: number): number | null {
  for (let i = zone - 1; i >= Math.max(first + 1, zone - 5); i--) {
    const { token, kind } = scene.words[i]!;
    const head = token.norm.startsWith("ال") ? headOf(scene.tables, token) : null;
    if (head?.being === "person" && (head.kind === "military" || head.kind === "analyst"))
      return zone - i > 2 && !isQuality(scene.words[i + 1]!) ? i + 1 : null;
    if (kind === "preposition" || kind === "comma" || kind === "verb") return null;
  }
  return null;
}

/** `فلان الفلاني نائب حاكم المدينة`: a title without comma after a name that no list knows. */
export function titleAfter(scene: Scene, first: number, zone: number): number | null {
  const { token, reading } = scene.words[first]!;
  // `اختطاف الموظفين`: no name begins it.
  if (isWord(scene.tables, "some", token)) return null;
  const noun = reading?.lexeme.pos === "noun" || reading?.form === "masdar";
  if (noun && scene.words[first + 1]?.token.norm.startsWith("ال")) return null;
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
  if (second.token.norm.startsWith("ال") || second.preposition !== null || isWord(scene.tables, "named", second.token))
    return null;
  for (let i = first + 1; i < comma; i++)
    if (scene.words[i]!.kind === "preposition" || scene.words[i]!.kind === "quote") return null;
  return { first: first + 1, last: comma };
}

const isBareName = (word: Word) =>
  (word.kind === "name" || (word.kind === "noun" && word.reading === null)) &&
  word.preposition === null &&
  word.conjunction === null;

export function firstComma(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (words[i]!.kind === "comma") return i;
  return to;
}

export function nextWord(words: readonly Word[], from: number, to: number): number {
  let i = from;
  while (i < to && (words[i]!.kind === "comma" || words[i]!.kind === "quote" || words[i]!.kind === "close")) i++;
  return i;
}

export function trimEnd(words: readonly Word[], from: number, to: number): number {
  let i = to;
  while (i > from && (words[i - 1]!.kind === "comma" || words[i - 1]!.kind === "quote")) i--;
  return i;
}
