import { createHash } from "node:crypto";
import type { Claim, ClaimKind, RawText } from "../record/index.ts";

/** Hexadecimal digits of an id: 64 bits, so that a million claims collide once in forty million records. */
const LENGTH = 16;
const hash = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, LENGTH);

/** One text as one outlet published it at one address: the name of the file that it came in does not count. */
export function documentIdOf(raw: Pick<RawText, "sha256" | "outlet" | "url" | "title" | "published">): string {
  return `d_${hash([raw.sha256, raw.outlet, raw.url, raw.title, raw.published])}`;
}

/** `sha256` is of the extraction's content, so that other rules that give the same need not be told apart by hand. */
export const extractionIdOf = (document: string, version: string, sha256: string) =>
  `x_${hash([document, version, sha256])}`;

const LETTER: Readonly<Record<ClaimKind, string>> = { event: "e", statement: "s", figure: "f" };

/**
 * Ids of the claims of one kind in one document, from what is claimed: neither their order nor the rule that made them counts, so an id
 * outlives changes elsewhere in the article. Claims that are alike in all are told apart by their order.
 */
export function claimIdsOf(document: string, kind: ClaimKind, claims: readonly Claim[]): string[] {
  const seen = new Map<string, number>();
  return claims.map(({ id: _, rule: __, ...content }) => {
    const base = JSON.stringify(content);
    const before = seen.get(base) ?? 0;
    seen.set(base, before + 1);
    return `${LETTER[kind]}_${hash([document, kind, base, before])}`;
  });
}
