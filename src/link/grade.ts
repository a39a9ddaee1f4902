import {
  type ClaimOrigin,
  type Disagreement,
  english,
  type IncidentFields,
  type ProposedGrade,
} from "../record/index.ts";
import type { Mention } from "./mention.ts";

/**
 * Airwars' grades, proposed by counting: `discounted` = only denied; `contested` = asserted and denied, or rival actors by different origins;
 * `fair` = two independent origins or more; `weak` = one. `confirmed` needs a person.
 */
export function gradeOf(
  members: readonly Mention[],
  origins: readonly ClaimOrigin[],
  fields: IncidentFields,
  disagreements: readonly Disagreement[],
): ProposedGrade {
  const denied = members.filter((m) => m.event.status === "denied");
  if (denied.length === members.length) return { grade: "discounted", why: `all ${members.length} mentions deny it` };
  if (denied.length > 0) {
    return {
      grade: "contested",
      why: `asserted by ${members.length - denied.length} mentions, denied by ${denied.length}`,
    };
  }
  const rivals = rivalActors(fields);
  if (rivals !== null) return { grade: "contested", why: `different origins name different actors: ${rivals}` };
  const names = origins.map(english).join(", ");
  const open = disagreements.length === 0 ? "" : `; they disagree on ${disagreements.map((d) => d.field).join(", ")}`;
  if (origins.length >= 2) return { grade: "fair", why: `${origins.length} independent origins (${names})${open}` };
  return { grade: "weak", why: `one origin (${names})${open}` };
}

/** Actors that the knowledge files know, named by origins of which none names both. */
function rivalActors({ actor, type }: IncidentFields): string | null {
  if (type.proposed !== "ASSAULT") return null;
  const known = actor.values.filter((v) => v.value.entity !== null);
  for (const [i, a] of known.entries()) {
    const tellers = new Set(a.origins.map(({ name }) => name));
    const b = known.slice(i + 1).find((v) => !v.origins.some(({ name }) => tellers.has(name)));
    if (b !== undefined) return `${a.text} / ${b.text}`;
  }
  return null;
}
