import type { Shape } from "../../../record/index.ts";
import type { InSentence } from "../../api/claims.ts";
import type { CopyView, DocumentRow, DocumentView, HitView, Mark } from "../../api/documents.ts";
import { type Of, span, stored } from "./parts.ts";

/** Articles: rows, texts with layers, hits of a search. */
export const DOCUMENTS: Readonly<Record<string, Shape>> = {
  "stored-document": stored,
  "claim-counts": {
    event: ["integer", ""],
    statement: ["integer", ""],
    figure: ["integer", ""],
  },
  "document-row": {
    document: ["stored-document", "what it says of itself"],
    published: ["published?", "when it came out, as given or read"],
    claims: ["claim-counts", "claims of its latest extraction"],
    judged: ["integer", "how many of them are judged"],
  } satisfies Of<DocumentRow>,
  mark: {
    ...span,
    layer: ["layer", "what the stretch is marked as"],
    kind: ["string", "of mention, of claim or of block"],
    ref: ["string?", "mention or claim that it belongs to"],
    name: ["string?", "Arabic name"],
    name_en: ["string?", "English name"],
    rule: ["string?", "that found it"],
  } satisfies Of<Mark>,
  "left-out": { claims: ["integer", ""], marks: ["integer", ""] } satisfies Of<DocumentView["more"]>,
  copy: {
    document: ["stored-document", ""],
    how: ["copy-kind", "published first, the same characters, a later text of the same address, or reworked"],
    likeness: ["number", "0 to 1"],
  } satisfies Of<CopyView>,
  paragraph: { ...span, block: ["block-kind", "the block that it stands in"] },
  "document-view": {
    document: ["stored-document", "what it says of itself"],
    published: ["published?", "when it came out"],
    version: ["string?", "that read it"],
    text: ["string", "exactly as read; all spans count in it"],
    blocks: ["block[]", "labelled stretches that cover it"],
    paragraphs: ["paragraph[]", "its lines that hold something, in order"],
    marks: ["mark[]", "by where they begin, the longer first"],
    claims: ["claim[]", "events by date, then statements and figures"],
    more: ["left-out", "what a text of megabytes has beyond what is given"],
    problems: ["problem[]", "what a person should look at"],
    copies: ["copy[]", "all documents that hold its text, where there are several"],
    reviews: ["review[]", "of its claims, the first first"],
  } satisfies Of<DocumentView>,
  highlight: { ...span, role: ["string", "field that it was read as, or `attribution`"] },
  "in-sentence": {
    text: ["string", "the sentence, or a part of a very long one"],
    start: ["integer", "where it begins in the article"],
    highlights: ["highlight[]", "counted from its beginning"],
  } satisfies Of<InSentence>,
  excerpt: { ...span, quote: ["string", "the words"] },
  hit: {
    document: ["stored-document", "that holds the words"],
    excerpt: ["excerpt", "around the closest matches"],
    highlights: ["span[]", "matches, counted inside the excerpt"],
  } satisfies Of<HitView>,
};
