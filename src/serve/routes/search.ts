import type { Hit } from "../../store/index.ts";
import type { HitView } from "../api/documents.ts";
import type { Context } from "../context.ts";
import { offsetPage, PAGED } from "../paging.ts";
import type { Route } from "../route.ts";

/** Words in articles. */
export function search({ store }: Context): Route[] {
  return [
    {
      method: "GET",
      path: "/search",
      about: "Finds articles that hold all the words in any spelling or inflection that is folded, the best first.",
      role: "reader",
      query: { q: ["words", "words in Arabic or Latin letters"], ...PAGED },
      gives: "page of hit",
      columns: ["document.id", "document.outlet", "document.title", "document.published", "excerpt.quote"],
      handle: (asked) =>
        offsetPage(
          asked,
          async (limit, offset) => (await store.search({ words: String(asked.query.q), limit, offset })).map(hitView),
          async () => null,
        ),
    },
  ];
}

const hitView = ({ document, excerpt, highlights }: Hit): HitView => ({
  document,
  excerpt,
  highlights: highlights.map(({ start, end }) => ({ start: start - excerpt.start, end: end - excerpt.start })),
});
