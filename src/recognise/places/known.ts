/** Places by a name that is known. */

import { fold, type PhraseMatch, rawOffset } from "../../arabic/index.ts";
import type { PlaceEntry, Token } from "../../record/index.ts";
import { type Candidate, ofName } from "./candidate.ts";
import { contradicts } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One text, with what each of its tokens may begin, from `Vocabulary.rolesOf`. */
export interface PlaceText {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly roles: Uint8Array;
  readonly vocabulary: Vocabulary;
}

/** The known name at a token, of the places whose spelling the text does not contradict; `bare` lets no clitic stand before it. */
export function knownAt(places: PlaceText, i: number, bare = true, headed = false): PhraseMatch<PlaceEntry> | null {
  const token = places.tokens[i];
  if (token === undefined || token.kind !== "word") return null;
  const match = places.vocabulary.names.longest(places.tokens, i);
  if (match === null || (bare && match.cut.length > 0)) return null;
  if (match.last - match.first > 1) return match;
  if (places.vocabulary.countryOf(match.cut.stem) !== null && !match.values.some((v) => v.kind === "country"))
    return null;
  const written = writtenAt(places, i, match.cut.length);
  const values = match.values.filter((v) =>
    v.names.some((n) => fold(n) === match.cut.stem && !contradicts(headed ? plainHamza(written) : written, n)),
  );
  return values.length === 0 ? null : values.length === match.values.length ? match : { ...match, values };
}

/** `قضاء أمرلي` for آمرلي: behind the noun of its kind a name may be written with another hamza on its alef. */
const plainHamza = (written: string): string => written.replace(/^[أإآ]/u, "ا");

/** A token's letters as they stand in the text, behind its clitics. */
export function writtenAt(places: PlaceText, i: number, cut: number): string {
  const token = places.tokens[i]!;
  return places.text.slice(cut > 0 ? rawOffset(places.text, token, cut) : token.start, token.end);
}

export function bareAt(places: PlaceText, i: number): Candidate[] | null {
  const match = knownAt(places, i, false);
  if (match === null) return null;
  const before = places.tokens[i - 1];
  const named = before !== undefined && match.cut.length === 0 && blocks(places, before);
  if (named && !match.values.some((v) => v.kind === "country")) return null;
  return [ofName("place.name", i, match.last, match.cut.length, match, { sure: true })];
}

function blocks(places: PlaceText, before: Token): boolean {
  return before.cuts.some((cut) => places.vocabulary.blockers.has(cut.stem));
}
