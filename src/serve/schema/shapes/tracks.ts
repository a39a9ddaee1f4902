import type { ActorNetwork, ActorRow, Shape, SourceTrack } from "../../../record/index.ts";
import type { Titled } from "../../api/basics.ts";
import { named, type Of, titled } from "./parts.ts";

/** Tracks, actors, sources and who acts on whom. */
export const TRACKS: Readonly<Record<string, Shape>> = {
  track: { kind: ["track-kind", "its other fields are those of `src/record/track.ts`"], id: ["string", ""] },
  "actor-row": {
    id: ["string", "of its track"],
    entity: ["string?", "id in the knowledge files"],
    ...named,
    belongs_to: ["string?", "a larger actor"],
    aliases: ["string[]", "as texts call it"],
    offices: ["object[]", "role, with the dates of the first and last text that gives it"],
    did: ["integer", "incidents"],
    suffered: ["integer", "incidents"],
    said: ["integer", "statements"],
  } satisfies Of<ActorRow>,
  "source-row": {
    kind: ["track-kind", "always `source`"],
    id: ["string", "of its track"],
    ...named,
    ...titled,
    source: ["origin-kind", ""],
    documents: ["integer", ""],
    claims: ["integer", ""],
    first: ["integer", "incidents of several outlets that it told first"],
    copying: ["integer", "articles whose text another held before"],
    revised: ["integer", "articles of which a later version came out"],
    contradicted: ["integer", "values that contradict the proposed one"],
  } satisfies Of<SourceTrack & Titled>,
  "network-node": {
    id: ["string", ""],
    ...named,
    did: ["integer", ""],
    suffered: ["integer", ""],
  } satisfies Of<ActorNetwork["nodes"][number]>,
  "network-edge": {
    from: ["string", "who acts"],
    to: ["string", "on whom"],
    count: ["integer", "incidents"],
    incidents: ["string[]", "the first twenty"],
  } satisfies Of<ActorNetwork["edges"][number]>,
  network: {
    nodes: ["network-node[]", ""],
    edges: ["network-edge[]", "the busiest first"],
    total: ["integer", "pairs in all"],
  } satisfies Of<ActorNetwork>,
};
