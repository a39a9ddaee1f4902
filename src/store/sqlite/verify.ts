import { validate } from "../../record/index.ts";
import type { Mismatch } from "../contract.ts";
import { claimIdsOf, documentIdOf, extractionIdOf } from "../ids.ts";
import type { Database, Row } from "./database.ts";
import { incidentBySeq } from "./incident-rows.ts";
import { contentHash, hexOf, inflated, sha256 } from "./pack.ts";
import { bodyOf, claimsOf, DOCUMENT, documentOf, extractionOf, KINDS, readArticle } from "./rows.ts";
import { TrackReader } from "./tracks.ts";

/** Re-checks the file, then each document and each of its extractions. */
export function* verifyAll(db: Database): Generator<Mismatch> {
  for (const row of db.all("PRAGMA integrity_check")) {
    if (row.integrity_check !== "ok") yield { code: "verify.file", id: db.path, message: String(row.integrity_check) };
  }
  let seq = 0;
  for (;;) {
    const row = db.get(
      `SELECT d.seq, ${DOCUMENT}, d.body, d.original, d.original_sha256 FROM documents d WHERE d.seq > ? ORDER BY d.seq LIMIT 1`,
      seq,
    );
    if (row === null) break;
    seq = Number(row.seq);
    const text = read(() => bodyOf(row));
    yield* documentMismatches(row, text);
    if (text !== null) yield* extractionMismatches(db, row, text);
  }
  yield* joinedMismatches(db);
}

/** What was joined must speak of claims that are there, each in one incident, with spans that hold. */
function* joinedMismatches(db: Database): Generator<Mismatch> {
  for (const { seq, id, mentions } of db.all("SELECT seq, id, mentions FROM incidents ORDER BY seq")) {
    const incident = read(() => incidentBySeq(db, Number(seq)));
    const claims = db.get("SELECT COUNT(*) AS n FROM incident_claims WHERE incident = ?", seq!)!.n;
    if (incident === null || incident.mentions.length !== mentions || mentions !== claims) {
      yield {
        code: "verify.incident",
        id: String(id),
        message: "its mentions are not the claims that it was joined of",
      };
    }
  }
  const tracks = new TrackReader(db);
  for (const { id } of db.all("SELECT id FROM tracks ORDER BY seq")) {
    if (read(() => tracks.byId(String(id))) === null)
      yield { code: "verify.track", id: String(id), message: "it speaks of claims or incidents that are not there" };
  }
}

/** Damaged bytes may not unpack at all. */
function read<T>(unpack: () => T): T | null {
  try {
    return unpack();
  } catch {
    return null;
  }
}

function* documentMismatches(row: Row, text: string | null): Generator<Mismatch> {
  const document = documentOf(row);
  const { id } = document;
  if (text === null) yield { code: "verify.text", id, message: "its text cannot be unpacked" };
  else if (sha256(text) !== document.sha256) {
    yield { code: "verify.text", id, message: "its text is not the one whose SHA-256 was kept" };
  }
  if (documentIdOf(document) !== id) {
    yield { code: "verify.document", id, message: "its outlet, title, address or date is not what its id was made of" };
  }
  const original = row.original === null ? null : read(() => inflated(row.original!));
  if (row.original !== null && (original === null || sha256(original) !== row.original_sha256)) {
    yield {
      code: "verify.original",
      id,
      message: "the bytes that it was read from are not those whose SHA-256 was kept",
    };
  }
}

function* extractionMismatches(db: Database, document: Row, text: string): Generator<Mismatch> {
  const rows = db.all(
    `SELECT x.seq, x.id, x.sha256, x.published AS x_published, x.claims, x.rest, v.id AS version FROM extractions x
      JOIN versions v ON v.seq = x.version JOIN documents d ON d.seq = x.document WHERE d.id = ? ORDER BY x.seq`,
    document.d_id!,
  );
  for (const row of rows) {
    const id = String(row.id);
    const extraction = read(() => extractionOf(row.rest!, readArticle({ ...document, ...row }, text)));
    if (extraction === null) {
      yield { code: "verify.extraction", id, message: "it cannot be unpacked" };
      continue;
    }
    const content = contentHash(extraction);
    if (content !== hexOf(row.sha256!) || extractionIdOf(String(document.d_id), String(row.version), content) !== id) {
      yield { code: "verify.extraction", id, message: "it is not the one whose SHA-256 was kept" };
    }
    for (const fault of validate(extraction, text)) yield { code: "verify.span", id, message: fault };
    const made = KINDS.flatMap((kind) => claimIdsOf(String(document.d_id), kind, claimsOf(extraction, kind)));
    const kept = db.all("SELECT id FROM claims WHERE extraction = ? ORDER BY seq", row.seq!).map((claim) => claim.id);
    if (made.join() !== kept.join()) {
      yield { code: "verify.claims", id, message: "the list of its claims does not fit it" };
    }
  }
}
