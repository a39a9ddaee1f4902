/** Words of numbers and of known names, and words that nothing knows. */

import type { Mention, Token } from "../../record/index.ts";
import { isNominal } from "./reading-kind.ts";
import { madeWord, type Word } from "./word.ts";

/** A few: its first letter is no preposition. */
const FEW: ReadonlySet<string> = new Set(["بضع", "بضعه", "بضعة"]);

export function numberWord(token: Token, mention: Mention | null): Word {
  const whole = token.kind !== "word" || FEW.has(token.norm);
  const clitics = token.readings[0] ?? (whole ? undefined : token.cuts[1]);
  const { preposition = null, conjunction = null } = clitics ?? {};
  return madeWord(token, mention, "number", null, preposition, conjunction, false, null);
}

/** `العدوان الحوثي`: the adjective of a group describes the doing before it, though it names the group by itself too. */
export function ofGroup(token: Token, mention: Mention, previous: Word | null): Word | null {
  if (mention.kind !== "group" || mention.last - mention.first > 1 || previous?.kind !== "noun") return null;
  const doing = previous.reading;
  if (!doing || previous.mention !== null || !doing.lexeme.classes.includes("attack")) return null;
  const adjective = token.readings.find(
    (r) =>
      r.lexeme.pos === "adjective" && r.gender === doing.gender && r.preposition === null && r.conjunction === null,
  );
  if (!adjective || adjective.definite !== previous.definite) return null;
  return madeWord(token, null, "adjective", adjective, null, null, adjective.definite, null);
}

/** `غارات جوية سورية`: behind an indefinite feminine that it describes the adjective of a state, though spelt as the land. */
export function ofState(token: Token, mention: Mention, previous: Word | null): Word | null {
  if (mention.kind !== "place" || mention.last - mention.first > 1 || previous?.definite !== false) return null;
  if (previous.kind !== "adjective" && !previous.reading?.lexeme.classes.some((c) => STATED.has(c))) return null;
  const adjective = token.readings.find((r) => r.lexeme.classes.includes("nationality") && r.preposition === null);
  if (!adjective || adjective.definite || adjective.gender !== "feminine") return null;
  const { conjunction } = adjective;
  if ((mention.start !== token.start) !== (conjunction !== null) || (conjunction && previous.kind !== "adjective"))
    return null;
  return madeWord(token, null, "adjective", adjective, null, conjunction, false, null);
}
const STATED = new Set(["attack", "force", "aircraft", "weapon", "vehicle", "group", "soldier"]);

/** The first word of a known name: its clitics are those cut off where the name begins. */
export function mentionWord(token: Token, mention: Mention): Word {
  const length = mention.start - token.start;
  const cut = token.cuts.find((c) => c.length === length) ?? token.cuts.find((c) => c.length > 0 && length > 0) ?? null;
  const lamArticle =
    length === 0
      ? token.cuts.find((c) => c.preposition === "ل" && token.norm.startsWith("لل", c.conjunction ? 1 : 0))
      : null;
  const chosen = lamArticle ?? cut;
  const preposition = chosen?.preposition ?? null;
  const reading = token.readings.find((r) => isNominal(r) && r.preposition === preposition) ?? null;
  const definite = isDefiniteMention(mention);
  return madeWord(token, mention, "name", reading, preposition, chosen?.conjunction ?? null, definite, null);
}

/** People told by a common noun are definite only by article or genitive: `مسلحون` is not. */
const isDefiniteMention = (mention: Mention): boolean =>
  mention.kind !== "people" || mention.entity !== null || /(?:^| )ال/.test(mention.quote);

/** A word that the lexicon doesn't know is taken for a name; its clitics are read only where the shape is plain. */
export function unknownWord(token: Token, mention: Mention | null, previous: Word | null): Word {
  const { norm } = token;
  if (norm === "و") return madeWord(token, mention, "conjunction", null, null, "و", false, null);
  if (norm === "ب" || norm === "ل" || norm === "ك")
    return madeWord(token, mention, "preposition", null, norm, null, false, null);
  const article = token.cuts.find((c) => c.stem.length > 4 && c.stem.startsWith("ال"));
  const clitics = previous?.kind === "name" && !article ? undefined : article;
  return madeWord(token, mention, "name", null, clitics?.preposition ?? null, clitics?.conjunction ?? null, true, null);
}
