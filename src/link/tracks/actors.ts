import type { ActorTrack, Evidence } from "../../record/index.ts";
import { hashOf } from "../hash.ts";
import { nameKey } from "../stem.ts";
import type { Scene } from "./scene.ts";

interface Gathered {
  readonly entity: string | null;
  readonly name: string;
  name_en: string | null;
  readonly aliases: Set<string>;
  readonly offices: Map<string, { first: string | null; last: string | null }>;
  readonly did: Set<string>;
  readonly suffered: Set<string>;
  readonly said: Evidence[];
}

/** Who is known by an entity id, or speaks by name: aliases, offices as texts give them, deeds and words. */
export function actorsOf(scene: Scene): ActorTrack[] {
  const actors = new Map<string, Gathered>();
  const get = (entity: string | null, name: string, name_en: string | null): Gathered => {
    const key = entity ?? nameKey(name);
    let actor = actors.get(key);
    if (actor === undefined) {
      // Texts call one actor many things (`الحكومة وقوات التحالف`): the files say what it is called.
      const known = entity === null ? undefined : (scene.world.actorById(entity) ?? scene.world.placeById(entity));
      actor = {
        entity,
        name: known?.names[0] ?? name,
        name_en: known?.name_en ?? name_en,
        aliases: new Set(),
        offices: new Map(),
        did: new Set(),
        suffered: new Set(),
        said: [],
      };
      actors.set(key, actor);
    }
    actor.name_en ??= name_en;
    return actor;
  };
  for (const { document, statements } of scene.documents.values()) {
    for (const { id, start, end, quote, speaker } of statements) {
      if (speaker === null || (speaker.entity === null && scene.world.anonymous(speaker.name))) continue;
      const actor = get(speaker.entity, speaker.name, scene.world.actorById(speaker.entity ?? "")?.name_en ?? null);
      actor.aliases.add(speaker.quote);
      actor.said.push({ document: document.id, claim: id, start, end, quote });
      if (speaker.role !== null) office(actor.offices, speaker.role, document.published?.from ?? null);
    }
  }
  for (const [i, members] of scene.members.entries()) {
    const { id } = scene.incidents[i]!;
    for (const { event } of members) {
      for (const role of ["actor", "target"] as const) {
        for (const party of event[role]) {
          // Who is no entry of the files and says nothing is mostly a description (`مسلحون`).
          if (party.entity === null && !actors.has(nameKey(party.name))) continue;
          const actor = get(party.entity, party.name, party.name_en);
          actor.aliases.add(party.quote);
          (role === "actor" ? actor.did : actor.suffered).add(id);
        }
      }
    }
  }
  return [...actors].map(([key, actor]) => ({
    kind: "actor",
    id: `t${hashOf(`actor ${key}`)}`,
    entity: actor.entity,
    name: actor.name,
    name_en: actor.name_en,
    aliases: [...actor.aliases],
    belongs_to: scene.world.actorById(actor.entity ?? "")?.parent ?? null,
    offices: [...actor.offices].map(([role, dates]) => ({ role, ...dates })),
    did: [...actor.did],
    suffered: [...actor.suffered],
    said: actor.said,
  }));
}

function office(offices: Gathered["offices"], role: string, published: string | null): void {
  const known = offices.get(role);
  if (known === undefined) offices.set(role, { first: published, last: published });
  else if (published !== null) {
    if (known.first === null || published < known.first) known.first = published;
    if (known.last === null || published > known.last) known.last = published;
  }
}
