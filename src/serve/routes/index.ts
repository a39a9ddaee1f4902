import type { Context } from "../context.ts";
import type { Route } from "../route.ts";
import { claims } from "./claims.ts";
import { corrections } from "./corrections.ts";
import { documents } from "./documents.ts";
import { events } from "./events.ts";
import { exports } from "./exports.ts";
import { imports } from "./imports.ts";
import { incidents } from "./incidents.ts";
import { overview } from "./overview.ts";
import { previews } from "./previews.ts";
import { queue } from "./queue.ts";
import { record } from "./record.ts";
import { reviews } from "./reviews.ts";
import { runs } from "./runs.ts";
import { search } from "./search.ts";
import { session } from "./session.ts";
import { tracks } from "./tracks.ts";

/** All routes, in the order in which `docs/server.md` lists them. */
export const routesOf = (context: Context): readonly Route[] =>
  [
    session,
    record,
    documents,
    claims,
    incidents,
    previews,
    queue,
    reviews,
    corrections,
    overview,
    tracks,
    search,
    runs,
    exports,
    imports,
    events,
  ].flatMap((routes) => routes(context));
