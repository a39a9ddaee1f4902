import { createHash } from "node:crypto";
import {
  editFault,
  JOINING,
  JUDGING,
  type Judgement,
  MOVABLE,
  normalEdit,
  type StoredClaim,
  saidOf,
} from "../../record/index.ts";
import { IsnadError } from "../../text/index.ts";
import { holdOn } from "../anchor.ts";
import { candidatesOf, claimById, extractedOf, reindex } from "./claims.ts";
import type { Database, Row, Value } from "./database.ts";
import { fieldsOf, settleIncident } from "./incident-rows.ts";
import { hasId } from "./rows.ts";

const STANDS = "NOT EXISTS (SELECT 1 FROM undone u WHERE u.review = r.seq)";

/** Writes one judgement inside a transaction, with what it holds on to; gives its number. */
export function writeReview(db: Database, given: Judgement): number {
  const { target, verdict, author, at, reason = null, others = [] } = given;
  const incident = incidentSeq(db, target);
  const claims = incident === null ? [needed(db, target)] : membersOf(db, incident, MOST_HELD[verdict]);
  const field = given.field ?? (verdict === "span" ? "span" : null);
  const value = givenValue(db, given, field, incident, claims[0]!);
  const beside = besides(db, given, incident, claims);
  const first = extractedOf(claims[0]!);
  const kind = incident === null ? claims[0]!.kind : "incident";
  const made = createHash("sha256")
    .update(JSON.stringify([target, verdict, author, reason, at, field, value ?? null, others]))
    .digest("hex");
  const id = freeId(db, `r_${made.slice(0, 16)}`);
  const seq = db.run(
    `INSERT INTO reviews (id, claim, document, kind, span_start, span_end, quote, verdict, author, reason, at, field, value, now)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    target,
    claims[0]!.document.id,
    kind,
    first.start,
    first.end,
    first.quote,
    verdict,
    author,
    reason,
    at,
    field,
    value === undefined ? null : JSON.stringify(value),
    target,
  );
  for (const claim of claims) anchor(db, seq, "target", target, claim);
  for (const [other, claim] of beside) anchor(db, seq, "other", other, claim);
  if (incident === null) settle(db, target);
  else settleIncident(db, target);
  return seq;
}

/** Two judgements alike to the instant are two all the same. */
function freeId(db: Database, id: string): string {
  let free = id;
  for (let n = 2; db.get("SELECT seq FROM reviews WHERE id = ?", free) !== null; n++) free = `${id}_${n}`;
  return free;
}

function anchor(db: Database, review: number, side: "target" | "other", target: string, stored: StoredClaim): void {
  const claim = extractedOf(stored);
  const document = db.get("SELECT seq FROM documents WHERE id = ?", stored.document.id)!.seq!;
  const latest = db.get(
    `SELECT 1 AS yes FROM claims c JOIN extractions x ON x.seq = c.extraction JOIN documents d ON d.seq = x.document
      WHERE ${hasId("?")} AND d.latest = x.seq LIMIT 1`,
    stored.id,
    stored.id,
  );
  db.run(
    `INSERT INTO anchors (review, side, target, document, kind, span_start, span_end, quote, claim_then, said, claim, how, differs)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')`,
    review,
    side,
    target,
    document,
    stored.kind,
    claim.start,
    claim.end,
    claim.quote,
    stored.id,
    JSON.stringify(saidOf(stored.kind, claim)),
    latest === null ? null : stored.id,
    latest === null ? "orphaned" : "same",
  );
}

const incidentSeq = (db: Database, id: string): number | null => {
  const row = db.get("SELECT seq FROM incidents WHERE id = ?", id);
  return row === null ? null : Number(row.seq);
};

function needed(db: Database, id: string): StoredClaim {
  const found = claimById(db, id);
  if (found !== null) return found;
  throw new IsnadError(
    "store.no-claim",
    `the record has no claim or incident ${id}`,
    "`isnad events` and `isnad incidents` show the ids.",
  );
}

/**
 * Mentions that a judgement of an incident holds on to, spread over all of them: enough to find the incident again after a re-run, and to join
 * it. What is no part of an incident is parted from every mention of it.
 */
const HELD = 200;
const JOINED_BY = 2_000;
const MOST_HELD: Readonly<Partial<Record<Judgement["verdict"], number>>> = {
  same: JOINED_BY,
  different: Number.POSITIVE_INFINITY,
  split: Number.POSITIVE_INFINITY,
};

function membersOf(db: Database, incident: number, most = HELD): StoredClaim[] {
  const all = db.all(
    "SELECT c.id FROM incident_claims m JOIN claims c ON c.seq = m.claim WHERE m.incident = ? ORDER BY c.seq",
    incident,
  );
  const step = Math.max(1, all.length / most);
  const held = step === 1 ? all : Array.from({ length: most }, (_, i) => all[Math.floor(i * step)]!);
  return held.map(({ id }) => claimById(db, String(id))!);
}

/** The value of an edit, a moved span or a resolved field, checked; undefined for verdicts without one. */
function givenValue(
  db: Database,
  { verdict, value }: Judgement,
  field: string | null,
  incident: number | null,
  stored: StoredClaim,
): unknown {
  const { kind, text } = stored;
  if (verdict !== "edit" && verdict !== "span" && verdict !== "resolve") return undefined;
  if ((verdict === "resolve") !== (incident !== null)) {
    throw new IsnadError(
      "review.target",
      verdict === "resolve" ? "a claim has one value a field" : "an incident has no words of its own",
      verdict === "resolve" ? "Resolve a field of an incident, or edit the claim." : "Edit one of its claims.",
    );
  }
  if (verdict === "resolve") return resolution(db, incident!, field, value);
  let made: unknown;
  if (verdict === "edit") made = normalEdit(kind, field ?? "", value ?? null);
  else {
    const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
    const holds =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      (start as number) >= 0 &&
      (start as number) < (end as number) &&
      (end as number) <= text.length;
    if (!MOVABLE[kind].includes(field!) || !holds) {
      throw new IsnadError(
        "review.span",
        `${JSON.stringify(value)} is no span of a ${kind}'s ${field} in a text of ${text.length} code units`,
        `Give {"start": …, "end": …} for ${MOVABLE[kind].join(" or ")}.`,
      );
    }
    made = { start, end };
  }
  const before = JSON.parse(String(statesOf(db, stored.id)?.edits ?? "{}"));
  const fault = editFault(kind, extractedOf(stored), { ...before, [field!]: made }, text);
  if (fault !== null)
    throw new IsnadError("review.value", fault, "docs/record.md says what it can be.", {
      values: { field: field ?? "" },
    });
  return made;
}

/** One of the values that an incident's field has, by itself, by its words, or null for none of them. */
function resolution(db: Database, incident: number, field: string | null, value: unknown): unknown {
  const fields = fieldsOf(db, incident);
  const found = fields[(field ?? "") as keyof typeof fields];
  if (found === undefined) {
    throw new IsnadError(
      "review.field",
      `incidents have no field ${JSON.stringify(field)}`,
      `Give one of ${Object.keys(fields).join(", ")}.`,
      { values: { field: field ?? "" } },
    );
  }
  if (value === null || value === undefined) return null;
  const same = found.values.find((v) => JSON.stringify(v.value) === JSON.stringify(value) || v.text === String(value));
  if (same !== undefined) return same.value;
  const known = found.values.map((v) => JSON.stringify(v.text)).join(", ");
  throw new IsnadError(
    "review.value",
    `${JSON.stringify(value)} is none of the values that the incident's ${field} has`,
    known === "" ? "Nothing says it: edit a claim instead." : `Give one of ${known}, or null for none.`,
    { values: { field: field ?? "" } },
  );
}

/** The claims that `same`, `different` and `split` name beside the target, with the id that each was named by. */
function besides(
  db: Database,
  { verdict, others = [], target }: Judgement,
  incident: number | null,
  own: readonly StoredClaim[],
): (readonly [string, StoredClaim])[] {
  if (!JOINING.includes(verdict)) return [];
  const wrong = (message: string, mend: string) => new IsnadError("review.others", message, mend);
  if (others.length === 0 || others.includes(target))
    throw wrong(`${verdict} needs others beside ${target}`, "Give ids of other incidents or claims.");
  const found = others.flatMap((other) => {
    const seq = incidentSeq(db, other);
    const claims = seq === null ? [needed(db, other)] : membersOf(db, seq, MOST_HELD[verdict]);
    return claims.map((claim) => [other, claim] as const);
  });
  if ([...own, ...found.map(([, claim]) => claim)].some(({ kind }) => kind !== "event"))
    throw wrong("only events are joined to incidents", "Give ids of incidents or events.");
  if (verdict !== "split") return found;
  const mine = new Set(own.map(({ id }) => id));
  if (
    incident === null ||
    found.some(([, { id }]) => !mine.has(id)) ||
    new Set(found.map(([id]) => id)).size >= mine.size
  )
    throw wrong("split takes some of an incident's claims out of it", "Give an incident, and some of its claims.");
  return found;
}

const statesOf = (db: Database, claim: string): Row | null =>
  db.get("SELECT state, edits FROM claim_states WHERE claim = ?", claim);

/** Brings what filters and lists know of a claim in line with the reviews that stand. */
export function settle(db: Database, claim: string): void {
  const rows = db.all(
    `SELECT r.verdict, r.field, r.value, a.how FROM anchors a JOIN reviews r ON r.seq = a.review
      WHERE a.claim = ? AND a.side = 'target' AND r.kind <> 'incident' AND ${STANDS} ORDER BY r.seq`,
    claim,
  );
  const last = rows.findLast(({ verdict }) => (JUDGING as readonly Value[]).includes(verdict!));
  const state = last === undefined || last.how === "changed" ? null : last.verdict!;
  const edits: Record<string, unknown> = {};
  for (const { verdict, field, value } of rows)
    if (verdict === "edit" || verdict === "span") edits[String(field)] = JSON.parse(String(value));
  const text = Object.keys(edits).length === 0 ? null : JSON.stringify(edits);
  const before = statesOf(db, claim);
  if (before !== null) db.run("DELETE FROM claim_states WHERE claim = ?", claim);
  if ((before?.edits ?? null) !== text) reindex(db, claim, edits);
  if (state === null && text === null) return;
  db.run("INSERT INTO claim_states (claim, state, edits) VALUES (?, ?, ?)", claim, state, text);
}

/** Lets the reviews of a document hold on to what its new extraction claims. */
export function reanchor(db: Database, document: number): void {
  const anchors = db.all(
    `SELECT a.seq, a.review, a.side, a.kind, a.span_start, a.span_end, a.quote, a.claim_then, a.said, a.claim, a.how, a.differs,
      r.kind AS of FROM anchors a JOIN reviews r ON r.seq = a.review WHERE a.document = ? ORDER BY a.seq`,
    document,
  );
  if (anchors.length === 0) return;
  const candidates = candidatesOf(db, document);
  const touched = new Set<string>();
  for (const row of anchors) {
    const held = holdOn(
      {
        id: String(row.claim_then),
        kind: row.kind as StoredClaim["kind"],
        start: Number(row.span_start),
        end: Number(row.span_end),
        quote: String(row.quote),
        said: row.said === null ? null : JSON.parse(String(row.said)),
      },
      candidates,
    );
    const differs = held.differs.join(",");
    if (held.claim === row.claim && held.how === row.how && differs === row.differs) continue;
    db.run("UPDATE anchors SET claim = ?, how = ?, differs = ? WHERE seq = ?", held.claim, held.how, differs, row.seq!);
    if (row.of !== "incident" && row.side === "target")
      db.run("UPDATE reviews SET now = ? WHERE seq = ?", held.claim, row.review!);
    for (const claim of [row.claim, held.claim]) if (claim !== null) touched.add(String(claim));
  }
  for (const claim of touched) settle(db, claim);
}

/** Takes a review back; gives its number, or null when there is none. */
export function takeBack(db: Database, author: string, at: string, id: string | undefined): number | null {
  const last = db.get(
    `SELECT r.seq, r.kind, r.now FROM reviews r WHERE r.author = ? AND ${STANDS} ${id === undefined ? "" : "AND r.id = ?"}
      ORDER BY r.seq DESC LIMIT 1`,
    author,
    ...(id === undefined ? [] : [id]),
  );
  if (last === null) return null;
  db.run("INSERT INTO undone (review, author, at) VALUES (?, ?, ?)", last.seq!, author, at);
  if (last.now !== null) {
    if (last.kind === "incident") settleIncident(db, String(last.now));
    else settle(db, String(last.now));
  }
  return Number(last.seq);
}
