/** Bodies by their head noun: `القوات العراقية`, `فصائل مسلحة موالية لإيران`. */

import type { ActorEntry } from "../../record/index.ts";
import type { Extent } from "./complement.ts";
import { baseDraft, type Draft, kindOf } from "./draft.ts";
import { withAlias } from "./known-body.ts";
import { clitics } from "./people.ts";
import type { Phrases } from "./phrase.ts";
import { IS } from "./vocabulary.ts";

export const QUOTING_KINDS = new Set(["group", "party", "organisation", "outlet", "agency"]);

/** Kinds whose head noun and name say the same: حركة حماس, وكالة سانا. */
const APPOSING = new Set(["group", "party", "outlet", "agency"]);
const STATE_PARTS: Readonly<Record<string, string>> = {
  جيش: "army",
  شرطة: "police",
  برلمان: "parliament",
  حكومة: "government",
};
/** Head nouns that are also names of countries' kinds, left to the places. */
const STATES = new Set(["دولة", "مملكة"]);
/** Head nouns that mean an act or quality as often as a body. */
const VAGUE = new Set([
  "قوة",
  "حركة",
  "ادارة",
  "تنظيم",
  "قيادة",
  "امن",
  "سلطة",
  "نظام",
  "دفاع",
  "مقاومة",
  "وحدة",
  "مجموعة",
  "خلية",
]);

/** A body by its head noun: `القوات العراقية`, `فصائل مسلحة موالية لإيران`, `صحيفة "…" الروسية`. */
export function headedBody(phrases: Phrases, at: number): Draft | null {
  const { scan } = phrases;
  const { head, noun, flags, lemma } = scan.infos[at]!;
  if (head === null || noun === null || flags & IS.closed || scan.inTime(at)) return null;
  if (scan.inPlace(at) && (scan.placeAt(at) === null || STATES.has(lemma))) return null;
  const definite = noun.definite;
  const quoting = QUOTING_KINDS.has(head.kind);
  const extent = phrases.complement(at, definite, {
    quoted: quoting,
    linking: true,
    pairs: head.kind === "government" || head.kind === "organisation",
    persons: head.kind === "government" || head.kind === "force",
  });
  if (!holds(phrases, at, extent, definite)) return null;
  const cut = clitics(noun);
  const entity = identity(phrases, at, extent);
  const last = entity ? withAlias(phrases, extent.last, entity) : extent.last;
  return {
    ...baseDraft(at, last, cut, extent.more ? "actor.head" : "actor.head.bare"),
    kind: head.kind,
    sector: head.sector,
    country: extent.country,
    entity,
    lemma,
  };
}

/** Who the body is: a name that it begins with, a name in apposition (حركة حماس), or the institution of the country that qualifies it. */
function identity(phrases: Phrases, at: number, extent: Extent): ActorEntry | null {
  const { scan, vocabulary } = phrases;
  const { head, flags, lemma, noun } = scan.infos[at]!;
  if (flags & IS.known) {
    const match = vocabulary.names.longest(scan, at, extent.last);
    if (match !== null && match.last > at + 1 && kindOf(match.values[0]!) !== "person") return match.values[0]!;
  }
  if (noun!.form === "plural") return null;
  if (extent.entity !== null)
    return APPOSING.has(head!.kind) || lemma === "منظمة" || lemma === "شركة" ? extent.entity : null;
  const part = extent.named || extent.country === null ? undefined : STATE_PARTS[lemma];
  return part ? (vocabulary.byId.get(`${extent.country!.toLowerCase()}.${part}`) ?? null) : null;
}

function holds(phrases: Phrases, at: number, extent: Extent, definite: boolean): boolean {
  const { head, flags } = phrases.scan.infos[at]!;
  // `مواقع تابعة للجيش` are positions.
  if (head!.kind === "outlet" && head!.bare === "none" && flags & IS.plural) return false;
  if (!extent.more) {
    if (
      !definite ||
      (flags & IS.plural && head!.kind !== "force" && head!.kind !== "group" && head!.kind !== "government")
    )
      return false;
    return head!.bare !== "none";
  }
  if (!definite && !(flags & IS.plural) && !extent.named && extent.country === null && !telling(phrases, at, extent))
    return false;
  if (head!.needs === "body")
    return (
      (phrases.scan.infos[at + 1]!.head !== null || (phrases.scan.infos[at + 1]!.flags & IS.sourceAdjective) !== 0) &&
      extent.closed
    );
  if (head!.needs === "name") return extent.named || extent.country !== null;
  if (head!.bare === "none" && !definite) return extent.named || extent.country !== null || extent.closed;
  return true;
}

/** An indefinite head is an actor only with words that make it one: قوة أمنية, قيادة الجيش; not قوة الدولار. */
function telling(phrases: Phrases, at: number, extent: Extent): boolean {
  const { infos } = phrases.scan;
  const next = infos[at + 1]!;
  if (extent.closed && !VAGUE.has(infos[at]!.lemma)) return true;
  if (next.head || next.title) return true;
  for (let i = at + 1; i < extent.last; i++) {
    if (infos[i]!.flags & (IS.sourceAdjective | IS.linking) || infos[i]!.people) return true;
  }
  return false;
}
