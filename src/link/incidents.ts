import type { ClaimOrigin, CopyGroup, EventClaim, Incident, JoinConstraint, Linkable } from "../record/index.ts";
import { disagreementsOf } from "./disagree.ts";
import { type Family, familyOf, kindOfAll } from "./family.ts";
import { fieldsOf, outletOf, refOf } from "./fields.ts";
import { gradeOf } from "./grade.ts";
import { hashOf } from "./hash.ts";
import { holdsOf } from "./holds.ts";
import { type Group, join } from "./join.ts";
import { type Mention, mentionOf, type Side } from "./mention.ts";
import { byPublication } from "./order.ts";
import { independenceOf, originOf } from "./origin.ts";
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
  for (const [i, document] of order.entries()) {
    const known = { clauses: new Map(), sides };
    const from = copied.get(document.document.id) ?? null;
    const turns = turnsOf(document, world);
    for (const event of document.events) {
      const origin = originOf(event.sources, document, from, world);
      const { family, turn } = turns.get(event)!;
      mentions.push(mentionOf(event, mentions.length, i, document, origin, family, turn, world, known));
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
): Incident[] {
  const groups = join(mentions, constraints);
  const ids = idsOf(groups);
  const holds = holdsOf(groups);
  return groups.map((group, i) =>
    incidentOf(
      group,
      ids[i]!,
      (holds.get(i) ?? []).map((held) => ids[held]!),
      world,
    ),
  );
}

function incidentOf({ members: told, joins }: Group, id: string, holds: readonly string[], world: World): Incident {
  const members = attributed(told);
  const fields = fieldsOf(members);
  const origins = distinct(members.map((m) => m.origin));
  const outlets = [...new Set(members.map(outletOf))];
  const disagreements = disagreementsOf(fields, world);
  return {
    schema: "isnad.incident/1",
    id,
    kind: kindOfAll(members),
    family: members[0]!.family,
    // Made anew when asked for: they are most of what an incident takes, and of many incidents at once nobody asks.
    get fields() {
      return fieldsOf(members);
    },
    mentions: members.map((m, i) => {
      const { event, document } = m;
      const joined = joins[i]!;
      return {
        ...refOf(m),
        outlet: document.document.outlet,
        published: document.document.published,
        status: event.status,
        trigger: { start: event.start, end: event.end, quote: event.quote },
        evidence: event.evidence,
        chain: event.sources,
        origin: m.origin,
        joined: joined === null ? null : { to: refOf(joined.to), score: joined.score, reasons: joined.reasons },
      };
    }),
    outlets,
    origins,
    independence: independenceOf(outlets, origins),
    disagreements,
    grade: gradeOf(members, origins, fields, disagreements),
    holds,
  };
}

/** Where an article attributes an event, its sentences about that event in its own voice repeat the attribution: they are no second origin. */
function attributed(members: readonly Mention[]): Mention[] {
  const named = new Map<number, ClaimOrigin>();
  for (const { documentIndex, origin } of members) {
    if (origin.kind !== "outlet" && origin.kind !== "copied-outlet" && !named.has(documentIndex))
      named.set(documentIndex, origin);
  }
  return members.map((m) => {
    const origin =
      m.origin.kind === "outlet" || m.origin.kind === "copied-outlet" ? named.get(m.documentIndex) : undefined;
    return origin === undefined ? m : { ...m, origin };
  });
}

/**
 * The same mentions give the same id, whatever their documents and events are called. Groups that hold the same places of one text, which
 * two documents have, are told apart by their order.
 */
function idsOf(groups: readonly Group[]): string[] {
  const seen = new Map<string, number>();
  return groups.map(({ members }) => {
    const places = members.map((m) => `${m.document.document.sha256}:${m.event.start}-${m.event.end}:${m.event.type}`);
    const base = [...new Set(places)].sort().join(" ");
    const before = seen.get(base) ?? 0;
    seen.set(base, before + 1);
    return `i${hashOf(before === 0 ? base : `${base} ${before}`)}`;
  });
}

function distinct(origins: readonly ClaimOrigin[]): ClaimOrigin[] {
  const seen = new Map<string, ClaimOrigin>();
  for (const origin of origins) if (!seen.has(origin.name)) seen.set(origin.name, origin);
  return [...seen.values()];
}
