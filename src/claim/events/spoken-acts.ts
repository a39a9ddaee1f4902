/** Acts that someone does by saying something: demands told by what must be done, threats told by what will follow. */

import type { Speaker, StatementClaim } from "../../record/index.ts";
import {
  argumentsWith,
  type Clauses,
  DOER_KINDS,
  type NounPhrase,
  type Phrase,
  participleArguments,
  verbArguments,
} from "../clause/index.ts";
import { statementAt } from "../statements/chain.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { fill } from "./fill.ts";
import type { Frame, Frames } from "./frames.ts";
import { normalPreposition } from "./match.ts";
import { canAct } from "./phrase-sort.ts";

/** The frame of what must be done and the one of what is threatened under a condition. */
const MUST = "request.must";
const IF = "threaten.if";

/** Who does by word what a frame says the speaker does (role `say`), or null where no one who could says it. */
export function sayerOf(c: Candidate, statements: readonly StatementClaim[]): Speaker | null {
  const { word } = c;
  if (c.frame.id.startsWith(MUST) && isDescribing(c)) return null;
  const statement = statementAt(statements, word.token.start);
  return statement?.speaker && !COMMENTING.has(statement.speaker_kind ?? "") ? statement.speaker : null;
}
/** `ما يجب على الحكومة`, `ثلاثة أمور يتوجب على الإدارة اتخاذها`, `سيتعين عليها`: what must be done is described, not demanded. */
function isDescribing({ args, clauses: { words }, word }: Candidate): boolean {
  const before = words[word.index - 1];
  return (
    args.antecedent !== null ||
    word.reading?.future === true ||
    before?.kind === "relative" ||
    before?.token.norm === "ما"
  );
}
/** Those who only comment on what others should do. */
const COMMENTING: ReadonlySet<string> = new Set(["analyst", "journalist", "media", "agency", "document"]);

/** Whether the frame asks for a speaker, who does the act by saying it. */
export const isSaid = ({ frame: { roles } }: Candidate): boolean => roles.get("say") === "actor" && !roles.has("s");

/** `على الحكومة أن تنزع سلاح الفصائل`, `على إسرائيل الانسحاب`: what someone is to do is asked of them. */
export function addDuties(found: Candidate[], all: readonly Clauses[], frames: Frames, lookup: Lookup): void {
  for (const c of found) if (c.frame.id.startsWith(MUST)) c.topics.push(...whatToDo(c));
  const frame = frames.all.find((f) => f.id === MUST);
  if (!frame) return;
  for (const clauses of all) {
    if (clauses.sentence.block !== "body") continue;
    for (let p = 0; p < clauses.phrases.length; p++) {
      const duty = dutyAt(clauses, p, frame, lookup);
      if (duty) takeIn(found, duty);
    }
  }
}

/** `ينبغي لواشنطن أن تتوقف عن بيع السلاح`: what stands with the verb that tells what must be done. */
function whatToDo({ clauses, phrase }: Candidate): readonly NounPhrase[] {
  const { phrases } = clauses;
  for (let i = phrase + 1; i < phrases.length - 1; i++) {
    const { kind } = phrases[i]!;
    if (kind === "complementiser" && phrases[i + 1]!.kind === "verb") {
      const { object, after } = verbArguments(clauses, i + 1);
      return [...object, ...[...after.values()].flat()];
    }
    if (kind !== "noun") return [];
  }
  return [];
}

/** The duty that the phrase behind على lays on someone, or null. */
function dutyAt(clauses: Clauses, p: number, frame: Frame, lookup: Lookup): Candidate | null {
  const { phrases, words } = clauses;
  const bound = phrases[p]!;
  if (bound.kind !== "noun" || normalPreposition(bound.preposition ?? "") !== "علي" || !opens(phrases[p - 1]))
    return null;
  if (
    bound.time ||
    !canAct(clauses, bound, lookup) ||
    !lookup.within(bound.first, bound.last).some((m) => m.kind === "place" || DOER_KINDS.has(m.kind))
  )
    return null;
  const at = behindJoined(clauses, p);
  const next = phrases[at];
  if (next?.kind === "complementiser" && words[next.first]!.token.norm === "ان" && phrases[at + 1]?.kind === "verb") {
    const verb = phrases[at + 1]!;
    const args = verbArguments(clauses, at + 1);
    return duty(
      fill(clauses, words[verb.first]!, frame, argumentsWith(args, BARE), at + 1, true, new Set(), lookup),
      bound,
    );
  }
  if (next?.kind !== "noun" || next.preposition !== null || next.head !== next.first) return null;
  const word = words[next.head]!;
  if (word.mention !== null || !(word.reading?.form === "masdar" || word.reading?.lexeme.lemma === CEASING))
    return null;
  return duty(
    fill(clauses, word, frame, participleArguments(clauses, at, next.head), at, false, new Set(), lookup),
    bound,
  );
}
/** `على موسكو وقف القصف`: read as a noun. */
const CEASING = "وقف";
const BARE = { subject: [], object: [] };

/** Past what is joined to the one bound: `على الحكومة والمعارضة أن …`. */
function behindJoined({ phrases }: Clauses, p: number): number {
  let at = p + 1;
  for (let next = phrases[at]; next?.kind === "noun" && next.joined && next.preposition === null; next = phrases[at])
    at++;
  return at;
}

/** At the head of its clause: behind إن, a stop, a colon or an opening mark. */
const opens = (before: Phrase | undefined): boolean => before === undefined || OPENING.has(before.kind);
const OPENING: ReadonlySet<string> = new Set(["complementiser", "stop", "colon", "open"]);

function duty(c: Candidate, bound: NounPhrase): Candidate {
  c.actor.length = 0;
  c.target.splice(0, c.target.length, bound);
  return c;
}

/** What must be done is told by the demand. */
function takeIn(found: Candidate[], duty: Candidate): void {
  for (const c of found) if (c.word === duty.word) c.mergedInto = duty;
  found.push(duty);
}

/** `ستغلق المضيق إذا منعت من التصدير`: force and measures that someone says will follow are a threat. */
export function addThreats(found: readonly Candidate[], frames: Frames): void {
  for (const c of found) {
    if (!isThreat(c)) continue;
    const id = c.frame.mode === "restrict" ? `${IF}.restrict` : c.frame.type === "SANCTION" ? `${IF}.relations` : IF;
    const frame = frames.all.find((f) => f.id === id);
    if (!frame) continue;
    c.frame = frame;
    c.mode = frame.mode;
    c.status = frame.status;
  }
}

function isThreat(c: Candidate): boolean {
  const verb = c.verbal ? c.word : c.carrier;
  if (!HARD.has(c.frame.type) || !verb?.reading?.future || c.undergone || c.args.passive) return false;
  if (c.actor.length === 0 && verb.reading.person !== 1) return false;
  const { words, sentence } = c.clauses;
  for (let i = sentence.first; i < sentence.last; i++) {
    const before = words[i - 1]?.token.norm;
    const { norm } = words[i]!.token;
    if (CONDITIONS.has(norm) && !WHETHER.has(before ?? "")) return true;
    if ((norm === "حال" && before === "في") || (norm === "لم" && before === "ما")) return true;
  }
  return false;
}
const HARD: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "SANCTION"]);
const CONDITIONS: ReadonlySet<string> = new Set(["اذا", "واذا"]);
/** `عما إذا كان سينسحب`: what is asked. */
const WHETHER: ReadonlySet<string> = new Set(["عما", "ما", "فيما"]);
