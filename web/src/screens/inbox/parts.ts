import type { Card, FieldView } from "../../api/types.ts";
import type { Words } from "../../i18n/index.ts";
import { claimTitle } from "../../words/values.ts";
import { incidentTitle } from "../incidents/words.ts";

/** One line that names what a card asks about. */
export function cardTitle({ incident, claim }: Card, words: Words): string {
  return incident === null ? claimTitle(claim.kind, claim.claim, words) : incidentTitle(incident, words);
}

/**
 * The values that a card shows: those proposed for the incident, else those of its claim. Words in the sentence are those of the claim,
 * where it says the same field.
 */
export function cardFields({ incident, claim }: Card): readonly FieldView[] {
  if (incident === null) return claim.fields;
  const { type, mode, status, date, place, actors, targets, weapon, fatalities, injured, detained } = incident;
  const values = {
    type,
    mode,
    status,
    date,
    place,
    actor: actors,
    target: targets,
    weapon,
    fatalities,
    injured,
    detained,
  };
  return Object.entries(values).map(([field, value]) => ({
    field,
    value,
    spans: claim.fields.find((one) => one.field === field)?.spans ?? [],
    edited: incident.resolved.includes(field),
  }));
}

/** Told alike by two outlets or more, nothing disputed: cards that may be accepted together. */
export const agreed = ({ incident }: Card): boolean =>
  incident !== null && incident.outlets > 1 && incident.disputed.length === 0 && incident.grade === "fair";
