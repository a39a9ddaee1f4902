import type { Claim, ClaimKind, Extraction, Linkable, StatementClaim } from "../../record/index.ts";
import { type Edits, edited } from "../../record/index.ts";
import type { Database, Row } from "./database.ts";
import { unpacked } from "./pack.ts";
import { bodyOf, claimsOf, DOCUMENT, documentOf, KIND_LETTERS, publishedOf } from "./rows.ts";

interface Rest {
  readonly times?: readonly { readonly start: number; readonly end: number; readonly duration: string | null }[];
  readonly document: { readonly signature?: string | null };
  readonly blocks?: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
  readonly mentions?: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly name?: string;
  }[];
}
type Lists = Pick<Extraction, "events" | "statements" | "figures">;

const CREDITS = new Set(["byline", "dateline"]);
/** Documents read at a time. */
const PAGE = 200;

/** What joining needs of each document, in the order of documents. */
export function* linkablesOf(db: Database, documents: readonly string[] | undefined): Generator<Linkable> {
  const states = new Map(
    db.all("SELECT claim, state, edits FROM claim_states").map((row) => [String(row.claim), row] as const),
  );
  const known = new Map<string, string>();
  const select = `SELECT d.seq, ${DOCUMENT}, d.body, x.seq AS extraction, x.published AS x_published, x.claims, x.rest FROM documents d
    JOIN extractions x ON x.seq = d.latest`;
  if (documents !== undefined) {
    for (const id of documents)
      for (const row of db.all(`${select} WHERE d.id = ?`, id)) yield linkableOf(db, row, states, known);
    return;
  }
  let seq = 0;
  for (;;) {
    const rows = db.all(`${select} WHERE d.seq > ? ORDER BY d.seq LIMIT ${PAGE}`, seq);
    for (const row of rows) yield linkableOf(db, row, states, known);
    if (rows.length < PAGE) return;
    seq = Number(rows.at(-1)!.seq);
  }
}

const INSTANT = /T\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/;

/** An instant as an input gives it, in UTC; null for a mere day, a time without a zone, or what is no date. */
function instantOf(published: string | null): string | null {
  if (published === null || !INSTANT.test(published)) return null;
  const at = Date.parse(published);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function linkableOf(db: Database, row: Row, states: ReadonlyMap<string, Row>, known: Map<string, string>): Linkable {
  const { id, outlet, url, sha256, published } = documentOf(row);
  const text = bodyOf(row);
  const lists = unpacked(row.claims!, text, known) as Lists;
  const rest = unpacked(row.rest!, text) as Rest;
  const ids = db.all("SELECT kind, position, id FROM claims WHERE extraction = ? ORDER BY seq", row.extraction!);
  const taken = <C extends Claim>(kind: ClaimKind): C[] => {
    const claims = claimsOf(lists, kind);
    const made: C[] = [];
    for (const { kind: letter, position, id } of ids) {
      if (letter !== KIND_LETTERS[kind]) continue;
      const state = states.get(String(id));
      if (state?.state === "reject") continue;
      const claim = claims[Number(position)]!;
      const edits = state === undefined || state.edits === null ? null : (JSON.parse(String(state.edits)) as Edits);
      const one = edits === null ? claim : edited(claim, edits, text);
      // Unpacked for this alone: it may be renamed where it stands.
      (one as { id: string }).id = String(id);
      made.push(one as C);
    }
    return made;
  };
  const credits = (rest.blocks ?? []).filter((b) => CREDITS.has(b.kind));
  return {
    document: {
      ...{ id, outlet, url, published: publishedOf(row), instant: instantOf(published), sha256 },
      signature: rest.document.signature ?? null,
    },
    credits: (rest.mentions ?? [])
      .filter((m) => m.kind === "agency" && credits.some((b) => b.start <= m.start && m.end <= b.end))
      .map((m) => m.name!),
    events: taken("event"),
    // Many documents are held at once: what joining does not ask for is left behind.
    statements: taken<StatementClaim>("statement").map(({ id, start, end, quote, speaker }) => ({
      ...{ id, start, end, quote, speaker },
    })),
    figures: taken("figure"),
    lengths: (rest.times ?? []).flatMap(({ start, end, duration }) =>
      duration === null ? [] : [{ start, end, duration }],
    ),
  };
}
