import type { Evidence, Incident, IncidentMention, Knowledge, Linkable } from "../../record/index.ts";
import { type Days, dayOf, daysOf } from "../days.ts";
import type { Mention } from "../mention.ts";
import type { World } from "../world.ts";
import { LinkWords } from "./words.ts";

/** All that tracks are derived from, indexed once. */
export interface Scene {
  readonly documents: ReadonlyMap<string, Linkable>;
  readonly incidents: readonly Incident[];
  /** Prepared mentions of each incident, by its index. */
  readonly members: readonly (readonly Mention[])[];
  readonly world: World;
  readonly words: LinkWords;
  /** Newest day that any article was published on or any event happened on; null when nothing is dated. */
  readonly latest: number | null;
}

export function sceneOf(
  documents: readonly Linkable[],
  incidents: readonly Incident[],
  mentions: readonly Mention[],
  world: World,
  knowledge: Knowledge,
): Scene {
  const byRef = new Map(mentions.map((m) => [`${m.document.document.id} ${m.event.id}`, m]));
  let latest: number | null = null;
  for (const { document } of documents) {
    const day = dayOf(document.published?.to ?? null);
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  return {
    documents: new Map(documents.map((d) => [d.document.id, d])),
    incidents,
    members: incidents.map((i) => i.mentions.map((m) => byRef.get(`${m.document} ${m.event}`)!)),
    world,
    words: new LinkWords(knowledge),
    latest,
  };
}

export const evidenceOf = (m: IncidentMention): Evidence => ({ document: m.document, claim: m.event, ...m.evidence });

/** Days of an incident's proposed date. */
export const whenOf = (incident: Incident): Days | null => daysOf(incident.fields.date.proposed);

/** Roots of the parties: countries, or groups that belong to none. */
export function rootsOf(members: readonly Mention[], role?: "actor" | "target"): Set<string> {
  const roots = new Set<string>();
  for (const m of members) {
    for (const side of role === undefined ? [...m.actor, ...m.target] : m[role]) roots.add(rootOf(side));
  }
  return roots;
}

/** A group stands for itself even where it belongs to a country: only states and their organs are their country. */
function rootOf({ line, key }: Mention["actor"][number]): string {
  const last = line.at(-1);
  return last?.startsWith("cty.") && (line.length > 1 || key === last) ? last : key;
}

export const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((x) => b.has(x));

export const nameOf = (root: string, world: World): string => {
  const place = world.placeById(root);
  return place?.name_en ?? world.actorById(root)?.name_en ?? root;
};
