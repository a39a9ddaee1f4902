import type { Context } from "../context.ts";
import { SAFE_HEADERS } from "../guard/headers.ts";
import { type Route, WRITTEN } from "../route.ts";

/** What happens while one watches. */
export function events({ hub }: Context): Route[] {
  return [
    {
      method: "GET",
      path: "/events",
      about:
        "Sends events as they happen: `job` with a job, `record` when what the record holds has changed. After a break, `Last-Event-ID` gives what was missed.",
      role: "reader",
      gives: "text/event-stream",
      handle: async ({ request, reply }) => {
        const since = Number(request.headers["last-event-id"] ?? Number.NaN);
        hub.watch(reply.raw, SAFE_HEADERS, Number.isNaN(since) ? null : since);
        return WRITTEN;
      },
    },
  ];
}
