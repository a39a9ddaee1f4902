import type { Context } from "../context.ts";
import { CLAIM_FILTERS, claimFilterOf } from "../filters.ts";
import { offsetPage, PAGED } from "../paging.ts";
import type { Route } from "../route.ts";
import { ClaimRows } from "../views/rows.ts";
import { whyView } from "../views/why.ts";

/** Events, statements and figures. */
export function claims({ store, lore }: Context): Route[] {
  const rows = new ClaimRows(store);
  return [
    {
      method: "GET",
      path: "/claims",
      about: "Lists claims that pass the filters: events by date, undated ones last, then statements and figures.",
      role: "reader",
      query: { ...CLAIM_FILTERS, ...PAGED },
      gives: "page of claim-row",
      columns: [
        "id",
        "kind",
        "review",
        "claim.type",
        "claim.mode",
        "claim.status",
        "claim.date.from",
        "claim.date.to",
        "claim.place.name",
        "claim.actor.name",
        "claim.target.name",
        "claim.speaker.name",
        "claim.quote",
        "chain.name",
        "document.id",
        "document.outlet",
        "published.from",
        "version",
      ],
      handle: (asked) => {
        const filter = claimFilterOf(asked.query);
        const list = async (limit: number, offset: number) => {
          const found = [];
          for await (const claim of store.claims({ ...filter, limit, offset })) found.push(await rows.row(claim));
          return found;
        };
        return offsetPage(asked, list, () => store.count(filter));
      },
    },
    {
      method: "GET",
      path: "/claims/{id}",
      about: "Gives one claim with its sentence; its ETag is what edits send as If-Match.",
      role: "reader",
      gives: "claim-row",
      handle: async ({ params }) => rows.of(params.id!),
    },
    {
      method: "GET",
      path: "/claims/{id}/why",
      about:
        "Explains a claim: the rule of each value with an example, the words in their sentence, the readings that lost.",
      role: "reader",
      gives: "why",
      handle: async ({ params }) => {
        const stored = await rows.claim(params.id!);
        const extraction = await store.extraction(stored.document.id, stored.version);
        return whyView(stored, extraction!, lore);
      },
    },
  ];
}
