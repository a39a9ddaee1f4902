import type { Review, StoredClaim, StoredDocument } from "../../record/index.ts";
import type { DocumentFilter, Store } from "../../store/index.ts";
import type { CopyView, DocumentRow } from "../api/documents.ts";
import type { Context } from "../context.ts";
import { offsetPage, PAGED } from "../paging.ts";
import { Refusal } from "../problem.ts";
import { Answer, type Asked, type Route } from "../route.ts";
import { documentView } from "../views/document.ts";
import { viewOf } from "../views/rows.ts";

/** Claims of one kind that are shown with an article: only a text of megabytes has more. */
const CLAIMS = 1_000;

/** Articles. */
export function documents({ store }: Context): Route[] {
  return [
    {
      method: "GET",
      path: "/documents",
      about: "Lists articles, the one read last first.",
      role: "reader",
      query: {
        outlet: ["string=", "outlet in any spelling"],
        q: ["string=", "words that they must hold, as for a search"],
        sort: [
          "document-order=",
          "`latest` = read last first (the default), `read`, or `newest`, `oldest` by publication",
        ],
        ...PAGED,
      },
      gives: "page of document-row",
      columns: [
        "document.id",
        "document.outlet",
        "document.title",
        "document.url",
        "published.from",
        "document.readAt",
        "document.length",
        "claims.event",
        "claims.statement",
        "claims.figure",
        "judged",
        "document.sha256",
      ],
      handle: (asked) => {
        const filter = documentFilterOf(asked.query);
        return offsetPage<DocumentRow>(
          asked,
          (limit, offset) => store.listDocuments({ ...filter, limit, offset }),
          () => store.countDocuments(filter),
        );
      },
    },
    {
      method: "GET",
      path: "/documents/{id}",
      about: "Gives one article with its text, its layers and its claims.",
      role: "reader",
      gives: "document-view",
      handle: async ({ params }) => {
        const document = await found(store, params.id!);
        const { id } = document;
        const { claims, more } = await claimsOf(store, id);
        const views = [];
        const reviews: Review[] = [];
        for (const claim of claims) {
          views.push(await viewOf(store, claim));
          if (claim.review === "proposed" && claim.edited.length === 0) continue;
          for await (const review of store.reviews(claim.id)) reviews.push(review);
        }
        const [text, extraction] = [(await store.text(id))!, await store.extraction(id)];
        return documentView({
          document,
          text,
          extraction,
          claims,
          views,
          more,
          copies: await copiesOf(store, id),
          reviews,
        });
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

function documentFilterOf({ outlet, q, sort = "latest" }: Asked["query"]): DocumentFilter {
  return {
    ...(outlet === undefined ? {} : { outlet: String(outlet) }),
    ...(q === undefined ? {} : { words: String(q) }),
    sort: sort as NonNullable<DocumentFilter["sort"]>,
  };
}

async function found(store: Store, id: string): Promise<StoredDocument> {
  const document = await store.document(id);
  if (document !== null) return document;
  throw new Refusal(404, "record.unknown-id", "the record has no such document", "GET /documents lists them.");
}

/** The documents that hold the text of one, that one included; empty when it stands alone. */
async function copiesOf(store: Store, id: string): Promise<CopyView[]> {
  const copies: CopyView[] = [];
  for (const { document, how, likeness } of (await store.copiesOf(id))?.documents ?? []) {
    const stored = await store.document(document);
    if (stored !== null) copies.push({ document: stored, how, likeness });
  }
  return copies;
}

/** Claims of each kind, as many as a page can show, and how many there are beyond. */
async function claimsOf(store: Store, document: string) {
  const claims: StoredClaim[] = [];
  let all = 0;
  for (const kind of ["event", "statement", "figure"] as const) {
    for await (const claim of store.claims({ document, kind, limit: CLAIMS })) claims.push(claim);
    all += await store.count({ document, kind });
  }
  return { claims, more: all - claims.length };
}
