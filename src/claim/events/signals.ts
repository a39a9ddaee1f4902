import type { Count, EventClaim, StatementClaim } from "../../record/index.ts";
import type { NounPhrase, Word } from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { phrasesIn } from "./match.ts";
import type { Words } from "./words.ts";

/** A sign that a clause tells one event, or that it only speaks of such events; weighed in `knowledge/words/anchors.tsv`. */
export type Signal = string;
type Signals = Set<Signal>;

/** Reads the signs of an event: what its clause says of it, how its words stand, and what the sentence is about. */
export function signalsOf(
  claim: EventClaim,
  c: Candidate,
  lookup: Lookup,
  table: Words,
  statements: readonly StatementClaim[],
): ReadonlySet<Signal> {
  const out: Signals = new Set();
  const members = [c, ...c.merged];
  values(claim, out);
  const stands = members.map(standing);
  for (const sign of stands.flatMap((s) => [...s]))
    if (!WEAK.has(sign) || stands.every((s) => s.has(sign))) out.add(sign);
  if (!members.some((m) => m.verbal) && !(c.carried && out.has("under-telling"))) out.add("noun");
  for (const m of members) parties(m, lookup, out);
  if (c.carried) out.add("carried");
  if (c.undergone) out.add("undergone");
  if (members.some((m) => phrasesIn("qibal", m.args, m.clauses).length > 0)) out.add("by");
  reporters(claim, statements, out);
  times(c, members, lookup, out);
  talk(c, table, out);
  return out;
}

/** Signs of talk: one member that stands better tells the event for all. */
const WEAK = new Set([
  "present",
  "present-main",
  "present-relative",
  "past-relative",
  "definite",
  "plural",
  "after-other",
  "no-verb",
  "under-present",
  "under-talk",
]);

function standing(c: Candidate): Signals {
  const out: Signals = new Set();
  if (c.verbal) verbStands(c, out);
  else nounStands(c, out);
  return out;
}

const some = (n: Count) => (typeof n === "number" ? n > 0 : n !== null);

function values(claim: EventClaim, out: Signals): void {
  if (some(claim.fatalities) || some(claim.injured)) out.add("casualties");
  if (claim.weapon) out.add("weapon");
  if (claim.weapon_count !== null) out.add("weapon-count");
  if (claim.mode === "suicide-attack" || claim.mode === "explosives") out.add("blast");
  if (!claim.place) return;
  out.add("place");
  if (claim.place.precision !== "country" && claim.place.precision !== "region") out.add("place-near");
}

/** A verb of a main clause tells; one in a relative clause says more of someone (`الذي اغتيل`), in the present it says what is usual. */
function verbStands(c: Candidate, out: Signals): void {
  const tense = c.word.reading?.tense === "past" ? "past" : "present";
  out.add(tense);
  out.add(`${tense}-${c.args.antecedent === null ? "main" : "relative"}`);
}

/** Classes of verbs that carry an event noun as something that happened, and of those that make it a topic. */
const TELLING = new Set(["light", "kill", "wound", "attack", "cause", "casualty"]);
const TALKING = new Set([
  "condemn",
  "accuse",
  "warn",
  "demand",
  "law",
  "believe",
  "investigate",
  "legislate",
  "threaten",
  "intend",
  "deny",
  "reject",
  "support",
  "ask",
  "hope",
  "expect",
  "promise",
  "plan",
  "stop",
]);
const CLOSE = new Set(["في", "ب", "ل"]);

function nounStands(c: Candidate, out: Signals): void {
  const { reading } = c.word;
  const { phrases } = c.clauses;
  if (reading?.definite) out.add("definite");
  if (reading?.number === "plural") out.add("plural");
  const { preposition } = phrases[c.phrase] as NounPhrase;
  if (preposition) out.add(CLOSE.has(preposition) ? `after-${preposition}` : "after-other");
  if (phrases.slice(0, c.phrase).every((p) => p.kind !== "verb")) out.add("headline");
  const verb = governor(c);
  if (!verb) out.add("no-verb");
  const past = verb?.reading?.tense === "past";
  if (verb?.reading?.tense === "present") out.add("under-present");
  for (const k of verb?.reading?.lexeme.classes ?? []) {
    if (past && TELLING.has(k)) out.add("under-telling");
    if (TALKING.has(k)) out.add("under-talk");
  }
}

/** The verb before a noun in its clause. */
function governor(c: Candidate): Word | null {
  const { words, phrases } = c.clauses;
  for (let i = c.phrase - 1; i >= 0; i--) {
    const { kind, first } = phrases[i]!;
    if (kind === "verb") return words[first]!;
    if (kind === "complementiser" || kind === "stop" || kind === "colon") return null;
  }
  return null;
}

const PEOPLE = new Set(["human", "fighter", "soldier"]);
/** `اغتال مجهولون ضابطا`. */
const UNKNOWN = "مجهول";

/** Doers and sufferers; unnamed ones (`مسلحون`, `دورية`) are new to the reader, and so is what they take part in. */
function parties(c: Candidate, lookup: Lookup, out: Signals): void {
  const { words } = c.clauses;
  for (const p of c.actor) {
    out.add("actor");
    const lexeme = words[p.head]!.reading?.lexeme;
    if (!p.definite && (lexeme?.lemma === UNKNOWN || lexeme?.classes.some((k) => PEOPLE.has(k))))
      out.add("actor-indefinite");
  }
  if (c.nationalities.length > 0) out.add("actor-nation");
  for (const p of c.target) {
    if (!p.definite) out.add("target-indefinite");
    if (lookup.within(p.first, p.last).some((m) => m.kind === "number" && m.form !== "ordinal"))
      out.add("target-counted");
  }
}

/** Those who report what they saw, did or counted. */
const REPORTERS = new Set(["military", "anonymous", "agency", "armed-group", "public", "official"]);
const SECURITY = new Set(["military", "anonymous"]);

function reporters(claim: EventClaim, statements: readonly StatementClaim[], out: Signals): void {
  for (const s of statements) {
    if (s.start > claim.start || claim.start >= s.end || s.speaker_kind === null) continue;
    if (REPORTERS.has(s.speaker_kind)) out.add("reporter");
    if (SECURITY.has(s.speaker_kind)) out.add("reporter-security");
  }
}

const DAYS = new Set(["minute", "hour", "part", "day"]);
const YEARS = new Set(["year", "decade", "season"]);

/** A day in the clause dates an event; a year in the sentence recalls one. */
function times(c: Candidate, members: readonly Candidate[], lookup: Lookup, out: Signals): void {
  const { sentence } = c.clauses;
  for (const m of lookup.within(sentence.first, sentence.last)) {
    if (m.kind !== "time") continue;
    if (YEARS.has(m.grain)) out.add("year");
    const own = members.some((x) => m.first >= x.args.first && m.first < x.args.last);
    if (own && DAYS.has(m.grain)) out.add("day-own");
  }
}

/** How many words before the trigger count as near, and how many may make it the topic of something else or one of a kind. */
const NEAR = 8;
const HEADS = 4;
const AFTER = 6;

/** Kinds of talk of `talk.tsv`: heads and modifiers count beside the trigger, the others in the whole sentence. */
function talk(c: Candidate, table: Words, out: Signals): void {
  const { words, sentence } = c.clauses;
  const at = c.word.index;
  for (let i = sentence.first; i < sentence.last; i++) {
    for (const kind of table.talkOf(words[i]!.token)) {
      const before = at - i;
      if (kind === "topic") {
        if (before > 0 && before <= HEADS) out.add(kind);
      } else if (kind === "generic") {
        if (before <= 0 && before > -AFTER) out.add(kind);
      } else out.add(before > 0 && before <= NEAR ? `${kind}-near` : kind);
    }
  }
}
