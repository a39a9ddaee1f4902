import type { EventClaim, PlacePrecision, Published } from "../../record/index.ts";
import { type Clauses, phraseAt } from "../clause/index.ts";
import { DAY_MS, daysIn, isDay } from "../days.ts";
import { type Candidate, isFight, type Lookup, type OpenClaim } from "./candidate.ts";
import { placeNearby } from "./nearby.ts";
import { isOver } from "./when.ts";
import { placeBehind } from "./where.ts";

/** How many days the day of an article that gives none is unsure by. */
const UNDATED = 60;
/** By how many days a weekday of such an article is less sure than the article. */
const WEEK = 7;

/** How many sentences back an event named again (`الهجوم`, `المفاوضات`) may have been told. */
const BACK = 8;

/**
 * Fills what a clause leaves open from what was told before: an event named again with the article takes parties, place, date and mode
 * of the one it points back to; a clause of the same paragraph takes its place and date from the clause before.
 */
export function inherit(
  claims: OpenClaim[],
  candidates: readonly Candidate[],
  lookup: Lookup,
  published: Published | null,
): void {
  const wide = daysIn(published) ?? UNDATED;
  const unsure = wide > 2 ? wide + WEEK : 2;
  for (const [i, claim] of claims.entries()) {
    const limit = candidates[i + 1]?.word.index ?? Number.POSITIVE_INFINITY;
    if (FORCE.has(claim.type)) claim.place ??= placeBehind(candidates[i]!, limit, lookup);
  }
  for (const [i, claim] of claims.entries()) {
    const next = claims[i + 1];
    if (next && FORCE.has(claim.type) && FORCE.has(next.type) && isJoined(candidates[i]!, candidates[i + 1]!))
      claim.place ??= next.place;
  }
  const roots = rootsOf(claims, candidates);
  const deepest = placesOfChains(claims, roots);
  placeChains(claims, candidates, roots, deepest);
  blameChains(claims, roots);
  dateChains(claims, roots);
  for (const [i, claim] of claims.entries()) {
    const k = pointsBack(candidates[i]!) ? antecedent(claims, candidates, i) : -1;
    if (k >= 0) takeAll(claim, claims[k]!, deepest[i] ?? null);
    if (claim.actor.length === 0 && isHarm(claim)) claim.actor = causeOf(claims, candidates, i);
    if (claim.actor.length === 0 && isHarm(claim)) claim.actor = killersOf(claims, i);
    if (claim.actor.length === 0 && isHarm(claim)) claim.actor = attackersAhead(claims, candidates, i);
    if (claim.actor.length === 0) claim.actor = goneOn(claims, candidates, i);
    if (claim.target.length === 0 && claim.type === "PROTEST") claim.target = againstWhom(claims);
    nameSides(claims, i);
    if (claim.type === "CONSULT") claim.place ??= visitAround(claims, candidates, i)?.place ?? null;
    shareWithTwin(claims, i, unsure);
    if (!namesTime(candidates[i]!, lookup) && !isStanding(candidates[i]!) && !isOver(candidates[i]!))
      claim.date ??= wholeDays(neighbour(claims, candidates, i, CARRY, (e) => isDay(e.date))?.date ?? null);
    if (OPENS.has(claim.type) && claim.status === "asserted") claim.date ??= dayOfLead(candidates[i]!, lookup);
    if (claim.type === "RETREAT")
      claim.place ??= neighbour(claims, candidates, i, FAR, (e) => e.place !== null)?.place ?? null;
    if (FORCE.has(claim.type))
      claim.place ??=
        neighbour(claims, candidates, i, 0, (e) => e.place !== null)?.place ??
        placeNearby(claim, candidates[i]!, lookup);
  }
}

/** The first mention of the event that each one names again; its own index for those that stand alone. */
function rootsOf(claims: readonly OpenClaim[], candidates: readonly Candidate[]): readonly number[] {
  const root = claims.map((_, i) => i);
  for (const i of claims.keys()) {
    const k = pointsBack(candidates[i]!) ? antecedent(claims, candidates, i) : -1;
    const told = k >= 0 ? k : retold(claims, i);
    if (told >= 0) root[i] = root[told]!;
  }
  return root;
}

/** Fewest dead by whose number an attack that is told twice is known again. */
const MANY = 3;

/** Index of the attack that the same number of dead tells to be the same one, as when the second sentence tells the first again; or -1. */
function retold(claims: readonly OpenClaim[], i: number): number {
  const { type, status, fatalities, mode } = claims[i]!;
  if (type !== "ASSAULT" || status !== "asserted" || typeof fatalities !== "number" || fatalities < MANY) return -1;
  return claims.findIndex(
    (other, k) =>
      k < i &&
      other.type === type &&
      other.status === status &&
      other.fatalities === fatalities &&
      (mode === null || other.mode === null || mode === other.mode),
  );
}

/**
 * A mention that names no place is where the others of its event are, and a first one that names only the country or region (`انفجار شمال البلاد`)
 * happened where the later ones tell more closely. Fights and several attacks told together are at many places.
 */
function placeChains(
  claims: readonly OpenClaim[],
  candidates: readonly Candidate[],
  root: readonly number[],
  deepest: readonly (EventClaim["place"] | undefined)[],
): void {
  for (const [i, claim] of claims.entries()) {
    const place = deepest[i];
    if (!place || claim.type !== "ASSAULT" || claim.status !== "asserted") continue;
    const { verbal, word } = candidates[root[i]!]!;
    if (isFight(claim) || isFight(claims[root[i]!]!) || (!verbal && word.reading?.number === "plural")) continue;
    claim.place ??= place;
    const wide = claim.place.precision === "country" || claim.place.precision === "region";
    if (root[i] === i && wide && claim.place.country === place.country) claim.place = place;
  }
}

/** `هجوم استهدف مركزا … وأعلن التنظيم مسؤوليته عن الهجوم`: who did it may be told only when it is named again. */
function blameChains(claims: readonly OpenClaim[], root: readonly number[]): void {
  const known = new Map<number, EventClaim["actor"] | null>();
  for (const [i, { actor, type, status }] of claims.entries()) {
    if (type !== "ASSAULT" || status === "denied" || actor.length === 0) continue;
    const other = known.get(root[i]!);
    known.set(root[i]!, other === undefined || (other && sameParties(other, actor)) ? actor : null);
  }
  for (const [i, claim] of claims.entries())
    if (claim.type === "ASSAULT" && claim.actor.length === 0 && !isFight(claim))
      claim.actor = known.get(root[i]!) ?? [];
}

/** `قتل جنديان في كمين … وقع الهجوم مساء الأحد`: the day may be told only when the event is named again. */
function dateChains(claims: readonly OpenClaim[], root: readonly number[]): void {
  const known = new Map<number, EventClaim["date"]>();
  for (const [i, { date, status }] of claims.entries())
    if (isDay(date) && status === "asserted" && !known.has(root[i]!)) known.set(root[i]!, wholeDays(date));
  for (const [i, claim] of claims.entries())
    if (FORCE.has(claim.type) && claim.status === "asserted") claim.date ??= known.get(root[i]!) ?? null;
}

/** Other mentions of an event are dated to its day, though one tells the minute. */
function wholeDays(date: EventClaim["date"]): EventClaim["date"] {
  if (!date?.from?.includes("T") || !date.to) return date;
  const from = date.from.slice(0, 10);
  return { from, to: new Date(Date.parse(from) + DAY_MS).toISOString().slice(0, 10) };
}

const sameParties = (a: EventClaim["actor"], b: EventClaim["actor"]) =>
  a.some((x) => b.some((y) => x.name === y.name || (x.entity !== null && x.entity === y.entity)));

/** `مقتل أربعة صيادين برصاص الجيش … وبمقتل الصيادين الأربعة`: the same number of the same people died by the same hands. */
function killersOf(claims: readonly OpenClaim[], i: number): EventClaim["actor"] {
  const { fatalities, target, type } = claims[i]!;
  if (typeof fatalities !== "number" || type !== "ASSAULT") return [];
  const twin = claims.find(
    (other, k) =>
      k < i &&
      other.fatalities === fatalities &&
      other.actor.length > 0 &&
      other.type === "ASSAULT" &&
      other.target.some((x) => target.some((y) => alike(x.name, y.name))),
  );
  return twin?.actor ?? [];
}

/** `صيادون`, `الصيادون الأربعة` */
function alike(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.split(" ")[0]!.replace(/^ال/u, ""));
  return x === y && x !== "أشخاص";
}

/**
 * The deepest place told of each chain of mentions: an event named again (`الغارة`) may tell where it was only the third time.
 * Events that stand alone have none.
 */
function placesOfChains(claims: readonly OpenClaim[], root: readonly number[]): (EventClaim["place"] | undefined)[] {
  const best = new Map<number, EventClaim["place"]>();
  for (const [i, { place }] of claims.entries()) {
    const known = best.get(root[i]!);
    if (place && (!known || depthOf(place) > depthOf(known))) best.set(root[i]!, place);
  }
  return root.map((r) => best.get(r));
}

/** A direction of a land (`شمال البلاد`) says less than what has a name of its own. */
const depthOf = ({ precision, name }: NonNullable<EventClaim["place"]>): number =>
  DEPTH[precision] - (DIRECTION.test(name) ? 0.5 : 0);
const DIRECTION = /^(?:شمال|جنوب|شرق|غرب|وسط|الحدود|الشريط الحدودي|السياج)/u;

const isHarm = (claim: EventClaim) => /^event\.(?:kill|wound)/.test(claim.rule);

const AFTER = new Set(["بعد", "عقب", "غداة"]);

/** Those who attacked in the same sentence or the one before killed and wounded too: `قصفت القوات الحي … مما أدى إلى مقتل ثلاثة`. */
function causeOf(claims: readonly OpenClaim[], candidates: readonly Candidate[], i: number): EventClaim["actor"] {
  const { sentence, phrases } = candidates[i]!.clauses;
  // `قتلا بقصف بعد جرح جنود`: what came before was not done by it.
  const own = phrases[candidates[i]!.phrase]!;
  if (own.kind === "noun" && AFTER.has(own.preposition ?? "")) return [];
  for (let k = i - 1; k >= 0; k--) {
    const before = candidates[k]!.clauses.sentence;
    if (sentence.index - before.index > 1 || sentence.paragraph !== before.paragraph) return [];
    const other = claims[k]!;
    if (other.type === "ASSAULT" && !isHarm(other) && !isFight(other) && other.status === "asserted")
      return other.actor;
  }
  return [];
}

/**
 * Who used force just before in the same sentence goes on (`سيطرت المقاومة على التل وتجري محاصرة المعسكر`), and who took, held or arrested goes on in the
 * next one too; not what is answered or led up to, and not what a verb carries whose doer goes unsaid.
 */
function goneOn(claims: readonly OpenClaim[], candidates: readonly Candidate[], i: number): EventClaim["actor"] {
  const claim = claims[i]!;
  const { clauses, verbal, carrier, undergone, phrase, frame, args, word } = candidates[i]!;
  if (!FORCE.has(claim.type) || frame.id.startsWith("explosive") || claim.mode === "censor") return [];
  if (claim.status === "denied" || claim.status === "hypothetical" || frame.id.startsWith("seize.lose")) return [];
  if (verbal && args.passive && claim.type === "COERCE") return [];
  // `المنطقة المحاصرة`
  if (!verbal && word.kind === "adjective") return [];
  if (carrier && !undergone && !PASSED.has(carrier.reading?.lexeme.lemma ?? "")) return [];
  const own = clauses.phrases[phrase];
  if (!verbal && own?.kind === "noun" && LED.has(own.preposition ?? "") && claim.mode !== "destroy") return [];
  const reach = claim.type === "COERCE" && claim.mode !== "restrict" ? 1 : 0;
  for (let k = i - 1; k >= 0; k--) {
    const other = claims[k]!;
    if (clauses.sentence.index - candidates[k]!.clauses.sentence.index > reach) return [];
    if (!FORCE.has(other.type) || isFight(other) || other.actor.length === 0) continue;
    // `اعترضت القوات صاروخين استهدفا المدينة`: who brings it down did not fire it.
    if (DOWNED.test(other.rule) && claim.mode !== "destroy") return [];
    // Who bombards from afar takes nobody in the next sentence.
    if (candidates[k]!.clauses !== clauses && FROM_AFAR.has(other.mode ?? "")) continue;
    const from = candidates[k]!.clauses === clauses ? candidates[k]!.word.index : clauses.sentence.first;
    return sameParties(other.actor, claim.target) || beginsAnew(clauses, from, word.index) ? [] : other.actor;
  }
  return [];
}

/** Between the two someone says something else (`وأكد المرصد مقتل`), or another undertakes it (`شنت القوات ضربات`; `وشن هجمات` goes on). */
function beginsAnew({ phrases, words }: Clauses, from: number, to: number): boolean {
  for (let p = phraseAt(phrases, to); p >= 0; p--) {
    const phrase = phrases[p]!;
    if (phrase.first <= from) return false;
    if (phrase.kind !== "verb" || phrase.first >= to) continue;
    const { reading, conjunction } = words[phrase.first]!;
    const classes = reading?.lexeme.classes ?? [];
    if (classes.includes("say") || classes.includes("declare")) return true;
    if (classes.includes("light") && conjunction === null) return true;
  }
  return false;
}
const DOWNED = /^event\.destroy\.(?:shootdown|defuse)/;
const FROM_AFAR: ReadonlySet<string> = new Set(["aerial", "drone", "heavy-weapons"]);
/** Carriers that leave the doer unsaid. */
const PASSED: ReadonlySet<string> = new Set(["تم", "جرى", "شهد"]);
/** What stands behind these came before or is answered: `شن غارة بعد إطلاق صواريخ`. */
const LED: ReadonlySet<string> = new Set(["بعد", "عقب", "إثر", "غداة", "على", "جراء", "بسبب", "أثناء", "قبل"]);

/** Protests of one article are against the same. */
const againstWhom = (claims: readonly OpenClaim[]): EventClaim["target"] =>
  claims.find((e) => e.type === "PROTEST" && e.target.length > 0)?.target ?? [];

/** `قتل 15 شخصا عندما فجر انتحاري نفسه`: who attacked in the clause of time behind the deaths killed them. */
function attackersAhead(
  claims: readonly OpenClaim[],
  candidates: readonly Candidate[],
  i: number,
): EventClaim["actor"] {
  const { clauses, word } = candidates[i]!;
  const next = candidates[i + 1]?.clauses === clauses ? claims[i + 1]! : null;
  if (next?.type !== "ASSAULT" || isHarm(next) || isFight(next) || next.status !== "asserted") return [];
  for (let k = word.index + 1; k < candidates[i + 1]!.word.index; k++)
    if (WHEN.has(clauses.words[k]!.token.norm)) return next.actor;
  return [];
}
const WHEN: ReadonlySet<string> = new Set(["عندما", "حين", "حينما", "لدي", "بعدما", "اذ"]);

/** How many sentences behind a visit its talks are told. */
const VISIT = 2;

/** Talks are where the visit of their sentence went, or one told just before by someone who takes part. */
function visitAround(
  claims: readonly OpenClaim[],
  candidates: readonly Candidate[],
  i: number,
): EventClaim | undefined {
  const { index } = candidates[i]!.clauses.sentence;
  const parties = [...claims[i]!.actor, ...claims[i]!.target];
  return claims.findLast((other, k) => {
    const back = index - candidates[k]!.clauses.sentence.index;
    if (other.mode !== "visit" || other.place === null || k === i || back < 0 || back > VISIT) return false;
    const visitors = [...other.actor, ...other.target];
    return back === 0 || visitors.some((x) => parties.some((y) => begins(x.name, y.name) || begins(y.name, x.name)));
  });
}

/** `المبعوث` names `المبعوث الأممي` again. */
const begins = (whole: string, name: string) => whole === name || whole.startsWith(`${name} `);

const SIDES = new Set(["الجانبين", "الجانبان", "الطرفين", "الطرفان", "البلدين", "البلدان"]);

/** `الجانبان` are the two parties named last: both sides of a fight or talks, or doer and target. */
function nameSides(claims: readonly OpenClaim[], i: number): void {
  const claim = claims[i]!;
  if (claim.actor.length !== 1 || !SIDES.has(claim.actor[0]!.name)) return;
  for (let k = i - 1; k >= 0; k--) {
    const { actor, target } = claims[k]!;
    if (actor.length >= 2 || (actor.length === 1 && target.length === 1)) {
      claim.actor = actor.length >= 2 ? actor : [...actor, ...target];
      return;
    }
  }
}

/** So many events before or behind it the twin of an event is looked for: more than articles have, and long lines stay cheap. */
const TWIN_REACH = 200;

/** An event told twice in one article, with the same thing aimed at or the same exact place, has one date and place. */
function shareWithTwin(claims: readonly OpenClaim[], i: number, unsure: number): void {
  const claim = claims[i]!;
  if (claim.date !== null || claim.type !== "ASSAULT" || claim.status !== "asserted") return;
  for (let k = Math.max(0, i - TWIN_REACH); k < Math.min(claims.length, i + TWIN_REACH); k++) {
    const other = claims[k]!;
    // Months and what began once are said of one; a day is as wide as the day of the article is unsure.
    if (k === i || (daysIn(other.date) ?? Number.POSITIVE_INFINITY) > unsure || !isTwin(claim, other)) continue;
    claim.date = wholeDays(other.date);
    claim.place ??= other.place;
    return;
  }
}

function isTwin(a: EventClaim, b: EventClaim): boolean {
  if (b.type !== a.type || b.status !== "asserted" || !compatible(a, b)) return false;
  const exact =
    a.place !== null &&
    b.place !== null &&
    a.place.precision !== "country" &&
    a.place.precision !== "region" &&
    a.place.name === b.place.name;
  return (
    exact ||
    a.target.some((x) => b.target.some((y) => x.name === y.name && (x.entity !== null || x.name.includes(" "))))
  );
}

/** `ينفذ اغتيالات وتفجيرات في المدينة`, `غارة استهدفت رتلا في الوادي`: where the second of two nouns happened or what says more of the first, both did. */
function isJoined(c: Candidate, next: Candidate): boolean {
  if (c.clauses !== next.clauses) return false;
  const { antecedent } = next.args;
  // `اعترضت القوات صاروخا استهدف المدينة`: where it came down it was brought down.
  if (DOWNED.test(`event.${c.frame.id}`)) return c.target.some((p) => p.head === antecedent?.head);
  if (c.verbal) return false;
  if (next.verbal) return antecedent !== null && antecedent.first <= c.word.index && c.word.index < antecedent.last;
  const phrase = next.clauses.phrases[next.phrase];
  return phrase?.kind === "noun" && (next.phrase === c.phrase || (phrase.joined && next.phrase === c.phrase + 1));
}

/** A definite noun with nothing of its own points back. */
function pointsBack(c: Candidate): boolean {
  if (c.verbal || c.args.genitive || c.word.enclitic || c.whole !== null || c.frame.id === "fight.war") return false;
  return (c.word.reading?.definite ?? false) && !isNext(c);
}

/** `الهجوم الثاني` is another one than the last told; `الهجوم الثاني من نوعه` may be it. */
const isNext = ({ args }: Candidate): boolean =>
  !args.after.has("من") &&
  args.modifiers.some(
    ({ reading }) => reading?.lexeme.classes.includes("ordinal") && !FIRST_OR_LAST.has(reading.lexeme.lemma),
  );
const FIRST_OR_LAST = new Set(["أول", "أخير"]);

/** Index of the event that one named again points back to: the last one told with the same word, else the last of its type and mode; or -1. */
function antecedent(claims: readonly OpenClaim[], candidates: readonly Candidate[], i: number): number {
  const sentence = candidates[i]!.clauses.sentence.index;
  const word = lemmaOf(candidates[i]!);
  let like = -1;
  for (let k = i - 1; k >= 0; k--) {
    if (sentence - candidates[k]!.clauses.sentence.index > BACK) break;
    const other = claims[k]!;
    if (other.type !== claims[i]!.type || other.status === "denied") continue;
    const close = k === i - 1 && candidates[k]!.clauses === candidates[i]!.clauses;
    const same = [candidates[k]!, ...candidates[k]!.merged].some((c) => lemmaOf(c) === word);
    const alike = compatible(claims[i]!, other) || (same && isBombing(claims[i]!, other));
    if (isElsewhere(claims[i]!, other) || isAnotherDay(claims[i]!, other) || (!close && !alike)) continue;
    if (same) return k;
    if (like < 0 || (isHarm(claims[like]!) && !isHarm(other))) like = k;
  }
  return like;
}

const lemmaOf = (c: Candidate) => c.word.reading?.lexeme.lemma ?? c.word.token.norm;

/** `منذ الهجوم الذي أوقع 31 قتيلا في يناير`: what has a day of its own, weeks away, is not what happened on another. */
const isAnotherDay = (a: EventClaim, b: EventClaim): boolean =>
  isDay(a.date) && isDay(b.date) && Math.abs(Date.parse(a.date!.from!) - Date.parse(b.date!.from!)) > WEEK_MS;
const WEEK_MS = 7 * DAY_MS;

/** `الانسحاب من كينيا` does not take `الانسحاب من مالي` up. */
const isElsewhere = (one: EventClaim, other: EventClaim): boolean => {
  const [a, b] = [ownPlace(one), ownPlace(other)];
  return a?.country != null && b?.country != null && a.country !== b.country;
};
const ownPlace = ({ place, evidence, type }: EventClaim): EventClaim["place"] =>
  type === "RETREAT" && place !== null && place.start >= evidence.start && place.end <= evidence.end ? place : null;

const compatible = (a: EventClaim, b: EventClaim) =>
  a.mode === null || b.mode === null || a.mode === b.mode || (LIKE.has(a.mode) && LIKE.has(b.mode));
/** A blast may be called so before the suicide bomber is told of. */
const LIKE: ReadonlySet<string> = new Set(["explosives", "suicide-attack"]);

/** `قصفت الطائرات … وأسفر القصف`: bombardment by nothing that is told may be that of planes. */
const isBombing = (a: EventClaim, b: EventClaim) =>
  a.mode === "heavy-weapons" && b.mode === "aerial" && a.weapon === null;

/** `الانفجار` after a suicide attack is what the bomber set off. */
const isBlastOf = (a: EventClaim, b: EventClaim) => a.mode === "explosives" && b.mode === "suicide-attack";

function takeAll(claim: OpenClaim, from: EventClaim, deepest: EventClaim["place"]): void {
  if (claim.actor.length === 0) claim.actor = from.actor;
  if (claim.type === "ASSAULT" && !isFight(claim)) {
    if (claim.mode === null || isBlastOf(claim, from) || isBombing(claim, from)) claim.mode = from.mode;
    claim.acled ??= from.acled;
  }
  claim.date ??= wholeDays(from.date);
  if (SETTLED.has(claim.type)) claim.place ??= deepest ?? from.place;
}

/** `القوات التي تحاصر المدينة`: what a relative clause tells of who holds what stands for long. */
const isStanding = ({ verbal, args, frame }: Candidate): boolean =>
  verbal && args.antecedent !== null && frame.type === "COERCE";

/** A sentence that names a time of its own (`في وقت لاحق`, and no `حاليا`) doesn't go on with that of the sentence before. */
function namesTime({ clauses }: Candidate, lookup: Lookup): boolean {
  const { first, last } = clauses.sentence;
  return lookup.within(first, last).some((m) => {
    if (m.kind !== "time") return false;
    return m.from !== null || m.to !== null || (m.grain !== "duration" && !NOW.has(clauses.words[m.first]!.token.norm));
  });
}
const NOW: ReadonlySet<string> = new Set(["حاليا", "الان", "بعد", "الحالي", "الحالية", "الراهن"]);

/** Types that a report opens with. */
const OPENS: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "PROTEST"]);
/** How many tokens behind a first sentence without a time the day may be named that it tells of. */
const LEAD_REACH = 90;

/** `مقتل عشرة في انفجار شمال البلاد. وقال مصدر إن العبوة انفجرت الخميس`: what the first sentence sums up was on the first day that the text names. */
function dayOfLead({ clauses }: Candidate, lookup: Lookup): EventClaim["date"] {
  const { sentence, previous } = clauses;
  if (previous?.sentence.block === sentence.block) return null;
  if (lookup.within(sentence.first, sentence.last).some((m) => m.kind === "time")) return null;
  for (const m of lookup.within(sentence.last, Math.min(clauses.words.length, sentence.last + LEAD_REACH)))
    if (m.kind === "time" && isDay({ from: m.from, to: m.to })) return wholeDays({ from: m.from, to: m.to });
  return null;
}

/** How many sentences back a truce, withdrawal or release may have been placed. */
const FAR = 12;

/** How many sentences a date or place told once goes on for clauses that name none. */
const CARRY = 2;

/** The nearest event told before, of a kind that this one may continue, that has what is missing. */
function neighbour(
  claims: readonly OpenClaim[],
  candidates: readonly Candidate[],
  i: number,
  reach: number,
  has: (e: EventClaim) => boolean,
): OpenClaim | null {
  const sentence = candidates[i]!.clauses.sentence.index;
  for (let k = i - 1; k >= 0; k--) {
    if (sentence - candidates[k]!.clauses.sentence.index > reach) return null;
    const other = claims[k]!;
    if (continues(claims[i]!, other)) return has(other) ? other : null;
  }
  return null;
}

const FORCE = new Set(["ASSAULT", "COERCE"]);
/** Types whose event, named again, is where it was. */
const SETTLED = new Set([...FORCE, "CONSULT", "RETREAT", "PROTEST"]);

const DEPTH: Readonly<Record<PlacePrecision, number>> = { exact: 5, town: 4, district: 3, region: 2, country: 1 };

function continues(claim: EventClaim, before: EventClaim): boolean {
  if (claim.status !== "asserted" || before.status !== "asserted") return false;
  return FORCE.has(claim.type) ? FORCE.has(before.type) : claim.type === before.type;
}
