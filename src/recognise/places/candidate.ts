import type { PhraseMatch } from "../../arabic/index.ts";
import type { PlaceEntry } from "../../record/index.ts";
import type { Head } from "./vocabulary.ts";

/** A stretch that names a place, before it is settled which one. */
export interface Candidate {
  readonly rule: string;
  /** Tokens `[first, last)`; `cut` normal letters of clitics stand before the name in the first. */
  readonly first: number;
  readonly last: number;
  readonly cut: number;
  /** Tokens of the known name inside, `[nameFirst, nameLast)`; equal to the whole for bare names. */
  readonly nameFirst: number;
  readonly nameLast: number;
  /** Places that bear the name; empty for a name that only its head noun makes a place. */
  readonly values: readonly PlaceEntry[];
  readonly head: Head | null;
  /** A part of the place (north of it, its outskirts) or another thing named after it, not the place itself. */
  readonly part: boolean;
  /** Kilometres and bearing from the known place, where the text gives a distance. */
  readonly distance: { readonly km: number; readonly bearing: number } | null;
  /** What an anaphoric noun stands for (`country` for `البلاد`), or null. */
  readonly anaphor: string | null;
  /** Named outright, so that it can vouch for the country of others. */
  readonly sure: boolean;
}

/** The candidate of a known name; `first`, `last` and `cut` are of all that belongs to it. */
export function ofName(
  rule: string,
  first: number,
  last: number,
  cut: number,
  name: PhraseMatch<PlaceEntry>,
  more: { sure?: boolean; part?: boolean },
): Candidate {
  const { first: nameFirst, last: nameLast, values } = name;
  const { part = false, sure = false } = more;
  return candidate(rule, first, last, cut, nameFirst, nameLast, values, part, sure);
}

/** A candidate without a known name. */
export function blank(rule: string, first: number, last: number, cut: number): Candidate {
  return candidate(rule, first, last, cut, first, last, [], false, false);
}

/** Every candidate is made here: one order of fields for all. */
function candidate(
  rule: string,
  first: number,
  last: number,
  cut: number,
  nameFirst: number,
  nameLast: number,
  values: readonly PlaceEntry[],
  part: boolean,
  sure: boolean,
): Candidate {
  const [head, distance, anaphor] = [null, null, null];
  return { rule, first, last, cut, nameFirst, nameLast, values, head, part, distance, anaphor, sure };
}
