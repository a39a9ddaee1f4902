/** Bodies by a name that is known: `حماس`, `حركة المقاومة الإسلامية (حماس)`. */

import type { ActorEntry } from "../../record/index.ts";
import { baseDraft, type Draft, kindOf } from "./draft.ts";
import { clitics } from "./people.ts";
import type { Phrases } from "./phrase.ts";
import { IS } from "./vocabulary.ts";

/** Words before those to whom something is ascribed. */
export const ATTRIBUTION = new Set([
  "عن",
  "بحسب",
  "حسب",
  "وفق",
  "قناة",
  "قناه",
  "صحيفة",
  "وكالة",
  "مراسل",
  "موقع",
  "شبكة",
  "تلفزيون",
  "إذاعة",
]);
/** Names of groups are at most this many words. */
const PAIRED = 3;
const isBand = (entry: ActorEntry): boolean => kindOf(entry) === "group" || kindOf(entry) === "party";

const SHORTEST_CUT = 4;

/** A name of the knowledge files that is no person's. */
export function knownBody(phrases: Phrases, at: number): Draft | null {
  const { scan, vocabulary } = phrases;
  const match = scan.nameAt(at, vocabulary.names);
  if (match === null) return null;
  const entry = match.values[0]!;
  const kind = kindOf(entry);
  if (kind === "person") return null;
  const { cut } = match;
  if (match.last - at === 1 && !standsAlone(phrases, at, cut.stem, cut.length, cut.preposition)) return null;
  return {
    ...baseDraft(at, match.last, cut.length, "actor.known"),
    last: withAlias(phrases, match.last, entry),
    kind,
    sector: entry.sector,
    country: entry.country,
    entity: entry,
  };
}

/** `حركة المقاومة الإسلامية (حماس)`: another name of the same actor between brackets belongs to the first. */
export function withAlias(phrases: Phrases, last: number, entry: ActorEntry): number {
  const { scan, vocabulary } = phrases;
  if (last + 1 >= scan.view.length || scan.view[last]!.norm !== "(" || last + 1 >= scan.limits[last]!) return last;
  const match = vocabulary.names.longest(scan, last + 1, scan.limits[last]!);
  if (match === null || !match.values.includes(entry) || match.last >= scan.limits[last]!) return last;
  return scan.view[match.last]!.norm === ")" ? match.last + 1 : last;
}

function standsAlone(phrases: Phrases, at: number, stem: string, cut: number, preposition: string | null): boolean {
  const { scan, vocabulary } = phrases;
  if (cut > 0 && stem.length < SHORTEST_CUT && scan.view[at]!.readings.length > 0) return false;
  if (vocabulary.weak.has(stem) && isOfPair(phrases, at)) return true;
  if (cut > 0 && preposition !== null && stem.length <= 3) return false;
  if (cut > 0 && scan.infos[at]!.flags & (IS.verb | IS.noun) && !stem.startsWith("ال")) {
    const best = scan.view[at]!.readings[0]!;
    if (clitics(best) !== cut) return false;
  }
  if (scan.infos[at]!.flags & IS.verb && !scan.markBefore(at)) return false;
  const key = stem.endsWith("ة") ? `${stem.slice(0, -1)}ه` : stem;
  if (!vocabulary.weak.has(key)) return true;
  const before = scan.tokens[scan.view[at]!.index - 1];
  const bracket = before !== undefined && (before.norm === "(" || scan.markBefore(at));
  return (
    bracket ||
    (before !== undefined && ATTRIBUTION.has(before.norm)) ||
    (preposition === "ل" && at > 0 && (scan.infos[at - 1]!.flags & IS.verb) !== 0)
  );
}

/** `بين فتح وحماس`, `حماس وفتح`: an everyday word joined to the name of a group or party is one too. */
function isOfPair(phrases: Phrases, at: number): boolean {
  const { scan, vocabulary } = phrases;
  const next = at + 1 < scan.limits[at]! ? scan.nameAt(at + 1, vocabulary.names) : null;
  if (next !== null && next.cut.conjunction === "و" && isBand(next.values[0]!)) return true;
  if (scan.nameAt(at, vocabulary.names)?.cut.conjunction !== "و") return false;
  for (let k = at - 1; k >= Math.max(0, at - PAIRED); k--) {
    const before = scan.nameAt(k, vocabulary.names);
    if (before !== null && before.last === at) return isBand(before.values[0]!);
  }
  return false;
}
