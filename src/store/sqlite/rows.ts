import {
  type Claim,
  type ClaimKind,
  type Edits,
  type EventClaim,
  type Extraction,
  edited,
  type Origin,
  type Published,
  type StoredClaim,
  type StoredDocument,
} from "../../record/index.ts";
import { stateOf } from "../anchor.ts";
import type { Row, Value } from "./database.ts";
import { hexOf, unpacked, unpackedText } from "./pack.ts";

const string = (value: Value | undefined) => String(value);
const orNull = (value: Value | undefined) => (value === null || value === undefined ? null : String(value));

/** How much of a claim's id its index holds. */
const BEGINNING = 8;
export const beginning = (id: string): string => `substr(${id}, 1, ${BEGINNING})`;
/** The condition that `claims c` has an id; `?` is asked for twice. */
export const hasId = (id: string): string => `${beginning("c.id")} = ${beginning(id)} AND c.id = ${id}`;

/** Columns of a document, for `documents d`; those of its blobs are asked for by themselves. */
export const DOCUMENT = `d.id AS d_id, d.name AS d_name, d.sha256 AS d_sha256, d.outlet AS d_outlet, d.title AS d_title, d.headline AS d_headline, d.url AS d_url,
  d.published AS d_published, d.origin_kind, d.origin_path, d.origin_item, d.read_at, d.length`;

export function documentOf(row: Row): StoredDocument {
  return {
    id: string(row.d_id),
    name: string(row.d_name),
    sha256: hexOf(row.d_sha256!),
    outlet: orNull(row.d_outlet),
    title: orNull(row.d_title),
    headline: orNull(row.d_headline),
    url: orNull(row.d_url),
    published: orNull(row.d_published),
    origin: {
      kind: string(row.origin_kind) as Origin["kind"],
      path: string(row.origin_path),
      item: row.origin_item === null ? null : Number(row.origin_item),
    },
    readAt: string(row.read_at),
    length: Number(row.length),
  };
}

export const bodyOf = (row: Row): string => unpackedText(row.body!);
export const publishedOf = (row: Row): Published | null =>
  row.x_published === null ? null : (JSON.parse(string(row.x_published)) as Published);

/** An extraction with its article, unpacked. Shared by all who ask for it: nobody changes it. */
export interface ReadArticle {
  readonly document: StoredDocument;
  readonly text: string;
  readonly published: Published | null;
  readonly claims: Pick<Extraction, "events" | "statements" | "figures">;
}

/** What a row holds of an article and its extraction: the columns of `DOCUMENT`, `x_published` and `claims`. */
export const readArticle = (row: Row, text: string): ReadArticle => ({
  document: documentOf(row),
  text,
  published: publishedOf(row),
  claims: unpacked(row.claims!, text) as ReadArticle["claims"],
});

/** The extraction as it was printed: what it claims, and the rest of it. */
export function extractionOf(rest: Value, { document, text, published, claims }: ReadArticle): Extraction {
  const { schema, document: more, ...lists } = unpacked(rest, text) as { schema: string; document: object };
  return {
    schema,
    document: {
      id: document.name,
      outlet: document.outlet,
      title: document.title,
      url: document.url,
      published,
      length: document.length,
      sha256: document.sha256,
      ...more,
    },
    ...lists,
    ...claims,
  };
}

/** Kinds as the tables name them. */
export const KIND_LETTERS: Readonly<Record<ClaimKind, string>> = { event: "e", statement: "s", figure: "f" };
export const kindOf = (letter: Value | undefined): ClaimKind => KINDS.find((kind) => KIND_LETTERS[kind] === letter)!;

const LISTS = { event: "events", statement: "statements", figure: "figures" } as const satisfies Record<
  ClaimKind,
  keyof Extraction
>;
export const KINDS = Object.keys(LISTS) as readonly ClaimKind[];
export const claimsOf = (extraction: Pick<Extraction, "events" | "statements" | "figures">, kind: ClaimKind) =>
  extraction[LISTS[kind]] as readonly Claim[];

/** The claim of a row, out of the article and extraction that it belongs to. */
export function storedClaimOf(row: Row, { document, text, published, claims }: ReadArticle): StoredClaim {
  const kind = kindOf(row.kind);
  const extracted = claimsOf(claims, kind)[Number(row.position)]!;
  const edits = row.edits === null ? null : (JSON.parse(string(row.edits)) as Edits);
  return {
    id: string(row.id),
    kind,
    claim: edits === null ? extracted : edited(extracted, edits, text),
    extracted: edits === null ? null : extracted,
    edited: edits === null ? [] : Object.keys(edits),
    review: stateOf(row.state),
    published,
    version: string(row.version),
    document,
    text,
  };
}

/** The columns of `claims` that filters ask for. */
export function columnsOf(kind: ClaimKind, claim: Claim): readonly Value[] {
  if (kind !== "event") return [null, null, null, null, null, null, ""];
  const { type, mode, acled, status, date } = claim as EventClaim;
  const [from, to] = [date?.from ?? null, date?.to ?? null];
  return [type, mode, acled, status, from, to, from ?? to ?? UNDATED];
}
/** Sorts behind every date. */
const UNDATED = "~";
