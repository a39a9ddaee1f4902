import { VERDICT_OF } from "../anchor.ts";
import type { ClaimFilter } from "../contract.ts";
import type { Value } from "./database.ts";
import { likeOf, ROLE_LETTERS } from "./names.ts";
import { beginning, KIND_LETTERS } from "./rows.ts";

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
  if (filter.type !== undefined) typeCondition("c", filter.type, add);
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
  // Few claims are judged, so these are looked up first.
  if (filter.review === "proposed") add("c.id NOT IN (SELECT claim FROM claim_states WHERE state IS NOT NULL)");
  else if (filter.review !== undefined)
    add(
      `${beginning("c.id")} IN (SELECT ${beginning("claim")} FROM claim_states WHERE state = ?)
        AND c.id IN (SELECT claim FROM claim_states WHERE state = ?)`,
      VERDICT_OF[filter.review]!,
      VERDICT_OF[filter.review]!,
    );
  // The join costs a look-up a claim, so only a version asks for it.
  const extractions = filter.version === undefined ? "" : "JOIN extractions x ON x.seq = c.extraction ";
  return { joins: `${extractions}JOIN documents d ON d.seq = c.document`, where: where.join(" AND "), values };
}

// Names first: a join would let the engine walk through the names of all claims instead.
const NAMED = `c.seq IN (SELECT claim FROM claim_names WHERE role = ?
  AND name IN (SELECT seq FROM names WHERE forms LIKE ? ESCAPE '\\'))`;

/** The condition that a row of claims or incidents, called `row`, is of a type. */
export function typeCondition(row: string, type: string, add: (condition: string, ...values: Value[]) => void): void {
  const slash = type.indexOf("/");
  const main = slash < 0 ? type : type.slice(0, slash);
  // ACLED's "Shelling/artillery/missile attack" holds slashes of its own.
  if (slash < 0) add(`(${row}.type = ? OR ${row}.acled = ?)`, type.toUpperCase(), type);
  else
    add(`((${row}.type = ? AND ${row}.mode = ?) OR ${row}.acled = ?)`, main.toUpperCase(), type.slice(slash + 1), type);
}

/** The full-text question that all groups of forms are there, of each group one. */
export const matchOf = (groups: readonly (readonly string[])[]): string =>
  groups.map((forms) => `(${forms.map((form) => `"${form}"`).join(" OR ")})`).join(" AND ");
