/** Gathers the phrases right of a verb or a noun up to the end of its reach. */

import { answers } from "./answer.ts";
import type { Clauses } from "./arguments.ts";
import { startsDoing } from "./coordination.ts";
import { namesPart } from "./part.ts";
import { bracketBefore, type NounPhrase, type Phrase, phraseWith } from "./phrase.ts";
import type { Word } from "./word.ts";

/** Phrases that end the reach of a verb: the next finite verb, a complementiser, a subordinate clause. */
const ends = (p: Phrase) =>
  p.kind === "verb" ||
  p.kind === "complementiser" ||
  p.kind === "subordinator" ||
  p.kind === "stop" ||
  p.kind === "colon";

const isStillOn = ({ kind, definite, reading }: Word): boolean =>
  kind === "adjective" && !definite && STILL_ON.has(reading?.lexeme.lemma ?? "");
const STILL_ON: ReadonlySet<string> = new Set([
  "استمر",
  "تواصل",
  "دار",
  "جرى",
  "احتدم",
  "مستمر",
  "متواصل",
  "جاري",
  "دائر",
  "محتدم",
]);

/** `قتل ذبحا`, `أعدم رميا بالرصاص`: says how. */
const isManner = ({ reading, token, definite }: Word): boolean =>
  !definite && reading?.form === "masdar" && token.norm.endsWith("ا") && MANNERS.has(reading.lexeme.lemma);
const MANNERS: ReadonlySet<string> = new Set(["ذبح", "شنق", "رمى", "خنق", "طعن", "حرق", "ضرب", "غرق", "قنص"]);

/** `القصف البري والجوي التركي`: index of the phrase behind the adjectives joined to those of the noun before, or `i` where none stand there. */
export function moreAdjectives({ phrases, words }: Clauses, i: number): number {
  let end = i;
  for (let phrase = phrases[end]; phrase?.kind === "noun"; phrase = phrases[++end]) {
    const alone = end === i ? phrase.joined : !phrase.joined && phrase.last - phrase.first === 1;
    if (!alone || phrase.preposition !== null || words[phrase.first]!.kind !== "adjective") break;
  }
  return end;
}

interface Collected {
  readonly bare: NounPhrase[];
  readonly after: Map<string, NounPhrase[]>;
  readonly last: number;
}

/** How many commas a trigger's phrases may lie behind. */
const MAX_COMMAS = 4;

/** Gathers the phrases right of a verb or noun up to the end of its reach; relative clauses are stepped over up to their comma. */
export function collect(clauses: Clauses, from: number, verbal: boolean, first = false): Collected {
  const { phrases, words } = clauses;
  const bare: NounPhrase[] = [];
  const after = new Map<string, NounPhrase[]>();
  let last = from < phrases.length ? phrases[from]!.first : (phrases.at(-1)?.last ?? 0);
  let commas = 0;
  let relative = false;
  let aside = false;
  let depth = 0;
  let previous: NounPhrase | null = null;
  let aiming = false;
  let inner: { bare: number } | null = null;
  let part = -1;
  const before = words[last - 1];
  const described = !verbal && before?.kind === "adjective" ? moreAdjectives(clauses, from) : from;
  for (let i = from; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "open") depth++;
    else if (phrase.kind === "close") {
      // `(ضابط قتل في الهجوم)، وآخرون`: what stands in brackets ends with them.
      if (depth === 0 && bracketBefore(phrases, i) < i) break;
      depth = Math.max(0, depth - 1);
    } else if (depth > 0) continue;
    else if (phrase.kind === "relative") relative = true;
    else if (phrase.kind === "comma") {
      relative = false;
      if (++commas > MAX_COMMAS) break;
    } else if (phrase.kind === "verb" && !relative) {
      // A verb right after an indefinite noun opens a relative clause without a pronoun; with و it begins a new clause.
      const indefinite =
        previous !== null &&
        !previous.definite &&
        phrases[i - 1] === previous &&
        words[phrase.first]!.conjunction === null;
      if (!indefinite) break;
      relative = true;
      aside = isOccasion(words[previous!.head]!);
      inner = verbal && previous === bare[0] && bare.length === 1 ? { bare: 0 } : null;
    } else if (relative && phrase.kind !== "noun") {
      if (phrase.kind === "stop" || phrase.kind === "complementiser") break;
    } else if (ends(phrase)) break;
    if (phrase.kind !== "noun") continue;
    if (i < described) {
      last = phrase.last;
      continue;
    }
    // `في كمين هو الأعنف`: a free pronoun begins a clause of its own.
    if (i > from && phrase.preposition === null && words[phrase.head]!.kind === "pronoun") break;
    // What describes a part belongs to it: `بينهم امرأتان حبليان`.
    const goesOn = i - 1 === part && phrase.preposition === null && !phrase.joined;
    if (goesOn || (phrase.attached && !(first && i === from)) || namesPart(phrase, phrases[i - 1], words)) {
      if (!phrase.attached) part = i;
      last = phrase.last;
      continue;
    }
    if (phrase.time) {
      last = phrase.last;
      continue;
    }
    if (relative) {
      if (inner && phrase.preposition === null && !phrase.joined && inner.bare++ > 0 && bare.length === 1) {
        // `هاجم انتحاري يقود سيارة مقرا`: the verb that describes the subject has one phrase of its own.
        bare.push(phrase);
        relative = false;
        inner = null;
        previous = phrase;
        last = phrase.last;
        continue;
      }
      if (!aside && (phrase.preposition === "ب" || phrase.preposition === "ل")) add(after, phrase.preposition, phrase);
      continue;
    }
    if (verbal && phrase.preposition === null && isManner(words[phrase.head]!)) {
      last = phrase.last;
      continue;
    }
    if (!verbal && phrase.joined && previous && startsDoing(clauses, previous, phrase)) {
      last = phrase.first;
      break;
    }
    if (phrase.preposition && opensAnother(phrase, words) && bare.length + after.size > 0) {
      last = phrase.first;
      break;
    }
    if (answers(phrase, phrases[i + 1], words) && bare.length + after.size > 0) {
      last = phrase.first;
      break;
    }
    if (i > from && (isOfMasdar(phrase, phrases[i - 1], words) || isOfCircumstance(phrase, phrases[i - 1], words))) {
      last = phrase.last;
      continue;
    }
    if (!verbal && phrase.preposition === null && !phrase.joined && i === from && isStillOn(words[phrase.head]!)) {
      // `المعارك مستمرة بين كذا وكذا`: what goes on keeps its sides.
      last = phrase.last;
      continue;
    }
    if (phrase.preposition) add(after, phrase.preposition, phrase);
    else if (phrase.joined && previous) {
      if (previous.preposition)
        add(after, previous.preposition, phraseWith(phrase, { preposition: previous.preposition }));
    } else if (isAge(phrase, words) || isObjectOfMasdar(phrase, phrases[i - 1], words)) {
      continue;
    } else if (bare.length + after.size > 0 && saysBesides(words[phrase.head]!)) {
      last = phrase.first;
      break;
    } else if (verbal && bare.length === 1 && isNameOf(phrase, phrases[i - 1], phrases[i + 1], bare[0]!, words)) {
      last = phrase.last;
      continue;
    } else if (commas > 0 && describes(phrase, words)) {
      if (isAiming(words[phrase.head]!)) aiming = true;
      continue;
    } else if (aiming) {
      add(after, "على", phraseWith(phrase, { preposition: "على" }));
      aiming = false;
    } else if (verbal || commas === 0) bare.push(phrase);
    const governed: string | null =
      phrase.preposition ?? (phrase.joined ? ((previous as NounPhrase | null)?.preposition ?? null) : null);
    previous = governed === phrase.preposition ? phrase : phraseWith(phrase, { preposition: governed });
    last = phrase.last;
    if (!verbal && bare.length > 0) break;
  }
  return { bare, after, last };
}

/** `اتهم زعيم الحزب، سالم كذا، الحكومة`: a person's name between commas says who the one named by his office is. */
function isNameOf(
  phrase: NounPhrase,
  before: Phrase | undefined,
  behind: Phrase | undefined,
  office: NounPhrase,
  words: readonly Word[],
): boolean {
  if (before?.kind !== "comma" || behind?.kind !== "comma" || phrase.preposition !== null || phrase.joined)
    return false;
  const head = words[office.head]!;
  const titled = head.reading?.lexeme.classes.some((k) => k === "title" || k === "human") ?? false;
  const name = words[phrase.head]!;
  const unknown =
    name.kind === "name" && name.reading === null && name.mention === null && phrase.last - phrase.first > 1;
  return titled && head.reading?.number === "singular" && (unknown || name.mention?.kind === "person");
}

/** `خالد، البالغ 30 عاما`, `انفجرت سيارة، مستهدفة مقرا`: behind a comma an adjective or participle alone says more of what was named. */
function describes(phrase: NounPhrase, words: readonly Word[]): boolean {
  const head = words[phrase.head]!;
  return (
    head.kind === "adjective" &&
    head.mention === null &&
    head.reading?.number === "singular" &&
    phrase.last - phrase.first === 1 &&
    !head.reading.lexeme.classes.some((c) => c === "human" || c === "fighter" || c === "civilian")
  );
}

/** `49 عاما`: a counted length of time is done by no one and to no one. */
const isAge = (phrase: NounPhrase, words: readonly Word[]) =>
  words[phrase.first]!.kind === "number" &&
  words[phrase.head]!.mention === null &&
  (words[phrase.head]!.reading?.lexeme.classes.includes("time") ?? false);

/** `اعتقل 15 خياطا لرفضهم خياطة ملابس`: what stands right behind a verbal noun with its doer attached is that one's object. */
function isObjectOfMasdar(phrase: NounPhrase, before: Phrase | undefined, words: readonly Word[]): boolean {
  if (phrase.preposition !== null || phrase.joined || before?.kind !== "noun" || before.preposition === null)
    return false;
  const head = words[before.last - 1]!;
  return head.reading?.form === "masdar" && head.enclitic !== null && before.last === phrase.first;
}

/** `عملية لمنعهم من السيطرة على البلدة`: right behind a verbal noun of these its own preposition brings what it is done to. */
function isOfMasdar(phrase: NounPhrase, before: Phrase | undefined, words: readonly Word[]): boolean {
  if (phrase.preposition !== "على" || before?.kind !== "noun" || before.preposition !== "من") return false;
  if (words[phrase.first]!.enclitic !== null) return false;
  const head = words[before.last - 1]!;
  return head.definite && head.reading?.form === "masdar" && TAKING.has(head.reading.lexeme.lemma);
}
/** `في وقت تستعد فيه المدينة للانتخابات`: what goes on at a time is no doing of the verb's. */
const isOccasion = ({ reading }: Word): boolean => OCCASIONS.has(reading?.lexeme.lemma ?? "");
const OCCASIONS: ReadonlySet<string> = new Set("وقت|حين|ظل|لحظة|يوم|فترة|مرحلة|ظرف|خطوة|تطور".split("|"));

/** `رغم الدعوات إلى التهدئة`, `وسط أجواء من التوتر`, `دون ذكر مزيد من التفاصيل`: right behind a circumstance a preposition goes on with it. */
const isOfCircumstance = (phrase: NounPhrase, before: Phrase | undefined, words: readonly Word[]): boolean =>
  before?.kind === "noun" &&
  CIRCUMSTANCES.has(before.preposition ?? "") &&
  GOING_ON.has(phrase.preposition ?? "") &&
  !phrase.joined &&
  words[before.head]!.mention === null &&
  words[phrase.first]!.enclitic === null;
const CIRCUMSTANCES: ReadonlySet<string> = new Set(["رغم", "دون", "وسط"]);
const GOING_ON: ReadonlySet<string> = new Set(["من", "إلى", "ل", "على", "عن", "ب"]);

const TAKING: ReadonlySet<string> = new Set(["سيطر", "استولى", "هيمن", "استحوذ", "حصل", "حافظ", "اطلع", "قضى"]);

/** `قتلوا في الهجوم مشيرة إلى`: a participle of saying says what another verb's subject does besides. */
const saysBesides = ({ kind, mention, definite, reading, token }: Word): boolean => {
  if (mention !== null || definite || reading === null) return false;
  // `دعا إلى إضراب، مطالبا بالإفراج عنهم`: spelt like the plural of a demand.
  if (kind === "noun") return DEMANDING.has(token.norm);
  if (kind !== "adjective" || reading.form !== "active-participle" || reading.number !== "singular") return false;
  return reading.lexeme.classes.some((c) => c === "say" || c === "demand" || c === "threaten");
};
const DEMANDING: ReadonlySet<string> = new Set(["مطالبا"]);

const isAiming = (word: Word) => AIMING.has(word.reading?.lexeme.lemma ?? "");
const AIMING = new Set(["استهدف", "هاجم", "قصف"]);

/** After words of time a verbal noun or an event opens another event, and what follows is said of that one: `أثناء اجتماع`, `بعد قصف`. */
function opensAnother(phrase: NounPhrase, words: readonly Word[]): boolean {
  if (!TEMPORAL.has(phrase.preposition!)) return false;
  const reading = words[phrase.head]!.reading;
  return (
    reading !== null &&
    (reading.form === "masdar" || reading.lexeme.classes.some((c) => c === "attack" || c === "talks" || c === "event"))
  );
}
const TEMPORAL = new Set(["أثناء", "قبل", "بعد", "عقب", "قبيل", "بعيد", "منذ", "غداة"]);

function add(map: Map<string, NounPhrase[]>, key: string, phrase: NounPhrase): void {
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}
