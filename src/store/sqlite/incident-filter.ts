import { VERDICT_OF } from "../anchor.ts";
import type { IncidentFilter } from "../contract.ts";
import { asked } from "../search-form.ts";
import type { Value } from "./database.ts";
import { matchOf, typeCondition } from "./filter.ts";
import { likeOf, ROLE_LETTERS } from "./names.ts";

const TOLD = `i.seq IN (SELECT m.incident FROM incident_claims m WHERE m.claim IN (SELECT claim FROM claim_names WHERE role = ?
  AND name IN (SELECT seq FROM names WHERE forms LIKE ? ESCAPE '\\')))`;
const BY_DOCUMENT = "i.seq IN (SELECT m.incident FROM incident_claims m WHERE m.document IN";

/** Conditions over `incidents i`. */
export function incidentConditions(filter: IncidentFilter): { readonly where: string; readonly values: Value[] } {
  const where: string[] = [];
  const values: Value[] = [];
  const add = (condition: string, ...given: Value[]) => {
    where.push(condition);
    values.push(...given);
  };
  const { ids, kind, from, to, place, type, actor, source, status, review, grade, disputed, outlets, document, q } =
    filter;
  if (ids !== undefined) add("i.id IN (SELECT value FROM json_each(?))", JSON.stringify(ids));
  if (kind !== undefined) add("i.kind = ?", kind);
  if (from !== undefined) add("(i.date_to > ? OR (i.date_to IS NULL AND i.date_from IS NOT NULL))", from);
  if (to !== undefined) add("(i.date_from < ? OR (i.date_from IS NULL AND i.date_to IS NOT NULL))", to);
  if (type !== undefined) typeCondition("i", type, add);
  if (status !== undefined) add("i.status = ?", status);
  if (grade !== undefined) add("i.grade = ?", grade);
  if (disputed !== undefined) add(disputed ? "i.disputes > 0" : "i.disputes = 0");
  if (outlets !== undefined) add("i.outlets >= ?", outlets);
  if (review === "proposed") add("i.state IS NULL");
  else if (review !== undefined) add("i.state = ?", VERDICT_OF[review]!);
  if (place !== undefined) add(TOLD, ROLE_LETTERS.place, likeOf(place));
  if (actor !== undefined) add(TOLD, ROLE_LETTERS.actor, likeOf(actor));
  if (source !== undefined) {
    const like = likeOf(source);
    const outlet = `${BY_DOCUMENT} (SELECT seq FROM documents WHERE outlet_forms LIKE ? ESCAPE '\\'))`;
    add(`(${outlet} OR ${TOLD})`, like, ROLE_LETTERS.source, like);
  }
  if (document !== undefined) add(`${BY_DOCUMENT} (SELECT seq FROM documents WHERE id = ?))`, document);
  if (q !== undefined) {
    const groups = asked(q);
    if (groups.length === 0) add("0 = 1");
    else add("i.seq IN (SELECT rowid FROM incident_words WHERE incident_words MATCH ?)", matchOf(groups));
  }
  return { where: where.length === 0 ? "1 = 1" : where.join(" AND "), values };
}

/** Orders of a list; what is equal keeps the order of joining. */
export const ORDERS: Readonly<Record<NonNullable<IncidentFilter["sort"]>, string>> = {
  date: "i.sort_day, i.seq",
  dispute: "i.urgency DESC, i.seq DESC",
  newest: "i.newest DESC, i.seq DESC",
};
