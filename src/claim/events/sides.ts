/** Completes the sides of force where the clause tells them around it: what a blast was in or beside, whom an advance was against, who else fights. */

import {
  type Clauses,
  clauseSubject,
  group,
  lemmaOf,
  type NounPhrase,
  nounArguments,
  phraseAt,
} from "../clause/index.ts";
import type { Candidate, Lookup } from "./candidate.ts";
import { BANDS, canAct } from "./phrase-sort.ts";

/** Fills the sides that stand outside the trigger's own phrases. */
export function addSides(found: readonly Candidate[], lookup: Lookup): void {
  for (const c of found) {
    if (BLAST.test(c.frame.id)) addTo(c.target, blownUp(c, lookup));
    if (c.frame.id === "destroy.shootdown.it") addTo(c.target, flying(c, lookup));
    if (tellsFight(c) && !c.verbal && c.actor.length === 0) addTo(c.actor, takers(c, found));
    if (tellsFight(c) && !c.verbal && c.args.after.has("مع")) addTo(c.actor, others(c, lookup), true);
  }
  for (const c of found)
    if (ADVANCE.has(c.frame.id) && c.target.length === 0) c.target.push(...opponents(c, found, lookup));
}

function addTo(side: NounPhrase[], phrases: readonly NounPhrase[], first = false): void {
  const more = phrases.filter((p) => !side.some((s) => s.head === p.head));
  if (first) side.unshift(...more);
  else if (side.length === 0) side.push(...more);
}

const BLAST = /^(?:explosive\.blast|suicide\.)/;
const ADVANCE: ReadonlySet<string> = new Set(["fight.advance", "fight.gain", "fight.victory", "fight.move"]);
const tellsFight = ({ frame }: Candidate): boolean => frame.id === "fight.noun" || frame.id === "fight.hostilities";

/** `الصاروخان كانا باتجاه المدينة، وتم اعتراضهما`: what flies that was named last. */
function flying({ clauses, word }: Candidate, lookup: Lookup): readonly NounPhrase[] {
  for (let i = phraseAt(clauses.phrases, word.index) - 1; i >= 0; i--) {
    const phrase = clauses.phrases[i]!;
    if (
      phrase.kind === "noun" &&
      !MODELS.has(lemmaOf(clauses.words[phrase.head]!)) &&
      lookup.within(phrase.first, phrase.last).some((m) => m.kind === "weapon")
    )
      return [phrase];
  }
  return [];
}

/** `من طراز كذا` says which. */
const MODELS: ReadonlySet<string> = new Set(["طراز", "نوع"]);

/** `انفجرت سيارة في سوق`, `عند نقطة تفتيش`, `قرب موكب الوزير`: a building or post that it was in, or people on their way or together that it was beside. */
function blownUp(c: Candidate, lookup: Lookup): readonly NounPhrase[] {
  for (const [preposition, phrases] of c.args.after) {
    const inside = INSIDE.has(preposition) || (preposition === "أمام" && c.frame.id.startsWith("suicide"));
    if (!inside && !BESIDE.has(preposition)) continue;
    const near = phrases.filter((p) => phraseAt(c.clauses.phrases, p.first) - c.phrase <= NEAR);
    const struck = near.find(
      (p) =>
        (inside && isPost(p, c.clauses, lookup)) ||
        isGathered(p, c.clauses) ||
        (preposition === "في" && isForce(p, c.clauses)),
    );
    if (struck) return [struck];
  }
  return [];
}
/** How many phrases behind the blast its spot may stand. */
const NEAR = 4;
const INSIDE: ReadonlySet<string> = new Set(["في", "داخل", "عند", "وسط"]);
const BESIDE: ReadonlySet<string> = new Set(["قرب", "بجانب", "بجوار", "أمام"]);

/** A building or checkpoint that no gazetteer knows as a place of its own. */
function isPost({ head }: NounPhrase, { words }: Clauses, lookup: Lookup): boolean {
  if (lookup.at(head).some((m) => m.kind === "place" && m.entity !== null)) return false;
  const word = words[head]!;
  const classes = word.reading?.lexeme.classes ?? [];
  if (lemmaOf(word) === POST) return CHECKING.has(words[head + 1] ? lemmaOf(words[head + 1]!) : "");
  return classes.includes("facility") && !PARTS.has(lemmaOf(word));
}
const POST = "نقطة";
const CHECKING: ReadonlySet<string> = new Set(["فتش", "تفتيش", "عسكري", "أمني", "مراقبة", "راقب", "حرس", "حراسة"]);
/** Parts of buildings tell where. */
const PARTS: ReadonlySet<string> = new Set(
  "باب|بوابة|سور|جدار|حائط|سياج|شباك|نافذة|سطح|فناء|طابق|ساحة|مدرج|رصيف|معبر|حقل|حدود|غرفة|قاعة".split("|"),
);

/** `تفجير لغم في آلية`, `في قوة راجلة` */
const isForce = ({ head }: NounPhrase, { words }: Clauses): boolean =>
  words[head]!.mention?.kind !== "place" &&
  words[head]!.reading?.lexeme.lemma !== "قطاع" &&
  words[head]!.reading?.lexeme.classes.some((k) => k === "force" || k === "soldier" || k === "vehicle") === true;

/** People on the way or come together. */
const isGathered = ({ head }: NounPhrase, { words }: Clauses): boolean => GATHERED.has(lemmaOf(words[head]!));
const GATHERED: ReadonlySet<string> = new Set(
  "موكب|قافلة|رتل|دورية|حافلة|تجمع|حشد|مجموعة|مظاهرة|تظاهرة|مسيرة|جنازة|تشييع|عزاء|زفاف|عرس|حفل|احتفال|طابور".split(
    "|",
  ),
);

/** `انتزع المسلحون البلدة من الجيش بعد معارك`: who took a place and who held it fought for it. */
function takers({ clauses, phrase, word }: Candidate, found: readonly Candidate[]): readonly NounPhrase[] {
  const own = clauses.phrases[phrase]!;
  if (own.kind !== "noun" || own.preposition !== "بعد" || word.enclitic) return [];
  const taking = found.findLast(
    (f) => f.clauses === clauses && f.word.index < word.index && f.frame.id.startsWith("seize"),
  );
  const holder = taking?.target.filter((p) => p.preposition === "من") ?? [];
  return taking && holder.length > 0 && taking.actor.length > 0 ? [...taking.actor, ...holder] : [];
}

/** `سيطرت القوات على البلدة بعد معارك مع المسلحين`: whoever the clause around the fight tells of is the other side. */
function others({ clauses, phrase, actor, word }: Candidate, lookup: Lookup): readonly NounPhrase[] {
  const own = clauses.phrases[phrase]!;
  if (own.kind !== "noun" || !AROUND.has(own.preposition ?? "") || word.enclitic || actor.length !== 1) return [];
  if (actor[0]!.preposition !== "مع") return [];
  for (const pronoun of ["ه", "ها", "هم"]) {
    const doer = clauseSubject(clauses, phrase, pronoun);
    if (doer && canAct(clauses, doer, lookup))
      return group(clauses, doer).some((p) => p.head === actor[0]!.head) ? [] : [doer];
  }
  return [];
}
const AROUND: ReadonlySet<string> = new Set(["بعد", "عقب", "إثر", "خلال", "أثناء", "في", "وسط", "غداة"]);

/** `أحرز الجيش تقدما على حساب المعارضة`, `إثر معارك مع المسلحين`: at whose cost, or the other side of the fights that led to it. */
function opponents(c: Candidate, found: readonly Candidate[], lookup: Lookup): readonly NounPhrase[] {
  const { words, phrases } = c.clauses;
  const cost = (c.args.after.get("على") ?? []).find((p) => lemmaOf(words[p.head]!) === COST);
  if (cost) {
    const { genitive } = nounArguments(c.clauses, phraseAt(phrases, cost.first), cost.head);
    return genitive ? [genitive] : [];
  }
  const against = [...(c.args.after.get("أمام") ?? []), ...(c.args.after.get("ضد") ?? [])];
  const band = against.find((p) => lookup.at(p.head).some((m) => BANDS.has(m.kind)));
  if (band) return [band];
  const fight = found.find(
    (f) => f.clauses === c.clauses && tellsFight(f) && f.word.index > c.word.index && f.word.index < c.args.last + 2,
  );
  return (fight?.args.after.get("مع") ?? fight?.args.after.get("ضد") ?? []).slice(0, 1);
}
const COST = "حساب";
