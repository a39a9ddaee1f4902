import { wordId } from "./bag.ts";
import { ONE_SIDED } from "./family.ts";
import { countriesMet, met, partiesOf } from "./likeness.ts";
import type { Mention, Side } from "./mention.ts";
import type { Weight } from "./weights.ts";

/** Talks, agreements, withdrawals: who is actor and who target depends on the teller; here only who takes part counts. */
export function partiesInCommon(a: Mention, b: Mention): Weight | null {
  if (strangers(a, b)) return "parties-differ";
  const countries = countriesMet(a, b);
  if (countries === null) return null;
  const { common, all } = countries;
  if (common > 1 || (common === 1 && all && ONE_SIDED.has(a.family))) return all ? "same-parties" : "most-parties";
  const one = a.family === "talks" ? "one-side-met" : "related-parties";
  // Talks in a country have it in common by their place already.
  if (common === 1) return a.family === "talks" && hosted(a, b) ? null : one;
  const named = partiesOf([...a.actor, ...a.target], [...b.actor, ...b.target]);
  if (met(named)) return one;
  return named === "none" ? "parties-differ" : null;
}

/** Both say who takes part, and nothing that one says names a party of the other. */
function strangers(a: Mention, b: Mention): boolean {
  const [ones, others] = [guestsOf(a), guestsOf(b)];
  if (ones.length === 0 || others.length === 0 || met(partiesOf(ones, others))) return false;
  return !namesAny(ones, b) && !namesAny(others, a);
}

/** The parties but for the land in which they met. */
const guestsOf = ({ actor, target, place }: Mention): Side[] =>
  [...actor, ...target].filter(({ key }) => !place.includes(key));

/** A word of a party's name, other than that of the place, stands in the other's clauses. */
const namesAny = (sides: readonly Side[], { words, placeWords }: Mention): boolean =>
  sides.some(({ stems }) => stems.some((stem) => words.includes(wordId(stem)) && !placeWords.includes(wordId(stem))));

/** The one country in common is where both took place. */
const hosted = ({ place: p, countries }: Mention, { place: q, countries: others }: Mention): boolean =>
  p.length > 0 && p.at(-1) === q.at(-1) && countries.includes(p.at(-1)!) && others.includes(p.at(-1)!);
