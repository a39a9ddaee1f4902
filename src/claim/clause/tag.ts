import { LexemeMemo, readTrait, resumes } from "../../arabic/index.ts";
import type { Analysed, Lexeme, Mention, Reading, Token } from "../../record/index.ts";
import { quotedNames } from "./quoted.ts";
import { madeWord, mentionOfToken, signKind, type Word, type WordKind } from "./word.ts";

const CLOSED: Readonly<Record<string, WordKind>> = {
  preposition: "preposition",
  conjunction: "conjunction",
  particle: "particle",
  pronoun: "pronoun",
  relative: "relative",
  demonstrative: "demonstrative",
  adverb: "adverb",
};

/** After a comma ما stands for what was just told (`…، ما أدى إلى`), not for a negation. */
const MA = "ما";

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
  for (const token of analysed.tokens) {
    const previous = words[token.index - 1] ?? null;
    const same = previous !== null && previous.token.sentence === token.sentence;
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
  return words;
}

/** `أمس (الجمعة) بين`, `أحد مسلحي (داعش)`: brackets inside a time, or around the group that a noun without article is of, part nothing. */
function openBrackets(words: Word[]): void {
  for (let i = 1; i + 2 < words.length; i++) {
    const open = words[i]!;
    if (open.kind !== "open") continue;
    const within = words[i + 1]!.mention;
    const before = words[i - 1]!;
    const time = open.mention?.kind === "time" && open.mention.first < i;
    const owned =
      within?.kind === "group" &&
      within.first === i + 1 &&
      !before.definite &&
      before.mention === null &&
      isBand(before);
    const close = words[time ? open.mention!.last - 1 : owned ? within.last : i];
    if (close?.kind !== "close") continue;
    for (const word of [open, close]) words[word.index] = bare(word.token, null, "quote");
  }
}
const isBand = ({ reading, token }: Word): boolean =>
  reading !== null &&
  (/[^ئ]ي$/.test(token.norm) ||
    reading.lexeme.classes.some((c) => c === "fighter" || c === "soldier" || c === "group"));

/** `عدد (30) عنصرا`: the word, its brackets and the digits between them are one number before what is counted. */
function joinCounts(words: Word[]): void {
  for (let i = 3; i < words.length; i++) {
    const close = words[i]!;
    if (close.kind !== "close") continue;
    const [head, open, number] = [words[i - 3]!, words[i - 2]!, words[i - 1]!];
    if (number.kind !== "number" || open.kind !== "open") continue;
    if (head.reading?.lexeme.lemma !== COUNT) continue;
    for (const word of [head, open, close]) words[word.index] = asNumber(word);
  }
}
const COUNT = "عدد";
const asNumber = (w: Word): Word => madeWord(w.token, null, "number", null, w.preposition, w.conjunction, false, null);

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

const bare = (token: Token, mention: Mention | null, kind: WordKind, definite = false): Word =>
  madeWord(token, mention, kind, null, null, null, definite, null);

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
  if (token.kind === "latin") return bare(token, mention, "name", true);
  if (token.kind !== "word") return bare(token, mention, signKind(token.norm));
  if (mention && mention.kind !== "time" && mention.kind !== "number" && mention.first < token.index) {
    return madeWord(token, mention, "name", token.readings.find(isNominal) ?? null, null, null, true, null);
  }
  if (mention && mention.kind !== "time" && mention.first === token.index)
    return ofGroup(token, mention, previous) ?? ofState(token, mention, previous) ?? mentionWord(token, mention);
  if (token.norm === MA && (previous?.kind === "comma" || next?.readings[0]?.lexeme.classes.includes("cause")))
    return bare(token, mention, "relative");
  const reading =
    (mayBeVerb.of(token) && asVerb(token, mention, previous, next, named)) || choose(token, previous, next, verbBefore);
  if (!reading) return unknownWord(token, mention, previous);
  const { preposition, conjunction, enclitic } = reading;
  const definite = reading.definite || enclitic !== null || reading.lexeme.pos === "name";
  return madeWord(token, mention, kindOf(reading, token), reading, preposition, conjunction, definite, enclitic);
}

/** Most words are never a finite verb. */
const mayBeVerb = readTrait(({ readings }) => readings.some(isFiniteVerb));

/** The reading as a finite verb where the words beside ask for one whatever the order of the readings is; nothing else. */
const asVerb = (
  token: Token,
  mention: Mention | null,
  previous: Word | null,
  next: Token | undefined,
  named: Mention | null,
): Reading | null | undefined =>
  (((mention === null && reflexive(next)) || (token.norm === "فجر" && isOwned(next))) &&
    token.readings.find(isFiniteVerb)) ||
  told(token, previous) ||
  (SAID.has(token.norm) && token.readings.find(isFiniteVerb)) ||
  demanding(token, previous, next, named) ||
  sentenced(token, previous, next) ||
  fled(token, next) ||
  acting(token, previous, next) ||
  (named !== null && ACTING.has(named.kind) && opening(token, previous, named, next)) ||
  (next?.norm === "الي" && ASCRIBED.has(token.norm) ? token.readings.find(isFiniteVerb) : null);

/**
 * At the head of a clause, right before `named` who acts, a word that may be a verb of carrying or the particle ف with a preposition is a verb:
 * `عقد مجلس الأمن جلسة`, `فتحت السلطات المعبر`; with its object attached anywhere: `هجمات عبر الحدود شنها الحوثيون`. Null elsewhere.
 */
function opening(token: Token, previous: Word | null, named: Mention, next: Token | undefined): Reading | null {
  const first = token.readings[0];
  if (first?.enclitic && first.lexeme.classes.includes("light") && previous && previous.kind !== "preposition")
    return token.readings.find((r) => isFiniteVerb(r) && r.enclitic === first.enclitic) ?? null;
  if (!first || isFiniteVerb(first)) return null;
  const under = previous?.kind === "subordinator";
  if (previous && !under && !OPENING.has(previous.kind) && previous.mention?.kind !== "time") return null;
  const past = token.readings.filter((r) => isFiniteVerb(r) && r.tense === "past" && r.enclitic === null);
  const verb = past.find((r) => r.conjunction === first.conjunction) ?? past[0];
  if (!verb || verb.preposition !== null) return null;
  if (isClosed(first)) return first.conjunction === "ف" ? verb : null;
  const wanted = first.form === "base" ? HEADING : first.form === "masdar" ? HARMING : NEVER;
  if (verb.lexeme.classes.some((c) => wanted.has(c))) return verb;
  // `جدد الاتحاد دعوته`: no adjective without its noun opens a clause before a name.
  if (first.lexeme.pos === "adjective" && first.number === "plural" && !first.definite) return verb;
  // `وافق البرلمان`: the verb is the whole word.
  const whole = first.conjunction === null ? undefined : past.find((r) => r.conjunction === null);
  if (whole && agrees(whole, named, next)) return whole;
  return (under || first.conjunction !== null) && actsOut(first, verb, named, next) ? verb : null;
}
const HEADING = new Set(["light", "vote"]);
/** `قتل فلان` at the head tells that he was killed. */
const HARMING = new Set(["kill"]);
const NEVER: ReadonlySet<string> = new Set();
const SAID: ReadonlySet<string> = new Set(["قال", "وقال", "فقال"]);

/** `وتابع المالكي`, `وافق البرلمان`, `كما عين الرئيس`: what is joined to the text before and agrees with a name behind it is a verb, unless it names people, places or counts. */
function actsOut(first: Reading, verb: Reading, named: Mention, next: Token | undefined): boolean {
  if (first.form !== "base" || verb.person !== 3 || verb.number !== "singular") return false;
  if (first.lexeme.lemma !== "تابع" && first.lexeme.classes.some((c) => STANDING.has(c))) return false;
  return agrees(verb, named, next);
}

function agrees(verb: Reading, named: Mention, next: Token | undefined): boolean {
  if (named.kind === "person") return true;
  const head = next?.readings.find(isNominal);
  return head !== undefined && (head.gender === "feminine") === (verb.gender === "feminine");
}
const STANDING: ReadonlySet<string> = new Set([
  "human",
  "title",
  "place",
  "organisation",
  "group",
  "quantity",
  "time",
  "direction",
  "force",
  "family",
]);

/** `حين قتل 17 شخصا`, `منذ حاصرتها القوات`: behind these a verb in the past stands, where the noun would be the rarer reading. */
function told(token: Token, previous: Word | null): Reading | null {
  const norm = previous?.token.norm;
  if (norm !== "حين" && norm !== "منذ") return null;
  const form = token.readings[0]?.form;
  if (form !== "active-participle" && !(norm === "حين" && form === "masdar")) return null;
  return (
    token.readings.find((r) => isFiniteVerb(r) && r.tense === "past" && r.person === 3 && r.preposition === null) ??
    null
  );
}

/** `كما طالب المؤتمر`, `وطالب فلان`: at the head of a clause, before a name or a noun with the article, one demands and is no student. */
function demanding(
  token: Token,
  previous: Word | null,
  next: Token | undefined,
  named: Mention | null,
): Reading | null {
  const first = token.readings[0];
  const lemma = first?.lexeme.lemma ?? "";
  if (first?.form !== "base" || !(lemma === "طالب" || lemma === NAMING)) return null;
  const head = previous === null || OPENING.has(previous.kind) || previous.kind === "subordinator";
  // `لأنه طالب بالحوار`
  const said = previous?.kind === "complementiser" && previous.enclitic !== null;
  const behind = said
    ? lemma === "طالب" && next?.readings[0]?.preposition === "ب"
    : named || next?.norm.startsWith("ال");
  if (!(head || said) || !behind || (lemma === NAMING && named?.kind !== "person")) return null;
  return pastBehind(first.conjunction, token.readings);
}
const pastBehind = (conjunction: Reading["conjunction"], readings: readonly Reading[]): Reading | null =>
  readings.find((r) => isFiniteVerb(r) && r.tense === "past" && r.conjunction === conjunction) ?? null;

/** `فلان، حكم عليه بالسجن`, `الذي قبض عليه`: before a pronoun behind على and at the head of its clause a passive verb. */
function sentenced(token: Token, previous: Word | null, next: Token | undefined): Reading | null {
  if (!SENTENCED.has(token.norm) || !next || !/^علي(ه|ها|هم|هما|هن)$/.test(next.norm)) return null;
  const head = previous === null || OPENING.has(previous.kind) || HEADS.has(previous.kind);
  if (!head && !token.norm.startsWith("و")) return null;
  return pastBehind(token.readings[0]?.conjunction ?? null, token.readings);
}
const SENTENCED = new Set(["حكم", "قبض", "قضي"].flatMap((verb) => [verb, `و${verb}`]));
const HEADS = new Set(["relative", "subordinator", "complementiser"]);

/** `منذ أن دخل الجيش`, `سبق أن قاتل في صفوفهم`, `أنه دخل مئة جندي`, `وعد بتعزيز`, `فجر أحد المسلحين نفسه`: verbs spelt like nouns, told by their neighbours. */
function acting(token: Token, previous: Word | null, next: Token | undefined): Reading | null {
  const first = token.readings[0];
  if (first === undefined || !isNominal(first) || first.definite || first.enclitic !== null || first.preposition)
    return null;
  const after = next?.readings[0];
  const said = previous?.kind === "complementiser" && (previous.enclitic === "ه" || THAT.has(previous.token.norm));
  const promised = PROMISED.has(token.norm) && after?.preposition === "ب";
  const blown = DAWN.has(token.norm) && next?.readings.some((r) => r.lexeme.lemma === "أحد" || isArmed(r)) === true;
  if (!(said && ENTERING.has(token.norm)) && !promised && !blown) return null;
  const past = pastBehind(first.conjunction, token.readings) ?? (promised ? pastBehind("و", token.readings) : null);
  return past?.person === 3 && past.number === "singular" && past.gender === "masculine" ? past : null;
}
const THAT = new Set(["ان", "بان"]);
const ENTERING = new Set(["دخل", "قاتل", "فجر"]);
const PROMISED = new Set(["ووعد", "وامر"]);
const DAWN = new Set(["فجر", "وفجر"]);
const isArmed = ({ lexeme }: Reading): boolean => lexeme.classes.some((c) => c === "fighter" || c === "soldier");

/** `وفر العشرات من المسلحين`: numbers flee and furnish nothing. */
const fled = (token: Token, next: Token | undefined): Reading | null =>
  token.norm === "وفر" && next?.readings.some((r) => isNominal(r) && r.lexeme.classes.includes("quantity"))
    ? (token.readings.find((r) => isFiniteVerb(r) && r.conjunction === "و" && r.lexeme.lemma === "فر") ?? null)
    : null;

/** `عين فلان رئيسا`: before a person one appoints, and it is no eye nor spring. */
const NAMING = "عين";

/** `فجر شحنته`: dawn is nobody's. */
const isOwned = (next: Token | undefined): boolean =>
  next?.readings[0]?.enclitic != null && isNominal(next.readings[0]) && next.readings[0].preposition === null;
const ACTING = new Set(["person", "organisation", "government", "group", "force", "party"]);
const OPENING = new Set(["comma", "stop", "colon", "conjunction", "open"]);

/** `هجوم نسب إلى الحركة`: with إلى a verb, no plural of نسبة. */
const ASCRIBED: ReadonlySet<string> = new Set(["نسب", "نسبت", "ينسب", "تنسب"]);

/** `فجر نفسه`: before oneself stands a verb. */
const reflexive = (next: Token | undefined) =>
  next?.readings[0]?.lexeme.lemma === "نفس" &&
  next.readings[0].enclitic !== null &&
  next.readings[0].preposition === null;

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
      inside ||= isModel(analysed.tokens, i, m.last);
      if (inside) out.add(i);
    }
  }
  return out.size > 0 ? out : null;
}

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

/** A few: its first letter is no preposition. */
const FEW: ReadonlySet<string> = new Set(["بضع", "بضعه", "بضعة"]);

function numberWord(token: Token, mention: Mention | null): Word {
  const whole = token.kind !== "word" || FEW.has(token.norm);
  const clitics = token.readings[0] ?? (whole ? undefined : token.cuts[1]);
  const { preposition = null, conjunction = null } = clitics ?? {};
  return madeWord(token, mention, "number", null, preposition, conjunction, false, null);
}

/** `العدوان الحوثي`: the adjective of a group describes the doing before it, though it names the group by itself too. */
function ofGroup(token: Token, mention: Mention, previous: Word | null): Word | null {
  if (mention.kind !== "group" || mention.last - mention.first > 1 || previous?.kind !== "noun") return null;
  const doing = previous.reading;
  if (!doing || previous.mention !== null || !doing.lexeme.classes.includes("attack")) return null;
  const adjective = token.readings.find(
    (r) =>
      r.lexeme.pos === "adjective" && r.gender === doing.gender && r.preposition === null && r.conjunction === null,
  );
  if (!adjective || adjective.definite !== previous.definite) return null;
  return madeWord(token, null, "adjective", adjective, null, null, adjective.definite, null);
}

/** `غارات جوية سورية`: behind an indefinite feminine that it describes the adjective of a state, though spelt as the land. */
function ofState(token: Token, mention: Mention, previous: Word | null): Word | null {
  if (mention.kind !== "place" || mention.last - mention.first > 1 || previous?.definite !== false) return null;
  if (previous.kind !== "adjective" && !previous.reading?.lexeme.classes.some((c) => STATED.has(c))) return null;
  const adjective = token.readings.find((r) => r.lexeme.classes.includes("nationality") && r.preposition === null);
  if (!adjective || adjective.definite || adjective.gender !== "feminine") return null;
  const { conjunction } = adjective;
  if ((mention.start !== token.start) !== (conjunction !== null) || (conjunction && previous.kind !== "adjective"))
    return null;
  return madeWord(token, null, "adjective", adjective, null, conjunction, false, null);
}
const STATED = new Set(["attack", "force", "aircraft", "weapon", "vehicle", "group", "soldier"]);

/** The first word of a known name: its clitics are those cut off where the name begins. */
function mentionWord(token: Token, mention: Mention): Word {
  const length = mention.start - token.start;
  const cut = token.cuts.find((c) => c.length === length) ?? token.cuts.find((c) => c.length > 0 && length > 0) ?? null;
  const lamArticle =
    length === 0
      ? token.cuts.find((c) => c.preposition === "ل" && token.norm.startsWith("لل", c.conjunction ? 1 : 0))
      : null;
  const chosen = lamArticle ?? cut;
  const preposition = chosen?.preposition ?? null;
  const reading = token.readings.find((r) => isNominal(r) && r.preposition === preposition) ?? null;
  const definite = isDefiniteMention(mention);
  return madeWord(token, mention, "name", reading, preposition, chosen?.conjunction ?? null, definite, null);
}

/** People told by a common noun are definite only by article or genitive: `مسلحون` is not. */
const isDefiniteMention = (mention: Mention): boolean =>
  mention.kind !== "people" || mention.entity !== null || /(?:^| )ال/.test(mention.quote);

/** A word that the lexicon doesn't know is taken for a name; its clitics are read only where the shape is plain. */
function unknownWord(token: Token, mention: Mention | null, previous: Word | null): Word {
  const { norm } = token;
  if (norm === "و") return madeWord(token, mention, "conjunction", null, null, "و", false, null);
  if (norm === "ب" || norm === "ل" || norm === "ك")
    return madeWord(token, mention, "preposition", null, norm, null, false, null);
  const article = token.cuts.find((c) => c.stem.length > 4 && c.stem.startsWith("ال"));
  const clitics = previous?.kind === "name" && !article ? undefined : article;
  return madeWord(token, mention, "name", null, clitics?.preposition ?? null, clitics?.conjunction ?? null, true, null);
}

function kindOf({ lexeme, form }: Reading, { norm }: Token): WordKind {
  const kind = KINDS.get(lexeme) ?? KINDS.set(lexeme, kindOfLexeme(lexeme));
  if (kind === "verb") return form === "finite" ? "verb" : form === "masdar" ? "noun" : "adjective";
  return kind === "subordinator" && (norm === "و" || norm === "او" || norm === "ام") ? "conjunction" : kind;
}

const KINDS = new LexemeMemo<WordKind>();

function kindOfLexeme({ pos, classes }: Lexeme): WordKind {
  if (classes.includes("negation")) return "negation";
  if (classes.includes("complementiser")) return "complementiser";
  if (classes.includes("relative")) return "relative";
  if (pos === "conjunction") return classes.includes("coordination") ? "conjunction" : "subordinator";
  return CLOSED[pos] ?? (pos === "verb" || pos === "adjective" || pos === "name" ? pos : "noun");
}

const isNominal = (r: Reading) =>
  r.lexeme.pos === "noun" ||
  r.lexeme.pos === "adjective" ||
  r.lexeme.pos === "name" ||
  (r.lexeme.pos === "verb" && r.form !== "finite");
const isFiniteVerb = (r: Reading) => r.lexeme.pos === "verb" && r.form === "finite";
const isClosed = (r: Reading) => !isNominal(r) && !isFiniteVerb(r);

const PRESENT_AFTER = new Set(["لم", "لن", "ولم", "ولن", "فلم", "فلن"]);

/**
 * `القافلة تدخل`: behind a feminine subject what begins with ت is the present, where a masculine past would not agree.
 */
function inPresent(token: Token, first: Reading, previous: Word | null, next: Token | undefined): Reading | null {
  if (first.tense !== "past" || first.person !== 3 || first.gender !== "masculine" || first.number !== "singular")
    return null;
  if (first.conjunction !== null || !token.norm.startsWith("ت")) return null;
  const asked = previous?.definite && previous.preposition === null && isFeminine(previous);
  // `أنها تقطع`, `تقيد السلطات الدخول`: its pronoun or the subject right behind it.
  const own = previous?.kind === "complementiser" && previous.enclitic === "ها";
  return asked || own || isFeminineSubject(next) ? sheDoes(first, token.readings) : null;
}
const isFeminineSubject = (next: Token | undefined): boolean => {
  const noun = next?.readings.find(isNominal);
  if (!noun || noun.preposition !== null || noun.conjunction !== null || !noun.definite) return false;
  return noun.gender === "feminine" && noun.lexeme.pos === "noun" && !noun.lexeme.classes.includes("quantity");
};
const sheDoes = ({ conjunction, enclitic }: Reading, readings: readonly Reading[]): Reading | null =>
  readings.find(
    (r) =>
      isFiniteVerb(r) &&
      r.tense === "present" &&
      r.person === 3 &&
      r.gender === "feminine" &&
      r.number === "singular" &&
      r.conjunction === conjunction &&
      r.enclitic === enclitic &&
      // `هجوم على القوات تبناه فصيل`: what has its object attached is no passive.
      (r.enclitic === null || r.voice !== "passive"),
  ) ?? null;
const isFeminine = ({ kind, reading }: Word): boolean =>
  (kind === "noun" || kind === "name") && reading?.gender === "feminine" && reading.number === "singular";

/** The reading that the neighbours ask for (`arabic/lexicon` puts it first); null when the lexicon knows none. */
function choose(token: Token, previous: Word | null, next: Token | undefined, verbBefore: boolean): Reading | null {
  const first = token.readings[0];
  if (first === undefined || isClosed(first)) return first ?? null;
  if (isFiniteVerb(first)) {
    const sufferer = next?.readings[0];
    if (first.preposition === "ل" && (first.enclitic ? sufferer?.preposition === "ل" : sufferer?.definite)) {
      // `لتعرضها لقصف`, `لتعرض القافلة لقصف`: a verbal noun, with what is suffered behind ل.
      const suffering = token.readings.find((r) => r.form === "masdar" && r.lexeme.lemma === "تعرض");
      if (suffering) return suffering;
    }
    // `شهد الشريط، شمال البلاد، تبادلا للقصف`: behind a comma what ends in alef is a verbal noun before it is a verb of two.
    if (first.number === "dual" && first.conjunction === null && previous?.kind === "comma") {
      const noun = token.readings.find((r) => r.form === "masdar" && r.enclitic === null);
      if (noun) return noun;
    }
    // After لم and لن the verb stands in the present (`لم تعقد`: did not hold, not "grew complicated").
    if (first.tense === "past" && previous?.kind === "negation" && PRESENT_AFTER.has(previous.token.norm))
      return token.readings.find((r) => isFiniteVerb(r) && r.tense === "present") ?? first;
    // One clause holds one finite verb: behind it a word that may be a verbal noun is one (`فرضت السلطات حظر التجول`).
    const noun = token.readings.find(
      (r) => isNominal(r) && r.form !== "active-participle" && r.form !== "passive-participle",
    );
    const second =
      verbBefore &&
      previous?.kind !== "particle" &&
      noun !== undefined &&
      !(resumes(next?.readings[0]) && previous?.kind === "noun") &&
      first.tense === "past" &&
      first.conjunction === null &&
      (first.enclitic === null || (noun.form === "masdar" && noun.enclitic !== null && previous?.definite === true));
    // `أعلن التنظيم لاحقا تبنيه الهجوم`
    const claimed = verbBefore && first.enclitic !== null && noun?.form === "masdar" && noun.enclitic !== null;
    if (claimed && first.tense === "present" && noun.lexeme.classes.includes("declare")) return noun;
    return second ? noun : (inPresent(token, first, previous, next) ?? first);
  }
  const pair = twoOf(token, first, next);
  if (pair) return pair;
  const verb = mayBeVerb.of(token) ? token.readings.find(isFiniteVerb) : undefined;
  // `هجوم شنه مسلحون`: a carrying verb with its pronoun right after the indefinite noun opens a relative clause.
  const described = previous?.kind === "noun" && !previous.definite && previous.reading?.lexeme.id !== "ahad";
  if (verb?.enclitic && verb.lexeme.classes.includes("light") && described) return verb;
  return preferAdjective(token.readings, first, previous, next);
}

/** `وزيرا الخارجية`, `وزيرا دفاع البلدين`: before its genitive what ends in alef is a dual that has lost its nun, no accusative. */
function twoOf({ norm, readings }: Token, first: Reading, next: Token | undefined): Reading | null {
  if (!norm.endsWith("ا") || first.number !== "singular" || !first.lexeme.classes.includes("human")) return null;
  const owner = next?.readings[0];
  if (!owner || !isNominal(owner) || owner.preposition !== null || owner.conjunction !== null) return null;
  const office = first.lexeme.lemma === "وزير" && PORTFOLIOS.has(owner.lexeme.lemma);
  if (!office && (!owner.definite || owner.lexeme.classes.includes("time"))) return null;
  return readings.find((r) => r.lexeme === first.lexeme && r.number === "dual" && r.enclitic === null) ?? null;
}
const PORTFOLIOS: ReadonlySet<string> = new Set("خارجية|دفاع|داخلية|مالية|نفط|طاقة|عدل|اقتصاد|إعلام".split("|"));

/** After a noun that agrees in definiteness an adjective reading wins over a noun reading. */
function preferAdjective(
  readings: readonly Reading[],
  fallback: Reading,
  previous: Word | null,
  next: Token | undefined,
): Reading {
  if (!previous || (previous.kind !== "noun" && previous.kind !== "adjective" && previous.kind !== "name"))
    return fallback;
  if (fallback.preposition || fallback.conjunction) return fallback;
  // `أول عملية`: behind an ordinal or elative without the article stands what it counts.
  if (
    previous.kind === "adjective" &&
    !previous.definite &&
    previous.reading?.lexeme.classes.some((c) => c === "ordinal")
  )
    return fallback;
  const adjective = readings.find(previous.definite ? isDefiniteAdjective : isAdjective);
  if (!adjective || adjective.definite !== previous.definite || isUnlike(adjective, previous)) return fallback;
  // `إقرار مشروع قرار`: a draft of something.
  if (adjective.lexeme.lemma === "مشروع" && next?.readings[0]?.lexeme.pos === "noun") return fallback;
  return adjective;
}

const isAdjective = ({ lexeme, preposition, conjunction }: Reading): boolean =>
  lexeme.pos === "adjective" && !lexeme.classes.includes("rare") && preposition === null && conjunction === null;
const isDefiniteAdjective = (r: Reading): boolean => r.definite && isAdjective(r);

/** `إنهاء مهمة القوات`: no adjective in the feminine describes a verbal noun in the masculine. */
const isUnlike = (adjective: Reading, { reading }: Word): boolean =>
  reading?.form === "masdar" &&
  reading.number === "singular" &&
  reading.gender === "masculine" &&
  adjective.gender === "feminine";
