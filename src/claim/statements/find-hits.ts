import { isActor } from "../../record/index.ts";
import type { Clauses, Word } from "../clause/index.ts";
import { type CueReading, cueReading, isActNoun, isComplementiser, prepositionCode } from "./cue-reading.ts";
import type { Hit } from "./hit.ts";
import { readLightCue } from "./light-cue.ts";
import { outletAt } from "./outlet.ts";
import { paperAfter } from "./paper.ts";
import type { Scene } from "./scene.ts";
import { canSpeak, readSource, type SourcePhrase } from "./source.ts";
import { type Cue, headOf, isWord, lemmaOf, maySay } from "./tables.ts";
import { readVerbCue } from "./verb-cues.ts";
import { isNominal } from "./zone.ts";

/** A paragraph opens with its speaker's name and a colon within this many tokens. */
const LONGEST_LABEL = 9;

/** All cues of a sentence in order of their place. */
export function findHits(scene: Scene, clauses: Clauses): Hit[] {
  const { sentence } = clauses;
  const hits: Hit[] = [];
  const label = labelOf(scene, clauses);
  if (label) hits.push(label);
  // Cues between a verb and what it brings in belong to that verb (`جدد التأكيد على أن`).
  let taken = sentence.first;
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = scene.words[i]!;
    if (word.token.kind !== "word") continue;
    const preposition = readPreposition(scene, clauses, i);
    if (preposition) {
      if (i >= taken) hits.push(preposition);
      i = Math.max(i, preposition.last - 1);
      continue;
    }
    if (i < taken || !maySay(scene.tables, word.token)) continue;
    const found = cueReading(scene, word);
    const stands = found !== null && standsAsCue(scene, i, found);
    const hit = stands ? readVerbCue(scene, clauses, i, found) : readLightCue(scene, clauses, i);
    if (!hit) continue;
    hits.push(hit);
    if (hit.complement.kind !== "before" && hit.complement.kind !== "self")
      taken = Math.max(taken, hit.complement.from);
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** A verb must stand as one; a participle after a comma, `و` or a finite clause; a verbal noun must bring in `أن`. */
function standsAsCue(scene: Scene, at: number, found: CueReading): boolean {
  const word = scene.words[at]!;
  const before = scene.words[at - 1];
  const same = before !== undefined && before.token.sentence === word.token.sentence;
  if (scene.names[at]) return false;
  // `يجب أن`: must.
  if (isWord(scene.tables, "must", word.token)) return false;
  const rank = word.token.readings.indexOf(found.reading);
  const chosen =
    word.reading === null ||
    word.reading.lexeme.id === found.reading.lexeme.id ||
    (found.shape === "finite" && word.kind === "verb" && rank <= 1);
  const { shape } = found;
  // `هناك من يرى أن`: nobody named.
  if (shape === "finite" && same && WHOEVER.has(before.token.norm)) return false;
  // `…، ما يهدد بكذا`, `مما يؤكد أن`: what was told shows it, nobody says it.
  if (shape === "finite" && same && found.reading.tense === "present" && isResult(scene, at)) return false;
  // `مواطنة تدعى فلانة`.
  if (same && isWord(scene.tables, "called", word.token) && headOf(scene.tables, before.token)?.being === "person")
    return false;
  // `نؤكد أن` inside a quotation is said by whom it quotes.
  if (shape === "finite" && found.reading.person === 1) return false;
  // `النهر - متابعة: وصلت`: a word of the outlet's own at the head of a text.
  if (shape !== "finite" && scene.words[at + 1]?.kind === "colon" && isDash(before)) return false;
  if (shape === "finite" && same && before.kind === "negation" && !isRelativeMa(scene, at - 1)) return false;
  // `في وقت تعهد فيه فلان`: the pronoun shows that the word before it is a verb.
  if (shape === "finite" && isBackReference(scene.words[at + 1]) && scene.words[at + 2]?.token.kind === "word")
    return true;
  if (shape === "finite" && !chosen && opensClause(scene, at, same) && isSpeaker(scene, at + 1)) return true;
  // At the head of a clause قال is nothing else.
  if (shape === "finite" && opensClause(scene, at, same) && lemmaOf(found.reading) === "قال") return true;
  // `في حين عبر آخرون عن قلقهم`: spelt as the preposition.
  if (shape === "finite" && word.token.norm.endsWith("عبر") && expresses(scene, at)) return true;
  // `وتابع فلان:`: before a name that no list knows the word may look like a noun.
  if (shape === "finite" && (opensClause(scene, at, same) || word.conjunction !== null) && colonFollows(scene, at))
    return true;
  if (
    !chosen &&
    !bringsIn(scene, at) &&
    !isDemanding(scene, at, found) &&
    !(shape === "masdar" && bringsInAfterSubject(scene, at, word, found))
  )
    return false;
  if (shape === "finite") {
    if (word.kind === "verb") return true;
    return word.kind !== "noun" && word.kind !== "adjective" && word.kind !== "name"
      ? bringsIn(scene, at)
      : !same && bringsIn(scene, at);
  }
  if (shape === "participle") {
    if (word.token.norm.startsWith("ال")) return false;
    // `قالت إنها واثقة من أن`: what she says of herself.
    if (same && isComplementiser(before) && before.enclitic !== null) return false;
    return (
      !same || before.kind === "comma" || before.kind === "quote" || word.conjunction !== null || bringsIn(scene, at)
    );
  }
  return bringsIn(scene, at) || bringsInAfterSubject(scene, at, word, found);
}

/** `مطالبا القوات الأمنية بكذا`: the preposition stands within this many tokens. */
const DEMAND_REACH = 6;

/** `…، مطالبا بفتح كذا`: an indefinite accusative after a comma, with the preposition of its verb. */
function isDemanding(scene: Scene, at: number, { shape, cues }: CueReading): boolean {
  if (shape !== "participle" || scene.words[at - 1]?.kind !== "comma") return false;
  for (let i = at + 1; i < at + DEMAND_REACH; i++) {
    const next = scene.words[i];
    if (next === undefined || next.kind === "comma" || next.kind === "verb" || next.kind === "complementiser")
      return false;
    const code = prepositionCode(next);
    if (code !== null) return cues.some((cue) => cue.takes.has(code) && (i === at + 1 || cue.sense.has("start")));
  }
  return false;
}

/** `تصريح الوزير بأن`, `إعلان الجيش أن`: a verbal noun with the one who says it. */
function bringsInAfterSubject(scene: Scene, at: number, word: Word, found: CueReading): boolean {
  if (word.enclitic !== null) return false;
  const { sentences } = scene.analysed;
  const subject = readSource(scene, at + 1, sentences[word.token.sentence]!.last, false, true);
  if (!subject || (subject.head === null && subject.mention === null)) return false;
  const next = scene.words[subject.last];
  return (
    isComplementiser(next) ||
    (next !== undefined && found.cues.some(declares) && isTold(scene, next) && !isDenied(scene, at))
  );
}

const isTold = (scene: Scene, word: Word) => isActNoun(word) || isWord(scene.tables, "charge", word.token);

/** Words whose verbal noun takes what is told as its object (إعلان الحكومة تحرير المدينة). */
const declares = (cue: Cue) => cue.id === "declare" || cue.id === "deny";
const isDenied = (scene: Scene, at: number) => ["عدم", "دون", "بدون"].includes(scene.words[at - 1]?.token.norm ?? "");

const isDash = (word: Word | undefined) => word !== undefined && /[-–—|]$/.test(word.token.norm);

/** At the start of a sentence or after a comma a word that may be a verb is one when a speaker follows (`وبين الوزير أن`). */
function opensClause(scene: Scene, at: number, same: boolean): boolean {
  const before = scene.words[at - 1];
  return !same || before?.kind === "comma" || before?.kind === "stop";
}

/** `عبر` with people behind it and `عن` within a few words. */
function expresses(scene: Scene, at: number): boolean {
  const people = scene.words[at + 1];
  if (!people || people.preposition !== null || headOf(scene.tables, people.token)?.being !== "person") return false;
  for (let i = at + 2; i < at + 8; i++) {
    const word = scene.words[i];
    if (!word || word.kind === "comma" || word.kind === "verb") return false;
    if (word.token.norm === "عن") return true;
  }
  return false;
}

/** A colon or `أن` follows within a short name. */
function colonFollows(scene: Scene, at: number): boolean {
  for (let i = at + 1; i < at + 7; i++) {
    const word = scene.words[i];
    if (!word || word.token.sentence !== scene.words[at]!.token.sentence) return false;
    if (word.kind === "colon" || isComplementiser(word) || scene.opening.has(i)) return true;
    if (word.kind === "verb" || word.kind === "comma" || word.kind === "preposition" || word.preposition !== null)
      return false;
  }
  return false;
}

function isSpeaker(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  if (word?.token.kind !== "word" || word.preposition !== null) return false;
  const head = headOf(scene.tables, word.token);
  return (
    isActor(scene.names[at] ?? null) ||
    (head !== null && word.token.norm.startsWith("ال")) ||
    (isWord(scene.tables, "some", word.token) && word.kind === "noun")
  );
}

const isBackReference = (word: Word | undefined) => word?.token.norm === "فيه" || word?.token.norm === "فيها";

const WHOEVER: ReadonlySet<string> = new Set(["من", "لمن", "بمن", "ممن", "كمن", "عمن", "فيمن"]);

/** `مما`, or `ما` behind a comma, before a verb that nobody follows. */
function isResult(scene: Scene, at: number): boolean {
  const { norm } = scene.words[at - 1]!.token;
  if (norm !== "مما" && !(norm === "ما" && scene.words[at - 2]?.kind === "comma")) return false;
  return scene.words[at]!.enclitic === null && !isSpeaker(scene, at + 1);
}

/** `ما` after a preposition or a pronoun is a relative (`وهو ما يقول الجيش إنه`), else it may deny. */
function isRelativeMa(scene: Scene, at: number): boolean {
  if (scene.words[at]!.token.norm !== "ما") return false;
  const before = scene.words[at - 1]?.kind;
  return (
    before === "pronoun" ||
    before === "preposition" ||
    before === "comma" ||
    before === "demonstrative" ||
    before === "adverb"
  );
}

/** `أن`, a colon or a quotation stands right after, a preposition or a comma between allowed. */
function bringsIn(scene: Scene, at: number): boolean {
  let i = at + 1;
  const next = scene.words[i];
  if (!next) return false;
  if (next.kind === "comma" || next.kind === "preposition") i++;
  return isComplementiser(scene.words[i]) || scene.words[i]?.kind === "colon";
}

/** `بحسب فلان`, `وفقا لفلان`, `على حد قول فلان`, `حسب ما ذكر فلان`. */
function readPreposition(scene: Scene, clauses: Clauses, at: number): Hit | null {
  const { sentence } = clauses;
  const match = scene.tables.prepositions.longest(scene.analysed.tokens, at, sentence.last);
  if (!match || match.cut.preposition !== null) return null;
  // `كما أعلن الوزير إغلاق الجسر`: at the head of a sentence it means also.
  if (at === sentence.first && scene.words[at]!.token.norm === ALSO) return null;
  const { lam, verb: atOnce } = match.values[0]!;
  let subject: SourcePhrase | null = null;
  let via: readonly SourcePhrase[] = [];
  let last = match.last;
  const next = scene.words[match.last];
  if (!next || match.last >= sentence.last) return null;
  if (atOnce || isMa(next.token.norm)) {
    const at = atOnce ? match.last : match.last + 1;
    const verb = at < sentence.last ? cueReading(scene, scene.words[at]!) : null;
    if (verb?.shape !== "finite") return null;
    const told = writtenIn(scene, verb, at, sentence.last) ?? relayedBy(scene, clauses, at);
    if (!told || (atOnce && !endsThere(scene, clauses, told.last))) return null;
    subject = told.subject;
    via = told.via;
    last = at + 1;
  } else {
    if (lam && !(next.preposition === "ل" || next.token.norm === "ل" || next.token.norm.startsWith("ل"))) return null;
    const lead = next.token.norm === "ل" ? match.last + 1 : match.last;
    // `حسب قول مغردين`: the words of those who follow.
    const from = lead + 1 < sentence.last && isOwnWords(scene, lead) ? lead + 1 : lead;
    subject = readSource(scene, from, sentence.last, true);
  }
  if (!subject || !canSpeak(scene, subject)) return null;
  const initial = isInitial(scene, clauses, at, match.cut.conjunction !== null);
  const end = Math.max(last, subject.last, ...via.map((phrase) => phrase.last));
  const complement = initial
    ? ({
        kind: "after",
        from: skipMarks(scene, skipRelative(scene, end, sentence.last), sentence.last),
        to: null,
      } as const)
    : ({ kind: "before", from: sentence.first, to: at } as const);
  return {
    sentence,
    at,
    last,
    id: "according",
    shape: "preposition",
    clause: initial ? at : at,
    subject,
    via,
    lasting: false,
    complement,
    gender: null,
    number: null,
    pronoun: false,
    nested: false,
  };
}

const ALSO = "كما";

/** `قول`, `رواية` before the one whose words they are. */
function isOwnWords(scene: Scene, at: number): boolean {
  const { token, enclitic } = scene.words[at]!;
  return enclitic === null && isWord(scene.tables, "account", token) && isNominal(scene.words[at + 1]!);
}

/** `ما جاء في بيان الوزارة`: the paper, or who gave it out. */
function writtenIn(scene: Scene, cue: CueReading, at: number, limit: number) {
  // `لما ذكر بالبيان`
  const named = scene.words[at + 1]?.preposition === "ب" ? readSource(scene, at + 1, limit, true) : null;
  if (named?.head?.being === "paper") return { subject: named, via: [], last: named.last };
  if (!cue.cues.some((row) => row.sense.has("in"))) return null;
  const subject = paperAfter(scene, at, limit);
  return subject && { subject, via: [], last: subject.last };
}

/** After `كما قال فلان` the clause ends; with more after it the verb has a complement of its own. */
function endsThere(scene: Scene, clauses: Clauses, at: number): boolean {
  const word = scene.words[at];
  return (
    !word ||
    at >= clauses.sentence.last ||
    word.kind === "comma" ||
    word.kind === "stop" ||
    word.mention?.kind === "time"
  );
}

const isMa = (norm: string) => norm === "ما" || norm === "لما" || norm === "بما";

/** The speaker of `ما ذكر فلان`, `ما نقلت وكالة كذا عن فلان`. */
function relayedBy(
  scene: Scene,
  clauses: Clauses,
  verb: number,
): { subject: SourcePhrase; via: readonly SourcePhrase[]; last: number } | null {
  const limit = clauses.sentence.last;
  // `حسبما نقلت عنه وكالة كذا`.
  const behind = scene.words[verb + 1] ?? scene.words[verb]!;
  // `نقلته على لسانه وكالة كذا`
  const tongue = behind.token.norm === "علي" && scene.words[verb + 2]?.token.norm.startsWith("لسان");
  const at = tongue ? verb + 3 : isWord(scene.tables, "back", behind.token) ? verb + 2 : verb + 1;
  const subject = readSource(scene, at, limit);
  if (!subject) return null;
  const after = scene.words[subject.last];
  if (after && subject.last < limit && after.token.norm === "عن") {
    const speaker = readSource(scene, subject.last + 1, limit, true);
    if (speaker && canSpeak(scene, speaker)) return { subject: speaker, via: [subject], last: speaker.last };
  }
  const via: SourcePhrase[] = [];
  let last = subject.last;
  while (last < limit) {
    if (scene.words[last]!.mention?.kind === "time") {
      last++;
      continue;
    }
    const outlet = outletAt(scene, last, limit);
    if (!outlet) break;
    via.push(...(outlet.paper ? [outlet.paper] : []), outlet.source);
    last = Math.max(last + 1, outlet.source.last);
  }
  return { subject, via, last };
}

/** True where the preposition opens its clause, so that what was said follows it. */
function isInitial(scene: Scene, clauses: Clauses, at: number, joined: boolean): boolean {
  const { sentence } = clauses;
  let words = 0;
  for (let i = sentence.first; i < at; i++) if (scene.words[i]!.token.kind === "word") words++;
  if (words <= 2) return true;
  const before = scene.words[at - 1];
  return joined && (before?.kind === "comma" || before?.kind === "stop");
}

/** `بحسب التقرير الذي نشرته كذا، …`: what was said comes after the relative clause. */
function skipRelative(scene: Scene, from: number, limit: number): number {
  if (scene.words[from]?.kind !== "relative") return from;
  for (let i = from; i < limit; i++) if (scene.words[i]!.kind === "comma") return i;
  return from;
}

function skipMarks(scene: Scene, from: number, limit: number): number {
  let i = from;
  while (i < limit) {
    const word = scene.words[i]!;
    if (word.kind === "comma" || word.kind === "colon" || word.kind === "close") i++;
    else if (isComplementiser(word) && word.token.norm.length <= 3) i++;
    else break;
  }
  return i;
}

/** `فلان: كذا`: a line that opens with nothing but its speaker. */
function labelOf(scene: Scene, clauses: Clauses): Hit | null {
  const { sentence } = clauses;
  let colon = -1;
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + LONGEST_LABEL); i++) {
    if (scene.words[i]!.kind === "verb") return null;
    if (scene.words[i]!.kind === "colon") {
      colon = i;
      break;
    }
  }
  if (colon <= sentence.first || sentence.last - colon < 4) return null;
  const subject = readSource(scene, sentence.first, colon);
  if (!subject || subject.last < colon || !(subject.mention || (subject.head && subject.head.being !== "paper")))
    return null;
  if (isWord(scene.tables, "talk", scene.words[sentence.first]!.token)) return null;
  return {
    sentence,
    at: colon,
    last: colon + 1,
    id: "label",
    shape: "colon",
    clause: sentence.first,
    subject,
    via: [],
    lasting: false,
    complement: { kind: "colon", from: colon + 1, to: null },
    gender: null,
    number: null,
    pronoun: false,
    nested: false,
  };
}
