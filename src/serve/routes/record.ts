import type { Context } from "../context.ts";
import type { Route } from "../route.ts";

/** The record as a whole. */
export function record({ store, name, folder }: Context): Route[] {
  return [
    {
      method: "GET",
      path: "/record",
      about: "Says what the record holds.",
      role: "reader",
      gives: "record",
      handle: async () => ({ name, folder, ...(await store.status()) }),
    },
  ];
}
