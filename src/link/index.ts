import type { CopyGroup, Incident, JoinConstraint, Knowledge, Linkable, Track } from "../record/index.ts";
import { copiesOf } from "./copies.ts";
import { incidentsOf, mentionsOf } from "./incidents.ts";
import { tracksOf } from "./tracks/index.ts";
import { sceneOf } from "./tracks/scene.ts";
import { worldOf } from "./world.ts";

export { linkableOf } from "./linkable.ts";
export { signatureOf } from "./signature.ts";

export interface Linked {
  readonly copies: readonly CopyGroup[];
  readonly incidents: readonly Incident[];
  readonly tracks: readonly Track[];
}

/**
 * Joins what many articles tell: copies of one text, mentions of one event, what goes on over many. Obeys what people said is one event or is
 * not, the newest first. Pure; the order of documents does not matter.
 */
export function link(
  documents: readonly Linkable[],
  knowledge: Knowledge,
  constraints: readonly JoinConstraint[] = [],
): Linked {
  const world = worldOf(knowledge);
  const ordered = [...documents].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const copies = copiesOf(ordered);
  const mentions = mentionsOf(ordered, copies, world);
  const incidents = incidentsOf(mentions, world, constraints);
  return { copies, incidents, tracks: tracksOf(sceneOf(ordered, incidents, world), copies) };
}
