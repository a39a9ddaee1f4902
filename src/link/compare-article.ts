import type { EventClaim } from "../record/index.ts";
import { gapOf } from "./days.ts";
import { type Family, LASTING } from "./family.ts";
import { countriesMet, meansOf, met, overlapping, type PlaceRelation, partiesOf, placesOf } from "./likeness.ts";
import type { Mention } from "./mention.ts";
import type { ArticleWeight } from "./weights.ts";

/** What begins so many characters into its article is its news, which later sentences take up. */
const LEDE = 400;
/** Distance in characters that weighs nothing. */
const USUAL = 300;
/** An event so many days older than its article is what lies behind its news. */
const OLD = 14;
const YEAR = 366;
/** Families of which one article often tells several. */
const MANY_AN_ARTICLE: ReadonlySet<Family> = new Set<Family>([
  ...(["coercion", "demand", "accusation", "refusal", "threat"] as const),
  ...(["sanction", "cooperation", "aid", "deployment"] as const),
]);

type Add = (weight: ArticleWeight, times?: number) => void;

/**
 * Weighs two mentions of one article. What a mention took from its context (date, place, parties) says little here: its neighbours took the
 * same. What says most is whether the second takes the first up.
 */
export function compareInArticle(one: Mention, other: Mention, overlap: number, add: Add): void {
  const [a, b] = one.event.start <= other.event.start ? [one, other] : [other, one];
  add("same-article");
  if (MANY_AN_ARTICLE.has(a.family)) add("many-told");
  if (a.event.start < LEDE) add("news");
  if (a.turn === 0) add("first");
  if (b.turn === a.turn + 1) add("next");
  add("distance", Math.log((1 + b.event.start - a.event.start) / USUAL));
  whenAndWhere(a, b, add);
  who(a, b, add);
  what(a, b, overlap, add);
  telling(a, b, add);
}

const APART: ReadonlySet<PlaceRelation> = new Set<PlaceRelation>(["other", "near", "region", "unknown", "unlike"]);

function whenAndWhere(a: Mention, b: Mention, add: Add): void {
  if (a.days !== null && b.days !== null) {
    const gap = gapOf(a.days, b.days);
    if (gap > 0) add("dates-differ");
    else if (gap < 0) add(a.days.from === b.days.from && a.days.to === b.days.to ? "same-date" : "dates-overlap");
  } else {
    const age = Math.max(ageOf(a), ageOf(b));
    if (age > YEAR) add("long-before");
    else if (age > OLD) add("background");
  }
  const place = placesOf(a, b);
  const own = a.placed && b.placed;
  if (place === "same") add(a.event.place!.start === b.event.place!.start ? "place-kept" : "same-place");
  else if (place === "within") add("place-within");
  else if (place === "in-country") add("in-country");
  else if (place !== null && APART.has(place)) add(own ? "places-differ" : "places-kept-differ");
  else if (place === "countries") add(own ? "countries-differ" : "countries-kept-differ");
}

/** How many days before its article an event lies that is not its news: an undated mention does not take it up. */
const ageOf = ({ days, published, event }: Mention): number =>
  days === null || published === null || event.start < LEDE ? 0 : published.from - days.to;

function who(a: Mention, b: Mention, add: Add): void {
  const countries = countriesMet(a, b);
  // Whose forces move says which move it is; of what several do together only who takes part does.
  if (LASTING.has(a.family) && a.family !== "withdrawal" && countries !== null) {
    if (countries.common > 1) add("same-parties");
    else if (countries.common === 0 && !met(partiesOf([...a.actor, ...a.target], [...b.actor, ...b.target])))
      add("parties-differ");
    return;
  }
  const target = partiesOf(a.target, b.target);
  if (target === "same") add("same-target");
  else if (target === "related") add("related-target");
  else if (target === "none") add("targets-differ");
  const actor = partiesOf(a.actor, b.actor);
  if (actor === "same") add("same-actor");
  else if (actor === "related") add("related-actor");
  else if (actor === "none") add("actors-differ");
  if (target !== "same" && actor !== "same") {
    if (partiesOf(a.actor, b.target) === "same" || partiesOf(a.target, b.actor) === "same") add("roles-turned");
  }
}

/** Modes that say what an act led to and not how it was done. */
const OUTCOME = "destroy";

function what(a: Mention, b: Mention, overlap: number, add: Add): void {
  const [m, n] = [a.event.mode, b.event.mode];
  if (a.family === "talks" && m !== n && (m === "visit" || n === "visit")) add("visit-or-talks");
  else if (a.family === "withdrawal" && m !== null && n !== null && m !== n) add("acts-differ");
  else if (m !== null && n !== null) {
    if (m === n || (m !== OUTCOME && n !== OUTCOME)) add(meansOf(m, n));
  } else if (m !== n && m !== OUTCOME && n !== OUTCOME) add("means-untold");
  if (a.event.weapon !== null && a.event.weapon.name === b.event.weapon?.name) add("same-weapon");
  for (const [i, [low, high]] of a.casualties.entries()) {
    const [lower, higher] = b.casualties[i]!;
    if (low < 0 || lower < 0) continue;
    if (low === lower && high === higher) add(low > 1 ? "same-casualties" : "casualties-fit");
    else add(low <= higher && lower <= high ? "casualties-fit" : "casualties-differ");
  }
  if ((a.event.incidents === null) !== (b.event.incidents === null)) add("one-tells-many");
  add("same-words", overlap);
}

/** Two sources tell: what the second tells is often what the first told. */
function otherSource({ sources: a }: EventClaim, { sources: b }: EventClaim): boolean {
  const [one, other] = [a.at(-1), b.at(-1)];
  return one !== undefined && other !== undefined && one.name !== other.name;
}

function telling(a: Mention, b: Mention, add: Add): void {
  const same = a.trigger === b.trigger;
  if (b.definite) add(same ? "points-back" : "takes-up");
  else if (same) add("same-word");
  if (!same && a.event.rule === b.event.rule) add("same-sense");
  if (b.definite && !b.placed && b.actor.length + b.target.length === 0) add("bare");
  if (otherSource(a.event, b.event)) add("other-source");
  if (b.pointed) add("this");
  if (a.harm !== b.harm) add("outcome");
  if (a.evidenceHash === b.evidenceHash && a.words.length > 1) add("same-clause");
  else if (overlapping(a.event, b.event)) add("one-sentence");
  if (b.another && a.evidenceHash !== b.evidenceHash) add("another");
  if (a.plural !== b.plural && !LASTING.has(a.family)) add("one-plural");
  kinds(a, b, add);
}

/** Whether what one tells has happened, happened often or is to come. A move that articles argue over is told both as a plan and by its name. */
function kinds(a: Mention, b: Mention, add: Add): void {
  const move = a.family === "withdrawal";
  const ahead = a.kind === "prospect" || b.kind === "prospect";
  if (a.kind === b.kind) {
    if (ahead && move) add("both-planned");
  } else if (!ahead) add("one-or-series");
  else add(move && oneMove(a, b) ? "plan-or-move" : "prospect-or-fact");
}

/** One side leaves in both; where one has no day, leaving one land is enough, as an article has one such move to argue over. */
function oneMove(a: Mention, b: Mention): boolean {
  if ((countriesMet(a, b)?.common ?? 0) > 0) return true;
  return (a.days === null || b.days === null) && a.place.length > 0 && a.place.at(-1) === b.place.at(-1);
}
