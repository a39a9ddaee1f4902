import { type Block, type RawText, validate } from "../../record/index.ts";
import { IsnadError } from "../../text/index.ts";
import type { Entry, Put } from "../contract.ts";
import { headlineOf } from "../headline.ts";
import { claimIdsOf, documentIdOf, extractionIdOf } from "../ids.ts";
import { searchText } from "../search-form.ts";
import type { Database, Value } from "./database.ts";
import { formsOf, nameRow, namesOf, ROLE_LETTERS } from "./names.ts";
import { bytesOfHex, contentHash, deflated, packed, packedText, parted, sha256 } from "./pack.ts";
import { reanchor } from "./reviews.ts";
import { claimsOf, columnsOf, KIND_LETTERS, KINDS } from "./rows.ts";

/** An entry that was checked and packed before the transaction, so that the lock is held for writing alone. */
interface Ready {
  readonly entry: Entry;
  readonly document: string;
  readonly extraction: string;
  readonly sha256: string;
  readonly claims: Uint8Array;
  readonly rest: Uint8Array;
}

/** Stores a batch in one transaction. */
export function putBatch(db: Database, batch: readonly Entry[]): Put[] {
  const ready = batch.map(readied);
  return db.transaction(() => ready.map((entry) => putOne(db, entry)));
}

function readied(entry: Entry): Ready {
  const { raw, extraction, version } = entry;
  const faults = validate(extraction, raw.text);
  if (sha256(raw.text) !== raw.sha256) faults.unshift("its SHA-256 is not that of its text");
  if (faults.length > 0) {
    throw new IsnadError(
      "store.contract",
      `the extraction of ${raw.id} does not hold: ${faults.slice(0, 3).join("; ")}`,
      "Store an extraction as `toContract` gives it, with the text that it was made of.",
    );
  }
  const document = documentIdOf(raw);
  const content = contentHash(extraction);
  const { claims, rest } = parted(extraction);
  return {
    entry,
    document,
    extraction: extractionIdOf(document, version, content),
    sha256: content,
    claims: packed(claims, raw.text),
    rest: packed(rest, raw.text),
  };
}

function putOne(db: Database, ready: Ready): Put {
  const { entry, document, extraction } = ready;
  const known = db.get("SELECT seq FROM documents WHERE id = ?", document);
  const seq = known === null ? insertDocument(db, document, entry) : Number(known.seq);
  if (known !== null && db.get("SELECT seq FROM extractions WHERE id = ?", extraction) !== null) {
    return { document, extraction, outcome: "known" };
  }
  const row = db.run(
    "INSERT INTO extractions (id, document, version, sha256, made_at, published, claims, rest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    extraction,
    seq,
    versionOf(db, entry),
    bytesOfHex(ready.sha256),
    entry.readAt,
    entry.extraction.document.published === null ? null : JSON.stringify(entry.extraction.document.published),
    ready.claims,
    ready.rest,
  );
  insertClaims(db, entry, document, seq, row);
  db.run("UPDATE documents SET latest = ?, headline = ? WHERE seq = ?", row, headlineIn(entry), seq);
  if (known !== null) reanchor(db, seq);
  return { document, extraction, outcome: known === null ? "new-document" : "new-extraction" };
}

function headlineIn({ raw, extraction }: Entry): string | null {
  const { blocks = [] } = extraction as { readonly blocks?: readonly Block[] };
  return raw.title === null ? headlineOf(raw.text, blocks) : null;
}

function versionOf(db: Database, { version, readAt }: Entry): number {
  const known = db.get("SELECT seq FROM versions WHERE id = ?", version);
  return known === null ? db.run("INSERT INTO versions (id, since) VALUES (?, ?)", version, readAt) : Number(known.seq);
}

function insertDocument(db: Database, id: string, { raw, readAt }: Entry): number {
  const { origin, original = null } = raw;
  const seq = db.run(
    `INSERT INTO documents (id, name, sha256, outlet, title, url, published, origin_kind, origin_path, origin_item, read_at, length, bytes,
      body, original, original_sha256, outlet_forms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    raw.id,
    bytesOfHex(raw.sha256),
    raw.outlet,
    raw.title,
    raw.url,
    raw.published,
    origin.kind,
    origin.path,
    origin.item,
    readAt,
    raw.text.length,
    Buffer.byteLength(raw.text),
    packedText(raw.text),
    original === null ? null : deflated(original),
    original === null ? null : sha256(original),
    raw.outlet === null ? null : formsOf(raw.outlet),
  );
  indexWords(db, seq, raw);
  return seq;
}

/** Makes a document found by its words. */
export function indexWords(db: Database, seq: number, { title, text }: Pick<RawText, "title" | "text">): void {
  db.run("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", seq, searchText(title ?? ""), searchText(text));
}

function insertClaims(db: Database, { extraction }: Entry, document: string, seq: number, row: number): void {
  for (const kind of KINDS) {
    const claims = claimsOf(extraction, kind);
    const ids = claimIdsOf(document, kind, claims);
    for (const [position, claim] of claims.entries()) {
      const values: Value[] = [ids[position]!, row, seq, KIND_LETTERS[kind], position, ...columnsOf(kind, claim)];
      const inserted = db.run(
        `INSERT INTO claims (id, extraction, document, kind, position, type, mode, acled, status, date_from, date_to, sort_day)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...values,
      );
      for (const { role, forms } of namesOf(kind, claim)) {
        const name = nameRow(db, forms);
        db.run("INSERT INTO claim_names (name, role, claim) VALUES (?, ?, ?)", name, ROLE_LETTERS[role], inserted);
      }
    }
  }
}
