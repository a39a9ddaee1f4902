import type { Claim, ClaimKind, EventClaim, FigureClaim, StatementClaim } from "../../record/index.ts";
import { searchText } from "../search-form.ts";
import type { Database } from "./database.ts";

export type Role = "place" | "actor" | "source";
/** Roles as the tables name them: one letter, since claims have many names. */
export const ROLE_LETTERS: Readonly<Record<Role, string>> = { place: "p", actor: "a", source: "s" };

/** What one claim is found by in one role. */
export interface Named {
  readonly role: Role;
  readonly forms: string;
}

interface WithNames {
  readonly name: string;
  readonly name_en?: string | null;
  readonly entity?: string | null;
  readonly country?: string | null;
}

/** Between the several names of one thing, so that a question never matches across them. */
const APART = "|";
const formsOfAll = (named: WithNames) =>
  [named.name, named.name_en, named.entity, named.country].map((part) => formsOf(part ?? "")).join(APART);

/** The names of a claim, each once for each role. */
export function namesOf(kind: ClaimKind, claim: Claim): Named[] {
  const found: Named[] = [];
  const add = (role: Role, list: readonly WithNames[]) => {
    for (const named of list) found.push({ role, forms: formsOfAll(named) });
  };
  if (kind === "event") {
    const event = claim as EventClaim;
    if (event.place !== null) add("place", [event.place]);
    add("actor", [...event.actor, ...event.target]);
    add("source", event.sources);
  } else if (kind === "statement") {
    const { speaker, via } = claim as StatementClaim;
    if (speaker !== null) add("actor", [speaker]);
    add("source", via);
  } else {
    const figure = claim as FigureClaim;
    if (figure.where !== null) add("place", [{ name: figure.where }]);
    add("source", figure.sources);
  }
  const seen = new Set<string>();
  return found.filter(({ role, forms }) => seen.size < seen.add(`${role}${forms}`).size);
}

/** What a name is found by: search forms of its words, entity ids and codes as they are, between spaces. */
export function formsOf(name: string): string {
  const forms = /^[A-Za-z0-9.:_-]+$/.test(name) ? name.toLowerCase() : searchText(name);
  return forms === "" ? "" : ` ${forms} `;
}

/** The pattern that finds a name by a question of the user: whole words, in order. A question without a word finds nothing. */
export function likeOf(question: string): string {
  const forms = formsOf(question.trim());
  return forms === "" ? "" : `%${forms.replace(/[\\%_]/g, "\\$&")}%`;
}

/** Number of a name, which is entered when it is new. */
export function nameRow(db: Database, forms: string): number {
  const known = db.get("SELECT seq FROM names WHERE forms = ?", forms);
  return known === null ? db.run("INSERT INTO names (forms) VALUES (?)", forms) : Number(known.seq);
}
