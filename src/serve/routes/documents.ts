import type { StoredClaim, StoredDocument } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import type { DocumentRow } from "../api.ts";
import type { Context } from "../context.ts";
import { offsetPage, PAGED } from "../paging.ts";
import { Refusal } from "../problem.ts";
import { Answer, type Route } from "../route.ts";
import { documentView } from "../views/document.ts";

/** Articles. */
export function documents({ store }: Context): Route[] {
  return [
    {
      method: "GET",
      path: "/documents",
      about: "Lists articles.",
      role: "reader",
      query: PAGED,
      gives: "page of document-row",
      columns: [
        "id",
        "outlet",
        "title",
        "url",
        "published",
        "readAt",
        "length",
        "claims.event",
        "claims.statement",
        "claims.figure",
        "judged",
        "sha256",
      ],
      handle: (asked) =>
        offsetPage(
          asked,
          (limit, offset) => rows(store, limit, offset),
          async () => (await store.status()).documents,
        ),
    },
    {
      method: "GET",
      path: "/documents/{id}",
      about: "Gives one article with its text, its layers and its claims.",
      role: "reader",
      gives: "document-view",
      handle: async ({ params }) => {
        const document = await found(store, params.id!);
        const [text, extraction] = [await store.text(document.id), await store.extraction(document.id)];
        return documentView(document, text!, extraction, await claimsOf(store, document.id));
      },
    },
    {
      method: "GET",
      path: "/documents/{id}/original",
      about: "Gives the bytes that an article was read from, to be saved.",
      role: "reader",
      gives: "application/octet-stream",
      handle: async ({ params }) => {
        const { id } = await found(store, params.id!);
        const bytes = (await store.original(id)) ?? Buffer.from((await store.text(id))!);
        return new Answer(200, Buffer.from(bytes), {
          "content-type": "application/octet-stream",
          "content-disposition": `attachment; filename="${id}.bin"`,
          // Pages of others are never shown as pages of ours.
          "content-security-policy": "sandbox; default-src 'none'",
        });
      },
    },
  ];
}

async function found(store: Store, id: string): Promise<StoredDocument> {
  const document = await store.document(id);
  if (document !== null) return document;
  throw new Refusal(404, "record.unknown-id", "the record has no such document", "GET /documents lists them.");
}

async function claimsOf(store: Store, document: string): Promise<StoredClaim[]> {
  const claims: StoredClaim[] = [];
  for await (const claim of store.claims({ document })) claims.push(claim);
  return claims;
}

async function rows(store: Store, limit: number, offset: number): Promise<DocumentRow[]> {
  const list: DocumentRow[] = [];
  let at = 0;
  for await (const document of store.documents()) {
    if (at++ < offset) continue;
    const claims = { event: 0, statement: 0, figure: 0 };
    let judged = 0;
    for (const claim of await claimsOf(store, document.id)) {
      claims[claim.kind]++;
      if (claim.review !== "proposed") judged++;
    }
    list.push({ ...document, claims, judged });
    if (list.length >= limit) break;
  }
  return list;
}
