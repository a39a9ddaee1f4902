import type { Evidence, Incident, IncidentMention, Linkable, Named } from "../../record/index.ts";
import { type Days, dayOf, daysOf, firstFrom } from "../days.ts";
import type { MadeIncident } from "../made.ts";
import type { Mention } from "../mention.ts";
import type { World } from "../world.ts";

/** All that tracks are derived from, indexed once. */
export interface Scene {
  readonly documents: ReadonlyMap<string, Linkable>;
  readonly incidents: readonly Incident[];
  /** Prepared mentions of each incident, by its index. */
  readonly members: readonly (readonly Mention[])[];
  /** Proposed date of each incident; null when undated. */
  readonly when: readonly (Days | null)[];
  /** Countries and groups of an incident. */
  roots(index: number): ReadonlySet<string>;
  /** Indexes of the incidents that each document tells of. */
  readonly inDocument: ReadonlyMap<string, readonly number[]>;
  /** Dated incidents of a family and root whose dates begin in `[from, to)`, in that order. */
  within(family: string, root: string, from: number, to: number): Iterable<number>;
  readonly world: World;
  /** Newest day that any article was published on or any event happened on; null when nothing is dated. */
  readonly latest: number | null;
}

export function sceneOf(documents: readonly Linkable[], incidents: readonly MadeIncident[], world: World): Scene {
  let latest: number | null = null;
  for (const { document } of documents) {
    const day = dayOf(document.published?.to ?? null);
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  const members = incidents.map(({ told }) => told);
  const when = incidents.map(({ date }) => daysOf(date));
  const roots = (i: number) => new Set([...members[i]!.flatMap((one) => one.countries), ...rootsOf(members[i]!)]);
  const inDocument = new Map<string, number[]>();
  for (const [i, incident] of incidents.entries()) {
    for (const document of new Set(incident.told.map((m) => m.document.id))) {
      const known = inDocument.get(document);
      if (known === undefined) inDocument.set(document, [i]);
      else known.push(i);
    }
  }
  return {
    when,
    roots,
    inDocument,
    within: calendarOf(incidents, when, roots),
    documents: new Map(documents.map((d) => [d.document.id, d])),
    incidents,
    members,
    world,
    latest,
  };
}

export const evidenceOf = (m: IncidentMention): Evidence => ({ document: m.document, claim: m.event, ...m.evidence });

function calendarOf(
  incidents: readonly Incident[],
  when: readonly (Days | null)[],
  roots: Scene["roots"],
): Scene["within"] {
  const lists = new Map<string, number[]>();
  for (const [i, incident] of incidents.entries()) {
    if (when[i] === null || !Number.isFinite(when[i]!.from)) continue;
    for (const root of roots(i)) {
      const key = `${incident.family}|${root}`;
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [i]);
      else list.push(i);
    }
  }
  const from = (i: number) => when[i]!.from;
  for (const list of lists.values()) list.sort((a, b) => from(a) - from(b) || a - b);
  return function* (family, root, start, end) {
    const list = lists.get(`${family}|${root}`) ?? [];
    for (let i = firstFrom(list.length, (at) => from(list[at]!), start); i < list.length && from(list[i]!) < end; i++) {
      yield list[i]!;
    }
  };
}

/** Roots of the parties: countries, or groups that belong to none. */
export function rootsOf(members: readonly Mention[], role?: "actor" | "target"): Set<string> {
  const roots = new Set<string>();
  for (const m of members) {
    for (const side of role === undefined ? [...m.actor, ...m.target] : m[role]) roots.add(side.root);
  }
  return roots;
}

export const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((x) => b.has(x));

/** What a root is called; one that no file knows, as the first of the mentions writes it. */
export function nameOf(root: string, world: World, members: readonly Mention[]): Named {
  const known = world.placeById(root) ?? world.actorById(root);
  if (known) return { name: known.names[0]!, name_en: known.name_en };
  for (const { actor, target, event } of members) {
    const party =
      event.actor[actor.findIndex((s) => s.root === root)] ?? event.target[target.findIndex((s) => s.root === root)];
    if (party) return { name: party.name, name_en: party.name_en };
  }
  return { name: root, name_en: null };
}
