import type { Context } from "../context.ts";
import type { Route } from "../route.ts";

/** Runs of rules and knowledge over the articles. */
export function runs({ store }: Context): Route[] {
  return [
    {
      method: "GET",
      path: "/runs",
      about: "Lists the versions of program and knowledge that read articles, the first first.",
      role: "reader",
      gives: "page of version",
      handle: async () => {
        const { versions } = await store.status();
        return { items: versions, next: null, total: versions.length };
      },
    },
  ];
}
