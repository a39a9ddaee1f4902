import type { ClaimKind, Published } from "../../record/index.ts";
import type { DocumentFilter, DocumentListing } from "../contract.ts";
import { asked } from "../search-form.ts";
import type { Database, Row, Value } from "./database.ts";
import { questionOf } from "./find.ts";
import { likeOf } from "./names.ts";
import { DOCUMENT, documentOf, KIND_LETTERS, publishedOf } from "./rows.ts";

const count = (kind: ClaimKind) =>
  `(SELECT COUNT(*) FROM claims c WHERE c.extraction = d.latest AND c.kind = '${KIND_LETTERS[kind]}') AS n_${kind}`;
const JUDGED = `(SELECT COUNT(*) FROM claims c WHERE c.extraction = d.latest
  AND c.id IN (SELECT claim FROM claim_states WHERE state IS NOT NULL)) AS judged`;

/** The date of publication as it is kept begins with its first day, so that it sorts as text. */
const ORDERS: Readonly<Record<NonNullable<DocumentFilter["sort"]>, string>> = {
  read: "d.seq",
  latest: "d.seq DESC",
  newest: "x.published IS NULL, x.published DESC, d.seq DESC",
  oldest: "x.published IS NULL, x.published, d.seq",
};

function conditions({ outlet, words }: DocumentFilter): { readonly where: string; readonly values: readonly Value[] } {
  const where = ["1 = 1"];
  const values: Value[] = [];
  if (outlet !== undefined) {
    where.push("d.outlet_forms LIKE ? ESCAPE '\\'");
    values.push(likeOf(outlet));
  }
  if (words !== undefined && asked(words).length > 0) {
    where.push("d.seq IN (SELECT rowid FROM words WHERE words MATCH ?)");
    values.push(questionOf(words));
  }
  return { where: where.join(" AND "), values };
}

export function listDocuments(db: Database, filter: DocumentFilter): DocumentListing[] {
  const { where, values } = conditions(filter);
  // The page is cut before its claims are counted.
  const rows = db.all(
    `SELECT ${DOCUMENT}, x.published AS x_published, ${count("event")}, ${count("statement")}, ${count("figure")}, ${JUDGED}
      FROM (SELECT d.seq FROM documents d JOIN extractions x ON x.seq = d.latest WHERE ${where}
        ORDER BY ${ORDERS[filter.sort ?? "read"]} LIMIT ? OFFSET ?) page
      JOIN documents d ON d.seq = page.seq JOIN extractions x ON x.seq = d.latest
      ORDER BY ${ORDERS[filter.sort ?? "read"]}`,
    ...values,
    filter.limit ?? 50,
    filter.offset ?? 0,
  );
  return rows.map(listingOf);
}

function listingOf(row: Row): DocumentListing {
  const published: Published | null = publishedOf(row);
  const claims = { event: Number(row.n_event), statement: Number(row.n_statement), figure: Number(row.n_figure) };
  return { document: documentOf(row), published, claims, judged: Number(row.judged) };
}

export function countDocuments(db: Database, filter: DocumentFilter): number {
  const { where, values } = conditions(filter);
  return Number(db.get(`SELECT COUNT(*) AS n FROM documents d WHERE ${where}`, ...values)!.n);
}
