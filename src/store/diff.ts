import type { Claim, StoredClaim } from "../record/index.ts";
import type { Store } from "./contract.ts";

/** What became of one claim between two versions. */
export interface Change {
  readonly change: "new" | "changed" | "gone";
  readonly before: StoredClaim | null;
  readonly after: StoredClaim | null;
  /** Fields that differ, for a claim that changed. */
  readonly fields: readonly string[];
}

/**
 * Compares two versions over the documents that both read. A claim with the same id is the same; one of the same kind whose words overlap
 * is the same claim changed; the others are new or gone.
 */
export async function* diff(store: Store, from: string, to: string): AsyncGenerator<Change> {
  for await (const { id } of store.documents()) yield* diffOf(store, id, from, to);
}

/** As `diff`, over one document. */
export async function* diffOf(store: Store, document: string, from: string, to: string): AsyncGenerator<Change> {
  if (!(await store.has(document, from)) || !(await store.has(document, to))) return;
  const before = await listed(store, document, from);
  const after = await listed(store, document, to);
  yield* compared(before, after);
}

async function listed(store: Store, document: string, version: string): Promise<StoredClaim[]> {
  const list: StoredClaim[] = [];
  for await (const claim of store.claims({ document, version })) list.push(claim);
  return list.sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
}

function* compared(before: readonly StoredClaim[], after: readonly StoredClaim[]): Generator<Change> {
  const kept = new Set(after.map(({ id }) => id));
  const old = new Set(before.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  for (const claim of after) {
    if (old.has(claim.id)) continue;
    const at = closest(gone, claim);
    if (at < 0) yield { change: "new", before: null, after: claim, fields: [] };
    else {
      const [was] = gone.splice(at, 1);
      yield { change: "changed", before: was!, after: claim, fields: differing(was!.claim, claim.claim) };
    }
  }
  for (const claim of gone) yield { change: "gone", before: claim, after: null, fields: [] };
}

/** The claim of the same kind that shares most characters with one, or -1. */
function closest(claims: readonly StoredClaim[], { kind, claim }: StoredClaim): number {
  let best = -1;
  let most = 0;
  for (const [i, other] of claims.entries()) {
    if (other.kind !== kind) continue;
    const shared = Math.min(other.claim.end, claim.end) - Math.max(other.claim.start, claim.start);
    if (shared > most) [best, most] = [i, shared];
  }
  return best;
}

/** Neither the counted id nor the rule is part of what a claim says. */
const APART = new Set(["id", "rule"]);

function differing(before: Claim, after: Claim): string[] {
  const [a, b] = [before, after] as unknown as readonly Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(a!), ...Object.keys(b!)]);
  return [...keys].filter((key) => !APART.has(key) && JSON.stringify(a![key]) !== JSON.stringify(b![key]));
}
