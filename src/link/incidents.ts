import type { CopyGroup, EventClaim, JoinConstraint, Linkable } from "../record/index.ts";
import { type Family, familyOf } from "./family.ts";
import { hashOf } from "./hash.ts";
import { holdsOf } from "./holds.ts";
import { type Group, join } from "./join.ts";
import { MadeIncident } from "./made.ts";
import { type Mention, mentionOf, type Side } from "./mention.ts";
import { byPublication } from "./order.ts";
import { originOf } from "./origin.ts";
import type { World } from "./world.ts";

/** Every mention prepared, documents in order of publication (those without a date last), then of their ids. */
export function mentionsOf(documents: readonly Linkable[], copies: readonly CopyGroup[], world: World): Mention[] {
  const byId = new Map(documents.map((d) => [d.document.id, d]));
  const copied = new Map<string, Linkable>();
  for (const group of copies) {
    for (const { document } of group.documents)
      if (document !== group.origin) copied.set(document, byId.get(group.origin)!);
  }
  const order = [...documents].sort(byPublication);
  const mentions: Mention[] = [];
  const sides = new Map<string, Side>();
  const alike = new Map<string, unknown>();
  for (const [i, document] of order.entries()) {
    const known = { clauses: new Map(), sides, alike };
    const from = copied.get(document.document.id) ?? null;
    const turns = turnsOf(document, world);
    for (const event of document.events) {
      const origin = originOf(event.sources, document, from, world);
      const { family, turn } = turns.get(event)!;
      mentions.push(mentionOf(event, mentions.length, i, document.document, origin, family, turn, world, known));
    }
  }
  return mentions;
}

/** Family of each event of an article, and which of its family it is as the text goes. */
function turnsOf({ events }: Linkable, world: World): Map<EventClaim, { family: Family; turn: number }> {
  const told = new Map<Family, number>();
  const inText = [...events].sort((a, b) => a.start - b.start);
  return new Map(
    inText.map((event) => {
      const family = familyOf(event, world.words.has("truce", event.evidence.quote));
      const turn = told.get(family) ?? 0;
      told.set(family, turn + 1);
      return [event, { family, turn }];
    }),
  );
}

/** Incidents, series and prospects of all mentions, in the order of their first mentions. */
export function incidentsOf(
  mentions: readonly Mention[],
  world: World,
  constraints: readonly JoinConstraint[] = [],
): MadeIncident[] {
  const groups = join(mentions, constraints);
  const ids = idsOf(groups);
  const holds = holdsOf(groups);
  return groups.map(
    (group, i) =>
      new MadeIncident(
        group,
        ids[i]!,
        (holds.get(i) ?? []).map((held) => ids[held]!),
        world,
      ),
  );
}

/**
 * The same mentions give the same id, whatever their documents and events are called. Groups that hold the same places of one text, which
 * two documents have, are told apart by their order.
 */
function idsOf(groups: readonly Group[]): string[] {
  const seen = new Map<string, number>();
  return groups.map(({ members }) => {
    const places = members.map((m) => `${m.document.sha256}:${m.event.start}-${m.event.end}:${m.event.type}`);
    const base = [...new Set(places)].sort().join(" ");
    const before = seen.get(base) ?? 0;
    seen.set(base, before + 1);
    return `i${hashOf(before === 0 ? base : `${base} ${before}`)}`;
  });
}
