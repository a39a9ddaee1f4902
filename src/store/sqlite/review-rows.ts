import type { Anchoring, JoinConstraint, Review, ReviewAnchor } from "../../record/index.ts";
import type { Database, Row, Value } from "./database.ts";
import { hexOf } from "./pack.ts";

const orNull = (value: unknown) => (value === null || value === undefined ? null : String(value));

/** A review of its row and those of its anchors. */
export function reviewOf(row: Row, anchorRows: readonly Row[]): Review {
  const target = String(row.claim);
  const kind = String(row.kind) as Review["kind"];
  const own = anchorRows.filter(({ side }) => side === "target");
  const anchoring = anchoringOf(kind, orNull(row.now), own);
  return {
    id: String(row.id),
    target,
    kind,
    now: orNull(row.now),
    anchoring,
    orphaned: anchoring === "orphaned",
    differs:
      anchoring === "changed"
        ? String(own[0]!.differs)
            .split(",")
            .filter((field) => field !== "")
        : [],
    verdict: String(row.verdict) as Review["verdict"],
    author: String(row.author),
    reason: orNull(row.reason),
    at: String(row.at),
    field: orNull(row.field),
    value: row.value === null ? null : JSON.parse(String(row.value)),
    others: [...new Set(anchorRows.filter(({ side }) => side === "other").map((a) => String(a.target)))],
    document: String(row.document),
    start: Number(row.span_start),
    end: Number(row.span_end),
    quote: String(row.quote),
    anchors: anchorRows.map(anchorOf),
    undone: row.undone === 1,
  };
}

function anchoringOf(kind: Review["kind"], now: string | null, own: readonly Row[]): Anchoring {
  if (now === null) return "orphaned";
  if (kind !== "incident") return String(own[0]!.how) as Anchoring;
  return own.every(({ how }) => how === "same") ? "same" : "moved";
}

const anchorOf = (row: Row): ReviewAnchor => ({
  sha256: hexOf(row.sha256!),
  document: String(row.d_id),
  kind: String(row.kind) as ReviewAnchor["kind"],
  start: Number(row.span_start),
  end: Number(row.span_end),
  quote: String(row.quote),
  side: String(row.side) as ReviewAnchor["side"],
  claim: orNull(row.claim),
});

/** What a review that stands says of which events are one, in terms of the claims that it holds on to now. */
export function constraintsOf({ verdict, author, anchors, undone }: Review): JoinConstraint[] {
  if (undone) return [];
  const refs = (side: ReviewAnchor["side"]) =>
    anchors.filter((a) => a.side === side && a.claim !== null).map((a) => ({ document: a.document, event: a.claim! }));
  const [a, b] = [refs("target"), refs("other")];
  if (verdict === "same" || verdict === "different") return [{ verdict, author, a, b }];
  if (verdict !== "split") return [];
  const left = new Set(b.map(({ event }) => event));
  const stay = a.filter(({ event }) => !left.has(event));
  return [
    { verdict: "different", author, a: b, b: stay },
    { verdict: "same", author, a: b, b: [] },
  ];
}

/** Mentions of one incident that a review is given with; joining alone needs all that it holds on to. */
const SHOWN = 200;
const SOME = `AND (a.side = 'other' OR a.seq < ${SHOWN} + (SELECT MIN(seq) FROM anchors WHERE review = ?1))`;

/** Reviews of which `where` holds, oldest first. */
export const reviewsWhere = (db: Database, where: string, ...values: Value[]) => reviewsWith(db, SOME, where, values);

/** The same with all that they hold on to. */
export const wholeReviews = (db: Database, where: string, ...values: Value[]) => reviewsWith(db, "", where, values);

function* reviewsWith(db: Database, which: string, where: string, values: readonly Value[]): Generator<Review> {
  const rows = db.all(
    `SELECT r.*, EXISTS (SELECT 1 FROM undone u WHERE u.review = r.seq) AS undone FROM reviews r WHERE ${where} ORDER BY r.seq`,
    ...values,
  );
  for (const row of rows) {
    const anchors = db.all(
      `SELECT a.*, d.id AS d_id, d.sha256 FROM anchors a JOIN documents d ON d.seq = a.document
        WHERE a.review = ?1 ${which} ORDER BY a.seq`,
      row.seq!,
    );
    yield reviewOf(row, anchors);
  }
}
