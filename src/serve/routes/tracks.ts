import type { ActorRow, SourceTrack, Track } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import type { Context } from "../context.ts";
import { offsetPage, PAGED, weighedPage } from "../paging.ts";
import { Refusal } from "../problem.ts";
import type { Asked, Route } from "../route.ts";
import { Titles } from "../views/titles.ts";

const EDGES = 60;

/** Of tracks as a table: who or what, where, when, and how the numbers and rounds went; a kind without a column leaves it empty. */
const COLUMNS = [
  ...[
    "kind",
    "id",
    "incident",
    "name",
    "name_en",
    "parties.name",
    "parties.name_en",
    "body.name",
    "of.name",
    "of.name_en",
  ],
  ...["where.name", "where.name_en", "declared.from", "declared.to", "date.from", "date.to", "basis"],
  ...["rounds.incident", "deadlines.by", "deadlines.state", "broken.incident", "answer", "to"],
  ...["points.low", "points.high", "points.published.from"],
];

/** What goes on over many incidents: talks, truces, retaliation, levels, votes; actors and sources. */
export function tracks({ store }: Context): Route[] {
  const words = { q: ["words=", "words, in any spelling, that all stand in names and topics"] } as const;
  return [
    {
      method: "GET",
      path: "/tracks",
      about:
        "Lists tracks by kind, those of most rounds, breaches, points or claims first. Tracks hold all that they rest on, so a page may end before `limit`; `next` says whether more follow.",
      role: "reader",
      query: {
        kind: ["track-kind=", "of one kind only"],
        incident: ["string=", "that this incident is part of"],
        ...words,
        ...PAGED,
      },
      gives: "page of track",
      columns: COLUMNS,
      handle: ({ query, ...asked }) => {
        const filter = {
          ...(query.kind === undefined ? {} : { kind: query.kind as Track["kind"] }),
          ...(query.incident === undefined ? {} : { incident: String(query.incident) }),
          ...(query.q === undefined ? {} : { q: String(query.q) }),
        };
        const list = (limit: number, offset: number) => withTitles(store, store.tracks({ ...filter, limit, offset }));
        return weighedPage({ query, ...asked }, list, () => store.countTracks(filter));
      },
    },
    {
      method: "GET",
      path: "/tracks/{id}",
      about: "Gives one track.",
      role: "reader",
      gives: "track",
      handle: ({ params }) => found(store, params.id!),
    },
    {
      method: "GET",
      path: "/actors",
      about: "Lists people, groups, forces and offices by name, with how much they did, suffered and said.",
      role: "reader",
      query: { ...words, ...PAGED },
      gives: "page of actor-row",
      columns: ["id", "entity", "name", "name_en", "belongs_to", "aliases", "did", "suffered", "said"],
      handle: (asked) => {
        const filter = wordsOf(asked);
        const list = async (limit: number, offset: number) => {
          const items: ActorRow[] = [];
          for await (const actor of store.actors({ ...filter, limit, offset })) items.push(actor);
          return items;
        };
        return offsetPage(asked, list, () => store.countTracks({ ...filter, kind: "actor" }));
      },
    },
    {
      method: "GET",
      path: "/actors/{id}",
      about: "Gives one actor: names, offices, the ids of incidents done and suffered, what was said.",
      role: "reader",
      gives: "track",
      handle: ({ params }) => found(store, params.id!, "actor"),
    },
    {
      method: "GET",
      path: "/sources",
      about: "Lists outlets, agencies and named sources with counts: claims, first, copying, revised, contradicted.",
      role: "reader",
      query: { ...words, ...PAGED },
      gives: "page of source-row",
      columns: ["id", "name", "source", "documents", "claims", "first", "copying", "revised", "contradicted"],
      handle: (asked) => {
        const filter = { kind: "source", ...wordsOf(asked) } as const;
        const list = async (limit: number, offset: number) => {
          const items: SourceTrack[] = [];
          for await (const track of store.tracks({ ...filter, limit, offset })) items.push(track as SourceTrack);
          return new Titles(store).of(items);
        };
        return offsetPage(asked, list, () => store.countTracks(filter));
      },
    },
    {
      method: "GET",
      path: "/network",
      about: "Says who acts on whom, and in which incidents: the busiest pairs, of one actor or of all.",
      role: "reader",
      query: { actor: ["string=", "id of an actor's track"], limit: ["limit=", `pairs at most; default ${EDGES}`] },
      gives: "network",
      handle: ({ query }) =>
        store.actions({
          ...(query.actor === undefined ? {} : { actor: String(query.actor) }),
          limit: Number(query.limit ?? EDGES),
        }),
    },
  ];
}

const wordsOf = ({ query }: Asked) => (query.q === undefined ? {} : { q: String(query.q) });

/** Levels with the titles of articles whose outlet is unknown. */
async function* withTitles(store: Store, tracks: AsyncIterable<Track>): AsyncGenerator<Track> {
  const titles = new Titles(store);
  for await (const track of tracks) {
    if (track.kind !== "level") yield track;
    else {
      const points = [];
      for (const point of track.points) points.push({ ...point, origin: await titles.one(point.origin) });
      yield { ...track, points };
    }
  }
}

async function found(store: Store, id: string, kind?: Track["kind"]): Promise<Track> {
  const track = await store.track(id);
  if (track !== null && (kind === undefined || track.kind === kind)) return track;
  throw new Refusal(404, "record.unknown-id", "the record has no such track", "GET /tracks lists them.");
}
