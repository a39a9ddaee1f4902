import type { ClaimFilter } from "../contract.ts";
import type { Value } from "./database.ts";
import { likeOf, ROLE_LETTERS } from "./names.ts";
import { KIND_LETTERS } from "./rows.ts";

/** The verdict that stands for a claim, or null. */
export const VERDICT = `(SELECT verdict FROM reviews r WHERE r.claim = c.id AND r.verdict <> 'note'
  AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.review = r.seq) ORDER BY r.seq DESC LIMIT 1)`;

/** Few claims are judged, so these are looked up first. */
const JUDGED = "c.id IN (SELECT claim FROM reviews)";

export interface Conditions {
  readonly joins: string;
  readonly where: string;
  readonly values: readonly Value[];
}

/** Conditions over `claims c`, `extractions x` and `documents d`. */
export function conditionsOf(filter: ClaimFilter): Conditions {
  const where: string[] = [];
  const values: Value[] = [];
  const add = (condition: string, ...given: Value[]) => {
    where.push(condition);
    values.push(...given);
  };
  if (filter.version === undefined) add("d.latest = c.extraction");
  else {
    add(
      "x.seq = (SELECT MAX(y.seq) FROM extractions y JOIN versions v ON v.seq = y.version WHERE y.document = d.seq AND v.id = ?)",
      filter.version,
    );
  }
  if (filter.kind !== undefined) add("c.kind = ?", KIND_LETTERS[filter.kind]);
  if (filter.document !== undefined) add("d.id = ?", filter.document);
  // Intervals are half-open, and a shorter date sorts before the days in it, as its first day does.
  if (filter.from !== undefined) {
    add("(c.date_to > ? OR (c.date_to IS NULL AND c.date_from IS NOT NULL))", filter.from);
  }
  if (filter.to !== undefined) {
    add("(c.date_from < ? OR (c.date_from IS NULL AND c.date_to IS NOT NULL))", filter.to);
  }
  if (filter.status !== undefined) add("c.status = ?", filter.status);
  if (filter.type !== undefined) typeCondition(filter.type, add);
  if (filter.place !== undefined) add(NAMED, ROLE_LETTERS.place, likeOf(filter.place));
  if (filter.actor !== undefined) add(NAMED, ROLE_LETTERS.actor, likeOf(filter.actor));
  if (filter.source !== undefined) {
    const like = likeOf(filter.source);
    add(
      `(c.document IN (SELECT seq FROM documents WHERE outlet_forms LIKE ? ESCAPE '\\') OR ${NAMED})`,
      like,
      ROLE_LETTERS.source,
      like,
    );
  }
  if (filter.review === "accepted") add(`${JUDGED} AND ${VERDICT} = 'accept'`);
  if (filter.review === "rejected") add(`${JUDGED} AND ${VERDICT} = 'reject'`);
  if (filter.review === "proposed") add(`${VERDICT} IS NULL`);
  // The join costs a look-up a claim, so only a version asks for it.
  const extractions = filter.version === undefined ? "" : "JOIN extractions x ON x.seq = c.extraction ";
  return { joins: `${extractions}JOIN documents d ON d.seq = c.document`, where: where.join(" AND "), values };
}

// Names first: a join would let the engine walk through the names of all claims instead.
const NAMED = `c.seq IN (SELECT claim FROM claim_names WHERE role = ?
  AND name IN (SELECT seq FROM names WHERE forms LIKE ? ESCAPE '\\'))`;

function typeCondition(type: string, add: (condition: string, ...values: Value[]) => void): void {
  const slash = type.indexOf("/");
  const main = slash < 0 ? type : type.slice(0, slash);
  // ACLED's "Shelling/artillery/missile attack" holds slashes of its own.
  if (slash < 0) add("(c.type = ? OR c.acled = ?)", type.toUpperCase(), type);
  else add("((c.type = ? AND c.mode = ?) OR c.acled = ?)", main.toUpperCase(), type.slice(slash + 1), type);
}
