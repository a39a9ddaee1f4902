import {
  type Count,
  type Incident,
  type IncidentFields,
  type IncidentRow,
  type Interval,
  type Status,
  type StoredIncident,
  urgencyOf,
} from "../../record/index.ts";
import { stateOf } from "../anchor.ts";
import type { Part } from "../contract.ts";
import { articlesOf, Recent } from "./articles.ts";
import { claimAt } from "./claims.ts";
import type { Database, Row, Value } from "./database.ts";
import {
  FIELDS,
  independenceOf,
  mentionsOf,
  type PackedIncident,
  partiesOf,
  proposedOf,
  type Teller,
  unpackIncident,
} from "./incident-pack.ts";
import { unpackedJson } from "./pack.ts";
import { reviewsWhere } from "./review-rows.ts";
import { hasId } from "./rows.ts";

/** Values that people resolved: by field, the value with who says so. */
type Resolved = Readonly<
  Record<
    string,
    { readonly value: unknown; readonly review: string; readonly author: string; readonly reason: string | null }
  >
>;
export const resolvedOf = (row: Row): Resolved => (row.resolved === null ? {} : JSON.parse(String(row.resolved)));

export const ROW = `SELECT i.seq, i.id, i.kind, i.mentions, i.outlets, i.newest, i.grade, i.state, i.resolved, i.digest, b.body
  FROM incidents i JOIN incident_bodies b ON b.incident = i.seq`;

/** An incident as joining made it. */
export function incidentBySeq(db: Database, seq: number): Incident | null {
  const row = db.get(`${ROW} WHERE i.seq = ?`, seq);
  return row === null ? null : madeOf(db, row).incident;
}

/** The values of its fields. */
export const fieldsOf = (db: Database, seq: number): IncidentFields =>
  keptOf(db, db.get(`${ROW} WHERE i.seq = ?`, seq)!).whole.fields;

const ALL = Number.MAX_SAFE_INTEGER;

function madeOf(db: Database, row: Row, { offset = 0, limit = ALL }: Part = {}) {
  const { packed, tellers, whole } = keptOf(db, row);
  const claims = packed.told.slice(offset, offset + limit).map(([claim]) => claimAt(db, claim));
  return { incident: { ...whole, mentions: mentionsOf(packed, tellers, { offset, claims }) }, claims, packed };
}

/** An incident as its row keeps it; what takes long for one that is told very often is done when it is first asked for. */
class Kept {
  readonly packed: PackedIncident;
  readonly #db: Database;
  readonly #row: Row;
  #tellers: ReadonlyMap<number, Teller> | null = null;
  #whole: Omit<Incident, "mentions"> | null = null;

  constructor(db: Database, row: Row) {
    this.#db = db;
    const { body, ...rest } = row;
    this.#row = rest;
    this.packed = unpackedJson(body!) as PackedIncident;
  }

  get tellers(): ReadonlyMap<number, Teller> {
    this.#tellers ??= tellersOf(this.#db, this.#row);
    return this.#tellers;
  }

  /** All but its mentions. */
  get whole(): Omit<Incident, "mentions"> {
    const { id, kind, grade } = this.#row;
    const of = { id: String(id), kind: String(kind), grade: String(grade) };
    const idOf = (seq: number) => String(this.#db.get("SELECT id FROM incidents WHERE seq = ?", seq)!.id);
    this.#whole ??= unpackIncident(this.packed, of, this.tellers, idOf);
    return this.#whole;
  }
}

/** Mentions of the incidents that are kept taken apart, and how many one must have to be. */
const KEPT = 60_000;
const OFTEN = 100;
const often = new WeakMap<Database, Recent<Kept>>();

/** What a row keeps. Its digest tells whether it is still the same. */
export function keptOf(db: Database, row: Row): Kept {
  if (Number(row.mentions) < OFTEN) return new Kept(db, row);
  const recent = often.get(db) ?? new Recent<Kept>(KEPT, ({ packed }) => packed.told.length);
  often.set(db, recent);
  return recent.get(Number(row.digest), () => new Kept(db, row));
}

/** Where each mention of an incident stands, by the number of its claim: nothing of the articles is read. */
function tellersOf(db: Database, row: Row): ReadonlyMap<number, Teller> {
  const rows = db.all(
    `SELECT m.claim, c.id, d.id AS document, COALESCE(d.outlet, d.id) AS outlet FROM incident_claims m
      JOIN claims c ON c.seq = m.claim JOIN documents d ON d.seq = c.document WHERE m.incident = ?`,
    row.seq!,
  );
  return new Map(
    rows.map(({ claim, id, document, outlet }) => [
      Number(claim),
      { ref: { document: String(document), event: String(id) }, outlet: String(outlet) },
    ]),
  );
}

/** An incident with what people made of it. */
export function storedIncident(db: Database, id: string, part?: Part): StoredIncident | null {
  const row = db.get(`${ROW} WHERE i.id = ?`, id);
  if (row === null) return null;
  const { incident, claims, packed } = madeOf(db, row, part);
  const resolved = resolvedOf(row);
  const fields: Record<string, unknown> = { ...incident.fields };
  for (const [name, { value, author, reason }] of Object.entries(resolved)) {
    const because = `chosen by ${author}${reason === null ? "" : `: ${reason}`}`;
    fields[name] = { ...incident.fields[name as keyof IncidentFields], proposed: value, because };
  }
  return {
    ...incident,
    fields: fields as unknown as IncidentFields,
    review: stateOf(row.state),
    resolved: Object.fromEntries(Object.entries(resolved).map(([name, { review }]) => [name, review])),
    mentioned: packed.told.length,
    states: claims.map(({ review }) => review),
    reviews: [...reviewsWhere(db, "r.now = ?", id)],
  };
}

/** Reads incidents of a list by their numbers. */
export function incidentRow(db: Database, seq: Value): IncidentRow {
  const row = db.get(`${ROW} WHERE i.seq = ?`, seq)!;
  const { packed } = keptOf(db, row);
  const resolved = resolvedOf(row);
  const value = <T>(name: keyof IncidentFields) =>
    (name in resolved ? resolved[name]!.value : proposedOf(packed, name)) as T | null;
  const first = db.get(
    "SELECT d.id, d.seq FROM claims c JOIN documents d ON d.seq = c.document WHERE c.seq = ?",
    packed.told[0]![0],
  )!;
  const [start, end] = packed.clause;
  return {
    id: String(row.id),
    kind: String(row.kind) as Incident["kind"],
    family: packed.family,
    type: value("type"),
    mode: value("mode"),
    acled: value("acled"),
    status: value<Status>("status"),
    date: value<Interval>("date"),
    place: value<NonNullable<IncidentRow["place"]>>("place"),
    actors: partiesOf(packed, "actor"),
    targets: partiesOf(packed, "target"),
    weapon: value("weapon"),
    fatalities: value<NonNullable<Count>>("fatalities"),
    injured: value<NonNullable<Count>>("injured"),
    detained: value<NonNullable<Count>>("detained"),
    mentions: Number(row.mentions),
    outlets: Number(row.outlets),
    origins: new Set(packed.told.map(([, , name]) => name)).size,
    independence: independenceOf(packed),
    grade: String(row.grade) as IncidentRow["grade"],
    disputed: packed.disagree.filter((name) => !(name in resolved)),
    resolved: Object.keys(resolved),
    review: stateOf(row.state),
    newest: row.newest === "" ? null : String(row.newest),
    holds: packed.holds.length,
    quote: articlesOf(db).text(Number(first.seq)).slice(start, end),
    document: String(first.id),
  };
}

/** What an incident is filtered and ordered by: its proposed values, or those that people resolved. */
export function incidentColumns(
  db: Database,
  packed: PackedIncident,
  resolved: Resolved,
  outlets: number,
): readonly Value[] {
  const value = (name: keyof IncidentFields) => (name in resolved ? resolved[name]!.value : proposedOf(packed, name));
  const date = value("date") as Interval | null;
  const disputed = packed.disagree.filter((name) => !(name in resolved));
  const [type, fatalities, injured] = [value("type") as string | null, value("fatalities"), value("injured")];
  const weighed = { type, fatalities: fatalities as Count, injured: injured as Count, outlets, disputed };
  return [
    ...(["type", "mode", "acled", "status"] as const).map((name) => value(name) as string | null),
    date?.from ?? null,
    date?.to ?? null,
    date?.from ?? date?.to ?? UNDATED,
    disputed.length,
    value("place") === null ? null : placeRow(db, JSON.stringify(value("place"))),
    urgencyOf(weighed).score,
  ];
}
/** Number of a place, which is entered when it is new. */
function placeRow(db: Database, json: string): number {
  const known = db.get("SELECT seq FROM incident_places WHERE body = ?", json);
  return known === null ? db.run("INSERT INTO incident_places (body) VALUES (?)", json) : Number(known.seq);
}

/** Sorts behind every date. */
const UNDATED = "~";

/** Brings an incident's state and columns in line with the reviews that stand. */
export function settleIncident(db: Database, id: string): void {
  const row = db.get(`${ROW} WHERE i.id = ?`, id);
  if (row === null) return;
  let state: string | null = null;
  const resolved: Record<string, Resolved[string]> = {};
  for (const review of reviewsWhere(db, "r.now = ? AND r.kind = 'incident'", id)) {
    if (review.undone) continue;
    if (stateOf(review.verdict) !== "proposed") state = review.verdict;
    const { field, value, author, reason } = review;
    if (review.verdict === "resolve") resolved[field!] = { value, review: review.id, author, reason };
  }
  const kept = Object.fromEntries(FIELDS.filter((name) => name in resolved).map((name) => [name, resolved[name]!]));
  db.run(
    `UPDATE incidents SET type = ?, mode = ?, acled = ?, status = ?, date_from = ?, date_to = ?, sort_day = ?, disputes = ?, place_seq = ?,
      urgency = ?, state = ?, resolved = ? WHERE seq = ?`,
    ...incidentColumns(db, keptOf(db, row).packed, kept, Number(row.outlets)),
    state,
    Object.keys(kept).length === 0 ? null : JSON.stringify(kept),
    row.seq!,
  );
}

/** Finds, for every review of an incident, the incident that holds most of the mentions that it judged, and settles them all. */
export function holdIncidents(db: Database): void {
  const settled = new Set(
    db.all("SELECT id FROM incidents WHERE state IS NOT NULL OR resolved IS NOT NULL").map(({ id }) => String(id)),
  );
  for (const { seq, now } of db.all("SELECT seq, now FROM reviews WHERE kind = 'incident'")) {
    const held = db.get(
      `SELECT i.id, COUNT(DISTINCT c.id) AS n FROM anchors a JOIN claims c ON ${hasId("a.claim")}
        JOIN incident_claims m ON m.claim = c.seq
        JOIN incidents i ON i.seq = m.incident WHERE a.review = ? AND a.side = 'target' GROUP BY i.seq ORDER BY n DESC, i.seq LIMIT 1`,
      seq!,
    );
    const id = held === null ? null : String(held.id);
    if (id !== now) db.run("UPDATE reviews SET now = ? WHERE seq = ?", id, seq!);
    if (id !== null) settled.add(id);
  }
  for (const id of settled) settleIncident(db, id);
}
