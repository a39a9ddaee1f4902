/** Chooses one reading for every token of a text by its neighbours. */

import { connectiveEnd, MEANWHILE } from "../../arabic/index.ts";
import type { Analysed, Mention, Token } from "../../record/index.ts";
import { asVerb, mayBeVerb } from "./as-verb.ts";
import { joinCounts, openBrackets } from "./brackets.ts";
import { choose } from "./choose.ts";
import { mentionWord, numberWord, ofGroup, ofState, unknownWord } from "./known-word.ts";
import { quotedNames } from "./quoted.ts";
import { isNominal, kindOf } from "./reading-kind.ts";
import { bareWord, madeWord, mentionOfToken, signKind, type Word } from "./word.ts";

/** After a comma ما stands for what was just told (`…، ما أدى إلى`), not for a negation. */
const MA = "ما";
/** After a free pronoun من says who: `الجيش هو من قصف المدرسة`. */
const WHO = "من";
/** Before a verb it opens a clause of time: `حين انفجرت عبوة`. */
const WHEN = "حين";
const mayBeFinite = (next: Token | undefined): boolean => next !== undefined && mayBeVerb.of(next);

/**
 * Chooses one reading for every token of a text by its neighbours: a verb or its verbal noun, a noun or an adjective.
 * Unvowelled Arabic writes قتل for "he killed", "was killed" and "killing"; what stands before the word usually tells.
 */
export function tag(analysed: Analysed, mentions: readonly Mention[]): Word[] {
  const covered = mentionOfToken(analysed, mentions);
  const counted = numberTokens(analysed, mentions);
  const without = withoutInWeapons(analysed, mentions);
  const quoted = quotedNames(analysed);
  const words: Word[] = [];
  let verbBefore = false;
  let inserted = 0;
  let connective = 0;
  for (const token of analysed.tokens) {
    if (token.index >= connective) connective = connectiveEnd(analysed.tokens, token.index);
    if (token.index < connective) {
      const closing = token.norm === MEANWHILE ? "subordinator" : "comma";
      words.push(bareWord(token, null, token.index === connective - 1 ? closing : "other"));
      verbBefore = false;
      continue;
    }
    const previous = words[token.index - 1] ?? null;
    const same = previous !== null && previous.token.sentence === token.sentence;
    if (token.norm === WHO && same && previous.kind === "pronoun" && mayBeFinite(analysed.tokens[token.index + 1])) {
      words.push(bareWord(token, null, "relative"));
      continue;
    }
    const after = covered[token.index + 1] ?? null;
    const word = wordOf(
      token,
      named(covered[token.index], without),
      counted[token.index] ?? false,
      same ? previous : null,
      analysed.tokens[token.index + 1],
      same && verbBefore,
      after !== null && after.first === token.index + 1 ? after : null,
    );
    const name = quoted?.has(token.index) && word.mention === null && word.preposition === null;
    words.push(without?.has(token.index) ? inWeapon(word) : name ? inName(word) : word);
    inserted = Math.max(inserted, timeInserted(words[token.index]!, covered));
    if (token.index <= inserted && same) continue;
    verbBefore = verbGoesOn(words[token.index]!, same ? previous : null, same && verbBefore);
  }
  joinCounts(words);
  openBrackets(words);
  hideSeeming(words);
  joinNext(words);
  return words;
}

/** `ثم قصف الجيش المدينة`: a verb behind ثم is joined to what goes before as behind و. */
function joinNext(words: Word[]): void {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    if (word.kind !== "verb" || word.conjunction !== null || words[i - 1]!.token.norm !== THEN) continue;
    words[i] = madeWord(
      word.token,
      word.mention,
      "verb",
      word.reading,
      word.preposition,
      "و",
      word.definite,
      word.enclitic,
    );
  }
}
const THEN = "ثم";

/** `زرعها فيما يبدو مسلحون`, `على ما يبدو`: put in between, they are no verb of the clause. */
function hideSeeming(words: Word[]): void {
  for (let i = 1; i < words.length; i++) {
    hideSupposed(words, i);
    hideSoCalled(words, i);
    if (!SEEMING.has(words[i]!.token.norm)) continue;
    const before = words[i - 1]!.token.norm;
    const from =
      before === "فيما" || before === "كما" ? i - 1 : before === MA && words[i - 2]?.token.norm === "علي" ? i - 2 : i;
    for (let k = from; from < i && k <= i; k++) words[k] = bareWord(words[k]!.token, null, "other");
  }
}
/** `مقاتلات يعتقد أنها روسية`, `مسلحون يشتبه في أنهم متشددون`: what one supposes of the noun before describes it and is no clause of its own. */
function hideSupposed(words: Word[], i: number): void {
  const before = words[i - 1]!;
  if (
    !SUPPOSED.has(words[i]!.token.norm) ||
    (before.kind !== "noun" && before.kind !== "adjective" && before.kind !== "name")
  )
    return;
  const that = /^(?:في|ب)$/u.test(words[i + 1]?.token.norm ?? "") ? i + 2 : i + 1;
  const end = that + 1;
  if (!/^ب?ان(?:ها|هم|ه|هما)$/u.test(words[that]?.token.norm ?? "")) return;
  const what = words[end];
  if (!what || what.definite || what.preposition || what.conjunction) return;
  if (what.kind !== "adjective" && !(what.kind === "name" && what.mention?.kind === "people")) return;
  for (let k = i; k <= end; k++) words[k] = bareWord(words[k]!.token, null, "other");
}

/** `عناصر ما يسمى لواء النصر`: so called; before a name it stands as marks would. */
function hideSoCalled(words: Word[], i: number): void {
  const next = words[i + 1];
  if (!CALLED.has(words[i]!.token.norm) || words[i - 1]!.token.norm !== MA || !next || next.preposition) return;
  if (next.kind !== "noun" && next.kind !== "name") return;
  for (const k of [i - 1, i]) words[k] = bareWord(words[k]!.token, null, "quote");
}
const CALLED: ReadonlySet<string> = new Set(["يسمي", "تسمي"]);

const SUPPOSED: ReadonlySet<string> = new Set(["يعتقد", "يرجح", "يشتبه", "يظن"]);

const SEEMING: ReadonlySet<string> = new Set(["يبدو", "اعتقد", "يعتقد"]);

/** `استأنفت القوات، الجمعة، قصف المدينة`: index of the comma behind a time that stands alone between commas, or 0; the clause goes on behind it. */
function timeInserted({ index, kind }: Word, covered: readonly (Mention | null)[]): number {
  if (kind !== "comma") return 0;
  const time = covered[index + 1];
  return time?.kind === "time" && time.first === index + 1 ? time.last : 0;
}

/** Inside a weapon's name a word is no verb and a dash joins: `مقاتلات إف-16`. */
function inWeapon({ token, kind, reading, preposition, conjunction, enclitic }: Word): Word {
  const sign = kind === "comma" || kind === "quote" || kind === "number";
  return madeWord(token, null, sign ? "other" : "adjective", reading, preposition, conjunction, false, enclitic);
}

/** Inside the name of an operation a word is no verb. */
const inName = ({ token, mention, reading, preposition, conjunction, enclitic }: Word): Word =>
  madeWord(token, mention, "name", reading, preposition, conjunction, true, enclitic);

/** The mention of a word, unless it begins inside a weapon's name (`طائرة بدون` | `طيار`). */
const named = (mention: Mention | null | undefined, without: ReadonlySet<number> | null): Mention | null =>
  mention && !without?.has(mention.first) ? mention : null;

function wordOf(
  token: Token,
  mention: Mention | null,
  counted: boolean,
  previous: Word | null,
  next: Token | undefined,
  verbBefore: boolean,
  named: Mention | null,
): Word {
  if (token.kind === "number" || (counted && (mention === null || mention.kind === "time")))
    return numberWord(token, mention);
  if (token.norm === WHEN && mayBeFinite(next) && previous?.preposition !== "في" && previous?.token.norm !== "في")
    return bareWord(token, null, "subordinator");
  if (token.kind === "latin") return bareWord(token, mention, "name", true);
  if (token.kind !== "word") return bareWord(token, mention, signKind(token.norm));
  if (mention && mention.kind !== "time" && mention.kind !== "number" && mention.first < token.index) {
    return madeWord(token, mention, "name", token.readings.find(isNominal) ?? null, null, null, true, null);
  }
  if (mention && mention.kind !== "time" && mention.first === token.index)
    return ofGroup(token, mention, previous) ?? ofState(token, mention, previous) ?? mentionWord(token, mention);
  if (token.norm === MA && (previous?.kind === "comma" || next?.readings[0]?.lexeme.classes.includes("cause")))
    return bareWord(token, mention, "relative");
  const reading =
    (mayBeVerb.of(token) && asVerb(token, mention, previous, next, named)) || choose(token, previous, next, verbBefore);
  if (!reading) return unknownWord(token, mention, previous);
  const { preposition, conjunction, enclitic } = reading;
  const definite = reading.definite || enclitic !== null || reading.lexeme.pos === "name";
  return madeWord(token, mention, kindOf(reading, token), reading, preposition, conjunction, definite, enclitic);
}

/** Whether the clause still runs under a finite verb after this word. */
function verbGoesOn(word: Word, previous: Word | null, before: boolean): boolean {
  switch (word.kind) {
    case "verb":
      return !AUXILIARY.has(word.reading?.lexeme.lemma ?? "") && !opensRelative(word, previous);
    case "comma":
    case "stop":
    case "colon":
    case "relative":
    case "complementiser":
    case "subordinator":
    case "negation":
    case "particle":
    case "conjunction":
    case "open":
    case "close":
      return false;
    default:
      return word.conjunction === null && before;
  }
}

/** A present verb right after an indefinite noun opens a relative clause; the verb of the clause itself follows (`إن رجلا يقود سيارة قتل`). */
const opensRelative = (verb: Word, previous: Word | null) =>
  verb.reading?.tense === "present" && previous !== null && previous.kind === "noun" && !previous.definite;

/** Verbs that a finite verb in the past follows in the same clause (`كان قتل`); بدأ and its like take the present. */
const AUXILIARY = new Set(["كان", "أصبح", "بات"]);

/** Tokens of a weapon's name from its negation on (`طائرة بدون طيار`): they describe it as an adjective does, and deny nothing. Mostly null: none. */
function withoutInWeapons(analysed: Analysed, mentions: readonly Mention[]): ReadonlySet<number> | null {
  const out = new Set<number>();
  for (const m of mentions) {
    if (m.kind !== "weapon" || m.last - m.first < 3) continue;
    for (let i = m.first + 1, inside = false; i < m.last; i++) {
      inside ||= analysed.tokens[i]!.readings[0]?.lexeme.classes.includes("negation") ?? false;
      // `من دون طيار`
      inside ||= analysed.tokens[i]!.norm === WHO && i + 1 < m.last && WITHOUT.has(analysed.tokens[i + 1]!.norm);
      inside ||= isModel(analysed.tokens, i, m.last);
      if (inside) out.add(i);
    }
  }
  return out.size > 0 ? out : null;
}

const WITHOUT: ReadonlySet<string> = new Set(["دون", "غير"]);

/** A letter or two before a dash and digits: `إف-16`, `سو-34`. */
const isModel = (tokens: readonly Token[], i: number, last: number): boolean =>
  i + 2 < last && tokens[i]!.norm.length <= 3 && tokens[i + 1]!.norm === "-" && tokens[i + 2]!.kind === "number";

/** Tokens that write a number in words or digits; a dual noun is a noun. */
function numberTokens(analysed: Analysed, mentions: readonly Mention[]): boolean[] {
  const out: boolean[] = new Array(analysed.tokens.length).fill(false);
  for (const m of mentions) {
    if (m.kind !== "number" || m.form === "dual" || m.form === "ordinal") continue;
    for (let i = m.first; i < m.last; i++) if (i !== m.noun) out[i] = true;
  }
  return out;
}
