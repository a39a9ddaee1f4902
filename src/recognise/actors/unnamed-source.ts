/** Sources without a name: `مصدر أمني`, `شهود عيان`. */

import type { Extent } from "./complement.ts";
import { baseDraft, type Draft } from "./draft.ts";
import { fromGroup } from "./group.ts";
import { ATTRIBUTION } from "./known-body.ts";
import { clitics } from "./people.ts";
import type { Phrases } from "./phrase.ts";
import { IS } from "./vocabulary.ts";

const EYES = new Set(["عيان"]);

const SAYING = "say";

/** `مصدر أمني`, `مصدران`, `شهود عيان`, `مسؤول أمريكي`. */
export function sourceAt(phrases: Phrases, at: number): Draft | null {
  const { scan } = phrases;
  const { people, title, noun, flags, lemma } = scan.infos[at]!;
  if (noun === null || flags & IS.closed) return null;
  const cut = clitics(noun);
  const anonymousTitle =
    title !== null &&
    (lemma === "مسؤول" ||
      lemma === "مسئول" ||
      lemma === "ضابط" ||
      lemma === "دبلوماسي" ||
      lemma === "ديبلوماسي" ||
      lemma === "قيادي");
  if (people?.kind !== "source" && people?.kind !== "talk" && !anonymousTitle) return null;
  const extent = phrases.complement(at, noun.definite, { pairs: true });
  const limit = scan.limits[at]!;
  let last = extent.last;
  if (people?.kind === "source") {
    last = fromGroup(phrases, last, limit);
    const human = isHuman(phrases, at, extent.last) || last > extent.last;
    const plain = extent.last === at + 1 && (noun.definite || noun.form === "dual") && speaks(phrases, at, last);
    if (!human && !plain && !attributed(phrases, at, extent)) return null;
  } else if (anonymousTitle) {
    if (noun.definite || (extent.closed && !extent.country)) return null;
    last = fromGroup(phrases, last, limit);
    if (last === at + 1) return null;
  } else if (people?.kind === "talk") {
    const plural = noun.form === "plural" || noun.form === "dual";
    const eyes = at + 1 < limit && EYES.has(scan.view[at + 1]!.norm);
    if (!plural && !eyes) return null;
    if (eyes) last = at + 2;
  }
  return {
    ...baseDraft(at, last, cut, "actor.source"),
    kind: "people",
    sector: people?.sector ?? title!.sector,
    country: extent.country,
    anonymous: true,
    lemma,
  };
}

function isHuman(phrases: Phrases, at: number, last: number): boolean {
  for (let i = at + 1; i < Math.min(last, at + 3); i++)
    if (phrases.scan.infos[i]!.flags & (IS.sourceAdjective | IS.nationality)) return true;
  return false;
}

function speaks(phrases: Phrases, at: number, last: number): boolean {
  const { scan } = phrases;
  const says = (i: number) =>
    scan.view[i]!.readings.some((r) => r.lexeme.pos === "verb" && r.lexeme.classes.includes(SAYING));
  const before = at > 0 && scan.view[at - 1]!.sentence === scan.view[at]!.sentence && says(at - 1);
  const after = last < scan.limits[at]! && says(last);
  return before || after;
}

function attributed(phrases: Phrases, at: number, extent: Extent): boolean {
  const { scan } = phrases;
  if (at === 0 || !extent.closed || extent.named) return false;
  return ATTRIBUTION.has(scan.view[at - 1]!.norm);
}
