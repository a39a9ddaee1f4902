import { type Claim, type Edits, edited, type StoredClaim, saidOf } from "../../record/index.ts";
import type { Candidate } from "../anchor.ts";
import { articlesOf } from "./articles.ts";
import type { Database, Row, Value } from "./database.ts";
import { nameRow, namesOf, ROLE_LETTERS } from "./names.ts";
import { columnsOf, hasId, kindOf, storedClaimOf } from "./rows.ts";

const CLAIM = `SELECT c.id, c.kind, c.extraction, c.position, v.id AS version, s.state, s.edits FROM claims c
  JOIN extractions x ON x.seq = c.extraction JOIN versions v ON v.seq = x.version
  LEFT JOIN claim_states s ON s.claim = c.id`;

const claimOf = (db: Database, row: Row): StoredClaim =>
  storedClaimOf(row, articlesOf(db).read(Number(row.extraction)));

/** A claim by its number. */
export const claimAt = (db: Database, seq: Value): StoredClaim => claimOf(db, db.get(`${CLAIM} WHERE c.seq = ?`, seq)!);

/** The latest claim of an id. */
export function claimById(db: Database, id: string): StoredClaim | null {
  const row = db.get(`${CLAIM} WHERE ${hasId("?")} ORDER BY c.seq DESC LIMIT 1`, id, id);
  return row === null ? null : claimOf(db, row);
}

/** As it was extracted, whatever people edited. */
export const extractedOf = (stored: StoredClaim): Claim => stored.extracted ?? stored.claim;

/** What the latest extraction of a document claims, for reviews to hold on to. */
export function candidatesOf(db: Database, document: Value): Candidate[] {
  const rows = db.all(
    "SELECT c.seq FROM claims c JOIN documents d ON d.latest = c.extraction WHERE d.seq = ? ORDER BY c.seq",
    document,
  );
  return rows.map(({ seq }) => {
    const stored = claimAt(db, seq!);
    const claim = extractedOf(stored);
    const { start, end, quote } = claim;
    return { id: stored.id, kind: stored.kind, start, end, quote, said: saidOf(stored.kind, claim) };
  });
}

/** Makes filters find a claim by what it says with the edits of people, in every version that makes it. */
export function reindex(db: Database, id: string, edits: Edits): void {
  const stored = claimById(db, id);
  if (stored === null) return;
  const claim = edited(extractedOf(stored), edits, stored.text);
  for (const { seq, kind } of db.all(`SELECT c.seq, c.kind FROM claims c WHERE ${hasId("?")}`, id, id)) {
    db.run(
      "UPDATE claims SET type = ?, mode = ?, acled = ?, status = ?, date_from = ?, date_to = ?, sort_day = ? WHERE seq = ?",
      ...columnsOf(kindOf(kind), claim),
      seq!,
    );
    db.run("DELETE FROM claim_names WHERE claim = ?", seq!);
    for (const { role, forms } of namesOf(kindOf(kind), claim)) {
      const name = nameRow(db, forms);
      db.run("INSERT INTO claim_names (name, role, claim) VALUES (?, ?, ?)", name, ROLE_LETTERS[role], seq!);
    }
  }
}
