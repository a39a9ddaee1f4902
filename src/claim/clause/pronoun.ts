import type { Mention } from "../../record/index.ts";
import type { Clauses } from "./arguments.ts";
import { type NounPhrase, phraseAt, phraseWith } from "./phrase.ts";
import { verbArguments } from "./verb.ts";
import type { Word } from "./word.ts";

type Number = "singular" | "dual" | "plural";
interface Wanted {
  readonly gender: "masculine" | "feminine" | null;
  readonly number: Number;
}

/** What an attached pronoun agrees with; ها also stands for a plural of things or groups. */
const AGREEMENT: ReadonlyMap<string, Wanted> = new Map([
  ["ه", { gender: "masculine", number: "singular" }],
  ["ها", { gender: "feminine", number: "singular" }],
  ["هما", { gender: null, number: "dual" }],
  ["هم", { gender: null, number: "plural" }],
  ["هن", { gender: "feminine", number: "plural" }],
]);

const NONE: ReadonlySet<number> = new Set();

/** How many sentences back a pronoun may point. */
const BACK = 2;

/**
 * The phrase that an attached pronoun at token `at` points back to: the nearest before it that agrees and names something; null if none does.
 *
 * @param apart heads of phrases that it cannot stand for
 */
export function resolvePronoun(
  clauses: Clauses,
  at: number,
  pronoun: string,
  acting = false,
  apart: ReadonlySet<number> = NONE,
): NounPhrase | null {
  const want = AGREEMENT.get(pronoun);
  if (!want) return null;
  let current: Clauses | null = clauses;
  for (let back = 0; current && back <= BACK; back++) {
    let unsure: NounPhrase | null = null;
    for (let i = current.phrases.length - 1; i >= 0; i--) {
      const phrase = current.phrases[i]!;
      if (phrase.kind !== "noun" || phrase.last > at || phrase.time || apart.has(phrase.head)) continue;
      if (!(acting ? namesDoer : namesSomething)(current.words, phrase) || !agrees(current.words, phrase, want)) {
        const inner = acting ? null : ofDeed(current.words, phrase, want, apart);
        if (inner && unsure === null) return inner;
        continue;
      }
      const { enclitic } = current.words[phrase.head]!;
      if (!mayBeWoman(current.words[phrase.head]!, want.gender) && (acting || enclitic === null))
        return acting ? firstOf(current, i, want) : (hostOf(current, i, want) ?? phrase);
      unsure ??= phrase;
    }
    if (unsure) return unsure;
    current = current.previous;
    if (current && current.sentence.block !== clauses.sentence.block) return null;
  }
  return null;
}

const DOINGS: ReadonlySet<string> = new Set(["attack", "besiege", "event", "seize", "operation", "motion", "abstract"]);

/** `حصار المدينة وقصفها`: what stands in the genitive of a doing, or is counted, is taken up, and not the doing. */
function ofDeed(
  words: readonly Word[],
  phrase: NounPhrase,
  want: Wanted,
  apart: ReadonlySet<number>,
): NounPhrase | null {
  const { mention, reading } = words[phrase.head]!;
  const doing =
    reading?.form === "masdar" ||
    reading?.lexeme.lemma === "إعلان" ||
    (reading?.lexeme.classes.some((k) => DOINGS.has(k)) ?? false);
  if (mention !== null || !doing) return null;
  for (let i = phrase.head + 1; i < phrase.last; i++) {
    if (words[i]!.preposition !== null || words[i]!.kind === "adjective" || apart.has(i)) return null;
    const inner = phraseWith(phrase, { first: i, head: i, preposition: null });
    if (namesSomething(words, inner)) return agrees(words, inner, want) ? inner : null;
  }
  return null;
}

/** `القوات والفصائل على مشارف المدينة التي تحاصرها`: a group joined to others before it is taken up with them. */
function firstOf({ phrases, words }: Clauses, i: number, want: Wanted): NounPhrase {
  let first = i;
  for (let phrase = phrases[i]; phrase?.kind === "noun" && phrase.joined; phrase = phrases[--first]) {
    const before = phrases[first - 1];
    if (before?.kind !== "noun" || before.last !== phrase.first || !namesDoer(words, before)) break;
    if (phrase.preposition !== null || want.number === "dual" || want.gender === "masculine") break;
  }
  return phrases[first] as NounPhrase;
}

/** `القاعدة في المحافظة`: what a place says where it is, and not that place, is taken up. */
function hostOf({ phrases, words }: Clauses, i: number, want: Wanted): NounPhrase | null {
  const phrase = phrases[i]!;
  const host = phrases[i - 1];
  if (phrase.kind !== "noun" || host?.kind !== "noun" || host.time || phrase.joined) return null;
  if (words[phrase.head]!.mention?.kind !== "place" || !WITHIN.has(phrase.preposition ?? "")) return null;
  return namesSomething(words, host) && agrees(words, host, want) && words[host.head]!.enclitic === null ? host : null;
}
const WITHIN: ReadonlySet<string> = new Set(["في", "ب"]);

/** A person whose title doesn't tell that she is a woman is taken up by ها only where nothing else in the sentence is. */
const mayBeWoman = (head: Word, gender: string | null) =>
  gender === "feminine" && head.mention?.kind === "person" && head.reading?.gender !== "feminine";

/** The pronoun that stands for the subject of a verb of the third person. */
function pronounOf({ reading }: Word): string {
  if (reading?.number === "plural") return "هم";
  if (reading?.number === "dual") return "هما";
  return reading?.gender === "feminine" ? "ها" : "ه";
}

/**
 * The subject that a verb of the third person leaves unsaid: the nearest phrase before it that agrees; null if none does.
 *
 * @param acting false where it need not be anyone who acts: `في البلدة بعدما تعرضت لقصف`
 */
export function impliedSubject(clauses: Clauses, verb: Word, acting = true): NounPhrase | null {
  if (verb.reading?.person !== 3) return null;
  const pronoun = pronounOf(verb);
  if (goesOnThing(clauses, verb, pronoun)) return null;
  return (
    continuedSubject(clauses, verb, pronoun) ??
    aroundSubject(clauses, verb, pronoun) ??
    resolvePronoun(clauses, verb.index, pronoun, acting)
  );
}

/** `انفجرت سيارة قرب مركز للشرطة فقتلت مدنيا`: what blew up or came down is the subject of what it did. */
function goesOnThing(clauses: Clauses, verb: Word, pronoun: string): boolean {
  const { phrases, words } = clauses;
  const want = AGREEMENT.get(pronoun);
  if (!want || (verb.conjunction !== "ف" && verb.conjunction !== "و")) return false;
  for (let i = phraseAt(phrases, verb.index) - 1; i >= 0; i--) {
    const { kind } = phrases[i]!;
    if (kind === "stop" || kind === "complementiser") return false;
    if (kind !== "verb") continue;
    const [first] = verbArguments(clauses, i).subject;
    if (!first) continue;
    if (!agrees(words, first, want)) return false;
    return words[first.head]!.reading?.lexeme.classes.some((c) => STRIKING.has(c)) ?? false;
  }
  return false;
}
const STRIKING: ReadonlySet<string> = new Set(["weapon", "ammunition", "attack", "vehicle", "rocket", "missile"]);

/** `اتهمت الحكومة الجماعة بإطلاق طائرة أسقطتها`: a relative clause without a pronoun has the subject of the clause around it. */
function aroundSubject(clauses: Clauses, verb: Word, pronoun: string): NounPhrase | null {
  const at = phraseAt(clauses.phrases, verb.index);
  const before = clauses.phrases[at - 1];
  if (verb.enclitic === null || verb.conjunction !== null || before?.kind !== "noun" || before.definite) return null;
  return clauseSubject(clauses, at, pronoun);
}

/** The subject of the verb before phrase `p` in its clause, if a pronoun agrees with it; null otherwise. */
export function clauseSubject(clauses: Clauses, p: number, pronoun: string): NounPhrase | null {
  const want = AGREEMENT.get(pronoun);
  const { phrases, words } = clauses;
  for (let i = p - 1; want && i >= 0; i--) {
    const { kind } = phrases[i]!;
    if (kind === "stop" || kind === "complementiser") return null;
    if (kind !== "verb") continue;
    const [first] = verbArguments(clauses, i).subject;
    const acts = first && (namesDoer(words, first) || words[first.head]!.mention?.kind === "place");
    return acts && agrees(words, first, want) ? first : null;
  }
  return null;
}

/** A verb joined by و or behind بعدما goes on with the subject of the verb before it: `سيطرت القوات على بلدة … وتقدمت`. */
export function continuedSubject(clauses: Clauses, verb: Word, pronoun = pronounOf(verb)): NounPhrase | null {
  const want = AGREEMENT.get(pronoun);
  const { phrases, words } = clauses;
  const at = phraseAt(phrases, verb.index);
  if (!want || (verb.conjunction !== "و" && phrases[at - 1]?.kind !== "subordinator")) return null;
  for (let i = at - 1; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === "stop" || phrase.kind === "complementiser") return null;
    if (phrase.kind !== "verb") continue;
    const { subject, passive, antecedent } = verbArguments(clauses, i);
    const [first] = subject;
    if (passive || !first || first.time) continue;
    // `حاصروا الجبل الذي لجأ إليه السكان وقتلوا`: others do what stands in a relative clause with a subject of its own.
    if (antecedent !== null && first.head !== antecedent.head && phrases[i - 1]?.kind === "relative") {
      const outer = clauseSubject(clauses, i - 1, pronoun);
      if (outer) return outer;
    }
    // `أطلق التحالف عملية لمنع المسلحين … بعد أن سيطروا`: people are named nearer than the body that is one.
    if (want.number === "plural" && verb.conjunction !== "و" && words[first.head]!.reading?.number !== "plural")
      return null;
    if ((namesDoer(words, first) || isAircraft(words[first.head]!)) && agrees(words, first, want)) return first;
  }
  return null;
}

/** `أقلعت المقاتلات وقصفت`: what flies goes on doing. */
const isAircraft = (word: Word) => word.reading?.lexeme.classes.includes("aircraft") ?? false;

/**
 * What a passive verb without a subject was done to: the nearest phrase before it, in its sentence or the one before, that agrees with it
 * and is governed by no preposition (`انطلقت المفاوضات في مسقط لكنها علقت` → المفاوضات); null if there is none.
 */
export function lastThing(clauses: Clauses, at: number): NounPhrase | null {
  const reading = clauses.words[at]!.reading;
  if (reading?.person !== 3 || reading.number !== "singular") return null;
  const want = { gender: reading.gender, number: "singular" as const };
  for (const current of [clauses, clauses.previous]) {
    if (!current || current.sentence.block !== clauses.sentence.block) return null;
    for (let i = current.phrases.length - 1; i >= 0; i--) {
      const phrase = current.phrases[i]!;
      if (phrase.kind !== "noun" || phrase.last > at || phrase.time || phrase.preposition !== null) continue;
      if (current.words[phrase.head]!.reading?.gender && agrees(current.words, phrase, want)) return phrase;
    }
  }
  return null;
}

const DOING = new Set(["force", "group", "government", "organisation", "soldier", "fighter", "human", "title"]);
/** Kinds of names whose bearers do things, where outlets and agencies tell of them. */
export const DOER_KINDS: ReadonlySet<string> = new Set([
  "person",
  "organisation",
  "group",
  "force",
  "government",
  "party",
  "people",
]);

/** Behind these a state's name says where. */
const LOCATIVE = new Set(["في", "ب", "إلى", "داخل", "خارج", "نحو"]);

/** Only people, bodies and states act. */
function namesDoer(words: readonly Word[], phrase: NounPhrase): boolean {
  const head = words[phrase.head]!;
  if (head.mention?.kind === "place") return head.mention.metonym && !LOCATIVE.has(phrase.preposition ?? "");
  if (head.mention) return DOER_KINDS.has(head.mention.kind);
  return head.reading?.form === "base" || head.reading?.form === "plural"
    ? head.reading.lexeme.classes.some((c) => DOING.has(c))
    : false;
}

const NAMING = new Set([
  "force",
  "group",
  "government",
  "organisation",
  "soldier",
  "fighter",
  "human",
  "facility",
  "settlement",
  "military",
  "vehicle",
  "title",
]);

function namesSomething(words: readonly Word[], phrase: NounPhrase): boolean {
  const head = words[phrase.head]!;
  if (head.kind === "preposition") return false;
  if (head.mention && named(head.mention)) return true;
  // `من ثلاث جهات`: sides of the compass are nobody.
  if (head.mention === null && head.reading?.lexeme.classes.includes("direction")) return false;
  return head.reading?.form === "base" || head.reading?.form === "plural"
    ? head.reading.lexeme.classes.some((c) => NAMING.has(c))
    : false;
}

/** Towns and lands are feminine, but for these. */
const MASCULINE_LANDS: ReadonlySet<string> = new Set([
  "العراق",
  "لبنان",
  "اليمن",
  "السودان",
  "جنوب السودان",
  "الأردن",
  "المغرب",
  "الصومال",
  "الكويت",
  "قطاع غزة",
  "إقليم كردستان",
  "الخليج",
]);

const ONE: ReadonlySet<string> = new Set(["person", "place", "facility"]);

const UNNAMING: ReadonlySet<string> = new Set(["time", "number", "weapon", "outlet", "agency"]);
const named = (m: Mention) => !UNNAMING.has(m.kind);

function agrees(words: readonly Word[], phrase: NounPhrase, want: Wanted): boolean {
  const head = words[phrase.head]!;
  const reading = head.reading;
  // One person and one place are no plural.
  if (head.mention && ONE.has(head.mention.kind) && want.number !== "singular") return false;
  if (head.mention?.kind === "place" && !reading?.gender && want.gender !== null)
    return (want.gender === "masculine") === MASCULINE_LANDS.has(head.mention.name);
  if (!reading?.gender) return want.number !== "dual";
  const people = reading.lexeme.classes.some(
    (c) => c === "human" || c === "soldier" || c === "fighter" || c === "civilian",
  );
  if (want.number === "plural")
    return (
      (reading.number === "plural" && (want.gender === null || people)) ||
      reading.lexeme.classes.some((c) => c === "group" || c === "force")
    );
  if (want.number === "dual") return reading.number === "dual";
  if (reading.number === "plural") return want.gender === "feminine" && !people;
  return want.gender === null || reading.gender === want.gender;
}
