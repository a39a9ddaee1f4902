import { type Arguments, type Clauses, type NounPhrase, phraseAt, verbArguments } from "../clause/index.ts";
import type { Search } from "./complement.ts";
import { cueReading, isComplementiser } from "./cue-reading.ts";
import { firstComma } from "./name.ts";
import type { Scene } from "./scene.ts";
import { canSpeak, readSource, type SourcePhrase } from "./source.ts";
import { type Cue, headOf, isWord, lemmaOf } from "./tables.ts";

/** `المرة الأولى التي طالب فيها فلان بكذا` tells of a time. */
export function isOccasion(scene: Scene, clauses: Clauses, at: number): boolean {
  const antecedent = antecedentOf(clauses, at);
  return antecedent !== null && isWord(scene.tables, "occasion", scene.words[antecedent.head]!.token);
}

/** The subject: after the verb, before it, or the noun that a relative clause tells of. */
export function subjectOf(
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
  const loose =
    (search.complement?.kind === "preposition" || search.complement?.kind === "quote") && cue.takes.has("noun");
  const tight =
    (search.complement === null && cue.takes.has("noun")) || loose || cue.sense.has("start") || cue.sense.has("told");
  if (previous?.token.norm === "بل") return previousSubject(scene, clauses, at);
  // `المرة التي تعترف فيها الدولة بأن`.
  const next = scene.words[at + 1]?.token.norm;
  let after = readSource(scene, next === "فيه" || next === "فيها" ? at + 2 : at + 1, limit, false, tight);
  // `اتهم الدول المشاركة بكذا` with one phrase alone: it is the accused; the accuser was named before.
  const accused =
    after !== null &&
    word.enclitic === null &&
    ((cue.id === "accuse" && search.complement !== null && !hasSecond(scene, after, search.complement.from)) ||
      isDisagreeing(scene, at, after, cue));
  if (accused) after = null;
  const strong = after !== null && isStrong(after);
  if (strong && !tight) return after;
  // `قرار تقول هي ووزراؤها إنه`: the pronoun is the subject.
  if (next === "هي" || next === "هو" || next === "هم") return null;
  const paper = paperBefore(scene, clauses, at);
  const giver = paper ? authorOf(scene, clauses, paper) : null;
  if (giver) return giver;
  const told = paper ?? antecedentOf(clauses, at) ?? args?.antecedent;
  const antecedent = told && wholeOf(scene, clauses, told);
  // `القرار الذي اعتبروه ظالما`: the pronoun is the noun told of; who thinks so was named before.
  if (antecedent && word.enclitic !== null && !after && /وه/u.test(word.token.norm))
    return previousSubject(scene, clauses, antecedent.first);
  if (antecedent && (word.enclitic === null || !after)) {
    if (isWord(scene.tables, "occasion", scene.words[antecedent.head]!.token)) return after;
    const source = strongest(scene, antecedent, at);
    const author = source?.head?.being === "paper" ? authorOf(scene, clauses, antecedent) : null;
    if (author) return author;
    if (source?.head?.being === "paper" && (next === "فيه" || next === "فيها")) {
      const maker = previousSubject(scene, clauses, antecedent.first);
      if (maker && maker.first < antecedent.first) return maker;
    } else if (source?.head?.being === "paper" && /وا$/.test(word.token.norm)) {
      // `نشر ناشطون صورا قالوا إنها`: papers take the singular.
      return previousSubject(scene, clauses, antecedent.first);
    } else if (source && canSpeak(scene, source)) return source;
  }
  // `أما فلان فقال`, `أما فلان، الخبير، فقد قال`.
  const answered = word.conjunction === "ف" || previous?.token.norm === "فقد";
  const setAhead = answered && after === null ? asFor(scene, clauses, at) : null;
  if (setAhead) return setAhead;
  const joined = word.conjunction !== null || (previous?.kind === "particle" && /^[وف]/.test(previous.token.norm));
  if (!joined) {
    const before = args?.subject.find((p) => p.first < at) ?? null;
    const source = before ? readSource(scene, wholeOf(scene, clauses, before).first, at) : null;
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
    if (search.via.some((by) => phrase.first >= by.first && phrase.first < by.last)) continue;
    const source = readSource(scene, phrase.first, limit, false, tight);
    if (source && isStrong(source)) return source;
  }
  return null;
}

/** `مصادر أمنية وعشائرية تحدثت`: a joined adjective belongs to the noun before it. */
function wholeOf(scene: Scene, { phrases }: Clauses, phrase: NounPhrase): NounPhrase {
  const before = phrases[phraseAt(phrases, phrase.first) - 1];
  const { reading, token } = scene.words[phrase.head]!;
  const quality = phrase.joined && (/ي[ةه]$/u.test(token.norm) || reading?.lexeme.pos === "adjective");
  return quality && before?.kind === "noun" ? before : phrase;
}

/** `نشرت صحيفة كذا مقالا يفيد`: a paper in the accusative behind its maker is not part of the name. */
function paperIn(scene: Scene, phrase: NounPhrase, limit: number): number {
  const { token } = scene.words[phrase.last - 1]!;
  const paper =
    phrase.last - phrase.first > 1 && token.norm.endsWith("ا") && headOf(scene.tables, token)?.being === "paper";
  return paper ? phrase.last - 1 : limit;
}

/** The speaker inside a phrase that a relative clause tells of (`فرضيات فصائل المقاومة التي حذرت`), else the phrase itself. */
function strongest(scene: Scene, phrase: NounPhrase, limit: number): SourcePhrase | null {
  const whole = readSource(scene, phrase.first, paperIn(scene, phrase, limit), true);
  // `تصريحات الوزير الذي اتهم`: the relative pronoun agrees with the maker, not with the papers.
  const papers = whole?.head?.being === "paper" && /[اة]ت?$/.test(scene.words[phrase.first]!.token.norm);
  if (whole && isStrong(whole) && !(papers && scene.words[phrase.last]?.token.norm === "الذي")) return whole;
  for (let i = phrase.first + 1; i < phrase.last; i++) {
    const source = readSource(scene, i, limit, true);
    if (source && isStrong(source)) return source;
  }
  return whole;
}

/** `دعا أنقرة إلى`: cities and countries are feminine but for those in the list, so that after a masculine verb one is the object. */
function isDisagreeing(scene: Scene, at: number, phrase: SourcePhrase, cue: Cue): boolean {
  if (cue.id !== "say" && isOfOtherGender(scene, at, phrase)) return true;
  if (!cue.sense.has("start") || phrase.mention?.kind !== "place" || phrase.headToken !== at + 1) return false;
  if (phrase.mention.first !== phrase.headToken || scene.words[at]!.reading?.gender !== "masculine") return false;
  const { token } = scene.words[phrase.headToken]!;
  return !isWord(scene.tables, "masculine", token) && headOf(scene.tables, token) === null;
}

/** `انتقد أنظمة الدفاع`, `أكد هذه الحصيلة`: right after a masculine verb a feminine noun, or the plural of a thing, is its object. */
function isOfOtherGender(scene: Scene, at: number, { headToken, mention }: SourcePhrase): boolean {
  const { reading, conjunction } = scene.words[at]!;
  if (reading?.gender !== "masculine" || reading.number !== "singular" || reading.person !== 3) return false;
  if (mention?.kind === "person" || headToken !== at + 1 || conjunction === "ف") return false;
  const noun = scene.words[headToken]!.reading;
  if (noun?.lexeme.pos !== "noun" || noun.lexeme.classes.includes("human")) return false;
  return noun.number === "plural" || (noun.gender === "feminine" && /[ةه]$/u.test(scene.words[headToken]!.token.norm));
}

/** True when another bare noun stands between a phrase and what was said. */
function hasSecond(scene: Scene, phrase: SourcePhrase, limit: number): boolean {
  for (let i = phrase.last; i < limit; i++) {
    const word = scene.words[i]!;
    if (word.token.norm === "ما" || word.token.norm === "من") return i === phrase.last;
    if (word.mention?.kind === "time") continue;
    if (word.kind === "complementiser") return false;
    if (word.kind === "preposition" || word.preposition !== null) {
      // `وصف أطباء، في حديث لصحيفة كذا، القرار بأنه`: what stands between commas is passed over.
      // `وصف الناطق خلال حديثه مع كذا فلانا بأنه`: the pronoun shows who did.
      if (isOwnTalk(scene, i + 1)) return true;
      // `يتهم فلان منذ أشهر فلانا بأنه`.
      if (isWord(scene.tables, "since", word.token) && i + 1 < limit) {
        i++;
        continue;
      }
      const comma = firstComma(scene.words, i, limit);
      if (comma >= limit) return false;
      i = comma;
      continue;
    }
    if (scene.names[i] !== null) return true;
    if (word.kind === "noun" && word.reading?.form !== "active-participle") return true;
  }
  return false;
}

/** `حديثه`, `لقائها`: a talk of the one spoken of. */
function isOwnTalk(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  return word?.enclitic != null && word.reading !== null && scene.tables.words.get("talk")!.has(lemmaOf(word.reading));
}

/** `بيانا مشتركا`: a paper of several makers speaks for them. */
export function isJoint(scene: Scene, paper: NounPhrase): boolean {
  for (let i = paper.head + 1; i < paper.head + 3; i++) {
    const word = scene.words[i];
    if (word && isWord(scene.tables, "joint", word.token)) return true;
  }
  return false;
}

/** `بيانا مقتضبا أعلن فيه`: the paper right before a verb that points back into it. */
export function paperBefore(scene: Scene, clauses: Clauses, at: number): NounPhrase | null {
  const next = scene.words[at + 1]?.token.norm;
  if (next !== "فيه" && next !== "فيها") return null;
  for (let i = phraseAt(clauses.phrases, at) - 1, steps = 0; i >= 0 && steps < 4; i--, steps++) {
    const phrase = clauses.phrases[i]!;
    if (phrase.kind === "noun" && headOf(scene.tables, scene.words[phrase.head]!.token)?.being === "paper")
      return phrase;
    // `أصدر السفير بيانا`: in the accusative behind its maker.
    const own = phrase.kind === "noun" ? paperIn(scene, phrase, -1) : -1;
    if (own >= 0) return { ...(phrase as NounPhrase), first: own, head: own, preposition: null };
    // `بيانا نقلته وكالة كذا أكد فيه`
    if (phrase.kind === "verb" && !isIssue(scene, phrase.last - 1)) return null;
  }
  return null;
}

/** `نقلته`, `نشرتها`: tells who passed a paper on. */
const isIssue = (scene: Scene, at: number): boolean =>
  scene.words[at]!.enclitic !== null && isWord(scene.tables, "issue", scene.words[at]!.token);

/** Who passed on the paper before a verb that points back into it (`بيانا نقلته وكالة كذا أكد فيه`), or null. */
export function passerOf(scene: Scene, clauses: Clauses, paper: NounPhrase, at: number): SourcePhrase | null {
  const verb = clauses.phrases[phraseAt(clauses.phrases, paper.first) + 1];
  if (verb?.kind !== "verb" || verb.first >= at || !isIssue(scene, verb.last - 1)) return null;
  const source = readSource(scene, verb.last, at, false, true);
  return source && canSpeak(scene, source) ? source : null;
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

/** `نشرت الصحيفة مقالا يفيد`: the one whose act of giving out has the paper as its object. */
function authorOf(scene: Scene, clauses: Clauses, paper: NounPhrase): SourcePhrase | null {
  const index = clauses.phrases.findLastIndex((phrase) => phrase.kind === "verb" && phrase.last <= paper.first);
  if (index < 0 || paper.preposition !== null) return null;
  const verb = scene.words[clauses.phrases[index]!.last - 1]!;
  const cues = cueReading(scene, verb)?.cues ?? [];
  if (!cues.some((row) => row.sense.has("paper"))) return null;
  const subject = verbArguments(clauses, index).subject[0];
  const source = subject ? readSource(scene, subject.first, paper.first, false, true) : null;
  return source && source.last <= paper.first && canSpeak(scene, source) ? source : null;
}

/** `أصدر فلان بيانا أكد فيه`: who gave out the paper in which something is said. */
function previousSubject(scene: Scene, clauses: Clauses, before: number): SourcePhrase | null {
  const { phrases } = clauses;
  for (let i = phraseAt(phrases, before) - 1; i >= 0; i--) {
    if (phrases[i]!.kind !== "verb") continue;
    const subject = verbArguments(clauses, i).subject[0];
    const source = subject ? readSource(scene, subject.first, before, false, true) : null;
    return source && canSpeak(scene, source) ? source : asFor(scene, clauses, before);
  }
  return null;
}

/** `أما السفير فلان، فأصدر بيانا`: the topic that أما sets ahead. */
function asFor(scene: Scene, clauses: Clauses, before: number): SourcePhrase | null {
  const { first } = clauses.sentence;
  if (!/^و?اما$/.test(scene.words[first]!.token.norm)) return null;
  const source = readSource(scene, first + 1, before);
  return source && canSpeak(scene, source) ? source : null;
}

/** The definite phrase that opens the sentence, where only its own relative clause and appositions stand between it and the verb. */
function topicOf(scene: Scene, clauses: Clauses, at: number): SourcePhrase | null {
  const [opening, second] = clauses.phrases;
  // `وكان الوزير، فلان الفلاني، قال`: the subject of كان.
  const first = opening?.kind === "verb" && isBeing(scene, opening.last - 1) ? second : opening;
  if (first?.kind !== "noun" || first.preposition !== null || first.time || first.first >= at) return null;
  // `كان الجيش، الذي …، قد قال`
  const near = scene.words[at - 1]!.token.norm === "قد" ? at - 1 : at;
  const before = scene.words[near - 1]!.kind;
  if (before !== "comma" && first.last !== near) return null;
  let relative = false;
  for (const phrase of clauses.phrases) {
    if (phrase.first >= at) break;
    if (phrase.kind === "relative") relative = true;
    else if (phrase.kind === "verb" && !relative && phrase !== opening) return null;
    else if (phrase.kind === "complementiser" || phrase.kind === "stop" || phrase.kind === "colon") return null;
  }
  const source = readSource(scene, first.first, at);
  return source && canSpeak(scene, source) && (source.head !== null || source.mention !== null) ? source : null;
}

const isBeing = (scene: Scene, at: number) => scene.words[at]!.reading?.lexeme.id === "kana";

/** An adverbial accusative (`ردا على سؤال`, `تعليقا`) or a verbal noun is no speaker. */
function isObject(scene: Scene, phrase: SourcePhrase): boolean {
  const word = scene.words[phrase.headToken]!;
  if (phrase.mention || phrase.head || phrase.role) return false;
  const { norm } = word.token;
  return word.reading?.form === "masdar" || (norm.endsWith("ا") && !norm.startsWith("ال") && word.reading !== null);
}
