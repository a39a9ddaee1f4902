import type { StoredClaim } from "../record/index.ts";
import type { ToldIncident } from "./row.ts";

/** One claim as an object of the schema `isnad.claim/1`: everything but the article's text. */
export function claimObject({ id, kind, claim, review, published, version, document }: StoredClaim) {
  return { schema: "isnad.claim/1", id, kind, review, version, claim, published, document };
}

/** Claims as JSON Lines, nothing left out. */
export async function* jsonl(claims: AsyncIterable<StoredClaim>): AsyncGenerator<string> {
  for await (const claim of claims) yield `${JSON.stringify(claimObject(claim))}\n`;
}

/** One incident as an object: all values of all its fields with who says each, and what people made of it. */
export function incidentObject({ incident, review, resolved, documents }: ToldIncident) {
  return { ...incident, review, resolved, documents: [...documents.values()] };
}
