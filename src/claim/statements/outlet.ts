import { fold } from "../../arabic/index.ts";
import type { Sentence } from "../../record/index.ts";
import type { Word } from "../clause/index.ts";
import { prepositionCode } from "./cue-reading.ts";
import type { Scene } from "./scene.ts";
import { canSpeak, readSource, type SourcePhrase, sourceWith } from "./source.ts";
import { headOf, isWord } from "./tables.ts";
import { isLamOutlet, isOutlet } from "./zone.ts";

interface Outlet {
  readonly source: SourcePhrase;
  /** The writing that the source gave out or passed on (`في بيان نقلته وكالة كذا`), which the chain names too. */
  readonly paper?: SourcePhrase | null;
  readonly relay: boolean;
  readonly lasting: boolean;
}

/** `لـ"كذا"`, `لوكالة كذا`, `في مقابلة مع كذا`, `في بيان نشرته كذا`, `نقلا عن كذا`, `بحسب كذا` between verb and complement. */
export function outletAt(scene: Scene, i: number, end: number): Outlet | null {
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
  return channelAt(scene, i, end);
}

/** Where it was said: `لوكالة كذا`, `في مقابلة مع كذا`, `في تصريح بثته كذا`, `في بيان`, `على تويتر`. */
function channelAt(scene: Scene, i: number, end: number): Outlet | null {
  const { words, tables } = scene;
  const word = words[i]!;
  const { norm } = word.token;
  const place = prepositionCode(word);
  if (place === "fi" || place === "ala" || norm === "عبر" || norm === "وعبر") {
    const written = writtenAt(scene, i + 1, end);
    // Who gave it out passes on what follows too; a bare paper holds for its own sentence.
    if (written) return { source: written.source, paper: written.paper, relay: false, lasting: written.lasting };
    // `عبر وكالة كذا`
    if (norm.endsWith("عبر") && isOutlet(scene, i + 1)) {
      const source = readSource(scene, i + 1, end);
      if (source) return { source, relay: false, lasting: false };
    }
    const platform = platformAt(scene, i + 1, end);
    if (platform) return { source: platform, relay: false, lasting: false };
  }
  const lam = norm === "ل" ? i + 1 : word.preposition === "ل" || isLamOutlet(scene, i) ? i : -1;
  if (lam >= 0 && (isOutlet(scene, lam) || isMarkedOutlet(scene, lam))) {
    const source = readSource(scene, lam, end, true);
    return source ? { source, relay: false, lasting: !isOwn(scene, source) } : null;
  }
  if (isWord(tables, "talk", word.token)) {
    let k = i + 1;
    while (k < i + 3 && k < end && !isOutlet(scene, k) && isQuality(words[k]!)) k++;
    const next = words[k];
    const direct = isWord(tables, "asked", word.token) ? k : -1;
    const at = next?.token.norm === "مع" || next?.token.norm === "ل" ? k + 1 : next?.preposition === "ل" ? k : direct;
    if (at < 0 || at >= end || !(isOutlet(scene, at) || (at !== direct && isMarkedOutlet(scene, at)))) return null;
    const source = readSource(scene, at, end, true);
    return source ? { source, relay: false, lasting: false } : null;
  }
  if (isWord(tables, "issue", word.token) && isIssued(scene, i)) {
    // `نشره على الإنترنت`: where it was put is no one.
    if (words[i + 1]?.token.norm === "علي") return null;
    let at = words[i + 1]?.token.norm === "عن" ? i + 2 : i + 1;
    if (isWord(tables, "back", words[at]?.token ?? word.token)) at++;
    const source = readSource(scene, at, end, true);
    return source && canSpeak(scene, source) ? { source, relay: false, lasting: true } : null;
  }
  return null;
}

/** `قال لـ«السهم»` in that paper itself: what goes on is told to its readers. */
function isOwn({ analysed }: Scene, { name }: SourcePhrase): boolean {
  const own = analysed.article.raw.outlet;
  if (own === null) return false;
  const { text, tokens } = analysed;
  const words = fold(own).split(/[^\p{L}\p{N}]+/u);
  const called = fold(text.slice(tokens[name.first]!.start, tokens[name.last - 1]!.end)).split(/[^\p{L}\p{N}]+/u);
  return called.some((word) => word.length > 2 && !HEADS.has(word) && words.includes(word));
}
const HEADS: ReadonlySet<string> = new Set(["صحيفه", "قناه", "وكاله", "شبكه", "موقع", "اذاعه", "جريده", "العربيه"]);

/** `هاتفي`, `خاصة`: a bare word that tells what talk it was. */
const isQuality = (word: Word) =>
  (word.kind === "adjective" || word.kind === "noun" || word.kind === "adverb") &&
  word.preposition === null &&
  word.conjunction === null;

/** `لـ«كذا»`: a name in marks that is no known group's. */
function isMarkedOutlet(scene: Scene, at: number): boolean {
  const kind = scene.opening.has(at) ? scene.names[at + 1]?.kind : "place";
  return kind === undefined || kind === "outlet" || kind === "agency" || (kind === "place" && scene.opening.has(at));
}

/** `بيان نشرته`, `مقابلة خاصة أجرتها`: a paper or a talk stands before the word of issue. */
export function isIssued(scene: Scene, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const { token, kind } = scene.words[k]!;
    if (headOf(scene.tables, token)?.being === "paper" || isWord(scene.tables, "talk", token)) return true;
    if (kind !== "adjective" && kind !== "adverb") return false;
  }
  return false;
}

/** `في بيان`, `في تغريدة`, `في بيان صادر عن كذا`: the writing, or who gave it out. */
export function writtenAt(
  scene: Scene,
  at: number,
  end: number,
): { source: SourcePhrase; paper: SourcePhrase | null; lasting: boolean } | null {
  const word = scene.words[at];
  if (
    !word ||
    at >= end ||
    word.preposition !== null ||
    !(isWord(scene.tables, "written", word.token) || isAired(scene, at))
  )
    return null;
  const source = readSource(scene, at, quoteAfter(scene, at, end), false, true);
  if (!source) return null;
  const last = Math.min(Math.max(at + 1, source.last), wholeWriting(scene, at));
  // `في بيان نشره المتحدث`: whoever speaks in it.
  if (!source.through || source.head?.being === "person")
    return { source: sourceWith(source, { name: { first: at, last } }), paper: null, lasting: false };
  const maker = sourceWith(source, { first: source.name.first, through: null });
  // `بيان صادر عن الوزارة`: the maker stands for the paper; one who passes it on stands beside it.
  if (!isOutlet(scene, maker.first)) return { source: maker, paper: null, lasting: true };
  const range = { first: at, last };
  const head = headOf(scene.tables, word.token);
  return {
    source: maker,
    paper: sourceWith(maker, { ...range, name: range, role: null, mention: null, head, headToken: at }),
    lasting: true,
  };
}

/** Where a writing with its adjectives ends. */
function wholeWriting(scene: Scene, at: number): number {
  let last = at + 1;
  while (isQualityOf(scene, last)) last++;
  return last;
}

const isQualityOf = ({ words, tables }: Scene, at: number): boolean =>
  words[at]!.kind === "adjective" && !isWord(tables, "issue", words[at]!.token);

/** `في خطاب تلفزيوني`, `في كلمة متلفزة`: what goes out as it is spoken. */
const isAired = ({ words, tables }: Scene, at: number): boolean =>
  isWord(tables, "address", words[at]!.token) &&
  words[at + 1] !== undefined &&
  isWord(tables, "aired", words[at + 1]!.token);

/** `شدد في بيان "سنرد"`: marks right after the writing hold what it says. */
function quoteAfter(scene: Scene, at: number, end: number): number {
  let i = at + 1;
  while (i < end && scene.words[i]!.kind === "adjective") i++;
  return i < end && scene.words[i]!.kind === "quote" && scene.opening.has(i) ? i : end;
}

/** The name of a platform within a few words (`على حسابه الرسمي في تويتر`). */
function platformAt(scene: Scene, at: number, end: number): SourcePhrase | null {
  for (let k = at; k < Math.min(end, at + 6); k++) {
    const word = scene.words[k]!;
    if (word.kind === "comma" || word.kind === "verb" || word.kind === "complementiser" || word.kind === "colon")
      return null;
    const social = isSocial(scene, k, end);
    if (social === 0 && !isWord(scene.tables, "platform", word.token)) continue;
    const last = k + Math.max(1, social);
    return {
      first: k,
      last,
      name: { first: k, last },
      role: null,
      mention: scene.names[k] ?? null,
      head: null,
      headToken: k,
      definite: true,
      named: true,
      through: null,
    };
  }
  return null;
}

/** `مواقع التواصل الاجتماعي`: how many words name the social networks; 0 where none do. */
function isSocial({ words, tables }: Scene, at: number, end: number): number {
  if (!isWord(tables, "network", words[at]!.token) || words[at + 1]?.token.norm !== "التواصل") return 0;
  return at + 2 < end && words[at + 2]!.token.norm.startsWith("الاجتماع") ? 3 : 2;
}

/** `عبر وكالة كذا`, `عبر تويتر` at the end of what was said: where it was said, and the token where that begins. */
export function channelTail(scene: Scene, first: number, last: number): { at: number; source: SourcePhrase } | null {
  for (let i = last - 2; i > Math.max(first, last - TAIL); i--) {
    if (!THROUGH.has(scene.words[i]!.token.norm)) continue;
    const source =
      platformAt(scene, i + 1, last) ?? (isOutlet(scene, i + 1) ? readSource(scene, i + 1, last, true) : null);
    return source && source.last >= last - 4 ? { at: i, source: withoutOwner(scene, source) } : null;
  }
  return null;
}
/** `وكالة كذا التابعة له` */
function withoutOwner({ words }: Scene, source: SourcePhrase): SourcePhrase {
  const { first, last } = source.name;
  const owned = /^التابع[هة]?$/.test(words[last - 1]!.token.norm) && last - first > 1;
  return owned ? sourceWith(source, { name: { first, last: last - 1 } }) : source;
}
/** How many words from the end it may begin. */
const TAIL = 9;
const THROUGH: ReadonlySet<string> = new Set(["عبر", "بواسطه"]);

/** An adverbial of these many tokens at most may open the sentence before its verb. */
const OPENING = 18;

/** `وفي مقابلة مع كذا، قال فلان إن`: the channels named before the first verb of a sentence. */
export function channelsBefore(scene: Scene, first: number, at: number): readonly Outlet[] {
  const found: Outlet[] = [];
  const lead = scene.words[first]!;
  if (at - first > OPENING || (prepositionCode(lead) === null && !isWord(scene.tables, "reply", lead.token)))
    return found;
  for (let i = first; i < at; i++) {
    const word = scene.words[i]!;
    if (word.kind === "complementiser" || word.kind === "quote") return [];
    const outlet = channelAt(scene, i, at);
    if (outlet) {
      found.push(outlet);
      i = Math.max(i, outlet.source.last - 1);
    } else if (word.kind === "verb" && !isWord(scene.tables, "issue", word.token)) return [];
  }
  return found;
}

/** `جاء ذلك في بيان`: the writing at the head of a sentence that points back. */
export function cameIn(scene: Scene, { first, last }: Sentence): SourcePhrase | null {
  const { words } = scene;
  if (last - first < 4 || !/^و?(?:جاء|ورد|جاءت)$/u.test(words[first]!.token.norm)) return null;
  if (!/^(?:ذلك|هذا|تصريحاته?ا?|تصريحات)$/u.test(words[first + 1]!.token.norm)) return null;
  for (let i = first + 2; i < Math.min(last, first + 7); i++) {
    if (prepositionCode(words[i]!) !== "fi") continue;
    const written = writtenAt(scene, i + 1, last);
    if (!written) return null;
    // `في تغريدة للوزارة`: whoever gave it out has spoken in the sentence before.
    return sourceWith(written.source, { name: { first: i + 1, last: wholeWriting(scene, i + 1) } });
  }
  return null;
}

/** `نعت الوزارة في بيان فقيدها، قائلة إن`: the writing that the sentence names before the participle. */
export function papersBefore(scene: Scene, first: number, at: number): readonly SourcePhrase[] {
  for (let i = at - 2; i >= first; i--) {
    const word = scene.words[i]!;
    if (word.kind === "complementiser" || word.kind === "quote" || word.kind === "colon") return [];
    const written = prepositionCode(word) === "fi" ? writtenAt(scene, i + 1, at) : null;
    if (written) return [written.source];
  }
  return [];
}

/** `أبلغ مسؤول رويترز أن`, `أفاد ضابط وكالة كذا`: an outlet after the subject is the one told. */
export function told(scene: Scene, at: number, i: number, end: number): Outlet | null {
  if (i < at + 2 || scene.words[i]!.preposition !== null || scene.words[i]!.conjunction !== null) return null;
  const name = scene.names[scene.opening.has(i) ? i + 1 : i];
  const kind = name?.entity === null ? undefined : name?.kind;
  if ((kind !== "outlet" && kind !== "agency") || name === scene.names[i - 1] || name === scene.names[at + 1])
    return null;
  const before = scene.words[i - 1]!;
  if (
    (scene.opening.has(i) && i < at + 3) ||
    before.kind === "preposition" ||
    (before.kind === "open" && scene.words[i - 2]?.token.norm !== "ل") ||
    before.kind === "quote" ||
    isOutlet(scene, i - 1)
  )
    return null;
  const source = readSource(scene, i, end);
  return source ? { source, relay: false, lasting: true } : null;
}
