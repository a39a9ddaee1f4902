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
