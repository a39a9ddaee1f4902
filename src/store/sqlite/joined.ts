import { createHash } from "node:crypto";
import {
  type CopyGroup,
  type EventRef,
  type Incident,
  JOINING,
  type Joined,
  type Review,
  type Track,
} from "../../record/index.ts";
import { IsnadError } from "../../text/index.ts";
import type { LinkedRecord } from "../contract.ts";
import { searchText } from "../search-form.ts";
import type { Database } from "./database.ts";
import { type PackedIncident, packIncident, textsOf } from "./incident-pack.ts";
import { holdIncidents, incidentColumns } from "./incident-rows.ts";
import { packedJson } from "./pack.ts";
import { wholeReviews } from "./review-rows.ts";
import { hasId } from "./rows.ts";
import { packTrack, trackForms, trackOrder } from "./track-rows.ts";

/** What joining rests on: the last extraction, and what people rejected, edited, joined and parted. */
export function markOf(db: Database): string {
  const last = Number(db.get("SELECT COALESCE(MAX(seq), 0) AS n FROM extractions")!.n);
  const hash = createHash("sha256");
  for (const row of db.all(
    "SELECT claim, state, edits FROM claim_states WHERE state = 'reject' OR edits IS NOT NULL ORDER BY claim",
  )) {
    hash.update(`${row.claim} ${row.state === "reject"} ${row.edits}\n`);
  }
  for (const { id } of standingJoins(db)) hash.update(`${id}\n`);
  return `${last} ${hash.digest("hex").slice(0, MARK_DIGITS)}`;
}
const MARK_DIGITS = 16;

/** Reviews that stand and say what is one event, the newest first. */
export const standingJoins = (db: Database): Review[] =>
  [
    ...wholeReviews(
      db,
      `r.verdict IN (${JOINING.map((verdict) => `'${verdict}'`).join(", ")})
        AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.review = r.seq)`,
    ),
  ].reverse();

export function joinedOf(db: Database): Joined | null {
  const row = db.get("SELECT * FROM joinings ORDER BY seq DESC LIMIT 1");
  if (row === null) return null;
  const [articles, reviews] = String(row.mark).split(" ");
  const [articlesNow, reviewsNow] = markOf(db).split(" ");
  return {
    at: String(row.at),
    version: String(row.version),
    documents: Number(row.documents),
    mentions: Number(row.mentions),
    incidents: Number(row.incidents),
    tracks: Number(row.tracks),
    copies: Number(row.copies),
    stale: [
      ...(articles === articlesNow ? [] : (["articles"] as const)),
      ...(reviews === reviewsNow ? [] : (["reviews"] as const)),
    ],
  };
}

/** Puts what was joined in the place of what was joined before; rows that stay the same are left alone. */
export function writeJoined(
  db: Database,
  linked: LinkedRecord,
  made: { readonly at: string; readonly version: string; readonly mark: string },
): void {
  const claims = claimNumbers(db);
  db.run("DELETE FROM track_incidents");
  const incidents = writeIncidents(db, linked.incidents, claims);
  writeTracks(db, linked.tracks, claims, incidents);
  writeCopies(db, linked.copies);
  holdIncidents(db);
  const mentions = linked.incidents.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const documents = Number(db.get("SELECT COUNT(*) AS n FROM documents WHERE latest IS NOT NULL")!.n);
  db.run("DELETE FROM joinings");
  db.run(
    "INSERT INTO joinings (at, version, documents, mentions, incidents, tracks, copies, mark) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    made.at,
    made.version,
    documents,
    mentions,
    linked.incidents.length,
    linked.tracks.length,
    linked.copies.length,
    made.mark,
  );
}

type Numbers = (ref: EventRef) => number;

/** Claims read at a time. */
const CLAIMS = 5000;

/** Numbers of claims by their ids. */
function claimNumbers(db: Database): Numbers {
  const numbers = new Map<string, number>();
  for (let after = 0; ; ) {
    const rows = db.all(
      `SELECT c.id, c.seq FROM claims c JOIN documents d ON d.latest = c.extraction WHERE c.seq > ? ORDER BY c.seq LIMIT ${CLAIMS}`,
      after,
    );
    for (const { id, seq } of rows) numbers.set(String(id), Number(seq));
    if (rows.length < CLAIMS) break;
    after = Number(rows.at(-1)!.seq);
  }
  return ({ document, event }) => {
    let seq = numbers.get(event);
    if (seq === undefined) {
      // Of an extraction that another process has replaced since.
      const row = db.get(`SELECT MAX(c.seq) AS seq FROM claims c WHERE ${hasId("?")}`, event, event)!;
      if (row.seq === null) {
        throw new IsnadError(
          "store.joined",
          `what was joined speaks of ${event} in ${document}, which the record does not hold`,
          "Join what `linkables` gives.",
        );
      }
      seq = Number(row.seq);
      numbers.set(event, seq);
    }
    return seq;
  };
}

/** 48 bits of what a row says, so that a row that stays the same is known without unpacking it. */
const digestOf = (text: string) => createHash("sha256").update(text).digest().readUIntBE(0, 6);

interface Known {
  readonly seq: number;
  readonly digest: number;
}
const knownIn = (db: Database, table: "incidents" | "tracks") =>
  new Map<string, Known>(
    db
      .all(`SELECT id, seq, digest FROM ${table}`)
      .map(({ id, seq, digest }) => [String(id), { seq: Number(seq), digest: Number(digest) }]),
  );
const nextIn = (known: ReadonlyMap<string, Known>) => {
  let last = 0;
  for (const { seq } of known.values()) if (seq > last) last = seq;
  return last + 1;
};

function writeIncidents(db: Database, incidents: readonly Incident[], claims: Numbers): ReadonlyMap<string, number> {
  const known = knownIn(db, "incidents");
  let next = nextIn(known);
  const numbers = new Map(incidents.map(({ id }) => [id, known.get(id)?.seq ?? next++]));
  const numberOf = (id: string) => numbers.get(id)!;
  const pack = (incident: Incident) => {
    const packed = packIncident(incident, claims, numberOf);
    const json = JSON.stringify(packed);
    return { packed, json, digest: digestOf(`${incident.kind} ${incident.grade.grade} ${json}`) };
  };
  // What is there already and stays the same is left alone. A first joining has nothing to compare, and packs once.
  const same = new Set(
    incidents.filter((one) => known.has(one.id) && known.get(one.id)!.digest === pack(one).digest).map(({ id }) => id),
  );
  // Claims leave their old incidents before they enter new ones.
  for (const [id, { seq }] of known) if (!same.has(id)) dropIncident(db, seq);
  for (const incident of incidents) {
    if (same.has(incident.id)) continue;
    const seq = numberOf(incident.id);
    const { packed, json, digest } = pack(incident);
    const [type, mode, acled, status, from, to, day, disputes, place, urgency] = incidentColumns(
      db,
      packed,
      {},
      incident.outlets.length,
    );
    const newest = incident.mentions.reduce((latest, { published }) => {
      const from = published?.from ?? "";
      return from > latest ? from : latest;
    }, "");
    db.run(
      `INSERT INTO incidents (seq, id, kind, type, mode, acled, status, date_from, date_to, sort_day, newest, mentions, outlets,
        disputes, place_seq, urgency, grade, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      seq,
      incident.id,
      incident.kind,
      type!,
      mode!,
      acled!,
      status!,
      from!,
      to!,
      day!,
      newest,
      incident.mentions.length,
      incident.outlets.length,
      disputes!,
      place!,
      urgency!,
      incident.grade.grade,
      digest,
    );
    db.run("INSERT INTO incident_bodies (incident, body) VALUES (?, ?)", seq, packedJson(json));
    for (const [claim] of packed.told)
      db.run(
        "INSERT INTO incident_claims (claim, incident, document) SELECT seq, ?, document FROM claims WHERE seq = ?",
        seq,
        claim,
      );
    db.run("INSERT INTO incident_words (rowid, body) VALUES (?, ?)", seq, wordsOf(incident, packed));
  }
  return numbers;
}

function dropIncident(db: Database, seq: number): void {
  for (const table of ["incident_claims", "incident_bodies"]) db.run(`DELETE FROM ${table} WHERE incident = ?`, seq);
  db.run("DELETE FROM incident_words WHERE rowid = ?", seq);
  db.run("DELETE FROM incidents WHERE seq = ?", seq);
}

/** What an incident is found by: the clauses that tell it, and its names, English ones too. */
function wordsOf(incident: Incident, packed: PackedIncident): string {
  const said = [
    ...incident.mentions.map(({ evidence }) => evidence.quote),
    ...(["place", "actor", "target", "weapon"] as const).flatMap((name) => textsOf(packed, name)),
  ];
  return [...new Set(searchText([...new Set(said)].join(" ")).split(" "))].join(" ");
}

function writeTracks(
  db: Database,
  tracks: readonly Track[],
  claims: Numbers,
  incidents: ReadonlyMap<string, number>,
): void {
  const known = knownIn(db, "tracks");
  let next = nextIn(known);
  const coder = {
    claimOf: (document: string, event: string) => claims({ document, event }),
    incidentOf: (id: string) => incidents.get(id),
  };
  const numbers = tracks.map(({ id }) => known.get(id)?.seq ?? next++);
  const kept = new Set(numbers);
  for (const { seq } of known.values()) if (!kept.has(seq)) db.run("DELETE FROM tracks WHERE seq = ?", seq);
  for (const [i, track] of tracks.entries()) {
    const seq = numbers[i]!;
    const before = known.get(track.id);
    const { json, incidents: about } = packTrack(track, coder);
    const digest = digestOf(json);
    if (before?.digest !== digest) {
      if (before !== undefined) db.run("DELETE FROM tracks WHERE seq = ?", seq);
      db.run(
        "INSERT INTO tracks (seq, id, kind, sort_key, forms, digest, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        seq,
        track.id,
        track.kind,
        trackOrder(track),
        trackForms(track),
        digest,
        packedJson(json),
      );
    }
    for (const incident of about) db.run("INSERT INTO track_incidents (incident, track) VALUES (?, ?)", incident, seq);
  }
}

function writeCopies(db: Database, copies: readonly CopyGroup[]): void {
  db.run("DELETE FROM copy_documents");
  db.run("DELETE FROM copies");
  for (const group of copies) {
    const seq = db.run("INSERT INTO copies (body) VALUES (?)", JSON.stringify(group));
    for (const { document } of group.documents) {
      const row = db.get("SELECT seq FROM documents WHERE id = ?", document);
      if (row === null) {
        throw new IsnadError(
          "store.joined",
          `what was joined speaks of ${document}, which the record does not hold`,
          "Join what `linkables` gives.",
        );
      }
      db.run("INSERT INTO copy_documents (document, copy) VALUES (?, ?)", row.seq!, seq);
    }
  }
}
