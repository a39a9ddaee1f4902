/** People by what they are: `مسلحون مجهولون`, `عناصر من تنظيم`, `الأكراد`. */

import { baseDraft, type Draft, kindOf } from "./draft.ts";
import { QUOTING_KINDS } from "./headed-body.ts";
import { clitics } from "./people.ts";
import type { Phrases } from "./phrase.ts";
import { IS } from "./vocabulary.ts";

const FROM = "من";
const IN = new Set(["في", "لدي", "داخل"]);

/** People by what they are: `مسلحون مجهولون`, `عناصر من تنظيم`, `مدنيين`. */
export function peopleAt(phrases: Phrases, at: number): Draft | null {
  const { scan } = phrases;
  const { people, noun, flags, lemma } = scan.infos[at]!;
  if (people === null || noun === null || people.kind !== "people" || flags & IS.closed || scan.inTime(at)) return null;
  if (scan.inPlace(at)) return null;
  if (flags & IS.verb && !noun.definite) return null;
  if (noun.gender === "feminine" && noun.number === "singular" && !noun.lexeme.lemma.endsWith("ة")) return null;
  const adjectival = scan.view[at]!.readings.some(
    (r) => r.lexeme.pos === "adjective" || r.form === "active-participle" || r.form === "passive-participle",
  );
  if (adjectival && qualifies(phrases, at)) return null;
  const extent = phrases.complement(at, noun.definite, { linking: true });
  const last = fromGroup(phrases, extent.last, scan.limits[at]!);
  const plural = noun.form === "plural" || noun.form === "dual" || noun.number === "plural" || noun.number === "dual";
  const more = last > at + 1;
  if (!people.bare && !(plural && more)) return null;
  if (!plural && noun.definite && !more) return null;
  return {
    ...baseDraft(at, last, clitics(noun), "actor.people"),
    kind: "people",
    sector: people.sector,
    country: extent.country,
    entity: extent.entity,
    lemma,
  };
}

/** True when the word may be an adjective of the noun before it: القوات المسلحة, هجوم انتحاري. */
function qualifies(phrases: Phrases, at: number): boolean {
  if (at === 0) return false;
  const { scan } = phrases;
  const before = scan.infos[at - 1]!;
  const { flags } = scan.infos[at]!;
  if (scan.view[at - 1]!.sentence !== scan.view[at]!.sentence || !(before.flags & IS.word)) return false;
  if (flags & IS.clitic) return false;
  const nominal =
    (before.flags & (IS.noun | IS.adjective | IS.unknown)) !== 0 && !(before.flags & (IS.verb | IS.closed));
  return nominal && (before.flags & IS.definite) === (flags & IS.definite);
}

/** `من تنظيم داعش`, `في الجيش العراقي` behind people. */
export function fromGroup(phrases: Phrases, last: number, limit: number): number {
  const { scan } = phrases;
  if (last + 1 >= limit) return last;
  const token = scan.view[last]!;
  if (token.norm !== FROM && !IN.has(token.norm)) return last;
  const known = phrases.knownAt(last + 1, limit);
  if (known !== null && kindOf(known.values[0]!) !== "person") return known.last;
  const { head, flags, noun } = scan.infos[last + 1]!;
  if (head === null || noun === null || scan.inPlace(last + 1) || clitics(noun) > 0) return last;
  const extent = phrases.complement(last + 1, (flags & IS.definite) !== 0, {
    quoted: QUOTING_KINDS.has(head.kind),
    linking: true,
  });
  return extent.closed ? extent.last : last;
}

/** Nationals and peoples by a plural adjective that qualifies nothing: `الأمريكيون`, `الأكراد`. */
export function nationalsAt(phrases: Phrases, at: number): Draft | null {
  const { scan } = phrases;
  const { flags, country } = scan.infos[at]!;
  const counted = scan.isCounted(at);
  if (
    !(flags & IS.nationality) ||
    !(counted || flags & IS.plural) ||
    scan.inTime(at) ||
    (!counted && qualifies(phrases, at))
  )
    return null;
  const reading = scan.view[at]!.readings.find(
    (r) => r.lexeme.classes.includes("nationality") && (counted || r.form === "plural" || r.number === "plural"),
  );
  if (reading === undefined || reading.gender === "feminine") return null;
  const extent = phrases.complement(at, reading.definite);
  return {
    ...baseDraft(at, extent.last, clitics(reading), "actor.nationals"),
    kind: "people",
    sector: "CVL",
    country,
  };
}
