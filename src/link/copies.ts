import type { CopyGroup, Linkable } from "../record/index.ts";
import { hashOf, mix } from "./hash.ts";
import { byPublication } from "./order.ts";
import { BANDS, likenessOf, ROWS, readSignature } from "./signature.ts";
import { UnionFind } from "./union-find.ts";

/** Share of common shingles from which two texts are one text reworked. */
const NEAR = 0.4;
/** A document is compared with so many earlier ones of a band at most, so that a band that all share costs no square. */
const LOOK_BACK = 12;

/** Groups documents that hold one text: same bytes, same address, or near in wording. Documents that stand alone are in no group. */
export function copiesOf(documents: readonly Linkable[]): CopyGroup[] {
  const sets = new UnionFind(documents.length);
  const signatures = documents.map((d) => readSignature(d.document.signature));
  const join = (key: (d: Linkable) => string | null) => {
    const first = new Map<string, number>();
    for (const [i, document] of documents.entries()) {
      const name = key(document);
      if (name === null) continue;
      const before = first.get(name);
      if (before === undefined) first.set(name, i);
      else sets.union(before, i);
    }
  };
  join((d) => d.document.sha256);
  join((d) => d.document.url);
  for (let band = 0; band < BANDS; band++) joinBand(band, signatures, sets);
  return sets
    .groups()
    .filter((group) => group.length > 1)
    .map((group) =>
      groupOf(
        group.map((i) => documents[i]!),
        signatures,
        group,
      ),
    );
}

function joinBand(band: number, signatures: readonly (Uint32Array | null)[], sets: UnionFind): void {
  const seen = new Map<number, number[]>();
  for (const [i, signature] of signatures.entries()) {
    if (signature === null) continue;
    let key = band;
    for (let r = 0; r < ROWS; r++) key = mix(key ^ signature[band * ROWS + r]!) + r;
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, [i]);
      continue;
    }
    for (const j of earlier) {
      if (sets.find(i) !== sets.find(j) && likenessOf(signature, signatures[j]!) >= NEAR) sets.union(j, i);
    }
    if (earlier.length < LOOK_BACK) earlier.push(i);
  }
}

function groupOf(
  documents: readonly Linkable[],
  signatures: readonly (Uint32Array | null)[],
  indexes: readonly number[],
): CopyGroup {
  const order = indexes
    .map((index, i) => ({ index, of: documents[i]! }))
    .sort((a, b) => byPublication(a.of, b.of))
    .map(({ index, of }) => ({ index, ...of.document }));
  const origin = order[0]!;
  const first = signatures[origin.index]!;
  return {
    id: `c${hashOf(
      order
        .map((d) => d.sha256)
        .sort()
        .join(" "),
    )}`,
    origin: origin.id,
    documents: order.map((d, i) => {
      const own = signatures[d.index]!;
      const likeness = d.sha256 === origin.sha256 ? 1 : first && own ? round(likenessOf(first, own)) : 0;
      const version = d.url !== null && d.url === origin.url;
      return {
        document: d.id,
        how: i === 0 ? "origin" : likeness === 1 && d.sha256 === origin.sha256 ? "exact" : version ? "version" : "near",
        likeness,
      };
    }),
  };
}

const round = (share: number) => Math.round(share * 100) / 100;
