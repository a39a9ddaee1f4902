import {
  group,
  lemmaOf,
  type NounPhrase,
  nounArguments,
  phraseAt,
  phraseWith,
  resolvePronoun,
  verbArguments,
  type Word,
} from "../clause/index.ts";
import { type Candidate, isFight, type Lookup } from "./candidate.ts";

const BANDS: ReadonlySet<string> = new Set(["group", "force", "people", "government", "party", "person"]);

/** Adds whom an event was against where the clause says it by its purpose, by whom a place was taken from, or by what a crowd opposes. */
export function addAims(found: readonly Candidate[], lookup: Lookup): void {
  for (const c of found) {
    if (c.frame.type === "ASSAULT") c.target.push(...aimedBesides(c).filter((p) => !c.target.includes(p)));
    if (c.target.length === 0 && c.frame.type === "ASSAULT" && !isFight(c)) c.target.push(...inRanks(c, lookup));
    if (c.word.kind === "adjective" && c.target.length === 0 && c.frame.roles.get("o") === "target")
      c.target.push(...become(c));
    if (/^restrict\.(?:road|supply)/.test(c.frame.id) && c.target.length === 0) c.target.push(...supplied(c, lookup));
    if (c.frame.id.startsWith("seize")) c.target.push(...holders(c, lookup).filter((p) => !c.target.includes(p)));
    else if (c.target.length > 0) continue;
    else c.target.push(...aimedAt(c, found, lookup));
  }
}

/** Whom a clause without a target of its own names all the same: by its twin, by what struck, by what a crowd opposes or by its purpose. */
function aimedAt(c: Candidate, found: readonly Candidate[], lookup: Lookup): readonly NounPhrase[] {
  const twin = shared(c, found);
  if (twin.length > 0) return twin;
  const struck = !c.verbal && c.frame.type === "ASSAULT" ? hits(c) : [];
  if (struck.length > 0) return struck;
  if (c.frame.type === "PROTEST") return opposed(c, lookup);
  return /^(?:attack\.(?:operation|campaign)|crowd)/.test(c.frame.id) ? purposeOf(c, lookup) : [];
}

/** `باتت المدينة محاصرة`: what became so. */
function become({ args, clauses, phrase, word }: Candidate): readonly NounPhrase[] {
  const { words, phrases } = clauses;
  const own = phrases[phrase]!;
  if (own.first !== word.index || word.definite || args.after.has("ل")) return [];
  const i = phrases.findLastIndex((p, at) => at < phrase && p.kind !== "noun");
  if (phrases[i]?.kind !== "verb" || !BECOMING.has(lemmaOf(words[phrases[i]!.first]!))) return [];
  return verbArguments(clauses, i).subject.filter((p) => p.head !== word.index);
}
const BECOMING: ReadonlySet<string> = new Set(["بات", "أصبح", "ظل", "كان", "صار", "زال"]);

/** `قطع طرق إمداد المسلحين`: whose supplies they are. */
function supplied(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  for (const phrase of [...c.args.object, ...(c.args.genitive ? [c.args.genitive] : [])]) {
    const owner = lookup.within(phrase.head + 1, phrase.last).find((m) => BANDS.has(m.kind));
    if (owner) return [phraseWith(phrase, { first: owner.first, head: owner.first, preposition: null })];
  }
  return [];
}

/** `استهداف وتدمير ثلاثة مواقع`: two verbal nouns joined have one genitive, behind the second. */
function shared({ clauses, phrase, word, args, frame }: Candidate, found: readonly Candidate[]): readonly NounPhrase[] {
  const { words, phrases } = clauses;
  const next = phrases[phrase + 1];
  const own = phrases[phrase]!;
  if (frame.roles.get("g") !== "target" && frame.roles.get("o") !== "target") return [];
  if (word.reading?.form !== "masdar" || args.genitive || word.enclitic || next?.kind !== "noun") return [];
  if (!next.joined || own.last !== next.first || words[own.last - 1] !== word || next.head !== next.first) return [];
  const twin = found.find((o) => o.clauses === clauses && !o.verbal && o.word.index === next.head);
  if (twin?.args.genitive && twin.word.reading?.form === "masdar") return twin.target;
  // `تدمير والتحفظ على ست سيارات`
  if (words[next.head]!.reading?.form !== "masdar" || next.last - next.first > 1) return [];
  const last = phrases[phrase + 2];
  return last?.kind === "noun" && last.preposition === "على" && !last.joined ? [last] : [];
}

/** `الغارات أصابت البلدة`, `هجمات طالت المدنيين`: what the verb says that the attack struck. */
function hits(c: Candidate): readonly NounPhrase[] {
  const { words, phrases } = c.clauses;
  // `وطالت الغارات مواقع`: the verb may stand right before it.
  const ahead = phrases[c.phrase - 1]?.kind === "verb" ? c.phrase - 1 : c.phrase + 1;
  for (let i = ahead; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "stop" || phrase.kind === "complementiser") return [];
    if (phrase.kind !== "verb" || !HITTING.has(lemmaOf(words[phrase.first]!))) continue;
    const { subject, object, antecedent, passive } = verbArguments(c.clauses, i);
    const own = [...subject, ...(antecedent ? [antecedent] : [])];
    // `حملة تستهدف القضاء على المسلحين`: what is meant to be done is not struck.
    const struck = object.filter((p) => !HOSTILE.has(lemmaOf(words[p.head]!)));
    if (!passive && own.some((p) => p.first <= c.word.index && c.word.index < p.last)) return struck;
  }
  return [];
}
const HITTING: ReadonlySet<string> = new Set(["أصاب", "طال", "ضرب", "استهدف", "دمر", "شمل"]);

/** `شن الطيران غارات، مستهدفا مواقع المسلحين`: what a participle behind the attack says that it was aimed at. */
function aimedBesides(c: Candidate): readonly NounPhrase[] {
  const { words, phrases, sentence } = c.clauses;
  for (let i = c.phrase; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "stop" || phrase.kind === "complementiser" || phrase.kind === "relative") return [];
    if (i > c.phrase && phrase.kind === "verb") return [];
    if (phrase.kind !== "noun") continue;
    const at = words.slice(Math.max(phrase.first, c.word.index + 1), phrase.last).find(isAiming)?.index;
    if (at === undefined) continue;
    if (at + 1 < phrase.last)
      return [phraseWith(phrase, { first: at + 1, head: headBehind(words, at + 1, phrase.last), preposition: null })];
    const next = phrases[i + 1];
    const near = next?.kind === "noun" && next.first === at + 1 && at + 1 < sentence.last;
    return near && next.preposition === null && !next.joined && !next.time ? group(c.clauses, next) : [];
  }
  return [];
}
const isAiming = ({ token, definite, preposition }: Word): boolean =>
  !definite && preposition === null && AIMING.has(token.norm);
const AIMING: ReadonlySet<string> = new Set(["مستهدفا", "مستهدفة", "مستهدفه", "مستهدفين"]);

function headBehind(words: readonly Word[], first: number, last: number): number {
  let i = first;
  while (i < last - 1 && words[i]!.kind === "number") i++;
  return i;
}

/** `سقوط قتلى في صفوف المسلحين`, `أوقع القصف إصابات بين المدنيين`: in whose ranks, or among whom, the dead and hurt were. */
function inRanks(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const { words, phrases } = c.clauses;
  let harm = HURT.test(c.frame.id);
  for (let i = c.phrase; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "stop" || phrase.kind === "complementiser" || phrase.kind === "relative") return [];
    if (phrase.kind === "verb" && i > c.phrase && !tellsCause(words[phrase.first]!)) return [];
    if (phrase.kind !== "noun") continue;
    const ranks = words[phrase.head]!.reading?.lexeme.lemma === RANK;
    if (harm && ranks && AMONG.has(phrase.preposition ?? "")) {
      if (phrase.head + 1 < phrase.last)
        return [phraseWith(phrase, { first: phrase.head + 1, head: phrase.head + 1, preposition: null })];
      const { enclitic } = words[phrase.head]!;
      const owner = enclitic ? resolvePronoun(c.clauses, phrase.head, enclitic, true) : null;
      return owner ? [owner] : [];
    }
    const among = phrase.preposition === "بين" || (phrase.preposition === "من" && HURT.test(c.frame.id));
    if (harm && among && (isBand(phrase, lookup) || isCivilian(words[phrase.head]!)))
      return group(c.clauses, phrase).map((p) => phraseWith(p, { preposition: null }));
    if (words[phrase.head]!.reading?.lexeme.classes.some((k) => k === "casualty" || k === "victim")) harm = true;
  }
  return [];
}
const HURT = /^(?:kill|wound)\.(?:fall|people|martyr)/;
const RANK = "صف";
const AMONG: ReadonlySet<string> = new Set(["في", "بين", "من", "ب"]);
const tellsCause = ({ reading }: Word): boolean => reading?.lexeme.classes.includes("cause") ?? false;
const isCivilian = ({ reading, mention }: Word): boolean =>
  mention === null &&
  (reading?.lexeme.classes.some((k) => k === "civilian" || k === "soldier" || k === "fighter") ?? false);

const isBand = (phrase: NounPhrase, lookup: Lookup) => lookup.at(phrase.head).some((m) => BANDS.has(m.kind));

const holdsBand = ({ first, last }: NounPhrase, lookup: Lookup) =>
  lookup.within(first, last).some((m) => BANDS.has(m.kind));

/** No idea, doing or crime (`لمكافحة الإرهاب`). */
const isThing = ({ reading, mention }: Word): boolean =>
  mention === null &&
  reading !== null &&
  reading.form !== "masdar" &&
  reading.lexeme.lemma !== ANY &&
  !reading.lexeme.classes.some((k) => k === "abstract" || k === "event" || k === "crime" || k === "violence");

const ANY = "أي";

const isRule = ({ reading }: Word) => reading?.lexeme.classes.includes("government") ?? false;

/** The phrases behind the trigger up to the end of its clause. */
function behind(c: Candidate): readonly NounPhrase[] {
  const { phrases } = c.clauses;
  const out: NounPhrase[] = [];
  for (let i = phraseAt(phrases, c.word.index) + 1; i < phrases.length && out.length < REACH; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "stop" || phrase.kind === "complementiser") break;
    if (phrase.kind === "noun") out.push(phrase);
  }
  return out;
}
const REACH = 8;

/** `تحرير المدينة من مسلحي الحركة`, `من قبضة الجيش`: whose the place was before. */
function holders(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const { words, phrases } = c.clauses;
  // `استعادت القوات، مدعومة بغطاء من التحالف، قرى من قبضة التنظيم`: behind the place that was taken.
  const taken = Math.max(c.word.index, ...c.args.object.map((p) => p.first));
  const [from] = (c.args.after.get("من") ?? []).filter((p) => p.first > taken);
  if (!from) return [];
  if (isBand(from, lookup)) return [from];
  if (!HELD.has(lemmaOf(words[from.head]!))) return [];
  const { genitive } = nounArguments(c.clauses, phraseAt(phrases, from.first), from.head);
  return genitive && isBand(genitive, lookup) ? [phraseWith(genitive, { preposition: "من" })] : [];
}
const HELD: ReadonlySet<string> = new Set("يد|قبضة|سيطرة|سيطر|تواجد|وجود|براثن|رجس|دنس|هيمنة|احتلال|احتل".split("|"));

/** `متظاهرون مناهضون للحكومة`, `احتجاجا على النظام`, `مظاهرة ضد الرئيس`: whom the crowd is against. */
function opposed(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const { words, phrases } = c.clauses;
  for (const phrase of [...c.actor, ...behind(c)]) {
    const next = phrases[phraseAt(phrases, phrase.first) + 1];
    const last = words[phrase.last - 1]!;
    const against = next?.kind === "noun" && next.preposition === "ل" && OPPOSED.has(lemmaOf(last));
    if (against && (isBand(next, lookup) || isRule(words[next.head]!))) return [next];
    if (phrase.preposition === "ضد" && isBand(phrase, lookup)) return [phrase];
    const protesting = OBJECTING.has(lemmaOf(words[phrase.head]!)) && next?.kind === "noun";
    if (protesting && (next.preposition === "على" || next.preposition === "ب") && isBand(next, lookup)) return [next];
  }
  return [];
}
const OPPOSED: ReadonlySet<string> = new Set("مناهض|ناهض|معارض|عارض|مناوئ|ناوأ|رافض|رفض|معادي|عادى".split("|"));
const OBJECTING: ReadonlySet<string> = new Set(["احتج", "احتجاج", "ندد", "تنديد"]);

/** `عملية عسكرية لملاحقة مسلحي التنظيم`, `حملة لتطهير المدينة من المتمردين`: against whom it is meant. */
function purposeOf(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const { words, phrases } = c.clauses;
  for (const phrase of behind(c)) {
    const before = phrases[phraseAt(phrases, phrase.first) - 1];
    const sought = before?.kind === "verb" && SEEKING.has(lemmaOf(words[before.first]!));
    const meant = phrase.preposition === "ل" || phrase.preposition === "من أجل" || phrase.preposition === "ب";
    if (!meant && !sought) continue;
    const at = words.slice(phrase.first, phrase.last).find((w) => HOSTILE.has(lemmaOf(w)))?.index;
    if (at === undefined) continue;
    const { genitive, after } = nounArguments(c.clauses, phraseAt(phrases, phrase.first), at);
    const rid = (after.get("من") ?? after.get("على") ?? []).find((p) => isBand(p, lookup));
    if (rid) return [rid];
    if (genitive && (holdsBand(genitive, lookup) || isThing(words[genitive.head]!))) return [genitive];
  }
  return [];
}
/** `حملة تهدف إلى القضاء على المسلحين` */
const SEEKING: ReadonlySet<string> = new Set(["استهدف", "هدف", "سعى", "رمى"]);
const HOSTILE: ReadonlySet<string> = new Set(
  "طهر|حرر|لاحق|طارد|تعقب|دمر|طرد|دحر|كافح|حارب|ردع|قضاء|قضى|استعاد|هزم|أخرج|ضرب|استهدف|اعتقل|منع|فرق".split("|"),
);
