import { type Arguments, type Clauses, type NounPhrase, phraseAt, phraseWith } from "../clause/index.ts";
import type { CueReading } from "./cue-reading.ts";
import type { Complement } from "./hit.ts";
import type { Scene } from "./scene.ts";
import type { SourcePhrase } from "./source.ts";
import { type Cue, headOf, isWord } from "./tables.ts";

/** Where an object begins and ends. */
type Found = Pick<NounPhrase, "first" | "last" | "head">;

/** Where the clause of a cue begins: after the comma before it, or at the verb with its `و`. */
export function clauseStart(scene: Scene, clauses: Clauses, before: number, at: number): number {
  const { words } = scene;
  if (before === at && words[at]!.conjunction !== null) return at;
  let i = before;
  while (i > clauses.sentence.first && before - i < 14) {
    const kind = words[i - 1]!.kind;
    if (kind === "comma" || kind === "quote" || kind === "stop" || kind === "colon") break;
    if (kind === "complementiser" && !isWord(scene.tables, "then", words[i - 2]?.token ?? words[i - 1]!.token)) break;
    i--;
  }
  return i;
}

/** What is said as a bare noun: `أعلنت الحكومة انتهاء المهمة`, `نافيا نية الانسحاب`; with a pronoun, the clause itself (`نفته طهران`). */
export function objectOf(
  scene: Scene,
  clauses: Clauses,
  at: number,
  cue: Cue,
  args: Arguments | null,
  subject: SourcePhrase | null,
  shape: CueReading["shape"],
): Complement | null {
  if (!cue.takes.has("noun")) return null;
  if (shape === "participle") {
    const next = adjacent(scene, clauses, at + 1);
    if (next) return { kind: "noun", from: next.first, to: null };
    for (const phrase of clauses.phrases) {
      if (phrase.first <= at) continue;
      if (phrase.kind !== "noun") return null;
      const same = isWord(scene.tables, "same", scene.words[phrase.first]!.token);
      if (phrase.preposition === null && !phrase.time && !same) return { kind: "noun", from: phrase.first, to: null };
      if (phrase.first > at + 8) return null;
    }
    return null;
  }
  if (shape !== "finite" || !args) return null;
  const { enclitic } = scene.words[at]!;
  if (enclitic !== null) {
    if (!subject || subject.first < at || cue.sense.has("paper")) return null;
    // `الهجوم الذي تبناه التنظيم` calls an attack by its claim; `سفينة تبنيها شركته` is built.
    if (cue.sense.has("act")) return null;
    // `بما أعلنته الحركة من`: named by the way.
    if (/^(?:بما|مما|لما|كما|ما|فيما)$/.test(scene.words[at - 1]?.token.norm ?? "")) return null;
    const from = args.antecedent?.first ?? at;
    return { kind: "self", from: clauseStart(scene, clauses, from, at), to: subject.last };
  }
  const after = subject && subject.first > at ? subject.last : at + 1;
  // `هجمات تبنى بعضها التنظيم`
  if (cue.sense.has("act") && scene.words[at + 1]?.enclitic != null) return null;
  const object: Found | undefined =
    adjacent(scene, clauses, after) ??
    args.object.find((p) => p.first >= after) ??
    (subject && subject.first < at ? args.object[0] : undefined) ??
    bareAfter(scene, clauses, after);
  if (!object || object.first < after) return null;
  if (cue.sense.has("paper")) {
    const { token } = scene.words[object.head]!;
    // `أصدر الرئيس قرارا بكذا` does it, and tells nothing.
    if (headOf(scene.tables, token)?.being !== "paper" || isWord(scene.tables, "decree", token)) return null;
    if (object.last + 4 > clauses.sentence.last) return null;
  }
  if (cue.sense.has("act") && !isAct(scene, object)) return null;
  if (cue.sense.has("charge"))
    return isCharge(scene, clauses, at) ? { kind: "noun", from: object.first, to: null } : null;
  const name = scene.names[object.first];
  if (name && name.kind !== "place" && cue.id !== "condemn") return null;
  return { kind: "noun", from: object.first, to: null };
}

/** Commas, times and adverbs between the subject and what it says. */
function isPassedOver(scene: Scene, at: number): boolean {
  const word = scene.words[at]!;
  return (
    word.kind === "comma" ||
    word.mention?.kind === "time" ||
    isWord(scene.tables, "again", word.token) ||
    isWord(scene.tables, "same", word.token)
  );
}

/** `كتائب كذا، الجناح المسلح للحركة، مسؤوليتها`: a definite phrase between commas tells who the subject is. */
function skipApposition(scene: Scene, from: number, limit: number): number {
  const { words } = scene;
  const first = words[from + 1];
  const comma = words[from]?.kind === "comma";
  // `الجيش، وهو آخر فصيل يقاتل هنا، التوصل إلى اتفاق`.
  if (comma && first && /^وه[وي]$/u.test(first.token.norm)) {
    for (let i = from + 2; i < Math.min(limit - 1, from + 14); i++) if (words[i]!.kind === "comma") return i;
    return from;
  }
  if (!comma || !first || first.kind === "verb" || !first.token.norm.startsWith("ال")) return from;
  if (first.mention?.kind === "time") return from;
  for (let i = from + 1; i < Math.min(limit - 1, from + 9); i++) {
    const word = words[i]!;
    if (word.kind === "verb" || word.kind === "complementiser" || word.kind === "quote") return from;
    if (word.kind === "comma") return words[i + 1]!.conjunction === null ? i : from;
  }
  return from;
}

/** The noun phrase that begins right after the subject, also where the clause reader took it into the subject. */
function adjacent(scene: Scene, clauses: Clauses, from: number): Found | undefined {
  let at = skipApposition(scene, from, clauses.sentence.last);
  while (at < clauses.sentence.last && isPassedOver(scene, at)) at++;
  const word = scene.words[at];
  if (
    word &&
    at < clauses.sentence.last &&
    word.conjunction === null &&
    scene.names[at] === null &&
    word.token.readings.some((r) => r.form === "masdar" && r.preposition === null)
  ) {
    return { first: at, last: at + 1, head: at };
  }
  if (
    !word ||
    at >= clauses.sentence.last ||
    word.kind !== "noun" ||
    word.preposition !== null ||
    word.conjunction !== null
  )
    return undefined;
  if (word.mention?.kind === "time") return undefined;
  const phrase = clauses.phrases[phraseAt(clauses.phrases, at)];
  if (phrase?.kind !== "noun") return undefined;
  return phraseWith(phrase, { first: at, head: at });
}

/** A charge names its word within this many tokens (`حمل فلانا مسؤولية كذا`). */
const CHARGE_REACH = 16;

function isCharge(scene: Scene, clauses: Clauses, at: number): boolean {
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + CHARGE_REACH); i++)
    if (isWord(scene.tables, "charge", scene.words[i]!.token)) return true;
  return false;
}

/** An attack or an operation: what one claims to have done. */
function isAct(scene: Scene, object: Found): boolean {
  return scene.words[object.head]!.token.readings.some(
    (r) => r.lexeme.classes.includes("attack") || r.lexeme.classes.includes("shell"),
  );
}

/** `هذا ما يراه فلان`, `وهو ما أكده فلان`: the sentence or clause before is what was said. */
export function said(scene: Scene, clauses: Clauses, at: number): Complement | null {
  const { words } = scene;
  const { sentence } = clauses;
  const enclitic = words[at]!.enclitic ?? words[at]!.token.readings[0]?.enclitic ?? null;
  if (enclitic === null || words[at - 1]?.token.norm !== "ما" || at - 2 < sentence.first) return null;
  const pointer = words[at - 2]!;
  const opens = at - 2 <= sentence.first + 1;
  if (!opens && pointer.kind !== "demonstrative" && pointer.kind !== "pronoun") return null;
  if (!opens) return { kind: "self", from: sentence.first, to: at - 2 };
  const before = scene.analysed.sentences[sentence.index - 1];
  if (!before || before.block !== sentence.block) return null;
  return { kind: "self", from: before.first, to: before.last };
}

/** `نافيا نية الانسحاب "ما دام باقيا"`: the object that stands between the cue and a quotation begins what was said. */
export function objectBefore(
  scene: Scene,
  clauses: Clauses,
  at: number,
  cue: Cue,
  args: Arguments | null,
  subject: SourcePhrase | null,
  shape: CueReading["shape"],
  quote: number,
): Complement | null {
  const from = subject && subject.first > at ? subject.last : at + 1;
  if (quote <= from) return null;
  const object = objectOf(scene, clauses, at, cue, args, subject, shape);
  return object && object.kind === "noun" && object.from < quote ? object : null;
}

/** After a relative verb and its subject a verbal noun or a paper is the object (`نفى مسؤولون في التحالف الذي تقوده الدولة عقد المحادثات`). */
function isActNoun(scene: Scene, phrase: NounPhrase): boolean {
  const { token } = scene.words[phrase.head]!;
  return (
    !token.norm.startsWith("ال") &&
    (token.readings.some((r) => r.form === "masdar") || headOf(scene.tables, token)?.being === "paper")
  );
}

/** The first bare phrase after a token, relative clauses between commas stepped over. */
function bareAfter(scene: Scene, clauses: Clauses, after: number): NounPhrase | undefined {
  let verb = false;
  // Right after the subject or after a comma; elsewhere it goes on with a title (برئاسة وزير الدفاع فلان).
  let open = true;
  for (const phrase of clauses.phrases) {
    if (phrase.first < after) continue;
    if (phrase.first > after + 24) return undefined;
    if (phrase.kind === "verb") verb = true;
    else if (phrase.kind === "comma") {
      verb = false;
      open = true;
    } else if (phrase.kind === "complementiser" || phrase.kind === "stop" || phrase.kind === "colon") return undefined;
    else if (phrase.kind === "noun") {
      if ((!verb || isActNoun(scene, phrase)) && open && phrase.preposition === null && !phrase.time && !phrase.joined)
        return phrase;
      if (phrase.preposition !== null) open = false;
    }
  }
  return undefined;
}
