/** Places by a head noun with the name after it: `محافظة صعدة`, `مدينتي الموصل وتكريت`. */

import type { PhraseMatch } from "../../arabic/index.ts";
import type { PlaceEntry } from "../../record/index.ts";
import { blank, type Candidate, ofName } from "./candidate.ts";
import { knownAt, type PlaceText, writtenAt } from "./known.ts";
import { ARTICLE, capitalAt } from "./land.ts";
import { contradicts } from "./spelling.ts";
import { joinedNameEnd, unknownNameEnd } from "./unknown-name.ts";
import { type Head, ROLE } from "./vocabulary.ts";

/** Kinds whose name may be another place's: the airport of a town. */
const NAMED_AFTER = new Set(["facility", "airport", "base", "field", "port", "crossing", "camp"]);
const OPENERS = new Set(["«", '"', "“", "(", "'", "‘"]);
const CLOSERS = new Set(["»", '"', "”", ")", "'", "’"]);
const LONGEST_LIST = 12;

export const AND = "و";

/** A head noun with the name after it: `محافظة صعدة`, `قاعدة عين الأسد الجوية`, `قرية تل الضمان`. */
export function headedAt(places: PlaceText, i: number): Candidate[] | null {
  const { vocabulary, tokens } = places;
  if (tokens[i] === undefined || tokens[i]!.kind !== "word") return null;
  const match = vocabulary.heads.longest(tokens, i);
  if (match === null) return null;
  const head = match.values[0]!;
  if (match.cut.preposition === "ك") return null;
  if (match.last - match.first === 1 && contradicts(writtenAt(places, i, match.cut.length), head.form)) return null;
  const quoted = OPENERS.has(tokens[match.last]?.norm ?? "");
  const at = quoted ? match.last + 1 : match.last;
  const next = tokens[at];
  if (next === undefined || next.kind !== "word" || next.sentence !== tokens[i]!.sentence) return null;
  const seat = head.kind === "part" ? capitalAt(places, at)?.[0] : undefined;
  if (seat) return [{ ...seat, rule: "place.head", first: i, cut: match.cut.length, head, part: true }];
  if (head.number !== "s") return listAt(places, head, at);
  const name = knownAt(places, at, true, true);
  if (name !== null) return [composed(places, i, match.cut.length, head, name, quoted)];
  const heads = vocabulary.roleOf(next) & ROLE.head && !vocabulary.formers.has(next.norm);
  const nested = heads ? headedAt(places, at) : null;
  if (nested !== null && NAMED_AFTER.has(head.kind) === false) return nested;
  if (head.open === 0) return null;
  const end = unknownNameEnd(vocabulary, tokens, at, quoted ? 2 : head.open);
  if (end === at) return null;
  const last = quoted && CLOSERS.has(tokens[end]?.norm ?? "") ? end + 1 : end;
  return [
    {
      ...blank("place.new", i, quoted ? last : tailEnd(places, head, end), match.cut.length),
      nameFirst: at,
      nameLast: end,
      head,
    },
  ];
}

function composed(
  places: PlaceText,
  i: number,
  cut: number,
  head: Head,
  name: PhraseMatch<PlaceEntry>,
  quoted: boolean,
): Candidate {
  let last = tailEnd(places, head, name.last);
  if (head.kind === "part") last = areaEnd(places, last);
  if (quoted && CLOSERS.has(places.tokens[last]?.norm ?? "")) last++;
  const same = name.values.some((v) => fits(head.kind, v.kind));
  const part = !same && (NAMED_AFTER.has(head.kind) || head.kind === "part");
  return Object.assign(ofName("place.head", i, last, cut, name, { sure: true, part }), { head });
}

/** `مدينتي الموصل وتكريت`, `قرى كفرا وعينا`: each name is a place of the head's kind. */
function listAt(places: PlaceText, head: Head, at: number): Candidate[] | null {
  const found: Candidate[] = [];
  let i = at;
  const most = head.number === "d" ? 2 : LONGEST_LIST;
  while (i < places.tokens.length && found.length < most) {
    const name = knownAt(places, i, found.length === 0);
    if (name === null) {
      const made = unknownListed(places, head, i, found.length === 0);
      if (made === null) break;
      found.push(made);
      i = made.last;
      continue;
    }
    const conjoined = found.length === 0 || (name.cut.conjunction === AND && name.cut.preposition === null);
    if (!(conjoined || places.tokens[i - 1]!.norm === "،")) break;
    found.push(Object.assign(ofName("place.list", i, name.last, name.cut.length, name, { sure: true }), { head }));
    i = name.last;
    if (places.tokens[i]?.norm === "،") i++;
  }
  return found.length > 0 ? found : null;
}

/** `منطقتي الغدير والسنابل`: a name of a list that nobody entered. */
function unknownListed(places: PlaceText, head: Head, i: number, first: boolean): Candidate | null {
  const { vocabulary, tokens } = places;
  if (head.open === 0) return null;
  const end = first ? unknownNameEnd(vocabulary, tokens, i, head.open) : i;
  const joined = first ? null : joinedNameEnd(vocabulary, tokens, i, head.open);
  if (end === i && joined === null) return null;
  const last = joined?.end ?? end;
  return Object.assign(blank("place.new", i, last, joined?.cut ?? 0), { nameLast: last, head });
}

function tailEnd(places: PlaceText, head: Head, from: number): number {
  let last = from;
  if (!NAMED_AFTER.has(head.kind)) return last;
  while (last < places.tokens.length && last < from + 2 && places.vocabulary.tails.has(places.tokens[last]!.norm))
    last++;
  return last;
}

/** `ريف حلب الشمالي`, `ريف إدلب الجنوبي الغربي`. */
function areaEnd(places: PlaceText, from: number): number {
  let last = from;
  while (last < places.tokens.length && last < from + 2 && isSide(places, places.tokens[last]!.norm)) last++;
  return last;
}

function isSide(places: PlaceText, norm: string): boolean {
  return norm.startsWith(ARTICLE) && norm.length > 4 && (places.vocabulary.directions.has(norm) || norm === "الاوسط");
}

const SETTLEMENTS = new Set(["town", "village", "suburb", "camp"]);

/** Does a head noun of one kind suit a known place of another? */
export function fits(head: string, kind: string): boolean {
  if (head === kind) return true;
  if (head === "camp") return kind === "suburb";
  if (SETTLEMENTS.has(head)) return SETTLEMENTS.has(kind) || (kind === "district" && head !== "suburb");
  if (head === "district") return kind === "town" || kind === "region" || kind === "suburb";
  if (head === "region") return kind === "area" || kind === "district";
  if (head === "area") return kind !== "country";
  if (head === "base") return kind === "airport";
  if (head === "airport") return kind === "base";
  if (head === "mountain") return kind === "area";
  return false;
}
