import type { Claim, StoredClaim } from "../record/index.ts";
import type { Span } from "../text/index.ts";
import { inCodePoints } from "./code-points.ts";

/** Characters quoted on each side, so that a quote can be found again in a text that moved. */
const CONTEXT = 32;

/** A stretch of context that begins and ends with whole characters. */
const whole = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

function selectors(text: string, { start, end }: Span) {
  return [
    { type: "TextPositionSelector", ...inCodePoints(text, { start, end }) },
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
      suffix: whole(text.slice(end, end + CONTEXT)),
    },
  ];
}

/** The words that the claim was read from: the clause for an event, else what was said or counted. */
const spanOf = (claim: Claim): Span => ("evidence" in claim ? claim.evidence : claim);

function annotation({ id, kind, claim, review, version, document, text }: StoredClaim) {
  const { start: _, end: __, quote: ___, id: ____, ...body } = claim;
  return {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { isnad: "urn:isnad:vocabulary#" }],
    id: `urn:isnad:${id}`,
    type: "Annotation",
    motivation: "identifying",
    generator: { type: "Software", name: "Isnad", "schema:softwareVersion": version },
    // A body's value is text by the model; objects in it would be lost to whoever reads the JSON as linked data.
    body: {
      type: "TextualBody",
      purpose: "describing",
      format: "application/json",
      value: JSON.stringify({ kind, review, ...body }),
    },
    target: {
      source: document.url ?? `urn:isnad:${document.id}`,
      state: { type: "isnad:TextState", "isnad:sha256": document.sha256, "isnad:document": document.id },
      language: "ar",
      textDirection: "rtl",
      selector: selectors(text, spanOf(claim)),
    },
  };
}

/** W3C Web Annotations as JSON-LD, one a line. Offsets are code points of the stored text, which its SHA-256 names. */
export async function* annotations(claims: AsyncIterable<StoredClaim>): AsyncGenerator<string> {
  for await (const claim of claims) yield `${JSON.stringify(annotation(claim))}\n`;
}
