import { isActor, type Source } from "../../record/index.ts";
import { type Clauses, phraseAt, verbArguments } from "../clause/index.ts";
import { isComplementiser } from "./cue-reading.ts";
import { type Hit, hitWith } from "./hit.ts";
import { type Known, knownWith, type Memory } from "./memory.ts";
import type { Scene } from "./scene.ts";
import { readSource, type SourcePhrase } from "./source.ts";
import { nameOf, type Voice, voiceOf } from "./speaker.ts";
import { isWord } from "./tables.ts";
import { isNominal } from "./zone.ts";

/** Who speaks: the phrase of the cue and whom it points back to, the speaker of the sentence for a participle, else the last speaker. */
export function speakerOf(scene: Scene, hit: Hit, memory: Memory, first: Known | null): Known | null {
  if (hit.subject) return resolve(scene, hit, memory);
  if (hit.shape === "participle") {
    const known = first ?? mainSubject(scene, hit, memory) ?? memory.byPronoun(hit);
    if (!known) return null;
    const own = sourcesOf(scene, hit, memory);
    if (own.length > 0) return knownWith(known, own, known.lasting, known.sentence);
    return known !== first ? knownWith(known, lastingVia(known), known.lasting, known.sentence) : known;
  }
  const word = scene.words[hit.at]!;
  const shared =
    hit.shape === "finite" && first === null ? (mainClauseSubject(scene, hit) ?? sharedSubject(scene, hit)) : null;
  if (shared) return resolve(scene, hitWith(hit, { subject: shared }), memory);
  const doer = doerOfWhatIsTold(scene, hit);
  if (doer) return resolve(scene, hitWith(hit, { subject: doer }), memory);
  if (word.reading?.voice === "passive" || (hit.shape === "masdar" && !hit.pronoun)) return null;
  const known = memory.byPronoun(hit);
  if (!known) return null;
  const own = sourcesOf(scene, hit, memory);
  if (own.length > 0) return knownWith(known, own, hit.lasting, hit.sentence.index);
  return knownWith(known, lastingVia(known), known.lasting, hit.sentence.index);
}

/** `وضع الوزير الاتفاق على المحك، بعد أن حذر من`: the subject of the main clause, where the two verbs agree. */
function mainClauseSubject(scene: Scene, hit: Hit): SourcePhrase | null {
  const near = scene.words[hit.at - 1];
  const before = scene.words[hit.at - 2];
  const timed = isComplementiser(near) && before !== undefined && isWord(scene.tables, "lead", before.token);
  // `بدأ الوزير جولته، حيث حذر من`, `لكنه عبر عن`.
  if (!timed && !(near && isWord(scene.tables, "go-on", near.token))) return null;
  const clauses = scene.clauses[hit.sentence.index]!;
  const main = mainVerb(clauses, hit);
  if (main < 0) return null;
  const verb = scene.words[clauses.phrases[main]!.last - 1]!.reading;
  return verb?.gender === scene.words[hit.at]!.reading?.gender ? doerOf(scene, clauses, main, hit) : null;
}

/** The sentence's first verb phrase where it stands before the cue, else -1. */
function mainVerb({ phrases }: Clauses, hit: Hit): number {
  const main = phrases.findIndex((phrase) => phrase.kind === "verb");
  return main >= 0 && phrases[main]!.first < hit.at ? main : -1;
}

/** The subject of a verb phrase before the cue, where it is one who speaks. */
function doerOf(scene: Scene, clauses: Clauses, verb: number, hit: Hit): SourcePhrase | null {
  const subject = verbArguments(clauses, verb).subject[0];
  const source = subject ? readSource(scene, subject.first, hit.at, false, true) : null;
  return source && (source.head !== null || source.mention !== null) ? source : null;
}

/** `يشن الجيش غارات يقول إنها تستهدف كذا`: of a deed its doer speaks, where أن points back to it. */
function doerOfWhatIsTold(scene: Scene, hit: Hit): SourcePhrase | null {
  const next = scene.words[hit.at + 1];
  const { token, reading, conjunction } = scene.words[hit.at]!;
  if (hit.shape !== "finite" || reading?.tense !== "present" || conjunction !== null) return null;
  if (!isComplementiser(next) || next!.enclitic === null) return null;
  const before = scene.words[hit.at - 1];
  if (before === undefined || before.token.sentence !== token.sentence || !isNominal(before)) return null;
  const clauses = scene.clauses[hit.sentence.index]!;
  const main = mainVerb(clauses, hit);
  const source = main < 0 ? null : doerOf(scene, clauses, main, hit);
  return source && source.last < hit.at ? source : null;
}

/** `رفض الوزير التعليق وأشار إلى أن`: the subject of the verb before, which says nothing, where the two agree. */
function sharedSubject(scene: Scene, hit: Hit): SourcePhrase | null {
  const word = scene.words[hit.at]!;
  if (word.conjunction !== "و" || word.reading === null) return null;
  const clauses = scene.clauses[hit.sentence.index]!;
  for (let i = phraseAt(clauses.phrases, hit.at) - 1; i >= 0; i--) {
    const phrase = clauses.phrases[i]!;
    if (phrase.kind === "complementiser" || phrase.kind === "relative" || phrase.kind === "stop") return null;
    if (phrase.kind !== "verb") continue;
    const reading = scene.words[phrase.last - 1]!.reading;
    const subject = verbArguments(clauses, i).subject[0];
    if (reading?.gender !== word.reading.gender) return null;
    const doer =
      subject && (subject.first > phrase.first || opensSentence(scene, clauses, subject.first))
        ? doerOf(scene, clauses, i, hit)
        : null;
    if (doer) return doer;
    // `عرض الوزير صورة ورسم خطا وقال`: a verb joined by و goes on with the one before it.
    if (scene.words[phrase.first]!.conjunction !== "و" || (subject !== undefined && subject.first < phrase.first))
      return null;
  }
  return null;
}

/** `لكن الجيش نفى الخبر وقال`: the subject that a sentence begins with. */
const opensSentence = ({ tables, words }: Scene, { sentence }: Clauses, at: number): boolean =>
  at === sentence.first || (at === sentence.first + 1 && isWord(tables, "then", words[sentence.first]!.token));

const lastingVia = (known: Known) => (known.lasting ? known.via : []);

/** Whom a cue's subject means: an earlier speaker, or one read here. */
export function resolve(scene: Scene, hit: Hit, memory: Memory): Known | null {
  const phrase = latterOf(scene, hit.subject!) ?? hit.subject!;
  const own = sourcesOf(scene, hit, memory);
  const lasting = hit.lasting || phrase.through !== null;
  const known = memory.antecedent(phrase);
  const read = voiceOf(scene, phrase);
  const gender = hit.shape === "finite" ? hit.gender : null;
  if (known) {
    const role = read.role ?? known.voice.role;
    const kind = known.voice.kind ?? (phrase.head?.being === "paper" ? null : read.kind);
    const voice: Voice = {
      name: longer(known.voice.name, read),
      quote: read.quote,
      role,
      entity: read.entity ?? known.voice.entity,
      kind,
      phrase: read.phrase,
    };
    const goesOn = memory.last?.voice.name === known.voice.name;
    // `وأوضح البيان`: the paper that its maker spoke through.
    const through = phrase.head?.being === "paper" && known.voice.phrase.head?.being !== "paper";
    const via = own.length > 0 ? own : through ? known.via : goesOn ? lastingVia(known) : [];
    const lasts = own.length > 0 ? lasting : known.lasting;
    return {
      voice,
      gender: gender ?? known.gender,
      number: hit.number,
      via,
      lasting: lasts,
      sentence: hit.sentence.index,
    };
  }
  return { voice: read, gender, number: hit.number, via: own, lasting, sentence: hit.sentence.index };
}

/** `بين بغداد وأنقرة، بعد أن قالت الأخيرة`: the name that stands last before it. */
function latterOf(scene: Scene, phrase: SourcePhrase): SourcePhrase | null {
  if (phrase.last - phrase.first !== 1 || !isWord(scene.tables, "latter", scene.words[phrase.first]!.token))
    return null;
  const { sentence } = scene.words[phrase.first]!.token;
  for (let i = phrase.first - 1; i >= 0 && scene.words[i]!.token.sentence === sentence; i--) {
    const name = scene.names[i];
    if (name) return readSource(scene, name.first, name.last, true);
  }
  return null;
}

const longer = (name: string, read: Voice) =>
  read.phrase.mention && read.name.length > name.length ? read.name : name;

/** Inside another's words only a cue with its own subject is a statement. */
export function nestedVoice(scene: Scene, hit: Hit, memory: Memory): Known | null {
  return hit.subject ? resolve(scene, hit, memory) : null;
}

/** The subject of the sentence's first verb, for a participle after a verb that says nothing (`التقى الوزير نظيره، مؤكدا أن`). */
function mainSubject(scene: Scene, hit: Hit, memory: Memory): Known | null {
  for (let i = hit.sentence.first; i < hit.at; i++) {
    const name = scene.names[i];
    // `المدينة (كذا) --`: the outlet of a dateline.
    if (!name || name.kind === "place" || scene.words[i - 1]?.kind === "open") continue;
    const phrase: SourcePhrase | null = readSource(scene, i, hit.at, true);
    return phrase ? resolve(scene, hitWith(hit, { subject: phrase }), memory) : null;
  }
  return null;
}

/** `بحسب الوزارة`: the name of the body that the text named in full. */
const namedBefore = ({ mention, name }: SourcePhrase): string | null =>
  isActor(mention) && mention.rule === "actor.head.again" && mention.first === name.first ? mention.name : null;

/** Those who passed on what a cue brings in, nearest to the article first. */
export function sourcesOf(scene: Scene, hit: Hit, memory: Memory): Source[] {
  // `بيان صادر عن فلان`: the maker is the speaker, not one who passes on.
  const { subject } = hit;
  // `مراسل وكالة كذا`: nor does the outlet of its own reporter.
  const within = ({ name }: SourcePhrase) =>
    subject !== null &&
    (name.first === subject.name.first || (subject.first < name.first && name.first < subject.last));
  const others = hit.via.filter((phrase) => !within(phrase));
  const sources = others.map((phrase): Source => {
    const { name, quote } = nameOf(scene, phrase.name);
    // `في بيان صادر عن الوزارة`: the one spoken of before.
    const known = phrase.head?.being === "body" ? memory.antecedent(phrase) : null;
    // `في بيانه`
    const whose = /^(بيان)(?:ه|ها|هم)$/u.exec(name);
    if (whose) return { ...quote, name: whose[1]! };
    const own = phrase.head?.being === "paper" ? name.replaceAll(/(?<=[^ ]{3})\u064b?ا\u064b?(?= |$)/g, "") : name;
    return { ...quote, name: known?.voice.name ?? namedBefore(phrase) ?? own };
  });
  if (hit.subject?.through) {
    const { name, quote } = nameOf(scene, hit.subject.through);
    sources.push({ ...quote, name });
  }
  return sources;
}
