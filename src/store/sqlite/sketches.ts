import type { Incident, IncidentSketch, Interval, Status } from "../../record/index.ts";
import { stateOf } from "../anchor.ts";
import type { IncidentFilter } from "../contract.ts";
import type { Database } from "./database.ts";
import { incidentConditions, ORDERS } from "./incident-filter.ts";

const ANY = -1;
const COLUMNS = `i.id, i.kind, i.type, i.mode, i.status, i.date_from, i.date_to, i.place_seq, i.mentions, i.outlets, i.disputes, i.grade, i.state`;

/** Incidents by what their columns hold: nothing is unpacked, so that a map or a timeline may ask for all of them. */
export function sketchesOf(db: Database, filter: IncidentFilter): IncidentSketch[] {
  const { where, values } = incidentConditions(filter);
  const rows = db.all(
    `SELECT ${COLUMNS} FROM incidents i WHERE ${where} ORDER BY ${ORDERS[filter.sort ?? "date"]} LIMIT ? OFFSET ?`,
    ...values,
    filter.limit ?? ANY,
    filter.offset ?? 0,
  );
  const places = new Map(
    db
      .all("SELECT seq, body FROM incident_places")
      .map(({ seq, body }) => [seq!, JSON.parse(String(body)) as IncidentSketch["place"]]),
  );
  return rows.map((row) => ({
    id: String(row.id),
    kind: String(row.kind) as Incident["kind"],
    type: row.type === null ? null : String(row.type),
    mode: row.mode === null ? null : String(row.mode),
    status: row.status === null ? null : (String(row.status) as Status),
    date:
      row.date_from === null && row.date_to === null
        ? null
        : ({ from: row.date_from, to: row.date_to } as unknown as Interval),
    place: row.place_seq === null ? null : places.get(row.place_seq!)!,
    mentions: Number(row.mentions),
    outlets: Number(row.outlets),
    disputes: Number(row.disputes),
    grade: String(row.grade) as IncidentSketch["grade"],
    review: stateOf(row.state!),
  }));
}
