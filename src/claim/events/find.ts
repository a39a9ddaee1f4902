/** Finds every word of the article that tells an event, and the frame that it tells. */

import type { Reading } from "../../record/index.ts";
import { noneOf } from "../../text/index.ts";
import {
  type Arguments,
  argumentsWith,
  type Clauses,
  type NounPhrase,
  nounArguments,
  participleArguments,
  verbArguments,
  type Word,
} from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { fill } from "./fill.ts";
import { closestFirst, type Frame, type Frames, isCircumstantial } from "./frames.ts";
import { meets } from "./match.ts";
import { maySuffer, PASSIVE, TO_PEOPLE } from "./passive.ts";
import { isPerson } from "./phrase-sort.ts";
import type { Words } from "./words.ts";

/** Blocks whose text is the article's own reporting. Titles and captions say again what the body tells, and count where there is no body. */
const TOLD: ReadonlySet<string> = new Set(["body", "dateline", "byline"]);
const TITLES: ReadonlySet<string> = new Set(["title", "caption"]);

/** Every word of the article that tells an event, with the phrases around it. */
export function findCandidates(all: readonly Clauses[], frames: Frames, table: Words, lookup: Lookup): Candidate[] {
  const out: Candidate[] = [];
  const told = all.some((c) => c.sentence.block === "body") ? TOLD : TITLES;
  for (const clauses of all) {
    if (!told.has(clauses.sentence.block)) continue;
    for (const candidate of inSentence(clauses, frames, table, lookup)) out.push(candidate);
  }
  return out;
}

function inSentence(clauses: Clauses, frames: Frames, table: Words, lookup: Lookup): Candidate[] {
  const found: Candidate[] = [];
  const { phrases, words } = clauses;
  for (let p = 0; p < phrases.length; p++) {
    const phrase = phrases[p]!;
    if (phrase.kind === "verb") {
      const word = words[phrase.first]!;
      const possible = framesOf(word, frames, true);
      if (possible.length === 0) continue;
      const args = verbArguments(clauses, p);
      push(found, clauses, word, possible, args, p, true, lookup);
    } else if (phrase.kind === "noun") {
      if (phrase.time && !phrase.definite) continue;
      for (let i = phrase.first; i < phrase.last; i++) {
        const word = words[i]!;
        if (word.kind !== "noun" && word.kind !== "adjective" && word.kind !== "name") continue;
        if (word.mention !== null && word.mention.kind !== "time") continue;
        const possible = framesOf(word, frames, false);
        if (possible.length === 0 || lookup.at(i).some((m) => m.kind === "weapon")) continue;
        const acting = possible.filter(isCircumstantial);
        if (acting.length > 0) push(found, clauses, word, acting, participleArguments(clauses, p, i), p, false, lookup);
        if (acting.length > 0 && found.at(-1)?.word === word) continue;
        push(found, clauses, word, possible, nounArguments(clauses, p, i), p, false, lookup);
        const told = found.at(-1);
        if (told?.word === word && told.frame.id === SHELLING) otherMeans(found, told, table, lookup);
      }
    }
  }
  if (found.length === 0) return found;
  return found.filter((c) => !isConsumed(c, found) && !idiomatic(c, table));
}

/** Whether the conditions of another trigger used the word up; of two that use up each other (`انتشار تعزيزات عسكرية`) the first tells. */
function isConsumed(c: Candidate, found: readonly Candidate[]): boolean {
  return found.some((other) => {
    if (!other.consumed.has(c.word.index)) return false;
    // `قضى في غارة`: what killed tells itself.
    if (other.frame.id.startsWith("kill") && c.frame.type === "ASSAULT" && !c.frame.id.startsWith("kill")) return false;
    return !(c.consumed.has(other.word.index) && c.word.index < other.word.index);
  });
}

/** `قصف جوي ومدفعي`, `القصف الجوي وبالمدفعية`: bombardment by two means is two; the second means tells the second. */
function otherMeans(found: Candidate[], first: Candidate, table: Words, lookup: Lookup): void {
  const { clauses, args, frame } = first;
  const next = clauses.phrases[first.phrase + 1];
  if (args.modifiers.length === 0 || next?.kind !== "noun" || !next.joined) return;
  const word = clauses.words[next.first]!;
  const adjective = next.preposition === null && word.kind === "adjective";
  const mode = adjective
    ? (table.modeOf(word.token) ?? (word.reading?.lexeme.lemma === "بري" ? frame.mode : null))
    : null;
  const weapon =
    next.preposition === "ب" &&
    (word.reading?.lexeme.classes.includes("weapon") || lookup.at(next.head).some((m) => m.kind === "weapon"));
  if (mode === null && !weapon) return;
  const own = argumentsWith(args, { modifiers: adjective ? [word] : [] });
  found.push(fill(clauses, word, frame, own, first.phrase + 1, false, new Set(), lookup));
}
const SHELLING = "heavy.shelling";

/** Set phrases in which the word tells no event: `قواعد الاشتباك`, `جرائم الحرب`, `جريمة حرب`. The word before the trigger tells. */
function idiomatic(c: Candidate, table: Words): boolean {
  const { words } = c.clauses;
  const before = words[c.word.index - 1];
  if (c.verbal || before === undefined || before.definite) return false;
  if (!c.word.definite && c.frame.id !== "fight.war") return false;
  return c.args.genitive === null && table.has("idiom-head", before.token);
}

/** Readings that cut the word alike; of finite verbs the chosen one and what is spelt like it in every form (`هرب`: fled, smuggled). */
function sameWord(reading: Reading, chosen: Reading): boolean {
  if (chosen.form === "finite")
    return reading === chosen || (reading.lexeme.lemma === chosen.lexeme.lemma && sameInflection(reading, chosen));
  return (
    reading.preposition === chosen.preposition &&
    reading.conjunction === chosen.conjunction &&
    reading.enclitic === chosen.enclitic &&
    reading.definite === chosen.definite &&
    // `دعم غير قتالي`: an adjective is no construct of two.
    (chosen.lexeme.pos !== "adjective" || reading.number !== "dual")
  );
}

const sameInflection = (a: Reading, b: Reading) =>
  a.tense === b.tense &&
  a.future === b.future &&
  a.person === b.person &&
  a.number === b.number &&
  a.gender === b.gender &&
  a.conjunction === b.conjunction &&
  a.enclitic === b.enclitic;

const NO_FRAMES = noneOf<Frame>();

/** Frames of a word over all its readings that fit how it stands, the closest first. */
function framesOf(word: Word, frames: Frames, verbal: boolean): readonly Frame[] {
  let out: readonly Frame[] = NO_FRAMES;
  if (!frames.may(word.token)) return out;
  for (const reading of word.token.readings) {
    const finite = reading.lexeme.pos === "verb" && reading.form === "finite";
    if (finite !== verbal || (word.reading && !sameWord(reading, word.reading))) continue;
    const more = frames.of(reading);
    if (more.length > 0)
      out = out.length === 0 ? more : closestFirst([...out, ...more.filter((f) => !out.includes(f))]);
  }
  return out;
}

function push(
  found: Candidate[],
  clauses: Clauses,
  word: Word,
  possible: readonly Frame[],
  args: Arguments,
  phrase: number,
  verbal: boolean,
  lookup: Lookup,
): void {
  const suffers = verbal && maySuffer(args, clauses, lookup);
  const personal = suffers && args.subject.some((p) => isPerson(p, clauses, lookup));
  const owed = verbal ? null : owedGenitive(args, clauses, phrase);
  let consumed = new Set<number>();
  for (const read of suffers ? [args, argumentsWith(args, PASSIVE)] : [args]) {
    for (const frame of possible) {
      if (read.passive && personal && !TO_PEOPLE.test(frame.id)) continue;
      if (consumed.size > 0) consumed = new Set();
      // `قصفهم للمدينة`: behind the pronoun of the doer it is the object.
      const given = owed && (word.enclitic === null ? { genitive: owed } : { object: [owed] });
      const seen = given && !asksLam(frame) ? argumentsWith(read, given) : read;
      if (!meets(frame, seen, clauses, lookup, consumed)) continue;
      found.push(fill(clauses, word, frame, seen, phrase, verbal, consumed, lookup));
      return;
    }
  }
}

/** `رفع فوري للحصار`, `إجلاء للمرضى`: right behind a verbal noun without a genitive, ل brings what it is done to. */
function owedGenitive(args: Arguments, { words, phrases }: Clauses, phrase: number): NounPhrase | null {
  const word = words[args.at]!;
  if (args.genitive || args.object.length > 0 || word.reading?.form !== "masdar") return null;
  const next = phrases[phrase + 1];
  if (next?.kind !== "noun" || next.preposition !== "ل" || next.joined) return null;
  // `تحقيق لتحديد المسؤول`, `الإيقاف لمدة شهر` say what for and how long.
  const head = words[next.head]!;
  if (next.time || head.reading?.lexeme.lemma === "مدة") return null;
  return head.reading?.form !== "masdar" || head.token.norm.startsWith("لل") ? next : null;
}
const asksLam = (frame: Frame): boolean => frame.roles.has("li") || frame.needs.some((n) => n.slot === "li");
