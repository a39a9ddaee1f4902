import type { RecordStatus } from "../contract.ts";
import type { Database, Row } from "./database.ts";
import { joinedOf } from "./joined.ts";
import { hasId, kindOf } from "./rows.ts";

/** What a record holds, counted. */
export function statusOf(db: Database): RecordStatus {
  const number = (sql: string) => Number(db.get(sql)!.n);
  const kinds = new Map(
    db
      .all(
        "SELECT c.kind, COUNT(*) AS n FROM claims c WHERE c.extraction IN (SELECT latest FROM documents) GROUP BY c.kind",
      )
      .map((row) => [kindOf(row.kind), Number(row.n)]),
  );
  const versions = db.all(
    `SELECT v.id, v.since, COUNT(DISTINCT x.document) AS documents,
      SUM(CASE WHEN d.latest = x.seq THEN 1 ELSE 0 END) AS latest
      FROM versions v JOIN extractions x ON x.version = v.seq JOIN documents d ON d.seq = x.document GROUP BY v.seq ORDER BY v.seq`,
  );
  const claims = statesIn(
    db.all(
      `SELECT s.state, COUNT(*) AS n FROM claim_states s WHERE s.state IS NOT NULL
        AND EXISTS (SELECT 1 FROM claims c JOIN documents d ON d.latest = c.extraction WHERE ${hasId("s.claim")}) GROUP BY s.state`,
    ),
  );
  const pragma = (name: "page_count" | "page_size") => Number(db.get(`PRAGMA ${name}`)![name]);
  return {
    documents: number("SELECT COUNT(*) AS n FROM documents"),
    events: kinds.get("event") ?? 0,
    statements: kinds.get("statement") ?? 0,
    figures: kinds.get("figure") ?? 0,
    reviews: number("SELECT COUNT(*) AS n FROM reviews"),
    reviewed: { ...claims, edited: number("SELECT COUNT(*) AS n FROM claim_states WHERE edits IS NOT NULL") },
    orphaned: number(
      `SELECT COUNT(*) AS n FROM reviews r WHERE r.now IS NULL
        AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.review = r.seq)`,
    ),
    incidents: {
      total: number("SELECT COUNT(*) AS n FROM incidents"),
      disputed: number("SELECT COUNT(*) AS n FROM incidents WHERE disputes > 0"),
      ...statesIn(db.all("SELECT state, COUNT(*) AS n FROM incidents WHERE state IS NOT NULL GROUP BY state")),
    },
    joined: joinedOf(db),
    versions: versions.map((row) => ({
      id: String(row.id),
      since: String(row.since),
      documents: Number(row.documents),
      current: Number(row.latest),
    })),
    textBytes: number("SELECT COALESCE(SUM(bytes), 0) AS n FROM documents"),
    diskBytes: pragma("page_count") * pragma("page_size"),
  };
}

function statesIn(rows: readonly Row[]) {
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0);
  return { accepted: of("accept"), rejected: of("reject"), unsure: of("unsure") };
}
