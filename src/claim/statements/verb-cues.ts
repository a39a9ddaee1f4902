import type { Reading, Sentence } from "../../record/index.ts";
import { type Arguments, type Clauses, phraseAt, verbArguments, type Word } from "../clause/index.ts";
import { findComplement } from "./complement.ts";
import { type CueReading, cueReading, isActNoun, isComplementiser, isSayingNoun } from "./cue-reading.ts";
import { type Complement, type Hit, hitWith, UNAGREED, UNSAID } from "./hit.ts";
import { clauseStart, objectBefore, objectOf, said } from "./object.ts";
import { channelsBefore, papersBefore } from "./outlet.ts";
import { paperAfter } from "./paper.ts";
import type { Scene } from "./scene.ts";
import { canSpeak, readSource, type SourcePhrase } from "./source.ts";
import { isJoint, isOccasion, paperBefore, passerOf, subjectOf } from "./subject.ts";
import { type Cue, isWord } from "./tables.ts";
import { isNominal, isReporter } from "./zone.ts";

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
  // `نقلته وكالة كذا`, `بيان نشره:`: the pronoun is what was passed on.
  if ((cue.id === "relay.own" || cue.id === "post") && reading.enclitic !== null) return null;
  // What someone will say has not been said.
  if (shape === "finite" && (reading.future || scene.words[at - 1]?.token.norm === "سوف")) return null;
  const search = findComplement(scene, clauses, at, cue, shape);
  const standing = cue.sense.has("in") ? paperAfter(scene, at, search.limit) : null;
  if (cue.sense.has("in") && (standing === null || shape !== "finite")) return null;
  let subject = standing ?? (shape === "finite" ? subjectOf(scene, clauses, at, args, search, cue) : null);
  if (shape === "masdar" && reading.enclitic === null) subject = readSource(scene, at + 1, search.limit, false, true);
  const near =
    search.complement?.kind === "quote" || search.complement?.kind === "preposition"
      ? objectBefore(scene, clauses, at, cue, args, subject, shape, search.complement.from)
      : null;
  const paper = shape === "finite" ? paperBefore(scene, clauses, at) : null;
  if (paper && search.via.length === 0) {
    const joint = isJoint(scene, paper);
    const written = joint || isWritten(scene, scene.words[paper.head]!);
    const source = written ? readSource(scene, paper.first, paper.last, true, true) : null;
    const passer = source && passerOf(scene, clauses, paper, at);
    if (source) search.via.push(...(passer ? [passer, source] : [source]));
    if (source && joint) search.lasting = true;
  }
  const complement =
    said(scene, clauses, at) ??
    near ??
    search.complement ??
    objectOf(scene, clauses, at, cue, args, subject, shape) ??
    quoteBefore(scene, sentence, at, cue) ??
    (shape === "masdar" && subject ? objectAfter(scene, subject, cue, sentence) : null);
  if (!complement || isTopic(scene, cue, complement)) return null;
  // `وأعلن عن ذلك المتحدث باسم الوزارة` says no more.
  if (complement.kind === "preposition" && subject === null && isThat(scene.words[complement.from]!)) return null;
  const start = cue.sense.has("start") ? startOf(scene, at, subject, complement, args) : complement;
  const via = [...search.via];
  if (via.length === 0 && shape === "finite") {
    const before = channelsBefore(scene, sentence.first, at);
    for (const outlet of before) {
      via.push(...(outlet.paper ? [outlet.paper] : []), outlet.source);
      if (outlet.lasting) search.lasting = true;
    }
  }
  if (shape === "masdar" && via.length === 0) via.push(...relayerOf(scene, at));
  if (via.length === 0 && shape === "participle") via.push(...papersBefore(scene, sentence.first, at));
  // `ونقلت عنه وكالة كذا أن`: the one spoken of before says it.
  const pronoun = cue.id === "relay.own" ? FROM.get(scene.words[at + 1]?.token.norm ?? "") : undefined;
  if (pronoun && subject) {
    const own = hitOf(scene, clauses, at, found, cue, null, [subject, ...via], false, complement);
    return hitWith(own, { gender: pronoun, number: "singular" });
  }
  if (search.relayed) {
    if (subject) via.unshift(subject);
    subject = search.relayed;
  } else if (cue.sense.has("source")) {
    let speaker = readSource(scene, complement.from, sentence.last, true);
    if (!speaker || !canSpeak(scene, speaker)) return null;
    // `نقلت الصحيفة عن الوكالة عن مصدر`
    const next =
      scene.words[speaker.last]?.token.norm === "عن" ? readSource(scene, speaker.last + 1, sentence.last, true) : null;
    if (next && canSpeak(scene, next)) {
      via.push(speaker);
      speaker = next;
    }
    const inner = relayed(scene, clauses, speaker.last);
    if (!inner) return null;
    if (subject && canSpeak(scene, subject)) via.unshift(subject);
    return hitWith(hitOf(scene, clauses, at, found, cue, speaker, via, true, inner), UNAGREED);
  }
  if (subject && !canSpeak(scene, subject)) {
    const marked = complement.kind === "an" || complement.kind === "colon" || complement.kind === "quote";
    const beside = marked && complement.from - subject.last <= 2;
    if ((cue.sense.has("strict") && !beside) || shape !== "finite") return null;
  }
  if (subject === null && shape !== "masdar" && isAccused(scene, at, cue, complement)) return null;
  if (cue.sense.has("shown") && subject?.head?.being !== "paper" && !subject?.through) return null;
  if (cue.sense.has("start") && isOccasion(scene, clauses, at)) return null;
  // `تعد القاعدة من أكبر القواعد`: is reckoned, spelt as it promises.
  if (cue.id === "promise.to" && reading.tense === "present" && complement.kind !== "an") return null;
  if (isImpersonal(scene, at, reading, subject)) return null;
  if (reading.voice === "passive" && subject === null && complement.kind !== "an") return null;
  const row = isUnsaid(scene, at, cue) ? { ...cue, id: UNSAID } : cue;
  const hit = hitOf(scene, clauses, at, found, row, subject, via, search.lasting, start);
  return search.relayed ? hitWith(hit, UNAGREED) : hit;
}

/** `سئل الوزير عن كذا`, `من المقرر أن تعلن الهيئة كذا`: whom what follows points back to, though nothing is said. */
function isUnsaid({ words, tables }: Scene, at: number, cue: Cue): boolean {
  if (cue.id === "ask") return /^[وف]?سئل/u.test(words[at]!.token.norm);
  const before = words[at - 1];
  const due = words[at - 2];
  return isComplementiser(before) && before!.enclitic === null && due !== undefined && isWord(tables, "due", due.token);
}

const FROM: ReadonlyMap<string, "masculine" | "feminine"> = new Map([
  ["عنه", "masculine"],
  ["عنها", "feminine"],
]);

/** A writing that is given out, in any case. */
const isWritten = (scene: Scene, { token, reading }: Word): boolean =>
  isWord(scene.tables, "written", token) ||
  (reading !== null && scene.tables.words.get("written")!.has(reading.lexeme.norm));

/** `نقلت مواقع كذا إعلان الحركة`: who passes on what the verbal noun says. */
function relayerOf(scene: Scene, at: number): SourcePhrase[] {
  const { sentence } = scene.words[at]!.token;
  for (let i = at - 1; i >= Math.max(0, at - RELAY) && scene.words[i]!.token.sentence === sentence; i--) {
    const word = scene.words[i]!;
    if (word.kind === "comma" || word.kind === "complementiser") return [];
    if (word.kind !== "verb") continue;
    if (word.reading?.lexeme.lemma !== "نقل" || word.enclitic !== null) return [];
    const source = readSource(scene, i + 1, at, false, true);
    return source && canSpeak(scene, source) && isReporter(scene, source.first) ? [source] : [];
  }
  return [];
}
/** How many words before the verbal noun its relaying verb may stand. */
const RELAY = 8;
const isThat = ({ kind, token }: { readonly kind: string; readonly token: { readonly norm: string } }): boolean =>
  kind === "demonstrative" && token.norm.endsWith("ذلك");

/** `اتهمت في مرات عدة بارتكاب كذا`: with nobody between the verb and the charge it is passive, and tells of the accused. */
function isAccused(scene: Scene, at: number, cue: Cue, complement: Complement): boolean {
  if (cue.id !== "accuse" || complement.kind !== "preposition" || scene.words[at]!.enclitic !== null) return false;
  for (let i = at + 1; i < complement.from; i++) {
    const word = scene.words[i]!;
    if (/^ايا/u.test(word.token.norm)) return false;
    const bare = isNominal(word) && word.preposition === null && scene.words[i - 1]!.kind !== "preposition";
    if (bare && word.mention?.kind !== "time" && (word.kind !== "adjective" || i === at + 1)) return false;
  }
  return true;
}

/** `إعلان الحكومة تحرير المدينة`: what a verbal noun with its speaker tells. */
function objectAfter(scene: Scene, subject: SourcePhrase, cue: Cue, sentence: Sentence): Complement | null {
  const next = scene.words[subject.last];
  const bare =
    next !== undefined &&
    subject.last < sentence.last &&
    (isActNoun(next) || isWord(scene.tables, "charge", next.token));
  return bare && cue.takes.has("noun") ? { kind: "noun", from: subject.last, to: null } : null;
}

/** `تحدث عن المسألة`: what one talks or writes about, unless something happens in it. */
function isTopic(scene: Scene, cue: Cue, complement: Complement): boolean {
  if (complement.kind !== "preposition" || (cue.id !== "talk" && cue.id !== "write")) return false;
  const { token, reading } = scene.words[complement.from]!;
  return token.norm.startsWith("ال") && reading?.form !== "masdar" && !token.readings.some((r) => r.form === "masdar");
}

/** What the speaker of `نقلت كذا عن فلان …` says: after `قوله إن`, `تأكيده وقوع`, or at once after أن, a colon or a mark. */
function relayed(scene: Scene, clauses: Clauses, from: number): Complement | null {
  let at = from;
  while (scene.words[at]?.kind === "comma" || scene.words[at]?.mention?.kind === "time") at++;
  // `نقلت عن الوزير، الذي يزور البلاد، تنديده بكذا`.
  if (scene.words[at]?.kind === "relative") {
    while (at < clauses.sentence.last && scene.words[at]!.kind !== "comma") at++;
    at++;
  }
  const own = scene.words[at];
  if (
    own &&
    at < clauses.sentence.last &&
    own.enclitic !== null &&
    own.reading?.form === "masdar" &&
    !isSayingNoun(scene, at)
  )
    return { kind: "noun", from: at, to: null };
  if (at < clauses.sentence.last && isSayingNoun(scene, at)) {
    for (const cue of cueReading(scene, scene.words[at]!)!.cues) {
      const { complement } = findComplement(scene, clauses, at, cue, "masdar");
      const next = scene.words[at + 1];
      const noun = next && at + 1 < clauses.sentence.last && isNominal(next) && next.preposition === null;
      const takesNoun = cue.takes.has("noun") || cue.sense.has("start");
      if (takesNoun && noun && (complement === null || complement.kind === "quote" || cue.sense.has("start")))
        return { kind: "noun", from: at + 1, to: null };
      if (complement) return complement;
    }
  }
  return findComplement(scene, clauses, from - 1, ANY, "finite").complement;
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

/** `رجلا يعتقد أنه كان`, `الذي يعتقد أنه`: right after a noun or a relative pronoun, with a pronoun on أن, nobody is said to think so. */
function isImpersonal(scene: Scene, at: number, reading: Reading, subject: SourcePhrase | null): boolean {
  if (reading.tense !== "present" || reading.gender !== "masculine" || reading.number !== "singular") return false;
  if (subject !== null && subject.first > at) return false;
  const next = scene.words[at + 1];
  const before = scene.words[at - 1];
  if (!isComplementiser(next) || !isWord(scene.tables, "thought", scene.words[at]!.token)) return false;
  const opens = before?.token.sentence !== scene.words[at]!.token.sentence;
  // `ويعتقد أن` at the head of a sentence, `كان يعتقد أن`: people think so.
  if (opens || before?.reading?.lexeme.id === "kana") return subject === null;
  if (scene.words[at]!.conjunction !== null) return !saysBefore(scene, at);
  if (next!.enclitic === null) return false;
  return (
    before?.kind === "relative" ||
    (before?.kind === "noun" && !before.token.norm.startsWith("ال")) ||
    (before?.kind === "adjective" && !before.token.norm.startsWith("ال"))
  );
}

/** Someone says something earlier in the sentence. */
function saysBefore(scene: Scene, at: number): boolean {
  const { sentence } = scene.words[at]!.token;
  for (let i = at - 1; i >= 0 && scene.words[i]!.token.sentence === sentence; i--)
    if (cueReading(scene, scene.words[i]!) !== null) return true;
  return false;
}

/** `يذكر أن`, `يشار إلى أن`: nobody is meant. */
function isIdle(scene: Scene, at: number): boolean {
  const word = scene.words[at]!;
  if (!isWord(scene.tables, "idle", word.token)) return false;
  const next = scene.words[at + 1];
  return isComplementiser(next) || (next?.kind === "preposition" && isComplementiser(scene.words[at + 2]));
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
  if (object) return { kind: "noun", from: object.first, to: complement.to };
  // A subject that stands before the verb leaves what follows it to the object.
  if (
    (!subject || subject.first < at) &&
    from < complement.from &&
    scene.words[from]!.kind !== "preposition" &&
    scene.words[from]!.mention?.kind !== "time"
  ) {
    return { kind: "noun", from, to: complement.to };
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
  if (close?.kind !== "quote") return null;
  const quote = scene.closing.get(i);
  if (!quote || quote.depth > 0 || quote.last - quote.first < 3) return null;
  if (i < sentence.first - 3) return null;
  return { kind: "before", from: quote.first - 1, to: i + 1 };
}
