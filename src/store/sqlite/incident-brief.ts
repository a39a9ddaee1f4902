import type { IncidentBrief } from "../../record/index.ts";
import { stateOf } from "../anchor.ts";
import type { Database } from "./database.ts";
import { FIELDS, originsOf } from "./incident-pack.ts";
import { keptOf, ROW, resolvedOf } from "./incident-rows.ts";

/** What judging an incident needs, without reading the claims that tell it: some are told hundreds of times. */
export function incidentBrief(db: Database, id: string): IncidentBrief | null {
  const row = db.get(`${ROW} WHERE i.id = ?`, id);
  if (row === null) return null;
  const { packed, tellers } = keptOf(db, row);
  const resolved = resolvedOf(row);
  const open = new Set(packed.disagree.filter((name) => !(name in resolved)));
  const first = packed.told[0]![0];
  return {
    id,
    review: stateOf(row.state!),
    resolved: Object.fromEntries(Object.entries(resolved).map(([name, { review }]) => [name, review])),
    first: tellers.get(first)!.ref.event,
    disputes: FIELDS.filter((name) => open.has(name)).map((field) => ({
      field,
      values: packed.values[field]!.map(([value, text, mentions]) => ({
        value,
        text: text === 0 ? String(value) : text,
        outlets: new Set(mentions.map((i) => tellers.get(packed.told[i]![0])?.outlet)).size,
        origins: originsOf(packed, mentions),
      })),
    })),
  };
}
