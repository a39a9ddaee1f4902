import type { CopyGroup, Incident, Named, SourceTrack } from "../../record/index.ts";
import { hashOf } from "../hash.ts";
import { outletNamed } from "../origin.ts";
import type { Scene } from "./scene.ts";

type Counts = { -readonly [K in keyof SourceTrack]: SourceTrack[K] };

/** Per outlet, and per agency and source named in chains: how often first, copying, revised, contradicted. */
export function sourcesOf(scene: Scene, copies: readonly CopyGroup[]): SourceTrack[] {
  const sources = new Map<string, Counts>();
  const get = (source: SourceTrack["source"], { name, name_en }: Named): Counts => {
    const key = `${source} ${name}`;
    let counts = sources.get(key);
    if (counts === undefined) {
      const id = `t${hashOf(`source ${key}`)}`;
      counts = {
        kind: "source",
        id,
        name,
        name_en,
        source,
        documents: 0,
        claims: 0,
        first: 0,
        copying: 0,
        revised: 0,
        contradicted: 0,
      };
      sources.set(key, counts);
    }
    return counts;
  };
  const outletOf = (document: string) => {
    const { outlet, id } = scene.documents.get(document)!.document;
    return outletNamed(outlet ?? id, scene.world);
  };
  for (const id of scene.documents.keys()) get("outlet", outletOf(id)).documents++;
  for (const { documents } of copies) {
    const newest = documents.findLastIndex((d) => d.how === "version");
    for (const [i, { document, how }] of documents.entries()) {
      const counts = get("outlet", outletOf(document));
      if (how === "exact" || how === "near") counts.copying++;
      else if (i < newest) counts.revised++;
    }
  }
  for (const incident of scene.incidents) count(incident, get, outletOf);
  return [...sources.values()];
}

function count(
  incident: Incident,
  get: (source: SourceTrack["source"], name: Named) => Counts,
  outletOf: (document: string) => Named,
): void {
  for (const { document, origin } of incident.mentions) {
    get("outlet", outletOf(document)).claims++;
    if (origin.kind === "agency" || origin.kind === "source") get(origin.kind, origin).claims++;
  }
  const [first] = incident.mentions;
  if (incident.outlets.length > 1 && first !== undefined && first.published !== null) {
    get("outlet", outletOf(first.document)).first++;
  }
  for (const { values } of incident.disagreements) {
    for (const { mentions } of values.slice(1)) {
      const outlets = new Map(mentions.map((m) => outletOf(m.document)).map((outlet) => [outlet.name, outlet]));
      for (const outlet of outlets.values()) get("outlet", outlet).contradicted++;
    }
  }
}
