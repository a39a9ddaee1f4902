import {
  lemmaOf,
  type NounPhrase,
  nounArguments,
  phraseAt,
  phraseWith,
  verbArguments,
  type Word,
} from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";

const BANDS: ReadonlySet<string> = new Set(["group", "force", "people", "government", "party", "person"]);

/** Adds whom an event was against where the clause says it by its purpose, by whom a place was taken from, or by what a crowd opposes. */
export function addAims(found: readonly Candidate[], lookup: Lookup): void {
  for (const c of found) {
    if (c.frame.id.startsWith("seize")) c.target.push(...holders(c, lookup).filter((p) => !c.target.includes(p)));
    else if (c.target.length > 0) continue;
    else if (!c.verbal && c.frame.type === "ASSAULT" && hits(c).length > 0) c.target.push(...hits(c));
    else if (c.frame.type === "PROTEST") c.target.push(...opposed(c, lookup));
    else if (/^(?:attack\.(?:operation|campaign)|crowd)/.test(c.frame.id)) c.target.push(...purposeOf(c, lookup));
  }
}

/** `الغارات أصابت البلدة`, `هجمات طالت المدنيين`: what the verb says that the attack struck. */
function hits(c: Candidate): readonly NounPhrase[] {
  const { words, phrases } = c.clauses;
  for (let i = c.phrase + 1; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === "stop" || phrase.kind === "complementiser") return [];
    if (phrase.kind !== "verb" || !HITTING.has(lemmaOf(words[phrase.first]!))) continue;
    const { subject, object, antecedent, passive } = verbArguments(c.clauses, i);
    const own = [...subject, ...(antecedent ? [antecedent] : [])];
    if (!passive && own.some((p) => p.first <= c.word.index && c.word.index < p.last)) return object;
  }
  return [];
}
const HITTING: ReadonlySet<string> = new Set(["أصاب", "طال", "ضرب", "استهدف", "دمر", "شمل"]);

const isBand = (phrase: NounPhrase, lookup: Lookup) => lookup.at(phrase.head).some((m) => BANDS.has(m.kind));

const holdsBand = ({ first, last }: NounPhrase, lookup: Lookup) =>
  lookup.within(first, last).some((m) => BANDS.has(m.kind));

/** No idea, doing or crime (`لمكافحة الإرهاب`). */
const isThing = ({ reading, mention }: Word): boolean =>
  mention === null &&
  reading !== null &&
  reading.form !== "masdar" &&
  !reading.lexeme.classes.some((k) => k === "abstract" || k === "event" || k === "crime" || k === "violence");

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
    if (phrase.preposition !== "ل" && phrase.preposition !== "من أجل" && phrase.preposition !== "ب") continue;
    const at = words.slice(phrase.first, phrase.last).find((w) => HOSTILE.has(lemmaOf(w)))?.index;
    if (at === undefined) continue;
    const { genitive, after } = nounArguments(c.clauses, phraseAt(phrases, phrase.first), at);
    const rid = (after.get("من") ?? after.get("على") ?? []).find((p) => isBand(p, lookup));
    if (rid) return [rid];
    if (genitive && (holdsBand(genitive, lookup) || isThing(words[genitive.head]!))) return [genitive];
  }
  return [];
}
const HOSTILE: ReadonlySet<string> = new Set(
  "طهر|حرر|لاحق|طارد|تعقب|دمر|طرد|دحر|كافح|حارب|ردع|قضاء|قضى|استعاد|هزم|أخرج|ضرب|استهدف|اعتقل|منع|فرق".split("|"),
);
